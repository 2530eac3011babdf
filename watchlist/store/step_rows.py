"""The rows of the history: how a step is kept with what takes it back, and how many are."""

from __future__ import annotations

import json
from dataclasses import dataclass, fields
from typing import Final

from watchlist.domain.changes import Changes
from watchlist.store import seals
from watchlist.store.engine import Connection, one
from watchlist.store.forgotten_reviews import forget_drafts
from watchlist.store.journal import Change, Touched
from watchlist.store.naming import sentence

STEPS_KEPT: Final = 200
"""How many steps back one can go."""

NEWEST: Final = "SELECT max(id) FROM steps WHERE undone = 0"
UNDONE_LAST: Final = "SELECT min(id) FROM steps WHERE undone = 1"
"""Which step is taken back next, and which is done again next; NULL where there is none."""

RESTORE: Final = "restore"
"""The code of a step that put a backup in the place of the library."""
LIBRARY: Final = "library"
"""Stands for a table where the whole library was replaced: the image names the backup that takes it back, beside the library."""


@dataclass(frozen=True, slots=True)
class Step:
    """A step that is to be kept, with what takes it back: `flags` are the kinds of things that it changes."""

    step_id: int
    code: str
    arguments: tuple[str, ...]
    made_at: str
    flags: list[str]
    touched: Touched
    changes: list[Change]
    undone: bool = False


def keep(connection: Connection, step: Step) -> str:
    """Put a step at the end of the history, in the place of all that had been taken back; what it is called."""
    connection.execute("DELETE FROM steps WHERE undone = 1")
    name = sentence(step.code, step.arguments)
    connection.execute(
        "INSERT INTO steps (id, code, arguments, name, made_at, undone, changes, touched) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (step.step_id, step.code, json.dumps(step.arguments, ensure_ascii=False), name, step.made_at, int(step.undone),
         json.dumps(step.flags), step.touched.to_json()),
    )  # fmt: skip
    add_changes(connection, step.step_id, step.changes)
    seals.seal_step(connection, step.step_id)
    _forget_oldest(connection)
    seals.forget_steps(connection)
    return name


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
    """Keep the newest steps; drafts that left the inbox in a forgotten step go with it."""
    oldest = connection.execute(
        "SELECT id FROM steps ORDER BY id DESC LIMIT 1 OFFSET ?", (STEPS_KEPT - 1,)
    ).fetchone()
    if oldest is not None:
        connection.execute("DELETE FROM steps WHERE id < ?", oldest)
        forget_drafts(connection, "closed_by < ?", oldest)


def flags(changes: Changes) -> list[str]:
    """The kinds of things that changed, as a step keeps them."""
    return [f.name for f in fields(changes) if getattr(changes, f.name)]
