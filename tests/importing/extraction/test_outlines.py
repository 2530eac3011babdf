"""The headings that a report's contents print, found again in a text that lost its line ends."""

from __future__ import annotations

from collections.abc import Callable

from watchlist.domain.stances import Stance
from watchlist.importing.extraction.page.outlines import Outlined, outlined
from watchlist.importing.extraction.page.zones import ZoneKind, zones_of
from watchlist.importing.extraction.stocks import Found

Stocks = Callable[[str], Found]

DOTS = "." * 30
CONTENTS = (
    f"内容目录1.行业回顾{DOTS}31.1.本周表现小结{DOTS}32.投资方向与线索{DOTS}42.1.重点关注液冷赛道：需求放量，份额集中{DOTS}42.2.光模块板块订单饱满，格局稳定"
    f"{DOTS}53.2026年展望和风险{DOTS}6图表目录图1：机柜功率的变化{DOTS}3"
)
BODY = (
    "1.行业回顾1.1.本周表现小结指数小幅上行。2.投资方向与线索两条线索值得跟踪。2.1.重点关注液冷赛道：需求放量，份额集中机柜功率持续抬升，冷板渗透加快，体检式的巡检减少。"
    "建议关注：英维克、申菱环境等。92.2.光模块板块订单饱满，格局稳定海外客户上调指引，医疗影像也在扩容。建议关注：中际旭创、新易盛等。3.2026年展望和风险供应改善。"
)


def headings(text: str) -> list[tuple[int, str]]:
    zones = zones_of(text)
    found = outlined(zones.folded, zones.spans(ZoneKind.CONTENTS))
    return [(heading.depth, text[heading.start : heading.end]) for heading in found]


def test_each_numbered_entry_is_found_with_the_number_it_has_in_the_text() -> None:
    assert headings(CONTENTS + BODY) == [
        (2, "1.行业回顾"),
        (3, "1.1.本周表现小结"),
        (2, "2.投资方向与线索"),
        (3, "2.1.重点关注液冷赛道：需求放量，份额集中"),
        (3, "2.2.光模块板块订单饱满，格局稳定"),
        (2, "3.2026年展望和风险"),
    ]


def test_chapters_stand_over_parts_and_parts_over_figures() -> None:
    entries = ("一、需求的三个来源", "（一）机柜功率抬升", "1.冷板的渗透速度", "二、供给格局与份额")
    contents = "目录" + "".join(f"{entry}{DOTS}{page}" for page, entry in enumerate(entries, 3))
    assert [depth for depth, _ in headings(contents + "正文。".join(("", *entries, "")))] == [0, 1, 2, 0]


def test_words_without_their_number_or_with_another_are_no_heading() -> None:
    contents = f"目录1.液冷需求的来源{DOTS}3"
    assert headings(contents + "下文谈液冷需求的来源。") == []
    assert headings(contents + "2.液冷需求的来源。") == []
    assert headings(contents + "先提液冷需求的来源。1.液冷需求的来源其一") == [(2, "1.液冷需求的来源")]


def test_a_text_without_contents_has_no_outline() -> None:
    assert outlined("1.液冷需求的来源……3", ()) == ()
    assert outlined(BODY, ()) == ()


def test_a_list_stands_under_the_heading_over_it(stocks: Stocks) -> None:
    found = stocks(CONTENTS + BODY).themes
    assert {theme.name: [pick.text for pick in theme.stocks] for theme in found} == {
        "液冷赛道": ["英维克", "申菱环境"],
        "光模块": ["中际旭创", "新易盛"],
    }
    assert {pick.stance for theme in found for pick in theme.stocks} == {Stance.WATCH}


def test_what_only_a_portfolio_s_heading_names_has_its_name(stocks: Stocks) -> None:
    contents = f"目录1.本周推荐组合{DOTS}32.行业重要新闻{DOTS}4"
    [theme] = stocks(
        contents + "请看正文。1.本周推荐组合建议关注：英维克、申菱环境、中际旭创。2.行业重要新闻某市发文。"
    ).themes
    assert theme.name == "本周推荐组合"


def test_a_heading_that_ends_with_a_customer_s_chain_puts_the_customer_forward_in_no_list(
    stocks: Stocks,
) -> None:
    contents = f"目录1.年度判断：坚定看好英伟达供应链{DOTS}3"
    found = stocks(
        contents + "请看正文。1.年度判断：坚定看好英伟达供应链算力需求上修。建议关注：工业富联、胜宏科技。"
    ).themes
    assert [pick.text for theme in found for pick in theme.stocks] == ["工业富联", "胜宏科技"]


def test_the_places_are_those_of_the_text() -> None:
    text = CONTENTS + BODY
    zones = zones_of(text)
    [first, *_] = outlined(zones.folded, zones.spans(ZoneKind.CONTENTS))
    start = text.index("1.行业回顾1.1.")
    assert first == Outlined(start, start + 2, start + 6, 2)
