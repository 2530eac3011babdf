"""What a window holds once it rests: benchmarks that count memory let it go first, as half a minute without a key does."""

from __future__ import annotations

import gc
import os
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtTest import QTest
from shiboken6 import isValid

from watchlist.ui.main_window import MainWindow
from watchlist.ui.untouched import Untouched

LOOK_MS = 5
QUIET = 3
"""So many looks in a row find no job: some jobs ask for the next."""
LONGEST_MS = 30_000
TIMES = 2
"""What ended with the first look may have held what is found by the second."""


def rest(window: MainWindow) -> None:
    """As if nobody had touched anything for half a minute, as soon as no job runs: what has ended goes, memory is given back."""
    untouched = window.findChild(Untouched)
    assert untouched is not None
    wait_for_jobs(window)
    for _ in range(TIMES):
        untouched.rested.emit()
        wait_for_jobs(window)  # what is given back is so in a turn of its own


def end(window: MainWindow) -> None:
    """Close it and wait until nothing of it is left: one that ends beside the next would give that the collector of Python back."""
    window.close()
    # A pool that ends waits for its threads, with Python in hand; a thread that still reads would wait for Python.
    while not window.workspace.jobs.shut_down():
        pass
    window.deleteLater()
    while isValid(window):
        QTest.qWait(10)
    for _ in range(TIMES):
        QTest.qWait(10)  # a turn later the collector looks at what was set aside for the window, too
        gc.collect()


def wait_for_jobs(window: MainWindow) -> None:
    """In a loop of Qt's own, which also ends what is to be deleted later."""
    loop, looking, quiet = QEventLoop(), QTimer(), 0

    def look() -> None:
        nonlocal quiet
        quiet = 0 if window.turns.busy or window.workspace.jobs.count else quiet + 1
        if quiet >= QUIET:
            loop.quit()

    looking.timeout.connect(look)
    looking.start(LOOK_MS)
    QTimer.singleShot(LONGEST_MS, loop, loop.quit)
    loop.exec()
    looking.stop()


def private() -> int:
    """That part of it which is no page of a file, in bytes; 0 where the system does not tell.

    The system takes pages of files away when it needs them: those of the fonts are 80 to 220 MiB, as many as were looked at.
    """
    try:
        lines = Path("/proc/self/status").read_text("ascii", errors="replace").splitlines()
    except OSError:
        return 0
    return sum(int(line.split()[1]) * 1024 for line in lines if line.startswith("RssAnon:"))


def resident() -> int:
    """The memory of this process in bytes, 0 where the system does not tell."""
    try:
        pages = Path("/proc/self/statm").read_text("ascii").split()[1]
    except OSError:
        return 0
    return int(pages) * os.sysconf("SC_PAGE_SIZE")
