"""Asks for a name: of a list, of a view, of a section; names that are there already are offered where one may be chosen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from watchlist.ui.text_size import larger
from watchlist.ui.widgets.frame.button_box import ButtonBox
from watchlist.ui.widgets.frame.empty_state import plain_label

WIDTH = 380


class AskName(QDialog):
    """`named` carries the name; an empty one only where that means something."""

    named = Signal(str)

    def __init__(
        self,
        title: str,
        prompt: str,
        *,
        text: str = "",
        offered: Sequence[str] = (),
        may_be_empty: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._may_be_empty = may_be_empty
        self.box = QComboBox()
        self.box.setEditable(True)
        self.box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.box.addItems(list(offered))
        self.box.setEditText(text)
        self.box.setAccessibleName(prompt)
        words = plain_label(prompt)
        words.setWordWrap(True)
        buttons = ButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self.ok = buttons.button(QDialogButtonBox.StandardButton.Ok)
        buttons.accepted.connect(self._on_ok)
        buttons.rejected.connect(self.reject)
        self.box.editTextChanged.connect(self._enable)
        column = QVBoxLayout(self)
        column.addStrut(larger(WIDTH))
        column.setSpacing(10)
        for widget in (words, self.box, buttons):
            column.addWidget(widget)
        line = self.box.lineEdit()
        if line is not None:
            line.selectAll()
        self._enable()

    @property
    def text(self) -> str:
        """What is typed."""
        return " ".join(self.box.currentText().split())

    def _enable(self) -> None:
        self.ok.setEnabled(self._may_be_empty or bool(self.text))

    def _on_ok(self) -> None:
        text = self.text
        self.accept()
        self.named.emit(text)
