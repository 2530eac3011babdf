"""Themes nested, named, tagged by hand or by reports, kept apart, in chains; sets from outside: what moves and what stays."""

from __future__ import annotations

from contextlib import closing, nullcontext

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.builders import a_library, a_report, symbol
from tests.support.theming import NAMES, any_database, do, stocks_of, theme, themes
from watchlist.domain import commands as c
from watchlist.domain import theme_commands as t
from watchlist.domain.errors import NameTaken, NoSuchThing, ThemeCycle
from watchlist.domain.stances import Stance
from watchlist.domain.themes import THEME_COLOURS, ThemeRole
from watchlist.store import queries
from watchlist.store.check import check
from watchlist.store.database import Database
from watchlist.store.history import undo

# --- colours


def test_the_themes_of_a_report_get_colours_that_tell_them_apart(db: Database) -> None:
    do(db, a_report(lists={"液冷": ["英维克"]}))
    before = themes(db)["液冷"].colour
    names = [f"主题{place}" for place in range(THEME_COLOURS - 1)]
    do(db, a_report(lists={name: ["寒武纪"] for name in names} | {"液冷": ["英维克"]}))
    assert len({row.colour for row in themes(db).values()}) == THEME_COLOURS
    assert themes(db)["液冷"].colour == before
    colours = queries.theme_colours(db.conn, ["液 冷", names[0], "没有"])
    assert colours == {"液 冷": before, names[0]: themes(db)[names[0]].colour}


def test_spellings_of_one_theme_in_a_report_make_one_theme(db: Database) -> None:
    do(db, a_report(lists={"服务器电源": ["英维克"], "服務器電源": ["寒武纪"]}))
    assert set(themes(db)) == {"服务器电源"}


# --- the tree


def test_a_theme_has_several_parents_and_counts_once_what_is_below(db: Database) -> None:
    do(
        db,
        a_report(lists={"芯片": ["寒武纪", "海光信息"], "液冷": ["英维克", "寒武纪"]}),
        a_report(lists={"芯片": ["寒武纪"]}),
    )
    told = queries.theme_preview(db.conn, t.NestTheme("芯片", "算力"))
    assert [(size.name, size.stocks, size.reports) for size in told.after] == [("算力", 2, 2)]
    do(db, *(t.NestTheme(child, parent) for child in ("芯片", "液冷") for parent in ("算力", "AI")))
    rows = themes(db)
    assert set(rows["芯片"].parents) == {rows["算力"].id, rows["AI"].id}
    assert (rows["算力"].stocks, rows["算力"].all_stocks, rows["算力"].all_reports) == (0, 3, 2)
    assert (rows["芯片"].all_stocks, rows["芯片"].all_reports) == (2, 2)
    assert len(queries.watchlist(db.conn, query="theme:算力")) == 3
    do(db, t.UnnestTheme("芯片", "算力"))
    assert themes(db)["算力"].all_stocks == 2
    with pytest.raises(NoSuchThing):
        do(db, t.UnnestTheme("芯片", "算力"))


def test_a_circle_is_refused_with_the_path(db: Database) -> None:
    do(db, a_report(lists={"丙": ["寒武纪"]}), t.NestTheme("丙", "乙"), t.NestTheme("乙", "甲"))
    for command, path in (
        (t.NestTheme("甲", "丙"), "甲 › 乙 › 丙 › 甲"),
        (t.NestTheme("甲", "甲"), "甲 › 甲"),
    ):
        assert queries.theme_preview(db.conn, command).cycle == path
        with pytest.raises(ThemeCycle) as caught:
            do(db, command)
        assert caught.value.args == (path,)


@any_database
@given(edges=st.lists(st.tuples(theme, theme), max_size=12))
def test_no_order_of_nesting_makes_a_circle(edges: list[tuple[str, str]]) -> None:
    with closing(a_library()) as db:
        do(db, a_report(lists={name: ["寒武纪"] for name in NAMES}))
        for child, parent in edges:
            command = t.NestTheme(child, parent)
            told = queries.theme_preview(db.conn, command)
            with pytest.raises(ThemeCycle) if told.cycle else nullcontext():
                do(db, command)
        parents = {row.id: set(row.parents) for row in queries.themes(db.conn)}
        while parents:
            tops = {each for each, above in parents.items() if not above}
            assert tops, "a circle"
            parents = {each: above - tops for each, above in parents.items() if each not in tops}


# --- names


def test_a_theme_has_one_name_in_each_language(db: Database) -> None:
    do(db, a_report(lists={"液冷": ["英维克"]}))
    do(db, t.NameTheme("液冷", "Liquid cooling", "en"), t.NameTheme("液冷", "Water cooling", "en"))
    row = themes(db)["液冷"]
    assert (row.aliases, row.names) == (("Liquid cooling", "Water cooling"), (("en", "Water cooling"),))
    do(db, t.NameTheme("液冷", "液冷", "en"))
    assert themes(db)["液冷"].names == ()
    do(db, t.DropName("液冷", "water  cooling"))
    assert themes(db)["液冷"].aliases == ("Liquid cooling",)


def test_a_name_of_another_theme_is_refused_and_the_preview_names_it(db: Database) -> None:
    do(db, a_report(lists={"液冷": ["英维克"], "芯片": ["寒武纪"]}))
    for command in (t.NameTheme("液冷", "芯 片"), c.RenameTheme("液冷", "芯片")):
        assert queries.theme_preview(db.conn, command).taken == "芯片"
        with pytest.raises(NameTaken):
            do(db, command)
    for bad in (t.DropName("液冷", "nowhere"), t.NameTheme("液冷", "\u200b"), t.NameTheme("nowhere", "x")):
        with pytest.raises(NoSuchThing):
            do(db, bad)


# --- who tags, what stays apart, what goes


def test_reports_do_not_tag_with_a_theme_that_is_kept_by_hand(db: Database) -> None:
    do(db, a_report(lists={"芯片": ["寒武纪"]}), c.TagStocks((symbol("英维克"),), ("芯片",)))
    command = t.SetManualOnly("芯片", True)
    told = queries.theme_preview(db.conn, command)
    do(db, command, a_report(lists={"芯片": ["海光信息"]}))
    assert told.after[0].stocks == 1
    assert stocks_of(db, "芯片") == {"英维克"}
    assert (themes(db)["芯片"].manual_only, themes(db)["芯片"].reports) == (True, 2)
    do(db, t.SetManualOnly("芯片", False))
    assert stocks_of(db, "芯片") == {"英维克", "寒武纪", "海光信息"}


def test_what_is_kept_apart_stays_so_through_a_merge(db: Database) -> None:
    do(db, a_report(lists={name: ["寒武纪"] for name in ("甲", "乙", "丙")}))
    do(db, t.KeepApart("甲", "乙"), t.KeepApart("乙", "甲"), t.MergeThemes(("乙",), "丙"))
    ids = {name: row.id for name, row in themes(db).items()}
    assert queries.theme_sets(db.conn)[1].apart == {tuple(sorted((ids["甲"], ids["丙"])))}
    do(db, t.KeepApart("甲", "丙", apart=False))
    assert queries.theme_sets(db.conn)[1].apart == frozenset()
    with pytest.raises(NoSuchThing):
        do(db, t.KeepApart("甲", "甲"))


def test_only_themes_that_nothing_names_are_pruned(db: Database) -> None:
    do(
        db,
        a_report(lists={"芯片": ["寒武纪"]}),
        c.TagStocks((symbol("英维克"),), ("手工",)),
        c.UntagStocks((symbol("英维克"),), ("手工",)),
    )
    do(db, t.NestTheme("手工", "上"), t.NameTheme("手工", "by hand"), t.PruneThemes(("芯片", "上", "手工")))
    assert set(themes(db)) == {"芯片", "上"}
    do(db, t.PruneThemes(("上",)))
    assert set(themes(db)) == {"芯片"}
    do(db, c.DeleteReports((1,)), t.PruneThemes(("芯片",)), c.RestoreReports((1,)))
    assert set(themes(db)) == {"芯片"}


def test_a_theme_page_tells_who_brought_it_up_and_who_lists_what(db: Database) -> None:
    do(
        db,
        a_report("新", {"芯片": ["寒武纪"]}, published="2024-12-26"),
        a_report(
            "旧",
            {"国产芯片": ["海光信息"]},
            broker="华福证券",
            published="2024-12-01",
            stance=Stance.RECOMMENDED,
        ),
        t.NestTheme("国产芯片", "芯片"),
        c.TagStocks((symbol("英维克"),), ("芯片",)),
    )
    page = queries.theme_page(db.conn, themes(db)["芯片"].id)
    assert page is not None
    assert (page.first_day, page.first_broker, page.first_report) == ("2024-12-01", "华福证券", "旧")
    assert page.children == ("国产芯片",)
    assert dict(page.brokers) == {"华福证券": 1, "开源证券": 1}
    assert {(stock.name, stock.hand, stock.machine) for stock in page.stocks} == {
        ("寒武纪", False, True), ("海光信息", False, True), ("英维克", True, False),
    }  # fmt: skip
    assert {(said.broker, said.strength) for said in page.said} == {("开源证券", 3), ("华福证券", 4)}
    assert queries.theme_page(db.conn, 99) is None


# --- sets from outside


def test_a_set_from_outside_is_replaced_by_a_newer_one_and_stays_off_the_lists(db: Database) -> None:
    do(db, a_report(lists={"液冷": ["英维克"]}))
    old = (("液冷", (symbol("英维克"), symbol("申菱环境"))), ("3D打印", (symbol("寒武纪"),)))
    do(db, t.ImportConcepts("ths", old))
    assert {row.name: row.stocks for row in queries.themes(db.conn)} == {
        "液冷": 1,
        "ths:液冷": 2,
        "ths:3D打印": 1,
        "ths": 0,
    }
    assert {row.name for row in queries.watchlist(db.conn)} == {"英维克"}
    assert [
        chip.name for chip in queries.watchlist(db.conn, query="theme:=液冷")[0].themes if not chip.hand
    ] == ["液冷", "ths:液冷"]
    found = {
        query: {row.name for row in queries.watchlist(db.conn, query=query)}
        for query in (
            "theme:液冷",
            "theme:液",
            "液冷",
            "theme:ths",
            "theme:ths:液",
            "theme:=ths:液冷",
            "theme:3D",
        )
    }
    assert found["theme:液冷"] == found["theme:液"] == found["液冷"] == stocks_of(db, "液冷")
    assert found["theme:ths:液"] == found["theme:=ths:液冷"] == stocks_of(db, "ths:液冷")
    assert found["theme:ths"] >= found["theme:ths:液"]
    assert found["theme:3D"] == set()
    do(db, c.UntagStocks((symbol("申菱环境"),), ("ths:液冷",)))
    do(db, t.ImportConcepts("ths", (("液冷", (symbol("申菱环境"), symbol("寒武纪"))),)))
    after = {row.name: row.stocks for row in queries.themes(db.conn)}
    assert after == {"液冷": 1, "ths:液冷": 2, "ths:3D打印": 0, "ths": 0}
    assert check(db.conn) == ()


def test_a_set_never_takes_the_name_of_a_theme_and_follows_a_merge(db: Database) -> None:
    do(db, a_report(lists={"液冷": ["英维克"]}))
    for name, kind in (("液冷", NameTaken), ("concept", NoSuchThing), (" ", NoSuchThing)):
        with pytest.raises(kind):
            do(db, t.ImportConcepts(name, ()))
    do(db, t.ImportConcepts("ths", (("水冷", (symbol("申菱环境"),)),)), t.MergeThemes(("ths:水冷",), "液冷"))
    do(db, t.ImportConcepts("ths", (("水冷", (symbol("寒武纪"),)),)))
    assert stocks_of(db, "液冷") == {"英维克"}
    assert themes(db)["液冷"].stocks == 3


# --- what a theme is, and chains


def a_chain(db: Database) -> None:
    do(
        db,
        a_report(lists={"芯片": ["寒武纪"], "液冷": ["英维克"], "光模块": ["海光信息"]}),
        *(t.NestTheme(name, "算力") for name in ("芯片", "液冷", "光模块")),
        t.OrderThemes("算力", ("光模块", "芯片", "液冷")),
        t.SetThemeRole("芯片", ThemeRole.SEGMENT),
    )


def chain_of(db: Database, parent: str) -> list[str]:
    rows = themes(db)
    placed = {
        place: row.name for row in rows.values() for above, place in row.chain if above == rows[parent].id
    }
    return [placed[place] for place in sorted(placed)]


def test_a_chain_has_an_order_and_a_stock_knows_its_place(db: Database) -> None:
    a_chain(db)
    assert chain_of(db, "算力") == ["光模块", "芯片", "液冷"]
    assert themes(db)["芯片"].role is ThemeRole.SEGMENT
    (told,) = queries.stock_page(db.conn, symbol("寒武纪")).themes
    assert (told.role, told.chain) == (ThemeRole.SEGMENT, (("算力", 2, 3),))
    page = queries.theme_page(db.conn, themes(db)["芯片"].id)
    assert page is not None
    assert (page.role, page.chain) == (ThemeRole.SEGMENT, (("算力", 2, 3),))
    do(db, t.SetThemeRole("芯片", ThemeRole.CONCEPT), t.OrderThemes("算力", ()))
    assert chain_of(db, "算力") == []
    undo(db)
    assert chain_of(db, "算力") == ["光模块", "芯片", "液冷"]


def test_what_leaves_the_chain_leaves_no_gap(db: Database) -> None:
    a_chain(db)
    do(db, t.UnnestTheme("光模块", "算力"))
    assert chain_of(db, "算力") == ["芯片", "液冷"]
    assert [place for _, place in themes(db)["芯片"].chain] == [1]
    with pytest.raises(NoSuchThing):
        do(db, t.OrderThemes("算力", ("光模块",)))


def test_a_merge_keeps_the_place_and_what_it_is(db: Database) -> None:
    a_chain(db)
    do(db, c.TagStocks((symbol("海光信息"),), ("国产算力芯片",)), t.MergeThemes(("芯片",), "国产算力芯片"))
    assert chain_of(db, "算力") == ["光模块", "国产算力芯片", "液冷"]
    assert themes(db)["国产算力芯片"].role is ThemeRole.SEGMENT
    undo(db)
    assert chain_of(db, "算力") == ["光模块", "芯片", "液冷"]


def test_a_new_theme_is_not_what_one_was_that_is_gone(db: Database) -> None:
    do(db, c.TagStocks((symbol("寒武纪"),), ("甲",)))
    do(db, t.SetThemeRole("甲", ThemeRole.CATALYST), c.UntagStocks((symbol("寒武纪"),), ("甲",)))
    do(db, t.PruneThemes(("甲",)), c.TagStocks((symbol("寒武纪"),), ("丙",)))
    assert themes(db)["丙"].role is ThemeRole.CONCEPT
