"""Theme chips that can be pressed: with the mouse, or by the arrow keys and Enter."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from watchlist.domain.watch_rows import ThemeChip
from watchlist.ui.models.theme_names import chip_name
from watchlist.ui.theming import Colours
from watchlist.ui.widgets.frame.chips import RADIUS, ChipsFlow

RING = 2.0
_STEPS = {
    Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1,
}  # fmt: skip
_PRESSES = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class ChipButtons(ChipsFlow):
    """`clicked` tells which chip was pressed; one of them has the focus."""

    clicked = Signal(object)

    def __init__(self, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(colours, parent)
        self._at = 0
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def set_chips(self, chips: Sequence[ThemeChip]) -> None:
        """Show other chips; where there are none the keys pass by."""
        super().set_chips(chips)
        self._at = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if chips else Qt.FocusPolicy.NoFocus)

    def chip_at(self, point: QPoint) -> ThemeChip | None:
        """The chip under a point."""
        return next((chip for rect, chip in self.places if rect.contains(point)), None)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Qt tells: a click."""
        chip = self.chip_at(event.position().toPoint())
        if chip is not None:
            self.clicked.emit(chip)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt tells: the arrows go from chip to chip, Enter and Space press one."""
        step = _STEPS.get(Qt.Key(event.key()))
        if step is not None:
            self._go(self._at + step)
        elif event.key() in _PRESSES and self._at < len(self.places):
            self.clicked.emit(self.places[self._at][1])
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Qt tells: the keys are here."""
        super().focusInEvent(event)
        self._go(self._at)

    def _go(self, place: int) -> None:
        self._at = max(0, min(place, len(self.places) - 1))
        if self.places:
            self.setAccessibleDescription(chip_name(self.places[self._at][1]))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt asks: draw; a frame around the chip with the keys."""
        super().paintEvent(event)
        if self.hasFocus() and self._at < len(self.places):
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self._colours.role("accent"), RING))
            rect = QRectF(self.places[self._at][0]).adjusted(1, 1, -1, -1)
            painter.drawRoundedRect(rect, RADIUS, RADIUS)
            painter.end()
