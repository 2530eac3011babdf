"""The time machine: now, or the end of an earlier day."""

from __future__ import annotations

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QCheckBox, QDateEdit, QHBoxLayout, QWidget


class AsOf(QWidget):
    """`changed` when another day is asked for; `day` is None while it is off."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box = QCheckBox(self.tr("As known on"))
        self.box.setToolTip(self.tr("Use only reports that were dated and imported by the end of a day"))
        self.date = QDateEdit(QDate.currentDate())
        self.date.setCalendarPopup(True)
        self.date.setDisplayFormat("yyyy-MM-dd")
        self.date.setMaximumDate(QDate.currentDate())
        self.date.setAccessibleName(self.tr("The day whose knowledge is used"))
        self.date.setEnabled(False)
        self.box.toggled.connect(self._on_toggled)
        self.date.dateChanged.connect(self._on_date)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.box)
        row.addWidget(self.date)

    @property
    def day(self) -> str | None:
        """The day in ISO, None for now."""
        return self.date.date().toString("yyyy-MM-dd") if self.box.isChecked() else None

    def _on_toggled(self, on: bool) -> None:  # noqa: FBT001 - Qt's signal
        self.date.setEnabled(on)
        self.changed.emit()

    def _on_date(self) -> None:
        if self.box.isChecked():
            self.changed.emit()
