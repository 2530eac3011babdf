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

from watchlist.importing.extraction.page.marked_lines import Line, lines_of
from watchlist.importing.extraction.page.outlines import Outlined
from watchlist.importing.extraction.vocabulary.cues import find_cues
from watchlist.importing.extraction.vocabulary.headings import bare, is_company, opens_point
from watchlist.importing.extraction.vocabulary.trades import Look, look
from watchlist.securities.codes import PRINTED_HONG_KONG, PRINTED_MAINLAND


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


_CELL_EDGE, _LEAST_EDGES = " | ", 2
_COLUMNS, _LEAST_CELLS = re.compile(r"[ \u3000]{2,}"), 3
_GAPS = ("  ", "\u3000\u3000", " \u3000", "\u3000 ")
_CODE_CELL = re.compile(rf"{PRINTED_MAINLAND}|{PRINTED_HONG_KONG}|(?:股票|证券|公司)?代码")
_ENDED = re.compile(r"[。;!?:…]\W{0,4}$")
_LABELLED = re.compile(
    r"\s*(?:\*\*[^*\n]{1,40}\*\*|【[^【】\n]{1,24}】|[a-z\d][a-z0-9 _&/().-]{1,32}:(?=\s)|[^\s,。;:、()>-][^,。;:、()>\n-]{0,12}(?::|--|>{2,4}))"
)
"""What opens a line that is an item of its own: a label, bold words, a heading in 【】."""
_RESUMES = re.compile(r"\s*[等和与及、,。;的]")
"""How a line goes on behind a bracket that ended the one before."""
_SHORT_LABEL = re.compile(r"\s*[\u4e00-\u9fff]{2,6}:(?=\s?[^\s\d])")
_SECTION = re.compile(r"\s*【(?P<name>[^【】\n]{2,12})】[^【】、,。;|\n]{0,48}$")
"""A line that opens with its trade in 【】 and is itself a title: a section of a morning brief."""
_GROUPED = re.compile(r"\[[\u4e00-\u9fffa-z0-9 &/+-]{2,16}\]")
"""A line that is nothing but a word in brackets: the name of a group, as files of settings write it."""
_KEYED = re.compile(
    r"^[ \t*_]{0,4}(?:(?:[今明]日|核心|重点)?(?:主题|题材|热点|机会|方向|主线|赛道|板块|概念)[一二三四五六七八九十\d]{0,2})[*_]{0,2}\s?:[*_\s]{0,3}[^,。;:|\n]{2,16}$",
    re.MULTILINE,
)
"""A line that says by a key what the lines under it are about (主题：商业航天), where a text has several such."""
_KEYED_LEAST = 2
_BOLD = re.compile(r"\*\*[^*]{1,60}\*\*:?\s*$")
_SHORT, _LEAD, _LONG_LINE, _LONG_TITLE = 40, 100, 25, 48
_TITLE = re.compile(r"(?=[^\n]*[\u4e00-\u9fff]{2})[^,。;:、!?|()\d\n][^,。;:、!?|\n]{1,18}[^,。;:、!?|(\n]")
_NAME_LINE = re.compile(r"[\u4e00-\u9fff][\u4e00-\u9fffa-z-]{2,5}(?:\s?\([^()\n]{4,12}\))?")
"""A line of one name."""
_GLYPH_TITLE = re.compile(r"[▍▎▌█◤]\s*[^。;!?\n]{2,24}$")
_BRANCH = re.compile(r"[^,。;:、!?|\n]{2,18}")
_EMOJI_TITLE = re.compile(r"(?=[^\n]*[\u4e00-\u9fff]{2})[^。;:、!?|\n]{4,40}")
_PLAIN_MARKS = frozenset("-–*•·●◦○➢⚫◆■◇❑❖►▶✓▪◼")
_STOPPED = re.compile(r"[。;!?:…)】|\"”]\W{0,4}$")
_LONGEST_HEADING = 400
"""Each list looks at the headings above it: a whole text behind a `#` is none."""
_LEVELS = {"chapter": 2, "part": 3, "number": 9, "bold": 11, "plain": 12}
_ITEM_MARKS = frozenset({"-", "number"})
"""A numbered line or a bullet is an item, even where bars divide what it says."""
_LEAD_LEVEL = 13
_STOP = re.compile(r"[。;!?]")
_PLAIN_NUMBER = re.compile(r"(?P<count>\d{1,2})[、.)](?!\d)")
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
    joined = list(_joined(folded, _with_titles(folded, list(lines_of(folded, outline)))))
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
    number = _PLAIN_NUMBER.match(folded, line.start, line.end) if line.marker == "number" else None
    level = _nested(_LEVELS["number"] + min(line.indent // 2, 1), depth)
    for heading in headings if number else ():
        before = _PLAIN_NUMBER.match(folded, heading.start, heading.end)
        if number and before and heading.level == level and int(before["count"]) < int(number["count"]):
            return level
    return 0


def _depths(folded: str, lines: Sequence[Line]) -> Iterator[int]:
    """How deep each numbered line stands where nested lists lost their indents: a count that begins again opens a level.

    A number that goes on with a count further out closes those inside it.
    """
    counts: list[int] = []
    for line in lines:
        number = _PLAIN_NUMBER.match(folded, line.start, line.end) if line.marker == "number" else None
        if line.marker[:1] in _CHAPTERS or (
            not line.marker and (line.alone or _BOLD.match(line.words(folded)))
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


def _with_titles(folded: str, lines: Sequence[Line | None]) -> Iterator[Line | None]:
    """The lines, with those marked that stand as titles of their own over a longer one: pages lose the marks of theirs."""
    for place, line in enumerate(lines):
        after = lines[place + 1] if place + 1 < len(lines) else None
        if after is None and place + 2 < len(lines):
            after = lines[place + 2]
        if (
            line
            and after
            and (
                _titles(folded, line, after, lines[place - 1] if place else None)
                or _branches(folded, line, after)
                or _captions(folded, line, after)
            )
        ):
            yield line._replace(alone=True)
        else:
            yield line


def _titles(folded: str, line: Line, after: Line, before: Line | None) -> bool:
    """Whether a short line without an end stands between a line that ended and a long one."""
    words = line.words(folded)
    named = before is None and not line.marker and _NAME_LINE.fullmatch(after.words(folded)) is not None
    if (named and _names_trade(words) and not after.marker) or _GLYPH_TITLE.match(words):
        return True
    if line.end - line.body > _LONG_TITLE or after.end - after.body < _LONG_LINE:
        return False
    shape = (
        _EMOJI_TITLE
        if line.marker == "-" and folded[line.start : line.body].strip() not in _PLAIN_MARKS
        else _TITLE
    )
    if (line.marker and shape is _TITLE) or not shape.fullmatch(words):
        return False
    ended = before is None or bool(_STOPPED.search(folded, max(before.start, before.end - 8), before.end))
    return ended and not after.marker and not _is_row(folded, after)


def _names_trade(words: str) -> bool:
    """Whether a line is nothing but the name of a trade."""
    return _BRANCH.fullmatch(words) is not None and look(words) is Look.TRADE


def _branches(folded: str, line: Line, after: Line) -> bool:
    """Whether a bullet of a few words opens bullets, or lines with labels, that are set in under it."""
    if line.marker != "-" or after.indent <= line.indent or not _BRANCH.fullmatch(line.words(folded)):
        return False
    if after.marker:
        return after.marker == "-"
    return _SHORT_LABEL.match(folded, after.start, after.end) is not None


def _captions(folded: str, line: Line, after: Line) -> bool:
    """Whether a line is bold and stands over a table, or is numbered and stands over points with circled numbers."""
    words = line.words(folded)
    if _CHAINED.match(words if line.marker == "number" else words[words.find(".") + 1 :]):
        counted = line.marker == "number" or _PLAIN_NUMBER.match(words) is not None
        return counted and after.marker == "-" and _FIELD.match(folded, after.body, after.end) is not None
    if line.marker == "number":
        points = _circled(folded, after) and not _circled(folded, line)
        return points and len(words) <= _LEAD and not _STOP.search(words)
    return not line.marker and _BOLD.fullmatch(words) is not None and _is_row(folded, after)


_CHAINED = re.compile(
    r"\s?(?:[上中下]游|[^,。;:、()\n]{2,8}[层端])[^,。;:、()\n]{0,4}(?::[^,。;:\n]{2,16})?$"
)
_FIELD = re.compile(r"[*_]{0,2}[\u4e00-\u9fff]{3,6}[*_]{0,2}:")
"""The numbered parts of a chain (1. 上游：…), and what is told of each by fields (关键企业：…)."""


def _circled(folded: str, line: Line) -> bool:
    """Whether a line opens with a circled number."""
    return "①" <= folded[line.start : line.body].strip()[:1] <= "⑳"


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
        or _is_row(folded, line)
    ):
        return False
    if tail[-1] in "、,":
        return True
    if _SHORT_LABEL.match(folded, line.start, line.end):
        return False
    if _LABELLED.match(folded, line.start, line.end) and _LABELLED.match(folded, held.start, held.end):
        return False
    if tail[-1] == ")" and not _RESUMES.match(folded, line.start, line.end):
        return False
    last = held.end - max(folded.rfind("\n", held.start, held.end), held.start)
    wide = 60 if tail.isascii() else _LONG_LINE
    return last >= wide and not _ENDED.search(tail) and tail[-1] not in ".|#*$"


def _kind(folded: str, line: Line, level: float) -> UnitKind:
    if level:
        return UnitKind.HEADING
    if _is_row(folded, line):
        return UnitKind.ROW
    return UnitKind.BULLET if line.marker in {"-", "number"} else UnitKind.PARAGRAPH


def _is_row(folded: str, line: Line) -> bool:
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
        and (_SECTION.match(plain) is not None or _GROUPED.fullmatch(plain) is not None)
        and not find_cues(plain)
    )
    if section or (plain.endswith(":") and len(words) <= _LEAD):
        return _LEVELS["part"] if section else _lead_level(line)
    caption = line.alone and (
        line.marker == "number"
        or (":" in plain and _BOLD.fullmatch(words) is not None)
        or (line.marker == "-" and _PLAIN_NUMBER.match(words) is not None)
    )
    inner_colon = ":" in plain and line.marker not in {"chapter", "part"}
    bold = not line.marker and _BOLD.fullmatch(words) is not None
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
        return _LEAD_LEVEL + min(line.indent // 2, 5) if _BOLD.match(words) else 0
    if _BOLD.match(words):
        return _LEVELS["bold"]
    whole = any(cue.end - cue.start == len(bare(plain)) for cue in find_cues(plain))
    return _LEVELS["plain"] if whole or plain in _PLAIN_HEADINGS else 0
