"""What entries stand for: sure, unresolved with the reason, or no stock and named as such."""

from __future__ import annotations

import pytest

from tests.support.corpus import CORPUS, needs_corpus
from watchlist.domain.commands import LearnAlias
from watchlist.domain.outside_lists import OutsideEntry, OutsideList, Sort, Standing, preview
from watchlist.domain.symbols import Symbol
from watchlist.importing.watchlists.recognising import read_lists
from watchlist.importing.watchlists.resolving import resolve_list, resolve_lists
from watchlist.securities.lexicon import Lexicon


def resolved(lexicon: Lexicon, *entries: OutsideEntry) -> list[tuple[str, str]]:
    """Symbol (or kind of thing) and reason of each entry."""
    found = resolve_list(OutsideList("a", "plain", entries), lexicon)
    assert found is not None
    return [
        (str(entry.symbol) if entry.symbol else entry.sort.value, entry.reason) for entry in found.entries
    ]


def coded(code: str, exchange: str = "", name: str = "") -> OutsideEntry:
    return OutsideEntry(f"{exchange}:{code} {name}", code, name, exchange)


def named(name: str) -> OutsideEntry:
    return OutsideEntry(name, name=name)


def test_codes_with_their_exchange(lexicon: Lexicon) -> None:
    entries = [
        coded("688256", "SH"), coded("002837", "SZ"), coded("872808", "BJ"), coded("00700", "HK"), coded("AAPL", "US"),
        coded("BRK-B", "US"),
    ]  # fmt: skip
    symbols = [symbol for symbol, _ in resolved(lexicon, *entries)]
    assert symbols == ["688256.SH", "002837.SZ", "920808.BJ", "00700.HK", "AAPL.US", "BRK.B.US"]


def test_what_is_no_stock_is_named(lexicon: Lexicon) -> None:
    entries = [
        coded("510050", "SH"), coded("159915", "SZ"), coded("000001", "SH"), coded("999999", "SH"), coded("131810", "SZ"),
        coded("113050", "SH"), coded("399006", "SZ"), coded("159934", "", "黄金ETF易方达"), named("沪深300"), named("恒生指数"),
        coded("881276", "", "光伏硅料"), coded("HSI", "", "恒生指数"), coded("sh510300"), coded("510300.SS"),
    ]  # fmt: skip
    kinds = [kind for kind, _ in resolved(lexicon, *entries)]
    assert kinds == [
        "fund", "fund", "index", "index", "bond", "bond", "index", "fund", "index", "index", "index", "index", "fund", "fund",
    ]  # fmt: skip


def test_a_code_that_lost_its_zeros_is_the_one_that_the_name_says(lexicon: Lexicon) -> None:
    assert [
        symbol for symbol, _ in resolved(lexicon, coded("1", "", "平安银行"), coded("2837", "", "英维克"))
    ] == [
        "000001.SZ",
        "002837.SZ",
    ]
    ((kind, reason),) = resolved(lexicon, coded("2837"))
    assert (kind, reason) == ("stock", "no_such_code")
    ((kind, reason),) = resolved(lexicon, coded("2837", "", "平安银行"))
    assert (kind, reason) == ("stock", "no_such_code")


def test_names_that_look_like_those_of_indices_or_funds_are_stocks(lexicon: Lexicon) -> None:
    assert resolved(lexicon, named("恒生电子"), named("国证通"), named("中证科技"))[0] == (
        "600570.SH",
        "name",
    )


def test_what_nobody_can_be_sure_of_keeps_its_reason(lexicon: Lexicon) -> None:
    assert resolved(
        lexicon,
        coded("000001"),
        coded("605999", "SH"),
        coded("ENEL", "MI"),
        coded("ROVI", "BME"),
        coded("002837", "SZ", "寒武纪"),
        named("晨宸科技"),
        OutsideEntry("12345678"),
        named("中银绒业"),
    ) == [
        ("stock", "ambiguous"),
        ("stock", "no_such_code"),
        ("stock", "unknown_exchange"),
        ("stock", "unknown_exchange"),
        ("stock", "code_and_name_differ"),
        ("stock", "no_such_name"),
        ("stock", "unreadable"),
        ("stock", "delisted"),
    ]


def test_the_name_decides_between_the_readings_of_a_code(lexicon: Lexicon) -> None:
    assert resolved(lexicon, coded("000001", "", "平安银行")) == [("000001.SZ", "bare_code")]
    assert resolved(lexicon, coded("2330", "", "台積電"))[0][0] == "2330.TW"
    assert resolved(lexicon, coded("06160", "", "百济神州"))[0][0] == "06160.HK"


def test_the_market_of_the_other_entries_decides_where_nothing_else_does(lexicon: Lexicon) -> None:
    entries = [
        coded("2317", "", "鴻海"),
        coded("2454", "", "聯發科"),
        coded("2308", "", "台達電"),
        coded("2303", "", "聯電"),
    ]
    assert resolved(lexicon, *entries, coded("2330"))[-1][0] == "2330.TW"


def test_what_the_user_has_taught_counts(lexicon: Lexicon) -> None:
    taught = lexicon.with_aliases((LearnAlias("晨宸科技", Symbol.parse("688256.SH")),))
    assert resolved(taught, named("晨宸科技")) == [("688256.SH", "learned")]


def test_a_tentative_list_of_words_is_none(lexicon: Lexicon) -> None:
    words = tuple(named(word) for word in ("今天", "明天", "后天", "英维克"))
    assert resolve_list(OutsideList("a", "plain", words, tentative=True), lexicon) is None
    names = tuple(named(word) for word in ("寒武纪", "申菱环境", "后天", "英维克"))
    assert resolve_list(OutsideList("a", "plain", names, tentative=True), lexicon) is not None


@needs_corpus
@pytest.mark.corpus
@pytest.mark.parametrize(
    ("file", "stocks", "unresolved", "unsupported"),
    [
        ("watch_codes_plain.txt", 93, 0, 12),
        ("watch_tdx_YY.blk", 10, 0, 0),
        ("watch_tdx_ZXG.blk", 14, 0, 3),
        ("watch_tdx_aaa.EBK", 110, 0, 0),
        ("watch_tdx_gangtie.blk", 48, 0, 0),
        ("watch_tdx_zixuan.EBK", 16, 0, 14),
        ("watch_themes_plain.txt", 430, 20, 1),
        ("watch_ths_code_name.txt", 450, 5, 75),
        ("watch_ths_table_head.txt", 99, 0, 0),
        ("watch_tradingview.txt", 4, 11, 0),
        ("watch_tw_theme_constituents.json", 127, 5, 0),
        ("watch_tw_theme_to_stocks.csv", 127, 5, 0),
        ("watch_us_tickers_bom.csv", 66, 0, 0),
    ],
)
def test_the_lists_of_the_corpus(
    lexicon: Lexicon, file: str, stocks: int, unresolved: int, unsupported: int
) -> None:
    """At least so many stocks and things that are none, at most so many left open."""
    data = (CORPUS / "corpus" / file).read_bytes()
    (found,) = resolve_lists(read_lists(file, data), lexicon, file)
    shown = preview(found, ())
    assert shown.count(Standing.NEW) >= stocks
    assert shown.count(Standing.UNRESOLVED) <= unresolved
    assert shown.count(Standing.UNSUPPORTED) >= unsupported
    assert all(entry.reason for entry in found.entries if entry.sort is Sort.STOCK)


@needs_corpus
@pytest.mark.corpus
def test_no_report_of_the_corpus_is_taken_for_a_list(lexicon: Lexicon) -> None:
    taken = [
        path.name
        for folder in ("corpus", "seeds")
        for path in sorted((CORPUS / folder).iterdir())
        if path.is_file() and path.suffix not in {".pdf", ".py"} and not path.name.startswith("watch_")
        if resolve_lists(read_lists(path.name, path.read_bytes()), lexicon, path.name)
    ]
    assert [name for name in taken if name != "manifest.csv"] == []
