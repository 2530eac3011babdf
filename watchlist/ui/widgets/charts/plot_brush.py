"""The whole of a chart in a strip under it; the part that is seen above is marked, and dragging the mark moves the view."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QVBoxLayout, QWidget

from watchlist.ui.theming import Colours

HEIGHT = 40
FEWEST = 14
"""Columns from which a strip is worth its room."""

STEP = 1.6
"""By what the zoom keys divide and multiply what is seen."""


class PlotBrush(QWidget):
    """A strip over the columns of one view, which it moves and follows."""

    def __init__(self, view: pg.ViewBox, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self._columns = 0
        self._moving = False
        self.setAccessibleName(self.tr("The whole chart; drag the mark to see another part"))
        # A bare view: the axes, menus and buttons of a plot cost as much as the chart above.
        self._strip = pg.GraphicsView(self)
        self._strip.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._inside = pg.ViewBox(enableMouse=False, enableMenu=False, defaultPadding=0)
        self._strip.setCentralItem(self._inside)
        self.setFixedHeight(HEIGHT)
        self.hide()
        self._curve = pg.PlotCurveItem(fillLevel=0)
        self._inside.addItem(self._curve)
        self.mark = pg.LinearRegionItem(swapMode="block")
        self._inside.addItem(self.mark, ignoreBounds=True)
        self.mark.sigRegionChanged.connect(self._on_mark)
        view.sigXRangeChanged.connect(self._on_view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._strip)
        self._colours = colours
        colours.changed.connect(self._recolour)
        self._recolour()

    def set_heights(self, heights: Sequence[float]) -> None:
        """Show the whole of a chart; nothing where it is short enough to be seen at once."""
        self._columns = len(heights)
        self.setVisible(self._columns >= FEWEST)
        edges = np.arange(self._columns + 1) - 0.5
        self._curve.setData(x=edges, y=np.array(heights, dtype=float), stepMode="center")
        top = max(heights, default=0.0) or 1.0
        self._inside.setRange(xRange=(-0.5, self._columns - 0.5), yRange=(0, top), padding=0)
        self.mark.setBounds((-0.5, self._columns - 0.5))
        self._on_view()

    def zoom(self, pressed: Qt.Key) -> bool:
        """Plus and minus see less and more around the middle, 0 all; whether the key was one of them."""
        left, right = self._view.viewRange()[0]
        half, middle = (right - left) / 2, (left + right) / 2
        if pressed in {Qt.Key.Key_Plus, Qt.Key.Key_Equal}:
            half /= STEP
        elif pressed == Qt.Key.Key_Minus:
            half *= STEP
        elif pressed == Qt.Key.Key_0:
            half, middle = self._columns / 2, self._columns / 2 - 0.5
        else:
            return False
        self._view.setXRange(middle - half, middle + half, padding=0)
        return True

    def _on_mark(self) -> None:
        if self._moving:
            return
        self._moving = True
        self._view.setXRange(*self.mark.getRegion(), padding=0)
        self._moving = False

    def _on_view(self) -> None:
        if self._moving:
            return
        self._moving = True
        left, right = self._view.viewRange()[0]
        self.mark.setRegion((max(left, -0.5), min(right, self._columns - 0.5)))
        self._moving = False

    def _recolour(self) -> None:
        accent, muted = self._colours.role("accent"), self._colours.role("muted")
        self._strip.setBackground(self._colours.role("base"))
        self._curve.setPen(pg.mkPen(muted, width=1))
        self._curve.setBrush(_thin(muted, 90))
        self.mark.setBrush(_thin(accent, 46))
        self.mark.setHoverBrush(_thin(accent, 70))
        for edge in self.mark.lines:
            edge.setPen(pg.mkPen(accent, width=2))
            edge.setHoverPen(pg.mkPen(accent, width=3))


def _thin(colour: QColor, alpha: int) -> QColor:
    thin = QColor(colour)
    thin.setAlpha(alpha)
    return thin
