"""R6, R10, R11 and R15: power cuts, a full disk, errors at the k-th call, flipped bits."""

from __future__ import annotations

import random
from contextlib import closing
from pathlib import Path

from bench.faults.disks import a_disk, open_through
from bench.faults.kills import Tally, fresh
from bench.faults.workload import Course, digest, quiet_writer, state_of
from watchlist.domain.errors import DiskFull, WatchlistError
from watchlist.store.check import check
from watchlist.store.database import Database, open_reader
from watchlist.store.engine import sqlite3


def cut_power(
    folder: Path, base: Path, course: Course, trials: int, seed: int, *, synchronous: str = "FULL"
) -> Tally:
    """R6: what was not synchronised is lost, kept or torn."""
    chance = random.Random(f"cuts {seed}")
    tally = Tally(f"power cut, WAL and {synchronous}")
    calls = _calls(folder, base, course)
    for _ in range(trials):
        path, after = fresh(folder, base), folder / "trial" / "after.db"
        with a_disk() as disk:
            library = open_through(path, disk, synchronous=synchronous)
            disk.settle()
            disk.cut_at = chance.randint(3, calls)
            done = _as_far_as_it_goes(library, course)
            disk.after_the_cut(chance, after)
            library.close()
        tally.count(course, state_of(after), done)
    return tally


def fill_disk(folder: Path, base: Path, course: Course, trials: int, seed: int) -> Tally:
    """R10: the disk runs full at some write; that is told, nothing is half stored, and after room is made all goes on."""
    chance, tally = random.Random(f"full {seed}"), Tally("disk full")
    for _ in range(trials):
        path = fresh(folder, base)
        with a_disk() as disk:
            library = open_through(path, disk)
            disk.room = chance.randrange(2_000_000)
            done, error = _until_it_fails(library, course)
            if error is not None and not isinstance(error, DiskFull):
                tally.notes.append(repr(error))
            disk.room = None
            state = digest(library.conn)
            if course.agrees(state, done):
                for step in course.steps[course.states.index(state, done) :]:
                    step(library)
                tally.half += digest(library.conn) != course.states[-1]
            library.close()
        tally.count(course, state, done)
    return tally


def fail_calls(folder: Path, base: Path, course: Course, every: int = 1, most: int | None = None) -> Tally:
    """R11: the k-th call to the disk fails, for every k (or every so many-th); then the library is opened anew."""
    tally = Tally("I/O error at the k-th call")
    for k in range(1, min(_calls(folder, base, course), most or 10**9), every):
        path = fresh(folder, base)
        with a_disk() as disk:
            library = open_through(path, disk)
            disk.settle()
            disk.fail_at = k
            done, error = _until_it_fails(library, course)
            if error is not None and not isinstance(error, WatchlistError):
                tally.notes.append(f"call {k}: {error!r}")
            library.close()
        tally.count(course, state_of(path), done)
    return tally


def flip_bits(folder: Path, base: Path, course: Course, trials: int, seed: int) -> Tally:
    """R15: one bit of the file is another; it is found when opened or checked, or it makes no difference.

    `lost` are those that are silent: the content is another one and nothing says so. `half` are those that SQLite's quick
    check alone would not find.
    """
    chance, tally = (
        random.Random(f"bits {seed}"),
        Tally("flipped bit (lost: silent; half: quick_check is content)"),
    )
    path = fresh(folder, base)
    with closing(quiet_writer(path)) as library:
        for step in course.steps:
            step(library)
        library.conn.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    whole, before = path.read_bytes(), state_of(path)
    for _ in range(trials):
        damaged = bytearray(whole)
        place = chance.randrange(len(damaged) * 8)
        damaged[place // 8] ^= 1 << place % 8
        path.write_bytes(damaged)
        tally.trials += 1
        quiet, same, found = _looked_at(path, before)
        tally.lost += not found and not same
        tally.half += quiet and not same
        for ending in ("-wal", "-shm"):
            path.with_name(path.name + ending).unlink(missing_ok=True)
    return tally


def _looked_at(path: Path, before: str) -> tuple[bool, bool, bool]:
    """Whether quick_check is content, the content is the same, and `check` or opening finds anything."""
    try:
        with closing(open_reader(path)) as reader:
            found = bool(check(reader))
            quiet = _said(reader, "PRAGMA quick_check(1)") == "ok"
            try:
                same = digest(reader) == before
            except (sqlite3.DatabaseError, UnicodeDecodeError):
                same, found = False, True
            return quiet, same, found
    except (WatchlistError, sqlite3.DatabaseError):
        return False, False, True


def _said(reader: sqlite3.Connection, sql: str) -> str:
    try:
        return str(reader.execute(sql).fetchone()[0])
    except sqlite3.DatabaseError as error:
        return str(error)


def _calls(folder: Path, base: Path, course: Course) -> int:
    """How many calls to the disk the whole course makes."""
    with a_disk() as disk:
        library = open_through(fresh(folder, base), disk)
        disk.settle()
        for step in course.steps:
            step(library)
        calls = disk.calls
        library.close()
    return calls


def _as_far_as_it_goes(library: Database, course: Course) -> int:
    return _until_it_fails(library, course)[0]


def _until_it_fails(library: Database, course: Course) -> tuple[int, Exception | None]:
    """How many steps were done, and what ended the course before its end."""
    for done, step in enumerate(course.steps):
        try:
            step(library)
        except Exception as error:  # noqa: BLE001 - whatever it is, it is judged
            return done, error
    return len(course.steps), None
