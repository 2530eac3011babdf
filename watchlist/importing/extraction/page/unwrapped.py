"""A text without what only a page's width brought into it: lines broken where they were full, and the blanks that set paragraphs in.

What is copied from a PDF, sent as mail or printed by a terminal has its sentences, names and labels cut at a width. The rules
read such a text as it was written; each character still knows where it stands.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, islice, pairwise
from typing import NamedTuple

_WIDE = 40
"""No page is narrower, in half-width characters: such lines end where they mean to."""
_SPREADS = (0, 3, 7)
"""How far lines may fall short of the width though the next word had room: not at all where a program counted characters, more where a
page was set in type."""
_SHORTEST = 30
"""Lines that are cut at fewer characters are rows rather than sentences."""
_OVER = 4
"""Marks that may not open a line, and quotes that are wide in one font and narrow in another."""
_LEAST = 3
"""So many sentences at least go on behind a full line where lines are broken at a width."""
_SHARE = 0.7
"""Of the lines that end inside a sentence so many are full: headings, items and rows end where they mean to."""
_NEARLY_ALL = 0.9
"""So many where nothing is left to the width of a word."""
_BLANKS = "\u3000 \t"
_PARAGRAPH = "\u3000"
"""What sets the first line of a paragraph in."""
_ENDED = frozenset("。！？；：.!?;:…")
_ITEM = re.compile(
    r"[-+*](?!\d)|[•●■◆▶►➢✓·>#|~=_`]|[\u2460-\u2473\u2474-\u249b\ue000-\uf8ff]|\d{1,2}[.、．)）]\s?(?!\d)|[(（][一二三四五六七八九十\d]{1,2}[)）]"
    r"|[一二三四五六七八九十]{1,3}[、.．]|第[一二三四五六七八九十\d]{1,3}[章节部]|\[\d|\d{6}(?!\d)"
)
"""What opens a line that is one of its own."""
_LABELLED = re.compile(r"【|\*\*|[^\s，。；：、,;:]{1,16}[：:]")
"""What opens a line that is one of its own where the one before ended its sentence."""
_GAP = re.compile(r"\S {2,}\S")
"""What divides columns of a table, as tabs and bars do."""
_WORD = re.compile(r"[(（「【《“]*(?:[A-Za-z0-9.%+/_'-]+|.)")
_GOES_ON = re.compile(r"\n(?<=[^\n]{19}[^\n。！？；：.!?;:…]\n)(?=[ \t\u3000]*[^\s#|])")
"""The end of a line as wide as a page at least that ends inside a sentence, with words below it."""
_NAME = r"[*A-Z]{0,5}[\u4e00-\u9fff][^\s、，,/；;：:。]{1,6}"
_LISTED = re.compile(rf"(?:{_NAME}[、，,/ ]){{2}}{_NAME}$")
_LAST_LISTED, _WIDEST_NAME = re.compile(rf"[、，,/ ]{_NAME}$"), 13
"""The end of a list of names; no name is wider with the separator before it."""
_LATIN = re.compile(r"[A-Za-z0-9,.;:%)\]’\"']")


@dataclass(frozen=True, slots=True)
class Unwrapped:
    """`text` and where its pieces stand: the piece from `starts[i]` on is that from `places[i]` on as printed."""

    text: str
    starts: Sequence[int]
    places: Sequence[int]

    def place(self, offset: int) -> int:
        """Where a character of `text` is printed."""
        at = bisect_right(self.starts, offset) - 1
        return self.places[at] + offset - self.starts[at]


class _Line(NamedTuple):
    """The `words` from `start` to `end`, without the blanks around them; the line is `begun` before them, `edge` is where the next begins."""

    begun: int
    start: int
    end: int
    edge: int
    words: str
    width: int
    is_set_in: bool
    is_row: bool

    @property
    def is_ended(self) -> bool:
        return self.words[-1:] in _ENDED

    @property
    def is_list(self) -> bool:
        """Whether it ends as a list of names does: such a row may be as wide as the next, and end where it means to."""
        return ends_list(self.words, 0, len(self.words))


def ends_list(text: str, start: int, end: int) -> bool:
    """Whether a stretch of a text ends with three names between separators."""
    if _LAST_LISTED.search(text, max(start, end - _WIDEST_NAME), end) is None:
        return False
    return _LISTED.search(text, max(start, end - 3 * _WIDEST_NAME), end) is not None


def unwrapped(text: str) -> Unwrapped | None:
    """The text as it was written, None where no width broke its lines and nothing sets them in."""
    broken = sum(1 for _ in islice(_GOES_ON.finditer(text), _LEAST)) == _LEAST
    if not broken and _PARAGRAPH not in text:
        return None
    lines = list(_lines(text))
    counted = _counted(lines) if broken else frozenset()
    joined = counted or (_joined(lines) if broken else frozenset())
    if not joined and not any(line.is_set_in for line in lines):
        return None
    between = _cut if counted else _between
    pieces = [(words, place) for words, place in _pieces(text, lines, joined, between) if words]
    starts = list(accumulate((len(words) for words, _ in pieces), initial=0))
    return Unwrapped("".join(words for words, _ in pieces), starts[:-1], [place for _, place in pieces])


def _lines(text: str) -> Iterator[_Line]:
    edge = 0
    for line in text.split("\n"):
        words = line.strip(_BLANKS)
        start = edge + len(line) - len(line.lstrip(_BLANKS))
        end = edge + len(line.rstrip(_BLANKS))
        begun, edge = edge, edge + len(line) + 1
        row = "\t" in words or "|" in words or ("  " in words and _GAP.search(words) is not None)
        set_in = line.startswith(_PARAGRAPH)
        yield _Line(begun, start, max(start, end), edge, words, _width(line.rstrip()), set_in, row)


def _width(words: str) -> int:
    """In half-width characters: those of three bytes are full width."""
    return (len(words) + len(words.encode("utf-8", "replace"))) // 2


def _joined(lines: Sequence[_Line]) -> frozenset[int]:
    """The numbers of the lines that go on in the next one; none where few of those that seem to go on are full."""
    width = _page_width(lines)
    if width is None:
        return frozenset()
    going_on = [number for number, pair in enumerate(pairwise(lines)) if _goes_on(*pair)]
    telling = {number for number in going_on if _is_cut(lines[number], lines[number + 1])}
    inside = sum(lines[number].width >= _WIDE // 2 for number in telling)
    for spread in _SPREADS:
        full = [number for number in going_on if _is_full(lines[number], lines[number + 1], width, spread)]
        broken = len(telling.intersection(full))
        if broken >= _LEAST and broken >= (_NEARLY_ALL if spread == 0 else _SHARE) * inside:
            return frozenset(full)
    return frozenset()


def _counted(lines: Sequence[_Line]) -> frozenset[int]:
    """The numbers of the lines that go on where each was cut at the same number of characters, whatever their width; none elsewhere.

    No line is longer, some follow upon each other, and nearly all that end inside a sentence have that length.
    """
    most = max((line.edge - line.begun for line in lines if line.words[:1] != "|"), default=0)
    full = frozenset(
        number
        for number, (line, after) in enumerate(pairwise(lines))
        if line.edge - line.begun == most and _goes_on(line, after)
    )
    if most < _SHORTEST or not any({number + 1, number + 2} <= full for number in full):
        return frozenset()
    going_on = (number for number, pair in enumerate(pairwise(lines)) if _goes_on(*pair) and _is_cut(*pair))
    telling = {number for number in going_on if lines[number].width >= _WIDE // 2}
    cut = full & telling
    in_a_row = any({number + 1, number + 2} <= cut for number in cut)
    return full if in_a_row and len(cut) >= _NEARLY_ALL * len(telling) else frozenset()


def _page_width(lines: Sequence[_Line]) -> int | None:
    """The width at which lines may have been broken: that which most end at or just before."""
    counts = Counter(line.width for line in lines if line.width >= _WIDE)
    if counts.total() < _LEAST:
        return None
    return max(counts, key=lambda one: (sum(counts[one - less] for less in range(_SPREADS[-1])), -one))


def _goes_on(line: _Line, after: _Line) -> bool:
    """Whether nothing says that the next line is one of its own."""
    if not line.words or not after.words or line.words[0] in "#|" or _ITEM.match(after.words):
        return False
    if line.is_row or after.is_row or (after.is_set_in and not line.is_set_in):
        return False
    return not (_LABELLED.match(after.words) and (line.is_ended or line.is_list))


def _is_cut(line: _Line, after: _Line) -> bool:
    """Whether a sentence seems to be cut here: what ends a list, or comes before a label, tells nothing."""
    return not (line.is_ended or _LABELLED.match(after.words) or line.is_list)


def _is_full(line: _Line, after: _Line, width: int, spread: int) -> bool:
    """Whether the first word of the next line had no room in this one."""
    word = _WORD.match(after.words)
    needed = line.width + len(_between(line, after)) + _width(word[0] if word else "")
    return width - spread < needed and line.width <= width + _OVER


def _between(line: _Line, after: _Line) -> str:
    """The blank that belongs between words of a script that is written with blanks."""
    return " " if _LATIN.match(line.words[-1:]) and after.words[:1].isascii() else ""


def _cut(line: _Line, after: _Line) -> str:
    """The blank at which a line was cut, where there was one."""
    return " " if line.edge - 1 > line.end or after.start > line.edge else ""


def _pieces(
    text: str, lines: Sequence[_Line], joined: frozenset[int], between: Callable[[_Line, _Line], str]
) -> Iterator[tuple[str, int]]:
    """What the text is put together from, each piece with its place."""
    edge = 0
    for number, line in enumerate(lines):
        start = line.start if line.is_set_in or number - 1 in joined else edge
        if number in joined:
            yield text[start : line.end], start
            yield between(line, lines[number + 1]), line.end
        else:
            yield text[start : line.edge], start
        edge = line.edge
