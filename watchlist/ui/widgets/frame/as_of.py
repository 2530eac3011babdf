"""The time machine: now, or the end of an earlier day."""

from __future__ import annotations

from PySide6.QtCore import QDate, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QDateEdit, QHBoxLayout, QWidget

from watchlist.ui.widgets.frame.empty_state import plain_label
from watchlist.ui.widgets.frame.growing import TickBox


class AsOf(QWidget):
    """`changed` when another day is asked for; `day` is None while it is off.

    `note` says from when on changes are known; whoever shows this finds it a place.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box = TickBox(self.tr("As known on"))
        self.box.setToolTip(self.tr("Use only reports that were dated and imported by the end of a day"))
        self.date = QDateEdit(QDate.currentDate())
        self.date.setCalendarPopup(True)
        self.date.setDisplayFormat("yyyy-MM-dd")
        self.date.setMaximumDate(QDate.currentDate())
        self.date.setAccessibleName(self.tr("The day whose knowledge is used"))
        self.date.setEnabled(False)
        self.box.toggled.connect(self._on_toggled)
        self.date.dateChanged.connect(self._on_date)
        self.note = plain_label("")
        self.note.setContentsMargins(10, 4, 10, 4)
        self.note.setWordWrap(True)
        self.note.setVisible(False)
        self._kept_since = ""
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.box)
        row.addWidget(self.date)

    @property
    def day(self) -> str | None:
        """The day in ISO, None for now."""
        return self.date.date().toString("yyyy-MM-dd") if self.box.isChecked() else None

    def tell_kept_since(self, day: str) -> None:
        """Changes of themes and corrections are known from this day (ISO) on, "" where they are from the start: say so on earlier days."""
        self._kept_since = day
        self._tell()

    def showEvent(self, event: QShowEvent) -> None:
        """The note comes back with the day."""
        super().showEvent(event)
        self._tell()

    def hideEvent(self, event: QHideEvent) -> None:
        """Where no day is asked for there is nothing to note."""
        super().hideEvent(event)
        self.note.hide()

    def _tell(self) -> None:
        self.note.setText(
            self.tr("Changes of themes and corrections known from {since} on").format(since=self._kept_since)
        )
        self.note.setVisible(self.day is not None and self.day < self._kept_since)

    def _on_toggled(self, on: bool) -> None:  # noqa: FBT001 - Qt's signal
        self.date.setEnabled(on)
        self._tell()
        self.changed.emit()

    def _on_date(self) -> None:
        if self.box.isChecked():
            self._tell()
            self.changed.emit()
