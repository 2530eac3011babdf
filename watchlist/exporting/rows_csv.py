"""Rows as CSV that Excel, LibreOffice and WPS open as they are: UTF-8 with BOM, codes and Chinese intact, no formula."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from itertools import chain

from watchlist.exporting.cells import guarded
from watchlist.exporting.records import Record, Value

BOM = "\ufeff"
BETWEEN = "; "
"""What parts several values in one cell."""


def rows_csv(records: Iterable[Record], columns: Sequence[str] | None = None) -> bytes:
    """A table of records under a line of their column names; without `columns`, those of the first record."""
    rows = iter(records)
    if columns is None:
        first = next(rows, None)
        if first is None:
            return BOM.encode()
        columns, rows = tuple(first), chain([first], rows)
    return table_csv(chain([columns], ([row[name] for name in columns] for row in rows)))


def table_csv(lines: Iterable[Sequence[Value]]) -> bytes:
    """Lines of cells as the bytes of a CSV file."""
    text = io.StringIO()
    text.write(BOM)
    csv.writer(text).writerows([_cell(value) for value in line] for line in lines)
    return text.getvalue().encode("utf-8")


def _cell(value: Value) -> str | int | float:
    if isinstance(value, int | float) and not isinstance(value, bool):
        return value
    return guarded(cell_text(value))


def cell_text(value: Value) -> str:
    """A value as the text of one cell."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, dict):
        return cell_text(value["name"])
    return BETWEEN.join(map(cell_text, value)) if isinstance(value, list) else str(value)
