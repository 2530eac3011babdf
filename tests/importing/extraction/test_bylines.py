"""The lines around a title that say who and when: whose report it is, of which day, and which line is its title."""

from __future__ import annotations

from datetime import date

import pytest

from watchlist.domain.documents import Document, Format, sha256
from watchlist.domain.drafts import Metadata
from watchlist.importing.extraction.extract import extract
from watchlist.securities.lexicon import Lexicon

LISTS = "\n\n1、液冷：推荐英维克、申菱环境；受益标的：高澜股份。\n2、光模块：建议关注中际旭创、新易盛。\n需求持续增长，份额提升。\n"
PROSE = "\n公司去年收入增长两成，我们认为需求会延续，维持看好。相关标的：英维克、申菱环境。\n成本下降使渗透率提升。\n"
ENGLISH = "\n\nLiquid cooling: Envicool (002837.SZ).\nWe think demand will keep growing through the year, and margins recover.\n"


def read(text: str, lexicon: Lexicon) -> Metadata:
    return extract(Document("a.txt", text, Format.PASTE, sha256(text.encode())), lexicon).metadata


@pytest.mark.parametrize(
    ("text", "title", "broker", "published", "industry"),
    [
        ("机器人周观点：灵巧手临近量产\n国泰君安机械 徐某某" + PROSE, "机器人周观点：灵巧手临近量产", "国泰君安", None, "机械"),
        ("国金证券电子团队｜2024年12月策略：拥抱端侧\n2024.11.30" + LISTS, "2024年12月策略：拥抱端侧", "国金证券", date(2024, 11, 30), "电子"),
        ("转自：某某投研\n标题：算力6月策略\n时间：2024/6/1 20:15" + LISTS, "算力6月策略", None, date(2024, 6, 1), None),
        ("**人形机器人跟踪**\n*2025年2月14日*" + LISTS, "人形机器人跟踪", None, date(2025, 2, 14), None),
        ("一文看懂灵巧手：谁先放量？\n原创 某某研究 2025-03-02 08:30 上海" + LISTS, "一文看懂灵巧手：谁先放量？", None, date(2025, 3, 2), None),
        ("开源证券-计算机行业周报：应用加速落地-250316\n" + PROSE, "计算机行业周报：应用加速落地", "开源证券", date(2025, 3, 16), "计算机"),
        ("【公司研究】英维克(002837)：再下一城\n民生证券 2024-08-20 买入（维持）" + PROSE, "【公司研究】英维克(002837)：再下一城", "民生证券", date(2024, 8, 20), None),
        ("周度点评：需求仍在上行\n华安证券 张三,李四 2024-05-06 计算机设备\n大模型带来的需求仍在增加。\n", "周度点评：需求仍在上行", "华安证券", date(2024, 5, 6), "计算机设备"),
        ("Data Center Weekly – Top Ideas\nSource: Huatai Securities, 12 Aug 2025" + ENGLISH, "Data Center Weekly – Top Ideas", "Huatai Securities", date(2025, 8, 12), None),
        ("Chip Tools: Localization to accelerate\nCICC | 14 Feb 2025 | Equity Research" + ENGLISH, "Chip Tools: Localization to accelerate", "CICC", date(2025, 2, 14), None),
        ("Equity Strategy\nGoldman Sachs\nFebruary 14, 2025\nThe second wave is coming" + ENGLISH, "The second wave is coming", "Goldman Sachs", date(2025, 2, 14), None),
        ("\n---\ntitle: 'A股收评：全面反攻'\nauthor: 某站\n---\n\n<p>两市反弹。</p>\n", "A股收评：全面反攻", None, None, None),
    ],
    ids=["house with its team", "house before a bar", "labels", "bold with its day", "account, minute and place", "name of a file", "rated in the byline", "people and industry", "english source", "english bars", "english lines of their own", "front matter behind a blank line"],
)  # fmt: skip
def test_who_and_when(
    text: str, title: str, broker: str | None, published: date | None, industry: str | None, lexicon: Lexicon
) -> None:
    found = read(text, lexicon)
    assert (found.title.value, found.broker.value, found.published.value, found.industry.value) == (
        title,
        broker,
        published,
        industry,
    )


@pytest.mark.parametrize(
    "text",
    [
        "各位领导好，汇报一下最新观点：" + LISTS,
        "液冷：英维克、申菱环境、高澜股份\n光模块：中际旭创、新易盛、天孚通信\n",
        "推荐标的：英维克、申菱环境；受益标的：高澜股份。\n" + PROSE,
        "2024年11月5日\n液冷\n英维克 002837\n申菱环境 301018\n",
    ],
    ids=["a greeting", "lists", "a sentence of picks", "a theme below a day"],
)
def test_what_is_no_title(text: str, lexicon: Lexicon) -> None:
    assert read(text, lexicon).title.value is None


def test_a_day_before_the_number_of_an_issue(lexicon: Lexicon) -> None:
    found = read(
        "某某精选   2026 .3.7 \n2026年3月7日 第259期\n宏观专栏\n报告认为，需求仍在改善。\n以上观点来自：2026年2月9日的报告。\n",
        lexicon,
    )
    assert found.published.value == date(2026, 3, 7)


def test_an_english_industry_whose_line_is_divided_by_a_tab(lexicon: Lexicon) -> None:
    found = read(
        "China (PRC) | Technology\tEquity Research\nJuly 13, 2026\nBoards: Results of Several Makers"
        + ENGLISH,
        lexicon,
    )
    assert found.industry.value == "Technology"


def test_a_house_that_a_newspaper_quotes_is_not_the_issuer(lexicon: Lexicon) -> None:
    found = read(
        "摩根士丹利：上調目標價\n2026/01/22 工商時報\n\n報告指出需求強勁，重申「加碼」評等，看好弘塑、萬潤。\n",
        lexicon,
    )
    assert found.broker.value is None
    assert found.published.value == date(2026, 1, 22)


def test_the_span_of_a_byline_is_that_of_its_characters(lexicon: Lexicon) -> None:
    text = "周度点评：需求仍在上行\n华安证券 张三,李四 2024-05-06 计算机设备\n大模型带来的需求仍在增加。\n"
    found = read(text, lexicon)
    places = [found.title.span, found.broker.span, found.published.span, found.industry.span]
    assert [text[place.start : place.end] if place else None for place in places] == [
        "周度点评：需求仍在上行",
        "华安证券",
        "2024-05-06",
        "计算机设备",
    ]
