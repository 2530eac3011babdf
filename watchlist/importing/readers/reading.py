"""What every reader gives back, before it becomes a Document."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from watchlist.domain.documents import Page
from watchlist.domain.spans import Span

MOST_FILE_BYTES: Final = 200_000_000
"""No file above this size is opened."""

MOST_TEXT_BYTES: Final = 16_000_000
"""No text, Markdown or HTML above this size is decoded: more than 3,000 pages of Chinese."""

MOST_CHARACTERS: Final = 8_000_000
"""No document unpacks to more characters than this."""


def unplaced(span: Span) -> Span:
    """The span as it is: only a PDF has pages and boxes."""
    return span


@dataclass(frozen=True, slots=True)
class Reading:
    """The text of a document; `place` gives a span its page and box where there are pages.

    `warnings` are `code:number` (`undecodable_bytes:3`) or `code:word`.
    """

    text: str
    encoding: str = "utf-8"
    pages: tuple[Page, ...] = ()
    warnings: tuple[str, ...] = ()
    place: Callable[[Span], Span] = unplaced
