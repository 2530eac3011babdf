"""What the charts page asks of the library: the chart of a wish, and the sentences behind one of its bars."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from watchlist.domain.rows import MentionRow, ThemeRow, WatchRow
from watchlist.domain.series import CountRule, MentionChart, Period, Shape, Stack

if TYPE_CHECKING:
    from watchlist.store.database import Connection
    from watchlist.store.queries.narrowing import About

MOST_COMPARED = 20
"""How many stocks get a series of their own when they are compared."""


@dataclass(frozen=True, slots=True)
class ChartWish:
    """What the person wants to see: no symbols, theme or broker means all of them."""

    symbols: tuple[str, ...] = ()
    theme: str | None = None
    broker: str | None = None
    period: Period = Period.WEEK
    rule: CountRule = CountRule.REPORTS
    stack: Stack = Stack.THEME
    shape: Shape = Shape.BARS

    @property
    def about(self) -> About:
        """What to ask the library for."""
        return {"symbols": self.symbols or None, "theme": self.theme, "broker": self.broker}


@dataclass(frozen=True, slots=True)
class Drawn:
    """A chart; `ticket` is the asker's own number: of two answers the one with the higher number is the later wish."""

    ticket: int
    wish: ChartWish
    chart: MentionChart


@dataclass(frozen=True, slots=True)
class Behind:
    """The sentences behind the bar of `start` and `key`; `count` is the bar's, counted again over exactly these."""

    drawn: Drawn
    start: date
    key: str
    rows: tuple[MentionRow, ...]
    count: int


@dataclass(frozen=True, slots=True)
class Subjects:
    """What charts can be about."""

    stocks: tuple[WatchRow, ...]
    themes: tuple[ThemeRow, ...]
    brokers: tuple[str, ...]


def subjects(connection: Connection) -> Subjects:
    """The stocks of the watchlist, the themes, and the brokers of the library."""
    from watchlist.store import queries  # noqa: PLC0415 - the store is read when asked

    brokers = {row.broker for row in queries.reports(connection) if row.broker}
    return Subjects(queries.watchlist(connection), queries.themes(connection), tuple(sorted(brokers)))


def draw(connection: Connection, wish: ChartWish, ticket: int = 0) -> Drawn:
    """The chart of a wish, as of today."""
    # numpy: slow to load, so not before somebody looks at a chart, and then in a thread.
    from watchlist.analytics.library_chart import TOP, Asked, library_chart  # noqa: PLC0415 - as said

    asked = Asked(
        wish.period,
        wish.rule,
        wish.stack,
        top=max(TOP, min(len(wish.symbols), MOST_COMPARED)),
        running=wish.shape is Shape.RUNNING,
        shares=wish.shape is Shape.SHARES,
        today=date.today(),  # noqa: DTZ011 - the user's own day
    )
    return Drawn(ticket, wish, library_chart(connection, asked, **wish.about))


def behind(connection: Connection, drawn: Drawn, start: date, last: date, key: str) -> Behind:
    """The sentences that the bar of the days from `start` to `last` counts under `key`."""
    from watchlist.analytics.mentions import count, points_behind  # noqa: PLC0415 - pandas, as above
    from watchlist.store.queries.charting import points  # noqa: PLC0415 - the store is read when asked
    from watchlist.store.queries.places import mentions  # noqa: PLC0415 - as above

    about: About = drawn.wish.about | {"since": start.isoformat(), "until": last.isoformat()}
    counted = points_behind(points(connection, **about), drawn.chart, start, key)
    wanted = {_place(point.file, point.symbol, point.theme) for point in counted}
    rows = tuple(
        row for row in mentions(connection, **about) if _place(row.report_id, row.symbol, row.theme) in wanted
    )
    named = {_place(row.report_id, row.symbol, row.theme) for row in rows}
    kept = [point for point in counted if _place(point.file, point.symbol, point.theme) in named]
    total = len(rows) if drawn.chart.rule is CountRule.SPANS else count(kept, drawn.chart.rule)
    return Behind(drawn, start, key, rows, total)


def _place(report_id: int, symbol: object, theme: str) -> tuple[int, str, str]:
    """What a point and the sentences behind it have in common."""
    return report_id, str(symbol), theme
