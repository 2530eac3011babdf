"""Periods, counting rules and the series that charts draw."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum


class Period(StrEnum):
    """How wide a bar is."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"

    def start_of(self, day: date) -> date:
        """The first day of the period that holds `day`; weeks begin on Monday."""
        if self is Period.DAY:
            return day
        if self is Period.WEEK:
            return day - timedelta(days=day.weekday())
        if self is Period.MONTH:
            return day.replace(day=1)
        return day.replace(month=day.month - (day.month - 1) % 3, day=1)

    def next(self, start: date) -> date:
        """The first day of the period after the one that begins on `start`."""
        if self is Period.DAY:
            return start + timedelta(days=1)
        if self is Period.WEEK:
            return start + timedelta(days=7)
        months = start.year * 12 + start.month - 1 + (1 if self is Period.MONTH else 3)
        return date(months // 12, months % 12 + 1, 1)

    def label(self, start: date) -> str:
        """`2024-12-26`, `2024-W52`, `2024-12` or `2024-Q4`."""
        if self is Period.DAY:
            return start.isoformat()
        if self is Period.WEEK:
            year, week, _ = start.isocalendar()
            return f"{year}-W{week:02d}"
        if self is Period.MONTH:
            return f"{start:%Y-%m}"
        return f"{start.year}-Q{(start.month + 2) // 3}"


class CountRule(StrEnum):
    """What is counted: distinct reports (copies and translations once), files, brokers, or spans."""

    REPORTS = "reports"
    FILES = "files"
    BROKERS = "brokers"
    SPANS = "spans"


class Stack(StrEnum):
    """By what bars are divided."""

    NONE = "none"
    THEME = "theme"
    STANCE = "stance"
    STOCK = "stock"
    BROKER = "broker"


class Shape(StrEnum):
    """How counts are drawn: bars on each other, lines, lines of shares of the whole library, sums that run on."""

    BARS = "bars"
    LINES = "lines"
    SHARES = "shares"
    RUNNING = "running"


ALL = "\x1fall"
"""The key of a whole bar. Control characters never stand in a theme's name, so no theme can be called that."""

OTHER = "\x1fother"
"""The key of everything that has no series of its own."""

PROSE = ""
"""The key of what stands outside every list: it has no theme and no stance."""

NOBODY = "\x1fnobody"
"""The key of reports that name no broker, where bars are divided by broker."""


@dataclass(frozen=True, slots=True)
class Point:
    """One mention as charts count it: the day of its report (ISO), who, where, how strongly.

    `report` is the original's id where the report is a copy or a translation, `file` the report's own. `stance` is what the
    file says of the stock, `counted` what its report counts under: that of the original, where this picks the stock.
    """

    day: str
    report: int
    file: int
    broker: str
    symbol: str
    theme: str
    stance: str
    spans: int
    counted: str


@dataclass(frozen=True, slots=True)
class Tallies:
    """Counts as the library groups them, by key and counted day (`date.toordinal`).

    `firm` are (key, day, count) of units that stand on that one day. `loose` are (key, day, unit) of units that may stand
    on several days (a report whose copy is dated later, a broker), so that a period can count each of them once. A key is
    the id of a theme, a stock or a broker, the strength of a stance, or 0.
    """

    firm: Sequence[tuple[int, int, int]] = ()
    loose: Sequence[tuple[int, int, int]] = ()


DayRows = tuple[int, int, str, str]
"""The rows of one counted day: how many they are, their keys, their units; both as numbers with commas between.

Thousands of rows leave SQLite as two texts a day in a quarter of the time that they take one by one.
"""


@dataclass(frozen=True, slots=True)
class Series:
    """Counts per period, one for each of the chart's `starts`.

    `key` is the theme, stance, symbol or broker, or ALL, OTHER, PROSE or NOBODY; `label` what it is called, where that is
    something else.
    """

    key: str
    counts: tuple[int, ...]
    label: str = ""


@dataclass(frozen=True, slots=True)
class MentionChart:
    """Everything a chart of mentions over time draws.

    `starts` are the first days of the periods without a gap; `covered` says for each whether any report of the library
    is dated in it; `undated` counts what could not be placed; `totals` are by the rule over all series together (a
    report in two themes counts once there); `unnamed` counts the distinct reports that name no broker, which the rule
    BROKERS leaves out (0 under the other rules). `library` are, where shares were asked for, the counts of the whole
    library by the same rule, whatever it speaks of: a share is a count over these. `today` is the day up to which the library was looked at, so that the
    period that holds it is not over yet.
    """

    period: Period
    rule: CountRule
    stack: Stack
    starts: tuple[date, ...]
    covered: tuple[bool, ...]
    series: tuple[Series, ...]
    totals: tuple[int, ...]
    undated: int
    unnamed: int = 0
    library: tuple[int, ...] = ()
    today: date | None = None

    @property
    def partial(self) -> int | None:
        """The place of the period that is not over yet, None where there is none."""
        if self.today is None:
            return None
        place = bisect_right(self.starts, self.today) - 1
        over = place < 0 or self.today >= self.period.next(self.starts[place]) - timedelta(days=1)
        return None if over else place
