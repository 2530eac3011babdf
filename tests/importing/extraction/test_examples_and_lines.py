"""Companies told by examples or line by line: which of them are lists, and what names those."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from watchlist.importing.extraction.stocks import Found

Stocks = Callable[[str], Found]
Lists = dict[str, list[str]]

LISTS: dict[str, tuple[str, Lists]] = {
    "the cue that heads companies told one by one names them, past the number of a page": (
        (
            "周报。需求平稳，维持“买入”评级。推荐标的迈瑞医疗：设备龙头，建设提速。公司增长快。                            7"
            "恒瑞医药：新药龙头。公司是标杆。长春高新：渠道下沉。公司有望成为最大受益者。先健科技（1302.HK）：进展顺利。"
        ),
        {"推荐标的": ["迈瑞医疗", "恒瑞医药", "长春高新", "先健科技"]},
    ),
    "numbered items tell of companies by one example each": (
        (
            "投资建议我们从以下主线寻找投资标的：1）替代空间很大的高端设备制造商，如万东医疗；"
            "2）具有出海能力的研发型公司，如理邦仪器；3）渠道完善、外延积极的成长型公司，如凯利泰。五、风险"
        ),
        {
            "替代空间很大的高端设备制造商": ["万东医疗"],
            "具有出海能力的研发型公司": ["理邦仪器"],
            "渠道完善、外延积极的成长型公司": ["凯利泰"],
        },
    ),
    "those that stand for a kind of company": (
        (
            "## 二、三种模式\n\n- **品牌公司**：拥有自有品牌，以代工生产，靠产品取胜，代表企业如安克创新、绿联科技。\n"
            "- **平台公司**：全托管。\n"
        ),
        {"品牌公司": ["安克创新", "绿联科技"]},
    ),
    "who becomes the one to benefit most": (
        "从新一批集采品种来看，海思科、健康元、司太立等有望成为最受益企业，涉及品种分别为4个、4个、2个。",
        {"新一批集采": ["海思科", "健康元", "司太立"]},
    ),
    "related ones in brackets go on with the list": (
        "- **电源半导体**：需求稳定。受益个股包括士兰微、斯达半导，以及相关 MLCC 厂（三环集团、风华高科）。\n",
        {"电源半导体": ["士兰微", "斯达半导", "三环集团", "风华高科"]},
    ),
    "an unknown name behind the notes of another": (
        "- **测试设备商**：受益个股包括 Teradyne（龙头）、Omnitesta（认证领先）、Probexon（鸿劲）。\n",
        {"测试设备商": ["Teradyne", "Omnitesta", "Probexon"]},
    ),
    "the box of a first page between a cue and its list": (
        (
            "请仔细阅读在本报告尾部的重要法律声明\n面板景气上行，业绩有望步入新的增长期。重点推荐：评级及分析师信息行业评级：推荐"
            "分析师：张三邮箱：zs@abc.com SACNO：S1120519080005 2021年03月23日"
            "请仔细阅读在本报告尾部的重要法律声明2196/21 16:59京东方A，深天马A，TCL科技。风险提示需求不足。"
        ),
        {"面板": ["京东方A", "深天马A", "TCL科技"]},
    ),
    "a heading that puts stocks forward names its lines": (
        "# 选股日报\n\n## 十只精选值博率个股\n\n1. **汤姆猫 (300459)** | 游戏\n\n2. **杰华特 (688141)** | 半导体\n",
        {"十只精选值博率个股": ["汤姆猫", "杰华特"]},
    ),
    "lines of companies, where the document puts others forward": (
        (
            "### 竞争态势\n\n- **市场规模**：持续增长。\n\n### 技术应用全景\n\n- **多邻国**：用户数达到新高，付费率提升。\n\n"
            "- **豆神教育**：课程采用虚拟讲师。\n\n## 五、投资分析\n\n- **教育**：相关公司新东方、思考乐。\n"
        ),
        {"教育": ["新东方", "思考乐"]},
    ),
    "lines of companies, where no list puts any forward": (
        "### 智能教育\n\n- **多邻国**：用户数达到新高，付费率提升。\n\n- **豆神教育**：课程采用虚拟讲师。\n",
        {"智能教育": ["多邻国", "豆神教育"]},
    ),
    "a heading that says that companies follow, of no trade, names them": (
        "# 轮胎周报\n\n## 出海\n\n- **代表企业进展**：\n\n- **赛轮轮胎**：越南基地投产。\n\n- **玲珑轮胎**：泰国基地稳定。\n",
        {"代表企业进展": ["赛轮轮胎", "玲珑轮胎"]},
    ),
    "how stocks are held, where that is all a label says": (
        "## 风险提示与方向\n\n- **进攻性相关公司**：森麒麟、瑞丰新材。\n\n- **观察相关公司**：松井股份、呈和科技，关注进度。\n",
        {"进攻性": ["森麒麟", "瑞丰新材"], "观察相关公司": ["松井股份", "呈和科技"]},
    ),
    "a portfolio ends where a later sentence has a list of its own": (
        "3月推荐组合：恒瑞医药、迈瑞医疗。政策变动不大。推荐成长性突出、景气向上的血制品板块。短中期白蛋白价格上行。继续推荐：华兰生物、天坛生物。",
        {"3月推荐组合": ["恒瑞医药", "迈瑞医疗"], "血制品": ["华兰生物", "天坛生物"]},
    ),
    "a portfolio that opens a sentence of which the list follows its reasons": (
        "锂电铜箔建议关注嘉元科技、诺德股份等。推荐组合：建议关注锂电铜箔龙头厂商、具有一体化优势的厂商，嘉元科技、诺德股份和铜陵有色。",
        {"锂电铜箔": ["嘉元科技", "诺德股份"], "推荐组合": ["嘉元科技", "诺德股份", "铜陵有色"]},
    ),
    "the trade of which a clause says that its companies do well": (
        "影像设备板块：空间较大，相关标的：开立医疗、联影医疗。符合诊疗方向的眼科器械相关公司，将受益于消费升级。相关标的：爱博医疗、欧普康视。",
        {"影像设备板块": ["开立医疗", "联影医疗"], "眼科器械": ["爱博医疗", "欧普康视"]},
    ),
    "no praise is part of a trade's name": (
        "关注进入壁垒高、进口替代空间大神经介入领域。相关标的：微创医疗、沛嘉医疗。",
        {"神经介入": ["微创医疗", "沛嘉医疗"]},
    ),
    "names in 【】 under the label that opens their item": (
        (
            "# 建材周报\n\n3. 投资建议\n\n- 重大工程相关：观察岩土龙头【中岩大地】、民爆企业【广东宏大】【雪峰科技】等。\n\n"
            "- 国产替代：船舶涂料【麦加芯彩】、车身漆【松井股份】受益。\n"
        ),
        {"重大工程相关": ["中岩大地", "广东宏大", "雪峰科技"], "国产替代": ["麦加芯彩", "松井股份"]},
    ),
    "trades that something brings about": (
        "- 投资建议：工程采用隧洞，催生岩土工程（相关公司中岩大地）、民爆（相关公司高争民爆、广东宏大）及建材需求。\n",
        {"岩土工程": ["中岩大地"], "民爆": ["高争民爆", "广东宏大"]},
    ),
    "numbered parts of one customer's chain": (
        "1. 特斯拉链：①高确定性相关公司：三花智控、拓普集团；②迭代方向：汉威科技、旭升集团；③海外代工：夏厦精密、三联锻造。\n",
        {"特斯拉链": ["三花智控", "拓普集团", "汉威科技", "旭升集团", "夏厦精密", "三联锻造"]},
    ),
    "figures of a trade name no list": (
        (
            "#### 1. 铜：库存下降\n\n- **供需与库存**：\n\n- **库存**：继续减少。\n\n- **逻辑与标的**：长期看好铜价。相关公司紫金矿业、洛阳钼业。\n\n"
            "#### 2. 钼：震荡\n\n- **展望**：供需缺口持续，钼价有望上行，相关公司金钼股份、盛龙股份。\n"
        ),
        {"铜": ["紫金矿业", "洛阳钼业"], "钼": ["金钼股份", "盛龙股份"]},
    ),
    "the chances of a chain name their list": (
        "2. 民机产业链投资机会：中航沈飞（机身结构）、中航机载（航电系统）、光威复材（碳纤维），研发投入增长。\n",
        {"民机产业链": ["中航沈飞", "中航机载", "光威复材"]},
    ),
    "a section of important companies": (
        "# 太空光伏行业观察\n\n## 四、重要公司\n\n- **迈为股份**：主营电池设备。\n- **钧达股份**：电池企业。\n",
        {"重要公司": ["迈为股份", "钧达股份"]},
    ),
    "who holds the first places, and what a trade makes, is no list": (
        "国内品牌：完美日记、卡姿兰、橘朵包揽市占前三名。商业航天涵盖制造与发射，主要产品包含商业火箭、卫星等。",
        {},
    ),
    "a portfolio's table that lost its lines, with the day behind its name": (
        (
            "核心组合（截至11.30）代码公司年初至今累计涨幅相对医药收益600276.SH恒瑞医药18.18%-19.78%002821.SZ凯莱英85.95%47.99%"
            "300122.SZ智飞生物152.33%114.36%002007.SZ华兰生物60.49%22.53%资料来源：交易所"
        ),
        {"核心组合": ["恒瑞医药", "凯莱英", "智飞生物", "华兰生物"]},
    ),
}


@pytest.mark.parametrize(("text", "expected"), LISTS.values(), ids=LISTS)
def test_lists(text: str, expected: Lists, stocks: Stocks) -> None:
    found = stocks(text)

    assert {theme.name: [pick.text for pick in theme.stocks] for theme in found.themes} == expected


def test_companies_told_one_by_one_keep_the_stance_of_the_first(stocks: Stocks) -> None:
    text, _ = LISTS["the cue that heads companies told one by one names them, past the number of a page"]

    assert {pick.stance for theme in stocks(text).themes for pick in theme.stocks} == {"recommended"}


def test_selected_stocks_are_recommended(stocks: Stocks) -> None:
    text, _ = LISTS["a heading that puts stocks forward names its lines"]

    assert {pick.stance for theme in stocks(text).themes for pick in theme.stocks} == {"recommended"}


@pytest.mark.parametrize(
    ("heading", "stance"),
    [("个股：面临压力者（Incremental Negative）", "mentioned"), ("个股：受惠者", "beneficiary")],
)
def test_a_heading_says_whether_something_is_good_for_its_companies(
    heading: str, stance: str, stocks: Stocks
) -> None:
    (theme,) = stocks(
        f"## 个股影响\n\n### {heading}\n\n- **晶圆厂**：如 Wolfspeed (WOLF)、Navitas (NVTS)。\n"
    ).themes

    assert {pick.stance for pick in theme.stocks} == {stance}


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("零售商周转较快，科沃、安克创新等企业已走通这条路。", ["科沃", "安克创新"]),
        ("零售商周转较快，科沃、安克创新销量增长。", ["安克创新"]),
    ],
)
def test_a_short_name_opens_a_pair_that_is_said_to_be_companies(
    text: str, named: list[str], stocks: Stocks
) -> None:
    assert [mention.text for mention in stocks(text).mentions] == named


def test_companies_of_anyone_at_home_and_owners_of_what_news_hit_are_no_list(stocks: Stocks) -> None:
    assert not stocks("- **优势**：国内厂商如英维克、高澜股份等，凭借自主研发切入。\n").themes
    assert not stocks("- 暴雨影响某矿（五矿资源）、另一矿（江西铜业）等运营；价格走高。\n").themes
