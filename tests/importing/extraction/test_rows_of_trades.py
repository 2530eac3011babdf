"""Rows of trades with their names, lines of companies under a heading, and tables with tickers, on texts of our own."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from watchlist.domain.stances import Stance
from watchlist.importing.extraction.stocks import Found

Stocks = Callable[[str], Found]

LISTS: dict[str, tuple[str, dict[str, list[str]]]] = {
    "trades that a plus or a stroke joins": (
        (
            "## 观点\n\n- **智能出行**：运营视角涵盖一体化模式（特斯拉、小鹏汽车）、技术提供商 + 运营分成模式（百度、小马智行）、"
            "网约车 / 出租车转型（曹操出行、大众交通）。\n"
        ),
        {
            "一体化模式": ["特斯拉", "小鹏汽车"],
            "技术提供商 + 运营分成模式": ["百度", "小马智行"],
            "网约车 / 出租车转型": ["曹操出行", "大众交通"],
        },
    ),
    "labels inside a bracket": (
        "## 全景\n\n- **中游**：涵盖智能驾驶（感知层：禾赛科技、舜宇光学科技等；执行层：伯特利、耐世特等）。\n",
        {"感知层": ["禾赛科技", "舜宇光学科技"], "执行层": ["伯特利", "耐世特"]},
    ),
    "trades with examples, clause for clause": (
        "思路上，疫苗如智飞生物等；眼科（服务与产品）如爱尔眼科、兴齐眼药等；药店如益丰药房。",
        {"疫苗": ["智飞生物"], "眼科": ["爱尔眼科", "兴齐眼药"], "药店": ["益丰药房"]},
    ),
    "headings in brackets of one row, one of them furniture": (
        "投资建议：【大市值龙头】（药明康德、泰格医药）、【细分赛道】（凯莱英、药石科技）。",
        {"大市值龙头": ["药明康德", "泰格医药"], "细分赛道": ["凯莱英", "药石科技"]},
    ),
    "what is said of one name in square brackets": (
        "## 相关标的\n\n- 打印服务：铂力特、银邦股份【参股公司扩产】；\n- 打印材料：家联科技【新产线】、有研粉材；\n",
        {"打印服务": ["铂力特", "银邦股份"], "打印材料": ["家联科技", "有研粉材"]},
    ),
    "tickers of a list that is abroad": (
        "## 相关标的\n\n- 金属打印：铂力特、华曙高科；海外 SSYS、DDD；\n",
        {"金属打印": ["铂力特", "华曙高科", "SSYS", "DDD"]},
    ),
    "valuations behind the names": (
        "- **港股制造龙头相关公司**：申洲国际（2313.HK）PE 12 倍，九兴控股（1836.HK）8 倍，估值不高\n",
        {"港股制造龙头": ["申洲国际", "九兴控股"]},
    ),
    "bold names without a colon under a heading that says companies": (
        (
            "## 三、国内液冷领域核心企业布局\n\n- **英维克**国内温控方案的先行者，全链条自产。\n"
            "- **申菱环境**专用空调的供应商，液冷系统完整。\n- **同飞股份**聚焦工业温控，产品齐全。\n"
        ),
        {"液冷": ["英维克", "申菱环境", "同飞股份"]},
    ),
    "companies told of under a heading of makers and products": (
        (
            "### 主要军贸主机厂及产品\n\n- **中航沈飞**：歼击机的主要制造商。\n- **中航西飞**：研制大中型运输机。\n"
            "- **国睿科技与航天南湖**：军贸业务旺盛，型号齐全。\n"
        ),
        {"主要军贸主机厂及产品": ["中航沈飞", "中航西飞", "国睿科技", "航天南湖"]},
    ),
    "one name under a heading where the document tells its lists so": (
        (
            "# Ideas\n\n## Software companies\n\n- Palantir\n- Snowflake\n- Cloudflare\n\n## Computer Security\n\n"
            "- Crowdstrike\n- Zscaler\n\n## Hardware Companies\n\n- NVIDIA\n"
        ),
        {
            "Software companies": ["Palantir", "Snowflake", "Cloudflare"],
            "Computer Security": ["Crowdstrike", "Zscaler"],
            "Hardware Companies": ["NVIDIA"],
        },
    ),
    "numbered lines that bars divide": (
        (
            "# 选股日记\n\n每日更新。\n\n## 观察名单\n\n1. **航天科技 (000901)** | **商业航天** | **理由：** 信号强。\n"
            "2. **兆威机电 (003021)** | **减速器** | **理由：** 龙头。\n3. **中超控股 (002471)** | **特高压** | **理由：** 弹性。\n"
        ),
        {"观察名单": ["航天科技", "兆威机电", "中超控股"]},
    ),
    "tickers beside companies": (
        (
            "# Watchlist\n\n## Long memory\n\n| Ticker | Company | Position | Notes |\n|---|---|---|---|\n| MU | [[Micron]] | Core | US-based |\n"
            "| 000660.KS | [[SK Hynix]] | Core | leader |\n\n## Long compute\n\n| Ticker | Company | Position | Notes |\n|---|---|---|---|\n"
            "| NVDA | [[NVIDIA]] | Core | platform |\n| — | [[Anduril]] | Private | later |\n"
        ),
        {"Long memory": ["Micron", "SK Hynix"], "Long compute": ["NVIDIA"]},
    ),
    "sorts of companies in the first column": (
        (
            "#### 相关公司\n\n| 类别 | 公司名称 | 核心逻辑 |\n|---|---|---|\n| 龙头企业 | 中国神华 | 长约多，分红稳 |\n|  | 陕西煤业 | 资产负债率最低 |\n"
            "| 成长标的 | 电投能源 | 电解铝配套提升附加值 |\n"
        ),
        {"龙头企业": ["中国神华", "陕西煤业"], "成长标的": ["电投能源"]},
    ),
    "prices that a news page sets behind each company": (
        (
            "某行列出首选股,予「確信買入」名單中石油(00857.HK) -0.040 (-0.551%) 沽空 $7.95千萬; 比率 14.193% 紫金(02899.HK) +0.780 (+2.756%) "
            "沽空 $6.40億; 比率 7.908% 郵儲銀行(01658.HK) -0.100 (-1.748%) 沽空 $5.37千萬; 比率 18.891%"
        ),
        {"「確信買入」名單": ["中石油", "紫金", "郵儲銀行"]},
    ),
    "stocks picked first, of which a page lost the lines": (
        "个股上挑业绩稳的公司。投资评级同步大市-A维持首选股票评级002475立讯精密买入-A603626科森科技买入-B601231环旭电子买入-A一年行业表现",
        {"首选股票": ["立讯精密", "科森科技", "环旭电子"]},
    ),
    "dashes with blanks where tags stood": (
        (
            "## 展会看点\n\n<p>多个方向受益：<br>\n<span>人形机器人</span> — 拓普集团、三花智控<br>\n"
            "<span>数控机床</span> — 科德数控、华中数控<br>\n</p>\n"
        ),
        {"人形机器人": ["拓普集团", "三花智控"], "数控机床": ["科德数控", "华中数控"]},
    ),
    "why companies are held": (
        "## 相关公司\n\n- 红利逻辑：中国神华、陕西煤业\n- 成长逻辑：新集能源、淮河能源\n",
        {"红利逻辑": ["中国神华", "陕西煤业"], "成长逻辑": ["新集能源", "淮河能源"]},
    ),
    "an ordinary word that is put forward as a company": (
        "## 跨境支付\n\n稳定币提升支付效率，相关公司新大陆等。\n",
        {"跨境支付": ["新大陆"]},
    ),
    "other companies": (
        (
            "# 周报\n\n## 一、建筑央企\n\n- **中国建筑（601668.SH）**：订单稳健。\n- **中国中铁（601390.SH）**：矿产增量。\n\n"
            "## 二、其他相关公司\n\n- **中国化学（601117.SH）**：实业投产。\n- **华新水泥（600801.SH）**：出海。\n"
        ),
        {"建筑央企": ["中国建筑", "中国中铁"], "其他相关公司": ["中国化学", "华新水泥"]},
    ),
    "shares of a trade that rose together on a news page": (
        (
            "午间看盘\n\n消息传出之后,预制菜概念股异动拉升,写稿时宝立食品(603170.SH)率先涨停,同庆楼(605108.SH)、"
            "紫燕食品(603057.SH)、国联水产(300094.SZ)、天地在线(002995.SZ)、圣农发展(002299.SZ)等股拉升上涨。"
        ),
        {"预制菜": ["同庆楼", "紫燕食品", "国联水产", "天地在线", "圣农发展"]},
    ),
}


@pytest.mark.parametrize("name", LISTS)
def test_way(name: str, stocks: Stocks) -> None:
    text, expected = LISTS[name]

    found = {theme.name: [pick.text for pick in theme.stocks] for theme in stocks(text).themes}

    assert found == expected


NONE = {
    "one firm's results behind a label": "传统芯片大厂：英伟达新架构推进，性能提升；服务器需求旺盛。",
    "companies that are not meant": "对于其他港股公司，如东阳光药、上海医药、石药集团，影响有限。",
    "a ranking behind a cue": "一周里融资买入最多的标的依次为翰宇药业（2356 万元）、赛诺医疗（1897 万元）、福瑞股份（1480 万元）。",
    "a figure as a label": "## 估值\n\n- **AH 溢价率**：郑州银行（较高）、招商银行（较低）。\n",
    "makers that are told of for what they bring": "### 升级带来板卡增量\n\n- NVIDIA：新架构引入载板。\n- Google：自研芯片放量。\n- Amazon：新平台导入。\n",
    "news under labels of trades": "炼化：恒力石化、荣盛石化发布公告；卫星化学签署协议。煤化工：宝丰能源披露年报。",
    "words in capitals that are no tickers": "Demand for AI, GPU, and HBM is strong, while CEO, CFO, and IPO talk goes on.",
    "a table of prices with codes": "## 行情\n\n| 代码 | 名称 | 收盘价 | 涨跌幅 |\n|---|---|---|---|\n| 600519 | 贵州茅台 | 1500.1 | 1.2% |\n",
}


@pytest.mark.parametrize("name", NONE)
def test_no_list(name: str, stocks: Stocks) -> None:
    assert stocks(NONE[name]).themes == ()


def test_what_a_document_calls_itself_says_how_its_lists_put_stocks_forward(
    stocks: Callable[[str], Found],
) -> None:
    rows = "\n\n## Long memory\n\n| Ticker | Company | Notes |\n|---|---|---|\n| MU | Micron | US-based maker |\n| WDC | Western Digital | flash and disks |\n"

    def stance(title: str) -> set[Stance]:
        return {pick.stance for theme in stocks(f"# {title}{rows}").themes for pick in theme.stocks}

    assert stance("Ten stock picks of the winter") == {Stance.RECOMMENDED}
    assert stance("Watchlist of the winter") == {Stance.WATCH}
    assert stance("Notes of the winter") == {Stance.MENTIONED}
