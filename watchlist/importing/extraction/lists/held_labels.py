"""Whether a label still names what stands below it: not far above the names, and in the same item."""

from __future__ import annotations

import re

from watchlist.importing.extraction.lists.passages import Passage
from watchlist.importing.extraction.lists.tokens import Token

REST = re.compile(r"(?:其他|其它|其余)(?:板块|行业|领域)?")
"""A label that says no more than that something else follows: it names the list right behind it, none further on."""
_ITEM_NUMBERS = (
    (re.compile(r"[①-⑳]\s*$"), re.compile(r"[①-⑳]")),
    (re.compile(r"(?<![\d(])\d{1,2}\)\s*$"), re.compile(r"[;。]\s*\d{1,2}\)")),
)
"""The number of an item inside a text, and that of the next one."""
_REACH = {"label": 900, "section": 1_200, "bracket": 2_500}


def holds(folded: str, kind: str, label: Token, names: int) -> bool:
    """Whether a label of a kind (`label`, `section`, `bracket`) is still in force at the place of names."""
    if REST.fullmatch(folded, label.start, label.end) or names - label.end > _REACH[kind]:
        return False
    return not _other_item(folded, label, names)


def labels(folded: str, label: Token | None, section: Token | None, names: int) -> bool:
    """Whether the label of a clause or of a section is still in force at the place of names."""
    over = (("label", label), ("section", section))
    return any(token is not None and holds(folded, kind, token, names) for kind, token in over)


def _other_item(folded: str, label: Token, names: int) -> bool:
    """Whether a label numbers an item (②低估值:…) and the names stand in a later one."""
    before = max(0, label.start - 4)
    number = next((one for one in _ITEM_NUMBERS if one[0].search(folded, before, label.start)), None)
    return number is not None and number[1].search(folded, label.end, names) is not None


def in_chain(folded: str, passage: Passage) -> bool:
    """Whether the list before stands in this sentence under the chain of a customer whose parts are numbered: 苹果链：①…；②….

    A chain that is a numbered part itself (2、苹果链：…；3、无源器件：…) ends with the next.
    """
    last = passage.last
    if last is None or last.implied or passage.sentence != passage.last_sentence:
        return False
    told = last.theme.endswith(("链", "鏈")) and last.theme_start >= passage.unit.start
    return told and _PARTS.match(folded, last.theme_end) is not None


_PARTS = re.compile(r"[\s*]*:[\s*]*(?:[①-⑳]|\(?\d{1,2}[)、.])")
