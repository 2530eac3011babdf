"""Boxes that stand beside the window: of each kind one is enough, however often its key is pressed."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtWidgets import QDialog, QWidget

D = TypeVar("D", bound=QDialog)


def open_one(kind: type[D], window: QWidget) -> D | None:
    """The box of a kind that is open over a window, with what was typed into it; it is brought to the front."""
    found = next((each for each in window.findChildren(kind) if each.isVisible()), None)
    if found is not None:
        found.raise_()
        found.activateWindow()
    return found


def show_instead(dialog: QDialog) -> None:
    """Show a box in the place of the one of its kind and title: that was about what was chosen before."""
    window = dialog.parentWidget()
    for each in window.findChildren(type(dialog)) if window is not None else ():
        if each is not dialog and each.isVisible() and each.windowTitle() == dialog.windowTitle():
            each.close()
    dialog.show()
