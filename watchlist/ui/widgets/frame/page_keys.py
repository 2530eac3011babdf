"""Keys of one page that win over the window's: Ctrl+Z inside a review takes back the last word, not the last import."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

_KEYPAD = 0x20000000


def action_for(event: QKeyEvent, actions: Iterable[QAction]) -> QAction | None:
    """The action that a key stands for."""
    # The keypad's Enter differs from its own shortcut by the modifier that tells the keypad.
    pressed = {
        QKeySequence(event.keyCombination()),
        QKeySequence(event.key() | event.modifiers().value & ~_KEYPAD),
    }
    return next((action for action in actions if pressed.intersection(action.shortcuts())), None)


def digit_of(event: QKeyEvent) -> int | None:
    """The place, from 0, that a plain digit from 1 to 9 stands for."""
    plain = event.modifiers() in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier}
    return event.key() - Qt.Key.Key_1 if plain and Qt.Key.Key_1 <= event.key() <= Qt.Key.Key_9 else None


class KeyedPage(QWidget):
    """A page with keys of its own.

    It accepts the ShortcutOverride of a key that it means, so that no shortcut of the window gets it, and acts when the
    key press comes up to it from the widget with the focus.
    """

    def means(self, event: QKeyEvent) -> bool:
        """Whether a key is one of the page's own now."""
        raise NotImplementedError

    def event(self, event: QEvent) -> bool:
        """Qt tells: something happened here."""
        if (
            event.type() is QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and self.means(event)
        ):
            event.accept()
            return True
        return super().event(event)
