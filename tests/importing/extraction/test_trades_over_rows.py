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
