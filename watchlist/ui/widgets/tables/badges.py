"""Small framed words behind a name: the board of a stock, what the exchange warns of, that it is listed no more."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from watchlist.ui.models.badge_words import Badge
from watchlist.ui.theming import Colours

GAP, INSIDE, HIGHER, ROUND = 6, 5, 4, 3


class Badges(QWidget):
    """Hidden while there is nothing to say."""

    def __init__(self, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colours = colours
        self._badges: tuple[Badge, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.hide()
        colours.changed.connect(self.update)

    def set_badges(self, badges: Sequence[Badge]) -> None:
        """Show these."""
        self._badges = tuple(badges)
        words = ", ".join(badge.text for badge in badges)
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.setVisible(bool(badges))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as the words, as high as a line."""
        metrics = QFontMetricsF(self.font())
        width = sum(metrics.horizontalAdvance(badge.text) + 2 * INSIDE + GAP for badge in self._badges)
        return QSize(int(width) + 1, int(metrics.height()) + HIGHER)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt tells: draw."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        metrics, left = QFontMetricsF(self.font()), 0.5
        for badge in self._badges:
            colour = self._colours.role("warning_text" if badge.warns else "muted")
            box = QRectF(left, 0.5, metrics.horizontalAdvance(badge.text) + 2 * INSIDE, self.height() - 1)
            painter.setPen(QPen(colour, 1.0))
            painter.drawRoundedRect(box, ROUND, ROUND)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, badge.text)
            left += box.width() + GAP
