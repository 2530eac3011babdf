"""Lists, lists that follow a search, and saved views."""

from __future__ import annotations

import pytest

from tests.support.builders import NOW, a_library, a_report, symbol
from watchlist.domain.colour_rules import BOLD, ColourRule
from watchlist.domain.commands import (
    AddStocks,
    Command,
    ImportList,
    KeptEntry,
    ListedStock,
    RemoveStocks,
    SetFlag,
)
from watchlist.domain.desk_commands import (
    AddList,
    DeleteList,
    DeleteView,
    FollowQuery,
    MoveList,
    MoveView,
    PinStocks,
    RenameList,
    RenameView,
    SaveView,
    SetColourRules,
    SetOwnFields,
    SetOwnValue,
    SetSection,
    UnpinStocks,
)
from watchlist.domain.errors import BadQuery, FollowsQuery, MainListStays, NameTaken, NoSuchThing
from watchlist.domain.own_fields import OwnField
from watchlist.domain.rows import ListRow, ViewRow
from watchlist.store import queries
from watchlist.store.database import Database
from watchlist.store.edits import apply
from watchlist.store.history import undo

COOL, CHIP, CLOUD = symbol("英维克"), symbol("寒武纪"), symbol("GDS")


@pytest.fixture
def db() -> Database:
    library = a_library()
    apply(library, a_report("A", {"液冷": ["英维克"], "芯片": ["寒武纪"]}), now=NOW)
    return library


def do(db: Database, command: Command) -> int:
    ids = apply(db, command, now=NOW).ids
    return ids[0] if ids else 0


def on(db: Database, list_id: int | None, query: str = "") -> list[str]:
    return [row.name for row in queries.watchlist(db.conn, query=query, list_id=list_id)]


def names(db: Database) -> list[str]:
    return [row.name for row in queries.lists(db.conn)]


def test_a_stock_may_be_on_several_lists(db: Database) -> None:
    own = do(db, AddList("自选"))
    do(db, AddStocks((COOL, CLOUD), own, "looks good"))
    assert on(db, own) == ["英维克", "GDS"]
    assert on(db, None) == ["英维克", "寒武纪"]
    assert queries.lists(db.conn) == (ListRow(1, "Watchlist", 2), ListRow(own, "自选", 2))
    do(db, RemoveStocks((COOL,), own))
    assert (on(db, own), on(db, None)) == (["GDS"], ["英维克", "寒武纪"])


def test_a_query_that_names_lists_looks_at_all_of_them(db: Database) -> None:
    own = do(db, AddList("自选"))
    do(db, AddStocks((COOL, CLOUD), own))
    assert on(db, None, "list:自選") == ["英维克", "GDS"]
    assert on(db, None, "list:=自选 theme:液冷") == ["英维克"]
    assert on(db, None, "list:自选 list:watch") == ["英维克"]
    assert on(db, None, "not list:自选") == ["寒武纪"]
    assert on(db, None, "list:!=自选") == ["寒武纪"]


def test_lists_are_renamed_and_moved(db: Database) -> None:
    one, two = do(db, AddList("一")), do(db, AddList("  二 "))
    do(db, MoveList(two, 0))
    do(db, RenameList(one, "壹"))
    assert names(db) == ["二", "Watchlist", "壹"]
    do(db, MoveList(two, 99))
    assert names(db) == ["Watchlist", "壹", "二"]
    for wrong in (AddList("Watchlist"), AddList("watchLIST"), RenameList(one, "二")):
        with pytest.raises(NameTaken):
            do(db, wrong)
    for nothing in (AddList(" "), RenameList(9, "x"), DeleteList(9), MoveList(9, 0)):
        with pytest.raises(NoSuchThing):
            do(db, nothing)


def test_a_deleted_list_comes_back_whole(db: Database) -> None:
    kept = ImportList("导入", "a.txt", (ListedStock(COOL),), (KeptEntry("某基金", reason="fund"),))
    apply(db, kept, now=NOW)
    own = next(row.id for row in queries.lists(db.conn) if row.name == "导入")
    do(db, DeleteList(own))
    assert names(db) == ["Watchlist"]
    assert queries.kept_entries(db.conn) == ()
    undo(db)
    assert on(db, own) == ["英维克"]
    assert len(queries.kept_entries(db.conn, list_id=own)) == 1


def test_the_main_list_stays(db: Database) -> None:
    for wrong in (DeleteList(1), FollowQuery(1, "hwj")):
        with pytest.raises(MainListStays):
            do(db, wrong)


def test_stocks_stand_in_sections(db: Database) -> None:
    do(db, SetSection((COOL, CLOUD), " 散热  设备 "))
    rows = {row.name: row.section for row in queries.watchlist(db.conn)}
    assert rows == {"英维克": "散热 设备", "寒武纪": ""}
    undo(db)
    assert {row.section for row in queries.watchlist(db.conn)} == {""}


def test_a_smart_list_follows_its_query(db: Database) -> None:
    smart = do(db, AddList("冷", "theme:液冷"))
    assert on(db, smart) == ["英维克"]
    assert queries.lists(db.conn)[1] == ListRow(smart, "冷", 0, "theme:液冷")
    apply(db, a_report("B", {"液冷": ["申菱环境"]}), now=NOW)
    assert sorted(on(db, smart)) == ["申菱环境", "英维克"]
    assert queries.list_count(db.conn, smart) == 2
    assert queries.list_count(db.conn, 1) == 3
    assert on(db, smart, "slhj") == ["申菱环境"]
    assert on(db, None, "list:冷 not slhj") == ["英维克"]


def test_a_smart_list_finds_stocks_of_any_list_once(db: Database) -> None:
    own = do(db, AddList("自选"))
    do(db, AddStocks((COOL, CLOUD), own))
    do(db, SetFlag((COOL, CLOUD), 2))
    assert on(db, do(db, AddList("橙", "flag:orange"))) == ["英维克", "GDS"]


def test_stocks_are_not_put_on_a_smart_list_by_hand(db: Database) -> None:
    smart = do(db, AddList("冷", "theme:液冷"))
    hand: tuple[Command, ...] = (
        AddStocks((CHIP,), smart), RemoveStocks((COOL,), smart), SetSection((COOL,), "x", smart),
        ImportList("冷", "a.txt", (ListedStock(CHIP),)),
    )  # fmt: skip
    for command in hand:
        with pytest.raises(FollowsQuery) as caught:
            do(db, command)
        assert caught.value.args == ("冷", "theme:液冷")


def test_a_list_begins_to_follow_and_stops(db: Database) -> None:
    own = do(db, AddList("单"))
    do(db, AddStocks((CHIP,), own, "mine"))
    do(db, FollowQuery(own, "theme:液冷"))
    assert on(db, own) == ["英维克"]
    do(db, FollowQuery(own, None))
    assert queries.lists(db.conn)[1] == ListRow(own, "单", 1)
    assert queries.watchlist(db.conn, list_id=own)[0].why == "A"
    do(db, FollowQuery(own, None))
    for _ in range(2):
        undo(db)
    assert [row.why for row in queries.watchlist(db.conn, list_id=own)] == ["mine"]


def test_what_cannot_be_followed_is_refused_whole(db: Database) -> None:
    smart = do(db, AddList("一", "hwj"))
    other = do(db, AddList("二", "list:一"))
    for wrong in (AddList("x", ""), AddList("x", "(") , FollowQuery(smart, "list:二"), FollowQuery(smart, "list:一"),
                  SaveView("v", "brokr:x"), SaveView("v", "view:v"), SaveView("v", "view:nothing")):  # fmt: skip
        with pytest.raises(BadQuery):
            do(db, wrong)
    assert names(db) == ["Watchlist", "一", "二"]
    assert (on(db, smart), on(db, other)) == (["寒武纪"], ["寒武纪"])
    assert queries.views(db.conn) == ()


def test_a_view_keeps_widths_and_its_list_while_that_is_there(db: Database) -> None:
    own = do(db, AddList("二"))
    view = do(db, SaveView("Hot", "", ("name",), widths=(120,), list_id=own))
    (kept,) = queries.views(db.conn)
    assert (kept.id, kept.widths, kept.list_id) == (view, (120,), own)
    do(db, AddStocks((CHIP,), own))
    assert [str(found) for found in queries.symbols_found(db.conn, "view:Hot")] == [str(CHIP)]
    undo(db)
    do(db, DeleteList(own))
    assert queries.views(db.conn)[0].list_id is None
    undo(db)
    assert queries.views(db.conn) == (kept,)
    do(db, DeleteView(view))
    again = do(db, SaveView("Other"))
    assert again == view
    assert queries.views(db.conn)[0].widths == ()


def test_colour_rules_are_a_step(db: Database) -> None:
    rules = (ColourRule("brokers:>=3", BOLD), ColourRule("flag:1", 2))
    do(db, SetColourRules(rules))
    assert queries.colour_rules(db.conn) == rules
    do(db, SetColourRules(()))
    assert queries.colour_rules(db.conn) == ()
    undo(db)
    assert queries.colour_rules(db.conn) == rules
    with pytest.raises(BadQuery):
        do(db, SetColourRules((ColourRule("brokers:(", 1),)))


def test_stocks_are_kept_at_the_top_of_each_list(db: Database) -> None:
    other = do(db, AddList("Hot", symbols=(CHIP, COOL)))
    do(db, PinStocks((CHIP,), other))
    do(db, PinStocks((COOL,)))
    assert (queries.pins(db.conn), queries.pins(db.conn, other)) == ({COOL}, {CHIP})
    do(db, PinStocks((COOL,), other))
    do(db, UnpinStocks((CHIP, COOL), other))
    assert queries.pins(db.conn, other) == frozenset()
    undo(db)
    assert queries.pins(db.conn, other) == {CHIP, COOL}
    do(db, DeleteList(other))
    assert queries.pins(db.conn, other) == frozenset()
    with pytest.raises(NoSuchThing):
        do(db, PinStocks((CHIP,), 99))


def test_own_columns_are_made_named_and_taken_away_with_what_stands_in_them(db: Database) -> None:
    applied = apply(db, SetOwnFields((OwnField(0, "Target"), OwnField(0, "Owner"))), now=NOW)
    target, owner = applied.ids
    do(db, SetOwnValue((CHIP, COOL), target, " 600 "))
    do(db, SetOwnValue((CHIP,), owner, "me"))
    do(db, SetOwnFields((OwnField(owner, "Who"), OwnField(target, "Target"))))
    assert queries.own_fields(db.conn) == (OwnField(owner, "Who"), OwnField(target, "Target"))
    assert queries.own_values(db.conn) == {CHIP: {target: "600", owner: "me"}, COOL: {target: "600"}}
    do(db, SetOwnValue((COOL,), target, ""))
    assert queries.own_values(db.conn) == {CHIP: {target: "600", owner: "me"}}
    do(db, SetOwnFields((OwnField(owner, "Who"),)))
    assert queries.own_values(db.conn) == {CHIP: {owner: "me"}}
    again = apply(db, SetOwnFields((OwnField(owner, "Who"), OwnField(0, "New"))), now=NOW).ids[1]
    assert again not in {target, owner}
    assert queries.own_values(db.conn) == {CHIP: {owner: "me"}}
    undo(db)
    undo(db)
    assert queries.own_values(db.conn) == {CHIP: {target: "600", owner: "me"}}
    for wrong in (OwnField(99, "x"), OwnField(0, " ")):
        with pytest.raises(NoSuchThing):
            do(db, SetOwnFields((wrong,)))
    with pytest.raises(NoSuchThing):
        do(db, SetOwnValue((CHIP,), 99, "x"))
    with pytest.raises(NameTaken):
        do(db, SetOwnFields((OwnField(0, "Who"), OwnField(0, "who"))))


def test_a_view_is_saved_under_its_name(db: Database) -> None:
    first = do(
        db, SaveView("Hot", "brokers:>=1 theme:液冷", ("name", "reports"), ("-reports", "name"), "theme")
    )
    second = do(db, SaveView("All"))
    assert do(db, SaveView("hot", "theme:芯片")) == first
    assert queries.views(db.conn) == (ViewRow(first, "Hot", "theme:芯片"), ViewRow(second, "All", ""))
    undo(db)
    assert queries.view_named(db.conn, "HOT") == ViewRow(
        first, "Hot", "brokers:>=1 theme:液冷", ("name", "reports"), ("-reports", "name"), "theme"
    )
    do(db, MoveView(second, 0))
    do(db, RenameView(first, "Warm"))
    assert [view.name for view in queries.views(db.conn)] == ["All", "Warm"]
    with pytest.raises(NameTaken):
        do(db, RenameView(first, "all"))
    do(db, DeleteView(second))
    assert [view.name for view in queries.views(db.conn)] == ["Warm"]
    assert queries.view_named(db.conn, "All") is None


def test_a_view_is_a_term_of_other_searches(db: Database) -> None:
    do(db, SaveView("Cool", "theme:液冷 or theme:空"))
    do(db, SaveView("Everything"))
    do(db, SaveView("Mine", "list:watch"))
    assert on(db, None, "view:cool") == ["英维克"]
    assert on(db, None, "not view:cool") == ["寒武纪"]
    assert on(db, None, "视图:Everything not view:Cool view:mine") == ["寒武纪"]
    assert queries.query_count(db.conn, "view:cool") == 1
    with pytest.raises(BadQuery) as caught:
        on(db, None, "hwj view:coool")
    assert caught.value.args[1:3] == (9, "the name of a saved view, perhaps Cool")


def test_views_and_lists_may_not_lead_in_a_circle(db: Database) -> None:
    one = do(db, SaveView("One", "hwj"))
    do(db, SaveView("Two", "view:One"))
    with pytest.raises(BadQuery) as caught:
        do(db, SaveView("One", "ywk or view:Two"))
    assert caught.value.args[1:4] == (12, "a view or list that does not lead back to this one", "circle")
    do(db, DeleteView(one))
    with pytest.raises(BadQuery):
        on(db, None, "view:Two")


def test_a_kept_query_that_cannot_be_read_any_more_finds_nothing(db: Database) -> None:
    smart = do(db, AddList("旧", "hwj"))
    db.conn.execute("UPDATE lists SET query = 'gone:>1' WHERE id = ?", (smart,))
    assert on(db, None, "list:旧") == []
    with pytest.raises(BadQuery):
        on(db, smart)
