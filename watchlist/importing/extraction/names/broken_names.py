"""Names broken in two: by the end of a line of a fixed width, or by the blank that some set between Latin and Chinese."""

from __future__ import annotations

import re
from collections.abc import Iterator

from watchlist.securities.matcher import Hit, Matcher

_LETTER = re.compile(r"[\u4e00-\u9fffa-z0-9()-]")
_BREAK = re.compile(r"\n[ \t]*(?=[\u4e00-\u9fff()-]|ky)")
_SPACED = re.compile(r"(?:^|(?<= ))[\u4e00-\u9fff](?: [\u4e00-\u9fff]|$)|[\u4e00-\u9fff] [\u4e00-\u9fff]$")
"""Names of three characters are spaced out in exchanges' files: their blanks belong to them."""
_REACH = 26
"""No name is longer on either side of its break."""
_WIDE = 20
"""Only a line that was filled is broken inside a name; shorter ones end where they mean to."""
_BETWEEN = "\x00"


def broken_names(text: str, folded: str, matcher: Matcher) -> Iterator[Hit]:
    """The names that begin on one line and end on the next, at the characters from their first to their last."""
    pieces: list[str] = []
    breaks: list[tuple[int, int, int, int]] = []
    length = 0
    for found in _BREAK.finditer(folded):
        line = folded.rfind("\n", 0, found.start())
        ends = _line_ends(folded, line + 1, found.start())
        if ends - line <= _WIDE:
            continue
        before = text[max(ends - _REACH, 0) : ends].rpartition("\n")[2]
        after = text[found.end() : found.end() + _REACH].partition("\n")[0]
        if " " in folded[ends : found.end()] and (_SPACED.search(before) or _SPACED.match(after)):
            before += " "
        breaks.append((length + len(before.rstrip()), length + len(before), ends, found.end()))
        pieces.append(before + after)
        length += len(before) + len(after) + len(_BETWEEN)
    yield from _straddling(matcher.scan(_BETWEEN.join(pieces)) if pieces else (), breaks)


def _line_ends(folded: str, start: int, stop: int) -> int:
    """Where the words of a line end whose last character may be one of a name; its start where it is none."""
    if stop - start < _WIDE:
        return start
    words = folded[start:stop].removesuffix("\r").rstrip(" \t")
    return start + len(words) if _LETTER.match(words[-1:]) else start


_SEAM = re.compile(
    r" (?=[\u4e00-\u9fffABＡＢ])(?:(?<=[A-Z] )(?P<rest>[\u4e00-\u9fff]{2,6})|(?<=[\u4e00-\u9fff] )(?P<share>[ABＡＢ])(?![A-Za-z0-9]))"
)
"""The blank behind a word in capitals with Chinese behind it, or before the mark of a share."""
_HEAD = re.compile(r"(?:(?<![A-Za-z0-9])[A-Z]{2,5}|[\u4e00-\u9fff]{2,4})$")
_LONGEST_HEAD = 6


def spaced_names(text: str, matcher: Matcher) -> Iterator[Hit]:
    """The names that hold such a blank: TCL 科技, 南玻 A."""
    pieces: list[str] = []
    breaks: list[tuple[int, int, int, int]] = []
    length = 0
    for found in _SEAM.finditer(text):
        seam = found.start()
        head = _HEAD.search(text, max(0, seam - _LONGEST_HEAD), seam)
        if head is None:
            continue
        after = found["rest"] or found["share"]
        breaks.append((length + len(head[0]), length + len(head[0]), seam, seam + 1))
        pieces.append(head[0] + after)
        length += len(head[0]) + len(after) + len(_BETWEEN)
    yield from _straddling(matcher.scan(_BETWEEN.join(pieces)) if pieces else (), breaks)


def _straddling(hits: tuple[Hit, ...], breaks: list[tuple[int, int, int, int]]) -> Iterator[Hit]:
    """The hits with a break inside, moved to where they stand in the text."""
    ahead = iter(breaks)
    place = next(ahead, None)
    for hit in hits:
        while place is not None and place[0] <= hit.start:
            place = next(ahead, None)
        if place is not None and hit.start < place[0] < hit.end:
            seam, past, end, start = place
            yield Hit(end - (seam - hit.start), start + (hit.end - past), hit.candidates, hit.kinds)
