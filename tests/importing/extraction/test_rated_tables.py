"""Tables and notes that rate stocks: their header says which column is the target price, and the one before it."""

from __future__ import annotations

import pytest

from tests.importing.extraction.test_ratings import HEAD, read
from watchlist.domain.ratings import Scope
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
