"""What is over ends at once, without the collector."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Signal
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from watchlist.ui.disposal import A_TURN, let_go
from watchlist.ui.models.rows_model import RowsModel


class Rows:
    """What a page has read."""


class Page(QScrollArea):
    """A part that its inside knows and that knows its inside, in a cycle that Qt has no part in."""

    said = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows = Rows()
        self.ask = lambda: self.rows
        self.said.connect(lambda: self.rows)


Page.__module__ = RowsModel.__module__


@pytest.fixture(autouse=True)
def _without_the_collector() -> Iterator[None]:
    gc.collect()
    gc.disable()
    yield
    gc.enable()


def test_what_parts_had_read_ends_with_them(qtbot: QtBot) -> None:
    inside = QWidget()
    pages = [Page(inside) for _ in range(2 * A_TURN + 1)]
    ended = [weakref.ref(page.rows) for page in pages]
    gone = QSignalSpy(inside.destroyed)
    del pages
    let_go(inside)
    assert gone.count() == 0, "not under the feet of whoever asked for it"
    assert all(each() for each in ended)
    qtbot.waitUntil(lambda: not any(each() for each in ended))
    assert gone.count() == 1


def test_what_stood_beside_is_deleted_and_knows_what_it_knew(qtbot: QtBot) -> None:
    inside, beside = QWidget(), QWidget()
    page = Page(beside)
    gone = QSignalSpy(beside.destroyed)
    let_go(inside, (beside,))
    qtbot.waitUntil(lambda: gone.count() == 1)
    assert page.ask() is page.rows
