"""Distinct reports per week as a small chart; drawn by hand, so that no plotting library is needed for it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from watchlist.ui.text_size import larger
from watchlist.ui.theming import Colours

BARS = 48
SMALL = 0.88
GAP = 6
DASH = "\u2009–\u2009"


class WeekBars(QWidget):
    """Bars with the highest count at the left, the first and the last week under them, and the counting rule underneath."""

    def __init__(self, colours: Colours, caption: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colours = colours
        self._caption = caption
        self._counts: tuple[int, ...] = ()
        self._newest: date | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(caption)
        colours.changed.connect(self.update)
        self._fit()

    def set_counts(self, counts: Sequence[int], newest: str = "") -> None:
        """Show other counts, the oldest week first; the last one holds the day `newest` (ISO), "" for the one that is known.

        That day is the library's, so another stock has the same.
        """
        self._counts = tuple(counts)
        self._newest = date.fromisoformat(newest) if newest else self._newest
        self.update()

    def week(self, place: int) -> tuple[date, date] | None:
        """Monday and Sunday of a week; None where nobody knows yet when it was."""
        if self._newest is None or not 0 <= place < len(self._counts):
            return None
        monday = self._newest - timedelta(days=self._newest.weekday() + 7 * (len(self._counts) - 1 - place))
        return monday, monday + timedelta(days=6)

    def sizeHint(self) -> QSize:
        """Qt asks: as wide as there is room."""
        return QSize(200, self.minimumHeight())

    def changeEvent(self, event: QEvent) -> None:
        """Qt tells: another font."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._fit()

    def event(self, event: QEvent) -> bool:
        """Qt tells: anything; over a bar its week and its count are told."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self.told_at(event.pos().x()), self)
            return True
        return super().event(event)

    def told_at(self, x: int) -> str:
        """The week that stands at so many pixels from the left, and what is counted in it; "" beside the bars."""
        area = self._area()
        place = (x - area.left()) * len(self._counts) // max(1, area.width())
        week = self.week(place)
        if week is None:
            return ""
        counted = self.tr("%Ln distinct report(s)", "", self._counts[place])
        return f"{DASH.join(day.isoformat() for day in week)}\n{counted}"

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - always drawn whole
        """Qt asks: draw."""
        painter = QPainter(self)
        painter.setFont(self._small())
        painter.setPen(self._colours.role("muted"))
        line, most, area = painter.fontMetrics().height(), max(self._counts, default=0), self._area()
        rule = QRect(0, self.height() - line, self.width(), line)
        painter.drawText(rule, Qt.AlignmentFlag.AlignLeft, self._caption)
        if most:
            painter.drawText(QRect(0, 0, area.left() - GAP, line), Qt.AlignmentFlag.AlignRight, f"{most}")
            self._draw_bars(painter, area, most)
            self._draw_days(painter, QRect(area.left(), area.bottom() + 3, area.width(), line))
        elif self._counts:
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter, self.tr("none in these weeks"))
        painter.fillRect(QRect(area.left(), area.bottom() + 1, area.width(), 1), self._colours.role("border"))
        painter.end()

    def _small(self) -> QFont:
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() * SMALL)
        return font

    def _fit(self) -> None:
        line = QFontMetrics(self._small()).height()
        self.setFixedHeight(line // 2 + larger(BARS) + 2 * line + GAP)

    def _area(self) -> QRect:
        """Where the bars stand: beside the highest count, over the days and the rule."""
        metrics = QFontMetrics(self._small())
        axis, line = metrics.horizontalAdvance(f"{max(self._counts, default=0)}") + GAP, metrics.height()
        return QRect(axis, line // 2, self.width() - axis, larger(BARS))

    def _draw_bars(self, painter: QPainter, area: QRect, most: int) -> None:
        step = area.width() / len(self._counts)
        for place, count in enumerate(self._counts):
            if count:
                height = max(2.0, area.height() * count / most)
                left = area.left() + place * step
                bar = QRectF(left + step * 0.12, area.bottom() + 1 - height, max(2.0, step * 0.76), height)
                painter.fillRect(bar, self._colours.role("accent"))

    def _draw_days(self, painter: QPainter, line: QRect) -> None:
        """The Mondays of the first and the last week, the first where both have room."""
        first, last = self.week(0), self.week(len(self._counts) - 1)
        if first is None or last is None:
            return
        painter.drawText(line, Qt.AlignmentFlag.AlignRight, last[0].isoformat())
        if 2 * painter.fontMetrics().horizontalAdvance(first[0].isoformat()) + GAP <= line.width():
            painter.drawText(line, Qt.AlignmentFlag.AlignLeft, first[0].isoformat())
