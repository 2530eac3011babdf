"""R36 in the window: the same inputs dropped and pasted on a whole window, its own heart, its answer to Cancel, its memory."""

from __future__ import annotations

import os
import random
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Final

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QDeadlineTimer, QEventLoop, QMimeData, QSettings, QUrl
from PySide6.QtWidgets import QApplication

from bench.heart import Heart
from bench.hostile.huge import Seen, Sizes, inputs, judge, measured, size_of
from bench.hostile.tally import Tally
from tests.support.reading import HereWorkers
from watchlist.app import build_window
from watchlist.importing.sources import FromFile, Pasted, Source
from watchlist.securities.lexicon import load_lexicon
from watchlist.ui import settings as kept
from watchlist.ui.main_window import MainWindow

_QUIET_SECONDS: Final = 12.0
_IDLE_SECONDS: Final = 3.0
_START_SECONDS: Final = 2.0
_WORK: Final = 0.1
_LATE: Final = 0.1
_LONGEST_SECONDS: Final = 120.0


class _BusyHeart(Heart):
    """Remembers too how long the window's thread worked in one go: that is no fault of a busy machine."""

    def __init__(self) -> None:
        super().__init__()
        self.work = 0.0
        self._worked = time.thread_time()
        self.timeout.connect(self._feel)

    def begin(self) -> None:
        """Forget what was late before."""
        super().begin()
        self.work, self._worked = 0.0, time.thread_time()

    def _feel(self) -> None:
        worked = time.thread_time()
        self.work = max(self.work, worked - self._worked)
        self._worked = worked


def trials(
    rounds: int, seed: int, *, naive: bool, sizes: Sizes | None = None, quiet: float = _QUIET_SECONDS
) -> Tally:
    """Each input so many times; cancelled after a few seconds where it is not done by then.

    As a plain build does it the window reads in a thread of its own, without processes.
    """
    tally = Tally("R36w", "huge inputs dropped on the window", naive)
    chance = random.Random(f"huge window {seed}")
    with tempfile.TemporaryDirectory() as name:
        made = inputs(Path(name), sizes or Sizes())
        with opened(Path(name)) as window:
            live(quiet)
            if naive:
                window.intake.flow.processes.make = lambda: HereWorkers(load_lexicon())
            _warm(window)
            for what, sources in [*made.items()] * rounds:
                judge(tally, what, _taken(window, sources, chance.uniform(1, 5)), size_of(sources))
    return tally


def _warm(window: MainWindow) -> None:
    """Take a sentence in, and wait until nothing more is loaded: what every first import loads is no input's fault."""
    flow, loaded = window.intake.flow, -1
    window.intake.take(_mime([Pasted("液冷受益标的：英维克、申菱环境。")]))
    live(_START_SECONDS, lambda: flow.running)
    live(_LONGEST_SECONDS, lambda: not flow.running)
    while loaded != len(sys.modules):
        loaded = len(sys.modules)
        live(_START_SECONDS)
    _close_dialogs(window)


@contextmanager
def opened(folder: Path) -> Iterator[MainWindow]:
    """A whole window over an empty library."""
    application = QApplication.instance() or QApplication([])
    settings = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
    kept.LANGUAGE.write(settings, "en")
    window = build_window(folder / "library.db", settings)
    window.show()
    yield window
    window.close()
    window.deleteLater()
    application.processEvents()


def live(seconds: float, enough: Callable[[], bool] = lambda: False) -> None:
    """Let the window live for so long, or until there is enough."""
    deadline, loop = QDeadlineTimer(int(seconds * 1000)), QEventLoop()
    while not deadline.hasExpired() and not enough():
        loop.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
        time.sleep(0.001)


def watched(window: MainWindow, act: Callable[[], object], done: Callable[[], bool], seconds: float) -> Seen:
    """What an action and all that follows it cost; cancelled after so many seconds, until the window is at rest again."""
    seen, heart, flow = Seen(), _BusyHeart(), window.intake.flow
    live(_IDLE_SECONDS)
    seen.allowed = max(_LATE, 2 * heart.worst)
    with measured(seen):
        heart.begin()
        act()
        live(seconds, done)
        stopped, asked = flow.running, time.monotonic()
        if stopped:
            window.intake.cancel()
            live(_LONGEST_SECONDS, lambda: not flow.running)
            seen.became, seen.cancelled = "cancelled", time.monotonic() - asked
        live(0.5)
    heart.stop()
    seen.late = heart.worst
    if heart.work > _WORK:
        seen.wrong.append(f"the window worked {heart.work:.2f} s in one go")
    _close_dialogs(window)
    return seen


def _taken(window: MainWindow, sources: Sequence[Source], seconds: float) -> Seen:
    """Dropped; what is to be dropped is made before anything is measured."""
    mime, flow = _mime(sources), window.intake.flow
    return watched(window, lambda: window.intake.take(mime), lambda: not flow.running, seconds)


def _close_dialogs(window: MainWindow) -> None:
    for shown in QApplication.topLevelWidgets():
        if shown is not window and shown.isVisible():
            shown.close()


def _mime(sources: Sequence[Source]) -> QMimeData:
    mime = QMimeData()
    if isinstance(first := sources[0], Pasted):
        mime.setText(first.text)
    else:
        paths = [source.path for source in sources if isinstance(source, FromFile)]
        mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return mime
