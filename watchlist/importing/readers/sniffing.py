"""What kind of document some bytes are: the content decides, the name only between kinds of text."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import PurePath
from typing import Final

from watchlist.domain.documents import Format
from watchlist.domain.errors import DamagedFile, UnsupportedFile
from watchlist.domain.oddities import Oddity
from watchlist.importing.readers.foreign import foreign, packed_document
from watchlist.importing.readers.mail import is_mail

_NAMED: Final = {
    ".pdf": Format.PDF,
    ".docx": Format.DOCX,
    ".html": Format.HTML,
    ".htm": Format.HTML,
    ".xhtml": Format.HTML,
    ".md": Format.MARKDOWN,
    ".markdown": Format.MARKDOWN,
}
_READ: Final = {"word/document.xml": Format.DOCX, "xl/workbook.xml": Format.TABLE}
_PROMISED: Final = {Format.PDF: Oddity.NO_PDF, Format.DOCX: Oddity.NO_DOCX}
_PDF_HEADER: Final = re.compile(rb"[\s\x00\xef\xbb\xbf]*%PDF-")
_PDF_HEADER_REACH: Final = 1024
_BLANKS: Final = re.compile(r"\s*")
_BEFORE_A_PAGE: Final = re.compile(r"<\?xml[^>]*>|<!--.*?-->", re.IGNORECASE | re.DOTALL)
_PAGE: Final = re.compile(r"<(?:!doctype html|html|head|body)\b", re.IGNORECASE)
_PIECE: Final = re.compile(
    r"<(?:h[1-6]|p|div|section|article|main|table|ul|ol)(?:\s[^<>\n]{0,200})?>", re.IGNORECASE
)

_BINARY_SHARE: Final = 0.1
_TAGGED_SHARE: Final = 0.6
_LEAST_LINES: Final = 4
_SAMPLE: Final = 65_536


def sniff(origin: str, data: bytes) -> Format:
    """PDF, DOCX, TABLE (a workbook), MAIL, or TEXT for all that may be text. Raises UnsupportedFile, DamagedFile."""
    promised = _NAMED.get(PurePath(origin).suffix.lower())
    found = _container(data, promised)
    if isinstance(found, Format):
        return found
    if promised in _PROMISED and found in {None, Oddity.PICTURE, Oddity.ARCHIVE}:
        raise DamagedFile(origin, found or _PROMISED[promised])
    if found is not None:
        raise UnsupportedFile(origin, found)
    return Format.MAIL if is_mail(data) else Format.TEXT


def _container(data: bytes, promised: Format | None) -> Format | Oddity | None:
    if _PDF_HEADER.match(data) or (promised is Format.PDF and b"%PDF-" in data[:_PDF_HEADER_REACH]):
        return Format.PDF
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _zipped(data)
    return foreign(data)


def _zipped(data: bytes) -> Format | Oddity:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = set(archive.namelist())
    except (zipfile.BadZipFile, ValueError, OSError):
        return Oddity.ARCHIVE
    read = next((kind for name, kind in _READ.items() if name in names), None)
    return read or packed_document(names) or Oddity.ARCHIVE


def kind_of_text(origin: str, text: str) -> Format:
    """TEXT, MARKDOWN or HTML. Raises UnsupportedFile for what turns out to be no text."""
    sample = text[:_SAMPLE]
    odd = sum(
        1
        for character in sample
        if character == "\ufffd" or (character < " " and character not in "\t\n\r\f")
    )
    if odd > _BINARY_SHARE * len(sample):
        raise UnsupportedFile(origin, Oddity.BINARY)
    if _opens_a_page(text[:_SAMPLE]):
        return Format.HTML
    promised = _NAMED.get(PurePath(origin).suffix.lower(), Format.TEXT)
    return promised if promised in {Format.HTML, Format.MARKDOWN} else Format.TEXT


def _opens_a_page(text: str) -> bool:
    """Whether a page begins behind blanks and notes. One step for each of them: a page of blanks takes no longer than any other."""
    place = _end(_BLANKS, text, 0)
    while (end := _end(_BEFORE_A_PAGE, text, place)) > place:
        place = _end(_BLANKS, text, end)
    return _PAGE.match(text, place) is not None or (
        _PIECE.match(text, place) is not None and _is_tagged(text)
    )


def _is_tagged(text: str) -> bool:
    """Whether most lines open with a tag, as in the body of a page without its frame; Markdown has one here and there."""
    lines = [line.startswith("<") for line in map(str.lstrip, text.splitlines()) if line]
    return len(lines) >= _LEAST_LINES and sum(lines) >= _TAGGED_SHARE * len(lines)


def _end(pattern: re.Pattern[str], text: str, place: int) -> int:
    """Where what stands at a place ends; the place itself where it is something else."""
    found = pattern.match(text, place)
    return found.end() if found else place
