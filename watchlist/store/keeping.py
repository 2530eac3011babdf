"""What is done for the library's safety without being asked: a backup a day and before large imports, an old trash emptied."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent import futures
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, suppress
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from watchlist.domain.errors import DiskFull, ReadOnlyDatabase, UnwritableFile, WatchlistError
from watchlist.store.backup import BEFORE_RESTORE, made, never, thin
from watchlist.store.damage import back_up_sound
from watchlist.store.engine import Connection, connect, one, sqlite3

LARGE_IMPORT: Final = 20
"""From so many documents on an import is backed up first."""


_SAME_IMPORT: Final = timedelta(minutes=10)
_A_LOOK: Final = 0.02
"""Seconds between two looks at whether anybody still waits."""


@dataclass(frozen=True, slots=True)
class Kept:
    """What was done before a write: the backup (None: there was one, or none could be made) and the purge.

    `purged` are the titles of the reports whose time in the trash was over; no undo brings those back. `failure` is why no
    backup could be made, though there should be one.
    """

    backup: Path | None = None
    purged: tuple[str, ...] = ()
    failure: WatchlistError | None = None


class BackupBeside:
    """A backup made in a thread of its own: it holds the library as that is when it begins, whatever is written meanwhile."""

    def __init__(self, path: Path, reason: str, now: datetime) -> None:
        self._begun, self._broken_off = threading.Event(), threading.Event()
        alone = ThreadPoolExecutor(1)
        self._kept = alone.submit(self._make, path, reason, now)
        alone.shutdown(wait=False)

    def wait(self, stopping: Callable[[], bool]) -> Kept | None:
        """What became of it; None once it is `stopping`: then it goes on beside what is written now.

        Raises DamagedDatabase where the library turns out to be damaged.
        """
        try:
            while not futures.wait([self._kept], _A_LOOK).done:
                if self._begun.is_set() and stopping():
                    return None
        except BaseException:  # Ctrl+C
            self.break_off()
            raise
        return self._kept.result()

    def break_off(self) -> None:
        """End it, and nothing stays of it."""
        self._broken_off.set()
        futures.wait([self._kept])

    def _make(self, path: Path, reason: str, now: datetime) -> Kept:
        with closing(connect(path, read_only=True)) as reader:
            with suppress(sqlite3.DatabaseError):  # a damage which the backup meets too, and tells
                reader.execute("BEGIN")
                one(reader, "PRAGMA schema_version")
            self._begun.set()
            return _backed_up(reader, path, reason, now, self._broken_off.is_set)


BackUp = Callable[[str, datetime], Kept | None]
"""Makes a backup for a reason; None where it goes on being made beside the write that it comes before."""


def keep_daily(
    connection: Connection, path: Path, now: datetime, back_up: BackUp | None = None
) -> Kept | None:
    """Before the first write of a day: back the library up, then empty what is too old in the trash.

    None where that was done, or while the backup goes on beside the write: `tidy` is due once it is there.
    Raises DamagedDatabase where the library turns out to be damaged, so that nothing is written to it.
    """
    if one(connection, "SELECT 1 FROM steps LIMIT 1") is None:
        return None
    today = now.astimezone().date()
    reasons = {each.reason for each in made(path) if each.made_at.astimezone().date() == today}
    if "daily" in reasons:
        return None
    # Another backup of today serves as well, and has what the trash is emptied of; but not a library that another one replaced.
    kept = Kept() if reasons - {BEFORE_RESTORE} else (back_up or _waiting(path))("daily", now)
    return kept and tidy(connection, path, now, kept)


def tidy(connection: Connection, path: Path, now: datetime, kept: Kept) -> Kept:
    """Empty what is too old in the trash, which the backup still has; nothing goes where none could be made."""
    from watchlist.store.originals import put_aside  # noqa: PLC0415 - once a day
    from watchlist.store.trash import purge  # noqa: PLC0415 - once a day

    if kept.failure:
        return kept
    purged = purge(connection, now)
    put_aside(connection, path, now)
    return replace(kept, purged=purged)


def keep_before_import(
    connection: Connection, path: Path, documents: int, now: datetime, back_up: BackUp | None = None
) -> Kept | None:
    """Before a large import: back the library up, once where it comes in several parts; None where nothing was to be done.

    None too while the backup goes on beside the write. Raises as `keep_daily` does.
    """
    if documents < LARGE_IMPORT or one(connection, "SELECT 1 FROM steps LIMIT 1") is None:
        return None
    if any(now - backup.made_at < _SAME_IMPORT for backup in made(path)):
        return None
    return (back_up or _waiting(path))("import", now)


def _waiting(path: Path) -> BackUp:
    return lambda reason, now: BackupBeside(path, reason, now).wait(never)


def _backed_up(
    connection: Connection, path: Path, reason: str, now: datetime, stopping: Callable[[], bool]
) -> Kept:
    """A backup, and older ones thinned; where none can be written the write goes on, and that is told."""
    try:
        backup = back_up_sound(connection, path, reason, stopping)
        thin(connection, path, now)
    except (DiskFull, ReadOnlyDatabase, UnwritableFile) as error:
        return Kept(failure=error)
    return Kept(backup)
