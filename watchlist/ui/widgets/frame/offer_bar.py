"""A bar that offers something without standing in the way: a sentence, a few answers with their keys."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget

from watchlist.ui.key_names import key_name
from watchlist.ui.theming import Colours
from watchlist.ui.widgets.frame.tinted_bar import TintedBar


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer: its words, what it does, and a key (of `Qt.Key`) that gives it while the bar is there."""

    text: str
    act: Callable[[], None]
    key: Qt.Key | None = None


class OfferBar(TintedBar):
    """Hidden until something is offered; an answer, Esc or the next offer ends it."""

    gone = Signal()

    def __init__(self, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(colours, "info", parent)
        self._passing = True
        self._buttons: list[QPushButton] = []
        self._answers: tuple[Answer, ...] = ()
        self._close = QToolButton()
        self._close.setText("✕")
        self._close.setAutoRaise(True)
        self._close.setAccessibleName(self.tr("Close"))
        self._close.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._close.clicked.connect(self.dismiss)
        self.row.addWidget(self._close)

    def offer(
        self, text: str, answers: Sequence[Answer] = (), *, warning: bool = False, passing: bool = True
    ) -> None:
        """Offer this now, in place of what was offered before; what is `passing` goes with the next thing that is said."""
        self._passing = passing
        self._clear()
        self.tint("warning" if warning else "info")
        self.words.setText(text)
        self.setAccessibleName(text)
        self._answers = tuple(answers)
        self._buttons = [self._button(answer) for answer in answers]
        for place, button in enumerate(self._buttons):
            self.row.insertWidget(place + 1, button)
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
        return "" if self.isHidden() else self.words.text()

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
        # By Tab alone: a click leaves the keys where they are.
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda: self._give(answer))
        return button

    def _clear(self) -> None:
        for button in self._buttons:
            self.row.removeWidget(button)
            button.hide()  # now, not when it goes
            button.deleteLater()
        self._buttons, self._answers = [], ()


def _key_text(key: Qt.Key) -> str:
    return key_name(QKeySequence(key))
