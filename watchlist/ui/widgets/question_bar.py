"""A quiet line with a question and its answers, above a table: it can wait, nothing is blocked by it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from watchlist.ui.theming import Colours
from watchlist.ui.widgets.empty_state import plain_label


class QuestionBar(QFrame):
    """Shows one question at a time; hidden where there is none."""

    def __init__(self, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colours = colours
        self._label = plain_label()
        self._label.setWordWrap(True)
        self._label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(12, 6, 8, 6)
        self._row.setSpacing(8)
        self._row.addWidget(self._label, 1)
        self._buttons: list[QPushButton] = []
        self.setAutoFillBackground(True)
        colours.changed.connect(self._paint)
        self._paint()
        self.hide()

    @property
    def text(self) -> str:
        """What is asked."""
        return self._label.text()

    def add_answer(self, words: str, answer: Callable[[], None]) -> QPushButton:
        """A button for an answer."""
        button = QPushButton(words)
        button.clicked.connect(answer)
        self._row.addWidget(button)
        self._buttons.append(button)
        return button

    def ask(self, question: str) -> None:
        """Show a question, or nothing."""
        self._label.setText(question)
        self.setVisible(bool(question))

    def _paint(self) -> None:
        palette = self.palette()
        palette.setColor(self.backgroundRole(), self._colours.role("info_fill"))
        self.setPalette(palette)
        words = self._label.palette()
        words.setColor(self._label.foregroundRole(), self._colours.role("info_text"))
        self._label.setPalette(words)
