"""The three panes of the window, side by side: the sides widen with the text."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QSplitter, QWidget

from watchlist.ui.text_size import larger, text_size

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

    def changeEvent(self, event: QEvent) -> None:
        """Qt tells: another font; the sides take as much more room as their words do."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange and self._size != text_size():
            share, self._size = text_size() / self._size, text_size()
            left, middle, right = self.sizes()
            sides = (round(left * share), round(right * share))
            self.setSizes([sides[0], max(NARROWEST[1], left + middle + right - sum(sides)), sides[1]])
