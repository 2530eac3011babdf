"""What the lines above and below a page have in common: words on a ground in a colour of the theme, hidden at first."""

from __future__ import annotations

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from watchlist.ui.theming import Colours
from watchlist.ui.widgets.frame.empty_state import plain_label


class TintedBar(QFrame):
    """`words` take what room there is; what else stands on it comes behind them in `row`."""

    def __init__(self, colours: Colours, role: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colours = colours
        self._role = role
        self.words = plain_label()
        self.words.setWordWrap(True)
        self.words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(12, 6, 8, 6)
        self.row.setSpacing(8)
        self.row.addWidget(self.words, 1)
        self.setAutoFillBackground(True)
        colours.changed.connect(self._paint_ground)
        self._paint_ground()
        self.hide()

    def tint(self, role: str) -> None:
        """Take the ground and the words of a role: `error`, `warning` or `info`."""
        self._role = role
        self._paint_ground()

    def _paint_ground(self) -> None:
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, self._colours.role(f"{self._role}_fill"))
        self.setPalette(palette)
        words = self.words.palette()
        words.setColor(QPalette.ColorRole.WindowText, self._colours.role(f"{self._role}_text"))
        self.words.setPalette(words)
