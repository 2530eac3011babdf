"""The part of a heading, a label or a cell that is the name of a theme, and where it stands."""

from __future__ import annotations

import re

from watchlist.importing.extraction.brackets import balanced
from watchlist.importing.extraction.headings import ADVICE_BEHIND, NUMBERING, bare
from watchlist.importing.extraction.units import Unit

Named = tuple[int, int]
"""Where a theme's name stands."""
_BRACKET = re.compile(r"\s*【([^【】\n]{2,12})】(?=[^\s])")
_KIND_OF = re.compile(r"事件|主题|题材|方向|板块|领域|赛道|行业|概念|催化")
"""What before a heading's colon says only what kind of thing the name behind it is: 事件:亚洲金融论坛开幕."""
_LEAD_MARKS = re.compile(r"[\s#*_\u2600-\u27bf\U0001f300-\U0001faff\ufe0f]*")
_LISTING = re.compile(r"(?<=\w{4})一览表?$")
_ADVICE_LEAD = re.compile(r"^(?:投资建议|投资策略|投资要点|核心观点)(?=[^\W\d_]{2,}$)(?!与|和|及|关注|推荐)")
"""A heading that ran into the label behind it."""


def heading_name(folded: str) -> str:
    """The part of a heading that can name a theme: what stands before its colon.

    >>> heading_name("生猪板块:成本为王")
    '生猪板块'
    """
    bracket = _BRACKET.match(folded)
    if bracket and bracket[1].strip():
        return bracket[1]
    lead, colon, rest = bare(folded).partition(":")
    return rest.strip() if colon and _KIND_OF.fullmatch(lead) and rest.strip() else lead


def heading_span(folded: str, heading: Unit) -> Named:
    """Where a heading's name stands."""
    bracket = _BRACKET.match(folded, heading.body, heading.end)
    if bracket and bracket[1].strip():
        return bracket.span(1)
    lead = _LEAD_MARKS.match(folded, heading.body, heading.end)
    number = NUMBERING.match(folded, lead.end() if lead else heading.body, heading.end)
    first = number.end() if number else heading.body
    colon = folded.find(":", first, heading.end)
    if (
        colon > first
        and _KIND_OF.fullmatch(bare(folded[first:colon]))
        and bare(folded[colon + 1 : heading.end])
    ):
        return inner_span(folded, colon + 1, heading.end)
    return inner_span(folded, heading.body, colon if colon > heading.body else heading.end)


def inner_span(folded: str, start: int, end: int) -> Named:
    """The characters of a name without the numbers, marks and brackets around it."""
    if (link := folded.find("](", start, end)) > start:
        end = link
    name = _LISTING.sub("", bare(folded[start:end])).partition("**")[0].rstrip()
    name = ADVICE_BEHIND.sub("", _ADVICE_LEAD.sub("", name))
    place = folded.find(name, start, end) if name else -1
    return balanced(folded, place, place + len(name)) if place >= 0 else (start, start)
