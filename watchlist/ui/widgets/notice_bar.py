"""A line above the page that says what went wrong; it stays until it is closed and never takes the focus."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QToolButton, QWidget

from watchlist.ui.icons import Icons
from watchlist.ui.theming import Colours
from watchlist.ui.widgets.empty_state import plain_label


class NoticeBar(QFrame):
    """Shows the newest sentence, with a count of those before it."""

    def __init__(self, colours: Colours, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colours = colours
        self._icons = icons
        self._count = 0
        self._label = plain_label()
        self._label.setWordWrap(True)
        self._label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._close = QToolButton()
        self._close.setAutoRaise(True)
        self._close.setAccessibleName(self.tr("Close the message"))
        self._close.setToolTip(self.tr("Close the message"))
        self._close.clicked.connect(self.clear)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 6, 6)
        row.addWidget(self._label, 1)
        row.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        self.setAutoFillBackground(True)
        colours.changed.connect(self._paint)
        self._paint()
        self.hide()

    @property
    def text(self) -> str:
        """What it says now."""
        return "" if self.isHidden() else self._label.text()

    def show_sentence(self, sentence: str) -> None:
        """Say it; the same sentence again only counts."""
        self._count += 1
        again = self.tr("(%n message(s))", "", self._count) if self._count > 1 else ""
        self._label.setText(f"{sentence} {again}".strip())
        self.show()

    def clear(self) -> None:
        """Close the line."""
        self._count = 0
        self._label.clear()
        self.hide()

    def _paint(self) -> None:
        palette = self.palette()
        palette.setColor(self.backgroundRole(), self._colours.role("error_fill"))
        palette.setColor(self.foregroundRole(), self._colours.role("error_text"))
        self.setPalette(palette)
        self._label.setPalette(palette)
        self._close.setIcon(self._icons("clear", "error_text"))
