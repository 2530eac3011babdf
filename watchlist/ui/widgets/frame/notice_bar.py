"""A line above the page that says what went wrong, or what can't be done; it never takes the focus."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton, QWidget

from watchlist.ui.icons import Icons
from watchlist.ui.theming import Colours
from watchlist.ui.widgets.frame.growing import grow_icons
from watchlist.ui.widgets.frame.tinted_bar import TintedBar


class NoticeBar(TintedBar):
    """Shows the newest sentence, with a count of those before it.

    What is `grave` has the colour of an error. What is `passing` goes with the next step that works, all else stays until it
    is closed; of several the graver and the more lasting one counts.
    """

    def __init__(self, colours: Colours, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(colours, "error", parent)
        self._icons = icons
        self._count = 0
        self._passing = True
        self._grave = False
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._close = QToolButton()
        grow_icons(self._close)
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

    def show_sentence(self, sentence: str, *, grave: bool = True, passing: bool = False) -> None:
        """Say it; the same sentence again only counts."""
        self._count += 1
        self._grave |= grave
        self._passing &= passing
        self.tint("error" if self._grave else "warning")
        self._paint_sign()
        again = self.tr("(%Ln message(s))", "", self._count) if self._count > 1 else ""
        self.words.setText(f"{sentence} {again}".strip())
        self.show()

    def withdraw(self, sentence: str) -> None:
        """What it says is true no more: close the line, where that is what it says."""
        if sentence and self.text.startswith(sentence):
            self.clear()

    def pass_by(self) -> None:
        """A step worked: what was said of one that did not is over."""
        if self._passing:
            self.clear()

    def clear(self) -> None:
        """Close the line."""
        self._count = 0
        self._passing, self._grave = True, False
        self.words.clear()
        self.hide()

    def _paint_sign(self) -> None:
        self._close.setIcon(self._icons("clear", "error_text" if self._grave else "warning_text"))
