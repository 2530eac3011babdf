"""Columns of the user's own in the watchlist: they come and go while the table is there."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from functools import partial
from typing import TypeVar

from watchlist.domain.own_fields import OwnField, figure, own_name
from watchlist.domain.symbols import Symbol
from watchlist.domain.watch_rows import WatchRow
from watchlist.ui.models.arrangement import Arrangement
from watchlist.ui.models.row_order import RowOrder
from watchlist.ui.models.rows_model import Column, RowsModel, cell_flags

R = TypeVar("R")
Write = Callable[[int, WatchRow, str], None]
WIDTH = 110


class ChangingColumns(RowsModel[R]):
    """Rows whose columns can be others; nothing is sorted by then until the table says so again."""

    def set_columns(self, columns: Sequence[Column[R]]) -> None:
        """Take other columns, the first of which are those of before."""
        self.beginResetModel()
        self.columns = tuple(columns)
        self._texts.clear()
        self._flags = cell_flags(self.columns)
        order = RowOrder([column.key for column in self.columns], self.identity, self._now.order.rows)
        self._now = Arrangement(order, self._now.wish._replace(sorts=()))
        self.endResetModel()


class OwnCells:
    """The columns of the user's own, and what stands in them; put in before the rows, which then ask for theirs."""

    def __init__(self, fields: tuple[OwnField, ...] = ()) -> None:
        self.fields = fields
        self.values: Mapping[Symbol, Mapping[int, str]] = {}

    def of(self, field_id: int, row: WatchRow) -> str:
        """What the user wrote beside a stock."""
        return self.values.get(row.symbol, {}).get(field_id, "")

    def record(self, row: WatchRow, taken: Collection[str]) -> dict[str, str]:
        """What the user wrote beside a stock, by the columns' names; one whose name is taken says whose it is."""
        return {
            f"own {field.name}" if field.name in taken else field.name: self.of(field.id, row)
            for field in self.fields
        }


def own_columns(cells: OwnCells, write: Write) -> tuple[Column[WatchRow], ...]:
    """A column for each, behind all others."""
    return tuple(_column(cells, write, field) for field in cells.fields)


def _column(cells: OwnCells, write: Write, field: OwnField) -> Column[WatchRow]:
    text = partial(cells.of, field.id)
    return Column(own_name(field), field.name, text, key=lambda row: _sorted_as(text(row)), width=WIDTH,
                  edit=partial(write, field.id), tip=text)  # fmt: skip


def _sorted_as(text: str) -> tuple[bool, bool, float, str]:
    """Numbers by their size, before words; what is empty last."""
    number = figure(text)
    return (not text, True, 0.0, text.casefold()) if number is None else (False, False, number, "")
