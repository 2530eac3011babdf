"""Keys of one page that win over the window's: Ctrl+Z inside a review takes back the last word, not the last import."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtGui import QAction, QKeyEvent, QKeySequence

_KEYPAD = 0x20000000


def action_for(event: QKeyEvent, actions: Iterable[QAction]) -> QAction | None:
    """The action that a key stands for.

    A page accepts the ShortcutOverride of such a key, so that no shortcut of the window gets it, and triggers the action
    when the key press comes up to it from the widget with the focus.
    """
    # The keypad's Enter differs from its own shortcut by the modifier that tells the keypad.
    pressed = {
        QKeySequence(event.keyCombination()),
        QKeySequence(event.key() | event.modifiers().value & ~_KEYPAD),
    }
    return next((action for action in actions if pressed.intersection(action.shortcuts())), None)
