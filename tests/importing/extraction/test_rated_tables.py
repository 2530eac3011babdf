"""Tables and notes that rate stocks: their header says which column is the target price, and the one before it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.importing.extraction.test_ratings import HEAD, read
from watchlist.domain.ratings import Scope
from watchlist.importing.extraction.stocks import Found
from watchlist.securities.lexicon import Lexicon

Told = tuple[str, str, float | None, float | None, str]


def rated(text: str, lexicon: Lexicon) -> list[Told]:
    return [
        (str(one.symbol), one.term, one.target, one.previous_target, one.currency)
        for one in read(text, lexicon)
        if one.scope is Scope.STOCK
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "| 公司 | 代码 | 評等 | 原目標價(元) | 目標價(元) |\n|---|---|---|---|---|\n| 宁德时代 | 300750 | 买入 | 300.5 | 320 |\n| 比亚迪 | 002594 | **增持** [2] | - | 1,400.00 |\n",
            [("300750.SZ", "买入", 320.0, 300.5, "CNY"), ("002594.SZ", "增持", 1400.0, None, "CNY")],
        ),
        (
            "| 類別 | 公司 | 代碼 | 評級 | 目標價 |\n|---|---|---|---|---|\n| 主要 Buy | 騰訊控股 | 00700 HK | Hold [3] | HK$500 |\n",
            [("00700.HK", "Hold", 500.0, None, "HKD")],
        ),
        (
            "公司\t评级\t现价\n宁德时代\t买入\t320\n",
            [("300750.SZ", "买入", None, None, "")],
        ),
        (
            "| 公司 | 评级 | 目标价 |\n| 宁德时代 | 买入 | 320 |\n\n下面是价格。\n\n| 比亚迪 | 增持 | 400 |\n",
            [("300750.SZ", "买入", 320.0, None, ""), ("002594.SZ", "增持", None, None, "")],
        ),
        (
            HEAD + "首选股票目标价评级300750宁德时代366.00买入-A002594比亚迪276.95增持-A相关报告",
            [("300750.SZ", "买入-A", 366.0, None, ""), ("002594.SZ", "增持-A", 276.95, None, "")],
        ),
    ],
    ids=["two prices", "its own currency, and a number behind the term", "a price that is none of a target", "a second table", "run together"],
)  # fmt: skip
def test_the_target_of_a_row(text: str, expected: list[Told], lexicon: Lexicon) -> None:
    assert rated(text, lexicon) == expected


def test_a_latin_term_behind_a_label_in_bold(lexicon: Lexicon) -> None:
    [rating] = read("# 伺服器\n\n**券商**：Daiwa  \n**評級**：Positive  \n\n出貨增加。\n", lexicon)
    assert (rating.term, rating.scope, rating.step) == ("Positive", Scope.INDUSTRY, 1)


def test_the_label_of_a_table_rates_nothing(lexicon: Lexicon) -> None:
    assert (
        read(HEAD + "子行业评级[Table_CompanyInfo]推荐公司及评级[Table_ReportInfo]相关研究报告", lexicon)
        == ()
    )


GLUED = (
    "表7：可比公司估值表（截至3月5日收盘）代码简称市值EPSPE评级20A21E20A21E乳制品600887.SH伊利股份2200.381.171.4533.127.5买入600597.SH光明乳业"
    "180.250.490.5528.125.0增持白酒600519.SH贵州茅台2510.3837.1743.4553.147.5买入000858.SZ五粮液1080.255.496.5548.141.0买入"
)


def test_the_rows_of_a_glued_table_are_told_by_the_trades_over_them(stocks: Callable[[str], Found]) -> None:
    themes = stocks(f"行业观点略。{GLUED}").themes

    assert {theme.name: [pick.text for pick in theme.stocks] for theme in themes} == {
        "乳制品": ["伊利股份", "光明乳业"],
        "白酒": ["贵州茅台", "五粮液"],
    }


def test_a_glued_table_without_trades_has_the_name_of_its_caption(stocks: Callable[[str], Found]) -> None:
    themes = stocks(f"行业观点略。{GLUED.replace('乳制品', '').replace('白酒', '')}").themes

    assert [theme.name for theme in themes] == ["可比公司估值表"]


def test_one_trade_alone_is_no_sign_of_rows_that_are_told_by_trades(stocks: Callable[[str], Found]) -> None:
    themes = stocks(f"行业观点略。{GLUED.replace('白酒', '')}").themes

    assert [theme.name for theme in themes] == ["可比公司估值表"]


def test_a_section_that_ran_into_the_title_of_its_table_is_no_part_of_it(
    stocks: Callable[[str], Found],
) -> None:
    [theme] = stocks(
        "维持增持评级。盈利预测与估值重点关注股票业绩预测表公司名称代码股价EPSPE投资评级14A15E14A15E华润万东60005538.220.120.20321.99191.10谨慎增持理邦仪器30020624.170.120.1632.0021.00增持"
    ).themes

    assert theme.name == "重点关注股票业绩预测表"
