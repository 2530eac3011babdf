"""What the items of a sentence tell of their companies before naming any: a trade, a kind of company, or what they are like."""

from __future__ import annotations

import re

from watchlist.importing.extraction.vocabulary.headings import names_theme

_KIND_OF_ITEM = re.compile(
    r"(?:(?<![\d.])\d{1,2}\)|\(\d\)|[①-⑳]|[一二三四五]是)(?:[^。;:]{0,80}?的)?(?P<name>[\u4e00-\u9fffa-z0-9+/&-]{2,10}?(?:板块|行业|领域|赛道|产业链)),(?:包括|如|例如)?$"
)


_KIND_OF_EXAMPLES = re.compile(
    r"(?:(?<![\d.])\d{1,2}\)|\(\d\)|[①-⑳]|[一二三四五]是|一类(?:是|为)|第[一二三四五]类(?:是|为)|其[一二三四五](?:是|为))(?P<name>[^。;:,()]{2,40}(?:公司|企业|厂商|制造商|供应商|服务商)),(?:包括|例?如)$"
)
_CLAUSE_OF_EXAMPLES = re.compile(
    r"(?<=[。;,:])[一二三四五六]是(?P<name>[^。;:(),]{4,16},[^。;:(),]{4,16}),(?:包括|例?如)$"
)
"""二是渠道下沉较早，但品牌较弱，如…"""


def item_kind(folded: str, start: int, cue: int) -> tuple[int, int] | None:
    """The trade that a numbered item tells of before its cue: 医疗服务行业 in “3）受益于…的医疗服务行业，建议关注…”.

    Where it tells of companies by examples (2）具有国际竞争力的研发型公司，如…) that is all it says of them.
    """
    first = max(start, cue - 110)
    found = _KIND_OF_ITEM.search(folded, first, cue)
    if found and names_theme(found["name"]):
        return found.span("name")
    told = _KIND_OF_EXAMPLES.search(folded, first, cue) or _CLAUSE_OF_EXAMPLES.search(folded, first, cue)
    return told.span("name") if told else None
