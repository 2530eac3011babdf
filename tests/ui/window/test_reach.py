"""Every page and dialog for hands on the keyboard and for eyes that don't see: names, the way of Tab, plain text."""

from __future__ import annotations

import inspect
import pkgutil
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QTabBar,
    QTableView,
    QToolBar,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.support import visits
from tests.ui.window.conftest import settle
from watchlist.app import build_window
from watchlist.ui import dialogs as dialog_modules
from watchlist.ui import settings as kept
from watchlist.ui.main_window import MainWindow
from watchlist.ui.models.action_words import plain

NEED_NAMES = (QAbstractButton, QAbstractItemView, QAbstractSpinBox, QComboBox, QLineEdit, QPlainTextEdit)
MOST_TABS = 150
KEYED = {"TickStrip", "SortHeader"}
"""What keys do as well: N and Shift+N go where a press on the strip would, F8 has all that the titles of a table do."""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("visited") / "library.db"
    visits.fill(path)
    return path


@pytest.fixture
def window(library: Path, settings: QSettings, qtbot: QtBot) -> Iterator[MainWindow]:
    kept.LANGUAGE.write(settings, "en")
    window = build_window(library, settings)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(lambda: window.workspace.lexicon is not None)
    settle(window, qtbot)
    yield window
    window.close()
    window.deleteLater()


def is_own(widget: QWidget) -> bool:
    """Not a part that Qt itself put into another widget: those are reached and told as that other."""
    parent = widget.parentWidget()
    inner = isinstance(parent, (QComboBox, QAbstractSpinBox, QLineEdit, QTabBar, QDialogButtonBox))
    return not inner and not widget.objectName().startswith("qt_")


def name_of(widget: QWidget) -> str:
    """What a screen reader says, as Qt finds it."""
    if widget.accessibleName():
        return widget.accessibleName()
    if isinstance(widget, QAbstractButton):
        return widget.text()
    labels = (label for label in widget.window().findChildren(QLabel) if label.buddy() is widget)
    return next((label.text() for label in labels), "")


def nameless(top: QWidget) -> list[str]:
    return [
        f"{type(widget).__name__} in {type(widget.parentWidget()).__name__}"
        for kind in NEED_NAMES
        for widget in top.findChildren(kind)
        if widget.isVisible()
        and is_own(widget)
        and not isinstance(widget, QHeaderView)  # told with its table
        and not name_of(widget).strip()
    ]


def must_be_reached(top: QWidget) -> set[QWidget]:
    """What can be worked with and takes the focus at all by Tab."""
    return {
        widget
        for widget in top.findChildren(QWidget)
        if widget.isVisible()
        and widget.isEnabled()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.focusProxy() is None
        and is_own(widget)
    }


def reached(key: Qt.Key) -> set[QWidget]:
    """What has the focus on the way of Tab, or back, round once: whatever keeps the keys ends it."""
    met: set[QWidget] = set()
    for _ in range(MOST_TABS):
        focus = QApplication.focusWidget()
        if focus is None or (focus in met and not isinstance(focus, QAbstractSpinBox)):
            break  # a date has three parts, and Tab goes from one to the next
        met.add(focus)
        QTest.keyClick(focus, key)
    return met


def by_mouse_alone(top: QWidget) -> list[str]:
    """Widgets of ours that take a press of the mouse and can't have the keys."""
    ours = [each for each in top.findChildren(QWidget) if type(each).__module__.startswith("watchlist.")]
    return told(
        {
            each
            for each in ours
            if each.isVisible()
            and any(name in vars(type(each)) for name in ("mousePressEvent", "mouseReleaseEvent"))
            and not each.focusPolicy() & Qt.FocusPolicy.TabFocus
            and type(each).__name__ not in KEYED
        }
    )


def told(widgets: set[QWidget]) -> list[str]:
    return sorted(
        f"{type(each).__name__} “{name_of(each)}” in {type(each.parentWidget()).__name__}" for each in widgets
    )


def out_of_reach(top: QWidget, window: MainWindow) -> list[str]:
    """Buttons that Tab passes by and that no action with a key stands for."""
    keyed = {
        plain(action.text()) for action in window.findChildren(QAction) if not action.shortcut().isEmpty()
    }
    return told(
        {
            button
            for button in top.findChildren(QAbstractButton)
            if button.isVisible()
            and button.isEnabled()
            and is_own(button)
            and not button.focusPolicy() & Qt.FocusPolicy.TabFocus
            and not isinstance(button.parentWidget(), (QToolBar, QTabBar, QHeaderView, QTableView))
            and plain(name_of(button)) not in keyed
        }
    )


def faults_of(top: QWidget, window: MainWindow) -> dict[str, list[str]]:
    wanted = must_be_reached(top)
    found = {
        "without a name": nameless(top),
        "Tab passes by": told(wanted - reached(Qt.Key.Key_Tab)),
        "Shift+Tab passes by": told(wanted - reached(Qt.Key.Key_Backtab)),
        "for the mouse alone": by_mouse_alone(top),
        "no key": out_of_reach(top, window),
        "guesses markup": [
            label.text()
            for label in top.findChildren(QLabel)
            if label.textFormat() is not Qt.TextFormat.PlainText
            and not label.objectName().startswith(("qt_", "qtooltip_"))
        ],
    }
    return {kind: faults for kind, faults in found.items() if faults}


def as_lines(found: dict[str, dict[str, list[str]]]) -> list[str]:
    return [
        f"{where}: {kind}: {each}"
        for where, kinds in found.items()
        for kind, faults in kinds.items()
        for each in faults
    ]


def test_every_page_is_named_and_within_reach(window: MainWindow, qtbot: QtBot) -> None:
    found = {}
    for name, visit in visits.pages(window).items():
        visit()
        settle(window, qtbot)
        qtbot.wait(1)
        found[name] = faults_of(window, window)
    lines = as_lines(found)
    assert not lines, "\n".join(lines)


def test_the_tool_bar_has_nothing_that_no_menu_has(window: MainWindow) -> None:
    """Its buttons take no keys: Alt and a letter opens the menu."""
    in_menus = {action for menu in window.menuBar().findChildren(QMenu) for action in menu.actions()}
    (bar,) = window.findChildren(QToolBar)
    shown = [button for button in bar.findChildren(QToolButton) if button.isVisible() and is_own(button)]
    assert len(shown) > 5
    lost = [
        button.toolTip()
        for button in shown
        if button.defaultAction() not in in_menus and button.menu() not in window.menus.values()
    ]
    assert not lost
    letters = [action.text() for action in window.menuBar().actions() if "&" not in action.text()]
    assert not letters


def test_every_dialog_is_named_and_within_reach(window: MainWindow, qtbot: QtBot) -> None:
    found = {}
    for name, visit in visits.dialogs(window).items():
        visit()
        settle(window, qtbot)
        (dialog,) = visits.opened(window)
        dialog.activateWindow()
        qtbot.waitUntil(dialog.isActiveWindow)
        assert dialog.windowTitle(), name
        found[name] = faults_of(dialog, window)
        dialog.done(0)
        dialog.close()
        dialog.deleteLater()
        qtbot.wait(1)
    lines = as_lines(found)
    assert not lines, "\n".join(lines)


def test_the_walk_meets_every_page_and_every_dialog(window: MainWindow, qtbot: QtBot) -> None:
    met = set()
    for visit in visits.dialogs(window).values():
        visit()
        settle(window, qtbot)
        for dialog in visits.opened(window):
            met.add(type(dialog))
            dialog.done(0)
            dialog.close()
    modules = [
        import_module(f"{dialog_modules.__name__}.{each.name}")
        for each in pkgutil.iter_modules(dialog_modules.__path__)
    ]
    own = {
        kind
        for module in modules
        for _, kind in inspect.getmembers(module, inspect.isclass)
        if issubclass(kind, QDialog) and kind.__module__ == module.__name__
    }
    assert len(own) > 15
    assert {kind for kind in own if not any(issubclass(seen, kind) for seen in met)} == set()
    shown = set()
    for visit in visits.pages(window).values():
        visit()
        shown.add(window.body.pages.current_name)
    assert set(window.body.pages.names) - shown == set()
