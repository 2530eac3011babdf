"""From a path, some bytes or a clipboard to a Document: look at the content, take the reader for it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path, PurePath
from typing import Final

from watchlist.domain.documents import Document, Format, sha256
from watchlist.domain.errors import EmptyDocument, TooLarge
from watchlist.domain.spans import Span
from watchlist.importing.readers import docx, html, mail, pdf, plain, scans, workbook
from watchlist.importing.readers.cleaning import clean
from watchlist.importing.readers.files import load
from watchlist.importing.readers.reading import MOST_CHARACTERS, MOST_TEXT_BYTES, Reading, unplaced
from watchlist.importing.readers.sniffing import sniff

CLIPBOARD: Final = "clipboard"
"""The name of a document that was pasted."""

_READERS: Final[dict[Format, Callable[[str, bytes], Reading]]] = {
    Format.PDF: pdf.read,
    Format.DOCX: docx.read,
    Format.TABLE: workbook.read,
    Format.MAIL: mail.read,
}


@dataclass(frozen=True, slots=True)
class Placed:
    """A document, and what gives its spans their page and box."""

    document: Document
    place: Callable[[Span], Span]


def read_file(path: Path) -> Document:
    """The document in a file. Raises the reader's WatchlistError; never blocks on pipes and devices."""
    return open_file(path).document


def read_bytes(name: str, data: bytes) -> Document:
    """The document in some bytes that had this file name."""
    return open_bytes(name, data).document


def read_paste(text: str, html: str | None) -> Document:
    """The document on a clipboard: its plain text where there is one, so that a paste reads as the file would."""
    return open_paste(text, html).document


def open_file(path: Path) -> Placed:
    """As `read_file`, with the places of a PDF."""
    loaded = load(path)
    return open_data(path.name, loaded.data, origin=path, file_date=loaded.date)


def open_bytes(name: str, data: bytes) -> Placed:
    """As `read_bytes`, with the places of a PDF."""
    return open_data(PurePath(name).name or name, data)


def open_paste(text: str, markup: str | None) -> Placed:
    """As `read_paste`; a paste has no pages."""
    source = text if text.strip() or not markup else html.text_of(markup)
    data = source.encode("utf-8", errors="replace")
    if len(data) > MOST_TEXT_BYTES:
        raise TooLarge(CLIPBOARD, len(data), MOST_TEXT_BYTES)
    kept, warnings = clean(source)
    document = _checked(CLIPBOARD, Format.PASTE, Reading(kept, warnings=warnings), sha256(data))
    return Placed(document, unplaced)


def open_data(name: str, data: bytes, *, origin: Path | None = None, file_date: str | None = None) -> Placed:
    """As `open_bytes`, of a file that is known to lie somewhere or to be of a day."""
    where = str(origin or name)
    if not data:
        raise EmptyDocument(where, "no_bytes")
    kind = sniff(where, data)
    if reader := _READERS.get(kind):
        reading = reader(where, data)
    else:
        kind, reading = plain.read(where, data)
    return _placed(name, data, kind, reading, origin=origin, file_date=file_date)


def open_scan(name: str, data: bytes, *, origin: Path | None = None, file_date: str | None = None) -> Placed:
    """A PDF of pictures by text recognition, else as `open_data`."""
    reading = scans.read(str(origin or name), data)
    return _placed(name, data, Format.PDF, reading, origin=origin, file_date=file_date)


def _placed(
    name: str, data: bytes, kind: Format, reading: Reading, *, origin: Path | None, file_date: str | None
) -> Placed:
    document = _checked(str(origin or name), kind, reading, sha256(data))
    path = str(origin) if origin else None
    return Placed(replace(document, name=name, path=path, file_date=file_date), reading.place)


def _checked(origin: str, kind: Format, reading: Reading, sha256_file: str) -> Document:
    """The document of a reading that holds any text, and not more than is sane."""
    if len(reading.text) > MOST_CHARACTERS:
        raise TooLarge(origin, len(reading.text), MOST_CHARACTERS)
    if not reading.text.strip():
        raise EmptyDocument(origin)
    return Document(
        name=origin,
        text=reading.text,
        format=kind,
        sha256_file=sha256_file,
        encoding=reading.encoding,
        pages=reading.pages,
        warnings=reading.warnings,
    )
