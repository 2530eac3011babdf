"""The backups of a library with what they hold; one of them can take its place."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFileDialog, QVBoxLayout, QWidget

from watchlist.ui.models.care_rows import BackupRow, Held, backup_columns
from watchlist.ui.models.plurals import Plurals
from watchlist.ui.models.rows_model import RowsModel
from watchlist.ui.theming import Colours
from watchlist.ui.widgets.frame.button_box import ButtonBox
from watchlist.ui.widgets.frame.empty_state import plain_label
from watchlist.ui.widgets.frame.fitting import fit
from watchlist.ui.widgets.tables.rows_table import RowsTable

WIDTH, HEIGHT = 820, 420


class Backups(QDialog):
    """`restore_asked` carries the backup that shall take the library's place, `file_chosen` one from elsewhere to look into."""

    restore_asked = Signal(object)
    file_chosen = Signal(object)

    def __init__(self, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.summary = plain_label(self.tr("The backups are opened and counted …"))
        self.summary.setWordWrap(True)
        self.table: RowsTable[BackupRow] = RowsTable(
            RowsModel(backup_columns(colours), lambda row: row.path, self),
            lambda row: (row.path.name, row.reason),
        )
        self.table.setAccessibleName(self.tr("Backups"))
        self.table.selection_changed.connect(self._on_selected)
        box = ButtonBox(QDialogButtonBox.StandardButton.Close)
        self.restore = box.addButton(self.tr("&Restore this one"), QDialogButtonBox.ButtonRole.ActionRole)
        self.restore.setEnabled(False)
        self.restore.clicked.connect(self._on_restore)
        other = box.addButton(self.tr("Another &file…"), QDialogButtonBox.ButtonRole.ActionRole)
        other.clicked.connect(self.ask_file)
        box.rejected.connect(self.close)
        self.setWindowTitle(self.tr("Restore a backup"))
        fit(self, WIDTH, HEIGHT)
        column = QVBoxLayout(self)
        column.addWidget(self.summary)
        column.addWidget(self.table, 1)
        column.addWidget(box)

    def show_held(self, held: Held) -> None:
        """Show the backups, and what the library holds itself."""
        self.summary.setText(self._told(held))
        self.table.set_rows(held.backups)
        self.table.selectRow(0)
        self._on_selected()

    def ask_file(self) -> None:
        """Let the user say where another backup lies."""
        dialog = QFileDialog(self, self.tr("Another backup"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([self.tr("Libraries (*.db)"), self.tr("All files (*)")])
        dialog.fileSelected.connect(lambda name: self.file_chosen.emit(Path(name)))
        dialog.open()

    def add(self, row: BackupRow | None) -> None:
        """Show a file from elsewhere among the backups, and choose it; None is the library itself."""
        if row is None:
            self.summary.setText(self.tr("This file is the library itself."))
            return
        others = tuple(each for each in self.table.rows_model.rows if each.path != row.path)
        self.table.set_rows((row, *others))
        self.table.select_ids([row.path], row.path)
        self._on_selected()

    def _told(self, held: Held) -> str:
        if not held.sound:
            return self.tr("The library now: damaged. What is damaged is kept when a backup takes its place.")
        many = Plurals()
        words = self.tr("The library now: {reports}, {stocks}, {themes}, {notes}.").format(
            reports=many.reports(held.reports), stocks=many.stocks(held.stocks), themes=many.themes(held.themes),
            notes=many.notes(held.notes),
        )  # fmt: skip
        if not held.backups:
            return "\n".join((words, self.tr("There is no backup yet.")))
        kept = self.tr("What is there now is backed up before another takes its place, and can be had back.")
        return f"{words}\n{kept}"

    def _on_selected(self) -> None:
        row = self.table.current_row()
        self.restore.setEnabled(row is not None and row.sound)

    def _on_restore(self) -> None:
        row = self.table.current_row()
        if row is not None:
            self.close()
            self.restore_asked.emit(row.path)
