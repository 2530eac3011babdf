"""Letters and digits typed into a table: they jump; a digit alone that is the key of an action is that key."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Protocol, runtime_checkable

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

ALONE_MS = 300
"""So long a digit waits for a second one; two are the start of a code."""
_PLAIN = {
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.KeypadModifier,
    Qt.KeyboardModifier.ShiftModifier,
}


@runtime_checkable
class JumpHost(Protocol):
    """What lies around a table and opens the jump box over it."""

    def jump_from(self, table: Any, typed: str) -> None:  # noqa: ANN401 - a table of any rows
        """Open the box with what was typed."""


class TypedKeys(QObject):
    """Collects what is typed into one table."""

    def __init__(self, table: QWidget, jump: Callable[[str], None]) -> None:
        super().__init__(table)
        self._table = table
        self._jump = jump
        self._waiting = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(ALONE_MS)
        self._timer.timeout.connect(self._on_alone)

    def wants(self, event: QKeyEvent) -> bool:
        """Whether a key is the table's before it is a shortcut: a digit, and any letter right after one."""
        text = typed_text(event)
        return bool(text) and (text.isdigit() or bool(self._waiting))

    def take(self, event: QKeyEvent) -> bool:
        """Take a key that was pressed; False where it is no letter and no digit."""
        text = typed_text(event)
        if not text:
            return False
        if self._waiting:
            self._timer.stop()
            typed, self._waiting = self._waiting + text, ""
            self._jump(typed)
        elif self._action_of(text) is not None:
            self._waiting = text
            self._timer.start()
        else:
            self._jump(text)
        return True

    def _on_alone(self) -> None:
        text, self._waiting = self._waiting, ""
        action = self._action_of(text)
        if action is not None:
            action.trigger()

    def _action_of(self, text: str) -> QAction | None:
        """The action of the table or of what lies around it that this key stands for, if it can be done now."""
        keys = QKeySequence(text.upper())
        widget: QWidget | None = self._table
        while widget is not None:
            for action in widget.actions():
                if action.isEnabled() and keys in action.shortcuts():
                    return action
            widget = widget.parentWidget()
        return None


def typed_text(event: QKeyEvent) -> str:
    """The letter or digit of a key that was pressed without Ctrl, Alt or Meta; "" for other keys."""
    text = event.text()
    return text if event.modifiers() in _PLAIN and len(text) == 1 and text.isalnum() else ""
