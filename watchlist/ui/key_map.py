"""The keys that the user chose, by the names of actions; those that nobody chose stay as they were written down."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QSettings
from PySide6.QtGui import QAction, QKeySequence

from watchlist.ui import settings as kept

PORTABLE = QKeySequence.SequenceFormat.PortableText
NATIVE = QKeySequence.SequenceFormat.NativeText


class KeyMap:
    """Gives actions their keys, and keeps what was chosen."""

    def __init__(self, settings: QSettings) -> None:
        self._settings = settings
        self._own: dict[str, list[QKeySequence]] = {}
        lines = (line.split("\t") for line in kept.KEYS.read(settings).splitlines())
        self._chosen = {parts[0]: parts[1] for parts in lines if len(parts) == 2}  # noqa: PLR2004 - name and key

    def dress(self, actions: Iterable[QAction]) -> None:
        """Give actions that were just made the keys that were chosen for them."""
        for action in actions:
            self._own[action.objectName()] = action.shortcuts()
            if action.objectName() in self._chosen:
                self._give(action)

    def is_chosen(self, action: QAction) -> bool:
        """Whether an action has a key that the user chose."""
        return action.objectName() in self._chosen

    def choose(self, action: QAction, keys: QKeySequence) -> None:
        """Give an action another key, or none; the one that it had of its own is the same as no choice."""
        if [keys] == self._own.get(action.objectName(), [QKeySequence()]):
            self.reset([action])
            return
        self._chosen[action.objectName()] = keys.toString(PORTABLE)
        self._give(action)
        self._keep()

    def reset(self, actions: Iterable[QAction]) -> None:
        """Give actions back the keys that they had of their own."""
        for action in actions:
            if self._chosen.pop(action.objectName(), None) is not None:
                _set(action, self._own[action.objectName()])
        self._keep()

    def _give(self, action: QAction) -> None:
        keys = QKeySequence.fromString(self._chosen[action.objectName()], PORTABLE)
        _set(action, [] if keys.isEmpty() else [keys])

    def _keep(self) -> None:
        lines = (f"{name}\t{keys}" for name, keys in sorted(self._chosen.items()))
        kept.KEYS.write(self._settings, "\n".join(lines))


def taken_by(keys: QKeySequence, action: QAction, others: Iterable[QAction]) -> QAction | None:
    """Another action of the same place that has this key already."""
    if keys.isEmpty():
        return None
    return next((other for other in others if other is not action and keys in other.shortcuts()), None)


def _set(action: QAction, keys: list[QKeySequence]) -> None:
    """Set the keys, and name the first in the tip where the tip named one."""
    before = f" ({action.shortcut().toString(NATIVE)})"
    tip = action.toolTip().removesuffix(before)
    action.setShortcuts(keys)
    now = action.shortcut().toString(NATIVE)
    action.setToolTip(f"{tip} ({now})" if now else tip)
