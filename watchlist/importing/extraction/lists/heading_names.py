"""The names in headings: where they stand, without numbers, marks, and the words that say only what kind of thing follows."""

from __future__ import annotations

import re
from collections.abc import Iterator

from watchlist.importing.extraction.page.units import Unit, headings_above
from watchlist.importing.extraction.vocabulary.brackets import balanced
from watchlist.importing.extraction.vocabulary.cues import Cue
from watchlist.importing.extraction.vocabulary.headings import ADVICE_BEHIND, NUMBERING, bare, counts_up
from watchlist.importing.extraction.vocabulary.salient import opening_trade
from watchlist.importing.extraction.vocabulary.trades import Look, look

Named = tuple[int, int]
"""Where a name stands."""

_BRACKET = re.compile(r"\s*【([^【】\n]{2,12})】(?=[^\s])")
_ADVICE_LEAD = re.compile(
    r"^(?:\d{1,2}[.、 ]?)?(?:投资建议|投资策略|投资要点|核心观点)(?=[^\W\d_]{2,}$)(?!与|和|及|关注|推荐)"
)
"""A heading that ran into the label behind it."""
_LOOKED_AT = re.compile(
    r"(?:建议|重点|持续|继续|积极|坚定)*(?:关注|看好|推荐|布局|把握|聚焦|重视|[超标增]配)(?=[^\W_]{2})"
)
"""What a heading says of its trade before it: 重点关注疫苗赛道."""
_LISTING = re.compile(r"(?<=\w{4})一览表?$")
_SHOWN = re.compile(
    r"(?<=\w\w)(?:相关)?(?:标的|公司|个股)(?:市场|股价|财务|经营)?(?:业绩|表现|走势|财务|动态|概况|概览|情况|及|与|和)+$"
)
"""What of companies a heading says that it shows: 沪股标的市场表现."""
_REMARK = re.compile(
    r"\s?\((?:(?:建议|重点|可|持续)*(?:关注|观察|看好|跟踪)[^()]*|[共约]?\d{1,3}\s?[家只支个])\)$"
)
"""What in brackets behind a name says only what to look at, or how many there are: 海外厂商(关注新品进展), 碳纤维(4家)."""
_REPORT_LEAD = re.compile(r"[^,。:]{2,12}(?:[双日周月季]报|周观点|点评|跟踪)(?=[\u4e00-\u9fff]{2,8}$)")
"""What kind of report one reads, run together with the label of its first point: 家电行业周报白电."""
_SIDE = re.compile(r"(?<=[^\W\d_]{2})\s?方面$")
_BOXED = re.compile(r"\[[^\[\]]+\]")
_KIND_OF = re.compile(
    r"事件|(?:[今明]日|核心|重点)?(?:主题|题材|热点|机会|方向|主线|赛道|板块|概念)[一二三四五六七八九十\d]{0,2}|领域|行业|催化|[上中下]游|(?:public |listed |key |top |the )*(?:companies|stocks|players)"
)
"""What before a heading's colon says only what kind of thing the name behind it is: 事件:亚洲金融论坛开幕."""
_WHEN = re.compile(r"[短中长远近]{1,2}期(?:看|机会|方向)?|[今明后次昨]日|[本下上]周|当前")
"""What in 【】 says when, and leaves the name to the words behind it: 【中期】存储扩产."""
_LEAD_MARKS = re.compile(r"[\s#*_\u2600-\u27bf\U0001f300-\U0001faff\ufe0f]*")


def heading_name(folded: str) -> str:
    """The part of a heading that can name a theme: what stands before its colon, behind it where that names a trade.

    >>> heading_name("生猪板块:成本为王"), heading_name("核心底座:光模块(占七成)")
    ('生猪板块', '光模块(占七成)')
    """
    bracket = _named_bracket(folded, 0, len(folded))
    if bracket:
        return folded[slice(*bracket)]
    when = _timed(folded, 0, len(folded))
    lead, colon, rest = bare(folded[when:]).partition(":")
    return rest.strip() if colon and _told_behind(lead, rest.strip()) else lead


def heading_span(folded: str, heading: Unit) -> Named:
    """Where a heading's name stands."""
    if bracket := _named_bracket(folded, heading.body, heading.end):
        return bracket
    body = _timed(folded, heading.body, heading.end)
    lead = _LEAD_MARKS.match(folded, body, heading.end)
    number = NUMBERING.match(folded, lead.end() if lead else body, heading.end)
    first = number.end() if number else body
    colon = folded.find(":", first, heading.end)
    if colon > first and _told_behind(bare(folded[first:colon]), bare(folded[colon + 1 : heading.end])):
        return inner_span(folded, colon + 1, heading.end)
    return inner_span(folded, body, colon if colon > body else heading.end)


def naming_headings(folded: str, unit: Unit) -> Iterator[Unit]:
    """The headings over a unit, the nearest first; behind the others those that say only that stocks are looked at (潜在关注池), or why."""
    above = [
        heading
        for heading in headings_above(unit)
        if not heading.title and not is_saying(folded, heading.body, heading.end)
    ]
    yield from sorted(above, key=lambda heading: _says_less(folded[heading.body : heading.end]))


def _says_less(heading: str) -> bool:
    """Whether a heading only leads to what follows: a pool of stocks, or an English line that tells why they gain (“… benefit from it:”)."""
    words = heading.strip()
    told = words.endswith(":") and words.isascii() and len(words.split()) >= _TELLING
    return is_pool(words) or (told and look(bare(words)) is not Look.TRADE)


_TELLING = 4
"""So many English words before a colon are no label."""


def is_saying(folded: str, start: int, end: int) -> bool:
    """Whether a heading is all in quotes: a saying under the heading that names its section."""
    return _SAYING.match(folded, start, end) is not None


_SAYING = re.compile(r"[\s*]*[\"“][^\n]*[\"”][\s*]*$")


def is_pool(folded: str) -> bool:
    """Whether a heading says only that stocks are looked at: 潜在关注池. What stands over it says of which trade they are."""
    return _POOL.fullmatch(bare(folded)) is not None


_POOL = re.compile(
    r"(?:潜在|候选|备选|核心|重点|主要|可)*(?:关注|观察|跟踪|备选|候选)(?:池|名单|清单|标的|个股|公司|对象)(?:池|如下)?"
)


def any_words(folded: str, unit: Unit, cue: Cue | None) -> Named | None:
    """What stands over a list or opens its item, whatever it says, where no trade is told."""
    return which_companies(folded, unit) or bold_start(folded, unit) or item_start(folded, unit, cue)


def which_companies(folded: str, unit: Unit) -> Named | None:
    """The heading right above that says which companies it is about, though it names no trade: 留意一季报超预期的公司."""
    above = unit.parent
    if above is None or above.title or not _WHICH.search(bare(folded[above.start : above.end])):
        return None
    return heading_span(folded, above)


_WHICH = re.compile(r"[^,。;:]{4,}的(?:公司|企业|标的|个股|品种)$")


def bold_start(folded: str, unit: Unit) -> Named | None:
    """The bold print that opens an item, with its colon, whatever it says: 弹性标的 in “**弹性标的**:…”."""
    found = _BOLD_START.match(folded, unit.body, unit.end)
    return inner_span(folded, *found.span(found.lastgroup or "name")) if found else None


def bold_trade(folded: str, unit: Unit) -> Named | None:
    """The known trade in bold print that opens an item."""
    named = bold_start(folded, unit)
    return named if named and look(folded[slice(*named)]) is Look.TRADE else None


_BOLD_START = re.compile(r"\*\*(?:(?P<name>[^*\n:]{2,24})\*\*\s?:|(?P<closed>[^*\n:]{2,24}):\s?\*\*)")


def headline_trade(folded: str, named: Named, unit: Unit) -> Named | None:
    """The trade that a headline of several clauses tells of: 存储 in 存储供应瓶颈加剧，价格上涨."""
    comma, aside = folded.find(",", *named), folded.find("(", *named)
    if (
        comma < 0
        or 0 <= aside < comma
        or look(folded[slice(*named)]) is Look.TRADE
        or not any(above.start <= named[0] and named[1] <= above.end for above in headings_above(unit))
    ):
        return None
    return opening_trade(folded, *named)


def item_start(folded: str, unit: Unit, cue: Cue | None) -> Named | None:
    """The words between an item's number and its cue, whatever they say: 低估值龙头 in “1. 低估值龙头相关公司：…”."""
    if cue is None or unit.start == unit.body:
        return None
    found = _ITEM_WORDS.fullmatch(folded, unit.body, cue.start)
    return found.span() if found else None


_ITEM_WORDS = re.compile(r"[\u4e00-\u9fff]{3,8}")


def _named_bracket(folded: str, start: int, end: int) -> Named | None:
    """Where the name in 【】 stands that opens a heading."""
    bracket = _BRACKET.match(folded, start, end)
    return bracket.span(1) if bracket and bracket[1].strip() and not _WHEN.fullmatch(bracket[1]) else None


def _timed(folded: str, start: int, end: int) -> int:
    """Behind the 【】 at the start of a heading that says only when."""
    bracket = _BRACKET.match(folded, start, end)
    return bracket.end() if bracket and _WHEN.fullmatch(bracket[1]) else start


def _told_behind(lead: str, rest: str) -> bool:
    """Whether a heading's name stands behind its colon: what is before says the kind of thing, counts, or is a figure of speech."""
    if not rest or _KIND_OF.fullmatch(lead) or counts_up(lead):
        return bool(rest)
    return look(lead) is not Look.TRADE and look(rest) is Look.TRADE


def inner_span(folded: str, start: int, end: int) -> Named:
    """The characters of a name without the numbers, marks and brackets around it."""
    if (link := folded.find("](", start, end)) > start:
        end = link
    name = _LISTING.sub("", bare(folded[start:end])).partition("**")[0].rstrip()
    name = (
        _REMARK.sub("", name.removeprefix("[").removesuffix("]") if _BOXED.fullmatch(name) else name) or name
    )
    if (report := _REPORT_LEAD.match(name)) and look(name[report.end() :]) is Look.TRADE:
        name = name[report.end() :]
    if (advice := _LOOKED_AT.match(name)) and look(name[advice.end() :]) is Look.TRADE:
        name = name[advice.end() :]
    if (shown := _SHOWN.search(name)) and look(name[: shown.start()]) is not Look.CLAUSE:
        name = name[: shown.start()]
    name = _SIDE.sub("", ADVICE_BEHIND.sub("", _ADVICE_LEAD.sub("", name)))
    place = folded.find(name, start, end) if name else -1
    return balanced(folded, place, place + len(name)) if place >= 0 else (start, start)
