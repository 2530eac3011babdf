"""What became of each document of an import: a window beside the others, never in their way."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from watchlist.ui.models.import_rows import Fate, ImportRow
from watchlist.ui.models.import_words import detail, fate_words, import_columns, summary
from watchlist.ui.models.rows_model import RowsModel
from watchlist.ui.notices import Notices
from watchlist.ui.theming import Colours
from watchlist.ui.widgets.frame.button_box import ButtonBox
from watchlist.ui.widgets.frame.empty_state import plain_label
from watchlist.ui.widgets.frame.fitting import fit
from watchlist.ui.widgets.tables.rows_table import RowsTable

WIDTH, HEIGHT = 900, 420
PLAIN = frozenset({Fate.INBOX, Fate.STORED, Fate.LIST})


def worth_showing(rows: Sequence[ImportRow]) -> bool:
    """Whether something happened that a line in the status bar would hide."""
    return any(row.fate not in PLAIN or _is_odd(row) for row in rows) or not rows


def _is_odd(row: ImportRow) -> bool:
    return row.lacks_columns or row.is_in_unread_language


class ImportReport(QDialog):
    """`report_asked`: open this report; `draft_asked`: review this draft.

    `lists_asked`: look at the lists that were found; `columns_asked`: name the columns of this draft's table.
    """

    lists_asked = Signal()
    columns_asked = Signal(int)
    report_asked = Signal(int)
    draft_asked = Signal(int)

    def __init__(self, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sentence = Notices(self).sentence
        self._rows: tuple[ImportRow, ...] = ()
        self.summary = plain_label()
        self.summary.setWordWrap(True)
        self.told = plain_label()
        self.table: RowsTable[ImportRow] = RowsTable(
            RowsModel(import_columns(colours, self._sentence), lambda row: (row.path, row.name), self),
            lambda row: (row.name, row.title),
        )
        self._box = ButtonBox(QDialogButtonBox.StandardButton.Close)
        self.review = self._box.addButton(self.tr("&Review now"), QDialogButtonBox.ButtonRole.ActionRole)
        self.columns = self._box.addButton(self.tr("&Name columns…"), QDialogButtonBox.ButtonRole.ActionRole)
        self.copy = self._box.addButton(self.tr("C&opy"), QDialogButtonBox.ButtonRole.ActionRole)
        self._build()

    def _build(self) -> None:
        self.setWindowTitle(self.tr("Import report"))
        self.setModal(False)
        fit(self, WIDTH, HEIGHT)
        self.table.setAccessibleName(self.tr("Documents of the import"))
        self.table.row_activated.connect(self._on_activated)
        self.table.selection_changed.connect(self._on_selected)
        self.told.setWordWrap(True)
        self.told.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.told.setMinimumHeight(2 * self.fontMetrics().lineSpacing())
        self.review.clicked.connect(self._on_review)
        self.columns.clicked.connect(self._on_columns)
        self.copy.clicked.connect(lambda: QApplication.clipboard().setText(self.as_text()))
        self._box.rejected.connect(self.close)
        layout = QVBoxLayout(self)
        for widget in (self.summary, self.table, self.told, self._box):
            layout.addWidget(widget)
        layout.setStretchFactor(self.table, 1)

    def show_rows(self, rows: Sequence[ImportRow]) -> None:
        """Show the report of one import, what went wrong first."""
        self._rows = tuple(sorted(rows, key=lambda row: (not row.went_wrong, not _is_odd(row))))
        self.summary.setText(summary(rows))
        self.table.set_rows(self._rows)
        self.review.setEnabled(self._first_draft() is not None)
        self.columns.setVisible(any(row.lacks_columns for row in rows))
        self.table.selectRow(0)

    @property
    def rows(self) -> tuple[ImportRow, ...]:
        """What is shown."""
        return self._rows

    def as_text(self) -> str:
        """The report as lines of text, for a mail to whoever sent the files."""
        lines = (
            "\t".join((row.path or row.name, fate_words(row.fate), detail(row, self._sentence)))
            for row in self._rows
        )
        return "\n".join((summary(self._rows), *lines))

    def _first_draft(self) -> int | None:
        return next((row.draft_id for row in self._rows if row.draft_id is not None), None)

    def _on_selected(self) -> None:
        """The whole sentence of the current row: in the table it may be cut short."""
        row = self.table.current_row()
        self.told.setText(
            "\n".join(part for part in (row.path, detail(row, self._sentence)) if part) if row else ""
        )
        self.columns.setEnabled(row is not None and row.lacks_columns)

    def _on_columns(self) -> None:
        row = self.table.current_row()
        if row is not None and row.draft_id is not None:
            self.columns_asked.emit(row.draft_id)

    def _on_review(self) -> None:
        draft_id = self._first_draft()
        if draft_id is not None:
            self.close()
            self.draft_asked.emit(draft_id)

    def _on_activated(self, row: ImportRow) -> None:
        if row.report_id is not None:
            self.report_asked.emit(row.report_id)
        elif row.draft_id is not None:
            self.draft_asked.emit(row.draft_id)
        elif row.fate is Fate.LIST:
            self.lists_asked.emit()
