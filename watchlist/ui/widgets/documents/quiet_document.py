"""A text document that loads nothing: whatever a report says, no file is read and nobody is asked over the network."""

from __future__ import annotations

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QPlainTextDocumentLayout


class QuietDocument(QTextDocument):
    """Plain text alone is put into it; should markup ever get in, its pictures and styles stay where they are."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.setDocumentLayout(QPlainTextDocumentLayout(self))

    def loadResource(self, _kind: int, _name: QUrl | str) -> None:
        """Qt asks: what a picture, a style sheet or another page holds. Nothing."""
