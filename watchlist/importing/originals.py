"""The bytes that a document was read from, found again: a file of its own, or one inside an archive or a mail.

A document's path leads into what held it (`reports.zip/2024/a.pdf`): the first part of it that is a file is opened, within
the limits of every archive. What has another fingerprint than the document is never given.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from watchlist.domain.documents import sha256
from watchlist.domain.errors import ChangedFile
from watchlist.importing.containers import member_bytes, members, path_of
from watchlist.importing.readers.files import load
from watchlist.importing.sources import FromBytes


def original(path: Path, sha256_file: str) -> bytes:
    """The file that was imported. Raises ChangedFile where another one lies there, else what keeps it from being read."""
    holder = holder_of(path)
    data = load(holder).data
    found = (data,) if holder == path else _parts(path, holder, data)
    same = next((each for each in found if sha256(each) == sha256_file), None)
    if same is None:
        raise ChangedFile(str(path))
    return same


def holder_of(path: Path) -> Path:
    """The file on the disk that is the path's or holds it; the path itself where there is none."""
    return next((outer for outer in path.parents if _is_file(outer)), path)


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:
        return False


def _parts(path: Path, holder: Path, data: bytes) -> Iterator[bytes]:
    """What stands under a name in an archive or a mail; names may come more than once."""
    outer = FromBytes(str(holder), data, path=holder)
    for part in members(outer, data, towards=path) or ():
        if path_of(part) == path:
            yield member_bytes(part)
