"""The saved views, the rules for how rows look, and how many stocks a list or a view has now: asked one by one, so that nobody waits for all."""

from __future__ import annotations

import json
from typing import Final

from watchlist.domain.colour_rules import ColourRule
from watchlist.domain.rows import ViewRow
from watchlist.domain.symbols import Symbol
from watchlist.store.engine import Connection, one, snapshot
from watchlist.store.queries.searching import found
from watchlist.store.schema import MAIN_LIST
from watchlist.store.schema_kept import PINS_KEY, RULES_KEY, VIEW_KEY

_VIEWS: Final = """
SELECT v.id, v.name, v.query, v.columns, v.sorting, v.grouping, s.value ->> '$.widths', s.value ->> '$.list'
FROM views v LEFT JOIN settings s ON s.key = ? || v.id ORDER BY v.position, v.id
"""
_PINS: Final = """
SELECT symbol FROM securities WHERE id IN (SELECT j.value FROM settings s JOIN json_each(s.value) j WHERE s.key = ?)
"""
_RULES: Final = "SELECT value FROM settings WHERE key = ?"


def views(connection: Connection) -> tuple[ViewRow, ...]:
    """The saved views in their order."""
    return tuple(
        ViewRow(
            view_id, name, query, tuple(json.loads(columns)), tuple(json.loads(sorting)), grouping,
            tuple(json.loads(widths or "[]")), list_id,
        )
        for view_id, name, query, columns, sorting, grouping, widths, list_id in connection.execute(_VIEWS, (VIEW_KEY,))
    )  # fmt: skip


def colour_rules(connection: Connection) -> tuple[ColourRule, ...]:
    """The rules for how rows look, the first that fits decides."""
    kept = json.loads(one(connection, _RULES, (RULES_KEY,)) or "[]")
    return tuple(ColourRule(query, colour) for query, colour in kept)


def pins(connection: Connection, list_id: int | None = None) -> frozenset[Symbol]:
    """The stocks that a list (None: the main one) keeps above all its others."""
    key = f"{PINS_KEY}{MAIN_LIST if list_id is None else list_id}"
    return frozenset(Symbol.parse(symbol) for (symbol,) in connection.execute(_PINS, (key,)))


def view_named(connection: Connection, name: str) -> ViewRow | None:
    """The saved view of a name in any case, None where there is none."""
    return next((view for view in views(connection) if view.name.casefold() == name.casefold()), None)


def list_count(connection: Connection, list_id: int) -> int:
    """How many stocks a list has; of a smart one, how many its query finds now. Raises BadQuery where that can't be read."""
    with snapshot(connection):
        if one(connection, "SELECT query FROM lists WHERE id = ?", (list_id,)) is not None:
            return len(found(connection, "", list_id))
        count: int = one(connection, "SELECT count(*) FROM list_items WHERE list_id = ?", (list_id,))
        return count


def query_count(connection: Connection, query: str, list_id: int | None = None) -> int:
    """How many stocks a query finds. Raises BadQuery."""
    with snapshot(connection):
        return len(found(connection, query, list_id))
