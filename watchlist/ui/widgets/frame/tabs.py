"""Tabs of which the chosen one is told by a line and its words: on a dark ground Qt's style makes all of them look alike."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QStyleOptionTab, QTabBar, QTabWidget, QWidget

from watchlist.ui.text_size import larger

LINE = 2


class TabBar(QTabBar):
    """A line in the colour of the accent on the chosen tab; the words of the others are quieter."""

    def initStyleOption(self, option: QStyleOptionTab, tabIndex: int) -> None:  # noqa: N803 - as Qt has it
        """Qt asks: how a tab is drawn."""
        super().initStyleOption(option, tabIndex)
        if tabIndex != self.currentIndex():
            palette = QPalette(option.palette)
            palette.setColor(QPalette.ColorRole.WindowText, palette.color(QPalette.ColorRole.PlaceholderText))
            option.palette = palette

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt asks: draw."""
        super().paintEvent(event)
        chosen = self.tabRect(self.currentIndex())
        if chosen.isValid():
            line = QRect(chosen.left() + 1, chosen.top(), chosen.width() - 2, larger(LINE))
            painter = QPainter(self)
            painter.fillRect(line, self.palette().color(QPalette.ColorRole.Accent))
            painter.end()


class Tabs(QTabWidget):
    """Pages under such tabs."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabBar(TabBar())
