"""Rows as a workbook (XLSX): text stays text, whatever it begins with, so that no cell is a formula and 000001 stays whole."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Sequence
from itertools import chain, islice
from typing import TYPE_CHECKING, Final

from watchlist.exporting.records import Record, Value
from watchlist.exporting.rows_csv import cell_text

if TYPE_CHECKING:
    from openpyxl.cell import Cell
    from openpyxl.worksheet._write_only import WriteOnlyWorksheet

MOST_ROWS: Final = 1_048_576
"""A sheet of Excel has no more rows."""
_LONGEST: Final = 32_767
"""A cell of Excel has no more characters."""
_UNWRITABLE: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udfff]")


def rows_xlsx(records: Iterable[Record], title: str = "Watchlist", *, most: int = MOST_ROWS) -> bytes:
    """A table of records under a line of their column names, those of the first record; more than a sheet holds go on in another."""
    from openpyxl import Workbook  # noqa: PLC0415 - most exports are no workbooks

    book, rows = Workbook(write_only=True), iter(records)
    first = next(rows, None)
    columns = tuple(first or ())
    rest = chain([] if first is None else [first], rows)
    while True:
        sheet = book.create_sheet(title)
        _fill(sheet, columns, islice(rest, most - 1))
        following = next(rest, None)
        if following is None:
            break
        rest = chain([following], rest)
    data = io.BytesIO()
    book.save(data)
    return data.getvalue()


def _fill(sheet: WriteOnlyWorksheet, columns: Sequence[str], records: Iterable[Record]) -> None:
    sheet.freeze_panes = "A2"
    sheet.append([_cell(sheet, name) for name in columns])
    for record in records:
        sheet.append([_cell(sheet, record[name]) for name in columns])


def _cell(sheet: WriteOnlyWorksheet, value: Value) -> Cell | int | float | None:
    """Numbers as numbers; a text with its kind said, or one with a sign of equality in front would be a formula."""
    from openpyxl.cell import WriteOnlyCell  # noqa: PLC0415 - as above

    if isinstance(value, int | float) and not isinstance(value, bool):
        return value
    text = _UNWRITABLE.sub("", cell_text(value))[:_LONGEST]
    if not text:
        return None
    cell = WriteOnlyCell(sheet, value=text)
    cell.data_type = "s"
    return cell
