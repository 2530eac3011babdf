"""The themes: names, aliases, evidence, and the members of the one that is selected."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QInputDialog, QMenu, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from watchlist.domain.changes import Changes
from watchlist.domain.commands import RenameTheme
from watchlist.domain.rows import ThemeRow, WatchRow
from watchlist.domain.themes import clean_theme_name, theme_key
from watchlist.store import queries
from watchlist.ui.icons import Icons
from watchlist.ui.models.query_building import named
from watchlist.ui.models.rows_model import RowsModel
from watchlist.ui.models.theme_columns import theme_columns
from watchlist.ui.models.watch_columns import watch_columns
from watchlist.ui.theming import Colours
from watchlist.ui.widgets.cells import SparkCell, StanceCell, ThemeCell
from watchlist.ui.widgets.empty_state import EmptyState, plain_label
from watchlist.ui.widgets.rows_table import RowsTable
from watchlist.ui.workspace import Workspace

_MEMBER_COLUMNS = {"code", "name", "stance", "rating", "reports", "brokers", "last", "spark"}


class ThemesPage(QWidget):
    """`theme_asked` filters the watchlist, `stock_asked` selects a stock there."""

    theme_asked = Signal(str)
    stock_asked = Signal(object)
    members_selected = Signal(object)

    def __init__(self, workspace: Workspace, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._icons = Icons(colours, self)
        self._stale = True
        self._asked: int | None = None
        self.model: RowsModel[ThemeRow] = RowsModel(theme_columns(), identity=lambda row: row.id, parent=self)
        self.table = RowsTable(self.model, lambda row: (row.name, *row.aliases))
        self.table.setAccessibleName(self.tr("Themes"))
        self.table.setItemDelegateForColumn(0, ThemeCell(colours, self.table))
        self.members: RowsModel[WatchRow] = RowsModel(
            watch_columns(colours, lambda _row, _text: None), identity=lambda row: row.symbol, parent=self
        )
        self.members_table = RowsTable(self.members, lambda row: (row.symbol.code, row.name, row.initials))
        self._dress_members(colours)
        self._make_actions()
        self._lay_out()
        self._connect()
        colours.changed.connect(self._paint)
        self._paint()

    def _dress_members(self, colours: Colours) -> None:
        self.members_table.setAccessibleName(self.tr("Members"))
        self.members_table.setEditTriggers(RowsTable.EditTrigger.NoEditTriggers)
        for place, column in enumerate(self.members.columns):
            self.members_table.setColumnHidden(place, column.name not in _MEMBER_COLUMNS)
            if column.name in {"stance", "spark"}:
                cell = StanceCell if column.name == "stance" else SparkCell
                self.members_table.setItemDelegateForColumn(place, cell(colours, self.members_table))

    def _make_actions(self) -> None:
        self.filter_action = QAction(self.tr("Show in the watchlist"), self)
        self.filter_action.setObjectName("themes_filter")
        self.filter_action.setShortcut(Qt.Key.Key_Return)
        self.rename_action = QAction(self.tr("Rename…"), self)
        self.rename_action.setObjectName("themes_rename")
        self.rename_action.setShortcut(Qt.Key.Key_F2)
        for action in (self.filter_action, self.rename_action):
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            self.addAction(action)

    def _lay_out(self) -> None:
        self._title = plain_label()
        font = self._title.font()
        font.setBold(True)
        self._title.setFont(font)
        self._title.setContentsMargins(12, 8, 12, 4)
        below = QWidget()
        column = QVBoxLayout(below)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._title)
        column.addWidget(self.members_table, 1)
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.addWidget(self.table)
        splitter.addWidget(below)
        splitter.setSizes([360, 300])
        splitter.setChildrenCollapsible(False)
        self._empty = EmptyState(
            self.tr("No themes yet"),
            self.tr("Themes come with the reports that you accept, or when you tag a stock with T."),
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(splitter)
        self._stack.addWidget(self._empty)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(self._stack)

    def _connect(self) -> None:
        self.filter_action.triggered.connect(self._filter_current)
        self.rename_action.triggered.connect(self.rename_current)
        self.table.row_activated.connect(lambda row: self.theme_asked.emit(row.name))
        self.table.selection_changed.connect(self._show_members)
        self.members_table.selection_changed.connect(
            lambda: self.members_selected.emit(self.members_table.selected_rows())
        )
        self.members_table.row_activated.connect(lambda row: self.stock_asked.emit(row.symbol))
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.table.customContextMenuRequested.connect(self._on_menu)

    def refresh(self, changes: Changes) -> None:
        """Read again if themes changed; a hidden page waits until it is shown."""
        if changes.themes or changes.tags or changes.picks or changes.reports or changes.lists:
            self._stale = True
            if self.isVisible():
                self.reload()

    def reload(self) -> None:
        """Read the themes; the first is selected where none was."""
        self._stale = False
        rows = self._workspace.read(queries.themes)
        self.table.set_rows(rows)
        self._stack.setCurrentIndex(0 if rows else 1)
        if rows and not self.table.selected_rows():
            self.table.select_ids([self.model.identity(self.model.rows[0])])
        self._show_members()

    def rename(self, row: ThemeRow, name: str) -> None:
        """Give a theme another name; the old one stays as an alias."""
        name = clean_theme_name(name)
        if theme_key(name) and name != row.name:
            self._workspace.write(RenameTheme(row.name, name))

    def rename_current(self) -> None:
        """Ask for another name of the selected theme."""
        row = self.table.current_row()
        if row is None:
            return
        dialog = QInputDialog(self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(self.tr("Rename theme"))
        dialog.setLabelText(self.tr("New name (the old one stays as another name):"))
        dialog.setTextValue(row.name)
        dialog.textValueSelected.connect(lambda name: self.rename(row, name))
        dialog.open()

    def showEvent(self, event: QShowEvent) -> None:
        """Qt tells: the page is shown; what changed meanwhile is read now."""
        super().showEvent(event)
        if self._stale:
            self.reload()

    def _show_members(self) -> None:
        row = self.table.current_row()
        self._asked = row.id if row else None
        if row is None:
            self._title.clear()
            self.members_table.set_rows(())
            return
        query = named("theme", row.name)
        self._workspace.read_later(
            lambda conn: queries.watchlist(conn, query=query), partial(self._on_members, row)
        )

    def _on_members(self, row: ThemeRow, members: tuple[WatchRow, ...]) -> None:
        if row.id == self._asked:
            self.members_table.set_rows(members)
            counted = self.tr("%n stock(s)", "", len(members))
            self._title.setText(f"{row.name} · {counted}")

    def _filter_current(self) -> None:
        row = self.table.current_row()
        if row is not None:
            self.theme_asked.emit(row.name)

    def _on_menu(self, point: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.filter_action)
        menu.addAction(self.rename_action)
        menu.popup(self.table.viewport().mapToGlobal(point))

    def _paint(self) -> None:
        self._empty.set_icon(self._icons("themes", "muted"))
        self.filter_action.setIcon(self._icons("watchlist"))
        self.rename_action.setIcon(self._icons("rename"))
