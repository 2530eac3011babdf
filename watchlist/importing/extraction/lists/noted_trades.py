"""Lists divided by semicolons whose trades stand in brackets behind their last names: 甲公司、乙公司（创新药）；丙公司（智能驾驶）."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from watchlist.importing.extraction.lists.heading_names import Named
from watchlist.importing.extraction.lists.passages import NameList
from watchlist.importing.extraction.page.units import Unit
from watchlist.importing.extraction.vocabulary.trades import Look, look

_NOTE = re.compile(r"\s?\((?P<name>[^()\n]{2,12})\)")
_LEAST = 2
"""So many lists of several names: behind each of single names a bracket says what that company does."""
_CONFIDENCE = 0.8
"""A bracket may tell of the last company alone."""


def by_noted_trade(
    text: str, folded: str, units: Sequence[Unit], lists: Sequence[NameList]
) -> list[NameList]:
    """The lists, those of a unit under the trades noted at their ends where several of it have nothing but such a note."""
    starts = [unit.start for unit in units]
    noted = {place: trade for place, found in enumerate(lists) if (trade := _noted(folded, found))}
    where = {place: bisect_right(starts, lists[place].items[0].start) for place in noted}
    several = Counter(unit for place, unit in where.items() if len(lists[place].items) > 1)
    return [
        _under(text, found, noted[place]) if place in noted and several[where[place]] >= _LEAST else found
        for place, found in enumerate(lists)
    ]


def _noted(folded: str, found: NameList) -> Named | None:
    """The known trade in brackets behind the last name; none where another name has a bracket too."""
    *others, last = found.items
    note = _NOTE.fullmatch(folded, last.end, last.past)
    if note is None or any(folded.find("(", one.end, one.past) >= 0 for one in others):
        return None
    return note.span("name") if look(note["name"]) is Look.TRADE else None


def _under(text: str, found: NameList, trade: Named) -> NameList:
    start, end = trade
    return replace(
        found,
        theme=text[start:end],
        theme_start=start,
        theme_end=end,
        implied=False,
        confidence=min(found.confidence, _CONFIDENCE),
    )
