"""The text is written larger or smaller at once: rows, columns, sides and headings go with it, and it is kept."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QLabel,
    QListWidget,
    QScrollArea,
    QStyle,
)
from pytestqt.qtbot import QtBot

from tests.ui.window.conftest import Opener, settle
from watchlist.ui import settings as kept
from watchlist.ui import theming
from watchlist.ui.dialogs.facts import FactsBox
from watchlist.ui.dialogs.preferences import Preferences
from watchlist.ui.dialogs.table_columns import TableColumns
from watchlist.ui.key_map import KeyMap
from watchlist.ui.main_window import MainWindow
from watchlist.ui.models.rows_model import Column
from watchlist.ui.models.table_layout import TableLayout
from watchlist.ui.text_size import (
    SIZES,
    USUAL,
    Heading,
    larger,
    next_size,
    set_text_size,
    text_size,
)
from watchlist.ui.theming import Colours
from watchlist.ui.widgets.frame.empty_state import EmptyState


@pytest.fixture(autouse=True)
def _usual_again(qapp: QApplication) -> Iterator[None]:
    """The size belongs to the whole program: the next test finds the usual one."""
    yield
    set_text_size(qapp, USUAL)
    theming.apply(qapp, Colours())


def choose(window: MainWindow, size: int, qtbot: QtBot) -> None:
    """Choose a size; Qt hands the font on to the widgets a moment later."""
    window.setting_up.choose_text_size(size)
    wanted = QApplication.font().pointSizeF()
    qtbot.waitUntil(lambda: window.body.watchlist.table.font().pointSizeF() == wanted)
    settle(window, qtbot)


def test_rows_columns_and_sides_grow_with_the_text(window: MainWindow, qtbot: QtBot) -> None:
    table, panes = window.body.watchlist.table, window.body.panes
    window.resize(1800, 900)
    settle(window, qtbot)
    row, column, side = table.rowHeight(0), table.columnWidth(2), panes.sidebar.width()
    points = QApplication.font().pointSizeF()
    choose(window, 150, qtbot)
    assert table.font().pointSizeF() == pytest.approx(1.5 * points)
    assert table.rowHeight(0) > row
    assert table.columnWidth(2) == pytest.approx(1.5 * column, abs=1)
    qtbot.waitUntil(lambda: panes.sidebar.width() == pytest.approx(1.5 * side, abs=2))
    choose(window, USUAL, qtbot)
    assert (table.rowHeight(0), table.columnWidth(2)) == (row, column)


def test_the_sides_leave_half_of_a_narrow_window_to_the_page(window: MainWindow, qtbot: QtBot) -> None:
    window.resize(1200, 800)
    settle(window, qtbot)
    choose(window, 200, qtbot)
    panes = window.body.panes
    qtbot.waitUntil(lambda: window.body.pages.width() >= panes.width() // 2 - 12)  # two lines between them
    assert all(pane.isVisible() for pane in panes.both)


def test_headings_stay_larger_than_the_text(window: MainWindow, qtbot: QtBot) -> None:
    heading = window.body.inspector.findChild(Heading)
    assert heading is not None
    for size in (USUAL, 200):
        choose(window, size, qtbot)
        assert heading.font().pointSizeF() == pytest.approx(1.4 * QApplication.font().pointSizeF())


def test_keys_go_from_size_to_size_and_back(window: MainWindow) -> None:
    held = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    QTest.keyClick(window, Qt.Key.Key_Plus, held)
    QTest.keyClick(window, Qt.Key.Key_Plus, held)
    assert text_size() == 125
    QTest.keyClick(window, Qt.Key.Key_Minus, held)
    assert text_size() == 110
    QTest.keyClick(window, Qt.Key.Key_0, held)
    assert text_size() == USUAL


def test_the_size_and_the_widths_are_kept(open_window: Opener, settings: QSettings, qtbot: QtBot) -> None:
    window = open_window()
    window.body.watchlist.table.setColumnWidth(2, 77)
    choose(window, 200, qtbot)
    window.close()
    kept_layout = TableLayout.from_json(bytes(kept.WATCH_HEADER.read(settings).data()).decode())
    assert kept_layout is not None
    assert {place.name: place.width for place in kept_layout.columns}["name"] == 77
    set_text_size(QApplication.instance(), USUAL)  # type: ignore[arg-type] # as another start finds it
    again = open_window()
    assert text_size() == 200
    assert again.body.watchlist.table.columnWidth(2) == 154
    assert again.setting_up.ask().text_size.currentData() == 200


def test_the_ends_are_ends() -> None:
    assert next_size(SIZES[-1], 1) == SIZES[-1]
    assert next_size(SIZES[0], -1) == SIZES[0]
    assert next_size(103, 1) == 110


def test_a_size_that_nobody_offers_is_the_nearest(qapp: QApplication) -> None:
    set_text_size(qapp, 1000)
    assert text_size() == 200
    assert larger(10) == 20


def test_settings_and_help_need_no_scrolling_sideways(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    """At 200 % a small screen, as the 800 points of these tests, has no room for long lines."""
    set_text_size(qapp, SIZES[-1])
    theming.apply(qapp, Colours())
    keys = KeyMap(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))
    pairs = [("theme:液冷 or theme:光模块", "one of them must hold, or so it is said"), ("x", "y")]
    for dialog in (Preferences(keys), FactsBox("How", "Examples", pairs)):
        qtbot.addWidget(dialog)
        dialog.show()
        area = dialog.findChildren(QScrollArea)[0]
        area.verticalScrollBar().setValue(0)
        assert dialog.width() <= dialog.screen().availableSize().width()
        assert area.horizontalScrollBar().maximum() == 0
        inside = area.widget()
        assert inside is not None
        wide = [each for each in inside.findChildren(QLabel) if each.geometry().right() > inside.width()]
        assert wide == []


def test_the_words_of_an_empty_page_take_the_lines_they_need(qapp: QApplication, qtbot: QtBot) -> None:
    empty = EmptyState("Nothing selected at all", "Select a stock.")
    qtbot.addWidget(empty)
    empty.resize(150, 400)
    empty.show()
    title = empty.findChildren(Heading)[0]
    assert title.height() > 2 * title.fontMetrics().height() - 4
    assert title.geometry().right() < empty.width()


def test_boxes_to_tick_grow_with_the_text(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    keys = KeyMap(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))
    sides: dict[int, set[int]] = {}
    for size in (USUAL, 200):
        set_text_size(qapp, size)
        theming.apply(qapp, Colours())
        dialog = Preferences(keys)
        names: tuple[Column[str], ...] = (Column("name", "Name", str, str),)
        columns = TableColumns(names, TableLayout.usual(names))
        for each in (dialog, columns):
            qtbot.addWidget(each)
        ticked = [*dialog.findChildren(QCheckBox), *columns.findChildren(QListWidget)]
        assert len(ticked) > 2
        sides[size] = {
            each.style().pixelMetric(QStyle.PixelMetric.PM_IndicatorWidth, None, each) for each in ticked
        }
    assert len(sides[USUAL]) == 1
    assert sides[200] == {2 * side for side in sides[USUAL]}


def test_icons_grow_with_the_text(window: MainWindow, qtbot: QtBot) -> None:
    """Those of the tool bar have a size of their own, those in a line are as large as its style has small icons."""
    choose(window, 200, qtbot)
    line = window.search
    assert line.style().pixelMetric(QStyle.PixelMetric.PM_SmallIconSize, None, line) == larger(16)
    seen = set()
    for name in ("watchlist", "reports", "themes"):
        window.body.show_page(name)
        settle(window, qtbot)
        window.show_error(ValueError(name))
        for each in window.body.findChildren(QAbstractButton):
            if not each.icon().isNull() and each.isVisible():
                seen.add(each)
                assert each.iconSize().width() >= larger(16), (name, each.accessibleName(), each.text())
    assert len(seen) > 2
