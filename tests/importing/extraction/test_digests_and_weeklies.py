"""Ways that digests and weeklies without line ends set lists down, on texts of our own."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from watchlist.importing.extraction.stocks import Found

Stocks = Callable[[str], Found]

LISTS: dict[str, tuple[str, dict[str, list[str]]]] = {
    "a market in place of a label": (
        "创新药：龙头估值修复。相关标的：A股恒瑞医药、贝达药业。港股：信达生物、康方生物等。",
        {"创新药": ["恒瑞医药", "贝达药业", "信达生物", "康方生物"]},
    ),
    "a sentence that puts another trade forward": (
        "创新药产业链：重点关注平台型公司。相关标的：药明康德、泰格医药。继续推荐高壁垒的医疗服务板块。集中度仍在上升。相关标的：爱尔眼科、通策医疗。",
        {"创新药产业链": ["药明康德", "泰格医药"], "医疗服务": ["爱尔眼科", "通策医疗"]},
    ),
    "words about the time ahead name nothing": (
        "投资要点医疗器械：三季度高增长。展望未来，我们看好抗疫之外的需求，建议关注优质头部企业迈瑞医疗、鱼跃医疗等。",
        {"医疗器械": ["迈瑞医疗", "鱼跃医疗"]},
    ),
    "tickers of a column": (
        (
            '## SECTOR 1: GRID EQUIPMENT\n### "Power is short. Money follows."\n\n**KEY TICKERS:**\n\n| Ticker | Company | Why it matters |\n|---|---|---|\n'
            "| **GEV** | GE Vernova | Turbines are sold out |\n| **ETN** | Eaton | Switchgear for data centers |\n"
        ),
        {"GRID EQUIPMENT": ["GEV", "ETN"]},
    ),
    "a rating table with the codes of terminals": (
        "资料来源：Wind重点推荐股票名称股票代码目标价(当地币种)投资评级顺络电子002138CH43.90买入京东方A000725CH8.52买入江海股份002484CH14.80买入",
        {"重点推荐": ["顺络电子", "京东方", "江海股份"]},
    ),
    "ratings amid columns of figures": (
        "资料来源：公告。重点标的股票代码股票名称收盘价(元)投资评级目标价(元)2019202020212022000725CH京东方A5.69买入7.860.060.150.330.4194.8337.93000636CH风华高科34.10买入39.940.380.611.432.0089.7455.90",
        {"重点标的": ["京东方", "风华高科"]},
    ),
}


@pytest.mark.parametrize(("text", "expected"), LISTS.values(), ids=LISTS.keys())
def test_lists(text: str, expected: dict[str, list[str]], stocks: Stocks) -> None:
    assert {theme.name: [pick.text for pick in theme.stocks] for theme in stocks(text).themes} == expected


@pytest.mark.parametrize(
    "text",
    [
        "投资建议：关注特斯拉 Optimus Gen3 样机发布节奏。",
        "### 重点产品线展望\n\n- **恺英网络**：新游计划年底上线，画面领先。\n\n- **完美世界**：开放世界游戏已获版号。\n\n- **巨人网络**：休闲竞技开启测试。\n",
        "- **AIGC 赋能**：中文在线、掌阅科技、昆仑万维等通过生成技术降低短剧成本。\n",
        "重点公司概览顺络电子(002138.SZ)订单饱满。点击下载全文：顺络电子(002138CH,买入):新品扩张兑现",
    ],
    ids=["when a company shows something", "how companies do", "by what companies save", "a link to another report"],
)  # fmt: skip
def test_what_is_told_of_companies_is_no_list(text: str, stocks: Stocks) -> None:
    assert not stocks(text).themes
