"""Where single characters stand on the pages of a document, so that words can be selected there; no Qt in here."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from watchlist.domain.spans import Box, Span

ACROSS_LINES = 3.0
"""A point between two lines belongs to the nearer line rather than to a nearer character of the other."""
SAME_LINE = 0.3

Row = tuple[Box, list[tuple[int, Box]]]
"""A line of a page: its box, and its characters with theirs; a full stop is low, so that its own box says little."""


class PageCharacters:
    """Characters with their boxes, page by page, in the order of the text."""

    def __init__(self) -> None:
        self._pages: dict[int, dict[int, Box]] = defaultdict(dict)
        self._rows: dict[int, list[Row]] = {}

    def add(self, characters: Iterable[Span]) -> None:
        """Characters that were found: spans of one character with page and box."""
        for character in characters:
            if character.page is not None and character.box is not None:
                self._pages[character.page][character.start] = character.box
        self._rows = {page: list(_rows(sorted(places.items()))) for page, places in self._pages.items()}

    def clear(self) -> None:
        """Another document."""
        self._pages.clear()
        self._rows = {}

    def nearest(self, page: int, x: float, y: float) -> int | None:
        """The character of a page that is nearest to a point of it; None where none is known."""
        row = min(self._rows.get(page, ()), key=lambda row: _distance(row[0], x, y), default=None)
        return None if row is None else min(row[1], key=lambda each: _aside(each[1], x))[0]

    def lines(self, page: int, start: int, end: int) -> Iterator[Box]:
        """The boxes of characters `start` to `end` as far as they stand on a page, one for each line."""
        for (_, bottom, _, top), characters in self._rows.get(page, ()):
            chosen = [box for at, box in characters if start <= at < end]
            if chosen:
                yield min(box[0] for box in chosen), bottom, max(box[2] for box in chosen), top


def _rows(characters: Sequence[tuple[int, Box]]) -> Iterator[Row]:
    row: Row | None = None
    for at, box in characters:
        if row is not None and _goes_on(row[0], box):
            row[1].append((at, box))
            row = (_around(row[0], box), row[1])
            continue
        if row is not None:
            yield row
        row = (box, [(at, box)])
    if row is not None:
        yield row


def _goes_on(line: Box, box: Box) -> bool:
    """Whether a character stands at the right of a line, on the same height."""
    shared = min(line[3], box[3]) - max(line[1], box[1])
    return box[0] >= line[0] and shared > SAME_LINE * min(line[3] - line[1], box[3] - box[1])


def _around(one: Box, other: Box) -> Box:
    return min(one[0], other[0]), min(one[1], other[1]), max(one[2], other[2]), max(one[3], other[3])


def _distance(box: Box, x: float, y: float) -> float:
    left, bottom, right, top = box
    return max(left - x, 0.0, x - right) + ACROSS_LINES * max(bottom - y, 0.0, y - top)


def _aside(box: Box, x: float) -> tuple[float, float]:
    """How far a point is beside a character; of those that overlap there, how far from the middle."""
    return max(box[0] - x, 0.0, x - box[2]), abs((box[0] + box[2]) / 2 - x)
