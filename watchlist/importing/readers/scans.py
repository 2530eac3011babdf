"""PDFs of pictures, or with some among their pages: those drawn and their text recognised, every character with page and box."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby
from typing import Final

import pypdfium2
import pypdfium2.raw as pdfium

from watchlist.domain.documents import RECOGNISED, RECOGNISED_PAGES, WITHOUT_TEXT
from watchlist.domain.errors import TooLarge
from watchlist.domain.spans import Box
from watchlist.importing.readers.cleaning import as_warnings
from watchlist.importing.readers.pdf import Boxes, open_pdf, sheet_of
from watchlist.importing.readers.pdf_assembly import Assembly, Sheet
from watchlist.importing.readers.pdf_lines import Line, joint
from watchlist.importing.readers.reading import MOST_CHARACTERS, Reading
from watchlist.importing.readers.tesseract import Word, languages, words

_DOTS: Final = 300
_POINTS: Final = 72
_MOST_PIXELS: Final = 24_000_000


def read(origin: str, data: bytes) -> Reading:
    """The text of a PDF whose pictures are recognised; the text of other pages is their own.

    Raises DamagedFile, MissingProgram, ReaderFailed, TooLarge, UnsupportedFile.
    """
    file = open_pdf(origin, data)
    scan = _Scan(origin, file, languages(), Boxes(file))
    sheets = list(scan.sheets())
    return Assembly().put_together(sheets, _warnings(sheets), scan.box_of)


def _warnings(sheets: Sequence[Sheet]) -> tuple[str, ...]:
    """Which pages were recognised, where others were not; and how many pictures hold no word."""
    found = [number for number, sheet in enumerate(sheets, 1) if sheet.is_scan and sheet.lines]
    if all(sheet.is_scan or not sheet.lines for sheet in sheets):
        return as_warnings({RECOGNISED: len(found)})
    silent = as_warnings({WITHOUT_TEXT: sum(sheet.is_scan and not sheet.lines for sheet in sheets)})
    told = (f"{RECOGNISED_PAGES}:{','.join(map(str, found))}",) if found else ()
    return (*told, *silent)


@dataclass(slots=True)
class _Scan:
    """A file whose pictures are recognised one after the other, in the one language that suits the first page with words."""

    origin: str
    file: pypdfium2.PdfDocument
    languages: tuple[str, ...]
    own: Boxes
    boxes: dict[int, list[Box]] = field(default_factory=dict)

    def sheets(self) -> Iterator[Sheet]:
        """The pages with their lines."""
        seen = 0
        for number in range(len(self.file)):
            sheet = self._sheet(number)
            seen += sum(len(line.text) for line in sheet.lines)
            if seen > MOST_CHARACTERS:
                raise TooLarge(self.origin, seen, MOST_CHARACTERS)
            yield sheet

    def box_of(self, page: int, place: int) -> Box | None:
        """The box of a character."""
        return self.boxes[page][place] if page in self.boxes else self.own.of(page, place)

    def _sheet(self, number: int) -> Sheet:
        """A page with its own text, or what is recognised on it: letters may be drawn as lines, too."""
        sheet = sheet_of(self.origin, self.own, number)
        if sheet.lines and not sheet.is_scan:
            return sheet
        page = self.file[number]
        drawn = _Drawn.of(page)
        lines = tuple(drawn.lines(number, self._recognised(drawn)))
        self.boxes[number] = drawn.boxes
        page.close()
        return replace(sheet, lines=lines, is_scan=sheet.is_scan or bool(lines))

    def _recognised(self, drawn: _Drawn) -> tuple[Word, ...]:
        """The words of a page, in the language in which they are surest; from then on that one is taken."""
        dots = round(drawn.scale * _POINTS)
        found = {each: words(self.origin, drawn.picture, dots, each) for each in self.languages}
        best = max(found, key=lambda each: _sureness(found[each]))
        if found[best]:
            self.languages = (best,)
        return found[best]


def _sureness(found: Sequence[Word]) -> float:
    """How sure the words are, each by its length; less than nothing where there are none."""
    letters = sum(len(word.text) for word in found)
    return sum(word.confidence * len(word.text) for word in found) / letters if letters else -1.0


@dataclass(slots=True)
class _Drawn:
    """A page as a grey picture, `scale` pixels for a point, and the boxes of the characters found on it."""

    page: pypdfium2.PdfPage
    scale: float
    width: int
    height: int
    picture: bytes
    boxes: list[Box] = field(default_factory=list)

    @classmethod
    def of(cls, page: pypdfium2.PdfPage) -> _Drawn:
        """Draw a page; no page takes more than so many pixels."""
        width, height = page.get_size()
        scale = min(_DOTS / _POINTS, (_MOST_PIXELS / max(1.0, width * height)) ** 0.5)
        bitmap = page.render(scale=scale, grayscale=True)
        pixels, stride, across = bytes(bitmap.buffer), bitmap.stride, bitmap.width
        rows = b"".join(pixels[row * stride : row * stride + across] for row in range(bitmap.height))
        drawn = cls(page, scale, across, bitmap.height, b"P5 %d %d 255\n" % (across, bitmap.height) + rows)
        bitmap.close()
        return drawn

    def lines(self, number: int, found: Sequence[Word]) -> Iterator[Line]:
        """The words as lines of a page seen from below; the box of each character is kept."""
        for _, line in groupby(found, key=lambda word: word.line):
            yield self._line(number, list(line))

    def _line(self, number: int, found: Sequence[Word]) -> Line:
        start, text = len(self.boxes), ""
        for word in found:
            gap = joint(text, word.text) if text else ""
            self.boxes += [self._box(word.left, word.top, word.left, word.bottom)] * len(gap)
            self._keep(word)
            text += gap + word.text
        left, right = min(word.left for word in found), max(word.right for word in found)
        top, bottom = min(word.top for word in found), max(word.bottom for word in found)
        below, above = (self.height - bottom) / self.scale, (self.height - top) / self.scale
        return Line(
            number, start, start + len(text), text, left / self.scale, below, right / self.scale, above
        )

    def _keep(self, word: Word) -> None:
        """An equal share of a word's width for each of its characters: more is not known."""
        share = (word.right - word.left) / len(word.text)
        for place in range(len(word.text)):
            left = word.left + place * share
            self.boxes.append(self._box(left, word.top, left + share, word.bottom))

    def _box(self, left: float, top: float, right: float, bottom: float) -> Box:
        """The same in the page's own points: it may be turned or cut."""
        (x, y), (across, down) = self._point(left, top), self._point(right, bottom)
        return min(x, across), min(y, down), max(x, across), max(y, down)

    def _point(self, x: float, y: float) -> tuple[float, float]:
        own_x, own_y = ctypes.c_double(), ctypes.c_double()
        size = (self.width, self.height)
        pdfium.FPDF_DeviceToPage(self.page, 0, 0, *size, 0, round(x), round(y), own_x, own_y)
        return own_x.value, own_y.value
