"""The log beside a library: what is written goes there first, and into the file once no reader needs the older state.

A program that reads one state for an hour keeps all that is written in that hour in the log. It shrinks by itself with the
writes after that program has ended: the writer keeps no more of it than `KEPT`.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import Final

from watchlist.store.engine import Connection, sqlite3

CHECKPOINT_PAGES: Final = 4_000
"""16 MB of log between checkpoints: pages that several reports change are then brought into the file once."""

KEPT: Final = 20 * 2**20
"""A log that grew beyond is cut down to so many bytes once all of it is in the file."""

LOUD: Final = 64 * 2**20
"""From so many bytes on that can't go into the file it is told."""


def held_up(connection: Connection, path: Path) -> int:
    """How large the log is where a reader keeps it from the file, else 0; the writer asks after a commit."""
    log = path.with_name(f"{path.name}-wal")
    try:
        size = log.stat().st_size
        if size < LOUD:
            return 0
        _, written, taken = connection.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchone()
    except (OSError, sqlite3.Error):
        # What was committed is committed, whatever the disk says to this.
        return 0
    return size if written - taken > CHECKPOINT_PAGES else 0


def bring_in(connection: Connection) -> None:
    """Bring all of the log into the open file, wherever that was moved, and empty it: it lies beside another file now.

    Whoever opens that one takes the log for its own, and what one library wrote lands in the other.
    """
    with suppress(sqlite3.Error):  # a reader holds it, or the disk is gone
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
