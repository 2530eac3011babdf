"""SQLite itself: which build of it, how connections are made, and what its errors mean to a user."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from watchlist.domain.errors import DatabaseBusy, DiskFull, NotADatabase, ReadOnlyDatabase, WatchlistError
from watchlist.store.first_bytes import OPENING

if TYPE_CHECKING:
    import sqlite3
    from sqlite3 import Connection
else:
    # Never the system's: SQLite 3.7.0 to 3.51.2 can lose a commit where two programs write (docs/decisions/0001-sqlite.md).
    import pysqlite3 as sqlite3

    Connection = sqlite3.Connection

__all__ = [
    "ROOM",
    "Connection",
    "as_array",
    "attach",
    "connect",
    "connect_memory",
    "connect_unchanged",
    "data_version",
    "errors_of",
    "file_of",
    "one",
    "snapshot",
    "sqlite3",
    "transaction",
]

BUSY_SECONDS: Final = 10.0
"""How long a write waits for another program before it gives up."""

ROOM: Final = 40 * 2**20
"""So much has to be free for a write: the log up to where it goes into the file, and as much of the file."""

_BESIDE_THE_LOG: Final = 32 * 2**10
"""So large is the file (`-shm`) that all who have a library open share, and so soon it is made."""

_MEANINGS: Final[tuple[tuple[str, type[WatchlistError]], ...]] = (
    ("database is locked", DatabaseBusy),
    ("database table is locked", DatabaseBusy),
    ("database or disk is full", DiskFull),
    ("attempt to write a readonly database", ReadOnlyDatabase),
    ("unable to open database file", ReadOnlyDatabase),
)
_DAMAGE: Final = (
    "file is not a database",
    "malformed",
    "disk I/O error",
    "unsupported file format",
    "vtable constructor failed",
)


def connect(path: Path, *, read_only: bool = False, immutable: bool = False) -> Connection:
    """A connection in autocommit, so that each transaction is begun and ended in words."""
    with OPENING:
        return sqlite3.connect(
            _address(path, read_only=read_only, immutable=immutable),
            uri=True,
            isolation_level=None,
            timeout=BUSY_SECONDS,
        )


def connect_unchanged(path: Path) -> Connection:
    """A connection that leaves a file and its folder as they are; what is newest in a log beside the file is read too."""
    file = Path(os.path.realpath(path))  # a log lies beside the file that a link leads to
    beside = any(file.with_name(file.name + ending).exists() for ending in ("-wal", "-journal"))
    return connect(path, read_only=True, immutable=not beside)


def connect_memory() -> Connection:
    """A library that lives as long as its connection."""
    return sqlite3.connect("file::memory:", uri=True, isolation_level=None)


def attach(connection: Connection, path: Path, name: str) -> None:
    """Let a connection read another file too; tables that it lacks are found there."""
    immutable = not os.access(path.parent, os.W_OK)
    address = _address(path, read_only=True, immutable=immutable)
    with OPENING:
        connection.execute(f"ATTACH DATABASE ? AS {name}", (address,))


def file_of(connection: Connection) -> Path | None:
    """The file that a connection has open, None for a library in memory."""
    file = connection.execute("PRAGMA database_list").fetchone()[2]
    return Path(file) if file else None


@contextmanager
def errors_of(path: Path, *, room: int = ROOM) -> Iterator[None]:
    """Turn what SQLite says into the errors that are told to the user, about this file; `room` is what it needs of the disk."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        meaning = _meaning(error, path, room)
        if meaning is None:
            raise
        raise meaning from error
    except UnicodeDecodeError as error:
        # SQLite quotes what it can't read, and Python can't read that either.
        raise NotADatabase(str(path), "its schema is no text") from error


@contextmanager
def transaction(connection: Connection) -> Iterator[Connection]:
    """All of it or nothing; waits for another writer before the first read, never in the middle."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield connection
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


@contextmanager
def snapshot(connection: Connection) -> Iterator[None]:
    """Let several queries see the same state of the library."""
    if connection.in_transaction:
        yield
        return
    connection.execute("BEGIN")
    try:
        yield
    finally:
        if connection.in_transaction:  # a disk that fails ends it by itself, and is to be told
            connection.execute("COMMIT")


def data_version(connection: Connection) -> int:
    """A number that changes when any other connection, here or in another program, has written; costs no read of the file."""
    version: int = one(connection, "PRAGMA data_version")
    return version


def one(connection: Connection, sql: str, parameters: tuple[Any, ...] = ()) -> Any:  # noqa: ANN401 - any cell
    """The first cell of the first row, None where there is no row."""
    row = connection.execute(sql, parameters).fetchone()
    return None if row is None else row[0]


def _address(path: Path, *, read_only: bool, immutable: bool) -> str:
    mode = "ro" if read_only else "rwc"
    return f"{path.absolute().as_uri()}?mode={mode}{'&immutable=1' if immutable else ''}"


def _meaning(error: Exception, path: Path, room: int) -> WatchlistError | None:
    words = str(error)
    for part, kind in _MEANINGS:
        if part in words:
            return DiskFull(str(path), room) if kind is DiskFull else kind(str(path))
    if "disk I/O error" in words and _is_full(path):
        return DiskFull(str(path), room)
    if any(part in words for part in _DAMAGE):
        return NotADatabase(str(path), words)
    return None


def _is_full(path: Path) -> bool:
    """Whether there is not even room for the file beside the log: SQLite tells that as an error of the disk."""
    try:
        return shutil.disk_usage(path.parent).free < _BESIDE_THE_LOG
    except OSError:
        return False


def as_array(ids: Iterable[int]) -> str:
    """Ids as the text that `json_each` takes apart, one parameter however many they are."""
    return json.dumps(sorted(ids))
