"""Rows as many as a library holds, kept column by column: a tenth of what they take as objects."""

from __future__ import annotations

from array import array
from collections.abc import Collection, Hashable, Iterable, Sequence
from dataclasses import fields
from itertools import islice
from typing import TYPE_CHECKING, Any, Protocol, TypeVar, overload

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

R_co = TypeVar("R_co", bound="DataclassInstance", covariant=True)

AT_ONCE = 1_000
"""So many rows are taken apart together."""


class Cells(Protocol):
    """What one column says of each row, by the row's place."""

    def __getitem__(self, at: int, /) -> Any: ...  # noqa: ANN401 - columns differ


class _Column(Cells, Protocol):
    def extend(self, cells: Sequence[Any], /) -> object: ...


class PackedRows(Sequence[R_co]):
    """Rows of one dataclass; each is made when it is asked for, so ask `cells` for what is needed of all.

    Most columns say the same in many rows: each word is kept once. `own` are those that are different in each, numbers or texts.
    """

    def __init__(self, kind: type[R_co], rows: Iterable[Sequence[Any]], own: Collection[str] = ()) -> None:
        self._kind = kind
        types = {field.name: field.type for field in fields(kind)}
        self._columns: dict[str, _Column] = {
            name: (array("q") if type_ in {"int", int} else _Texts()) if name in own else _Words()
            for name, type_ in types.items()
        }
        self._count = 0
        remaining = iter(rows)
        while some := tuple(islice(remaining, AT_ONCE)):
            self._count += len(some)
            for column, cells in zip(self._columns.values(), zip(*some, strict=True), strict=True):
                column.extend(cells)

    def __len__(self) -> int:
        return self._count

    @overload
    def __getitem__(self, at: int) -> R_co: ...

    @overload
    def __getitem__(self, at: slice) -> Sequence[R_co]: ...

    def __getitem__(self, at: int | slice) -> R_co | Sequence[R_co]:
        places = range(self._count)[at]
        if isinstance(places, range):
            return tuple(map(self._made, places))
        return self._made(places)

    def cells(self, name: str) -> Cells:
        """One column, by the name of its field."""
        return self._columns[name]

    def _made(self, at: int) -> R_co:
        return self._kind(*[column[at] for column in self._columns.values()])


class _Words:
    """Few values for many rows."""

    def __init__(self) -> None:
        self._places: dict[Hashable, int] = {}
        self._values: list[Hashable] = []
        self._at = array("I")

    def extend(self, cells: Sequence[Hashable]) -> None:
        places, values = self._places, self._values
        for cell in cells:
            if cell not in places:
                places[cell] = len(values)
                values.append(cell)
        self._at.extend(map(places.__getitem__, cells))

    def __getitem__(self, at: int) -> Hashable:
        return self._values[self._at[at]]


class _Texts:
    """A text for each row, all in one piece."""

    def __init__(self) -> None:
        self._joined = bytearray()
        self._ends = array("Q", [0])

    def extend(self, cells: Sequence[str]) -> None:
        for cell in cells:
            self._joined += cell.encode("utf-8", "surrogatepass")
            self._ends.append(len(self._joined))

    def __getitem__(self, at: int) -> str:
        return self._joined[self._ends[at] : self._ends[at + 1]].decode("utf-8", "surrogatepass")
