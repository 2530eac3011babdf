"""Companies named outside the lists, and houses that are named as such."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from watchlist.domain.sureness import SURE
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


def test_short_names_that_many_use_mean_their_companies(stocks: Callable[[str], Found]) -> None:
    found = stocks(
        "南航与国航同日加班，万华检修，牧原出栏回升，东方海外提价。\n中国航线走弱，美国航母靠港，西南航空转盈，万华区无雨。"
    )

    assert [(one.text, str(one.symbol)) for one in found.mentions] == [
        ("南航", "600029.SH"), ("国航", "601111.SH"), ("万华", "600309.SH"), ("牧原", "002714.SZ"), ("东方海外", "00316.HK"),
    ]  # fmt: skip
    assert all(len(one.spans) == 1 for one in found.mentions)


def test_a_company_that_only_titles_name_is_told_and_never_sure(stocks: Callable[[str], Found]) -> None:
    report = (
        "目录\n1.1 英维克冷板放量........................3\n1.2 高澜股份订单........................5\n"
        "1.3 国金证券观点........................7\n\n## 冷板\n高澜股份的订单饱满。\n"
    )
    found = stocks(report)

    told = {one.text: (one.rule, one.confidence >= SURE) for one in found.mentions}
    assert told == {"高澜股份": ("prose", True), "英维克": ("title", False)}


@pytest.mark.parametrize("cells", ["Vishay26-44延长", "DIODES12.5上涨", "SKHynix扩产"])
def test_a_latin_name_that_ran_into_its_neighbour_is_found(
    cells: str, stocks: Callable[[str], Found]
) -> None:
    assert len(stocks(f"交期{cells}14-16稳定").mentions) == 1


def test_letters_before_a_version_or_a_year_are_no_company(stocks: Callable[[str], Found]) -> None:
    assert not stocks("新款Vishay2发布，BMS10模块与Model3降价").mentions


def test_an_ordinary_word_over_an_item_is_the_company_beside_others(stocks: Callable[[str], Found]) -> None:
    told = "- 英维克：交付冷板。\n- 高澜股份：签下订单。\n- {}：学员回升。\n"

    assert [one.text for one in stocks(told.format("秦皇岛港")).not_taken] == ["秦皇岛港"]
    assert not stocks(told.format("好未来")).not_taken
    assert not stocks("- 好未来：学员回升。\n- 价格：企稳。\n").mentions


def test_an_ordinary_word_between_companies_of_a_row_is_one(stocks: Callable[[str], Found]) -> None:
    named = {one.text for one in stocks("涨幅英维克8.21海洋王-3.10高澜股份2.4，换手率居前").mentions}
    assert named == {"英维克", "海洋王", "高澜股份"}
    assert "海洋王" not in {one.text for one in stocks("海洋王8.21元一盏").mentions}


def test_a_house_that_an_english_sentence_cites_for_its_rating_is_no_company(
    stocks: Callable[[str], Found],
) -> None:
    found = stocks(
        "Tencent stays Neutral at Goldman Sachs, target up.\nSoochow Securities reported that flows went into Xiaomi.\n"
        "Morgan Stanley reported net profit of $4bn.\n"
    )

    assert {one.text for one in found.mentions} == {"Tencent", "Xiaomi", "Morgan Stanley"}


@pytest.mark.parametrize(
    "text", ["Healthcare (XLV): a haven.", "老厂用西门子法提纯。", "今天小米-W（01810.HK）收高。"]
)
def test_funds_of_a_trade_processes_and_the_marks_of_shares_are_no_companies(
    text: str, stocks: Callable[[str], Found]
) -> None:
    found = stocks(text)

    named = {one.text for one in found.mentions} | {
        pick.text for theme in found.themes for pick in theme.stocks
    }
    assert named.isdisjoint({"Healthcare", "西门子", "W"})


def test_who_said_it_is_no_company_of_an_english_list(stocks: Callable[[str], Found]) -> None:
    found = stocks(
        "The house's top picks in the internet space are Tencent (700 HK) and Meituan (3690 HK), analyst Somebody said on Monday.\n"
    )

    assert [pick.text for theme in found.themes for pick in theme.stocks] == ["Tencent", "Meituan"]


@pytest.mark.parametrize(
    "text",
    [
        "中信证券、国泰君安、华泰证券分别给予英维克每股四十元上下的目标。",
        "英维克同时被中信证券和国泰君安评为买入，华泰证券的评级为增持。",
        "中信证券对英维克的目标价没有变，国泰君安则发表行业策略报告，华泰证券等多家机构也给出买入。",
    ],
)
def test_houses_that_rate_stocks_side_by_side_are_no_companies(
    text: str, stocks: Callable[[str], Found]
) -> None:
    found = stocks(f"温控订单翻倍。{text}")

    houses = {"中信证券", "国泰君安", "华泰证券"}
    assert houses & {one.text for one in found.mentions} == set()
    assert {one.text for one in found.not_taken if one.reason == "house"} == {
        one for one in houses if one in text
    }
