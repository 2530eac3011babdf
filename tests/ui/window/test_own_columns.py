"""Columns of the user's own: made, written into, sorted by, kept in views and over a restart, taken away, undone."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu
from pytestqt.qtbot import QtBot

from tests.support.builders import symbol
from tests.support.csv_files import read_csv
from tests.ui.window.conftest import Opener, settle
from tests.ui.window.test_desk import dialog, entries, name_it, names
from watchlist.domain.changes import Changes
from watchlist.ui.dialogs.bulk_edit import BulkEditor
from watchlist.ui.dialogs.own_columns import OwnColumns
from watchlist.ui.flows.desk import watch_reading
from watchlist.ui.jobs import Job
from watchlist.ui.main_window import MainWindow
from watchlist.ui.models.bulk_rows import BulkKind
from watchlist.ui.widgets.tables.rows_table import RowsTable


def make(window: MainWindow, qtbot: QtBot, *titles: str) -> None:
    """Name the columns in the dialog."""
    window.actions_["own_columns"].trigger()
    box = dialog(window, OwnColumns)
    while len(box.lines) < len(titles):
        box.add.click()
    for (_, (line, _)), title in zip(box.lines, titles, strict=True):
        line.setText(title)
    box.ok.click()
    settle(window, qtbot)
    QApplication.sendPostedEvents(None, 52)  # deletions that were put off


def titles(window: MainWindow) -> list[str]:
    """Of the columns of the user's own."""
    return [column.title for column in window.body.watchlist.model.columns if column.name.startswith("own")]


def write(window: MainWindow, qtbot: QtBot, stock: str, title: str, text: str) -> None:
    """Type into a cell as a double click opens it."""
    page = window.body.watchlist
    page.show_symbols((symbol(stock),))
    row = page.model.place_of(symbol(stock))
    column = next(n for n, each in enumerate(page.model.columns) if each.title == title)
    assert row is not None
    index = page.model.index(row, column)
    page.table.scrollTo(index)
    page.table.setCurrentIndex(index)
    page.table.edit(index)
    (line,) = [each for each in page.table.findChildren(QLineEdit) if each.isVisible()]
    line.setText(text)
    qtbot.keyClick(line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.table.state() is not RowsTable.State.EditingState)
    settle(window, qtbot)


def place(window: MainWindow, title: str) -> int:
    return next(n for n, each in enumerate(window.body.watchlist.model.columns) if each.title == title)


def test_a_column_is_made_written_into_and_sorted_by(window: MainWindow, qtbot: QtBot) -> None:
    header = window.body.watchlist.table.horizontalHeader()
    header.resizeSection(place(window, "Name"), 133)
    window.body.watchlist.show_symbols((symbol("英维克"),))
    make(window, qtbot, "Target", "Owner")
    assert titles(window) == ["Target", "Owner"]
    assert header.sectionSize(place(window, "Name")) == 133
    places = [header.visualIndex(place(window, title)) for title in ("Name", "Target", "Owner")]
    assert places == [places[0], places[0] + 1, places[0] + 2]
    assert [row.name for row in window.body.watchlist.selected()] == ["英维克"]
    for stock, target in (("英维克", "95"), ("寒武纪", "1,200"), ("GDS", "wait")):
        write(window, qtbot, stock, "Target", target)
    window.body.watchlist.table.sort_by([(place(window, "Target"), False)])
    assert names(window)[:3] == ["英维克", "寒武纪", "GDS"]
    make(window, qtbot, "Goal", "Owner")
    assert titles(window) == ["Goal", "Owner"]
    assert names(window)[:3] == ["英维克", "寒武纪", "GDS"]
    step = window.workspace.undo_step
    assert step is not None
    assert step.code == "set_own_fields"


def test_where_columns_lie_anew_the_rows_are_read_once(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    reads: list[int] = []
    read = watch_reading.read_arranged
    monkeypatch.setattr(
        watch_reading,
        "read_arranged",
        lambda connection, **how: (reads.append(1), read(connection, **how))[1],
    )
    make(window, qtbot, "Target")
    assert titles(window) == ["Target"]
    assert len(reads) == 1


def test_rows_that_nobody_waits_for_any_more_are_not_read_to_the_end(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    cancelled: list[Job] = []
    cancel = Job.cancel
    monkeypatch.setattr(Job, "cancel", lambda job: (cancelled.append(job), cancel(job))[1])
    page = window.body.watchlist
    page.refresh(Changes(tags=True))
    page.refresh(Changes(tags=True))
    assert len(cancelled) == 1
    settle(window, qtbot)
    assert page.model.rows


def test_a_column_goes_with_what_stands_in_it_and_comes_back(window: MainWindow, qtbot: QtBot) -> None:
    make(window, qtbot, "Target", "Owner")
    write(window, qtbot, "寒武纪", "Target", "600")
    window.actions_["own_columns"].trigger()
    box = dialog(window, OwnColumns)
    box.lines[0][1][1].click()
    box.ok.click()
    settle(window, qtbot)
    assert titles(window) == ["Owner"]
    window.workspace.undo()
    settle(window, qtbot)
    assert titles(window) == ["Target", "Owner"]
    row = window.body.watchlist.model.place_of(symbol("寒武纪"))
    assert row is not None
    assert window.body.watchlist.model.text_at(row, place(window, "Target")) == "600"


def test_many_stocks_are_written_beside_at_once_after_a_look(window: MainWindow, qtbot: QtBot) -> None:
    make(window, qtbot, "Target", "Owner")
    write(window, qtbot, "寒武纪", "Owner", "me")
    window.body.watchlist.table.selectAll()
    window.actions_["bulk_edit"].trigger()
    editor = dialog(window, BulkEditor)
    editor.kind.setCurrentIndex(editor.kind.findData(BulkKind.OWN))
    editor.field.setCurrentIndex(1)
    editor.own.setText("me")
    assert len(editor.model.rows) == 4
    editor.own.setText("you")
    assert {(row.before, row.after) for row in editor.model.rows} == {("", "you"), ("me", "you")}
    editor.ok.click()
    settle(window, qtbot)
    owner = place(window, "Owner")
    model = window.body.watchlist.model
    assert {model.text_at(row, owner) for row in range(model.rowCount())} == {"you"}
    window.workspace.undo()
    settle(window, qtbot)
    assert sorted(model.text_at(row, owner) for row in range(model.rowCount())) == ["", "", "", "", "me"]


def test_a_saved_table_has_them_too(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    make(window, qtbot, "Target", "name")
    write(window, qtbot, "寒武纪", "Target", "600")
    for ending in ("csv", "json"):
        with qtbot.waitSignal(window.desk.saving.told):
            window.desk.saving.save(tmp_path / f"stocks.{ending}")
    rows = {row["symbol"]: row for row in read_csv((tmp_path / "stocks.csv").read_bytes())}
    assert (rows["688256.SH"]["Target"], rows["688256.SH"]["name"]) == ("600", "寒武纪")
    assert rows["002837.SZ"]["own name"] == ""
    kept = json.loads((tmp_path / "stocks.json").read_text("utf-8"))
    assert {row["symbol"]: row["Target"] for row in kept}["688256.SH"] == "600"


def test_two_columns_of_one_name_are_not_taken(window: MainWindow) -> None:
    window.actions_["own_columns"].trigger()
    box = dialog(window, OwnColumns)
    box.lines[0][1][0].setText("Target")
    assert box.ok.isEnabled()
    box.add.click()
    box.lines[1][1][0].setText(" target ")
    assert not box.ok.isEnabled()
    box.lines[1][1][0].setText("")
    assert [field.name for field in box.fields] == ["Target"]


def test_a_view_and_a_restart_keep_it(open_window: Opener, qtbot: QtBot) -> None:
    window = open_window()
    make(window, qtbot, "Target")
    write(window, qtbot, "寒武纪", "Target", "600")
    header = window.body.watchlist.table.horizontalHeader()
    header.moveSection(header.visualIndex(place(window, "Target")), 1)
    header.resizeSection(place(window, "Target"), 77)
    name_it(window, qtbot, "save_view", "Mine")
    window.close()
    again = open_window()
    header = again.body.watchlist.table.horizontalHeader()
    assert (header.visualIndex(place(again, "Target")), header.sectionSize(place(again, "Target"))) == (1, 77)
    header.moveSection(1, 4)
    again.body.sidebar.view_asked.emit(int(entries(again)["Mine"].key))
    settle(again, qtbot)
    assert header.visualIndex(place(again, "Target")) == 1
    row = again.body.watchlist.model.place_of(symbol("寒武纪"))
    assert row is not None
    assert again.body.watchlist.model.text_at(row, place(again, "Target")) == "600"


def test_the_menu_of_the_titles_offers_them(window: MainWindow) -> None:
    table = window.body.watchlist.table
    header = table.horizontalHeader()
    header.customContextMenuRequested.emit(header.rect().center())
    menu = table.findChild(QMenu)
    assert isinstance(menu, QMenu)
    assert window.actions_["own_columns"] in menu.actions()
    menu.close()


def test_it_is_searched_for_by_its_name(window: MainWindow, qtbot: QtBot) -> None:
    make(window, qtbot, "Target", "Sold by")
    write(window, qtbot, "寒武纪", "Target", "600")
    write(window, qtbot, "英维克", "Target", "95")
    window.search.set_query("own:target>=100")
    settle(window, qtbot)
    assert names(window) == ["寒武纪"]
    assert window.search.vocabulary is not None
    assert window.search.vocabulary.own == ("Target", "Sold by")


def test_rows_stand_under_headings_by_it(window: MainWindow, qtbot: QtBot) -> None:
    make(window, qtbot, "Target", "Sold by")
    for stock, text in (("寒武纪", "600"), ("英维克", "95"), ("GDS", "95")):
        write(window, qtbot, stock, "Target", text)
    table = window.body.watchlist.table
    window.actions_["group_own"].trigger()
    menu = table.findChild(QMenu)
    assert isinstance(menu, QMenu)
    assert [action.text() for action in menu.actions()] == ["Target", "Sold by"]
    assert window.actions_["group_none"].isChecked()
    menu.actions()[0].trigger()
    menu.close()
    settle(window, qtbot)
    heads = [(head.label, head.count) for head in window.body.watchlist.model.heads]
    assert heads == [("95", 2), ("600", 1), ("Nothing written", 2)]
    assert window.actions_["group_own"].isChecked()
    window.actions_["own_columns"].trigger()
    box = dialog(window, OwnColumns)
    box.lines[0][1][1].click()
    box.ok.click()
    settle(window, qtbot)
    assert not window.body.watchlist.model.heads


def test_without_a_column_one_is_made_first(window: MainWindow) -> None:
    window.actions_["group_own"].trigger()
    assert dialog(window, OwnColumns).isVisible()


def test_a_column_is_filled_by_keys_alone(window: MainWindow, qtbot: QtBot) -> None:
    """F2 writes where the focus is, the arrow goes to the next row in the same column; Enter still opens the stock."""
    make(window, qtbot, "target")
    table, model = window.body.watchlist.table, window.body.watchlist.model
    window.activateWindow()
    table.setFocus()
    qtbot.waitUntil(table.hasFocus)
    table.setCurrentIndex(model.index(0, place(window, "target")))
    stocks = [row.symbol for row in model.rows[:2]]
    for text in ("600", "95"):
        qtbot.keyClick(table, Qt.Key.Key_F2)
        (line,) = [each for each in table.findChildren(QLineEdit) if each.isVisible()]
        qtbot.keyClicks(line, text)
        qtbot.keyClick(line, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: table.state() is not RowsTable.State.EditingState)
        settle(window, qtbot)
        qtbot.keyClick(table, Qt.Key.Key_Down)
    cells = window.body.watchlist.own.cells
    assert [cells.values[symbol] for symbol in stocks] == [{1: "600"}, {1: "95"}]
    with qtbot.waitSignal(table.row_activated) as opened:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert opened.args == [model.row_at(2)]
