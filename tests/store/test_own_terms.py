"""Searches for what the user wrote into columns of their own, and for what is kept at the top of lists."""

from __future__ import annotations

import pytest

from tests.support.builders import NOW, a_library, a_report, symbol
from watchlist.domain.colour_rules import ColourRule
from watchlist.domain.commands import Command
from watchlist.domain.desk_commands import (
    AddList,
    PinStocks,
    SaveView,
    SetColourRules,
    SetOwnFields,
    SetOwnValue,
    UnpinStocks,
)
from watchlist.domain.errors import BadQuery
from watchlist.domain.own_fields import OwnField
from watchlist.store import queries
from watchlist.store.database import Database
from watchlist.store.edits import apply
from watchlist.store.queries.searching import found_then

MINE = "mine"


@pytest.fixture
def db() -> Database:
    """Three stocks; a target beside two of them, an owner and a day beside one, and a list with one of them."""
    library = a_library()
    commands: tuple[Command, ...] = (
        a_report("A", {"液冷": ["寒武纪", "英维克", "海光信息"]}, published="2024-12-26"),
        SetOwnFields((OwnField(0, "目标价"), OwnField(0, "Sold by"))),
        SetOwnValue((symbol("寒武纪"),), 1, "1,200"),
        SetOwnValue((symbol("英维克"),), 1, "95%"),
        SetOwnValue((symbol("寒武纪"),), 2, "Li Ming"),
        SetOwnValue((symbol("海光信息"),), 2, "2025年6月"),
        AddList(MINE, symbols=(symbol("英维克"), symbol("海光信息"))),
    )
    for command in commands:
        apply(library, command, now=NOW)
    return library


def found(db: Database, query: str, list_id: int | None = None) -> set[str]:
    """The names that a query finds."""
    return {row.name for row in queries.watchlist(db.conn, query=query, list_id=list_id)}


def list_called(db: Database, name: str) -> int:
    """The id of a list."""
    return next(row.id for row in queries.lists(db.conn) if row.name == name)


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("own:目标价", {"寒武纪", "英维克"}),
        ("not own:目標價", {"海光信息"}),
        ("own:目标价>=100", {"寒武纪"}),
        ("自定义：目标价：＜１００", {"英维克"}),
        ("own:目标价=1200", {"寒武纪"}),
        ("own:目标价:=95", {"英维克"}),
        ("own:目标价!=95", {"寒武纪", "海光信息"}),
        ("own:目标价:20", {"寒武纪"}),
        ('own:"sold by":li', {"寒武纪"}),
        ('own:"Sold By"="li ming"', {"寒武纪"}),
        ('own:"sold by":=li', set()),
        ('own:"sold by"<2025-07', {"海光信息"}),
        ('own:"sold by">2025-06', set()),
        ('own:"sold by">=2025', {"海光信息"}),
        ("own:目标价>1 and theme:液冷 not 海光", {"寒武纪", "英维克"}),
    ],
)
def test_what_is_written_is_found(db: Database, query: str, names: set[str]) -> None:
    assert found(db, query) == names


@pytest.mark.parametrize(
    ("query", "said"), [("hwj own:目标>1", ("near_column", "目标价")), ("hwj own:nothing", ("column", ""))]
)
def test_a_column_that_is_not_there_is_told(db: Database, query: str, said: tuple[str, str]) -> None:
    with pytest.raises(BadQuery) as caught:
        found(db, query)
    assert (caught.value.args[1], caught.value.args[3:]) == (8, said)


def test_another_name_of_the_column_holds_at_once(db: Database) -> None:
    apply(db, SetOwnFields((OwnField(1, "Goal"), OwnField(2, "Sold by"))), now=NOW)
    assert found(db, "own:goal>=100") == {"寒武纪"}
    with pytest.raises(BadQuery):
        found(db, "own:目标价")


def test_lists_views_and_rules_may_ask_for_it(db: Database) -> None:
    apply(db, AddList("dear", "own:目标价>=100"), now=NOW)
    assert found(db, "", list_called(db, "dear")) == {"寒武纪"}
    apply(db, SaveView("cheap", "own:目标价<100"), now=NOW)
    assert found(db, "view:cheap or list:dear") == {"寒武纪", "英维克"}
    rule = ColourRule("own:目标价<100", 2)
    apply(db, SetColourRules((rule,)), now=NOW)
    assert queries.colour_rules(db.conn) == (rule,)
    apply(db, SetOwnValue((symbol("英维克"),), 1, "300"), now=NOW)
    assert found(db, "", list_called(db, "dear")) == {"寒武纪", "英维克"}


def test_stocks_at_the_top_are_found_on_the_list_that_is_searched(db: Database) -> None:
    mine = list_called(db, MINE)
    apply(db, PinStocks((symbol("寒武纪"),)), now=NOW)
    apply(db, PinStocks((symbol("英维克"),), mine), now=NOW)
    assert found(db, "is:pinned") == {"寒武纪"}
    assert found(db, "is:置顶", mine) == {"英维克"}
    assert found(db, "is:pinned list:mine") == {"英维克"}
    apply(db, AddList("tops", "is:pinned"), now=NOW)
    assert found(db, "", list_called(db, "tops")) == {"寒武纪", "英维克"}
    assert found(db, "is:pinned", list_called(db, "tops")) == set()
    apply(db, UnpinStocks((symbol("寒武纪"),)), now=NOW)
    assert found(db, "", list_called(db, "tops")) == {"英维克"}


def test_their_past_is_kept(db: Database) -> None:
    chips = symbol("寒武纪")

    def then(query: str, day: str) -> set[str]:
        return {str(each) for each in found_then(db.conn, query, as_of=day)}

    (field_id,) = apply(db, SetOwnFields((OwnField(0, "owner"),)), now="2030-01-02T08:00:00+00:00").ids
    apply(db, SetOwnValue((chips,), field_id, "Li"), now="2030-01-04T08:00:00+00:00")
    apply(db, PinStocks((chips,)), now="2030-01-04T08:00:00+00:00")
    apply(db, SetOwnValue((chips,), field_id, "Wu"), now="2030-01-06T08:00:00+00:00")
    apply(db, SetOwnValue((chips,), field_id, ""), now="2030-01-08T08:00:00+00:00")
    apply(db, UnpinStocks((chips,)), now="2030-01-08T08:00:00+00:00")
    apply(db, SetOwnFields(()), now="2030-01-10T08:00:00+00:00")
    told = [
        (then("own:owner:li", f"2030-01-{day:02d}"), then("own:owner", f"2030-01-{day:02d}"))
        for day in (3, 4, 6, 9)
    ]
    one = {str(chips)}
    assert told == [(set(), set()), (one, one), (set(), one), (set(), set())]
    assert [then("is:pinned", f"2030-01-{day:02d}") for day in (3, 4, 8)] == [set(), one, set()]
    for day in ("2030-01-01", "2030-01-10"):  # there was no such column yet, and there is none any more
        with pytest.raises(BadQuery):
            then("own:owner", day)
