"""Columns that a file gives row by row: cut where wide gaps are, and put one under the other where they are prose."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from watchlist.importing.readers.pdf_lines import EM, Line, rows_of

_LEAST_ROWS: Final = 4
_NARROWEST: Final = 8.0
_SAME_LEFT: Final = 1.6
_FULL_SHARE: Final = 0.7
_REACH: Final = 2.6

Row = list[Line]


def in_reading_order(lines: Sequence[Line]) -> Iterator[Line]:
    """The lines of a page; where rows of several cells turn out to be columns of prose, column after column."""
    block: list[Row] = []
    for row in rows_of(lines):
        if block and not _goes_on(block, row):
            yield from _read(block)
            block = []
        block.append(row)
    yield from _read(block)


def _goes_on(block: Sequence[Row], row: Row) -> bool:
    """Whether a row stands under the others: each of its cells begins where one of the first row's does."""
    first, last = block[0], block[-1]
    em = EM * first[0].height
    below = row[0].turn == last[0].turn and 0 < last[0].bottom - row[0].bottom < _REACH * last[0].height
    lefts = [cell.left for cell in first]
    return below and len(first) > 1 and all(_column_of(cell, lefts, em) is not None for cell in row)


def _column_of(cell: Line, lefts: Sequence[float], em: float) -> int | None:
    return next((place for place, left in enumerate(lefts) if abs(cell.left - left) < _SAME_LEFT * em), None)


def _read(block: Sequence[Row]) -> Iterator[Line]:
    columns = _columns(block)
    if _are_prose(columns):
        for column in columns:
            yield from column
    else:
        for row in block:
            yield from row


def _columns(block: Sequence[Row]) -> list[Row]:
    if not block:
        return []
    lefts = [cell.left for cell in block[0]]
    em = EM * block[0][0].height
    columns: list[Row] = [[] for _ in lefts]
    for row in block:
        for cell in row:
            place = _column_of(cell, lefts, em)
            columns[place or 0].append(cell)
    return columns


def _are_prose(columns: Sequence[Row]) -> bool:
    """Whether every column runs down as a text does: nearly all its lines but the last end at one margin."""
    return len(columns) > 1 and all(map(_is_prose, columns)) and _lie_apart(columns)


def _is_prose(column: Row) -> bool:
    right = max(line.right for line in column)
    em = EM * column[0].height
    full = sum(line.right > right - _SAME_LEFT * em for line in column[:-1])
    wide = right - column[0].left > _NARROWEST * em
    return wide and len(column) >= _LEAST_ROWS and full >= _FULL_SHARE * (len(column) - 1)


def _lie_apart(columns: Sequence[Row]) -> bool:
    return all(
        max(line.right for line in one) < min(line.left for line in other) for one, other in pairwise(columns)
    )
