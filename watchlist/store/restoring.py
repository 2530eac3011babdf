"""Taking a backup back into use."""

from __future__ import annotations

from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from watchlist.domain.errors import DamagedDatabase, NotADatabase
from watchlist.store.backup import back_up, sync
from watchlist.store.damage import damaged
from watchlist.store.database import Database, open_reader, open_writer
from watchlist.store.engine import Connection, connect, errors_of, one

_BESIDE: Final = ("", "-wal", "-shm", "-journal")


def restore(db: Database, backup: Path) -> Path:
    """Put a backup in the place of an open library, in one step; the path of the copy of what was there before.

    Raises NotADatabase or NewerDatabase about the backup, DamagedDatabase about the library, and then nothing has changed.
    """
    with closing(_sound(backup)) as source:
        kept = _kept(db)
        with errors_of(db.path):
            source.backup(db.connection)
        db.look_again()
    return kept


def restore_file(path: Path, backup: Path) -> Path:
    """Put a backup in the place of a library that no program need have open; what was there before is kept, however damaged."""
    try:
        with closing(open_writer(path)) as db:
            return restore(db, backup)
    except DamagedDatabase as error:
        if error.args[0] != str(path):
            raise
    return _replace(path, backup)


def _kept(db: Database) -> Path:
    """What is there now as a backup; where that does not hold together the library is damaged, though it opened."""
    try:
        return back_up(db.connection, db.path, reason="before-restore")
    except NotADatabase as error:
        raise damaged(db.path, str(error.args[1])) from error


def _replace(path: Path, backup: Path) -> Path:
    """Put a damaged library aside with all its files, and a copy of the backup in its place."""
    fresh = path.with_name(f"{path.name}.part")
    try:
        with closing(_sound(backup)) as source, closing(connect(fresh)) as copy, errors_of(fresh):
            source.backup(copy)
            copy.execute("PRAGMA journal_mode = DELETE")
        sync(fresh)
        kept = _put_aside(path)
        fresh.replace(path)
        sync(path.parent)
    finally:
        fresh.unlink(missing_ok=True)
    return kept


def _put_aside(path: Path) -> Path:
    moment = datetime.now(UTC).strftime("%Y%m%dT%H%M%S%f")
    aside = path.with_name(f"{path.name}.damaged-{moment}")
    for ending in reversed(_BESIDE):
        file = path.with_name(path.name + ending)
        if file.exists():
            file.rename(aside.with_name(aside.name + ending))
    return aside


def _sound(backup: Path) -> Connection:
    """The backup, open and checked through."""
    if backup.stat().st_size == 0:
        # An empty file would be taken for a library that is only now begun.
        raise NotADatabase(str(backup), "empty")
    source = open_reader(backup)
    try:
        with errors_of(backup):
            verdict = one(source, "PRAGMA integrity_check(1)")
    except BaseException:
        source.close()
        raise
    if verdict != "ok":
        source.close()
        raise NotADatabase(str(backup), verdict)
    return source
