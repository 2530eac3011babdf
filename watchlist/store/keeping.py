"""What is done for the library's safety without being asked: a backup a day and before large imports, an old trash emptied."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from watchlist.domain.errors import DiskFull, ReadOnlyDatabase, UnwritableFile, WatchlistError
from watchlist.store.backup import made, never, thin
from watchlist.store.damage import back_up_sound
from watchlist.store.engine import Connection, one

LARGE_IMPORT: Final = 20
"""From so many documents on an import is backed up first."""


_SAME_IMPORT: Final = timedelta(minutes=10)


@dataclass(frozen=True, slots=True)
class Kept:
    """What was done before a write: the backup (None: there was one, or none could be made) and the purge.

    `purged` are the titles of the reports whose time in the trash was over; no undo brings those back. `failure` is why no
    backup could be made, though there should be one.
    """

    backup: Path | None = None
    purged: tuple[str, ...] = ()
    failure: WatchlistError | None = None


def keep_daily(
    connection: Connection, path: Path, now: datetime, stopping: Callable[[], bool] = never
) -> Kept | None:
    """Before the first write of a day: back the library up, then empty what is too old in the trash; None where that was done.

    Raises DamagedDatabase where the library turns out to be damaged, BrokenOff where the backup was `stopping`, so that
    nothing is written to it.
    """
    from watchlist.store.originals import put_aside  # noqa: PLC0415 - once a day
    from watchlist.store.trash import purge  # noqa: PLC0415 - once a day

    if one(connection, "SELECT 1 FROM steps LIMIT 1") is None:
        return None
    today = now.astimezone().date()
    reasons = {each.reason for each in made(path) if each.made_at.astimezone().date() == today}
    if "daily" in reasons:
        return None
    # Another backup of today serves as well, and has what the trash is emptied of.
    kept = Kept() if reasons else _backed_up(connection, path, "daily", now, stopping)
    if kept.failure:
        return kept
    purged = purge(connection, now)
    put_aside(connection, path, now)
    return replace(kept, purged=purged)


def keep_before_import(
    connection: Connection, path: Path, documents: int, now: datetime, stopping: Callable[[], bool] = never
) -> Kept | None:
    """Before a large import: back the library up, once where it comes in several parts; None where nothing was to be done.

    Raises BrokenOff where the backup was `stopping`.
    """
    if documents < LARGE_IMPORT or one(connection, "SELECT 1 FROM steps LIMIT 1") is None:
        return None
    if any(now - backup.made_at < _SAME_IMPORT for backup in made(path)):
        return None
    return _backed_up(connection, path, "import", now, stopping)


def _backed_up(
    connection: Connection, path: Path, reason: str, now: datetime, stopping: Callable[[], bool]
) -> Kept:
    """A backup, and older ones thinned; where none can be written the write goes on, and that is told."""
    try:
        backup = back_up_sound(connection, path, reason, stopping)
        thin(path, now)
    except (DiskFull, ReadOnlyDatabase, UnwritableFile) as error:
        return Kept(failure=error)
    return Kept(backup)
