"""Taking a backup back into use, as a step of the history that can be taken back and done again."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Final

from watchlist.domain.changes import Changes
from watchlist.domain.commands import Applied
from watchlist.domain.errors import KeptLibraryGone, NotADatabase
from watchlist.domain.moments import now
from watchlist.store import schema, seals, step_rows
from watchlist.store.backup import BEFORE_RESTORE, back_up, clear_away, copy_as_it_is, made, size_of, sync
from watchlist.store.damage import MISSING
from watchlist.store.database import Database, bring_up_to_date, open_unchanged, open_writer
from watchlist.store.engine import (
    ROOM,
    Connection,
    connect,
    data_version,
    errors_of,
    one,
    sqlite3,
    transaction,
)
from watchlist.store.journal import NEXT_STEP, Change, Touched
from watchlist.store.naming import sentence
from watchlist.store.step_rows import LIBRARY, RESTORE, Step
from watchlist.store.thinning import FOLDER

_BESIDE: Final = ("", "-wal", "-shm", "-journal")
_A_LOOK: Final = 16
"""So many pages are written between two looks: fewer than the smallest library has, so that one comes before its commit."""

_STEP: Final = """
SELECT s.arguments, s.made_at, s.changes, coalesce(c.image, '""')
FROM steps s LEFT JOIN step_changes c ON c.step_id = s.id AND c.table_name = ? WHERE s.id = ? AND s.code = ?
"""

_Note = Callable[[Connection, Path], None]
"""Writes the step into the library that is to come: told where the one that was there lies now."""


@dataclass(frozen=True, slots=True)
class Restored:
    """What became of the library that was there before: where it lies (None: there was none), whether it can't be restored again."""

    kept: Path | None
    damaged: bool = False


class _WrittenMeanwhileError(Exception):
    """Another program wrote to the library after it was kept: what it wrote would be lost."""


def restore(db: Database, backup: Path) -> Restored:
    """Put a backup in the place of an open library, in one step, also where that turns out to be damaged; what was there is kept.

    It is the newest step of the history then, unless what was there is damaged: nobody can have that back.
    Raises NotADatabase or NewerDatabase about the backup, UnwritableFile where nothing can be kept, and then nothing has changed.
    """
    return _restored(db, backup, _kept)


def exchange(db: Database, step_id: int, *, undone: bool) -> Applied | None:
    """Take a restore back, or do it again: the library as it is now is kept, and what is kept of the other one takes its place.

    What is kept of that goes then: it is the library again, and however often this is done there is one file of each.
    None where another program wrote to the library meanwhile: nothing has changed then. Raises KeptLibraryGone.
    """
    meant = partial(_restore_step, db.connection, step_id, undone=undone)
    row = meant()
    if row is None:
        return None
    arguments, changes, kept = (json.loads(row[place]) for place in (0, 2, 3))
    other = db.path.parent / FOLDER / kept
    if not other.is_file():
        if meant() != row:
            return None
        raise KeptLibraryGone(str(other))
    step = Step(0, RESTORE, tuple(arguments), row[1], changes, Touched(), [], undone)
    keep = partial(_kept_while, lambda: meant() == row)
    with _sound(other, db.path) as copy:
        try:
            _put_in_place(db, copy, keep, partial(_taken_back, step) if undone else _done_again)
        except _WrittenMeanwhileError:
            return None
    clear_away(other)
    return Applied(Changes.everything(), step_id, sentence(step.code, step.arguments))


def _restore_step(connection: Connection, step_id: int, *, undone: bool) -> tuple[str, ...] | None:
    """What the history has of a restore, while it is the step that comes next; None where another program was there first.

    Ids don't tell steps apart here: the library that a restore brought counts on from its own.
    """
    if one(connection, step_rows.NEWEST if undone else step_rows.UNDONE_LAST) != step_id:
        return None
    row: tuple[str, ...] | None = connection.execute(_STEP, (LIBRARY, step_id, RESTORE)).fetchone()
    return row


def _taken_back(step: Step, connection: Connection, kept: Path) -> None:
    """The library as it was before a restore, which can be done again."""
    step_rows.keep(connection, _with_kept(connection, step, kept))


def _done_again(connection: Connection, kept: Path) -> None:
    """The library as it was when the restore was taken back: its newest step, and what had been taken back after that."""
    step_id = one(connection, step_rows.NEWEST)
    connection.execute(
        "UPDATE step_changes SET image = ? WHERE step_id = ?", (json.dumps(kept.name), step_id)
    )
    seals.seal_step(connection, step_id)


def _begun(backup: Path, library: Path, connection: Connection, kept: Path) -> None:
    """The backup, with the step that brought it."""
    known = next((each.made_at for each in made(library) if each.path == backup), None)
    called = f"{known.astimezone():%Y-%m-%d %H:%M:%S}" if known else backup.name
    step = Step(0, RESTORE, (called,), now(), step_rows.flags(Changes.everything()), Touched(), [])
    step_rows.keep(connection, _with_kept(connection, step, kept))


def _with_kept(connection: Connection, step: Step, kept: Path) -> Step:
    step_id = one(connection, NEXT_STEP)
    change = Change(LIBRARY, "update", 0, 0, json.dumps(kept.name))
    return replace(step, step_id=step_id, changes=[change])


def _restored(db: Database, backup: Path, keep: Callable[[Database], Restored]) -> Restored:
    while True:
        # Each try has a copy of its own: in one that did not come to pass its step is noted already.
        with _sound(backup, db.path) as copy, suppress(_WrittenMeanwhileError):
            return _put_in_place(db, copy, keep, partial(_begun, backup, db.path))


def _put_in_place(db: Database, copy: Path, keep: Callable[[Database], Restored], note: _Note) -> Restored:
    """Copy a library over the open one in one commit, its step noted. Raises _WrittenMeanwhileError, and nothing has changed then."""
    with closing(_opened(db.path, read_only=True)) as outside:
        before = _written(outside)
        kept = keep(db)
        with closing(_opened(copy)) as source, errors_of(db.path, room=ROOM + size_of(source)):
            if kept.kept is not None and not kept.damaged:
                source.execute("PRAGMA foreign_keys = ON")
                with transaction(source):
                    note(source, kept.kept)
            unchanged = partial(_refuse_what_changed, outside, before)
            source.backup(db.connection, pages=_A_LOOK, progress=unchanged)
        db.look_again()
    return kept


def _opened(path: Path, *, read_only: bool = False) -> Connection:
    """A connection whose disk may fail already now."""
    with errors_of(path):
        return connect(path, read_only=read_only)


def _refuse_what_changed(outside: Connection, before: int, status: int, _remaining: int, _total: int) -> None:
    """From the first pages on nobody else can write; until the last ones nothing is there for good."""
    if status != sqlite3.SQLITE_DONE and _written(outside) != before:
        raise _WrittenMeanwhileError


def _written(outside: Connection) -> int:
    """A number that changes when anybody has written; always the same of a library that is too damaged to tell."""
    with suppress(sqlite3.DatabaseError):
        return data_version(outside)
    return 0


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
    return Restored(back_up(db.connection, db.path, reason=BEFORE_RESTORE))


def _kept_while(is_meant: Callable[[], bool], db: Database) -> Restored:
    """What is there now, while the step is still the one that was meant."""
    if not is_meant():
        raise _WrittenMeanwhileError
    return _backed_up(db)


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
    with _sound(backup, path) as copy:
        sync(copy)
        kept = _put_aside(path)
        copy.replace(path)
        sync(path.parent)
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
def _sound(backup: Path, library: Path) -> Iterator[Path]:
    """A copy of a backup that was checked through, brought up to date where it is older: a backup itself never changes."""
    try:
        size = backup.stat().st_size
    except FileNotFoundError as error:
        # A list of backups may be older than what became of them: to take a restore back ends one, and so may another window.
        raise NotADatabase(str(backup), MISSING) from error
    if size == 0:
        # An empty file would be taken for a library that is only now begun.
        raise NotADatabase(str(backup), "empty")
    copy = library.with_name(f"{library.name}.part")
    try:
        with closing(open_unchanged(backup)) as source:
            _refuse_damaged(source, backup)
            with errors_of(copy, room=ROOM + size_of(source)):
                copy_as_it_is(source, copy)
            older = one(source, "PRAGMA user_version") < schema.VERSION
        if older:
            bring_up_to_date(copy)
        yield copy
    finally:
        copy.unlink(missing_ok=True)


def _refuse_damaged(source: Connection, backup: Path) -> None:
    with errors_of(backup):
        verdict = one(source, "PRAGMA integrity_check(1)")
    if verdict != "ok":
        raise NotADatabase(str(backup), verdict)
