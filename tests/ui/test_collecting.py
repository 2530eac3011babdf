from __future__ import annotations

import gc
import threading

import pytest
from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot

from watchlist.ui.collecting import OLDEST, Collecting


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


def test_what_stays_is_set_aside_until_much_has_come_to_it(qtbot: QtBot) -> None:
    parent = QObject()
    collecting = Collecting(parent)
    Knot.ended.clear()
    held = [Knot()]
    _until_full(collecting)
    assert gc.get_freeze_count() > 0
    held.clear()
    _until_full(collecting)
    assert Knot.ended == []
    more = [[] for _ in range(gc.get_freeze_count())]
    _until_full(collecting)
    assert len(Knot.ended) == 1
    assert len(more) > 0
    parent.deleteLater()
    qtbot.waitUntil(gc.isenabled)
    assert gc.get_freeze_count() == 0


def test_all_is_looked_at_when_nobody_is_there(qtbot: QtBot) -> None:
    parent = QObject()
    collecting = Collecting(parent)
    Knot.ended.clear()
    held = [Knot()]
    _until_full(collecting)
    held.clear()
    _until_full(collecting)
    assert Knot.ended == []
    collecting.collect_all()
    assert Knot.ended == [threading.get_ident()]
    assert gc.get_freeze_count() > 0
    parent.deleteLater()
    qtbot.waitUntil(gc.isenabled)


def _until_full(collecting: Collecting) -> None:
    """Let the oldest generation be due, and have it collected."""
    for _ in range(gc.get_threshold()[2] + 1):
        gc.collect(1)
    assert collecting.collect() == OLDEST


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
