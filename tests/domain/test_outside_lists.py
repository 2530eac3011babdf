"""From looked-up entries to a preview, and from a preview to commands."""

from __future__ import annotations

from watchlist.domain.commands import ImportList, KeptEntry, ListedStock, TagStocks
from watchlist.domain.outside_lists import (
    OutsideEntry,
    PreviewRow,
    ResolvedEntry,
    ResolvedList,
    Sort,
    Standing,
    commands_for,
    preview,
    target_of,
    with_names,
)
from watchlist.domain.securities import Candidate
from watchlist.domain.symbols import Symbol

COOL, CHIP = Symbol.parse("002837.SZ"), Symbol.parse("688256.SH")
STOCKS = ResolvedList(
    "液冷",
    "tongdaxin",
    "YL.blk",
    (
        ResolvedEntry(OutsideEntry("0002837", added_on="2024-01-02", price=33.1, comment="core", themes=("液冷",)), Sort.STOCK, COOL, "英维克", reason="code"),
        ResolvedEntry(OutsideEntry("英维克", themes=("温控", "液 冷")), Sort.STOCK, COOL, "英维克", reason="name"),
        ResolvedEntry(OutsideEntry("1688256"), Sort.STOCK, CHIP, "寒武纪", reason="code"),
        ResolvedEntry(OutsideEntry("1510050", "510050"), Sort.FUND),
        ResolvedEntry(OutsideEntry("GDS", name="GDS"), Sort.STOCK, None, candidates=(Candidate(CHIP, "x", 0.5, "ticker"),), reason="ambiguous"),
    ),
)  # fmt: skip


def rows() -> tuple[PreviewRow, ...]:
    return preview(STOCKS, {CHIP}).rows


def test_each_security_stands_once_with_all_its_themes() -> None:
    assert [(row.resolved.entry.text, row.standing, row.themes) for row in rows()] == [
        ("0002837", Standing.NEW, ("液冷", "温控")),
        ("1688256", Standing.KNOWN, ()),
        ("1510050", Standing.UNSUPPORTED, ()),
        ("GDS", Standing.UNRESOLVED, ()),
    ]


def test_the_commands_drop_nothing() -> None:
    imported, *tags = commands_for(preview(STOCKS, {CHIP}))
    assert imported == ImportList(
        "液冷",
        "YL.blk",
        (ListedStock(COOL, "英维克", "2024-01-02", 33.1, "core"), ListedStock(CHIP, "寒武纪")),
        (
            KeptEntry("1510050", "510050", reason="fund"),
            KeptEntry("GDS", name="GDS", reason="ambiguous", candidates=(CHIP,)),
        ),
    )
    assert tags == [TagStocks((COOL,), ("液冷",)), TagStocks((COOL,), ("温控",))]


def test_an_empty_list_is_nothing_to_do() -> None:
    assert commands_for(preview(ResolvedList("a", "plain"), ())) == ()


def test_the_list_that_everybody_has_is_the_main_one() -> None:
    assert [target_of(name) for name in ("自选股", "ZXG", "My Watchlist", "液冷 2024")] == [
        "",
        "",
        "",
        "液冷 2024",
    ]
    assert preview(STOCKS, (), target="AI").target == "AI"


def test_an_index_names_the_lists_of_its_program_and_is_left_out() -> None:
    index = ResolvedList("blocknew", "tongdaxin", names=(("YL", "液冷"), ("ZL", "空")))
    entry = (ResolvedEntry(OutsideEntry("1"), Sort.OTHER),)
    named = with_names(
        [ResolvedList("yl", "tongdaxin", entries=entry), index, ResolvedList("YL", "plain", entries=entry)]
    )
    assert [each.name for each in named] == ["液冷", "YL"]
