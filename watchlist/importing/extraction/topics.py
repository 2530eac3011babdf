"""Themes that no heading names: the topic of the clause before a list, or of a qualifier between its names."""

from __future__ import annotations

import re

from watchlist.importing.extraction.cues import find_cues
from watchlist.importing.extraction.headings import names_theme

_TAIL = (
    r"(?:设计|制造|代工)?(?:龙头企业|龙头公司|龙头厂商|行业龙头|龙头|板块|行业|产业链|赛道|领域|概念|供应链|企业|公司|厂商|标的|品种|环节|"
    r"方向|方面|个股|价格|国产化|国产替代|投资机会)"
)
_WORD = r"[\u4e00-\u9fffa-z0-9+/&-]"
_TOPIC = re.compile(rf"({_WORD}{{2,16}}?)(?:的)?{_TAIL}(?!{_WORD}{{0,2}}(?:表示|认为))")
_QUALIFIER = re.compile(rf"({_WORD}{{2,14}}?)(?:的)?(?:{_TAIL})$|({_WORD}{{2,6}})$")
_BEHIND_TOPIC = re.compile(rf"(?:的|相关|类)?{_TAIL}")
_CUT = re.compile(
    r"的|了|将|对|在|为|是|把|被(?!动)|使|由|从|向|于|以|至|让|带动|推动|提升|促进|重申|看好|布局|受益|拉动|驱动|进入|迎来|实现|具备|具有|拥有|"
    r"建议|关注|推荐|领先|代表|长期|目前|当前|后续|首先|其次|最后|此|持续|继续|重点|积极|我们|认为|判断|预计|有望|随着|叠加|以及|和|与|及|或|\d{1,2}月|相关|国内|国产|本土|来看|跑赢|跑输|同时|全球|优秀|头部|核心|"
    r"主要|主流|细分|优质|其他|各|该|本|公司|行业|企业|投资者|投资|包括|例如|如|等|高端|中长期|短期|此外|另外|其中|可|逢低|续"
)
_TRAILING = re.compile(r"(?:加速|高?景气度?|上行|上涨|下跌|行情|市场|[+/&-])+$")
_OWN = re.compile(r"(?:相关|我们|重点|持续|继续|的|类|龙头|核心)+$")
_BEFORE_CUE = re.compile(r"(?:相关|我们|重点|持续|继续|的|核心)+$")
_FRAGMENT = re.compile(
    r"(?:极?少|大|绝大)?(?:部分|多数|少数)|个别|若干|一些|某些|上述|上面|以上|以下|下述|前述|前者|后者|这些|那些|这类|此类|同类|其余|其他|其它|其中|多家|几家|几个"
    r"|(?:第|前|共|这|近)?[一二两三四五六七八九十几多\d]+(?:个|只|家|支|类|大|项|种|条|名|位|点|方面)?|同时|此外|另外|目前|当前|核心|重点|主要|相关|未来|整体|总体"
    r"|跑[赢输]|供给端|需求端|a|b|the|are|is|was|were|be|include|includes|including|remain|remains|namely|like|names?|stocks?|companies|some|several|many|most|both|others?|these|those|such|top \d+"
)
"""Words that say how many or which, and stand for no theme."""
_CLAUSE = re.compile(r"[,。;!?:\n()]")
_BACK = 160
_TOPIC_LENGTH = 16
_LEAST = 2
_OPENING = 6
_ADVISED = re.compile(r"我们|建议|可|重点|推荐|关注|持续")
_FIELD = re.compile(r"(?:领域|板块|方面|赛道|方向)$")
_SUBJECT_LENGTH = 26
_TIME = re.compile(r"[年月日周季]|首先|其次|最后|一方面|综合|整体|第[一二三四]")
_FIGURE = re.compile(r"\d\.\d|\d\s?[个只家支]$|^[\d.%]+$|^\d+(?![a-z])|^[一二两三四五]个|[日天]$")
_QUOTED = re.compile(r"[“‘「『《][^”’」』》]*$")
_TALK_LEAD = re.compile(r"(?:主要|首先|其次|重点)(?:是|有|包括)|[一二三四五六]是")
"""What one says before a link of a chain: 主要是铰链环节的…, 一是光刻胶."""
_LONGEST = 1_000
_ITEM = re.compile(r";|(?<![\d(])\d{1,2}\)|\(\d{1,2}\)|[①-⑳]")
_JOINT = re.compile(
    r"[\s\W]*(?:(?:(?:根?据|截[至止])[^,。;]{2,40}(?=,)|[一二三四五六七八九]是|据[^,。;]{2,16}(?:统计|调研|数据|报道|披露|测算)|同时|另外|此外|其中|因此|综上|总体来看|上周|本周|目前|当前|我们认为)[,\s]*)+"
)


def stands_for_trade(folded: str, end: int) -> bool:
    """Whether the words that end here are said to be a trade: “血制品” before 板块, “变压器” before 龙头."""
    return _BEHIND_TOPIC.match(folded, end) is not None


def opens_clause(words: str, following: str) -> bool:
    """Whether the words before the first comma of a clause say what it is about: “消费电子，我们推荐…”."""
    if len(words) > _OPENING or not (_ADVISED.match(following) or _FIELD.search(words)):
        return False
    return not _CUT.search(words) and not _TIME.search(words) and names_theme(words)


def subject_topic(folded: str, start: int, end: int) -> tuple[int, int] | None:
    """The theme in the words right before a cue: “变压器” in “变压器相关公司”; None where they are talk."""
    if lead := _TALK_LEAD.match(folded, start, end):
        start = lead.end()
    tail = _BEFORE_CUE.search(folded, start, end)
    end = tail.start() if tail else end
    words = folded[start:end]
    if (
        not 0 < len(words) <= _SUBJECT_LENGTH
        or _FIGURE.search(words)
        or _FRAGMENT.fullmatch(words)
        or not _CUT.sub("", words)
        or not names_theme(words)
    ):
        return None
    return start, end


def qualifier_topic(folded: str, start: int, end: int) -> tuple[int, int] | None:
    """The theme in the words between cue and names: “血制品” in “血制品龙头企业”."""
    if end - start > _TOPIC_LENGTH + 10:
        return None
    match = _QUALIFIER.match(folded, start, end)
    if match is None:
        return None
    return _noun(folded, *match.span(1 if match[1] else 2))


def clause_topic(folded: str, start: int, end: int) -> tuple[int, int] | None:
    """The topic of the sentences before a list: the nearest noun that stands for a trade, else the clause's start."""
    start = _clause_begin(folded, max(start, end - _LONGEST), end)
    first = max(start, end - _BACK)
    found = [
        topic for match in _TOPIC.finditer(folded, first, end) if (topic := _noun(folded, *match.span(1)))
    ]
    if found:
        return found[-1]
    return _sentence_start(folded, start, end)


def _noun(folded: str, start: int, end: int) -> tuple[int, int] | None:
    """The last words of a stretch, without the verbs and fillers before them; None where nothing is left."""
    while tail := _TRAILING.search(folded, start, end) or _OWN.search(folded, start, end):
        end = tail.start()
    for cut in _CUT.finditer(folded, start, end):
        if cut.end() < end:
            start = cut.end()
        else:
            end = cut.start()
    plain = _FIGURE.search(folded, start, end) is None and not folded[start:end].isdigit()
    return (
        (start, end)
        if end - start >= _LEAST and plain and not _FRAGMENT.fullmatch(folded, start, end)
        else None
    )


def _clause_begin(folded: str, start: int, end: int) -> int:
    """Behind the last semicolon or item number: what stands before belongs to another list."""
    marks = [mark.end() for mark in _ITEM.finditer(folded, start, end)]
    return marks[-1] if marks else start


def _sentence_start(folded: str, start: int, end: int) -> tuple[int, int] | None:
    """The first clause of the sentence that ends at `end`."""
    first = max(folded.rfind("。", start, max(start, end - 1)) + 1, start)
    if joint := _JOINT.match(folded, first, end):
        first = joint.end()
    while first < end and not folded[first].isalnum():
        first += 1
    stop = _CLAUSE.search(folded, first, min(end, first + _TOPIC_LENGTH))
    last = stop.start() if stop else min(end, first + _TOPIC_LENGTH)
    last = first + len(_QUOTED.sub("", folded[first:last]))
    whole = _FIGURE.search(folded, first, last) is None and _FRAGMENT.fullmatch(folded, first, last) is None
    plain = whole and not find_cues(folded[first:end])
    return (first, last) if last - first >= _LEAST and plain else None
