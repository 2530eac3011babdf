"""Tabs of which the chosen one is told by a line and its words: on a dark ground Qt's style makes all of them look alike."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QStyleOptionTab, QTabBar, QTabWidget, QWidget

from watchlist.ui.text_size import larger

LINE = 2
SPARE = 12
"""Qt leaves so much more room around the words of a tab than they need."""
LOWER = 1
"""A tab that is not chosen, and its words, stand lower."""


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


class CloseTabs(TabBar):
    """Tabs of a narrow pane: as many as possible have room beside each other. Qt's style would cut their words for that."""

    _wordless = False

    def tabSizeHint(self, index: int) -> QSize:
        """Qt asks: how large a tab is."""
        size = super().tabSizeHint(index)
        return QSize(size.width() - SPARE, size.height())

    def minimumTabSizeHint(self, index: int) -> QSize:
        """Qt asks: how small it may be; its words stay whole."""
        return self.tabSizeHint(index)

    def initStyleOption(self, option: QStyleOptionTab, tabIndex: int) -> None:  # noqa: N803 - as Qt has it
        """Qt asks: how a tab is drawn."""
        super().initStyleOption(option, tabIndex)
        if self._wordless:
            option.text = ""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt asks: draw; the words come after the tabs."""
        self._wordless = True
        super().paintEvent(event)
        self._wordless = False
        painter, option = QPainter(self), QStyleOptionTab()
        for tab in range(self.count()):
            if self.isTabVisible(tab):
                self.initStyleOption(option, tab)
                painter.setPen(option.palette.color(QPalette.ColorRole.WindowText))
                lower = 0 if tab == self.currentIndex() else LOWER
                place = self.tabRect(tab).adjusted(0, lower, 0, lower)
                painter.drawText(place, Qt.AlignmentFlag.AlignCenter, option.text)
        painter.end()


class Tabs(QTabWidget):
    """Pages under such tabs."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabBar(CloseTabs())
