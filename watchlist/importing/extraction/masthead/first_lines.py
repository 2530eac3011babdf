"""The title of a page or post in Chinese that nothing marks: a short line at its start that ends no sentence, with longer ones after it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from watchlist.importing.extraction.masthead.page_tops import (
    PAPER,
    REPORTER,
    SCRAPED,
    Place,
    below_letterhead,
    printed_twice,
)
from watchlist.importing.extraction.page.units import keyed_lines

_SHORT_LINE = re.compile(
    r"(?!(?!20\d{2}年)[\d{*|#-]|[^,\s]{1,8}(?:,[^,\s]{1,8}){2,}$)(?![^\n]{2,8}研究(?:所|院|部)$)[^、\t]{3,59}[^、\t。!;,:)\]】]"
)
_INTRODUCES = re.compile(r"(?:引言|前言|导[读语言]|摘要|编者按|核心提示|简介)\s?(?::|$)")
"""What opens a text by its kind is a heading of its first part."""
_DIARY = re.compile(
    r"20\d{2}[-./]\d{1,2}[-./]\d{1,2}[^\n。,:;]{0,16}(?:复盘|日报|周报|笔记|纪要|总结|观察|点评|计划|策略|早报|晨报|盘[前中后])"
)
"""A line of a diary: its day and what it is."""
_ASIDE = re.compile(r"\([^()\n]{2,16}\)$")
_LINK = re.compile(r"\[([^\[\]\n]{4,90})\]\([^()\s]{1,300}\)")
_DATED_SERIES = re.compile(
    r"\s*(?P<title>[\u4e00-\u9fff][^\n。;()]{3,40}(?:周报|日报|月报|点评|报告|晨会|晨报|早报|纪要|快评|策略|周观点|跟踪|专题))\s?\([\d./~年月日-]{6,24}\)\s*"
)
"""A first line that is a series with its day in brackets: 某证券计算机行业周报（2025-08-18）."""
_STAMP = re.compile(SCRAPED)
_COUNT = re.compile(r"^\d{1,3}(?=[\u4e00-\u9fff])")
_FEW_LINES = 4
_TOP = 2_000
_PARAGRAPH = 60
"""A line so long is no part of a title that the line before began."""
_OPENS_YEAR = re.compile(r"20\d{2}年[^\d]{0,3}[\u4e00-\u9fff]")
_STATED_BELOW = re.compile(
    r"^\W*(?:[\u4e00-\u9fff]{0,2}(?:时间|日期)|(?:创建|更新|发布|编辑)于|来源|作者|分析[员师]|20\d{2}\D)"
    rf"|^[^\n。]{{0,24}}20\d\d[年/.-]\d{{1,2}}[月/.-]\d{{1,2}}[^\n。]{{0,24}}$|^[(〔【]?{REPORTER}\W*$"
    rf"|^{PAPER}\s+[\u4e00-\u9fff]{{2,4}}$|^[(〔【\[][^\n]{{0,12}}记者[^\n]{{0,14}}(?:报[导道]|电)[)〕】\]]"
)
"""A line that says who or when."""
_HALF = re.compile(r"[^\n。;:]{6,40},")
_OTHER_HALF = re.compile(r"[^\n。;:,]{4,30}")


def first_line(folded: str) -> Place | None:
    """Where the title stands; None where the first lines are no title."""
    if twice := printed_twice(folded):
        return twice
    lines = below_letterhead(folded, _TOP)[:_FEW_LINES]
    if len(lines) < _FEW_LINES // 2:
        return None
    if series := _DATED_SERIES.fullmatch(folded, *lines[0].span()):
        return series.span("title")
    if halves := _in_halves(folded, lines):
        return halves
    if lines[0].end() in keyed_lines(folded) or not _is_title(folded, lines[0], lines[1]):
        return None
    stamp = _STAMP.match(folded, *lines[0].span())
    return (stamp.end() if stamp else lines[0].start(), lines[0].end())


def _is_title(folded: str, line: re.Match[str], below: re.Match[str]) -> bool:
    first, second = _STAMP.sub("", line[0]).strip(), below[0].strip()
    first = _LINK.sub(r"\1", first)
    stated = _STATED_BELOW.search(second) is not None
    followed = stated or len(second) > len(first) or second.endswith(":") or _OPENS_YEAR.match(first)
    apart = "\n\n" in folded[line.end() : below.start()].replace("\r", "")
    plain = _ASIDE.sub("", first) if apart or len(second) > _PARAGRAPH else first
    plain = _COUNT.sub("", plain.replace("、", "").rstrip("!")) if stated else plain
    if not followed or _INTRODUCES.match(first):
        return False
    return (_DIARY.fullmatch(first) or _SHORT_LINE.fullmatch(plain)) is not None


def _in_halves(folded: str, lines: Sequence[re.Match[str]]) -> Place | None:
    """A title on two lines, of which the first ends on a comma and what stands below the second is apart from it or says when."""
    if len(lines) < _FEW_LINES - 1:
        return None
    one, two, below = lines[:3]
    apart = folded[two.end() : below.start()].count("\n") > 1 or _STATED_BELOW.search(below[0].strip())
    halves = _HALF.fullmatch(one[0].strip()) and _OTHER_HALF.fullmatch(two[0].strip())
    return (one.start(), two.end()) if apart and halves else None
