"""Texts whose lines a width broke, and paragraphs that are set in, are read as they were written, and cited as they are printed."""

from __future__ import annotations

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchlist.domain.documents import Document, Format, Page, sha256
from watchlist.domain.drafts import Draft
from watchlist.importing.extraction import extract as extracting
from watchlist.importing.extraction.extract import extract
from watchlist.importing.extraction.page.unwrapped import unwrapped
from watchlist.importing.labels import as_labels
from watchlist.securities.lexicon import Lexicon

REPORT = (
    "算力周报：机柜功率上行，散热与供电同步升级\n"
    "华福证券 2024-12-20\n"
    "本周几家云厂商先后说明了明年的资本开支计划，机柜的功率密度还在上行，散热方式由风冷转向液冷的节奏比年初预计的要快，供电架构也随之调整。\n"
    "【液冷】冷板与浸没两条路线并行，快接头与冷却分配单元的用量随机柜数量同步增加，先进入供应体系的厂商份额更稳。推荐标的：高澜股份；受益标的：申菱环境、英维克、同飞股份等。\n"
    "【服务器电源】单机柜功率上到百千瓦之后，电源的转换效率与体积成为瓶颈，高压直流方案开始小批量出货。推荐标的：麦格米特；受益标的：欧陆通、泰嘉股份等。\n"
    "【光模块】下一代速率的样品已经送测，硅光方案的占比提升，产能爬坡的快慢决定各家份额。推荐标的：新易盛、中际旭创；受益标的：太辰光、天孚通信等。\n"
)
ENGLISH = (
    "Cooling of racks: orders go on rising\n\n"
    "Cloud companies told again that next year's budgets will be larger than those of this year, and the power of each rack goes on rising. "
    "Suppliers that are qualified already will keep their shares, and the margins of the newer ones remain thin for two or three quarters.\n\n"
    "- Liquid cooling: Envicool, Shenling Environment, Goaland Energy, Wangsu Science, Cambricon, and Inspur\n"
    "- Optical modules: Zhongji Innolight, Eoptolink, TFC Optical, Accelink, Cambridge Industries, and Broadex\n"
)


def wrapped(text: str, width: int) -> str:
    """The text with its lines broken at so many half-width characters, as a PDF's text is copied."""
    return "\n".join(part for line in text.split("\n") for part in (_broken(line, width) or [""]))


def _broken(line: str, width: int) -> list[str]:
    if line.isascii():
        return textwrap.wrap(line, width, break_on_hyphens=False)
    return [line[at : at + width // 2] for at in range(0, len(line), width // 2)]


def read(text: str, lexicon: Lexicon, pages: tuple[Page, ...] = ()) -> Draft:
    return extract(Document("a.txt", text, Format.TEXT, sha256(text.encode()), pages=pages), lexicon)


def told(draft: Draft) -> set[tuple[str, str, str]]:
    """Theme, security and stance of each pick."""
    return {
        (theme.name, str(stock.symbol), stock.stance.value)
        for theme in draft.themes
        for stock in theme.stocks
    }


@pytest.mark.parametrize("width", [44, 60, 76, 90])
@pytest.mark.parametrize("text", [REPORT, ENGLISH], ids=["Chinese", "English"])
def test_lines_broken_at_any_width_say_the_same(text: str, width: int, lexicon: Lexicon) -> None:
    plain = read(text, lexicon)

    broken = read(wrapped(text, width), lexicon)

    assert told(broken) == told(plain) != set()
    assert broken.metadata.title.value == plain.metadata.title.value


def test_a_name_over_two_lines_is_cited_as_it_is_printed(lexicon: Lexicon) -> None:
    text = wrapped(REPORT, 76)

    draft = read(text, lexicon)

    assert draft.document.text == text
    assert all(pick.spans[0].of(text) == pick.text for pick in draft.picks)
    assert any("\n" in pick.text for pick in draft.picks)
    assert all(mention.spans[0].of(text) == mention.text for mention in draft.mentions)


def test_paragraphs_that_are_set_in_say_the_same(lexicon: Lexicon) -> None:
    text = "".join(f"\u3000\u3000{line}\n" for line in REPORT.splitlines())

    draft = read(text, lexicon)

    assert told(draft) == told(read(REPORT, lexicon))
    assert draft.metadata.title.value == REPORT.splitlines()[0]


def test_what_is_set_in_opens_a_paragraph_of_its_own() -> None:
    words = "云厂商先后说明了明年的资本开支计划机柜的功率密度还在上行散热方式转向液冷的节奏更快"
    text = "".join(f"\u3000\u3000{words}\n{words}而且\n" for _ in range(4))

    laid = unwrapped(text)

    assert laid is not None
    assert laid.text == f"{words}{words}而且\n" * 4


@pytest.mark.parametrize(
    "text",
    [
        "",
        "液冷\n英维克\n高澜股份\n",
        "".join(f"- 第{number}条所说的公司各有其主业，近期都有新的订单落地，后续以公告为准方可确认\n" for number in "一二三四五六"),
        "".join(f"00{code} 英维克 液冷 买入 目标价四十五元 上调 盈利预测同步上修 维持 两年期\n" for code in range(2830, 2842)),
        "".join(f"{words}，订单落地\n\n" for words in ("液冷板块本周走强，机柜功率上行带来新的需求，行业景气度提升",) * 6),
    ],
    ids=["nothing", "short lines", "items", "rows of a table", "paragraphs"],
)  # fmt: skip
def test_lines_that_end_where_they_mean_to_are_left(text: str) -> None:
    assert unwrapped(text) is None


@given(
    st.lists(
        st.sampled_from(["液冷", "光模块", "服务器电源", "铜缆连接器", "国产算力芯片"]),
        min_size=4,
        max_size=12,
    ),
    st.lists(
        st.sampled_from(["英维克", "新易盛", "中际旭创", "申菱环境", "高澜股份", "TCL科技", "*ST东智"]),
        min_size=5,
        max_size=9,
    ),
    st.sampled_from("、，,/ "),
    st.sampled_from(["{}：{}", "{}:{}等", "{}\n{}", "{}，订单落地：{}", "{}（需求上行）{}", "{1}"]),
)
def test_rows_of_as_many_names_end_where_they_mean_to(
    trades: list[str], names: list[str], mark: str, shape: str
) -> None:
    text = "\n".join(shape.format(trade, mark.join(names)) for trade in trades)

    assert unwrapped(text) is None


MIXED = (
    "先进封装与AI ASIC需求同步上行，TSMC上调CoWoS扩产目标，OSAT厂承接oS与CP外溢，后道设备的国产化率仍低，FOPLP与玻璃基板的样线年内建成。"
    "载板方面，ABF与BT价格企稳，T-glass玻纤布与low-CTE材料仍旧紧缺，HVLP4铜箔小量出货，客户认证分三批推进，PTFE方案仍在评估。"
    "PCB方面，OAM与UBB层数提高，M9 CCL的认证提前，CSP自研机柜带动HDI与MLB用量，交期由八周拉长到十二周，正交背板的打样已经开始。\n"
    "【先进封装】相关标的：通富微电、长电科技、甬矽电子。\n"
)


@pytest.mark.parametrize("count", [34, 38, 45])
def test_lines_cut_at_a_number_of_characters_are_put_together(count: int) -> None:
    cut = "\n".join(
        line[at : at + count] for line in MIXED.rstrip().split("\n") for at in range(0, len(line) or 1, count)
    )

    laid = unwrapped(cut)

    assert laid is not None
    assert laid.text == MIXED.rstrip()


def test_lines_of_which_one_is_longer_were_not_cut_at_a_number_of_characters() -> None:
    cut = "\n".join(
        line[at : at + 38] for line in MIXED.rstrip().split("\n") for at in range(0, len(line) or 1, 38)
    )
    longer = "以上为本周的观察，下周我们会继续跟踪各家的排产、价格、认证以及新品发布的节奏，" * 2

    laid = unwrapped(cut + longer)

    assert laid is None or MIXED.rstrip() not in laid.text


def test_a_text_with_pages_was_put_together_by_its_reader(
    lexicon: Lexicon, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = wrapped(REPORT, 76)
    asked: list[str] = []
    monkeypatch.setattr(extracting, "unwrapped", asked.append)

    read(text, lexicon, (Page(1, 0, len(text), 595.0, 842.0),))

    assert not asked


@given(st.text(st.sampled_from("行业液冷Aa1，。：【】、 \u3000\n-("), max_size=400), st.integers(20, 60))
def test_each_character_is_one_of_the_text(words: str, width: int) -> None:
    text = wrapped(words * 4, width * 2)

    laid = unwrapped(text)

    if laid is not None:
        for offset, character in enumerate(laid.text):
            assert text[laid.place(offset)] == character or (
                character == " " and text[laid.place(offset)] in " \n\t"
            )


def test_labels_tell_the_names_as_printed(lexicon: Lexicon) -> None:
    text = wrapped(REPORT, 60)

    labels = as_labels(read(text, lexicon))

    assert all(stock["text"] in text for theme in labels["themes"] for stock in theme["stocks"])
