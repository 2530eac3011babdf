"""Ten times the text takes about ten times as long, whatever it says: readers, zones, all rules, lists of other programs.

Each row is the time of ten times the input as a ratio to the input's own, least of several tries on either side.
"""

from __future__ import annotations

import gc
import time
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from itertools import islice
from typing import Any

from bench.fuzz.wrapping import zipped
from bench.harness import Row
from watchlist.domain.documents import Document, Format, sha256
from watchlist.domain.errors import EmptyDocument
from watchlist.importing.containers import members, open_member
from watchlist.importing.extraction.extract import extract
from watchlist.importing.extraction.page.zones import zones_of
from watchlist.importing.readers.cleaning import clean
from watchlist.importing.readers.encodings import decode
from watchlist.importing.readers.html import text_of
from watchlist.importing.readers.pdf_columns import in_reading_order
from watchlist.importing.readers.pdf_lines import Line, separators
from watchlist.importing.readers.registry import read_bytes
from watchlist.importing.sources import FromBytes
from watchlist.importing.watchlists.recognising import read_lists
from watchlist.securities.lexicon import Lexicon, load_lexicon

GOAL = 12.0
TRIES = 3
AGAIN = 3
CHARACTERS = 10_000
LEAST_SECONDS = 0.002
"""Below this a timer measures itself."""

REPORTS = {
    "legend": "投资评级说明\n买入：相对基准涨幅15%以上\n增持：未来六个月\n",
    "running heads": "请务必阅读正文之后的免责声明 12/30\n",
    "page numbers": "12/30 ",
    "disclaimers": "免责声明：本报告仅供客户使用，不构成投资建议。\n",
    "contents": "目录\n1 概述....3\n",
    "contents whose words stand all over": "目录1.1液冷需求与格局......3\n1.1液冷需求与格局",
    "headings in square brackets": "[Liquid cooling] Recommended: Envicool; [x] ",
    "rows of a terminal": "Founder 600601 CH 55\n688183 CH SYE 103\nSYE said so. ",
    "rows run together behind 等": "主控芯片高通、瑞昱等电池亿纬锂能、鹏辉能源等",
    "fields to look at": "建议关注确定的存储、面板产业链；建议关注受益的标的，推荐英维克、高澜股份；",
    "portfolios before what they hold": "9月投资组合为英维克、高澜股份；投资组合：英维克、高澜股份。",
    "companies that are counted": "业绩好的8家代表性检测企业（英维克、高澜股份等）增长，",
    "bold starts over lists": "- **弹性标的**：煤价上行通道中，高弹性企业（如英维克、高澜股份）受益。\n",
    "what companies are like": "关注具备渠道和品牌积累的企业，包括英维克等；一是品牌先行，渠道较早，如高澜股份，",
    "captions over tables": "表7：可比公司估值表（截至3月5日）代码简称评级",
    "blocks with single quotes": "{'代工': ['歌尔股份', '某某'], '果链': [\n",
    "shares of trades": "除德宏、台燿等銅箔基板（CCL）股外，機器人概念股中上銀、",
    "called lists": "推介名单，全部均予「买入」评级：股份腾讯(00700.HK) 建行(00939.HK) ",
    "companies in two languages": "| 公司 | 说明 |\n|---|---|\n| ASE 日月光 | 封测龙头之一 |\n| Nobody | 没有这家 |\n",
    "arrays of codes": '"600118", "000547", ',
    "reasons": "选择理由 推荐逻辑 是否 点名甲（3491），某某（6980），",
    "English quotes": " +0.080 (+1.643%) Short selling $25.65M; Ratio 11.801% ,",
    "lines that open with names": "彤程新材 → 扩产\n晶瑞电材; 送样\n$NVDA - chips\n",
    "captions": "图1：收入情况 资料来源：公司公告，某某研究所整理",
    "addresses": "张三zhangsan@abc.com电话021-12345678地址：上海市世纪大道100号",
    "letters": "abc.",
    "digits": "1234567890",
    "dates": "2024-01-02 ",
    "ratings": "给予买入评级，",
    "rating rows": "| 600519 | 贵州茅台 | 1.28 | 买入 |\n",
    "tags": "<p>",
    "blanks": " ",
    "mastheads": "证券研究报告行业点评电子行业",
    "names": "寒武纪、海光信息、英维克，",
    "open brackets": "英维克（（（",
    "labels": "相关标的：液冷：",
    "clauses of companies": "炼化：恒力石化、荣盛石化优势强化；卫星化学推进。",
    "sentences of companies": "建议关注：漫步者优势显著。立讯精密业务全面；",
    "portfolios over and over": "3月推荐组合：恒瑞医药、迈瑞医疗。推荐景气的血制品板块。继续推荐：华兰生物。",
    "a trade told of again and again": "散热族群今一片翻红,英维克、高澜股份早盘双双亮灯涨停。申菱环境-B等其他散热股也跟随大盘走强。",
    "companies as headings of one level": "#### 液冷\n#### 英维克（002837 CH）\n- 放量。\n#### 高澜股份（300499）\n- 扩产。\n",
    "portfolios put together": "重点长期组合:英维克、高澜股份;阳光电源。3月金股推荐:【英维克】【高澜股份】。",
    "trades before single names": "建议关注跌多的标的，光伏隆基绿能、锂电宁德时代和",
    "trades in a chain": "冷板环节英维克、高澜股份，泵阀环节飞龙股份、大元泵业，",
    "clauses of a chain": "主机厂英维克、高澜股份交付恢复；泵阀方面，飞龙股份、大元泵业排产饱满；",
    "counted parts of advice": "建议关注：1）液冷平台型公司，英维克、高澜股份；2）冷却液领域，巨化股份；",
    "counted kinds of companies": "建议关注两条主线：一是受益于扩产的冷板龙头英维克；二是技术领先的高澜股份；",
    "clauses counted in a sentence": "从两个维度布局：一、冷板环节，相关标的英维克；二、储能，阳光电源、德业股份；",
    "counted lines under a heading": "#### 投资主线\n#### 主线一：液冷\n- 英维克：放量。\n#### 主线二：储能\n- 科笛 - B：拓展。\n",
    "trades put forward before their names": "首推液冷产业链，英维克、高澜股份红利仍在；",
    "sentences that turn to a trade": "液冷：关注英维克。储能板块订单拐点明确，阳光电源、德业股份弹性最大；",
    "a cue far before its names": "建议关注：技术占优，成本更低，京东方A和TCL科技，",
    "names that stand for a kind": "可选交付提速的整机厂，以中航沈飞、中航西飞为代表，",
    "kinds counted under points": "1. **主线一：成本占优的企业**\n一类是资源型企业，如云天化、兴发集团；另一类是新材料企业，如万华化学。\n",
    "praise without a stop": "投资建议英维克和高澜股份产品储备的",
    "companies counted behind a cue": "建议关注（1）英维克：领先。（2）高澜股份：扩产。",
    "makers behind their products": "谈判成功的有冷板（英维克）、液体（高澜股份）、",
    "measured under a label": "航司：英维克、高澜股份等公司的客座率在",
    "companies that do a thing": "国内布局空心杯电机的企业较多，如鸣志电器、",
    "companies that focus": "## 光模块厂商布局\n- **优利德**：某。此外，博众精工、凯格精机等厂商聚焦贴片，",
    "parts of a customer's chain": "特斯拉链：①三花智控、拓普集团；②迭代：",
    "portfolio tables with a day": "核心组合（截至11.30）代码公司600276.SH恒瑞医药18.18%",
    "codes of Hong Kong run together": "3.5%有赞8083HK2.93",
    "names in corner brackets": "- 重大工程：【中岩大地】【雪峰科技】\n",
    "rankings behind a cue": "买入额前五的标的依次为英维克、高澜股份；",
    "holdings that grew most": "家数增加靠前的标的有英维克、高澜股份等；",
    "codes of Taipei with a dash": "台积电(2330-TW)、鸿海 2317-TW，",
    "lines of a day's close": "收评：两市反弹\n液冷板块爆发，英维克、高澜股份涨停，申菱环境涨超12%。\n",
    "words among companies": "推荐老百姓、益丰药房（603939）、广州发展、",
    "links that benefit": "### 关键环节受益\n- 设备环节：扩产。英维克、高澜股份领先；申菱环境放量。\n",
    "markets before cues": "风险提示：波动。A股核心推荐：英维克、高澜股份；港股",
    "companies as headings": "#### 相关公司分析\n##### 英维克（002837.SZ）\n1. 2024 年营收增长。\n",
    "groups of several lines": "- **红利主线**：整车（英维克、高澜股份）、零部件（申菱环境）；零部件优选（英维克）。\n",
    "cues that say more follow": "需求提速，我们强烈推荐英维克和高澜股份；受益标的还包括申菱环境、",
    "sentences of clauses": "从配置角度看下半年，短期难度加大，但部分公司有价值：\n- **英维克**：优势稳固。\n",
    "points counted on": "1. **国内**\n- **管桩**：放量。\n2. 相关公司：英维克、高澜股份。\n",
    "remarks on names": "1）海外厂商（关注新品（",
    "prices of a news page": "中石油(00857.HK) -0.040 (-0.551%) 沽空 $7.95千萬; 比率 14.193% ",
    "tickers in a row": "with FCX, SCCO, and TECK tied. ",
    "picked first": "首选股票评级002475立讯精密买入-A",
    "trades with a stroke": "网约车 / 出租车转型（",
    "asides": "铂力特【",
    "dashes beside blanks": "液冷                    - 英维克、",
    "short names before others": "零售商，传音、英维克等企业；",
    "examples of items": "1）具有国际竞争力的研发创新型公司，如英维克；2）渠道完善的成长型公司，如高澜股份；",
    "told one by one": "推荐标的英维克：龙头。7高澜股份：扩产。",
    "who will benefit most": "英维克、高澜股份等有望成为最受益企业，",
    "roles in brackets": "【液冷】\n龙头：英维克；弹性：高澜股份；低位：申菱环境\n",
    "themes behind a key": "主题：液冷\n核心标的：英维克、高澜股份\n",
    "groups in brackets": "[液冷]\n002837 英维克\n300499 高澜股份\n",
    "links of a program": "1. **[液冷](terminal://a?b\\(1%2C2\\))**：[英维克](terminal://a?c\\(3\\))([002837.SZ](terminal://d))\n",
    "names between dollar signs": "$英维克(SZ002837)$ $高澜股份(SZ300499)$ ",
    "tickers with reasons": "NVDA: still the king\n",
    "first words beside tickers": "Talen (TLN), Constellation (CEG), ",
    "names of Taipei at the head of items": "產業：\n- **奇鋐 / AVC**：水冷板\n- 雙鴻：分歧管\n",
    "rows with commas": "主题,代码,名称\n液冷,002837,英维克\n液冷,300499,高澜股份\n",
    "blocks of JSON": '{"液冷": ["英维克", {"name": "高澜股份", "code": "300499"}], ',
    "arrays of tickers": '{"HALO": ["NVDA", "AVGO"]}, ["OKLO", ',
    "numbers of Hong Kong": "建设银行(939)、腾讯控股（700）：",
    "markets before the names of items": "- 矿机\n  - (US) 嘉楠科技（CAN）\n",
    "codes and names": "| No. | Code | Name |\n|---|---|---|\n| 1 | NFLX | 奈飞 |\n| 2 | COST | 好市多 |\n",
    "stamps of a board": "wed mar 11 20:31:22 2026 ",
    "trades of a header": "| 光模块 | 液冷 |\n|---|---|\n| 中际旭创 | 英维克 |\n\n",
    "rows without a header": "液冷\t英维克\t002837\n液冷\t高澜股份\t300499\n光模块\t中际旭创\t300308\n\n",
    "several trades of a row": "| 股票 | 题材 |\n|---|---|\n| 英维克 | 液冷；储能 |\n| 高澜股份 | 液冷/储能 |\n\n",
    "remarks on the companies of a cell": "| 液冷 | 英维克：温控<br>高澜股份：冷板 |\n",
    "blocks of YAML": "- theme: 液冷\n  stocks:\n    - name: 英维克\n    - name: 高澜股份\n",
    "fields that are set in": "    - name: ",
    "quotes in rows": '主题,股票\n液冷,"英维克,高澜股份"\n储能,"阳光电源,德业股份"\n',
    "hashtags before names": "#液冷 英维克 高澜股份\n",
    "a bar before names": "液冷｜英维克 高澜股份\n",
    "posts of a thread": "2/3 液冷：英维克、高澜股份\n\n",
    "signs over signs": "🚀 液冷\n🔹 英维克\n🔹 高澜股份\n",
    "English words and a dash": "Nuclear — Vistra (VST), Oklo (OKLO)\n",
    "tickers named before": "Vistra (VST), Oklo (OKLO), Nvidia (NVDA): add to VST, OKLO on weakness. ",
    "those who lead a trade": "散热族群走强，英维克、高澜股份双雄齐扬。",
    "companies that news tell of": "试点落地。公司方面，英维克已供货，高澜股份布局冷板。",
    "hot trades of a day": "市场热点一 液冷\n英维克公告，其拟扩产，其在当日开盘后持续拉升。\n市场热点二 储能\n",
    "houses that rate": "Goldman Sachs has also today upgraded Vistra. ",
    "names known by their codes": "Li Ning (2331.HK), Anta Sports (2020.HK). Li Ning, Anta Sports rose. ",
    "the line of shares of a row": "| 板块 | 股份 | 编号 |\n|---|---|---|\n| 芯片 | 中芯国际 | 00981 |\n| 芯片 | 华虹公司 | 01347 |\n\n",
    "boxes around a title": "报告原因：定期报告首次覆盖矿端偏紧看好2020年3月2日行业研究",
    "boxes of a first page": "[Table_MainInfo]短期分化紧扣创新",
    "titles over their house and day": "国内储能深度配储退出独储登台\n东吴证券· 2025-09-26 02:06\n",
    "tops of pages": "首页 行情 登录\n快讯\n某某日报\n王小明。(图/某社摄)\n某报记者王小明/台北报导\n",
    "places on a site": "Home / Markets / Ideas / ",
    "headlines told again": "液冷环节今年怎么看好\n\n",
    "fields of a mail": "From: a desk\nDate: 2026-03-04\nSubject: Re: ",
    "headlines of houses": "UBS: Prefers makers of cold plates.\nUBS issued a report.\n",
    "sources in brackets": "（资料来源：某日报）投资评级中性评级变动下调",
    "companies told of in prose": "储能：需求在。英维克（002837）扩产，高澜股份是液冷的龙头。核心代表为 申菱环境（301018），",
    "words over bullets with codes": "硅料双雄\n- 通威股份(600438):成本低。\n逆变器\n- 阳光电源(300274):储能强。\n",
    "rows that open with companies": "| 英维克 | 快 | 1 |\n| 高澜股份 | 稳 | 2 |\n",
    "cells that ran together": "Vishay26-44延长Diodes12-22延长",
    "ordinary words as items": "- 英维克：扩产\n- 好未来：复苏\n- 高澜股份：提价\n",
    "companies that titles name": "目录\n1.1 英维克冷板放量........................3\n1.2 高澜股份订单........................5\n",
    "trades that are counted": "台股開高，聚焦於記憶體、載板等兩大強勢族群。記憶體續漲，十銓、威剛漲停；載板止跌，景碩漲停，南電漲。",
    "English names with their kind": "Li Ning, ANTA Sports Holdings Group Co., stays Neutral at Goldman Sachs reported ",
    "counted names": "## 个股推荐\n1）英维克（冷板）；2）高澜股份；3）申菱环境；",
    "kinds that are chosen": "优选资产质量好的城商行，推荐宁波银行；优选",
    "rows that go on": '<tr><td rowspan="2">白酒</td><td>酒鬼酒</td></tr>\n<tr><td>贵州茅台</td></tr>\n',
    "prices behind quotes": "腾讯(00700.HK) +3.100 (+0.511%) 沽空 $9.41億; 比率 18.220% │610元",
    "rows that blanks divide": "环节 说明 代表公司\n冷板 贴着芯片 英维克、高澜股份 订单足\n泵 推水 飞龙股份 扩产\n",
    "keys without quotes": '{ theme_id: "液冷", tickers: ["英维克", "高澜股份"] }, ',
    "tickers behind boxes": "□ NVDA    - chips\n├── OKLO ($5) - atoms\n",
    "paragraphs in the first person": "先说电网。许继电气、平高电气中标，我拿着国电南瑞。\n\n",
    "kinds behind names": "推荐英维克、高澜股份等液冷龙头，以及恒瑞医药、贝达药业等创新药企，以及设备公司，如北方华创，",
    "numbered trades of a day": "今日复盘\n1、液冷：英维克涨停，高澜股份涨超5%。\n2、储能：阳光电源3连板。\n",
    "winners in English": "Micron is the obvious winner, SanDisk and Eaton should also benefit from it. ",
    "lines of names and blanks": "清洗 >50% 盛美上海 至纯科技\n刻蚀 25% 中微公司 北方华创\n",
    "a row that goes on": "英维克、",
    "drawn tables": "│ 液冷 │ 英维克 (002837) - 冷板 │\n├──────┼──────┤\n",
    "headings of pages": "<h3><b>液冷</b></h3><p><strong>光模块</strong></p><p>英维克、高澜股份</p>\n",
    "one line": "建议关注钻孔、曝光、电镀等核心环节设备企业，如大族数控、芯碁微装等。",
    "stars": "**铝**",
    "lines": "- 光伏设备：晶盛机电、捷佳伟创等\n",
    "commas": "甲、乙、丙、丁、",
    "figures": "领益智造1.281.76",
    "headings": "## 一、光伏\n",
}
_SYLLABLES = "电子芯片材料光储能源汽车机器智造医药生物钢铁煤炭水泥纸业纺织食品"
_LIST = "- 光伏设备：晶盛机电、捷佳伟创等\n"
_ROW = "| 光伏 | 晶盛机电、捷佳伟创 |\n"


def word(number: int) -> str:
    """A word of four characters, another for each number of five figures."""
    mixed = number * 40_503 % (1 << 20)
    return "".join(_SYLLABLES[mixed >> shift & 31] for shift in (0, 5, 10, 15))


def latin(number: int) -> str:
    """A word in Latin letters that no other number has."""
    return "B" + "".join("aeiou"[int(digit) % 5] + "bdgklmnpst"[int(digit)] for digit in f"{number:05}")


@cache
def _companies() -> tuple[str, ...]:
    """Companies of Shanghai and Shenzhen, each with a name of four characters."""
    names = (security.name for security in load_lexicon().master.securities)
    return tuple(islice((name for name in names if len(name) == 4 and name > "\u2e80"), 2_000))


def _unlike(line: str) -> Callable[[int], str]:
    """Lines of which none comes again: `{w}` is another word in each, `{a}` to `{c}` are other companies, `{l}` is Latin."""

    def made(size: int) -> str:
        names = _companies()
        lines: list[str] = []
        for number in range(size // len(line)):
            one, two, three = (names[number * step % len(names)] for step in (1, 7, 11))
            lines.append(line.format(w=word(number), l=latin(number), a=one, b=two, c=three))
        return "".join(lines)

    return made


MADE: dict[str, Callable[[int], str]] = {
    "themes that never come again": _unlike("由于{w}高增，{w}渗透率提升，{a}、{b}、{c}有望受益。\n"),
    "the same in one line": _unlike("由于{w}高增，{w}渗透率提升，{a}、{b}、{c}有望受益。"),
    "one stock in every theme": _unlike("{w}：{a}、晶盛机电等。由于{w}需求高增，晶盛机电有望受益。\n"),
    "headings that never come again": _unlike("## {w}设备\n建议关注：{a}、{b}、{c}\n"),
    "groups that never come again": _unlike("{w}（{a}、{b}），"),
    "rated rows": _unlike("表1：{w} 代码 名称 评级\n002837 {a} 1.2 3.4 买入\n300499 {b} 1.2 3.4 买入\n\n"),
    "rows of a glued table under trades": _unlike(
        "{w}600887.SH{a}2200.381.1733.127.5买入600597.SH{b}180.250.4928.125.0增持"
    ),
    "headings over what nothing names": _unlike("## 政策{w}梳理\n相关标的：{a}、{b}。\n"),
    "names that nobody knows": _unlike("{a}、{w}、{w}股份、"),
    "Latin names that nobody knows": _unlike("Servers: {l}, Inspur, {l} Technology, and GDS.\n"),
    "cells of names beside codes": _unlike("| {l} | 688256.SH | {w} |\n"),
    "names before codes": _unlike("{w}：{l} (688256 CH)、{a}(688256.SH)、{l} [00700 HK]\n"),
    "names without a blank": _unlike("{l}{l} "),
    "names without separators": _unlike("{a}{b}{c}"),
    "numbered items with their trades": _unlike(
        "1）受益于{w}的{w}板块，包括{a}等；2）{w}行业，建议关注{b}。继续推荐{w}板块。\n"
    ),
    "counts in counts": _unlike("1. {w}\n1. 相关公司：\n1. {a}：龙头。\n2. {w}。{w}上行，相关标的：{b}。\n"),
    "lines of tickers": _unlike("THEME {l}: NVDA, AMD, MU\n"),
    "codes of exchanges elsewhere": _unlike(
        "- {l} (BN6.SI): {w}\n{w}：RELIANCE.NS、6742.KL\n| {l} | D05.SI |\n"
    ),
    "tickers between dots": _unlike("NOC ({l}) · BA ({l}) · RTX · QZQZ ⚠\nMETA · V\n\n"),
    "chains of sources": _unlike("数据来源：{w}、{w}证券、"),
    "items that open with tickers": _unlike("- NVDA — {l}\n- **TSM**: {l}\n- VRT (x)\n"),
    "cells of several tickers": lambda n: (
        "| Sector | Top 10 Tickers |\n|---|---|\n" + "| Space | RKLB, ASTS, LUNR |\n" * (n // 28)
    ),
    "a cell of tickers without end": lambda n: (
        "| Sector | Tickers |\n|---|---|\n| Space | " + "RKLB, " * (n // 6) + "\n"
    ),
    "bullets that open bullets": _unlike("- {w}：\n  - {a}\n- {w}\n"),
    "trades of the day": lambda n: (
        "收评：反弹\n"
        + _unlike("{w}板块走强，{a}、{b}涨停，{c}涨逾8%。{w}族群，{a}走高。\n{w}掀涨停潮：{a}、{b}4连板\n")(n)
    ),
    "hot trades counted": lambda n: (
        "机会日报\n" + "市场热点一 液冷\n栏目提示，英维克今日涨停。高澜股份最高涨幅达9%。\n" * (n // 44)
    ),
    "a day without trades": lambda n: "收评：反弹\n" + "盘面上" * (n // 3),
    "tickers in a table": lambda n: (
        "| Ticker | Company |\n|---|---|\n"
        + "| **NVDA** | Maker | x " * (n // 48)
        + "\n| NVDA | Maker |" * (n // 32)
    ),
    "figures between ratings": _unlike(
        "{a}002138CH43.90买入7.860.060.150.330.4194.8337.93000636CH{b}34.10买入"
    ),
    "tags in a sentence": _unlike(
        '关注<span id="s"><a href="https://www.example.com/{l}" class="k">{a}</a></span>（{w}）、'
    ),
    "a cell that never ends": lambda n: "## 液冷\n| 英维克(002837) |" + "\t" * n,
    "a heading as long as the text": lambda n: "# " + "液冷设备" * (n // 8) + "\n" + _LIST * (n // 40),
    "a table's head as long": lambda n: (
        "| " + "液冷 " * (n // 6) + "| 公司 |\n|---|---|\n" + _ROW * (n // 40)
    ),
    "a row as long": lambda n: "| a " * (n // 8) + "\n|---|---|\n" + _ROW * (n // 40),
    "parts of a cell": lambda n: (
        "## 液冷\n| 液冷 | 公司 |\n|---|---|\n| 光伏 | "
        + "英维克；储能标的相关：阳光电源，" * (n // 18)
        + " |\n"
    ),
    "blanks in a cell": lambda n: "## 液冷\n| 液冷 | 公司 |\n|---|---|\n| 光伏 | 英维克" + " " * n + "x |\n",
    "a bracket as long": lambda n: "【" + "液冷" * (n // 4) + "】\n" + _LIST * (n // 40),
    "a label as long": lambda n: "液冷" * (n // 4) + "：\n" + _LIST * (n // 40),
    "a sentence as long": lambda n: (
        "建议关注" + "由于需求旺盛" * (n // 12) + "晶盛机电、捷佳伟创、" * (n // 20)
    ),
    "examples behind a long sentence": lambda n: (
        "由于需求旺盛" * (n // 12) + "如晶盛机电、捷佳伟创等，" * (n // 24)
    ),
    "blanks behind a date": lambda n: "证券研究报告\n2025年1月1日" + " " * n + "液冷",
    "blanks behind a heading's mark": lambda n: "## " + " " * n + "液冷#\n",
    "blanks in the title's field": lambda n: "---\ntitle: " + " " * n + "\n---\n",
    "blanks behind a first line": lambda n: "**液冷环节跟踪" + " " * n + "x**\n===\n",
    "blanks in a menu": lambda n: "首页" + " " * n + "登录。\n" + "首页 " * (n // 30) + "。\n",
    "blanks behind a term": lambda n: "弱于大市评级(/a)" + " " * n,
    "brackets in brackets": lambda n: "晶盛机电（" * (n // 6) + "）" * (n // 6),
    "figures behind a name": lambda n: "英维克" + "1.2 " * (n // 4) + "买入",
}
"""What repeats can't show: texts in which nothing comes again, and one thing that is as long as all the others."""
RULES: dict[str, str | Callable[[int], str]] = {**REPORTS, **MADE}
LISTS = {
    "prose": "液冷需求在增长，推荐英维克、申菱环境。\n",
    "names": "英维克\n寒武纪\n",
    "codes": "1600519\n",
    "tickers": "SSE:688256,",
    "dashes": "|-",
    "marks": "#【[",
    "links": "|[](",
    "quotes": '"a",',
    "objects": '{"a":[',
    "members": "17:600519,",
    "tabs": ".\t\t代码\t\t名称\n",
}


def _lines(count: int) -> list[Line]:
    return [
        Line(
            0, 0, 1, "算力需求" * 10, 60.0 + place % 7, -10.0 * place, 500.0 + place % 11, 10.0 - 10.0 * place
        )
        for place in range(count)
    ]


def _cells(count: int) -> list[Line]:
    """Rows of three cells, all of one block."""
    return [
        Line(
            0,
            0,
            1,
            "算力需求",
            60.0 + 150 * (n % 3),
            -10.0 * (n // 3),
            190.0 + 150 * (n % 3),
            10.0 - 10.0 * (n // 3),
        )
        for n in range(count)
    ]


def _mail(files: int) -> bytes:
    """A mail with so many files on it."""
    part = '--x\nContent-Type: text/plain\nContent-Disposition: attachment; filename="a.txt"\n\n液冷\n'
    head = 'From: a@b.c\nMessage-ID: <1>\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="x"\n\n'
    return (head + part * files + "--x--\n").encode()


def _archives(count: int) -> bytes:
    """An archive with so many archives of one file in it."""
    inner = zipped({"a.txt": "液冷".encode()})
    return zipped({f"{number}.zip": inner for number in range(count)})


def _unpack(data: bytes) -> None:
    for member in members(FromBytes("a", data), data) or ():
        open_member(member)


def _refused(data: bytes) -> None:
    with suppress(EmptyDocument):
        read_bytes("a.txt", data)


READERS: dict[str, tuple[Callable[[Any], object], Callable[[int], Any]]] = {
    "decode": (decode, lambda n: "液冷，".encode("gb18030") * n * 50),
    "clean": (clean, lambda n: "液\x00冷\r\n\u202e" * n * 30),
    "one long line": (lambda data: read_bytes("a.txt", data), lambda n: "液冷".encode() * n * 50),
    "html": (text_of, lambda n: "<p>液冷\n受益<td>英维克</p>" * n * 3),
    "blanks": (text_of, lambda n: "<p>" + " \n" * n * 30 + "液"),
    "open comments": (text_of, lambda n: "<!--" * n * 20),
    "cells that never end": (text_of, lambda n: "<td>" * n * 2),
    "tags that never end": (text_of, lambda n: "<e><pre>a</pre>" * n * 2),
    "blanks and nothing else": (_refused, lambda n: b" \n" * n * 50),
    "archives in an archive": (_unpack, lambda n: _archives(n // 2)),
    "files of a mail": (_unpack, lambda n: _mail(n // 50)),
    "lines of a page": (lambda lines: list(separators(lines)), lambda n: _lines(n * 2)),
    "columns of a page": (lambda lines: list(in_reading_order(lines)), lambda n: _cells(n * 2)),
}
"""What is done, and to which input of a size."""


def run() -> list[Row]:
    """One row for each shape of text and what reads it."""
    lexicon = load_lexicon()
    return [
        *(row(f"reader: {name}", call, made(500), made(5_000)) for name, (call, made) in READERS.items()),
        *(row(f"zones: {name}", zones_of, *texts(unit)) for name, unit in REPORTS.items()),
        *(row(f"all rules: {name}", extracting(lexicon), *texts(unit)) for name, unit in RULES.items()),
        *(row(f"list: {name}", recognise, *texts(unit)) for name, unit in LISTS.items()),
    ]


def texts(unit: str | Callable[[int], str]) -> tuple[str, str]:
    """A text of one phrase over and over, or made of so many characters, and ten times of it."""
    if not isinstance(unit, str):
        return unit(CHARACTERS), unit(CHARACTERS * 10)
    short = unit * (CHARACTERS // len(unit))
    return short, short * 10


def extracting(lexicon: Lexicon) -> Callable[[str], object]:
    """All rules over a text, with what was loaded set aside from the collector, as in a reading process."""
    gc.freeze()
    return lambda text: extract(Document("a.txt", text, Format.TEXT, sha256(text.encode())), lexicon)


def recognise(text: str) -> object:
    """Everything that looks for lists of other programs."""
    return read_lists("a.txt", text.encode())


def row(name: str, call: Callable[[Any], object], small: object, large: object) -> Row:
    """How much longer ten times the input takes; what looks steep is measured again: other programs may have been in the way."""
    measured = (_measured(call, small, large) for _ in range(AGAIN))
    steep, ten = next((found for found in measured if found[0] <= GOAL), _measured(call, small, large))
    return Row("ten times the text", name, "the text", ten, steep, steep, steep, GOAL)


def _measured(call: Callable[[Any], object], small: object, large: object) -> tuple[float, float]:
    """The ratio, and the seconds of the large one."""
    one, ten = _seconds(call, small), _seconds(call, large)
    return ten / max(one, LEAST_SECONDS), ten


def _seconds(call: Callable[[Any], object], given: object) -> float:
    """Processor time, the least of several tries: other programs only ever add to it."""
    times = []
    for _ in range(TRIES):
        gc.collect()
        started = time.process_time()
        call(given)
        times.append(time.process_time() - started)
    return min(times)
