"""Rows that are kept column by column."""

from __future__ import annotations

import sys
from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st

from watchlist.domain.packed_rows import AT_ONCE, PackedRows


@dataclass(frozen=True, slots=True)
class Row:
    """One of each kind of field."""

    id: int
    title: str
    broker: str
    names: tuple[str, ...]
    copy_of: int | None


OWN = ("id", "title")
_texts = st.text(max_size=5)
_cells = st.tuples(
    st.integers(-(2**63), 2**63 - 1), _texts, _texts, st.lists(_texts).map(tuple), st.none() | st.integers()
)


@given(st.lists(_cells, max_size=20))
def test_every_row_is_the_one_that_was_put_in(
    cells: list[tuple[int, str, str, tuple[str, ...], int | None]],
) -> None:
    rows, packed = [Row(*each) for each in cells], PackedRows(Row, cells, OWN)
    assert list(packed) == rows
    assert packed[1:-1] == tuple(rows[1:-1])
    assert [packed[at] for at in range(-len(rows), 0)] == rows
    assert [packed.cells("title")[at] for at in range(len(rows))] == [row.title for row in rows]


def test_many_rows_take_little_room_and_share_the_words_that_they_have_in_common() -> None:
    many = 3 * AT_ONCE + 1
    packed = PackedRows(Row, ((at, f"标题{at}", f"证券{at % 7}", (), None) for at in range(many)), OWN)
    assert len(packed) == many
    assert packed[many - 1] == Row(many - 1, f"标题{many - 1}", f"证券{(many - 1) % 7}", (), None)
    assert packed[0].broker is packed[7].broker
    held = sum(map(sys.getsizeof, _inside(packed)))
    assert held < 60 * many


def _inside(packed: PackedRows[Row]) -> list[object]:
    """What it holds but for the words that rows share."""
    columns = [packed.cells(name) for name in Row.__slots__]
    return [*columns, *(getattr(each, name) for each in columns for name in getattr(each, "__dict__", ()))]
