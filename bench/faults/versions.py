"""R2: a library of each released version is killed while it is brought up to date, at random and after each k-th statement."""

from __future__ import annotations

import gzip
import hashlib
import os
import random
import signal
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any, Final

from bench.faults import kills
from bench.faults.kills import Tally
from bench.faults.workload import digest, names
from watchlist.store import database, schema
from watchlist.store.backup import backups, holding
from watchlist.store.check import check
from watchlist.store.engine import Connection, connect, one

RELEASED: Final = Path(__file__).parents[2] / "tests" / "data" / "databases"
LAST: Final = f"v{schema.VERSION}.db.gz"


def kill_upgrades(folder: Path, trials: int, seed: int) -> Tally:
    """So many trials at random moments, shared among the versions that there were."""
    chance, tally = random.Random(f"upgrades {seed}"), Tally("upgrade of a released version")
    older = [file for file in sorted(RELEASED.glob("*.db.gz")) if file.name != LAST]
    for trial in range(trials):
        file = older[trial % len(older)]
        path = _unpacked(file, folder)
        done = kills.killed(lambda say, path=path: _upgrade(path, say), chance)  # type: ignore[misc]
        _judge(file, path, folder, done, tally)
    return tally


def stop_upgrades(folder: Path, every: int) -> Tally:
    """Killed after each k-th statement that SQLite is given, for every k (or every so many-th)."""
    tally = Tally("upgrade, killed after the k-th statement")
    for file in sorted(RELEASED.glob("*.db.gz")):
        if file.name == LAST:
            continue
        for k in range(1, _statements(_unpacked(file, folder)) + 1, every):
            path = _unpacked(file, folder)
            _judge(file, path, folder, int(_in_a_child(path, k)), tally)
    return tally


def _upgrade(path: Path, say: Callable[[], None]) -> None:
    database.open_writer(path, names=names).close()
    say()


def _unpacked(file: Path, folder: Path) -> Path:
    """The library of a version in a folder without anything that an earlier trial left."""
    packed = folder / "released.db"
    packed.write_bytes(gzip.decompress(file.read_bytes()))
    return kills.fresh(folder, packed)


def _statements(path: Path) -> int:
    """How many statements a whole upgrade takes."""
    counted = [0]
    with closing(_watched(path, lambda: counted.__setitem__(0, counted[0] + 1))):
        return counted[0]


def _in_a_child(path: Path, k: int) -> bool:
    """Upgrade in a child that is killed after its k-th statement; whether it was done before."""
    child = os.fork()
    if child == 0:
        left = [k]

        def count() -> None:
            left[0] -= 1
            if not left[0]:
                os.kill(os.getpid(), signal.SIGKILL)

        _watched(path, count).close()
        os._exit(0)
    return os.waitpid(child, 0)[1] == 0


def _watched(path: Path, count: Callable[[], None]) -> database.Database:
    """Open a library and be called at each of its statements."""

    def watched(*arguments: Any, **how: Any) -> Connection:
        connection = connect(*arguments, **how)
        connection.set_trace_callback(lambda _statement: count())
        return connection

    database.connect = watched  # type: ignore[attr-defined]
    try:
        return database.open_writer(path, names=names)
    finally:
        database.connect = connect  # type: ignore[attr-defined]


def _judge(file: Path, path: Path, folder: Path, done: int, tally: Tally) -> None:
    """The library is as it was released or all new, its backup whole, and the next start brings it up to date."""
    released = folder / "released.db"
    with closing(connect(path)) as library:
        version = one(library, "PRAGMA user_version")
        as_before = _all_of(path) == _all_of(released)
    tally.trials += 1
    tally.acknowledged += done
    tally.lost += bool(done) and version != schema.VERSION
    tally.half += version != schema.VERSION and not as_before
    tally.half += version == schema.VERSION and not backups(path)
    tally.unopened += any(not holding(backup).sound for backup in backups(path))
    tally.unopened += not _is_whole(path)
    if not tally.clean and not tally.notes:
        tally.notes.append(f"{file.name}: version {version}")


def _is_whole(path: Path) -> bool:
    """Whether the next start opens it, at our version, with nothing wrong."""
    with closing(database.open_reader(path)) as library:
        return (
            one(library, "PRAGMA user_version") == schema.VERSION
            and not check(library)
            and bool(digest(library))
        )


def _all_of(path: Path) -> str:
    """One value for every table of a library of any version."""
    whole = hashlib.sha256()
    with closing(connect(path)) as library:
        tables = "SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0 ORDER BY name"
        for (name,) in library.execute(tables).fetchall():
            rows = sorted(map(repr, library.execute(f"SELECT * FROM {name}")))
            whole.update(repr((name, rows)).encode())
    return whole.hexdigest()
