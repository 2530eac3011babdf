"""Stored reports read again from the window: shown row by row, made one step, taken back as one."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.support.builders import a_report
from tests.ui.desk.conftest import Write
from watchlist.domain.revisions import Difference, RevisedRow, Revision
from watchlist.domain.stances import Stance
from watchlist.filing import rereading as reading_again
from watchlist.filing.rereading import revisions
from watchlist.securities.lexicon import Lexicon
from watchlist.store import queries
from watchlist.store.database import Connection
from watchlist.ui.dialogs.reread import Reread
from watchlist.ui.flows.reading.rereading import Rereading
from watchlist.ui.models.revision_columns import ShownRevision, revision_columns
from watchlist.ui.theming import Colours
from watchlist.ui.workspace import Workspace


@pytest.fixture
def rereading(qtbot: QtBot, workspace: Workspace, colours: Colours) -> Rereading:
    window = QWidget()
    qtbot.addWidget(window)
    return Rereading(workspace, colours, window)


def shown(rereading: Rereading, qtbot: QtBot) -> Reread:
    rereading.start()
    dialog = rereading.dialog
    assert dialog is not None
    qtbot.waitUntil(dialog.progress.isHidden)
    return dialog


def stances(workspace: Workspace) -> set[Stance]:
    return {pick.stance for pick in workspace.read(lambda connection: queries.report_picks(connection, 1))}


def test_the_rows_that_differ_are_shown_and_nothing_is_written(
    rereading: Rereading, workspace: Workspace, write: Write, qtbot: QtBot
) -> None:
    write(a_report("周报", {"芯片": ["寒武纪", "海光信息"]}, stance=Stance.RECOMMENDED))
    dialog = shown(rereading, qtbot)
    rows = dialog.table.selected_rows()
    assert [(each.title, each.row.text, each.row.difference) for each in rows] == [
        ("周报", "寒武纪", Difference.CHANGED)
    ]
    assert dialog.summary.text().startswith("2 changed · in 1 report")
    assert stances(workspace) == {Stance.RECOMMENDED}
    dialog.close()


def test_places_that_went_for_others_are_told(colours: Colours) -> None:
    (places,) = (column for column in revision_columns(colours) if column.name == "places")
    row = RevisedRow(1, Difference.CHANGED, "", None, "寒武纪", None, None, 6, 6)

    assert places.text(ShownRevision(0, "周报", row)) == "6"
    assert places.text(ShownRevision(0, "周报", replace(row, places_new=2))) == "6 (2 new)"
    assert places.text(ShownRevision(0, "周报", replace(row, places=7, places_new=1))) == "6 → 7"


def test_closing_the_box_ends_the_reading_before_the_next_report(
    rereading: Rereading, workspace: Workspace, write: Write, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    for title in ("周报", "月报", "季报"):
        write(a_report(title, {"芯片": ["寒武纪"]}))
    go_on, read = threading.Event(), []

    def slowly(connection: Connection, lexicon: Lexicon) -> Iterator[tuple[int, Revision]]:
        for each in revisions(connection, lexicon):
            read.append(each[0])
            yield each
            go_on.wait()

    monkeypatch.setattr(reading_again, "revisions", slowly)
    rereading.start()
    dialog = rereading.dialog
    assert dialog is not None
    qtbot.waitUntil(lambda: bool(read))
    dialog.close()
    go_on.set()
    qtbot.waitUntil(lambda: workspace.jobs.count == 0)
    assert len(read) < 3
    assert rereading.dialog is None


def test_changes_are_one_step_back_and_forth(
    rereading: Rereading, workspace: Workspace, write: Write, qtbot: QtBot
) -> None:
    write(a_report("周报", {"芯片": ["寒武纪", "海光信息"]}, stance=Stance.RECOMMENDED))
    with qtbot.waitSignal(rereading.told) as told:
        shown(rereading, qtbot).apply.click()
    assert told.args[0].startswith("2 row")
    assert stances(workspace) == {Stance.BENEFICIARY}
    assert workspace.undo_step is not None
    assert workspace.undo_step.code == "reextract"
    with qtbot.waitSignal(workspace.changed):
        workspace.undo()
    assert stances(workspace) == {Stance.RECOMMENDED}


def test_where_nothing_differs_nothing_can_be_applied(
    rereading: Rereading, write: Write, qtbot: QtBot
) -> None:
    write(a_report("周报", {"芯片": ["寒武纪"]}))
    dialog = shown(rereading, qtbot)
    assert not dialog.apply.isEnabled()
    assert dialog.summary.text().startswith("Nothing would change")
    dialog.close()
    assert rereading.dialog is None


def test_a_row_leads_to_its_report(rereading: Rereading, write: Write, qtbot: QtBot) -> None:
    write(a_report("周报", {"芯片": ["寒武纪"]}, stance=Stance.RECOMMENDED))
    dialog = shown(rereading, qtbot)
    with qtbot.waitSignal(rereading.report_asked) as asked:
        dialog.table.row_activated.emit(dialog.table.selected_rows()[0])
    assert asked.args == [1]
    dialog.close()
