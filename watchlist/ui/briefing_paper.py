"""A briefing as a PDF file: A4 pages of words that can be searched, made without reading any markup."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QGuiApplication,
    QPageLayout,
    QPageSize,
    QPdfWriter,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)

if TYPE_CHECKING:
    from watchlist.domain.findings import QuotedChange
    from watchlist.exporting.briefing import Briefing, Words

DPI: Final = 300
LATIN: Final = ("DejaVu Sans", "Liberation Sans", "Arial", "Helvetica Neue")
"""Before the window's Chinese font: Qt's PDF files lose the codes of the digits of fonts with PostScript outlines, so that
nobody could search for a date in them."""

LINE_HEIGHT: Final = 125.0
LINE_BREAK: Final = "\u2028"
_MUTED: Final = QColor("#5b6472")
_QUOTED: Final = QColor("#39414e")


def briefing_pdf(briefing: Briefing, words: Words) -> bytes:
    """The bytes of the file; each line stands with its quote and its source, the pages are numbered."""
    written = QByteArray()
    buffer = QBuffer(written)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(briefing.title)
    writer.setResolution(DPI)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    # The document brings two centimetres of its own.
    writer.setPageMargins(QMarginsF(0, 0, 0, 0), QPageLayout.Unit.Millimeter)
    document = QTextDocument()
    document.setDefaultFont(_font(10))
    _fill(QTextCursor(document), briefing, words)
    document.print_(writer)
    buffer.close()
    return bytes(written.data())


def _fill(cursor: QTextCursor, briefing: Briefing, words: Words) -> None:
    _write(cursor, [(briefing.title, _letters(17, bold=True))])
    _write(cursor, [(briefing.about, _letters(9, colour=_MUTED))])
    for kind, lines in groupby(briefing.changes, lambda line: line.change.kind):
        found = list(lines)
        _write(cursor, [(f"{words.heading(kind)} ({len(found)})", _letters(13, bold=True))], above=14)
        for line in found:
            _write(cursor, _parts(line, words), above=8)
    if not briefing.changes:
        _write(cursor, [(briefing.nothing, _letters(10))], above=10)


def _parts(line: QuotedChange, words: Words) -> list[tuple[str, QTextCharFormat]]:
    source = " · ".join(part for part in (line.broker, line.title, line.published or words.undated()) if part)
    return [
        (words.line(line.change), _letters(10)),
        (line.quote, _letters(9, colour=_QUOTED)),
        (source, _letters(8, colour=_MUTED)),
    ]


def _write(cursor: QTextCursor, lines: list[tuple[str, QTextCharFormat]], *, above: float = 2) -> None:
    """A paragraph of these lines."""
    block = QTextBlockFormat()
    block.setTopMargin(above)
    block.setLineHeight(LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    cursor.insertBlock(block) if cursor.position() else cursor.setBlockFormat(block)
    for number, (text, letters) in enumerate(lines):
        cursor.insertText((LINE_BREAK if number else "") + " ".join(text.split()), letters)


def _letters(size: float, *, bold: bool = False, colour: QColor | None = None) -> QTextCharFormat:
    letters = QTextCharFormat()
    letters.setFont(_font(size, bold=bold))
    letters.setForeground(colour or QColor(Qt.GlobalColor.black))
    return letters


def _font(size: float, *, bold: bool = False) -> QFont:
    font = QFont([*LATIN, *QGuiApplication.font().families()])
    font.setPointSizeF(size)
    font.setBold(bold)
    return font
