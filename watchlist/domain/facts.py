"""What analytics count: the appearances and the reports of a library as columns of ids, and what the ids stand for."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain
from typing import overload

APPEARANCE: tuple[str, ...] = ("day", "report", "file", "broker", "stock", "theme", "stance", "spans")
"""The columns of `Facts.appearances`: counted day (0 none), original, file, broker (0 none), stock, theme (0 prose)."""

REPORT: tuple[str, ...] = ("day", "report", "file", "broker")
"""The columns of `Facts.reports`."""


class IdRows(Sequence[tuple[int, ...]]):
    """Rows of ids in one block of 64-bit numbers: as tuples, millions of them take six times the memory.

    >>> rows = IdRows(2, [(1, 2), (3, 4)])
    >>> rows[1], list(rows), len(rows)
    ((3, 4), [(1, 2), (3, 4)], 2)
    """

    __slots__ = ("numbers", "width")

    def __init__(self, width: int, rows: Iterable[Iterable[int]] = ()) -> None:
        self.width = width
        self.numbers = array("q", chain.from_iterable(rows))

    def __len__(self) -> int:
        return len(self.numbers) // self.width

    @overload
    def __getitem__(self, place: int) -> tuple[int, ...]: ...

    @overload
    def __getitem__(self, place: slice) -> list[tuple[int, ...]]: ...

    def __getitem__(self, place: int | slice) -> tuple[int, ...] | list[tuple[int, ...]]:
        if isinstance(place, slice):
            return [self[each] for each in range(*place.indices(len(self)))]
        start = range(len(self))[place] * self.width
        return tuple(self.numbers[start : start + self.width])


@dataclass(frozen=True, slots=True)
class Facts:
    """One row for each stock, theme and file, and one for each file; `stocks` are symbol and name by id.

    `stance` is the strength of the stance, 4 for recommended down to 0 for negative; prose has 1.
    """

    appearances: Sequence[tuple[int, ...]] = ()
    reports: Sequence[tuple[int, ...]] = ()
    stocks: Mapping[int, tuple[str, str]] = field(default_factory=dict)
    themes: Mapping[int, str] = field(default_factory=dict)
    brokers: Mapping[int, str] = field(default_factory=dict)
