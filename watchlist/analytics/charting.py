"""What the charts page and the command line ask of the library: the chart of a wish, the sentences behind one of its bars."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Final

from watchlist.domain.rows import ListRow, MentionRow, ThemeRow
from watchlist.domain.series import ALL, CountRule, MentionChart, Period, Shape, Stack
from watchlist.domain.watch_rows import WatchRow

if TYPE_CHECKING:
    from watchlist.store.database import Connection
    from watchlist.store.queries.narrowing import About

MOST_COMPARED = 20
"""How many stocks, themes or brokers get a series of their own when they are compared."""

MOST_DAYS = 60
MOST_WEEKS = 156
"""Up to so many days bars are days, up to so many weeks they are weeks, unless the person chooses."""


@dataclass(frozen=True, slots=True)
class Unknown:
    """What is not known of an earlier day.

    From `lists` on (a day in ISO) changes of lists and tags are known, from `facts` on those of themes and corrections ("" where
    the day asked for is not earlier). No theme bore the names `themes` then.
    """

    lists: str = ""
    facts: str = ""
    themes: tuple[str, ...] = ()


KNOWN: Final = Unknown()
"""Everything is known."""


@dataclass(frozen=True, slots=True)
class ChartWish:
    """What the person wants to see: what is empty or None narrows nothing.

    Several stocks, themes or brokers are compared. A list and a query stand for the stocks that are on it or that it finds.
    `as_of` is the last day (ISO) whose knowledge is used: also a list holds what was on it at its end, a query finds what it
    found then. `period` None leaves the width of the bars to the library.
    """

    symbols: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()
    brokers: tuple[str, ...] = ()
    industry: str | None = None
    list_id: int | None = None
    query: str = ""
    as_of: str | None = None
    period: Period | None = None
    rule: CountRule = CountRule.REPORTS
    stack: Stack = Stack.THEME
    shape: Shape = Shape.BARS

    def about(self, connection: Connection) -> About:
        """What to ask the library for. Raises BadQuery."""
        return {
            "symbols": self._stocks(connection),
            "themes": self.themes or None,
            "brokers": self.brokers or None,
            "industry": self.industry,
            "as_of": self.as_of,
        }

    def _stocks(self, connection: Connection) -> tuple[str, ...] | None:
        if self.list_id is None and not self.query.strip():
            return self.symbols or None
        from watchlist.store.queries import symbols_found  # noqa: PLC0415 - the store is read when asked

        found = symbols_found(connection, self.query, self.list_id, as_of=self.as_of)
        symbols = sorted(map(str, found))
        return tuple(symbol for symbol in symbols if not self.symbols or symbol in self.symbols)

    def unknown(self, connection: Connection) -> Unknown:
        """What is not known of the day that this looks back to."""
        if self.as_of is None:
            return KNOWN
        from watchlist.store.past import facts_kept_since, kept_since  # noqa: PLC0415 - as above
        from watchlist.store.queries.looking_back import then  # noqa: PLC0415 - as above
        from watchlist.store.queries.narrowing import themes_below  # noqa: PLC0415 - as above

        asks_lists = self.list_id is not None or bool(self.query.strip())
        lists = kept_since(connection) if asks_lists else ""
        facts = facts_kept_since(connection)
        before = then(connection, self.as_of).before
        return Unknown(
            lists if self.as_of < lists else "",
            facts if self.as_of < facts else "",
            tuple(name for name in self.themes if not themes_below(connection, name, before)),
        )


@dataclass(frozen=True, slots=True)
class Drawn:
    """A chart; `ticket` is the asker's own number: of two answers the one with the higher number is the later wish."""

    ticket: int
    wish: ChartWish
    chart: MentionChart
    unknown: Unknown = KNOWN


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
    industries: tuple[str, ...]
    lists: tuple[ListRow, ...]


def subjects(connection: Connection) -> Subjects:
    """The stocks of the watchlist, the themes, the lists, and the brokers and industries of the library."""
    from watchlist.store import queries  # noqa: PLC0415 - the store is read when asked

    houses, industries = queries.houses_and_industries(connection)
    return Subjects(
        queries.watchlist(connection),
        queries.themes(connection),
        houses,
        industries,
        queries.lists(connection),
    )


def draw(connection: Connection, wish: ChartWish, ticket: int = 0) -> Drawn:
    """The chart of a wish, as of today or of its own day. Raises BadQuery."""
    # numpy: slow to load, so not before somebody looks at a chart, and then in a thread.
    from watchlist.analytics.library_chart import TOP, Asked, library_chart  # noqa: PLC0415 - as said

    compared = max(map(len, (wish.symbols, wish.themes, wish.brokers)))
    asked = Asked(
        wish.period or _fitting(connection, wish.as_of),
        wish.rule,
        wish.stack,
        top=max(TOP, min(compared, MOST_COMPARED)),
        running=wish.shape is Shape.RUNNING,
        shares=wish.shape is Shape.SHARES,
        today=date.today() if wish.as_of is None else date.fromisoformat(wish.as_of),  # noqa: DTZ011 - the user's own day
    )
    chart = library_chart(connection, asked, **wish.about(connection))
    return Drawn(ticket, wish, chart, wish.unknown(connection))


def _fitting(connection: Connection, as_of: str | None) -> Period:
    """Days for a library of a few weeks, weeks for one of a few years, months beyond."""
    from watchlist.store.queries.charting import first_and_last_day  # noqa: PLC0415 - the store is read when asked

    days = first_and_last_day(connection, as_of=as_of)
    if days is None:
        return Period.WEEK
    first, last = map(date.fromisoformat, days)
    width = (last - first).days
    return Period.DAY if width <= MOST_DAYS else Period.WEEK if width <= MOST_WEEKS * 7 else Period.MONTH


def behind(connection: Connection, drawn: Drawn, start: date, last: date, key: str) -> Behind:
    """The sentences that the bar of the days from `start` to `last` counts under `key`."""
    from watchlist.analytics.library_chart import compares_themes  # noqa: PLC0415 - numpy, as above
    from watchlist.analytics.mentions import count, points_behind  # noqa: PLC0415 - pandas, as above
    from watchlist.store.queries.charting import points  # noqa: PLC0415 - the store is read when asked
    from watchlist.store.queries.places import mentions  # noqa: PLC0415 - as above

    about: About = drawn.wish.about(connection) | {"since": start.isoformat(), "until": last.isoformat()}
    chart, piece = drawn.chart, key
    if key in drawn.wish.themes and compares_themes(chart.stack, about):
        # A theme that is compared counts with all that lies below it.
        about, chart, piece = about | {"themes": (key,)}, replace(chart, stack=Stack.NONE), ALL
    counted = points_behind(points(connection, **about), chart, start, piece)
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
