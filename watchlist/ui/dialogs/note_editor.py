"""Writing a note anew, beside the words of a report that it quotes."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QVBoxLayout, QWidget

from watchlist.ui.widgets.button_box import ButtonBox
from watchlist.ui.widgets.empty_state import plain_label
from watchlist.ui.widgets.fitting import fit

SIZE = (460, 300)
LONGEST_QUOTE = 400


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
        self.text = QPlainTextEdit(text)
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
        QShortcut(QKeySequence("Ctrl+Return"), self, self._on_save)
        column = QVBoxLayout(self)
        column.setSpacing(8)
        for widget in (self.stock, self.quote, self.text, buttons):
            column.addWidget(widget, int(widget is self.text))
        self.text.setFocus()
        self._enable()

    def _enable(self) -> None:
        self.save.setEnabled(bool(self.text.toPlainText().strip()))

    def _on_save(self) -> None:
        if self.save.isEnabled():
            self.accept()
            self.written.emit(self.text.toPlainText().strip())
