"""Backups: whole copies that SQLite itself makes of a library in use, opened and checked before they count."""

from __future__ import annotations

import errno
import os
import re
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Final

from watchlist.domain.errors import BrokenOff, DiskFull, NotADatabase, UnreadableFile, UnwritableFile
from watchlist.store import schema
from watchlist.store.engine import Connection, connect, connect_unchanged, errors_of, one, snapshot, sqlite3
from watchlist.store.soundness import fault_in, fault_of
from watchlist.store.thinning import FOLDER, outlived
from watchlist.store.ways_back import needed

BEFORE_RESTORE: Final = "before-restore"
"""Why a library is kept that a backup takes the place of."""
AUTOMATIC: Final = frozenset({"daily", "import", "upgrade", BEFORE_RESTORE})
"""Reasons of backups that nobody asked for by name: those are thinned, the others stay."""

_STAMP: Final = "%Y%m%dT%H%M%S%f"
_UNFINISHED: Final = ".part"
_LEFT_BEHIND: Final = timedelta(days=1)
"""No backup is so long under way: what was not finished by then broke off."""
_A_STEP: Final = 2_000
"""So many pages are copied between two looks at whether somebody pressed Ctrl+C, or cancelled."""
_A_WRITE: Final = 32_768
"""So many bytes of a copy are written at once, whatever the pages of the library: SQLite copies into larger pages, too."""
_PAGES_KEPT: Final = 3
"""Of a copy so many of these stay in memory: each is written once and not read again."""
_PAGES_READ: Final = 10
"""So many pages of the library stay in memory meanwhile: each is read once, and the next takes its place near the processor."""
_NAME: Final = re.compile(r"-(\d{8}T\d{12})-([a-z-]+)\.db")


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup beside a library, by its name: when it was made, and why."""

    path: Path
    made_at: datetime
    reason: str


@dataclass(frozen=True, slots=True)
class Holding:
    """What a library or a backup holds, for a person who is to choose; `sound` False where it can't be used."""

    reports: int
    stocks: int
    themes: int
    notes: int
    last_step: str
    sound: bool = True


def never() -> bool:
    """Of what nobody can cancel."""
    return False


def back_up(
    connection: Connection,
    path: Path,
    *,
    reason: str = "manual",
    to: Path | None = None,
    stopping: Callable[[], bool] = never,
) -> Path:
    """Copy the library, beside itself or to `to`; the path of the copy, which is there whole or not at all.

    Raises NotADatabase where the library does not hold together, UnwritableFile where it does and its copy doesn't: then the
    disk of the copy is at fault. Earlier backups stay either way.
    `stopping` is asked while it is copied and checked: BrokenOff once it is so.
    """
    target = to or _place(path, reason)
    unfinished = target.with_name(f"{target.name}{_UNFINISHED}")
    size = size_of(connection)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with errors_of(target, room=size):
            copy_as_it_is(connection, unfinished, stopping)
            with _synced_beside(unfinished) as synced:
                verify(unfinished, stopping)
                _go_on_unless(stopping)
                synced.result()
        _go_on_unless(stopping)
        unfinished.replace(target)
        sync(target.parent)
    except NotADatabase as error:
        _go_on_unless(stopping)  # a check that is broken off has met no fault
        if _holds_together(connection):
            raise UnwritableFile(str(target), _in_a_line(str(error.args[1]))) from error
        raise NotADatabase(str(path), str(error.args[1])) from error
    except OSError as error:
        if error.errno in {errno.ENOSPC, errno.EDQUOT}:
            raise DiskFull(str(target), size) from error
        raise UnwritableFile(str(target), error.strerror or str(error)) from error
    finally:
        clear_away(unfinished)
    return target


def size_of(connection: Connection) -> int:
    """The bytes of a library with what is still in its log; 0 where that can't be read."""
    try:
        pages: int = one(connection, "PRAGMA page_count")
        return pages * int(one(connection, "PRAGMA page_size"))
    except sqlite3.DatabaseError:
        return 0


def save_copy(connection: Connection, target: Path) -> Path:
    """Write what an open library holds to a new file: also where its own was deleted or replaced meanwhile."""
    return back_up(connection, target, to=target)


def made(path: Path) -> tuple[Backup, ...]:
    """The backups beside a library with when and why they were made, the newest first. Raises UnreadableFile where nobody can tell."""
    folder = path.parent / FOLDER
    try:
        files = sorted(folder.iterdir(), reverse=True) if folder.is_dir() else []
    except OSError as error:
        raise UnreadableFile(str(folder), error.strerror) from error
    found = [_described(file, path.stem) for file in files]
    return tuple(sorted(filter(None, found), key=lambda backup: backup.made_at, reverse=True))


def backups(path: Path) -> tuple[Path, ...]:
    """The backups beside a library, the newest first."""
    return tuple(backup.path for backup in made(path))


def thin(connection: Connection, path: Path, now: datetime) -> tuple[Path, ...]:
    """Take automatic backups away that others of about the same age stand for, and what broke off; the backups that went.

    What the history of the open library may still put back stays.
    """
    staying = needed(connection, path)
    automatic = [each for each in made(path) if each.reason in AUTOMATIC and each.path not in staying]
    old = outlived((backup.made_at for backup in automatic), now)
    gone = tuple(backup.path for backup in automatic if backup.made_at in old)
    for file in (*gone, *_broken_off(path, now)):
        clear_away(file)
    return gone


def _broken_off(path: Path, now: datetime) -> list[Path]:
    """What a backup that was killed left: nobody else would ever take it away, and it may be as long as the library."""
    before = (now - _LEFT_BEHIND).timestamp()
    unfinished = (path.parent / FOLDER).glob(f"*{_UNFINISHED}")
    return [
        file
        for file in unfinished
        if _described(file.with_suffix(""), path.stem) and file.stat().st_mtime < before
    ]


def newest_good(path: Path) -> Path | None:
    """The newest backup of a library that opens and holds together."""
    return next((file for file in backups(path) if holding(file).sound), None)


def holding(file: Path) -> Holding:
    """What a backup holds, looked at without writing anything."""
    try:
        verify(file)
        with closing(connect_unchanged(file)) as copy:
            return holding_of(copy)
    except (NotADatabase, sqlite3.DatabaseError):
        return Holding(0, 0, 0, 0, "", sound=False)


def holding_of(connection: Connection) -> Holding:
    """What an open library holds."""
    row = connection.execute(
        "SELECT (SELECT count(*) FROM reports WHERE deleted_at IS NULL), (SELECT count(DISTINCT security_id) FROM list_items),"
        " (SELECT count(*) FROM themes), (SELECT count(*) FROM notes), (SELECT coalesce(max(made_at), '') FROM steps)"
    ).fetchone()
    return Holding(*row)


def verify(target: Path, stopping: Callable[[], bool] = never) -> None:
    """Open a copy as a stranger would, and check it. Raises NotADatabase, also where it is `stopping`: it is not proved then."""
    if not target.is_file() or target.stat().st_size == 0:
        raise NotADatabase(str(target), "empty")
    with closing(connect_unchanged(target)) as copy:
        try:
            ours = one(copy, "PRAGMA application_id") == schema.APPLICATION_ID
            fault = fault_in(target, stopping) if ours else "another program's"
        except sqlite3.DatabaseError as error:
            raise NotADatabase(str(target), str(error)) from error
    if fault:
        raise NotADatabase(str(target), fault)


def _holds_together(library: Connection) -> bool:
    try:
        return not fault_of(library)
    except (sqlite3.DatabaseError, UnicodeDecodeError):
        return False


def _in_a_line(words: str) -> str:
    """SQLite's words about pages fill lines, and mean here that the disk gave back something else than it was given."""
    return "what was written can't be read back" if "\n" in words else words


def clear_away(file: Path) -> None:
    """Take a file away; where the disk doesn't let go of it, it stays, which harms nothing."""
    with suppress(OSError):
        file.unlink(missing_ok=True)


def sync(path: Path) -> None:
    """Wait until a file, or the names in a folder, are on the disk."""
    if path.is_dir() and os.name == "nt":
        return
    handle = os.open(path, os.O_RDWR if path.is_file() else os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


@contextmanager
def _synced_beside(file: Path) -> Iterator[Future[None]]:
    """Wait for the disk while the caller goes on; nobody waits where that breaks off."""
    beside = ThreadPoolExecutor(1)
    try:
        yield beside.submit(sync, file)
    finally:
        beside.shutdown(wait=False)


def _described(file: Path, stem: str) -> Backup | None:
    match = _NAME.fullmatch(file.name.removeprefix(stem)) if file.name.startswith(stem) else None
    if match is None:
        return None
    return Backup(file, datetime.strptime(match[1], _STAMP).replace(tzinfo=UTC), match[2])


def _place(path: Path, reason: str) -> Path:
    moment = datetime.now(UTC).strftime(_STAMP)
    return path.parent / FOLDER / f"{path.stem}-{moment}-{reason}.db"


def copy_as_it_is(connection: Connection, target: Path, stopping: Callable[[], bool] = never) -> None:
    """All pages of a library in one new file, whether they hold together or not; the caller waits for the disk (`sync`).

    Raises BrokenOff once it is `stopping`: the caller takes away what is there of the file.
    """
    target.unlink(missing_ok=True)
    copy = connect(target)
    try:
        copy.execute(f"PRAGMA page_size = {_A_WRITE}")
        # What breaks off is thrown away whole: nothing has to be taken back, and one wait at the end is enough.
        copy.execute("PRAGMA journal_mode = OFF")
        copy.execute("PRAGMA synchronous = OFF")
        copy.execute(f"PRAGMA cache_size = {_PAGES_KEPT}")
        # A first write settles the size of its pages; what it wrote is copied over, with the size that the library's have.
        copy.execute("PRAGMA user_version = 1")
        with snapshot(connection), _read_once(connection):
            # The first read fixes the state that is copied: whoever writes between two steps begins nothing anew.
            one(connection, "PRAGMA schema_version")
            connection.backup(copy, pages=_A_STEP, progress=partial(_look_up, stopping))
        # A copy is one file: without this it would want its own -wal and -shm wherever it is looked at.
        copy.execute("PRAGMA journal_mode = DELETE")
    finally:
        copy.close()


@contextmanager
def _read_once(connection: Connection) -> Iterator[None]:
    kept = one(connection, "PRAGMA cache_size")
    connection.execute(f"PRAGMA cache_size = {_PAGES_READ}")
    try:
        yield
    finally:
        connection.execute(f"PRAGMA cache_size = {kept}")


def _look_up(stopping: Callable[[], bool], _status: int, _remaining: int, _total: int) -> None:
    """Between two steps, and after the last: Python sees to its signals here by itself."""
    _go_on_unless(stopping)


def _go_on_unless(stopping: Callable[[], bool]) -> None:
    if stopping():
        raise BrokenOff
