"""The search box: the query is always seen and always editable."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent, QPalette
from PySide6.QtWidgets import QLineEdit, QWidget

from watchlist.ui.icons import Icons
from watchlist.ui.theming import Colours

TYPING_MS = 150


class SearchBox(QLineEdit):
    """`asked` a moment after the last key, or at once with Enter; `left` with Escape or the down key."""

    asked = Signal(str)
    left = Signal()

    def __init__(
        self, colours: Colours, icons: Icons, help_action: QAction, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._colours = colours
        self._icons = icons
        self._tip = self.tr("Search stocks: words, code, pinyin, theme:液冷, brokers:>=2, not flag:1 …")
        self.setPlaceholderText(self.tr("Search: 液冷, 002837, hwj, theme:芯片 brokers:>=2"))
        self.setAccessibleName(self.tr("Search"))
        self.setClearButtonEnabled(True)
        self.setMinimumWidth(220)
        self.setToolTip(self._tip)
        self._lens = self.addAction(icons("search", "muted"), QLineEdit.ActionPosition.LeadingPosition)
        self.addAction(help_action, QLineEdit.ActionPosition.TrailingPosition)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(TYPING_MS)
        self._timer.timeout.connect(self._ask)
        self.textChanged.connect(self._timer.start)
        self.returnPressed.connect(self._ask)
        colours.changed.connect(self._paint)

    def start_with(self, query: str) -> None:
        """Show a query that is asked already."""
        self.blockSignals(True)
        self.setText(query)
        self.blockSignals(False)

    def set_query(self, query: str) -> None:
        """Show a query and ask it at once."""
        if query != self.text():
            self.setText(query)
        self._ask()

    def show_fault(self, sentence: str) -> None:
        """Say why the query can't be understood, or that it can."""
        self.setToolTip(sentence or self._tip)
        palette = QPalette()
        if sentence:
            palette.setColor(QPalette.ColorRole.Base, self._colours.role("error_fill"))
            palette.setColor(QPalette.ColorRole.Text, self._colours.role("error_text"))
        self.setPalette(palette)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt tells: Escape clears and leaves, the down key goes to the table."""
        if event.key() == Qt.Key.Key_Escape:
            self.clear()
            self._ask()
            self.left.emit()
        elif event.key() == Qt.Key.Key_Down:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _ask(self) -> None:
        self._timer.stop()
        self.asked.emit(self.text().strip())

    def _paint(self) -> None:
        self._lens.setIcon(self._icons("search", "muted"))
