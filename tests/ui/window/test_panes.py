"""The panes of the window: taken out, put elsewhere, closed, and where they are at the next start."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from tests.support.builders import symbol
from tests.ui.window.conftest import Opener, settle
from watchlist.ui.main_window import MainWindow
from watchlist.ui.translating import Language
from watchlist.ui.widgets.frame.pane import Pane

Area = Qt.DockWidgetArea


def button(pane: Pane, says: str) -> QToolButton:
    return next(each for each in pane.findChildren(QToolButton) if each.toolTip() == says)


@pytest.mark.parametrize("name", ["sidebar", "inspector"])
def test_a_pane_that_was_taken_out_stands_where_it_was_at_the_next_start(
    open_window: Opener, qtbot: QtBot, name: str
) -> None:
    first = open_window()
    first.resize(790, 610)
    pane = getattr(first.body.panes, name)
    first.actions_[name].setChecked(False)
    first.actions_[f"{name}_apart"].trigger()
    qtbot.waitUntil(lambda: pane.isVisible() and pane.isFloating())
    assert first.actions_[name].isChecked(), "who takes it out wants to see it"
    pane.setGeometry(QRect(40, 60, 300, 400))
    settle(first, qtbot)
    first.close()
    assert not pane.isVisible()
    second = open_window()
    pane = getattr(second.body.panes, name)
    assert pane.isVisible()
    assert pane.isFloating()
    assert pane.geometry() == QRect(40, 60, 300, 400)
    assert second.actions_[f"{name}_apart"].isChecked()
    second.actions_[f"{name}_apart"].trigger()
    qtbot.waitUntil(lambda: not pane.isFloating() and pane.window() is second)
    assert pane.isVisible()


def test_a_double_click_on_the_grip_takes_it_out_and_its_button_puts_it_back(
    window: MainWindow, qtbot: QtBot
) -> None:
    pane = window.body.panes.inspector
    QTest.mouseDClick(pane.head, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(pane.isFloating)
    assert window.actions_["inspector_apart"].isChecked()
    assert pane.windowTitle() == "Inspector"
    button(pane, "Back into the window").click()
    qtbot.waitUntil(lambda: not pane.isFloating())
    assert not window.actions_["inspector_apart"].isChecked()
    assert pane.area == Area.RightDockWidgetArea


def test_a_window_of_a_pane_that_is_closed_comes_again_by_its_key(window: MainWindow, qtbot: QtBot) -> None:
    pane = window.body.panes.inspector
    window.actions_["inspector_apart"].trigger()
    button(pane, "Hide").click()
    qtbot.waitUntil(lambda: not pane.isVisible())
    assert not window.actions_["inspector"].isChecked()
    window.actions_["inspector"].trigger()
    qtbot.waitUntil(pane.isVisible)
    assert pane.isFloating()


def test_the_inspector_in_its_own_window_follows_every_page(window: MainWindow, qtbot: QtBot) -> None:
    body = window.body
    window.actions_["inspector_apart"].trigger()
    body.watchlist.show_symbols((symbol("英维克"),))
    assert body.inspector.symbol == symbol("英维克")
    body.show_page("inbox")
    assert body.panes.inspector.isVisible()
    body.open_stock(symbol("海光信息"))
    settle(window, qtbot)
    assert body.inspector.symbol == symbol("海光信息")


def test_a_pane_that_was_put_at_another_side_stays_there(open_window: Opener, qtbot: QtBot) -> None:
    first = open_window()
    panes = first.body.panes
    panes.addDockWidget(Area.RightDockWidgetArea, panes.sidebar)
    panes.addDockWidget(Area.LeftDockWidgetArea, panes.inspector)
    settle(first, qtbot)
    first.close()
    second = open_window()
    panes = second.body.panes
    qtbot.waitUntil(lambda: panes.inspector.x() < panes.sidebar.x())
    assert (panes.inspector.area, panes.sidebar.area) == (Area.LeftDockWidgetArea, Area.RightDockWidgetArea)
    second.actions_["inspector_below"].trigger()
    assert panes.below
    second.actions_["reset_layout"].trigger()
    assert panes.sidebar.area == Area.LeftDockWidgetArea
    assert panes.inspector.area != Area.LeftDockWidgetArea


def test_reset_brings_panes_back_into_the_window(window: MainWindow, qtbot: QtBot) -> None:
    for name in ("sidebar_apart", "inspector_apart"):
        window.actions_[name].trigger()
    window.actions_["reset_layout"].trigger()
    qtbot.waitUntil(lambda: not any(pane.isFloating() for pane in window.body.panes.both))
    assert all(pane.isVisible() for pane in window.body.panes.both)
    assert not window.actions_["sidebar_apart"].isChecked()


def test_another_language_leaves_no_window_behind(window: MainWindow, qtbot: QtBot) -> None:
    window.actions_["inspector_apart"].trigger()
    before = window.body.panes.inspector
    window.choose_language(Language.CHINESE)
    assert not before.isVisible()
    settle(window, qtbot)
    try:
        pane = window.body.panes.inspector
        assert pane.isVisible()
        assert pane.isFloating()
        assert pane.windowTitle() == window.actions_["inspector"].iconText()
    finally:
        window.choose_language(Language.ENGLISH)
        settle(window, qtbot)


def test_keys_of_the_window_hold_in_a_pane_of_its_own(window: MainWindow, qtbot: QtBot) -> None:
    window.actions_["inspector_apart"].trigger()
    pane = window.body.panes.inspector
    pane.activateWindow()
    qtbot.waitUntil(pane.isActiveWindow)
    QTest.keyClick(pane, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    assert window.body.pages.current_name == "reports"
