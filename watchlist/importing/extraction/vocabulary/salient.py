"""The trade that a sentence is about where no label says it: 特高压 in 特高压建设提速, PCB in 需求带动PCB量价齐升.

A sentence opens with its trade and says what becomes of it, or says of something else which trade it moves.
"""

from __future__ import annotations

import re
from itertools import pairwise

from watchlist.importing.extraction.vocabulary.trades import CHANGES, HOW, Look, look, trade_at

_NAME = r"[\u4e00-\u9fffa-z0-9][\u4e00-\u9fffa-z0-9+/&-]{1,9}?"
_ASPECT = (
    r"价格|报价|合约价|现货价|涨价|需求|供给|供需|供应|订单|销量|出货|招标|中标|渗透率|产能|产量|库存|动销|盈利|业绩|景气|建设|板块|行业|市场|产业|赛道|概念|量产|国产化|国产替代|出口|进口|管制|扩产"
    r"|技术|核准|开工|交付|装机|新品|新机|环节|企业|公司|龙头|厂商|投资|政策|利润|毛利|估值|份额|格局|竞争|壁垒|进展|方面|方向|领域|事件|时代|商业化|产业化|大会|补贴|[上中下]游"
)
"""What one tells of a trade."""
_OPENING = re.compile(
    rf"[\s\W]*(?:随着|受益于?|伴随|近期|本周|目前|当前|此外|其中|同时)?(?P<name>{_NAME})的?(?:{_ASPECT}|{CHANGES}|{HOW})"
)
_MOVES = re.compile(
    r"(?:利好|支持|鼓励|发力|推进|加快|带动|拉动|驱动|推动|催化|提振|打开|受益的?是|聚焦|看好|把握|布局|拥抱|重视)(?:国内|国产|上游|下游|高端|相关|核心|了|于|整个|的){0,2}"
)
"""What moves a trade, or looks at it."""
_SENTENCE = re.compile(r"[。;!?\n]")
_CLAUSE = re.compile(r"[,:]")
_JOINT = re.compile(r"[、/和与及]|以及")
_BACK, _SENTENCES = 240, 3
_ADJACENT = 10


def salient_trade(folded: str, start: int, end: int) -> tuple[int, int] | None:
    """The trade that the sentences right before `end` are about, the nearest sentence first; None where none names one."""
    start = max(start, end - _BACK)
    edges = [start, *(mark.end() for mark in _SENTENCE.finditer(folded, start, end)), end]
    spans = [span for span in pairwise(edges) if span[1] > span[0]]
    ways = (_moved, opening_trade, _last)
    found = (way(folded, *span) for span in reversed(spans[-_SENTENCES:]) for way in ways)
    return next((one for one in found if one), None)


def adjacent_trade(folded: str, start: int, names: int) -> tuple[int, int] | None:
    """The trade that stands right before names without a mark between: 高端酒 in 高端酒贵州茅台、五粮液."""
    for first in range(max(start, names - _ADJACENT), names - 1):
        if trade_at(folded, first, names) == names:
            leaders = _LEADERS.search(folded, first, names)
            return first, leaders.start() if leaders else names
    part = _PART.search(folded, max(start, names - _ADJACENT), names)
    return part.span("part") if part else None


def longest_trade(folded: str, start: int, end: int) -> tuple[int, int] | None:
    """The longest row of words for trades in a heading: 液冷 in 国内液冷领域核心企业布局."""
    best, place = (start, start), start
    while place < end:
        stop = _row_at(folded, place, end)
        if stop is not None and stop - place > best[1] - best[0]:
            best = place, stop
        place = stop or place + 1
    tail = _FIELD_END.search(folded, *best) if best[1] - best[0] > _LONGEST_FIELD else None
    return (best[0], tail.start() if tail else best[1]) if best[0] < best[1] else None


_LEADERS = re.compile(r"(?<=..)(?:龙头|厂商|企业|公司)+$")
_FIELD_END, _LONGEST_FIELD = re.compile(r"(?:领域|行业|板块)$"), 3
_PART = re.compile(
    r"(?:^|[,。;:])(?P<part>(?:设备|材料|零部件|器件|芯片|设计|制造|封测|耗材|系统)(?:厂商?|端))$"
)
"""A part of a chain that opens the clause of its names: 设备厂弘塑、辛耘."""
_DASH = re.compile(r"[\s*]*(?:等)?\s?(?:--|:|→|->)\s?[\"“*]*")
_FIELD = re.compile(
    rf"(?:在|从|而)?(?P<field>{_NAME})(?:(?:企业|公司|厂商|龙头|板块|领域|环节|赛道|产业链|行业|方面|[端侧])(?:[中里内上]|方面|来看)?|[中里上])"
)


def named_after(folded: str, past: int) -> tuple[int, int] | None:
    """The trade that a dash behind names says they are: 海缆 in “A、B——海缆三巨头”."""
    dash = _DASH.match(folded, past)
    stop = trade_at(folded, dash.end(), dash.end() + _ADJACENT) if dash else None
    return (dash.end(), stop) if dash and stop else None


_KIND = re.compile(
    r"(?:以及|和|及|与)?(?P<kind>[\u4e00-\u9fffa-z0-9+/]{2,10}(?:提供商|供应商|服务商|运营商|制造商|厂商|公司|企业))"
)


def kind_named(folded: str, start: int, end: int) -> tuple[int, int] | None:
    """The kind of companies that words name: 技术服务提供商 in 以及技术服务提供商; None where they say anything else."""
    found = _KIND.fullmatch(folded, start, end)
    return found.span("kind") if found else None


def field_of(folded: str, start: int, end: int) -> tuple[int, int] | None:
    """The trade in words that say where one looks: 芯片设计 in 芯片设计企业中; None where they say anything else."""
    found = _FIELD.fullmatch(folded, start, end)
    return found.span("field") if found and look(found["field"]) is Look.TRADE else None


def _moved(folded: str, start: int, end: int) -> tuple[int, int] | None:
    """The trade behind the last verb that moves one."""
    for verb in reversed(list(_MOVES.finditer(folded, start, end))):
        stop = _row_at(folded, verb.end(), end)
        if stop is not None:
            return verb.end(), stop
    return None


def _row_at(folded: str, start: int, end: int) -> int | None:
    """Where the trades end that begin at a place, one or several told together: 水电、火电."""
    stop = trade_at(folded, start, end)
    while stop is not None and (joint := _JOINT.match(folded, stop, end)):
        further = trade_at(folded, joint.end(), end)
        if further is None:
            break
        stop = further
    return stop


def opening_trade(folded: str, start: int, end: int) -> tuple[int, int] | None:
    """The trade that a sentence, or a clause of it, opens with; the nearest clause first."""
    edges = [start, *(mark.end() for mark in _CLAUSE.finditer(folded, start, end))]
    for edge in reversed(edges):
        found = _OPENING.match(folded, edge, end)
        if found and look(found["name"]) is Look.TRADE:
            return found.span("name")
    return None


def _last(folded: str, start: int, end: int) -> tuple[int, int] | None:
    """The last words of the sentence that are a trade."""
    found, place = None, start
    while place < end:
        stop = _row_at(folded, place, end)
        if stop is not None and look(folded[place:stop]) is not Look.CLAUSE:
            found = place, stop
        place = stop or place + 1
    return found
