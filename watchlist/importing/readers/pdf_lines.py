"""The lines of a PDF put together again: what a line end cut in two, what only repeats on each page."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

EM: Final = 0.85
"""Width of a Chinese character as a share of a line's height."""

_LEFT_REACH: Final = 2.5
_RIGHT_REACH: Final = 1.6
_LATIN_EM: Final = 0.55
_INDENT: Final = 1.2
_NARROWEST: Final = 12.0
_WIDE_ENOUGH: Final = 20.0
_FEW_LINES: Final = 4
_FULL_SHARE: Final = 0.15
_FURTHEST: Final = 2.6
_SIZE_STEP: Final = 1.2
_SAME_ROW: Final = 0.6
_EDGE: Final = 0.12
_REPEATED_SHARE: Final = 0.3

_WIDE: Final = re.compile(
    r"[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60\u3000-\u303f\u2018-\u201d\U00020000-\U0003ffff]"
)
_BULLET: Final = re.compile(
    r"[❑❖•●○■□◆◇▪◼➢➤✓※\uf000-\uf0ff]|\d{1,2}(?:\.\d{1,2}){1,3}\s|[（(]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[)）、.．](?!\d)|图表?\s?\d|表\s?\d"
)
_LEADER: Final = re.compile(r"[.…·]{5,}\s*\d{1,3}$")
_FIGURE: Final = re.compile(r"(?<![\d.,])(?P<short>\d{1,4})(?![\d.,]*\d)|\d[\d.,]*", re.ASCII)
_PAGE_OF_PAGES: Final = 2
_MOST_FIGURES: Final = 8
_LEAST_ALONE: Final = 6
_CODED_ROW: Final = re.compile(
    r"\d{6}(?:\.[A-Z]{2})?\s{1,4}[\u4e00-\u9fff*A-Z][^。]{0,40}\d\.\d.{0,20}\d\.\d", re.ASCII
)
"""A row of a table whose cells have no more than a blank between them: code, name, figures."""
_FIRST_WORD: Final = re.compile(r"[!-~]+")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a page: its characters `start` to `end` in the page's own text, where they stand, how large.

    Places are those of the page turned clockwise by `turn` quarters, so that the line runs to the right; one that `falls` has
    upright characters under each other.
    """

    page: int
    start: int
    end: int
    text: str
    left: float
    bottom: float
    right: float
    top: float
    size: float = 0.0
    turn: int = 0
    falls: bool = False

    @property
    def height(self) -> float:
        """At least a point, so that nothing divides by zero."""
        return max(self.top - self.bottom, 1.0)


def without_repeats(pages: Sequence[tuple[float, Sequence[Line]]]) -> list[list[Line]]:
    """The lines of each page (with its height); a running head or foot is kept once, at the start of its first page."""
    places: dict[tuple[bool, str], set[int]] = defaultdict(set)
    for number, (height, lines) in enumerate(pages):
        for line in lines:
            for key in _edge_keys(line, height, number):
                places[key].add(number)
    least = max(2, round(_REPEATED_SHARE * len(pages)))
    first = {key: min(numbers) for key, numbers in places.items() if len(numbers) >= least}
    return [_kept(lines, height, number, first) for number, (height, lines) in enumerate(pages)]


def _edge_keys(line: Line, height: float, number: int) -> Iterator[tuple[bool, str]]:
    """What the same head or foot has in common on each page, in each way to read it; none in the middle of a page.

    Its figures are the same on each page but for one, which grows with the pages. Where it has one or two short ones alone, they
    are whatever they are (chapters begin anew). The last row of a table, at the same place on page after page, has others.
    """
    at_top = line.bottom > (1 - _EDGE) * height
    if not at_top and line.top > _EDGE * height:
        return
    figures = list(_FIGURE.finditer(line.text))
    yield at_top, "".join(line.text.split())
    if len(figures) <= _PAGE_OF_PAGES and all(each["short"] for each in figures):
        yield at_top, "".join(_FIGURE.sub("#", line.text).split())
    for each in figures[:_MOST_FIGURES] if len(figures) > _PAGE_OF_PAGES else ():
        if each["short"]:
            counted = f"#{int(each[0]) - number}"
            yield at_top, "".join((line.text[: each.start()] + counted + line.text[each.end() :]).split())


def _kept(
    lines: Sequence[Line], height: float, number: int, first: dict[tuple[bool, str], int]
) -> list[Line]:
    heads, body = [], []
    for row in rows_of(lines):
        shown = [{first[key] for key in _edge_keys(line, height, number) if key in first} for line in row]
        whole = all(shown)
        for line, pages in zip(row, shown, strict=True):
            # 买入 may be the last cell of two pages: a short cell goes with its row.
            if not pages or not (whole or len(line.text) >= _LEAST_ALONE):
                body.append(line)
            elif number in pages:
                heads.append(line)
    return heads + body


def rows_of(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """The lines, those of one height together."""
    row: list[Line] = []
    for line in lines:
        if row and not _is_same_row(row[-1], line):
            yield row
            row = []
        row.append(line)
    if row:
        yield row


def separators(lines: Sequence[Line]) -> Iterator[str]:
    """What stands between each line and the next: nothing, a blank, a tab or a line end."""
    rows = [_is_same_row(line, following) for line, following in pairwise(lines)]
    columns = _columns(lines, rows)
    for place, (line, following) in enumerate(pairwise(lines)):
        if rows[place]:
            yield "\t"
            continue
        # The last cell of a row may be a text that goes on below, in the column of what follows; into a row nothing goes on.
        column = columns.get(place + 1) and (columns.get(place) or columns[place + 1])
        if column and column.is_full(line, following) and not _begins_anew(line, following):
            yield joint(line.text, following.text)
        else:
            yield "\n"


def joint(before: str, after: str) -> str:
    """A blank between words of letters and figures, nothing where Chinese stands on either side."""
    if _WIDE.match(before[-1:]) or _WIDE.match(after[:1]):
        return ""
    return " "


def _is_same_row(line: Line, following: Line) -> bool:
    """Whether the next line goes on at the right at the same height: the cells of a table's row."""
    if (line.page, line.turn) != (following.page, following.turn) or following.left < line.right:
        return False
    shared = min(line.top, following.top) - max(line.bottom, following.bottom)
    return shared > _SAME_ROW * min(line.height, following.height)


def _begins_anew(line: Line, following: Line) -> bool:
    """Whether the next line is a new paragraph, item or heading although this one is full."""
    rows = _CODED_ROW.match(line.text) or _CODED_ROW.match(following.text)
    if rows or _BULLET.match(following.text) or _LEADER.search(line.text):
        return True
    sizes = sorted((line.size, following.size))
    if sizes[0] > 1 and sizes[1] > _SIZE_STEP * sizes[0]:
        return True
    if line.page != following.page:
        return False
    if line.turn != following.turn:
        return True
    if following.bottom > line.bottom:
        # Up again: the next column, or from a running foot to the text.
        return following.left < line.left + EM * line.height
    is_far = line.bottom - following.bottom > _FURTHEST * line.height
    is_indented = following.left > line.left + _INDENT * EM * line.height and not _BULLET.match(line.text)
    return is_far or is_indented


@dataclass(frozen=True, slots=True)
class _Column:
    """Lines of a page that begin at about the same place; `rights` are their ends, sorted."""

    left: float
    rights: tuple[float, ...]
    em: float

    def is_full(self, line: Line, following: Line) -> bool:
        """Whether a line was ended by the margin: it ends where others end, or the next word would not have fitted."""
        # A cell begins right of the column: what counts is how long it is itself.
        width = line.right - max(self.left, line.left - _INDENT * self.em)
        if width < _NARROWEST * self.em:
            return False
        if len(self.rights) < _FEW_LINES:
            return width > _WIDE_ENOUGH * self.em and line.right > self.rights[-1] - self._reach(following)
        first = bisect_left(self.rights, line.right - _RIGHT_REACH * self.em)
        last = bisect_right(self.rights, line.right + self._reach(following))
        return last - first - 1 >= max(2, _FULL_SHARE * len(self.rights))

    def _reach(self, following: Line) -> float:
        word = _FIRST_WORD.match(following.text)
        return self.em * (_RIGHT_REACH + (len(word[0]) * _LATIN_EM if word else 0))


def _columns(lines: Sequence[Line], same_row: Sequence[bool]) -> dict[int, _Column]:
    """Place of a line -> its column. A row of cells counts as one line, from its first cell to its last, but is in none."""
    by_page: dict[int, list[_Extent]] = defaultdict(list)
    for extent in _extents(lines, same_row):
        by_page[lines[extent.first].page].append(extent)
    found: dict[int, _Column] = {}
    for extents in by_page.values():
        heights = Counter(round(lines[extent.first].height, 1) for extent in extents)
        em = EM * heights.most_common(1)[0][0]
        for group in _grouped_by_left(extents, em):
            column = _Column(group[0].left, tuple(sorted(extent.right for extent in group)), em)
            found |= {extent.first: column for extent in group if extent.is_line}
    return found


@dataclass(frozen=True, slots=True)
class _Extent:
    """From where to where a line goes, or a row of cells."""

    first: int
    left: float
    right: float
    is_line: bool


def _extents(lines: Sequence[Line], same_row: Sequence[bool]) -> Iterator[_Extent]:
    first = 0
    for place, goes_on in enumerate((*same_row, False)[: len(lines)]):
        if not goes_on:
            yield _Extent(first, lines[first].left, lines[place].right, is_line=first == place)
            first = place + 1


def _grouped_by_left(extents: Iterable[_Extent], em: float) -> Iterator[list[_Extent]]:
    """Lines whose beginnings are no further apart than an indent."""
    group: list[_Extent] = []
    for extent in sorted(extents, key=lambda extent: extent.left):
        if group and extent.left - group[-1].left > _LEFT_REACH * em:
            yield group
            group = []
        group.append(extent)
    if group:
        yield group
