"""Tagging with the mouse: stocks dragged onto a theme of the sidebar, a theme of the sidebar dragged onto stocks."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QModelIndex, QObject, Qt

from watchlist.domain.commands import TagStocks
from watchlist.domain.symbols import Symbol
from watchlist.domain.watch_rows import WatchRow
from watchlist.ui.models.dragged import shown_in, stocks_in, stocks_mime, theme_in, theme_mime
from watchlist.ui.models.sidebar_model import ENTRY_ROLE, Entry
from watchlist.ui.widgets.frame.dragging import DragsEntries, TakesDrops
from watchlist.ui.widgets.frame.sidebar import Sidebar
from watchlist.ui.widgets.tables.rows_table import RowsTable
from watchlist.ui.workspace import Workspace

THEME_TERMS = "theme:"
"""What the query of a theme in the sidebar begins with."""


class DragTagging(QObject):
    """Joins the sidebar and the table of stocks; each drop is one step."""

    def __init__(
        self, workspace: Workspace, sidebar: Sidebar, table: RowsTable[WatchRow], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._table = table
        DragsEntries(table, lambda _: stocks_mime(self._chosen()), selected=True)
        DragsEntries(sidebar, _theme_of_entry)
        onto_theme = TakesDrops(
            sidebar,
            lambda index, data: bool(_theme_named(index)) and bool(stocks_in(data)),
            lambda index, data, _: self._says(len(stocks_in(data)), str(index.data())),
        )
        onto_theme.dropped.connect(self._on_theme)
        onto_stock = TakesDrops(
            table,
            lambda index, data: bool(self._meant(index)) and bool(theme_in(data)),
            lambda index, data, _: self._says(len(self._meant(index)), shown_in(data)),
        )
        onto_stock.dropped.connect(self._on_stock)

    def _chosen(self) -> tuple[Symbol, ...]:
        return tuple(row.symbol for row in self._table.selected_rows())

    def _on_theme(self, index: QModelIndex, data: QMimeData, _held: Qt.KeyboardModifier) -> None:
        self._workspace.write(TagStocks(stocks_in(data), (_theme_named(index),)))

    def _on_stock(self, index: QModelIndex, data: QMimeData, _held: Qt.KeyboardModifier) -> None:
        self._workspace.write(TagStocks(self._meant(index), (theme_in(data),)))

    def _meant(self, index: QModelIndex) -> tuple[Symbol, ...]:
        """All chosen stocks where the mouse is on one of them, else that one; none on a heading."""
        row = self._table.rows_model.row_at(index.row()) if index.isValid() else None
        chosen = self._chosen()
        return chosen if row is not None and row.symbol in chosen else (row.symbol,) if row else ()

    def _says(self, stocks: int, theme: str) -> str:
        return self.tr("Tag %Ln stock(s) with {theme}", "", stocks).format(theme=theme)


def _theme_named(index: QModelIndex) -> str:
    """The theme that an entry of the sidebar stands for, "" for another entry."""
    entry: Entry | None = index.data(ENTRY_ROLE) if index.isValid() else None
    found = entry is not None and entry.kind == "facet" and entry.key.startswith(THEME_TERMS)
    return entry.value if found and entry is not None else ""


def _theme_of_entry(index: QModelIndex) -> QMimeData | None:
    name = _theme_named(index)
    return theme_mime(name, str(index.data())) if name else None
