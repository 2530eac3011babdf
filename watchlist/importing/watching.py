"""A folder that is watched: which of its files are complete, so that none is read while it is still being written.

Nothing in the folder is opened, moved or changed here. A file is complete when its size and its time stay the same over
`STILL` seconds; whoever looks twice a second sees it at most half a second later. What looks can't tell (a copy that stops
for longer) the reading does: a file that changed is looked at again.
"""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TypeAlias

from watchlist.domain.errors import FolderGone
from watchlist.importing.readers.files import gather

STILL: Final = 1.0
"""For so many seconds a file has to stay as it is."""

_PARTIAL: Final = frozenset((".part", ".partial", ".crdownload", ".download", ".tmp", ".filepart", ".!ut"))
_LOCK: Final = "~$"

Stamp: TypeAlias = tuple[int, int]
"""Size and time of change."""


@dataclass(frozen=True, slots=True)
class Look:
    """What one look found: files that are complete and were not told before, and how many are still being written.

    `fresh` of these were not there at the look before, or not so.
    """

    complete: tuple[Path, ...] = ()
    growing: int = 0
    fresh: int = 0


@dataclass(slots=True)
class _Growing:
    """A file as it was when it was last seen to change."""

    stamp: Stamp
    since: float


class WatchedFolder:
    """Remembers between looks; one look at a time, from any thread."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._told: dict[Path, Stamp] = {}
        self._growing: dict[Path, _Growing] = {}

    def look(self, now: float) -> Look:
        """Look into the folder and those in it; `now` in seconds of any clock that only goes forward. Raises FolderGone."""
        found = self._files()
        self._told = {path: stamp for path, stamp in self._told.items() if path in found}
        changed = {path: stamp for path, stamp in found.items() if self._told.get(path) != stamp}
        fresh = len(changed.keys() - self._growing.keys())
        self._growing = {path: self._since(path, stamp, now) for path, stamp in changed.items()}
        complete = tuple(path for path, one in self._growing.items() if now - one.since >= STILL)
        for path in complete:
            self._told[path] = self._growing.pop(path).stamp
        return Look(complete, len(self._growing), fresh)

    def forget(self, path: Path) -> None:
        """Tell a file again: it could not be read as it was."""
        self._told.pop(path, None)

    def _since(self, path: Path, stamp: Stamp, now: float) -> _Growing:
        before = self._growing.get(path)
        return before if before is not None and before.stamp == stamp else _Growing(stamp, now)

    def _files(self) -> dict[Path, Stamp]:
        try:
            os.scandir(self.folder).close()
        except OSError as error:
            raise FolderGone(str(self.folder)) from error
        stamps = ((path, _stamp(path)) for path in gather((self.folder,)) if not _is_partial(path))
        return {path: stamp for path, stamp in stamps if stamp is not None}


def _stamp(path: Path) -> Stamp | None:
    """Size and time of a regular file that holds something; None for anything else, and for one that just went."""
    try:
        status = path.stat()
    except OSError:
        return None
    return (status.st_size, status.st_mtime_ns) if stat.S_ISREG(status.st_mode) and status.st_size else None


def _is_partial(path: Path) -> bool:
    """Whether its name says that another program still writes it, or only marks it as open."""
    return path.suffix.lower() in _PARTIAL or path.name.startswith(_LOCK)
