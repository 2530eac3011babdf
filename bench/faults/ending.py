"""R8 and R9: an import that is ended by SIGTERM or by closing the window; a review and a note under which the power goes."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import threading
import time
from contextlib import closing, suppress
from pathlib import Path
from typing import Final

from bench.faults.kills import Tally
from tests.support.builders import NOW, a_draft, a_library, a_report
from watchlist.domain.commands import KeepDraft
from watchlist.store.check import check
from watchlist.store.database import Connection, open_reader
from watchlist.store.edits import apply
from watchlist.store.queries import draft
from watchlist.ui.flows.reviewing.words_beside import WordsBeside
from watchlist.ui.typed_words import unfinished

FILES: Final = 120
WORDS_GIVEN: Final = 500
"""After so many words nobody waits any longer for one of them to be kept."""
ALLOWED: Final = 2.0
"""Seconds in which an import is over once it was told to end, and so much typing may be lost."""
PLACES: Final = 5
"""Words are typed into the box for notes, the line for them, a cell, a rule of colour and a pasted list."""
TEXT: Final = "算力周报第{n}期\n开源证券 2024-12-{day:02}\n【液冷】推荐标的：英维克、申菱环境；【芯片】受益标的：寒武纪、海光信息。第{n}次更新。\n"
WAYS: Final = ("command, SIGTERM", "window, SIGTERM", "window, closed")


def end_imports(folder: Path, trials: int, seed: int) -> Tally:
    """`lost`: not over in time, or a process was left; `half`: the library is not whole; `acknowledged`: reports stored.

    Every other one is told once its first document is stored: on a busy machine most of an import is the start of its processes.
    """
    chance, tally = random.Random(f"ending {seed}"), Tally("import that is told to end")
    documents = folder / "documents"
    documents.mkdir(exist_ok=True)
    for number in range(FILES):
        (documents / f"{number}.txt").write_text(TEXT.format(n=number, day=1 + number % 28), encoding="utf-8")
    slowest, whole = 0.0, _whole(folder / "whole.db", documents)
    for trial in range(trials):
        library = folder / f"ending{trial}.db"
        stored = trial % 2 > 0
        after = chance.uniform(0.05, whole / 4 if stored else whole)
        took, left = _ended(WAYS[trial % 3], library, documents, after, stored=stored)
        slowest = max(slowest, took)
        tally.trials += 1
        tally.lost += took > ALLOWED or left
        with closing(open_reader(library)) as reader:
            tally.half += bool(check(reader))
            tally.acknowledged += how_many_stored(reader)
        if took > ALLOWED or left:
            tally.notes.append(f"{WAYS[trial % 3]}: {took:.1f} s{', a process is left' if left else ''}")
    tally.what += f" (slowest {slowest:.1f} s)"
    return tally


def _whole(library: Path, documents: Path) -> float:
    """Seconds of an import that nobody ends, on this machine now."""
    started = time.perf_counter()
    subprocess.run(_command(library, documents), capture_output=True, check=True)
    return time.perf_counter() - started


def _command(library: Path, documents: Path) -> list[str]:
    return [
        sys.executable, "-m", "watchlist", "import", str(documents), "--accept", "all", "--db", str(library),
    ]  # fmt: skip


def how_many_stored(connection: Connection) -> int:
    """Reports and drafts."""
    stored: int = connection.execute(
        "SELECT (SELECT count(*) FROM reports) + (SELECT count(*) FROM drafts)"
    ).fetchone()[0]
    return stored


def _ended(
    way: str, library: Path, documents: Path, after: float, *, stored: bool = False
) -> tuple[float, bool]:
    """Begin an import and end it so many seconds `after` that, or after its first document is `stored`.

    The seconds until it was gone, and whether one of its processes is still there.
    """
    command = _command(library, documents)
    if way.startswith("window"):
        close = [str(int(after * 1000)), *(["stored"] if stored else [])] if way.endswith("closed") else []
        command = [
            sys.executable,
            "-m",
            "bench.faults.sitting",
            "import",
            str(library),
            str(documents),
            *close,
        ]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, start_new_session=True
    ) as process:
        _await_beginning(process, library, way)
        if way.endswith("closed"):
            assert process.stdout is not None
            process.stdout.readline()
        else:
            while stored and process.poll() is None and not _has_stored(library):
                time.sleep(0.02)
            time.sleep(after)
            process.send_signal(signal.SIGTERM)
        told = time.perf_counter()
        try:
            process.wait(30)
        except subprocess.TimeoutExpired:
            process.kill()
        left = _is_there(process.pid, until=told + ALLOWED)
        return time.perf_counter() - told, left


def _await_beginning(process: subprocess.Popen[str], library: Path, way: str) -> None:
    assert process.stdout is not None
    if way.startswith("window"):
        process.stdout.readline()
        return
    while process.poll() is None and not library.with_name(f"{library.name}-wal").exists():
        time.sleep(0.02)


def _has_stored(library: Path) -> bool:
    with closing(open_reader(library)) as reader:
        return how_many_stored(reader) > 0


def _is_there(group: int, *, until: float) -> bool:
    """Whether a process of the session is still at work at that moment."""
    while _at_work(group):
        if time.perf_counter() > until:
            with suppress(ProcessLookupError):
                os.killpg(group, signal.SIGKILL)
            return True
        time.sleep(0.02)
    return False


def _at_work(group: int) -> bool:
    """Whether there is a process of a group that is more than its entry in the system's table."""
    for status in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):
            state, _, its_group = status.read_text().rpartition(")")[2].split()[:3]
            if int(its_group) == group and state != "Z":
                return True
    return False


def start_again(folder: Path, trials: int) -> Tally:
    """R21. A second start raises the window that is there; after that one was killed, the next start works at once.

    `lost`: the second start did not find the first; `half`: the next one found a window that is gone, or no way in.
    """
    from PySide6.QtCore import QCoreApplication

    from watchlist.ui.flows.reading.handing_over import hand_over

    application = QCoreApplication.instance() or QCoreApplication([])
    tally, slowest, library = Tally("second window, next start after a kill"), 0.0, folder / "door.db"
    for _ in range(trials):
        with _at_the_door(library) as first:
            opened = _line(first) == "open"
            tally.lost += not (opened and hand_over(library, ""))
            tally.acknowledged += opened
            first.kill()
        started = time.perf_counter()
        tally.half += hand_over(library, "")
        slowest = max(slowest, time.perf_counter() - started)
        with _at_the_door(library) as second:
            tally.half += _line(second) != "open"
            second.kill()
        tally.trials += 1
    tally.what += f" (asked in {slowest:.1f} s)"
    del application
    return tally


def _at_the_door(library: Path) -> subprocess.Popen[str]:
    """A process that hears what later starts bring, as a window does."""
    program = (
        "import sys; from pathlib import Path; from PySide6.QtCore import QCoreApplication;"
        "from watchlist.ui.flows.reading.handing_over import Door; app = QCoreApplication([]); door = Door(Path(sys.argv[1]));"
        "print('open' if door.is_open else 'shut', flush=True); app.exec()"
    )
    return subprocess.Popen([sys.executable, "-c", program, str(library)], stdout=subprocess.PIPE, text=True)


def _line(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    return process.stdout.readline().strip()


def kill_writers(folder: Path, trials: int, seed: int) -> Tally:
    """R9. `lost`: more than two seconds of a review, a note, a cell, rules or a list are gone; `acknowledged`: words that were given."""
    chance, tally = (
        random.Random(f"writers {seed}"),
        Tally("review, notes, cell, rules and list that are being written"),
    )
    for trial in range(trials):
        library = _library_with_a_draft(folder / f"writing{trial}.db")
        given, killed = _killed_while_writing(library, chance.uniform(0.2, 4.0))
        due = max((number for number, moment in given if moment < killed - ALLOWED), default=0)
        tally.trials += 1
        tally.acknowledged += len(given)
        tally.lost += min(_kept(library)) < due
        tally.half += _is_unsound(library)
    return tally


def kill_writer_once_kept(folder: Path, word: int) -> Tally:
    """R9 without a clock: killed once this word is seen to be kept of all; `lost`: it is not there after the kill."""
    tally = Tally("review, notes, cell, rules and list of which a word was kept", trials=1)
    library = _library_with_a_draft(folder / "kept.db")
    with _writing(library) as process:
        assert process.stdout is not None
        for _ in process.stdout:
            tally.acknowledged += 1
            if min(_kept(library)) >= word or tally.acknowledged == WORDS_GIVEN:
                break
        process.kill()
    tally.lost += min(_kept(library)) < word
    tally.half += _is_unsound(library)
    return tally


def _library_with_a_draft(path: Path) -> Path:
    with closing(a_library(path)) as db:
        apply(db, a_report("周报"), now=NOW)
        apply(db, KeepDraft(a_draft("Draft")), now=NOW)
    return path


def _kept(library: Path) -> tuple[int, ...]:
    """The newest words that the next start finds of the review, and of each place that is written in, the oldest first."""
    with closing(open_reader(library)) as reader:
        reviewed, verdicts = draft(reader, 1)
    verdicts = WordsBeside(library).kept(1, reviewed.document.sha256_text) or verdicts
    theme = next((row.theme for row in verdicts.rows.values()), None) or "题材0"
    typed = sorted(int(words.text.split()[-1]) for _, words in unfinished(library))
    return int(theme.removeprefix("题材")), *([0] * (PLACES - len(typed))), *typed


def _is_unsound(library: Path) -> bool:
    with closing(open_reader(library)) as reader:
        return bool(check(reader))


def _writing(library: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "bench.faults.sitting", "write", str(library)],
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
    )  # fmt: skip


def _killed_while_writing(library: Path, after: float) -> tuple[list[tuple[int, float]], float]:
    """The words that were given and when, and the moment of the kill: a busy machine takes the process away much later."""
    moments: list[float] = []
    with _writing(library) as process:
        assert process.stdout is not None
        given = [(int(process.stdout.readline()), time.perf_counter())]

        def kill() -> None:
            moments.append(time.perf_counter())
            process.kill()

        threading.Timer(after, kill).start()
        given += [(int(line), time.perf_counter()) for line in process.stdout]
    return given, moments[0]
