"""Columns of the user's own: a name, and beside each stock what the user wrote there; what of it is a number or a day."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Final

_FIGURE: Final = re.compile(r"[+-]?\d{1,15}(?:\.\d{0,15})?%?", re.ASCII)
_DAY: Final = re.compile(r"(\d{4})[-/.年](\d{1,2})(?:[-/.月](\d{1,2})日?|月)?", re.ASCII)


@dataclass(frozen=True, slots=True)
class OwnField:
    """A column of the user's own; one that is yet to be made has the id 0."""

    id: int
    name: str


def own_name(field: OwnField) -> str:
    """What a column is kept under in views and settings, and headings by it."""
    return f"own{field.id}"


def own_field_of(name: str) -> int:
    """The id of the column that is kept under a name, 0 where it is the name of something else."""
    number = name.removeprefix("own")
    return int(number) if number != name and number.isdecimal() else 0


def figure(text: str) -> float | None:
    """The number that somebody wrote, None where it is none: `1,200`, `12.5`, `15%` (which is 15 here).

    >>> figure("1,200.5"), figure("15%"), figure("nan")
    (1200.5, 15.0, None)
    """
    plain = text.replace(",", "").replace("，", "").strip()
    return float(plain.rstrip("%")) if _FIGURE.fullmatch(plain) else None


def written_day(text: str) -> date | None:
    """The day, or the first one of the month, that somebody wrote: `2025-06-30`, `2025/6/30`, `2025年6月`."""
    match = _DAY.fullmatch(text.strip())
    if match is None:
        return None
    try:
        return date(int(match[1]), int(match[2]), int(match[3] or 1))
    except ValueError:
        return None


def comparison(relation: str, value: str, today: date) -> Callable[[str], bool]:
    """Whether what somebody wrote is a number, or a day, as is asked for by `<`, `<=`, `>` or `>=`. Raises Unreadable."""
    from watchlist.domain.query_values import RELATIONS, Unreadable, days  # noqa: PLC0415 - not before the first paint

    holds, wanted = RELATIONS[relation], figure(value)
    try:
        span = days(relation, value, today)
    except Unreadable:
        if wanted is None:
            raise Unreadable("ordered") from None
        span = None

    def fits(text: str) -> bool:
        number, day = figure(text), written_day(text)
        if number is not None:
            return wanted is not None and holds(number, wanted)
        return day is not None and span is not None and span.first <= day <= span.last

    return fits
