"""Every page and dialog, and each language, over and over; nothing may be left behind, no widget, thread, file or memory.

`python -m bench.opening [ROUNDS] [NAME…]` opens them so many times, or only those named: so a leak is found.
"""

from __future__ import annotations

import os
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable
from contextlib import ExitStack, closing
from dataclasses import dataclass
from functools import partial
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import (
    QEventLoop,
    QObject,
    QSettings,
    QTimer,
    qInstallMessageHandler,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from bench.harness import Row
from bench.resting import resident, rest
from tests.support import visits
from watchlist.app import build_window
from watchlist.store.database import open_reader
from watchlist.ui import settings as kept
from watchlist.ui.main_window import MainWindow
from watchlist.ui.translating import Language

ROUNDS = 500
WARM = 20
"""Rounds after which everything was made and loaded that stays: from here on nothing may grow."""
ALLOWED = 1.05
RESTED = 10
"""So often the half minute goes by that a window waits for until it looks for what has ended: after some 600 pages and
dialogs. Whoever opens them by hand rests more often; without a rest the memory that is free lies in smaller and smaller pieces."""
MOST_WAIT_S = 30.0
MOST_CONNECTIONS = 10
"""More than are ever open at once. SQLite can't close the file of a connection that ends while another has a lock on it, as
that would end all locks of the process; it keeps the file for the next connection. So there are as many as there were
connections at one time, and when that was the most is chance: here it is before anything is counted."""


@dataclass(frozen=True, slots=True)
class Held:
    """What a window holds at one moment."""

    objects: Counter[str]
    threads: int
    files: int
    memory: int


def held(window: MainWindow) -> Held:
    """Count, after everything that may go has gone: a window that nobody touches gives back what it doesn't need."""
    rest(window)
    try:
        files = len(os.listdir("/proc/self/fd"))  # noqa: PTH208 - no objects for what is only counted
    except OSError:
        files = 0
    objects = Counter(type(each).__name__ for each in window.findChildren(QObject))
    objects.update(f"{type(each).__name__} by itself" for each in QApplication.topLevelWidgets())
    return Held(objects, threading.active_count(), files, resident())


def open_at_once(library: Path) -> None:
    """As many connections as there may ever be at one time."""
    with ExitStack() as stack:
        for _ in range(MOST_CONNECTIONS):
            stack.enter_context(closing(open_reader(library)))


def settle(window: MainWindow) -> None:
    """Until nothing is read any more and what was asked for is painted."""
    deadline, quiet = time.monotonic() + MOST_WAIT_S, 0
    loop = QEventLoop()
    while quiet < 2 and time.monotonic() < deadline:
        QTimer.singleShot(0, loop.quit)
        loop.exec()
        quiet = 0 if window.turns.busy or window.workspace.jobs.count else quiet + 1


def shut(window: MainWindow) -> int:
    """Close every dialog; how many there were."""
    found = visits.opened(window)
    for dialog in found:
        dialog.done(0)
        dialog.close()
        dialog.deleteLater()
    return len(found)


def all_ways(window: MainWindow, names: list[str]) -> dict[str, Callable[[], object]]:
    """Every page and dialog, or those that are named, of the window's inside of now: another language has another."""
    ways = {**visits.pages(window), **visits.dialogs(window), "languages": partial(speak, window)}
    return {name: ways[name] for name in names or ways}


def speak(window: MainWindow) -> None:
    """Another language and back: all that has words in it is made again, twice."""
    for language in (Language.CHINESE, Language.ENGLISH):
        window.choose_language(language)
        settle(window)


def walk(window: MainWindow, ways: dict[str, Callable[[], object]]) -> int:
    """Go every way once; how many dialogs opened."""
    count = 0
    for visit in ways.values():
        visit()
        settle(window)
        count += shut(window)
        settle(window)
    return count


def measure(rounds: int, names: list[str]) -> tuple[Held, Held, int]:
    """What was held after the first rounds and at the end, and how many dialogs were seen in between."""
    application = QApplication.instance() or QApplication([])
    assert application is not None
    qInstallMessageHandler(lambda *_: None)
    with tempfile.TemporaryDirectory() as folder:
        library = Path(folder) / "library.db"
        visits.fill(library)
        settings = QSettings(str(Path(folder) / "settings.ini"), QSettings.Format.IniFormat)
        kept.LANGUAGE.write(settings, "en")
        window = build_window(library, settings)
        window.show()
        while window.workspace.lexicon is None:
            QTest.qWait(10)
        open_at_once(library)
        seen, before = 0, held(window)
        for number in range(rounds):
            seen += walk(window, all_ways(window, names))
            if number % RESTED == RESTED - 1:
                rest(window)
            if number == min(WARM, rounds // 2):
                before = held(window)
            if number % max(1, rounds // 10) == 0:
                told = held(window)
                memory = f"{told.memory / 2**20:.0f} MiB"
                print(f"  round {number}: {memory}, {told.files} files", file=sys.stderr, flush=True)
        after = held(window)
        window.close()
    qInstallMessageHandler(None)
    return before, after, seen


def run(rounds: int = ROUNDS, *names: str) -> list[Row]:
    """Widgets and other objects that are left over, threads, files, and the memory as a ratio."""
    before, after, seen = measure(rounds, list(names))
    left = after.objects - before.objects
    print(f"  {seen:,} dialogs were seen; left behind: {dict(left) or 'nothing'}", file=sys.stderr)
    title = f"every page and dialog {rounds:,} times"
    grown = after.memory / before.memory if before.memory else 1.0
    counts = {
        "objects left behind": float(left.total()),
        "threads more": float(max(0, after.threads - before.threads)),
        "open files more": float(max(0, after.files - before.files)),
    }
    rows = [Row(title, name, "none", 0.0, count, count, count, 0.0) for name, count in counts.items()]
    return [*rows, Row(title, "memory", "after the first rounds", 0.0, grown, grown, grown, ALLOWED)]


if __name__ == "__main__":
    from bench.harness import show

    asked = sys.argv[1:]
    show(run(int(asked[0]) if asked else ROUNDS, *asked[1:]))
