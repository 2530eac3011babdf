"""A document as read: its text, what its bytes were, where its pages lie."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

RECOGNISED: Final = "recognised"
"""The warning of a text that was recognised on pictures, with the number of pages."""

RECOGNISED_PAGES: Final = "recognised_pages"
"""The warning of a text of which some pages were recognised, with their numbers: `recognised_pages:3,7`."""

WITHOUT_TEXT: Final = "pages_without_text"
"""The warning of a PDF some pages of which are pictures that nobody read, with how many."""


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

    @property
    def recognised_pages(self) -> frozenset[int]:
        """The numbers of those pages whose characters come from a text recognition, where others don't."""
        found = next((each for each in self.warnings if each.startswith(f"{RECOGNISED_PAGES}:")), ":")
        return frozenset(int(number) for number in found.partition(":")[2].split(",") if number.isdecimal())

    @property
    def unread_pages(self) -> int:
        """How many pages are pictures that nobody read."""
        found = next((each for each in self.warnings if each.startswith(f"{WITHOUT_TEXT}:")), ":0")
        return int(found.partition(":")[2])

    def may_be_misread(self, offset: int) -> bool:
        """Whether a character comes from a text recognition and may be another."""
        return self.is_recognised or (
            bool(self.recognised_pages) and self.page_at(offset) in self.recognised_pages
        )

    def page_at(self, offset: int) -> int | None:
        """The number of the page that holds a character, None where there are no pages."""
        return next((page.number for page in self.pages if page.start <= offset < page.end), None)


def sha256(data: bytes) -> str:
    """SHA-256 in hex."""
    return hashlib.sha256(data).hexdigest()
