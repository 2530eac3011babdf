"""The tree of a search: words and terms over fields, joined by and, or and not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Word:
    """A bare word; `position` is its first character in the query."""

    text: str
    position: int


@dataclass(frozen=True, slots=True)
class Field:
    """A term over one field: `name` is the English one, `relation` "" or one of `= != < <= > >=`.

    `window` are the days among which a count counts (`90d`, `2024-12`), "" for all. `column` is the name of a column of the
    user's own, whose field is `own`; without a relation and a value it is asked whether something is written there. `named_at` is
    the first character of what the term names: its column, or its value.
    """

    name: str
    relation: str
    value: str
    position: int
    window: str = ""
    column: str = ""
    named_at: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Not:
    """What must not hold."""

    part: Node


@dataclass(frozen=True, slots=True)
class And:
    """What must hold all together."""

    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Or:
    """Of what one at least must hold."""

    parts: tuple[Node, ...]


Node: TypeAlias = Word | Field | Not | And | Or


def terms(node: Node) -> Iterator[Word | Field]:
    """The words and fields of a tree, from left to right."""
    if isinstance(node, Word | Field):
        yield node
    elif isinstance(node, Not):
        yield from terms(node.part)
    else:
        for part in node.parts:
            yield from terms(part)
