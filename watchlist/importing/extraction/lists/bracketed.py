"""Lists whose names stand in 【】, each with its prose, in a section that puts stocks forward."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from watchlist.domain.stances import Stance
from watchlist.importing.extraction.lists.passages import Item, NameList
from watchlist.importing.extraction.page.units import Unit, UnitKind
from watchlist.importing.extraction.vocabulary.cues import heading_stance
from watchlist.importing.extraction.vocabulary.headings import bare, names_theme, opens_news
from watchlist.importing.extraction.vocabulary.trades import Look, look
from watchlist.securities.matcher import Hit

RULE = "bracketed_names"
_LEAST = 2
_LABEL = re.compile(r"[*_\s]{0,3}(?P<name>[^:,。;*_\n]{2,20})[*_]{0,2}:")
_CONFIDENCE = 0.9


def find_bracketed(text: str, folded: str, units: Sequence[Unit], hits: Sequence[Hit]) -> Iterator[NameList]:
    """The names in 【】 of each paragraph whose heading says 相关标的 or the like."""
    starts = [hit.start for hit in hits]
    for unit in units:
        if unit.kind is UnitKind.HEADING or unit.parent is None:
            continue
        inside = hits[bisect_left(starts, unit.body) : bisect_left(starts, unit.end)]
        items = tuple(Item(hit.start, hit.end, hit.end, hit) for hit in inside if _in_brackets(folded, hit))
        if len(items) < _LEAST:
            continue
        words = folded[unit.parent.start : unit.parent.end]
        stance = None if opens_news(words) else heading_stance(bare(words))
        if stance is not None:
            yield _list(text, folded, unit, stance, items)


def _list(text: str, folded: str, unit: Unit, stance: Stance, items: tuple[Item, ...]) -> NameList:
    """The list of one unit, under the label that opens it."""
    label = _LABEL.match(folded, unit.body, items[0].start)
    named = label is not None and names_theme(label["name"]) and look(label["name"]) is not Look.CLAUSE
    start, end = label.span("name") if label and named else (items[0].start, items[0].start)
    return NameList(text[start:end], start, end, not named, stance, items, False, RULE, _CONFIDENCE)


def _in_brackets(folded: str, hit: Hit) -> bool:
    return folded[hit.start - 1 : hit.start] == "【" and folded[hit.end : hit.end + 1] == "】"
