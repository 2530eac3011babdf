"""The title of a document: from front matter, an excerpt's first line, a template's mark, a heading, a footer or the masthead.

A masthead is cut at its furniture (kinds of report, dates, ratings, analysts, headings of the summary, all that zones call
boilerplate); of the pieces that remain the title is the one that looks most like one and stands most like one.
"""

from __future__ import annotations

import re

from watchlist.domain.drafts import Stated
from watchlist.domain.spans import Span
from watchlist.importing.extraction.masthead.bylines import Byline
from watchlist.importing.extraction.masthead.english_titles import english_title
from watchlist.importing.extraction.masthead.first_lines import first_line
from watchlist.importing.extraction.masthead.mastheads import (
    is_furniture,
    is_masthead,
    title_in_mark,
    title_in_masthead,
)
from watchlist.importing.extraction.vocabulary.guards import guarded
from watchlist.importing.extraction.vocabulary.industry_names import NAMED
from watchlist.securities.folding import fold

_EXCERPT = guarded(r"以下内容从[^《\n]{2,30}《([^》\n]{4,120})》", "以下内容从")
_OF_BOARD = guarded(
    r"\A[\ufeff\s]*作者\s?[::\s][^\n]{1,60}\n(?:[^\n]{0,60}\n){0,2}?[ \t]*标题\s?[::\s][ \t]{0,4}(?=\S)([^\n]{3,99}?\S)[ \t]*\r?\n",
    "标题",
)
"""The head of a post on a bulletin board: author, board, title, time."""
_LABELLED = guarded(
    r"\A[\ufeff\s]*(?:(?:from|to|cc|date|sent|author|source|来源|作者|发件人|收件人|日期|时间)\s?:[^\n]{0,120}\n){0,6}?"
    r"(?:subject|title|标题)\s?:[ \t]{0,4}(?:(?:re|fwd?|回复|转发)\s?:\s?){0,3}(?=\S)([^\n]{3,139}?\S)[ \t]*\r?\n",
    "subject",
    "title",
    "标题",
)
"""A title with its label among the fields that open a text or a mail."""
_MARKED = guarded(
    r"[#＃]title[#＃]\s?([^#＃\n]{4,100}?)\s?[#＃]|\[table_title\]\s?([^\[\n]{4,100}?)\s?(?:\[table_|\d{4}年\d|证券研究报告)"
    r"|(?<![a-z\[])table_title\s?(?![\d\]])([^\[\n]{4,100}?)\s?table_",
    "title",
)
_BOXED = guarded(
    r"\[table_maininfo\]\s?(?!证券研究报告)([^\[\n。|()]{6,60}?)\s?(?:--|――|——|证券分析师|分析师)",
    "table_maininfo",
)
_SIGNED = guarded(
    r"\n([^\n。]{8,90})\r?\n[^\n。:]{2,10}(?:证券|国际|研究|资本)\s?[·•]\s?20\d\d-\d\d-\d\d", "·", "•"
)
"""A title with its house and day in the line below, whatever stands over it."""
_HEADING = guarded(
    r"^#\s+(?=\S)((?:[^\n#]|(?<=\s)#(?=\d)){1,99}?[^\s#])[ \t]*\r?$(?!\n[a-z_]\w{0,40}\s?=\s)",
    "#",
    flags=re.MULTILINE,
)
"""A title opens and ends with a letter: else blanks before, in and behind it could be told apart in many ways.

Over an assignment such a line is a comment of a program.
"""
_UNDERLINED = re.compile(r"\A[\ufeff\s\"'`]*(?=\S)([^\n#|]{2,99}?\S)[ \t]*\r?\n==+[ \t]*\r?$", re.MULTILINE)
"""A first line over a line of equals signs, also in the quotes that open a program's text."""
_BOLD = guarded(
    r"\A[\ufeff\s]*\*\*(?!\W*(?:第?[一二三四五六七八九十\d]{1,3}[、.):]))([^\n*|]{5,90}[^\n*|:,。;])\*\*[ \t]*\r?\n\s*\n",
    "**",
)
_BOLD_LINE = re.compile(r"^[ \t]*\*\*[^\n*]{2,90}\*\*[ \t]*\r?$", re.MULTILINE)
_ANY_HEADING = re.compile(
    r"\A[\ufeff\s]*(?:---[ \t]*\r?\n(?:[^\n]{0,400}\n){0,24}?---[ \t]*\r?\n\s*)?(?P<level>#{2,4})\s+(?=\S)(?!(?:\*\*)?(?:第?[一二三四五六七八九十\d]{1,3}[、.)]))([^\n#]{5,99}?[^\s#])[ \t]*\r?$",
    re.MULTILINE,
)
"""A heading that opens a text."""
_FOOTER = guarded(r"\n([^\n]{6,90})\r?\n[^\n]{2,20}[·•]\s?20\d{2}-\d{2}-\d{2}[^\n]{0,12}\s*$", "·", "•")
_DOUBLED = re.compile(r"^([\u4e00-\u9fff]{2,6})(?=\1)")
_SERIES = re.compile(rf"(?:{NAMED})?(?:行业)?(?:周报|月报|日报)(?=[—:：-])")
_SYMBOLS = "".join(map(chr, range(0xF020, 0xF100)))
"""Bullets of symbol fonts."""
_HEADINGS = 40_000
_LEAST_TITLE = 6


def read_title(
    folded: str, text: str, visible: str, language: str, house: str, byline: Byline
) -> Stated[str]:
    """The title of a document; `visible` is the folded text with boilerplate masked by NULs, offsets kept.

    `house` is the issuer's name: what holds it is its slogan.
    """
    if (
        stated := _stated(folded, text)
        or _in_byline(folded, text, visible, language, byline)
        or _heading(folded, text)
    ):
        return stated
    return (
        _of_english(folded, text, visible, byline)
        if language == "en"
        else _masthead(folded, text, visible, house)
    )


def _stated(folded: str, text: str) -> Stated[str] | None:
    """A title that its place or its mark tells from all else."""
    for rule, pattern, confidence in _STATED:
        found = pattern.search(folded, 0, len(folded) if rule == "title_footer" else 6_000)
        if found:
            start, end = found.span(found.lastindex or 0)
            if rule == "title_mark":
                start, end = title_in_mark(folded, start, end)
            if start < end:
                return _cleaned(folded, text, start, end, rule, confidence)
    return None


def _in_byline(folded: str, text: str, visible: str, language: str, byline: Byline) -> Stated[str] | None:
    if byline.title is None or language == "en" or is_masthead(visible):
        return None
    start, end = byline.title
    start = _behind_house(folded, start, end, byline)
    return _cleaned(folded, text, start, end, "title_byline", 0.9)


def _heading(folded: str, text: str) -> Stated[str] | None:
    heading = _only_heading(folded) or _unnumbered(folded) or _only_bold(folded)
    return _cleaned(folded, text, *heading, "title_heading", 0.8) if heading else None


def _of_english(folded: str, text: str, visible: str, byline: Byline) -> Stated[str]:
    for start, end in byline.lines:
        visible = visible[:start] + "\x00" * (end - start) + visible[end:]
    rule, place = english_title(text, visible)
    if place and rule == "title_block":
        return Stated(" ".join(text[slice(*place)].split()), Span(*place), rule, 0.6)
    rule, place = (rule, place) if place else ("title_byline", byline.title)
    return _cleaned(folded, text, *place, rule, 0.7) if place else Stated(None, reason="not stated")


_STATED = (
    ("title_front_matter", guarded(r"\A[\ufeff\s]*---[ \t]*\r?\n(?:[^\n]{0,400}\n){0,12}?title:[ \t]*(?:[>|][+-]?[ \t]*\r?\n[ \t]+)?(?:[\"'][ \t]*)?(?=\S)([^\n]{1,159}?\S)[ \t]*(?:[\"'][ \t]*)?\r?\n", "title:"), 0.98),
    ("title_board", _OF_BOARD, 0.95),
    ("title_labelled", _LABELLED, 0.95),
    ("title_excerpt", _EXCERPT, 0.95),
    ("title_mark", _MARKED, 0.95),
    ("title_box", _BOXED, 0.9),
    ("title_signed", _SIGNED, 0.9),
    ("title_footer", _FOOTER, 0.9),
    ("title_heading", _UNDERLINED, 0.9),
    ("title_heading", _HEADING, 0.9),
)  # fmt: skip


def _only_heading(folded: str) -> tuple[int, int] | None:
    """The heading that opens a text, where all others stand below it."""
    found = _ANY_HEADING.match(folded, 0, 6_000)
    if found is None:
        return None
    level = len(found["level"])
    others = re.compile(rf"^#{{1,{level}}}\s", re.MULTILINE)
    return None if others.search(folded, found.end()) else found.span(2)


def _only_bold(folded: str) -> tuple[int, int] | None:
    """The bold line that opens a text, where no other line is bold as a whole."""
    found = _BOLD.search(folded, 0, 6_000)
    return found.span(1) if found and not _BOLD_LINE.search(folded, found.end()) else None


def _behind_house(folded: str, start: int, end: int, byline: Byline) -> int:
    """Where a title goes on behind the house that the lines around it name as well (某证券:…)."""
    colon = folded.find(":", start, end)
    named = folded[start:colon].strip()
    house = byline.house[2] if byline.house else None
    known = house is not None and named in {
        fold(name) for name in (house.name, house.full_name, *house.aliases)
    }
    return colon + 1 if colon > 0 and known and end - colon > _LEAST_TITLE else start


_NUMBERED = re.compile(
    r"^#{2,4}\s+(?:\*\*)?[^\n\w]{0,6}(?:[第(]?[一二三四五六七八九十]{1,3}[、.)：:章节部]|\d{1,2}[、.)])",
    re.MULTILINE,
)
_SAME_LEVEL = re.compile(r"^#{2,4}\s", re.MULTILINE)


def _unnumbered(folded: str) -> tuple[int, int] | None:
    """The heading that opens a text without a number, where all that follow on its level have one."""
    found = _ANY_HEADING.match(folded, 0, 6_000)
    if found is None or _NUMBERED.match(folded, found.start("level")):
        return None
    others = [
        mark.start()
        for mark in _SAME_LEVEL.finditer(folded, found.end(), found.end() + _HEADINGS)
        if mark[0].strip() == found["level"]
    ]
    numbered = [place for place in others if _NUMBERED.match(folded, place)]
    return found.span(2) if len(numbered) > 1 and len(numbered) == len(others) else None


def _cleaned(folded: str, text: str, start: int, end: int, rule: str, confidence: float) -> Stated[str]:
    """The title without what was printed twice or belongs to the series."""
    doubled = _DOUBLED.match(folded[start:end])
    if doubled:
        start += doubled.end()
    series = _SERIES.search(folded, start, end)
    if rule == "title_mark" and series:
        start = series.start()
    while start < end and text[start] in " \t|·•:：、/）)" + _SYMBOLS:
        start += 1
    while end > start and text[end - 1] in " \t|·•:：、/（(" + _SYMBOLS:
        end -= 1
    if start == end:
        return Stated(None, reason="not stated")
    value = _LINKED.sub(r"\1", text[start:end]).replace("\n", "")
    return Stated(value, Span(start, end), rule, confidence)


_LINKED = re.compile(r"\[([^\[\]\n]{1,90})\]\((?:\\[()]|[^()\s\\]){1,300}\)")
"""A link of markdown, of which its words are part of a title."""


def _masthead(folded: str, text: str, visible: str, house: str) -> Stated[str]:
    headed = is_masthead(visible)
    score, start, end = title_in_masthead(visible, house) if headed else (0, 0, 0)
    if not score:
        line = first_line(folded)
        if line is None or (headed and is_furniture(folded[slice(*line)])):
            return Stated(None, reason="not stated")
        return _cleaned(folded, text, *line, "title_first_line", 0.7)
    return _cleaned(folded, text, start, end, "title_masthead", min(0.95, 0.6 + 0.05 * score))
