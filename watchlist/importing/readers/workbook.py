"""Workbooks (XLSX): the values of the cells of all sheets, after the archive was found to be of sane size."""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterator
from datetime import date, datetime, time
from itertools import islice
from typing import Any, Final

from watchlist.domain.errors import DamagedFile, TooLarge
from watchlist.domain.oddities import Oddity
from watchlist.importing.readers.archives import check_archive
from watchlist.importing.readers.cells import as_text
from watchlist.importing.readers.cleaning import clean
from watchlist.importing.readers.reading import MOST_CHARACTERS, Reading

_MOST_ROWS: Final = 200_000
_MOST_COLUMNS: Final = 200


def read_sheets(origin: str, data: bytes) -> tuple[tuple[str, list[list[str]]], ...]:
    """Name and rows of each sheet. Raises DamagedFile, TooLarge, UnsupportedFile."""
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
    sheets = (as_text(rows) for _, rows in read_sheets(origin, data))
    text, warned = clean("\n\n".join(filter(None, sheets)))
    return Reading(text, warnings=warned)


def _sheets(origin: str, data: bytes) -> Iterator[tuple[str, list[list[str]]]]:
    from openpyxl import load_workbook  # noqa: PLC0415 - processes are ready sooner, and most documents are no workbooks

    book = load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
    room = MOST_CHARACTERS
    for sheet in book.worksheets:
        sheet.reset_dimensions()  # what a sheet says of its own size may be a lie
        rows = [row for row in map(_row, islice(sheet.iter_rows(values_only=True), _MOST_ROWS)) if any(row)]
        room -= sum(len(cell) + 1 for row in rows for cell in row)
        if room < 0:
            raise TooLarge(origin, MOST_CHARACTERS - room, MOST_CHARACTERS)
        yield sheet.title, rows
    book.close()


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
