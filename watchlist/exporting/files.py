"""Writing a file so that it is either the old one or the whole new one, also when the power goes in between."""

from __future__ import annotations

import errno
import os
import secrets
from contextlib import suppress
from pathlib import Path

from watchlist.domain.errors import DiskFull, UnwritableFile


def write_atomically(path: Path, data: bytes) -> None:
    """Put `data` at `path`: beside it first, to the disk, then in its place. Raises UnwritableFile or DiskFull."""
    target = path.resolve()
    try:
        temporary = _written_beside(target, data)
        try:
            temporary.replace(target)
        except OSError:
            temporary.unlink(missing_ok=True)
            raise
        _sync_folder(target.parent)
    except OSError as error:
        if error.errno in {errno.ENOSPC, errno.EDQUOT}:
            raise DiskFull(str(path), len(data)) from error
        raise UnwritableFile(str(path), error.strerror or str(error)) from error


def _written_beside(target: Path, data: bytes) -> Path:
    # A short name of its own: one made of the target's could be too long for the file system where that one just fits.
    temporary = target.with_name(f".watchlist-{secrets.token_hex(8)}.tmp")
    try:
        with temporary.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if target.exists():
            temporary.chmod(target.stat().st_mode & 0o777)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    return temporary


def _sync_folder(folder: Path) -> None:
    """Put the folder's new entry on the disk too, where the system can."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
