"""Pages under one another."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from watchlist.ui.models.page_layout import GAP, LEAST_ZOOM, MOST_ZOOM, PageLayout, fitting_zoom

sides = st.floats(0, 5000)
sizes = st.lists(st.tuples(sides, sides), min_size=1, max_size=30)


@given(sizes, st.floats(LEAST_ZOOM, MOST_ZOOM), st.floats(100, 3000))
def test_pages_stand_one_below_the_other_and_are_found_where_they_stand(
    pages: list[tuple[float, float]], zoom: float, room: float
) -> None:
    layout = PageLayout(pages, zoom, room)
    rooms = [layout.room(number) for number in range(1, len(pages) + 1)]
    assert all(one.top + one.height < two.top for one, two in pairwise(rooms))
    assert rooms[-1].top + rooms[-1].height <= layout.height
    assert all(one.left >= 0 and one.left + one.width <= layout.width for one in rooms)
    assert [layout.at(one.top + one.height / 2) for one in rooms] == list(range(1, len(pages) + 1))
    assert list(layout.seen(0, layout.height)) == list(range(1, len(pages) + 1))


def test_one_broad_table_does_not_make_all_pages_small() -> None:
    pages = [(600.0, 800.0)] * 20 + [(2400.0, 800.0)]
    assert fitting_zoom(pages, 600 + 2 * GAP) == 1.0


def test_no_pages_take_no_room() -> None:
    assert len(PageLayout((), 1.0, 300)) == 0
    assert list(PageLayout((), 1.0, 300).seen(0, 100)) == []
    assert fitting_zoom((), 300) == 1.0
