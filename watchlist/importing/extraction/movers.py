"""Stocks of a trade that rose together: “光刻胶板块爆发，A、B涨停，C涨超16%”.

A post about the day's market says first which trade moved and then by which of its stocks. That puts nobody forward, but
it says which stocks the market holds for that trade: a list that is never sure. In a report the same words tell the past
week and list nothing, rankings by how much stocks moved name no trade, and what fell is in no list.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from watchlist.domain.stances import Stance
from watchlist.importing.extraction.headings import names_theme
from watchlist.importing.extraction.notes import past_notes
from watchlist.importing.extraction.passages import Item, NameList
from watchlist.importing.extraction.trades import Look, look
from watchlist.securities.matcher import Hit

RULE = "risers"
_OF_THE_DAY = re.compile(
    r"[收午早]评|收盘[::]|盘面上|涨停潮|(?:概念|概念股|族群|板块)[^。\n]{0,14}(?:涨停|亮点|攻顶|爆[发了]|点火|暴[冲涨]|沸腾|股价表现|异动拉升|集体走强|走强)"
)
"""What the first lines of a post about the day's market say."""
_HEAD, _TOP = 600, 6_000
_ROSE = r"(?:大|暴|飙|狂|跟|普|上|续)?涨|爆发|走[强高]|拉升|反弹|活跃|升温|发酵|冲高|沸腾|暴冲|点火|异动拉升|掀起|爆了|攻上|攻顶|亮点|猛攻|齐步大?涨|锁死|崛起|创(?:历史)?新高"
_FELL = r"(?:大|暴|领|跟|下|续)?跌|走[弱低]|回调|跳水|低迷|下挫|承压|杀跌|飘绿"
_SECTOR = re.compile(
    rf"(?P<name>[\u4e00-\u9fffa-z0-9·]{{2,10}}?)(?:板块|概念股?|族群|题材|赛道|产业链|行业|(?<!次新)股)(?:个股|股|方面)?[^,。;:、\d]{{0,8}}?(?:(?P<rose>{_ROSE})|(?P<fell>{_FELL}))"
)
_LEAD = re.compile(
    r"(?:盘面上|具体看|其中|同时|此外|另外|昨日|今日|早盘|午后|盘中|当日|近期|月|日|a股|港股|两市|受此影响|消息面上|上|看|的)+(?=[^,。;]{2,})"
)
_BEHIND = re.compile(
    rf"\s*(?:等)?(?:超?\d{{0,3}}[只家余]?)?(?:个股|股|概念股|公司)?(?:等|均|纷纷|双双|齐步|直接|通通|集体|盘中|午后|也|封|亮灯|一度|同步|开盘|强势|\d{{1,2}}cm|,|因[^,。;]{{0,24}},)*(?:{_ROSE})"
)
_FALLS = re.compile(rf"\s*(?:等)?(?:均|纷纷|双双|也|一度|跟)*(?:{_FELL})")
_RANKED = re.compile(r"涨幅|前[三五十\d]|居前|排名|领涨个股|依次|净流入|龙虎榜")
_JOINT = re.compile(r"\s?[、和与及,]\s?")
_STOP = re.compile(r"[。;!?\n]")
_OTHER_TRADE = re.compile(r"\s*[^,。\n]{0,40}?(?:板块|行业|行情|概念|题材|族群)[^,。\n]{0,20},")
_REACH, _LEAST, _LEAST_OF_ALL, _MOST_RISERS = 500, 2, 5, 60
_CONFIDENCE = 0.6


def find_risers(text: str, folded: str, hits: Sequence[Hit]) -> Iterator[NameList]:
    """One list for each trade that is said to have risen, with the stocks that are told of as rising behind it."""
    if not _OF_THE_DAY.search(" ".join(folded[:_TOP].split())[:_HEAD]):
        return
    starts = [hit.start for hit in hits]
    sectors = [(start, end, rose) for start, end, rose in _sectors(folded)]
    listed: list[NameList] = []
    for place, (start, end, rose) in enumerate(sectors):
        limit = sectors[place + 1][0] if place + 1 < len(sectors) else len(folded)
        items = tuple(_risers(folded, hits, starts, end, limit)) if rose else ()
        if len(items) >= _LEAST:
            name = text[start:end]
            listed.append(NameList(name, start, end, True, Stance.MENTIONED, items, True, RULE, _CONFIDENCE))
    if sum(len(one.items) for one in listed) >= _LEAST_OF_ALL:
        yield from listed


def _sectors(folded: str) -> Iterator[tuple[int, int, bool]]:
    """Where trades are said to have moved, and whether up; what opens a line need be no trade that is known."""
    for found in _SECTOR.finditer(folded):
        start, end = found.span("name")
        if lead := _LEAD.match(folded, start, end):
            start = lead.end()
        name = folded[start:end]
        least = Look.OPEN if start == 0 or folded[start - 1] == "\n" else Look.TRADE
        if len(name) > 1 and names_theme(name) and look(name) >= least:
            yield start, end, found["rose"] is not None


def _risers(folded: str, hits: Sequence[Hit], starts: Sequence[int], place: int, limit: int) -> list[Item]:
    """The names behind a place that are told of as rising, one row after the other, none further off than a few sentences."""
    items: list[Item] = []
    row: list[Item] = []
    for hit in hits[bisect_left(starts, place) : bisect_left(starts, limit)]:
        if (
            hit.start - place > _REACH
            or len(items) > _MOST_RISERS
            or (items and _turned(folded, items[-1].past, hit.start))
        ):
            break
        item = Item(hit.start, hit.end, past_notes(folded, hit.end, limit), hit)
        joined = row and _JOINT.fullmatch(folded, row[-1].past, item.start)
        row = [*row, item] if joined else [item]
        if _JOINT.match(folded, item.past) and not _BEHIND.match(folded, item.past):
            continue
        if _BEHIND.match(folded, item.past) and not _ranked(folded, row[0].start):
            items.extend(row)
            place = item.past
        elif _FALLS.match(folded, item.past):
            break
        row = []
    return items


def _turned(folded: str, place: int, name: int) -> bool:
    """Whether a line between two names opens with a clause about another trade, known to us or not."""
    line = folded.rfind("\n", place, name)
    return line >= 0 and _OTHER_TRADE.match(folded, line, name) is not None


def _ranked(folded: str, place: int) -> bool:
    """Whether the sentence before a row says that it is a ranking."""
    first = max(0, place - 40)
    stops = [stop.end() for stop in _STOP.finditer(folded, first, place)]
    return _RANKED.search(folded, stops[-1] if stops else first, place) is not None
