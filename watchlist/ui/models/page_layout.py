"""Where the pages of a document lie under one another at a zoom; no Qt in here."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

GAP = 14
"""Pixels between two pages and around them."""

LEAST_ZOOM, MOST_ZOOM = 0.2, 6.0
SMALLEST_POINTS = 10.0
"""A page that claims to have no size still takes this much room."""


@dataclass(frozen=True, slots=True)
class PageRoom:
    """A page's place in the whole, in pixels."""

    left: float
    top: float
    width: float
    height: float


class PageLayout:
    """All pages in one column, each in the middle; numbers count from 1."""

    def __init__(self, sizes: Sequence[tuple[float, float]], zoom: float, room: float) -> None:
        self.zoom = zoom
        self._sizes = [(max(SMALLEST_POINTS, width), max(SMALLEST_POINTS, height)) for width, height in sizes]
        self.width = max(room, *(width * zoom + 2 * GAP for width, _ in self._sizes)) if sizes else room
        self._tops = list(accumulate((height * zoom + GAP for _, height in self._sizes), initial=float(GAP)))
        self.height = self._tops[-1]

    def __len__(self) -> int:
        return len(self._sizes)

    def room(self, page: int) -> PageRoom:
        """The place of a page."""
        width, height = (side * self.zoom for side in self._sizes[page - 1])
        return PageRoom(round((self.width - width) / 2), round(self._tops[page - 1]), width, height)

    def size(self, page: int) -> tuple[float, float]:
        """Width and height of a page in points."""
        return self._sizes[page - 1]

    def at(self, y: float) -> int:
        """The page at a height of the whole, or the nearest."""
        return min(max(1, bisect_right(self._tops, y)), len(self))

    def seen(self, top: float, height: float) -> range:
        """The pages of which a part lies between two heights."""
        return range(self.at(top), self.at(top + height) + 1) if self._sizes else range(0)


def fitting_zoom(sizes: Sequence[tuple[float, float]], room: float) -> float:
    """The zoom at which the widest page of the common ones fills the room: a single broad table may stick out."""
    if not sizes:
        return 1.0
    widths = sorted(max(SMALLEST_POINTS, width) for width, _ in sizes)
    common = widths[(len(widths) * 9) // 10 if len(widths) > 1 else 0]
    return min(MOST_ZOOM, max(LEAST_ZOOM, (room - 2 * GAP) / common))
