"""Tables in text: by commas, semicolons, tabs or bars, and Markdown; the delimiter is the one under which a header shows."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from itertools import islice
from typing import Final

from watchlist.domain.column_mapping import ColumnMapping
from watchlist.importing.readers.cells import as_cell
from watchlist.importing.tables.columns import find_header

_DELIMITERS: Final = "\t,;|"
_SAMPLE: Final = 12
_RULE: Final = re.compile(r"\s*\|?\s*:?--[\s|:-]*")
_LINK: Final = re.compile(r"!?\[([^\[\]]*)\]\(\s*(?:[^()\s]|\([^()\s]*\))*(?:\s+\"[^\"]*\")?\s*\)")
_SENTENCE: Final = re.compile(r"[^\s。！？]{6}[。！？]|\w{2}\.\s")
_MOST_CELLS: Final = 2_000_000
_TABLE_SHARE: Final = 0.8
_BESIDE: Final = 2
"""Lines that may stand beside the table of the shortest text."""

Rows = list[Sequence[str]]


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of a table from its header on, and which column says what; `title` is what stands above the header.

    `left_out` is how many rows there are beyond what is read of a table.
    """

    rows: tuple[tuple[str, ...], ...]
    mapping: ColumnMapping
    title: str = ""
    left_out: int = 0


def read_table(text: str, mappings: Iterable[ColumnMapping] = ()) -> Table | None:
    """The table that a text is; None where no header shows."""
    kept = tuple(mappings)
    best: tuple[int, str] | None = None
    for delimiter in _DELIMITERS:
        found = find_header(_parsed(text, delimiter, _SAMPLE), kept)
        if found and (best is None or len(found[1].columns) > best[0]):
            best = (len(found[1].columns), delimiter)
    if best is None:
        return None
    rows = _parsed(text, best[1], None)
    lines = [line for line in io.StringIO(text) if line.strip()] if best[1] == "|" else []
    beside = [line for line in lines if "|" not in line]
    all_table = _is_all_table(rows, len(lines or list(filter(any, rows))), beside)
    table = table_of(rows, kept) if all_table else None
    left = _beyond(text, best[1], rows) if table else 0
    return replace(table, left_out=left) if table and left else table


def _beyond(text: str, delimiter: str, rows: Rows) -> int:
    """How many rows that hold something stand behind those that are read of a text."""
    if delimiter == "|" or sum(map(len, rows)) <= _MOST_CELLS:
        return 0
    found = 0
    with suppress(csv.Error):
        for row in islice(csv.reader(io.StringIO(text), delimiter=delimiter), len(rows), None):
            found += any(map(str.strip, row))
    return found


def first_rows(text: str) -> Iterator[Sequence[str]]:
    """The first rows of a text by every delimiter."""
    for delimiter in _DELIMITERS:
        yield from _parsed(text, delimiter, _SAMPLE)


def whole_tables(text: str) -> Iterator[Rows]:
    """All rows of a text by every delimiter, without those that are empty."""
    for delimiter in _DELIMITERS:
        yield [row for row in _parsed(text, delimiter, None) if any(map(str.strip, row))]


def table_of(rows: Sequence[Sequence[str]], mappings: Iterable[ColumnMapping] = ()) -> Table | None:
    """The table among some rows; None where no header shows or nothing stands under it."""
    found = find_header(rows, mappings)
    if found is None:
        return None
    place, mapping = found
    filled = tuple(tuple(as_cell(cell) for cell in row) for row in rows[place:] if any(map(str.strip, row)))
    above = next((cell for row in rows[:place] for cell in row if cell.strip()), "")
    return Table(filled, mapping, as_cell(above)) if len(filled) > 1 else None


def _is_all_table(rows: Rows, lines: int, beside: Sequence[str]) -> bool:
    """Whether the text is its table: a report that holds one is a report, and so is a short one with a sentence beside it."""
    celled = sum(len(row) > 1 for row in rows)
    spared = 0 if any(_SENTENCE.search(line) for line in beside) else _BESIDE
    return celled + spared >= _TABLE_SHARE * lines


def _parsed(text: str, delimiter: str, most: int | None) -> Rows:
    if delimiter == "|":
        return list(islice(_barred(text), most))
    return _whole(csv.reader(io.StringIO(text), delimiter=delimiter), most)


def _whole(reader: Iterable[Sequence[str]], most: int | None) -> Rows:
    rows: Rows = []
    cells = 0
    try:
        for row in islice(reader, most):
            rows.append(row)
            cells += len(row)
            if cells > _MOST_CELLS:
                break
    except csv.Error:
        return []
    return rows


def _barred(text: str) -> Iterable[Sequence[str]]:
    """The rows of a Markdown table; a link is its words."""
    for line in io.StringIO(text):
        if "|" in line and not _RULE.fullmatch(line):
            cells = _LINK.sub(r"\1", line.strip()).strip("|").split("|")
            yield [cell.strip().strip("*") for cell in cells]
