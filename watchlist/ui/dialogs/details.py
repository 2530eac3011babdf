"""Lets a person say what a document doesn't say of itself: title, broker, date."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCompleter,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from watchlist.ui.models.review_head import Said
from watchlist.ui.text_size import larger
from watchlist.ui.widgets.frame.button_box import ButtonBox
from watchlist.ui.widgets.frame.day_line import DayLine
from watchlist.ui.widgets.frame.empty_state import label_for

WIDTH = 520


class Details(QDialog):
    """`said` carries a Said when it is confirmed."""

    said = Signal(object)

    def __init__(self, now: Said, brokers: tuple[str, ...] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = QLineEdit(now.title)
        self.title.setCursorPosition(0)  # a long title is read from its beginning
        self.broker = QLineEdit(now.broker)
        self.day = DayLine()
        self.day.setText(now.published.isoformat() if now.published else "")
        self._box = ButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self._build(brokers)

    def _build(self, brokers: tuple[str, ...]) -> None:
        self.setWindowTitle(self.tr("About this document"))
        completer = QCompleter(brokers, self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.broker.setCompleter(completer)
        form = QFormLayout()
        form.addRow(label_for(self.title, self.tr("&Title:")), self.title)
        form.addRow(label_for(self.broker, self.tr("&Broker:")), self.broker)
        form.addRow(label_for(self.day, self.tr("&Date:")), self.day)
        layout = QVBoxLayout(self)
        layout.addStrut(larger(WIDTH))
        layout.addLayout(form)
        layout.addWidget(self._box)
        self._box.accepted.connect(self._on_accepted)
        self._box.rejected.connect(self.reject)
        self.day.textChanged.connect(self._on_day)

    def _on_day(self, typed: str) -> None:
        """A day that can't be read is not thrown away silently."""
        ready = not typed.strip() or self.day.day is not None
        self._box.button(QDialogButtonBox.StandardButton.Ok).setEnabled(ready)

    def _on_accepted(self) -> None:
        self.accept()
        self.said.emit(Said(self.title.text().strip(), self.broker.text().strip(), self.day.day))
