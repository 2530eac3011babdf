"""Files that hold files: zip archives, and mails with what hangs on them. Each file in them is a document of its own."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from dataclasses import replace
from datetime import date
from functools import lru_cache
from pathlib import Path, PurePosixPath
from typing import Final

from watchlist.domain.errors import DamagedFile, EmptyDocument, VanishedFile
from watchlist.domain.oddities import Oddity
from watchlist.importing.readers import mail
from watchlist.importing.readers.archives import check_archive
from watchlist.importing.readers.encodings import decode
from watchlist.importing.readers.files import load
from watchlist.importing.readers.registry import Placed, open_data
from watchlist.importing.sources import FromBytes, FromFile, FromMember

_ZIP: Final = (b"PK\x03\x04", b"PK\x05\x06")
_OFFICE: Final = frozenset(("[Content_Types].xml", "word/document.xml", "xl/workbook.xml", "mimetype"))
_UTF8_FLAG: Final = 0x800
_OUTWARD: Final = re.compile(r"^[/\\]|^[A-Za-z]:|(?:^|[/\\])\.\.(?:[/\\]|$)")
_HIDDEN: Final = re.compile(r"(?:^|/)(?:\.(?!\.)|__MACOSX(?:/|$)|Thumbs\.db$|desktop\.ini$)")
BODY: Final = -1
"""The place of a mail's own text among its parts."""


def members(outer: FromFile | FromBytes, data: bytes) -> tuple[FromMember, ...] | None:
    """The documents in some bytes that hold several; None where they are a document themselves.

    Raises DamagedFile, TooLarge or UnsupportedFile for an archive that is not to be unpacked, EmptyDocument for an empty one.
    """
    if data.startswith(_ZIP):
        return _in_archive(outer, data)
    return _in_mail(outer, data) if mail.is_mail(data) else None


def _in_archive(outer: FromFile | FromBytes, data: bytes) -> tuple[FromMember, ...] | None:
    entries = check_archive(outer.name, data)
    if any(entry.filename in _OFFICE for entry in entries):
        return None
    found = tuple(
        FromMember(outer, place, name, entry.file_size, _day(entry), outer.mappings)
        for place, entry in enumerate(entries)
        if entry.filename and not entry.is_dir() and not _HIDDEN.search(name := _name(entry))
    )
    if not found:
        raise EmptyDocument(outer.name)
    return found


def _in_mail(outer: FromFile | FromBytes, data: bytes) -> tuple[FromMember, ...] | None:
    """The text of a mail and what hangs on it; None where nothing does."""
    letter = mail.open_letter(outer.name, data)
    if not letter.attachments:
        return None
    parts = [
        FromMember(outer, place, each.name, len(each.data), letter.day, outer.mappings)
        for place, each in enumerate(letter.attachments)
    ]
    if letter.has_words:
        parts.insert(0, FromMember(outer, BODY, Path(outer.name).name, len(data), letter.day, outer.mappings))
    return tuple(parts)


def open_member(source: FromMember) -> Placed:
    """The document of a file in a file. Raises the reader's WatchlistError; an archive in an archive is refused by it."""
    placed = open_data(PurePosixPath(source.inner).name, member_bytes(source), file_date=source.day)
    return in_its_place(placed, source)


def in_its_place(placed: Placed, source: FromMember) -> Placed:
    """The document with the path that leads to it, by which its pages are found again."""
    return replace(placed, document=replace(placed.document, path=path_of(source)))


def path_of(source: FromMember) -> str | None:
    """The path of what holds the file, with the name in it behind; of a mail's own text that of the mail. None for bytes alone."""
    outer = source.outer.path
    if outer is None:
        return None
    return str(outer if source.place == BODY else outer / source.inner)


def member_bytes(source: FromMember) -> bytes:
    """The bytes of a file in a file. Raises DamagedFile where it can't be unpacked or names a place outside."""
    if _OUTWARD.search(source.inner):
        raise DamagedFile(source.name, Oddity.OUTSIDE)
    if isinstance(source.outer, FromFile):
        archive = _archive(source.outer.path, _stamp(source.outer.path))
    else:
        archive = _opened(source.outer.data)
    return _unpacked(archive, source) if archive else _attached(source)


def _attached(source: FromMember) -> bytes:
    outer = source.outer
    if source.place == BODY:
        return load(outer.path).data if isinstance(outer, FromFile) else outer.data
    if isinstance(outer, FromFile):
        attached = _letter_at(outer.path, _stamp(outer.path)).attachments
    else:
        attached = _letter(outer.name, outer.data).attachments
    if source.place >= len(attached):
        raise DamagedFile(source.name, Oddity.CHANGING)
    return attached[source.place].data


def _unpacked(archive: zipfile.ZipFile, source: FromMember) -> bytes:
    try:
        entry = archive.infolist()[source.place]
        if entry.file_size != source.size:
            raise DamagedFile(source.name, Oddity.CHANGING)
        with archive.open(entry) as file:
            # Not one byte more than it says of itself: what it says was summed up before.
            return file.read(entry.file_size)
    except (
        zipfile.BadZipFile,
        zlib.error,
        EOFError,
        OSError,
        IndexError,
        ValueError,
        NotImplementedError,
    ) as error:
        raise DamagedFile(source.name, Oddity.BROKEN) from error


def _stamp(path: Path) -> int:
    try:
        return path.stat().st_mtime_ns
    except OSError as error:
        raise VanishedFile(str(path)) from error


@lru_cache(maxsize=1)
def _archive(path: Path, _stamp: int) -> zipfile.ZipFile | None:
    """The archive at a path, held open while its files are read; None where it is none."""
    return _opened(load(path).data)


@lru_cache(maxsize=1)
def _letter_at(path: Path, _stamp: int) -> mail.Letter:
    """The mail at a path, kept while its files are read: taking it apart anew for each would cost parts times bytes."""
    return mail.open_letter(str(path), load(path).data)


@lru_cache(maxsize=1)
def _letter(name: str, data: bytes) -> mail.Letter:
    """As `_letter_at`, of a mail without a path."""
    return mail.open_letter(name, data)


def _opened(data: bytes) -> zipfile.ZipFile | None:
    return zipfile.ZipFile(io.BytesIO(data)) if data.startswith(_ZIP) else None


def _name(entry: zipfile.ZipInfo) -> str:
    """The name in an archive; those of older programs are in the encoding of their country."""
    if entry.flag_bits & _UTF8_FLAG:
        return entry.filename
    try:
        return decode(entry.filename.encode("cp437")).text
    except UnicodeEncodeError:
        return entry.filename


def _day(entry: zipfile.ZipInfo) -> str | None:
    try:
        return date(*entry.date_time[:3]).isoformat()
    except ValueError:
        return None
