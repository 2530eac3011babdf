"""The search grammar: what it understands, where it points when it doesn't, and that nothing breaks it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchlist.domain.errors import BadQuery
from watchlist.domain.queries import And, Field, Lookups, Not, Or, Word, parse, predicate
from watchlist.domain.rows import ThemeChip, WatchRow
from watchlist.domain.stances import Stance
from watchlist.domain.symbols import Symbol

HWJ = WatchRow(
    symbol=Symbol("688256", "SH"), name="寒武纪", name_en="Cambricon", initials="hwj",
    themes=(ThemeChip(1, "国产算力芯片", 0, hand=False), ThemeChip(2, "ASIC", 1, hand=True)),
    stance=Stance.BENEFICIARY, rating="看好", rating_scope="industry", rating_step=1,
    reports=4, brokers=3, files=5, mentions=7, first_seen="2024-11-30", last_seen="2024-12-26",
    spark=(0,) * 26, flag=1, comment="dear (very)", added_at="2024-12-27T08:00:00+00:00", why="算力周报",
)  # fmt: skip
BARE = replace(
    HWJ, symbol=Symbol("GDS", "US"), name="万国数据", name_en="GDS", initials="wgsj", themes=(), stance=None, rating="",
    rating_scope="", rating_step=None, reports=0, brokers=0, first_seen="", last_seen="", flag=0, comment="",
)  # fmt: skip
LOOKUPS = Lookups(
    today=date(2024, 12, 30),
    theme_names=lambda chip: (chip.name, "算力") if chip.id == 1 else (chip.name,),
    brokers=lambda symbol: ("开源证券", "东吴证券") if symbol == HWJ.symbol else (),
)


def found(query: str, row: WatchRow = HWJ) -> bool:
    tree = parse(query)
    assert tree is not None
    return predicate(tree, LOOKUPS)(row)


@pytest.mark.parametrize(
    "query",
    [
        "寒武", "688256", "SH", "cambri", "CAMBRICON", "hwj", "asic", "算力芯片", '"寒武纪"', "hwj asic", "hwj and asic",
        "nothing or hwj", "not nothing", "(nothing or hwj) not gds", "theme:芯片", "theme:=ASIC", "theme:算力", "题材:芯片",
        "题材：“国产算力芯片”", "theme:!=液冷", "broker:开源", "券商:东吴证券", "stance:beneficiary", "stance:受益", "stance:>=watch",
        "stance:<recommended", "market:A", "市场:A股", "rating:看好", "rating:>=+1", "rating:1", "rating:industry", "flag:1",
        "flag:red", "flag:any", "flag:>0", "tag:hand", "tag:machine", "标签:手工", "reports:>=2", "reports:4", "brokers:>2",
        "券商数:3", "files:5", "mentions:<8", "mentions:!=8", "first:>=2024-11", "first:2024-11", "first:2024", "first:30d",
        "first:<31d", "first:>29d", "last:<30d", "last:2024-12-26", "last:2024-12-01..2024-12-31", "last:..2024", "last:2024-12..",
        "last:>2024-12-25", "last:<=2024-12", "last:<2025", "最近:<1周", "last:!=2024-11", "added:2024-12-27", "comment:dear",
        'comment:"(very)"', "why:周报", "name:寒武", "name:hwj", "symbol:688256", "code:=688256.sh", "not not hwj", "NOT gds",
        "hwj & asic", "gds | hwj", "! gds", "（hwj）", "非 gds 且 hwj", "gds 或 hwj", "reports:>=2 and not (flag:3 or tag:x or 1)".replace(" or tag:x", ""),
    ],
)  # fmt: skip
def test_what_finds_the_row(query: str) -> None:
    assert found(query)


@pytest.mark.parametrize(
    "query",
    [
        "gds", "hwj gds", "not hwj", "theme:液冷", "theme:=芯片", "theme:!=ASIC", "broker:华福", "stance:>beneficiary", "market:HK",
        "market:a股 market:us", "rating:<0", "rating:stock", "rating:=看", "flag:2", "flag:none", "flag:blue", "reports:<4",
        "reports:=3", "first:<30d", "first:>31d", "first:2024-12", "last:>30d", "last:>2024-12-26", "last:<2024-12-26",
        "last:!=2024-12", "hwj and (gds or 600519)", "symbol:=688256", '"hwj asic"',
    ],
)  # fmt: skip
def test_what_does_not_find_the_row(query: str) -> None:
    assert not found(query)


@pytest.mark.parametrize(
    "query", ["first:<30d", "first:!=2024", "first:>30d", "rating:>=-2", "stance:>=negative", "tag:hand"]
)
def test_what_is_not_known_is_not_found(query: str) -> None:
    assert not found(query, BARE)


@pytest.mark.parametrize("query", ["", "  ", "\t\u3000"])
def test_an_empty_query_has_no_tree(query: str) -> None:
    assert parse(query) is None


def test_a_tree_keeps_where_each_part_stood() -> None:
    assert parse("(theme:液冷 or hwj) not flag:>=1") == And(
        (
            Or((Field("theme", "", "液冷", 1), Word("hwj", 13))),
            Not(Field("flag", ">=", "1", 22)),
        )
    )


def test_and_binds_more_than_or() -> None:
    assert parse("a or b c and d") == Or((Word("a", 0), And((Word("b", 5), Word("c", 7), Word("d", 13)))))


def test_a_quoted_word_may_hold_anything() -> None:
    assert parse(r'"and" "a:b" "say \"x\""') == And((Word("and", 0), Word("a:b", 6), Word('say "x"', 12)))


@pytest.mark.parametrize(
    ("query", "position", "expected"),
    [
        ("(hwj", 4, "a closing parenthesis"),
        ("hwj)", 3, "an opening parenthesis"),
        ("()", 1, "a word or a field"),
        ("hwj or", 6, "a word or a field"),
        ("and hwj", 0, "a word or a field"),
        ("not", 3, "a word or a field"),
        ('hwj "open', 4, "a closing quotation mark"),
        ("colour:red", 0, "a field"),
        ("hwj brokr:x", 4, "a field, perhaps broker:"),
        ("reports:>=many", 10, "a number"),
        ("reports:", 8, "a number"),
        ("theme:", 6, "a value"),
        ("theme:>x", 7, "a text"),
        ("first:<30x", 7, "a date or an age"),
        ("first:2024-13", 6, "a date or an age"),
        ("first:2023-02-29", 6, "a date or an age"),
        ("first:..", 6, "a date or an age"),
        ("first:>2023..2024", 7, "a date or an age"),
        ("stance:strong", 7, "one of recommended"),
        ("tag:other", 4, "hand or machine"),
        ("flag:pink", 5, "a number"),
        ("液冷 题材：", 6, "a value"),
        ("(" * 100 + "x" + ")" * 100, 41, "fewer parentheses"),
        ("not " * 100 + "x", 164, "fewer parentheses"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_pointed_at(query: str, position: int, expected: str) -> None:
    with pytest.raises(BadQuery) as caught:
        parse(query)
    asked, where, wanted = caught.value.args
    assert (asked, where) == (query, position)
    assert wanted.startswith(expected)


PIECES = (
    *'()":\\<>=!.&|%_*+- \n“）\0\u202e', "and ", "or ", "not ", "theme:", "first:", "reports:", "flag:", "last:<", "2024", "-12", "30d", "..",
    "题材：", "液冷", "9" * 12,
)  # fmt: skip
hostile = st.lists(st.sampled_from(PIECES), max_size=30).map("".join)


@given(st.one_of(hostile, st.text(max_size=60)))
def test_no_input_breaks_it(query: str) -> None:
    try:
        tree = parse(query)
    except BadQuery as error:
        assert 0 <= error.args[1] <= len(query)  # noqa: PT017 - any of the two is right
        return
    if tree is not None:
        for row in (HWJ, BARE):
            assert predicate(tree, LOOKUPS)(row) in {True, False}


@pytest.mark.parametrize(
    "query",
    ["x" * 10_000, "x " * 5_000, "(" * 10_000, "x or " * 2_000 + "x", '"' * 9_999, "first:" + "9" * 9_000],
)
def test_a_very_long_query_ends(query: str) -> None:
    try:
        tree = parse(query)
    except BadQuery:
        return
    assert tree is not None
    assert predicate(tree, LOOKUPS)(HWJ) is False


def test_ages_and_dates_at_the_ends_of_the_calendar_are_dates() -> None:
    for query in (
        "first:<99999y",
        "first:>99999y",
        "first:9999",
        "first:9999-12",
        "first:>9999-12-31",
        "first:<0001-01-01",
    ):
        assert found(query) in {True, False}
