"""A list whose lines have boxes to tick."""

from __future__ import annotations

from PySide6.QtWidgets import QListWidget, QWidget

from watchlist.ui.widgets.frame.growing import grow_icons


class TickList(QListWidget):
    """A list whose lines have boxes to tick."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grow_icons(self)
