"""Sorting rows by several columns: each column's order is worked out once, later sorts only put numbers in order."""

from __future__ import annotations

import sys
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Generic, TypeVar

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

R = TypeVar("R")
MANY = 2_000
"""From so many rows on numbers are sorted by numpy, where it is loaded already: it stays out of the first paint."""


class RowOrder(Generic[R]):
    """Rows as they were read, and their order by any columns."""

    def __init__(
        self,
        keys: Sequence[Callable[[R], Any]],
        identity: Callable[[R], Hashable],
        rows: Iterable[R] = (),
    ) -> None:
        self._keys = keys
        self._identity = identity
        self.rows = list(rows)
        self._ranks: dict[int, npt.NDArray[np.int64]] = {}

    def with_rows(self, rows: Iterable[R]) -> RowOrder[R]:
        """The same for other rows."""
        return RowOrder(self._keys, self._identity, rows)

    def renewed(self, rows: Iterable[R]) -> RowOrder[R]:
        """The same for the same rows as they are now."""
        order = self.with_rows(rows)
        order.ids = self.ids
        return order

    @cached_property
    def ids(self) -> list[Hashable]:
        """What identifies each row."""
        return list(map(self._identity, self.rows))

    def is_like(self, other: RowOrder[R]) -> bool:
        """Whether both have the same columns to sort by."""
        return self._keys is other._keys

    def by(self, sorts: Sequence[tuple[int, bool]]) -> Sequence[int]:
        """The numbers of the rows sorted by columns, the strongest last; True is downwards, equals keep their order."""
        numbers: Sequence[int] = range(len(self.rows))
        if sorts and len(self.rows) >= MANY and "numpy" in sys.modules:
            return self._by_ranks(sorts)
        for column, down in sorts:
            keys = list(map(self._keys[column], self.rows))
            numbers = sorted(numbers, key=keys.__getitem__, reverse=down)
        return numbers

    def prepare(self) -> Iterator[None]:
        """Work every column's order out ahead, one after the other: in a thread, for a table of many rows."""
        if len(self.rows) >= MANY:
            for column in range(len(self._keys)):
                self._rank(column)
                yield

    def _by_ranks(self, sorts: Sequence[tuple[int, bool]]) -> list[int]:
        import numpy as np  # noqa: PLC0415 - loaded already, see above

        columns = [-self._rank(column) if down else self._rank(column) for column, down in sorts]
        order = np.argsort(columns[0], kind="stable") if len(columns) == 1 else np.lexsort(columns)
        numbers: list[int] = order.tolist()
        return numbers

    def _rank(self, column: int) -> npt.NDArray[np.int64]:
        """A number for each row that sorts as the column's key does."""
        ranks = self._ranks.get(column)
        if ranks is None:
            ranks = self._ranks[column] = _ranks(list(map(self._keys[column], self.rows)))
        return ranks


def pinned_first(
    numbers: Sequence[int], ids: Sequence[Hashable], pins: AbstractSet[Hashable]
) -> Sequence[int]:
    """The numbers of rows in their order, those of the pinned ones before all others."""
    pinned = {number for number, each in enumerate(ids) if each in pins}
    if not pinned:
        return numbers
    return [*filter(pinned.__contains__, numbers), *(each for each in numbers if each not in pinned)]


def _ranks(keys: list[Any]) -> npt.NDArray[np.int64]:
    import numpy as np  # noqa: PLC0415 - not before the first paint

    if all(type(key) is int for key in keys):
        return np.array(keys, np.int64)
    different = set(keys)
    if 2 * len(different) < len(keys):
        place = {key: rank for rank, key in enumerate(sorted(different))}
        return np.fromiter(map(place.__getitem__, keys), np.int64, len(keys))
    order = sorted(range(len(keys)), key=keys.__getitem__)
    steps = np.fromiter((keys[a] != keys[b] for a, b in pairwise(order)), np.int64, len(keys) - 1)
    ranks = np.empty(len(keys), np.int64)
    ranks[order] = np.concatenate(([0], np.cumsum(steps)))
    return ranks
