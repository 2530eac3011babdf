"""Entries of other programs' lists that stand for no security: a part of the inbox where they are settled."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from watchlist.domain.commands import SettleEntry
from watchlist.domain.rows import KeptRow
from watchlist.domain.symbols import Symbol
from watchlist.ui.flows.desk.security_search import security_search
from watchlist.ui.models.entry_columns import kept_columns
from watchlist.ui.models.rows_model import RowsModel
from watchlist.ui.theming import Colours
from watchlist.ui.widgets.frame.action_button import action_button
from watchlist.ui.widgets.frame.empty_state import plain_label
from watchlist.ui.widgets.search.pick_box import Choice, PickBox
from watchlist.ui.widgets.tables.rows_table import RowsTable
from watchlist.ui.workspace import Workspace


class KeptEntries(QWidget):
    """`counted` says how many there are after each reading."""

    counted = Signal(int)

    def __init__(self, workspace: Workspace, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._asked: int | None = None
        self.model: RowsModel[KeptRow] = RowsModel(kept_columns(colours), lambda row: row.id, self)
        self.table = RowsTable(self.model, lambda row: (row.text, row.list_name))
        self._summary = plain_label()
        self.settle_action = QAction(self.tr("Choose security…"), self)
        self.settle_action.setObjectName("kept_settle")
        self.settle_action.setToolTip(self.tr("Say which security the entry stands for: it goes on its list"))
        self.dismiss_action = QAction(self.tr("Let go"), self)
        self.dismiss_action.setObjectName("kept_dismiss")
        self.dismiss_action.setToolTip(self.tr("Keep the selected entries no longer; undo brings them back"))
        self._lay_out()
        self.pick = PickBox(colours, self)
        self._connect()
        self.front = self.table

    @property
    def actions_(self) -> tuple[QAction, ...]:
        """What can be done with entries."""
        return self.settle_action, self.dismiss_action

    def _lay_out(self) -> None:
        self.table.setAccessibleName(self.tr("Entries that stand for no security"))
        head = QHBoxLayout()
        head.setContentsMargins(12, 6, 8, 6)
        head.setSpacing(6)
        head.addWidget(self._summary, 1)
        for action in self.actions_:
            head.addWidget(action_button(action))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.table, 1)

    def _connect(self) -> None:
        self.settle_action.triggered.connect(self._ask)
        self.dismiss_action.triggered.connect(self.dismiss_selected)
        self.table.row_activated.connect(lambda _row: self._ask())
        self.table.selection_changed.connect(self._on_selected)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.table.customContextMenuRequested.connect(self._on_menu)
        self.pick.picked.connect(self._on_picked)

    # What others ask

    def reload(self) -> None:
        """Read what was kept."""
        from watchlist.store.queries import kept_entries  # noqa: PLC0415 - the store is read when asked

        rows = self._workspace.read(kept_entries)
        self.table.set_rows(rows)
        if rows and not self.table.selected_rows():
            self.table.selectRow(0)
        self._summary.setText(self.tr("%Ln entry(ies) stand(s) for no security", "", len(rows)))
        self._on_selected()
        self.counted.emit(len(rows))

    def settle(self, entry_id: int, symbol: Symbol) -> None:
        """Put what an entry stands for on its list."""
        self._workspace.write(SettleEntry(entry_id, symbol))

    def dismiss_selected(self) -> None:
        """Let the selected entries go, as one step."""
        rows = self.table.selected_rows()
        if rows:
            name = "dismiss_entries" if len(rows) > 1 else ""
            self._workspace.write([SettleEntry(row.id) for row in rows], name=name)

    # What happens

    def _ask(self) -> None:
        row = self.table.current_row()
        if row is None:
            return
        self._asked = row.id
        place = self.table.visualRect(self.table.currentIndex())
        corner = self.table.viewport().mapTo(self, place.topLeft())
        prompt = self.tr("“{name}” stands for (code, name or pinyin):").format(name=row.text)
        search = security_search(self._workspace.lexicon, row.name or row.code or row.text, row.candidates)
        self.pick.ask(prompt, search, at=QRect(corner, place.size()))

    def _on_picked(self, choice: Choice) -> None:
        if self._asked is not None and isinstance(choice.value, Symbol):
            self.settle(self._asked, choice.value)
        self.table.setFocus()

    def _on_selected(self) -> None:
        rows = len(self.table.selected_rows())
        self.settle_action.setEnabled(rows == 1)
        self.dismiss_action.setEnabled(rows > 0)

    def _on_menu(self, point: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions(self.actions_)
        menu.popup(self.table.viewport().mapToGlobal(point))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt tells: a key that the table has no use for; Enter it has."""
        if event.key() == Qt.Key.Key_Delete:
            self.dismiss_selected()
        else:
            super().keyPressEvent(event)
