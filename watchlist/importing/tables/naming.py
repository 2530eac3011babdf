"""Columns that the user names: the mapping for the table of a file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Final

from watchlist.domain.column_mapping import ColumnMapping, Role
from watchlist.domain.errors import WatchlistError
from watchlist.importing.readers.cleaning import clean
from watchlist.importing.readers.encodings import decode
from watchlist.importing.readers.files import load
from watchlist.importing.readers.workbook import read_sheets
from watchlist.importing.tables.columns import mapping_from_words
from watchlist.importing.tables.delimited import first_rows

_HEAD: Final = 65_536
_ZIP: Final = b"PK\x03\x04"
_REACH: Final = 12


def mapping_in(path: Path, chosen: Iterable[tuple[Role, str]]) -> ColumnMapping | None:
    """The mapping in which each role has the column of a title; None where no header of the file has all titles.

    A file that can't be read has none: reading it will tell why.
    """
    named = tuple(chosen)
    try:
        data = load(path).data
        rows = _rows_of_sheets(path, data) if data.startswith(_ZIP) else _rows_of_text(data)
        return next((mapping for row in rows if (mapping := mapping_from_words(row, named))), None)
    except WatchlistError:
        return None


def _rows_of_text(data: bytes) -> Iterator[Sequence[str]]:
    return first_rows(clean(decode(data[:_HEAD]).text)[0])


def _rows_of_sheets(path: Path, data: bytes) -> Iterator[Sequence[str]]:
    for sheet in read_sheets(str(path), data):
        yield from islice(sheet.rows, _REACH)
