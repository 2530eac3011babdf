"""Stretches of text as plain pairs of offsets, before they become spans."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence

Range = tuple[int, int]


def merged(ranges: Iterable[Range]) -> list[Range]:
    """The same characters as sorted stretches that neither touch nor overlap."""
    result: list[Range] = []
    for start, end in sorted(ranges):
        if result and start <= result[-1][1]:
            result[-1] = (result[-1][0], max(end, result[-1][1]))
        else:
            result.append((start, end))
    return result


def holds(ranges: Sequence[Range], place: int) -> bool:
    """Whether one of the merged stretches holds a character."""
    found = bisect_right(ranges, place, key=lambda stretch: stretch[0]) - 1
    return found >= 0 and place < ranges[found][1]
