"""Chains of suppliers: the order, from up the stream down, of the themes below another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from watchlist.domain.rows import ThemeRow


def place_under(row: ThemeRow, parent: int) -> int:
    """The place of a theme in the chain of a parent, from 1; 0 where it has none."""
    return next((place for each, place in row.chain if each == parent), 0)


def children_of(rows: Sequence[ThemeRow], shown: Iterable[int] | None = None) -> dict[int, list[ThemeRow]]:
    """The themes below each theme (0: below none): its chain first, in that order, then the others as they come.

    Of themes that are not among `shown` nothing is told.
    """
    known, wanted = {row.id for row in rows}, None if shown is None else set(shown)
    children: dict[int, list[ThemeRow]] = defaultdict(list)
    for row in rows:
        if wanted is None or row.id in wanted:
            for parent in [each for each in row.parents if each in known] or [0]:
                children[parent].append(row)
    for parent, below in children.items():
        if any(row.chain for row in below):
            below.sort(key=lambda row: place_under(row, parent) or len(rows) + 1)
    return children
