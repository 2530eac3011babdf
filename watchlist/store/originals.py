"""Copies of the files that reports were read from, kept beside the library under the fingerprints of their bytes.

No name from outside reaches the disk: a copy is called by its SHA-256 and by what kind of file it is. A copy that nothing in the
library needs any more is put aside first and removed after as long as the trash keeps its reports.
"""

from __future__ import annotations

import errno
import os
import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from watchlist.domain.documents import Format, sha256
from watchlist.domain.errors import ChangedFile, DiskFull, UnwritableFile
from watchlist.store.engine import Connection

DAYS: Final = 30
"""How long a copy that nothing needs is still there."""

_SUFFIXES: Final = {
    Format.TEXT: ".txt",
    Format.MARKDOWN: ".md",
    Format.HTML: ".html",
    Format.PDF: ".pdf",
    Format.DOCX: ".docx",
    Format.MAIL: ".eml",
}
_ARCHIVED: Final = b"PK"
"""How a table begins that is a workbook and no text."""
_FINGERPRINT: Final = re.compile(r"[0-9a-f]{64}")
_ASIDE: Final = ".unused"
_READ_ONLY: Final = 0o444
_WISH, _YES, _NO = "keep.txt", "yes", "no"
_NEEDED: Final = "SELECT sha256_file FROM reports UNION SELECT sha256_file FROM drafts"


def folder_of(library: Path) -> Path:
    """Where the copies of a library lie: beside it, so that moving both together keeps them."""
    return library.with_name(f"{library.name}.originals")


def kept_copy(library: Path, sha256_file: str) -> Path | None:
    """The copy of a file; None where none was kept. Who reads it compares it with the fingerprint."""
    if not _FINGERPRINT.fullmatch(sha256_file):
        return None
    found = _shelf(library, sha256_file).glob(f"{sha256_file}.*")
    whole = (path for path in sorted(found) if path.suffix != ".part" and path.is_file())
    return next(whole, None)


def keep_copy(library: Path, sha256_file: str, kind: Format, data: bytes) -> Path:
    """Keep a file, whole or not at all. Raises ChangedFile, DiskFull, UnwritableFile."""
    target = _shelf(library, sha256_file) / f"{sha256_file}{_suffix(kind, data)}"
    if sha256(data) != sha256_file:
        raise ChangedFile(str(target))
    if (found := kept_copy(library, sha256_file)) is not None:
        return found
    unfinished = target.with_suffix(".part")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        _write(unfinished, data)
        unfinished.replace(target)
    except OSError as error:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)
        if error.errno in {errno.ENOSPC, errno.EDQUOT}:
            raise DiskFull(str(target), len(data)) from error
        raise UnwritableFile(str(target), error.strerror or str(error)) from error
    return target


def keeps_copies(library: Path) -> bool:
    """Whether new imports of this library are copied: as was said last, else where some copies lie beside it already."""
    try:
        return (folder_of(library) / _WISH).read_text("utf-8").strip() == _YES
    except (OSError, UnicodeDecodeError):
        return any(True for _ in _copies(library))


def wish_copies(library: Path, *, wished: bool) -> None:
    """Say whether new imports of this library are copied, for every program that imports into it. Raises UnwritableFile.

    It stands beside the copies and no place else, so that the window and the command line have one answer.
    """
    folder = folder_of(library)
    if not wished and not folder.exists():
        return
    try:
        folder.mkdir(exist_ok=True)
        (folder / _WISH).write_text(_YES if wished else _NO, "utf-8")
    except OSError as error:
        raise UnwritableFile(str(folder), error.strerror or str(error)) from error


def kept_size(library: Path) -> tuple[int, int]:
    """How many copies there are, and their bytes."""
    sizes = [path.stat().st_size for path in _copies(library)]
    return len(sizes), sum(sizes)


def put_aside(connection: Connection, library: Path, now: datetime) -> int:
    """Put copies aside that neither a report, in the trash too, nor a draft needs, and remove those that lay so for their days.

    How many were removed. One that is needed again, because a step was undone or a backup restored, comes back.
    """
    copies = list(_copies(library))
    if not copies:
        return 0
    needed = {row[0] for row in connection.execute(_NEEDED)}
    limit = (now - timedelta(days=DAYS)).timestamp()
    return sum(_settle(path, needed=path.name[:64] in needed, limit=limit, now=now) for path in copies)


def _settle(path: Path, *, needed: bool, limit: float, now: datetime) -> bool:
    aside = path.suffix == _ASIDE
    with suppress(OSError):  # what another program holds open is settled another day
        if needed and aside:
            path.replace(path.with_suffix(""))
        elif not needed and not aside:
            os.utime(path, (now.timestamp(), now.timestamp()))
            path.replace(path.with_name(f"{path.name}{_ASIDE}"))
        elif not needed and path.stat().st_mtime < limit:
            path.chmod(0o600)
            path.unlink()
            return True
    return False


def _copies(library: Path) -> Iterator[Path]:
    for shelf in folder_of(library).glob("[0-9a-f][0-9a-f]"):
        for path in shelf.iterdir():
            if _FINGERPRINT.fullmatch(path.name[:64]) and path.suffix != ".part" and path.is_file():
                yield path


def _shelf(library: Path, sha256_file: str) -> Path:
    return folder_of(library) / sha256_file[:2]


def _suffix(kind: Format, data: bytes) -> str:
    if kind is Format.TABLE:
        return ".xlsx" if data.startswith(_ARCHIVED) else ".csv"
    return _SUFFIXES.get(kind, ".bin")


def _write(path: Path, data: bytes) -> None:
    with path.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    path.chmod(_READ_ONLY)
