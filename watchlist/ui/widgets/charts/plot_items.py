"""The parts of a chart over periods: its two axes, the columns without any report, the bars."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from datetime import date
from itertools import groupby, pairwise

import pyqtgraph as pg
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QGraphicsRectItem, QStyleOptionGraphicsItem, QWidget

from watchlist.domain.series import Period

BAR_WIDTH = 0.78
"""How much of its column a bar fills."""

TALL = 1e9
"""Higher than any count."""

LABEL_GAP = 12
"""Pixels between two labels of the time axis, at least."""

_STEPS = {
    Period.DAY: (1, 2, 7, 14),
    Period.WEEK: (1, 2, 4, 13, 26, 52, 104, 260, 520),
    Period.MONTH: (1, 2, 3, 6, 12, 24, 60, 120, 240),
    Period.QUARTER: (1, 2, 4, 8, 20, 40, 80),
}
"""Every how many periods a label may stand, in the calendar's own steps."""

_MONTHS_OF_DAYS = (1, 2, 3, 6, 12, 24, 60, 120, 240)
"""Where days are too many for that: labels on the first of every so many months."""


class PeriodAxis(pg.AxisItem):  # type: ignore[misc] # pyqtgraph has no types
    """A time axis of columns 0, 1, 2 … with the periods' names under as many of them as there is room for."""

    def __init__(self) -> None:
        super().__init__("bottom")
        self._period = Period.WEEK
        self._starts: Sequence[date] = ()
        self._chosen: dict[int, list[int]] = {}
        self.setStyle(tickLength=4, autoExpandTextSpace=False, tickTextOffset=5)

    def set_periods(self, period: Period, starts: Sequence[date]) -> None:
        """Name the columns."""
        self._period, self._starts = period, starts
        self._chosen = {}
        self.picture = None
        self.update()

    def tickValues(self, lowest: float, highest: float, size: float) -> list[tuple[float, list[float]]]:
        """The columns that get a label, as pyqtgraph asks for them."""
        width = self._label_width() + LABEL_GAP
        room = size / max(highest - lowest, 1e-9)
        for step in range(len(self._candidates())):
            chosen = _between(self._places(step), lowest, highest)
            if chosen and _closest(chosen) * room >= width:
                break
        else:
            chosen = _between(range(len(self._starts)), lowest, highest)[:1]
        return [(1.0, [float(place) for place in chosen])] if chosen else []

    def _places(self, step: int) -> list[int]:
        """Where labels may stand, found once for each chart: a pan asks for them with every frame."""
        if step not in self._chosen:
            self._chosen[step] = [
                place for place, start in enumerate(self._starts) if self._wants_label(start, step)
            ]
        return self._chosen[step]

    def boundingRect(self) -> QRectF:
        """With room for the first label to begin under the other axis."""
        box: QRectF = super().boundingRect()
        return box.adjusted(-self._label_width() / 2, 0, 0, 0)

    def tickStrings(self, values: Sequence[float], _scale: float, _spacing: float) -> list[str]:
        """The names of the columns."""
        return [self._period.label(self._starts[round(value)]) for value in values]

    def _label_width(self) -> float:
        font = self.style["tickFont"] or self.font()
        return QFontMetricsF(font).horizontalAdvance(self._period.label(date(2024, 10, 28)))

    def _candidates(self) -> list[int]:
        steps = list(_STEPS[self._period])
        return steps + list(_MONTHS_OF_DAYS) if self._period is Period.DAY else steps

    def _wants_label(self, start: date, candidate: int) -> bool:
        steps = _STEPS[self._period]
        if candidate < len(steps):
            return _number(self._period, start) % steps[candidate] == 0
        months = _MONTHS_OF_DAYS[candidate - len(steps)]
        return start.day == 1 and _number(Period.MONTH, start) % months == 0


class CountAxis(pg.AxisItem):  # type: ignore[misc] # pyqtgraph has no types
    """An axis of whole numbers from 0."""

    def __init__(self) -> None:
        super().__init__("left")
        self._sign = ""
        self.enableAutoSIPrefix(False)
        self.setStyle(tickLength=0)

    def boundingRect(self) -> QRectF:
        """With room above and below for the first and the last label, which pyqtgraph leaves out under a grid."""
        box: QRectF = super().boundingRect()
        return box.adjusted(0, -15, 0, 15)

    def set_percent(self, *, percent: bool) -> None:
        """Name shares instead of counts."""
        self._sign = " %" if percent else ""
        self.picture = None
        self.update()

    def tickSpacing(self, lowest: float, highest: float, size: float) -> list[tuple[float, float]]:
        """1, 2, 5, 10, 20 … so that labels stand at least 28 pixels apart."""
        wanted = (highest - lowest) * 28 / max(size, 1.0)
        step = next(n * 10**power for power in range(12) for n in (1, 2, 5) if n * 10**power >= wanted)
        return [(float(step), 0.0)]

    def tickStrings(self, values: Sequence[float], _scale: float, _spacing: float) -> list[str]:
        """Whole numbers with their thousands."""
        return [f"{round(value):,}{self._sign}" for value in values]


class GapsItem(pg.GraphicsObject):  # type: ignore[misc] # pyqtgraph has no types
    """Columns in which no report of the library is dated, hatched over the whole height of the plot."""

    def __init__(self) -> None:
        super().__init__()
        self._runs: list[tuple[int, int]] = []
        self._columns = 0
        self._brush = QBrush()
        self.setZValue(-100)

    @property
    def runs(self) -> list[tuple[int, int]]:
        """First and last column of each stretch without a report."""
        return list(self._runs)

    def set_covered(self, covered: Sequence[bool]) -> None:
        """Hatch the columns that are not covered."""
        self.prepareGeometryChange()
        places = [
            [place for place, _ in group]
            for held, group in groupby(enumerate(covered), lambda c: c[1])
            if not held
        ]
        self._runs = [(run[0], run[-1]) for run in places]
        self._columns = len(covered)
        self.update()

    def set_colour(self, colour: QColor) -> None:
        """Take the colour of the hatching."""
        self._brush = hatching(colour)
        self.update()

    def boundingRect(self) -> QRectF:
        """All columns, higher than any plot: one that followed the view would have everything painted twice at each pan."""
        return QRectF(-0.5, -TALL, self._columns, 2 * TALL) if self._runs else QRectF()

    def paint(
        self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None
    ) -> None:
        """Fill each stretch; the brush is turned back so that its lines keep their distance at every zoom."""
        inverted, possible = painter.worldTransform().inverted()
        if not possible:
            return
        brush = QBrush(self._brush)
        brush.setTransform(inverted)
        view = self.viewRect()
        for first, last in self._runs:
            painter.fillRect(QRectF(first - 0.5, view.top(), last - first + 1, view.height()), brush)


class PartialItem(QGraphicsRectItem):
    """The column of the period that is not over: veiled in the colour of the ground, so that it isn't read as a fall."""

    def __init__(self) -> None:
        super().__init__()
        self.setZValue(50)
        self.setPen(QPen(Qt.PenStyle.NoPen))
        self.setVisible(False)

    def show_at(self, place: int | None, top: float) -> None:
        """Veil a column, None for none."""
        self.setVisible(place is not None)
        if place is not None:
            self.setRect(QRectF(place - 0.5, 0, 1, top))

    def set_colour(self, base: QColor) -> None:
        """Take the colour of the ground."""
        veil = QColor(base)
        veil.setAlpha(140)
        self.setBrush(veil)


class StackedBars:
    """The bars of a plot: one item for each series, kept and fed again, each standing on the ones before it."""

    def __init__(self, plot: pg.PlotItem) -> None:
        self._plot = plot
        self._pen = QPen(Qt.PenStyle.NoPen)
        self._items: list[pg.BarGraphItem] = []

    def set_counts(self, counts: Sequence[Sequence[int]], colours: Sequence[QColor]) -> None:
        """Draw the series from the bottom up."""
        self._keep(len(counts))
        columns = len(counts[0]) if counts else 0
        base = [0] * columns
        for item, series, colour in zip(self._items, counts, colours, strict=True):
            # A series is mostly zeros: only the columns that hold something become rectangles.
            held = [place for place in range(columns) if series[place]]
            item.setOpts(
                x=held,
                y0=[base[place] for place in held],
                height=[series[place] for place in held],
                width=BAR_WIDTH,
                brush=pg.mkBrush(colour),
                pen=self._pen,
            )
            base = [below + more for below, more in zip(base, series, strict=True)]

    def set_edge(self, edge: QColor | None) -> None:
        """Part the pieces of a stack by lines of a colour, or by none where bars are hardly wider than a line."""
        pen = QPen(Qt.PenStyle.NoPen) if edge is None else pg.mkPen(edge, width=1)
        if pen != self._pen:
            self._pen = pen
            for item in self._items:
                item.setOpts(pen=pen)

    @property
    def items(self) -> list[pg.BarGraphItem]:
        """What is drawn, from the bottom up."""
        return list(self._items)

    def _keep(self, wanted: int) -> None:
        while len(self._items) > wanted:
            self._plot.removeItem(self._items.pop())
        while len(self._items) < wanted:
            item = pg.BarGraphItem(x=[], height=[], width=BAR_WIDTH)
            self._items.append(item)
            self._plot.addItem(item)


def hatching(colour: QColor) -> QBrush:
    """The pattern of periods without a report, for the plot and its legend."""
    return QBrush(colour, Qt.BrushStyle.BDiagPattern)


def _between(places: Sequence[int], lowest: float, highest: float) -> list[int]:
    """Those of the sorted places that are in sight."""
    return list(places[bisect_left(places, lowest) : bisect_right(places, highest)])


def _closest(places: Sequence[int]) -> float:
    """The smallest distance between two neighbours; a single one has all the room."""
    if not places:
        return 0.0
    return min((later - place for place, later in pairwise(places)), default=float("inf"))


def _number(period: Period, start: date) -> int:
    """The place of a period on a calendar without end, so that steps fall on the same ones wherever a chart begins."""
    months = start.year * 12 + start.month - 1
    return {
        Period.DAY: start.toordinal() - 1,
        Period.WEEK: (start.toordinal() - 1) // 7,
        Period.MONTH: months,
        Period.QUARTER: months // 3,
    }[period]
