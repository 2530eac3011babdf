from __future__ import annotations

import doctest

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchlist.securities import codes, grouping, keys, pinyin, tails
from watchlist.securities.keys import core_key, english_key, name_key


@pytest.mark.parametrize("module", [codes, keys, pinyin, tails])
def test_the_examples_in_the_docs_hold(module: object) -> None:
    assert doctest.testmod(module).failed == 0  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("万 科Ａ", "万科a"),
        ("*ST 華微", "华微"),
        ("S*ST聚友", "聚友"),
        ("XD贵州茅", "贵州茅"),
        ("N摩尔线程", "摩尔线程"),
        ("中芯国际-U", "中芯国际"),
        ("商汤-W", "商汤"),
        ("TCL科技", "tcl科技"),
        ("Cambricon Technologies Corp., Ltd.", "cambricon technologies corp ltd"),
        ("The Goldman Sachs Group, Inc.", "goldman sachs group inc"),
        ("A&W", "a&w"),
        ("！？", ""),
    ],
)
def test_marks_and_blanks_drop_out_of_a_key(written: str, key: str) -> None:
    assert name_key(written) == key


@pytest.mark.parametrize(
    ("key", "core"),
    [
        ("cambricon technologies corp ltd", "cambricon technologies"),
        ("holdings", "holdings"),
        ("寒武纪科技股份有限公司", "寒武纪科技"),
        ("有限公司", "有限公司"),
        ("寒武纪", "寒武纪"),
    ],
)
def test_a_core_has_no_corporate_suffix_and_is_never_empty(key: str, core: str) -> None:
    assert core_key(key) == core


@given(st.text(st.sampled_from("ABCst-U*中芯N国 .,Ltd"), max_size=14))
def test_the_key_of_a_key_is_the_key(text: str) -> None:
    key = name_key(text)
    assert name_key(key) == key


def test_english_words_are_kept_apart() -> None:
    assert english_key("Jingjia-Micro") == "jingjia micro"


def test_chained_pairs_make_one_company() -> None:
    pairs = [
        {"a_symbol": "A", "h_symbol": "H", "us_symbol": "", "other_symbol": "", "relation": "same_issuer"},
        {"a_symbol": "", "h_symbol": "I", "us_symbol": "U", "other_symbol": "", "relation": "same_issuer"},
        {
            "a_symbol": "",
            "h_symbol": "H",
            "us_symbol": "U",
            "other_symbol": "gone",
            "relation": "same_issuer",
        },
        {"a_symbol": "X", "h_symbol": "Y", "us_symbol": "", "other_symbol": "", "relation": "related"},
    ]
    places = {name: place for place, name in enumerate("AHIUXY")}
    assert grouping.issuers(pairs, [], places) == dict.fromkeys("AHIU", "A")


def test_classes_of_shares_are_one_company_and_namesakes_are_not() -> None:
    tickers = [
        ("GOOG", "Alphabet"),
        ("GOOGL", "Alphabet"),
        ("BRK.A", "B"),
        ("BRK.B", "B"),
        ("IBCP", "Bank"),
        ("INDB", "Bank"),
    ]
    rows = [{"symbol": f"{ticker}.US", "name_en": name, "status": "listed"} for ticker, name in tickers]
    assert list(grouping.share_classes(rows)) == [("GOOG.US", "GOOGL.US"), ("BRK.A.US", "BRK.B.US")]
