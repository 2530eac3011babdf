"""What posts paste: rows with commas, blocks of JSON, heads of bulletin boards, numbers of Hong Kong; on texts of our own."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from tests.importing.extraction.test_metadata import read
from watchlist.importing.extraction.stocks import Found
from watchlist.securities.lexicon import Lexicon

Stocks = Callable[[str], Found]

PASTED: dict[str, tuple[str, dict[str, list[str]]]] = {
    "rows with commas": (
        "整理如下：\n\n主题,代码,名称\n液冷,002837,英维克\n液冷,300499,高澜股份\n铜缆,002130,沃尔核材\n",
        {"液冷": ["英维克", "高澜股份"], "铜缆": ["沃尔核材"]},
    ),
    "rows with commas in English": (
        "My sheet\n\nTheme,Ticker,Company\nLiquid cooling,VRT,Vertiv\nLiquid cooling,MOD,Modine\nOptical,LITE,Lumentum\n",
        {"Liquid cooling": ["Vertiv", "Modine"], "Optical": ["Lumentum"]},
    ),
    "an object of arrays": (
        '{\n  "光刻胶": ["彤程新材", "晶瑞电材"],\n  "硅片": ["沪硅产业 688126", "立昂微"]\n}\n',
        {"光刻胶": ["彤程新材", "晶瑞电材"], "硅片": ["沪硅产业", "立昂微"]},
    ),
    "objects with the field of a theme": (
        (
            '导入用：\n```json\n{"themes": [{"theme": "液冷", "stocks": [{"name": "英维克", "code": "002837"}, {"name": "高澜股份"}]},'
            ' {"stocks": ["中际旭创"], "theme": "光模块"}]}\n```\n'
        ),
        {"液冷": ["英维克", "高澜股份"], "光模块": ["中际旭创"]},
    ),
    "objects whose name is the theme": (
        '[{"name": "Space", "companies": [{"name": "Rocket Lab", "reason": "beats Boeing on cadence"}]}]\n',
        {"Space": ["Rocket Lab"]},
    ),
    "arrays of tickers": (
        '{"lists": {"HALO": {"tickers": ["NVDA", "AVGO"]}, "NUKE": {"tickers": ["OKLO", "SMR"]}}}\n',
        {"HALO": ["NVDA", "AVGO"], "NUKE": ["OKLO", "SMR"]},
    ),
    "what names are behind them": (
        "医药：创新药出海提速，信达生物、康方生物、百济神州为核心标的。\n",
        {"医药": ["信达生物", "康方生物", "百济神州"]},
    ),
    "an ordinary word that opens a list with its business in brackets": (
        "- 卫星总装：中国卫星（国资总装企业）、上海沪工（民营总装）、达华智能（地面终端）。\n",
        {"卫星总装": ["中国卫星", "上海沪工", "达华智能"]},
    ),
    "what a house calls its pick": (
        "## Copper\n\nThe house sees deficits ahead, with Zijin Mining as its top A-share pick.\n",
        {"Copper": ["Zijin Mining"]},
    ),
    "the market in brackets before the names of items": (
        "## Coin概念\n\n- 矿机制造商\n  - (US) 嘉楠科技（CAN）\n- 算力挖矿\n  - （US）CleanSpark (CLSK)\n  - (US) Riot Platforms (RIOT)\n",
        {"矿机制造商": ["嘉楠科技"], "算力挖矿": ["CleanSpark", "Riot Platforms"]},
    ),
    "a table of nothing but codes and names": (
        "## 股票代码\n\n| No. | Code | Name |\n| --- | --- | --- |\n| 1 | NFLX | 奈飞 |\n| 2 | COST | 好市多 |\n| 3 | LLY | 礼来 |\n",
        {"股票代码": ["奈飞", "好市多", "礼来"]},
    ),
    "groups in bold under a heading that only says who": (
        "### 主要厂商\n**材料供应**\n- **中复神鹰**：碳纤维\n- **光威复材**：复合材料\n\n**电机**\n- **汇川技术**：伺服\n- **英威腾**：驱动\n",
        {"材料供应": ["中复神鹰", "光威复材"], "电机": ["汇川技术", "英威腾"]},
    ),
    "who benefits too": (
        "Grid capex up\n\nTop picks: TBEA (600089 CH), Sieyuan Electric (002028 CH).\nAlso benefiting: NARI Technology (600406 CH) and XJ Electric (000400 CH) in relays.\n",
        {"Grid capex up": ["TBEA", "Sieyuan Electric", "NARI Technology", "XJ Electric"]},
    ),
}


@pytest.mark.parametrize(("text", "expected"), PASTED.values(), ids=PASTED.keys())
def test_what_is_pasted_is_read(stocks: Stocks, text: str, expected: dict[str, list[str]]) -> None:
    assert {theme.name: [pick.text for pick in theme.stocks] for theme in stocks(text).themes} == expected


@pytest.mark.parametrize(
    "text",
    [
        "主题,代码,名称\n英维克走高，液冷放量，客户扩产\n",
        '他说："液冷": 英维克很好 [见图]\n',
        '["CEO", "AI", "GPU"]\n',
        "## 行情\n\n| Code | Name | Price |\n|---|---|---|\n| NFLX | 奈飞 | 900.1 |\n| COST | 好市多 | 980.2 |\n",
    ],
    ids=["a head without rows", "quotes in prose", "acronyms", "codes and names with prices"],
)
def test_what_looks_like_it_and_is_none(stocks: Stocks, text: str) -> None:
    assert not stocks(text).themes


@pytest.mark.parametrize(
    ("written", "symbol"),
    [
        ("建设银行(939)", "00939.HK"),
        ("腾讯控股（700）", "00700.HK"),
        ("中兴通讯（00763 / 000063）", "000063.SZ"),
        ("三花智控（002050）", "002050.SZ"),
        ("建设银行(2026)", "601939.SH"),
    ],
)
def test_a_number_of_hong_kong_says_which_line_is_meant(stocks: Stocks, written: str, symbol: str) -> None:
    (theme,) = stocks(f"推荐标的：{written}。\n").themes
    assert [str(pick.symbol) for pick in theme.stocks] == [symbol]


def test_the_head_of_a_bulletin_board(lexicon: Lexicon) -> None:
    found = read(
        "作者 stockman (老王)\n看板 Stock\n標題 [標的] 低軌衛星 昇達科 多\n時間 Wed Mar 11 20:31:22 2026\n\n1. 標的：昇達科\n2. 分析：衛星發射加快。\n",
        lexicon,
    )
    assert (found.title.value, found.published.value) == ("[標的] 低軌衛星 昇達科 多", date(2026, 3, 11))


def test_the_head_of_pasted_rows_is_no_title(lexicon: Lexicon) -> None:
    assert read("主题,代码,名称\n液冷,002837,英维克\n液冷,300499,高澜股份\n", lexicon).title.value is None


def test_headings_in_the_markup_of_pages_and_paragraphs_in_bold_print_name_their_lists(
    stocks: Stocks,
) -> None:
    page = (
        '<h3 style="x"><strong><br></strong></h3><h3 style="x"><strong>液冷</strong></h3><p>英维克、高澜股份</p>'
        "<h3>注：截图来自行情软件</h3>\n<p><strong>光模块</strong></p><p>中际旭创、新易盛、天孚通信</p>"
        "<p><strong>行业在变，关注分化</strong></p>"
    )
    found = stocks(page)

    told = {theme.name: [pick.text for pick in theme.stocks] for theme in found.themes}
    assert told == {"液冷": ["英维克", "高澜股份"], "光模块": ["中际旭创", "新易盛", "天孚通信"]}


def test_a_table_that_is_drawn_lists_companies_with_their_codes_under_what_stands_left_of_them(
    stocks: Stocks,
) -> None:
    drawn = (
        "```\n┌──────────────────────────┐\n│       先進封裝地圖        │\n├──────────┬───────────────┤\n"
        "│ 晶圓代工 │ 台積電 (2330) - 產能最大 │\n├──────────┼───────────────┤\n"
        "│ 封裝測試 │ 日月光投控 (3711) - 委外 │\n│          │ 京元電子 (2449) - 測試 │\n├──────────┼───────────────┤\n"
        "│ 其他     │ 致茂 (2360) - 量測 │\n└──────────┴───────────────┘\n```\n"
    )

    told = {theme.name: [pick.text for pick in theme.stocks] for theme in stocks(drawn).themes}
    assert told == {"晶圓代工": ["台積電"], "封裝測試": ["日月光投控", "京元電子"], "其他": ["致茂"]}
