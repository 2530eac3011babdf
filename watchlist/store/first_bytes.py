"""The first bytes of a library's file, read so that nobody loses a lock by it.

As soon as a process closes any handle of a file, POSIX systems let go of every lock that the process has on it: also of those by
which SQLite tells others that the file is in use. Another program that then opens the library and closes it again takes itself
for the last one and deletes the log, and what is written here afterwards goes into a file without a name. So a handle stays open
for as long as something else in this process has the file open.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from threading import Lock
from typing import Final

HEADER: Final = 100
_OPEN: Final = Path("/dev/fd" if sys.platform == "darwin" else "/proc/self/fd")
_LETS_GO: Final = os.name != "nt"

_kept: dict[tuple[int, int], int] = {}
OPENING: Final = Lock()
"""Held while SQLite opens a file, so that none is opened between the look at what is open and the closing."""


def first_bytes(path: Path, length: int = HEADER) -> bytes:
    """The first bytes of a file; fewer where it has no more. Raises OSError."""
    if not _LETS_GO:
        with path.open("rb") as file:
            return file.read(length)
    with OPENING:
        found = path.stat()
        handle = _kept.get((found.st_dev, found.st_ino))
        if handle is None:
            handle = os.open(path, os.O_RDONLY)
            opened = os.fstat(handle)
            _kept[opened.st_dev, opened.st_ino] = handle
        head = os.pread(handle, length, 0)
        _close_what_nobody_has()
        return head


def _close_what_nobody_has() -> None:
    """Close the handles of the files that nothing else in this process has open: no lock can go with them."""
    others = _files_of_other_handles()
    for key in [key for key in _kept if others is not None and key not in others]:
        os.close(_kept.pop(key))


def _files_of_other_handles() -> set[tuple[int, int]] | None:
    """What the process has open besides; None where the system doesn't say."""
    ours, found = set(_kept.values()), set()
    try:
        handles = [int(entry.name) for entry in _OPEN.iterdir() if entry.name.isdecimal()]
    except OSError:
        return None
    for handle in handles:
        if handle not in ours:
            try:
                about = os.fstat(handle)
            except OSError:  # that of the listing itself
                continue
            found.add((about.st_dev, about.st_ino))
    return found
