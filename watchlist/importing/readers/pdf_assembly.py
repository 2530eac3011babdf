"""Lines on pages put together to one text, with the way back from each of its characters to page and box."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain
from typing import TypeAlias

from watchlist.domain.documents import Page
from watchlist.domain.spans import Box, Span
from watchlist.importing.readers.cleaning import REPLACED, UNWANTED, clean
from watchlist.importing.readers.pdf_lines import Line, separators, without_repeats
from watchlist.importing.readers.radicals import without_radicals
from watchlist.importing.readers.reading import Reading

BoxOf: TypeAlias = Callable[[int, int], Box | None]
"""The box of a character: of the page with this number (from 0), at this place of the page's own text."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page: its size in points and its lines, in the order in which they are read."""

    width: float
    height: float
    lines: tuple[Line, ...]
    is_scan: bool = False


@dataclass(frozen=True, slots=True)
class _Run:
    """`length` characters of the document from `start` on are those of page `page` from `place` on."""

    start: int
    page: int
    place: int
    length: int


@dataclass(slots=True)
class Assembly:
    """The document's text as it grows, with the way back from each character to its page."""

    parts: list[str] = field(default_factory=list)
    runs: list[_Run] = field(default_factory=list)
    length: int = 0
    dropped: list[str] = field(default_factory=list)

    def put_together(self, sheets: Sequence[Sheet], warnings: tuple[str, ...], box_of: BoxOf) -> Reading:
        """The whole document: repeats left out, lines joined, unwanted characters dropped."""
        lines = list(chain.from_iterable(without_repeats([(sheet.height, sheet.lines) for sheet in sheets])))
        starts: dict[int, int] = {}
        for line, after in zip(lines, chain(separators(lines), ("",)), strict=False):
            starts.setdefault(line.page, self.length)
            self._take(line)
            self._append(after)
        text = without_radicals("".join(self.parts))
        _, dropped = clean("".join(self.dropped) + REPLACED * text.count(REPLACED))
        places = Places(box_of, tuple(self.runs))
        pages = _pages(sheets, starts, len(text))
        return Reading(text, pages=pages, warnings=(*warnings, *dropped), place=places.place)

    def _take(self, line: Line) -> None:
        """Append a line; each stretch between unwanted characters is a run of its own."""
        start = 0
        for unwanted in UNWANTED.finditer(line.text):
            self._append_run(line, start, unwanted.start())
            # U+FFFE is PDFium's sign for the hyphen of a word that a line end divides: nothing is lost with it.
            self.dropped.append(unwanted[0].strip("\ufffe"))
            start = unwanted.end()
        self._append_run(line, start, len(line.text))

    def _append_run(self, line: Line, start: int, end: int) -> None:
        if start < end:
            self.runs.append(_Run(self.length, line.page, line.start + start, end - start))
            self._append(line.text[start:end])

    def _append(self, text: str) -> None:
        self.parts.append(text)
        self.length += len(text)


def _pages(sheets: Sequence[Sheet], starts: dict[int, int], length: int) -> tuple[Page, ...]:
    """The pages, one after the other without a gap; one without text has no characters."""
    pages: list[Page] = []
    end = length
    for number in reversed(range(len(sheets))):
        start = starts.get(number, end)
        pages.append(Page(number + 1, start, end, sheets[number].width, sheets[number].height))
        end = start
    return tuple(reversed(pages))


@dataclass(frozen=True, slots=True)
class Places:
    """Where on which page the characters of the document stand."""

    box_of: BoxOf
    runs: tuple[_Run, ...]

    def place(self, span: Span) -> Span:
        """The span with the page on which it begins and the box around its characters there."""
        runs = list(self._runs_of(span))
        if not runs:
            return span
        number = runs[0].page
        boxes = [box for run in runs if run.page == number for box in self._boxes(run)]
        return replace(span, page=number + 1, box=_around(boxes))

    def lines(self, span: Span) -> tuple[Span, ...]:
        """A span for each line that holds a part of it, with its page and box; none for a line without a box."""
        found = ((run, _around(list(self._boxes(run)))) for run in self._runs_of(span))
        return tuple(
            Span(run.start, run.start + run.length, run.page + 1, box)
            for run, box in found
            if box is not None
        )

    def _boxes(self, run: _Run) -> Iterator[Box]:
        for place in range(run.place, run.place + run.length):
            if (box := self.box_of(run.page, place)) is not None:
                yield box

    def _runs_of(self, span: Span) -> Iterator[_Run]:
        """The parts of runs that lie inside a span."""
        place = max(0, bisect_right(self.runs, span.start, key=lambda run: run.start) - 1)
        for run in self.runs[place:]:
            if run.start >= span.end:
                return
            first, last = max(run.start, span.start), min(run.start + run.length, span.end)
            if first < last:
                yield _Run(first, run.page, run.place + first - run.start, last - first)


def _around(boxes: Sequence[Box]) -> Box | None:
    if not boxes:
        return None
    lefts, bottoms, rights, tops = zip(*boxes, strict=True)
    return min(lefts), min(bottoms), max(rights), max(tops)
