"""How a review's rows are drawn: the verdict as a mark, a heading with its theme's colour and how far it is."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from watchlist.domain.review import Verdict
from watchlist.ui.models.review_rows import Group, ReviewRow, Sort
from watchlist.ui.models.review_tree import GROUP_ROLE, ROW_ROLE
from watchlist.ui.text_size import larger
from watchlist.ui.theming import Colours
from watchlist.ui.widgets.tables.sort_header import BEHIND

Index = QModelIndex | QPersistentModelIndex
MARK_SPACE = 24
MARK = 14
ROW_PAD = 7
SWATCH = 10


class ReviewDelegate(QStyledItemDelegate):
    """Draws the first column; the others are Qt's own texts with a little more room."""

    def __init__(self, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colours = colours

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Qt asks: how much room a cell needs."""
        size = super().sizeHint(option, index)
        size.setHeight(size.height() + ROW_PAD)
        return size

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Qt tells: draw a cell."""
        group = index.data(GROUP_ROLE)
        if isinstance(group, Group):
            self._paint_heading(painter, option, index, group)
            return
        row = index.data(ROW_ROLE)
        if index.column() or not isinstance(row, ReviewRow):
            super().paint(painter, option, index)
            return
        shifted = QStyleOptionViewItem(option)
        self.initStyleOption(shifted, index)
        if row.verdict is Verdict.REJECTED:
            shifted.font.setStrikeOut(True)
        self._background(painter, shifted)
        if row.key.sort is not Sort.STORED:
            beside = QRectF(
                shifted.rect.left(), shifted.rect.top(), larger(MARK_SPACE), shifted.rect.height()
            )
            self._paint_mark(painter, beside, row)
        self._paint_name(painter, shifted, row)

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """Qt asks: how a cell is drawn; figures keep apart from the edge."""
        super().initStyleOption(option, index)
        if option.displayAlignment & Qt.AlignmentFlag.AlignRight:
            option.text += BEHIND

    def _background(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        style = option.widget.style()
        style.drawPrimitive(QStyle.PrimitiveElement.PE_PanelItemViewItem, option, painter, option.widget)

    def _paint_name(self, painter: QPainter, option: QStyleOptionViewItem, row: ReviewRow) -> None:
        left = 4 if row.key.sort is Sort.STORED else larger(MARK_SPACE)
        rect = QRectF(option.rect).adjusted(left, 0, -2, 0)
        painter.save()
        painter.setFont(option.font)
        painter.setPen(self._colours.role("muted" if row.verdict is Verdict.REJECTED else "text"))
        written = QFontMetricsF(painter.font()).elidedText(
            _one_line(row.text), Qt.TextElideMode.ElideRight, rect.width()
        )
        painter.drawText(rect, int(Qt.AlignmentFlag.AlignVCenter), written)
        painter.restore()

    def _paint_mark(self, painter: QPainter, rect: QRectF, row: ReviewRow) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = min(float(larger(MARK)), rect.height() - 6)
        box = QRectF(rect.center().x() - side / 2, rect.center().y() - side / 2, side, side)
        if row.verdict is Verdict.ACCEPTED:
            self._disc(painter, box, self._colours.role("accent"))
            _strokes(
                painter,
                box,
                self._colours.role("accent_text"),
                ((0.24, 0.54, 0.43, 0.72), (0.43, 0.72, 0.77, 0.3)),
            )
        elif row.verdict is Verdict.REJECTED:
            _strokes(
                painter,
                box,
                self._colours.role("muted"),
                ((0.25, 0.25, 0.75, 0.75), (0.75, 0.25, 0.25, 0.75)),
            )
        elif row.key.sort is Sort.SEEN or row.sure:
            painter.setPen(QPen(self._colours.role("border" if row.key.sort is Sort.SEEN else "muted"), 1.4))
            painter.drawEllipse(box.adjusted(1, 1, -1, -1))
        else:
            self._disc(painter, box, self._colours.role("warning_fill"))
            self._letter(painter, box, "?")
        painter.restore()

    def _disc(self, painter: QPainter, box: QRectF, colour: QColor) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawEllipse(box)

    def _letter(self, painter: QPainter, box: QRectF, letter: str) -> None:
        font = QFont(painter.font())
        font.setPixelSize(max(8, round(box.height() * 0.78)))
        font.setWeight(QFont.Weight.Bold)
        painter.setFont(font)
        painter.setPen(self._colours.role("warning_text"))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), letter)

    def _paint_heading(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index, group: Group
    ) -> None:
        own = QStyleOptionViewItem(option)
        self.initStyleOption(own, index)
        self._background(painter, own)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(own.rect)
        counted = group.sort is Sort.SEEN or any(row.key.sort is Sort.STORED for row in group.rows)
        done = str(len(group.rows)) if counted else f"{group.decided}/{len(group.rows)}"
        if group.sort is Sort.PICK:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._colours.theme(group.colour))
            side = larger(SWATCH)
            swatch = QRectF(rect.left() + 4, rect.center().y() - side / 2, side, side)
            painter.drawRoundedRect(swatch, 2.5, 2.5)
            rect.setLeft(swatch.right() + 7)
        painter.setFont(own.font)
        room = rect.width() - QFontMetricsF(painter.font()).horizontalAdvance(done) - 16
        title = QFontMetricsF(painter.font()).elidedText(str(index.data()), Qt.TextElideMode.ElideRight, room)
        painter.setPen(self._colours.role("text"))
        painter.drawText(rect, int(Qt.AlignmentFlag.AlignVCenter), title)
        painter.setPen(self._colours.role("muted"))
        painter.drawText(
            rect.adjusted(0, 0, -8, 0), int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight), done
        )
        painter.restore()


def _strokes(
    painter: QPainter, box: QRectF, colour: QColor, lines: tuple[tuple[float, float, float, float], ...]
) -> None:
    pen = QPen(colour, max(1.5, box.height() / 8), Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    for x0, y0, x1, y1 in lines:
        start = QPointF(box.left() + x0 * box.width(), box.top() + y0 * box.height())
        end = QPointF(box.left() + x1 * box.width(), box.top() + y1 * box.height())
        painter.drawPolyline(QPolygonF([start, end]))


def _one_line(text: str) -> str:
    return " ".join(text.split())
