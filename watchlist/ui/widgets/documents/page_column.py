"""Pages under one another, as pictures that come when they come: layout, zoom, scrolling, and where a page's points lie."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTransform,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from watchlist.domain.spans import Box
from watchlist.ui.models.page_layout import LEAST_ZOOM, MOST_ZOOM, PageLayout, fitting_zoom
from watchlist.ui.theming import Colours

MOST_BYTES = 160_000_000
"""Pictures of pages are kept up to this much, those seen last."""
STEP = 1.2
LINE = 48
PAPER = QColor(Qt.GlobalColor.white)
PagePoint = tuple[int, float, float]
"""A page and a place on it, in its own points."""


class PageColumn(QAbstractScrollArea):
    """`wanted` carries (page, scale) in the order of need; `page_shown` the page at the top third.

    It knows no file: it says which pages it wants at which scale, and takes pictures of them whenever they come.
    """

    wanted = Signal(object)
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
        self._page = 0
        self._asking = QTimer(self)
        self._asking.setSingleShot(True)
        self._asking.setInterval(0)
        self._asking.timeout.connect(self._ask)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self.verticalScrollBar().setSingleStep(LINE)
        self.horizontalScrollBar().setSingleStep(LINE)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self._colours.changed.connect(self.viewport().update)

    # What is shown

    def show_pages(self, sizes: Sequence[tuple[float, float]]) -> None:
        """Another document: pages of these sizes in points, from the first."""
        self._sizes = tuple(sizes)
        for kept in (self._pictures, self._frames, self._failures):
            kept.clear()
        self._page = 0
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

    def _frame_of(self, page: int) -> QTransform:
        return self._frames.get(page) or QTransform(1, 0, 0, -1, 0, self._layout.size(page)[1])

    def _offset(self) -> QPointF:
        return QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    def _on_whole(self, page: int, box: Box) -> QRectF:
        """A box of a page in pixels of the whole column."""
        left, bottom, right, top = box
        seen = self._frame_of(page).mapRect(QRectF(QPointF(left, bottom), QPointF(right, top)).normalized())
        room, zoom = self._layout.room(page), self._layout.zoom
        return QRectF(
            room.left + seen.x() * zoom, room.top + seen.y() * zoom, seen.width() * zoom, seen.height() * zoom
        )

    def point_at(self, where: QPointF) -> PagePoint:
        """A place of the pane in the points of its page."""
        whole = where + self._offset()
        page = self._layout.at(whole.y())
        room, zoom = self._layout.room(page), self._layout.zoom
        back, _ = self._frame_of(page).inverted()
        seen = back.map(QPointF((whole.x() - room.left) / zoom, (whole.y() - room.top) / zoom))
        return page, seen.x(), seen.y()

    # Qt's own

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - what is seen is drawn whole
        """Qt tells: draw."""
        painter = QPainter(self.viewport())
        painter.setRenderHints(QPainter.RenderHint.SmoothPixmapTransform | QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.viewport().rect(), self._colours.role("alternate"))
        painter.translate(-self._offset())
        for page in self._seen():
            self._paint_page(painter, page)
        self.paint_over(painter)
        painter.end()

    def paint_on(self, painter: QPainter, page: int) -> None:
        """Draw what lies on a page like ink."""

    def paint_over(self, painter: QPainter) -> None:
        """Draw what lies over all pages."""

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
        self.paint_on(painter, page)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
        painter.setPen(QPen(self._colours.role("border"), 1))
        painter.drawRect(rect.adjusted(-0.5, -0.5, 0.5, 0.5))

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
