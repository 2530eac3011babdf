"""The headings of the watchlist: by what its rows stand together, kept over a restart."""

from __future__ import annotations

from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject, QPoint, QSettings, Qt
from PySide6.QtWidgets import QMenu

from watchlist.domain.own_fields import own_field_of, own_name
from watchlist.domain.watch_rows import WatchRow
from watchlist.ui import settings as kept
from watchlist.ui.actions import GROUPINGS, Actions
from watchlist.ui.flows.desk.own_fields import OwnFields
from watchlist.ui.widgets.tables.rows_table import RowsTable


class GroupedTable(Protocol):
    """What is wanted of the page with the table."""

    table: RowsTable[WatchRow]
    own: OwnFields

    @property
    def grouping(self) -> str:
        """By what the rows stand under headings."""

    def set_grouping(self, name: str) -> None:
        """Put the rows under headings."""


class Headings(QObject):
    """Joins the table with the actions of which one is checked."""

    def __init__(self, page: GroupedTable, actions: Actions, settings: QSettings, parent: QObject) -> None:
        super().__init__(parent)
        self._page = page
        self._actions = actions
        self._settings = settings
        for name in ("none", *GROUPINGS):
            slot = self.ask_column if name == "own" else partial(self.by, "" if name == "none" else name)
            actions[f"group_{name}"].triggered.connect(lambda _=False, slot=slot: slot())

    def restore(self) -> None:
        """Those of the last time."""
        name = kept.WATCH_GROUPING.read(self._settings)
        self._page.set_grouping(name)
        self.show_checked(name)

    def by(self, name: str) -> None:
        """Put the rows under headings; "" takes them away."""
        kept.WATCH_GROUPING.write(self._settings, name)
        self._page.set_grouping(name)
        self.show_checked(name)

    def show_checked(self, name: str) -> None:
        """Check the action that stands for headings."""
        known = "own" if own_field_of(name) else name if name in GROUPINGS else "none"
        self._actions[f"group_{known}"].setChecked(True)

    def ask_column(self) -> None:
        """Put the rows under what stands in a column of the user's own: which one is asked where there are several."""
        self.show_checked(self._page.grouping)
        fields, table = self._page.own.cells.fields, self._page.table
        if not fields:
            self._page.own.ask(table.window())
        elif len(fields) == 1:
            self.by(own_name(fields[0]))
        else:
            menu = QMenu(table)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            for field in fields:
                action = menu.addAction(field.name.replace("&", "&&"))
                action.setCheckable(True)
                action.setChecked(own_name(field) == self._page.grouping)
                action.triggered.connect(lambda _=False, field=field: self.by(own_name(field)))
            menu.popup(table.viewport().mapToGlobal(QPoint(0, 0)))
