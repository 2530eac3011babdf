"""What a reading process answers, and what waits to be stored, as bytes: a dataclass is its class and its values, read one after the other in C.

The way of `pickle` for a frozen dataclass with slots goes through two functions in Python for each object, which look up
its fields again; a draft holds hundreds of them, and the one process that stores would be kept busy with it.
"""

from __future__ import annotations

import io
import pickle
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import fields, is_dataclass
from functools import cache
from operator import attrgetter
from typing import Any, Generic, TypeAlias, TypeVar, cast, overload

T = TypeVar("T")
_Values: TypeAlias = Callable[[Any], tuple[Any, ...]]


def packed(value: object) -> bytes:
    """The value for `pickle.loads`, which makes the dataclasses in it anew, checks and all."""
    file = io.BytesIO()
    _Pickler(file, pickle.HIGHEST_PROTOCOL).dump(value)
    return file.getvalue()


class PutAway(Sequence[T], Generic[T]):
    """Values that are kept packed; each is made anew when it is asked for.

    The drafts of ten thousand documents are millions of objects: as such Python's collector would look at all of them, and
    hold the window for that long, again and again while they wait.
    """

    def __init__(self, parts: Iterable[bytes] = ()) -> None:
        self._parts = list(parts)

    def add(self, value: T) -> None:
        """Put one more away."""
        self._parts.append(packed(value))

    def __len__(self) -> int:
        return len(self._parts)

    @overload
    def __getitem__(self, place: int) -> T: ...

    @overload
    def __getitem__(self, place: slice) -> PutAway[T]: ...

    def __getitem__(self, place: int | slice) -> T | PutAway[T]:
        if isinstance(place, slice):
            return PutAway(self._parts[place])
        return cast("T", pickle.loads(self._parts[place]))  # noqa: S301 - packed here

    def __iter__(self) -> Iterator[T]:
        return map(pickle.loads, self._parts)


class _Pickler(pickle.Pickler):
    def reducer_override(self, value: Any) -> Any:  # noqa: ANN401 - whatever is in an answer
        kind: Any = type(value)
        values = _values_of(kind)
        return NotImplemented if values is None else (kind, values(value))


@cache
def _values_of(kind: type) -> _Values | None:
    """What gives the values that make an object of this class again; None where they don't make it alone."""
    if not is_dataclass(kind) or issubclass(kind, BaseException):
        return None
    if not all(field.init and not field.kw_only for field in fields(kind)):
        return None
    names = [field.name for field in fields(kind)]
    if len(names) > 1:
        return attrgetter(*names)
    return lambda value: tuple(getattr(value, name) for name in names)
