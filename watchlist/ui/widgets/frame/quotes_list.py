"""A list of quotes: a quiet head line, the first lines of the sentence, names marked in it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QResizeEvent, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from watchlist.ui.models.quotes import QuoteLine, quotes_model
from watchlist.ui.models.rows_model import ROW_ROLE
from watchlist.ui.theming import Colours

MARGIN = 10
LINE_GAP = 3
MOST_LINES = 4
MOST_LINES_OF_MANY = 12
"""Of a sentence that names several: they are what it is shown for."""

A_BATCH = 40
"""So many quotes are laid out before other things have their turn."""


class QuoteCell(QStyledItemDelegate):
    """Draws one quote; heights are remembered for the quotes, the width and the font of now."""

    def __init__(self, colours: Colours, parent: QWidget) -> None:
        super().__init__(parent)
        self._colours = colours
        self._heights: dict[int, int] = {}
        self._measured = (0, "")

    def forget_heights(self) -> None:
        """Other quotes are listed."""
        self._heights.clear()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Qt asks: as high as the lines of the text."""
        quote: QuoteLine | None = index.data(ROW_ROLE)
        if quote is None:
            return QSize()
        view = option.widget
        width = (view.viewport().width() if isinstance(view, QListView) else option.rect.width()) - 2 * MARGIN
        if self._measured != (width, option.font.key()):
            self._measured = width, option.font.key()
            self.forget_heights()
        if quote.key not in self._heights:
            lines = self._laid_out(quote, option.font, width).lineCount()
            self._heights[quote.key] = min(lines, _most_lines(quote)) * option.fontMetrics.height()
        head = option.fontMetrics.height() + LINE_GAP
        return QSize(80, self._heights[quote.key] + head + 14)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Qt asks: draw a quote."""
        quote: QuoteLine | None = index.data(ROW_ROLE)
        if quote is None:
            return
        style = option.widget.style()
        style.drawPrimitive(QStyle.PrimitiveElement.PE_PanelItemViewItem, option, painter, option.widget)
        painter.save()
        rect = option.rect.adjusted(MARGIN, 6, -MARGIN, -6)
        self._draw_head(painter, rect, quote, option)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.setPen(self._colours.role("selection_text" if chosen else "text"))
        layout = self._laid_out(quote, option.font, rect.width())
        top = rect.top() + option.fontMetrics.height() + LINE_GAP
        for place in range(min(layout.lineCount(), _most_lines(quote))):
            line = layout.lineAt(place)
            line.draw(painter, QPointF(rect.left(), top + place * option.fontMetrics.height() - line.y()))
        painter.setPen(self._colours.role("border"))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        painter.restore()

    def _draw_head(
        self, painter: QPainter, rect: QRect, quote: QuoteLine, option: QStyleOptionViewItem
    ) -> None:
        font = QFont(option.font)
        font.setPointSizeF(font.pointSizeF() * 0.9)
        painter.setFont(font)
        painter.setPen(self._colours.role("muted"))
        head = painter.fontMetrics().elidedText(quote.head, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextSingleLine, head)

    def _laid_out(self, quote: QuoteLine, font: QFont, width: int) -> QTextLayout:
        layout = QTextLayout(_before_cut(quote.text), font)
        wrap = QTextOption()
        wrap.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(wrap)
        layout.setFormats([self._mark(mark) for mark in quote.marks])
        layout.beginLayout()
        top = 0.0
        for _ in range(_most_lines(quote) + 1):
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(max(40, width))
            line.setPosition(QPointF(0, top))
            top += line.height()
        layout.endLayout()
        return layout

    def _mark(self, mark: tuple[int, int]) -> QTextLayout.FormatRange:
        shown = QTextCharFormat()
        shown.setBackground(self._colours.role("highlight"))
        shown.setForeground(self._colours.role("text"))
        span = QTextLayout.FormatRange()
        span.start, span.length, span.format = mark[0], mark[1] - mark[0], shown
        return span


class QuotesList(QListView):
    """`opened` with a quote at a click or Enter, and `span_asked` with its place where it has one; `deleted` at Delete."""

    opened = Signal(object)
    span_asked = Signal(int, int, int)
    deleted = Signal(object)

    def __init__(self, colours: Colours, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = quotes_model()
        self.setModel(self._model)
        self._cell = QuoteCell(colours, self)
        self.setItemDelegate(self._cell)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(name)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        # A stock that is often named has thousands: each has lines of its own, and all at once would hold the window.
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(A_BATCH)
        self.clicked.connect(lambda index: self.opened.emit(self._model.row(index)))
        self.opened.connect(self._on_opened)
        colours.changed.connect(self.viewport().update)

    @property
    def quotes(self) -> Sequence[QuoteLine]:
        """What is listed."""
        return self._model.rows

    def current_quote(self) -> QuoteLine | None:
        """The quote that is chosen."""
        index = self.currentIndex()
        return self._model.row(index) if index.isValid() else None

    def set_quotes(self, quotes: Sequence[QuoteLine]) -> None:
        """List other quotes, from the top."""
        self._cell.forget_heights()
        self._model.set_rows(quotes)
        self.scrollToTop()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt tells: Enter opens, Delete asks to delete."""
        index = self.currentIndex()
        if index.isValid() and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.opened.emit(self._model.row(index))
        elif index.isValid() and event.key() == Qt.Key.Key_Delete:
            self.deleted.emit(self._model.row(index))
        else:
            super().keyPressEvent(event)

    def _on_opened(self, quote: QuoteLine) -> None:
        if quote.place is not None:
            self.span_asked.emit(quote.place.report_id, quote.place.start, quote.place.end)

    def changeEvent(self, event: QEvent) -> None:
        """Qt tells: another font, other heights."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self.scheduleDelayedItemsLayout()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt tells: another width, other heights."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()


def _most_lines(quote: QuoteLine) -> int:
    return MOST_LINES_OF_MANY if len(quote.marks) > 1 else MOST_LINES


def _before_cut(text: str) -> str:
    """Line ends as Qt's text layout knows them; enough of the text for the lines that are shown."""
    return text[:1200].replace("\n", "\u2028")
