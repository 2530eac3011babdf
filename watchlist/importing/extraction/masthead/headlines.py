"""Where a headline ends that has run into what stands under it, as in texts that lost their line breaks.

What is known comes first: the company that opens the text, a label with its colon, the headline said again elsewhere. Else each
place is weighed by what stands on both sides of it, and the best is a guess that says how good it is.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from watchlist.importing.extraction.vocabulary.industry_names import NAMED

_SHORT: Final = 7
_PREFIX: Final = 8
_PARAGRAPH: Final = 45
"""What is repeated at such length is a paragraph, not its heading."""


def before_company(visible: str, start: int, company: str) -> int:
    """In a company report that lost its line breaks: the title runs up to the company's name, which opens the text."""
    found = visible.find(company, start + _SHORT, start + _PARAGRAPH) if company else -1
    return max(0, found - start) if "。" not in visible[start : max(start, found)] else 0


_LABELLED = re.compile(r"[^。,:\x00\n]{4,}?,[^。:\x00\n]{4,}?(?P<label>[\u4e00-\u9fff]{8}):")
_LABEL_LEAST = 2


def before_label(visible: str, start: int, end: int) -> int:
    """How far a title of two clauses goes that runs into a label with its colon: the label is a word that stands elsewhere too."""
    found = _LABELLED.match(visible, start, end)
    if found is None:
        return 0
    words = found["label"]
    elsewhere = visible[: found.start("label")] + "\x00" + visible[found.end() :]
    size = next((size for size in range(6, 1, -1) if words[-size:] in elsewhere), 0)
    return found.end("label") - size - start if size > _LABEL_LEAST else 0


_REVIEW: Final = re.compile(
    rf"(?:{NAMED})(?:行业|板块)?(?:20)?\d\d年?(?:[年中]报|半年报|[一三]季报|业绩)(?:[与及暨和、](?:20)?\d\d年?(?:[年中]报|半年报|[一三]季报))?(?:业绩)?(?:综述|总结|回顾|前瞻)(?=[\u4e00-\u9fff]{{6}})(?!报告|专题)"
)
"""A review by its name, with its headline right behind it."""


def behind_review(visible: str, start: int, end: int) -> int:
    """Where the headline begins behind the name of a review of results that ran into it."""
    found = _REVIEW.match(visible, start, end)
    return found.end() if found else start


def repeated_prefix(visible: str, start: int, end: int) -> int:
    """How much of a piece's start stands elsewhere too: a title is named again in the text under it."""
    again = visible.find(visible[start : start + _PREFIX], start + _PREFIX)
    if again < 0:
        return 0
    length = _PREFIX
    while (
        start + length < end
        and again + length < len(visible)
        and visible[start + length] == visible[again + length] != "。"
    ):
        length += 1
    return length if length < _PARAGRAPH else 0


_CLOSES: Final = re.compile(
    r"(?:延续|持续|[复恢企回反修][苏暖升归弹复稳]|景气|高企|机[会遇]|[高增][长增]|提[升速振]|加速|标的|龙头|主[线角]|承压|[上下][行涨跌]"
    r"|突破|可期|凸显|显[现著]|配置|格局|空间|升级|转[型折]|拐点|改善|优[化势质]|向[好上]|预期|趋势|周期|时代|布局|推荐|关注|崛起|[起启]航"
    r"|[来降]临|[到未]来|将至|在即|落地|发[展力布]|个股|品种|板块|赛道|产业链?|公司|资产|价值|逻辑|红利|需求|驱动|涨价|国产化|替代|进程|放量"
    r"|爆发|前景|受益|竞争力?|集中度?|胜出|不[改变减]|扩大|收[窄敛]|[放趋]缓|加快|回[调落]|降价|出海|启动|蓄势|待发|破局|先行|领[先涨跑]|过剩|[分]化|共振|催化|行情|策略|展望|总结|解[读析]|拆解|剖析|探讨|复盘|对比|梳理|概览|全景|图谱|影响|冲击|压力|挑战|变[革局]|重[塑构]|创新|新高"
    r"|[高低]位|[见筑触]底|底部|反转|[走偏][强弱]|明[显确]|开启|[深推]进|扩张|释放|兑现|[确弹成]?[定]?性|稳[健定]|良好|旺盛|火热|紧[张缺]|短缺"
    r"|不足|占优|[良先契时]机|广阔|可观|明朗|提速|高增|爆发|腾飞|未艾|蓬勃|强劲|黄金期|快车道|新(?:篇章?|局面?|征程|阶段|动能|引擎|格局)|有限|可控|充[足沛]|之[路道年]|正当时|进行时|元年|窗口期?|蓝海|市场|行业|观|[?!])\Z"
)
"""Words on which headlines end."""
_WANTS_MORE: Final = re.compile(
    r"(?:首[款个家批例次创]|一[个种款批家场]|第[一二三四五\d]|[这那每某最更其之]|如何|怎[样么])\Z"
)
"""Words that say something of what stands behind them."""
_ASIDE: Final = re.compile(r"\([一二三四五六七八九十上中下更新修订]{1,4}\)\Z")
"""The part, or the edition, in brackets behind a headline."""
_LONGEST_ASIDE: Final = 6
_SERIES: Final = re.compile(r"[^,。:\n]{2,18}(?:报告|点评|周报|月报|专题|跟踪):")
"""The name of a series before a headline."""
_SURELY_OPENS: Final = re.compile(
    r"(?:a股(?!市|公|上|投|策|港)|[本上]周|[去今]年\d{1,2}月|我们|事件:|截[至止]|根据|随着|[\u4e00-\u9fff]{2,6}(?:行业|板块)20\d\d年)(?!的)"
)
"""Words that open a sentence and hardly ever stand inside a headline."""
_OPENS: Final = re.compile(
    r"(?:本[月期轮次报]|上月|近[期日年来]|今年|去年|事[件项]|20\d\d|\d{1,2}月|\d{2,4}年|[当目]前|预计|由于|受(?!益)"
    r"|我国|中国|国内|海外|全球|世界|公司|行业|市场|板块|一[、是方]|从|在|自|据|h1|q[1-4]|过去|年初|[短中长]期|疫情|重点|报告|仅供|[1-9][.、)]|\(|申万|中信|沪深"
    r"|上证|指数|期间)"
)
"""Words with which sentences open."""
_NEW_SENTENCE: Final = re.compile(r"[。\n;:●■◼◆➢►▌)][ \t]*([\u4e00-\u9fffa-z]{2})")
_STOP: Final = re.compile(r"[。;\n\x00]")
_CLAUSE: Final = re.compile(r"[,:?!—]")
_NEVER_LAST: Final = frozenset(",、:—-(《“和与及的为是将在对由从于被把让使以向其该这各均")
_NEVER_FIRST: Final = frozenset(",、:)》”。;的了和与及%?!")
_WITHIN_WORD: Final = re.compile(r"[a-z0-9.]{2}")
_SHORTEST: Final = 9
_USUAL: Final = range(14, 31)
_POSSIBLE: Final = range(11, 39)
_LAST_CLAUSE: Final = 4
_FAR: Final = 8_000
_GOOD: Final = 6.0
"""A place that weighs less is no end of a headline."""
_LONGEST_CLOSE: Final = 3
_MOST_NEW: Final = 2.5
"""So much at most the pairs of characters say, which are dear to count."""
_MOST_SHAPELY: Final = 2.5
"""So much at most the length and the clauses say."""


def guessed_end(visible: str, start: int, limit: int) -> int:
    """How long a headline is that runs into the sentence under it; 0 where no place looks like its end."""
    stop = _STOP.search(visible, start, limit)
    head = visible[:_FAR]
    openers = _openers(head)
    places = range(start + _SHORTEST, min(stop.start() if stop else limit, len(visible) - 1) + 1)
    weighed = [
        (weight + _newness(head, place), -place)
        for place in places
        if _may_part(visible, place)
        and (around := _opening(head, start, place, openers) + _closing(visible, start, place))
        >= _GOOD - _MOST_NEW - _MOST_SHAPELY
        and (weight := around + _shape(visible[start:place])) >= _GOOD - _MOST_NEW
    ]
    weight, place = max(weighed, default=(0.0, -start))
    return -place - start if weight >= _GOOD else 0


@lru_cache(maxsize=1)
def _openers(head: str) -> frozenset[str]:
    """The pairs of characters that open a sentence somewhere; several pieces of one masthead ask for them."""
    return frozenset(found[1] for found in _NEW_SENTENCE.finditer(head))


def _may_part(visible: str, place: int) -> bool:
    before, after = visible[place - 1], visible[place]
    within = _WITHIN_WORD.match(visible, place - 1) is not None
    return before not in _NEVER_LAST and after not in _NEVER_FIRST and not within


def _shape(piece: str) -> float:
    """How much a piece has the length and the clauses of a whole headline."""
    series = _SERIES.match(piece)
    aside = _ASIDE.search(piece)
    piece = piece[series.end() if series else 0 : aside.start() if aside else None]
    clauses = _CLAUSE.split(piece)
    weight = 1.0 if len(piece) in _USUAL else 0.0 if len(piece) in _POSSIBLE else -2.0
    weight += (0.0, 1.5, 0.0)[len(clauses) - 1] if len(clauses) < 4 else -3  # noqa: PLR2004 - headlines have two clauses, seldom three
    weight -= 3 if len(clauses[-1]) < _LAST_CLAUSE else 0
    open_pair = piece.count("“") != piece.count("”") or piece.count("(") != piece.count(")")
    return weight - 3 * open_pair


def _closing(visible: str, start: int, place: int) -> float:
    """How much the last word before a place is one on which headlines end."""
    if aside := _ASIDE.search(visible, max(start, place - _LONGEST_ASIDE), place):
        place = aside.start()
    if _WANTS_MORE.search(visible, max(start, place - _LONGEST_CLOSE), place):
        return -3.0
    return 3.0 if _CLOSES.search(visible, max(start, place - _LONGEST_CLOSE), place) else 0.0


def _opening(head: str, start: int, place: int, openers: frozenset[str]) -> float:
    """How much what stands behind a place looks like the start of a sentence."""
    weight = 4.0 if _SURELY_OPENS.match(head, place) else 2.0 if _OPENS.match(head, place) else 0.0
    weight += 2 if head[place : place + 2] in openers else 0
    return weight + (2.5 if head.startswith(head[start : start + 2], place) else 0)


def _newness(head: str, place: int) -> float:
    """How much a place looks like one where two texts were put together: the pair of characters over it is new, those beside it are not."""
    over = head.count(head[place - 1 : place + 1])
    weight = 1.5 if over <= 1 else -1.0 if over > 2 else 0.0  # noqa: PLR2004 - once elsewhere may be chance
    weight += 0.5 * (head.count(head[place - 2 : place]) > 1)
    return weight + 0.5 * (head.count(head[place : place + 2]) > 1)
