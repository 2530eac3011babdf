"""Lines over periods: one for each series, broken where no report is dated, with a dot where one stands alone."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

DOTS_UP_TO = 60
"""Columns up to which every value gets a dot; beyond, only those without a neighbour."""

DOT = 6

Values = Sequence[float]


class SeriesLines:
    """The lines of a plot: kept and fed again. Lines of pen width 1: a wider one costs many times as much to draw."""

    def __init__(self, plot: pg.PlotItem) -> None:
        self._plot = plot
        self._lines: list[pg.PlotCurveItem] = []
        self._dots: list[pg.ScatterPlotItem] = []

    def set_values(self, series: Sequence[Values], colours: Sequence[QColor]) -> None:
        """Draw the series; NaN breaks a line. Where a colour comes again, its line is dashed."""
        self._keep(len(series))
        dashed = repeated(colours)
        for line, dots, values, colour, again in zip(
            self._lines, self._dots, series, colours, dashed, strict=True
        ):
            heights = np.array(values, dtype=float)
            style = Qt.PenStyle.DashLine if again else Qt.PenStyle.SolidLine
            line.setData(
                x=np.arange(len(heights)),
                y=heights,
                connect="finite",
                pen=pg.mkPen(colour, width=1, style=style),
            )
            shown = _dotted(heights)
            dots.setData(x=shown, y=heights[shown], brush=pg.mkBrush(colour), pen=None, size=DOT)

    @property
    def items(self) -> list[pg.PlotCurveItem]:
        """The lines in the order of the series."""
        return list(self._lines)

    def _keep(self, wanted: int) -> None:
        while len(self._lines) > wanted:
            self._plot.removeItem(self._lines.pop())
            self._plot.removeItem(self._dots.pop())
        while len(self._lines) < wanted:
            self._lines.append(pg.PlotCurveItem())
            self._dots.append(pg.ScatterPlotItem(pxMode=True))
            self._plot.addItem(self._lines[-1])
            self._plot.addItem(self._dots[-1])


def repeated(colours: Sequence[QColor]) -> list[bool]:
    """For each colour whether the same stands before it."""
    names = [colour.name() for colour in colours]
    return [name in names[:place] for place, name in enumerate(names)]


def _dotted(
    heights: np.ndarray[tuple[int], np.dtype[np.float64]],
) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    there = np.isfinite(heights)
    if len(heights) > DOTS_UP_TO:
        padded = np.r_[False, there, False]
        there &= ~padded[:-2] & ~padded[2:]
    return np.flatnonzero(there)
