"""The values of a search: numbers, days and ages, and what is said of one that can't be read."""

from __future__ import annotations

import operator
import re
from collections.abc import Callable
from datetime import date
from typing import Final, NamedTuple

RELATIONS: Final[dict[str, Callable[[float, float], bool]]] = {
    "": operator.eq, "=": operator.eq, "!=": operator.ne,
    "<": operator.lt, "<=": operator.le, ">": operator.gt, ">=": operator.ge,
}  # fmt: skip

_NUMBER: Final = re.compile(r"[+-]?\d{1,9}", re.ASCII)
_DECIMAL: Final = re.compile(r"[+-]?\d{1,9}(?:\.\d{1,9})?%?", re.ASCII)
_AGE: Final = re.compile(r"(\d{1,5})([dwmy天日周週月年])", re.ASCII)
_AGES: Final = {"d": 1, "w": 7, "m": 30, "y": 365, "天": 1, "日": 1, "周": 7, "週": 7, "月": 30, "年": 365}
_DAY: Final = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?", re.ASCII)
_NAMED_DAYS: Final = {"today": 0, "今天": 0, "yesterday": 1, "昨天": 1}
_LAST_MONTH: Final = date(9999, 12, 1)


class Unreadable(ValueError):
    """A value that can't be read; args: the code of what was expected, what was perhaps meant or may be chosen."""


class Unordered(Unreadable):
    """A relation that a field does not know; args as of `Unreadable`."""


class Days(NamedTuple):
    """The days from `first` to `last`, both included."""

    first: date
    last: date


def number(value: str) -> int:
    """A whole number. Raises Unreadable."""
    if not _NUMBER.fullmatch(value):
        raise Unreadable("number")
    return int(value)


def decimal(value: str) -> float:
    """A number, also with a point or in percent. Raises Unreadable."""
    if not _DECIMAL.fullmatch(value):
        raise Unreadable("decimal")
    return float(value.rstrip("%")) / (100 if value.endswith("%") else 1)


def days(relation: str, value: str, today: date) -> Days:
    """The days that are asked for: `<30d`, `2024-12`, `2024-07..2024-12`, `>=2024-12-05`. Raises Unreadable.

    Under `!=` they are the days that are not asked for.
    """
    named = _NAMED_DAYS.get(value.casefold())
    if named is not None:
        value = _moved(today, -named).isoformat()
    return _age_range(relation, value, today) if _AGE.fullmatch(value) else _day_range(relation, value)


def window(value: str, today: date) -> Days:
    """The days of `in 90d` or `in 2024-12`; an age reaches from so many days ago until today. Raises Unreadable."""
    bare = value.removeprefix("<")
    try:
        return days("<" if bare != value else "", bare, today)
    except Unreadable as error:
        if len(error.args) > 1:
            raise
        raise Unreadable("window") from None


def _age_range(relation: str, value: str, today: date) -> Days:
    """`<30d` is younger than thirty days, `>30d` older; a bare age is as `<=`."""
    ago = int(value[:-1]) * _AGES[value[-1]]
    if relation in {">", ">="}:
        return Days(date.min, _moved(today, -ago - (relation == ">")))
    return Days(_moved(today, -ago + (relation == "<")), date.max)


def _day_range(relation: str, value: str) -> Days:
    """The days that a date, a month, a year, or a range of them covers, as the relation wants them."""
    since, dots, until = value.partition("..")
    if dots and (relation not in {"", "="} or not (since or until)):
        raise Unreadable("date")
    first, last = _edges(since) if since or not dots else Days(date.min, date.max)
    if dots:
        last = _edges(until).last if until else date.max
    if last < first:
        raise Unreadable("date", f"{until}..{since}")
    ranges = {
        "<": Days(date.min, _moved(first, -1)),
        "<=": Days(date.min, last),
        ">": Days(_moved(last, 1), date.max),
        ">=": Days(first, date.max),
    }
    return ranges.get(relation, Days(first, last))


def _edges(value: str) -> Days:
    """The first and the last day of what is written as `2024`, `2024-12` or `2024-12-26`."""
    match = _DAY.fullmatch(value)
    if match is None:
        raise Unreadable("date")
    year, month, day = (int(part) if part else None for part in match.groups())
    try:
        first = date(year or 0, month or 1, day or 1)
    except ValueError as error:
        raise Unreadable("date") from error
    if day:
        return Days(first, first)
    last_month = first.replace(month=month or 12, day=28)
    last = _moved(_moved(last_month, 4).replace(day=1), -1) if last_month < _LAST_MONTH else date.max
    return Days(first, last)


def _moved(day: date, by: int) -> date:
    """So many days later, as far as dates go."""
    return date.fromordinal(min(max(day.toordinal() + by, 1), date.max.toordinal()))
