"""A title in one line, however long it is."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from watchlist.ui.plain_tip import plain_tip
from watchlist.ui.text_size import Subheading


class OneLine(Subheading):
    """What has no room ends in “…”; the tooltip has all of it."""

    def __init__(self) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def say(self, text: str) -> None:
        """Show another title."""
        self.setText(text)
        self.setToolTip(plain_tip(text))

    @property
    def seen(self) -> str:
        """What of it there is room for."""
        room = self.contentsRect().width()
        return self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - as Qt has it
        """Qt asks: draw it."""
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        at, role = self.contentsRect(), self.foregroundRole()
        painter = QPainter(self)
        self.style().drawItemText(painter, at, flags.value, self.palette(), self.isEnabled(), self.seen, role)
        painter.end()
