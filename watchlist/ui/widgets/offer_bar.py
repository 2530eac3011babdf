"""A bar that offers something without standing in the way: a sentence, a few answers with their keys."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QToolButton, QWidget

from watchlist.ui.theming import Colours


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer: its words, what it does, and a key (of `Qt.Key`) that gives it while the bar is there."""

    text: str
    act: Callable[[], None]
    key: Qt.Key | None = None


class OfferBar(QFrame):
    """Hidden until something is offered; an answer, Esc or the next offer ends it."""

    gone = Signal()

    def __init__(self, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colours = colours
        self._passing = True
        self._text = QLabel()
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._buttons: list[QPushButton] = []
        self._answers: tuple[Answer, ...] = ()
        self._close = QToolButton()
        self._close.setText("✕")
        self._close.setAutoRaise(True)
        self._close.setAccessibleName(self.tr("Close"))
        self._close.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._close.clicked.connect(self.dismiss)
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(16, 6, 10, 6)
        self._layout.addWidget(self._text, 1)
        self._layout.addWidget(self._close)
        self.setAutoFillBackground(True)
        self.hide()

    def offer(
        self, text: str, answers: Sequence[Answer] = (), *, warning: bool = False, passing: bool = True
    ) -> None:
        """Offer this now, in place of what was offered before; what is `passing` goes with the next thing that is said."""
        self._passing = passing
        self._clear()
        self._paint("warning" if warning else "info")
        self._text.setText(text)
        self.setAccessibleName(text)
        self._answers = tuple(answers)
        self._buttons = [self._button(answer) for answer in answers]
        for place, button in enumerate(self._buttons):
            self._layout.insertWidget(place + 1, button)
        self.show()

    def pass_by(self) -> None:
        """Something else was said: an offer that was about the moment is over."""
        if self._passing:
            self.dismiss()

    def dismiss(self) -> None:
        """Take the offer away."""
        if not self.isHidden():
            self._clear()
            self.hide()
            self.gone.emit()

    def take_key(self, key: int) -> bool:
        """Give the answer of a key; False where there is none."""
        if self.isHidden():
            return False
        found = [answer for answer in self._answers if answer.key is not None and answer.key == key]
        if found:
            self._give(found[0])
        return bool(found)

    @property
    def text(self) -> str:
        """What is offered, "" where nothing is."""
        return "" if self.isHidden() else self._text.text()

    @property
    def keys(self) -> frozenset[Qt.Key]:
        """The keys that give an answer now."""
        given = () if self.isHidden() else self._answers
        return frozenset(answer.key for answer in given if answer.key is not None)

    def _give(self, answer: Answer) -> None:
        self.dismiss()
        answer.act()

    def _button(self, answer: Answer) -> QPushButton:
        hint = f"  {_key_text(answer.key)}" if answer.key is not None else ""
        button = QPushButton(answer.text.replace("&", "&&") + hint)
        button.setAccessibleName(answer.text)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(lambda: self._give(answer))
        return button

    def _clear(self) -> None:
        for button in self._buttons:
            self._layout.removeWidget(button)
            button.deleteLater()
        self._buttons, self._answers = [], ()

    def _paint(self, role: str) -> None:
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, self._colours.role(f"{role}_fill"))
        palette.setColor(QPalette.ColorRole.WindowText, self._colours.role(f"{role}_text"))
        self.setPalette(palette)


def _key_text(key: Qt.Key) -> str:
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
