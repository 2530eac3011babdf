"""The names of themes: whole, balanced, no fragments; and lists that no label or cue of the usual kind opens."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from watchlist.importing.extraction.brackets import balanced
from watchlist.importing.extraction.stocks import Found

Stocks = Callable[[str], Found]


def _lists(found: Found) -> list[tuple[str, list[tuple[str, str]]]]:
    return [(theme.name, [(pick.text, str(pick.stance)) for pick in theme.stocks]) for theme in found.themes]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("相关标的：\n端侧“+AI”：乐鑫科技、恒玄科技等。\n", "端侧“+AI”"),
        (
            'Investment Recommendations\n- Edge side "+AI": Espressif, BES, and Intellifusion\n',
            'Edge side "+AI"',
        ),
        ("## “AI”眼镜\n相关标的：歌尔股份、立讯精密。\n", "“AI”眼镜"),
        ("## 算力“国产化”\n相关标的：寒武纪、海光信息。\n", "算力“国产化”"),
        ("推荐标的：存储（HBM）：香农芯创、雅克科技等。\n", "存储（HBM）"),
        ("“车路云”相关公司：千方科技、金溢科技。\n", "车路云"),
    ],
)
def test_the_quotes_of_a_name_stay_paired(text: str, name: str, stocks: Stocks) -> None:
    (theme,) = stocks(text).themes

    assert theme.name == name
    assert theme.spans[0].of(text) == name


def test_a_mark_that_nothing_answers_is_left_out_at_the_edge() -> None:
    assert balanced("芯片(", 0, 3) == (0, 2)
    assert balanced("」芯片", 0, 3) == (1, 3)
    assert balanced("“甲”乙", 0, 4) == (0, 4)
    assert balanced("端侧“+ai没有", 0, 5) == (0, 5)


@pytest.mark.parametrize("heading", ["Investment Recommendations", "Recommendations", "投资建议"])
def test_a_section_of_advice_alone_recommends_nothing(heading: str, stocks: Stocks) -> None:
    found = stocks(f"## {heading}\n\n- Inference chips: Cambricon, Hygon, and Jingjia Micro\n")

    assert {str(pick.stance) for theme in found.themes for pick in theme.stocks} == {"watch"}


@pytest.mark.parametrize(
    "talk",
    [
        "大消費：友好集團走到7板，中百又反包。",
        "大消费：友好集团走到7板。",
        "AI应用：寒武纪2板，明天或有分歧。",
        "算力：麦格米特4天2板。",
        "算力：麦格米特午后强势涨停。",
        "白酒：贵州茅台、五粮液尾盘跳水。",
        "机器人：三花智控、拓普集团双双大涨。",
        "芯片：寒武纪订单大增。",
    ],
)
def test_talk_of_the_market_behind_a_label_is_no_list(talk: str, stocks: Stocks) -> None:
    found = stocks(f"收评：三大指数分化。\n\n{talk}\n")

    assert not found.themes
    assert found.mentions


def test_the_same_label_with_names_alone_is_a_list(stocks: Stocks) -> None:
    assert _lists(stocks("白酒：贵州茅台、五粮液。\n")) == [
        ("白酒", [("贵州茅台", "mentioned"), ("五粮液", "mentioned")])
    ]


def test_how_many_is_no_theme(stocks: Stocks) -> None:
    found = stocks(
        "面板价格回升，面板行业景气。同时，少部分标的值得留意，建议关注三个标的京东方A、TCL科技。\n"
    )

    (theme,) = found.themes
    assert theme.implied
    assert theme.name not in {"少部分", "三个", "同时"}


def test_a_change_of_a_portfolio_takes_what_comes_in(stocks: Stocks) -> None:
    found = stocks(
        "- 2030年汽车金股组合调整：风格再平衡。本期调入2个标的【理想汽车 / 星宇股份】，调出2个标的【德赛西威 / 伯特利】。\n"
    )

    assert _lists(found) == [
        ("2030年汽车金股组合调整", [("理想汽车", "recommended"), ("星宇股份", "recommended")])
    ]
    assert {mention.text for mention in found.mentions} == {"德赛西威", "伯特利"}


def test_names_with_blanks_between_them_are_one_list(stocks: Stocks) -> None:
    (theme,) = stocks("我的自选股有：三一重工 金山办公 美团-W 戊己科技 中芯国际 指南针。\n").themes

    assert theme.name == "自选股"
    assert [(pick.text, str(pick.symbol)) for pick in theme.stocks] == [
        ("三一重工", "600031.SH"),
        ("金山办公", "688111.SH"),
        ("美团", "03690.HK"),
        ("戊己科技", "None"),
        ("中芯国际", "688981.SH"),
        ("指南针", "300803.SZ"),
    ]


def test_a_list_with_blanks_may_end_the_text_with_an_unknown_name(stocks: Stocks) -> None:
    (theme,) = stocks("自选股：三一重工 金山办公 戊己科技").themes

    assert [pick.text for pick in theme.stocks] == ["三一重工", "金山办公", "戊己科技"]


def test_a_short_form_of_a_theme_is_no_second_theme(stocks: Stocks) -> None:
    text = (
        "持续推荐血液制品天坛生物，药店板块一心堂。\n\n"
        "## 血液制品板块\n相关标的：天坛生物、华兰生物。\n\n## 零售药店\n相关标的：大参林、益丰药房、一心堂。\n"
    )

    found = stocks(text)

    assert [theme.name for theme in found.themes] == ["血液制品板块", "零售药店"]
    tiantan = found.themes[0].stocks[0]
    assert (tiantan.text, str(tiantan.stance), len(tiantan.spans)) == ("天坛生物", "recommended", 2)
    assert list(tiantan.spans) == sorted(tiantan.spans)


def test_a_short_name_after_the_word_for_a_subsidiary_is_no_mention(stocks: Stocks) -> None:
    found = stocks("紫光股份通过旗下新华三布局液冷服务器。")

    assert {mention.text for mention in found.mentions} == {"紫光股份"}
    assert {one.text: one.reason for one in found.not_taken}["新华三"] == "subsidiary"
