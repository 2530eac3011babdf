"""Themes merged and split: what moves, what stays, and that a preview tells it beforehand."""

from __future__ import annotations

from contextlib import closing
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.builders import NOW, a_library, a_report, symbol
from tests.support.content import content
from tests.support.theming import NAMES, any_database, do, stocks, stocks_of, theme, themes
from watchlist.domain import commands as c
from watchlist.domain import theme_commands as t
from watchlist.domain.errors import NameTaken, NoSuchThing, ThemeCycle
from watchlist.domain.stances import Stance
from watchlist.store import queries
from watchlist.store.check import check
from watchlist.store.database import Database
from watchlist.store.edits import apply_many
from watchlist.store.history import undo

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


def test_what_lies_in_the_trash_moves_too(db: Database) -> None:
    do(
        db,
        a_report(lists={"芯片": ["寒武纪"]}),
        a_report("旧文", lists={"国产算力链": ["海光信息", "中芯国际"]}),
        c.DeleteReports((2,)),
    )
    merging = t.MergeThemes(("国产算力链",), "芯片")
    assert queries.theme_preview(db.conn, merging).facts == 2
    do(db, merging, c.RestoreReports((2,)))
    assert stocks_of(db, "芯片") == {"寒武纪", "海光信息", "中芯国际"}
    do(db, c.DeleteReports((2,)), t.SplitTheme("芯片", "制造", (symbol("中芯国际"),)), c.RestoreReports((2,)))
    assert stocks_of(db, "制造") == {"中芯国际"}
    assert check(db.conn) == ()


def test_what_the_same_step_brings_moves_too(db: Database) -> None:
    do(db, a_report(lists={"芯片": ["寒武纪"], "AI": ["英维克"]}))
    coming = a_report(lists={"国产算力链": ["海光信息"]})
    apply_many(
        db,
        (coming, t.MergeThemes(("国产算力链",), "芯片"), t.MergeThemes(("芯片",), "AI")),
        "Import",
        now=NOW,
    )
    assert stocks_of(db, "AI") == {"寒武纪", "海光信息", "英维克"}
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
