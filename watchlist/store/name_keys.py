"""What searches look names and titles up in: folded once, when they are written, instead of at every search.

Like the counts these rows are no part of the history: they are brought up to date in the transaction of each step and can be
made again out of `securities` and `reports`.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

from watchlist.securities.folding import fold
from watchlist.store.engine import Connection
from watchlist.store.journal import Change

BETWEEN: Final = "\n"
"""Stands around each name, so that a whole one can be told from a part."""

_EVERYTHING: Final = (0, 2**62)

_FORGET: Final = {
    "securities": "DELETE FROM name_keys WHERE security_id BETWEEN ? AND ?",
    "reports": "DELETE FROM title_keys WHERE report_id BETWEEN ? AND ?",
}
_READ: Final = {
    "securities": "SELECT id, name, name_hant, name_en, full_name, initials FROM securities WHERE id BETWEEN ? AND ?",
    "reports": "SELECT id, title FROM reports WHERE id BETWEEN ? AND ?",
}
_LEARN: Final = {
    "securities": "INSERT INTO name_keys (security_id, names) VALUES (?, ?)",
    "reports": "INSERT INTO title_keys (report_id, title) VALUES (?, ?)",
}


def follow(connection: Connection, changes: Iterable[Change]) -> None:
    """Bring the keys of all rows that a step touched up to date."""
    for table, first, last in dict.fromkeys((each.table, each.first_id, each.last_id) for each in changes):
        if table in _READ:
            _learn(connection, table, first, last)


def rebuild(connection: Connection) -> None:
    """Make all keys again."""
    for table in _READ:
        _learn(connection, table, *_EVERYTHING)


def _learn(connection: Connection, table: str, first: int, last: int) -> None:
    connection.execute(_FORGET[table], (first, last))
    rows = connection.execute(_READ[table], (first, last)).fetchall()
    connection.executemany(_LEARN[table], [(row[0], _KEYS[table](row)) for row in rows])


def _names(row: tuple[Any, ...]) -> str:
    parts = [*row[1:-1], *row[-1].split()]
    return BETWEEN + "".join(fold(part) + BETWEEN for part in dict.fromkeys(parts) if part)


def _title(row: tuple[Any, ...]) -> str:
    return fold(row[1])


_KEYS: Final = {"securities": _names, "reports": _title}
