"""Companies told one by one in the sentences of a text without any list."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from watchlist.domain.stances import Stance
from watchlist.domain.sureness import SURE
from watchlist.importing.extraction.stocks import Found

Stocks = Callable[[str], Found]


def picks(found: Found) -> list[tuple[str, str, Stance]]:
    return [(theme.name, pick.text, pick.stance) for theme in found.themes for pick in theme.stocks]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "钙钛矿进度加快。讲到钙钛矿，京山轻机是设备里的龙头。看钙钛矿还要看良率。",
            ("钙钛矿", "京山轻机", Stance.MENTIONED),
        ),
        ("英维克是这一轮扩产里最大的受益者，订单排到明年。", ("", "英维克", Stance.BENEFICIARY)),
        ("植保飞防：需求一年比一年足。这里的核心代表为 极飞科技之外的宗申动力（做发动机）。", None),
        (
            "植保飞防：需求一年比一年足。这里的核心代表为 宗申动力（做发动机）。",
            ("植保飞防", "宗申动力", Stance.WATCH),
        ),
        (
            "Memory: Micron is the obvious winner from HBM. We would avoid Intel.\n",
            ("Memory", "Micron", Stance.BENEFICIARY),
        ),
        ("液冷要看交付。我最大的仓位是英维克。", ("液冷", "英维克", Stance.WATCH)),
        ("液冷要看交付。跟得最紧的就是英维克。", ("液冷", "英维克", Stance.WATCH)),
        ("液冷要看交付。英维克订单排满，弹性最大。", ("液冷", "英维克", Stance.MENTIONED)),
        ("液冷要看交付。英维克（温控龙头）在扩产。", ("液冷", "英维克", Stance.MENTIONED)),
    ],
)
def test_who_is_called_a_leader_or_named_as_one_is_proposed(
    text: str, expected: tuple[str, str, Stance] | None, stocks: Stocks
) -> None:
    found = stocks(text)

    told = [(theme, name, stance) for theme, name, stance in picks(found) if stance is not Stance.NEGATIVE]
    assert [(name, stance) for _, name, stance in told] == ([expected[1:]] if expected else [])
    assert not expected or not expected[0] or told[0][0] == expected[0]
    assert all(pick.confidence < SURE for theme in found.themes for pick in theme.stocks)


def test_several_companies_with_their_codes_are_proposed_under_the_trade_that_is_told_of_most(
    stocks: Stocks,
) -> None:
    text = (
        "低軌衛星升空的日子近了。昇達科（3491）供應濾波器，客戶遍及美歐。\n"
        "低軌衛星的地面站也在擴建，啟碁（6285）出貨天線，低軌衛星佔營收一成。\n"
    )

    assert [(theme.name, [pick.text for pick in theme.stocks]) for theme in stocks(text).themes] == [
        ("低軌衛星", ["昇達科", "啟碁"])
    ]


def test_codes_may_name_their_exchange(stocks: Stocks) -> None:
    found = stocks("低空试点落地。建新股份(300107.SZ)、蓝海华腾(300484.SZ)同日涨停，低空热度很高。\n")

    assert {name for _, name, _ in picks(found)} == {"建新股份", "蓝海华腾"}


@pytest.mark.parametrize(
    "text",
    [
        "英维克不是液冷的龙头。高澜股份曾是这一行的龙头。",
        "液冷的主要客户为英维克，它是行业龙头的股东。",
        "权值股台積電（2330）、鴻海（2317）帶動大盤。",
        "台積電（2330）盤中重挫，鴻海（2317）同步走低。",
        "低軌衛星裡，昇達科（3491）供應濾波器。",
        "英维克公布了新的董事名单。",
    ],
)
def test_negations_customers_weights_fallers_and_news_are_no_picks(text: str, stocks: Stocks) -> None:
    assert picks(stocks(text)) == []


def test_a_text_whose_title_is_a_company_tells_of_that_company(stocks: Stocks) -> None:
    text = "# 英维克和高澜股份的一天\n\n英维克（002837）开了股东会，高澜股份（300499）也来了。英维克是行业龙头。\n"

    assert picks(stocks(text)) == []


def test_beside_a_list_prose_puts_nobody_forward(stocks: Stocks) -> None:
    found = stocks("建议关注液冷：英维克、高澜股份。\n\n京山轻机是钙钛矿设备的龙头。\n")

    assert [name for _, name, _ in picks(found)] == ["英维克", "高澜股份"]


def test_names_in_a_row_of_a_post_without_lists_are_proposed_under_the_heading_that_counts_them(
    stocks: Stocks,
) -> None:
    text = (
        "## 三只个股还有一倍空间\n\n按目标价算下来，英维克、高澜股份、申菱环境的上涨空间都还有一倍多。\n\n"
        "去年的中标里，许继电气、国电南瑞、平高电气占了六成。\n\n"
        "英维克、高澜股份、申菱环境分别表示，订单排到了年底。\n"
    )

    assert picks(stocks(text)) == [
        ("三只个股还有一倍空间", name, Stance.MENTIONED) for name in ("英维克", "高澜股份", "申菱环境")
    ]


def test_companies_that_houses_are_said_to_put_forward_are_recommended(stocks: Stocks) -> None:
    text = "液冷要看交付，英维克、高澜股份均获多家券商看好。申菱环境被三家机构评级买入。同飞股份订单一般。\n"

    told = [(name, stance) for _, name, stance in picks(stocks(text))]
    assert told == [(name, Stance.RECOMMENDED) for name in ("英维克", "高澜股份", "申菱环境")]
