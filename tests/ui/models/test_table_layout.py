"""How a table is laid out, changed step by step."""

from __future__ import annotations

from watchlist.ui.models.table_layout import ColumnPlace, TableLayout

THREE = TableLayout((ColumnPlace("code", 80), ColumnPlace("name", 100), ColumnPlace("last", 60, shown=False)))


def names(layout: TableLayout) -> list[str]:
    return [place.name for place in layout.columns]


def test_a_column_moves_until_it_stands_at_the_edge() -> None:
    assert names(THREE.moved("code", 1)) == ["name", "code", "last"]
    assert names(THREE.moved("last", -1).moved("last", -1)) == ["last", "code", "name"]
    assert THREE.moved("code", -1) == THREE == THREE.moved("last", 1)


def test_the_last_column_that_is_shown_stays() -> None:
    alone = THREE.showing("name", shown=False)
    assert [place.shown for place in alone.columns] == [True, False, False]
    assert alone.showing("code", shown=False) == alone
    assert alone.showing("last", shown=True).showing("code", shown=False).columns[2].shown


def test_sorting_by_a_column_turns_round_joins_and_ends() -> None:
    down = THREE.sorted_by("last", down=True)
    assert down.sorting == (("last", True),)
    assert down.sorted_by("last", down=True).sorting == (("last", False),)
    both = down.sorted_by("code", down=False, joining=True)
    assert both.sorting == (("last", True), ("code", False))
    assert both.sorted_by("last", down=True, joining=True).sorting == (("last", False), ("code", False))
    assert both.unsorted("last").sorting == (("code", False),)
    assert both.sorted_by("name", down=False).sorting == (("name", False),)


def test_a_column_gets_no_narrower_than_the_least() -> None:
    assert THREE.widened("code", 20, 28).columns[0].width == 100
    assert THREE.widened("code", -70, 28).columns[0].width == 28
