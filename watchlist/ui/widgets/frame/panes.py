"""The panes of the window: sidebar, page and inspector side by side, or the inspector below the page; sides widen with the text."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QSplitter, QWidget

from watchlist.ui.text_size import USUAL, larger, text_size

WIDTHS = (200, 800, 310)
"""At the first start, for text of the usual size; the middle takes what there is."""
HEIGHTS = (560, 260)
"""Of page and inspector, where that stands below."""
NARROWEST = (150, 300, 150)
LOWEST = (200, 140)


class Panes(QSplitter):
    """Sidebar, page and inspector; `middle` holds the page and, where it stands below, the inspector."""

    def __init__(self, panes: Sequence[QWidget], parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._size = text_size()
        sidebar, page, self._inspector = panes
        self.middle = QSplitter(Qt.Orientation.Vertical)
        page.setMinimumHeight(LOWEST[0])
        self.middle.addWidget(page)
        for place, (widget, width) in enumerate(
            zip((sidebar, self.middle, self._inspector), NARROWEST, strict=True)
        ):
            widget.setMinimumWidth(width)
            self.addWidget(widget)
            self.setStretchFactor(place, int(place == 1))
        self.middle.setStretchFactor(0, 1)
        for splitter in (self, self.middle):
            splitter.setChildrenCollapsible(False)
            splitter.setHandleWidth(1)
        self.set_usual_sizes()

    @property
    def below(self) -> bool:
        """Whether the inspector stands below the page."""
        return self.middle.count() > 1

    def set_below(self, *, below: bool) -> None:
        """Put the inspector below the page, or at its right."""
        if below != self.below:
            self._inspector.setMinimumHeight(LOWEST[1] if below else 0)
            left, middle, right = self._widths()
            (self.middle if below else self).addWidget(self._inspector)
            self.set_usual_sizes()
            if self.isVisible() and left:
                side = 0 if below else larger(WIDTHS[2])
                self.setSizes([left, middle + right - side, side])

    def set_usual_sizes(self) -> None:
        """As at the first start."""
        self.setSizes([larger(width) for width in WIDTHS])
        self.middle.setSizes([larger(height) for height in HEIGHTS])

    def fit_sides(self) -> None:
        """Where the text is larger the sides leave half of the window to the page."""
        left, middle, right = self._widths()
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
            left, middle, right = self._widths()
            sides = (round(left * share), round(right * share))
            self.setSizes([sides[0], max(NARROWEST[1], left + middle + right - sum(sides)), sides[1]])
            self.fit_sides()

    def _widths(self) -> tuple[int, int, int]:
        """Of sidebar, page and what stands at the right, which may be nothing."""
        left, middle, right, *_ = (*self.sizes(), 0)
        return left, middle, right
