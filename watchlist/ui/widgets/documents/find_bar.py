"""Search inside a text: a line, how many places, forth and back."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QToolButton, QWidget

from watchlist.ui.text_size import larger
from watchlist.ui.widgets.frame.empty_state import plain_label

Places = Sequence[tuple[int, int]]
LINE_WIDTH = 240


class FindBar(QWidget):
    """`found` carries all places after each change, `went` the one to go to; `left` when one is done with it."""

    found = Signal(object)
    went = Signal(int, int)
    left = Signal()

    def __init__(self, search: Callable[[str], Places], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._search = search
        self._places: Places = ()
        self._at = -1
        self.line = QLineEdit()
        self._count = plain_label()
        self._back = _arrow("▲", self.tr("Previous place"))
        self._forth = _arrow("▼", self.tr("Next place"))
        self._build()

    def _build(self) -> None:
        self.line.setPlaceholderText(self.tr("Find in this report"))
        self.line.setAccessibleName(self.tr("Find in this report"))
        self.line.setClearButtonEnabled(True)
        self.line.setFixedWidth(larger(LINE_WIDTH))
        self.line.textChanged.connect(self._on_typed)
        self.line.installEventFilter(self)
        self._back.clicked.connect(lambda: self.step(-1))
        self._forth.clicked.connect(lambda: self.step(1))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for widget in (self.line, self._count, self._back, self._forth):
            layout.addWidget(widget)

    def begin(self) -> None:
        """Put the cursor into the line."""
        self.line.setFocus()
        self.line.selectAll()

    def forget(self) -> None:
        """Another text: what was found is gone."""
        self.line.clear()

    def step(self, by: int) -> None:
        """Go to the next place, or back, round the ends."""
        if self._places:
            self._at = (self._at + by) % len(self._places)
            self.went.emit(*self._places[self._at])
        self._tell()

    @property
    def places(self) -> Places:
        """What was found."""
        return self._places

    def _on_typed(self, typed: str) -> None:
        self._places = self._search(typed) if typed.strip() else ()
        self._at = -1
        self.found.emit(self._places)
        if self._places:
            self.step(1)
        self._tell()

    def _tell(self) -> None:
        if not self.line.text().strip():
            self._count.setText("")
        elif not self._places:
            self._count.setText(self.tr("not found"))
        else:
            self._count.setText(f"{self._at + 1}/{len(self._places)}")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt tells: something happened in the line."""
        if watched is self.line and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self.step(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.line.clear()
                self.left.emit()
                return True
        return super().eventFilter(watched, event)


def _arrow(text: str, name: str) -> QToolButton:
    button = QToolButton()
    button.setText(text)
    button.setAutoRaise(True)
    button.setAccessibleName(name)
    button.setToolTip(name)
    return button
