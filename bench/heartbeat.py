"""How late the window's heart beats, per action, over 10,000 stocks: nothing may hold it for more than 100 ms (G18).

A timer of 10 ms runs in the window's thread; what counts is the longest time by which a beat came late while an action
and all that follows it (reading, drawing, counting) went on.
"""

from __future__ import annotations

import gc
import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QDeadlineTimer, QEventLoop, QSettings, Qt, QTimer
from PySide6.QtWidgets import QApplication

from bench.harness import Row
from bench.libraries import library_of_stocks
from watchlist.app import build_window
from watchlist.domain.commands import TagStocks
from watchlist.ui import settings as kept
from watchlist.ui.main_window import MainWindow
from watchlist.ui.translating import Language

STOCKS, REPORTS, TAGGED = 10_000, 200, 1_000
BEAT = 0.010
ALLOWED = 0.100
QUIET_BEATS = 8
LONGEST_MS = 120_000
ROUNDS = 3
CHARTS = "watchlist.ui.widgets.mention_plot"
TEXT = "算力周报第{n}期\n开源证券 2024-12-{day:02}\n【液冷】推荐标的：英维克、申菱环境；【芯片】受益标的：寒武纪、海光信息。第{n}次更新。\n"


class Heart(QTimer):
    """Remembers by how much its latest beat came."""

    def __init__(self) -> None:
        super().__init__()
        self.worst = 0.0
        self.beats = 0
        self._last = time.perf_counter()
        self.setTimerType(Qt.TimerType.PreciseTimer)
        self.timeout.connect(self._beat)
        self.start(int(BEAT * 1000))

    def begin(self) -> None:
        """Forget what was late before."""
        self.worst, self.beats = 0.0, 0
        self._last = time.perf_counter()

    def _beat(self) -> None:
        now = time.perf_counter()
        self.worst = max(self.worst, now - self._last - BEAT)
        self._last = now
        self.beats += 1


def late(
    heart: Heart,
    window: MainWindow,
    act: Callable[[], object],
    enough: Callable[[], bool] = lambda: True,
) -> float:
    """Seconds by which the latest beat came while an action went on, until the window is quiet again."""
    gc.collect()
    heart.begin()
    act()
    deadline, loop, quiet = QDeadlineTimer(LONGEST_MS), QEventLoop(), 0
    while quiet < QUIET_BEATS:
        if deadline.hasExpired():
            raise TimeoutError(act)
        before = heart.beats
        loop.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        busy = window.workspace.jobs.count > 0 or not enough()
        quiet = 0 if busy else quiet + int(heart.beats > before)
    return heart.worst


def actions(window: MainWindow, folder: Path) -> dict[str, Callable[[], object]]:
    """What is done, in this order; later ones find what earlier ones left."""
    table = lambda: window.body.watchlist.table  # noqa: E731 - the inside is made again with another language
    act = lambda name: window.actions_[name].trigger()  # noqa: E731

    def tag() -> None:
        symbols = tuple(row.symbol for row in window.body.watchlist.model.rows[:TAGGED])
        window.workspace.write(TagStocks(symbols, ("重点跟踪",)))

    steps: dict[str, Callable[[], object]] = {
        "search": lambda: window.search.set_query("theme:液冷"),
        "clear the search": lambda: window.search.set_query(""),
        "sort by name": lambda: window.body.watchlist.model.sort(2, Qt.SortOrder.AscendingOrder),
        "select all": lambda: table().selectAll(),
        "flag all": lambda: act("flag_3"),
        f"tag {TAGGED:,}": tag,
        "undo": window.workspace.undo,
        "copy codes of all": lambda: act("copy_codes"),
        "palette": lambda: act("palette"),
    }
    for page in ("themes", "reports", "inbox", "charts", "watchlist"):
        steps[f"first showing of {page}"] = lambda page=page: window.body.show_page(page)  # type: ignore[misc]
    steps["another language"] = lambda: window.choose_language(Language.CHINESE)
    steps["language back"] = lambda: window.choose_language(Language.ENGLISH)
    steps["other colours"] = lambda: act("theme_dark")
    steps[f"import {REPORTS} reports"] = lambda: window.intake.flow.import_paths([folder])
    return steps


def write_reports(folder: Path) -> None:
    folder.mkdir()
    for number in range(REPORTS):
        text = TEXT.format(n=number, day=number % 28 + 1)
        (folder / f"{number}.txt").write_text(text, "utf-8")


def measure(window: MainWindow, folder: Path) -> dict[str, float]:
    """The latest beat of each action."""
    heart = Heart()
    worst = {"first paint and after": late(heart, window, window.show)}
    worst["pages are loaded ahead"] = late(heart, window, lambda: None, enough=lambda: CHARTS in sys.modules)
    for name, act in actions(window, folder).items():
        worst[name] = late(heart, window, act)
    heart.stop()
    return worst


def run() -> list[Row]:
    """G18: by how much the heart was late, in hundreds of milliseconds as the ratio."""
    app = QApplication.instance() or QApplication([])
    samples: dict[str, list[float]] = {}
    with tempfile.TemporaryDirectory() as where:
        folder = Path(where)
        write_reports(folder / "reports")
        for number in range(ROUNDS):
            library = folder / f"{number}.db"
            library_of_stocks(library, STOCKS)
            settings = QSettings(str(folder / f"{number}.ini"), QSettings.Format.IniFormat)
            kept.LANGUAGE.write(settings, "en")
            window = build_window(library, settings)
            for name, gap in measure(window, folder / "reports").items():
                samples.setdefault(name, []).append(gap)
            window.close()
            window.deleteLater()
    app.processEvents()
    return [_row(name, sorted(gaps)) for name, gaps in samples.items()]


def _row(name: str, gaps: list[float]) -> Row:
    """The median of the rounds is what counts; the window's first round also loads modules."""
    middle = gaps[len(gaps) // 2]
    title = f"worst lateness of a {BEAT * 1000:.0f} ms beat over {STOCKS:,} stocks"
    return Row(title, name, "100 ms", middle, middle / ALLOWED, gaps[0] / ALLOWED, gaps[-1] / ALLOWED, 1.0)
