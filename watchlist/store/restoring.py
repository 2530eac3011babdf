"""Taking a backup back into use."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from watchlist.domain.errors import NotADatabase
from watchlist.store.backup import back_up
from watchlist.store.database import Database, open_reader
from watchlist.store.engine import errors_of, one


def restore(db: Database, backup: Path) -> Path:
    """Put a backup in the place of an open library, in one step; the path of the copy of what was there before.

    Raises NotADatabase or NewerDatabase about the backup, and then nothing has changed.
    """
    if backup.stat().st_size == 0:
        # An empty file would be taken for a library that is only now begun.
        raise NotADatabase(str(backup), "empty")
    with closing(open_reader(backup)) as source:
        with errors_of(backup):
            verdict = one(source, "PRAGMA integrity_check(1)")
        if verdict != "ok":
            raise NotADatabase(str(backup), verdict)
        kept = back_up(db.connection, db.path, reason="before-restore")
        with errors_of(db.path):
            source.backup(db.connection)
    return kept
