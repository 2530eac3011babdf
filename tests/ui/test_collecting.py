from __future__ import annotations

import gc
import sys
import threading
from types import ModuleType

import pytest
from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot

from watchlist.ui import collecting as rule
from watchlist.ui.collecting import MIDDLE, OLDEST, YOUNG, Collecting


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
    """As in a program that has no window yet; a knot that the test before left would end in this one."""
    gc.collect()
    gc.enable()
    Knot.ended.clear()


def test_cycles_end_in_the_windows_thread_and_nowhere_else(qtbot: QtBot) -> None:
    window = QObject()
    collecting = Collecting(window)
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
    _end(qtbot, window)


def test_nothing_is_collected_where_nothing_is_due(qtbot: QtBot) -> None:
    window = QObject()
    collecting = Collecting(window)
    gc.collect()
    assert collecting.collect() is None
    _end(qtbot, window)


def test_the_oldest_wait_until_a_quarter_has_come_to_them(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rule, "FEW", 0)
    window = QObject()
    collecting = Collecting(window)
    collecting.settle()
    stayed = [[] for _ in range(10_000)]
    held = [Knot()]
    collecting.collect_all()
    held.clear()
    assert _turns(collecting) == [MIDDLE] * 3
    assert Knot.ended == [], "a second look would have found it"
    more = [[] for _ in range(10_000)]
    assert OLDEST in _turns(collecting)
    assert len(Knot.ended) == 1
    assert len(stayed) == len(more)
    _end(qtbot, window)


def test_the_oldest_wait_for_a_quiet_moment_unless_there_are_too_many(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rule, "FEW", 0)
    going_on = [True]
    window = QObject()
    collecting = Collecting(window, lambda: not going_on)
    collecting.settle()
    stayed = [[] for _ in range(10_000)]
    assert _turns(collecting) == [MIDDLE] * 3
    monkeypatch.setattr(rule, "TOO_MANY", 1_000)
    assert _turns(collecting)[0] == OLDEST
    monkeypatch.setattr(rule, "TOO_MANY", 10**9)
    more = [[] for _ in range(20_000)]
    going_on.clear()
    assert OLDEST in _turns(collecting)
    assert len(more) > len(stayed)
    _end(qtbot, window)


def test_many_modules_that_came_with_a_page_are_set_aside_in_a_quiet_moment(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window, going_on = QObject(), [True]
    collecting = Collecting(window, lambda: not going_on)
    collecting.settle()
    before = gc.get_freeze_count()
    for number in range(rule.NEW_MODULES):
        monkeypatch.setitem(sys.modules, f"of_a_page_{number}", ModuleType(f"of_a_page_{number}"))
    assert _turns(collecting) == [MIDDLE] * 3
    assert gc.get_freeze_count() == before
    going_on.clear()
    assert _turns(collecting) == [MIDDLE] * 3
    assert gc.get_freeze_count() >= before + 2 * rule.NEW_MODULES
    _end(qtbot, window)


def test_no_list_of_all_objects_is_made(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    """A tuple that another thread has begun would be in it, and cannot grow then: that thread fails with a SystemError."""
    window = QObject()
    collecting = Collecting(window)
    monkeypatch.setattr(gc, "get_objects", pytest.fail)
    collecting.settle()
    collecting.collect_all()
    assert _turns(collecting) == [MIDDLE] * 3
    _end(qtbot, window)


def test_much_that_was_made_at_once_is_looked_at_twice_as_soon(qtbot: QtBot) -> None:
    window = QObject()
    collecting = Collecting(window)
    collecting.settle()
    made = [[] for _ in range(rule.MANY * gc.get_threshold()[0] + 1_000)]
    assert collecting.collect() == MIDDLE
    more = [[] for _ in range(2 * gc.get_threshold()[0])]
    assert collecting.collect() == YOUNG
    assert len(made) > len(more)
    _end(qtbot, window)


def test_all_that_is_not_set_aside_is_looked_at_when_nobody_is_there(qtbot: QtBot) -> None:
    window = QObject()
    collecting = Collecting(window)
    aside, later = [Knot()], []
    collecting.settle()
    assert gc.get_freeze_count() > 0
    later.append(Knot())
    collecting.collect_all()
    aside.clear()
    later.clear()
    collecting.collect_all()
    assert Knot.ended == [threading.get_ident()]
    _end(qtbot, window)
    assert gc.get_freeze_count() == 0


def test_what_is_there_at_the_start_and_what_was_set_aside_before_is_not_looked_at_again(
    qtbot: QtBot,
) -> None:
    window, old = QObject(), Knot()
    collecting = Collecting(window)
    later = Knot()
    collecting.settle()
    del old, later
    Knot()
    collecting.settle()
    assert len(Knot.ended) == 1
    collecting.collect_all()
    assert len(Knot.ended) == 1
    _end(qtbot, window)
    gc.collect()
    assert len(Knot.ended) == 3


def test_nothing_is_collected_while_the_window_is_being_destroyed(qtbot: QtBot) -> None:
    window = QObject()
    Collecting(window)
    seen: list[bool] = []
    window.destroyed.connect(lambda: seen.append(gc.isenabled()))
    window.deleteLater()
    qtbot.waitUntil(lambda: bool(seen))
    assert seen == [False]
    qtbot.waitUntil(gc.isenabled)


def test_what_was_off_before_stays_off(qtbot: QtBot) -> None:
    gc.disable()
    window = QObject()
    Collecting(window)
    ended: list[bool] = []
    window.destroyed.connect(lambda: ended.append(True))
    window.deleteLater()
    qtbot.waitUntil(lambda: bool(ended))
    with qtbot.waitCallback() as what_was_queued_before_is_done:
        QTimer.singleShot(0, what_was_queued_before_is_done)
    assert not gc.isenabled()


def _turns(collecting: Collecting) -> list[int | None]:
    """Let the middle ones come to their turn three times; which generations were looked at."""
    seen: list[int | None] = []
    for _ in range(3):
        for _ in range(gc.get_threshold()[1] + 1):
            gc.collect(YOUNG)
        seen.append(collecting.collect())
    return seen


def _end(qtbot: QtBot, window: QObject) -> None:
    window.deleteLater()
    qtbot.waitUntil(gc.isenabled)
