"""What is asked about the pages of a PDF and what comes back; without PDFium, so that the window can ask."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from watchlist.domain.spans import Span

ROOM: Final = "watchlist.importing.page_images:prepare"
"""Where it is answered: in a process of its own."""

Frame = tuple[float, float, float, float, float, float]
"""From a point (x, y) of the page to (a·x + c·y + e, b·x + d·y + f) on the page as it is seen."""


Lines = tuple[tuple[Span, ...], ...]
"""For each span that was asked for its lines, each with page and box; none where nobody knows."""


@dataclass(frozen=True, slots=True)
class _OfFile:
    """What is asked of the file that has this fingerprint."""

    path: Path
    sha256_file: str

    @property
    def name(self) -> str:
        """What messages call it."""
        return str(self.path)

    @property
    def size(self) -> int:
        """A page has no bytes of its own: its time is that of the limits."""
        return 0


@dataclass(frozen=True, slots=True)
class DrawPage(_OfFile):
    """Draw page `page` (from 1), `scale` pixels for a point."""

    page: int
    scale: float


@dataclass(frozen=True, slots=True)
class FindLines(_OfFile):
    """Tell for spans of the document's text on which page and in which boxes their lines stand."""

    sha256_text: str
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Drawn:
    """A page as pixels (blue, green, red, nothing), and how its own points lie on it; `scale` is what was asked for."""

    page: int
    scale: float
    width: int
    height: int
    stride: int
    pixels: bytes
    frame: Frame
