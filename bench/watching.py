"""From a file's last byte to the inbox, in the window and by `watchlist watch`: the wait and the reading apart."""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from importlib import import_module
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEventLoop, QSettings
from PySide6.QtWidgets import QApplication, QWidget

from bench.harness import Row
from bench.mixed_folder import MixedFolder
from watchlist.store.database import open_reader
from watchlist.store.queries import drafts
from watchlist.ui.flows.importing.intake import READY_AFTER_MS, Intake
from watchlist.ui.loading_ahead import IMPORT
from watchlist.ui.theming import Colours, ThemeName
from watchlist.ui.workspace import Workspace

FILES = 8
REST_SECONDS = 1.5
_GOAL = 5.0
_PATIENCE_SECONDS = 120.0
_STARTED = READY_AFTER_MS / 1000 + 15.0
"""After so long a process that is kept ready should stand, also on a busy machine."""


def run() -> list[Row]:
    """The first file and those after it, with a process that stands and with one that has to start."""
    with tempfile.TemporaryDirectory() as name:
        place = Path(name)
        written = place / "written"
        MixedFolder(3).write(written, FILES * 3)
        files = sorted(path for path in written.rglob("*.*") if path.is_file())
        return [
            *_in_window(place / "cold", files[FILES : 2 * FILES], 0.0),
            *_in_window(place / "ready", files[:FILES], _STARTED),
            *_by_command(place / "command", files[2 * FILES :]),
        ]


class _Window:
    """What of the window imports, over a library of its own; notes when things happen."""

    def __init__(self, place: Path) -> None:
        self.workspace = Workspace(place / "library.db")
        settings = QSettings(str(place / "settings.ini"), QSettings.Format.IniFormat)
        self._over = QWidget()
        self.intake = Intake(self.workspace, Colours(ThemeName.LIGHT), settings, self._over)
        self.found: list[float] = []
        self.finished: list[float] = []
        self.intake.watching.found.connect(lambda _: self.found.append(time.perf_counter()))
        self.intake.flow.finished.connect(lambda _: self.finished.append(time.perf_counter()))

    def close(self) -> None:
        """End its processes and threads."""
        self.intake.shut_down()
        self.workspace.shut_down()


@contextmanager
def _window(place: Path) -> Iterator[_Window]:
    application = QApplication.instance() or QApplication([])
    window = _Window(place)
    yield window
    window.close()
    application.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)


def _wait(seconds: float, until: Callable[[], bool] = lambda: False) -> None:
    """Let the window live; a benchmark has no event loop of its own."""
    end = QDeadlineTimer(int(seconds * 1000))
    while not until() and not end.hasExpired():
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
        time.sleep(0.002)


def _in_window(place: Path, files: Sequence[Path], rest: float) -> Iterator[Row]:
    folder = place / "in"
    folder.mkdir(parents=True)
    waits, readings = [], []
    if rest:
        for module in IMPORT:  # as the window does in a quiet moment
            import_module(module)
    with _window(place) as window:
        window.intake.watch(folder)
        _wait(max(rest, 0.5))
        for file in files:
            _put(file, folder)
            written = time.perf_counter()
            before = len(window.finished)
            _wait(_PATIENCE_SECONDS, lambda before=before: len(window.finished) > before)  # type: ignore[misc]
            waits.append(window.found[-1] - written)
            readings.append(window.finished[-1] - window.found[-1])
            _wait(REST_SECONDS)
    yield from _rows(f"window, {'a process ready' if rest else 'none ready'}", waits, readings)


def _put(file: Path, folder: Path) -> None:
    """Written in two parts, as another program would."""
    data = file.read_bytes()
    with (folder / file.name).open("wb") as out:
        out.write(data[: len(data) // 2])
        out.flush()
        time.sleep(0.1)
        out.write(data[len(data) // 2 :])


def _by_command(place: Path, files: Sequence[Path]) -> Iterator[Row]:
    """The command line tells nothing in between: only the whole is known."""
    folder, library = place / "in", place / "library.db"
    folder.mkdir(parents=True)
    command = [sys.executable, "-m", "watchlist", "watch", str(folder), "--db", str(library)]
    wholes = []
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        time.sleep(_STARTED)
        for number, file in enumerate(files, 1):
            _put(file, folder)
            written = time.perf_counter()
            while _waiting(library) < number and time.perf_counter() - written < _PATIENCE_SECONDS:
                time.sleep(0.05)
            wholes.append(time.perf_counter() - written)
        process.terminate()
    yield from _whole("`watchlist watch`", wholes)


def _waiting(library: Path) -> int:
    if not library.exists() or not library.stat().st_size:
        return 0
    with closing(open_reader(library)) as connection:
        return len(drafts(connection))


def _rows(title: str, waits: Sequence[float], readings: Sequence[float]) -> Iterator[Row]:
    wholes = [wait + reading for wait, reading in zip(waits, readings, strict=True)]
    yield from _whole(title, wholes)
    yield _row(title, "of these until it counts as complete", waits)
    yield _row(title, "of these first reading", readings[:1])
    yield _row(title, "of these later readings", readings[1:])


def _whole(title: str, wholes: Sequence[float]) -> Iterator[Row]:
    yield _row(title, "first file", wholes[:1], _GOAL)
    yield _row(title, f"{len(wholes) - 1} files after it", wholes[1:], _GOAL)


def _row(title: str, what: str, seconds: Sequence[float], goal: float | None = None) -> Row:
    middle = statistics.median(seconds)
    return Row(f"watched folder: {title}", what, "1 s", middle, middle, min(seconds), max(seconds), goal)
