"""Single characters of a page: the nearest to a point, the lines of a selection."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from watchlist.domain.spans import Span
from watchlist.ui.models.page_characters import PageCharacters

WIDTH, HEIGHT, PER_LINE = 10.0, 12.0, 7


def two_lines() -> PageCharacters:
    """Fourteen characters in two lines, the upper one first, with room between the lines."""
    characters = PageCharacters()
    characters.add(
        Span(at, at + 1, 1, (left, bottom, left + WIDTH, bottom + HEIGHT))
        for at in range(2 * PER_LINE)
        for left, bottom in [((at % PER_LINE) * WIDTH, 100.0 - at // PER_LINE * 20)]
    )
    return characters


@given(st.integers(0, 2 * PER_LINE - 1), st.floats(0.1, 0.9), st.floats(0.1, 0.9))
def test_a_point_on_a_character_is_that_one(at: int, across: float, up: float) -> None:
    x = (at % PER_LINE + across) * WIDTH
    y = 100.0 - at // PER_LINE * 20 + up * HEIGHT
    assert two_lines().nearest(1, x, y) == at


def test_beside_a_line_its_end_is_nearest_and_of_another_page_nothing_is_known() -> None:
    characters = two_lines()
    assert characters.nearest(1, 500, 105) == PER_LINE - 1
    assert characters.nearest(1, -50, 86) == PER_LINE
    assert characters.nearest(2, 5, 5) is None
    characters.clear()
    assert characters.nearest(1, 5, 105) is None


def test_a_selection_has_one_box_for_each_line() -> None:
    characters = two_lines()
    assert list(characters.lines(1, 5, 9)) == [(50.0, 100.0, 70.0, 112.0), (0.0, 80.0, 20.0, 92.0)]
    assert list(characters.lines(1, 3, 3)) == []
    assert list(characters.lines(2, 0, 9)) == []
