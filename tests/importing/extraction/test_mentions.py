"""Companies named outside the lists, and houses that are named as such."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from watchlist.importing.extraction.stocks import Found


def test_a_house_that_rates_a_stock_in_its_row_is_no_company(stocks: Callable[[str], Found]) -> None:
    found = stocks(
        "| 股票 | 机构 | 评级 | 目标价 |\n| --- | --- | --- | --- |\n| 恒立液压 | 中金公司 | 跑赢行业 | 118 |\n"
    )

    named = {one.text for one in found.mentions} | {
        one.text for theme in found.themes for one in theme.stocks
    }
    assert named == {"恒立液压"}
    assert ("中金公司", "house") in {(one.text, one.reason) for one in found.not_taken}


@pytest.mark.parametrize("words", ["短期看", "综合来看", "从估值看", "大家也可以看", "我们看"])
def test_who_looks_or_when_names_no_theme(words: str, stocks: Callable[[str], Found]) -> None:
    found = stocks(f"{words}歌尔股份、立讯精密。")

    assert not found.themes
    assert {mention.text for mention in found.mentions} == {"歌尔股份", "立讯精密"}


def test_a_code_behind_a_blank_says_which_line_is_meant(stocks: Callable[[str], Found]) -> None:
    found = stocks("Overseas volumes of BYD (1211.HK) rose, those of Apple (2024) fell.")
    assert [str(mention.symbol) for mention in found.mentions] == ["01211.HK", "AAPL.US"]


def test_the_exchange_of_a_code_is_no_company(stocks: Callable[[str], Found]) -> None:
    found = stocks("万国数据（NASDAQ: GDS）签下订单。Nasdaq raised its fees.")
    assert [(one.text, one.reason) for one in found.not_taken] == [("NASDAQ", "index")]
    assert [mention.text for mention in found.mentions] == ["万国数据", "Nasdaq"]


def test_a_name_before_its_code_holds_no_cell_of_the_row_above(stocks: Callable[[str], Found]) -> None:
    rows = "Wingtech Technology (600745.SS)\tU\tRmb16.83\nXiaomi Corp (1810.HK)\tO\tHK$26.72\nKao Wei\nMing\tZhejiang Crystal (002273.SZ)\tO\n"
    prose = "Volumes abroad rose again in this quarter, and those of Yangtze\nOptical Fibre (601869.SS) rose most.\n"

    assert [one.text for one in stocks(rows).mentions] == [
        "Wingtech Technology",
        "Xiaomi Corp",
        "Zhejiang Crystal",
    ]
    assert [one.text for one in stocks(prose).mentions] == ["Yangtze\nOptical Fibre"]


def test_a_house_that_gives_a_rating_in_a_sentence_is_no_company(stocks: Callable[[str], Found]) -> None:
    found = stocks("台积电扩产。摩根大通维持“增持”评级，高盛给予“买入”评级；中信证券维持增长。")
    assert [mention.text for mention in found.mentions] == ["台积电", "中信证券"]
    assert {(one.text, one.reason) for one in found.not_taken} == {("摩根大通", "house"), ("高盛", "house")}


def test_an_index_of_markets_is_no_company(stocks: Callable[[str], Found]) -> None:
    assert not stocks("结合 MSCI 全球指数中科技股的权重提升。\n").mentions


def test_an_ordinary_word_behind_its_code_is_the_company(stocks: Callable[[str], Found]) -> None:
    table = "华润三九12.5%600750.SH江中药业8.1%"

    found = stocks(f"资金流向说明。{table}9.40603567.SH珍宝岛31.2%。有人去了珍宝岛。")

    assert {str(one.symbol) for one in found.mentions} >= {"603567.SH", "600750.SH"}
    spaced = stocks("资金流向说明。华润三九12.5%000516.SZ国际医学0.8%600750.SH江中药业8.1%。")
    assert "000516.SZ" in {str(one.symbol) for one in spaced.mentions}
    other = stocks(f"资金流向说明。{table}9.40600750.SH珍宝岛31.2%。")
    assert "603567.SH" not in {str(one.symbol) for one in other.mentions}
