"""A thousand mixed documents through `watchlist import FOLDER`: throughput, progress, cancelling, memory."""

from __future__ import annotations

import os
import random
import signal
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bench.harness import Row
from bench.mixed_folder import MixedFolder
from bench.processes import family, resident
from bench.two_processes import PROCESSES, throughput
from watchlist.importing.readers.files import gather
from watchlist.importing.sources import FromFile
from watchlist.importing.worker import INTAKE, Outcome, Workers

DOCUMENTS = 1_000
FEW = 100
CANCELLED = 5
_LONGEST_ANSWER = 1.0


def run() -> list[Row]:
    """All figures, on folders made here."""
    with tempfile.TemporaryDirectory() as name:
        few, many = Path(name) / "few", Path(name) / "many"
        MixedFolder(1).write(few, FEW)
        MixedFolder(2).write(many, DOCUMENTS)
        return [
            *throughput(tuple(gather([many]))),
            *cancelling(many),
            *interrupting(many, Path(name)),
            *memory(few, many, Path(name)),
        ]


def cancelling(folder: Path) -> Iterator[Row]:
    """From `cancel` in another thread to the end of the batch, and to the end of all processes."""
    chance = random.Random(1)
    sources = [FromFile(path) for path in gather([folder])]
    answers = []
    for _ in range(CANCELLED):
        with Workers(PROCESSES, room=INTAKE) as workers:
            asked = _cancelled(workers, sources, chance.uniform(0.1, 1.0))
        answers.append(time.perf_counter() - asked)
    yield _answered("cancel until all processes are gone", answers)


def _cancelled(workers: Workers, sources: list[FromFile], after: float) -> float:
    """Read until `cancel`, so many seconds after the first outcome; when that was asked."""
    asked: list[float] = []

    def cancel() -> None:
        asked.append(time.perf_counter())
        workers.cancel()

    steps = workers.read(sources)
    while not isinstance(next(steps), Outcome):
        pass
    timer = threading.Timer(after, cancel)
    timer.start()
    for _ in steps:
        pass
    timer.join()
    return asked[0]


def interrupting(folder: Path, place: Path) -> Iterator[Row]:
    """From Ctrl+C to the end of `watchlist import`, and no process left."""
    # What a shell starts behind itself is deaf to Ctrl+C, and so is what that starts.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    chance = random.Random(2)
    answers = []
    for number in range(CANCELLED):
        with _importing(folder, place / f"stopped{number}.db") as process:
            until = time.monotonic() + 60
            while len(family(process.pid)) <= PROCESSES and time.monotonic() < until:
                time.sleep(0.05)
            time.sleep(chance.uniform(1.0, 4.0))
            own = family(process.pid)
            began = time.perf_counter()
            os.killpg(process.pid, signal.SIGINT)
            process.wait(60)
            answers.append(time.perf_counter() - began)
        assert not any(Path(f"/proc/{each}").exists() for each in own), "a process was left behind"
    yield _answered("Ctrl+C until `watchlist import` has ended", answers)


def _answered(title: str, answers: list[float]) -> Row:
    middle = statistics.median(answers)
    return Row(
        f"{title}, {len(answers)} times",
        f"longest {max(answers):.2f} s",
        "1 s",
        middle,
        max(answers),
        min(answers),
        max(answers),
        _LONGEST_ANSWER,
    )


def memory(few: Path, many: Path, place: Path) -> Iterator[Row]:
    """The most that the importing process and all its readers hold, with ten times the documents."""
    small, large = (_peak(folder, place / f"{folder.name}.db") for folder in (few, many))
    for what in ("parent", "readers"):
        ratio = large[what] / small[what]
        title = f"peak memory of the {what}, {DOCUMENTS} documents"
        yield Row(
            title,
            f"{large[what] >> 20} MiB",
            f"{small[what] >> 20} MiB with {FEW}",
            0.0,
            ratio,
            ratio,
            ratio,
            1.3,
        )


def _peak(folder: Path, library: Path) -> dict[str, int]:
    """The most bytes seen of the parent, and of its readers together."""
    most = {"parent": 0, "readers": 0}
    with _importing(folder, library) as process:
        while process.poll() is None:
            parent, *readers = [resident(each) for each in family(process.pid)] or [0]
            most["parent"] = max(most["parent"], parent)
            most["readers"] = max(most["readers"], sum(readers))
            time.sleep(0.05)
    return most


@contextmanager
def _importing(folder: Path, library: Path) -> Iterator[subprocess.Popen[bytes]]:
    command = [
        sys.executable,
        "-m",
        "watchlist",
        "import",
        str(folder),
        "--accept",
        "confident",
        "--db",
        str(library),
    ]
    with subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
    ) as process:
        yield process
