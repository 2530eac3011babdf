"""Lines over periods: one for each series, broken where no report is dated, with a dot where one stands alone."""

from __future__ import annotations

from collections import defaultdict
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
        by_colour: dict[int, list[_Numbers]] = defaultdict(list)
        for y, colour in zip(series, colours, strict=True):
            by_colour[colour.rgba()].append(y)
        curves = []
        for rgba, lines in by_colour.items():
            x = np.concatenate([np.flatnonzero(np.isfinite(y)) for y in lines]).astype(float)
            y = np.concatenate([y[np.isfinite(y)] for y in lines])
            curve = pg.PlotCurveItem(pen=pg.mkPen(QColor.fromRgba(rgba), width=1))
            curve.setData(x=x, y=y, connect=_pen_down(x))
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
        self.dots.setData(x=places, y=heights, brush=brushes)


def _pen_down(x: _Numbers) -> npt.NDArray[np.int32]:
    """Whether a point is joined to the next one: it is where that is the next column of the same series."""
    return np.append(np.diff(x) == 1, False).astype(np.int32)


def _dotted(heights: _Numbers) -> npt.NDArray[np.int64]:
    there = np.isfinite(heights)
    if len(heights) > DOTS_UP_TO:
        padded = np.r_[False, there, False]
        there &= ~padded[:-2] & ~padded[2:]
    return np.flatnonzero(there)
