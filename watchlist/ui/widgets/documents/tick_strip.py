"""A strip beside a text that shows where its highlights lie, in their colours; a click goes there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

TICK_HEIGHT = 3


@dataclass(frozen=True, slots=True)
class Tick:
    """A place in 0…1 of the whole text and its colour."""

    share: float
    colour: QColor


class TickStrip(QWidget):
    """Ticks from top to bottom; `picked` carries the share of the height that was clicked."""

    picked = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shares: tuple[Tick, ...] = ()
        self.setAccessibleName(self.tr("Where the highlights are"))

    def set_ticks(self, ticks: Sequence[Tick]) -> None:
        """Show these ticks."""
        self._shares = tuple(ticks)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - always drawn whole
        """Qt tells: draw."""
        painter = QPainter(self)
        # One tick for each row of pixels is enough, however many highlights there are.
        rows = {int(tick.share * (self.height() - TICK_HEIGHT)): tick.colour for tick in self._shares}
        for y, colour in rows.items():
            painter.fillRect(QRectF(1, y, self.width() - 2, TICK_HEIGHT), colour)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Qt tells: a button went down."""
        self.picked.emit(event.position().y() / max(1, self.height()))
