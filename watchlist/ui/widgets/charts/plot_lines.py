"""Lines over periods: one for each series, broken where no report is dated, with a dot where one stands alone."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
import pyqtgraph as pg
from PySide6.QtGui import QColor

DOTS_UP_TO = 60
"""Columns up to which every value gets a dot; beyond, only those without a neighbour."""

LONG = 5_000
"""Columns from which a series is drawn from what is in sight alone, thinned to its peaks: below, that costs more than it saves."""

DOT = 6
RING = 4
"""So much wider is the dot under another one: it shows as a ring around it."""

TOLD_APART = 20
"""Up to so many series, those that run over the same points take turns; among more no eye follows a line."""

Values = Sequence[float]
_Numbers = npt.NDArray[np.float64]


class SeriesLines:
    """The lines of a plot: series of one colour are one curve, drawn in one go.

    They are solid and of pen width 1: others cost many times as much.
    """

    def __init__(self, plot: pg.PlotItem) -> None:
        self._plot = plot
        self._curves: list[pg.PlotCurveItem | pg.PlotDataItem] = []
        self.dots = pg.ScatterPlotItem(pxMode=True, pen=None, size=DOT)
        plot.addItem(self.dots)

    def set_values(self, series: Sequence[Values], colours: Sequence[QColor]) -> None:
        """Draw the series; NaN breaks a line."""
        for curve in self._curves:
            self._plot.removeItem(curve)
        heights = [np.array(values, dtype=float) for values in series]
        long = [y for y in heights if len(y) > LONG]
        self._curves = self._long_curves(heights, colours) if long else self._joined(heights, colours)
        self._dot(heights, colours)

    @property
    def curves(self) -> list[pg.PlotCurveItem | pg.PlotDataItem]:
        """What is drawn."""
        return list(self._curves)

    def _joined(self, series: Sequence[_Numbers], colours: Sequence[QColor]) -> list[pg.PlotCurveItem]:
        """A curve for each colour, pen up between its series and over what is missing."""
        by_colour: dict[int, list[int]] = defaultdict(list)
        for place, colour in enumerate(colours):
            by_colour[colour.rgba()].append(place)
        curves = []
        shared = Shared(series)
        for rgba, lines in by_colour.items():
            x, y, joined = (np.concatenate(parts) for parts in zip(*map(shared.path, lines), strict=True))
            curve = pg.PlotCurveItem(pen=pg.mkPen(QColor.fromRgba(rgba), width=1))
            curve.setData(x=x, y=y, connect=joined)
            self._plot.addItem(curve)
            curves.append(curve)
        return curves

    def _long_curves(self, series: Sequence[_Numbers], colours: Sequence[QColor]) -> list[pg.PlotDataItem]:
        curves = []
        for y, colour in zip(series, colours, strict=True):
            curve = pg.PlotDataItem(pen=pg.mkPen(colour, width=1), connect="finite")
            self._plot.addItem(curve)
            # After it was added: pyqtgraph asks the plot's view for its range.
            curve.setClipToView(True)
            curve.setDownsampling(auto=True, method="peak")
            curve.setData(x=np.arange(len(y), dtype=float), y=y)
            curves.append(curve)
        return curves

    def _dot(self, series: Sequence[_Numbers], colours: Sequence[QColor]) -> None:
        places, heights, brushes = [], [], []
        for y, colour in zip(series, colours, strict=True):
            dotted = _dotted(y)
            places += dotted.tolist()
            heights += y[dotted].tolist()
            brushes += [pg.mkBrush(colour)] * len(dotted)
        self.dots.setData(x=places, y=heights, brush=brushes, size=_sizes(places, heights))


class Shared:
    """Series that run over the same two points take turns between them, so that none hides another.

    Along the ground, where nothing is counted, they don't: what lies there says nothing.
    """

    def __init__(self, series: Sequence[_Numbers]) -> None:
        self._series = series
        ends = [(y[:-1], y[1:]) for y in series] if 1 < len(series) <= TOLD_APART else []
        told = [np.isfinite(a) & np.isfinite(b) & ((a != 0) | (b != 0)) for a, b in ends]
        same = [np.array([told[i] & (a == c) & (b == d) for c, d in ends]) for i, (a, b) in enumerate(ends)]
        self._many = [each.sum(axis=0) for each in same]
        self._turn = [each[:place].sum(axis=0) for place, each in enumerate(same)]

    def path(self, place: int) -> tuple[_Numbers, _Numbers, npt.NDArray[np.int32]]:
        """The points of a series, and whether each is joined to the next one."""
        y = self._series[place]
        x = np.flatnonzero(np.isfinite(y)).astype(float)
        if not self._many or not (self._many[place] > 1).any():
            return x, y[np.isfinite(y)], _pen_down(x)
        return self._pieces(place)

    def _pieces(self, place: int) -> tuple[_Numbers, _Numbers, npt.NDArray[np.int32]]:
        """Each stretch between two columns as a line of its own; of one that others run along, the part that is its turn."""
        y = self._series[place]
        from_x = np.flatnonzero(np.isfinite(y[:-1]) & np.isfinite(y[1:]))
        parts = np.maximum(self._many[place][from_x], 1)
        begin, end = ((self._turn[place][from_x] + step) / parts for step in (0, 1))
        rise = y[from_x + 1] - y[from_x]
        xs = np.stack([from_x + begin, from_x + end], axis=1).ravel()
        ys = np.stack([y[from_x] + begin * rise, y[from_x] + end * rise], axis=1).ravel()
        return xs, ys, np.tile(np.array([1, 0], dtype=np.int32), len(from_x))


def _sizes(places: Sequence[float], heights: Sequence[float]) -> list[int]:
    """The last dot drawn at a point is the smallest; those under it show round it, but on the ground."""
    left = Counter(zip(places, heights, strict=True))
    sizes = []
    for point in zip(places, heights, strict=True):
        left[point] -= 1
        sizes.append(DOT + (RING * min(left[point], 3) if point[1] else 0))
    return sizes


def _pen_down(x: _Numbers) -> npt.NDArray[np.int32]:
    """Whether a point is joined to the next one: it is where that is the next column of the same series."""
    return np.append(np.diff(x) == 1, False).astype(np.int32)


def _dotted(heights: _Numbers) -> npt.NDArray[np.int64]:
    there = np.isfinite(heights)
    if len(heights) > DOTS_UP_TO:
        padded = np.r_[False, there, False]
        there &= ~padded[:-2] & ~padded[2:]
    return np.flatnonzero(there)
