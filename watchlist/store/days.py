"""Days as the library keeps them: dates as ISO texts, and as counted days where rows are grouped.

Day 1 is the first of January of the year 1, a Monday, so that `(day - 1) // 7` numbers the weeks; 0 is “no date”.
"""

from __future__ import annotations

from datetime import date
from functools import lru_cache

DAYS_TO_UNIX = 719_163
"""Counted day of 1970-01-01, for the views: `date((day - 719163) * 86400, 'unixepoch')`."""


def counted(day: str | date | None) -> int:
    """The number of a day, 0 where there is none."""
    if not day:
        return 0
    return (date.fromisoformat(day) if isinstance(day, str) else day).toordinal()


@lru_cache(maxsize=50_000)
def iso(day: int | None) -> str:
    """The ISO text of a counted day, "" where there is none."""
    return date.fromordinal(day).isoformat() if day else ""


def week_of(day: int) -> int:
    """The number of the week, Monday to Sunday, that holds a counted day."""
    return (day - 1) // 7
