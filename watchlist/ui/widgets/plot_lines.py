"""Lines over periods: one for each series, broken where no report is dated, with a dot where one stands alone."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
import pyqtgraph as pg
from PySide6.QtGui import QColor

DOTS_UP_TO = 60
"""Columns up to which every value gets a dot; beyond, only those without a neighbour."""

DOT = 6

Values = Sequence[float]


class SeriesLines:
    """The lines of a plot: kept and fed again. Solid and of pen width 1: others cost many times as much to draw."""

    def __init__(self, plot: pg.PlotItem) -> None:
        self._plot = plot
        self._lines: list[pg.PlotCurveItem] = []
        self.dots = pg.ScatterPlotItem(pxMode=True, pen=None, size=DOT)
        plot.addItem(self.dots)

    def set_values(self, series: Sequence[Values], colours: Sequence[QColor]) -> None:
        """Draw the series; NaN breaks a line."""
        self._keep(len(series))
        places, heights, brushes = [], [], []
        for line, values, colour in zip(self._lines, series, colours, strict=True):
            y = np.array(values, dtype=float)
            line.setData(x=np.arange(len(y)), y=y, connect="finite", pen=pg.mkPen(colour, width=1))
            dotted = _dotted(y)
            places += dotted.tolist()
            heights += y[dotted].tolist()
            brushes += [pg.mkBrush(colour)] * len(dotted)
        self.dots.setData(x=places, y=heights, brush=brushes)

    @property
    def items(self) -> list[pg.PlotCurveItem]:
        """The lines in the order of the series."""
        return list(self._lines)

    def _keep(self, wanted: int) -> None:
        while len(self._lines) > wanted:
            self._plot.removeItem(self._lines.pop())
        while len(self._lines) < wanted:
            self._lines.append(pg.PlotCurveItem())
            self._plot.addItem(self._lines[-1])


def _dotted(heights: npt.NDArray[np.float64]) -> npt.NDArray[np.int64]:
    there = np.isfinite(heights)
    if len(heights) > DOTS_UP_TO:
        padded = np.r_[False, there, False]
        there &= ~padded[:-2] & ~padded[2:]
    return np.flatnonzero(there)
