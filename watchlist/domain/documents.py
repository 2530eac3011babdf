"""A document as read: its text, what its bytes were, where its pages lie."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

RECOGNISED: Final = "recognised"
"""The warning of a text that was recognised on pictures, with the number of pages."""


class Format(StrEnum):
    """What kind of file the text came from."""

    TEXT = "text"
    MARKDOWN = "markdown"
    HTML = "html"
    PDF = "pdf"
    DOCX = "docx"
    PASTE = "paste"
    TABLE = "table"
    MAIL = "mail"


@dataclass(frozen=True, slots=True)
class Page:
    """Page `number` (from 1) of a PDF holds the characters `start` to `end`; its size in points."""

    number: int
    start: int
    end: int
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Document:
    """One document, read: all spans index `text`.

    `file_date` is the file's own date (ISO), offered where the text states none and never taken silently.
    """

    name: str
    text: str
    format: Format
    sha256_file: str
    encoding: str = "utf-8"
    pages: tuple[Page, ...] = ()
    warnings: tuple[str, ...] = ()
    file_date: str | None = None
    path: str | None = None

    @property
    def sha256_text(self) -> str:
        """The fingerprint of the text as UTF-8, in hex."""
        return sha256(self.text.encode("utf-8"))

    @property
    def is_recognised(self) -> bool:
        """Whether its characters come from a text recognition and may be others."""
        return any(warning.startswith(f"{RECOGNISED}:") for warning in self.warnings)

    def page_at(self, offset: int) -> int | None:
        """The number of the page that holds a character, None where there are no pages."""
        return next((page.number for page in self.pages if page.start <= offset < page.end), None)


def sha256(data: bytes) -> str:
    """SHA-256 in hex."""
    return hashlib.sha256(data).hexdigest()
