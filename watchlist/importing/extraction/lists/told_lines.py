"""Lines that open with companies to tell of them: their results, how they do, an analysis; they list nobody."""

from __future__ import annotations

import re
from collections.abc import Sequence

from watchlist.importing.extraction.page.units import Unit, UnitKind
from watchlist.importing.extraction.vocabulary.headings import bare

_RESULTS = re.compile(
    r"[^\n。;]{0,14}?(?:营业?收入?|归母|扣非|净利|毛利|负债率|市值|股价|收盘|涨幅|跌幅|同比|环比|-?\d+(?:\.\d+)?\s?(?:%|亿|倍|元|万))"
)
_FIRST_POINT = re.compile(r"(?:[\s*)]{0,12}\n\s{0,8}(?:\d{1,2}[.、]|[-•])\s{0,4})?")
"""What stands between a heading and the first point under it."""
_ANALYSIS = re.compile(r"(?:分析|点评|跟踪|业绩|财务)$")
_HOW = re.compile(
    r"(?:表现|展望|进展|态势|格局|拓展|动向|产品线?|突破|业绩|数据|增量|变化|对比|更新|指标|takeaways)$"
)
SEE_ALSO = re.compile(
    r"\W*(?:related(?: (?:pages|notes|links))?|see also|backlinks|references|参见|另见|延伸阅读|相关(?:链接|页面|笔记))\W*"
)
"""What a page of notes stands beside, and puts nobody forward."""
_MOSTLY = 0.7


def tells_results(folded: str, pasts: Sequence[int]) -> bool:
    """Whether most lines go on behind the names, which end at `pasts`, with a company's results: they compare companies."""
    points = (_FIRST_POINT.match(folded, past) for past in pasts)
    told = sum(point is not None and _RESULTS.match(folded, point.end()) is not None for point in points)
    return told >= _MOSTLY * len(pasts)


def tells_how(folded: str, unit: Unit) -> bool:
    """Whether the heading right above says how the companies do or what they bring: then each line is about one of them."""
    above = unit.parent
    return above is not None and _HOW.search(bare(folded[above.start : above.end])) is not None


def analysed(folded: str, unit: Unit) -> bool:
    """Whether companies are headings under one that says that they are analysed: then lists elsewhere put them forward."""
    above = unit.parent if unit.kind is UnitKind.HEADING else None
    return above is not None and _ANALYSIS.search(bare(folded[above.start : above.end])) is not None
