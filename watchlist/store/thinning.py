"""Which backups are kept as they grow old: all of the last days, then one a day, one a week, one a month."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, datetime, timedelta
from typing import Final

FOLDER: Final = "backups"
"""Where they lie, beside the library."""

GRACE: Final = timedelta(days=2)
"""So long every backup is kept."""

_SPANS: Final[tuple[tuple[int, Callable[[date], tuple[int, ...]]], ...]] = (
    (12, lambda day: (day.toordinal(),)),
    (10, lambda day: tuple(day.isocalendar())[:2]),
    (9, lambda day: (day.year, day.month)),
)
"""How many days, weeks and months keep their newest backup."""


def outlived(moments: Iterable[datetime], now: datetime) -> frozenset[datetime]:
    """The moments whose backups may go. The newest of all always stays."""
    kept: set[datetime] = set()
    older = sorted((moment for moment in moments if now - moment > GRACE), reverse=True)
    rest = older
    for count, span_of in _SPANS:
        rest = _after(rest, count, span_of, kept)
    return frozenset(older) - kept


def _after(
    moments: list[datetime], count: int, span_of: Callable[[date], tuple[int, ...]], kept: set[datetime]
) -> list[datetime]:
    """Keep the newest of each of so many spans; what is older than the last of them."""
    spans: list[tuple[int, ...]] = []
    for place, moment in enumerate(moments):
        span = span_of(moment.date())
        if span in spans:
            continue
        if len(spans) == count:
            return moments[place:]
        spans.append(span)
        kept.add(moment)
    return []
