"""Whether the file under an open library is still the one that was opened: it may be deleted, replaced or cut short."""

from __future__ import annotations

from pathlib import Path
from typing import Final, NamedTuple

from watchlist.domain.errors import MovedDatabase
from watchlist.store.first_bytes import first_bytes

_SMALLEST_PAGE: Final = 512
_LARGEST_PAGE: Final = 65_536


class Identity(NamedTuple):
    """Device and number of a file, and its size."""

    device: int
    number: int
    size: int


def identity_of(path: Path) -> Identity | None:
    """What stands at the path now, None where nothing does."""
    try:
        found = path.stat()
    except OSError:
        return None
    return Identity(found.st_dev, found.st_ino, found.st_size)


def still_there(path: Path, opened: Identity | None) -> Identity | None:
    """What stands at the path now. Raises MovedDatabase where it isn't what was opened."""
    now = identity_of(path)
    if opened is None:
        return now
    if now is None:
        raise MovedDatabase(str(path), "missing")
    if now[:2] != opened[:2]:
        raise MovedDatabase(str(path), "replaced")
    if now.size < opened.size and cut_short(path, now.size):
        raise MovedDatabase(str(path), "truncated")
    return now


def moved_away(path: Path, opened: Identity | None) -> bool:
    """Whether the path leads to another file, or to none; what was opened is whole, wherever it lies."""
    now = identity_of(path)
    return opened is not None and (now is None or now[:2] != opened[:2])


def cut_short(path: Path, size: int) -> bool:
    """Whether a file is smaller than its own first page says; a library that shrank says so there."""
    head = first_bytes(path)
    page = int.from_bytes(head[16:18])
    page = _LARGEST_PAGE if page == 1 else page
    return page < _SMALLEST_PAGE or size < page * int.from_bytes(head[28:32])
