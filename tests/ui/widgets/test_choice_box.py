"""The arrow of a box to choose from is as large as its words."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from watchlist.ui import theming
from watchlist.ui.text_size import USUAL, set_text_size
from watchlist.ui.theming import Colours
from watchlist.ui.widgets.frame.choice_box import ChoiceBox


@pytest.fixture(autouse=True)
def _usual_again(qapp: QApplication) -> Iterator[None]:
    yield
    set_text_size(qapp, USUAL)
    theming.apply(qapp, Colours())


def arrow(qapp: QApplication, qtbot: QtBot, size: int) -> tuple[int, int]:
    """Width and height in pixels of what is darker than the ground at the right end of an empty box."""
    set_text_size(qapp, size)
    theming.apply(qapp, Colours())
    box = ChoiceBox()
    qtbot.addWidget(box)
    box.addItem("")
    box.resize(300, 60)
    image = box.grab().toImage()
    drawn = [
        (x, y)
        for x in range(image.width() - 60, image.width() - 6)
        for y in range(8, image.height() - 8)
        if image.pixelColor(x, y).lightness() < 140
    ]
    columns, rows = {x for x, _ in drawn}, {y for _, y in drawn}
    return max(columns) - min(columns) + 1, max(rows) - min(rows) + 1


def test_it_grows_with_the_text_and_stands_there_once(qapp: QApplication, qtbot: QtBot) -> None:
    usual, middle, large = (arrow(qapp, qtbot, size) for size in (USUAL, 150, 200))
    assert usual[0] < middle[0] < large[0]
    assert large[0] >= 1.5 * usual[0]
    assert large[0] < 30, "one arrow, not Qt's own beside it"
