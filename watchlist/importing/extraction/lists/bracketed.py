"""Lists whose names stand in 【】, each with its prose, in a section that puts stocks forward."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from watchlist.importing.extraction.lists.passages import Item, NameList
from watchlist.importing.extraction.page.units import Unit, UnitKind
from watchlist.importing.extraction.vocabulary.cues import heading_stance
from watchlist.importing.extraction.vocabulary.headings import bare, opens_news
from watchlist.securities.matcher import Hit

RULE = "bracketed_names"
_LEAST = 2
_CONFIDENCE = 0.9


def find_bracketed(folded: str, units: Sequence[Unit], hits: Sequence[Hit]) -> Iterator[NameList]:
    """The names in 【】 of each paragraph whose heading says 相关标的 or the like."""
    starts = [hit.start for hit in hits]
    for unit in units:
        if unit.kind is UnitKind.HEADING or unit.parent is None:
            continue
        words = folded[unit.parent.start : unit.parent.end]
        stance = None if opens_news(words) else heading_stance(bare(words))
        inside = hits[bisect_left(starts, unit.body) : bisect_left(starts, unit.end)]
        items = tuple(Item(hit.start, hit.end, hit.end, hit) for hit in inside if _in_brackets(folded, hit))
        if stance is not None and len(items) >= _LEAST:
            yield NameList("", items[0].start, items[0].end, True, stance, items, False, RULE, _CONFIDENCE)


def _in_brackets(folded: str, hit: Hit) -> bool:
    return folded[hit.start - 1 : hit.start] == "【" and folded[hit.end : hit.end + 1] == "】"
