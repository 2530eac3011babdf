"""What can be done in a review, each with a name and a key; the page connects them."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence

from watchlist.ui.widgets.frame.page_keys import action_for


@dataclass(frozen=True, slots=True)
class _Spec:
    name: str
    text: str
    keys: tuple[str, ...]
    tip: str


class ReviewActions(QObject):
    """Actions by name; keys are looked up here rather than by Qt, so that no shortcut of the window gets in between."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._made: dict[str, QAction] = {}
        for spec in (*self._verdicts(), *self._corrections(), *self._moves()):
            action = QAction(spec.text, self)
            action.setObjectName(f"review_{spec.name}")
            action.setShortcuts([QKeySequence(key) for key in spec.keys])
            action.setToolTip(spec.tip)
            self._made[spec.name] = action

    def _verdicts(self) -> tuple[_Spec, ...]:
        return (
            _Spec("accept", self.tr("Accept"), ("Space",), self.tr("Take the row as it stands and go on")),
            _Spec("reject", self.tr("Reject"), ("X",), self.tr("Leave the row out and go on")),
            _Spec("accept_sure", self.tr("Accept all sure"), ("A",), self.tr("Take every row that needs no look")),
            _Spec(
                "accept_to", self.tr("Accept down to here"), ("Shift+Space",),
                self.tr("Take every open row from the first to this one"),
            ),
            _Spec("clear", self.tr("Start over"), ("Ctrl+Backspace",), self.tr("Take back every verdict of this review")),
            _Spec(
                "finish", self.tr("Finish"), ("Return", "Enter", "Ctrl+Return", "Ctrl+Enter"),
                self.tr("Store the report with what was accepted, then the next one"),
            ),
        )  # fmt: skip

    def _corrections(self) -> tuple[_Spec, ...]:
        return (
            _Spec("security", self.tr("Security"), ("E",), self.tr("Say which security the name stands for")),
            _Spec("theme", self.tr("Theme"), ("T",), self.tr("Change the theme; with text selected: add a row for it")),
            _Spec("stance", self.tr("Stance"), ("S",), self.tr("The next stance: recommended, beneficiary, watch, …")),
            _Spec("promote", self.tr("Take it after all"), ("P",), self.tr("Make a row of something that was not taken")),
            _Spec("undo", self.tr("Undo"), ("Ctrl+Z",), self.tr("Take back the last thing said in this review")),
            _Spec("redo", self.tr("Redo"), ("Ctrl+Shift+Z", "Ctrl+Y"), self.tr("Say again what was taken back")),
            _Spec("details", self.tr("Title, broker, date…"), ("D",), self.tr("Say what the document doesn't say of itself")),
        )  # fmt: skip

    def _moves(self) -> tuple[_Spec, ...]:
        return (
            _Spec(
                "doubtful", self.tr("Next doubtful"), ("G",), self.tr("Go to the next row that needs a look")
            ),
            _Spec(
                "place", self.tr("Next place"), ("N",), self.tr("Show the next place where the name stands")
            ),
            _Spec(
                "pages",
                self.tr("Pages or text"),
                ("V",),
                self.tr("Show the document as its pages, or as its text"),
            ),
            _Spec(
                "close",
                self.tr("Back to the inbox"),
                ("Esc",),
                self.tr("Keep the review as it is and go back"),
            ),
        )

    def __getitem__(self, name: str) -> QAction:
        return self._made[name]

    @property
    def all(self) -> tuple[QAction, ...]:
        """Every action, for a palette."""
        return tuple(self._made.values())

    def named(self, *names: str) -> tuple[QAction, ...]:
        """Some of them, in this order."""
        return tuple(self._made[name] for name in names)

    def for_key(self, event: QKeyEvent) -> QAction | None:
        """The action that a key stands for."""
        return action_for(event, self._made.values())
