"""What can be done in the reader, each with a name and a key; the page connects them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QToolButton

from watchlist.ui.widgets.frame.page_keys import action_for

ON_SELECTION = ("add", "theme", "rating", "note")
"""What is done with selected words."""
ON_PAGES = ("zoom_in", "zoom_out", "fit_width")
"""What is done with pages."""
SIGNS = {
    "back": "←", "previous": "▲", "next": "▼", "zoom_out": "−", "zoom_in": "+", "fit_width": "↔",
}  # fmt: skip
"""What stands on a button that is too small for words."""


class ReaderActions(QObject):
    """Actions by name; keys are looked up here rather than by Qt, so that no shortcut of the window gets in between."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._made: dict[str, QAction] = {}
        for name, (text, *keys) in {**self._moves(), **self._findings()}.items():
            action = QAction(text, self)
            action.setObjectName(f"reader_{name}")
            action.setShortcuts([QKeySequence(key) for key in keys])
            shown = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            action.setToolTip(f"{text} ({shown})")
            self._made[name] = action
        self._made["pages"].setCheckable(True)

    def _moves(self) -> dict[str, tuple[str, ...]]:
        return {
            "next": (self.tr("Next highlight"), "N"),
            "previous": (self.tr("Previous highlight"), "Shift+N"),
            "next_same": (self.tr("Next place of this stock or theme"), "S"),
            "previous_same": (self.tr("Previous place of this stock or theme"), "Shift+S"),
            "find": (self.tr("Find in this report"), "Ctrl+F"),
            "find_next": (self.tr("Find next"), "F3"),
            "find_previous": (self.tr("Find previous"), "Shift+F3"),
            "pages": (self.tr("Pages"), "V"),
            "zoom_in": (self.tr("Larger"), "Ctrl++", "Ctrl+=", "Ctrl+Shift++", "Ctrl+Shift+="),
            "zoom_out": (self.tr("Smaller"), "Ctrl+-"),
            "fit_width": (self.tr("Fit the width"), "Ctrl+0"),
            "beside": (self.tr("Side by side"), "B"),
            "original": (self.tr("Open the original file"), "O"),
            "back": (self.tr("Back"), "Esc"),
        }

    def _findings(self) -> dict[str, tuple[str, ...]]:
        return {
            "cite": (self.tr("Copy as citation"), "Ctrl+Shift+C"),
            "link": (self.tr("Copy the link"), "Ctrl+Shift+L"),
            "add": (self.tr("Add a stock"), "T"),
            "theme": (self.tr("Add a theme"), "Shift+T"),
            "rating": (self.tr("Add a rating"), "R"),
            "note": (self.tr("Add a note"), "M"),
        }

    def connect_all(self, slots: dict[str, Callable[[], object]]) -> None:
        """Let each do its work."""
        for name, slot in slots.items():
            self._made[name].triggered.connect(lambda _=False, slot=slot: slot())

    def __getitem__(self, name: str) -> QAction:
        return self._made[name]

    def named(self, *names: str) -> tuple[QAction, ...]:
        """Some of them, in this order."""
        return tuple(self._made[name] for name in names)

    def enable(self, names: tuple[str, ...], *, on: bool) -> None:
        """Say whether some can be done now."""
        for name in names:
            self._made[name].setEnabled(on)

    def for_key(self, event: QKeyEvent) -> QAction | None:
        """The action that a key stands for."""
        return action_for(event, self._made.values())

    def button(self, name: str) -> QToolButton:
        """A button for one of them: a sign where there is one, else its name."""
        action = self._made[name]
        button = QToolButton()
        button.setAutoRaise(True)
        button.setCheckable(action.isCheckable())
        button.setText(SIGNS.get(name, action.text()))
        button.setToolTip(action.toolTip())
        button.setAccessibleName(action.text())
        # Not its default action: that would write the name over the sign.
        button.clicked.connect(lambda _checked: action.trigger())

        def follow() -> None:
            button.setEnabled(action.isEnabled())
            button.setToolTip(action.toolTip())
            button.setChecked(action.isChecked())

        action.changed.connect(follow)
        return button
