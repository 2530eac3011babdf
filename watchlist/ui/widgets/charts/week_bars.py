"""Distinct reports per week as a small chart; drawn by hand, so that no plotting library is needed for it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from watchlist.ui.theming import Colours

HEIGHT = 84


class WeekBars(QWidget):
    """Bars with the highest count at the left and the counting rule underneath."""

    def __init__(self, colours: Colours, caption: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colours = colours
        self._caption = caption
        self._counts: tuple[int, ...] = ()
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(caption)
        colours.changed.connect(self.update)

    def set_counts(self, counts: Sequence[int]) -> None:
        """Show other counts, the oldest week first."""
        self._counts = tuple(counts)
        self.update()

    def sizeHint(self) -> QSize:
        """Qt asks: as wide as there is room."""
        return QSize(200, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - always drawn whole
        """Qt asks: draw."""
        painter = QPainter(self)
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() * 0.88)
        painter.setFont(font)
        line = painter.fontMetrics().height()
        painter.setPen(self._colours.role("muted"))
        most = max(self._counts, default=0)
        axis = painter.fontMetrics().horizontalAdvance(f"{most}") + 6
        area = QRect(axis, line // 2, self.width() - axis, self.height() - line - line // 2 - 6)
        painter.drawText(
            QRect(0, self.height() - line, self.width(), line), Qt.AlignmentFlag.AlignLeft, self._caption
        )
        if most:
            painter.drawText(QRect(0, 0, axis - 6, line), Qt.AlignmentFlag.AlignRight, f"{most}")
            self._draw_bars(painter, area, most)
        elif self._counts:
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter, self.tr("none in these weeks"))
        painter.fillRect(QRect(area.left(), area.bottom() + 1, area.width(), 1), self._colours.role("border"))
        painter.end()

    def _draw_bars(self, painter: QPainter, area: QRect, most: int) -> None:
        step = area.width() / len(self._counts)
        for place, count in enumerate(self._counts):
            if count:
                height = max(2.0, area.height() * count / most)
                left = area.left() + place * step
                bar = QRectF(left + step * 0.12, area.bottom() + 1 - height, max(2.0, step * 0.76), height)
                painter.fillRect(bar, self._colours.role("accent"))
