from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from tests.support.watch_rows import many_rows
from watchlist.domain.rows import WatchRow
from watchlist.ui.models.rows_model import RowsModel
from watchlist.ui.models.watch_columns import watch_columns
from watchlist.ui.theming import Colours
from watchlist.ui.widgets.rows_table import RowsTable

ROWS = many_rows(40)


@pytest.fixture
def table(colours: Colours, qtbot: QtBot) -> RowsTable[WatchRow]:
    model = RowsModel(watch_columns(colours, lambda _r, _t: None), identity=lambda row: row.symbol)
    table = RowsTable(model, lambda row: (row.symbol.code, row.name, row.initials))
    qtbot.addWidget(table)
    table.resize(900, 400)
    table.show()
    table.set_rows(ROWS)
    return table


def place_of(table: RowsTable[WatchRow], name: str) -> int:
    model = table.model()
    assert isinstance(model, RowsModel)
    return next(place for place, column in enumerate(model.columns) if column.name == name)


def test_selection_and_scroll_outlive_a_new_reading(table: RowsTable[WatchRow]) -> None:
    wanted = [ROWS[3].symbol, ROWS[30].symbol]
    table.select_ids(wanted, wanted[1])
    table.verticalScrollBar().setValue(120)
    table.set_rows(ROWS[:35])
    assert table.selected_ids() == wanted
    assert table.current_row() == ROWS[30]
    assert table.verticalScrollBar().value() == 120
    table.set_rows(ROWS[:20])
    assert table.selected_ids() == wanted[:1]


def test_a_first_click_sorts_counts_downwards_and_names_upwards(table: RowsTable[WatchRow]) -> None:
    header = table.horizontalHeader()
    reports, code = place_of(table, "reports"), place_of(table, "code")
    header.sectionClicked.emit(reports)
    first = [row.reports for row in table.model().rows]  # type: ignore[attr-defined]
    assert first == sorted(first, reverse=True)
    header.sectionClicked.emit(reports)
    assert [row.reports for row in table.model().rows] == sorted(first)  # type: ignore[attr-defined]
    header.sectionClicked.emit(code)
    assert header.sortIndicatorSection() == code
    assert header.sortIndicatorOrder() is Qt.SortOrder.AscendingOrder


def test_columns_come_back_as_they_were_left(
    table: RowsTable[WatchRow], colours: Colours, qtbot: QtBot
) -> None:
    header, code = table.horizontalHeader(), place_of(table, "code")
    header.resizeSection(code, 177)
    header.setSectionHidden(place_of(table, "first"), True)
    header.moveSection(1, 4)
    header.sectionClicked.emit(place_of(table, "reports"))
    state = table.layout_state()
    model = RowsModel(watch_columns(colours, lambda _r, _t: None), identity=lambda row: row.symbol)
    other = RowsTable(model, lambda row: (row.name,))
    qtbot.addWidget(other)
    other.restore_layout(state)
    other.set_rows(ROWS)
    assert other.columnWidth(code) == 177
    assert other.isColumnHidden(place_of(other, "first"))
    assert other.horizontalHeader().visualIndex(1) == 4
    counts = [row.reports for row in model.rows]
    assert counts == sorted(counts, reverse=True)


def test_typed_letters_jump_to_the_next_that_begins_so(table: RowsTable[WatchRow]) -> None:
    table.keyboardSearch("gp31")
    row = table.current_row()
    assert row is not None
    assert row.initials.startswith("gp31")
    table.keyboardSearch("600007")
    row = table.current_row()
    assert row is not None
    assert row.symbol.code == "600007"


def test_enter_opens_a_row_and_escape_lets_go(table: RowsTable[WatchRow], qtbot: QtBot) -> None:
    table.select_ids([ROWS[2].symbol])
    with qtbot.waitSignal(table.row_activated) as opened:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert opened.args == [ROWS[2]]
    qtbot.keyClick(table, Qt.Key.Key_Escape)
    assert table.selected_rows() == []
    assert table.current_row() is None


def test_the_menu_of_the_titles_shows_and_hides_columns(table: RowsTable[WatchRow], qtbot: QtBot) -> None:
    table.horizontalHeader().customContextMenuRequested.emit(QPoint(5, 5))
    menu = table.findChild(QMenu)
    assert menu is not None
    entries = {action.text(): action for action in menu.actions()}
    assert entries["Code"].isChecked()
    assert not entries["English name"].isChecked()
    entries["English name"].trigger()
    entries["Code"].trigger()
    assert not table.isColumnHidden(place_of(table, "name_en"))
    assert table.isColumnHidden(place_of(table, "code"))
    menu.close()


def test_rows_are_equally_high_and_never_measured_one_by_one(table: RowsTable[WatchRow]) -> None:
    heights = {table.rowHeight(row) for row in range(len(ROWS))}
    assert len(heights) == 1
    assert table.verticalHeader().sectionResizeMode(0) is table.verticalHeader().ResizeMode.Fixed


def test_ten_thousand_rows_are_selected_again_without_a_pause(colours: Colours, qtbot: QtBot) -> None:
    rows = many_rows(10_000)
    model = RowsModel(watch_columns(colours, lambda _r, _t: None), identity=lambda row: row.symbol)
    table = RowsTable(model, lambda row: (row.name,))
    qtbot.addWidget(table)
    table.set_rows(rows)
    table.selectAll()
    assert len(table.selected_rows()) == 10_000
    table.set_rows(rows)
    assert len(table.selected_ids()) == 10_000


def test_drawing_a_whole_selection_asks_for_few_flags(
    table: RowsTable[WatchRow], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The header would ask for those of every cell, to know which columns are selected as a whole."""
    asked: list[object] = []
    flags = RowsModel.flags
    monkeypatch.setattr(RowsModel, "flags", lambda model, index: asked.append(index) or flags(model, index))
    table.set_rows(many_rows(3_000))
    table.selectAll()
    table.grab()
    assert len(table.selected_rows()) == 3_000
    assert len(asked) < 3_000


def test_rows_that_are_read_again_unmoved_keep_everything(table: RowsTable[WatchRow], qtbot: QtBot) -> None:
    table.select_ids([ROWS[3].symbol, ROWS[7].symbol])
    again = [replace(row, comment="new") for row in ROWS]
    model = table.model()
    with qtbot.assertNotEmitted(model.modelReset), qtbot.assertNotEmitted(table.selection_changed):
        table.set_rows(again)
    assert table.selected_rows() == [again[3], again[7]]
    assert model.index(3, place_of(table, "comment")).data() == "new"
    with qtbot.waitSignal(model.modelReset):
        table.set_rows(again[::-1])
    assert table.selected_rows() == [again[7], again[3]]
