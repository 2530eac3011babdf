"""R10 for what writes files of its own: backup, restore, migration and export in a process that may write no more at some point.

The limit is the system's on the size of a file (`RLIMIT_FSIZE`), so that it strikes SQLite and plain files alike.
"""

from __future__ import annotations

import json
import os
import random
import resource
import shutil
import signal
from collections.abc import Callable
from contextlib import closing
from functools import partial
from pathlib import Path

from bench.faults.kills import Tally, fresh
from bench.faults.workload import Course, digest, names, quiet_writer, state_of
from watchlist.domain.errors import WatchlistError
from watchlist.exporting.files import write_atomically
from watchlist.store import schema
from watchlist.store.backup import back_up, backups
from watchlist.store.check import check
from watchlist.store.database import open_reader, open_writer
from watchlist.store.engine import connect
from watchlist.store.history import redo, undo
from watchlist.store.restoring import restore

EXPORTED = b"x" * 400_000


def without_room(folder: Path, base: Path, course: Course, name: str, trials: int, seed: int) -> Tally:
    """One operation, at limits from nothing to more than it needs."""
    chance, tally = random.Random(f"rooms {seed} {name}"), Tally(f"no room for {name}")
    states = states_of(folder, base, course)
    for _ in range(trials):
        room = int(base.stat().st_size * chance.uniform(0, 5))
        _try(fresh(folder, base), folder / "other.db", WORKS[name], room, states, tally)
    return tally


def states_of(folder: Path, base: Path, course: Course) -> frozenset[str]:
    """What a library may hold afterwards: what it held, what the other holds (the restore its newest step), what it held a step before."""
    other = folder / "other.db"
    shutil.copyfile(base, other)
    with closing(quiet_writer(other)) as library:
        for step in course.steps[:4]:
            step(library)
        states = {state_of(base), digest(library.conn)}
    path = fresh(folder, base)
    with closing(quiet_writer(path)) as library:
        undo(library)
        states.add(digest(library.conn))
        redo(library)
        states.add(digest(library.conn))
        for act in (partial(restore, backup=other), undo, redo):
            act(library)
            states.add(digest(library.conn))
    return frozenset(states)


Work = Callable[[Path, Path], object]


def _try(path: Path, other: Path, work: Work, room: int, states: frozenset[str], tally: Tally) -> None:
    """One trial in a child; the child says what happened."""
    judge(f"{room} bytes", _in_a_child(lambda: work(path, other), room), path, states, tally)


def judge(trial: str, said: str, path: Path, states: frozenset[str], tally: Tally) -> None:
    """Count a trial: the library, its backups and the exported file are whole, and an error is one that is told."""
    tally.trials += 1
    tally.acknowledged += said == "done"
    if said not in {"done", "told"}:
        tally.notes.append(f"{trial}: {said}")
    state = _state(path)
    tally.unopened += not state
    tally.half += bool(state) and state not in states
    tally.half += any(state_of(backup) not in states for backup in backups(path))
    target = path.with_name("export.csv")
    tally.half += target.exists() and target.read_bytes() != EXPORTED


def _state(path: Path) -> str:
    """As `state_of`, of a library that may be of a later version."""
    try:
        with closing(connect(path)) as library:
            return "" if check(library) else digest(library)
    except Exception:  # noqa: BLE001 - whatever it is, it doesn't open
        return ""


def _in_a_child(work: Callable[[], object], room: int) -> str:
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (room, room))
        os.write(writing, json.dumps(what_happens(work)).encode())
        os._exit(0)
    os.close(writing)
    os.waitpid(child, 0)
    with os.fdopen(reading, "rb") as said:
        return str(json.loads(said.read() or b'"died"'))


def what_happens(work: Callable[[], object]) -> str:
    """Do it, and say whether it was done, refused with an error that is told, or went wrong."""
    try:
        work()
    except (WatchlistError, OSError):
        return "told"
    except Exception as error:  # noqa: BLE001 - whatever it is, it is judged
        return repr(error)
    return "done"


def _backup(path: Path, _: Path) -> None:
    with closing(open_reader(path)) as reader:
        back_up(reader, path)


def _restore(path: Path, other: Path) -> None:
    with closing(quiet_writer(path)) as library:
        restore(library, other)


def _restore_undone(path: Path, other: Path) -> None:
    with closing(quiet_writer(path)) as library:
        restore(library, other)
        undo(library)
        redo(library)


def _migrate(path: Path, _: Path) -> None:
    later = "\n\n".join(f"CREATE TABLE later{n} (id INTEGER PRIMARY KEY) STRICT" for n in range(40))
    schema.SCRIPTS = (*schema.SCRIPTS, ("later", later))  # type: ignore[misc, assignment]
    schema.VERSION = len(schema.SCRIPTS)  # type: ignore[misc]
    open_writer(path, names=names).close()


def _undo(path: Path, _: Path) -> None:
    with closing(quiet_writer(path)) as library:
        undo(library)
        redo(library)


def _export(path: Path, _: Path) -> None:
    write_atomically(path.with_name("export.csv"), EXPORTED)


WORKS: dict[str, Work] = {
    "a backup": _backup, "a restore": _restore, "a restore undone": _restore_undone, "a migration": _migrate, "undo and redo": _undo, "an export": _export,
}  # fmt: skip
