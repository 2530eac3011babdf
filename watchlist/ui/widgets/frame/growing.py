"""Boxes to tick and icons that grow with the text: Qt's style has them as large as the system's text, whatever the program's is."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QApplication, QCheckBox, QWidget

from watchlist.ui.text_size import USUAL, text_size

_GROWS: Final = "grows"
"""The property of those that do."""


def grow_icons(*widgets: QWidget) -> None:
    """Let the icons in buttons and lines, and the boxes to tick, be as large as their words."""
    for widget in widgets:
        widget.setProperty(_GROWS, True)
        if text_size() != USUAL:
            _grow(widget)


def grow_all() -> None:
    """The same for all that were told to, after the text was given another size."""
    for widget in QApplication.allWidgets():
        if widget.property(_GROWS):
            _grow(widget)


def _grow(widget: QWidget) -> None:
    # Qt's lengths alone take longer to load than most of a start may.
    from watchlist.ui.widgets.frame.grown_style import grown_style  # noqa: PLC0415 - for another size only

    widget.setStyle(grown_style())


class TickBox(QCheckBox):
    """A word with a box to tick."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        grow_icons(self)
