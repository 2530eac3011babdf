"""A chart with its title above and what it counts below it: for pictures that stand alone."""

from __future__ import annotations

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QVBoxLayout, QWidget

from watchlist.ui.theming import Colours
from watchlist.ui.widgets.frame.empty_state import plain_label

MARGIN = 12
BETWEEN = 6


class ChartFrame(QWidget):
    """Takes the plot over."""

    def __init__(self, colours: Colours, plot: QWidget, title: str, caption: str) -> None:
        super().__init__()
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, colours.role("base"))
        palette.setColor(QPalette.ColorRole.WindowText, colours.role("text"))
        self.setPalette(palette)
        self.setAutoFillBackground(True)
        self.title, self.caption = plain_label(title), plain_label(caption)
        bold = self.title.font()
        bold.setBold(True)
        self.title.setFont(bold)
        self.caption.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.setSpacing(BETWEEN)
        for label in (self.title, self.caption):
            label.setWordWrap(True)
            column.addWidget(label)
        column.addWidget(plot, 1)

    def height_around(self, width: int) -> int:
        """What the title, the caption and the margins add to the height of the plot."""
        labels = (self.title, self.caption)
        return sum(label.heightForWidth(width - 2 * MARGIN) + BETWEEN for label in labels) + 2 * MARGIN
