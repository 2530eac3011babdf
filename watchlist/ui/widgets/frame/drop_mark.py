"""What is seen while something is dragged between tables, tree and sidebar: what it is, where it would go, what that does."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QObject, QPoint, QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QAbstractItemView, QScrollBar, QWidget

from watchlist.ui.models.dragged import shown_in, stocks_in

PADDING = 8
RADIUS = 4
HOT_SPOT = QPoint(-14, -12)
"""The words hang below the pointer, so that they hide neither it nor what it points at."""
LONGEST = 360
SCROLL_MS = 60


class DropMark(QWidget):
    """A frame round the entry that something would be dropped on, and beside it in words what that does.

    It lies over the whole window: the words of a narrow sidebar stand beside it. It never takes the mouse.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._frame = QRect()
        self._label = QRect()
        self._words = ""
        self._bar: QScrollBar | None = None
        self._step = 0
        self._timer = QTimer(self)
        self._timer.setInterval(SCROLL_MS)
        self._timer.timeout.connect(self._scroll)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    @property
    def words(self) -> str:
        """What a drop would do, "" where nothing is shown."""
        return "" if self.isHidden() else self._words

    def show_over(self, view: QAbstractItemView, entry: QRect, words: str) -> None:
        """Frame the line of an entry, whose place is that in its view."""
        port = view.viewport()
        seen = QRect(0, entry.top(), port.width(), entry.height()).intersected(port.rect())
        self._frame = QRect(port.mapTo(self._window, seen.topLeft()), seen.size())
        metrics = QFontMetrics(self.font())
        self._words = metrics.elidedText(words, Qt.TextElideMode.ElideMiddle, LONGEST)
        width = metrics.horizontalAdvance(self._words) + 2 * PADDING
        beside = self._frame.right() + PADDING
        left = beside if beside + width <= self._window.width() else self._frame.right() - width - PADDING
        height = min(self._frame.height(), metrics.height() + PADDING)
        self._label = QRect(left, self._frame.top(), width, height)
        self.setGeometry(self._window.rect())
        self.raise_()
        self.show()
        self.update()

    def scroll_at(self, view: QAbstractItemView, point: QPoint) -> None:
        """Scroll a view while something is held over its first or last line: what is not seen can be dropped on as well."""
        height, edge = view.viewport().height(), view.fontMetrics().height()
        self._step = -1 if point.y() < edge else 1 if point.y() > height - edge else 0
        self._bar = view.verticalScrollBar()
        if not self._step:
            self._timer.stop()
        elif not self._timer.isActive():
            self._timer.start()

    def end(self) -> None:
        """Nothing is dragged over the view any more."""
        self._timer.stop()
        self.hide()

    def _scroll(self) -> None:
        if self._bar is not None:
            self.hide()
            self._bar.setValue(self._bar.value() + self._step * self._bar.singleStep())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - always drawn whole
        """Qt asks: draw."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.palette().accent().color(), 2))
        painter.drawRoundedRect(QRectF(self._frame).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
        if self._words:
            draw_pill(painter, QRectF(self._label), self._words, self)
        painter.end()


def mark_over(view: QAbstractItemView) -> DropMark:
    """The mark of the window that a view is in: one thing is dragged at a time."""
    window = view.window()
    return window.findChild(DropMark) or DropMark(window)


class DraggedWords(QObject):
    """What hangs at the pointer."""

    def picture(self, data: QMimeData, widget: QWidget) -> QPixmap:
        """The words on a ground of their own."""
        metrics = widget.fontMetrics()
        words = metrics.elidedText(self.said(data), Qt.TextElideMode.ElideRight, LONGEST)
        width, height = metrics.horizontalAdvance(words) + 2 * PADDING, metrics.height() + PADDING
        ratio = widget.devicePixelRatioF()
        drawn = QPixmap(round(width * ratio), round(height * ratio))
        drawn.setDevicePixelRatio(ratio)
        drawn.fill(Qt.GlobalColor.transparent)
        painter = QPainter(drawn)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(widget.font())
        draw_pill(painter, QRectF(0, 0, width, height), words, widget)
        painter.end()
        return drawn

    def said(self, data: QMimeData) -> str:
        """The theme by its name, stocks by their number."""
        stocks = stocks_in(data)
        if not stocks:
            return shown_in(data)
        return str(stocks[0]) if len(stocks) == 1 else self.tr("%Ln stock(s)", "", len(stocks))


def draw_pill(painter: QPainter, rect: QRectF, words: str, widget: QWidget) -> None:
    """Words on a ground of their own, with a line round it."""
    palette = widget.palette()
    painter.setPen(palette.accent().color())
    painter.setBrush(palette.toolTipBase())
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
    painter.setPen(palette.toolTipText().color())
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine, words)
