"""The pointer over a cell of the watchlist is told the sentence that the cell rests on."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QCursor, QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from tests.support.builders import symbol
from watchlist.store import queries
from watchlist.ui.main_window import MainWindow


def point_at(window: MainWindow, name: str, column: str) -> None:
    """Let the pointer rest on a cell."""
    page = window.body.watchlist
    row = next(place for place, row in enumerate(page.model.rows) if row.symbol == symbol(name))
    place = next(place for place, each in enumerate(page.model.columns) if each.name == column)
    index = page.model.index(row, place)
    page.table.scrollTo(index)
    viewport = page.table.viewport()
    at = page.table.visualRect(index).center()
    QCursor.setPos(viewport.mapToGlobal(at))
    QApplication.sendEvent(viewport, QHelpEvent(QEvent.Type.ToolTip, at, viewport.mapToGlobal(at)))


@pytest.mark.parametrize("column", ["stance", "first", "last"])
def test_a_stance_and_the_days_tell_their_sentence(window: MainWindow, qtbot: QtBot, column: str) -> None:
    point_at(window, "寒武纪", column)
    assert QToolTip.text(), "what the cell says itself is there at once"
    sentences = [
        row.quote.strip()
        for row in window.workspace.read(lambda db: queries.mentions(db, symbol=symbol("寒武纪")))
    ]
    qtbot.waitUntil(lambda: any(sentence in QToolTip.text() for sentence in sentences))
    assert "证券" in QToolTip.text(), "and whose it is"
    whole = QToolTip.text()
    point_at(window, "寒武纪", column)
    assert QToolTip.text() == whole, "known already: nothing flickers"


def test_a_rating_tells_whose_and_of_which_day_it_is(window: MainWindow, qtbot: QtBot) -> None:
    rated = next(row for row in window.body.watchlist.model.rows if row.rating)
    point_at(window, rated.name, "rating")
    ratings = window.workspace.read(lambda db: queries.ratings(db, symbol=rated.symbol))
    newest = next(row for row in ratings if row.term == rated.rating)
    qtbot.waitUntil(lambda: newest.published in QToolTip.text())
    assert newest.broker in QToolTip.text()


def test_who_left_the_cell_is_told_nothing_more(window: MainWindow, qtbot: QtBot) -> None:
    point_at(window, "寒武纪", "stance")
    QToolTip.hideText()
    qtbot.waitUntil(lambda: not QToolTip.isVisible())
    qtbot.waitUntil(lambda: not window.workspace.jobs.count)
    qtbot.wait(20)
    assert not QToolTip.isVisible()
