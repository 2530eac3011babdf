"""Lists that nothing names: what stands over them in bold print or as a heading, though it says no trade.

A report's title says of no list which stocks it holds; 弹性标的 or 政策催化 over them does.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from watchlist.importing.extraction.lists.believing import TABLE
from watchlist.importing.extraction.lists.heading_names import Named, bold_start, heading_span
from watchlist.importing.extraction.lists.passages import NameList
from watchlist.importing.extraction.page.units import Unit, headings_above
from watchlist.importing.extraction.vocabulary.headings import bare, is_company, opens_news, says_nothing

_WORDS = re.compile(r"[^,。;!?|\n]{2,24}")
_WORD = re.compile(r"[^\W\d_]{2}")


def name_unnamed(text: str, folded: str, units: Sequence[Unit], lists: Sequence[NameList]) -> list[NameList]:
    """The lists, those without a theme under what stands over them, where anything does; they stay implied."""
    starts = [unit.start for unit in units]

    def with_name(found: NameList) -> NameList:
        unit = units[bisect_right(starts, found.items[0].start) - 1]
        named = found.theme or found.rule == TABLE
        over = None if named else next((one for one in _over(folded, unit) if not _holds(one, found)), None)
        if over is None:
            return found
        return replace(found, theme=text[slice(*over)], theme_start=over[0], theme_end=over[1])

    return [with_name(found) for found in lists]


def _holds(words: Named, found: NameList) -> bool:
    """Whether words are those of the list itself: a stock in bold print with its colon."""
    return any(words[0] <= item.start < words[1] for item in found.items)


def _over(folded: str, unit: Unit) -> Iterator[Named]:
    """What stands over names, the nearest first."""
    if opened := bold_start(folded, unit):
        yield opened
    for heading in headings_above(unit):
        words = folded[heading.start : heading.end]
        if heading.title or opens_news(words) or is_company(bare(words)):
            return
        start, end = heading_span(folded, heading)
        plain = _WORDS.fullmatch(folded, start, end) and _WORD.search(folded, start, end)
        if plain and not says_nothing(folded[start:end]):
            yield start, end
