"""Rows as they stand, worked out in one go: what a table shows must not depend on who worked it out."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from watchlist.ui.models.arrangement import Arrangement, Wish
from watchlist.ui.models.row_groups import Group, GroupHead, Grouping
from watchlist.ui.models.row_order import RowOrder

Pair = tuple[int, str]
LETTERS: Grouping[Pair] = Grouping(
    "letters", lambda row: tuple(Group(letter, letter.upper()) for letter in row[1]), Group("", "none")
)
ROWS: tuple[Pair, ...] = ((1, "ab"), (2, "b"), (3, ""), (4, "a"))


def stand(rows: Sequence[Pair], wish: Wish[Pair]) -> Arrangement[Pair]:
    return Arrangement(RowOrder([lambda row: row[0], lambda row: row[1]], lambda row: row[0], rows), wish)


def shown(arrangement: Arrangement[Pair]) -> list[int | str]:
    return [line.key if isinstance(line, GroupHead) else line[0] for line in arrangement.lines]


def test_rows_are_sorted_pinned_and_put_under_headings() -> None:
    assert shown(stand(ROWS, Wish(sorts=((0, True),)))) == [4, 3, 2, 1]
    assert shown(stand(ROWS, Wish(sorts=((0, True),), pins=frozenset({2})))) == [2, 4, 3, 1]
    headed = stand(ROWS, Wish(grouping=LETTERS, closed=frozenset({"b"})))
    assert shown(headed) == ["a", 1, 4, "b", "", 3]
    assert [row[0] for row in headed.once] == [1, 4, 3]
    assert [row[0] for row in headed.rows] == [1, 2, 3, 4]
    assert (headed.place_of(1), headed.place_of(2), headed.place_of(9)) == (1, None, None)


def test_under_other_headings_every_group_is_open() -> None:
    headed = stand(ROWS, Wish(grouping=LETTERS, closed=frozenset({"a"})))
    assert headed.of(ROWS, LETTERS, frozenset()).wish.closed == {"a"}
    assert not headed.of(ROWS, None, frozenset()).wish.closed


def test_a_line_that_is_not_there_is_neither_a_row_nor_a_heading() -> None:
    for arrangement in (stand(ROWS, Wish()), stand(ROWS, Wish(grouping=LETTERS)), stand((), Wish())):
        for place in (-1, arrangement.count, 99):
            assert arrangement.row_at(place) is None
            assert arrangement.head_at(place) is None


@given(st.sets(st.integers(1, 5)), st.booleans(), st.sets(st.sampled_from(["a", "b", ""])))
def test_runs_hold_the_rows_that_are_named_and_no_other(
    named: set[int], grouped: bool, closed: set[str]
) -> None:
    wish: Wish[Pair] = Wish(grouping=LETTERS, closed=frozenset(closed)) if grouped else Wish()
    arrangement = stand(ROWS, wish)
    runs = arrangement.runs_of(sorted(named))
    places = [place for first, last in runs for place in range(first, last + 1)]
    found = {row[0] for place in places if (row := arrangement.row_at(place)) is not None}
    assert found == {row[0] for row in arrangement.once} & named
    assert arrangement.places_of(named) == [place for place in places if arrangement.row_at(place)]


def test_all_rows_are_one_run_with_their_headings() -> None:
    headed = stand(ROWS, Wish(grouping=LETTERS))
    assert headed.runs_of([1, 2, 3, 4]) == headed.runs_of([4, 3, 2, 1]) == [(0, headed.count - 1)]
    assert stand((), Wish()).runs_of([]) == []


def test_the_same_lines_look_the_same_whatever_else_the_rows_say() -> None:
    headed = stand(ROWS, Wish(grouping=LETTERS))
    assert headed.looks_as(stand(ROWS, Wish(grouping=LETTERS)))
    assert not headed.looks_as(stand(ROWS, Wish()))
    assert not headed.looks_as(stand(((1, "a"), *ROWS[1:]), Wish(grouping=LETTERS)))
    plain = stand(ROWS, Wish())
    assert plain.looks_as(stand(((1, "other"), *ROWS[1:]), Wish()))
    assert not plain.looks_as(stand(ROWS[::-1], Wish()))
    assert plain.prepare() is plain


def test_rows_as_they_are_now_stay_where_they_stood() -> None:
    for wish in (
        Wish[Pair](sorts=((1, False),), pins=frozenset({2})),
        Wish(sorts=((0, True),), grouping=LETTERS, closed=frozenset({"b"})),
    ):
        before = stand(ROWS, wish).prepare()
        now = before.renewed([(ROWS[0], (1, "zz"))])
        assert shown(now) == shown(before)
        assert now.names == before.names
        assert [row for row in now.order.rows if row[0] == 1] == [(1, "zz")]
        assert [row for row in now.once if row[0] == 1] == [(1, "zz")]
        assert now.row_at(now.place_of(1) or 0) == (1, "zz")
        assert before.row_at(before.place_of(1) or 0) == ROWS[0]
    assert now.of(now.order.rows, None, frozenset()).order.by(((1, False),))[-1] == 0, (
        "to be sorted by what it is now"
    )
