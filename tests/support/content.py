"""The content of a library as one value, so that two states can be compared."""

from __future__ import annotations

from watchlist.store import derived, schema
from watchlist.store.engine import Connection

_STAYING = frozenset({"seen_files"})


def content(connection: Connection) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table but the history's, and the notes that no undo takes back."""
    tables = (table for table in (*schema.JOURNALLED, *schema.DERIVED) if table not in _STAYING)
    return {table: _rows(connection, table) for table in tables}


def recounted(connection: Connection) -> dict[str, list[tuple[object, ...]]]:
    """The content with all derived tables emptied and counted again; the library stays as it is."""
    connection.execute("SAVEPOINT recount")
    try:
        derived.rebuild(connection)
        return content(connection)
    finally:
        connection.execute("ROLLBACK TO recount")
        connection.execute("RELEASE recount")


def _rows(connection: Connection, table: str) -> list[tuple[object, ...]]:
    return sorted(connection.execute(f"SELECT * FROM {table}").fetchall(), key=repr)
