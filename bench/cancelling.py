"""What a person breaks off has ended within a second, over 10,000 reports: each kind of work that can be cancelled.

A figure is the time from the click (or the closing of the box) until the work has ended; what an import had read until then
is stored first. `WATCHLIST_BENCH_FOLDER` keeps the library, `WATCHLIST_BENCH_ROUNDS` sets the rounds.
"""

from __future__ import annotations

import multiprocessing
import os
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, cast

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QSettings, QTimer
from PySide6.QtWidgets import QApplication

from bench.harness import Row
from bench.heartbeat import ROUNDS, a_library, write_reports
from bench.resting import LONGEST_MS, end, wait_for_jobs
from watchlist.app import build_window
from watchlist.domain.commands import SetFlag
from watchlist.store import queries
from watchlist.store.database import Connection
from watchlist.ui import settings as kept
from watchlist.ui.main_window import MainWindow

ALLOWED = 1.0
LOOK_MS = 2


def until(enough: Callable[[], bool]) -> float:
    """Seconds until something is so, in a loop of Qt's own."""
    started, loop, looking = time.perf_counter(), QEventLoop(), QTimer()
    looking.timeout.connect(lambda: enough() and loop.quit())
    looking.start(LOOK_MS)
    QTimer.singleShot(10 * LONGEST_MS, loop, loop.quit)
    loop.exec()
    looking.stop()
    if not enough():
        raise TimeoutError
    return time.perf_counter() - started


def an_import(window: MainWindow, folder: Path) -> float:
    """The Cancel of the status line, in the middle of an import."""
    flow, seen = window.intake.flow, list[int]()
    window.intake.progressed.connect(lambda done, _of: seen.append(done))
    flow.import_paths([folder])
    until(lambda: bool(seen) and seen[-1] > 0)
    window.status.cancel.click()
    return until(lambda: not flow.running)


def an_import_at_once(window: MainWindow, folder: Path) -> float:
    """The same as soon as the first process that reads is there: it loads for a second or two."""
    flow, before = window.intake.flow, set(multiprocessing.active_children())
    flow.import_paths([folder])
    until(lambda: not before.issuperset(multiprocessing.active_children()))
    window.status.cancel.click()
    took = until(lambda: not flow.running)
    assert before.issuperset(multiprocessing.active_children()), "a process that starts outlives its import"
    return took


def accepting(window: MainWindow, folder: Path) -> float:
    """The Cancel of the inbox, while drafts are looked through or stored."""
    flow = window.intake.flow
    flow.import_paths([folder])
    until(lambda: not flow.running)
    window.body.show_page("inbox")
    page, seen = cast("Any", window.body.pages.page("inbox")), list[int]()
    page.accepting.progressed.connect(lambda done, _of: seen.append(done))
    until(lambda: page.table.model().rowCount() > 0)  # a thread reads the inbox
    page.table.selectAll()
    page.accept_selected()
    until(lambda: bool(seen))
    page.accepting.cancel()
    return until(lambda: not page.accepting.running)


def reading_anew(window: MainWindow, _folder: Path) -> float:
    """The box is closed while stored reports are read with today's rules."""
    rereading = window.intake.rereading
    rereading.start()
    assert rereading.dialog is not None
    job = rereading._job  # noqa: SLF001 - a private part of it is what ends
    assert job is not None
    seen: list[object] = []
    job.progressed.connect(seen.append)
    until(lambda: bool(seen))
    rereading.dialog.close()
    return until(lambda: rereading._job is None)  # noqa: SLF001 - as above


def a_query(window: MainWindow, _folder: Path) -> float:
    """One that reads for long and that nobody waits for any more, as a chart when another is asked for."""
    begun, ended = list[bool](), list[object]()
    slow = (
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1e9) SELECT max(i) FROM n"
    )

    def read(connection: Connection) -> object:
        begun.append(True)
        return connection.execute(slow).fetchone()

    job = window.workspace.read_later(read, ended.append)
    job.finished.connect(lambda: ended.append(True))
    until(lambda: bool(begun))
    job.cancel()
    return until(lambda: bool(ended))


def closing(window: MainWindow, folder: Path) -> float:
    """The window is closed in the middle of an import."""
    seen: list[int] = []
    window.intake.progressed.connect(lambda done, _of: seen.append(done))
    window.intake.flow.import_paths([folder])
    until(lambda: bool(seen) and seen[-1] > 0)
    started = time.perf_counter()
    window.close()
    return time.perf_counter() - started


FIRST = "an import that is the first write of the day"
KINDS: dict[str, Callable[[MainWindow, Path], float]] = {
    "the first import, cancelled at once": an_import_at_once,
    FIRST: an_import,
    "a query": a_query,
    "reading stored reports anew": reading_anew,
    "an import": an_import,
    "accepting what is sure": accepting,
    "the window, in the middle of an import": closing,
}


def measure(source: Path, folder: Path) -> dict[str, float]:
    """Each kind once, in one window; what is imported in one is not known in the next."""
    shutil.copy(source, folder / "library.db")
    settings = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
    kept.LANGUAGE.write(settings, "en")
    window = build_window(folder / "library.db", settings)
    window.show()
    until(lambda: window.workspace.lexicon is not None)
    took = {}
    for number, (name, act) in enumerate(KINDS.items()):
        wait_for_jobs(window)
        took[name] = act(window, write_reports(folder, f"reports{number}"))
        print(f"  {name}: {took[name]:.2f} s", file=sys.stderr, flush=True)
        if name == FIRST:
            # Where that was broken off, this makes the backup of the day: the others are measured without it.
            window.workspace.write(SetFlag((window.workspace.read(queries.watchlist)[0].symbol,), 1))
    end(window)
    return took


def run() -> list[Row]:
    """The median of the rounds, the least and the most."""
    app = QApplication.instance() or QApplication([])
    assert app is not None
    rounds = []
    with tempfile.TemporaryDirectory() as where:
        source = a_library(Path(where))
        for number in range(ROUNDS):
            folder = Path(where) / str(number)
            folder.mkdir()
            rounds.append(measure(source, folder))
    return [_row(name, sorted(each[name] for each in rounds)) for name in KINDS]


def _row(name: str, seconds: list[float]) -> Row:
    middle = statistics.median(seconds)
    return Row("cancelling", name, "1 s", middle, middle / ALLOWED, seconds[0], seconds[-1], 1.0)
