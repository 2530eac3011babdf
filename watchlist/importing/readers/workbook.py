"""Workbooks (XLSX): the values of the cells of all sheets, after the archive was found to be of sane size."""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterable, Iterator
from datetime import date, datetime, time
from itertools import islice
from typing import Any, Final, NamedTuple

from watchlist.domain.errors import DamagedFile, TooLarge
from watchlist.domain.oddities import Oddity
from watchlist.importing.readers.archives import check_archive
from watchlist.importing.readers.cells import as_text
from watchlist.importing.readers.cleaning import as_warnings, clean
from watchlist.importing.readers.reading import MOST_CHARACTERS, Reading

ROWS_LEFT: Final = "rows_left_out"
"""The warning of a table that has more rows than are read of one: how many; `200000+` where nobody counted on."""
COLUMNS_LEFT: Final = "columns_left_out"
"""The same of its columns."""
_MOST_ROWS: Final = 200_000
_MOST_COLUMNS: Final = 200


class Sheet(NamedTuple):
    """A sheet as it is read; what lies beyond the limits is counted: rows that hold something, and columns."""

    title: str
    rows: list[list[str]]
    rows_left: int = 0
    columns_left: int = 0


def left_out(sheets: Iterable[Sheet]) -> tuple[str, ...]:
    """The warnings that tell what of some sheets was not read."""
    counted = [(sheet.rows_left, sheet.columns_left) for sheet in sheets]
    rows, columns = sum(rows for rows, _ in counted), max((columns for _, columns in counted), default=0)
    more = "+" if any(rows >= _MOST_ROWS for rows, _ in counted) else ""
    told = (f"{ROWS_LEFT}:{rows}{more}",) if rows else ()
    return (*told, *as_warnings({COLUMNS_LEFT: columns}))


def read_sheets(origin: str, data: bytes) -> tuple[Sheet, ...]:
    """Each sheet with its name. Raises DamagedFile, TooLarge, UnsupportedFile."""
    check_archive(origin, data)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter(
                "ignore"
            )  # styles and extensions that openpyxl does not know are of no interest
            return tuple(_sheets(origin, data))
    except (MemoryError, TooLarge):
        raise
    except Exception as error:
        # openpyxl raises whatever met it: KeyError, ValueError, ParseError, BadZipFile …
        raise DamagedFile(origin, Oddity.BROKEN) from error


def read(origin: str, data: bytes) -> Reading:
    """The text of a workbook: a line for each row with tabs between its cells, an empty line between sheets."""
    sheets = read_sheets(origin, data)
    text, warned = clean("\n\n".join(filter(None, (as_text(sheet.rows) for sheet in sheets))))
    return Reading(text, warnings=(*warned, *left_out(sheets)))


def _sheets(origin: str, data: bytes) -> Iterator[Sheet]:
    from openpyxl import load_workbook  # noqa: PLC0415 - processes are ready sooner, and most documents are no workbooks

    book = load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
    room = MOST_CHARACTERS
    for sheet in book.worksheets:
        sheet.reset_dimensions()  # what a sheet says of its own size may be a lie
        read = _read(sheet.title, sheet.iter_rows(values_only=True))
        room -= sum(len(cell) + 1 for row in read.rows for cell in row)
        if room < 0:
            raise TooLarge(origin, MOST_CHARACTERS - room, MOST_CHARACTERS)
        yield read
    book.close()


def _read(title: str, values: Iterator[tuple[Any, ...]]) -> Sheet:
    rows, widest = [], 0
    for each in islice(values, _MOST_ROWS):
        widest = max(widest, _width(each)) if len(each) > _MOST_COLUMNS else widest
        if any(row := _row(each)):
            rows.append(row)
    beyond = sum(1 for each in islice(values, _MOST_ROWS) if any(value is not None for value in each))
    return Sheet(title, rows, beyond, max(0, widest - _MOST_COLUMNS))


def _width(values: tuple[Any, ...]) -> int:
    """Up to which column a row holds something."""
    return next((place for place in range(len(values), 0, -1) if values[place - 1] is not None), 0)


def _row(values: tuple[Any, ...]) -> list[str]:
    cells = [_cell(value) for value in values[:_MOST_COLUMNS]]
    while cells and not cells[-1]:
        cells.pop()
    return cells


def _cell(value: object) -> str:
    """A value as a person reads it: a day without the midnight that workbooks give it, a whole number without a point."""
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.isoformat(" ", "minutes")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:  # noqa: PLR2004 - exact as a float
        return str(int(value))
    return str(value)
