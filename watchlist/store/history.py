"""The history of the library: each step is kept with what takes it back, across restarts.

A restore is a step too: what takes it back is the backup of the library as it was before.
"""

from __future__ import annotations

import json
from typing import Final

from watchlist.domain.changes import Changes
from watchlist.domain.commands import Applied
from watchlist.domain.errors import NothingToRedo, NothingToUndo
from watchlist.store import derived, indexing, name_keys, seals
from watchlist.store.database import Database
from watchlist.store.engine import Connection, one
from watchlist.store.journal import Change, Edit, Touched, invert
from watchlist.store.step_rows import NEWEST, RESTORE, UNDONE_LAST, Step, add_changes, flags, keep

_TABLE_ORDER: Final = (
    "SELECT table_name, kind, first_id, last_id, image FROM step_changes WHERE step_id = ? ORDER BY place"
)


def undo(db: Database) -> Applied:
    """Take the newest step back. Raises NothingToUndo, KeptLibraryGone where it is a restore and what was there before is gone."""
    return _go(db, undone=True)


def redo(db: Database) -> Applied:
    """Do the step that was taken back last again. Raises NothingToRedo, and KeptLibraryGone as `undo` does."""
    return _go(db, undone=False)


def record(edit: Edit, code: str, arguments: tuple[str, ...], changes: Changes) -> Applied:
    """Keep a finished step; what had been taken back before it can't be done again any more."""
    edit.seals.write(edit.connection)
    if not edit.changes:
        return Applied(Changes())
    step = Step(edit.step_id, code, arguments, edit.now, flags(changes), edit.touched, edit.changes)
    return Applied(changes, edit.step_id, keep(edit.connection, step))


def _go(db: Database, *, undone: bool) -> Applied:
    """One step back or forth; where another program writes just before a library takes its place, look again what is newest."""
    while True:
        with db.transaction() as connection:
            step_id = one(connection, NEWEST if undone else UNDONE_LAST)
            if step_id is None:
                raise NothingToUndo if undone else NothingToRedo
            if one(connection, "SELECT code FROM steps WHERE id = ?", (step_id,)) != RESTORE:
                return _travel(connection, step_id, undone=undone)
        from watchlist.store.restoring import exchange  # noqa: PLC0415 - only where a restore is taken back

        applied = exchange(db, step_id, undone=undone)
        if applied is not None:
            return applied


def _travel(connection: Connection, step_id: int, *, undone: bool) -> Applied:
    name, kinds, touched_json = connection.execute(
        "SELECT name, changes, touched FROM steps WHERE id = ?", (step_id,)
    ).fetchone()
    touched = Touched.from_json(touched_json)
    derived.include_facts(connection, touched)
    changes = [Change(*row) for row in connection.execute(_TABLE_ORDER, (step_id,))]
    texts = [change for change in changes if change.table == "texts"]
    for change in texts:
        indexing.forget(connection, indexing.texts_between(connection, change.first_id, change.last_id))
    inverse = invert(connection, changes)
    for change in texts:
        indexing.learn(connection, indexing.texts_between(connection, change.first_id, change.last_id))
    derived.recount(connection, touched)
    name_keys.follow(connection, changes)
    connection.execute("DELETE FROM step_changes WHERE step_id = ?", (step_id,))
    add_changes(connection, step_id, inverse)
    connection.execute("UPDATE steps SET undone = ? WHERE id = ?", (int(undone), step_id))
    seals.seal_step(connection, step_id)
    return Applied(Changes(**dict.fromkeys(json.loads(kinds), True)), step_id, name)
