"""A box to choose from whose arrow grows with the text: Qt's style has it as large as the system's text."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox

from watchlist.ui.text_size import USUAL, larger, text_size

WIDTH, HEIGHT = 8, 4
"""Of the arrow at text of the usual size, in pixels."""
QUIET = 160
"""How strongly Qt draws its own, of 255."""


class ChoiceBox(QComboBox):
    """As Qt's own where the text has its usual size."""

    def initStyleOption(self, option: QStyleOptionComboBox) -> None:
        """Qt asks: how it is drawn. A text of another size has its arrow from here."""
        super().initStyleOption(option)
        if text_size() != USUAL:
            option.subControls &= ~QStyle.SubControl.SC_ComboBoxArrow
            # The style keeps what it drew by what is active, not by what is there.
            option.activeSubControls |= QStyle.SubControl.SC_ComboBoxListBoxPopup

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt asks: draw."""
        super().paintEvent(event)
        if text_size() != USUAL:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            colour = self.palette().color(QPalette.ColorRole.ButtonText)
            colour.setAlpha(QUIET)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            painter.drawPolygon(self._arrow())
            painter.end()

    def _arrow(self) -> list[QPointF]:
        option = QStyleOptionComboBox()
        super().initStyleOption(option)
        control, part = QStyle.ComplexControl.CC_ComboBox, QStyle.SubControl.SC_ComboBoxArrow
        middle = QRectF(self.style().subControlRect(control, option, part, self)).center()
        wide, high = larger(WIDTH) / 2, larger(HEIGHT) / 2
        return [middle + QPointF(x * wide, y * high) for x, y in ((-1, -1), (0, 1), (1, -1))]
