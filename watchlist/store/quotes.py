"""The sentence around a place in a text."""

from __future__ import annotations

import re
from typing import Final

LONGEST: Final = 160
"""How far a sentence is followed to either side, in characters."""

_SIGNS: Final = r"。！？!?；;\n\r\u2028\u2029"
_NEXT: Final = re.compile(f"[{_SIGNS}.]")
_TO_THE_LAST: Final = re.compile(f"(?s:.*)[{_SIGNS}.]")
"""A dot is one only before a blank: asking for one set of characters and looking at dots again is twice as quick."""

_TAG: Final = r"</?[A-Za-z][^<>]{0,200}>"
_BLOCK: Final = r"</?(?:p|div|section|blockquote|ul|ol|li|table|tr|td|th|h[1-6]|br|hr)\b[^<>]{0,200}>"
_END: Final = re.compile(rf"[{_SIGNS}]|\.(?=\s)|{_BLOCK}", re.IGNORECASE)
"""Digests in Markdown hold whole articles in HTML: a paragraph ends there as a line does elsewhere."""
_BLANKS: Final = re.compile(rf"(?:\s|{_TAG})*")
_BLANKS_AT_END: Final = re.compile(rf"(?:\s|{_TAG})*\Z")


def sentence_around(text: str, start: int, stop: int) -> tuple[int, int]:
    """First and last character (exclusive) of the sentence, or of what is near, without blanks and tags around it."""
    lowest, highest = max(0, start - LONGEST), min(len(text), stop + LONGEST)
    if text.find("<", lowest, highest) >= 0:
        return _among_tags(text, start, stop, lowest, highest)
    first = text[_behind_the_last_sign(text, lowest, start) : start].lstrip()
    last = _after(_next_sign(text, stop, highest), highest)
    return start - len(first), stop + len(text[stop:last].rstrip())


def _behind_the_last_sign(text: str, lowest: int, start: int) -> int:
    highest = start
    while found := _TO_THE_LAST.match(text, lowest, highest):
        end = found.end()
        if text[end - 1] != "." or text[end:start][:1].isspace():
            return end
        highest = end - 1
    return lowest


def _next_sign(text: str, stop: int, highest: int) -> re.Match[str] | None:
    while found := _NEXT.search(text, stop, highest):
        stop = found.end()
        if found[0] != "." or text[stop:highest][:1].isspace():
            break
    return found


def _among_tags(text: str, start: int, stop: int, lowest: int, highest: int) -> tuple[int, int]:
    """The same where there may be tags, which costs more than twice as much: none ends within another."""
    first = max((match.end() for match in _END.finditer(text, lowest, start)), default=lowest)
    last = _after(_END.search(text, stop, highest), highest)
    before, after = _BLANKS.match(text, first, start), _BLANKS_AT_END.search(text, stop, last)
    return before.end() if before else first, after.start() if after else last


def _after(end: re.Match[str] | None, highest: int) -> int:
    """Where a sentence is over: behind the sign at its end, before a tag or a line's end."""
    return highest if end is None else end.start() + (len(end[0]) == 1 and not end[0].isspace())
