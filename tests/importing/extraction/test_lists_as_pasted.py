"""Tables and lists as people paste them, on texts of our own: each case failed before the rule that reads it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from watchlist.importing.extraction.stocks import Found

Stocks = Callable[[str], Found]

PASTED: dict[str, tuple[str, dict[str, list[str]]]] = {
    "several trades in one cell": (
        "股票与题材对照表\n\n| 股票 | 代码 | 题材 |\n|---|---|---|\n| 英维克 | 002837 | 液冷；储能 |\n| 高澜股份 | 300499 | 液冷；特高压 |\n",
        {"液冷": ["英维克", "高澜股份"], "储能": ["英维克"], "特高压": ["高澜股份"]},
    ),
    "no header, trades first": (
        "自选整理\n机器人\t三花智控\t002050\n机器人\t拓普集团\t601689\n低空经济\t中信海直\t000099\n",
        {"机器人": ["三花智控", "拓普集团"], "低空经济": ["中信海直"]},
    ),
    "no header, trades last": (
        "| 隆基绿能 | 601012 | 光伏 |\n| 通威股份 | 600438 | 光伏 |\n| 阳光电源 | 300274 | 储能 |\n",
        {"光伏": ["隆基绿能", "通威股份"], "储能": ["阳光电源"]},
    ),
    "two rows of headers": (
        "| 产业链 | 股票 | |\n|---|---|---|\n| 环节 | 代码 | 名称 |\n| 光模块 | 300308 | 中际旭创 |\n| 铜缆 | 002130 | 沃尔核材 |\n",
        {"光模块": ["中际旭创"], "铜缆": ["沃尔核材"]},
    ),
    "a header of trades": (
        "| 光模块 | 铜缆 |\n|---|---|\n| 中际旭创 | 沃尔核材 |\n| 新易盛 | 神宇股份 |\n",
        {"光模块": ["中际旭创", "新易盛"], "铜缆": ["沃尔核材", "神宇股份"]},
    ),
    "remarks on each company of a cell": (
        "| 环节 | 个股 |\n|---|---|\n| 减速器 | 绿的谐波：谐波龙头<br>双环传动：RV 减速器 |\n| 丝杠 | 五洲新春：行星滚柱<br>贝斯特：机床丝杠 |\n",
        {"减速器": ["绿的谐波", "双环传动"], "丝杠": ["五洲新春", "贝斯特"]},
    ),
    "cells in quotes": (
        '主题,股票\n液冷,"英维克,高澜股份"\n光模块,"中际旭创,新易盛"\n',
        {"液冷": ["英维克", "高澜股份"], "光模块": ["中际旭创", "新易盛"]},
    ),
    "tickers with other words in some rows": (
        "| Theme | Top Tickers |\n|---|---|\n| Optics | LITE, COHR |\n| Defense | local contractors |\n| Reddit AI Push | RDDT, META |\n| Biotech | names with catalysts |\n",
        {"Optics": ["LITE", "COHR"], "Reddit AI Push": ["RDDT", "META"]},
    ),
    "roles under a theme": (
        "题材：液冷\n龙头：英维克\n跟风：高澜股份\n\n题材：光模块\n龙头：中际旭创\n跟风：新易盛\n",
        {"液冷": ["英维克", "高澜股份"], "光模块": ["中际旭创", "新易盛"]},
    ),
    "objects of YAML": (
        '- theme: 液冷\n  stocks:\n    - name: 英维克\n      code: "002837"\n    - name: 高澜股份\n- stocks: [中际旭创, 新易盛]\n  theme: 光模块\n\n以上。\n',
        {"液冷": ["英维克", "高澜股份"], "光模块": ["中际旭创", "新易盛"]},
    ),
    "items of one name at the third level": (
        "- 算力\n  - 光模块\n    - 中际旭创\n    - 新易盛\n  - 铜缆\n    - 沃尔核材\n- 机器人\n  - 减速器\n    - 绿的谐波\n",
        {"光模块": ["中际旭创", "新易盛"], "铜缆": ["沃尔核材"], "减速器": ["绿的谐波"]},
    ),
    "English words and a dash": (
        "My themes\n\nNuclear — Constellation Energy (CEG), Vistra (VST)\nSpace — Rocket Lab (RKLB), AST SpaceMobile (ASTS)\n",
        {"Nuclear": ["Constellation Energy", "Vistra"], "Space": ["Rocket Lab", "AST SpaceMobile"]},
    ),
    "one sign over another": (
        "🚀 商业航天\n🔹 中国卫星\n🔹 中科星图\n\n🔋 固态电池\n🔹 宁德时代\n🔹 赣锋锂业\n",
        {"商业航天": ["中国卫星", "中科星图"], "固态电池": ["宁德时代", "赣锋锂业"]},
    ),
    "one plain mark over another": (
        "台股題材整理\n\n● 被動元件\n・國巨（2327）：漲價題材\n・華新科（2492）：稼動率回升\n\n● 記憶體\n・南亞科（2408）：缺貨\n・華邦電（2344）：利基型\n",
        {"被動元件": ["國巨", "華新科"], "記憶體": ["南亞科", "華邦電"]},
    ),
    "posts of a thread": (
        "1/3 聊聊光通信的几个方向\n\n2/3 硅光：中际旭创、太辰光\n\n3/3 CPO：天孚通信\n",
        {"硅光": ["中际旭创", "太辰光"], "CPO": ["天孚通信"]},
    ),
    "hashtags": (
        "#AI算力 寒武纪 海光信息\n#液冷# 英维克、高澜股份\n",
        {"AI算力": ["寒武纪", "海光信息"], "液冷": ["英维克", "高澜股份"]},
    ),
    "a bar behind the trade": (
        "液冷｜英维克 高澜股份\n铜缆｜沃尔核材 神宇股份\n",
        {"液冷": ["英维克", "高澜股份"], "铜缆": ["沃尔核材", "神宇股份"]},
    ),
    "an ordinary word joined by a plus": (
        "液冷：英维克+高澜股份\n商业航天：中国卫星+航天电子\n",
        {"液冷": ["英维克", "高澜股份"], "商业航天": ["中国卫星", "航天电子"]},
    ),
    "tickers between dollars at the head of items": (
        "**Optical**\n- $LITE lasers sold out\n- $COHR share gains\n\n**Power**\n- $VRT cooling\n- $ETN switchgear\n",
        {"Optical": ["LITE", "COHR"], "Power": ["VRT", "ETN"]},
    ),
    "codes before names under a title": (
        "液冷\n002837 英维克\n300499 高澜股份\n\n铜缆\n002130 沃尔核材\n300563 神宇股份\n",
        {"铜缆": ["沃尔核材", "神宇股份"]},
    ),
    "tickers of companies that were named": (
        (
            "# Brief\n\nHeld: Nvidia (NVDA), Broadcom (AVGO), Salesforce (CRM).\n\n## Actions\n\n1. **Accumulate on weakness:** NVDA, AVGO on pullbacks\n"
            "2. **Software upside:** CRM, AVGO benefit from consolidation\n"
        ),
        {"Accumulate on weakness": ["NVDA", "AVGO"], "Software upside": ["CRM", "AVGO"]},
    ),
    "names with codes that commas divide": (
        "## 液冷\n英维克(002837.SZ), 高澜股份(300499.SZ)\n",
        {"液冷": ["英维克", "高澜股份"]},
    ),
    "why each stock rose to its limit": (
        "| 股票 | 连板 | 涨停原因 |\n|---|---|---|\n| 英维克 | 2 | 液冷 |\n| 高澜股份 | 1 | 液冷+储能 |\n| 阳光电源 | 1 | 储能 |\n",
        {"液冷": ["英维克", "高澜股份"], "储能": ["高澜股份", "阳光电源"]},
    ),
    "columns of roles": (
        "| 题材 | 龙头 | 中军 | 补涨 |\n|---|---|---|---|\n| 液冷 | 英维克 | 高澜股份 | 申菱环境 |\n| 铜缆 | 沃尔核材 | 神宇股份 | |\n",
        {"液冷": ["英维克", "高澜股份", "申菱环境"], "铜缆": ["沃尔核材", "神宇股份"]},
    ),
    "boards without a figure beside them": (
        "| 板块 | 股份 | 编号 |\n|---|---|---|\n| 液冷 | 英维克 | 002837 |\n| 液冷 | 高澜股份 | 300499 |\n| 储能 | 阳光电源 | 300274 |\n",
        {"液冷": ["英维克", "高澜股份"], "储能": ["阳光电源"]},
    ),
    "tickers behind a dash": (
        "## Grid\n- Eaton — ETN\n- Hubbell — HUBB\n",
        {"Grid": ["Eaton", "Hubbell"]},
    ),
    "stocks that benefit alike": (
        "散熱：政策加碼，奇鋐、雙鴻、高力同步受惠。\n",
        {"散熱": ["奇鋐", "雙鴻", "高力"]},
    ),
    "an array with tickers that are listed no more": (
        '{\n  "Space": {"tickers": ["RKLB", "ASTS", "LUNR", "ZZQXJ", "RDW"]}\n}\n',
        {"Space": ["RKLB", "ASTS", "LUNR", "RDW"]},
    ),
    "English names that their code made known": (
        "## Hong Kong Blue Chips\n- HK Exchanges, HSBC, AIA\n\n## Scores\n- HK Exchanges (0388.HK) - 73.5\n- HSBC (0005.HK) - 76.5\n",
        {"Hong Kong Blue Chips": ["HK Exchanges", "HSBC", "AIA"]},
    ),
    "hot trades of a day that are counted": (
        "市场热点一 储能\n据券商观点，需求加速。永福股份在午后快速拉升并封住涨停。\n市场热点二 锂电\nA股上市公司中，沧州明珠具有相关业务，其股价在10月25日涨停。\n解读富临精工公告，其拟扩产，有望带来增量，其在当日开盘后持续拉升。\n",
        {"储能": ["永福股份"], "锂电": ["富临精工", "沧州明珠"]},
    ),
}


@pytest.mark.parametrize("name", PASTED)
def test_pasted(name: str, stocks: Stocks) -> None:
    text, expected = PASTED[name]
    found: dict[str, list[str]] = {}
    for theme in stocks(text).themes:
        found.setdefault(theme.name, []).extend(stock.text for stock in theme.stocks)
    assert {theme: sorted(found.get(theme, [])) for theme in expected} == {
        theme: sorted(names) for theme, names in expected.items()
    }


NO_LISTS = {
    "codes as labels": "HK:00981.HK:SMIC\nSMIC rose.\n\nHK:02318.HK:Ping An Insurance\nPing An rose.\n",
    "a remark on the only company of a cell": "| 时间 | 事件 |\n|---|---|\n| 周一 | 英伟达：发布新品 |\n| 周二 | 微软：上调指引 |\n",
}


@pytest.mark.parametrize("name", NO_LISTS)
def test_no_list(name: str, stocks: Stocks) -> None:
    assert not stocks(NO_LISTS[name]).themes


def test_a_house_that_rates_in_english_is_none_of_the_companies(stocks: Stocks) -> None:
    found = stocks(
        "Citigroup released a note. Micron surged after Goldman Sachs upgraded the stock. Morgan Stanley analysts said Lumentum may follow.\n"
    )
    assert {mention.text for mention in found.mentions} == {"Micron", "Lumentum"}


def test_a_house_behind_the_word_for_foreign_houses(stocks: Stocks) -> None:
    found = stocks("相關內容《大行》大摩調高友邦(01299.HK)目標價，內銀股回升。\n")
    assert "高盛" not in {mention.text for mention in found.mentions}


def test_the_code_of_a_row_says_which_line_of_shares(stocks: Stocks) -> None:
    text = "| 板塊 | 股份 | 編號 |\n|---|---|---|\n| 半導體 | 中芯國際 | 00981 |\n| 電訊 | 中國移動 | 00941 |\n| 電訊 | 中國聯通 | 600050 |\n"
    found = {stock.text: str(stock.symbol) for theme in stocks(text).themes for stock in theme.stocks}
    assert found == {"中芯國際": "00981.HK", "中國移動": "00941.HK", "中國聯通": "600050.SH"}
