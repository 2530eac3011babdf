"""Which row is meant where none is chosen: to begin with, and once the chosen ones are gone."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from typing import Generic, TypeVar

from watchlist.ui.models.rows_model import RowsModel
from watchlist.ui.widgets.tables.rows_table import RowsTable

R = TypeVar("R")


class NextRow(Generic[R]):
    """`remember` before the chosen rows go, `choose` when the rows were read again."""

    def __init__(self, table: RowsTable[R], model: RowsModel[R]) -> None:
        self._table = table
        self._model = model
        self._next: tuple[Hashable, ...] = ()

    def remember(self) -> None:
        """The first row below the focus that stays, and the first above it."""
        going = {self._model.identity(row) for row in self._table.selected_rows()}
        at = self._table.currentIndex().row()
        ways = (range(at + 1, self._model.rowCount()), range(at - 1, -1, -1))
        staying = (next(self._staying(way, going), None) for way in ways)
        self._next = tuple(each for each in staying if each is not None) if going else ()

    def choose(self) -> bool:
        """Choose it where nothing is chosen any more; only at the first reading after it was remembered."""
        found, self._next = self._next, ()
        if self._table.selected_rows():
            return False
        return any(self._table.select_ids([each]) for each in found)

    def to_open(self) -> R | None:
        """The chosen row; where none is, the one with the focus of the keys, or the first, as ↓ begins."""
        return self._table.current_row() or self._model.row_at(max(0, self._table.currentIndex().row()))

    def _staying(self, places: range, going: set[Hashable]) -> Iterator[Hashable]:
        for row in map(self._model.row_at, places):
            if row is not None and (name := self._model.identity(row)) not in going:
                yield name
