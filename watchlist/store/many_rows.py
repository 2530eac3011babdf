"""Writing many rows at once, and knowing what is stored of them without reading them back."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain
from math import isfinite
from types import NoneType
from typing import Any, Final

from watchlist.store.engine import Connection

Row = Sequence[Any]

MANY: Final = 1_000
"""From so many rows on it pays to prepare a statement of several."""

_LOOKED_AT: Final = 256
"""So many rows are turned at once to look at their columns: they stay in the processor's own memory."""

_TOGETHER: Final = 16
"""So many rows are one statement then: a sixth less time than one by one, and hardly less with more of them."""

_PYTHON: Final = {"INTEGER": int, "TEXT": str, "REAL": float}


def insert(connection: Connection, table: str, columns: Sequence[str], rows: Sequence[Row]) -> Sequence[Row]:
    """Write rows in the order of their ids, which stand first and among which are no others; all of them as they are stored."""
    if not rows:
        return rows
    together = len(rows) // _TOGETHER * _TOGETHER if len(rows) >= MANY else 0
    if together:
        groups = (rows[start : start + _TOGETHER] for start in range(0, together, _TOGETHER))
        several = statement(table, columns, _TOGETHER)
        connection.executemany(several, (tuple(chain.from_iterable(group)) for group in groups))
    connection.executemany(statement(table, columns), rows[together:])
    if together and _are_stored_as_given(connection, table, columns, rows):
        return rows
    return stored(connection, table, rows[0][0], rows[-1][0])


def stored(connection: Connection, table: str, first: int, last: int) -> list[tuple[Any, ...]]:
    """The rows of a range of ids."""
    sql = f"SELECT * FROM {table} WHERE id BETWEEN ? AND ?"  # noqa: S608 - our own table names
    return connection.execute(sql, (first, last)).fetchall()


def statement(table: str, columns: Sequence[str], rows: int = 1) -> str:
    """The words that insert so many rows."""
    marks = f"({', '.join('?' * len(columns))})"
    return f"INSERT INTO {table} ({', '.join(columns)}) VALUES {', '.join([marks] * rows)}"  # noqa: S608 - our own names


def _are_stored_as_given(
    connection: Connection, table: str, columns: Sequence[str], rows: Sequence[Row]
) -> bool:
    """Whether the rows have each column of the table in its order, and no cell that SQLite turns into another."""
    declared = {name: kind for _, name, kind, *_ in connection.execute(f"PRAGMA table_info({table})")}
    if tuple(columns) != tuple(declared):
        return False
    return all(
        _are_kept(*column)
        for start in range(0, len(rows), _LOOKED_AT)
        for column in zip(declared.values(), zip(*rows[start : start + _LOOKED_AT], strict=True), strict=True)
    )


def _are_kept(kind: str, cells: Sequence[Any]) -> bool:
    """Whether a column of this kind stores such cells as they are: of numbers neither the sign of a zero nor what is none."""
    if not set(map(type, cells)) <= {_PYTHON.get(kind), NoneType}:
        return False
    return kind != "REAL" or all(cell is None or (isfinite(cell) and cell != 0) for cell in set(cells))
