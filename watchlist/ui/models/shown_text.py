"""A report's text as a text pane shows it, with the way back from each place on the screen to the text.

Three things differ: lines of thousands of characters are broken (one line of 1 MB costs a text pane seconds), characters
that would be obeyed instead of seen (bidi controls, zero widths, NUL) are written out as marks, and Qt counts UTF-16 units.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

LONG_LINE = 1_200
"""Lines over this many characters are broken for display."""

_SOFT_FROM = 500
"""A broken line is at least this long: from here on the next end of a sentence is taken."""

_NEAR = 4_000
"""A part of a text begins and ends with a line where one ends so near."""

_SENTENCE_END = re.compile(r"[。！？；!?;](?=[^”’」』)）])|[.] |、|，|, | ")

_MARKS = {
    0x061C: "ALM", 0x180E: "MVS", 0x200B: "ZWSP", 0x200C: "ZWNJ", 0x200D: "ZWJ", 0x200E: "LRM", 0x200F: "RLM",
    0x202A: "LRE", 0x202B: "RLE", 0x202C: "PDF", 0x202D: "LRO", 0x202E: "RLO", 0x2060: "WJ", 0x2066: "LRI",
    0x2067: "RLI", 0x2068: "FSI", 0x2069: "PDI", 0xFEFF: "BOM", 0xAD: "SHY", 0x00: "NUL", 0x2028: "LS", 0x2029: "PS",
    0xFDD0: "FDD0", 0xFDD1: "FDD1",
}  # fmt: skip
"""Code points with names; U+FDD0, U+FDD1 are block marks inside Qt's own documents and would vanish."""

_TWO_UNITS = 0xFFFF
_TAGS = range(0xE0000, 0xE1000)
"""Characters that are never seen: tags and selectors."""

_SPECIAL = re.compile(
    "\r\n?|[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f"
    "\ufdd0-\ufdef\ufeff\ufff9-\ufffb\ud800-\udfff\ufffe\uffff]|[\U00010000-\U0010ffff]"
)


def _shown(special: str) -> str:
    """What stands on the screen for a special character or line end."""
    if special[0] == "\r":
        return "\n"
    point = ord(special[0])
    if point > _TWO_UNITS and point not in _TAGS:
        return special
    return f"‹{_MARKS.get(point, f'{point:02X}')}›"


@dataclass(frozen=True, slots=True)
class Mark:
    """Where a mark stands on the screen, in UTF-16 units."""

    start: int
    end: int


class ShownText:
    """The shown form of a text, or of a part of it; `to_shown` and `to_text` translate offsets of the whole, in log time."""

    __slots__ = ("_after", "_shown_from", "_text_from", "end", "marks", "piece", "shown", "start")

    def __init__(self, source: str, start: int = 0, end: int | None = None) -> None:
        self.start = start
        self.end = len(source) if end is None else end
        self.piece = source[self.start : self.end]
        # Between two entries the two offsets run in step; `_after` is where the text goes on behind a special.
        self._text_from: list[int] = [0]
        self._shown_from: list[int] = [0]
        self._after: list[bool] = [False]
        parts, marks = self._build()
        self.shown = "".join(parts)
        self.marks: tuple[Mark, ...] = tuple(marks)

    def _build(self) -> tuple[list[str], list[Mark]]:
        parts: list[str] = []
        marks: list[Mark] = []
        text_at = shown_at = 0
        for start, end, written in self._pieces():
            parts.append(self.piece[text_at:start])
            shown_at += start - text_at
            parts.append(written)
            width = len(written) + sum(c > "\uffff" for c in written)
            if written.startswith("‹"):
                marks.append(Mark(shown_at, shown_at + width))
            self._step(start, shown_at, special=True)
            shown_at += width
            text_at = end
            self._step(text_at, shown_at, special=False)
        parts.append(self.piece[text_at:])
        return parts, marks

    def _step(self, text_at: int, shown_at: int, *, special: bool) -> None:
        self._text_from.append(text_at)
        self._shown_from.append(shown_at)
        self._after.append(special)

    def _pieces(self) -> list[tuple[int, int, str]]:
        """Everything that is not shown as it is: start, end (equal for a break that was put in) and what is shown."""
        pieces = [(m.start(), m.end(), _shown(m[0])) for m in _SPECIAL.finditer(self.piece)]
        pieces += [(at, at, "\n") for at in _breaks(self.piece)]
        return sorted(pieces)

    def to_shown(self, offset: int) -> int:
        """The place on the screen (UTF-16 units) of a character of the text; of the nearest that is shown."""
        offset = min(max(offset, self.start), self.end) - self.start
        place = bisect_right(self._text_from, offset) - 1
        if self._after[place]:
            return self._shown_from[place]
        return self._shown_from[place] + offset - self._text_from[place]

    def to_text(self, position: int) -> int:
        """The character of the text that stands at a place on the screen; inside a mark, the marked character."""
        place = bisect_right(self._shown_from, position) - 1
        if self._after[place]:
            return self.start + self._text_from[place]
        return self.start + self._text_from[place] + position - self._shown_from[place]

    def holds(self, start: int, end: int) -> bool:
        """Whether any of these characters is shown."""
        return start < self.end and end > self.start


def _breaks(text: str) -> list[int]:
    """Where long lines are broken: after a sentence where one ends in time, anywhere where none does."""
    found: list[int] = []
    start = 0
    while start < len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        while end - start > LONG_LINE:
            ends = _SENTENCE_END.search(text, start + _SOFT_FROM, start + LONG_LINE)
            start = _whole(text, ends.end() if ends else start + LONG_LINE)
            found.append(start)
        start = end + 1
    return found


def _whole(text: str, at: int) -> int:
    """The place itself, or the next where a break would come between CR and LF."""
    return at + 1 if text[at - 1 : at + 1] == "\r\n" else at


def part_around(text: str, offset: int, length: int) -> tuple[int, int]:
    """The characters that are laid out around one of them; from the start of a line to the end of one where that is near."""
    start = max(0, min(offset - length // 2, len(text) - length))
    end = min(len(text), start + length)
    line = text.find("\n", start, start + _NEAR) + 1 if start else 0
    last = text.rfind("\n", end - _NEAR, end) if end < len(text) else end
    return line or start, last if last > 0 else end
