"""What headings and labels say: which name a theme, which are the furniture of a report, which open news or risks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from watchlist.importing.extraction.vocabulary.trades import Look, look

_POINT = r"(?:(?:投资|新)?(?:主线|逻辑|方向|赛道|线索|路径|领域|分支|支线)\s?[一二三四五六七八九十\d]{1,2}|第[一二三四五六七八九十]条?(?:波|主线|方向|层|类|梯队)|(?:tier|phase|stage|pillar|theme|bucket|sector|part|section|chapter|layer|basket)\s?\d{1,2}(?=:))"
_COUNTED = re.compile(_POINT.replace("(?=:)", ""))
_OPENS_POINT = re.compile(rf"[\s*_]*{_POINT}\s?[:、.\s-]")
NUMBERING = re.compile(
    r"\s*(?:[一二三四五六七八九]是(?=\S)|第?[一二三四五六七八九十]{1,3}(?:[、.:]|\s(?=\S))|\([一二三四五六七八九十]{1,3}\)、?|\d{1,2}(?:\.\d{1,2}){0,3}(?:[、.)]|\s(?!月))"
    r"|\d{1,2}\.\d{1,2}(?:\.\d{1,2})?|\(\d{1,2}\)、?|[①-⑳]"
    rf"|(?:{_POINT}[:、.\s-]+|第[一二三四五六七八九十]波|[sabc]级(?:催化|关注|题材|机会|主线|热点|逻辑)?\s?[·:-]+|(?:市场|今日|盘面)热点[一二三四五六七八九十\d]{{1,2}}[ :、.]{{1,3}}))\s*"
)
"""The number before a heading or an item, folded."""

_FURNITURE = re.compile(
    r"(?:分析|梳理|观点|总结|结论|建议|策略|回顾|展望|要点|提示|概述|概览|跟踪|动态|新闻|公告|数据|表现|组合|说明|预测|报告|思路|方向|"
    r"周报|目录|介绍|情况|行情|要闻|标的|公司|个股|股票|企业|推荐|关注|受益\??|更新|一览表?|因素|催化|事件|点评|摘要|配置|影响|因子|逻辑|"
    r"变化|原因|现状|趋势|走势|供需|(?<!材料)供应|库存|缺口|背景|需求|供给|政策|动向|优势|格局|布局|核心|主线|风险|拓展|技术路径|技术突破|机会|评级|名单|看点|(?<!影视)(?<!视频)(?<!游戏)内容|汇总|玩家|[获受]益者|参与者|(?<=资金)流[动向]|(?<=方向)观察|支撑|兑现|(?<=[\u4e00-\u9fff])动力"
    r"|投资理由|[本每]?周专题|专题研究|龙头股|其他关键环节|recommendations?|views?|points|summary|risks?|companies|tickers|conclusions?|overview|section|dynamics|news|推介|also benefiting|other beneficiaries)$"
)
_KEPT = re.compile(
    r"(?P<own>.+?)(?:产业链|板块|行业|赛道|方向|领域|环节|主线|概念股|龙头股|(?:材料|设备|制造|设计|产业链)(?:企业|公司)|(?<=[\u4e00-\u9fff]{4})(?:企业|厂商|供应商)|产业链名单|各种龙头|组合|金股)$"
)
_GENERIC = re.compile(
    r"(?:调出|调入|剔除|移出|卖出|新增|本周|下周|上周|本月|年度|月度|覆盖|模拟|产品|业务|资产|策略|技术|材料|股票|标的|个股|建议|跟踪|持仓|行业|量化|多因子|具体|受益|上市|龙头|投资|配置|观察|重点|核心|后续|关注|发展|未来|趋势性?|确定性|[二三四五六七八九十两]大|研究|布局|应对|其他|其它|各|本|子|细分|主要|厂商|相关|两大|三大|[一二两三四五六七八九十几\d]条|推荐|行业|风险(?:提示|因素)?|和|及|与|的|、)+"
)
_TALK = re.compile(
    r"=|要[看拆找]|点击(?:下载|查看|阅读)|^\d+\s?[页张]$|梳理了|值得关注|表示|指出|认为|分别是|分别为|排名|前\d+[名位家]|依次|显示|披露|据悉|报道|如下|来源|分析师|联系人|研究助理|邮箱|电话|地址|执业|编号|日期|时间|网址|传真|邮编|声明|截至|其中|例如"
    r"|包括|我们|预计|公司名称|代码|单位|评级|指数|收盘|涨幅|跌幅|涨跌|融资|成交|净买入|客户|竞争对手|股东|作者|撰写|公众号|^\d{1,2}月\d{1,2}日|(?:发改委|工信部|财政部|商务部|央行|证监会|国务院|能源局|药监局|医保局|卫健委|国资委|统计局|外交部|美联储|白宫|交易所)$|^(?:机构|券商|分析人士|[外内]资|(?:本土|国内|[外内]资|[三二]大)?(?:法人|投顾|券商|投行))[也均都则皆]?$|^(?:维持|给予|重申|上调|下调|认为|预计|看好)$|^股份\W*[|│]|^(?:我|笔者|个人|本人|自己)$|^(?:[台港美日韩a]股)?(?:实例|案例|例子|举例)$|备注|注\d?$|图\d|表\d"
    r"|^(?:20)?\d\dq[1-4][^,]{0,8}$|^(?:股票|名单|tickers?|symbols?|sectors?|ratings?|dates?|stocks?|names?|top picks?|watchlist|valuation|longs?|shorts?)$|source|analyst|e-?mail|http|note$|tel$|fax$"
)
_EMOJI = re.compile(
    r"^[\s#*]*(?:[\u2600-\u27bf\U0001f300-\U0001faff][\ufe0f\u200d\u2600-\u27bf\U0001f300-\U0001faff]*|\d\ufe0f?\u20e3)\s*"
)
_GRADE = re.compile(
    r"(?:买入|增持|减持|中性|持有|推荐|卖出|回避|优于大市|同步大市)-[ab]|(?:谨慎|审慎|强烈)?(?:增持|减持)|(?:p[eb]|eps|roe|peg|ps|ttm|dps)(?:\(\w{2,6}\))?|.{0,8}(?:sac(?:\s?no)?|sfc).{0,6}"
    r"|搜索(?:文档)?|登录|注册|(?:免费)?下载|分享|收藏|点赞|评论|展开|收起|首页|返回|(?:阅读|查看)(?:原文|全文)|[上下]一篇"
    r"|近期|本期|[一二三]线|综上(?:所述)?|总之|投资|竞争|行权"
)
"""A grade, a figure's name or a licence: the cells and mastheads of tables that lost their lines; words of a page around a text, and such as say no trade."""
_NEWS = re.compile(
    r"新闻|公告|附录|定增|要闻|(?:关注|观察|跟踪|监测|验证)的?(?:指标|信号|变量)$|资讯|动态|回顾|行情|涨跌|[涨跌]幅(?!度)|领[涨跌]|市场表现|市场走势|市场运[营行]|市场概况|事件|相关研究|(?<!产业链)(?<!行业)(?<!深度)研究报告|(?<!供)参考|免责|声明|评级说明|风险|数据跟踪|高频数据|业绩概览|(?:盈利|业绩|财务|估值|经营|成本|产能|份额|指标|同业|公司|猪企|券商|银行)(?:指标|数据)?(?:对比|比较|排名|排行)|(?:财务|估值|业绩|指标)[^,:;]{0,6}(?:对比|比较)$|news|risk|industry dynamics"
)

_ADVICE = re.compile(
    r"(?:重点|相关|核心)公司[及与和]|建议|结论|标的|策略|展望|投资(?:分析|机会|方向|主线)|recommend"
    r"|^[\W\d_]*(?:q[1-4]|[一二三四]季度|[上下]半年|\d{1,2}月|本周|下周)?\s*(?:重点|持续|继续)?(?:关注|看好)(?![度点])"
)

FORECASTS = re.compile(r"(?:盈利|业绩)预测|估值(?:表|对比|与|及|$)")
"""A section of figures about companies puts none of them forward."""

_CODE = re.compile(r"(?:(?:hk|us|sh|sz|cn|tw)\s?[:.]?\s?)?\d{4,6}(?:[. ][a-z]{2})?|hk|us|cn|tw")
"""A code or a market names no theme (HK:00981.HK:SMIC)."""
_ANSWER = re.compile(r"[aq]\d{0,2}|[问答]\d{0,2}")
"""What opens a question or its answer in the minutes of a call."""

_COMPANIES_OF = re.compile(r"(?P<own>[\u4e00-\u9fffa-z0-9/&-]{2,10}?)\s?(?:企业|公司|厂商|标的|个股)")
_LATIN = re.compile(r"[a-z]{3,10}")
"""A kind of company in Latin letters: biotech 企业, CXO公司."""
_CHANCE = re.compile(r"(?P<own>[\u4e00-\u9fffa-z0-9/&-]{2,10}?)(?:投资|布局|配置|主题|结构性)*机会")
_CLAUSES = re.compile(r"[^,]{4,},[^,]{4,},[^,]{4,}")
"""A sentence of three clauses is no name."""
_MONTHLY = re.compile(
    r"\d{1,2}\s?月\s?(?:投资|配置|布局|关注)(?:方向|组合|主线)(?:的?(?:相关|推荐|重点|关注)*(?:公司|标的|个股))?"
)
"""What names the stocks of a month, as a portfolio does."""
_SELECTED = re.compile(
    r"(?:top\s?\d{1,2}\s?)?(?:精选|优选|严选|甄选|掘金)[\u4e00-\u9fff]{0,6}(?:个股|股票|牛股)"
)
"""What names a selection, as a portfolio."""
_ENGLISH = re.compile(r"(?P<own>[a-z0-9][a-z0-9 &/-]{1,30}) (?:companies|stocks|names|tickers)")
_ENGLISH_GENERIC = re.compile(
    r"(?:(?:related|relevant|key|covered|featured|top|listed|other|these|mentioned|portfolio|recommended|preferred|public|portfolio|our|the|all|more|best|growth|value|cool|main|core|to|watch|\d+) ?)+"
)
ADVICE_BEHIND = re.compile(
    r"(?<=行业|板块)(?:投资|观察|配置|布局)建议$|(?<=产业链|供应链)(?:投资|布局|配置)*机会$"
)
"""What a heading says behind the trade that its advice is about: 面板行业投资建议, 民机产业链投资机会."""
_STYLE = re.compile(
    r"(?:红利|高股息|周期|成长|价值|弹性|复苏|出海|反转|涨价|国产替代|并购重组|改革)+(?:逻辑|主线)"
)
"""Why a group of companies is held, as their name: 红利逻辑."""
_PARTS = frozenset(
    {"设备", "材料", "零部件", "器件", "芯片", "设计", "制造", "封测", "整车", "系统", "品牌", "平台", "渠道", "终端", "硬件", "软件", "运营"}
)  # fmt: skip
_ROLES = frozenset(
    [
        "龙头", "龙一", "龙二", "总龙头", "情绪龙头", "趋势龙头", "中军", "容量", "容量中军", "趋势中军",
        "弹性", "弹性票", "高弹性", "低位", "高位", "低位补涨", "补涨", "补涨股", "跟风", "跟风股",
        "跟涨", "助攻", "首板", "龙三", "先锋", "前排", "后排", "高标", "核心", "人气", "卡位",
        "备选", "次选", "低吸", "潜伏", "稳健", "进攻", "防守",
    ]
)  # fmt: skip
_FIELDS = frozenset(
    [
        "主题", "题材", "概念", "指标", "标签", "项目", "维度", "关键词", "分类", "类别", "方向",
        "热点", "行业", "板块", "领域", "环节",
    ]
)  # fmt: skip
_SIDES = frozenset(
    map(
        "{}面".format,
        ("供需", "基本", "资金", "政策", "消息", "宏观", "库存", "供给", "供应", "技术", "情绪"),
    )
)
_PLACES = frozenset(["中国", "日本", "美国", "韩国", "欧洲", "德国", "台湾", "北美", "印度", "国内", "国外"])
_NAMELESS = frozenset(
    {
        "from",
        "to",
        "cc",
        "sent",
        "date",
        "subject",
        "产业链",
        "供应链",
        "板块",
        "行业",
        *_PLACES,
        "为",
        "有",
        "是",
        "如",
        "分别为",
        "主要为",
        "相关",
        "概念",
        "概念股",
        "概念标的",
        "潜力股",
        "顺序",
        "排序",
        "弹性股",
        "利好",
        "利好股",
        "维持",
        "alternative",
        "alternatives",
        "also",
        "update",
        "note",
        *_SIDES,
        *_ROLES,
        *_FIELDS,
    }
)
"""Labels that say only that stocks follow, how they stand, or what kind of thing does."""

_TITLES = re.compile(
    r"》[\d.、,\s-]*《|》\s?\(?20\d\d|^记者\s?[\u4e00-\u9fff]{2,4}\s?[/(]|^[^,。]{0,12}/[^,。/]{2,8}报[导道]$"
)
"""The end of one report's title and the beginning of another's."""

LABEL_WIDTH = 72
"""A theme's name is no wider than this; a Chinese character counts as two."""

_EMOJI_LINE = re.compile(
    r"^[ \t]*[\u2600-\u27bf\U0001f300-\U0001faff][\ufe0f\u200d]?[ \t]*(?P<name>[^\n。;]{4,40})$", re.MULTILINE
)
_EMOJI_BACK = 1_200


def emoji_line(folded: str, place: int) -> tuple[int, int] | None:
    """The short line over a place that opens with an emoji: the heading of a point of a post."""
    line = folded.rfind("\n", 0, place)
    while line > max(0, place - _EMOJI_BACK):
        above = folded.rfind("\n", 0, line)
        if found := _EMOJI_LINE.fullmatch(folded, above + 1, line):
            return found.span("name") if names_theme(found["name"]) else None
        line = above
    return None


_AFFECTED = re.compile(
    r"^[^\w\n]*(?:影响|受益|相关|涉及|利好|关联|对应)(?:的)?(?:板块|方向|领域|行业|概念|赛道|题材)[^\w\n]*:[\s*_]*(?P<name>[^\n。;*]{2,40})",
    re.MULTILINE,
)
_AFFECTED_BACK = 400


def affected(folded: str, start: int, place: int) -> tuple[int, int] | None:
    """The trade that a line over a list says is moved by what was told: 影响板块：互联网金融 / 跨境支付."""
    first = max(start, place - _AFFECTED_BACK)
    found = list(_AFFECTED.finditer(folded, first, place)) if folded.find(":", first, place) >= 0 else []
    return found[-1].span("name") if found and names_theme(found[-1]["name"]) else None


_ITEM_TITLE = re.compile(
    r"[ \t*]*(?:\d{1,2}[.、)]|[一二三四五六七八九]、|\(\d\)|[①-⑳])[ \t*]*(?P<point>(?:投资)?(?:主线|方向|机会|逻辑|赛道)[一二三四五六\d]?:)?(?P<name>[\u4e00-\u9fffa-z0-9/+]{2,10})[*]*。[*]*(?P<again>(?P=name))?"
)
_ITEM_BACK = 900


def item_title(folded: str, start: int, place: int) -> tuple[int, int] | None:
    """The trade that opens the numbered item over a place as a sentence of its own (2. 生物柴油。…), or what it says its point is (2. 主线：中药提价。)."""
    for line in _lines_above(folded, start, place):
        found = _ITEM_TITLE.match(folded, line, place)
        if found is not None and names_theme(found["name"]):
            trade = found["again"] or found["point"] or look(found["name"]) is Look.TRADE
            return found.span("name") if trade else None
    return None


def _lines_above(folded: str, start: int, place: int) -> Iterator[int]:
    """Where the lines begin that stand over a place, its own first, back to `start` but not far."""
    first = max(start, place - _ITEM_BACK)
    line = folded.rfind("\n", first, place)
    while line >= 0:
        yield line + 1
        line = folded.rfind("\n", first, line)
    if first == start:
        yield start


def width(text: str) -> int:
    """How wide a text is in print, in Latin letters."""
    return len(text) + (0 if text.isascii() else sum(map("\u2e80".__lt__, text)))


def bare(folded: str) -> str:
    """A heading without its number, marks and the colon at its end.

    >>> bare("（二）光伏设备：".replace("（", "(").replace("）", ")").replace("：", ":"))
    '光伏设备'
    """
    kept = _EMOJI.sub("", folded, count=1).strip(' \t\r\n#*_`-•·◦●➢⚫■◆▪▍▎▌█◤[]【】"“”<>')
    number = NUMBERING.match(kept)
    return (kept[number.end() :] if number else kept).strip(' \t*_`:;,，。.[]【】"“”')


def counts_up(folded: str) -> bool:
    """Whether a label only says the number of a point: 主线二, 第一波."""
    return _COUNTED.fullmatch(folded.strip(" *_")) is not None


_COMPANY = re.compile(r"[*\s]*[^():,;\n]{2,24}\(\s?(?:\d{6}|\d{4,5}[. ]hk?)(?:[. ][a-z]{1,2})?\)[*\s]*")


def is_company(folded: str) -> bool:
    """Whether a heading is one company with its code.

    >>> is_company("长江电力(600900 ch)"), is_company("电力运营商(3家)")
    (True, False)
    """
    return _COMPANY.fullmatch(folded) is not None


def opens_point(folded: str) -> bool:
    """Whether a heading opens with the number of a point: 主线一:黄金珠宝."""
    return _OPENS_POINT.match(folded) is not None


def names_point(folded: str) -> bool:
    """Whether a heading counts a point and says behind it what it is about, in whatever words: 主线二：钠电池的产业化机会."""
    found = _OPENS_POINT.match(folded)
    rest = bare(folded[found.end() :]) if found else ""
    return _POINT_NAME.fullmatch(rest) is not None and not _TALK.search(rest)


_POINT_NAME = re.compile(r"[^,。;:()]{5,24}")


def says_role(folded: str) -> bool:
    """Whether a label says only how its stocks stand among others: 龙头：甲；弹性：乙；低位：丙."""
    return bare(folded) in _ROLES


def says_nothing(name: str) -> bool:
    """Whether a bare name is none even where nothing else names a list: a code, a role, the field of a mail, a grade."""
    return name in _NAMELESS or any(said.fullmatch(name) for said in (_CODE, _ANSWER, _GRADE))


@lru_cache(maxsize=64)
def names_theme(folded: str) -> bool:
    """Whether a heading or a label is the name of a theme rather than furniture or talk; headings are asked about for each list under them."""
    name = bare(folded)
    if counts_up(name) or _TITLES.search(name) or _CLAUSES.match(name):
        return False
    if _MONTHLY.fullmatch(name) or _SELECTED.fullmatch(name):
        return True
    if not name or width(name) > LABEL_WIDTH or _TALK.search(name) or not _LETTER.search(name):
        return False
    if says_nothing(name):
        return False
    plain = _BRACKETED.sub("", name).rstrip()
    kept = _KEPT.fullmatch(name) or _KEPT.fullmatch(plain)
    if kept:
        return kept["own"] in _PARTS or not _GENERIC.fullmatch(kept["own"])
    return (
        not _FURNITURE.search(plain)
        or _STYLE.fullmatch(plain) is not None
        or _of_a_trade(ADVICE_BEHIND.sub("", plain))
    )


_LETTER = re.compile(r"[^\W\d_]")
_BRACKETED = re.compile(r"\([^()]*\)$")


def _of_a_trade(name: str) -> bool:
    """Whether a name that ends as furniture does says of which trade the companies are: 电池企业."""
    if (english := _ENGLISH.fullmatch(name)) is not None:
        return _ENGLISH_GENERIC.fullmatch(english["own"]) is None
    if name.endswith(("产业链", "供应链")):
        return True
    if name.endswith(("行业", "板块")):
        return look(name) is Look.TRADE
    if chance := _CHANCE.fullmatch(name):
        return look(chance["own"]) is Look.TRADE
    kind = _COMPANIES_OF.fullmatch(name)
    return kind is not None and (
        look(kind["own"]) is Look.TRADE or kind["own"] in _PARTS or _LATIN.fullmatch(kind["own"]) is not None
    )


def opens_news(folded: str) -> bool:
    """Whether the section under a heading holds news, prices or risks: stocks named there are put forward by nobody.

    >>> opens_news("风险提示"), opens_news("积极型组合(高风险高回报)")
    (True, False)
    """
    if _NEWS.search(folded) is None:
        return False
    words = _ASIDE.sub("", folded) if "(" in folded else folded
    _, lead, last = words.rstrip(" :").rpartition(",")
    if lead and _SHARES.search(last):
        words = last
    return _NEWS.search(words) is not None and not _ADVICE.search(folded)


_SHARES = re.compile(r"(?:龙头|概念|题材|潜力|成长)股|上市公司")
"""What the last clause of a sentence says that stands over a list: then it is no news, whatever the others speak of."""


_ASIDE = re.compile(r"(?<=\w)\s?\([^()]{0,40}\)")
"""What stands in brackets behind a heading says how its stocks are, not what the section holds."""
