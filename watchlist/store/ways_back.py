"""Which kept libraries the history still leads to: a restore is taken back, and done again, with one of them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Final

from watchlist.store.engine import Connection, connect_unchanged, one, sqlite3
from watchlist.store.step_rows import RESTORE
from watchlist.store.thinning import FOLDER

_LED_TO: Final = """
SELECT c.image FROM steps s JOIN step_changes c ON c.step_id = s.id
WHERE s.code = ? AND s.undone = ? ORDER BY s.id DESC LIMIT 1
"""
"""Behind its newest restore a history can't be followed further: from there on it goes on in the library that comes back."""


def needed(connection: Connection, path: Path) -> frozenset[Path]:
    """The backups that undo, or redo, of a restore may still put in the place of the library, one after the other."""
    return frozenset(file for undone in (False, True) for file in _followed(connection, path, undone=undone))


def _followed(connection: Connection, path: Path, *, undone: bool) -> Iterator[Path]:
    named = one(connection, _LED_TO, (RESTORE, undone))
    passed: set[Path] = set()
    while named is not None:
        file = path.parent / FOLDER / json.loads(named)
        if file in passed:
            return
        passed.add(file)
        yield file
        named = _named_in(file, undone=undone)


def _named_in(file: Path, *, undone: bool) -> str | None:
    """None too where it can't be read: then no step leads past it."""
    try:
        with closing(connect_unchanged(file)) as kept:
            named: str | None = one(kept, _LED_TO, (RESTORE, undone))
            return named
    except sqlite3.DatabaseError:
        return None
