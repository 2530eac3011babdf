"""Pages of a PDF drawn, and where its characters stand on them: runs in a limited process, as reading does.

The file is the one that was imported (on the disk, or inside an archive or a mail) or none at all: another content under the same name is told, never drawn.
"""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pypdfium2
import pypdfium2.raw as pdfium

from watchlist.domain.documents import sha256
from watchlist.domain.errors import DamagedFile
from watchlist.domain.oddities import Oddity
from watchlist.domain.spans import Span
from watchlist.importing.originals import holder_of, original
from watchlist.importing.page_questions import Drawn, DrawPage, FindLines, Frame, Lines
from watchlist.importing.readers import pdf

if TYPE_CHECKING:
    from watchlist.domain.commands import LearnAlias

MOST_PIXELS: Final = 24_000_000
"""No page is drawn larger, whatever its size or the zoom: about 100 MB."""

_FINE: Final = 100
"""PDFium tells places on the screen in whole pixels: they are asked for in hundredths of a point."""


@dataclass(slots=True)
class _Opened:
    """The file that was asked for last."""

    path: Path
    data: bytes
    file: pypdfium2.PdfDocument


def prepare() -> Callable[[DrawPage | FindLines, tuple[LearnAlias, ...]], Drawn | Lines]:
    """The function that answers what is asked of one file after the other."""

    @lru_cache(maxsize=1)
    def opened(path: Path, sha256_file: str, _stamp: tuple[int, int]) -> _Opened:
        data = original(path, sha256_file)
        return _Opened(path, data, pdf.open_pdf(str(path), data))

    @lru_cache(maxsize=1)
    def placing(path: Path, sha256_file: str) -> tuple[str, Callable[[Span], tuple[Span, ...]]]:
        text, lines = pdf.line_places(str(path), opened(path, sha256_file, _stamp(path)).data)
        return sha256(text.encode("utf-8")), lines

    def answer(asked: DrawPage | FindLines, _aliases: tuple[LearnAlias, ...]) -> Drawn | Lines:
        file = opened(asked.path, asked.sha256_file, _stamp(asked.path))
        if isinstance(asked, DrawPage):
            return _drawn(file, asked)
        sha256_text, lines = placing(asked.path, asked.sha256_file)
        # A newer reader may read the same file otherwise: then nobody knows where the stored characters stand.
        known = sha256_text == asked.sha256_text
        return tuple(lines(span) if known else () for span in asked.spans)

    return answer


def _stamp(path: Path) -> tuple[int, int]:
    """What tells that a file, or what holds it, was written since it was read; zeros where it can't be asked (reading it says why)."""
    try:
        status = holder_of(path).stat()
    except (OSError, ValueError):
        return 0, 0
    return status.st_mtime_ns, status.st_size


def _drawn(file: _Opened, asked: DrawPage) -> Drawn:
    try:
        page = file.file[asked.page - 1]
    except (pypdfium2.PdfiumError, IndexError) as error:
        raise DamagedFile(str(file.path), Oddity.BROKEN) from error
    width, height = page.get_size()
    scale = min(asked.scale, (MOST_PIXELS / max(1.0, width * height)) ** 0.5)
    bitmap = page.render(scale=scale, force_bitmap_format=pdfium.FPDFBitmap_BGRx)
    drawn = Drawn(
        asked.page,
        asked.scale,
        bitmap.width,
        bitmap.height,
        bitmap.stride,
        bytes(bitmap.buffer),
        _frame(page),
    )
    bitmap.close()
    page.close()
    return drawn


def _frame(page: pypdfium2.PdfPage) -> Frame:
    """How the page's own points (turned, cut, counted from below) lie on the page as it is seen, from its upper left."""
    width, height = page.get_size()
    origin, right, up = (_seen(page, width, height, x, y) for x, y in ((0, 0), (100, 0), (0, 100)))
    return (
        (right[0] - origin[0]) / 100,
        (right[1] - origin[1]) / 100,
        (up[0] - origin[0]) / 100,
        (up[1] - origin[1]) / 100,
        origin[0],
        origin[1],
    )


def _seen(page: pypdfium2.PdfPage, width: float, height: float, x: float, y: float) -> tuple[float, float]:
    across, down = ctypes.c_int(), ctypes.c_int()
    size = (round(width * _FINE), round(height * _FINE))
    pdfium.FPDF_PageToDevice(page, 0, 0, *size, 0, x, y, across, down)
    return across.value / _FINE, down.value / _FINE
