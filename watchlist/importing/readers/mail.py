"""Mails and saved web pages (EML, MHT): the text of the message as one would read it, and what hangs on it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from email import message_from_bytes
from email.header import decode_header, make_header
from email.message import Message
from email.utils import parsedate_to_datetime
from itertools import islice
from typing import Final, TypeAlias

from watchlist.domain.errors import DamagedFile, WatchlistError
from watchlist.domain.oddities import Oddity
from watchlist.importing.readers import html
from watchlist.importing.readers.cleaning import as_warnings, clean
from watchlist.importing.readers.encodings import decode
from watchlist.importing.readers.reading import Reading

Part: TypeAlias = "Message[str, str]"

_HEADER: Final = re.compile(rb"([A-Za-z][A-Za-z0-9-]{1,60}):[^\r\n]*(?:\r?\n[ \t][^\r\n]*)*\r?\n")
NOT_READ: Final = "attachments_not_read"
"""The warning of a mail that is read by itself, and of a PDF: how many files hang on it."""
LEFT_OUT: Final = "attachments_left_out"
"""The warning of a mail on which more files hang than are taken of one: how many."""

REACH: Final = 65_536
"""So many bytes tell whether a file is a mail."""

_ENVELOPE: Final = frozenset((b"received", b"message-id", b"return-path"))
_DESCRIBED: Final = frozenset((b"from", b"subject", b"date", b"content-type"))
_SILENT: Final = frozenset(("image", "audio", "video", "font"))
_CODE: Final = frozenset(
    ("text/css", "text/javascript", "application/javascript", "application/x-javascript")
)
_STUB: Final = 0.3
"""A plain part this much shorter than the page beside it says only that there is a page."""
_MOST_PARTS: Final = 1_000


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that hangs on a message."""

    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Letter:
    """A message taken apart: its files, whether its own text is a document beside them, the day it was sent (ISO) where it says one.

    It is one where it has words of its own, and where it has to tell that files were left out.
    """

    attachments: tuple[Attachment, ...]
    speaks: bool
    day: str | None


def is_mail(data: bytes) -> bool:
    """Whether the bytes begin with the headers of a message."""
    names, place = set(), 0
    while match := _HEADER.match(data, place, REACH):
        names.add(match[1].lower())
        place = match.end()
    closed = data[place : place + 2].startswith((b"\n", b"\r\n"))
    return closed and bool(names & _DESCRIBED) and (b"mime-version" in names or len(names & _ENVELOPE) > 0)


@contextmanager
def _told(origin: str) -> Iterator[None]:
    """Tell whatever the parser raises on broken input as a damaged file."""
    try:
        yield
    except (MemoryError, WatchlistError):
        raise
    except Exception as error:
        # The parser raises what met it: LookupError, ValueError, AttributeError, RecursionError …
        raise DamagedFile(origin, Oddity.BROKEN) from error


def read(origin: str, data: bytes) -> Reading:
    """The text of a message: who, when and about what, then the words. Raises DamagedFile."""
    with _told(origin):
        message = message_from_bytes(data)
        text, warnings = clean("\n".join(filter(None, (*_head(message), _body(message)))))
        hanging = sum(1 for _ in _attached(message))
        taken = min(hanging, _MOST_PARTS)
    return Reading(text, warnings=(*warnings, *as_warnings({NOT_READ: taken, LEFT_OUT: hanging - taken})))


def open_letter(origin: str, data: bytes) -> Letter:
    """What hangs on a message, in its order (pictures are left out), and whether it says anything itself. Raises DamagedFile."""
    with _told(origin):
        message = message_from_bytes(data)
        hanging = _attached(message)
        taken = tuple(islice(hanging, _MOST_PARTS))
        speaks = bool(_body(message).strip()) or any(True for _ in hanging)
        return Letter(taken, speaks, _day(message))


def _day(message: Part) -> str | None:
    try:
        return parsedate_to_datetime(str(message["Date"])).date().isoformat()
    except (TypeError, ValueError, IndexError):
        return None


def _head(message: Part) -> Iterator[str]:
    """Subject, sender and date; a saved page was not sent by anybody."""
    subject, sender = _header(message, "Subject"), _header(message, "From")
    yield subject
    if "@" in sender:
        yield f"From: {sender}"
        yield f"Date: {_header(message, 'Date')}"


def _header(message: Part, name: str) -> str:
    written = str(message.get(name, ""))
    try:
        text = str(make_header(decode_header(written)))
    except (LookupError, ValueError):
        text = written
    return " ".join(text.encode("utf-8", "replace").decode("utf-8").split())


def _body(part: Part) -> str:
    """The words of a part; of alternatives the fuller one, of related parts the page."""
    if part.is_multipart():
        kind = part.get_content_subtype()
        texts = [text for child in _children(part) if (text := _body(child)).strip()]
        if kind == "alternative":
            plain, *rest = texts or [""]
            fullest = max(texts, key=len, default="")
            return plain if rest and len(plain) > _STUB * len(fullest) else fullest
        return texts[0] if kind == "related" and texts else "\n\n".join(texts)
    if part.get_content_maintype() != "text" or part.get_content_type() in _CODE or _is_attached(part):
        return ""
    return _words(part)


def _words(part: Part) -> str:
    data = part.get_payload(decode=True)
    if not isinstance(data, bytes):
        return ""
    declared = part.get_content_charset("") or html.declared_charset(data)
    text = decode(data, declared=declared).text
    return html.text_of(text) if part.get_content_subtype() == "html" else text


def _children(part: Part) -> list[Part]:
    payload = part.get_payload()
    return [child for child in payload if isinstance(child, Message)] if isinstance(payload, list) else []


def _is_attached(part: Part) -> bool:
    return part.get_content_disposition() == "attachment" or part.get_filename() is not None


def _attached(message: Part) -> Iterator[Attachment]:
    found = 0
    for part in _leaves(message):
        silent = part.get_content_maintype() in _SILENT or part.get_content_type() in _CODE
        if part is message or silent or not _is_attached(part):
            continue
        data = _bytes(part)
        if data:
            found += 1
            yield Attachment(_name(part, found), data)


def _leaves(part: Part) -> Iterator[Part]:
    """The parts that hold something; a forwarded message is one."""
    if part.get_content_maintype() == "multipart":
        for child in _children(part):
            yield from _leaves(child)
    else:
        yield part


def _bytes(part: Part) -> bytes:
    if part.get_content_type() == "message/rfc822":
        return b"".join(child.as_bytes() for child in _children(part))
    data = part.get_payload(decode=True)
    return data if isinstance(data, bytes) else b""


def _name(part: Part, number: int) -> str:
    written = part.get_filename() or ""
    try:
        name = str(make_header(decode_header(written)))
    except (LookupError, ValueError):
        name = written
    suffix = ".eml" if part.get_content_type() == "message/rfc822" else ""
    bare = clean(name)[0].replace("\\", "/").rpartition("/")[2]
    return bare.strip() or f"attachment {number}{suffix}"
