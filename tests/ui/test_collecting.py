from __future__ import annotations

import gc
import threading

import pytest
from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot

from watchlist.ui.collecting import Collecting


class Knot(QObject):
    """An object in a cycle: only the collector ends it."""

    ended: list[int] = []  # noqa: RUF012 - all share it

    def __init__(self) -> None:
        super().__init__()
        self.myself = self

    def __del__(self) -> None:
        self.ended.append(threading.get_ident())


@pytest.fixture(autouse=True)
def _collecting_by_itself(_collect_here: None) -> None:
    """As in a program that has no window yet."""
    gc.enable()


def test_cycles_end_in_the_windows_thread_and_nowhere_else(qtbot: QtBot) -> None:
    Knot.ended.clear()
    parent = QObject()
    collecting = Collecting(parent)
    assert not gc.isenabled()
    for _ in range(50):
        Knot()
    worker = threading.Thread(target=lambda: [[] for _ in range(200_000)])
    worker.start()
    worker.join()
    assert Knot.ended == []
    while collecting.collect() is not None:
        pass
    gc.collect()
    assert set(Knot.ended) == {threading.get_ident()}
    assert len(Knot.ended) == 50
    parent.deleteLater()
    qtbot.waitUntil(gc.isenabled)


def test_nothing_is_collected_where_nothing_is_due(qtbot: QtBot) -> None:
    parent = QObject()
    collecting = Collecting(parent)
    gc.collect()
    assert collecting.collect() is None
    parent.deleteLater()
    qtbot.waitUntil(gc.isenabled)


def test_nothing_is_collected_while_the_window_is_being_destroyed(qtbot: QtBot) -> None:
    parent = QObject()
    Collecting(parent)
    seen: list[bool] = []
    parent.destroyed.connect(lambda: seen.append(gc.isenabled()))
    parent.deleteLater()
    qtbot.waitUntil(lambda: bool(seen))
    assert seen == [False]
    qtbot.waitUntil(gc.isenabled)


def test_what_was_off_before_stays_off(qtbot: QtBot) -> None:
    gc.disable()
    parent = QObject()
    Collecting(parent)
    ended: list[bool] = []
    parent.destroyed.connect(lambda: ended.append(True))
    parent.deleteLater()
    qtbot.waitUntil(lambda: bool(ended))
    with qtbot.waitCallback() as what_was_queued_before_is_done:
        QTimer.singleShot(0, what_was_queued_before_is_done)
    assert not gc.isenabled()
