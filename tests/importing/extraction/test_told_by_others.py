"""Lists as news pages and tables tell them: verbs of reporters, codes beside names, headlines, portfolios; on texts of our own."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from watchlist.importing.extraction.stocks import Found

Stocks = Callable[[str], Found]

LISTS: dict[str, tuple[str, dict[str, list[str]]]] = {
    "what a house picked, and what it also picked": (
        (
            "# Power and telecoms\n\nFor the power sector, it picked China Resources Power, CGN Power and Dongfang Electric among six top bets.\n\n"
            "For the telecom sector, the house also picked China Mobile, China Telecom and China Unicom among its preferred stocks in the note.\n"
        ),
        {
            "power sector": ["China Resources Power", "CGN Power", "Dongfang Electric"],
            "telecom sector": ["China Mobile", "China Telecom", "China Unicom"],
        },
    ),
    "recommendations with codes of Hong Kong": (
        "For the insurance sector, the house named top recommendations including AIA (01299), Ping An Insurance (02318) and New China Life Insurance (01336), all rated outperform.",
        {"insurance sector": ["AIA", "Ping An Insurance", "New China Life Insurance"]},
    ),
    "names in bullets with label, code and a colon": (
        (
            "盘面梳理\n结合产业进度和市场表现,以下列出几个环节的龙头股(仅供参考):\n"
            "- 减速器:绿的谐波(688017):谐波减速器产能居前,客户覆盖本体厂。\n- 数控机床:海天精工(601882):龙门机型交付稳定。\n"
        ),
        {"减速器": ["绿的谐波"], "数控机床": ["海天精工"]},
    ),
    "a portfolio's table that tells how it did": (
        "核心组合上周表现股票代码股票简称周涨幅累计涨幅600276.SH恒瑞医药-1.2%23.0%-19.8%002821.SZ凯莱英3.4%110.4%67.5%300015.SZ爱尔眼科0.4%121.8%78.9%资料来源：整理",
        {"核心组合": ["恒瑞医药", "凯莱英", "爱尔眼科"]},
    ),
    "groups divided by arrows": (
        "产业链清单：例如：转播设备（圆刚、台扬）→ 周边授权（智冠、鈊象）→ 机能布料（儒鸿、聚阳）。",
        {"转播设备": ["圆刚", "台扬"], "周边授权": ["智冠", "鈊象"], "机能布料": ["儒鸿", "聚阳"]},
    ),
    "a headline of two clauses": (
        (
            "# 盘前笔记\n\n## A级关注 · 存储/铜箔\n\n**存储供应瓶颈加剧，价格上涨逻辑强化**\n\n海外原厂减少供货。\n\n相关标的：江波龙、德明利、佰维存储\n"
        ),
        {"存储": ["江波龙", "德明利", "佰维存储"]},
    ),
    "a grade before a heading": (
        "# 盘前笔记\n\n## S级催化 · 液冷\n\n新平台功耗更高。\n\n相关标的：英维克、高澜股份\n",
        {"液冷": ["英维克", "高澜股份"]},
    ),
    "companies as numbered headings": (
        (
            "## 二、钼行业重点上市公司\n\n### （一）金钼股份\n\n自有矿山，产业链完整。\n\n### （二）洛阳钼业\n\n铜钴为主，钼钨为辅。\n\n"
            "### （三）国城矿业\n\n收购钼矿股权后资源量大增。\n\n## 三、风险提示\n\n价格波动。\n"
        ),
        {"钼行业重点上市公司": ["金钼股份", "洛阳钼业", "国城矿业"]},
    ),
    "a kind of steel": (
        "钢厂库存连升两周。普钢类关注标的华菱钢铁、宝钢股份等；另外新材料领域可以关注永兴材料、久立特材等。",
        {"普钢": ["华菱钢铁", "宝钢股份"], "新材料领域": ["永兴材料", "久立特材"]},
    ),
}


@pytest.mark.parametrize("case", LISTS)
def test_lists_that_others_tell(case: str, stocks: Stocks) -> None:
    text, expected = LISTS[case]

    assert {theme.name: [pick.text for pick in theme.stocks] for theme in stocks(text).themes} == expected


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("大行点评：汽车股首选吉利(00175)，目标价36元。", ["吉利"]),
        ("零部件中看好敏实(00425)，评级优于大市。", ["敏实"]),
        ("港股重点推荐药名生物（2269.HK）等。", ["药名生物"]),
    ],
)
def test_a_name_before_its_code_begins_behind_the_verb(text: str, names: list[str], stocks: Stocks) -> None:
    found = stocks(text)

    written = [pick.text for theme in found.themes for pick in theme.stocks]
    assert written + [mention.text for mention in found.mentions if mention.text not in written] == names


def test_a_name_whose_code_stands_in_the_next_cell_is_known_in_the_whole_document(stocks: Stocks) -> None:
    text = "Top picks: Lotes, TUC and EMC.\n\n| Company | Ticker | Note |\n|---|---|---|\n| TUC | 6274 TT | laminates |\n| EMC | 2383 TT | laminates |\n"

    picks = {pick.text: str(pick.symbol) for theme in stocks(text).themes for pick in theme.stocks}

    assert picks["TUC"] == "6274.TWO"
    assert picks["EMC"] == "2383.TW"


def test_letters_behind_a_product_are_no_ticker(stocks: Stocks) -> None:
    text = "# 获批\n\n## 商业化\n\n- 特宝生物生长激素（GH）获批，峰值预期 15 亿元；\n- 百济神州 HER2 ADC 获批。\n"

    assert not [pick for theme in stocks(text).themes for pick in theme.stocks if pick.text != "百济神州"]


def test_a_table_that_compares_figures_puts_nobody_forward(stocks: Stocks) -> None:
    table = "\n\n| 公司 | 研发投入 | 核心产品 |\n|---|---|---|\n| 信达生物 | 50.89 | 信迪利单抗注射液 |\n| 康方生物 | 21.71 | 派安普利单抗注射液 |\n"

    assert not stocks("## 相关企业财务与管线对比" + table).themes
    assert stocks("## 创新药重点公司" + table).themes


def test_makers_that_lack_a_part_are_no_list(stocks: Stocks) -> None:
    text = "芯片交付推迟，不少车企面临缺货，其中包括长安汽车、长城汽车、比亚迪等。"

    assert not stocks(text).themes


@pytest.mark.parametrize(
    ("text", "sure"),
    [
        ("## 光模块\n\n{filler}\n\n相关标的：中际旭创、新易盛。\n", True),
        ("## 会议纪录\n\n{filler}\n\n相关标的：中际旭创、新易盛。\n", False),
        ("## 会议纪录\n\n相关标的：星链：中际旭创、新易盛。\n", True),
        ("其他长期覆盖并推荐：中际旭创、新易盛。\n", False),
    ],
)
def test_a_name_that_says_no_trade_is_believed_only_beside_its_list(
    text: str, *, sure: bool, stocks: Stocks
) -> None:
    filler = "管理层介绍了本季度的经营进展，并回答了与会者的提问，整体氛围积极，后续安排另行通知。"
    picks = [pick for theme in stocks(text.format(filler=filler)).themes for pick in theme.stocks]

    assert picks
    assert all((pick.confidence >= 0.85) is sure for pick in picks)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("和铂医药在港交所正式上市，根据Gartner的数据，行业增长5%。", False),
        ("Gartner：全球半导体市场增长；该公司今年登陆港交所。", False),
        ("建议关注港交所、友邦保险。", True),
    ],
)
def test_a_market_and_a_teller_of_figures_are_no_stock(text: str, *, named: bool, stocks: Stocks) -> None:
    found = stocks(text)

    written = {pick.text for theme in found.themes for pick in theme.stocks} | {
        m.text for m in found.mentions
    }
    assert bool(written & {"港交所", "Gartner"}) is named
