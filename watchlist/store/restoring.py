"""Taking a backup back into use."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from watchlist.domain.errors import NotADatabase
from watchlist.store import schema
from watchlist.store.backup import back_up, copy_as_it_is, size_of, sync
from watchlist.store.database import Database, bring_up_to_date, open_unchanged, open_writer
from watchlist.store.engine import ROOM, Connection, connect_unchanged, errors_of, one

_BESIDE: Final = ("", "-wal", "-shm", "-journal")


@dataclass(frozen=True, slots=True)
class Restored:
    """What became of the library that was there before: where it lies (None: there was none), whether it can't be restored again."""

    kept: Path | None
    damaged: bool = False


def restore(db: Database, backup: Path) -> Restored:
    """Put a backup in the place of an open library, in one step, also where that turns out to be damaged; what was there is kept.

    Raises NotADatabase or NewerDatabase about the backup, UnwritableFile where nothing can be kept, and then nothing has changed.
    """
    return _restored(db, backup, _kept)


def _restored(db: Database, backup: Path, keep: Callable[[Database], Restored]) -> Restored:
    with _sound(backup, db.path) as source:
        kept = keep(db)
        with errors_of(db.path, room=ROOM + size_of(source)):
            source.backup(db.connection)
        db.look_again()
    return kept


def restore_file(path: Path, backup: Path) -> Restored:
    """Put a backup in the place of a library that need not even open; what was there before is kept, however damaged."""
    try:
        with closing(open_writer(path)) as db:
            return _restored(db, backup, _backed_up)
    except NotADatabase as error:
        if error.args[0] == str(backup):
            raise
    return _replace(path, backup)


def _backed_up(db: Database) -> Restored:
    return Restored(back_up(db.connection, db.path, reason="before-restore"))


def _kept(db: Database) -> Restored:
    """What is there now as a backup; where that does not hold together, page by page as it is, beside its old name."""
    try:
        return _backed_up(db)
    except NotADatabase:
        aside = _aside(db.path)
        with errors_of(aside, room=size_of(db.connection)):
            copy_as_it_is(db.connection, aside)
        sync(aside)
        return Restored(aside, damaged=True)


def _replace(path: Path, backup: Path) -> Restored:
    """Put a damaged library aside with all its files, and a copy of the backup in its place."""
    fresh = path.with_name(f"{path.name}.part")
    try:
        with _sound(backup, path) as source:
            copy_as_it_is(source, fresh)
        sync(fresh)
        kept = _put_aside(path)
        fresh.replace(path)
        sync(path.parent)
    finally:
        fresh.unlink(missing_ok=True)
    return Restored(kept, damaged=kept is not None)


def _aside(path: Path) -> Path:
    """Where a damaged library is kept."""
    return path.with_name(f"{path.name}.damaged-{datetime.now(UTC):%Y%m%dT%H%M%S%f}")


def _put_aside(path: Path) -> Path | None:
    """Rename a library with all its files; where it lies then, None where there was nothing."""
    aside = _aside(path)
    there = [ending for ending in reversed(_BESIDE) if path.with_name(path.name + ending).exists()]
    for ending in there:
        path.with_name(path.name + ending).rename(aside.with_name(aside.name + ending))
    return aside if there else None


@contextmanager
def _sound(backup: Path, library: Path) -> Iterator[Connection]:
    """The backup, open and checked through; of an older version a copy that was brought up to date, for a backup never changes."""
    if backup.stat().st_size == 0:
        # An empty file would be taken for a library that is only now begun.
        raise NotADatabase(str(backup), "empty")
    with closing(open_unchanged(backup)) as source:
        with errors_of(backup):
            verdict = one(source, "PRAGMA integrity_check(1)")
            version = one(source, "PRAGMA user_version")
        if verdict != "ok":
            raise NotADatabase(str(backup), verdict)
        if version == schema.VERSION:
            yield source
            return
        copy = library.with_name(f"{library.name}.older")
        try:
            copy_as_it_is(source, copy)
            bring_up_to_date(copy)
            with closing(connect_unchanged(copy)) as newer:
                yield newer
        finally:
            copy.unlink(missing_ok=True)
