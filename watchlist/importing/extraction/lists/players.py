"""The companies of a trade as a section tells of them one by one: what its heading names, and those told of in passing."""

from __future__ import annotations

import re
from itertools import islice

from watchlist.importing.extraction.lists.heading_names import Named, heading_span
from watchlist.importing.extraction.lists.runs import Told
from watchlist.importing.extraction.page.units import Unit, headings_above
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
