"""A table as rows of cells, and as text of one line a row with tabs between the cells."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

Row = tuple[str, ...]

_BLANKS: Final = re.compile(r"[\t\n\r\v\f\x1c-\x1f\x85\u2028\u2029]+")
_WRAPPED: Final = re.compile(r'="(?P<formula>.*)"|\'(?P<code>\d{4,6})', re.DOTALL)


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a text: where it stands, without the blanks around it."""

    start: int
    end: int
    text: str


def as_cell(value: str) -> str:
    r"""The text of a cell in one line, without the formula or the mark by which spreadsheets keep the zeros of codes.

    >>> as_cell('="600519"'), as_cell("'000001"), as_cell(" a\nb\t")
    ('600519', '000001', 'a b')
    """
    wrapped = _WRAPPED.fullmatch(value.strip())
    bare = (wrapped["code"] or wrapped["formula"]) if wrapped else value
    return _BLANKS.sub(" ", bare).strip()


def as_text(rows: Iterable[Sequence[str]]) -> str:
    """The rows as lines with tabs; rows without any text are left out."""
    lines = ("\t".join(as_cell(cell) for cell in row).rstrip("\t") for row in rows)
    return "\n".join(line for line in lines if line.strip())


def rows_of(text: str) -> list[tuple[Cell, ...]]:
    """The rows of such a text with the place of each cell."""
    rows, start = [], 0
    for line in text.split("\n"):
        rows.append(tuple(_cells(line, start)))
        start += len(line) + 1
    return rows


def _cells(line: str, start: int) -> Iterator[Cell]:
    for part in line.split("\t"):
        bare = part.strip()
        lead = len(part) - len(part.lstrip())
        yield Cell(start + lead, start + lead + len(bare), bare)
        start += len(part) + 1
