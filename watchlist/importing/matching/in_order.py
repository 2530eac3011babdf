"""Two sequences that tell the same in the same order: which entries stand for one another, and which have no counterpart."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import TypeVar

T = TypeVar("T")


def matched(
    first: Sequence[T], second: Sequence[T], alike: Callable[[T, T], int]
) -> Iterator[tuple[T | None, T | None]]:
    """Every entry once, in order: pairs of those that are alike, and between two such pairs what stands at equal places.

    Where unequally many stand between two pairs nobody can say which belongs to which: they come alone, None beside them.
    """
    ends = [(-1, -1), *_anchors(first, second, alike), (len(first), len(second))]
    for (one, two), (next_one, next_two) in pairwise(ends):
        if one >= 0:
            yield first[one], second[two]
        left, right = first[one + 1 : next_one], second[two + 1 : next_two]
        if len(left) == len(right):
            yield from zip(left, right, strict=True)
        else:
            yield from ((each, None) for each in left)
            yield from ((None, each) for each in right)


def _anchors(first: Sequence[T], second: Sequence[T], alike: Callable[[T, T], int]) -> list[tuple[int, int]]:
    """The pairs of places, rising on both sides, whose likeness is greatest together."""
    weights = [[alike(one, two) for two in second] for one in first]
    best = [[0] * (len(second) + 1) for _ in range(len(first) + 1)]
    for one in reversed(range(len(first))):
        for two in reversed(range(len(second))):
            taken = weights[one][two] + best[one + 1][two + 1] if weights[one][two] else 0
            best[one][two] = max(taken, best[one + 1][two], best[one][two + 1])
    found, one, two = [], 0, 0
    while one < len(first) and two < len(second):
        weight = weights[one][two]
        if weight and best[one][two] == weight + best[one + 1][two + 1]:
            found.append((one, two))
            one, two = one + 1, two + 1
        elif best[one][two] == best[one + 1][two]:
            one += 1
        else:
            two += 1
    return found
