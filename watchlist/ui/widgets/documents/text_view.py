"""The pane that shows a report's text, plain and whole, with highlights that can be clicked and one that is framed."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from PySide6.QtCore import QEvent, QPoint, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QTextEdit, QToolTip, QWidget

from watchlist.domain.spans import Span
from watchlist.ui.models.highlights import Highlight
from watchlist.ui.models.shown_text import ShownText, part_around
from watchlist.ui.plain_tip import plain_tip
from watchlist.ui.widgets.documents.line_rects import line_rects
from watchlist.ui.widgets.documents.quiet_document import QuietDocument
from watchlist.ui.widgets.documents.text_formats import found_format, mark_format
from watchlist.ui.widgets.documents.tick_strip import Tick, TickStrip

PAGE_MARGIN = 18
FRAME_WIDTH = 1.6
STRIP_WIDTH = 10
A_CLICK = 4
AROUND = 16_000
"""Highlights are painted so many characters before and behind what is seen: thousands of them take long."""
MOST_AT_ONCE = 400_000
"""Longer texts are laid out in parts of about this length: a million characters in short lines take a quarter of a second."""


class TextView(QPlainTextEdit):
    """Plain text only: markup is shown, never obeyed; every offset that goes in or out is one of the report's text.

    `framed` when another place is framed, `marked` when the highlights, `found_marked` when the places found are others.
    """

    highlight_clicked = Signal(object)
    selection_made = Signal(bool)
    framed = Signal(int, int)
    marked = Signal()
    found_marked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._source = ""
        self._text = ShownText("")
        self._shifting = False
        self._painted_at = 0
        self._highlights: tuple[Highlight, ...] = ()
        self._starts: list[int] = []
        self._found: tuple[tuple[int, int], ...] = ()
        self._current: tuple[int, int] | None = None
        self._unseen = False
        self._frame_colour = QColor("#1769aa")
        self._mark_colour = QColor("#8a6d00")
        self._pressed_at = QPoint()
        self._strip = TickStrip(self)
        self._strip.picked.connect(self._show_share)
        self._set_up()

    def _set_up(self) -> None:
        self.setDocument(QuietDocument(self))
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.document().setDocumentMargin(PAGE_MARGIN)
        self.setViewportMargins(0, 0, STRIP_WIDTH, 0)
        self.viewport().setMouseTracking(True)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self.selectionChanged.connect(lambda: self.selection_made.emit(self.textCursor().hasSelection()))

    # What is shown

    def show_text(self, text: str) -> None:
        """Show another text, without highlights, from its top."""
        self._source = text
        self._highlights, self._starts, self._found, self._current = (), [], (), None
        self._show_part(0)

    def _show_part(self, around: int) -> None:
        """Lay out the text, or of one that would take too long the part around a character."""
        whole = len(self._source) <= MOST_AT_ONCE
        start, end = (0, len(self._source)) if whole else part_around(self._source, around, MOST_AT_ONCE)
        self._text = ShownText(self._source, start, end)
        self._shifting = True
        self.setPlainText(self._text.shown)
        self._shifting = False
        self._paint_selections()

    def _on_scrolled(self, value: int) -> None:
        """At the edge of the part that is laid out, go on with the next."""
        bar = self.verticalScrollBar()
        at_end = value >= bar.maximum() and self._text.end < len(self._source)
        at_start = value <= 0 and self._text.start > 0
        if not self._shifting and bar.maximum() > 0 and (at_end or at_start):
            seen = self.first_shown()
            self._show_part(seen)
            self._shifting = True
            self._scroll_to(seen, above=0)
            self._shifting = False
        elif abs(self.first_shown() - self._painted_at) > AROUND // 2:
            self._paint_selections()

    def set_colours(self, frame: QColor, mark: QColor) -> None:
        """The colour of the frame around the current span and of the marks for hidden characters."""
        self._frame_colour, self._mark_colour = frame, mark
        self._paint_selections()

    def set_highlights(self, highlights: Sequence[Highlight]) -> None:
        """Mark these places; where two overlap the shorter one is drawn above."""
        self._highlights = tuple(sorted(highlights, key=lambda h: (h.start, -h.end)))
        self._starts = [h.start for h in self._highlights]
        self._paint_selections()
        self.marked.emit()

    def set_found(self, places: Sequence[tuple[int, int]]) -> None:
        """Mark what a search found."""
        self._found = tuple(places)
        self._paint_selections()
        self.found_marked.emit()

    @property
    def highlights(self) -> tuple[Highlight, ...]:
        """All highlights in the text's order."""
        return self._highlights

    @property
    def found(self) -> tuple[tuple[int, int], ...]:
        """What a search found."""
        return self._found

    @property
    def source(self) -> str:
        """The text as it was given."""
        return self._source

    # Where it stands

    def go_to(self, start: int, end: int) -> None:
        """Frame these characters and bring them into view, with a third of the pane above them."""
        self._current, self._unseen = (start, end), True
        if not self._text.holds(start, end):
            self._show_part(start)
        self.setTextCursor(self._cursor_at(start))
        if not self._comfortable(start):
            self._scroll_to(start)
        self.viewport().update()
        self.framed.emit(start, end)

    def show_from(self, offset: int) -> None:
        """Bring the line of a character to the top, framing nothing."""
        if not self._text.holds(offset, offset + 1):
            self._show_part(offset)
        self._scroll_to(offset, above=0)

    def go_to_top(self) -> None:
        """Show the beginning and frame nothing."""
        if self._text.start:
            self._show_part(0)
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.clear_current()

    def clear_current(self) -> None:
        """Frame nothing."""
        self._current = None
        self.viewport().update()

    @property
    def current(self) -> tuple[int, int] | None:
        """The characters in the frame."""
        return self._current

    def selected(self) -> Span | None:
        """The characters that the user has selected, blanks at both ends left out."""
        cursor = self.textCursor()
        start, end = self._text.to_text(cursor.selectionStart()), self._text.to_text(cursor.selectionEnd())
        written = self._source[start:end]
        start += len(written) - len(written.lstrip())
        end = start + len(written.strip())
        return Span(start, end) if start < end else None

    def select(self, start: int, end: int) -> None:
        """Select characters, as the mouse would."""
        if not self._text.holds(start, end):
            self._show_part(start)
        cursor = self._cursor_at(start)
        cursor.setPosition(self._clamped(end), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def clear_selection(self) -> None:
        """Select nothing."""
        cursor = self.textCursor()
        cursor.clearSelection()
        self.setTextCursor(cursor)

    def first_shown(self) -> int:
        """The character at the top of the pane."""
        return self._text.to_text(self.firstVisibleBlock().position())

    def _clamped(self, offset: int) -> int:
        return min(self._text.to_shown(offset), self.document().characterCount() - 1)

    def _cursor_at(self, offset: int) -> QTextCursor:
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._clamped(offset))
        return cursor

    def _comfortable(self, start: int) -> bool:
        """Whether a place lies in the middle four fifths of the pane already, so that nothing need move."""
        top, height = self.cursorRect(self._cursor_at(start)).top(), self.viewport().height()
        return height * 0.1 <= top <= height * 0.9

    def _on_drawn(self) -> None:
        """The pane has its size now: what was framed before is brought into view, where another size had put it elsewhere."""
        if self._current and self._text.holds(*self._current) and not self._comfortable(self._current[0]):
            self._scroll_to(self._current[0])

    def _framed_line(self, height: int) -> tuple[int, int] | None:
        """What is framed and the number of lines above it, where it is in view in a pane of this height."""
        offset = self._current[0] if self._current and self._text.holds(*self._current) else -1
        rect = self.cursorRect(self._cursor_at(max(0, offset)))
        above = rect.top() // max(1, rect.height())
        return (offset, above) if offset >= 0 <= rect.top() < height else None

    def _scroll_to(self, offset: int, *, above: int | None = None) -> None:
        """Bring the line of a character into view, with so many lines above it (a third of the pane if not said)."""
        cursor = self._cursor_at(offset)
        block = cursor.block()
        inner = block.layout().lineForTextPosition(cursor.positionInBlock())
        line = block.firstLineNumber() + (inner.lineNumber() if inner.isValid() else 0)
        if above is None:
            above = self.viewport().height() // max(1, self.cursorRect(cursor).height()) // 3
        self.verticalScrollBar().setValue(max(0, line - above))

    def _show_share(self, share: float) -> None:
        offset = round(share * len(self._source))
        if not self._text.holds(offset, offset + 1):
            self._show_part(offset)
        self._scroll_to(offset)

    # Highlights

    def at(self, offset: int) -> Highlight | None:
        """The highlight that holds a character; the innermost where they nest."""
        place = bisect_right(self._starts, offset)
        holding = [h for h in self._highlights[max(0, place - 64) : place] if h.start <= offset < h.end]
        return min(holding, key=lambda h: h.end - h.start, default=None)

    def next_from(self, offset: int, *, back: bool = False) -> Highlight | None:
        """The next highlight behind an offset (or before it), round the ends."""
        if not self._highlights:
            return None
        if back:
            place = next((i for i in range(len(self._starts) - 1, -1, -1) if self._starts[i] < offset), -1)
            return self._highlights[place]
        return self._highlights[bisect_right(self._starts, offset) % len(self._highlights)]

    def _paint_selections(self) -> None:
        marks = [self._extra(m.start, m.end, mark_format(self._mark_colour)) for m in self._text.marks[:2000]]
        self._painted_at = self.first_shown()
        here = [h for h in self._highlights if self._is_near(h.start, h.end)]
        here.sort(key=lambda h: h.start - h.end)
        filled = [self._extra(*self._shown(h.start, h.end), _filled(h)) for h in here]
        found = [
            self._extra(*self._shown(a, b), found_format(self._frame_colour))
            for a, b in self._found
            if self._is_near(a, b)
        ]
        self.setExtraSelections([*marks, *filled, *found])
        self._strip.set_ticks([Tick(self._share(h.start), h.tick or h.fill) for h in self._highlights])

    def _is_near(self, start: int, end: int) -> bool:
        """Whether a place is laid out, and so near that it is seen before the highlights are painted anew."""
        return self._text.holds(start, end) and -AROUND < start - self._painted_at < AROUND

    def _shown(self, start: int, end: int) -> tuple[int, int]:
        return self._text.to_shown(start), self._text.to_shown(end)

    def _share(self, offset: int) -> float:
        return offset / max(1, len(self._source))

    def _extra(self, start: int, end: int, form: QTextCharFormat) -> QTextEdit.ExtraSelection:
        extra = QTextEdit.ExtraSelection()
        cursor = QTextCursor(self.document())
        last = self.document().characterCount() - 1
        cursor.setPosition(min(start, last))
        cursor.setPosition(min(end, last), QTextCursor.MoveMode.KeepAnchor)
        extra.cursor, extra.format = cursor, form
        return extra

    # Qt's own

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt tells: another size; other lines in the same paragraphs put what was framed elsewhere, unless it is followed."""
        is_other = event.size().width() != event.oldSize().width()
        framed = self._framed_line(event.oldSize().height()) if is_other else None
        super().resizeEvent(event)
        if framed is not None:
            self._scroll_to(framed[0], above=framed[1])
        inner = self.contentsRect()
        right = inner.right() - (bar.width() if (bar := self.verticalScrollBar()).isVisible() else 0)
        self._strip.setGeometry(right - STRIP_WIDTH + 1, inner.top(), STRIP_WIDTH, inner.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt tells: draw."""
        super().paintEvent(event)
        if self._unseen:
            self._unseen = False
            QTimer.singleShot(0, self, self._on_drawn)
        if self._current is None or not self._text.holds(*self._current):
            return
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._frame_colour, FRAME_WIDTH))
        for rect in self._rects(*self._current):
            painter.drawRoundedRect(rect.adjusted(-2, -1, 2, 1), 3, 3)
        painter.end()

    def _rects(self, start: int, end: int) -> Iterator[QRectF]:
        """One rectangle for each line of the screen that holds a part of the span; only blocks in view are looked at."""
        first, last = self._shown(start, end)
        block = self.document().findBlock(min(first, self.document().characterCount() - 1))
        while block.isValid() and block.position() < last:
            top = self.blockBoundingGeometry(block).translated(self.contentOffset())
            if top.top() > self.viewport().height():
                return
            yield from line_rects(block, top, first, last)
            block = block.next()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Qt tells: a button went down."""
        self._pressed_at = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Qt tells: a button came up."""
        super().mouseReleaseEvent(event)
        moved = (event.position().toPoint() - self._pressed_at).manhattanLength()
        if (
            event.button() is Qt.MouseButton.LeftButton
            and moved < A_CLICK
            and not self.textCursor().hasSelection()
        ):
            hit = self.at(self._offset_at(self._pressed_at))
            if hit is not None:
                self.highlight_clicked.emit(hit.key)

    def viewportEvent(self, event: QEvent) -> bool:
        """Qt tells: something happened over the text."""
        if isinstance(event, QHelpEvent):
            hit = self.at(self._offset_at(event.pos()))
            if hit is not None and hit.tip:
                QToolTip.showText(event.globalPos(), plain_tip(hit.tip), self)
            else:
                QToolTip.hideText()
            return True
        return super().viewportEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt tells: a key."""
        # Enter and plain letters belong to the page around; this pane only moves and copies.
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space} or event.text().isalnum():
            event.ignore()
            return
        super().keyPressEvent(event)

    def _offset_at(self, point: QPoint) -> int:
        return self._text.to_text(self.cursorForPosition(point).position())


def _filled(highlight: Highlight) -> QTextCharFormat:
    form = QTextCharFormat()
    form.setBackground(highlight.fill)
    if highlight.ink is not None:
        form.setForeground(highlight.ink)
    return form
