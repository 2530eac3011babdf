"""What another program writes while the window is open: from its commit to the row that is painted, goal one second.

A process beside the window tags, flags and comments stocks that are on the screen, one change after the other with a short
rest, and takes some back; the window notes when it has seen that something was written, and when the row shows it.

`WATCHLIST_BENCH_FOLDER` keeps the larger library (`10000.db`, as `bench store` makes it).
"""

from __future__ import annotations

import os
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QDeadlineTimer, QEvent, QEventLoop, QObject, QSettings, QTimer
from PySide6.QtWidgets import QApplication

from bench.harness import Row
from bench.heartbeat import a_library
from bench.libraries import library_of_stocks
from bench.resting import end
from watchlist.app import build_window
from watchlist.domain.commands import Command, SetComment, SetFlag, TagStocks
from watchlist.domain.symbols import Symbol
from watchlist.store import history
from watchlist.store.database import open_writer
from watchlist.store.edits import apply
from watchlist.ui import settings as kept
from watchlist.ui.main_window import MainWindow

CHANGES, FEW_STOCKS = 50, 400
NEAR = 12
"""Changed are stocks of so many rows from the top, which are on every screen."""
REST_S = (0.1, 0.6)
MOST_WAIT_S = 30
ALLOWED = 1.0
NOW = "2026-11-24T00:00:00+00:00"
SIZE = 1300, 820


def changes() -> Iterator[tuple[str, str]]:
    """What is done, and its mark: four changes of three kinds, and the last of them taken back."""
    for number in range(CHANGES):
        kind = ("tag", "flag", "comment", "tag", "undo")[number % 5]
        yield kind, f"ZQ{number - (kind == 'undo'):03d}"


def write() -> None:
    """The other program: carries out the lines that it is given, and answers each with the moment of its commit."""
    for line in sys.stdin:
        library, kind, symbol, mark = line.split()
        with closing(open_writer(Path(library))) as db:
            if kind == "undo":
                history.undo(db)
            else:
                apply(db, _command(kind, Symbol.parse(symbol), mark), now=NOW)
            print(time.monotonic(), flush=True)


def _command(kind: str, symbol: Symbol, mark: str) -> Command:
    if kind == "flag":
        return SetFlag((symbol,), int(mark[-3:]) % 7 + 1)
    return TagStocks((symbol,), (mark,)) if kind == "tag" else SetComment(symbol, mark)


class Watched(QObject):
    """Notes when the window saw that something was written, and when a paint of the table showed what is looked for."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._table = window.body.watchlist.table
        self._shown: Callable[[], bool] = lambda: False
        self.seen = self.painted = 0.0
        window.workspace.changed.connect(self._on_changed)
        self._table.viewport().installEventFilter(self)

    def look_for(self, shown: Callable[[], bool]) -> None:
        """From now on note when this holds."""
        self._shown, self.seen, self.painted = shown, 0.0, 0.0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """The table is painted; whether it showed it is seen once it is."""
        if event.type() is QEvent.Type.Paint:
            QTimer.singleShot(0, self, self._on_painted)
        return super().eventFilter(watched, event)

    def _on_changed(self, _changes: object) -> None:
        self.seen = self.seen or time.monotonic()

    def _on_painted(self) -> None:
        if not self.painted and self._shown():
            self.painted = time.monotonic()


def row_of(window: MainWindow, symbol: Symbol) -> str:
    """What the table shows of a stock."""
    model = window.body.watchlist.model
    place = model.place_of(symbol)
    texts = [] if place is None else [model.text_at(place, column) for column in range(len(model.columns))]
    return "\n".join(texts)


def flagged(window: MainWindow, symbol: Symbol) -> int:
    """The flag of a stock as the table has it."""
    model = window.body.watchlist.model
    place = model.place_of(symbol)
    row = None if place is None else model.row_at(place)
    return 0 if row is None else row.flag


def until(done: Callable[[], bool]) -> None:
    """Let the window live until something holds."""
    loop, timer, deadline = QEventLoop(), QTimer(), QDeadlineTimer(MOST_WAIT_S * 1000)

    def look() -> None:
        if done() or deadline.hasExpired():
            loop.quit()

    timer.timeout.connect(look)
    timer.start(5)
    loop.exec()


@contextmanager
def opened(library: Path) -> Iterator[MainWindow]:
    """The window over a library, with all that comes after the first paint."""
    application = QApplication.instance() or QApplication([])
    assert application is not None
    settings = QSettings(str(library.with_suffix(".ini")), QSettings.Format.IniFormat)
    kept.LANGUAGE.write(settings, "en")
    window = build_window(library, settings)
    window.resize(*SIZE)
    window.show()
    until(lambda: window.workspace.lexicon is not None)
    until(lambda: not window.turns.busy and not window.workspace.jobs.count)
    yield window
    end(window)


def beside(library: Path) -> tuple[list[float], list[float]]:
    """Seconds from each commit until it was seen, and until it was painted."""
    chance = random.Random(5)
    seen, painted = [], []
    command = [sys.executable, "-m", "bench.beside"]
    with (
        opened(library) as window,
        subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other,
    ):
        assert other.stdin is not None
        assert other.stdout is not None
        watched = Watched(window)
        symbol = window.body.watchlist.model.rows[0].symbol
        for kind, mark in changes():
            if kind != "undo":
                symbol = window.body.watchlist.model.rows[chance.randrange(NEAR)].symbol
            watched.look_for(_shown(window, kind, symbol, mark))
            other.stdin.write(f"{library} {kind} {symbol} {mark}\n")
            other.stdin.flush()
            until(lambda: bool(watched.painted))
            committed = float(other.stdout.readline())
            seen.append(watched.seen - committed)
            painted.append(watched.painted - committed)
            rest = QDeadlineTimer(int(chance.uniform(*REST_S) * 1000))
            until(rest.hasExpired)
        other.stdin.close()
    return seen, painted


def _shown(window: MainWindow, kind: str, symbol: Symbol, mark: str) -> Callable[[], bool]:
    if kind == "flag":
        return lambda: flagged(window, symbol) == int(mark[-3:]) % 7 + 1
    return lambda: (mark in row_of(window, symbol)) is (kind != "undo")


def run() -> list[Row]:
    """The middle and the slowest of all changes, beside a second."""
    rows: list[Row] = []
    with tempfile.TemporaryDirectory() as where:
        small, large = Path(where) / "small.db", Path(where) / "large.db"
        library_of_stocks(small, FEW_STOCKS)
        shutil.copy(a_library(Path(where)), large)
        for name, library in ((f"{FEW_STOCKS} stocks", small), ("10,000 reports", large)):
            rows += _rows(name, *beside(library))
            print(f"  {name}: load {os.getloadavg()[0]:.0f}", file=sys.stderr, flush=True)
    return rows


def _rows(name: str, seen: list[float], painted: list[float]) -> Iterator[Row]:
    title = f"{len(painted)} changes of another program, {name}"
    ordered = sorted(painted)
    slow = ordered[int(0.9 * len(ordered))]
    for what, seconds, goal in (
        ("seen by the window, slowest", max(seen), None),
        ("painted, middle", statistics.median(painted), None),
        ("painted, nine of ten", slow, None),
        ("painted, slowest", ordered[-1], ALLOWED),
    ):
        yield Row(title, what, "1 s", seconds, seconds, ordered[0], ordered[-1], goal)


if __name__ == "__main__":
    write()
