"""What the brackets behind a listed name say of that stock alone: 甲公司（推荐）、乙公司（建议关注）."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from watchlist.domain.stances import Stance
from watchlist.importing.extraction.lists.passages import Item, NameList

_NOTED = re.compile(
    r"[*\s]*[(\[]\s?(?:[\da-z.]{1,9}(?:\s[a-z]{2})?\s?[,;]\s?)?(?:(?P<recommended>强烈推荐|强推|推荐|首推|买入|增持|buy|outperform|overweight|add)"
    r"|(?P<watch>建议关注|重点关注|关注|watch)|(?P<beneficiary>受益))\s?[)\]]"
)


def by_note(folded: str, found: NameList) -> Iterator[NameList]:
    """A list once for each stance that its notes give; names without such a note keep the list's."""
    stances = [_said(folded, item) or found.stance for item in found.items]
    for stance in dict.fromkeys(stances):
        items = tuple(item for item, said in zip(found.items, stances, strict=True) if said is stance)
        yield replace(found, stance=stance, items=items)


def _said(folded: str, item: Item) -> Stance | None:
    note = _NOTED.match(folded, item.end, item.past)
    return Stance(note.lastgroup) if note and note.lastgroup else None
