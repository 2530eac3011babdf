"""Where rows go, the one behind them is chosen: the next press goes on from there."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex, Qt
from pytestqt.qtbot import QtBot

from tests.support.builders import NOW, a_draft, symbol
from tests.ui.window.conftest import settle
from watchlist.domain.commands import AddNote, DeleteReports, KeepDraft
from watchlist.ui.main_window import MainWindow
from watchlist.ui.pages.reports import ReportsPage
from watchlist.ui.widgets.tables.rows_table import RowsTable


def shown(window: MainWindow, qtbot: QtBot, name: str) -> RowsTable[object]:
    window.body.show_page(name)
    settle(window, qtbot)
    page = window.body.watchlist if name == "watchlist" else window.body.pages.page(name)
    assert isinstance(page.table, RowsTable)
    page.table.setFocus()
    return page.table


def ids(table: RowsTable[object]) -> list[object]:
    model = table.model()
    return [model.identity(row) for row in map(model.row_at, range(model.rowCount())) if row is not None]


@pytest.fixture
def filled(window: MainWindow, qtbot: QtBot) -> MainWindow:
    for number in range(3):
        window.workspace.write(AddNote(symbol("寒武纪"), f"第{number}条", NOW))
        window.workspace.write(KeepDraft(a_draft(f"待审{number}", {"HBM": ["腾讯控股"]})))
        settle(window, qtbot)
    return window


@pytest.mark.parametrize("name", ["watchlist", "inbox", "reports", "notes"])
def test_the_row_behind_what_is_deleted_is_chosen_and_before_the_end_the_one_above(
    filled: MainWindow, qtbot: QtBot, name: str
) -> None:
    table = shown(filled, qtbot, name)
    before = ids(table)
    assert len(before) >= 2
    table.select_ids([before[0]])
    qtbot.keyClick(table, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: before[0] not in ids(table))
    settle(filled, qtbot)
    left = ids(table)
    assert [table.model().identity(row) for row in table.selected_rows()] == [before[1]]
    table.select_ids([left[-1]])
    while len(ids(table)) > 1:
        last, above = ids(table)[-1], ids(table)[-2]
        qtbot.keyClick(table, Qt.Key.Key_Delete)
        qtbot.waitUntil(lambda last=last: last not in ids(table))
        settle(filled, qtbot)
        assert [table.model().identity(row) for row in table.selected_rows()] == [above]


def test_another_search_chooses_nothing(filled: MainWindow, qtbot: QtBot) -> None:
    table = shown(filled, qtbot, "watchlist")
    table.select_ids([symbol("腾讯控股"), ids(table)[0]])
    filled.search.set_query("theme:nothing")
    settle(filled, qtbot)
    filled.search.set_query("")
    settle(filled, qtbot)
    assert table.selected_rows() == []


def test_enter_opens_the_report_with_the_focus_where_none_is_chosen(filled: MainWindow, qtbot: QtBot) -> None:
    table = shown(filled, qtbot, "reports")
    page = filled.body.pages.page("reports")
    assert isinstance(page, ReportsPage)
    table.clearSelection()
    table.setCurrentIndex(table.model().index(1, 0))
    table.clearSelection()
    opened: list[tuple[int, ...]] = []
    page.span_asked.connect(lambda *place: opened.append(place))
    page.open_action.trigger()
    assert opened == [(ids(table)[1], 0, 0)]
    table.setCurrentIndex(QModelIndex())
    page.open_action.trigger()
    assert opened[1:] == [(ids(table)[0], 0, 0)]
    filled.workspace.write(DeleteReports((1, 2, 3)))
    assert ids(shown(filled, qtbot, "reports")) == []
    page.open_action.trigger()
    assert len(opened) == 2, "there is none to open"
