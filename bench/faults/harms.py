"""R16, R17, R19 and R20: files that are not what they were, logs of others, backups of a damaged library, counts made again."""

from __future__ import annotations

import random
import sqlite3 as plain
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Final

from bench.faults.kills import Tally, fresh, killed
from bench.faults.workload import NOW, Course, course, digest, names, quiet_writer, state_of
from watchlist.domain.commands import SetComment
from watchlist.domain.errors import DamagedDatabase, NotADatabase, WatchlistError
from watchlist.domain.symbols import Symbol
from watchlist.store import schema
from watchlist.store.backup import back_up, backups
from watchlist.store.check import check
from watchlist.store.database import open_writer
from watchlist.store.edits import apply

PAGE: Final = 4096
STOCK: Final = Symbol("600000", "SH")


def _cut(data: bytes, chance: random.Random) -> bytes:
    return data[: chance.randrange(1, len(data))]


def _zeroed(data: bytes, chance: random.Random) -> bytes:
    page = chance.randrange(len(data) // PAGE) * PAGE
    return data[:page] + bytes(PAGE) + data[page + PAGE :]


def _noise(data: bytes, chance: random.Random) -> bytes:
    page = chance.randrange(len(data) // PAGE) * PAGE
    return data[:page] + chance.randbytes(PAGE) + data[page + PAGE :]


def _empty(_data: bytes, _chance: random.Random) -> bytes:
    return b""


def _other_format(_data: bytes, chance: random.Random) -> bytes:
    return chance.choice((b"%PDF-1.7\n", b"PK\3\4", b"\0" * 600)) + chance.randbytes(5_000)


def _foreign(_data: bytes, _chance: random.Random) -> bytes:
    with closing(plain.connect(":memory:")) as other:
        other.execute("CREATE TABLE theirs (a)")
        return other.serialize()


HARMS: Final[tuple[Callable[[bytes, random.Random], bytes], ...]] = (
    _cut,
    _zeroed,
    _noise,
    _empty,
    _other_format,
    _foreign,
)


def harm_files(folder: Path, base: Path, steps: Course, trials: int, seed: int) -> Tally:
    """R16: what a write does to a harmed library: nothing, with the good backup named; or all is well and stays so.

    `lost`: the content is another one and neither the write nor `check` says so. `half`: the harmed file was written to
    before it was told, or a good backup changed. `unopened`: an error that is none of ours.
    """
    chance, tally = (
        random.Random(f"harms {seed}"),
        Tally("harmed files (cut, zeroed, noise, empty, another's)"),
    )
    whole, good, before = _with_backup(folder, base, steps)
    for trial in range(trials):
        harm = HARMS[trial % len(HARMS)]
        path, kept = fresh(folder, whole), good.read_bytes()
        (path.parent / "backups").mkdir()
        backup = path.parent / "backups" / "library-20200101T000000000000-manual.db"
        backup.write_bytes(kept)
        path.write_bytes(harm(whole.read_bytes(), chance))
        _write_to(path, backup, before, tally, harm.__name__)
        tally.half += backup.read_bytes() != kept
    return tally


def _with_backup(folder: Path, base: Path, steps: Course) -> tuple[Path, Path, str]:
    """A library in one file with all that a course makes, a backup of it, and its state."""
    path = fresh(folder, base)
    with closing(quiet_writer(path)) as library:
        for step in steps.steps:
            step(library)
        good = back_up(library.conn, path, to=folder / "good.db")
        library.conn.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        before = digest(library.conn)
    return path.replace(folder / "whole.db"), good, before


def _write_to(path: Path, backup: Path, before: str, tally: Tally, harm: str) -> None:
    harmed = path.read_bytes()
    tally.trials += 1
    try:
        with closing(open_writer(path, names=names)) as library:
            found = check(library)
            same = not found and digest(library.conn) == before
            apply(library, SetComment(STOCK, "x"), now=NOW)
        tally.acknowledged += 1
        tally.lost += not found and not same
    except (DamagedDatabase, NotADatabase) as error:
        tally.half += path.read_bytes() != harmed or getattr(error, "args", ("", "", ""))[2:] not in {
            (),
            (str(backup),),
        }
    except WatchlistError as error:
        tally.notes.append(f"{harm}: {error!r}")
    except Exception as error:  # noqa: BLE001 - whatever it is, it is none of ours
        tally.unopened += 1
        tally.notes.append(f"{harm}: {error!r}")


def swap_logs(folder: Path, base: Path, steps: Course, trials: int, seed: int) -> Tally:
    """R17: after a kill the log is missing, cut, noise, or another library's; what is opened is a state that there was, or told.

    SQLite has no way to tell whose log lies beside a file: another library's, whole, brings that library.
    """
    chance, tally = random.Random(f"logs {seed}"), Tally("log missing, cut, noise or another's")
    for trial in range(trials):
        path = fresh(folder, base)

        def work(say: Callable[[], None], path: Path = path) -> None:
            with closing(quiet_writer(path)) as library:
                for step in steps.steps:
                    step(library)
                    say()

        tally.acknowledged += killed(work, chance)
        allowed = {*steps.states, _swap(path, trial, chance)}
        tally.trials += 1
        try:
            with closing(open_writer(path, names=names)) as library:
                found = check(library)
                tally.lost += not found and digest(library.conn) not in allowed
        except WatchlistError:
            pass
        except Exception as error:  # noqa: BLE001 - whatever it is, it is none of ours
            tally.unopened += 1
            tally.notes.append(f"{trial}: {error!r}")
    return tally


def _swap(path: Path, trial: int, chance: random.Random) -> str:
    """Do harm to the log; the state that another library's brings, "" where it is none."""
    log, shared = (path.with_name(path.name + ending) for ending in ("-wal", "-shm"))
    data = log.read_bytes() if log.exists() else b""
    harms = (
        lambda: log.unlink(missing_ok=True),
        lambda: log.write_bytes(data[: chance.randrange(len(data) + 1)]),
        lambda: log.write_bytes(chance.randbytes(len(data))),
        lambda: shared.write_bytes(chance.randbytes(32_768)),
    )
    if trial % 5 < len(harms):
        harms[trial % 5]()
        return ""
    other = path.parent / "another.db"
    with closing(quiet_writer(other)) as another:
        apply(another, SetComment(STOCK, "another"), now=NOW)
        log.write_bytes(other.with_name(f"{other.name}-wal").read_bytes())
        return digest(another.conn)


def back_up_damaged(folder: Path, base: Path, steps: Course, trials: int, seed: int) -> Tally:
    """R19: a damaged library is written to and backed up; the good backup stays as it is and the newest of those that count."""
    chance, tally = random.Random(f"damaged {seed}"), Tally("backups of a damaged library")
    whole, good, _ = _with_backup(folder, base, steps)
    for _ in range(trials):
        path = fresh(folder, whole)
        backup = path.parent / "backups" / "library-20200101T000000000000-daily.db"
        backup.parent.mkdir()
        backup.write_bytes(good.read_bytes())
        data = bytearray(path.read_bytes())
        for _ in range(3):
            page = chance.randrange(1, len(data) // PAGE) * PAGE
            data[page : page + 200] = b"\xff" * 200
        path.write_bytes(data)
        told = 0
        for _ in range(3):
            try:
                with closing(open_writer(path, names=names)) as library:
                    apply(library, SetComment(STOCK, "x"), now=NOW)
            except WatchlistError:
                told += 1
        tally.trials += 1
        tally.acknowledged += told == 0
        tally.lost += not backup.exists() or backup.read_bytes() != good.read_bytes()
        tally.half += any(not state_of(each) for each in backups(path) if each != backup)
    return tally


def count_again(folder: Path, libraries: int, seed: int) -> Tally:
    """R20: what can be counted again is emptied and counted; the rows are the same, and a second check finds nothing."""
    tally = Tally("derived tables emptied and made again")
    for number in range(libraries):
        nest = folder / f"again{number}"
        nest.mkdir()
        base, steps = course(nest, seed + number, 20)
        with closing(quiet_writer(base)) as library:
            for step in steps.steps:
                step(library)
            before = digest(library.conn)
            for table in schema.DERIVED:
                library.conn.execute(f"DELETE FROM {table}")
            told = check(library, repair=True)
            tally.trials += 1
            tally.acknowledged += bool(told) and all(finding.repaired for finding in told)
            tally.half += digest(library.conn) != before
            tally.lost += bool(check(library))
    return tally
