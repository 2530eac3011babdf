"""The sentence around a place in a text."""

from __future__ import annotations

import re
from typing import Final

_LONGEST: Final = 160
"""How far a sentence is followed to either side, in characters."""

_TAG: Final = r"</?[A-Za-z][^<>]{0,200}>"
_BLOCK: Final = r"</?(?:p|div|section|blockquote|ul|ol|li|table|tr|td|th|h[1-6]|br|hr)\b[^<>]{0,200}>"
_END: Final = re.compile(rf"[。！？!?；;\n\r\u2028\u2029]|\.(?=\s)|{_BLOCK}", re.IGNORECASE)
"""Digests in Markdown hold whole articles in HTML: a paragraph ends there as a line does elsewhere."""
_BLANKS: Final = re.compile(rf"(?:\s|{_TAG})*")
_BLANKS_AT_END: Final = re.compile(rf"(?:\s|{_TAG})*\Z")


def sentence_around(text: str, start: int, stop: int) -> tuple[int, int]:
    """First and last character (exclusive) of the sentence, or of what is near, without blanks and tags around it."""
    lowest, highest = max(0, start - _LONGEST), min(len(text), stop + _LONGEST)
    first = max((match.end() for match in _END.finditer(text, lowest, start)), default=lowest)
    end = _END.search(text, stop, highest)
    last = highest if end is None else end.start() + (len(end[0]) == 1 and not end[0].isspace())
    before, after = _BLANKS.match(text, first, start), _BLANKS_AT_END.search(text, stop, last)
    return before.end() if before else first, after.start() if after else last
