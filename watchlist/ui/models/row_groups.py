"""Rows under headings: by which values they stand together, and how many stand under each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Group:
    """A value by which rows stand together: `key` tells it from others, `rank` says where it stands among them.

    The empty key is for the rows that have none of the values; that group stands last.
    """

    key: str
    label: str
    rank: Any = ""


@dataclass(frozen=True, slots=True)
class GroupHead:
    """The heading of a group, as a line of the table."""

    key: str
    label: str
    count: int
    closed: bool = False


@dataclass(frozen=True, slots=True)
class Grouping(Generic[R]):
    """What the rows are grouped by; a row stands under each of its groups, under `without` where it has none."""

    name: str
    groups: Callable[[R], Sequence[Group]]
    without: Group


def arranged(rows: Sequence[R], grouping: Grouping[R], closed: Collection[str]) -> list[R | GroupHead]:
    """Headings by rank, the rows under each in their order; those of a folded group are left out."""
    members: dict[str, list[R]] = defaultdict(list)
    found: dict[str, Group] = {}
    groups_of, without = grouping.groups, (grouping.without,)
    for row in rows:
        for group in groups_of(row) or without:
            key = group.key
            members[key].append(row)
            if key not in found:
                found[key] = group
    shown: list[R | GroupHead] = []
    for group in sorted(found.values(), key=lambda group: (not group.key, group.rank, group.label)):
        is_closed = group.key in closed
        shown.append(GroupHead(group.key, group.label, len(members[group.key]), is_closed))
        if not is_closed:
            shown += members[group.key]
    return shown
