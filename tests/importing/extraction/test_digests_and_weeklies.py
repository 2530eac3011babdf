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
    "lines of bare tickers": (
        (
            "WATCHLISTS:\n\nGRID_POWER: GEV, ETN, PWR, VRT\nSPACE SATELLITES/COMMS: RKLB, LUNR, ASTS, BKSY, IRDM, GSAT, VSAT\nCONSUMER TECH: U\n"
        ),
        {
            "GRID_POWER": ["GEV", "ETN", "PWR", "VRT"],
            "SPACE SATELLITES/COMMS": [
                "RKLB",
                "LUNR",
                "ASTS",
                "BKSY",
                "IRDM",
                "GSAT",
                "VSAT",
            ],
            "CONSUMER TECH": ["U"],
        },
    ),
    "names amid the tags of a web page": (
        (
            '<p><font class="bold">军工：关注<span id="stock_sh688122"><a href="https://finance.example.com/realstock/company/sh688122/nc.shtml" class="keyword" target="_blank" '
            'data-click="content_keywords">西部超导</a></span><span id="quote_sh688122"></span>（688122）、<span id="stock_sz300699"><a '
            'href="https://finance.example.com/realstock/company/sz300699/nc.shtml" class="keyword">光威复材</a></span>（300699）等。</font></p>'
        ),
        {"军工": ["西部超导", "光威复材"]},
    ),
    "numbers that begin again inside a count": (
        (
            "## 六、投资分析\n\n1. **贵金属板块**\n\n1. **逻辑**：美元信用弱化。\n\n2. 相关公司：\n\n1. 紫金矿业：产量增长。\n\n2. 赤峰黄金：产能释放。\n\n"
            "2. **工业金属板块**\n\n1. **逻辑**：库存偏低。\n\n2. 相关公司：\n\n1. 洛阳钼业：铜钴龙头。\n\n2. 云铝股份：资源丰富。\n"
        ),
        {"贵金属板块": ["紫金矿业", "赤峰黄金"], "工业金属板块": ["洛阳钼业", "云铝股份"]},
    ),
    "an item that opens with its trade": (
        "## 核心观点\n\n1. 氦气。氦气是副产品，海外供给中断，价格上行。相关标的：广钢气体、金宏气体。\n\n2. 生物柴油。航油运输受阻。\n\n欧洲价格已经上涨，长期量价齐升。相关标的：卓越新能、海新能科。\n",
        {"氦气": ["广钢气体", "金宏气体"], "生物柴油": ["卓越新能", "海新能科"]},
    ),
    "a trade with its names in brackets that gains": (
        "## 需求驱动\n\n- 消费升级：食品添加剂（百龙创园、金禾实业）受益于健康饮食趋势。\n\n- 国产替代：半导体材料（光刻胶）、高端工程塑料（金发科技）等细分领域龙头。\n",
        {"食品添加剂": ["百龙创园", "金禾实业"], "高端工程塑料": ["金发科技"]},
    ),
    "what one sees in a company": (
        "饲料行业加速整合，我们看好海大集团的机会：公司服务优势突出。",
        {"饲料": ["海大集团"]},
    ),
    "names with a blank between Latin and Chinese": (
        "## 相关公司\n\n- **面板**：TCL 科技、京东方 A、南玻 A、ST 奋达。\n",
        {"面板": ["TCL 科技", "京东方 A", "南玻 A", "ST 奋达"]},
    ),
    "figures among the words of notes": (
        "## 相关公司与产业链配套\n\n- **材料**：天奈科技（导电剂渗透率 20%）、贝特瑞（硅基负极产能 2 万吨）；\n\n- **特高压**：国电南瑞（继电保护市占率 40%）、许继电气（换流阀订单 30 亿元）；\n",
        {"材料": ["天奈科技", "贝特瑞"], "特高压": ["国电南瑞", "许继电气"]},
    ),
    "a line that says which trades are moved": (
        "## 1月26日 周一\n\n### 事件：亚洲金融论坛开幕\n\n**影响板块：** 互联网金融 / 跨境支付\n\n**核心标的：**\n- **东方财富 (300059):** 流动性好\n- **恒生电子 (600570):** 系统领先\n",
        {"互联网金融 / 跨境支付": ["东方财富", "恒生电子"]},
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
        "## 个股涨幅前十\n\n1. 通灵股份（31.0%）、龙蟠科技（18.2%）、华光环能（14.8%）。\n",
        "过去一个月股价表现最好的品牌公司是：小米集团-W、联想集团；安卓系看好联想集团、小米集团的相对表现。",
        "## 光刻\n\n- **数值孔径（NA）持续提升**：增大透镜直径。\n- **工艺因子（CD）下降**：改善照明。\n",
        "换机潮启动，看好未来三年苹果、小米手机销量。",
        "建议投资者关注业绩确定性较强的苹果及面板产业链、半导体领域估值合理的标的。",
        "重点公司概览顺络电子(002138.SZ)订单饱满。点击下载全文：顺络电子(002138CH,买入):新品扩张兑现",
    ],
    ids=["when a company shows something", "how companies do", "by what companies save", "what rose most", "whose shares did best", "abbreviations in brackets", "what companies sell", "the chain of a customer", "a link to another report"],
)  # fmt: skip
def test_what_is_told_of_companies_is_no_list(text: str, stocks: Stocks) -> None:
    assert not stocks(text).themes
