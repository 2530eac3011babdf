"""The history: names of steps, restarts, how far it reaches back, what makes a step and what none."""

from __future__ import annotations

from typing import Any

import pytest

from tests.support.builders import NOW, a_draft, a_library, a_report, symbol
from tests.support.content import content
from watchlist.domain import commands as c
from watchlist.domain.errors import NothingToUndo, WatchlistError
from watchlist.store import queries, step_rows
from watchlist.store.edits import apply, apply_many
from watchlist.store.history import redo, undo


def test_every_command_is_told_by_a_name() -> None:
    db = a_library()
    apply(db, a_report("算力周报", {"液冷": ["英维克"]}), now=NOW)
    apply(db, c.TagStocks((symbol("英维克"), symbol("寒武纪")), ("芯片",)), now=NOW)
    apply_many(db, [a_report(), a_report()], "Import 2 files", now=NOW)
    assert [step.name for step in queries.steps(db.conn)] == [
        "Import 2 files",
        "Tag 002837.SZ, 688256.SH with 芯片",
        "Import “算力周报”",
    ]
    assert queries.steps(db.conn)[1].arguments == ("002837.SZ, 688256.SH", "芯片")


def test_a_new_step_ends_what_could_be_done_again() -> None:
    db = a_library()
    for comment in ("a", "b"):
        apply(db, c.SetComment(symbol("寒武纪"), comment), now=NOW)
    undo(db)
    assert [step.undone for step in queries.steps(db.conn)] == [True, False]
    apply(db, c.SetComment(symbol("寒武纪"), "c"), now=NOW)
    with pytest.raises(NothingToUndo):
        redo(db)


def test_the_history_survives_a_restart(tmp_path: Any) -> None:
    path = tmp_path / "watchlist.db"
    with_a_report = a_library(path)
    before = content(with_a_report.conn)
    apply(with_a_report, a_report(), now=NOW)
    with_a_report.close()
    again = a_library(path)
    undo(again)
    assert content(again.conn) == before
    again.close()


def test_a_hundred_steps_are_taken_back_one_by_one_across_restarts(tmp_path: Any) -> None:
    path, states = tmp_path / "watchlist.db", []
    db = a_library(path)
    for number in range(100):
        states.append(content(db.conn))
        apply(db, a_report() if number % 10 == 0 else c.SetComment(symbol("寒武纪"), str(number)), now=NOW)
    for number, state in enumerate(reversed(states)):
        if number % 25 == 0:
            db.close()
            db = a_library(path)
        undo(db)
        assert content(db.conn) == state
    db.close()


def test_two_hundred_steps_can_be_undone_and_older_ones_are_forgotten() -> None:
    db = a_library()
    apply(db, c.KeepDraft(a_draft("Draft")), now=NOW)
    apply(db, c.DiscardDraft(1), now=NOW)
    for number in range(step_rows.STEPS_KEPT):
        apply(db, c.SetComment(symbol("寒武纪"), str(number)), now=NOW)
    assert db.conn.execute("SELECT count(*) FROM drafts").fetchone() == (0,)
    for _ in range(step_rows.STEPS_KEPT):
        undo(db)
    with pytest.raises(NothingToUndo):
        undo(db)


def test_a_command_that_changes_nothing_makes_no_step() -> None:
    db = a_library()
    apply(db, c.AddStocks((symbol("寒武纪"),)), now=NOW)
    again = apply(db, c.AddStocks((symbol("寒武纪"),)), now=NOW)
    assert (again.step_id, bool(again.changes)) == (None, False)
    assert len(queries.steps(db.conn)) == 1


def test_several_commands_are_one_step_or_none() -> None:
    db = a_library()
    report = a_report()
    before = content(db.conn)
    with pytest.raises(WatchlistError):
        apply_many(db, [report, report], "Import", now=NOW)
    assert content(db.conn) == before
    assert queries.steps(db.conn) == ()
