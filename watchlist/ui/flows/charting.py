"""What the charts page asks of the library: the chart of a wish, and the sentences behind one of its bars."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from watchlist.domain.rows import MentionRow, ThemeRow, WatchRow
from watchlist.domain.series import CountRule, MentionChart, Period, Point, Stack

if TYPE_CHECKING:
    from watchlist.store.database import Connection
    from watchlist.store.queries.narrowing import About


@dataclass(frozen=True, slots=True)
class ChartWish:
    """What the person wants to see: no symbols, theme or broker means all of them."""

    symbols: tuple[str, ...] = ()
    theme: str | None = None
    broker: str | None = None
    period: Period = Period.WEEK
    rule: CountRule = CountRule.REPORTS
    stack: Stack = Stack.THEME


@dataclass(frozen=True, slots=True)
class Drawn:
    """A chart with the points that it counts, so that a bar can be opened without counting anew.

    `ticket` is the asker's own number: of two answers the one with the higher number is the later wish.
    """

    ticket: int
    wish: ChartWish
    points: tuple[Point, ...]
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
    """The chart of a wish."""
    # pandas: seldom needed, slow to load, so not before somebody looks at a chart, and then in a thread.
    from watchlist.analytics.mentions import mention_chart  # noqa: PLC0415 - as said
    from watchlist.store.queries.charting import covered_days, points  # noqa: PLC0415 - the store is read when asked

    found = tuple(point for about in _abouts(wish) for point in points(connection, **about))
    chart = mention_chart(
        found,
        period=wish.period,
        rule=wish.rule,
        stack=wish.stack,
        covered=covered_days(connection),
        undated=_undated(connection, wish),
    )
    return Drawn(ticket, wish, found, chart)


def behind(connection: Connection, drawn: Drawn, start: date, last: date, key: str) -> Behind:
    """The sentences that the bar of the days from `start` to `last` counts under `key`."""
    from watchlist.analytics.mentions import count, points_behind  # noqa: PLC0415 - as above
    from watchlist.store.queries.places import mentions  # noqa: PLC0415 - as above

    counted = points_behind(drawn.points, drawn.chart, start, key)
    wanted = {_place(point.file, point.symbol, point.theme) for point in counted}
    days: About = {"since": start.isoformat(), "until": last.isoformat()}
    rows = tuple(
        row
        for about in _abouts(drawn.wish)
        for row in mentions(connection, **(about | days))
        if _place(row.report_id, row.symbol, row.theme) in wanted
    )
    named = {_place(row.report_id, row.symbol, row.theme) for row in rows}
    kept = [point for point in counted if _place(point.file, point.symbol, point.theme) in named]
    total = len(rows) if drawn.chart.rule is CountRule.SPANS else count(kept, drawn.chart.rule)
    return Behind(drawn, start, key, rows, total)


def _place(report_id: int, symbol: object, theme: str) -> tuple[int, str, str]:
    """What a point and the sentences behind it have in common."""
    return report_id, str(symbol), theme


def _abouts(wish: ChartWish) -> Iterator[About]:
    """What to ask the library for: once for each stock."""
    for symbol in wish.symbols or (None,):
        yield {"symbol": symbol, "theme": wish.theme, "broker": wish.broker}


def _undated(connection: Connection, wish: ChartWish) -> int:
    """Distinct reports without a date; one that names several of the stocks counts once."""
    from watchlist.store.queries.charting import undated  # noqa: PLC0415 - as above
    from watchlist.store.queries.library import reports  # noqa: PLC0415 - as above

    abouts = [about for about in _abouts(wish) if undated(connection, **about)]
    if len(abouts) <= 1:
        return sum(undated(connection, **about) for about in abouts)
    without = [row for row in reports(connection) if not row.published]
    ids: list[tuple[int, About]] = [(row.id, {"report_id": row.id}) for row in without]
    named = {key for key, one in ids for about in abouts if undated(connection, **(about | one))}
    return len({row.copy_of or row.id for row in without if row.id in named})
