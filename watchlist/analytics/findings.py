"""What rankings, heat maps, networks, ratings and changes ask of the library; pandas is loaded in the thread that asks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from watchlist.domain.findings import HeatMap, Network, QuotedChange, RatingCurve
from watchlist.domain.rows import RatingRow
from watchlist.domain.series import Period, Stack

if TYPE_CHECKING:
    from watchlist.store.database import Connection


@dataclass(frozen=True, slots=True)
class Rated:
    """The curves of ratings, the rows behind them, the names of stocks."""

    curves: tuple[RatingCurve, ...]
    rows: tuple[RatingRow, ...]
    names: dict[str, str]


def heat(
    connection: Connection, rows: Stack, columns: Stack | Period, *, as_of: str | None = None
) -> HeatMap:
    """Distinct reports by two keys."""
    from watchlist.analytics.heat import heat_map  # noqa: PLC0415 - as said above
    from watchlist.store.queries.appearances import facts  # noqa: PLC0415 - as above

    return heat_map(facts(connection, as_of=as_of), rows, columns)


def linked(connection: Connection, least: int, *, as_of: str | None = None) -> Network:
    """Stocks that are listed together."""
    from watchlist.analytics.network import network  # noqa: PLC0415 - as above
    from watchlist.store.queries.appearances import facts  # noqa: PLC0415 - as above

    return network(facts(connection, as_of=as_of), least=least)


def rated(
    connection: Connection,
    *,
    symbols: Sequence[object] | None = None,
    brokers: Sequence[str] | None = None,
    as_of: str | None = None,
) -> Rated:
    """Every dated rating: of these stocks, of these brokers, known on this day, or all."""
    from watchlist.analytics.ratings import rating_curves  # noqa: PLC0415 - as above
    from watchlist.store.queries.opinions import ratings  # noqa: PLC0415 - as above
    from watchlist.store.queries.tallies import key_names  # noqa: PLC0415 - as above

    wanted = None if symbols is None else set(map(str, symbols))
    rows = tuple(
        row
        for row in ratings(connection, as_of=as_of)
        if (wanted is None or str(row.symbol) in wanted) and (brokers is None or row.broker in brokers)
    )
    names = {symbol: f"{name} {symbol}" for symbol, name in key_names(connection, Stack.STOCK).values()}
    return Rated(rating_curves(rows), rows, names)


class Compared(StrEnum):
    """Which two states are compared: by the reports' dates, by when they came in too, or since the last look."""

    DATED = "dated"
    KNOWN = "known"
    LOOK = "look"


@dataclass(frozen=True, slots=True)
class Changed:
    """What changed, when somebody last looked (None: never), and the day of the newest report that has one."""

    rows: tuple[QuotedChange, ...]
    how: Compared
    look: datetime | None
    newest: date | None = None


def changed(connection: Connection, how: Compared | None, since: date, until: date, now: datetime) -> Changed:
    """What changed between the ends of two days, or from the last look to now (without a look all is new).

    `how` None: from the last look where there was one, else by the dates of the reports.
    """
    from watchlist.analytics import states  # noqa: PLC0415 - as above
    from watchlist.analytics.changes import changes  # noqa: PLC0415 - as above
    from watchlist.store.queries.charting import first_and_last_day  # noqa: PLC0415 - as above
    from watchlist.store.queries.looks import last_look  # noqa: PLC0415 - as above
    from watchlist.store.queries.quoting import quoted  # noqa: PLC0415 - as above

    look = last_look(connection)
    how = how or (Compared.DATED if look is None else Compared.LOOK)
    if how is Compared.LOOK:
        before = states.known_at(connection, look or datetime.min.replace(year=2, tzinfo=UTC))
        after = states.known_at(connection, now)
    else:
        state = states.known_on if how is Compared.KNOWN else states.dated_by
        before, after = state(connection, since), state(connection, until)
    days = first_and_last_day(connection)
    newest = date.fromisoformat(days[1]) if days else None
    return Changed(quoted(connection, changes(before, after)), how, look, newest)


@dataclass(frozen=True, slots=True)
class RankingWish:
    """What is ranked: `by` and `days` are for momentum and attention; `last` None ends the window at the newest report."""

    what: str
    by: Stack
    days: int
    last: date | None = None
    as_of: str | None = None


def ranked(connection: Connection, wish: RankingWish) -> tuple[date, Sequence[Any]]:
    """The rows of a ranking, and the last day of its window."""
    from watchlist.analytics import affinity, attention, lists, momentum, ratings  # noqa: PLC0415 - as above
    from watchlist.store.queries import opinions  # noqa: PLC0415 - as above
    from watchlist.store.queries.appearances import facts  # noqa: PLC0415 - as above
    from watchlist.store.queries.charting import first_and_last_day  # noqa: PLC0415 - as above

    days = first_and_last_day(connection, as_of=wish.as_of)
    newest = date.fromisoformat(days[1] if days else wish.as_of or date.today().isoformat())  # noqa: DTZ011 - the user's own day
    last = wish.last or newest
    if wish.what == "terms":
        return last, ratings.base_rates(opinions.ratings(connection, as_of=wish.as_of))
    if wish.what == "consensus":
        return last, ratings.consensus(opinions.ratings(connection, as_of=wish.as_of))
    found = facts(connection, as_of=wish.as_of)
    if wish.what == "momentum":
        return last, momentum.momentum(found, wish.by, last=last, days=wish.days)
    if wish.what == "attention":
        return last, attention.attention(found, wish.by, last=last, days=wish.days)
    return last, affinity.affinity(found) if wish.what == "affinity" else lists.list_moves(found)
