"""Lines that a person adds, fills in and takes away: what rules of colour and columns of one's own are told in."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from watchlist.ui.text_size import larger
from watchlist.ui.widgets.frame.button_box import ButtonBox
from watchlist.ui.widgets.frame.empty_state import plain_label


class LinesDialog(QDialog):
    """`chosen` carries what the lines say; `add` makes another line."""

    chosen = Signal(object)

    def __init__(self, width: int, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._grid = QGridLayout()
        self._grid.setColumnStretch(0, 1)
        self._words = plain_label("")
        self._words.setWordWrap(True)
        self.add = QPushButton()
        self.add.setAutoDefault(False)
        self.add.clicked.connect(self._add_empty)
        buttons = ButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self.ok = buttons.button(QDialogButtonBox.StandardButton.Ok)
        buttons.accepted.connect(self._on_ok)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addStrut(larger(width))
        column.setSpacing(10)
        column.addWidget(self._words)
        column.addLayout(self._grid)
        column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        column.addWidget(buttons)

    def _tell(self, title: str, words: str, another: str) -> None:
        """The window's title, what the lines are for, and what the button is called that makes another."""
        self.setWindowTitle(title)
        self._words.setText(words)
        self.add.setText(another)

    def _add_empty(self) -> None:
        """Make another line."""
        raise NotImplementedError

    def _said(self) -> object:
        """What the lines say, as `chosen` carries it."""
        raise NotImplementedError

    def _put(self, widgets: Sequence[QWidget], away: QToolButton, tip: str) -> None:
        """Show a line, the button that takes it away being the last of its widgets, and go to its beginning."""
        away.setText("×")
        away.setToolTip(tip)
        away.setAccessibleName(tip)
        row = self._grid.rowCount()
        for place, widget in enumerate(widgets):
            self._grid.addWidget(widget, row, place)
        widgets[0].setFocus()

    @staticmethod
    def _take_away(widgets: Sequence[QWidget]) -> None:
        for widget in widgets:
            widget.hide()  # a second click on it finds nothing
            widget.deleteLater()

    def _on_ok(self) -> None:
        said = self._said()
        self.accept()
        self.chosen.emit(said)
