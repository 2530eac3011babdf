"""Rows under headings, gone through at once."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from watchlist.ui.models.row_groups import GroupHead, places_of, rows_within, runs


@given(st.sets(st.integers(0, 60)))
def test_runs_hold_the_places_and_nothing_else(chosen: set[int]) -> None:
    places = sorted(chosen)
    found = runs(places)
    assert [place for first, last in found for place in range(first, last + 1)] == places
    assert all(last + 1 < first for (_, last), (first, _) in pairwise(found))


def test_rows_that_stand_under_several_headings_are_told_once_and_headings_never() -> None:
    one, other, third = [1], [1], [3]  # objects that are equal and not the same
    entries: list[list[int] | GroupHead] = [
        GroupHead("a", "A", 2), one, other, GroupHead("b", "B", 2), other, third,
    ]  # fmt: skip
    assert [id(row) for row in rows_within(entries, [(0, 1), (3, 5)])] == [id(one), id(other), id(third)]
    assert places_of(entries, {id(other)}) == [2, 4]
