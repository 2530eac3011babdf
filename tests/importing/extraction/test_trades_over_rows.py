"""A trade on a line of its own names what stands below it, whatever sign either carries; rows of lists are lines of their own."""

from __future__ import annotations

import pytest

from watchlist.domain.documents import Document, Format, sha256
from watchlist.importing.extraction.extract import extract
from watchlist.securities.lexicon import Lexicon

TOLD = {"固态电池": ["三夫户外", "德力股份", "思特奇"], "创新药": ["长青科技", "宏川智慧", "上海银行"]}


def themes_of(text: str, lexicon: Lexicon) -> dict[str, list[str]]:
    text = f"本周复盘与下周展望\n2025-03-10\n\n{text}"
    draft = extract(Document("a.md", text, Format.MARKDOWN, sha256(text.encode())), lexicon)
    return {theme.name: [pick.text for pick in theme.stocks if pick.symbol] for theme in draft.themes}


@pytest.mark.parametrize(
    ("heading", "line"),
    [
        ("■ {}", "{number}. {}：订单陆续落地，业绩有望兑现"),
        ("{}", "{number}. {}：海外大客户的进展值得跟踪"),
        ("## {}", "- {}：海外大客户的进展值得跟踪"),
        ("### {}", "- **{}**：海外大客户的进展值得跟踪"),
        ("🔥{}", "{}"),
    ],
)
def test_companies_line_by_line_stand_under_the_trade_over_them(
    heading: str, line: str, lexicon: Lexicon
) -> None:
    blocks = [
        "\n".join(
            [
                heading.format(trade),
                *(line.format(name, number=place) for place, name in enumerate(names, 1)),
            ]
        )
        for trade, names in TOLD.items()
    ]

    assert themes_of("\n\n".join(blocks), lexicon) == TOLD


@pytest.mark.parametrize("row", ["➤ {}等", "{}等", "{}"])
@pytest.mark.parametrize("mark", ["、", "/", "，"])
def test_a_row_of_companies_stands_under_the_trade_over_it(row: str, mark: str, lexicon: Lexicon) -> None:
    text = "\n\n".join(f"{trade}\n{row.format(mark.join(names))}" for trade, names in TOLD.items())

    assert themes_of(text, lexicon) == TOLD


def test_lines_that_end_as_lists_without_a_stop_are_not_one_paragraph(lexicon: Lexicon) -> None:
    text = "\n".join(
        f"{trade}方向，机柜功率上行，散热需求提升，看好{'、'.join(names)}" for trade, names in TOLD.items()
    )

    assert themes_of(text, lexicon) == TOLD


def test_a_list_that_a_page_breaks_goes_on(lexicon: Lexicon) -> None:
    text = (
        "  固态电池环节的产线招标陆续落地，后续建议关注先导智能、赢合科技、利元亨、铖昌\n"
        "科技、国博电子；创新药环节，建议关注恒瑞医药、百济神州、信达生物。\n"
    )

    assert "铖昌\n科技" in themes_of(text, lexicon)["固态电池"]


def test_a_trade_that_nobody_has_heard_of_stands_over_rows_as_the_others_do(lexicon: Lexicon) -> None:
    told = {
        "固态电池": ["先导智能", "赢合科技"],
        "光刻机": ["茂莱光学", "福晶科技"],
        "冰晶芯": ["中微公司", "拓荆科技"],
    }
    text = "\n\n".join(f"{trade}\n➤ {'、'.join(names)}等" for trade, names in told.items())

    assert themes_of(text, lexicon) == told


@pytest.mark.parametrize(
    ("line", "theme", "names"),
    [
        (
            "AI应用 | 华新精科、山东墨龙、无名科技、三夫户外",
            "AI应用",
            ["华新精科", "山东墨龙", "三夫户外"],
        ),
        ("AI应用 | 华新精科、山东墨龙、无名科技", "AI应用", ["华新精科", "山东墨龙"]),
        ("投资建议：先进封装，国产替代空间大，份额提升，推荐长电科技、通富微电。", "先进封装", ["长电科技", "通富微电"]),
        ("军工电子方向，散热需求提升，看好航天电器、振华科技。", "军工电子", ["航天电器", "振华科技"]),
    ],
    ids=["unknown between", "unknown at the end", "first clause", "a word that ends in 子"],
)  # fmt: skip
def test_what_a_line_is_about(line: str, theme: str, names: list[str], lexicon: Lexicon) -> None:
    assert themes_of(line, lexicon) == {theme: names}


def test_a_word_beside_its_code_is_the_company(lexicon: Lexicon) -> None:
    text = "🔥储能\n圣湘生物 688289\n珍宝岛 603567\n康希诺 688185\n"

    assert themes_of(text, lexicon) == {"储能": ["圣湘生物", "珍宝岛", "康希诺"]}


@pytest.mark.parametrize(
    "heading", ["一、固态电池（3家）", "[固态电池]", "**固态电池**"], ids=["a count", "brackets", "bold"]
)
@pytest.mark.parametrize("row", ["{}", "{}等。"])
def test_what_stands_around_a_trade_is_no_part_of_its_name(heading: str, row: str, lexicon: Lexicon) -> None:
    text = f"{heading}\n\n{row.format('；'.join(f'{name}（弹性大）' for name in TOLD['固态电池']))}\n"

    assert themes_of(text, lexicon) == {"固态电池": TOLD["固态电池"]}


def test_an_unknown_company_between_others_ends_no_row(lexicon: Lexicon) -> None:
    text = "**光模块**\n\n致尚科技（弹性大）；隆利科技（弹性大）；天孚通信（龙头）；没听说（新进）；太辰光（弹性大）等\n"

    assert themes_of(text, lexicon)["光模块"] == ["致尚科技", "隆利科技", "天孚通信", "太辰光"]


def test_a_label_behind_a_blank_opens_a_list(lexicon: Lexicon) -> None:
    text = (
        "相关标的：稀土永磁：北方稀土、金力永磁 跨境支付：四方精创、拉卡拉 铜缆连接器：沃尔核材、兆龙互连\n"
    )

    assert themes_of(text, lexicon) == {
        "稀土永磁": ["北方稀土", "金力永磁"],
        "跨境支付": ["四方精创", "拉卡拉"],
        "铜缆连接器": ["沃尔核材", "兆龙互连"],
    }


def test_parts_that_several_chains_have_are_named_by_their_chain(lexicon: Lexicon) -> None:
    text = (
        "## 液冷\n- 上游：三花智控(阀)、银轮股份(铜管)\n- 中游：英维克、高澜股份\n\n"
        "## 创新药\n- 上游：药明康德(服务)、泰格医药(服务)\n- 中游：恒瑞医药、百济神州\n"
    )

    assert themes_of(text, lexicon) == {
        "液冷": ["三花智控", "银轮股份", "英维克", "高澜股份"],
        "创新药": ["药明康德", "泰格医药", "恒瑞医药", "百济神州"],
    }


def test_the_house_of_a_report_is_none_of_its_picks(lexicon: Lexicon) -> None:
    text = "各环节受益公司梳理\n华泰证券 2025年3月10日\n\n一、碳纤维\n和科达，加加食品，义翘神州\n\n一、PCB\n宝丽迪，晶澳科技，秦安股份\n"

    assert "华泰证券" not in {name for names in themes_of(text, lexicon).values() for name in names}


def test_groups_whose_trades_stand_behind_them_in_brackets(lexicon: Lexicon) -> None:
    text = "受益标的：恒瑞医药、百济神州（创新药）；德赛西威、经纬恒润（智能驾驶）；拉卡拉、四方精创（跨境支付）。\n"

    assert themes_of(text, lexicon) == {
        "创新药": ["恒瑞医药", "百济神州"],
        "智能驾驶": ["德赛西威", "经纬恒润"],
        "跨境支付": ["拉卡拉", "四方精创"],
    }


def test_brackets_behind_several_names_of_a_list_tell_of_each(lexicon: Lexicon) -> None:
    text = "液冷相关标的：英维克（机房）、高澜股份（电源）；申菱环境（机房）。\n"

    assert set(themes_of(text, lexicon)) == {"液冷"}
