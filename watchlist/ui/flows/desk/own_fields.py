"""The watchlist's columns of the user's own: what is read goes into the table, what is typed into the library."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from watchlist.domain.symbols import Symbol
from watchlist.domain.watch_rows import WatchRow
from watchlist.store import queries
from watchlist.ui.models.own_columns import ChangingColumns, OwnCells, own_columns
from watchlist.ui.models.rows_model import Column
from watchlist.ui.typed_words import TypedWords
from watchlist.ui.widgets.tables.rows_table import RowsTable
from watchlist.ui.workspace import Workspace

if TYPE_CHECKING:
    from watchlist.domain.own_fields import OwnField


class OwnFields(QObject):
    """`columns` are there from the start: where a table is laid out as it was, they have their places."""

    def __init__(self, workspace: Workspace, typed: TypedWords, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._typed = typed
        self.cells = OwnCells(workspace.read(queries.own_fields))

    @property
    def columns(self) -> tuple[Column[WatchRow], ...]:
        """A column for each."""
        return own_columns(self.cells, self._write)

    def take(
        self,
        fields: tuple[OwnField, ...],
        values: Mapping[Symbol, Mapping[int, str]],
        table: RowsTable[WatchRow],
        model: ChangingColumns[WatchRow],
    ) -> None:
        """What was read; where the columns are others the table gets them, the rest of it stays as it is laid out."""
        self.cells.values = values
        if fields != self.cells.fields:
            own, self.cells.fields = len(self.cells.fields), fields
            usual = model.columns[: len(model.columns) - own]
            table.take_columns(model.set_columns, (*usual, *self.columns), behind="name")

    def ask(self, window: QWidget) -> None:
        """Name the columns."""
        from watchlist.ui.dialogs.one_of_a_kind import open_one  # noqa: PLC0415 - when first asked for
        from watchlist.ui.dialogs.own_columns import OwnColumns  # noqa: PLC0415 - when first asked for

        if open_one(OwnColumns, window) is not None:
            return
        dialog = OwnColumns(self._workspace.read(queries.own_fields), window)
        dialog.chosen.connect(self._on_chosen)
        dialog.show()

    def _on_chosen(self, fields: tuple[OwnField, ...]) -> None:
        from watchlist.domain.desk_commands import SetOwnFields  # noqa: PLC0415 - not before the first paint

        if fields != self.cells.fields:
            self._workspace.write(SetOwnFields(fields))

    def _write(self, field_id: int, row: WatchRow, text: str) -> None:
        from watchlist.domain.desk_commands import SetOwnValue  # noqa: PLC0415 - as above

        if text.strip() != self.cells.of(field_id, row):
            self._workspace.write(
                SetOwnValue((row.symbol,), field_id, text), committed=self._typed.hand_over()
            )
