"""By what stocks can be grouped or coloured beside what their rows say: houses, lists, what a query finds."""

from __future__ import annotations

import json
from collections import defaultdict
from typing import Final

from watchlist.domain.symbols import Symbol
from watchlist.store.engine import Connection, snapshot
from watchlist.store.queries.searching import found, found_then
from watchlist.store.queries.stored_rows import stored_symbol
from watchlist.store.schema import MAIN_LIST

_BROKERS: Final = """
SELECT s.symbol, b.name FROM stock_brokers n JOIN securities s ON s.id = n.security_id
JOIN brokers b ON b.id = n.broker_id ORDER BY b.name
"""
_LISTS: Final = """
SELECT s.symbol, l.name FROM list_items i JOIN securities s ON s.id = i.security_id JOIN lists l ON l.id = i.list_id
ORDER BY l.position, l.id
"""
_ITEMS: Final = """
SELECT s.symbol FROM list_items i JOIN securities s ON s.id = i.security_id WHERE i.id IN (SELECT value FROM json_each(?))
"""
_SECTIONS: Final = """
SELECT DISTINCT section FROM list_items WHERE list_id = ? AND section <> '' ORDER BY section
"""


def brokers_of_stocks(connection: Connection) -> dict[Symbol, tuple[str, ...]]:
    """The houses that name each stock."""
    return _grouped(connection, _BROKERS)


def lists_of_stocks(connection: Connection) -> dict[Symbol, tuple[str, ...]]:
    """The lists that each stock is on by hand."""
    return _grouped(connection, _LISTS)


def symbols_found(
    connection: Connection, query: str, list_id: int | None = None, *, as_of: str | None = None
) -> frozenset[Symbol]:
    """The stocks of a list (None: the main one) that a query finds, or found at the end of a day (ISO, UTC). Raises BadQuery."""
    if as_of is not None:
        return frozenset(stored_symbol(text) for text in found_then(connection, query, list_id, as_of=as_of))
    with snapshot(connection):
        items = found(connection, query, MAIN_LIST if list_id is None else list_id)
        rows = connection.execute(_ITEMS, (json.dumps(items),))
        return frozenset(stored_symbol(row[0]) for row in rows)


def sections_of(connection: Connection, list_id: int | None = None) -> tuple[str, ...]:
    """The sections of a list (None: the main one)."""
    return tuple(
        row[0] for row in connection.execute(_SECTIONS, (MAIN_LIST if list_id is None else list_id,))
    )


def _grouped(connection: Connection, sql: str) -> dict[Symbol, tuple[str, ...]]:
    groups: dict[str, list[str]] = defaultdict(list)
    for symbol, value in connection.execute(sql):
        groups[symbol].append(value)
    return {stored_symbol(text): tuple(values) for text, values in groups.items()}
