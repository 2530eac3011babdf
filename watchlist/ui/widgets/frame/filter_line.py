"""The line over a table or tree that leaves of its rows what fits."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget


class FilterLine(QLineEdit):
    """Enter and ↓ go to the rows; Escape shows all of them again, and from an empty line goes there too."""

    def __init__(self, hint: str, rows: QWidget) -> None:
        super().__init__()
        self._rows = rows
        self.setPlaceholderText(hint)
        self.setAccessibleName(hint)
        self.setClearButtonEnabled(True)
        self.returnPressed.connect(rows.setFocus)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt tells: a key."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() in {Qt.Key.Key_Escape, Qt.Key.Key_Down}:
            self._rows.setFocus()
        else:
            super().keyPressEvent(event)
