"""Names that open lines or fill them, where nothing says that they are a list."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.importing.extraction.posts_of_notes import NOTES
from watchlist.domain.stances import Stance
from watchlist.domain.sureness import SURE
from watchlist.importing.extraction.stocks import Found

Stocks = Callable[[str], Found]


def picks(found: Found) -> list[tuple[str, str]]:
    return [(theme.name, pick.text) for theme in found.themes for pick in theme.stocks]


@pytest.mark.parametrize(
    ("text", "theme", "expected"),
    [
        ("## 特气\n\n候选关注池：\n- 华特气体。\n- 金宏气体。\n", "特气", ["华特气体", "金宏气体"]),
        ("# 笔记\n\n## 光刻胶\n\n彤程新材 → 扩产\n晶瑞电材 → 送样\n", "光刻胶", ["彤程新材", "晶瑞电材"]),
        (
            "# 持仓周记 7\n\n1. 中际旭创 35%\n2. 胜宏科技 20.5%\n3. 现金 44%\n",
            "持仓周记 7",
            ["中际旭创", "胜宏科技"],
        ),
        (
            "## Solar\n\nFirst Solar (FSLR.US) │ 26.7%\n\nEnphase (ENPH.US) │ 9%\n",
            "Solar",
            ["First Solar", "Enphase"],
        ),
        ("## Solar\n\nFirst Solar; Enphase; Sunrun\n", "Solar", ["First Solar", "Enphase", "Sunrun"]),
        ("### 刻蚀\n> 北方华创 — 平台\n> 中微公司 — 专精\n", "刻蚀", ["北方华创", "中微公司"]),
        (
            "### 刻蚀\n\n| 北方华创 | 平台 | 快 |\n| 中微公司 | 专精 | 稳 |\n",
            "刻蚀",
            ["北方华创", "中微公司"],
        ),
    ],
)
def test_lines_that_open_with_names_are_a_list_below_the_sure_threshold(
    text: str, theme: str, expected: list[str], stocks: Stocks
) -> None:
    found = stocks(text)

    assert picks(found) == [(theme, name) for name in expected]
    assert all(pick.confidence < SURE for pick in found.themes[0].stocks)


def test_the_heading_over_such_lines_says_how_they_are_meant(stocks: Stocks) -> None:
    theme = stocks("## 特气\n\n候选关注池：\n- 华特气体。\n- 金宏气体。\n").themes[0]

    assert {pick.stance for pick in theme.stocks} == {Stance.WATCH}


@pytest.mark.parametrize(
    "text",
    [
        "## 主要客户\n\n彤程新材 → 扩产\n晶瑞电材 → 送样\n",
        "## 风险提示\n\n彤程新材 → 扩产\n晶瑞电材 → 送样\n",
        "## 光刻胶\n\n- 彤程新材 → 扩产\n- 晶瑞电材 → 送样\n- 需求回暖\n- 价格上调\n- 库存见底\n",
        "## 光刻胶\n\n彤程新材扩产\n晶瑞电材送样\n",
    ],
)
def test_customers_risks_few_lines_and_sentences_are_no_list(text: str, stocks: Stocks) -> None:
    assert picks(stocks(text)) == []


def test_beside_lists_that_put_stocks_forward_other_lines_tell_of_companies(stocks: Stocks) -> None:
    text = "## 光刻胶\n\n彤程新材 → 扩产\n晶瑞电材 → 送样\n\n## 投资建议\n\n重点推荐：英维克、高澜股份。\n"

    assert {name for _, name in picks(stocks(text))} == {"英维克", "高澜股份"}


def test_a_company_of_another_list_is_not_told_again(stocks: Stocks) -> None:
    text = "## 液冷\n\n冷板：英维克、高澜股份。\n\n## 温控\n\n英维克 → 扩产\n申菱环境 → 送样\n"

    assert picks(stocks(text)) == [("冷板", "英维克"), ("冷板", "高澜股份"), ("温控", "申菱环境")]


def test_the_house_that_signs_is_no_stock(stocks: Stocks) -> None:
    text = "## 投资建议\n\n推荐英维克、高澜股份。\n\n长江证券股份有限公司\n"

    assert {name for _, name in picks(stocks(text))} == {"英维克", "高澜股份"}


@pytest.mark.parametrize("name", NOTES)
def test_note(name: str, stocks: Stocks) -> None:
    text, expected = NOTES[name]

    assert {theme.name: [pick.text for pick in theme.stocks] for theme in stocks(text).themes} == expected


@pytest.mark.parametrize(
    "text",
    [
        "### Top 5 股票\n\n1. **航天科技 (000901)** | **航天** | **推荐理由：** 信号强。\n\n2. **兆威机电 (003021)** | **机器人** | **推荐理由：** 回踩。\n",
        "### 组合持股\n\n| 名称 | 代码 | 权重 | 选择理由 |\n|---|---|---|---|\n| 中际旭创 | 300308 | 10% | 订单饱满龙头 |\n| 立讯精密 | 002475 | 8% | 客户开拓顺利 |\n",
    ],
)
def test_reasons_why_stocks_were_picked_recommend_them(text: str, stocks: Stocks) -> None:
    found = [pick for theme in stocks(text).themes for pick in theme.stocks]

    assert len(found) == 2
    assert {pick.stance for pick in found} == {Stance.RECOMMENDED}
