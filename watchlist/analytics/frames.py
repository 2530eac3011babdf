"""Facts as tables of pandas, and the names of what they are about."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np
import pandas as pd

from watchlist.domain.facts import APPEARANCE, REPORT, Facts, IdRows
from watchlist.domain.series import Stack

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt

_HALF: Final = 32
"""Bits of an id where two share a number."""

COLUMN: Final = {Stack.THEME: "theme", Stack.STOCK: "stock", Stack.BROKER: "broker"}
"""The column of what a table is by."""


class Appearance(NamedTuple):
    """A row of such a table, for what is told one by one."""

    day: int
    report: int
    file: int
    broker: int
    stock: int
    theme: int
    stance: int
    spans: int


def rows_of(table: pd.DataFrame) -> list[Appearance]:
    """The rows of a table of appearances, in their order."""
    return [Appearance(*row) for row in table[list(APPEARANCE)].to_numpy().tolist()]


def appearances_of(facts: Facts) -> pd.DataFrame:
    """A row for each stock, theme and file."""
    return _table(facts.appearances, APPEARANCE)


def reports_of(facts: Facts) -> pd.DataFrame:
    """A row for each file."""
    return _table(facts.reports, REPORT)


def named(facts: Facts, by: Stack, key: int) -> tuple[str, str]:
    """The key and the name of a theme, a stock or a broker by its id."""
    if by is Stack.STOCK:
        return facts.stocks[key]
    text = (facts.themes if by is Stack.THEME else facts.brokers)[key]
    return text, text


def keyed(rows: pd.DataFrame, by: Stack) -> pd.DataFrame:
    """The rows that count under a key of a stack: for themes those in lists, for brokers those that name one."""
    column = COLUMN[by]
    return rows if by is Stack.STOCK else rows[rows[column] > 0]


def one_of_each(
    rows: pd.DataFrame, per: Sequence[str], order: Sequence[npt.NDArray[np.int64]], *, last: bool = False
) -> pd.DataFrame:
    """The first row of each key, or the last, in an order that columns give, the most important first.

    Places are put in order, not rows: of millions of those every copy counts.
    """
    placed = np.lexsort(order[::-1])
    if last:
        placed = placed[::-1]
    _, found = np.unique(joined(rows, per)[placed], return_index=True)
    return rows.iloc[placed[np.sort(found)]]


def distinct_reports(rows: pd.DataFrame, column: str) -> dict[int, int]:
    """How many distinct reports each value of a column has."""
    pairs = np.unique(joined(rows, (column, "report")))
    values, counts = np.unique(pairs >> _HALF, return_counts=True)
    return dict(zip(values.tolist(), counts.tolist(), strict=True))


def joined(rows: pd.DataFrame, columns: Sequence[str]) -> npt.NDArray[np.int64]:
    """One number for the ids of one column or of two."""
    numbers = rows[columns[0]].to_numpy().astype(np.int64)
    for column in columns[1:]:
        numbers <<= _HALF
        numbers += rows[column].to_numpy()
    return numbers


def _table(rows: Sequence[tuple[int, ...]], columns: tuple[str, ...]) -> pd.DataFrame:
    if isinstance(rows, IdRows):
        numbers = np.frombuffer(rows.numbers, dtype=np.int64)  # the very block: nothing is copied
    else:
        # Straight into one array: pandas would look at each of millions of tuples for itself.
        numbers = np.fromiter(chain.from_iterable(rows), dtype=np.int64, count=len(rows) * len(columns))
    return pd.DataFrame(numbers.reshape(len(rows), len(columns)), columns=list(columns), copy=False)
