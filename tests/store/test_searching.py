"""Searches: what finds which stock, that SQL and a plain evaluation agree, and that nothing breaks them."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.support.builders import NOW, a_library, a_report, symbol
from tests.support.naive_search import NaiveSearch
from tests.support.random_libraries import NAMES, THEMES, Sketch, build, sketches
from tests.support.random_queries import hostile
from tests.support.random_queries import queries as random_queries
from watchlist.domain import query_fields
from watchlist.domain.commands import AddNote, Command, SetComment, SetFlag, TagStocks, UntagStocks
from watchlist.domain.desk_commands import PinStocks, SetOwnFields, SetOwnValue, UnpinStocks
from watchlist.domain.errors import BadQuery, NoSuchThing
from watchlist.domain.own_fields import OwnField
from watchlist.domain.query_fields import Computed
from watchlist.domain.stances import Stance
from watchlist.store.database import Database
from watchlist.store.edits import apply
from watchlist.store.queries import computing
from watchlist.store.queries.computing import provide
from watchlist.store.queries.searching import found

TODAY = date(2024, 12, 30)


@pytest.fixture(scope="module")
def db() -> Database:
    """A library whose 寒武纪 has something of everything, and whose GDS has nothing."""
    library = a_library()
    reports = (
        a_report("算力周报", {"国产算力芯片": ["寒武纪"]}, published="2024-11-30", broker="东吴证券", industry_rating="看好"),
        a_report("B", {"国产算力芯片": ["寒武纪"]}, published="2024-12-09", broker="开源证券"),
        a_report("C", {"国产算力芯片": ["寒武纪"]}, published="2024-12-26", broker="华福证券", industry_rating="看好",
                 prose=["寒武纪", "寒武纪"]),
        a_report("D", {"液冷": ["英维克"]}, published="2024-12-01", broker="甲乙证券", stance=Stance.RECOMMENDED),
    )  # fmt: skip
    commands: tuple[Command, ...] = (
        *reports,
        TagStocks((symbol("寒武纪"),), ("ASIC",)),
        TagStocks((symbol("GDS"),), ("云",)),
        UntagStocks((symbol("GDS"),), ("云",)),
        SetFlag((symbol("寒武纪"),), 1),
        SetComment(symbol("寒武纪"), "dear (very) 100%"),
        AddNote(symbol("寒武纪"), "訂單很多", NOW),
    )
    for command in commands:
        apply(library, command, now=NOW)
    return library


def finds(db: Database, query: str, name: str = "寒武纪") -> bool:
    ids = found(db.conn, query, today=TODAY)
    sql = "SELECT i.id FROM list_items i JOIN securities s ON s.id = i.security_id WHERE s.symbol = ?"
    return db.conn.execute(sql, (str(symbol(name)),)).fetchone()[0] in ids


FOUND = [
    "寒武", "688256", "SH", "cambri", "CAMBRICON", "hwj", "asic", "算力芯片", '"寒武纪"', "hwj asic", "hwj and asic",
    "nothing or hwj", "not nothing", "(nothing or hwj) not gds", "theme:芯片", "theme:=ASIC", "theme:算力", "题材:芯片",
    "题材：“国产算力芯片”", "題材:國產", "theme:!=液冷", "broker:开源", "券商:东吴证券", "机构:東吳", "stance:beneficiary", "stance:受益",
    "stance:>=watch", "stance:<recommended", "market:A", "市场:A股", "rating:看好", "rating:>=+1", "rating:1", "rating:industry",
    "rating:maintain", "评级:维持", "flag:1", "flag:red", "flag:紅", "flag:any", "flag:>0", "tag:hand", "tag:machine", "标签:手工",
    "reports:>=2", "reports:3", "reports:≥3", "reports≥3 or hwj", "brokers:>2", "券商数:3", "files:3", "mentions:<8", "mentions:!=8",
    "first:>=2024-11", "first:2024-11", "first:2024", "first:30d", "first:<31d", "first:>29d", "last:<30d", "last:2024-12-26",
    "last:2024-12-01..2024-12-31", "last:=..2024", "last:2024-12..", "last:>2024-12-25", "last:<=2024-12", "last:<2025", "最近:<1周",
    "last:!=2024-11", "seen:2024-12-09", "出现:2024-12-05..2024-12-10", "added:2024-12-30", "comment:dear", 'comment:"(very)"', "comment:100%",
    "why:周报", "name:寒武", "name:=寒武纪", "name:hwj", "pinyin:hw", "pinyin:=hwj", "symbol:688256", "code:=688256.sh", "note:订单",
    "title:周报", "標題:算力周報", "industry:通信", "行业:=通信", "text:芯片", "list:watchlist", "list:=Watchlist", "not not hwj", "NOT gds",
    "hwj & asic", "gds | hwj", "! gds", "（hwj）", "非 gds 且 hwj", "gds 或 hwj", "reports:>=2 and not (flag:3 or 1234567)",
    "mentions:>=3 in 30d", "mentions:2 in 2024-12-01..2024-12-10 or mentions:1 in 2024-12-09", "reports:2 in 2024-12",
    "brokers:>=2 近 30天", "reports:>=1 in <5d", "is:tagged", "is:rated", "is:flagged", "is:noted", "is:commented", "状态:有研报",
    "is:covered", "not is:undated", "is:listed", "last:<=today",
]  # fmt: skip


@pytest.mark.parametrize("query", FOUND)
def test_what_finds_the_stock(db: Database, query: str) -> None:
    assert finds(db, query)


@pytest.mark.parametrize(
    "query",
    [
        "gds", "hwj gds", "not hwj", "theme:液冷", "theme:=芯片", "theme:!=ASIC", "broker:甲乙", "stance:>beneficiary", "market:HK",
        "market:a股 market:us", "rating:<0", "rating:stock", "rating:=看", "rating:upgrade", "flag:2", "flag:none", "flag:blue",
        "reports:<3", "reports:=4", "first:<30d", "first:>31d", "first:2024-12", "last:>30d", "last:>2024-12-26",
        "last:<2024-12-26", "last:!=2024-12", "hwj and (gds or 600519)", "symbol:=688256", '"hwj asic"', "name:=寒武", "pinyin:=hw",
        "mentions:>5 in 30d", "reports:>1 in 2024-11", "seen:2024-10", "note:=订单", "title:液冷", "industry:=通", "list:=watch",
        "is:undated", "is:untagged", "tag:hidden", "text:没有这句", "comment:%d",
    ],
)  # fmt: skip
def test_what_does_not_find_the_stock(db: Database, query: str) -> None:
    assert not finds(db, query)


@pytest.mark.parametrize(
    "query", ["first:<9999d", "first:!=2024", "first:>30d", "rating:>=-2", "stance:>=negative", "tag:hand", "seen:!=2020", "is:covered"]
)  # fmt: skip
def test_what_is_not_known_is_not_found(db: Database, query: str) -> None:
    assert not finds(db, query, "GDS")


@pytest.mark.parametrize("query", ["reports:0", "brokers:<1 in 30d", "is:untagged", "rating:!=看好"])
def test_what_has_nothing_is_found_by_its_lack(db: Database, query: str) -> None:
    assert finds(db, query, "GDS")


edits = st.lists(
    st.one_of(
        st.builds(lambda names, flag: SetFlag(tuple(map(symbol, names)), flag), st.lists(st.sampled_from(NAMES), max_size=2), st.integers(0, 2)),
        st.builds(lambda name, text: SetComment(symbol(name), text), st.sampled_from(NAMES), st.sampled_from(("a b", "買 100%", "液冷"))),
        st.builds(lambda name, text: AddNote(symbol(name), text, NOW), st.sampled_from(NAMES), st.sampled_from(("冷 a b", "_", "机器人"))),
        st.builds(lambda kind, name, theme: kind((symbol(name),), (theme,)), st.sampled_from((TagStocks, UntagStocks)),
                  st.sampled_from(NAMES), st.sampled_from((*THEMES, "英維克 概念"))),
        st.builds(lambda names, number, text: SetOwnValue(tuple(map(symbol, names)), number, text), st.lists(st.sampled_from(NAMES), max_size=2),
                  st.integers(1, 2), st.sampled_from(("15", "1,200", "15%", "2.50", "買 A B", "600", "", "2025-06-30", "2024-12-31", "2025"))),
        st.builds(lambda names, kind: kind(tuple(map(symbol, names))), st.lists(st.sampled_from(NAMES), max_size=2),
                  st.sampled_from((PinStocks, UnpinStocks))),
    ),
    max_size=8,
)  # fmt: skip


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    library=sketches,
    changes=edits,
    nested=st.booleans(),
    asked=st.lists(random_queries, min_size=1, max_size=12),
)
def test_sql_finds_what_a_plain_evaluation_finds(
    library: list[Sketch], changes: list[Command], nested: bool, asked: list[str]
) -> None:
    db = build(library)
    apply(db, SetOwnFields((OwnField(0, "目标价"), OwnField(0, "Due day"))), now=NOW)
    for change in changes:
        with suppress(NoSuchThing):  # a theme that isn't there to be taken off
            apply(db, change, now=NOW)
    themes = [row[0] for row in db.conn.execute("SELECT id FROM themes ORDER BY id")]
    if nested and len(themes) > 1:
        db.conn.execute(
            "INSERT INTO theme_parents (theme_id, parent_id) VALUES (?, ?)", (themes[1], themes[0])
        )
    today = date(2024, 2, 1)
    naive = NaiveSearch(db.conn, today)
    symbols = dict(
        db.conn.execute("SELECT i.id, s.symbol FROM list_items i JOIN securities s ON s.id = i.security_id")
    )
    for query in asked:
        assert {symbols[each] for each in found(db.conn, query, today=today)} == naive.found(query), query
    db.close()


@settings(max_examples=200, deadline=None, suppress_health_check=list(HealthCheck))
@given(query=st.one_of(hostile, st.text(st.characters(), max_size=60)))
def test_no_input_breaks_it(db: Database, query: str) -> None:
    try:
        found(db.conn, query, today=TODAY)
    except BadQuery as error:
        assert 0 <= error.args[1] <= len(query)  # noqa: PT017 - any of the two is right


@pytest.mark.parametrize(
    "query",
    [
        "x" * 10_000, "寒" * 10_000, "x " * 5_000, "(" * 10_000, "x or " * 2_000 + "x", '"' * 9_999, "first:" + "9" * 9_000,
        "text:" + "算" * 9_990, "not " * 40 + "x", "(" * 40 + "x" + ")" * 40, "text:\0", "name:\0", "theme:\0", '"\0"', "text:\ud800",
        "name:\udfff", "\ud800", 'text:"a\nb"', 'text:"NEAR(a b) AND *"', "note:'; DROP TABLE notes; --", "list:\0 or view:\0",
        " ".join(f"mentions:>{number} in {number}d" for number in range(1, 400)),
        " or ".join(f"{number:06}" for number in range(499)), " or ".join(f'theme:"{number} a"' for number in range(400)),
    ],
)  # fmt: skip
def test_a_long_or_odd_query_ends(db: Database, query: str) -> None:
    try:
        ids = found(db.conn, query, today=TODAY)
    except BadQuery as error:
        assert 0 <= error.args[1] <= len(query)  # noqa: PT017 - as above
    else:
        assert set(ids) <= {row[0] for row in db.conn.execute("SELECT id FROM list_items")}


def test_a_ranking_adds_a_field_and_a_state(db: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(query_fields, "_computed", dict(query_fields._computed))
    monkeypatch.setattr(computing, "_providers", dict(computing._providers))
    with pytest.raises(BadQuery):
        found(db.conn, "warmth:>1")
    provide(
        Computed("warmth", "number", ("热度",)),
        lambda _conn, today, _as_of: {"688256.SH": 1.5 + (today != TODAY)},
    )
    provide(Computed("asleep", "state", ("沉睡",)), lambda _conn, _today, _as_of: {"GDS.US": 1.0})
    assert finds(db, "warmth:>1.2")
    assert finds(db, "热度:150%")
    assert not finds(db, "热度:<1.5")
    assert not finds(db, "warmth:<9", "GDS")
    assert finds(db, "is:asleep", "GDS")
    assert not finds(db, "is:沉睡")


def test_names_and_titles_follow_their_rows() -> None:
    db = a_library()
    report = a_report("英維克深度", {"液冷": ["英维克"]})
    apply(db, replace(report), now=NOW)
    assert finds(db, "title:英维克 name:=英维克", "英维克")
    keys = db.conn.execute("SELECT names FROM name_keys").fetchall()
    assert keys == [("\n英维克\nenvicool\nywk\n",)]


def test_a_search_does_not_mind_that_somebody_reads(db: Database) -> None:
    found(db.conn, "hwj")
    reading = db.conn.execute("SELECT id FROM list_items")
    reading.fetchone()
    assert found(db.conn, "note:订单")
    reading.close()
