"""A short part of what `bench/monkey.py` does at length, with fixed seeds; and every page and dialog over and over."""

from __future__ import annotations

import gc
import weakref
from collections import Counter
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import SIGNAL, QCoreApplication, QEvent, QObject, QSettings, QTimer
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from bench import monkey
from tests.ui.window.conftest import Opener, settle
from watchlist.store import queries
from watchlist.store.keeping import Kept
from watchlist.ui import settings as kept
from watchlist.ui.dialogs.ask_name import AskName
from watchlist.ui.dialogs.quick_add import QuickAdd
from watchlist.ui.main_window import MainWindow
from watchlist.ui.theming import Colours, ThemeName
from watchlist.ui.translating import Language
from watchlist.ui.widgets.tables.cells import StanceCell

EVENTS = 150
ROUNDS = 6
FEW = 500
"""So many objects a language may leave to the collector: an inside has tens of thousands."""
HEARD_BY_CARE = ("kept_safe(PyObject)", "log_held(int)")
DIALOGS = ("keys", "about", "search_help", "settings", "restore", "check_library", "colour_rules", "new_list")


@pytest.mark.parametrize("seed", [1, 2])
def test_random_events_break_nothing(seed: int, tmp_path: Path, qtbot: QtBot) -> None:
    assert monkey.play(tmp_path, seed, EVENTS).faults == Counter()


def test_other_colours_after_another_language_ask_nothing_that_is_gone(
    window: MainWindow, qtbot: QtBot
) -> None:
    try:
        for language in (Language.CHINESE, Language.ENGLISH):
            window.choose_language(language)
            settle(window, qtbot)
        with qtbot.captureExceptions() as raised:
            window.choose_theme(ThemeName.DARK)
        assert raised == []
    finally:
        window.choose_theme(ThemeName.LIGHT)


def test_pages_and_dialogs_leave_nothing_behind(window: MainWindow, qtbot: QtBot) -> None:
    counts = []
    for _ in range(ROUNDS):
        for page in window.body.pages.names:
            window.body.show_page(page)
        settle(window, qtbot)
        for name in DIALOGS:
            window.actions_[name].trigger()
            settle(window, qtbot)
            close_dialogs(window)
        gc.collect()
        counts.append(Counter(type(each).__name__ for each in window.findChildren(QWidget)))
    assert counts[-1] - counts[2] == Counter()


@pytest.mark.parametrize("first", ["watchlist", "inbox"])
def test_languages_leave_nothing_behind(
    open_window: Opener, settings: QSettings, first: str, qtbot: QtBot
) -> None:
    """Whichever page the window opens with."""
    kept.PAGE.write(settings, first)
    window = open_window()
    window.body.show_page(first)
    counts = []
    for _ in range(4):
        for language in (Language.CHINESE, Language.ENGLISH):
            window.choose_language(language)
            settle(window, qtbot)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        gc.collect()
        alone = [each for each in QApplication.topLevelWidgets() if each is not window]
        counts.append(Counter(type(each).__name__ for each in (*window.findChildren(QObject), *alone)))
    assert counts[-1] - counts[1] == Counter()


def test_the_inside_of_another_language_is_gone_without_the_collector(
    window: MainWindow, qtbot: QtBot
) -> None:
    """With every page in it: what was set aside is never looked at again."""
    for page in window.body.pages.names:
        window.body.show_page(page)
        settle(window, qtbot)
    gc.collect()
    gc.disable()
    before = [weakref.ref(window.body), weakref.ref(window.body.watchlist.model)]
    before += [weakref.ref(window.body.pages.page(name)) for name in window.body.pages.names]
    try:
        window.choose_language(Language.CHINESE)
        settle(window, qtbot)
        qtbot.waitUntil(lambda: not any(each() for each in before))
        assert gc.collect() < FEW
    finally:
        window.choose_language(Language.ENGLISH)
        settle(window, qtbot)


def test_the_tool_bar_of_another_language_is_gone_though_somebody_lists_the_parts_meanwhile(
    window: MainWindow, qtbot: QtBot
) -> None:
    before, gone = weakref.ref(window._toolbar), QSignalSpy(window._toolbar.destroyed)
    try:
        window.choose_language(Language.CHINESE)
        QTimer.singleShot(0, partial(window.findChildren, QWidget))  # right after it is to be deleted
        qtbot.waitUntil(lambda: gone.count() == 1)
        settle(window, qtbot)
        assert before() is None
    finally:
        window.choose_language(Language.ENGLISH)
        settle(window, qtbot)


def test_a_box_that_asks_the_old_inside_closes_with_it(window: MainWindow, qtbot: QtBot) -> None:
    window.tagging.add_stock()
    assert any(isinstance(each, QuickAdd) and each.isVisible() for each in window.findChildren(QDialog))
    try:
        window.choose_language(Language.CHINESE)
        settle(window, qtbot)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        assert not any(isinstance(each, QuickAdd) for each in window.findChildren(QDialog))
    finally:
        window.choose_language(Language.ENGLISH)
        settle(window, qtbot)


def test_a_name_that_is_asked_for_is_taken_after_another_language_too(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.desk.lists.new()
    (box,) = window.findChildren(AskName)
    gone = QSignalSpy(window.body.destroyed)
    try:
        with qtbot.captureExceptions() as raised:
            window.choose_language(Language.CHINESE)
            qtbot.waitUntil(lambda: gone.count() == 1)
            settle(window, qtbot)
            box.named.emit("液冷")
            settle(window, qtbot)
        assert raised == []
        assert "液冷" in [row.name for row in window.workspace.read(queries.lists)]
    finally:
        box.close()
        window.choose_language(Language.ENGLISH)
        settle(window, qtbot)


def test_the_flows_of_the_old_inside_end_with_it_and_nothing_is_said_twice(
    window: MainWindow, qtbot: QtBot
) -> None:
    flows = (window.why, window.care, window.setting_up)
    hearers = [window.workspace.receivers(SIGNAL(name)) for name in HEARD_BY_CARE]
    said = window.care._bar
    try:
        window.choose_language(Language.CHINESE)
        settle(window, qtbot)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        assert not any(isValid(each) for each in (*flows, said))
        assert [window.workspace.receivers(SIGNAL(name)) for name in HEARD_BY_CARE] == hearers
        with qtbot.captureExceptions() as raised:
            window.workspace.kept_safe.emit(Kept(purged=("old",)))
        assert raised == []
        assert "old" in window.care._bar.text
        assert not window.care._waiting
    finally:
        window.choose_language(Language.ENGLISH)
        settle(window, qtbot)


def test_pictures_of_cells_go_with_their_page(qtbot: QtBot) -> None:
    colours = Colours(ThemeName.LIGHT)
    for _ in range(2):
        part = StanceCell(colours)
        assert colours.receivers(SIGNAL("changed()")) == 1
        part.deleteLater()
        QCoreApplication.sendPostedEvents(part, QEvent.Type.DeferredDelete.value)
        assert colours.receivers(SIGNAL("changed()")) == 0


def close_dialogs(window: MainWindow) -> None:
    opened = [each for each in window.findChildren(QDialog) if each.isVisible()]
    assert opened
    for dialog in opened:
        dialog.close()
        dialog.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
