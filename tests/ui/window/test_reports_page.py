"""The page of reports."""

from __future__ import annotations

from dataclasses import fields

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.support.watch_rows import a_report_row
from tests.ui.window.conftest import settle
from watchlist.domain.packed_rows import PackedRows
from watchlist.domain.rows import ReportRow
from watchlist.store import queries
from watchlist.ui.main_window import MainWindow
from watchlist.ui.models.report_lines import ReportBook, title_text
from watchlist.ui.pages.reports import ReportsPage


@pytest.fixture
def reports(window: MainWindow, qtbot: QtBot) -> ReportsPage:
    window.body.show_page("reports")
    settle(window, qtbot)
    page = window.body.pages.page("reports")
    assert isinstance(page, ReportsPage)
    return page


def titles(page: ReportsPage) -> list[str]:
    return [title_text(line).strip() for line in page.model.rows]


def test_copies_are_folded_under_their_original_and_stay_there_when_sorted() -> None:
    rows = (
        a_report_row(id=1, title="b"),
        a_report_row(id=2, title="a", copy_of=1, copy_kind="translation"),
        a_report_row(id=3, title="c", copy_of=9),
    )
    book = ReportBook(
        PackedRows(ReportRow, ([getattr(row, field.name) for field in fields(row)] for row in rows))
    )
    assert [title_text(line).strip() for line in book.lines()] == ["▸ b (+1)", "c"]
    book.opened.add(1)
    opened = book.lines()
    assert [title_text(line).strip() for line in opened] == ["▾ b", "↳ a · translation", "c"]
    assert (opened[1].cell("title"), opened[1].of_head("title"), opened[1].row) == ("a", "b", rows[1])
    assert book.copied == 2


def test_a_proposal_is_asked_and_the_answer_stays(
    reports: ReportsPage, window: MainWindow, qtbot: QtBot
) -> None:
    assert titles(reports) == ["▸ 算力周报 (+1)", "芯片点评"]
    assert "translation" in reports.bar.text
    assert "AI compute weekly" in reports.bar.text
    reports.bar._buttons[0].click()
    settle(window, qtbot)
    assert not reports.bar.isVisible()
    assert titles(reports) == ["▾ 算力周报", "↳ AI compute weekly · translation", "芯片点评"]
    reports.table.show_ids([1])
    reports.fold_action.trigger()
    assert titles(reports)[0] == "▸ 算力周报 (+1)"
    reports.fold_action.trigger()
    assert reports.table.show_ids([3])
    window.actions_["undo"].trigger()
    settle(window, qtbot)
    assert reports.bar.isVisible()


def test_a_proposal_that_is_wrong_goes_for_good(
    reports: ReportsPage, window: MainWindow, qtbot: QtBot
) -> None:
    reports.bar._buttons[1].click()
    settle(window, qtbot)
    assert not reports.bar.isVisible()
    assert window.workspace.read(queries.copies) == ()
    assert sorted(titles(reports)) == ["AI compute weekly", "算力周报", "芯片点评"]


def test_the_trash_takes_a_report_and_gives_it_back(
    reports: ReportsPage, window: MainWindow, qtbot: QtBot
) -> None:
    reports.table.show_ids([2])
    reports.delete_action.trigger()
    settle(window, qtbot)
    assert titles(reports) == ["▸ 算力周报 (+1)"]
    reports.trash.setChecked(True)
    settle(window, qtbot)
    assert titles(reports) == ["芯片点评"]
    reports.table.show_ids([2])
    reports.restore_action.trigger()
    settle(window, qtbot)
    assert titles(reports) == []
    reports.trash.setChecked(False)
    settle(window, qtbot)
    assert titles(reports) == ["▸ 算力周报 (+1)", "芯片点评"]


def test_enter_opens_the_reader(reports: ReportsPage, window: MainWindow, qtbot: QtBot) -> None:
    reports.table.show_ids([2])
    qtbot.keyClick(reports.table, Qt.Key.Key_Return)
    settle(window, qtbot)
    assert window.body.pages.current_name == "reader"
