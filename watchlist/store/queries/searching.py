"""Search: the grammar of `domain.queries` over the rows of a list, with what only the library knows."""

from __future__ import annotations

from collections import defaultdict
from datetime import date

from watchlist.domain.queries import Lookups, parse, predicate
from watchlist.domain.rows import ThemeChip, WatchRow
from watchlist.domain.symbols import Symbol
from watchlist.securities.folding import fold
from watchlist.store.engine import Connection

_NAMES_ABOVE = """
WITH RECURSIVE above(theme_id, id) AS (
  SELECT id, id FROM themes
  UNION SELECT a.theme_id, p.parent_id FROM above a JOIN theme_parents p ON p.theme_id = a.id)
SELECT a.theme_id, h.name FROM above a JOIN themes h ON h.id = a.id
UNION SELECT a.theme_id, n.name FROM above a JOIN theme_aliases n ON n.theme_id = a.id
"""

_BROKERS = """
SELECT DISTINCT s.symbol, b.name FROM appearances a JOIN brokers b ON b.id = a.broker_id
JOIN securities s ON s.id = a.security_id
"""


def search(connection: Connection, rows: tuple[WatchRow, ...], query: str) -> tuple[WatchRow, ...]:
    """The rows that a query finds, in their order. Raises BadQuery."""
    tree = parse(query)
    if tree is None:
        return rows
    found = predicate(tree, lookups(connection))
    return tuple(row for row in rows if found(row))


def lookups(connection: Connection, today: date | None = None) -> Lookups:
    """What a query asks beside the row: the names above a theme, the brokers of a stock, today; read when first asked."""
    names = _Grouped(connection, _NAMES_ABOVE)
    brokers = _Grouped(connection, _BROKERS)

    def names_of(chip: ThemeChip) -> tuple[str, ...]:
        return names.get(chip.id) or (chip.name,)

    def brokers_of(symbol: Symbol) -> tuple[str, ...]:
        return brokers.get(str(symbol))

    def texts_of(text: str) -> frozenset[Symbol]:
        from watchlist.store.queries.fulltext import stocks_with  # noqa: PLC0415 - only where texts are asked for

        return stocks_with(connection, text)

    return Lookups(today or date.today(), fold, names_of, brokers_of, texts_of)  # noqa: DTZ011 - the user's own day


class _Grouped:
    """The values of each key, read at the first look."""

    def __init__(self, connection: Connection, sql: str) -> None:
        self._connection, self._sql = connection, sql
        self._groups: dict[object, list[str]] | None = None

    def get(self, key: object) -> tuple[str, ...]:
        """All values of a key."""
        if self._groups is None:
            self._groups = defaultdict(list)
            for row_key, value in self._connection.execute(self._sql):
                self._groups[row_key].append(value)
        return tuple(self._groups.get(key, ()))
