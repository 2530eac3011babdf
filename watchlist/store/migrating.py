"""Bringing a file to our version: what its schema lacks, and what it then has to make up for, in one transaction."""

from __future__ import annotations

import sys
import threading
from collections.abc import Sequence
from functools import cache
from importlib.machinery import ModuleSpec
from types import ModuleType
from typing import TYPE_CHECKING, Final

from watchlist.store import schema
from watchlist.store.engine import Connection, one
from watchlist.store.upgrading import make_up

if TYPE_CHECKING:
    import sqlite_utils

_KEPT_OUT: Final = frozenset({"pandas", "numpy"})


def migrate(connection: Connection) -> None:
    """All that the file lacks, in one transaction."""
    library = _sqlite_utils().Database(
        connection, recursive_triggers=False, execute_plugins=False, strict=True
    )
    connection.execute("BEGIN IMMEDIATE")
    try:
        version: int = one(connection, "PRAGMA user_version")  # nobody can change it any more
        _migrations().apply(library)
        make_up(connection, version)
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")


def _migrations() -> sqlite_utils.Migrations:
    """One migration for each script of the schema; each says in the file which version it made."""
    migrations: sqlite_utils.Migrations = _sqlite_utils().Migrations("watchlist")
    for version, (name, script) in enumerate(schema.SCRIPTS, 1):
        _register(migrations, name, (*schema.statements(script), f"PRAGMA user_version = {version}"))
    return migrations


def _register(migrations: sqlite_utils.Migrations, name: str, statements: Sequence[str]) -> None:
    @migrations(name=name)
    def run(library: sqlite_utils.Database) -> None:
        for statement in statements:
            library.conn.execute(statement)


class _KeepOut:
    """Hides pandas and numpy from one thread's imports: sqlite_utils loads them where it finds them, and needs neither."""

    def __init__(self) -> None:
        self._thread = threading.get_ident()

    def find_spec(
        self, name: str, _path: Sequence[str] | None = None, _target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """Refuse what is kept out, leave everything else to the others."""
        if name in _KEPT_OUT and threading.get_ident() == self._thread:
            raise ModuleNotFoundError(name)
        return None


@cache
def _sqlite_utils() -> ModuleType:
    guard = _KeepOut()
    sys.meta_path.insert(0, guard)
    try:
        import sqlite_utils  # noqa: PLC0415 - slow: only the writer needs it
    finally:
        sys.meta_path.remove(guard)
    return sqlite_utils
