"""Columns and order by keys alone: F8 on any page with a table."""

from __future__ import annotations

from typing import Any, cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.window.conftest import settle
from watchlist.ui.dialogs.backups import Backups
from watchlist.ui.dialogs.table_columns import TableColumns
from watchlist.ui.main_window import MainWindow
from watchlist.ui.pages.themes import ThemesPage


def opened(window: MainWindow, qtbot: QtBot) -> TableColumns:
    """The box, opened by its key over the page that is shown."""
    window.activateWindow()
    window.body.pages.focus()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_F8)
    (dialog,) = window.findChildren(TableColumns)
    dialog.activateWindow()
    qtbot.waitUntil(lambda: dialog.isActiveWindow() and dialog.list.hasFocus())
    return dialog


def choose(dialog: TableColumns, name: str) -> None:
    """By the arrow keys."""
    QTest.keyClick(dialog.list, Qt.Key.Key_Home)
    for _ in range(dialog.list.count()):
        if dialog.chosen == name:
            return
        QTest.keyClick(dialog.list, Qt.Key.Key_Down)
    pytest.fail(f"no column {name}")


def press(dialog: TableColumns, key: Qt.Key, qtbot: QtBot) -> None:
    """A button by its letter: Qt lets it be seen pressed for a moment."""
    button = next(
        each for each in dialog.buttons.values() if each.shortcut().toString() == f"Alt+{key.name[-1]}"
    )
    with qtbot.waitSignal(button.clicked):
        QTest.keyClick(dialog.list, key, Qt.KeyboardModifier.AltModifier)


def test_the_watchlist_is_sorted_and_its_columns_moved_by_keys(window: MainWindow, qtbot: QtBot) -> None:
    table, model = window.body.watchlist.table, window.body.watchlist.model
    dialog = opened(window, qtbot)
    choose(dialog, "reports")
    press(dialog, Qt.Key.Key_S, qtbot)
    reports = [row.reports for row in model.rows]
    assert reports == sorted(reports, reverse=True)
    assert reports[0] > reports[-1]
    assert dialog.list.currentItem().text().endswith("↓")
    press(dialog, Qt.Key.Key_S, qtbot)
    assert [row.reports for row in model.rows] == sorted(reports)
    choose(dialog, "code")
    press(dialog, Qt.Key.Key_T, qtbot)
    assert [name for name, _ in table.table_layout().sorting] == ["reports", "code"]
    assert dialog.list.currentItem().text().endswith("↑ 2")
    QTest.keyClick(dialog.list, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(dialog.list, Qt.Key.Key_Space)
    places = {place.name: (at, place.shown) for at, place in enumerate(table.table_layout().columns)}
    assert places["code"] == (2, False)
    press(dialog, Qt.Key.Key_F, qtbot)
    assert table.table_layout().columns[1].name == "code"
    assert table.table_layout().columns[1].shown
    assert not table.table_layout().sorting
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not window.findChildren(TableColumns))


def test_a_column_grows_under_the_key(window: MainWindow, qtbot: QtBot) -> None:
    table = window.body.watchlist.table
    dialog = opened(window, qtbot)
    choose(dialog, "name")
    before = table.columnWidth(2)
    QTest.keyClick(dialog.list, Qt.Key.Key_Plus)
    assert table.columnWidth(2) > before
    QTest.keyClick(dialog.list, Qt.Key.Key_Minus)
    assert table.columnWidth(2) == before


def test_the_tree_of_themes_shows_what_it_hid_and_sorts(
    themes: ThemesPage, window: MainWindow, qtbot: QtBot
) -> None:
    window.resize(1600, 900)
    dialog = opened(window, qtbot)
    brokers = next(at for at, column in enumerate(themes.tree.columns) if column.name == "brokers")
    assert themes.tree.isColumnHidden(brokers)
    choose(dialog, "brokers")
    QTest.keyClick(dialog.list, Qt.Key.Key_Space)
    assert not themes.tree.isColumnHidden(brokers)
    choose(dialog, "name")
    press(dialog, Qt.Key.Key_S, qtbot)
    model = themes.tree.model()
    shown = [model.index(at, 0).data() for at in range(model.rowCount())]
    assert shown == sorted(shown, key=str.casefold)
    assert themes.tree.table_layout().sorting == (("name", False),)


def test_every_page_with_a_table_offers_it_in_the_menu_of_its_titles(
    window: MainWindow, qtbot: QtBot
) -> None:
    for name in ("watchlist", "reports", "inbox", "notes"):
        window.body.show_page(name)
        settle(window, qtbot)
        table = cast("Any", window.body.pages.page(name)).table
        table._on_header_menu(table.rect().center())
        menu = QApplication.activePopupWidget()
        assert window.actions_["columns"] in menu.actions()
        menu.close()


def test_a_table_in_a_dialog_has_it_too(window: MainWindow, qtbot: QtBot) -> None:
    window.actions_["restore"].trigger()
    (backups,) = window.findChildren(Backups)
    backups.activateWindow()
    qtbot.waitUntil(backups.isActiveWindow)
    backups.table.setFocus()
    qtbot.waitUntil(backups.table.hasFocus)
    QTest.keyClick(backups.table, Qt.Key.Key_F8)
    (dialog,) = backups.findChildren(TableColumns)
    choose(dialog, backups.table.rows_model.columns[1].name)
    QTest.keyClick(dialog.list, Qt.Key.Key_Space)
    assert backups.table.isColumnHidden(1)


def test_where_there_is_no_table_that_is_told(window: MainWindow, qtbot: QtBot) -> None:
    window.body.show_chart("network")
    settle(window, qtbot)
    window.actions_["columns"].trigger()
    assert window.statusBar().currentMessage() == "There is no table on this page."
    assert not window.findChildren(TableColumns)
