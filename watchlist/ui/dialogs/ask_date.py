"""Asks for the date of a document that states none; the file's own date is offered, never taken silently."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from watchlist.ui.text_size import larger
from watchlist.ui.widgets.frame.button_box import ButtonBox
from watchlist.ui.widgets.frame.day_line import DayLine
from watchlist.ui.widgets.frame.empty_state import label_for, plain_label

WIDTH = 460


class AskDate(QDialog):
    """`dated` carries the day that was chosen, `undated` says that there shall be none."""

    dated = Signal(object)
    undated = Signal()

    def __init__(self, title: str, file_date: date | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._file_date = file_date
        self.line = DayLine()
        self.use = QPushButton(self.tr("&Use this date"))
        self.use_file = QPushButton()
        self.without = QPushButton(self.tr("Finish &without a date"))
        self._build(title)

    def _build(self, title: str) -> None:
        self.setWindowTitle(self.tr("Which date?"))
        layout = QVBoxLayout(self)
        layout.addStrut(larger(WIDTH))
        layout.setSpacing(10)
        layout.addWidget(plain_label(self.tr("This document states no date:")))
        layout.addWidget(_plain(title))
        layout.addWidget(
            _plain(self.tr("Charts place a report by its date. Without one it is counted as undated."))
        )
        form = QFormLayout()
        form.addRow(label_for(self.line, self.tr("&Date of the report:")), self.line)
        layout.addLayout(form)
        layout.addWidget(self._buttons())
        self.line.setFocus()

    def _buttons(self) -> ButtonBox:
        box = ButtonBox()
        box.addButton(self.use, QDialogButtonBox.ButtonRole.AcceptRole)
        self.use.setEnabled(False)
        self.use.setDefault(True)
        self.use.clicked.connect(self._on_use)
        self.line.textChanged.connect(lambda _typed: self.use.setEnabled(self.line.day is not None))
        if self._file_date is not None:
            self.use_file.setText(
                self.tr("Use the &file's date: {date}").format(date=self._file_date.isoformat())
            )
            self.use_file.setAutoDefault(False)
            self.use_file.clicked.connect(self._on_use_file)
            box.addButton(self.use_file, QDialogButtonBox.ButtonRole.ActionRole)
        self.without.setAutoDefault(False)
        self.without.clicked.connect(self._on_without)
        box.addButton(self.without, QDialogButtonBox.ButtonRole.ActionRole)
        box.addButton(QDialogButtonBox.StandardButton.Cancel)
        box.rejected.connect(self.reject)
        return box

    def _on_use(self) -> None:
        day = self.line.day
        if day is not None:
            self.accept()
            self.dated.emit(day)

    def _on_use_file(self) -> None:
        self.accept()
        self.dated.emit(self._file_date)

    def _on_without(self) -> None:
        self.accept()
        self.undated.emit()


def _plain(text: str) -> QLabel:
    label = plain_label(text)
    label.setWordWrap(True)
    return label
