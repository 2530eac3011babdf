"""What is kept of other programs' lists: entries that stand for no security, and mappings of columns."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from watchlist.domain.column_mapping import ColumnMapping, Role
from watchlist.domain.outside_lists import ListPreview, ResolvedList, preview, target_of, with_names
from watchlist.domain.rows import KeptRow
from watchlist.domain.symbols import Symbol
from watchlist.store.engine import Connection
from watchlist.store.queries.stocks import list_id_of
from watchlist.store.schema_kept import MAPPING_KEY

_KEPT = """
SELECT k.id, k.list_id, l.name, k.text, k.code, k.name, k.reason, k.candidates, k.themes, k.source, k.comment, k.added_at
FROM kept_entries k JOIN lists l ON l.id = k.list_id WHERE ?1 IS NULL OR k.list_id = ?1 ORDER BY k.id
"""
_ON_LIST = "SELECT s.symbol FROM list_items i JOIN securities s ON s.id = i.security_id WHERE i.list_id = ? ORDER BY i.id"


def kept_entries(connection: Connection, *, list_id: int | None = None) -> tuple[KeptRow, ...]:
    """The entries that stand for no security, of one list or of all, in the order in which they came."""
    return tuple(_row(*row) for row in connection.execute(_KEPT, (list_id,)))


def symbols_on(connection: Connection, name: str) -> frozenset[Symbol]:
    """What is on the list of a name (empty: the main one); nothing where there is no such list."""
    named = list_id_of(connection, name)
    rows = () if named is None else connection.execute(_ON_LIST, (named,))
    return frozenset(Symbol.parse(row[0]) for row in rows)


def list_previews(
    connection: Connection, found: Iterable[ResolvedList], target: str | None = None
) -> tuple[ListPreview, ...]:
    """What importing lists would do, in their order: each goes on the list of its own name, or all on `target`."""
    shown = []
    for each in with_names(found):
        name = target_of(each.name if target is None else target)
        shown.append(preview(each, symbols_on(connection, name), target=name))
    return tuple(shown)


def seen_files(connection: Connection) -> frozenset[str]:
    """SHA-256 of the files of watched folders that are through."""
    return frozenset(row[0] for row in connection.execute("SELECT sha256 FROM seen_files"))


def mappings(connection: Connection) -> tuple[ColumnMapping, ...]:
    """The mappings of columns that were kept."""
    rows = connection.execute(
        "SELECT key, value FROM settings WHERE key GLOB ? ORDER BY id", (f"{MAPPING_KEY}*",)
    )
    return tuple(
        ColumnMapping(
            key.removeprefix(MAPPING_KEY), tuple((Role(role), place) for role, place in json.loads(value))
        )
        for key, value in rows
    )


def _row(*cells: Any) -> KeptRow:  # noqa: ANN401 - the cells of a row
    *first, candidates, themes, source, comment, added_at = cells
    symbols = tuple(map(Symbol.parse, json.loads(candidates)))
    values = (*first, symbols, tuple(json.loads(themes)), source, comment, added_at)
    return KeptRow(*values)
