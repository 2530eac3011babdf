"""The three panes of the window, side by side: the sides widen with the text."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QSplitter, QWidget

from watchlist.ui.text_size import USUAL, larger, text_size

WIDTHS = (200, 800, 310)
"""At the first start, for text of the usual size; the middle takes what there is."""
NARROWEST = (150, 300, 150)


class Panes(QSplitter):
    """Sidebar, page and inspector."""

    def __init__(self, panes: Sequence[QWidget], parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._size = text_size()
        for place, (widget, width) in enumerate(zip(panes, NARROWEST, strict=True)):
            widget.setMinimumWidth(width)
            self.addWidget(widget)
            self.setStretchFactor(place, int(place == 1))
        self.setChildrenCollapsible(False)
        self.setHandleWidth(1)
        self.set_usual_widths()

    def set_usual_widths(self) -> None:
        """As at the first start."""
        self.setSizes([larger(width) for width in WIDTHS])

    def fit_sides(self) -> None:
        """Where the text is larger the sides leave half of the window to the page."""
        left, middle, right = self.sizes()
        room = (left + middle + right) // 2
        if self.isVisible() and text_size() > USUAL and left + right > room:
            sides = [
                max(room * each // (left + right), least if each else 0)
                for each, least in ((left, NARROWEST[0]), (right, NARROWEST[2]))
            ]
            self.setSizes([sides[0], left + middle + right - sum(sides), sides[1]])

    def event(self, event: QEvent) -> bool:
        """Qt tells: another width, or a side is shown again."""
        done = super().event(event)
        if event.type() in {QEvent.Type.Resize, QEvent.Type.LayoutRequest, QEvent.Type.Show}:
            self.fit_sides()
        return done

    def changeEvent(self, event: QEvent) -> None:
        """Qt tells: another font; the sides take as much more room as their words do."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange and self._size != text_size():
            share, self._size = text_size() / self._size, text_size()
            left, middle, right = self.sizes()
            sides = (round(left * share), round(right * share))
            self.setSizes([sides[0], max(NARROWEST[1], left + middle + right - sum(sides)), sides[1]])
            self.fit_sides()
