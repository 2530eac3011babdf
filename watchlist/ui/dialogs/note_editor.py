"""Writing a note anew, beside the words of a report that it quotes."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QVBoxLayout, QWidget

from watchlist.ui.widgets.frame.button_box import ButtonBox
from watchlist.ui.widgets.frame.empty_state import plain_label
from watchlist.ui.widgets.frame.fitting import fit

SIZE = (460, 300)
LONGEST_QUOTE = 400
MOST_BYTES = 200_000
"""A note is no report; a text of megabytes would hold the window up while it is laid out."""


class NoteText(QPlainTextEdit):
    """Takes no more from a clipboard or a drop than belongs into a note; `refused` when there was more."""

    refused = Signal()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Qt asks: something is pasted or dropped."""
        if source.data("text/plain").size() > MOST_BYTES:
            self.refused.emit()
        else:
            super().insertFromMimeData(source)


class NoteEditor(QDialog):
    """`written` carries the text; the stock and the words that are quoted stand above it."""

    written = Signal(str)

    def __init__(self, stock: str, quote: str = "", text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Note"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        fit(self, *SIZE)
        self.stock = plain_label(stock)
        font = self.stock.font()
        font.setBold(True)
        self.stock.setFont(font)
        self.quote = plain_label(quote[:LONGEST_QUOTE])
        self.quote.setWordWrap(True)
        self.quote.setVisible(bool(quote))
        self.quote.setForegroundRole(self.quote.foregroundRole().PlaceholderText)
        self.refusal = plain_label(
            self.tr("That is too long for a note. Close it and paste the text as a report.")
        )
        self.refusal.setWordWrap(True)
        self.refusal.hide()
        self.text = NoteText(text)
        self.text.refused.connect(self.refusal.show)
        self.text.setAccessibleName(self.tr("Note"))
        self.text.setTabChangesFocus(True)
        self.text.setPlaceholderText(self.tr("What you think of it; Ctrl+Enter keeps it"))
        self._lay_out()

    def _lay_out(self) -> None:
        buttons = ButtonBox(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel)
        self.save = buttons.button(QDialogButtonBox.StandardButton.Save)
        buttons.accepted.connect(self._on_save)
        buttons.rejected.connect(self.reject)
        self.text.textChanged.connect(self._enable)
        self.text.textChanged.connect(self.refusal.hide)
        QShortcut(QKeySequence("Ctrl+Return"), self, self._on_save)
        column = QVBoxLayout(self)
        column.setSpacing(8)
        for widget in (self.stock, self.quote, self.text, self.refusal, buttons):
            column.addWidget(widget, int(widget is self.text))
        self.text.setFocus()
        self._enable()

    def _enable(self) -> None:
        self.save.setEnabled(bool(self.text.toPlainText().strip()))

    def _on_save(self) -> None:
        if self.save.isEnabled():
            self.accept()
            self.written.emit(self.text.toPlainText().strip())
