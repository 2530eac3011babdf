"""All notes: searched, sorted, and from each the way to its stock and to the words that it quotes."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from watchlist.domain.changes import Changes
from watchlist.domain.stock_rows import NotedRow
from watchlist.domain.symbols import Symbol
from watchlist.securities.folding import fold
from watchlist.store import queries
from watchlist.ui.flows.reading.noting import Noting
from watchlist.ui.icons import Icons
from watchlist.ui.models.note_columns import note_columns
from watchlist.ui.models.row_filter import JoinedTexts
from watchlist.ui.models.rows_model import RowsModel
from watchlist.ui.theming import Colours
from watchlist.ui.widgets.frame.empty_state import EmptyState, plain_label
from watchlist.ui.widgets.frame.filter_line import FilterLine
from watchlist.ui.widgets.tables.next_row import NextRow
from watchlist.ui.widgets.tables.rows_table import RowsTable
from watchlist.ui.workspace import Workspace


class NotesPage(QWidget):
    """`stock_asked` opens a stock's page, `span_asked` the reader."""

    stock_asked = Signal(object)
    span_asked = Signal(int, int, int)
    chosen_changed = Signal()

    def __init__(self, workspace: Workspace, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._icons = Icons(colours)
        self._rows: tuple[NotedRow, ...] = ()
        self._texts = JoinedTexts(())
        self._stale = True
        self._on_stocks: list[QAction] = []
        self.noting = Noting(workspace, self)
        self.model: RowsModel[NotedRow] = RowsModel(note_columns(), identity=lambda row: row.id, parent=self)
        self.table = RowsTable(self.model, lambda row: (row.name, str(row.symbol), row.text))
        self._next = NextRow(self.table, self.model)
        self.table.setAccessibleName(self.tr("Notes"))
        self.line = FilterLine(self.tr("Search in notes, quotes and stocks"), self.table)
        self._count = plain_label()
        self._make_actions()
        self._lay_out()
        self._connect()
        colours.changed.connect(self._paint)
        self._paint()

    def _make_actions(self) -> None:
        self.stock_action = self._action("notes_stock", self.tr("Open the stock"), "Return", self._open_stock)
        self.quote_action = self._action(
            "notes_quote", self.tr("Open what it quotes"), "Space", self._open_quote
        )
        self.change_action = self._action("notes_change", self.tr("Change the note…"), "F2", self._change)
        self.delete_action = self._action("notes_delete", self.tr("Delete the note"), "Del", self._delete)

    def _action(self, name: str, words: str, keys: str, slot: Callable[[], object]) -> QAction:
        action = QAction(words, self)
        action.setObjectName(name)
        action.setShortcut(keys)
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(lambda _=False: slot())
        self.table.addAction(action)
        return action

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        bar.setContentsMargins(10, 8, 12, 8)
        bar.setSpacing(8)
        bar.addWidget(self.line, 1)
        bar.addWidget(self._count)
        full = QWidget()
        column = QVBoxLayout(full)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(bar)
        column.addWidget(self.table, 1)
        self._empty = EmptyState(
            self.tr("No notes yet"),
            self.tr(
                "Select a stock and press N to write one; in the reader a note can quote the words that are selected."
            ),
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(full)
        self._stack.addWidget(self._empty)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(self._stack)
        self.front = self.table

    def _connect(self) -> None:
        self.line.textChanged.connect(self._narrow)
        self.table.doubleClicked.connect(lambda _index: self._open_quote())
        self.table.selection_changed.connect(self._enable)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.table.customContextMenuRequested.connect(self._on_menu)

    def chosen_stocks(self) -> tuple[Symbol, ...]:
        """The stocks of the chosen notes."""
        return tuple(dict.fromkeys(row.symbol for row in self.table.selected_rows()))

    def take_actions(self, actions: list[QAction]) -> None:
        """Actions on the stocks of the chosen notes."""
        self._on_stocks = actions
        self.table.addActions(actions)

    def refresh(self, changes: Changes) -> None:
        """Read again if notes or what they quote changed; a hidden page waits until it is shown."""
        if changes.notes or changes.reports:
            self._stale = True
            if self.isVisible():
                self.reload()

    def reload(self) -> None:
        """Read all notes, in a thread."""
        self._stale = False
        self._workspace.read_later(queries.noted, self._on_read)

    def showEvent(self, event: QShowEvent) -> None:
        """Qt tells: the page is shown; what changed meanwhile is read now."""
        super().showEvent(event)
        if self._stale:
            self.reload()

    def _on_read(self, rows: tuple[NotedRow, ...]) -> None:
        self._rows = rows
        self._texts = JoinedTexts(
            fold("\n".join((row.text, row.quote, row.name, str(row.symbol), row.title, row.broker)))
            for row in rows
        )
        self._stack.setCurrentIndex(0 if rows else 1)
        self._narrow()

    def _narrow(self) -> None:
        words = fold(self.line.text()).split()
        shown = [self._rows[number] for number in self._texts.find_all(words)]
        self.table.set_rows(shown)
        self._next.choose()
        every = self.tr("%Ln note(s)", "", len(self._rows))
        self._count.setText(
            every
            if len(shown) == len(self._rows)
            else self.tr("{shown} of {all}").format(shown=f"{len(shown):,}", all=every)
        )
        self._enable()

    def _enable(self) -> None:
        row = self.table.current_row()
        self.quote_action.setEnabled(row is not None and row.start is not None)
        self.stock_action.setEnabled(self._next.to_open() is not None)
        for action in (self.change_action, self.delete_action):
            action.setEnabled(row is not None)
        self.chosen_changed.emit()

    def _open_stock(self) -> None:
        row = self._next.to_open()
        if row is not None:
            self.stock_asked.emit(row.symbol)

    def _open_quote(self) -> None:
        """The words in their report; of a note that quotes nothing its stock."""
        row = self.table.current_row()
        if row is not None and row.report_id is not None and row.start is not None and row.end is not None:
            self.span_asked.emit(row.report_id, row.start, row.end)
        else:
            self._open_stock()

    def _change(self) -> None:
        row = self.table.current_row()
        if row is not None:
            self.noting.change(row)

    def _delete(self) -> None:
        self._next.remember()
        self.noting.delete(self.table.selected_rows())

    def _on_menu(self, point: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions([self.stock_action, self.quote_action, self.change_action, self.delete_action])
        menu.addSeparator()
        menu.addActions(self._on_stocks)
        menu.popup(self.table.viewport().mapToGlobal(point))

    def _paint(self) -> None:
        self._empty.set_icon(self._icons("note", "muted"))
        self.table.viewport().update()
