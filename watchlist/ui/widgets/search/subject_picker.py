"""A button that says what a page is about, and a list to type into that changes it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from watchlist.ui.models.suggestions import Suggestion
from watchlist.ui.theming import Colours
from watchlist.ui.widgets.search.type_ahead import TypeAhead

MOST_OFFERED = 60
MOST_NAMED = 3
POPUP_SIZE = (340, 380)
WIDEST_LABEL = 240


Choice = tuple[str, str, str, int, str]
"""Something to choose: its key, label, detail, colour, and other words that find it (code, pinyin initials). A bare tuple:
Python's collector would look at ten thousand objects of a class again and again."""

_KEY: Final = 0
_LABEL: Final = 1
_COLOUR: Final = 3


def choice_of(key: str, label: str, detail: str = "", colour: int = -1, also: str = "") -> Choice:
    """One of them."""
    return key, label, detail, colour, also


class SubjectPicker(QToolButton):
    """`chosen_changed` when the person chose; nothing chosen means all. With `several`, more than one can be ticked."""

    chosen_changed = Signal()

    def __init__(
        self,
        colours: Colours,
        title: str,
        everything: str,
        *,
        several: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._title, self._everything, self._several = title, everything, several
        self._choices: dict[str, Choice] = {}
        self._chosen: tuple[str, ...] = ()
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._popup = QFrame(self, Qt.WindowType.Popup)
        self._popup.setFrameShape(QFrame.Shape.StyledPanel)
        self._popup.resize(*POPUP_SIZE)
        self.type_ahead = TypeAhead(colours, title)
        column = QVBoxLayout(self._popup)
        column.setContentsMargins(8, 8, 8, 8)
        column.addWidget(self.type_ahead)
        self.type_ahead.typed.connect(self._offer)
        self.type_ahead.taken.connect(self._on_taken)
        self.clicked.connect(self.open)
        self._tell()

    @property
    def chosen(self) -> tuple[str, ...]:
        """The keys that are chosen, in the order of choosing."""
        return self._chosen

    @property
    def labels(self) -> tuple[str, ...]:
        """The names of what is chosen."""
        return tuple(self._choices[key][_LABEL] if key in self._choices else key for key in self._chosen)

    def colour_of(self, key: str) -> int:
        """The place of a choice in the table of theme colours, −1 where it has none."""
        return self._choices[key][_COLOUR] if key in self._choices else -1

    def set_choices(self, choices: Sequence[Choice]) -> None:
        """Offer these; what is chosen stays chosen."""
        self._choices = {choice[_KEY]: choice for choice in choices}
        if self._popup.isVisible():  # else they are offered when it opens
            self._offer(self.type_ahead.line.text(), keep_place=True)
        self._tell()

    def choose(self, *keys: str) -> None:
        """Choose these without telling; none means all."""
        self._chosen = keys
        self._tell()

    def open(self) -> None:
        """Show the list under the button, ready to type."""
        self.type_ahead.line.clear()
        self._offer("")
        self._popup.move(self.mapToGlobal(QPoint(0, self.height() + 2)))
        self._popup.show()
        self.type_ahead.setFocus()

    def _offer(self, typed: str, *, keep_place: bool = False) -> None:
        wanted = typed.strip().casefold()
        found = [choice for choice in self._choices.values() if wanted in _words(choice)]
        # What is chosen comes first, so that it can be taken off again; then what begins with the typed text.
        found.sort(key=lambda choice: (choice[_KEY] not in self._chosen, not _begins(choice, wanted)))
        lines = [] if wanted else [Suggestion(None, self._everything)]
        lines += [self._line(choice) for choice in found[:MOST_OFFERED]]
        self.type_ahead.offer(lines, keep_place=keep_place)

    def _line(self, choice: Choice) -> Suggestion:
        key, label, detail, colour, _ = choice
        ticked = Qt.CheckState.Checked if key in self._chosen else Qt.CheckState.Unchecked
        return Suggestion(key, label, detail, colour, ticked if self._several else None)

    def _on_taken(self, line: Suggestion) -> None:
        key = None if line.key is None else str(line.key)
        if key is None:
            self._chosen = ()
        elif not self._several:
            self._chosen = (key,)
        elif key in self._chosen:
            self._chosen = tuple(chosen for chosen in self._chosen if chosen != key)
        else:
            self._chosen = (*self._chosen, key)
        if key is None or not self._several:
            self._popup.hide()
        self._offer(self.type_ahead.line.text(), keep_place=True)
        self._tell()
        self.chosen_changed.emit()

    def _tell(self) -> None:
        names = self.labels
        told = ", ".join(names[:MOST_NAMED]) + (
            f" +{len(names) - MOST_NAMED}" if len(names) > MOST_NAMED else ""
        )
        told = told or self._everything
        metrics = self.fontMetrics()
        shown = metrics.elidedText(told, Qt.TextElideMode.ElideRight, WIDEST_LABEL)
        # An ampersand would make the next letter a key.
        self.setText(f"{shown}  ▾".replace("&", "&&"))
        self.setAccessibleName(f"{self._title}: {told}")


def _words(choice: Choice) -> str:
    key, label, _, _, also = choice
    return f"{label}\n{key}\n{also}".casefold()


def _begins(choice: Choice, wanted: str) -> bool:
    return any(word.startswith(wanted) for word in _words(choice).split())
