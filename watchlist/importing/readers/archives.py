"""Zip archives, looked at before anything of them is unpacked: what they say they hold is summed up first."""

from __future__ import annotations

import io
import zipfile
from typing import Final

from watchlist.domain.errors import DamagedFile, TooLarge, UnsupportedFile
from watchlist.domain.oddities import Oddity

_MOST_UNPACKED: Final = 200_000_000
_MOST_RATIO: Final = 200
_MOST_ENTRIES: Final = 10_000
_SMALL: Final = 1_000_000
"""Below this size any ratio is harmless: a short document of one repeated letter."""


def check_archive(origin: str, data: bytes) -> tuple[zipfile.ZipInfo, ...]:
    """What an archive says it holds. Raises DamagedFile, TooLarge, UnsupportedFile where that is not to be unpacked."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = tuple(archive.infolist())
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
        raise DamagedFile(origin, Oddity.BROKEN) from error
    unpacked = sum(entry.file_size for entry in entries)
    if unpacked > _MOST_UNPACKED:
        raise TooLarge(origin, unpacked, _MOST_UNPACKED)
    if len(entries) > _MOST_ENTRIES or unpacked > max(_SMALL, _MOST_RATIO * len(data)):
        raise DamagedFile(origin, Oddity.BOMB)
    if any(entry.flag_bits & 1 for entry in entries):
        raise UnsupportedFile(origin, Oddity.PASSWORD)
    return entries
