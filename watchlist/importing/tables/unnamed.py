"""Tables whose header says nothing that is known here: a person may say which column is what."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Final

from watchlist.domain.column_mapping import ColumnMapping, header_key
from watchlist.domain.documents import Document, Format
from watchlist.importing.readers.cells import as_cell, rows_of
from watchlist.importing.tables.columns import find_header
from watchlist.importing.tables.delimited import first_rows, whole_tables

UNKNOWN_COLUMNS: Final = "columns_unknown"
"""The warning on a document that is such a table."""

HEADER_AND_ROW: Final = 2
"""So many rows are a table where a person says that it is one, or its header is that of one."""

_TEXTS: Final = frozenset((Format.TEXT, Format.PASTE))
_LEAST_COLUMNS, _LEAST_ROWS = 3, 3
_EVEN: Final = 0.9
_LONGEST_TITLE: Final = 40
_SAMPLE: Final = 8


@dataclass(frozen=True, slots=True)
class UnnamedTable:
    """The header of such a table and the first rows under it."""

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def unnamed_table(
    document: Document, mappings: Iterable[ColumnMapping] = (), *, least: int = _LEAST_ROWS
) -> UnnamedTable | None:
    """The table that a document is, where no header shows in it; None for any other document, or one of fewer rows."""
    kept = tuple(mappings)
    for rows in _tables(document):
        if len(rows) >= least and _is_even(rows) and _is_header(rows[0]):
            # A header by any reading of the text: its columns are known.
            return None if _has_header(document, rows, kept) else _sample(rows)
    return None


def opens_with(document: Document, key: str) -> bool:
    """Whether one of the first rows of a text or a workbook is the header with a key: found without reading the rest of it."""
    if document.format is Format.TABLE:
        first: Iterable[Sequence[str]] = (
            [cell.text for cell in row] for row in islice(rows_of(document.text), _SAMPLE)
        )
    else:
        first = first_rows(document.text) if document.format in _TEXTS else ()
    return any(header_key(row) == key for row in first)


def _tables(document: Document) -> Iterator[list[Sequence[str]]]:
    """The document as a table: of a workbook its text is one, of a text by each delimiter."""
    if document.format is Format.TABLE:
        rows = ([cell.text for cell in row] for row in rows_of(document.text))
        yield [row for row in rows if any(row)]
    elif document.format in _TEXTS:
        yield from whole_tables(document.text)


def _is_even(rows: Sequence[Sequence[str]]) -> bool:
    """Whether nearly all rows have the same number of cells, and enough of them."""
    width, count = Counter(map(len, rows)).most_common(1)[0]
    return width >= _LEAST_COLUMNS and len(rows[0]) == width and count >= _EVEN * len(rows)


def _is_header(row: Sequence[str]) -> bool:
    """Whether every cell may be a title: short, no figure, and no two alike."""
    titles = [as_cell(cell) for cell in row]
    plain = all(title and len(title) <= _LONGEST_TITLE and not title[0].isdigit() for title in titles)
    return plain and len(set(titles)) == len(titles)


def _has_header(document: Document, rows: list[Sequence[str]], kept: tuple[ColumnMapping, ...]) -> bool:
    if find_header(rows, kept) is not None:
        return True
    return document.format in _TEXTS and any(
        find_header([row], kept) is not None for row in first_rows(document.text)
    )


def _sample(rows: Sequence[Sequence[str]]) -> UnnamedTable:
    shown = [tuple(map(as_cell, row)) for row in rows[: _SAMPLE + 1]]
    return UnnamedTable(shown[0], tuple(shown[1:]))
