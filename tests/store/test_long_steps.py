"""A step that grows: what a run commits one by one is taken back at once, as far as it came."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from tests.support.builders import NOW, a_draft, a_library, a_report, symbol
from tests.support.content import content
from watchlist.domain.commands import (
    AddNote,
    AddStocks,
    Command,
    DeleteNote,
    DeleteReports,
    KeepDraft,
    SetFlag,
    TagStocks,
)
from watchlist.domain.desk_commands import AddList, SetOwnFields
from watchlist.domain.errors import AlreadyImported, NothingToRedo
from watchlist.domain.own_fields import OwnField
from watchlist.domain.spans import Span
from watchlist.store import long_steps, queries
from watchlist.store.check import check
from watchlist.store.database import Database, open_writer
from watchlist.store.edits import apply, apply_many
from watchlist.store.history import redo, undo
from watchlist.store.long_steps import LongStep


@pytest.fixture
def db() -> Database:
    library = a_library()
    apply(library, a_report("Earlier", published="2024-11-01"), now=NOW)
    return library


def a_run() -> LongStep:
    return LongStep("import_documents", "files")


def take_in(db: Database, run: LongStep, day: int) -> None:
    apply(db, a_report(f"Report {day}", published=f"2024-12-{day:02}"), now=NOW, step=run)


def names(db: Database) -> list[str]:
    return [step.name for step in queries.steps(db.conn) if not step.undone]


def flag(db: Database, colour: int = 1) -> None:
    apply(db, SetFlag((symbol("寒武纪"),), colour), now=NOW)


def test_documents_that_are_committed_one_by_one_are_one_step(db: Database) -> None:
    before, run = content(db.conn), a_run()
    take_in(db, run, 1)
    assert names(db) == ["Import “Report 1”", "Import “Earlier”"]
    apply(db, KeepDraft(a_draft("Draft")), now=NOW, step=run)
    apply_many(db, [a_report("Report 2", published="2024-12-02")], "import_lists", now=NOW, step=run)
    assert names(db) == ["Import 3 files", "Import “Earlier”"]
    after = content(db.conn)
    assert check(db) == ()
    for _ in range(2):
        assert undo(db).name == "Import 3 files"
        assert (content(db.conn), check(db)) == (before, ())
        redo(db)
        assert (content(db.conn), check(db)) == (after, ())


def test_a_step_of_as_many_parts_as_one_may_hold_is_followed_by_another(
    db: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(long_steps, "MOST_PARTS", 2)
    before, run = content(db.conn), a_run()
    for day in (1, 2, 3):
        take_in(db, run, day)
    assert names(db) == ["Import “Report 3”", "Import 2 files", "Import “Earlier”"]
    undo(db)
    undo(db)
    assert (content(db.conn), check(db)) == (before, ())


def test_of_a_run_that_breaks_off_one_step_takes_back_what_was_committed(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    with closing(a_library(path)) as db:
        before, run = content(db.conn), a_run()
        for day in (1, 2):
            take_in(db, run, day)
    with closing(open_writer(path)) as again:
        take_in(again, a_run(), 3)
        assert names(again) == ["Import “Report 3”", "Import 2 files"]
        undo(again)
        undo(again)
        assert (content(again.conn), check(again)) == (before, ())


def test_what_is_refused_in_between_changes_nothing(db: Database) -> None:
    run = a_run()
    take_in(db, run, 1)
    with pytest.raises(AlreadyImported):
        take_in(db, run, 1)
    assert apply_many(db, [], "import_lists", now=NOW, step=run).step_id is None
    take_in(db, run, 2)
    assert names(db) == ["Import 2 files", "Import “Earlier”"]


def undo_and_flag(db: Database) -> None:
    undo(db)
    flag(db)


@pytest.mark.parametrize(
    ("meanwhile", "steps"),
    [
        (undo, ["Import “Report 3”"]),
        (undo_and_flag, ["Import “Report 3”", "Flag 688256.SH"]),
    ],
)
def test_after_it_was_taken_back_a_new_step_begins(
    db: Database, meanwhile: Callable[[Database], object], steps: list[str]
) -> None:
    run = a_run()
    for day in (1, 2):
        take_in(db, run, day)
    meanwhile(db)
    between = content(db.conn)
    take_in(db, run, 3)
    assert names(db) == [*steps, "Import “Earlier”"]
    undo(db)
    assert (content(db.conn), check(db)) == (between, ())


def flagged(db: Database) -> int:
    return next(row.flag for row in queries.watchlist(db.conn) if row.symbol == symbol("寒武纪"))


def test_what_others_did_in_between_stands_before_it(db: Database) -> None:
    before, run = content(db.conn), a_run()
    for day in (1, 2, 3, 4):
        take_in(db, run, day)
        flag(db, day)
    take_in(db, run, 5)
    assert names(db) == ["Import 5 files", *["Flag 688256.SH"] * 4, "Import “Earlier”"]
    after = content(db.conn)
    assert undo(db).name == "Import 5 files"
    assert ([row.title for row in queries.reports(db.conn)], flagged(db)) == (["Earlier"], 4)
    assert check(db) == ()
    for _ in range(4):
        undo(db)
    assert (content(db.conn), check(db)) == (before, ())
    for _ in range(5):
        redo(db)
    assert (content(db.conn), check(db)) == (after, ())


def test_what_was_taken_back_in_between_can_not_be_done_again(db: Database) -> None:
    run = a_run()
    take_in(db, run, 1)
    flag(db)
    undo(db)
    take_in(db, run, 2)
    assert names(db) == ["Import 2 files", "Import “Earlier”"]
    with pytest.raises(NothingToRedo):
        redo(db)
    assert check(db) == ()


ITS_STOCK, ITS_THEME = (symbol("海光信息"),), ("端侧",)


@pytest.mark.parametrize(
    "meanwhile",
    [
        SetFlag(ITS_STOCK, 1),
        AddStocks(ITS_STOCK, why="mine", list_id=2),
        TagStocks((symbol("寒武纪"),), ITS_THEME),
        TagStocks(ITS_STOCK, ("芯片",)),
        AddNote(symbol("寒武纪"), "cheap", NOW, 2, Span(0, 2)),
        DeleteReports((2,)),
        SetOwnFields((OwnField(0, "Target"),)),
    ],
    ids=lambda command: type(command).__name__,
)
def test_before_what_speaks_of_it_a_step_ends(db: Database, meanwhile: Command) -> None:
    apply(db, AddList("Mine"), now=NOW)
    run = a_run()
    apply(db, a_report("Report 1", {"端侧": ["海光信息"]}), now=NOW, step=run)
    apply(db, meanwhile, now=NOW)
    between = content(db.conn)
    take_in(db, run, 2)
    assert len(names(db)) == 5
    undo(db)
    assert (content(db.conn), check(db)) == (between, ())
    undo(db)
    assert undo(db).name == "Import “Report 1”"
    assert check(db) == ()


def test_a_row_that_spoke_of_it_in_between_counts_too(db: Database) -> None:
    run = a_run()
    apply(db, a_report("Report 1", {"端侧": ["海光信息"]}), now=NOW, step=run)
    apply(db, AddNote(symbol("寒武纪"), "cheap", NOW, 2, Span(0, 2)), now=NOW)
    apply(db, DeleteNote(1), now=NOW)
    take_in(db, run, 2)
    assert names(db)[0] == "Import “Report 2”"


def test_damage_to_the_beginning_of_a_step_stays_visible_when_it_grows(db: Database) -> None:
    run = a_run()
    take_in(db, run, 1)
    db.conn.execute("UPDATE step_changes SET last_id = last_id + 1 WHERE step_id = 2 AND place = 0")
    assert check(db)
    take_in(db, run, 2)
    assert check(db)
    flag(db)
    take_in(db, run, 3)
    assert names(db)[0] == "Import 3 files"
    assert check(db)
