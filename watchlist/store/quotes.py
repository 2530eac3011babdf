"""The sentence around a place in a text."""

from __future__ import annotations

import re
from typing import Final

_LONGEST: Final = 160
"""How far a sentence is followed to either side, in characters."""

_END: Final = re.compile(r"[。！？!?；;\n\r\u2028\u2029]|\.(?=\s)")


def sentence_around(text: str, start: int, stop: int) -> tuple[int, int]:
    """First and last character (exclusive) of the sentence, or of what is near, without the blanks around it."""
    lowest, highest = max(0, start - _LONGEST), min(len(text), stop + _LONGEST)
    first = max((match.end() for match in _END.finditer(text, lowest, start)), default=lowest)
    end = _END.search(text, stop, highest)
    last = highest if end is None else end.start() + (not end[0].isspace())
    while first < start and text[first].isspace():
        first += 1
    while last > stop and text[last - 1].isspace():
        last -= 1
    return first, last
