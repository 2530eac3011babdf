"""The buttons below a dialog, with words alone."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtGui import QIcon, QShowEvent
from PySide6.QtWidgets import QAbstractButton, QDialogButtonBox


class ButtonBox(QDialogButtonBox):
    """Without a desktop's own icons Qt draws some of its own: coloured ones, and black ones on a dark ground."""

    def showEvent(self, event: QShowEvent) -> None:
        """Qt tells: the box is shown; each button is there by now."""
        words_alone(self.buttons())
        super().showEvent(event)


def words_alone(buttons: Iterable[QAbstractButton]) -> None:
    """Take the icons off buttons."""
    for button in buttons:
        button.setIcon(QIcon())
