"""A line above the page that says what went wrong; it stays until it is closed and never takes the focus."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton, QWidget

from watchlist.ui.icons import Icons
from watchlist.ui.theming import Colours
from watchlist.ui.widgets.frame.tinted_bar import TintedBar


class NoticeBar(TintedBar):
    """Shows the newest sentence, with a count of those before it."""

    def __init__(self, colours: Colours, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(colours, "error", parent)
        self._icons = icons
        self._count = 0
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._close = QToolButton()
        self._close.setAutoRaise(True)
        self._close.setAccessibleName(self.tr("Close the message"))
        self._close.setToolTip(self.tr("Close the message"))
        self._close.clicked.connect(self.clear)
        self.row.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        colours.changed.connect(self._paint_sign)
        self._paint_sign()

    @property
    def text(self) -> str:
        """What it says now."""
        return "" if self.isHidden() else self.words.text()

    def show_sentence(self, sentence: str) -> None:
        """Say it; the same sentence again only counts."""
        self._count += 1
        again = self.tr("(%Ln message(s))", "", self._count) if self._count > 1 else ""
        self.words.setText(f"{sentence} {again}".strip())
        self.show()

    def withdraw(self, sentence: str) -> None:
        """What it says is true no more: close the line, where that is what it says."""
        if sentence and self.text.startswith(sentence):
            self.clear()

    def clear(self) -> None:
        """Close the line."""
        self._count = 0
        self.words.clear()
        self.hide()

    def _paint_sign(self) -> None:
        self._close.setIcon(self._icons("clear", "error_text"))
