"""Time to the first paint of the window with 10,000 stocks, and of `watchlist list`.

Every sample is a fresh process; the candidates take turns, and a figure is the median over rounds of candidate / floor.
Where `WATCHLIST_BENCH_FOLDER` has the libraries of 1,000 and 100,000 reports that `bench store` keeps, the first paint over
these is measured beside the others, and the larger against the smaller, also in processor time: that of the process up to the
paint, which other programs disturb less. `WATCHLIST_BENCH_ROUNDS` sets the rounds. Floors: a window that is one QLabel, a window that is one table of 10,000 rows, and a bare `import sqlite_utils` with
pandas and numpy kept out.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from bench.harness import Row, interleave
from bench.libraries import library_of_stocks

STOCKS = 10_000
FEW = 64
ROUNDS = int(os.environ.get("WATCHLIST_BENCH_ROUNDS", "9"))
REPORTS = (1_000, 100_000)
GROWTH = 1.15
"""So much longer the first paint may take with a hundred times the reports."""
HEAVY = ("pandas", "numpy", "pyqtgraph", "pypinyin", "openpyxl", "docx", "opencc", "sqlite_utils")

LABEL = """
import os, sys, time
from PySide6.QtWidgets import QApplication, QLabel
from PySide6.QtCore import QTimer
application = QApplication(sys.argv)
class Label(QLabel):
    def paintEvent(self, event):
        super().paintEvent(event)
        print(time.monotonic() - float(os.environ["STARTED"])); sys.stdout.flush(); os._exit(0)
window = Label("自选股"); window.resize(1200, 800); window.show(); application.exec()
"""

TABLE = """
import os, sys, time
from PySide6.QtWidgets import QApplication, QTableView
from PySide6.QtCore import QAbstractTableModel, Qt
application = QApplication(sys.argv)
class Model(QAbstractTableModel):
    def rowCount(self, parent=None): return 10000
    def columnCount(self, parent=None): return 8
    def data(self, index, role=Qt.DisplayRole): return f"贵州茅台{index.row()}" if role == Qt.DisplayRole else None
class View(QTableView):
    def paintEvent(self, event):
        super().paintEvent(event)
        print(time.monotonic() - float(os.environ["STARTED"])); sys.stdout.flush(); os._exit(0)
model = Model(); window = View(); window.setModel(model); window.resize(1200, 800); window.show(); application.exec()
"""

WINDOW = """
import json, os, sys, time
from pathlib import Path
from PySide6.QtWidgets import QApplication, QTableView
application = QApplication(sys.argv)
from watchlist.app import build_window
window = build_window(Path(os.environ["LIBRARY"])); window.resize(1200, 800)
table = next(table for table in window.findChildren(QTableView) if table.model() and table.model().rowCount() > 10)
def paint(event):
    type(table).paintEvent(table, event)
    print(time.monotonic() - float(os.environ["STARTED"]))
    print(json.dumps([sorted(set(sys.modules) & set(os.environ["HEAVY"].split())), table.model().rowCount()]))
    print(time.process_time())
    sys.stdout.flush(); os._exit(0)
table.paintEvent = paint
window.show(); application.exec()
"""

IMPORT = """
import sys
sys.modules["pandas"] = sys.modules["numpy"] = None
import sqlite_utils
"""


def in_a_process(*arguments: str, library: Path) -> list[str]:
    """The lines that a fresh Python prints."""
    # As on a user's machine, where compiled modules are kept from the first run on.
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment = kept | {
        "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen"),
        "LIBRARY": str(library),
        "HEAVY": " ".join(HEAVY),
        "STARTED": repr(time.monotonic()),
        "XDG_CONFIG_HOME": str(library.parent),
        "XDG_DATA_HOME": str(library.parent),
    }
    done = subprocess.run(
        [sys.executable, *arguments], env=environment, capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise RuntimeError(done.stderr)
    return done.stdout.splitlines()


def first_paint(code: str, library: Path) -> float:
    """Seconds from the start of the process to its first paint."""
    return float(in_a_process("-c", code, library=library)[0])


def worked(library: Path) -> float:
    """Seconds of the processor that the process has taken at the first paint of the window."""
    return float(in_a_process("-c", WINDOW, library=library)[2])


def whole_run(*arguments: str, library: Path) -> float:
    """Seconds of a process from start to end."""
    started = time.perf_counter()
    in_a_process(*arguments, library=library)
    return time.perf_counter() - started


def listed(library: Path) -> float:
    """Seconds of `watchlist list` over a library."""
    return whole_run("-m", "watchlist", "list", "--db", str(library), library=library)


def at_first_paint(library: Path) -> tuple[list[str], int]:
    """The heavy modules that are loaded when the window first paints, and the rows of its table then."""
    heavy, rows = json.loads(in_a_process("-c", WINDOW, library=library)[1])
    return heavy, rows


def kept_libraries() -> dict[int, Path]:
    """The libraries of so many reports that another benchmark has kept; none where not all of them are there."""
    folder = Path(os.environ.get("WATCHLIST_BENCH_FOLDER", "."))
    found = {size: folder / f"{size}.db" for size in REPORTS}
    return found if all(path.exists() for path in found.values()) else {}


def growth(kept: dict[int, Path]) -> list[Row]:
    """The first paint over a large library against that over a small one, by the clock and by the processor."""
    if not kept:
        return []
    clocks: dict[str, Callable[[Path], float]] = {"clock": partial(first_paint, WINDOW), "processor": worked}
    few, many = (f"{size:,} reports" for size in REPORTS)
    return [
        row
        for name, clock in clocks.items()
        for row in interleave(
            f"first paint, {name}",
            {few: partial(clock, kept[REPORTS[0]]), many: partial(clock, kept[REPORTS[1]])},
            floor=few,
            rounds=ROUNDS,
            goals={many: GROWTH},
        )
    ]


def run() -> list[Row]:
    """The first paint and the list over a library of 10,000 stocks."""
    with tempfile.TemporaryDirectory() as folder:
        library = Path(folder) / "library.db"
        few = Path(folder) / "few.db"
        library_of_stocks(library, STOCKS)
        library_of_stocks(few, FEW)
        heavy, rows = at_first_paint(library)
        print(f"at first paint: {rows} rows in the table, heavy modules: {', '.join(heavy) or 'none'}")
        kept = kept_libraries()
        own: dict[str, Path] = {f"main window, {size:,} reports": path for size, path in kept.items()}
        paints: dict[str, Callable[[], float]] = {
            "QLabel window": lambda: first_paint(LABEL, library),
            "table window": lambda: first_paint(TABLE, library),
            "main window": lambda: first_paint(WINDOW, library),
            **{name: partial(first_paint, WINDOW, path) for name, path in own.items()},
        }
        lists = {
            "import sqlite_utils": lambda: whole_run("-c", IMPORT, library=few),
            f"watchlist list, {FEW} stocks": lambda: listed(few),
            f"watchlist list, {STOCKS:,} stocks": lambda: listed(library),
        }
        return [
            *interleave(
                "first paint",
                paints,
                floor="QLabel window",
                rounds=ROUNDS,
                goals=dict.fromkeys(("main window", *own), 2.5),
            ),
            *interleave(
                "first paint",
                paints,
                floor="table window",
                rounds=ROUNDS,
                goals=dict.fromkeys(("main window", *own), 1.8),
            ),
            *growth(kept),
            *interleave(
                "list",
                lists,
                floor="import sqlite_utils",
                rounds=ROUNDS,
                goals={f"watchlist list, {FEW} stocks": 1.5},
            ),
        ]
