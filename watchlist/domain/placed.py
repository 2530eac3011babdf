"""Facts whose spans are given other places: pages and boxes, or those in another setting of the same text."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from functools import cache
from operator import is_not
from typing import Any, TypeVar

from watchlist.domain.spans import Span

T = TypeVar("T")


def with_places(draft: T, place: Callable[[Span], Span]) -> T:
    """A draft, or any facts, with every span as `place` gives it."""
    # In the order of the text, so that each page is opened once.
    places = {span: place(span) for span in sorted(set(spans_in(draft)), key=lambda span: span.start)}
    placed: T = _with_places(draft, places)
    return placed


def spans_in(value: Any) -> Iterator[Span]:  # noqa: ANN401 - any value of a draft
    """Every span of a draft, or of any facts."""
    if isinstance(value, Span):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from spans_in(item)
    else:
        kind: Any = type(value)
        for name in _field_names(kind):
            yield from spans_in(getattr(value, name))


@cache
def _field_names(kind: type) -> tuple[str, ...]:
    """The fields of a dataclass, looked up once for each; none of anything else."""
    return tuple(field.name for field in fields(kind)) if is_dataclass(kind) else ()


def _with_places(value: Any, places: Mapping[Span, Span]) -> Any:  # noqa: ANN401 - any value of a draft
    """The value itself where no span is in it: most of a draft is names and candidates."""
    if isinstance(value, Span):
        return places[value]
    if isinstance(value, tuple):
        items = tuple(_with_places(item, places) for item in value)
        return items if any(map(is_not, items, value)) else value
    kind: Any = type(value)
    changed = {
        name: new
        for name in _field_names(kind)
        if (new := _with_places(old := getattr(value, name), places)) is not old
    }
    return replace(value, **changed) if changed else value
