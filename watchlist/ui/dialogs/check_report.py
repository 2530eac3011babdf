"""What a check of the library found; each repair is told."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from watchlist.ui.models.care_rows import REPAIRABLE, FaultRow, fault_columns
from watchlist.ui.models.rows_model import RowsModel
from watchlist.ui.theming import Colours
from watchlist.ui.widgets.frame.button_box import ButtonBox
from watchlist.ui.widgets.frame.empty_state import plain_label
from watchlist.ui.widgets.frame.fitting import fit
from watchlist.ui.widgets.tables.rows_table import RowsTable

WIDTH, HEIGHT = 840, 420
SMALL = (420, 120)
"""Where there is nothing to list."""


class CheckReport(QDialog):
    """`repair_asked`: put right what can be made again."""

    repair_asked = Signal()

    def __init__(self, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.summary = plain_label()
        self.summary.setWordWrap(True)
        self.table: RowsTable[FaultRow] = RowsTable(
            RowsModel(fault_columns(colours), lambda row: row.number, self),
            lambda row: (row.code, row.details),
        )
        self.table.setAccessibleName(self.tr("Faults of the library"))
        box = ButtonBox(QDialogButtonBox.StandardButton.Close)
        self.repair = box.addButton(self.tr("&Repair"), QDialogButtonBox.ButtonRole.ActionRole)
        self.repair.clicked.connect(self.repair_asked)
        box.rejected.connect(self.close)
        self.setWindowTitle(self.tr("Check the library"))
        column = QVBoxLayout(self)
        column.addWidget(self.summary)
        column.addWidget(self.table, 1)
        column.addWidget(box)
        self.show_busy()

    def show_busy(self) -> None:
        """Nothing is known yet."""
        self.summary.setText(self.tr("Every text, every place and every count is looked at …"))
        self.table.hide()
        self.repair.hide()
        fit(self, *SMALL)

    def show_rows(self, rows: Sequence[FaultRow]) -> None:
        """Say what was found, or what became of it."""
        self.table.set_rows(rows)
        self.table.setVisible(bool(rows))
        fit(self, *((WIDTH, HEIGHT) if rows else SMALL))
        self.summary.setText(self._told(rows))
        self.repair.setVisible(any(row.code in REPAIRABLE and not row.repaired for row in rows))

    def _told(self, rows: Sequence[FaultRow]) -> str:
        if not rows:
            return self.tr("The library is sound.")
        repaired = sum(row.repaired for row in rows)
        told = [self.tr("%Ln fault(s) found", "", len(rows))]
        if repaired:
            told.append(self.tr("%Ln repaired", "", repaired))
        return " · ".join(told)
