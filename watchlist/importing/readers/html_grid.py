"""Cells of a page's tables that go through several rows: where they leave a place in the rows below."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

_MOST_ROWS: Final = 1_000
_MOST_COLUMNS: Final = 200
_MOST: Final = 200_000
"""So many empty cells are put into a page: a few bytes may claim any number of rows."""


@dataclass(slots=True)
class _Table:
    """The column that comes next, those that a cell above goes through, and for how many rows more it does."""

    column: int = 0
    covered: frozenset[int] = frozenset()
    below: dict[int, int] = field(default_factory=dict)

    def next_row(self) -> None:
        """Begin a row."""
        self.column = 0
        self.covered = frozenset(self.below)
        self.below = {column: rows - 1 for column, rows in self.below.items() if rows > 1}

    def take(self, rows: int) -> int:
        """Put a cell of so many rows into the next free column; how many covered ones lie before it."""
        first = self.column
        while self.column in self.covered:
            self.column += 1
        passed = self.column - first
        if rows > 1 and self.column < _MOST_COLUMNS:
            self.below[self.column] = min(rows, _MOST_ROWS) - 1
        self.column += 1
        return passed


@dataclass(slots=True)
class Grid:
    """The tables that are open while a page is walked through, one inside the other."""

    tables: list[_Table] = field(default_factory=list)
    left: int = _MOST

    def open_table(self) -> None:
        """A table begins."""
        self.tables.append(_Table())

    def close_table(self) -> None:
        """The innermost table ends."""
        if self.tables:
            self.tables.pop()

    def open_row(self) -> None:
        """A row of the innermost table begins."""
        if self.tables:
            self.tables[-1].next_row()

    def open_cell(self, rows: str | None) -> int:
        """A cell begins that says that it goes through so many rows; how many empty ones stand before it."""
        if not self.tables:
            return 0
        said = int(rows) if rows and rows.isdecimal() and len(rows) <= len(str(_MOST_ROWS)) else 1
        empty = min(self.left, self.tables[-1].take(said))
        self.left -= empty
        return empty
