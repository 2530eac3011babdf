"""A heat map: one small picture of a pixel a cell, drawn large; names stay in sight while the cells scroll."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QHelpEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QStaticText,
)
from PySide6.QtWidgets import QAbstractScrollArea, QToolTip, QWidget

from watchlist.domain.findings import HeatMap
from watchlist.ui.plain_tip import plain_tip
from watchlist.ui.text_size import larger
from watchlist.ui.theming import Colours
from watchlist.ui.widgets.charts.plot_colours import over
from watchlist.ui.widgets.charts.pointed import tell

CELL_WIDTH, CELL_HEIGHT = 34, 22
WIDEST_NAME = 168
HIGHEST_NAME = 136
GAP = 8
WEAKEST = 0.16
"""How much of the accent the smallest count has; a cell of none has nothing."""

NOTHING = HeatMap((), (), ())


@dataclass(frozen=True, slots=True)
class _Number:
    """A count as it is drawn, with its place in a cell."""

    text: QStaticText
    ink: QColor
    x: int
    y: int


class HeatPlot(QAbstractScrollArea):
    """`cell_clicked` gives the keys of row and column; arrow keys go from cell to cell, Return clicks."""

    cell_clicked = Signal(str, str)

    def __init__(self, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colours = colours
        self._heat = NOTHING
        self._wide, self._high = larger(CELL_WIDTH), larger(CELL_HEIGHT)
        self._image = QImage()
        self._numbers: dict[int, _Number] = {}
        self._edges: tuple[int, int] | None = None
        self._current = (-1, -1)
        self._empty = ""
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.viewport().setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        colours.changed.connect(self._repaint)

    @property
    def heat(self) -> HeatMap:
        """What is drawn."""
        return self._heat

    def set_heat(self, heat: HeatMap, empty: str) -> None:
        """Draw another map; `empty` is said where it has no cell."""
        self._heat, self._empty, self._current = heat, empty, (-1, -1)
        self.setAccessibleDescription(empty if not heat.counts else "")
        self._repaint()
        self._fit()

    def scroll_to_begin(self, *, newest: bool) -> None:
        """Show the first rows and columns; of months (`newest`) the last, before which there may be years without a cell."""
        self.verticalScrollBar().setValue(0)
        across = self.horizontalScrollBar()
        across.setValue(across.maximum() if newest else 0)

    def full_size(self) -> tuple[int, int]:
        """Width and height that show every cell."""
        left, top = self._margins()
        return left + len(self._heat.columns) * self._wide, top + len(self._heat.rows) * self._high

    def cell_at(self, place: QPoint) -> tuple[int, int] | None:
        """Row and column under a point of the viewport."""
        left, top = self._margins()
        if place.x() < left or place.y() < top:
            return None
        row = (place.y() - top + self.verticalScrollBar().value()) // self._high
        column = (place.x() - left + self.horizontalScrollBar().value()) // self._wide
        inside = row < len(self._heat.rows) and column < len(self._heat.columns)
        return (row, column) if inside else None

    def cell_text(self, row: int, column: int) -> str:
        """What the mouse is told of a cell."""
        count = self.tr("%Ln distinct report(s)", "", self._heat.counts[row][column])
        return f"{self._heat.rows[row][1]} · {self._heat.columns[column][1]}\n{count}"

    def changeEvent(self, event: QEvent) -> None:
        """Qt tells: another font or style measures otherwise."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._wide, self._high = larger(CELL_WIDTH), larger(CELL_HEIGHT)
            self._repaint()
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt tells: other room, other scroll bars."""
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt asks: draw what is in sight."""
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), self._colours.role("base"))
        if not self._heat.counts or not self._heat.columns:
            painter.setPen(self._colours.role("muted"))
            box = self.viewport().rect().adjusted(40, 0, -40, 0)
            painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap), self._empty)
            return
        left, top = self._margins()
        inside = self.viewport().rect().adjusted(left, top, 0, 0)
        painter.setClipRect(inside)
        painter.translate(left - self.horizontalScrollBar().value(), top - self.verticalScrollBar().value())
        size = QRect(0, 0, len(self._heat.columns) * self._wide, len(self._heat.rows) * self._high)
        painter.drawImage(size, self._image)
        self._draw_numbers(painter)
        painter.resetTransform()
        painter.setClipping(False)
        self._draw_names(painter, left, top)

    def viewportEvent(self, event: QEvent) -> bool:
        """Tell the count under the mouse."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            cell = self.cell_at(event.pos())
            QToolTip.showText(event.globalPos(), plain_tip(self.cell_text(*cell)) if cell else "", self)
            return True
        return super().viewportEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on a cell."""
        cell = self.cell_at(event.position().toPoint())
        if cell is not None and event.button() == Qt.MouseButton.LeftButton:
            self._go(cell)
            self._click()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of a table."""
        row, column = self._current
        steps = {
            Qt.Key.Key_Left: (row, column - 1), Qt.Key.Key_Right: (row, column + 1),
            Qt.Key.Key_Up: (row - 1, column), Qt.Key.Key_Down: (row + 1, column),
        }  # fmt: skip
        key = Qt.Key(event.key())
        if key in steps and self._heat.counts:
            row, column = steps[key]
            rows, columns = len(self._heat.rows) - 1, len(self._heat.columns) - 1
            cell = min(max(row, 0), rows), min(max(column, 0), columns)
            self._go(cell)
            tell(self, self._corner(cell), self.cell_text(*cell))
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and row >= 0:
            self._click()
        else:
            super().keyPressEvent(event)

    def _go(self, cell: tuple[int, int]) -> None:
        self._current = cell
        left, top = self._margins()
        for bar, start, size, room in (
            (self.verticalScrollBar(), cell[0] * self._high, self._high, self.viewport().height() - top),
            (self.horizontalScrollBar(), cell[1] * self._wide, self._wide, self.viewport().width() - left),
        ):
            bar.setValue(min(start, max(bar.value(), start + size - room)))
        self.viewport().update()

    def _corner(self, cell: tuple[int, int]) -> QPointF:
        """The lower right corner of a cell in the widget."""
        left, top = self._margins()
        down, across = self.verticalScrollBar().value(), self.horizontalScrollBar().value()
        return QPointF(left + (cell[1] + 1) * self._wide - across, top + (cell[0] + 1) * self._high - down)

    def _click(self) -> None:
        row, column = self._current
        self.cell_clicked.emit(self._heat.rows[row][0], self._heat.columns[column][0])

    def _repaint(self) -> None:
        self._image = heat_image(self._heat, self._colours)
        self._numbers = {}
        self._edges = None
        self.viewport().update()

    def _fit(self) -> None:
        width, height = self.full_size()
        for bar, whole, room, step in (
            (self.horizontalScrollBar(), width, self.viewport().width(), self._wide),
            (self.verticalScrollBar(), height, self.viewport().height(), self._high),
        ):
            at_end = 0 < bar.value() == bar.maximum()
            bar.setRange(0, max(0, whole - room))
            if at_end:  # the last column stays whole when another scroll bar takes room
                bar.setValue(bar.maximum())
            bar.setPageStep(room)
            bar.setSingleStep(step)

    def _margins(self) -> tuple[int, int]:
        """The room of the names at the left and above, measured once a map: every frame and click asks for it."""
        if self._edges is None:
            metrics = self.fontMetrics()
            self._edges = (
                min(_longest(metrics, self._heat.rows), larger(WIDEST_NAME)) + 2 * GAP,
                min(_longest(metrics, self._heat.columns), larger(HIGHEST_NAME)) + 2 * GAP,
            )
        return self._edges

    def _draw_numbers(self, painter: QPainter) -> None:
        down, across = self.verticalScrollBar().value(), self.horizontalScrollBar().value()
        rows = self._in_sight(down, self._high, len(self._heat.rows), self.viewport().height())
        columns = self._in_sight(across, self._wide, len(self._heat.columns), self.viewport().width())
        for row in rows:
            line = self._heat.counts[row]
            for column in columns:
                if count := line[column]:
                    number = self._number(count)
                    painter.setPen(number.ink)
                    place = column * self._wide + number.x, row * self._high + number.y
                    painter.drawStaticText(*place, number.text)
        row, column = self._current
        if row in rows and column in columns:
            painter.setPen(QPen(self._colours.role("text"), 2))
            painter.drawRect(column * self._wide + 1, row * self._high + 1, self._wide - 2, self._high - 2)

    def _number(self, count: int) -> _Number:
        """A number as it is written in its cell: laid out once for all cells that hold it."""
        found = self._numbers.get(count)
        if found is None:
            text = QStaticText(f"{count:,}")
            text.setTextFormat(Qt.TextFormat.PlainText)
            text.prepare(font=self.font())
            size = text.size()
            room = self._wide - 1 - size.width(), self._high - 1 - size.height()
            ink = _ink(self._colours, count / max(map(max, self._heat.counts)))
            found = self._numbers[count] = _Number(text, ink, round(room[0] / 2), round(room[1] / 2))
        return found

    def _draw_names(self, painter: QPainter, left: int, top: int) -> None:
        metrics = self.fontMetrics()
        painter.setPen(self._colours.role("text"))
        painter.setClipRect(self.viewport().rect().adjusted(0, top, 0, 0))
        scrolled = self.verticalScrollBar().value()
        room = self.viewport().height()
        for row in self._in_sight(scrolled, self._high, len(self._heat.rows), room):
            box = QRect(GAP, top + row * self._high - scrolled, left - 2 * GAP, self._high)
            name = metrics.elidedText(self._heat.rows[row][1], Qt.TextElideMode.ElideRight, box.width())
            painter.drawText(box, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight), name)
        painter.setClipRect(self.viewport().rect().adjusted(left, 0, 0, 0))
        scrolled = self.horizontalScrollBar().value()
        room = self.viewport().width()
        for column in self._in_sight(scrolled, self._wide, len(self._heat.columns), room):
            painter.save()
            painter.translate(left + column * self._wide - scrolled, top - GAP)
            painter.rotate(-90)
            name = metrics.elidedText(
                self._heat.columns[column][1], Qt.TextElideMode.ElideRight, top - 2 * GAP
            )
            painter.drawText(QRect(0, 0, top, self._wide), int(Qt.AlignmentFlag.AlignVCenter), name)
            painter.restore()

    @staticmethod
    def _in_sight(scrolled: int, size: int, count: int, room: int) -> range:
        return range(scrolled // size, min(count, (scrolled + room) // size + 1))


def heat_image(heat: HeatMap, colours: Colours) -> QImage:
    """A pixel for each cell: nothing is the ground, more is nearer to the accent."""
    if not heat.counts or not heat.columns:
        return QImage()
    counts = np.array(heat.counts, dtype=float)
    strength = np.where(counts > 0, WEAKEST + (1 - WEAKEST) * counts / max(counts.max(), 1), 0.0)[:, :, None]
    base, accent = (_channels(colours.role(name)) for name in ("alternate", "accent"))
    pixels = np.full((*counts.shape, 4), 255, dtype=np.uint8)
    pixels[:, :, :3] = np.round(base + (accent - base) * strength)
    height, width = counts.shape
    return QImage(pixels.tobytes(), width, height, 4 * width, QImage.Format.Format_RGBA8888).copy()


def _channels(colour: QColor) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    return np.array([colour.red(), colour.green(), colour.blue()], dtype=float)


def _ink(colours: Colours, share: float) -> QColor:
    """Text or accent text, whichever is further from the cell."""
    cell = over(colours.role("alternate"), colours.role("accent"), WEAKEST + (1 - WEAKEST) * share)
    inks = colours.role("text"), colours.role("accent_text")
    return max(inks, key=lambda ink: abs(ink.lightnessF() - cell.lightnessF()))


def _longest(metrics: QFontMetrics, names: Sequence[tuple[str, str]]) -> int:
    # One more: an advance is rounded, and a name is cut where it is a fraction too wide.
    return max((metrics.horizontalAdvance(name) + 2 for _, name in names), default=0)
