"""What rankings say of each stock, one number a stock: for searches, columns and orders of the watchlist.

`offer` makes them fields of every search (`momentum:>5%`, `is:stale`); what it imports is light, the rest is loaded when a
figure is first asked for. The figures of a library are counted once and kept until a step changes it.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import partial
from threading import Lock
from typing import TYPE_CHECKING, Final

from watchlist.domain.query_fields import Computed
from watchlist.store.queries.computing import provide

if TYPE_CHECKING:
    from collections.abc import Sequence

    from watchlist.domain.facts import Facts
    from watchlist.domain.rows import RatingRow
    from watchlist.store.engine import Connection

Figures = Mapping[str, Mapping[str, float]]
"""The name of a figure -> the symbol of a stock -> its value; a stock without one is not there."""

WINDOW_DAYS: Final = 90

FIGURES: Final = (
    Computed("momentum", "number", ("动量", "動量")),
    Computed("novelty", "number", ("新意",)),
    Computed("crowding", "number", ("拥挤", "擁擠")),
    Computed("affinity", "number", ("亲和", "親和")),
    Computed("consensus", "number", ("共识", "共識")),
    Computed("dropped", "number", ("移出",)),
    Computed("stale", "state", ("过期", "過期")),
    Computed("new", "state", ("新进", "新進")),
)

_KEPT_LIBRARIES: Final = 4

_keeping: Final = Lock()
"""Several readers may count at once, each in a thread of its own."""

_kept: dict[tuple[str, date, str | None], Figures] = {}


def offer() -> None:
    """Let searches, saved views and smart lists ask for the figures."""
    for field in FIGURES:
        provide(field, partial(_values, field.name))


def stock_figures(facts: Facts, ratings: Sequence[RatingRow], today: date) -> Figures:
    """The figures of all stocks, as the rankings define them, over the WINDOW_DAYS up to the newest report by today.

    momentum, crowding, consensus (corrected): as in the rankings, where these have a value; novelty: brokers that named the
    stock for the first time; affinity: its greatest over all themes; dropped: lists (of a broker on a theme) whose newest
    word on the stock is that it fell out; stale: 1 where each broker's newest rating of it is past its own horizon; new: 1
    where the library first named it in the window.
    """
    from watchlist.analytics.affinity import affinity  # noqa: PLC0415 - pandas, when first asked for
    from watchlist.analytics.attention import attention  # noqa: PLC0415 - as above
    from watchlist.analytics.momentum import momentum  # noqa: PLC0415 - as above
    from watchlist.analytics.ratings import consensus  # noqa: PLC0415 - as above
    from watchlist.domain.series import Stack  # noqa: PLC0415 - as above

    days = [row[0] for row in facts.reports if 0 < row[0] <= today.toordinal()]
    last = date.fromordinal(max(days, default=today.toordinal()))
    noticed = attention(facts, Stack.STOCK, last=last, days=WINDOW_DAYS)
    moved = momentum(facts, Stack.STOCK, last=last, days=WINDOW_DAYS)
    special: dict[str, float] = {}
    for row in affinity(facts):
        special[row.symbol] = max(row.ratio, special.get(row.symbol, 0.0))
    return {
        "momentum": {row.key: row.change for row in moved if row.change is not None},
        "novelty": {row.key: float(len(row.new_brokers)) for row in noticed},
        "crowding": {row.key: row.sources / row.of_sources for row in noticed if row.of_sources},
        "affinity": special,
        "consensus": {row.symbol: row.corrected for row in consensus(ratings) if row.corrected is not None},
        "dropped": _dropped(facts),
        "stale": dict.fromkeys(_stale(ratings, today), 1.0),
        "new": {row.key: 1.0 for row in noticed if row.new},
    }


def figures_of(connection: Connection, today: date, as_of: str | None = None) -> Figures:
    """The figures of a library (of what was known on a day), counted anew only where a step changed it."""
    from watchlist.store.queries.history import state  # noqa: PLC0415 - when first asked for

    name = state(connection)
    found = _kept.get((name, today, as_of)) or _counted(connection, today, as_of)
    if name:
        with _keeping:
            _kept.pop((name, today, as_of), None)
            while len(_kept) >= _KEPT_LIBRARIES:
                _kept.pop(next(iter(_kept)))
            _kept[name, today, as_of] = found
    return found


def _counted(connection: Connection, today: date, as_of: str | None) -> Figures:
    from watchlist.store.queries.appearances import facts  # noqa: PLC0415 - when first asked for
    from watchlist.store.queries.opinions import ratings  # noqa: PLC0415 - as above

    return stock_figures(facts(connection, as_of=as_of), ratings(connection, as_of=as_of), today)


def _values(name: str, connection: Connection, today: date, as_of: str | None) -> Mapping[str, float]:
    return figures_of(connection, today, as_of)[name]


def _dropped(facts: Facts) -> dict[str, float]:
    """For each stock the lists whose newest move of it is out."""
    from watchlist.analytics.lists import list_moves  # noqa: PLC0415 - pandas, as above
    from watchlist.domain.findings import Move  # noqa: PLC0415 - as above

    newest: dict[tuple[str, str, str], Move] = {}
    for move in list_moves(facts):
        newest.setdefault((move.broker, move.theme, move.symbol), move.move)
    found: dict[str, float] = {}
    for (_, _, symbol), move_kind in newest.items():
        if move_kind is Move.OUT:
            found[symbol] = found.get(symbol, 0.0) + 1
    return found


def _stale(ratings: Sequence[RatingRow], today: date) -> set[str]:
    """The stocks whose every broker's newest rating is past its horizon."""
    from watchlist.analytics.ratings import rating_curves  # noqa: PLC0415 - pandas, as above
    from watchlist.domain.ratings import Scope  # noqa: PLC0415 - as above

    valid: dict[str, bool] = {}
    for curve in rating_curves(ratings):
        if curve.scope == Scope.STOCK:
            until = curve.steps[-1].until
            valid[curve.subject] = valid.get(curve.subject, False) or not until or until >= today.isoformat()
    return {symbol for symbol, holds in valid.items() if not holds}
