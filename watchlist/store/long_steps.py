"""A step of the history that grows: documents that are committed one by one, and are taken back at once."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Final

from watchlist.domain.changes import Changes
from watchlist.domain.commands import Applied
from watchlist.store import history, overtaking, seals, step_rows
from watchlist.store.engine import Connection, one
from watchlist.store.journal import NEXT_STEP, Edit, Touched
from watchlist.store.naming import sentence

_STILL_THERE: Final = """
SELECT id = (SELECT max(id) FROM steps) FROM steps WHERE id = ? AND undone = 0 AND made_at = ? AND touched = ?
"""
"""Whether it is the newest; NULL where it is not as it was left."""
_LENGTHEN: Final = """
UPDATE steps SET code = ?, arguments = ?, name = ?, made_at = ?, changes = ?, touched = ? WHERE id = ?
"""

MOST_PARTS: Final = 2_000
"""Then another step begins: each commit writes anew what the whole step has touched, ever more of it."""


@dataclass(frozen=True, slots=True)
class _Grown:
    """A long step as a commit leaves it."""

    step_id: int
    made_at: str
    parts: int
    changes: Changes
    touched: Touched
    touched_json: str


class LongStep:
    """What one run of a program commits in several parts: one step called `code`, of so many things of one `noun`.

    What others did in between stands before it, as if the run had come after; where that can't be (`overtaking`), the step was taken
    back or holds as many parts as one may, what comes next begins a new one. Of a run that breaks off the step holds what was committed.
    """

    def __init__(self, code: str, noun: str) -> None:
        self._code, self._noun = code, noun
        self._grown: _Grown | None = None
        self._growing: _Grown | None = None

    def going_on(self, connection: Connection) -> int | None:
        """The id that the step has with what comes next; None where a new one is to begin."""
        last = self._grown
        if last and last.parts < MOST_PARTS:
            newest = one(connection, _STILL_THERE, (last.step_id, last.made_at, last.touched_json))
            if newest:
                return last.step_id
            if newest is not None and overtaking.may_follow(connection, last.step_id):
                step_id: int = one(connection, NEXT_STEP)
                return step_id
        self._grown = None
        return None

    def record(self, edit: Edit, code: str, arguments: tuple[str, ...], changes: Changes) -> Applied:
        """Keep what an edit did as a part of the step; the first part bears its own name until there is a second."""
        last = self._growing = self._grown
        if last is None:
            applied = history.record(edit, code, arguments, changes)
            if applied.step_id is not None:
                self._growing = _grown(edit, 1, changes, edit.touched)
            return applied
        edit.seals.write(edit.connection)
        if not edit.changes:
            return Applied(Changes())
        if edit.step_id != last.step_id:
            overtaking.put_behind(edit.connection, last.step_id, edit.step_id)
        touched = last.touched.with_those_of(edit.touched)
        self._growing = grown = _grown(edit, last.parts + 1, last.changes | changes, touched)
        return Applied(changes, edit.step_id, self._lengthen(edit, grown))

    def is_committed(self) -> None:
        """What was recorded last is there for good: until that is told, a commit that failed has changed nothing here."""
        self._grown = self._growing

    def _lengthen(self, edit: Edit, grown: _Grown) -> str:
        arguments = (f"{grown.parts} {self._noun}",)
        name = sentence(self._code, arguments)
        with seals.lengthened(edit.connection, edit.step_id):
            edit.connection.execute(
                _LENGTHEN,
                (self._code, json.dumps(arguments), name, grown.made_at, json.dumps(step_rows.flags(grown.changes)),
                 grown.touched_json, grown.step_id),
            )  # fmt: skip
            step_rows.add_changes(edit.connection, edit.step_id, edit.changes)
        return name


def _grown(edit: Edit, parts: int, changes: Changes, touched: Touched) -> _Grown:
    return _Grown(edit.step_id, edit.now, parts, changes, touched, touched.to_json())
