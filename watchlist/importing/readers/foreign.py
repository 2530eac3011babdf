"""Formats that no reader takes, known by their bytes, so that it can be told what a file is and what to do about it."""

from __future__ import annotations

import re
from collections.abc import Set as AbstractSet
from typing import Final

from watchlist.domain.oddities import Oddity

_MAGIC: Final = (
    (b"\x89PNG", Oddity.PICTURE),
    (b"\xff\xd8\xff", Oddity.PICTURE),
    (b"GIF8", Oddity.PICTURE),
    (b"II*\x00", Oddity.PICTURE),
    (b"MM\x00*", Oddity.PICTURE),
    (b"AT&TFORM", Oddity.PICTURE),
    (b"{\\rtf", Oddity.RICH_TEXT),
    (b"\x1f\x8b", Oddity.ARCHIVE),
    (b"7z\xbc\xaf", Oddity.ARCHIVE),
    (b"Rar!", Oddity.ARCHIVE),
    (b"\xfd7zXZ", Oddity.ARCHIVE),
    (b"\x28\xb5\x2f\xfd", Oddity.ARCHIVE),
    (b"\x7fELF", Oddity.BINARY),
    (b"MZ\x90", Oddity.BINARY),
    (b"SQLite format 3\x00", Oddity.BINARY),
    (b"bplist00", Oddity.BINARY),
    (b"CAJ\x00", Oddity.CAJ),
    (b"KDH 2.", Oddity.CAJ),
    (b"OggS", Oddity.SOUND),
    (b"fLaC", Oddity.SOUND),
    (b"\x1aE\xdf\xa3", Oddity.SOUND),
)
_PATTERNS: Final = (
    (re.compile(rb"RIFF.{4}WEBP|BM.{4}\x00{4}|.{4}ftyp(?:hei|hev|mif|msf|avi)", re.DOTALL), Oddity.PICTURE),
    (
        re.compile(rb"RIFF.{4}(?:WAVE|AVI )|.{4}ftyp|ID3[\x02-\x04]|\xff[\xfb\xf3\xf2]", re.DOTALL),
        Oddity.SOUND,
    ),
    (re.compile(rb".{60}BOOKMOBI", re.DOTALL), Oddity.EBOOK),
    (re.compile(rb".{257}ustar|BZh[1-9]1AY", re.DOTALL), Oddity.ARCHIVE),
    (re.compile(rb"(?:\[DEFAULT\][^\[]{0,300})?\[InternetShortcut\]"), Oddity.SHORTCUT),
    (re.compile(rb"<\?xml.{0,300}<!DOCTYPE plist.{0,300}<key>URL</key>", re.DOTALL), Oddity.SHORTCUT),
    (re.compile(rb"(?:<\?xml[^>]{0,100}>\s*)?<client>\s*<version>|PPPBV1"), Oddity.PORTFOLIO),
    (re.compile(rb"<\?xml.{0,100}<\?mso-application progid=", re.DOTALL), Oddity.OLD_OFFICE),
    (re.compile(rb"<\?xml.{0,200}<office:document\b", re.DOTALL), Oddity.OPEN_DOCUMENT),
)
"""What needs more than the first bytes; pictures in the container of films stand before films."""

_COMPOUND: Final = b"\xd0\xcf\x11\xe0"
_STREAMS: Final = (("EncryptedPackage", Oddity.PASSWORD), ("__nameid_version1.0", Oddity.OUTLOOK))
"""Names in the folder of a compound file: a new Office file behind a password, a message of Outlook."""

_PARTS: Final = (
    ("ppt/presentation.xml", Oddity.SLIDES),
    ("xl/workbook.bin", Oddity.BINARY_WORKBOOK),
    ("META-INF/container.xml", Oddity.EBOOK),
    ("META-INF/manifest.xml", Oddity.OPEN_DOCUMENT),
    ("Index/Document.iwa", Oddity.APPLE),
    ("Index.zip", Oddity.APPLE),
    ("OFD.xml", Oddity.OFD),
)
_SIGNED: Final = frozenset(("META-INF/container.xml", "META-INF/manifest.xml"))
"""Parts that count only beside `mimetype`, which both kinds of file begin with."""


def foreign(data: bytes) -> Oddity | None:
    """What some bytes are that are no zip archive; None where they may be a text."""
    if data.startswith(_COMPOUND):
        return next(
            (oddity for name, oddity in _STREAMS if name.encode("utf-16-le") in data), Oddity.OLD_OFFICE
        )
    known = next((oddity for magic, oddity in _MAGIC if data.startswith(magic)), None)
    return known or next((oddity for pattern, oddity in _PATTERNS if pattern.match(data)), None)


def packed_document(names: AbstractSet[str]) -> Oddity | None:
    """Which program's document an archive of these names is; None where it is an archive of files."""
    return next(
        (oddity for part, oddity in _PARTS if part in names and (part not in _SIGNED or "mimetype" in names)),
        None,
    )
