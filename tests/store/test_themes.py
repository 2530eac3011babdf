"""Themes renamed, merged, split, nested and kept apart: what moves, what stays, and that a preview tells it beforehand."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, nullcontext
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.support.builders import NOW, STOCKS, a_library, a_report, symbol
from tests.support.content import content
from watchlist.domain import commands as c
from watchlist.domain import theme_commands as t
from watchlist.domain.errors import NameTaken, NoSuchThing, ThemeCycle
from watchlist.domain.rows import ThemeRow
from watchlist.domain.stances import Stance
from watchlist.domain.themes import THEME_COLOURS, ThemeRole
from watchlist.store import queries
from watchlist.store.check import check
from watchlist.store.database import Database
from watchlist.store.edits import apply
from watchlist.store.history import undo

NAMES = ("芯片", "国产算力芯片", "液冷", "AIDC")
theme = st.sampled_from(NAMES)
stocks = st.lists(st.sampled_from(sorted(STOCKS)), min_size=1, max_size=4, unique=True)
any_database = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))


@pytest.fixture
def db() -> Iterator[Database]:
    library = a_library()
    yield library
    library.close()


def do(db: Database, *commands: c.Command) -> c.Applied:
    return [apply(db, command, now=NOW) for command in commands][-1]


def themes(db: Database) -> dict[str, ThemeRow]:
    return {row.name: row for row in queries.themes(db.conn)}


def stocks_of(db: Database, name: str) -> set[str]:
    return {row.name for row in queries.watchlist(db.conn) if name in {chip.name for chip in row.themes}}


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


# --- merging


def test_a_merge_moves_facts_tags_names_and_places(db: Database) -> None:
    do(
        db,
        a_report(lists={"芯片": ["寒武纪"], "液冷": ["英维克"]}),
        a_report(lists={"国产算力芯片": ["寒武纪", "海光信息"]}, broker="华福证券"),
        c.TagStocks((symbol("中芯国际"),), ("国产算力芯片",)),
        t.NameTheme("国产算力芯片", "domestic chips", "en"),
        t.NestTheme("国产算力芯片", "AI"),
        t.NestTheme("液冷", "国产算力芯片"),
    )
    do(db, t.MergeThemes(("国产算力芯片",), "芯片"))
    rows = themes(db)
    assert set(rows) == {"芯片", "液冷", "AI"}
    merged = rows["芯片"]
    assert set(merged.aliases) == {"国产算力芯片", "domestic chips"}
    assert (merged.names, merged.stocks, merged.hand, merged.reports) == (
        (("en", "domestic chips"),),
        3,
        1,
        2,
    )
    assert merged.parents == (rows["AI"].id,)
    assert rows["液冷"].parents == (merged.id,)
    assert check(db.conn) == ()


def test_later_imports_of_a_merged_name_land_in_the_merged_theme(db: Database) -> None:
    do(db, a_report(lists={"芯片": ["寒武纪"]}), a_report(lists={"国产算力链": ["海光信息"]}))
    do(db, t.MergeThemes(("国产算力链",), "芯片"), a_report(lists={"國產算力鏈": ["中芯国际"]}))
    assert set(themes(db)) == {"芯片"}
    assert stocks_of(db, "芯片") == {"寒武纪", "海光信息", "中芯国际"}


def test_two_picks_of_one_report_fold_with_the_strongest_stance_and_all_places(db: Database) -> None:
    report = a_report(lists={"芯片": ["寒武纪"]}, stance=Stance.WATCH)
    other = a_report(lists={"算力": ["寒武纪"]}, stance=Stance.RECOMMENDED)
    both = c.AddReport(
        other.document,
        other.metadata,
        (
            *other.picks,
            c.NewPick("芯片", symbol("寒武纪"), "寒武纪", Stance.WATCH, other.picks[0].spans, "list", 0.5),
        ),
    )
    do(db, report, both, t.MergeThemes(("算力",), "芯片"))
    picks = queries.report_picks(db.conn, 2)
    assert [(pick.theme.name, pick.stance, len(pick.spans), pick.confidence) for pick in picks] == [
        ("芯片", Stance.RECOMMENDED, 1, 1.0)
    ]
    assert themes(db)["芯片"].reports == 2


def test_what_was_taken_off_one_theme_does_not_hide_what_the_other_shows(db: Database) -> None:
    do(db, a_report(lists={"芯片": ["寒武纪", "海光信息"], "算力": ["寒武纪"]}))
    do(db, c.UntagStocks((symbol("寒武纪"), symbol("海光信息")), ("芯片",)))
    do(db, t.MergeThemes(("芯片",), "算力"))
    assert stocks_of(db, "算力") == {"寒武纪"}


def test_a_merge_that_would_close_a_circle_is_refused_with_the_path(db: Database) -> None:
    do(db, a_report(lists={name: ["寒武纪"] for name in ("上", "中", "下")}))
    do(db, t.NestTheme("下", "中"), t.NestTheme("中", "上"))
    before = content(db.conn)
    command = t.MergeThemes(("下",), "上")
    assert queries.theme_preview(db.conn, command).cycle == "上 › 中 › 上"
    with pytest.raises(ThemeCycle) as caught:
        do(db, command)
    assert caught.value.args == ("上 › 中 › 上",)
    assert content(db.conn) == before
    do(db, t.MergeThemes(("下",), "中"))
    assert themes(db)["中"].parents == (themes(db)["上"].id,)


@any_database
@given(
    lists=st.lists(st.dictionaries(theme, stocks, min_size=1, max_size=3), min_size=1, max_size=3),
    tags=st.lists(st.tuples(st.sampled_from([c.TagStocks, c.UntagStocks]), stocks, theme), max_size=4),
    sources=st.lists(theme, min_size=1, max_size=3),
    into=theme,
    manual=st.lists(theme, max_size=1),
)
def test_a_preview_of_a_merge_tells_what_it_does_and_undo_takes_it_back(
    lists: list[dict[str, list[str]]], tags: list[Any], sources: list[str], into: str, manual: list[str]
) -> None:
    with closing(a_library()) as db:
        do(
            db,
            *(
                a_report(lists={name: ["腾讯控股"] for name in NAMES}),
                *(a_report(lists=each) for each in lists),
            ),
        )
        do(
            db,
            *(kind(tuple(map(symbol, some)), (name,)) for kind, some, name in tags),
            t.SetManualOnly(NAMES[0], False),
        )
        do(db, *(t.SetManualOnly(name, True) for name in manual), c.SetFlag((symbol("寒武纪"),), 1))
        command = t.MergeThemes(tuple(sources), into)
        before, told = content(db.conn), queries.theme_preview(db.conn, command)
        rows = themes(db)
        shown = {name: stocks_of(db, name) for name in (*sources, into)}
        applied = do(db, command)
        merged = themes(db)[into]
        assert [(size.name, size.stocks, size.reports) for size in told.before] == [
            (name, rows[name].stocks, rows[name].reports)
            for name in (into, *dict.fromkeys(each for each in sources if each != into))
        ]
        assert told.after[0].stocks == merged.stocks
        assert told.after[0].reports == merged.reports
        assert set(told.names) <= set(merged.aliases)
        if not manual:
            assert stocks_of(db, into) == set().union(*shown.values())
        spans = "SELECT count(DISTINCT report_id || ' ' || start || ' ' || security_id) FROM mentions"
        after_places = db.conn.execute(spans).fetchone()
        if applied.step_id is not None:
            undo(db)
        assert db.conn.execute(spans).fetchone() == after_places
        assert content(db.conn) == before


# --- splitting


def test_a_split_moves_stocks_and_names_and_keeps_the_parents(db: Database) -> None:
    do(db, a_report(lists={"服務器&交換機": ["寒武纪", "海光信息", "英维克"]}))
    do(
        db,
        t.NestTheme("服務器&交換機", "AI"),
        t.NameTheme("服務器&交換機", "交换机"),
        c.UntagStocks((symbol("英维克"),), ("交换机",)),
    )
    command = t.SplitTheme("服務器&交換機", "交换机", (symbol("海光信息"), symbol("英维克")))
    told = queries.theme_preview(db.conn, command)
    do(db, command)
    rows = themes(db)
    assert stocks_of(db, "交换机") == {"海光信息"}
    assert stocks_of(db, "服務器&交換機") == {"寒武纪"}
    assert rows["交换机"].parents == rows["服務器&交換機"].parents == (rows["AI"].id,)
    assert [(size.name, size.stocks, size.reports) for size in told.after] == [
        ("服務器&交換機", 1, 1),
        ("交换机", 1, 1),
    ]
    assert (told.facts, told.taken) == (2, "")
    assert check(db.conn) == ()


def test_a_split_refuses_names_that_are_taken(db: Database) -> None:
    do(db, a_report(lists={"芯片": ["寒武纪"], "液冷": ["英维克"]}))
    for name, bearer in (("液冷", "液冷"), ("芯 片", "芯片")):
        command = t.SplitTheme("芯片", name, (symbol("寒武纪"),))
        assert queries.theme_preview(db.conn, command).taken == bearer
        with pytest.raises(NameTaken):
            do(db, command)
    with pytest.raises(NoSuchThing):
        do(db, t.SplitTheme("芯片", " ", ()))


def test_a_split_into_a_theme_that_is_there_puts_together_what_both_say(db: Database) -> None:
    do(
        db,
        a_report(lists={"服務器&交換機": ["寒武纪", "英维克"], "服务器": ["寒武纪"]}),
        a_report(lists={"服务器": ["海光信息"]}, broker="华福证券"),
        c.TagStocks((symbol("中芯国际"),), ("服務器&交換機",)),
    )
    moved = tuple(map(symbol, ("寒武纪", "中芯国际")))
    do(db, t.SplitTheme("服務器&交換機", "服務器", moved, joins=True))
    assert stocks_of(db, "服务器") == {"寒武纪", "海光信息", "中芯国际"}
    assert stocks_of(db, "服務器&交換機") == {"英维克"}
    (pick,) = [row for row in queries.report_picks(db.conn, 1) if row.name == "寒武纪"]
    assert len(pick.spans) == 2, "both places stay"
    assert check(db.conn) == ()
    do(db, t.SplitTheme("服務器&交換機", "交換機", (symbol("英维克"),), joins=True))
    assert stocks_of(db, "交換機") == {"英维克"}
    assert themes(db)["服务器"].hand == 1


@any_database
@given(
    lists=st.lists(st.dictionaries(theme, stocks, min_size=1, max_size=3), min_size=1, max_size=3),
    chosen=stocks,
    off=stocks,
    manual=st.booleans(),
)
def test_a_split_and_a_merge_back_leave_the_stocks_as_they_were(
    lists: list[dict[str, list[str]]], chosen: list[str], off: list[str], *, manual: bool
) -> None:
    with closing(a_library()) as db:
        do(db, a_report(lists={"芯片": ["腾讯控股"]}), *(a_report(lists=each) for each in lists))
        do(db, c.UntagStocks(tuple(map(symbol, off)), ("芯片",)), t.SetManualOnly("芯片", manual))
        before = stocks_of(db, "芯片")
        command = t.SplitTheme("芯片", "新题材", tuple(map(symbol, chosen)))
        told = queries.theme_preview(db.conn, command)
        do(db, command)
        rows = themes(db)
        assert [(size.stocks, size.reports) for size in told.after] == [
            (rows[name].stocks, rows[name].reports) for name in ("芯片", "新题材")
        ]
        do(db, t.MergeThemes(("新题材",), "芯片"))
        assert stocks_of(db, "芯片") == before


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
