"""A small box of pairs: examples and what they mean, keys and what they do."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from watchlist.ui.theming import chinese_font
from watchlist.ui.widgets.frame.button_box import ButtonBox
from watchlist.ui.widgets.frame.empty_state import plain_label
from watchlist.ui.widgets.frame.fitting import room

HIGHEST = 560
AROUND = 130
"""What the words above and the button below take."""
BESIDE = 80
"""The margins of the box, and some of the screen round it."""
LONG = 40
"""Words of so many characters may take several lines."""


class FactsBox(QDialog):
    """A sentence and its pairs; any of Escape, Enter and the button closes it."""

    def __init__(
        self, title: str, text: str, pairs: Sequence[tuple[str, str]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.pairs = tuple(pairs)
        box = ButtonBox(QDialogButtonBox.StandardButton.Close)
        box.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 12)
        column.setSpacing(10)
        head = plain_label(text)
        head.setWordWrap(True)
        column.addWidget(head)
        if pairs:
            column.addWidget(self._table(), 1)
        column.addWidget(box)

    def _table(self) -> QScrollArea:
        inside = QWidget()
        grid = QGridLayout(inside)
        grid.setContentsMargins(0, 0, 12, 0)
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        mono = chinese_font(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        mono.setPointSizeF(self.font().pointSizeF())
        for row, (left, right) in enumerate(self.pairs):
            for place, words in enumerate((left, right)):
                label = plain_label(words)
                label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
                if place == 0:
                    label.setFont(mono)
                elif len(words) > LONG:
                    label.setWordWrap(True)
                grid.addWidget(label, row, place)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setWidget(inside)
        highest = min(HIGHEST, room(self).height() - AROUND)
        widest = min(room(self).width() - BESIDE, inside.sizeHint().width() + 30)
        if widest < inside.sizeHint().width() + 30:
            for label in inside.findChildren(QLabel):
                label.setWordWrap(True)
        area.setMinimumSize(widest, min(highest, inside.sizeHint().height() + 6))
        return area
