"""The companies of a trade as a section tells of them one by one: what its heading names, and those told of in passing."""

from __future__ import annotations

import re
from itertools import islice

from watchlist.importing.extraction.lists.heading_names import Named, heading_span
from watchlist.importing.extraction.lists.runs import Told
from watchlist.importing.extraction.page.units import Unit, UnitKind, headings_above
from watchlist.importing.extraction.vocabulary.headings import bare
from watchlist.importing.extraction.vocabulary.salient import longest_trade

_PLAYERS = re.compile(
    r"(?:核心|主要|重点|代表性?|重要|典型|龙头|相关|上市|国内|本土|头部)*(?:企业|公司|厂商?|标的|个股|玩家|供应商)(?:[及与和](?:其?(?:主要|核心)?(?:产品|布局|进展|优势|亮点|看点)))?(?:布局|梳理|介绍|概览|概况|盘点|分析|速览|情况|进展|如下)*$"
)
"""How a heading ends under which the companies of a trade are told of one by one."""
_OTHERS = re.compile(
    r"(?:其他|其它|其余)(?:相关|重点|受益|核心|潜在|值得|关注|的)*(?:公司|企业|标的|个股|厂商)"
)
_FOCUS = re.compile(
    r"(?:、[\u4e00-\u9fff]{2,6}?)?等(?:上市)?(?:厂商|公司|企业)?(?:则|主要|均|也|分别)*(?:聚焦|侧重|专注|深耕|主攻|卡位|布局于?)"
)
"""What is said of companies in passing, in a section that tells of others one by one: A、B等厂商聚焦耦合设备."""
_OUTWARDS = 2
"""A sentence may stand between such a heading and the companies."""


def players_trade(folded: str, unit: Unit) -> Named | None:
    """The trade in a heading that says that the companies of a trade follow: 国内液冷领域核心企业布局.

    A heading that says no trade (代表企业进展) names them itself; a sentence that only leads to them does not.
    """
    for above in islice(headings_above(unit), _OUTWARDS):
        start, end = heading_span(folded, above)
        if _OTHERS.fullmatch(folded, start, end):
            return start, end
        head = _PLAYERS.search(folded, start, end)
        if head is None or above.title:
            return None
        if folded.find(",", start, end) < 0:
            return (start, end) if head.start() == start else longest_trade(folded, start, head.start())
    return None


def focused(told: Told) -> bool:
    """Whether names open a clause that says what these companies focus on, in a section about the companies of a trade."""
    said = _FOCUS.match(told.folded, told.run[-1].past) is not None
    return said and players_trade(told.folded, told.passage.unit) is not None


def benefits_told(told: Told) -> bool:
    """Whether names open a sentence in the item of a link, under a heading that says which links benefit."""
    unit, body = told.passage.unit, told.run[0].start
    if unit.kind is not UnitKind.BULLET or unit.parent is None:
        return False
    heading = bare(told.folded[unit.parent.start : unit.parent.end])
    link = _LINK_LABEL.match(told.folded, unit.body, body)
    stopped = told.folded[max(unit.body, body - 1) : body] in {"。", ";"}
    return stopped and link is not None and _LINKS_BENEFIT.search(heading) is not None


_LINK_LABEL = re.compile(r"\*{0,2}[^*\n:,。]{1,10}(?:环节|端|领域|板块|产业链)\*{0,2}\s?:")
_LINKS_BENEFIT = re.compile(
    r"(?:环节|产业链|板块|领域|行业)[^,。;:]{0,6}(?:有望|将|率先|充分|直接|核心)*受益$"
)
