from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from watchlist.ui.widgets.frame.filter_line import FilterLine


@pytest.fixture
def line(qtbot: QtBot) -> Iterator[FilterLine]:
    page, rows = QWidget(), QListWidget()
    qtbot.addWidget(page)
    line = FilterLine("Filter", rows)
    column = QVBoxLayout(page)
    column.addWidget(line)
    column.addWidget(rows)
    page.show()
    page.activateWindow()
    line.setFocus()
    qtbot.waitUntil(line.hasFocus)
    qtbot.keyClicks(line, "yl")
    yield line
    page.close()


def test_escape_shows_all_rows_again_then_leaves(line: FilterLine, qtbot: QtBot) -> None:
    qtbot.keyClick(line, Qt.Key.Key_Escape)
    assert line.text() == ""
    assert line.hasFocus()
    qtbot.keyClick(line, Qt.Key.Key_Escape)
    assert not line.hasFocus()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Down])
def test_enter_and_down_go_to_what_is_left(line: FilterLine, qtbot: QtBot, key: Qt.Key) -> None:
    qtbot.keyClick(line, key)
    assert line.text() == "yl"
    assert not line.hasFocus()
