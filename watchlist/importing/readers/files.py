"""Opening what a user names, without being caught: pipes, devices, endless files, links that lead nowhere."""

from __future__ import annotations

import hashlib
import os
import re
import stat
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path, PurePosixPath
from typing import Final

from watchlist.domain.errors import DamagedFile, TooLarge, UnreadableFile, UnsupportedFile, VanishedFile
from watchlist.domain.oddities import Oddity
from watchlist.importing.readers.reading import MOST_FILE_BYTES

_ODD_KINDS: Final = (
    (stat.S_ISDIR, Oddity.FOLDER),
    (stat.S_ISFIFO, Oddity.PIPE),
    (stat.S_ISSOCK, Oddity.SOCKET),
    (stat.S_ISCHR, Oddity.DEVICE),
    (stat.S_ISBLK, Oddity.DEVICE),
)
_PAGE: Final = (".htm", ".html", ".xhtml")
_BESIDE_A_PAGE: Final = re.compile(r"(?P<page>.+)(?:[_ ]files|\.files|-Dateien)", re.IGNORECASE)
"""How browsers name the folder of pictures, styles and scripts of a page that they save."""

_NOT_BLOCKING: Final = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


@dataclass(frozen=True, slots=True)
class Loaded:
    """The bytes of a file and the day it was last changed (ISO)."""

    data: bytes
    date: str


def load(path: Path) -> Loaded:
    """The bytes of a regular file. Raises what keeps it from being read; never blocks."""
    try:
        # A pipe is looked at before it is opened: opening one may wake the program at its other end.
        _refuse_odd(path, path.stat())
        with os.fdopen(os.open(path, os.O_RDONLY | _NOT_BLOCKING), "rb") as file:
            return _load(path, file.fileno())
    except FileNotFoundError as error:
        raise VanishedFile(str(path)) from error
    except (OSError, ValueError) as error:
        raise UnreadableFile(str(path), getattr(error, "strerror", None) or str(error)) from error


def _load(path: Path, handle: int) -> Loaded:
    before = os.fstat(handle)
    _refuse_odd(path, before)
    data = _read_up_to(handle, MOST_FILE_BYTES + 1)
    if len(data) > MOST_FILE_BYTES:
        raise TooLarge(str(path), len(data), MOST_FILE_BYTES)
    if len(data) != os.fstat(handle).st_size:
        raise DamagedFile(str(path), Oddity.CHANGING)
    return Loaded(data, datetime.fromtimestamp(before.st_mtime, UTC).date().isoformat())


def _read_up_to(handle: int, most: int) -> bytes:
    parts, left = [], most
    while left > 0 and (part := os.read(handle, min(left, 1 << 22))):
        parts.append(part)
        left -= len(part)
    return b"".join(parts)


def _refuse_odd(path: Path, status: os.stat_result) -> None:
    if stat.S_ISDIR(status.st_mode):
        os.scandir(path).close()  # one that can't be entered says so itself
    for is_kind, oddity in _ODD_KINDS:
        if is_kind(status.st_mode):
            raise UnsupportedFile(str(path), oddity)
    if status.st_size > MOST_FILE_BYTES:
        raise TooLarge(str(path), status.st_size, MOST_FILE_BYTES)


def fingerprint_of(path: Path) -> str:
    """SHA-256 of a file in hex, as `Document.sha256_file` holds it. Raises as `load`."""
    return hashlib.sha256(load(path).data).hexdigest()


def gather(paths: Iterable[Path]) -> Iterator[Path]:
    """The files that some paths stand for, each once: folders are walked in order, hidden files and links to folders left out.

    So is what a browser put beside a page that it saved.
    A path that is no folder is given as it is, whatever it turns out to be, so that its fate is told. So is a folder
    that can't be entered.
    """
    seen: set[Path] = set()
    for path in paths:
        for file in _walk(path) if path.is_dir() else (path,):
            if file not in seen:
                seen.add(file)
                yield file


def _walk(folder: Path) -> Iterator[Path]:
    barred: list[OSError] = []
    for where, folders, files in os.walk(folder, onerror=barred.append):
        folders[:] = sorted(
            name for name in folders if not name.startswith(".") and not _is_of_a_page(name, files)
        )
        yield from (Path(where, name) for name in sorted(files) if not name.startswith("."))
        yield from (Path(error.filename) for error in barred)
        barred.clear()
    yield from (Path(error.filename) for error in barred)


def beside_a_page(path: PurePosixPath, files: AbstractSet[str]) -> bool:
    """Whether a file among others, all with their folders, belongs to a saved page beside one of its folders."""
    named = ((folder, _BESIDE_A_PAGE.fullmatch(folder.name)) for folder in path.parents)
    return any(
        str(folder.with_name(found["page"] + suffix)) in files
        for folder, found in named
        if found is not None
        for suffix in _PAGE
    )


def _is_of_a_page(folder: str, files: Sequence[str]) -> bool:
    """Whether a folder holds what belongs to a saved page beside it."""
    named = _BESIDE_A_PAGE.fullmatch(folder)
    return named is not None and any(named["page"] + suffix in files for suffix in _PAGE)
