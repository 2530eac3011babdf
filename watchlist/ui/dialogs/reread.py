"""What newer rules would change in stored reports: every row is shown before anything is written."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QProgressBar, QVBoxLayout, QWidget

from watchlist.domain.revisions import Difference
from watchlist.ui.models.revision_columns import ShownRevision, difference_words, revision_columns
from watchlist.ui.models.rows_model import RowsModel
from watchlist.ui.theming import Colours
from watchlist.ui.widgets.frame.button_box import ButtonBox
from watchlist.ui.widgets.frame.empty_state import plain_label
from watchlist.ui.widgets.frame.fitting import fit
from watchlist.ui.widgets.tables.rows_table import RowsTable

WIDTH, HEIGHT = 1000, 520
SEPARATOR = " · "


class Reread(QDialog):
    """`applied`: make the changes that are shown; `stopped`: read no further; `report_asked`: open this report."""

    applied = Signal()
    stopped = Signal()
    report_asked = Signal(int)

    def __init__(self, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.summary = plain_label()
        self.progress = QProgressBar()
        self.table: RowsTable[ShownRevision] = RowsTable(
            RowsModel(revision_columns(colours), lambda shown: shown.place, self),
            lambda shown: (shown.row.text, shown.title),
        )
        self._box = ButtonBox(QDialogButtonBox.StandardButton.Close)
        self.apply = self._box.addButton(
            self.tr("&Make these changes"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self._build()

    def _build(self) -> None:
        self.setWindowTitle(self.tr("Read stored reports again"))
        self.setModal(False)
        fit(self, WIDTH, HEIGHT)
        self.summary.setWordWrap(True)
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(self.tr("Reports read"))
        self.table.setAccessibleName(self.tr("Rows that would change"))
        self.apply.setEnabled(False)
        self.apply.clicked.connect(self.applied)
        self._box.rejected.connect(self.close)
        self.table.row_activated.connect(lambda shown: self.report_asked.emit(shown.row.report_id))
        self.finished.connect(self.stopped)
        layout = QVBoxLayout(self)
        layout.addWidget(self.summary)
        layout.addWidget(self.progress)
        layout.addWidget(self.table, 1)
        layout.addWidget(self._box)

    def show_progress(self, done: int, total: int) -> None:
        """How many reports are read."""
        self.progress.setRange(0, max(1, total))
        self.progress.setValue(done)
        self.summary.setText(self.tr("{done} of {total} reports read …").format(done=done, total=total))

    def show_rows(self, rows: Sequence[ShownRevision]) -> None:
        """All are read: show what differs."""
        self.progress.hide()
        self.table.set_rows(rows)
        self.table.selectRow(0)
        self.apply.setEnabled(bool(rows))
        self.summary.setText(self._told(rows))

    def _told(self, rows: Iterable[ShownRevision]) -> str:
        shown = tuple(rows)
        if not shown:
            return self.tr(
                "Nothing would change: the rules of this version read your reports as they are stored."
            )
        counts = Counter(each.row.difference for each in shown)
        told = [f"{counts[kind]} {difference_words(kind)}" for kind in Difference if counts[kind]]
        told.append(self.tr("in %Ln report(s)", "", len({each.row.report_id for each in shown})))
        return (
            SEPARATOR.join(told)
            + "\n"
            + self.tr(
                "What you made, corrected or rejected yourself stays as you left it. One undo takes it all back."
            )
        )
