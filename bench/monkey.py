"""Ten thousand random events a seed over all pages and dialogs of a filled library; no exception, no warning of Qt.

`python -m bench.monkey [SEEDS] [EVENTS] [FIRST]` runs more of them, or others; the same seed makes the same choices. What
each seed met is told on the standard error: an animal that sits before one dialog proves nothing. The seeds have windows of
their own in one process; what it holds is looked at while a window rests, and when it is closed.
"""

from __future__ import annotations

import os
import sys
import tempfile
import threading
import time
import traceback
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from types import TracebackType
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QMessageLogContext, QSettings, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from bench.harness import Row
from bench.libraries import library_of_stocks
from bench.monkey_events import Monkey, tamed
from bench.resting import end, private, resident
from tests.support.builders import NOW, a_draft, a_library, a_report, symbol
from watchlist.app import build_window
from watchlist.domain.commands import AddNote, KeepDraft, TagStocks
from watchlist.domain.errors import WatchlistError
from watchlist.store.edits import apply
from watchlist.ui import settings as kept
from watchlist.ui.freeing_memory import drop_fonts, trim_heap

SEEDS, EVENTS = 20, 10_000
STOCKS = 300
HARMLESS = ("This plugin does not support", "OpenType support missing")
"""What Qt says of running without a screen, and of scripts for which the computer has no font."""


WARM = 0.2
"""After this part of the events, and of the seeds, everything was made and loaded that stays."""
ALLOWED = 1.05


@dataclass(frozen=True, slots=True)
class Played:
    """What went wrong in a window, the bytes that the process held on the way, and once the window was gone.

    `own` are those of the latter that are no pages of files.
    """

    faults: Counter[str]
    memory: tuple[int, ...]
    left: int
    own: int


class Faults:
    """What must not happen: exceptions that nobody caught, in any thread or job, and warnings of Qt."""

    def __init__(self) -> None:
        self.found: Counter[str] = Counter()
        self.doing = ""

    def note_doing(self, doing: str) -> None:
        """What is done now."""
        self.doing = doing

    def tell(self, words: str) -> None:
        """Count a fault, the first time with what was done."""
        if words not in self.found:
            print(f"  {self.doing}: {words}", file=sys.stderr)
        self.found[words] += 1

    def on_failed(self, error: object) -> None:
        """An error of a job: one that is told in words is as it should be."""
        if isinstance(error, BaseException) and not isinstance(error, WatchlistError):
            self.tell("".join(traceback.format_exception(error)[-6:]))

    @contextmanager
    def watched(self) -> Iterator[None]:
        """Take over every place where faults end up."""
        before = (sys.excepthook, sys.unraisablehook, threading.excepthook)

        def on_uncaught(
            _kind: type[BaseException], error: BaseException, _trace: TracebackType | None
        ) -> None:
            self.tell("".join(traceback.format_exception(error)[-6:]))

        def on_message(kind: QtMsgType, _context: QMessageLogContext, words: str | None) -> None:
            if kind is not QtMsgType.QtDebugMsg and not any(part in (words or "") for part in HARMLESS):
                self.tell(f"Qt: {words}")

        sys.excepthook = on_uncaught
        sys.unraisablehook = lambda raised: self.tell(
            f"unraisable: {raised.exc_value!r} in {raised.object!r}"
        )
        threading.excepthook = lambda args: self.tell(f"in a thread: {args.exc_value!r}")
        handler = qInstallMessageHandler(on_message)
        try:
            yield
        finally:
            qInstallMessageHandler(handler)
            sys.excepthook, sys.unraisablehook, threading.excepthook = before


def fill(path: Path) -> None:
    """A library with something on every page."""
    library_of_stocks(path, STOCKS)
    library = a_library(path)
    commands: tuple[Any, ...] = (
        a_report("算力周报", {"液冷": ["英维克", "申菱环境"], "芯片": ["寒武纪"]}, industry_rating="看好", stock_ratings={"寒武纪": "买入"}),
        a_report("AI compute weekly", {"chips": ["GDS", "寒武纪"]}, broker="东吴证券"),
        TagStocks((symbol("英维克"), symbol("寒武纪")), ("重点跟踪",)),
        AddNote(symbol("英维克"), "订单 <b>好转</b>", NOW),
        *(KeepDraft(a_draft(f"待审周报{number}", {"HBM": ["腾讯控股", "寒武纪"]})) for number in range(4)),
    )  # fmt: skip
    for command in commands:
        apply(library, command, now=NOW)
    library.close()


def write_files(folder: Path) -> tuple[Path, ...]:
    """What is dropped: readable, damaged, empty, unknown, a folder, and one that is not there."""
    inside = folder / "dropped"
    inside.mkdir(exist_ok=True)
    text = "算力周报\n开源证券 2024-12-26\n【液冷】推荐标的：英维克、申菱环境；【芯片】受益标的：寒武纪、海光信息。\n"
    for name, data in (
        ("周报.txt", text.encode()), ("a&b <i>.md", text.encode("gb18030")), ("empty.txt", b""), ("broken.pdf", b"%PDF-1.7\n%%EOF"),
        ("codes.csv", "code,name\n002837,英维克\n".encode()), ("what.xyz", bytes(range(256))),
    ):  # fmt: skip
        (inside / name).write_bytes(data)
    return (*sorted(inside.iterdir()), inside, inside / "gone.pdf")


def play(folder: Path, seed: int, events: int) -> Played:
    """One monkey in one window over a library of its own."""
    fill(folder / f"{seed}.db")
    settings = QSettings(str(folder / f"{seed}.ini"), QSettings.Format.IniFormat)
    kept.LANGUAGE.write(settings, "en")
    faults = Faults()
    with faults.watched():
        window = build_window(folder / f"{seed}.db", settings)
        window.workspace.failed.connect(faults.on_failed)
        window.show()
        monkey = Monkey(window, seed, faults.note_doing, write_files(folder))
        with tamed(monkey):
            monkey.play(events)
        faults.doing = "closing"
        end(window)
        drop_fonts()
        trim_heap()
    told = ", ".join(f"{name} {count}" for name, count in monkey.met.most_common())
    memory, left, own = (*monkey.memory,), resident(), private()
    sizes = " ".join(f"{size / 2**20:.0f}" for size in (*memory, left))
    words = f"{sizes}, without pages of files {own / 2**20:.0f}"
    print(f"seed {seed} met: {told}\n  MiB on the way and left: {words}", file=sys.stderr, flush=True)
    return Played(faults.found, memory, left, own)


def run(seeds: int = SEEDS, events: int = EVENTS, first: int = 0) -> list[Row]:
    """Of each seed how long an event took, how many kinds of fault there were, of which none is allowed, and the memory."""
    app = QApplication.instance() or QApplication([])
    assert app is not None
    played, took = [], []
    for seed in range(first, first + seeds):
        with tempfile.TemporaryDirectory() as where:
            started = time.perf_counter()
            played.append(play(Path(where), seed, events))
            took.append((time.perf_counter() - started) / events)
    faults = [float(len(each.faults)) for each in played]
    title = f"kinds of fault in {events:,} random events"
    counts = [
        Row(title, f"seed {first + place}", "none", took[place], count, count, count, 0.0)
        for place, count in enumerate(faults)
    ]
    grown = [_grown(each.memory) for each in played]
    title = "memory at the end"
    left, own = _grown([each.left for each in played]), _grown([each.own for each in played])
    return [
        *counts,
        Row(title, "of a window", "after a fifth", 0.0, median(grown), min(grown), max(grown), ALLOWED),
        Row(title, "of all seeds", "after a fifth", 0.0, left, left, left, ALLOWED),
        Row(title, "the same without pages of files", "after a fifth", 0.0, own, own, own, ALLOWED),
    ]


def _grown(sizes: Sequence[int]) -> float:
    """The last as a ratio to the one after which nothing may grow."""
    return sizes[-1] / sizes[int(WARM * (len(sizes) - 1))] if sizes and sizes[-1] else 1.0


if __name__ == "__main__":
    from bench.harness import show

    show(run(*map(int, sys.argv[1:])))
