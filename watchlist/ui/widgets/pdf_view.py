"""The pages of a PDF under one another; draws those that are seen, and over them the highlights of the text.

It knows no file: it says which pages it wants at which scale, and takes pictures of them whenever they come.
"""

from __future__ import annotations

from collections import OrderedDict, defaultdict
from collections.abc import Iterator, Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QHelpEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTransform,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QToolTip, QWidget

from watchlist.domain.spans import Box
from watchlist.ui.models.highlights import Highlight
from watchlist.ui.models.page_layout import LEAST_ZOOM, MOST_ZOOM, PageLayout, fitting_zoom
from watchlist.ui.plain_tip import plain_tip
from watchlist.ui.theming import Colours

MOST_BYTES = 160_000_000
"""Pictures of pages are kept up to this much, those seen last."""
STEP = 1.2
LINE = 48
TINT = 80
GREY = 0.25
PAPER = QColor(Qt.GlobalColor.white)
A_CLICK = 4
FRAME_WIDTH = 2.0
Place = tuple[int, Box]


class PdfView(QAbstractScrollArea):
    """`wanted` carries (page, scale) in the order of need; `page_shown` the page at the top third."""

    wanted = Signal(object)
    highlight_clicked = Signal(object)
    page_shown = Signal(int)

    def __init__(self, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colours = colours
        self._sizes: tuple[tuple[float, float], ...] = ()
        self._layout = PageLayout((), 1.0, 0.0)
        self._fits = True
        self._zoom = 1.0
        self._pictures: OrderedDict[int, tuple[QImage, float]] = OrderedDict()
        self._frames: dict[int, QTransform] = {}
        self._failures: dict[int, str] = {}
        self._marks: dict[int, list[Highlight]] = {}
        self._found: tuple[Place, ...] = ()
        self._current: tuple[Place, ...] = ()
        self._page = 0
        self._pressed_at = QPointF()
        self._asking = QTimer(self)
        self._asking.setSingleShot(True)
        self._asking.setInterval(0)
        self._asking.timeout.connect(self._ask)
        self._set_up()

    def _set_up(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Pages of the report"))
        self.viewport().setMouseTracking(True)
        self.verticalScrollBar().setSingleStep(LINE)
        self.horizontalScrollBar().setSingleStep(LINE)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self._colours.changed.connect(self.viewport().update)

    # What is shown

    def show_pages(self, sizes: Sequence[tuple[float, float]]) -> None:
        """Another document: pages of these sizes in points, from the first."""
        self._sizes = tuple(sizes)
        for kept in (self._pictures, self._frames, self._failures, self._marks):
            kept.clear()
        self._found, self._current, self._page = (), (), 0
        self._lay_out()
        self.verticalScrollBar().setValue(0)
        self._on_scrolled()

    def set_picture(self, page: int, scale: float, picture: QImage, frame: tuple[float, ...]) -> None:
        """A page as it was drawn at a scale, and how its points lie on it."""
        if 1 <= page <= len(self._sizes):
            self._pictures[page] = (picture, scale)
            self._pictures.move_to_end(page)
            self._frames[page] = QTransform(*frame)
            self._failures.pop(page, None)
            self._forget_oldest()
            self.viewport().update()

    def set_failure(self, page: int, words: str) -> None:
        """Why a page can't be drawn; it is not asked for again."""
        self._failures[page] = words
        self.viewport().update()

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

    def picture_of(self, page: int) -> QImage | None:
        """A page as it is kept now."""
        kept = self._pictures.get(page)
        return kept[0] if kept else None

    def _forget_oldest(self) -> None:
        seen = set(self._seen())
        size = sum(picture.sizeInBytes() for picture, _ in self._pictures.values())
        for page in [page for page in self._pictures if page not in seen]:
            if size <= MOST_BYTES:
                return
            size -= self._pictures.pop(page)[0].sizeInBytes()

    # Where it stands

    @property
    def page(self) -> int:
        """The page that is read: the one at the upper third; 0 without a document."""
        return self._page

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

    def go_to_page(self, page: int) -> None:
        """Show the top of a page."""
        if self._sizes:
            room = self._layout.room(min(max(1, page), len(self._sizes)))
            self.verticalScrollBar().setValue(round(room.top) - 4)

    def zoom_by(self, factor: float) -> None:
        """Larger or smaller; what is in the middle stays there."""
        self._fits = False
        self._zoom = min(MOST_ZOOM, max(LEAST_ZOOM, self._layout.zoom * factor))
        self._lay_out(share=0.5)

    def fit_width(self) -> None:
        """As wide as the pane, now and when it changes."""
        self._fits = True
        self._lay_out(share=0.5)

    @property
    def zoom(self) -> float:
        """Pixels for a point."""
        return self._layout.zoom

    def _lay_out(self, *, share: float = 0.0) -> None:
        """Place the pages anew; the point at `share` of the pane's height stays where it was."""
        y = self.verticalScrollBar().value() + share * self.viewport().height()
        before = self._layout
        room = self.viewport().width()
        zoom = fitting_zoom(self._sizes, room) if self._fits else self._zoom
        self._layout = PageLayout(self._sizes, zoom, room)
        self._set_bars()
        if len(before) == len(self._layout) and len(before):
            page = before.at(y)
            inside = (y - before.room(page).top) / before.zoom
            there = self._layout.room(page).top + inside * zoom
            self.verticalScrollBar().setValue(round(there - share * self.viewport().height()))
        self._on_scrolled()

    def _set_bars(self) -> None:
        for bar, whole, part in (
            (self.verticalScrollBar(), self._layout.height, self.viewport().height()),
            (self.horizontalScrollBar(), self._layout.width, self.viewport().width()),
        ):
            bar.setRange(0, max(0, round(whole) - part))
            bar.setPageStep(part)

    def _on_scrolled(self) -> None:
        if self._sizes:
            page = self._layout.at(self.verticalScrollBar().value() + self.viewport().height() / 3)
            if page != self._page:
                self._page = page
                self.page_shown.emit(page)
        self._asking.start()
        self.viewport().update()

    def _seen(self) -> range:
        return self._layout.seen(self.verticalScrollBar().value(), self.viewport().height())

    def _ask(self) -> None:
        """Say which pages are missing at this zoom: those that are seen, then their neighbours."""
        seen = self._seen()
        if not seen or not self.isVisible():
            return
        scale = self._layout.zoom * self.devicePixelRatioF()
        near = (seen.stop, seen.start - 1)
        pages = [*seen, *(page for page in near if 1 <= page <= len(self._sizes))]
        self.wanted.emit([(page, scale) for page in pages if self._lacks(page, scale)])

    def _lacks(self, page: int, scale: float) -> bool:
        kept = self._pictures.get(page)
        return page not in self._failures and (kept is None or abs(kept[1] - scale) > scale / 100)

    # From the page to the screen

    def _offset(self) -> QPointF:
        return QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    def _on_whole(self, page: int, box: Box) -> QRectF:
        """A box of a page in pixels of the whole column."""
        _, height = self._layout.size(page)
        frame = self._frames.get(page) or QTransform(1, 0, 0, -1, 0, height)
        left, bottom, right, top = box
        seen = frame.mapRect(QRectF(QPointF(left, bottom), QPointF(right, top)).normalized())
        room, zoom = self._layout.room(page), self._layout.zoom
        return QRectF(
            room.left + seen.x() * zoom, room.top + seen.y() * zoom, seen.width() * zoom, seen.height() * zoom
        )

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

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - what is seen is drawn whole
        """Qt tells: draw."""
        painter = QPainter(self.viewport())
        painter.setRenderHints(QPainter.RenderHint.SmoothPixmapTransform | QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.viewport().rect(), self._colours.role("alternate"))
        painter.translate(-self._offset())
        for page in self._seen():
            self._paint_page(painter, page)
        painter.setPen(QPen(self._colours.role("frame"), FRAME_WIDTH))
        for page, box in self._current:
            if page in self._seen():
                painter.drawRoundedRect(self._on_whole(page, box).adjusted(-3, -2, 3, 2), 3, 3)
        painter.end()

    def _paint_page(self, painter: QPainter, page: int) -> None:
        room = self._layout.room(page)
        rect = QRectF(room.left, room.top, room.width, room.height)
        painter.fillRect(rect, PAPER)
        kept = self._pictures.get(page)
        if kept is not None:
            painter.drawImage(rect, kept[0])
        else:
            painter.setPen(QColor(Qt.GlobalColor.darkGray))
            words = self._failures.get(page) or self.tr("Page {number}").format(number=page)
            flags = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)
            painter.drawText(rect.adjusted(24, 24, -24, -24), flags, words)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
        for place, colour in self._tints(page):
            painter.fillRect(place.adjusted(-1, -1, 1, 1), colour)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
        painter.setPen(QPen(self._colours.role("border"), 1))
        painter.drawRect(rect.adjusted(-0.5, -0.5, 0.5, 0.5))

    def _tints(self, page: int) -> Iterator[tuple[QRectF, QColor]]:
        for mark in self._marks.get(page, ()):
            if mark.box is not None:
                yield self._on_whole(page, mark.box), self._on_paper(mark.tick or mark.fill)
        found = self._colours.role("frame")
        found.setAlpha(TINT)
        for number, box in self._found:
            if number == page:
                yield self._on_whole(page, box), found

    def _on_paper(self, colour: QColor) -> QColor:
        """A highlight's colour on white paper, by night too; what is marked quietly takes the frame's, faintly."""
        if colour.hslSaturationF() < GREY:
            quiet = self._colours.role("frame")
            quiet.setAlpha(TINT // 2)
            return quiet
        return QColor.fromHslF(colour.hslHueF(), 0.7, 0.55, TINT / 255)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt tells: another size."""
        super().resizeEvent(event)
        self._lay_out()

    def event(self, event: QEvent) -> bool:
        """Qt tells: something happened; on a screen of another sharpness the pages are drawn again."""
        if event.type() in {QEvent.Type.DevicePixelRatioChange, QEvent.Type.Show}:
            self._asking.start()
        return super().event(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Qt tells: the wheel turned; with Ctrl it zooms."""
        turned = event.angleDelta().y()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and turned:
            self.zoom_by(STEP if turned > 0 else 1 / STEP)
            event.accept()
        else:
            super().wheelEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Qt tells: a button went down."""
        self._pressed_at = event.position()

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

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt tells: a key."""
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        bar = self.verticalScrollBar()
        if control and event.key() in {Qt.Key.Key_PageDown, Qt.Key.Key_PageUp}:
            self.go_to_page(self._page + (1 if event.key() == Qt.Key.Key_PageDown else -1))
        elif event.key() in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            bar.setValue(bar.minimum() if event.key() == Qt.Key.Key_Home else bar.maximum())
        elif event.text().isalnum() or event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            event.ignore()
        else:
            super().keyPressEvent(event)
