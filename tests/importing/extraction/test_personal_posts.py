"""Companies that somebody tells of in the first person."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from watchlist.domain.sureness import SURE
from watchlist.importing.extraction.stocks import Found

Stocks = Callable[[str], Found]


def lists(found: Found) -> dict[str, list[str]]:
    return {theme.name: [pick.text for pick in theme.stocks] for theme in found.themes}


_POST = (
    "今年我主要盯两条线。\n\n先说电网。特高压核准加快，许继电气、平高电气中标多，国电南瑞走得更稳。\n\n"
    "再说铜。矿端老出事，紫金矿业、洛阳钼业我都拿着，江西铜业弹性大些。\n"
)


def test_each_paragraph_of_who_says_i_is_a_list_that_is_not_sure(stocks: Stocks) -> None:
    found = stocks(_POST)

    assert lists(found) == {
        "电网": ["许继电气", "平高电气", "国电南瑞"],
        "铜": ["紫金矿业", "洛阳钼业", "江西铜业"],
    }
    assert all(pick.confidence < SURE for theme in found.themes for pick in theme.stocks)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "**问：机器人里有哪些公司值得看？**\n\n**减速器**\n绿的谐波做谐波，份额第一。双环传动在追。\n\n**丝杠**\n贝斯特、五洲新春都在推进量产。\n",
            {"减速器": ["绿的谐波", "双环传动"], "丝杠": ["贝斯特", "五洲新春"]},
        ),
        (
            "低空这几家公司要火？\n\n先说低空。整机环节的万丰奥威有订单，中信海直是老大哥。\n",
            {"低空": ["万丰奥威", "中信海直"]},
        ),
        (
            "不荐股。\n\n机器人我只看三花智控，别的没想法。\n\n光伏我看阳光电源。\n",
            {"机器人": ["三花智控"], "光伏": ["阳光电源"]},
        ),
        ("不荐股。\n\n存储涨价，兆易创新受益明显，江波龙也可以看看。\n", {"存储": ["兆易创新", "江波龙"]}),
        (
            "我先声明仓位。\n\n一是光伏。我还拿着阳光电源，德业股份翻倍了。\n",
            {"光伏": ["阳光电源", "德业股份"]},
        ),
        (
            "My portfolio this year.\n\nSoftware: I still own Microsoft. Oracle keeps growing.\n",
            {"Software": ["Microsoft", "Oracle"]},
        ),
    ],
)
def test_the_trade_is_what_a_paragraph_says_first(
    text: str, expected: dict[str, list[str]], stocks: Stocks
) -> None:
    assert lists(stocks(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        _POST.replace("我", "市场"),
        "我看电网。许继电气涨太多不碰，平高电气已经清仓。\n",
        "我看电网。客户里有许继电气，对手是平高电气。\n",
        "调研纪要\n\n问：我想请教格局？\n\n许继电气领先，平高电气跟着。\n",
        "记者问股民。股民说：“我的股票不涨。”\n\n许继电气领先，平高电气跟着。\n",
        "我看电网。许继电气说今年扩产，平高电气宣布分红。\n",
    ],
    ids=["nobody says I", "against them", "customers and rivals", "minutes", "who is quoted", "who speaks"],
)
def test_what_others_say_and_what_is_said_against_companies_is_no_list(text: str, stocks: Stocks) -> None:
    assert lists(stocks(text)) == {}


def test_beside_lists_that_put_stocks_forward_paragraphs_are_prose(stocks: Stocks) -> None:
    assert lists(stocks(_POST + "\n建议关注液冷：英维克、高澜股份。\n")) == {"液冷": ["英维克", "高澜股份"]}
