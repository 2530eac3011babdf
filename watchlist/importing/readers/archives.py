"""Zip archives, looked at before anything of them is unpacked: what they say they hold is summed up first."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from watchlist.domain.errors import DamagedFile, TooLarge, UnsupportedFile
from watchlist.domain.oddities import Oddity

_MOST_UNPACKED: Final = 200_000_000
_MOST_RATIO: Final = 200
_MOST_ENTRIES: Final = 10_000
_SMALL: Final = 1_000_000
"""Below this size any ratio is harmless: a short document of one repeated letter."""


@dataclass(slots=True)
class Allowance:
    """What an archive of some bytes may unpack to, with all archives in it together, and how much of that is taken."""

    size: int
    unpacked: int = 0
    entries: int = 0

    def take(self, origin: str, entries: Sequence[zipfile.ZipInfo]) -> None:
        """Count what an archive says it holds. Raises TooLarge, DamagedFile, UnsupportedFile where that is not to be unpacked."""
        unpacked = self.unpacked + sum(entry.file_size for entry in entries)
        if unpacked > _MOST_UNPACKED:
            raise TooLarge(origin, unpacked, _MOST_UNPACKED)
        if self.entries + len(entries) > _MOST_ENTRIES or unpacked > max(_SMALL, _MOST_RATIO * self.size):
            raise DamagedFile(origin, Oddity.BOMB)
        if any(entry.flag_bits & 1 for entry in entries):
            raise UnsupportedFile(origin, Oddity.PASSWORD)
        self.unpacked, self.entries = unpacked, self.entries + len(entries)


def open_archive(origin: str, data: bytes) -> zipfile.ZipFile:
    """An archive whose entries can be listed; nothing is unpacked yet. Raises DamagedFile."""
    try:
        return zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
        raise DamagedFile(origin, Oddity.BROKEN) from error


def check_archive(origin: str, data: bytes) -> None:
    """Raises DamagedFile, TooLarge, UnsupportedFile where an archive is not to be unpacked."""
    with open_archive(origin, data) as archive:
        Allowance(len(data)).take(origin, archive.infolist())
