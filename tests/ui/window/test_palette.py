"""The palette, and that every action has a name, a place in it, and its key for itself."""

from __future__ import annotations

from collections import Counter

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QMenu
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from tests.ui.window.conftest import Opener, settle
from watchlist.domain.desk_commands import AddList, SaveView
from watchlist.ui.main_window import MainWindow
from watchlist.ui.models.action_words import plain
from watchlist.ui.pages.charts import ChartsPage
from watchlist.ui.translating import Language


def labels(window: MainWindow) -> list[str]:
    return [choice.label for choice in window.palette_.box.choices]


def type_in(window: MainWindow, text: str) -> None:
    window.actions_["palette"].trigger()
    window.palette_.box.line.setText(text)


def press(window: MainWindow, key: Qt.Key) -> None:
    QTest.keyClick(window.palette_.box.line, key)


@pytest.mark.parametrize("language", [Language.ENGLISH, Language.CHINESE, Language.TRADITIONAL])
def test_a_command_is_found_by_any_of_its_names(
    open_window: Opener, qtbot: QtBot, language: Language
) -> None:
    window = open_window()
    window.choose_language(language)
    try:
        settle(window, qtbot)
        for typed in ("dark", "深色", "ss", "颜色 深", "顏色 深", "colours dark"):
            type_in(window, typed)
            assert window.actions_["theme_dark"].iconText() in labels(window), typed
    finally:
        window.choose_language(Language.ENGLISH)
        settle(window, qtbot)


@pytest.mark.parametrize(
    ("typed", "language"), [("jtzw", "简体中文"), ("英语", "English"), ("ftzw", "繁體中文")]
)
def test_a_language_is_found_by_what_others_call_it(window: MainWindow, typed: str, language: str) -> None:
    type_in(window, typed)
    assert any(language in label for label in labels(window))


@pytest.mark.parametrize("opened", ["palette", "go_to"])
def test_the_keys_come_back_to_where_they_were_in_this_window(
    window: MainWindow, qtbot: QtBot, opened: str
) -> None:
    other = QLineEdit()
    qtbot.addWidget(other)
    other.show()
    other.activateWindow()
    other.setFocus()
    qtbot.waitUntil(other.hasFocus)
    window.body.watchlist.table.setFocus()
    window.actions_[opened].trigger()
    box = window.palette_.box if opened == "palette" else window.body.jumping.box
    QTest.keyClick(box.line, Qt.Key.Key_Escape)
    assert not box.isVisible()
    assert window.focusWidget() is window.body.watchlist.table


def test_enter_runs_and_escape_closes(window: MainWindow, qtbot: QtBot) -> None:
    window.activateWindow()
    settle(window, qtbot)  # what the window does at its start may move the focus
    window.body.watchlist.table.setFocus()
    type_in(window, "Themes")
    press(window, Qt.Key.Key_Escape)
    assert not window.palette_.box.isVisible()
    assert window.body.pages.current_name == "watchlist"
    assert window.focusWidget() is window.body.watchlist.table
    type_in(window, "Themes")
    press(window, Qt.Key.Key_Return)
    assert window.body.pages.current_name == "themes"
    type_in(window, "sidebar")
    press(window, Qt.Key.Key_Return)
    window.actions_["palette"].trigger()
    assert labels(window)[:2] == ["Sidebar", "Themes"]
    settle(window, qtbot)


def test_what_cannot_be_done_now_is_told_and_not_done(window: MainWindow, qtbot: QtBot) -> None:
    window.body.watchlist.table.clearSelection()
    type_in(window, "flag 3")
    assert labels(window) == ["Flag 3 (not now)"]
    press(window, Qt.Key.Key_Return)
    settle(window, qtbot)
    assert not any(row.flag for row in window.body.watchlist.model.rows)


def test_a_command_that_is_gone_meanwhile_is_not_offered(window: MainWindow) -> None:
    page = window.body.pages.currentWidget()
    action = QAction("Shortlived", page)
    action.setObjectName("shortlived")
    page.addAction(action)
    type_in(window, "shortl")
    assert labels(window) == ["Shortlived"]
    (choice,) = window.palette_.box.choices
    delete(action)
    window.palette_.box.renew()
    assert labels(window) == []
    window.palette_.box.picked.emit(choice)


def test_another_language_is_chosen_from_it(window: MainWindow, qtbot: QtBot) -> None:
    type_in(window, "繁體中文")
    press(window, Qt.Key.Key_Return)
    try:
        settle(window, qtbot)
        type_in(window, "kjj")
        assert labels(window) == ["快速鍵"] or "快速鍵" in labels(window)
    finally:
        window.choose_language(Language.ENGLISH)
        settle(window, qtbot)


def test_the_key_opens_it_from_a_line_of_text_too(window: MainWindow, qtbot: QtBot) -> None:
    window.activateWindow()
    for widget in (window.search, window.body.watchlist.table):
        widget.setFocus()
        QTest.keyClick(widget, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
        assert window.palette_.box.isVisible(), widget
        press(window, Qt.Key.Key_Escape)


def test_closing_gives_no_focus_to_what_is_gone(window: MainWindow, qtbot: QtBot) -> None:
    window.activateWindow()
    line = QLineEdit(window.body)
    line.show()
    line.setFocus()
    qtbot.waitUntil(line.hasFocus)
    window.actions_["palette"].trigger()
    line.deleteLater()
    QCoreApplication.sendPostedEvents(line, QEvent.Type.DeferredDelete.value)
    with qtbot.captureExceptions() as raised:
        press(window, Qt.Key.Key_Escape)
    assert raised == []
    settle(window, qtbot)


def test_what_the_library_has_is_found_behind_the_commands(window: MainWindow, qtbot: QtBot) -> None:
    window.workspace.write([AddList("光伏组合"), SaveView("光伏视图", "theme:芯片")], name="Two")
    settle(window, qtbot)
    type_in(window, "光伏")
    settle(window, qtbot)
    details = {choice.label: choice.detail for choice in window.palette_.box.choices}
    assert (details["光伏组合"], details["光伏视图"]) == ("list", "saved view")
    window.palette_.box.line.setText("hwj")
    assert labels(window)[0].startswith("寒武纪")
    press(window, Qt.Key.Key_Return)
    settle(window, qtbot)
    assert window.body.pages.current_name == "stock"
    type_in(window, "光伏视图")
    press(window, Qt.Key.Key_Return)
    settle(window, qtbot)
    assert window.body.watchlist.query == "theme:芯片"


def test_a_view_of_the_charts_is_a_command(window: MainWindow, qtbot: QtBot) -> None:
    type_in(window, "热力")
    press(window, Qt.Key.Key_Return)
    settle(window, qtbot)
    page = window.body.pages.made("charts")
    assert isinstance(page, ChartsPage)
    assert page.tabs.tabData(page.tabs.currentIndex()) == "heat"


def test_every_action_has_a_name_and_a_place_in_the_palette(window: MainWindow, qtbot: QtBot) -> None:
    for page in window.body.pages.names:
        window.body.show_page(page)
        settle(window, qtbot)
        offered = window.palette_.actions
        names = [action.objectName() for action in offered]
        assert all(names), [action.text() for action in offered if not action.objectName()]
        assert not [name for name, count in Counter(names).items() if count > 1]
        assert all(plain(action.text()) for action in offered)
        missing = {action.objectName() for action in window.actions_} - set(names)
        assert not missing, page
        shown = window.body.pages.page(page)
        own = {action for action in shown.findChildren(QAction) if action.parent() is shown}
        assert own <= set(offered), [action.text() for action in own - set(offered)]


def test_no_key_stands_for_two_actions(window: MainWindow, qtbot: QtBot) -> None:
    assert not twice(list(window.actions_))
    for page in window.body.pages.names:
        window.body.show_page(page)
        settle(window, qtbot)
        own = [action for action in window.palette_.actions if action not in list(window.actions_)]
        assert not twice(own), page


def twice(actions: list[QAction]) -> list[str]:
    keys = Counter(
        keys.toString(QKeySequence.SequenceFormat.PortableText)
        for action in actions
        for keys in action.shortcuts()
    )
    return [key for key, count in keys.items() if count > 1]


@pytest.mark.parametrize("language", [Language.ENGLISH, Language.CHINESE, Language.TRADITIONAL])
def test_no_two_entries_of_a_menu_have_one_letter(
    open_window: Opener, qtbot: QtBot, language: Language
) -> None:
    window = open_window()
    window.choose_language(language)
    try:
        settle(window, qtbot)
        for menu in window.menuBar().findChildren(QMenu):
            texts = [action.text().replace("&&", "") for action in menu.actions() if action.text()]
            letters = Counter(text.partition("&")[2][:1].casefold() for text in texts if "&" in text)
            assert all(number == 1 for number in letters.values()), (menu.title(), letters)
            without = {text for text in texts if "&" not in text}
            assert without <= {
                "简体中文",
                "繁體中文",
                "English",
            }  # written in themselves, whatever the window speaks
    finally:
        window.choose_language(Language.ENGLISH)
        settle(window, qtbot)


@pytest.mark.parametrize(
    "opened", [("palette", "palette"), ("go_to", "go_to"), ("palette", "go_to"), ("go_to", "palette")]
)
def test_the_keys_come_back_though_a_box_was_open_already(
    window: MainWindow, opened: tuple[str, str]
) -> None:
    table = window.body.watchlist.table
    table.setFocus()
    for name in opened:
        window.actions_[name].trigger()
    boxes = {"palette": window.palette_.box, "go_to": window.body.jumping.box}
    assert boxes[opened[1]].isVisible()
    assert window.focusWidget() is boxes[opened[1]].line
    QTest.keyClick(boxes[opened[1]].line, Qt.Key.Key_Escape)
    assert not any(box.isVisible() for box in boxes.values())
    assert window.focusWidget() is table
