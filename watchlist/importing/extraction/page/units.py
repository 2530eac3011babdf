"""A text cut into units: headings, bullets, paragraphs and table rows, each knowing the headings above it.

Lines that a page's edge broke are one unit; texts that lost their line ends are cut at the glyphs that open bullets.
All work is on the folded text, whose offsets are those of the text as written.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from watchlist.importing.extraction.page.line_titles import with_titles
from watchlist.importing.extraction.page.marked_lines import (
    BOLD,
    PLAIN_NUMBER,
    SHORT_LABEL,
    Line,
    is_row,
    lines_of,
)
from watchlist.importing.extraction.page.outlines import Outlined
from watchlist.importing.extraction.page.unwrapped import ends_list
from watchlist.importing.extraction.vocabulary.cues import find_cues
from watchlist.importing.extraction.vocabulary.guards import of_lines
from watchlist.importing.extraction.vocabulary.headings import bare, is_company, opens_point


class UnitKind(StrEnum):
    """What a unit is."""

    HEADING = "heading"
    BULLET = "bullet"
    PARAGRAPH = "paragraph"
    ROW = "row"


@dataclass(frozen=True, slots=True)
class Unit:
    """Characters `start` to `end`; `body` is where its words begin behind the marker; `parent` the heading above.

    `title` marks the one heading of the highest level, which names the whole document.
    """

    start: int
    end: int
    body: int
    kind: UnitKind
    level: float
    parent: Unit | None
    title: bool = False


_ENDED = re.compile(r"[。;!?:…]\W{0,4}$")
_LABELLED = re.compile(
    r"\s*(?:\*\*[^*\n]{1,40}\*\*|【[^【】\n]{1,24}】|[a-z\d][a-z0-9 _&/().-]{1,32}:(?=\s)|[^\s,。;:、()>-][^,。;:、()>\n-]{0,12}(?::|--|>{2,4}))"
)
"""What opens a line that is an item of its own: a label, bold words, a heading in 【】."""
_RESUMES = re.compile(r"\s*[等和与及、,。;的]")
"""How a line goes on behind a bracket that ended the one before."""
_LIST_GOES_ON = re.compile(r"\s*(?:[^\s、,;。:]{0,5}[、;。]|[等和及与])")
"""How a list goes on in the next line; where that is a list as well but begins otherwise, each is a line of its own."""
_SECTION = re.compile(r"\s*【(?P<name>[^【】\n]{2,12})】[^【】、,。;|\n]{0,48}$")
"""A line that opens with its trade in 【】 and is itself a title: a section of a morning brief."""
_HOT = re.compile(r"\s*(?:市场|今日|盘面)热点[一二三四五六七八九十\d]{1,2}[ :、.]{1,3}[^\s。,:]{1,16}\s*")
"""A line that counts the day's hot trades."""
_GROUPED = re.compile(r"\[[\u4e00-\u9fffa-z0-9 &/+-]{2,16}\]")
"""A line that is nothing but a word in brackets: the name of a group, as files of settings write it."""
_KEYED = of_lines(
    r"[ \t*_]{0,4}(?:(?:[今明]日|核心|重点)?(?:主题|题材|热点|机会|方向|主线|赛道|板块|概念)[一二三四五六七八九十\d]{0,2})[*_]{0,2}\s?:[*_\s]{0,3}[^,。;:|\n]{2,16}$"
)
"""A line that says by a key what the lines under it are about (主题：商业航天), where a text has several such."""
_KEYED_LEAST = 2
_SHORT, _LEAD, _LONG_LINE = 40, 100, 25
_LONGEST_HEADING = 400
"""Each list looks at the headings above it: a whole text behind a `#` is none."""
_LEVELS = {"chapter": 2, "part": 3, "number": 9, "bold": 11, "plain": 12}
_LEAD_LEVEL = 13
_CHAPTERS = frozenset({"#", "c", "p"})
"""How the markers of headings begin that open a count of their own: of markdown, chapters, parts."""
_DEEPEST = 4
_MASTHEAD = re.compile(r"执业|证书|分析师|研究助理|联系人|邮箱|e-?mail|电话|请务必阅读|证券研究报告")
"""What no heading holds: the labels of a first page."""
_PLAIN_HEADINGS = frozenset({"投资建议", "风险提示", "投资要点", "核心观点", "风险因素", "投资策略"})


def units_of(folded: str, outline: Sequence[Outlined] = ()) -> tuple[Unit, ...]:
    """The units of a folded text, in order; headings that its contents name are given as `outline`.

    A bullet that opens bullets set in under it (`edges`: how far it is set in itself) is closed by whatever stands no further in.
    """
    units: list[Unit] = []
    open_headings: list[Unit] = []
    joined = list(_joined(folded, with_titles(folded, list(lines_of(folded, outline)))))
    edges = {
        line.start: line.indent
        for line, after in pairwise(joined)
        if line.marker == after.marker == "-" and after.indent > line.indent
    }
    depths = _depths(folded, joined)
    keyed = keyed_lines(folded)
    lines = [
        (line, _nested(keyed.get(line.end) or _heading_level(folded, line), depth), depth)
        for line, depth in zip(joined, depths, strict=True)
    ]
    titled = sum(level == 1 for _, level, _ in lines) == 1
    for line, whole, depth in lines:
        level = whole and _below_lead(folded, line, whole, units, open_headings)
        closes = level or _counted_on(folded, line, depth, open_headings)
        while open_headings and (
            (closes and open_headings[-1].level >= closes)
            or line.indent <= edges.get(open_headings[-1].start, -1)
        ):
            open_headings.pop()
        parent = open_headings[-1] if open_headings else None
        kind = _kind(folded, line, level)
        unit = Unit(line.start, line.end, line.body, kind, level, parent, title=titled and level == 1)
        units.append(unit)
        if level:
            open_headings.append(unit)
    return tuple(units)


def _below_lead(
    folded: str, line: Line, level: float, units: Sequence[Unit], open_headings: Sequence[Unit]
) -> float:
    """The level of a heading, or one below it where it counts a point (主线一：…) or is a company right under one that only leads to such."""
    words = line.words(folded) if line.marker == "#" else ""
    below = next((told for told in (opens_point, is_company) if told(words)), None)
    if below is None:
        return level
    above = open_headings[-1] if open_headings else None
    leads = above is not None and above is units[-1] and above.level == level
    counting = any(one.level == level + _BELOW for one in open_headings)
    led = leads and above is not None and not below(folded[above.body : above.end])
    return level + _BELOW if counting or led else level


_BELOW = 0.5


def keyed_lines(folded: str) -> dict[int, float]:
    """Where lines end that a key makes headings (主题：…), with their level; none where there is but one."""
    ends = [line.end() for line in _KEYED.finditer(folded)]
    return dict.fromkeys(ends, _LEVELS["bold"]) if len(ends) >= _KEYED_LEAST else {}


def headings_above(unit: Unit) -> Iterator[Unit]:
    """The headings a unit stands under, nearest first."""
    above = unit.parent
    while above is not None:
        yield above
        above = above.parent


def _nested(level: float, depth: int) -> float:
    """The level of a numbered heading that stands under other numbered ones."""
    return level + depth / _DEEPEST if level == _LEVELS["number"] else level


def _counted_on(folded: str, line: Line, depth: int, headings: Sequence[Unit]) -> float:
    """The level of the numbered heading that an item goes on counting from, whose section it ends; 0 where there is none.

    “3. 相关公司：A、B” stands beside “2. 欧洲海风”, not under it.
    """
    number = PLAIN_NUMBER.match(folded, line.start, line.end) if line.marker == "number" else None
    level = _nested(_LEVELS["number"] + min(line.indent // 2, 1), depth)
    for heading in headings if number else ():
        before = PLAIN_NUMBER.match(folded, heading.start, heading.end)
        if number and before and heading.level == level and int(before["count"]) < int(number["count"]):
            return level
    return 0


def _depths(folded: str, lines: Sequence[Line]) -> Iterator[int]:
    """How deep each numbered line stands where nested lists lost their indents: a count that begins again opens a level.

    A number that goes on with a count further out closes those inside it.
    """
    counts: list[int] = []
    for line in lines:
        number = PLAIN_NUMBER.match(folded, line.start, line.end) if line.marker == "number" else None
        if line.marker[:1] in _CHAPTERS or (
            not line.marker and (line.alone or BOLD.match(line.words(folded)))
        ):
            counts = []
        if number is None:
            yield 0
            continue
        count = int(number["count"])
        deep = next((deep for deep in range(len(counts) - 1, -1, -1) if counts[deep] + 1 == count), None)
        if deep is not None:
            counts = [*counts[:deep], count]
        elif count == 1 and len(counts) < _DEEPEST:
            counts = [*counts, 1]
        else:
            counts = [*counts[:-1], count]
        yield len(counts) - 1


def _joined(folded: str, lines: Iterator[Line | None]) -> Iterator[Line]:
    """Lines that a page's edge broke put together again."""
    held: Line | None = None
    for line in lines:
        if held is not None and line is not None and _runs_on(folded, held, line):
            held = Line(held.start, line.end, held.body, held.indent, held.marker)
            continue
        if held is not None:
            yield held
        held = line
    if held is not None:
        yield held


def _runs_on(folded: str, held: Line, line: Line) -> bool:
    tail = folded[max(held.start, held.end - 60) : held.end].rstrip()
    if (
        line.marker
        or line.alone
        or held.alone
        or not tail
        or folded[held.end : line.start].strip()
        or is_row(folded, line)
    ):
        return False
    if tail[-1] in "、,":
        return True
    if SHORT_LABEL.match(folded, line.start, line.end):
        return False
    if _LABELLED.match(folded, line.start, line.end) and _LABELLED.match(folded, held.start, held.end):
        return False
    lists = ends_list(tail, 0, len(tail)) and ends_list(folded, line.start, line.end)
    resumes = _LIST_GOES_ON if lists else _RESUMES
    if (lists or tail[-1] == ")") and not resumes.match(folded, line.start, line.end):
        return False
    last = held.end - max(folded.rfind("\n", held.start, held.end), held.start)
    wide = 60 if tail.isascii() else _LONG_LINE
    return last >= wide and not _ENDED.search(tail) and tail[-1] not in ".|#*$"


def _kind(folded: str, line: Line, level: float) -> UnitKind:
    if level:
        return UnitKind.HEADING
    if is_row(folded, line):
        return UnitKind.ROW
    return UnitKind.BULLET if line.marker in {"-", "number"} else UnitKind.PARAGRAPH


def _heading_level(folded: str, line: Line) -> float:
    """How deep a heading stands, 0 where the line is none."""
    words = line.words(folded)
    if line.marker.startswith("#"):
        return _LEVELS.get(line.marker[1:], line.indent) if 0 < len(words) <= _LONGEST_HEADING else 0
    plain = words.replace("*", "").rstrip()
    if not plain or words[0] == "|" or (plain.endswith(":") and _MASTHEAD.search(plain)):
        return 0
    section = (
        not line.marker
        and (
            _SECTION.match(plain) is not None
            or _HOT.fullmatch(plain) is not None
            or _GROUPED.fullmatch(plain) is not None
        )
        and not find_cues(plain)
    )
    if section or (plain.endswith(":") and len(words) <= _LEAD):
        return _LEVELS["part"] if section else _lead_level(line)
    caption = line.alone and (
        line.marker == "number"
        or (":" in plain and BOLD.fullmatch(words) is not None)
        or (line.marker == "-" and PLAIN_NUMBER.match(words) is not None)
    )
    point = line.marker == "number" and BOLD.fullmatch(words) is not None and opens_point(words)
    inner_colon = ":" in plain and line.marker not in {"chapter", "part"} and not point
    bold = not line.marker and BOLD.fullmatch(words) is not None
    if not caption and ((len(words) > _SHORT and not bold) or plain[-1] in "。;,、!" or inner_colon):
        return 0
    if line.marker in _LEVELS:
        return _LEVELS[line.marker] + (min(line.indent // 2, 1) if line.marker == "number" else 0)
    return _LEVELS["bold"] if caption and not line.marker else _unmarked_level(plain, words, line)


def _lead_level(line: Line) -> int:
    if line.marker in {"-", ""}:
        return _LEAD_LEVEL + min(line.indent // 2, 5)
    return _LEVELS.get(line.marker, _LEVELS["number"])


def _unmarked_level(plain: str, words: str, line: Line) -> int:
    if line.alone and line.marker != "-":
        return _LEVELS["plain"]
    if line.alone:
        return _LEAD_LEVEL + min(line.indent // 2, 5)
    if line.marker == "-":
        return _LEAD_LEVEL + min(line.indent // 2, 5) if BOLD.match(words) else 0
    if BOLD.match(words):
        return _LEVELS["bold"]
    whole = any(cue.end - cue.start == len(bare(plain)) for cue in find_cues(plain))
    return _LEVELS["plain"] if whole or plain in _PLAIN_HEADINGS else 0
