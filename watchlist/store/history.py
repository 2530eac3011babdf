"""The history of the library: each step is kept with what takes it back, across restarts."""

from __future__ import annotations

import json
from dataclasses import fields
from typing import Final

from watchlist.domain.changes import Changes
from watchlist.domain.commands import Applied
from watchlist.domain.errors import NothingToRedo, NothingToUndo
from watchlist.store import derived, indexing, name_keys, seals
from watchlist.store.database import Database
from watchlist.store.engine import Connection, one
from watchlist.store.journal import Change, Edit, Touched, invert
from watchlist.store.naming import sentence

STEPS_KEPT: Final = 200
"""How many steps back one can go."""

_TABLE_ORDER: Final = (
    "SELECT table_name, kind, first_id, last_id, image FROM step_changes WHERE step_id = ? ORDER BY place"
)


def undo(db: Database) -> Applied:
    """Take the newest step back. Raises NothingToUndo."""
    with db.transaction() as connection:
        return _travel(connection, "SELECT max(id) FROM steps WHERE undone = 0", undone=True)


def redo(db: Database) -> Applied:
    """Do the step that was taken back last again. Raises NothingToRedo."""
    with db.transaction() as connection:
        return _travel(connection, "SELECT min(id) FROM steps WHERE undone = 1", undone=False)


def record(edit: Edit, code: str, arguments: tuple[str, ...], changes: Changes) -> Applied:
    """Keep a finished step; what had been taken back before it can't be done again any more."""
    connection = edit.connection
    edit.seals.write(connection)
    if not edit.changes:
        return Applied(Changes())
    connection.execute("DELETE FROM steps WHERE undone = 1")
    name = sentence(code, arguments)
    connection.execute(
        "INSERT INTO steps (id, code, arguments, name, made_at, changes, touched) VALUES (?, ?, ?, ?, ?, ?, ?)",
        (edit.step_id, code, json.dumps(arguments, ensure_ascii=False), name, edit.now,
         json.dumps(flags(changes)), edit.touched.to_json()),
    )  # fmt: skip
    add_changes(connection, edit.step_id, edit.changes)
    seals.seal_step(connection, edit.step_id)
    _forget_oldest(connection)
    seals.forget_steps(connection)
    return Applied(changes, edit.step_id, name)


def _travel(connection: Connection, which: str, *, undone: bool) -> Applied:
    step_id = connection.execute(which).fetchone()[0]
    if step_id is None:
        raise NothingToUndo if undone else NothingToRedo
    name, flags, touched_json = connection.execute(
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
    return Applied(Changes(**dict.fromkeys(json.loads(flags), True)), step_id, name)


def add_changes(connection: Connection, step_id: int, changes: list[Change]) -> None:
    """Write what a step did behind what is there of it."""
    first = one(
        connection, "SELECT coalesce(max(place) + 1, 0) FROM step_changes WHERE step_id = ?", (step_id,)
    )
    connection.executemany(
        "INSERT INTO step_changes (step_id, place, table_name, kind, first_id, last_id, image) VALUES (?, ?, ?, ?, ?, ?, ?)",
        [
            (step_id, place, change.table, change.kind, change.first_id, change.last_id, change.image)
            for place, change in enumerate(changes, first)
        ],
    )


def _forget_oldest(connection: Connection) -> None:
    """Keep the newest steps; drafts that left the inbox in a forgotten step are gone for good."""
    oldest = connection.execute(
        "SELECT id FROM steps ORDER BY id DESC LIMIT 1 OFFSET ?", (STEPS_KEPT - 1,)
    ).fetchone()
    if oldest is not None:
        connection.execute("DELETE FROM steps WHERE id < ?", oldest)
        with seals.resealed(connection, "drafts", "closed_by < ?", oldest):
            connection.execute("DELETE FROM drafts WHERE closed_by < ?", oldest)


def flags(changes: Changes) -> list[str]:
    """The kinds of things that changed, as a step keeps them."""
    return [f.name for f in fields(changes) if getattr(changes, f.name)]
