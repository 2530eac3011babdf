"""Programs and threads that make the same library, or bring it up to date, at the same moment: one after the other.

SQLite would let them wait too, but whoever asks again at the wrong moments waits longest, and on a busy computer longer than it is
patient. The lock is one on the folder, not on the file: any handle of that which is closed takes SQLite's own locks along.
"""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from watchlist.domain.errors import DatabaseBusy

try:
    import fcntl
except ImportError:  # Windows, where SQLite's patience has to do
    fcntl = None  # type: ignore[assignment]

PATIENCE: Final = 120.0
"""Seconds: so long another program may take, with the backup that comes before."""
_AGAIN: Final = 0.02


@contextmanager
def in_turn(path: Path) -> Iterator[None]:
    """Wait until nobody else makes a library in this folder. Raises DatabaseBusy where that takes too long.

    Where the system has no such locks, as on some shares, nobody waits.
    """
    if fcntl is None:
        yield
        return
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        _wait(folder, path)
        yield
    finally:
        os.close(folder)


def _wait(folder: int, path: Path) -> None:
    until = time.monotonic() + PATIENCE
    while True:
        try:
            fcntl.flock(folder, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if time.monotonic() > until:
                raise DatabaseBusy(str(path)) from None
            time.sleep(_AGAIN)
        except OSError:
            return
        else:
            return
