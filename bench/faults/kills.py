"""R1 to R5: the process that writes is killed at a random moment; then the library is opened as the next start would.

Killed are imports, edits, undo and redo, migrations, backups, restores and exports.
"""

from __future__ import annotations

import os
import random
import shutil
import signal
import time
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import partial
from itertools import cycle
from pathlib import Path
from typing import Any, NoReturn

from bench.faults.workload import Course, a_report, digest, names, quiet_writer, state_of
from watchlist.domain.commands import AddReport
from watchlist.exporting.files import write_atomically
from watchlist.store import keeping, migrating, schema, trash
from watchlist.store.backup import back_up, backups, holding, made, thin
from watchlist.store.database import Database, open_reader, open_writer
from watchlist.store.engine import connect
from watchlist.store.history import redo, undo
from watchlist.store.restoring import restore
from watchlist.store.thinning import outlived

sqlite_utils = migrating._sqlite_utils()  # noqa: SLF001 - loaded as the store loads it
# Loaded before any child is made: a child is to be killed at its work, not while it imports.
PRELOADED = (keeping, trash)

LONGEST = 0.25
"""Seconds within which the kill comes; more on a busy machine, so that work is done before it."""


@dataclass(slots=True)
class Tally:
    """What became of so many trials of one kind."""

    what: str
    trials: int = 0
    acknowledged: int = 0
    lost: int = 0
    half: int = 0
    unopened: int = 0
    notes: list[str] = field(default_factory=list)

    @property
    def clean(self) -> bool:
        """Whether nothing was lost, half done or unreadable."""
        return not (self.lost or self.half or self.unopened)

    def count(self, course: Course, state: str, done: int) -> None:
        """Judge the state that was found after so many acknowledged steps."""
        self.trials += 1
        self.acknowledged += done
        if not state:
            self.unopened += 1
        elif course.lost(state, done):
            self.lost += 1
        elif not course.agrees(state, done):
            self.half += 1


Work = Callable[[Callable[[], None]], None]


def killed(work: Work, chance: random.Random) -> int:
    """Let a process work until it is killed; how often it said that something is done."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        _work_until_killed(work, writing)
    os.close(writing)
    os.read(reading, 1)
    time.sleep(chance.uniform(0, LONGEST))
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    done = 0
    while part := os.read(reading, 65536):
        done += len(part)
    os.close(reading)
    return done


def kill_steps(folder: Path, base: Path, course: Course, trials: int, seed: int) -> Tally:
    """R1 and R4: imports, edits, undo and redo."""
    chance, tally = random.Random(f"steps {seed}"), Tally("import, edit, undo, redo")
    for _ in range(trials):
        path = fresh(folder, base)

        def work(say: Callable[[], None], path: Path = path) -> None:
            with closing(quiet_writer(path)) as library:
                for step in course.steps:
                    step(library)
                    say()

        done = killed(work, chance)
        tally.count(course, state_of(path), done)
    return tally


def kill_migration(folder: Path, base: Path, trials: int, seed: int) -> Tally:
    """R2: a library is brought to a new version; it is the old one or the new one, and its backup is whole."""
    chance, tally = random.Random(f"migration {seed}"), Tally("migration")
    before = state_of(base)
    scripts = schema.SCRIPTS
    later = (
        *scripts,
        ("later", "\n\n".join(f"CREATE TABLE later{n} (id INTEGER PRIMARY KEY) STRICT" for n in range(40))),
    )
    for _ in range(trials):
        path = fresh(folder, base)

        def work(say: Callable[[], None], path: Path = path) -> None:
            schema.SCRIPTS, schema.VERSION = later, len(later)  # type: ignore[misc, assignment]
            open_writer(path, names=names).close()
            say()

        done = killed(work, chance)
        with closing(connect(path)) as connection:
            version = connection.execute("PRAGMA user_version").fetchone()[0]
            tables = connection.execute(
                "SELECT count(*) FROM sqlite_master WHERE name LIKE 'later%'"
            ).fetchone()[0]
            state = digest(connection)
        tally.trials += 1
        tally.acknowledged += done
        tally.half += (version, tables) not in {(len(scripts), 0), (len(later), 40)} or state != before
        tally.lost += bool(done) and version != len(later)
        tally.unopened += any(not holding(file).sound for file in backups(path))
    return tally


def kill_backup(folder: Path, base: Path, trials: int, seed: int) -> Tally:
    """R3: whatever has the name of a backup is a whole one."""
    chance, tally = random.Random(f"backup {seed}"), Tally("backup")
    before = state_of(base)
    for _ in range(trials):
        path = fresh(folder, base)

        def work(say: Callable[[], None], path: Path = path) -> None:
            with closing(open_reader(path)) as reader:
                while True:
                    back_up(reader, path)
                    say()

        done = killed(work, chance)
        found = backups(path)
        tally.trials += 1
        tally.acknowledged += done
        tally.lost += len(found) < done
        tally.half += any(state_of(file) != before for file in found)
        tally.unopened += state_of(path) != before
    return tally


def kill_thinning(folder: Path, base: Path, trials: int, seed: int) -> Tally:
    """R3: a backup of the day is made and older ones are thinned; whatever no newer one stands for is still there, and whole."""
    chance, tally = random.Random(f"thinning {seed}"), Tally("backup of the day, older ones thinned")
    before, now = state_of(base), datetime.now(UTC)
    ages = [now - timedelta(days=day) for day in range(1, 120)]
    staying = set(ages) - outlived((*ages, now), now)
    for _ in range(trials):
        path = fresh(folder, base)
        _plant(path, ages)

        def work(say: Callable[[], None], path: Path = path) -> None:
            with closing(open_reader(path)) as reader:
                while True:
                    back_up(reader, path, reason="daily")
                    thin(reader, path, now)
                    say()

        tally.acknowledged += killed(work, chance)
        left = made(path)
        tally.trials += 1
        tally.lost += not staying <= {each.made_at for each in left}
        tally.half += any(state_of(each.path) != before for each in left if each.made_at not in ages)
        tally.unopened += not left
    return tally


def _plant(path: Path, moments: list[datetime]) -> None:
    """Backups of many days: one file under many names."""
    folder = path.parent / "backups"
    folder.mkdir()
    for moment in moments:
        os.link(path.parent.parent / "base.db", folder / f"{path.stem}-{moment:%Y%m%dT%H%M%S%f}-daily.db")


def kill_settings(folder: Path, trials: int, seed: int) -> Tally:
    """R5: the settings of the window are those before or those after, never a part."""
    from PySide6.QtCore import QSettings

    chance, tally = random.Random(f"settings {seed}"), Tally("settings")
    file = folder / "settings.ini"

    def write(number: int) -> None:
        settings = QSettings(str(file), QSettings.Format.IniFormat)
        for key in range(200):
            settings.setValue(f"window/{key}", f"{number} {'x' * 100}")
        settings.sync()

    for _ in range(trials):
        write(0)

        def work(say: Callable[[], None]) -> None:
            for number in range(1, 1_000_000):
                write(number)
                say()

        done = killed(work, chance)
        settings = QSettings(str(file), QSettings.Format.IniFormat)
        found = {str(settings.value(f"window/{key}")).split(" ")[0] for key in range(200)}
        tally.trials += 1
        tally.acknowledged += done
        tally.half += len(found) != 1
        tally.lost += len(found) == 1 and not found <= {str(done), str(done + 1)}
        for left in folder.glob("settings.ini*"):
            left.unlink()
    return tally


def kill_restore(folder: Path, base: Path, course: Course, trials: int, seed: int) -> Tally:
    """R3: the library is as before the restore, its undo or its redo, or as after it, and what was there before is kept."""
    chance, tally = random.Random(f"restore {seed}"), Tally("restore")
    other = folder / "other.db"
    shutil.copyfile(base, other)
    with closing(quiet_writer(other)) as library:
        for step in course.steps[:8]:
            step(library)
    acts = [partial(restore, backup=other), undo, redo, partial(restore, backup=base)]
    states = _states_after([*acts, *acts], fresh(folder, base))
    for _ in range(trials):
        path = fresh(folder, base)

        def work(say: Callable[[], None], path: Path = path) -> None:
            with closing(quiet_writer(path)) as library:
                for act in cycle(acts):
                    act(library)
                    say()

        done = killed(work, chance)
        state, allowed = state_of(path), {states[_place(each, len(acts))] for each in (done, done + 1)}
        tally.trials += 1
        tally.acknowledged += done
        tally.unopened += not state
        tally.half += bool(state) and state not in states
        tally.lost += state in states and state not in allowed
        tally.half += any(state_of(file) not in states for file in backups(path))
    other.unlink()
    return tally


def _states_after(acts: Sequence[Callable[[Database], object]], path: Path) -> list[str]:
    """What the library holds at first, and after each of the acts."""
    with closing(quiet_writer(path)) as library:
        states = [digest(library.conn)]
        for act in acts:
            act(library)
            states.append(digest(library.conn))
    return states


def _place(done: int, acts: int) -> int:
    """Where the state after so many acts stands: what comes before the first round differs, all rounds after that are the same."""
    return done if done <= acts else acts + 1 + (done - 1) % acts


def kill_export(folder: Path, trials: int, seed: int) -> Tally:
    """R5: an exported file is the one before or the one after, never a part."""
    chance, tally = random.Random(f"export {seed}"), Tally("export")
    contents = [bytes([65 + number]) * 3_000_000 for number in range(2)]
    target = folder / "export.csv"
    for _ in range(trials):
        target.write_bytes(contents[0])

        def work(say: Callable[[], None]) -> None:
            while True:
                for content in (contents[1], contents[0]):
                    write_atomically(target, content)
                    say()

        done = killed(work, chance)
        tally.trials += 1
        tally.acknowledged += done
        tally.half += target.read_bytes() not in contents
    return tally


def kill_naive(folder: Path, base: Path, trials: int, seed: int) -> Tally:
    """The same imports as a plain build would do them: sqlite-utils calls in sequence."""
    chance, tally = random.Random(f"naive {seed}"), Tally("naive: sqlite-utils in sequence")
    reports = [a_report(random.Random(f"naive {number}"), number) for number in range(1, 80)]
    for _ in range(trials):
        path = fresh(folder, base)

        def work(say: Callable[[], None], path: Path = path) -> None:
            library = sqlite_utils.Database(path)
            for number, report in enumerate(reports, 2):
                _insert_in_sequence(library, number, report)
                say()

        done = killed(work, chance)
        tally.trials += 1
        tally.acknowledged += done
        with closing(connect(path)) as connection:
            rows = connection.execute(
                "SELECT r.id, (SELECT count(*) FROM texts t WHERE t.id = r.id),"
                " (SELECT count(*) FROM mentions m WHERE m.report_id = r.id) FROM reports r WHERE r.id > 1"
            ).fetchall()
        whole = {(number, 1, len(report.picks)) for number, report in enumerate(reports, 2)}
        tally.half += not set(rows) <= whole
        tally.lost += len(rows) < done
    return tally


def _insert_in_sequence(library: Any, number: int, report: AddReport) -> None:
    """A report as a plain build stores it, each table by itself."""
    document, picks, table = report.document, report.picks, library.table
    table("reports").insert({
        "id": number, "title": document.name, "kind": "industry", "source": "", "format": "text", "encoding": "utf-8",
        "sha256_file": "", "sha256_text": document.sha256_text, "imported_at": "",
    })  # fmt: skip
    table("texts").insert({"id": number, "text": document.text})
    table("mentions").insert_all(
        [{"report_id": number, "security_id": 1, "start": pick.spans[0].start, "stop": pick.spans[0].end, "text": pick.text,
          "rule": "bench", "confidence": 1.0} for pick in picks]
    )  # fmt: skip


def _say(writing: int) -> None:
    os.write(writing, b".")


def _work_until_killed(work: Work, writing: int) -> NoReturn:
    """In the child: say that it is ready, work, and wait for the end."""
    try:
        os.write(writing, b".")
        work(partial(_say, writing))
        signal.pause()
    finally:
        os._exit(1)


def fresh(folder: Path, base: Path) -> Path:
    """A copy of the base in a folder without anything that an earlier trial left."""
    trial = folder / "trial"
    shutil.rmtree(trial, ignore_errors=True)
    trial.mkdir()
    shutil.copyfile(base, trial / "library.db")
    return trial / "library.db"
