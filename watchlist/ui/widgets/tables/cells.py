"""Cells that are drawn rather than written: chips, dots, small bars, flags; each kept as a picture once drawn."""

from __future__ import annotations

from collections.abc import Hashable
from typing import Final, Generic, TypeVar

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen, QPixmap
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from watchlist.domain.stances import Stance
from watchlist.domain.watch_rows import WatchRow
from watchlist.ui.text_size import larger
from watchlist.ui.theming import Colours
from watchlist.ui.widgets.frame.chips import draw_chips
from watchlist.ui.widgets.tables.text_cells import PaintedTable

MOST_PICTURES = 4096
MARGIN = 6
DOT = 7
DOTS = 4
HALF_POLE = 6


R = TypeVar("R")


class DrawnCell(QStyledItemDelegate, Generic[R]):
    """Draws the ground as every cell has it, and over it a picture that is made once for each content and size."""

    def __init__(self, colours: Colours, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._colours = colours
        self._pictures: dict[Hashable, QPixmap] = {}
        # Not the dictionary's own method: nobody would end that connection, and the pictures would outlive the cell.
        colours.changed.connect(self._forget)

    def _forget(self) -> None:
        self._pictures.clear()

    def content(self, row: R) -> Hashable:
        """What the picture depends on; falsy where the cell stays empty."""
        raise NotImplementedError

    def draw(self, painter: QPainter, rect: QRect, row: R) -> None:
        """Draw the picture."""
        raise NotImplementedError

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Qt asks: draw a cell."""
        table = option.widget
        if not isinstance(table, PaintedTable):
            return
        place = index.row()
        row = table.rows_model.row_at(place)
        if row is None:
            return
        rect = option.rect
        table.row_paint.ground(painter, rect, place, focused=table.is_focused(place, index.column()))
        content = self.content(row)
        if content:
            ratio = table.devicePixelRatioF()
            key = (content, rect.width(), rect.height(), ratio, table.row_paint.font_key)
            painter.drawPixmap(rect.topLeft(), self._picture(key, option, row, ratio))

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:  # noqa: ARG002
        """Qt asks: rows are as high as the table says."""
        return QSize(40, option.fontMetrics.height() + 8)

    def _picture(self, key: Hashable, option: QStyleOptionViewItem, row: R, ratio: float) -> QPixmap:
        picture = self._pictures.get(key)
        if picture is None:
            if len(self._pictures) >= MOST_PICTURES:
                self._pictures.clear()
            picture = self._pictures[key] = self._drawn(option, row, ratio)
        return picture

    def _drawn(self, option: QStyleOptionViewItem, row: R, ratio: float) -> QPixmap:
        size = option.rect.size()
        picture = QPixmap(size * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setFont(option.font)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.draw(painter, QRect(0, 0, size.width(), size.height()), row)
        painter.end()
        return picture


class ChipsCell(DrawnCell[WatchRow]):
    """The themes of a stock."""

    def content(self, row: WatchRow) -> Hashable:
        """The themes."""
        return row.themes

    def draw(self, painter: QPainter, rect: QRect, row: WatchRow) -> None:
        """Chips in one line."""
        font = painter.font()
        font.setPointSizeF(font.pointSizeF() * 0.93)
        painter.setFont(font)
        draw_chips(painter, rect.adjusted(MARGIN - 2, 0, -2, 0), row.themes, self._colours)


class StanceCell(DrawnCell[WatchRow]):
    """The strongest stance as dots, ●●●○; a struck ring where it is negative."""

    def content(self, row: WatchRow) -> Hashable:
        """The stance."""
        return row.stance

    def draw(self, painter: QPainter, rect: QRect, row: WatchRow) -> None:
        """Four dots, as many filled as the stance is strong."""
        stance = row.stance or Stance.MENTIONED
        colour = self._colours.stance(stance)
        middle, dot = rect.center().y() + 0.5, larger(DOT)
        painter.setPen(QPen(colour, 1.3 * dot / DOT))
        for place in range(DOTS if stance is not Stance.NEGATIVE else 1):
            painter.setBrush(colour if place < stance.strength else Qt.BrushStyle.NoBrush)
            left = MARGIN + place * larger(DOT + 4) + 1
            painter.drawEllipse(QRectF(left, middle - dot / 2, dot, dot))
            if stance is Stance.NEGATIVE:
                painter.drawLine(QPointF(left - 1, middle), QPointF(left + dot + 1, middle))


class SparkCell(DrawnCell[WatchRow]):
    """Distinct reports per week as small bars."""

    def content(self, row: WatchRow) -> Hashable:
        """The counts, if there are any."""
        return row.spark if any(row.spark) else None

    def draw(self, painter: QPainter, rect: QRect, row: WatchRow) -> None:
        """A bar for each week, on a line so that empty weeks are seen."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        top, floor = rect.top() + 6, rect.bottom() - 6
        step = max(2.0, (rect.width() - 2 * MARGIN) / len(row.spark))
        most = max(row.spark)
        painter.fillRect(QRectF(MARGIN, floor, step * len(row.spark) - 1, 1), self._colours.role("border"))
        for place, count in enumerate(row.spark):
            if count:
                height = max(2.0, (floor - top) * count / most)
                bar = QRectF(MARGIN + place * step, floor - height, max(1.0, step - 1), height)
                painter.fillRect(bar, self._colours.role("accent"))


class FlagCell(DrawnCell[WatchRow]):
    """The flag of a stock, with its number beside so that colour is not all."""

    def content(self, row: WatchRow) -> Hashable:
        """The flag."""
        return row.flag

    def draw(self, painter: QPainter, rect: QRect, row: WatchRow) -> None:
        """A small flag on its pole."""
        colour = self._colours.flag(row.flag)
        high = larger(HALF_POLE)
        left, middle = rect.center().x() - 4 * high / 3, rect.center().y() + 0.5
        painter.setPen(QPen(colour, 1.4))
        painter.drawLine(QPointF(left, middle - high), QPointF(left, middle + high))
        painter.setBrush(colour)
        cloth = (
            QPointF(left, middle - high),
            QPointF(left + 1.5 * high, middle - high / 2),
            QPointF(left, middle),
        )
        painter.drawPolygon(cloth)
        font = painter.font()
        font.setPointSizeF(font.pointSizeF() * 0.8)
        painter.setFont(font)
        painter.drawText(
            rect.adjusted(rect.width() // 2 + 3, 2, 0, 0), Qt.AlignmentFlag.AlignVCenter, str(row.flag)
        )


STOCK_CELLS: Final[dict[str, type[DrawnCell[WatchRow]]]] = {
    "flag": FlagCell,
    "themes": ChipsCell,
    "stance": StanceCell,
    "spark": SparkCell,
}


def dress_stocks(table: PaintedTable[WatchRow], colours: Colours) -> None:
    """Have the columns of a table of stocks drawn that are drawn rather than written."""
    for place, column in enumerate(table.rows_model.columns):
        if column.name in STOCK_CELLS:
            table.setItemDelegateForColumn(place, STOCK_CELLS[column.name](colours, table))
