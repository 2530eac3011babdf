"""What the views of the charts page ask of the library; pandas is loaded in the thread that asks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
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


def heat(connection: Connection, rows: Stack, columns: Stack | Period) -> HeatMap:
    """Distinct reports by two keys."""
    from watchlist.analytics.heat import heat_map  # noqa: PLC0415 - as said above
    from watchlist.store.queries.appearances import facts  # noqa: PLC0415 - as above

    return heat_map(facts(connection), rows, columns)


def linked(connection: Connection, least: int) -> Network:
    """Stocks that are listed together."""
    from watchlist.analytics.network import network  # noqa: PLC0415 - as above
    from watchlist.store.queries.appearances import facts  # noqa: PLC0415 - as above

    return network(facts(connection), least=least)


def rated(
    connection: Connection,
    *,
    symbols: Sequence[object] | None = None,
    broker: str | None = None,
    as_of: str | None = None,
) -> Rated:
    """Every dated rating: of these stocks, of this broker, known on this day, or all."""
    from watchlist.analytics.ratings import rating_curves  # noqa: PLC0415 - as above
    from watchlist.store.queries.opinions import ratings  # noqa: PLC0415 - as above
    from watchlist.store.queries.tallies import key_names, known_reports  # noqa: PLC0415 - as above

    known = None if as_of is None else known_reports(connection, as_of)
    wanted = None if symbols is None else set(map(str, symbols))
    rows = tuple(
        row
        for row in ratings(connection, broker=broker)
        if (known is None or row.report_id in known) and (wanted is None or str(row.symbol) in wanted)
    )
    names = {symbol: f"{name} {symbol}" for symbol, name in key_names(connection, Stack.STOCK).values()}
    return Rated(rating_curves(rows), rows, names)


def changed(connection: Connection, since: date, until: date) -> tuple[QuotedChange, ...]:
    """What changed between the ends of two days, by the dates of the reports."""
    from watchlist.analytics.changes import changes  # noqa: PLC0415 - as above
    from watchlist.analytics.states import dated_by  # noqa: PLC0415 - as above
    from watchlist.store.queries.quoting import quoted  # noqa: PLC0415 - as above

    return quoted(connection, changes(dated_by(connection, since), dated_by(connection, until)))


def ranked(connection: Connection, what: str, by: Stack, days: int) -> tuple[date, Sequence[Any]]:
    """The rows of a ranking, and the last day of its window: that of the newest report."""
    from watchlist.analytics import affinity, attention, lists, momentum, ratings  # noqa: PLC0415 - as above
    from watchlist.store.queries.appearances import facts  # noqa: PLC0415 - as above
    from watchlist.store.queries.charting import covered_days  # noqa: PLC0415 - as above
    from watchlist.store.queries.opinions import ratings as rated_rows  # noqa: PLC0415 - as above

    covered = covered_days(connection)
    last = date.fromisoformat(covered[-1]) if covered else date.today()  # noqa: DTZ011 - the user's own day
    if what == "terms":
        return last, ratings.base_rates(rated_rows(connection))
    if what == "consensus":
        return last, ratings.consensus(rated_rows(connection))
    found = facts(connection)
    if what == "momentum":
        return last, momentum.momentum(found, by, last=last, days=days)
    if what == "attention":
        return last, attention.attention(found, by, last=last, days=days)
    return last, affinity.affinity(found) if what == "affinity" else lists.list_moves(found)
