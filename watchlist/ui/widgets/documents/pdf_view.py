"""The pages of a PDF with the highlights of the text over them, and words selected on them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QToolTip, QWidget

from watchlist.domain.spans import Box, Span
from watchlist.ui.models.highlights import Highlight
from watchlist.ui.models.page_characters import PageCharacters
from watchlist.ui.plain_tip import plain_tip
from watchlist.ui.theming import Colours
from watchlist.ui.widgets.documents.page_column import PageColumn, PagePoint

TINT = 80
SELECTED = 120
GREY = 0.25
A_CLICK = 4
FRAME_WIDTH = 2.0
Place = tuple[int, Box]


class PdfView(PageColumn):
    """`characters_wanted`: where those of a page stand, before words can be selected there.

    `selected` carries the first character of the selection and the one behind it, 0 and 0 for none.
    """

    characters_wanted = Signal(int)
    selected = Signal(int, int)
    highlight_clicked = Signal(object)

    def __init__(self, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(colours, parent)
        self._marks: dict[int, list[Highlight]] = {}
        self._found: tuple[Place, ...] = ()
        self._current: tuple[Place, ...] = ()
        self._pressed_at = QPointF()
        self._characters = PageCharacters()
        self._selection = (0, 0)
        self._anchor: PagePoint | None = None
        self._head: PagePoint | None = None
        self.setAccessibleName(self.tr("Pages of the report"))
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)

    # What is shown

    def show_pages(self, sizes: Sequence[tuple[float, float]]) -> None:
        """Another document: pages of these sizes in points, from the first; nothing is marked, nothing selected."""
        self._marks, self._found, self._current = {}, (), ()
        self._characters.clear()
        self._selection, self._anchor, self._head = (0, 0), None, None
        super().show_pages(sizes)

    def set_marks(self, marks: Sequence[Highlight]) -> None:
        """Highlight these places; those without a box are not on a page."""
        by_page: dict[int, list[Highlight]] = defaultdict(list)
        for mark in marks:
            if mark.page is not None and mark.box is not None:
                by_page[mark.page].append(mark)
        self._marks = by_page
        self.viewport().update()

    def set_found(self, places: Sequence[Place]) -> None:
        """Mark what a search found."""
        self._found = tuple(places)
        self.viewport().update()

    # Where it stands

    @property
    def current(self) -> tuple[Place, ...]:
        """What is framed."""
        return self._current

    def frame(self, places: Sequence[Place]) -> None:
        """Frame these boxes and bring the first into view."""
        self._current = tuple(places)
        if self._current:
            page, box = self._current[0]
            rect = self._on_whole(page, box)
            room = QRectF(self._offset(), self.viewport().size().toSizeF())
            if not room.adjusted(0, room.height() * 0.1, 0, -room.height() * 0.1).contains(rect):
                self.verticalScrollBar().setValue(round(rect.top() - room.height() / 3))
                self.horizontalScrollBar().setValue(round(rect.center().x() - room.width() / 2))
        self.viewport().update()

    # Words that are selected

    def add_characters(self, characters: Sequence[Span]) -> None:
        """Where characters of a page stand; what the mouse went over meanwhile is selected now."""
        self._characters.add(characters)
        self._stretch()

    def clear_selection(self) -> None:
        """Select nothing."""
        self._anchor = self._head = None
        self._select(0, 0)

    def selection_rect(self) -> QRect:
        """Where the selection begins, in pixels of the pane."""
        for page in self._seen():
            for box in self._characters.lines(page, *self._selection):
                return self._on_whole(page, box).translated(-self._offset()).toRect()
        return QRect(self.viewport().rect().center(), QSize(1, 1))

    def _stretch(self) -> None:
        """Select from the character at which the button went down to the one at which the mouse is."""
        if self._anchor is None or self._head is None:
            return
        ends = [self._characters.nearest(*point) for point in (self._anchor, self._head)]
        known = [end for end in ends if end is not None]
        if len(known) == len(ends):
            self._select(min(known), max(known) + 1)

    def _select(self, start: int, end: int) -> None:
        if (start, end) != self._selection:
            self._selection = (start, end)
            self.selected.emit(start, end)
            self.viewport().update()

    # From the page to the screen

    def _hit(self, where: QPointF) -> Highlight | None:
        """The smallest highlight at a place of the pane."""
        point = where + self._offset()
        if not self._sizes:
            return None
        page = self._layout.at(point.y())
        hits = [
            mark
            for mark in self._marks.get(page, ())
            if mark.box is not None and self._on_whole(page, mark.box).adjusted(-2, -2, 2, 2).contains(point)
        ]
        return min(hits, key=lambda mark: mark.end - mark.start, default=None)

    # Qt's own

    def paint_on(self, painter: QPainter, page: int) -> None:
        """Highlights, what a search found, what is selected."""
        for place, colour in self._tints(page):
            painter.fillRect(place.adjusted(-1, -1, 1, 1), colour)

    def paint_over(self, painter: QPainter) -> None:
        """The frame around the current place."""
        painter.setPen(QPen(self._colours.role("frame"), FRAME_WIDTH))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for page, box in self._current:
            if page in self._seen():
                painter.drawRoundedRect(self._on_whole(page, box).adjusted(-3, -2, 3, 2), 3, 3)

    def _tints(self, page: int) -> Iterator[tuple[QRectF, QColor]]:
        for mark in self._marks.get(page, ()):
            if mark.box is not None:
                yield self._on_whole(page, mark.box), self._on_paper(mark.tick or mark.fill)
        found = self._colours.role("frame")
        found.setAlpha(TINT)
        for number, box in self._found:
            if number == page:
                yield self._on_whole(page, box), found
        chosen = self._colours.role("frame")
        chosen.setAlpha(SELECTED)
        for box in self._characters.lines(page, *self._selection):
            yield self._on_whole(page, box), chosen

    def _on_paper(self, colour: QColor) -> QColor:
        """A highlight's colour on white paper, by night too; what is marked quietly takes the frame's, faintly."""
        if colour.hslSaturationF() < GREY:
            quiet = self._colours.role("frame")
            quiet.setAlpha(TINT // 2)
            return quiet
        return QColor.fromHslF(colour.hslHueF(), 0.7, 0.55, TINT / 255)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Qt tells: a button went down."""
        self._pressed_at = event.position()
        if event.button() is Qt.MouseButton.LeftButton and self._sizes:
            self.clear_selection()
            self._anchor = self.point_at(event.position())
            self.characters_wanted.emit(self._anchor[0])

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Qt tells: the mouse moves; with the button held it selects, at an edge the pages move along."""
        super().mouseMoveEvent(event)
        moved = (event.position() - self._pressed_at).manhattanLength()
        if self._anchor is None or not event.buttons() & Qt.MouseButton.LeftButton or moved < A_CLICK:
            return
        over = max(0.0, event.position().y() - self.viewport().height()) + min(0.0, event.position().y())
        self.verticalScrollBar().setValue(self.verticalScrollBar().value() + round(over))
        self._head = self.point_at(event.position())
        self.characters_wanted.emit(self._head[0])
        self._stretch()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Qt tells: a button came up."""
        moved = (event.position() - self._pressed_at).manhattanLength()
        hit = (
            self._hit(event.position())
            if event.button() is Qt.MouseButton.LeftButton and moved < A_CLICK
            else None
        )
        if hit is not None:
            self.highlight_clicked.emit(hit.key)

    def viewportEvent(self, event: QEvent) -> bool:
        """Qt tells: something happened over the pages."""
        if isinstance(event, QHelpEvent):
            hit = self._hit(QPointF(event.pos()))
            if hit is not None and hit.tip:
                QToolTip.showText(event.globalPos(), plain_tip(hit.tip), self)
            else:
                QToolTip.hideText()
            return True
        return super().viewportEvent(event)
