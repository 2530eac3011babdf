"""How far words look like the name of a theme: trades and things that are known, or a clause, a time, a style, a figure.

The vocabulary is `resources/securities/trades.txt`: industries, parts of chains, and the heads that close a name (板块, 设备).
"""

from __future__ import annotations

import re
from enum import IntEnum
from functools import lru_cache

from watchlist import resources

_LATIN_LETTER = re.compile(r"[a-z0-9]")
_LATIN = re.compile(r"[a-z0-9][a-z0-9.+-]*")
_JOINED = re.compile(
    r"[\s\"'“”‘’「」『』()/&+·,、:-]+|以?及|[和与的类]|各种|核心|相关|优质|创新|特色|新型|综合性|国产|国内|海外|高端|传统|大|子|其他|其它"
)
_BRACKETED = re.compile(r"\([^()]*\)$")
_LONGEST_WORD = 8
_MOSTLY = 0.6
CHANGES = (
    r"缩小|扩大|出清|修复|改善|提升|上行|下行|回暖|复苏|增长|下滑|反弹|企稳|回升|回落|承压|加剧|收窄|释放|兑现|爆发|放量|升温|走强|走弱|见底|触底|筑底|反转|回调|"
    r"向好|趋缓|放缓|超预期|验证|强化|加码|提速|紧缺|紧张|趋紧|偏紧|高企|凸显|显现|来临|到来|启动|分化|震荡|领涨|亮眼|旺盛|强劲|优化|受益|受损|推进|落地|上涨|下跌|涨价|切换|拐点|整合|高增|低迷|受阻|复产|提价|降价|补库|去库"
)
HOW = r"持续|不断|加速|逐步|逐渐|有望|再度|全面|显著|进一步|仍|仍将|即将|明显|大幅|普遍|快速|稳步|依旧|均|已|正在|继续|或将?|加快"
_END = r"尾声|可期|在即|明显|显著|加速|阶段|周期|过程|态势|中|了|通道|拐点|预期"
CLAUSE = re.compile(
    rf"(?:{HOW})(?:{CHANGES})|(?:{CHANGES})(?:{_END})$|驱动[^的]{{0,6}}(?:重估|增长|提升|改善|修复)$|(?:占比|弹性|壁垒|增速|估值|确定性|空间|景气度?|股息率?|分红|份额)(?:[较更最很]|相对)?[高低大小强弱优好]$|(?:格局|优势|成长性|基本面|业绩|现金流|分红)(?:良好|较好|好|优异|优秀|优|稳健|稳定|清晰|明确|明显|显著|突出|领先)$|^领[涨跌]$|^(?:大盘|指数|市场|行情|股市|盘面)(?!化)|(?<=..)(?<![线地天上水])下$|等(?:龙头|公司|企业|厂商)(?!股)|^(?:具备|具有|拥有|兼具)|最[^新大近后终高低]|^(?:随着|由于|因为|如果|若|受|当|在)|(?<!电)是(?!否)|(?:我们|公司)[^龙类]|[涨跌]幅|居前|纳入|成为|进入|迎来|攻守兼备|处于|迎(?:来|接)?(?!宾)|发文|印发|支持|认为|判断|预计|看好"
    r"|^(?:we|our|i|it|this|these|they|among|for|in|with|given|as|while|and|but|the following)\s|\b(?:we|our|reiterate|prefer|believe|expect|recommend|is|are|was|were|has|have|will)\b"
)
"""What stands in a clause and in no name."""
_TIMED = re.compile(
    r"(?:20)?\d{2}\s?[qh][1-4]|[qh1-4][1-4qh]\s?\d{2}|第?[一二三四1-4]季度?|财年|[上下]半年|[上本下当昨今]日?[年月周日]|\d{1,2}月(?:\d|$)|[春夏秋冬]季"
)
_GENERIC = re.compile(
    r"(?:新兴|价值|成长|逻辑|调整|业绩|创新|核心|优势|优质|稳健|防御|进攻|弹性|潜力|估值|景气|需求|供给|供应|政策|技术|市场|海外|国内|国外|港股|美股|a股|境外|渠道|内容|品牌|产品|客户|订单|技术|政策|资产|资金|机构|"
    r"行业|板块|公司|企业|个股|标的|龙头|上市|观点|预判|判断|研判|短期|中期|长期|中长期|本周|今日|题材|催化|看点|方面|环节|领域|方向|结构|周期|趋势|机会|主题|其中|首推|首选|精选|优选|前列|范围|"
    r"跟踪|配置|布局|操作|看|来看|底仓|仓位|选股|上|稀缺|纯正|正宗|唯一|参与|表现|关键|观察点|观察|要点|重要|重点|[日周月]报|系列|投资|比较|对比|盈利|财务|指标|二次|强|大|高|低|好|多|新|及|和|与|的|、|最顺|丰富|带来)+"
)
"""Words that stand for no trade, alone or with each other."""

PORTFOLIO = re.compile(
    r"组合|金股|名单|」评级|股票池|观察池|自选|(?:目前|当前|我的|本周|模拟|个人)(?:持股|持仓)|持[仓股](?:明细|列表|一览|清单)|(?:model|core|our|recommended|sample) (?:portfolio|holdings)|(?:conviction|buy|focus) list|key recommendations"
)
"""What names a portfolio, which is a list by any other name."""


class Look(IntEnum):
    """What words look like."""

    CLAUSE = 0
    OPEN = 1
    TRADE = 2


@lru_cache(maxsize=64)
def look(folded: str) -> Look:
    """What the words of a name look like; the same few are asked about again and again within a text.

    >>> look("光伏设备"), look("供需缺口持续缩小"), look("星链")
    (<Look.TRADE: 2>, <Look.CLAUSE: 0>, <Look.OPEN: 1>)
    """
    name = _BRACKETED.sub("", folded.strip()).strip() or folded
    said, _, kind = name.rpartition("的")
    name = kind if said and len(kind) > 1 and not _GENERIC.fullmatch(kind) else name
    if CLAUSE.search(name) or _TIMED.search(name) or _GENERIC.fullmatch(name):
        return Look.CLAUSE
    return Look.TRADE if _known(name) >= _MOSTLY else Look.OPEN


def _known(name: str) -> float:
    """The share of a name's characters that are words for trades."""
    words, heads = _vocabulary()
    everything, held, trades, place = 0, 0, 0, 0
    while place < len(name):
        size = _word(name, place, words, heads)
        if not size and (joint := _JOINED.match(name, place)):
            place = joint.end()
            continue
        everything += size or 1
        held += size
        trades += bool(size) and name[place : place + size] in words
        place += size or 1
    return held / everything if everything and (trades or held == everything) else 0.0


def _word(part: str, place: int, words: frozenset[str], heads: frozenset[str]) -> int:
    """How long the longest known word at a place is; 0 where none begins there."""
    latin = _LATIN.match(part, place)
    longest = min(_LONGEST_WORD, len(part) - place)
    if latin is None and part[place] not in _firsts():
        return 0
    least = latin.end() - place if latin else 1
    for size in range(max(longest, least), least - 1, -1):
        if (word := part[place : place + size]) in words or word in heads:
            return size
    return 0


def trade_at(folded: str, start: int, end: int) -> int | None:
    """Where the words for trades end that begin at a place; None where none does, or one character alone."""
    if _LATIN_LETTER.match(folded, start) and _LATIN_LETTER.match(folded, max(0, start - 1)) and start:
        return None
    words, heads = _vocabulary()
    place, named = start, False
    while place < end and (size := _word(folded, place, words, heads)):
        named = named or (size > 1 and folded[place : place + size] in words)
        place += size
    return place if named and place <= end else None


@lru_cache(maxsize=1)
def _vocabulary() -> tuple[frozenset[str], frozenset[str]]:
    """The words for trades, and the heads that close a name."""
    lines = resources.path("securities", "trades.txt").read_text(encoding="utf-8").splitlines()
    words = [word for line in lines if line[:1] not in {"#", "="} for word in line.split()]
    heads = [word for line in lines if line[:1] == "=" for word in line[1:].split()]
    return frozenset(words), frozenset(heads)


@lru_cache(maxsize=1)
def _firsts() -> frozenset[str]:
    """What a known word may begin with."""
    words, heads = _vocabulary()
    return frozenset(word[0] for word in (*words, *heads))


_STATE = re.compile(
    rf"(?P<own>[\u4e00-\u9fffa-z0-9+/&]{{1,12}}?(?:产业链|链|板块|行业|赛道|领域))(?:{HOW}|{CHANGES}|{_END}|的)+"
)


_CHANGED = re.compile(
    rf"(?P<own>[\u4e00-\u9fffa-z0-9+/&]{{2,10}}?)(?:周期|景气度?|价格|需求)?(?:{HOW}|{CHANGES})+"
)


def ends_in_change(folded: str) -> bool:
    """Whether words close with what becomes of something: 机构整合, 清洁电器高增."""
    return _ENDS_CHANGED.search(folded) is not None


_ENDS_CHANGED = re.compile(rf"(?:{CHANGES}|加速)$")


def trade_alone(folded: str, start: int, end: int) -> tuple[int, int] | None:
    """Where the trade stands in words that say what becomes of it: 军贸 in 军贸放量; None where they say no such thing."""
    said = _CHANGED.fullmatch(folded, start, end)
    return said.span("own") if said and look(said["own"]) is Look.TRADE else None


def trade_part(folded: str, start: int, end: int) -> tuple[int, int] | None:
    """Where the trade stands in a name that goes on to say how it does: 地产链 in 地产链出清尾声; None where it says no such thing."""
    said = _STATE.fullmatch(folded, start, end)
    return said.span("own") if said and look(said["own"]) is not Look.CLAUSE else None
