"""Every report of the library, copies folded under their original; proposals for copies; the trash."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from watchlist.domain.changes import Changes
from watchlist.domain.commands import AnswerCopy, DeleteReports, RestoreReports
from watchlist.domain.copies import CopyKind
from watchlist.domain.packed_rows import PackedRows
from watchlist.domain.rows import CopyRow, ReportRow
from watchlist.store import queries
from watchlist.ui.flows.importing.original_files import OriginalFiles
from watchlist.ui.icons import Icons
from watchlist.ui.models.alike_words import alike_words
from watchlist.ui.models.report_lines import ReportBook, ReportLine, report_columns
from watchlist.ui.models.rows_model import RowsModel
from watchlist.ui.theming import Colours
from watchlist.ui.widgets.frame.empty_state import EmptyState, plain_label
from watchlist.ui.widgets.frame.growing import grow_icons
from watchlist.ui.widgets.frame.question_bar import QuestionBar
from watchlist.ui.widgets.tables.next_row import NextRow
from watchlist.ui.widgets.tables.rows_table import RowsTable
from watchlist.ui.workspace import Workspace

if TYPE_CHECKING:
    from watchlist.store.database import Connection


class ReportsPage(QWidget):
    """`span_asked` opens the reader at a place of a report, `told` says why its file can't be opened."""

    span_asked = Signal(int, int, int)
    told = Signal(str)

    def __init__(self, workspace: Workspace, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._originals = OriginalFiles(workspace, self)
        self._icons = Icons(colours)
        self._book = ReportBook(PackedRows(ReportRow, ()))
        self._copies: tuple[CopyRow, ...] = ()
        self._stale = True
        self._of_trash = False
        self._why: list[QAction] = []
        self.model: RowsModel[ReportLine] = RowsModel(
            report_columns(), identity=lambda line: line.id, parent=self
        )
        self.front = self.table = RowsTable(
            self.model, lambda line: (line.cell("title"), line.cell("broker"), line.cell("source"))
        )
        self._next = NextRow(self.table, self.model)
        self.table.setAccessibleName(self.tr("Reports"))
        self.bar = QuestionBar(colours)
        self._make_actions()
        self._empty = EmptyState(
            self.tr("No reports yet"), self.tr("Reports stand here once they are imported and reviewed.")
        )
        self._lay_out()
        self._connect()
        colours.changed.connect(self._paint)
        self._paint()

    def _make_actions(self) -> None:
        self.open_action = QAction(self.tr("Open"), self)
        self.open_action.setObjectName("reports_open")
        self.open_action.setShortcut(Qt.Key.Key_Return)
        self.delete_action = QAction(self.tr("Move to trash"), self)
        self.delete_action.setObjectName("reports_delete")
        self.delete_action.setShortcut(Qt.Key.Key_Delete)
        self.restore_action = QAction(self.tr("Restore"), self)
        self.restore_action.setObjectName("reports_restore")
        self.trash = QToolButton()
        grow_icons(self.trash)
        self.trash.setCheckable(True)
        self.trash.setAutoRaise(True)
        self.trash.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.trash.setText(self.tr("Trash"))
        self.trash.setToolTip(self.tr("Show the reports in the trash"))
        self.fold_action = QAction(self.tr("Show or fold copies"), self)
        self.fold_action.setObjectName("reports_fold")
        self.fold_action.setShortcut(Qt.Key.Key_Space)
        self.original_action = QAction(self.tr("Open the original file"), self)
        self.original_action.setObjectName("reports_original")
        own = (
            self.open_action,
            self.original_action,
            self.fold_action,
            self.delete_action,
            self.restore_action,
        )
        for action in own:
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            self.addAction(action)

    def _lay_out(self) -> None:
        self.bar.add_answer(self.tr("Same report"), lambda: self._answer(accepted=True))
        self.bar.add_answer(self.tr("Different"), lambda: self._answer(accepted=False))
        self._counted = plain_label()
        head = QHBoxLayout()
        head.setContentsMargins(12, 4, 8, 4)
        head.addWidget(self._counted, 1)
        head.addWidget(self.trash)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.bar)
        column.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self.open_action.triggered.connect(self._open_current)
        self.delete_action.triggered.connect(self.delete_selected)
        self.fold_action.triggered.connect(self.fold_current)
        self.original_action.triggered.connect(self._open_original)
        self._originals.told.connect(self.told)
        self.restore_action.triggered.connect(self.restore_selected)
        self.trash.toggled.connect(lambda _: self.reload())
        self.table.row_activated.connect(self._open)
        self.table.clicked.connect(lambda index: self._on_clicked(self.model.row(index)))
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.table.customContextMenuRequested.connect(self._on_menu)

    def take_why(self, action: QAction) -> None:
        """The menu of a report offers to ask where its fields come from."""
        self._why = [action]

    def refresh(self, changes: Changes) -> None:
        """Read again if reports changed; a hidden page waits until it is shown."""
        if changes.reports or changes.picks:
            self._stale = True
            if self.isVisible():
                self.reload()

    def reload(self) -> None:
        """Read the reports and the open questions, in a thread: there may be many thousands."""
        self._stale = False
        in_trash = self.trash.isChecked()
        self._workspace.read_later(partial(_read, in_trash=in_trash), partial(self._on_read, in_trash))

    def _on_read(self, in_trash: bool, read: tuple[ReportBook, tuple[CopyRow, ...]]) -> None:  # noqa: FBT001 - bound beforehand
        if in_trash == self.trash.isChecked():
            opened = self._book.opened
            self._book, self._copies = read
            self._book.opened = opened
            self._of_trash = in_trash
            self._show()

    def delete_selected(self) -> None:
        """Put the selected reports into the trash; their facts no longer count."""
        ids = self._selected_ids()
        if ids and not self.trash.isChecked():
            self._next.remember()
            self._workspace.write(DeleteReports(ids))

    def restore_selected(self) -> None:
        """Take the selected reports out of the trash."""
        ids = self._selected_ids()
        if ids and self.trash.isChecked():
            self._next.remember()
            self._workspace.write(RestoreReports(ids))

    def showEvent(self, event: QShowEvent) -> None:
        """Qt tells: the page is shown; what changed meanwhile is read now."""
        super().showEvent(event)
        if self._stale:
            self.reload()

    def fold_current(self) -> None:
        """Open or fold the group with the focus."""
        line = self.table.current_row()
        if line is not None and line.copies:
            self._fold(line, opened=not line.opened)

    def _selected_ids(self) -> tuple[int, ...]:
        if self._of_trash is not self.trash.isChecked():
            return ()  # the rows of now are still those of the other side
        return tuple(line.id for line in self.table.selected_rows())

    def _show(self) -> None:
        self.table.set_rows(self._book.lines())
        self._next.choose()
        reports = len(self._book.rows)
        self._stack.setCurrentIndex(0 if reports else 1)
        copies = self._book.copied
        words = self.tr("%Ln report(s)", "", reports)
        if copies:
            words = self.tr("{reports}, %Ln of them copies or translations", "", copies).format(reports=words)
        self._counted.setText(
            self.tr("In the trash, each for 30 days: {reports}").format(reports=words)
            if self.trash.isChecked()
            else words
        )
        if self.trash.isChecked():
            self._empty.set_words(
                self.tr("The trash is empty"),
                self.tr("Reports that you delete wait here for 30 days."),
                buttons=False,
            )
        else:
            self._empty.set_words(
                self.tr("No reports yet"), self.tr("Reports stand here once they are imported and reviewed.")
            )
        self.bar.ask(self._question())

    def _question(self) -> str:
        if not self._copies:
            return ""
        copy = self._copies[0]
        kind = CopyKind(copy.kind)
        words = (
            self.tr("Is “{title}” a translation of “{original}”? {score} alike: {evidence}")
            if kind is CopyKind.TRANSLATION
            else self.tr("Is “{title}” a copy of “{original}”? {score} alike: {evidence}")
        )
        question = words.format(
            title=copy.title,
            original=copy.original_title,
            score=f"{copy.score:.0%}",
            evidence=alike_words(copy.evidence),
        )
        others = len(self._copies) - 1
        more = self.tr("(%Ln more)", "", others) if others else ""
        return f"{question}  {more}".rstrip()

    def _answer(self, *, accepted: bool) -> None:
        if self._copies:
            copy, self._copies = self._copies[0], self._copies[1:]
            self.bar.ask(self._question())
            self._book.opened.add(copy.original_id)
            self._workspace.write(AnswerCopy(copy.id, accepted))

    def _open_current(self) -> None:
        line = self._next.to_open()
        if line is not None:
            self._open(line)

    def _open(self, line: ReportLine) -> None:
        self.span_asked.emit(line.id, 0, 0)

    def _open_original(self) -> None:
        line = self.table.current_row()
        if line is not None:
            self._originals.open_report(line.id)

    def _on_clicked(self, line: ReportLine) -> None:
        """A click on the sign of a group folds or opens it."""
        x = self.table.viewport().mapFromGlobal(self.cursor().pos()).x()
        if line.copies and x - self.table.columnViewportPosition(0) in range(20):
            self._fold(line, opened=not line.opened)

    def _fold(self, line: ReportLine, *, opened: bool) -> None:
        (self._book.opened.add if opened else self._book.opened.discard)(line.id)
        self._show()

    def _on_menu(self, point: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        in_trash = self.trash.isChecked()
        for action in (
            self.open_action,
            self.original_action,
            self.fold_action,
            *self._why,
            self.restore_action if in_trash else self.delete_action,
        ):
            menu.addAction(action)
        menu.popup(self.table.viewport().mapToGlobal(point))

    def _paint(self) -> None:
        self._empty.set_icon(self._icons("reports", "muted"))
        self.trash.setIcon(self._icons("trash"))
        self.open_action.setIcon(self._icons("open"))
        self.delete_action.setIcon(self._icons("trash"))
        self.restore_action.setIcon(self._icons("restore"))


def _read(connection: Connection, *, in_trash: bool) -> tuple[ReportBook, tuple[CopyRow, ...]]:
    book = ReportBook(queries.packed_reports(connection, deleted=in_trash))
    return book, () if in_trash else queries.copies(connection)
