"""Asks for a line: a name (those that are there already are offered where one may be chosen), or a search."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QLineEdit, QVBoxLayout, QWidget

from watchlist.ui.dialogs.one_of_a_kind import show_instead
from watchlist.ui.text_size import larger
from watchlist.ui.widgets.frame.button_box import ButtonBox
from watchlist.ui.widgets.frame.choice_box import ChoiceBox
from watchlist.ui.widgets.frame.empty_state import plain_label

WIDTH = 380


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked; `fault` says in words what is wrong with a line, "" where nothing is."""

    title: str
    prompt: str
    text: str = ""
    offered: Sequence[str] = ()
    may_be_empty: bool = False
    fault: Callable[[str], str] = lambda _line: ""


def ask(where: QWidget, question: Question, done: Callable[[str], object]) -> None:
    """Ask over the window of a widget; `done` gets the line."""
    dialog = AskName(question, where.window())
    dialog.named.connect(done)
    show_instead(dialog)


class AskName(QDialog):
    """`named` carries the line; an empty one only where that means something, none with a fault."""

    named = Signal(str)

    def __init__(self, question: Question, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(question.title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._question = question
        self.line = QLineEdit()
        self.box = self._offering(question.offered) if question.offered else None
        typed = self.box or self.line
        self.line.setText(question.text)
        typed.setAccessibleName(question.prompt)
        words, self.told = plain_label(question.prompt), plain_label("")
        for label in (words, self.told):
            label.setWordWrap(True)
        buttons = ButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self.ok = buttons.button(QDialogButtonBox.StandardButton.Ok)
        buttons.accepted.connect(self._on_ok)
        buttons.rejected.connect(self.reject)
        self.line.textChanged.connect(self._enable)
        column = QVBoxLayout(self)
        column.addStrut(larger(WIDTH))
        column.setSpacing(10)
        for widget in (words, typed, self.told, buttons):
            column.addWidget(widget)
        self.line.selectAll()
        self._enable()

    def _offering(self, names: Sequence[str]) -> ChoiceBox:
        """A box around the line, with the names that are there already."""
        box = ChoiceBox()
        box.setEditable(True)
        box.setLineEdit(self.line)
        box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        box.addItems(list(names))
        return box

    @property
    def text(self) -> str:
        """What is typed."""
        return " ".join(self.line.text().split())

    def _enable(self) -> None:
        fault = self._question.fault(self.text) if self.text else ""
        self.told.setText(fault)
        self.told.setVisible(bool(fault))
        self.ok.setEnabled(not fault and (self._question.may_be_empty or bool(self.text)))

    def _on_ok(self) -> None:
        text = self.text
        self.accept()
        self.named.emit(text)
