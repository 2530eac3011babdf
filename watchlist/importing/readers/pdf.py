"""PDFs with a text layer, through PDFium: text with its lines joined, and the box of every character.

PDFium runs in one thread only, and a file made for it can take all memory or never end: call this in a worker.
"""

from __future__ import annotations

import ctypes
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain
from typing import Final

import pypdfium2
import pypdfium2.raw as pdfium

from watchlist.domain.documents import Page
from watchlist.domain.errors import DamagedFile, NeedsOcr, TooLarge, UnsupportedFile
from watchlist.domain.oddities import Oddity
from watchlist.domain.spans import Box, Span
from watchlist.importing.readers.cleaning import REPLACED, UNWANTED, as_warnings, clean
from watchlist.importing.readers.pdf_lines import Line, separators, without_repeats
from watchlist.importing.readers.reading import MOST_CHARACTERS, Reading

_SCAN: Final = 5
"""A page with pictures and fewer characters than this is a scan."""


def read(origin: str, data: bytes) -> Reading:
    """The text of a PDF with its pages. Raises DamagedFile, NeedsOcr, TooLarge, UnsupportedFile."""
    file = open_pdf(origin, data)
    sheets = list(_sheets(origin, file))
    scans = [sheet for sheet in sheets if sheet.is_scan]
    if scans and not any(sheet.lines for sheet in sheets if not sheet.is_scan):
        raise NeedsOcr(origin, len(sheets))
    return _Assembly().put_together(file, sheets, as_warnings({"pages_without_text": len(scans)}))


def line_places(origin: str, data: bytes) -> tuple[str, Callable[[Span], tuple[Span, ...]]]:
    """The text of a PDF, and what gives for a span each of its lines with page and box. Raises as `read`."""
    file = open_pdf(origin, data)
    assembly = _Assembly()
    reading = assembly.put_together(file, list(_sheets(origin, file)), ())
    return reading.text, _Places(file, tuple(assembly.runs)).lines


def open_pdf(origin: str, data: bytes) -> pypdfium2.PdfDocument:
    """A PDF with pages. Raises DamagedFile, UnsupportedFile."""
    try:
        file = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) == pdfium.FPDF_ERR_PASSWORD:
            raise UnsupportedFile(origin, Oddity.PASSWORD) from error
        raise DamagedFile(origin, Oddity.BROKEN) from error
    if not len(file):
        raise DamagedFile(origin, Oddity.BROKEN)
    return file


@dataclass(frozen=True, slots=True)
class _Sheet:
    """One page as PDFium gives it."""

    width: float
    height: float
    lines: tuple[Line, ...]
    is_scan: bool


def _sheets(origin: str, file: pypdfium2.PdfDocument) -> Iterator[_Sheet]:
    seen = 0
    for number in range(len(file)):
        sheet = _sheet(origin, file, number)
        seen += sum(len(line.text) for line in sheet.lines)
        if seen > MOST_CHARACTERS:
            raise TooLarge(origin, seen, MOST_CHARACTERS)
        yield sheet


def _sheet(origin: str, file: pypdfium2.PdfDocument, number: int) -> _Sheet:
    try:
        page = file[number]
        text_page = page.get_textpage()
    except pypdfium2.PdfiumError as error:
        raise DamagedFile(origin, Oddity.BROKEN) from error
    text = text_page.get_text_range()
    lines = tuple(_lines(text_page, number, text))
    width, height = page.get_size()
    is_scan = len("".join(text.split())) < _SCAN and _has_picture(page)
    text_page.close()
    page.close()
    return _Sheet(width, height, lines, is_scan)


def _has_picture(page: pypdfium2.PdfPage) -> bool:
    return any(thing.type == pdfium.FPDF_PAGEOBJ_IMAGE for thing in page.get_objects(max_depth=3))


def _lines(text_page: pypdfium2.PdfTextPage, number: int, text: str) -> Iterator[Line]:
    """The lines of a page without the blanks around them; each asks for the boxes of two characters only."""
    start = 0
    for raw in text.split("\n"):
        stripped = raw.strip()
        if stripped:
            first = start + raw.index(stripped)
            last = first + len(stripped)
            head, tail = _loose_box(text_page, first), _loose_box(text_page, last - 1)
            size = pdfium.FPDFText_GetFontSize(text_page, _at(text_page, first))
            yield Line(
                number,
                first,
                last,
                stripped,
                head[0],
                min(head[1], tail[1]),
                tail[2],
                max(head[3], tail[3]),
                size,
            )
        start += len(raw) + 1


def _at(text_page: pypdfium2.PdfTextPage, place: int) -> int:
    """PDFium's own number of a character of the page's text."""
    return int(pdfium.FPDFText_GetCharIndexFromTextIndex(text_page, place))


def _loose_box(text_page: pypdfium2.PdfTextPage, place: int) -> Box:
    """The box that the font keeps for a character; empty where there is none."""
    rect = pdfium.FS_RECTF()
    pdfium.FPDFText_GetLooseCharBox(text_page, _at(text_page, place), rect)
    return rect.left, rect.bottom, rect.right, rect.top


def _tight_box(text_page: pypdfium2.PdfTextPage, place: int) -> Box | None:
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    if not pdfium.FPDFText_GetCharBox(text_page, _at(text_page, place), left, right, bottom, top):
        return None
    return left.value, bottom.value, right.value, top.value


@dataclass(frozen=True, slots=True)
class _Run:
    """`length` characters of the document from `start` on are those of page `page` from `place` on."""

    start: int
    page: int
    place: int
    length: int


@dataclass(slots=True)
class _Assembly:
    """The document's text as it grows, with the way back from each character to its page."""

    parts: list[str] = field(default_factory=list)
    runs: list[_Run] = field(default_factory=list)
    length: int = 0
    dropped: list[str] = field(default_factory=list)

    def put_together(
        self, file: pypdfium2.PdfDocument, sheets: Sequence[_Sheet], warnings: tuple[str, ...]
    ) -> Reading:
        """The whole document: repeats left out, lines joined, unwanted characters dropped."""
        lines = list(chain.from_iterable(without_repeats([(sheet.height, sheet.lines) for sheet in sheets])))
        starts: dict[int, int] = {}
        for line, after in zip(lines, chain(separators(lines), ("",)), strict=False):
            starts.setdefault(line.page, self.length)
            self._take(line)
            self._append(after)
        text = "".join(self.parts)
        _, dropped = clean("".join(self.dropped) + REPLACED * text.count(REPLACED))
        places = _Places(file, tuple(self.runs))
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


def _pages(sheets: Sequence[_Sheet], starts: dict[int, int], length: int) -> tuple[Page, ...]:
    """The pages, one after the other without a gap; one without text has no characters."""
    pages: list[Page] = []
    end = length
    for number in reversed(range(len(sheets))):
        start = starts.get(number, end)
        pages.append(Page(number + 1, start, end, sheets[number].width, sheets[number].height))
        end = start
    return tuple(reversed(pages))


@dataclass(slots=True)
class _Places:
    """Where on which page the characters of the document stand; keeps the page that was asked for last open."""

    file: pypdfium2.PdfDocument
    runs: tuple[_Run, ...]
    page: int = -1
    text_page: pypdfium2.PdfTextPage | None = None

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
            if (box := _tight_box(self._open(run.page), place)) is not None:
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

    def _open(self, number: int) -> pypdfium2.PdfTextPage:
        if self.text_page is None or self.page != number:
            self.page, self.text_page = number, self.file[number].get_textpage()
        return self.text_page


def _around(boxes: Sequence[Box]) -> Box | None:
    if not boxes:
        return None
    lefts, bottoms, rights, tops = zip(*boxes, strict=True)
    return min(lefts), min(bottoms), max(rights), max(tops)
