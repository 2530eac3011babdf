"""More ways to set lists down, and words that look like the name of a theme, on texts of our own."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from watchlist.importing.extraction.stocks import Found

Stocks = Callable[[str], Found]

LISTS: dict[str, tuple[str, dict[str, list[str]]]] = {
    "groups of a line, under a heading of what to look at": (
        (
            "## 板块观点\n\n- **Q4 关注智能车相关动态**\n\n- **智能车主线**：核心供应商涵盖检测（中国汽研、中汽股份等）、芯片（地平线机器人、黑芝麻智能）、域控制器（德赛西威、经纬恒润）。\n\n"
            "- **红利主线**：客车领域（宇通客车）、重卡领域（中国重汽 A-H、潍柴动力）、两轮车领域（春风动力、隆鑫通用）。\n"
        ),
        {
            "检测": ["中国汽研", "中汽股份"],
            "芯片": ["地平线机器人", "黑芝麻智能"],
            "域控制器": ["德赛西威", "经纬恒润"],
            "客车领域": ["宇通客车"],
            "重卡领域": ["中国重汽", "潍柴动力"],
            "两轮车领域": ["春风动力", "隆鑫通用"],
        },
    ),
    "codes of Taipei before the names": (
        (
            "## 零組件與設計\n\n### IP 授權\n- **6533 晶心科** (Semiconductors) — 架構供應商\n- **3035 智原** (Semiconductors) — 設計服務\n\n"
            "### 設計服務\n- **3443 創意** (Semiconductors) — 龍頭，2025 年成長\n"
        ),
        {"IP 授權": ["晶心科", "智原"], "設計服務": ["創意"]},
    ),
    "codes of Taipei behind the names of a cell": (
        "# 台股筆記\n\n| 梯隊 | 公司（代號） | 定位 |\n|---|---|---|\n| 邊緣系統 | **研華 2395** | 產業最完整 |\n| 嵌入式 | **研揚 6579、艾訊 3088** | 可直接嵌入 |\n",
        {"邊緣系統": ["研華"], "嵌入式": ["研揚", "艾訊"]},
    ),
    "the rest of a list": (
        "投资建议：消费电子：立讯精密、歌尔股份；其他：三利谱、洁美科技。",
        {"消费电子": ["立讯精密", "歌尔股份"], "其他": ["三利谱", "洁美科技"]},
    ),
    "one list under two wordings of its name": (
        (
            "相关公司：电池组件（爱旭股份、隆基绿能）、设备（帝尔激光、拉普拉斯）。\n\n## 相关公司\n\n"
            "1. **电池组件厂商**：爱旭股份（技术领先）、隆基绿能（扩产）。\n\n2. **设备厂商**：帝尔激光（图形化）、拉普拉斯（沉积）。\n"
        ),
        {"电池组件厂商": ["爱旭股份", "隆基绿能"], "设备厂商": ["帝尔激光", "拉普拉斯"]},
    ),
    "what a long clause is about": (
        "我们建议关注两方面，1）国内各级市场对国产高端设备自主发展的重视将加速进口替代，推荐关注迈瑞医疗（300760）、开立医疗（300633）。",
        {"国产高端设备": ["迈瑞医疗", "开立医疗"]},
    ),
    "a bold line over its list": (
        "## 投资方向\n\n- **增储上产**：\n\n- 新天然气（产量成长期）、中曼石油（开采扩张）。\n",
        {"增储上产": ["新天然气", "中曼石油"]},
    ),
    "a list inside a cell": (
        "| 日期 | 內容 | 來源 |\n|---|---|---|\n| 2026年8月 | 媒體點名供應鏈受惠廠商：伺服器組裝（鴻海、廣達）、記憶體（南亞科、華邦電） | 新聞 |\n",
        {"伺服器組裝": ["鴻海", "廣達"], "記憶體": ["南亞科", "華邦電"]},
    ),
    "companies as headings with emojis": (
        "## 🧩 液冷概念股一览\n\n### ✅ 中兴通讯（000063）\n\n- 投入研发；\n\n### ✅ 中科曙光 / 曙光数创（控股子公司）\n\n- 国内首推；\n",
        {"液冷概念股": ["中兴通讯", "中科曙光", "曙光数创"]},
    ),
    "rows of companies with words about them": (
        (
            "## 一、核心标的\n\n#### 1. 冷板式路线\n\n|**公司**|**客户**|**优势**|\n|---|---|---|\n|**方盛股份** (832662)|独家供应商|真空钎焊|\n|**川润股份** (002272)|合作伙伴|全链条方案|\n\n"
            "#### 2. 浸没式路线\n\n| **高澜股份** (300499) | 储能双场景 | 研发中 |\n| **申菱环境** (301018) | 数据中心 | 联合开发 |\n"
        ),
        {"冷板式路线": ["方盛股份", "川润股份"], "浸没式路线": ["高澜股份", "申菱环境"]},
    ),
}


@pytest.mark.parametrize("way", LISTS)
def test_lists(way: str, stocks: Stocks) -> None:
    text, expected = LISTS[way]

    found = {theme.name: [pick.text for pick in theme.stocks] for theme in stocks(text).themes}

    assert found == expected


@pytest.mark.parametrize(
    "text",
    [
        "## 云厂商\n\n- 海外：微软、谷歌、Meta、亚马逊 2025Q3 后合计资本开支连续上升。\n",
        "- 国内：阿里、腾讯、百度等云厂商加大算力投资。\n",
        "评级300115长盈精密买入-B600584长电科技买入-B688981中芯国际增持-B300661圣邦股份买入-A",
        "## 液冷\n\n| **高澜股份** (300499) | 12.1 | 3.4亿 |\n| **申菱环境** (301018) | 2.5 | 5.5亿 |\n",
        "研究助理：张三SACNo：S1150119080020zhangs@example.com，推荐关注。",
        "## 机器人景气跟踪\n\n- **机器人跟踪**：本周核心事件包括长三角具身智能产业联合体正式成立，成员有中坚科技、安培龙、浙江荣泰、江苏雷利。\n",
        "## 板块观点\n\n上周医药跑赢。创新药领域，科伦药业、人福医药、百济神州、泽璟制药均有突出上涨。\n",
    ],
)
def test_what_is_said_of_companies_or_their_grades_is_no_list(text: str, stocks: Stocks) -> None:
    assert not stocks(text).themes


def test_a_year_beside_a_name_is_no_code(stocks: Stocks) -> None:
    found = stocks("這家公司與產業的數據：2330 創意無限，2025 年新低，創意 3000 種。")

    assert not found.themes
    assert "創意" not in {mention.text for mention in found.mentions}


def test_a_clause_too_long_for_a_name_is_not_cut(stocks: Stocks) -> None:
    text = "# 器械周报\n\n本次规则的优化将会释放出非常积极的信号并推动大家继续创新，建议关注乐普医疗、维力医疗。\n"

    (theme,) = stocks(text).themes

    assert theme.name == "器械周报"
    assert theme.implied


def test_what_something_else_follows_says_names_no_list_further_on(stocks: Stocks) -> None:
    text = "面板显示：推荐京东方A。其他：安防板块需求复苏，推荐海康威视；被动元件紧缺。重点推荐标的为立讯精密、歌尔股份。"

    names = [theme.name for theme in stocks(text).themes]

    assert names[:2] == ["面板显示", "安防"]
    assert "其他" not in names


def test_what_a_company_is_likened_to_is_in_no_list(stocks: Stocks) -> None:
    text = "近期重点推荐：青松股份并购化妆品代工龙头，打造化妆品界“申洲国际”。"

    assert "申洲国际" not in {pick.text for theme in stocks(text).themes for pick in theme.stocks}


@pytest.mark.parametrize(
    ("text", "lists"),
    [
        (
            "1. **有色主线**：库存走低的品种，如铜（江西铜业、铜陵有色）、锡（锡业股份、兴业银锡）、铝（云铝股份、神火股份）。\n",
            {"铜": ["江西铜业", "铜陵有色"], "锡": ["锡业股份", "兴业银锡"], "铝": ["云铝股份", "神火股份"]},
        ),
        (
            "2. **前沿方向**：AI 服务器（浪潮信息、中科曙光）、光模块（中际旭创、新易盛）、车载 PCB（沪电股份、景旺电子）等。\n",
            {
                "AI 服务器": ["浪潮信息", "中科曙光"],
                "光模块": ["中际旭创", "新易盛"],
                "车载 PCB": ["沪电股份", "景旺电子"],
            },
        ),
        (
            "- **双抗**：康方生物 AK117、百利天恒 BL-B01D1（海外授权）、某某生物 QX008、泽璟制药 ZG005 及 ZG006、恒瑞医药。\n",
            {"双抗": ["康方生物", "百利天恒", "某某生物", "泽璟制药", "恒瑞医药"]},
        ),
    ],
)
def test_groups_of_commodities_and_lists_of_products_are_whole(
    text: str, lists: dict[str, list[str]], stocks: Stocks
) -> None:
    assert {theme.name: [pick.text for pick in theme.stocks] for theme in stocks(text).themes} == lists


@pytest.mark.parametrize(
    "text",
    [
        "公司公告，如拟收购（江西铜业、铜陵有色）、合作（锡业股份、兴业银锡）等事项。\n",
        "本周港股（腾讯控股）收涨，如期公布（美团、快手）业绩。\n",
        "- **相关企业**：利润承压。如科达利，毛利率走低。\n",
        "- **市场回顾**：涨多跌少。如科达利，放量上行；震裕科技，缩量回落。\n",
        "## 风险提示\n\n- **相关企业**：客户集中。如科达利，大客户占比高；震裕科技，产能利用率低。\n",
    ],
)
def test_words_that_are_no_trades_and_lone_examples_make_no_list(text: str, stocks: Stocks) -> None:
    assert not stocks(text).themes


def test_an_empty_cell_goes_on_with_the_trade_above_it(stocks: Stocks) -> None:
    found = stocks(
        "## 二、液冷发展动态\n\n### （一）进展\n\n机柜功率上行。\n\n### （二）相关公司\n\n| 应用领域 | 代表公司 | 产品 |\n| --- | --- | --- |\n| 散热 | 英维克、高澜股份 | 冷板 |\n|  | 申菱环境、同飞股份 | 机组 |\n"
        "| 供电 | 麦格米特、欧陆通 | 电源 |\n|  | 中恒电气、科华数据 | 直流 |\n"
    )

    assert {theme.name: [stock.text for stock in theme.stocks] for theme in found.themes} == {
        "散热": ["英维克", "高澜股份", "申菱环境", "同飞股份"],
        "供电": ["麦格米特", "欧陆通", "中恒电气", "科华数据"],
    }


def test_a_stock_in_bold_print_names_no_theme(stocks: Stocks) -> None:
    found = stocks(
        "# 某省低空经济\n\n## 核心上市公司各有布局\n\n- **四创电子**：主营监管平台，已在省会落地。\n- **应流股份**：供应发动机零件，客户遍布海内外。\n"
        "- **芯动联科**：生产惯性传感器，已用于导航。\n- **亿航智能**：制造载人飞行器，证照齐全。\n"
    )

    assert [stock.text for theme in found.themes for stock in theme.stocks] == [
        "四创电子",
        "应流股份",
        "芯动联科",
        "亿航智能",
    ]
    assert all(theme.name != "四创电子" for theme in found.themes)


def test_a_heading_that_ran_into_its_label_with_its_number_is_left_out(stocks: Stocks) -> None:
    found = stocks(
        "第二季度收入增长，归母净利润同比提升。3核心观点医疗器械：收入和利润增速分别为7.5%和19.8%。建议关注：迈瑞医疗、三鑫医疗、凯利泰等。"
    )

    assert [theme.name for theme in found.themes] == ["医疗器械"]
