"""Lines that a hashtag or a word and a bar open and that hold nothing but names: #AI算力 甲公司 乙公司; 液冷｜甲公司 乙公司."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from watchlist.domain.stances import Stance
from watchlist.importing.extraction.lists.passages import Item, NameList
from watchlist.importing.extraction.names.name_notes import past_notes
from watchlist.importing.extraction.vocabulary.guards import guarded, of_lines
from watchlist.importing.extraction.vocabulary.headings import names_theme
from watchlist.securities.matcher import Hit

RULE = "tagged_line"
_TAG = of_lines(r"[ \t>*-]{0,6}#(?P<name>[^\s#,。:]{2,16})#?[ \t\u3000]{0,3}:?[ \t\u3000]{0,3}(?=[^\s#])")
_BARRED = guarded(
    r"(?:^|(?<=\n))[ \t>*-]{0,6}(?P<name>[^\s|,。:]{2,16})[ \t\u3000]?\|[ \t\u3000]?(?=[^\s|])(?![^\n|]*\|)",
    "|",
)
"""The same with a bar behind the name and no other in the line."""
_JOINT = re.compile(r"[ \t\u3000]{0,3}[、,/|;]?[ \t\u3000]{0,3}")
_END = re.compile(r"(?:等(?:公司|个股|标的)?)?[。;.]?[ \t\u3000]{0,3}(?:#[^\n]*)?(?:\n|\Z)")
_WORD = r"[^\s、,/|;。#()]{2,8}"
_UNKNOWN = re.compile(rf"{_WORD}(?:[、,/|;][ \t\u3000]{0, 3}|[ \t\u3000]{1, 3})")
"""A company that the register does not know, or an ordinary word that is one, between the others."""
_LAST = re.compile(rf"{_WORD}?(?=等|[。;.#\s]|\Z)")
_LEAST = 2
_CONFIDENCE = 0.82


def find_tagged(text: str, folded: str, hits: Sequence[Hit]) -> Iterator[NameList]:
    """One list for each such line; a single name is enough where a text has several of them."""
    starts = [hit.start for hit in hits]
    for pattern in (_TAG, _BARRED):
        tags = pattern.finditer(folded)
        found = [(tag, items) for tag in tags if (items := _items(folded, tag.end(), hits, starts))]
        for tag, items in found:
            start, end = tag.span("name")
            if (len(items) > 1 or len(found) >= _LEAST) and names_theme(tag["name"]):
                yield NameList(
                    text[start:end], start, end, False, Stance.MENTIONED, items, False, RULE, _CONFIDENCE
                )


def _items(folded: str, place: int, hits: Sequence[Hit], starts: Sequence[int]) -> tuple[Item, ...]:
    """The names that are all a line holds from a place on; none where it holds other words than one unknown name between them."""
    items: list[Item] = []
    for hit in hits[bisect_left(starts, place) :]:
        if hit.start != place and (not items or not _UNKNOWN.fullmatch(folded, place, hit.start)):
            break
        items.append(Item(hit.start, hit.end, past_notes(folded, hit.end, len(folded)), hit))
        if _END.match(folded, items[-1].past):
            return tuple(items)
        joint = _JOINT.match(folded, items[-1].past)
        place = joint.end() if joint else items[-1].past
    last = _LAST.match(folded, place) if len(items) >= _LEAST else None
    return tuple(items) if last and _END.match(folded, last.end()) else ()
