"""What is done for the library's safety without being asked: a backup a day and before large imports, an old trash emptied."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from watchlist.domain.errors import DiskFull, NotADatabase
from watchlist.store.backup import back_up, made, thin
from watchlist.store.damage import damaged
from watchlist.store.engine import Connection, file_of, one

LARGE_IMPORT: Final = 20
"""From so many documents on an import is backed up first."""


_SAME_IMPORT: Final = timedelta(minutes=10)


@dataclass(frozen=True, slots=True)
class Kept:
    """What was done before the first write of a day: the backup (None: there was one, or none could be made) and the purge.

    `purged` are the titles of the reports whose time in the trash was over; no undo brings those back.
    """

    backup: Path | None = None
    purged: tuple[str, ...] = ()


def keep_daily(connection: Connection, path: Path, now: datetime) -> Kept:
    """Before the first write of a day: back the library up, then empty what is too old in the trash.

    Raises DamagedDatabase where the library turns out to be damaged, so that nothing is written to it.
    """
    from watchlist.store.trash import purge  # noqa: PLC0415 - once a day

    if one(connection, "SELECT 1 FROM steps LIMIT 1") is None:
        return Kept()
    today = now.astimezone().date()
    if any(backup.made_at.astimezone().date() == today for backup in made(path)):
        return Kept()
    backup = _backed_up(connection, path, "daily", now)
    return Kept(backup, purge(connection, now) if backup else ())


def keep_before_import(connection: Connection, documents: int, now: datetime) -> Path | None:
    """Before a large import: back the library up, once where it comes in several parts."""
    path = file_of(connection)
    if documents < LARGE_IMPORT or path is None or one(connection, "SELECT 1 FROM steps LIMIT 1") is None:
        return None
    if any(now - backup.made_at < _SAME_IMPORT for backup in made(path)):
        return None
    return _backed_up(connection, path, "import", now)


def _backed_up(connection: Connection, path: Path, reason: str, now: datetime) -> Path | None:
    """A backup, and older ones thinned; where there is no room for one the write goes on, and that is told."""
    try:
        backup = back_up(connection, path, reason=reason)
        thin(path, now)
    except NotADatabase as error:
        raise damaged(path, error.args[1]) from error
    except (OSError, DiskFull) as error:
        logging.getLogger("watchlist").warning("no backup of %s could be made: %s", path, error)
        return None
    return backup
