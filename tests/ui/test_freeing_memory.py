"""Free memory goes back once no job has run for a while, and garbage once nobody was there for longer."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QFont, QFontMetrics, QGuiApplication, QPixmap, QPixmapCache
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from watchlist.ui import freeing_memory, untouched
from watchlist.ui.freeing_memory import GivingBack, drop_fonts, trim_heap
from watchlist.ui.jobs import Jobs, once
from watchlist.ui.untouched import Untouched


@pytest.fixture(autouse=True)
def _soon(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(freeing_memory, "RESTS_MS", 1)


def test_it_waits_for_the_end_of_all_jobs(qtbot: QtBot, jobs: Jobs) -> None:
    parent = QObject()
    trims: list[int] = []
    GivingBack(jobs, parent, _nothing, lambda: trims.append(jobs.count))
    assert trims == []
    for _ in range(3):
        jobs.start(once(lambda: None))
    qtbot.waitUntil(lambda: len(trims) > 0)
    assert set(trims) == {0}


def test_what_was_set_aside_is_collected_after_input_and_then_given_back(
    qtbot: QtBot, jobs: Jobs, window: QWidget, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(untouched, "UNTOUCHED_MS", 1)
    done: list[str] = []
    giving = GivingBack(jobs, window, lambda: done.append("collected"), lambda: done.append("given back"))
    _press(window)
    qtbot.waitUntil(lambda: len(done) == 2)
    assert done == ["collected", "given back"]
    done.clear()
    assert not giving._untouched._timer.isActive(), "nobody came: nothing is due again"
    _press(window)
    qtbot.waitUntil(lambda: len(done) == 2)


def test_pictures_of_boxes_that_were_painted_once_go_when_nobody_is_there(qtbot: QtBot, jobs: Jobs) -> None:
    parent, given = QObject(), list[int]()
    giving = GivingBack(jobs, parent, _nothing, lambda: given.append(0))
    assert QPixmapCache.insert("of a box", QPixmap(8, 8))
    giving._untouched.rested.emit()
    qtbot.waitUntil(lambda: given == [0])
    assert not QPixmapCache.find("of a box", QPixmap())


def test_a_job_puts_the_collection_off_until_it_ends(qtbot: QtBot, jobs: Jobs) -> None:
    parent, go_on = QObject(), threading.Event()
    busy: list[int] = []
    giving = GivingBack(jobs, parent, lambda: busy.append(jobs.count), _nothing)
    jobs.start(once(go_on.wait))
    giving._untouched.rested.emit()
    assert busy == []
    with qtbot.waitSignal(giving._untouched.rested):
        pass
    assert busy == []
    go_on.set()
    qtbot.waitUntil(lambda: busy == [0])


def test_each_touch_begins_the_wait_anew(window: QWidget, monkeypatch: pytest.MonkeyPatch) -> None:
    watch = Untouched(window)
    _focus(window)
    monkeypatch.setattr(untouched, "UNTOUCHED_MS", 3_600_000)
    touches = (
        lambda: QTest.keyClick(window.windowHandle(), Qt.Key.Key_A),
        lambda: QTest.mouseMove(window.windowHandle()),
        lambda: QTest.mouseClick(window.windowHandle(), Qt.MouseButton.LeftButton),
    )
    for touch in touches:
        watch.ask_again(1_000)
        assert watch._timer.interval() == 1_000
        touch()
        assert watch._timer.interval() == 3_600_000
    watch.ask_again(1_000)
    window.repaint()
    assert watch._timer.interval() == 1_000, "nobody was there"


@pytest.mark.skipif(sys.platform != "linux", reason="glibc")
def test_pieces_between_others_are_given_back() -> None:
    pieces = [bytearray(4_000) for _ in range(40_000)]
    held = pieces[::500]
    full = _resident()
    del pieces
    trim_heap()
    assert _resident() < full - 80_000_000
    assert len(held) == 80


THREADS = """
import ctypes, threading
from pathlib import Path
from watchlist.ui.freeing_memory import bound_heap, trim_heap

LARGEST, PIECE, PIECES = 30 * 2**20, 60_000, 400
libc = ctypes.CDLL(None)
libc.malloc.restype, libc.free.argtypes = ctypes.c_void_p, [ctypes.c_void_p]
pieces = [0] * PIECES

def resident():
    return int(Path("/proc/self/statm").read_text().split()[1]) * 4096

def use():  # nothing else may be allocated behind the pieces
    for place in range(PIECES):
        pieces[place] = libc.malloc(PIECE)
        ctypes.memset(pieces[place], 1, PIECE)
    for place in range(PIECES - 1, -1, -1):
        libc.free(pieces[place])

libc.free(libc.malloc(LARGEST))
{call}
before = resident()
thread = threading.Thread(target=use)
thread.start()
thread.join()
trim_heap()
print(resident() - before)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="glibc")
def test_no_thread_keeps_much_behind_its_last_piece() -> None:
    # A cluster of Dask that ran here before has told glibc the like by the environment.
    untold = {name: value for name, value in os.environ.items() if not name.startswith("MALLOC_")}
    kept = [
        int(subprocess.check_output([sys.executable, "-c", THREADS.format(call=call)], env=untold))
        for call in ("", "bound_heap()")
    ]
    assert kept[0] > 20_000_000, "what glibc does by itself"
    assert kept[1] < 4_000_000


def test_threads_are_bound_once_before_the_first_job_runs(
    qtbot: QtBot, jobs: Jobs, monkeypatch: pytest.MonkeyPatch
) -> None:
    done: list[str] = []
    monkeypatch.setattr(freeing_memory, "bound_heap", lambda: done.append("bound"))
    parent = QObject()
    GivingBack(jobs, parent, _nothing, _nothing)
    assert done == []
    for _ in range(2):
        jobs.start(once(lambda: done.append("worked")))
        qtbot.waitUntil(lambda: jobs.count == 0)
    assert done == ["bound", "worked", "worked"]


@pytest.mark.skipif(sys.platform != "linux", reason="mapped files are told by Linux")
def test_fonts_that_nothing_shows_are_closed_once_nobody_is_there(qtbot: QtBot, jobs: Jobs) -> None:
    parent = QObject()
    giving = GivingBack(jobs, parent, _nothing, _nothing)
    drop_fonts()
    before = _font_files()
    for family in ("Noto Sans CJK SC", "DejaVu Serif", "monospace"):
        QFontMetrics(QFont(family, 31)).horizontalAdvance("液冷 abc")
    assert _font_files() > before
    giving._untouched.rested.emit()
    qtbot.waitUntil(lambda: _font_files() <= before)


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    return window


def _focus(window: QWidget) -> None:
    QGuiApplication.instance().focusWindowChanged.emit(window.windowHandle())


def _press(window: QWidget) -> None:
    _focus(window)
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_A)


def _nothing() -> None:
    """Of the two things, the one that a test does not ask about."""


def _resident() -> int:
    return int(Path("/proc/self/statm").read_text("ascii").split()[1]) * 4096


def _font_files() -> int:
    """How often a file of a font is mapped."""
    lines = Path("/proc/self/maps").read_text("utf-8").splitlines()
    return sum(line.endswith((".ttf", ".ttc", ".otf", ".pfb")) for line in lines)
