"""PDFs with a text layer, through PDFium: text with its lines joined, and the box of every character.

PDFium runs in one thread only, and a file made for it can take all memory or never end: call this in a worker.
"""

from __future__ import annotations

import ctypes
import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

import pypdfium2
import pypdfium2.raw as pdfium

from watchlist.domain.documents import WITHOUT_TEXT
from watchlist.domain.errors import DamagedFile, NeedsOcr, TooLarge, UnsupportedFile
from watchlist.domain.oddities import Oddity
from watchlist.domain.spans import Box, Span
from watchlist.importing.readers.cleaning import as_warnings
from watchlist.importing.readers.mail import NOT_READ
from watchlist.importing.readers.pdf_assembly import Assembly, Places, Sheet
from watchlist.importing.readers.pdf_columns import in_reading_order
from watchlist.importing.readers.pdf_lines import EM, Line
from watchlist.importing.readers.pdf_streams import refuse_bombs
from watchlist.importing.readers.pdf_turning import (
    DOWN,
    is_oblique,
    mostly_fall,
    runs_down,
    turned,
    turns_of,
)
from watchlist.importing.readers.reading import MOST_CHARACTERS, Reading

_SCAN: Final = 5
"""A page with pictures and fewer characters than this is a scan."""

_GAP: Final = 1.3
"""A blank wider than so many characters divides cells or columns."""

_NARROW_EM: Final = 0.5
_BLANKS: Final = re.compile(" +")
_BULLET: Final = re.compile(
    r"[^\w\s，。；：、！？）」』”’,.;:!?%％…]{1,2}|[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[)）、.．]"
)
_ASKED: Final = 64
_UNKNOWN: Final = 0.3
"""Of so many characters of a page at most this share may be of fonts that don't say what they draw: signs, bullets, formulas."""

_KEPT: Final = 12
_PLAIN: Final = 10_000
"""So many pages stay open while a document is read, each of at most so many things and characters: a few megabytes."""


def read(origin: str, data: bytes) -> Reading:
    """The text of a PDF with its pages. Raises DamagedFile, NeedsOcr, TooLarge, UnsupportedFile."""
    boxes = Boxes(open_pdf(origin, data))
    sheets = list(_sheets(origin, boxes))
    scans = [sheet for sheet in sheets if sheet.is_scan]
    if scans and not any(sheet.lines for sheet in sheets if not sheet.is_scan):
        raise NeedsOcr(origin, len(sheets))
    warnings = as_warnings({WITHOUT_TEXT: len(scans), NOT_READ: boxes.file.count_attachments()})
    return Assembly().put_together(sheets, warnings, boxes.of)


def line_places(origin: str, data: bytes) -> tuple[str, Callable[[Span], tuple[Span, ...]]]:
    """The text of a PDF, and what gives for a span each of its lines with page and box. Raises as `read`."""
    assembly, boxes = Assembly(), Boxes(open_pdf(origin, data))
    reading = assembly.put_together(list(_sheets(origin, boxes)), (), boxes.of)
    return reading.text, Places(boxes.of, tuple(assembly.runs)).lines


def open_pdf(origin: str, data: bytes) -> pypdfium2.PdfDocument:
    """A PDF with pages. Raises DamagedFile, UnsupportedFile."""
    refuse_bombs(origin, data)
    try:
        file = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) == pdfium.FPDF_ERR_PASSWORD:
            raise UnsupportedFile(origin, Oddity.PASSWORD) from error
        raise DamagedFile(origin, Oddity.BROKEN) from error
    if not len(file):
        raise DamagedFile(origin, Oddity.BROKEN)
    return file


def _sheets(origin: str, boxes: Boxes) -> Iterator[Sheet]:
    seen = 0
    for number in range(len(boxes.file)):
        sheet = sheet_of(origin, boxes, number)
        seen += sum(len(line.text) for line in sheet.lines)
        if seen > MOST_CHARACTERS:
            raise TooLarge(origin, seen, MOST_CHARACTERS)
        yield sheet


def sheet_of(origin: str, boxes: Boxes, number: int) -> Sheet:
    """One page with its lines; `is_scan` where it is a picture without text. Raises DamagedFile."""
    try:
        page = boxes.file[number]
        text_page = _upright_text(page)
    except pypdfium2.PdfiumError as error:
        raise DamagedFile(origin, Oddity.BROKEN) from error
    text = text_page.get_text_range()
    width, height = page.get_size()
    if _is_unreadable(text_page):
        return Sheet(width, height, (), is_scan=True)
    found = tuple(_lines(text_page, number, text, page.get_bbox()))
    if mostly_fall(found):
        found = _fallen(text_page, found, page.get_bbox())
    lines = tuple(in_reading_order(found))
    is_scan = len("".join(text.split())) < _SCAN and _has_picture(page)
    if is_scan or not boxes.keep(number, page, text_page):
        text_page.close()
        page.close()
    return Sheet(width, height, lines, is_scan)


def _upright_text(page: pypdfium2.PdfPage) -> pypdfium2.PdfTextPage:
    """The text of a page in the order in which it is read, however the page is marked as turned.

    PDFium goes by the mark, and takes lines that stand on their head or side below it from the wrong end.
    """
    text_page = page.get_textpage()
    marked, turn = page.get_rotation(), _turn_of_most(text_page)
    if turn == marked:
        return text_page
    text_page.close()
    page.set_rotation(turn)
    try:
        return page.get_textpage()
    finally:
        page.set_rotation(marked)


def _turn_of_most(text_page: pypdfium2.PdfTextPage) -> int:
    """By how many degrees a page is turned clockwise for most of its characters to stand upright."""
    count = text_page.count_chars()
    asked = range(0, count, max(1, count // _ASKED))
    turns = Counter(turns_of(pdfium.FPDFText_GetCharAngle(text_page, place)) for place in asked)
    return 90 * turns.most_common(1)[0][0] if turns else 0


def _is_unreadable(text_page: pypdfium2.PdfTextPage) -> bool:
    """Whether fonts don't say which characters they draw, and PDFium takes the numbers of their glyphs for some."""
    count = text_page.count_chars()
    asked = range(0, count, max(1, count // _ASKED))
    unknown = [place for place in asked if pdfium.FPDFText_HasUnicodeMapError(text_page, place) == 1]
    return len(unknown) > _UNKNOWN * len(asked)


def _has_picture(page: pypdfium2.PdfPage) -> bool:
    return any(thing.type == pdfium.FPDF_PAGEOBJ_IMAGE for thing in page.get_objects(max_depth=3))


def _lines(text_page: pypdfium2.PdfTextPage, number: int, text: str, around: Box) -> Iterator[Line]:
    """The lines of a page without the blanks around them; most ask for the boxes of two characters only."""
    start = 0
    for raw in text.split("\n"):
        stripped = raw.strip()
        if stripped:
            first = start + raw.index(stripped)
            for begin, end in _straight(text_page, first, first + len(stripped)):
                part = stripped[begin - first : end - first]
                line = _line(text_page, Line(number, begin, end, part, 0, 0, 0, 0), around)
                yield from _cells(text_page, line, around) if _is_loose(line) else (line,)
        start += len(raw) + 1


def _straight(text_page: pypdfium2.PdfTextPage, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The part of a line that does not stand across the page, without the blanks around it; most ask for two characters only."""

    def across(place: int) -> bool:
        return is_oblique(pdfium.FPDFText_GetCharAngle(text_page, _at(text_page, place)))

    first, last = across(start), across(end - 1)
    if first or last:
        kept = [place for place in range(start, end) if not across(place)]
        start, end = (kept[0], kept[-1] + 1) if kept else (end, end)
    if start < end:
        yield start, end


def _line(text_page: pypdfium2.PdfTextPage, line: Line, around: Box) -> Line:
    """A line with its place, from its first and its last character."""
    at = _at(text_page, line.start)
    first, last = _loose_box(text_page, line.start), _loose_box(text_page, line.end - 1)
    turn = DOWN if line.falls else turns_of(pdfium.FPDFText_GetCharAngle(text_page, at))
    head, tail = turned(first, turn, around), turned(last, turn, around)
    return replace(
        line,
        left=head[0],
        bottom=min(head[1], tail[1]),
        right=tail[2],
        top=max(head[3], tail[3]),
        size=pdfium.FPDFText_GetFontSize(text_page, at),
        turn=turn,
        falls=line.falls or (not turn and runs_down(first, last)),
    )


def _fallen(text_page: pypdfium2.PdfTextPage, lines: Sequence[Line], around: Box) -> tuple[Line, ...]:
    """The lines of a page of columns that fall, as those of a page that is turned: its top is the right of this one."""
    told = (_line(text_page, line, around) for line in lines)
    return tuple(sorted(told, key=lambda line: (not line.falls, -line.bottom if line.falls else 0.0)))


def _is_loose(line: Line) -> bool:
    """Whether a line with blanks is so much longer than its characters that one of the blanks may be wide."""
    if " " not in line.text:
        return False
    narrow = sum(character < "\u2e80" for character in line.text)
    ems = len(line.text) - narrow + _NARROW_EM * narrow
    return line.right - line.left > (ems + _GAP) * EM * line.height


def _cells(text_page: pypdfium2.PdfTextPage, line: Line, around: Box) -> Iterator[Line]:
    """The pieces of a line between its wide gaps: the cells of a row, or columns side by side."""
    start = 0
    for blank in _BLANKS.finditer(line.text):
        before, after = line.start + blank.start() - 1, line.start + blank.end()
        one = turned(_loose_box(text_page, before), line.turn, around)
        other = turned(_loose_box(text_page, after), line.turn, around)
        is_bullet = _BULLET.fullmatch(line.text, start, blank.start())
        if other[0] - one[2] > _GAP * EM * line.height and not is_bullet:
            yield _line(text_page, _part(line, start, blank.start()), around)
            start = blank.end()
    yield _line(text_page, _part(line, start, len(line.text)), around)


def _part(line: Line, start: int, end: int) -> Line:
    return replace(line, start=line.start + start, end=line.start + end, text=line.text[start:end])


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


@dataclass(slots=True)
class Boxes:
    """The boxes of characters; keeps the first pages open from their reading on, and the page that was asked for last."""

    file: pypdfium2.PdfDocument
    page: int = -1
    text_page: pypdfium2.PdfTextPage | None = None
    kept: dict[int, pypdfium2.PdfTextPage] = field(default_factory=dict)

    def keep(self, number: int, page: pypdfium2.PdfPage, text_page: pypdfium2.PdfTextPage) -> bool:
        """Keep a page open, as opening one takes as long as reading it did; not many, and none that much is drawn on."""
        plain = pdfium.FPDFPage_CountObjects(page) <= _PLAIN and text_page.count_chars() <= _PLAIN
        if plain and len(self.kept) < _KEPT:
            self.kept[number] = text_page
        return number in self.kept

    def of(self, page: int, place: int) -> Box | None:
        """The box around the ink of a character."""
        if self.text_page is None or self.page != page:
            self.page = page
            self.text_page = self.kept[page] if page in self.kept else _upright_text(self.file[page])
        return _tight_box(self.text_page, place)
