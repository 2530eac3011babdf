"""Backups: whole copies that SQLite itself makes of a library in use, opened and checked before they count."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from watchlist.domain.errors import NotADatabase
from watchlist.store.engine import Connection, connect, errors_of, one, sqlite3

_FOLDER: Final = "backups"


def back_up(connection: Connection, path: Path, *, reason: str = "manual", to: Path | None = None) -> Path:
    """Copy the library, beside itself or to `to`; the path of the copy, which is there whole or not at all.

    Raises NotADatabase where the copy does not hold together: then the library is damaged and earlier backups stay.
    """
    target = to or _place(path, reason)
    target.parent.mkdir(parents=True, exist_ok=True)
    unfinished = target.with_name(f"{target.name}.part")
    try:
        with errors_of(target):
            _copy(connection, unfinished)
            _verify(unfinished)
        _sync(unfinished)
        unfinished.replace(target)
        _sync(target.parent)
    finally:
        unfinished.unlink(missing_ok=True)
    return target


def backups(path: Path) -> tuple[Path, ...]:
    """The backups beside a library, the newest first."""
    return tuple(sorted((path.parent / _FOLDER).glob(f"{path.stem}-*.db"), reverse=True))


def _place(path: Path, reason: str) -> Path:
    moment = datetime.now(UTC).strftime("%Y%m%dT%H%M%S%f")
    return path.parent / _FOLDER / f"{path.stem}-{moment}-{reason}.db"


def _copy(connection: Connection, target: Path) -> None:
    target.unlink(missing_ok=True)
    copy = connect(target)
    try:
        connection.backup(copy)
        # A copy is one file: without this it would want its own -wal and -shm wherever it is looked at.
        copy.execute("PRAGMA journal_mode = DELETE")
    finally:
        copy.close()


def _verify(target: Path) -> None:
    """Open the copy as a stranger would, and check it."""
    copy = connect(target, read_only=True)
    try:
        verdict = one(copy, "PRAGMA quick_check(1)")
        broken = copy.execute("PRAGMA foreign_key_check").fetchone()
    except sqlite3.DatabaseError as error:
        raise NotADatabase(str(target), str(error)) from error
    finally:
        copy.close()
    if verdict != "ok" or broken is not None:
        raise NotADatabase(str(target), str(verdict if broken is None else broken))


def _sync(path: Path) -> None:
    """Wait until a file, or the names in a folder, are on the disk."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
