"""What covers the window while files are dragged over it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QDragEnterEvent, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLineEdit, QWidget

from watchlist.ui.theming import Colours

MARGIN = 14
VEIL = 245
"""What lies under it is seen, but not read through the words on it."""


class DropOverlay(QWidget):
    """A veil with a dashed frame and a sentence; it never takes the mouse."""

    def __init__(self, colours: Colours, parent: QWidget) -> None:
        super().__init__(parent)
        self._covered = parent
        self._colours = colours
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def cover(self, event: QDragEnterEvent) -> None:
        """Cover the whole parent; a line to type into would take the path of a file for words.

        Files are copied, whatever the other program proposes: one that moves them would delete its own.
        """
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        for line in self._covered.findChildren(QLineEdit):
            if line.window() is self._covered:
                line.setAcceptDrops(False)
        self.setGeometry(self._covered.rect())
        self.raise_()
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - always drawn whole
        """Qt asks: draw."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        veil = QColor(self._colours.role("window"))
        veil.setAlpha(VEIL)
        painter.fillRect(self.rect(), veil)
        painter.setPen(QPen(self._colours.role("accent"), 2, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN), 10, 10)
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() * 1.4)
        painter.setFont(font)
        painter.setPen(self._colours.role("text"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.tr("Drop to import"))
        painter.end()
