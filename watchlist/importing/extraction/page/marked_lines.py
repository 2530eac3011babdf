"""The lines of a text with what marks each: a heading of markdown, a bullet, a chapter, a part, a number, or nothing; rows of tables."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from watchlist.importing.extraction.page.outlines import Outlined
from watchlist.securities.codes import PRINTED_HONG_KONG, PRINTED_MAINLAND

_BLOCK_TAG = r"</?(?:p|div|li|ul|ol|br|h[1-6]|tr|table|section|blockquote)\b[^<>\n]{0,200}>"
_BREAKS = re.compile(
    rf"(?=[\s<➢⚫◆■◇❑❖►▶✓\[#●•])(?:\n|{_BLOCK_TAG}|(?=[➢⚫◆■◇❑❖►▶✓])|(?=\[table_\w{{1,30}}\])|(?=#\w{{1,24}}#)|(?<=[。;!:])\s*(?=[●•]))"
)
_BROKEN_INSIDE = re.compile(r"[<\[#➢⚫◆■◇❑❖►▶✓●•](?:(?<=[^\[#])|(?<=\[)table_|(?<=#)\w{1,24}#)")
"""What some break but an end of a line needs; most texts have none of it."""
_LINE_END = re.compile(r"\n")
_MARKDOWN = re.compile(r"\s*(#{1,6})(?:\s+|(?=[^\s#\w])|(?=[\u4e00-\u9fff\d][^#\n]{0,20}$))", re.MULTILINE)
_BULLET = re.compile(
    r"(\s*)(?:[-–*•·]\s+|·(?=[^\s·])|[●◦○➢⚫◆■□◇❑❖►▶✓▪◼]\s*|[├└]─{0,2}\s*|[\u2600-\u27bf\U0001f300-\U0001faff][\ufe0f\u200d\u2600-\u27bf\U0001f300-\U0001faff]*\s*)"
)
_CHAPTER = re.compile(r"\s*第?[一二三四五六七八九十]{1,3}[、.]\s*")
_PART = re.compile(r"\s*\([一二三四五六七八九十]{1,3}\)、?\s*")
_NUMBER = re.compile(
    r"(\s*)(?:\d{1,2}(?:\.\d{1,2}){0,3}[、.)](?!\d)|\d{1,2}\.\d{1,2}(?:\.\d)?\s|\(\d{1,2}\)|[①-⑳])\s*"
)
_CELL_EDGE, _LEAST_EDGES = " | ", 2
_COLUMNS, _LEAST_CELLS = re.compile(r"[ \u3000]{2,}"), 3
_GAPS = ("  ", "\u3000\u3000", " \u3000", "\u3000 ")
_CODE_CELL = re.compile(rf"{PRINTED_MAINLAND}|{PRINTED_HONG_KONG}|(?:股票|证券|公司)?代码")
_ITEM_MARKS = frozenset({"-", "number"})
"""A numbered line or a bullet is an item, even where bars divide what it says."""
BOLD = re.compile(r"\*\*[^*]{1,60}\*\*:?\s*$")
PLAIN_NUMBER = re.compile(r"(?P<count>\d{1,2})[、.)](?!\d)")
SHORT_LABEL = re.compile(r"\s*[\u4e00-\u9fff]{2,6}:(?=\s?[^\s\d])")


class Line(NamedTuple):
    """Characters `start` to `end`; its words begin at `body`; `indent` says how far it is set in, `alone` that it is a title."""

    start: int
    end: int
    body: int
    indent: int
    marker: str
    alone: bool = False

    def words(self, folded: str) -> str:
        """What stands behind the marker."""
        return folded[self.body : self.end].strip()


def lines_of(folded: str, outline: Sequence[Outlined] = ()) -> Iterator[Line | None]:
    """The lines that hold something; None for a blank one. A heading of the outline is a line, whatever it was run together with."""
    waiting = list(reversed(outline))
    for line in _broken_lines(folded):
        start = line.start if line else 0
        while line and waiting and waiting[-1].start < line.end:
            heading = waiting.pop()
            if heading.start >= start and heading.end <= line.end:
                yield _line(folded, start, heading.start)
                yield Line(
                    heading.start, heading.end, heading.body, _FIRST_OUTLINED + heading.depth, "#", alone=True
                )
                start = heading.end
        yield _line(folded, start, line.end) if line and start > line.start else line


_FIRST_OUTLINED = 2
"""The level of the headings that the contents set in least: below the title."""


def _broken_lines(folded: str) -> Iterator[Line | None]:
    start = 0
    breaks = _BREAKS if _BROKEN_INSIDE.search(folded) else _LINE_END
    for match in breaks.finditer(folded):
        if match.start() >= start and (match.end() > match.start() or match.start() > start):
            yield _line(folded, start, match.start())
            start = match.end()
    yield _line(folded, start, len(folded))


def _line(folded: str, start: int, end: int) -> Line | None:
    if not folded[start:end].strip():
        return None
    for marker, pattern in (
        ("#", _MARKDOWN),
        ("-", _BULLET),
        ("chapter", _CHAPTER),
        ("part", _PART),
        ("number", _NUMBER),
    ):
        found = pattern.match(folded, start, end)
        if found:
            return _marked(folded, start, end, marker, found)
    indent = len(folded[start:end]) - len(folded[start:end].lstrip())
    return Line(start, end, start + indent, indent, "")


def _marked(folded: str, start: int, end: int, marker: str, found: re.Match[str]) -> Line:
    body, indent = found.end(), len(found[1]) if marker in "-number" else 0
    if marker == "#":
        indent = len(found[1])
        for inner, pattern in (("chapter", _CHAPTER), ("part", _PART)):
            if number := pattern.match(folded, body, end):
                return Line(start, end, number.end(), 0, "#" + inner)
    return Line(start, end, body, indent, marker)


def is_row(folded: str, line: Line) -> bool:
    """Whether a line is a row of a table: between bars, or with cells that tabs or bars divide."""
    if folded.find("|", line.start, line.end) < 0:
        words = line.words(folded)
        return "\t" in words or (any(gap in words for gap in _GAPS) and _spaced_row(words))
    if line.marker in _ITEM_MARKS and "\t" not in line.words(folded):
        return False
    words = line.words(folded)
    barred = words[0] == words[-1] == "|" and len(words) > 1
    return barred or words.count(_CELL_EDGE) >= _LEAST_EDGES or "\t" in words


def _spaced_row(words: str) -> bool:
    """Whether blanks divide a line into cells of which one is a code, or the name of the column of codes."""
    cells = _COLUMNS.split(words)
    return len(cells) >= _LEAST_CELLS and any(_CODE_CELL.fullmatch(cell) for cell in cells)
