"""Files that hold files: zip archives, and mails with what hangs on them. Each file in them is a document of its own.

Archives and mails in them are opened as well, two levels deep, and what all of them hold is summed up before any file of them
is read: `members` gives the documents of all levels.
"""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from pathlib import Path, PurePosixPath
from typing import Final, TypeAlias

from watchlist.domain.errors import (
    DamagedFile,
    EmptyDocument,
    UnsupportedFile,
    VanishedFile,
    WatchlistError,
)
from watchlist.domain.oddities import Oddity
from watchlist.importing.readers import mail
from watchlist.importing.readers.archives import Allowance, open_archive
from watchlist.importing.readers.encodings import decode
from watchlist.importing.readers.files import beside_a_page, load
from watchlist.importing.readers.foreign import packed_document
from watchlist.importing.readers.registry import Placed, open_data
from watchlist.importing.sources import FromBytes, FromFile, FromMember

_Outer: TypeAlias = FromFile | FromBytes | FromMember
_Opened: TypeAlias = zipfile.ZipFile | mail.Letter

_ZIP: Final = (b"PK\x03\x04", b"PK\x05\x06")
_OFFICE: Final = frozenset(("[Content_Types].xml", "word/document.xml", "xl/workbook.xml", "mimetype"))
_UTF8_FLAG: Final = 0x800
_OUTWARD: Final = re.compile(r"^[/\\]|^[A-Za-z]:|(?:^|[/\\])\.\.(?:[/\\]|$)")
_HIDDEN: Final = re.compile(r"(?:^|/)(?:\.(?!\.)|__MACOSX(?:/|$)|Thumbs\.db$|desktop\.ini$)")
_DEEPEST: Final = 2
"""So many archives and mails may stand around a file, the outermost one left out: a box of mails with archives on them."""

BODY: Final = -1
"""The place of a mail's own text among its parts."""


def members(outer: _Outer, data: bytes, *, towards: Path | None = None) -> tuple[FromMember, ...] | None:
    """The documents in some bytes that hold several, through all levels; None where they are a document themselves.

    With the path of a document, archives and mails inside are opened on the way to it only.
    Raises DamagedFile, TooLarge or UnsupportedFile for an archive that is not to be unpacked, EmptyDocument for an empty one.
    What is wrong with an archive inside costs that one: it stays a file in a file, with the reason.
    """
    return _Unfolding(Allowance(len(data)), towards).inside(outer, data, 0)


@dataclass(slots=True)
class _Unfolding:
    """Files in files through all levels, within one sum of sizes."""

    allowance: Allowance
    towards: Path | None

    def inside(self, outer: _Outer, data: bytes, depth: int) -> tuple[FromMember, ...] | None:
        """The documents in some bytes; None where these are one themselves. Raises what keeps them from being unpacked."""
        opened = _opened(outer.name, data)
        held = () if opened is None else self._held(outer, opened, len(data), depth)
        if opened is None or not held:
            return None
        return tuple(each for member in held for each in self._unfolded(member, opened, depth + 1))

    def _held(self, outer: _Outer, opened: _Opened, size: int, depth: int) -> tuple[FromMember, ...]:
        """The files one level down, their sizes counted; none of a mail that lies too deep."""
        if isinstance(opened, mail.Letter):
            return _in_mail(outer, opened, size) if depth <= _DEEPEST else ()
        if depth > _DEEPEST:
            raise UnsupportedFile(outer.name, Oddity.NESTED)
        self.allowance.take(outer.name, opened.infolist())
        held = tuple(_in_archive(outer, opened))
        if not held:
            raise EmptyDocument(outer.name)
        return held

    def _unfolded(self, member: FromMember, opened: _Opened, depth: int) -> tuple[FromMember, ...]:
        """A file in a file, or in its place the documents that it holds itself."""
        if member.place == BODY or _OUTWARD.search(member.inner) or not self._on_the_way(member):
            return (member,)
        try:
            if not _may_hold(_content(opened, member, most=mail.REACH)):
                return (member,)
            inside = self.inside(member, _content(opened, member), depth)
        except WatchlistError as error:
            return (replace(member, refused=error),)
        return (member,) if inside is None else inside

    def _on_the_way(self, member: FromMember) -> bool:
        path = path_of(member) if self.towards else None
        return self.towards is None or path == self.towards or path in self.towards.parents


def _may_hold(start: bytes) -> bool:
    return start.startswith(_ZIP) or mail.is_mail(start)


def _opened(name: str, data: bytes) -> _Opened | None:
    """What holds files, ready to be looked through; None for a document of its own. Raises DamagedFile."""
    if data.startswith(_ZIP):
        archive = open_archive(name, data)
        names = set(archive.namelist())
        return None if names & _OFFICE or packed_document(names) else archive
    if mail.is_mail(data):
        letter = mail.open_letter(name, data)
        return letter if letter.attachments else None
    return None


def _in_archive(outer: _Outer, archive: zipfile.ZipFile) -> Iterator[FromMember]:
    named = [(place, entry, _name(entry)) for place, entry in enumerate(archive.infolist())]
    names = frozenset(name for _, _, name in named)
    for place, entry, name in named:
        kept = entry.filename and not entry.is_dir() and not _HIDDEN.search(name)
        if kept and not beside_a_page(PurePosixPath(name), names):
            yield FromMember(outer, place, name, entry.file_size, _day(entry), outer.mappings)


def _in_mail(outer: _Outer, letter: mail.Letter, size: int) -> tuple[FromMember, ...]:
    """The text of a mail and what hangs on it."""
    parts = [
        FromMember(outer, place, each.name, len(each.data), letter.day, outer.mappings)
        for place, each in enumerate(letter.attachments)
    ]
    if letter.speaks:
        parts.insert(0, FromMember(outer, BODY, Path(outer.name).name, size, letter.day, outer.mappings))
    return tuple(parts)


def open_member(source: FromMember) -> Placed:
    """The document of a file in a file. Raises the reader's WatchlistError, or that for which the file was refused."""
    placed = open_data(PurePosixPath(source.inner).name, member_bytes(source), file_date=source.day)
    if source.place == BODY:
        # What hangs on it comes beside it.
        warnings = tuple(each for each in placed.document.warnings if not each.startswith(mail.NOT_READ))
        placed = replace(placed, document=replace(placed.document, warnings=warnings))
    return in_its_place(placed, source)


def in_its_place(placed: Placed, source: FromMember) -> Placed:
    """The document with the path that leads to it, by which its pages are found again."""
    path = path_of(source)
    return replace(placed, document=replace(placed.document, path=str(path) if path else None))


def path_of(source: FromMember) -> Path | None:
    """The path of what holds the file, with the name in it behind; of a mail's own text that of the mail. None for bytes alone."""
    outer = path_of(source.outer) if isinstance(source.outer, FromMember) else source.outer.path
    return outer if outer is None or source.place == BODY else outer / source.inner


def member_bytes(source: FromMember) -> bytes:
    """The bytes of a file in a file. Raises DamagedFile where it can't be unpacked or names a place outside."""
    if source.refused is not None:
        raise source.refused
    if _OUTWARD.search(source.inner):
        raise DamagedFile(source.name, Oddity.OUTSIDE)
    if source.place == BODY:
        return _bytes_of(source.outer)
    kept = _kept_inside if isinstance(source.outer, FromMember) else _kept
    return _content(kept(source.outer, _stamp(source.outer)), source)


def _content(opened: _Opened, member: FromMember, *, most: int | None = None) -> bytes:
    """What a file in a file holds, or the start of it. Raises DamagedFile."""
    if isinstance(opened, zipfile.ZipFile):
        return _unpacked(opened, member, most)
    if member.place >= len(opened.attachments):
        raise DamagedFile(member.name, Oddity.CHANGING)
    return opened.attachments[member.place].data[:most]


def _unpacked(archive: zipfile.ZipFile, member: FromMember, most: int | None) -> bytes:
    with _told(member.name):
        entry = archive.infolist()[member.place]
        if entry.file_size != member.size:
            raise DamagedFile(member.name, Oddity.CHANGING)
        with archive.open(entry) as file:
            # Not one byte more than it says of itself: what it says was summed up before.
            return file.read(entry.file_size if most is None else min(most, entry.file_size))


@contextmanager
def _told(name: str) -> Iterator[None]:
    """Tell whatever a broken archive raises as a damaged file."""
    try:
        yield
    except (
        zipfile.BadZipFile,
        zlib.error,
        EOFError,
        OSError,
        IndexError,
        ValueError,
        NotImplementedError,
    ) as error:
        raise DamagedFile(name, Oddity.BROKEN) from error


def _bytes_of(source: _Outer) -> bytes:
    if isinstance(source, FromMember):
        return member_bytes(source)
    return load(source.path).data if isinstance(source, FromFile) else source.data


def _stamp(source: _Outer) -> int:
    """What changes when the file on the disk does."""
    outermost = source.outermost if isinstance(source, FromMember) else source
    if isinstance(outermost, FromBytes):
        return 0
    try:
        return outermost.path.stat().st_mtime_ns
    except OSError as error:
        raise VanishedFile(outermost.name) from error


@lru_cache(maxsize=1)
def _kept(source: FromFile | FromBytes, _stamp: int) -> _Opened:
    """What holds files, held open while these are read: taking it apart anew for each would cost parts times bytes."""
    return _opened_again(source)


@lru_cache(maxsize=_DEEPEST)
def _kept_inside(source: FromMember, _stamp: int) -> _Opened:
    """As `_kept`, of what is itself in something."""
    return _opened_again(source)


def _opened_again(source: _Outer) -> _Opened:
    opened = _opened(source.name, _bytes_of(source))
    if opened is None:
        raise DamagedFile(source.name, Oddity.CHANGING)
    return opened


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
