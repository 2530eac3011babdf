"""A quiet line with a question and its answers, above a table: it can wait, nothing is blocked by it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QPushButton, QWidget

from watchlist.ui.theming import Colours
from watchlist.ui.widgets.frame.tinted_bar import TintedBar


class QuestionBar(TintedBar):
    """Shows one question at a time; hidden where there is none."""

    def __init__(self, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(colours, "info", parent)
        self._buttons: list[QPushButton] = []

    @property
    def text(self) -> str:
        """What is asked."""
        return self.words.text()

    def add_answer(self, words: str, answer: Callable[[], None]) -> QPushButton:
        """A button for an answer."""
        button = QPushButton(words)
        button.clicked.connect(answer)
        self.row.addWidget(button)
        self._buttons.append(button)
        return button

    def ask(self, question: str) -> None:
        """Show a question, or nothing."""
        self.words.setText(question)
        self.setVisible(bool(question))
