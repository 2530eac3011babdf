"""Every command there is: whatever is done in whatever order, each step is named, taken back and done again exactly."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.support.builders import NOW, a_library
from tests.support.content import content, recounted
from tests.support.random_commands import ALL, any_command, beginnings, strategy_of
from watchlist.domain.errors import WatchlistError
from watchlist.store import queries, seals, trash
from watchlist.store.database import Database
from watchlist.store.edits import apply, apply_many, dispatch
from watchlist.store.history import redo, undo
from watchlist.store.naming import code_of

slow = settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))


def begun() -> Database:
    """A library with something of every kind in it."""
    db = a_library()
    for command in beginnings():
        apply(db, command, now=NOW)
    return db


def carried_out(db: Database, command: Any) -> bool:
    """Whether a command made a step; one that is refused leaves everything as it was."""
    before = content(db.conn)
    try:
        applied = apply(db, command, now=NOW)
    except WatchlistError:
        applied = None
    if applied is None or applied.step_id is None:
        assert content(db.conn) == before or code_of(command) == "save_review"
        return False
    assert applied.name
    assert applied.name != code_of(command)
    return True


def is_sound(db: Database) -> None:
    """Counts are those of a recount, rows are as they were sealed, nothing names what is not there."""
    assert content(db.conn) == recounted(db.conn)
    assert list(seals.broken(db.conn)) == []
    assert db.conn.execute("PRAGMA foreign_key_check").fetchall() == []
    distinct = "SELECT count(DISTINCT coalesce(copy_of, id)) FROM reports WHERE deleted_at IS NULL"
    assert queries.counts(db.conn).distinct == db.conn.execute(distinct).fetchone()[0]


def test_every_command_can_be_carried_out_and_drawn() -> None:
    assert set(dispatch._HANDLERS) == set(ALL)
    for command in ALL:
        strategy_of(command)


@slow
@given(st.lists(any_command(), max_size=12))
def test_any_steps_are_taken_back_and_done_again_exactly(commands: list[Any]) -> None:
    db = begun()
    states = [content(db.conn)]
    for command in commands:
        made = carried_out(db, command)
        # A review that goes on is still the step that it began: that ends as it ends.
        states[len(states) if made else -1 :] = [content(db.conn)]
    is_sound(db)
    for state in reversed(states[:-1]):
        undo(db)
        assert content(db.conn) == state
    is_sound(db)
    for state in states[1:]:
        redo(db)
        assert content(db.conn) == state
    db.close()


def carried_out_as_one(db: Database, commands: list[Any]) -> bool:
    """Whether several commands made a step; where one is refused nothing of the others stays."""
    before = content(db.conn)
    try:
        return apply_many(db, commands, "import_lists", now=NOW).step_id is not None
    except WatchlistError:
        assert content(db.conn) == before
        return False


@settings(slow, max_examples=10)
@given(st.lists(st.lists(any_command(), min_size=1, max_size=3), max_size=6))
def test_steps_of_several_commands_are_taken_back_and_done_again_across_restarts(
    bulks: list[list[Any]],
) -> None:
    with TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        patch.setattr(trash, "DAYS", 100_000)  # the reports of these commands were deleted long ago
        path = Path(folder) / "watchlist.db"
        db = a_library(path)
        for command in beginnings():
            apply(db, command, now=NOW)
        states = [content(db.conn)]
        for bulk in bulks:
            made = carried_out_as_one(db, bulk)
            states[len(states) if made else -1 :] = [content(db.conn)]
        for move, wanted in ((undo, states[-2::-1]), (redo, states[1:])):
            db.close()
            db = a_library(path)
            for state in wanted:
                move(db)
                assert content(db.conn) == state
        is_sound(db)
        db.close()


def makes_a_step(command: type) -> bool:
    """Whether one of some commands of a type is carried out; then it is taken back."""
    done: list[bool] = []

    @settings(slow, max_examples=60, database=None, derandomize=True)
    @given(strategy_of(command))
    def try_it(made: Any) -> None:
        if any(done):
            return
        db = begun()
        before = content(db.conn)
        done.append(carried_out(db, made))
        if done[-1]:
            undo(db)
            assert content(db.conn) == before
        db.close()

    try_it()
    return any(done)


def test_none_of_the_commands_is_only_ever_refused() -> None:
    # What was through in a watched folder is noted beside the steps: no undo shall bring it again.
    assert [command.__name__ for command in ALL if not makes_a_step(command)] == ["NoteFiles"]
