"""The memory of the window with every page opened, over libraries of growing size, each in a process of its own.

The libraries are `1000.db`, `10000.db` and `100000.db` in `WATCHLIST_BENCH_FOLDER`, as `bench store` makes them; what is
missing of the two small ones is made, the large one is measured where it is there. Reports may be ten times as many for
1.2 times the memory. What each page adds is told on the standard error.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from itertools import pairwise
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QSettings
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from bench.harness import Row
from bench.heart import Heart
from bench.heartbeat import PLOT, wait
from bench.reports import library
from bench.resting import resident
from watchlist.app import build_window
from watchlist.ui import settings as kept
from watchlist.ui.actions import CHARTS
from watchlist.ui.freeing_memory import RESTS_MS
from watchlist.ui.main_window import MainWindow

SIZES = (1_000, 10_000, 100_000)
MADE = 10_000
"""Larger ones are not made here: that takes minutes of a processor."""

ALLOWED = 1.2
ROUNDS = int(os.environ.get("WATCHLIST_BENCH_ROUNDS", "3"))
PAGES = ("watchlist", "themes", "reports", "inbox", "notes", "stock", "reader", "texts", "review", "charts")


def inside(path: Path) -> dict[str, int]:
    """Open every page over a library, one after the other; the bytes that the process holds after each."""
    application = QApplication.instance() or QApplication([])
    assert application is not None
    settings = QSettings(str(path.parent / "settings.ini"), QSettings.Format.IniFormat)
    kept.LANGUAGE.write(settings, "en")
    window, heart = build_window(path, settings), Heart()
    window.show()
    wait(heart, window, lambda: window.workspace.lexicon is not None and PLOT in sys.modules)
    held = {"window": resident()}
    for page in PAGES:
        _open(window, page)
        wait(heart, window)
        held[page] = resident()
    for chart in CHARTS:
        window.body.show_chart(chart)
        wait(heart, window)
        held[f"chart: {chart}"] = resident()
    window.body.show_page("watchlist")
    wait(heart, window)
    QTest.qWait(2 * RESTS_MS)
    held["at the end"] = resident()
    window.close()
    return held


def _open(window: MainWindow, page: str) -> None:
    if page == "stock":
        window.body.open_stock(window.body.watchlist.model.rows[0].symbol)
    elif page == "reader":
        window.body.open_span(1, 0, 0)
    else:
        window.body.show_page(page)


def sample(source: Path) -> dict[str, int]:
    """One process over a copy of a library."""
    with tempfile.TemporaryDirectory(dir=os.environ.get("WATCHLIST_BENCH_FOLDER")) as folder:
        path = Path(shutil.copy(source, folder))
        told = subprocess.run(
            [sys.executable, "-m", "bench.memory", str(path)],
            env=os.environ | {"XDG_CONFIG_HOME": folder, "XDG_DATA_HOME": folder},
            capture_output=True,
            text=True,
            check=False,
        )
    if told.returncode:
        raise RuntimeError(told.stderr)
    found: dict[str, int] = json.loads(told.stdout.splitlines()[-1])
    return found


def run() -> list[Row]:
    """The memory over each library, as a ratio to that over the one before, and over the smallest."""
    with tempfile.TemporaryDirectory() as where:
        folder = Path(os.environ.get("WATCHLIST_BENCH_FOLDER", where))
        there = [size for size in SIZES if size <= MADE or (folder / f"{size}.db").exists()]
        for size in there:
            library(
                folder / f"{size}.db", size
            ).close()  # brought up to date, too: that takes memory of its own
        rounds = [{size: sample(folder / f"{size}.db") for size in there} for _ in range(ROUNDS)]
    for size in there:
        told = ", ".join(f"{name} {held / 2**20:.0f}" for name, held in rounds[0][size].items())
        print(f"  {size:,} reports, MiB: {told}", file=sys.stderr)
    return [_row(size, floor, rounds) for floor, size in pairwise(there)]


def _row(size: int, floor: int, rounds: list[dict[int, dict[str, int]]]) -> Row:
    ratios = sorted(each[size]["at the end"] / each[floor]["at the end"] for each in rounds)
    middle = ratios[len(ratios) // 2]
    title = f"memory with every page opened, {rounds[0][size]['at the end'] / 2**20:.0f} MiB"
    return Row(title, f"{size:,} reports", f"{floor:,} reports", 0.0, middle, ratios[0], ratios[-1], ALLOWED)


if __name__ == "__main__":
    print(json.dumps(inside(Path(sys.argv[1]))))
