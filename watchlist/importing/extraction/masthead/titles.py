"""The title of a document: from front matter, an excerpt's first line, a template's mark, a heading, a footer or the masthead.

A masthead is cut at its furniture (kinds of report, dates, ratings, analysts, headings of the summary, all that zones call
boilerplate); of the pieces that remain the title is the one that looks most like one and stands most like one.
"""

from __future__ import annotations

import re
from itertools import takewhile

from watchlist.domain.drafts import Stated
from watchlist.domain.spans import Span
from watchlist.importing.extraction.masthead.bylines import CRUMBS, Byline
from watchlist.importing.extraction.masthead.dates import MONTHS
from watchlist.importing.extraction.masthead.industries import is_coverage
from watchlist.importing.extraction.masthead.mastheads import (
    is_furniture,
    is_masthead,
    title_in_mark,
    title_in_masthead,
)
from watchlist.importing.extraction.page.units import keyed_lines
from watchlist.importing.extraction.vocabulary.guards import guarded
from watchlist.importing.extraction.vocabulary.industry_names import NAMED
from watchlist.importing.extraction.vocabulary.rating_terms import ACTION, TERM
from watchlist.securities.folding import fold

_EXCERPT = guarded(r"以下内容从[^《\n]{2,30}《([^》\n]{4,120})》", "以下内容从")
_OF_BOARD = guarded(
    r"\A[\ufeff\s]*作者\s?[::\s][^\n]{1,60}\n(?:[^\n]{0,60}\n){0,2}?[ \t]*标题\s?[::\s][ \t]{0,4}(?=\S)([^\n]{3,99}?\S)[ \t]*\r?\n",
    "标题",
)
"""The head of a post on a bulletin board: author, board, title, time."""
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
_HEADING = guarded(r"^#\s+(?=\S)((?:[^\n#]|(?<=\s)#(?=\d)){1,99}?[^\s#])[ \t]*\r?$", "#", flags=re.MULTILINE)
"""A title opens and ends with a letter: else blanks before, in and behind it could be told apart in many ways."""
_ANY_HEADING = re.compile(
    r"\A[\ufeff\s]*(?:---[ \t]*\r?\n(?:[^\n]{0,400}\n){0,24}?---[ \t]*\r?\n\s*)?(?P<level>#{2,4})\s+(?=\S)(?!(?:\*\*)?(?:第?[一二三四五六七八九十\d]{1,3}[、.)]))([^\n#]{5,99}?[^\s#])[ \t]*\r?$",
    re.MULTILINE,
)
"""A heading that opens a text."""
_FOOTER = guarded(r"\n([^\n]{6,90})\r?\n[^\n]{2,20}[·•]\s?20\d{2}-\d{2}-\d{2}[^\n]{0,12}\s*$", "·", "•")
_DOUBLED = re.compile(r"^([\u4e00-\u9fff]{2,6})(?=\1)")
_SERIES = re.compile(rf"(?:{NAMED})?(?:行业)?(?:周报|月报|日报)(?=[—:：-])")
_MASTHEAD = 3_000
_SYMBOLS = "".join(map(chr, range(0xF020, 0xF100)))
"""Bullets of symbol fonts."""
_HEADINGS = 40_000
_LEAST_TITLE = 6
_FEW_LINES = 4
_LETTERHEAD_LINES = 6


def read_title(
    folded: str, text: str, visible: str, language: str, house: str, byline: Byline
) -> Stated[str]:
    """The title of a document; `visible` is the folded text with boilerplate masked by NULs, offsets kept.

    `house` is the issuer's name: what holds it is its slogan.
    """
    for rule, pattern, confidence in _STATED:
        found = pattern.search(folded, 0, len(folded) if rule == "title_footer" else 6_000)
        if found:
            start, end = found.span(found.lastindex or 0)
            if rule == "title_mark":
                start, end = title_in_mark(folded, start, end)
            if start < end:
                return _cleaned(folded, text, start, end, rule, confidence)
    if byline.title and language != "en" and not is_masthead(visible):
        start, end = byline.title
        start = _behind_house(folded, start, end, byline)
        return _cleaned(folded, text, start, end, "title_byline", 0.9)
    if heading := _only_heading(folded) or _unnumbered(folded):
        return _cleaned(folded, text, *heading, "title_heading", 0.8)
    if language != "en":
        return _masthead(folded, text, visible, house)
    for start, end in byline.lines:
        visible = visible[:start] + "\x00" * (end - start) + visible[end:]
    if headline := _STAMPED.match(visible, 0, _MASTHEAD):
        return _cleaned(folded, text, *headline.span("title"), "title_stamped", 0.7)
    block = _english(text, visible)
    return (
        _cleaned(folded, text, *byline.title, "title_byline", 0.7)
        if byline.title and not block.value
        else block
    )


_STATED = (
    ("title_front_matter", guarded(r"\A[\ufeff\s]*---[ \t]*\r?\n(?:[^\n]{0,400}\n){0,12}?title:[ \t]*(?:[\"'][ \t]*)?(?=\S)([^\n]{1,159}?\S)[ \t]*(?:[\"'][ \t]*)?\r?\n", "title:"), 0.98),
    ("title_board", _OF_BOARD, 0.95),
    ("title_excerpt", _EXCERPT, 0.95),
    ("title_mark", _MARKED, 0.95),
    ("title_box", _BOXED, 0.9),
    ("title_signed", _SIGNED, 0.9),
    ("title_footer", _FOOTER, 0.9),
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
    if not is_masthead(visible):
        return _first_line(folded, text)
    score, start, end = title_in_masthead(visible, house)
    if not score:
        line = _first_line(folded, text)
        furniture = line.span and is_furniture(folded[line.span.start : line.span.end])
        return Stated(None, reason="not stated") if furniture else line
    return _cleaned(folded, text, start, end, "title_masthead", min(0.95, 0.6 + 0.05 * score))


_SHORT_LINE = re.compile(
    r"(?!(?!20\d{2}年)[\d{*|#-]|[^,\s]{1,8}(?:,[^,\s]{1,8}){2,}$)(?![^\n]{2,8}研究(?:所|院|部)$)[^、\t]{3,59}[^、\t。!;,:)\]】]"
)
_ASIDE = re.compile(r"\([^()\n]{2,16}\)$")
_LETTERHEAD = re.compile(
    rf"{CRUMBS}|证券研究报告[^\n。,，:]{{0,24}}|"
    rf"(?:行业|公司|市场|策略|宏观|每日|每周)(?:更新|研究|报告|点评|评论|动态|快讯|焦点|周报|日报)|(?:{NAMED})(?:行业|板块)|20\d{{2}}[年/.-]\d{{1,2}}[月/.-]\d{{1,2}}日?|"
    r"[^\s,。:;]{2,12}(?:平台|官网|社区|论坛)|图(?:为|片?来源|片?[:/])[^\n]{2,40}|[^\n]{2,30}(?:资料照|摄影?|图片来源)|"
    r"[^\n|,。]{2,12}\s*\|\s*[^\n|]{0,6}(?:\d{4}|[一二][零〇○一二三四五六七八九]{3})年[^\n]{2,14}|[^\s,。:]{2,10}研究(?:所|院|部)?"
    r"|[^\s,。:;|]{2,12}\s{0,3}[^\s,。:;|]{0,6}研究(?:所|院|部|中心)\s{0,3}20\d{2}[年/.-]\d{1,2}[月/.-]\d{1,2}日?"
)
_DATED_SERIES = re.compile(
    r"\s*(?P<title>[\u4e00-\u9fff][^\n。;()]{3,40}(?:周报|日报|月报|点评|报告|晨会|晨报|早报|纪要|快评|策略|周观点|跟踪|专题))\s?\([\d./~年月日-]{6,24}\)\s*"
)
"""A first line that is a series with its day in brackets: 某证券计算机行业周报（2025-08-18）."""
_PARAGRAPH = 60
"""A line so long is no part of a title that the line before began."""
_OPENS_YEAR = re.compile(r"20\d{2}年[^\d]{0,3}[\u4e00-\u9fff]")
_STATED_BELOW = re.compile(
    r"^\W*(?:[\u4e00-\u9fff]{0,2}(?:时间|日期)|(?:创建|更新|发布|编辑)于|来源|作者|分析[员师]|20\d{2}\D)"
)


def _first_line(folded: str, text: str) -> Stated[str]:
    """A short line at the start that ends no sentence, with longer ones after it."""
    lines = [match for match in re.finditer(r"[^\n]+", folded[:2_000]) if match[0].strip()]
    lines = lines[sum(1 for _ in takewhile(_is_letterhead, lines[:_LETTERHEAD_LINES])) :][:_FEW_LINES]
    if len(lines) < _FEW_LINES // 2:
        return Stated(None, reason="not stated")
    first, second = lines[0][0].strip(), lines[1][0].strip()
    if series := _DATED_SERIES.fullmatch(folded, lines[0].start(), lines[0].end()):
        return _cleaned(folded, text, *series.span("title"), "title_first_line", 0.7)
    stated = _STATED_BELOW.search(second) is not None
    followed = stated or len(second) > len(first) or second.endswith(":") or _OPENS_YEAR.match(first)
    apart = "\n\n" in folded[lines[0].end() : lines[1].start()].replace("\r", "")
    plain = _ASIDE.sub("", first) if apart or len(second) > _PARAGRAPH else first
    if lines[0].end() in keyed_lines(folded):
        return Stated(None, reason="not stated")
    if not followed or not _SHORT_LINE.fullmatch(plain.replace("、", "") if stated else plain):
        return Stated(None, reason="not stated")
    return _cleaned(folded, text, lines[0].start(), lines[0].end(), "title_first_line", 0.7)


def _is_letterhead(line: re.Match[str]) -> bool:
    """Whether a line over a title is furniture: a series with its date behind a bar, or a house's department."""
    return _LETTERHEAD.fullmatch(line[0].strip()) is not None


_ENGLISH_FURNITURE = re.compile(
    r"@|\||^(?:(?:lead|senior|chief|research) )*analysts?\s?:|\bs\d{13}\b|^\+?[\d\s()-]{8,}$|equity (?:research|analyst)|research associate|^\W*$|limited\+?$|l\.l\.c\.|^(?:asia pacific|technology)$"
    rf"|^[\w .,&'-]{{2,48}}\s?\(\s?[\da-z]{{1,6}}[ .]?(?:hk|ch|us|tw|tt|jp|sh|sz|kq|ks)\s?\)$|^(?:price target|target price|closing price|current price|upside)|^(?:{TERM})\s?\((?:{ACTION})\)$"
    r"|\d{1,2} [a-z]{3,9} 20\d\d|[a-z]{3,9} \d{1,2}(?:st|nd|rd|th)?, 20\d\d|^(?:sign (?:in|up)|log in|subscribe|skip to|advertisement|cookies?|share this)\b|disclosures?|http|^\W*\d+\W*$|industry (?:view|investment rating)|rating"
)
_STAMPED = re.compile(
    rf"\s{{0,9}}(?P<title>[a-z\"'][^\n|]{{19,130}}?)\s?(?:\d{{1,2}}[hmd]\s?)?\d{{1,2}} (?:{MONTHS})[a-z]{{0,6}} 20\d\d \d{{1,2}}:\d{{2}}[ \t]*\n"
)
"""A headline with the time of its news behind it, in one line: … resonate 4h28 May 2025 06:24."""
_WORDS = 4
_SENTENCE_LINE, _WIDE_LINE, _HEADLINE = 72, 60, 130
_TWICE_NAMED = re.compile(r"([\w .,&'-]{2,48}\s?\([\w. ]{2,12}\))\s+(?=\1)")
"""A company that is printed twice before a headline."""


def _english(text: str, visible: str) -> Stated[str]:
    """The first block of a few short lines that are neither furniture nor running prose."""
    block: list[tuple[int, int]] = []
    for line in re.finditer(r"[^\n]+", visible[:_MASTHEAD]):
        words = line[0].strip().lstrip("# ")
        full = _enough(visible, block)
        if _divides(words) or (full and _apart(visible, block[-1][1], line.start())):
            if full:
                break
            block = []
        elif (full and words[0].islower() and len(words) <= _SENTENCE_LINE and not words.endswith(".")) or (
            not block and _is_headline(visible, line)
        ):
            block.append(line.span())
            break
        elif len(words) > (_WIDE_LINE if full else _SENTENCE_LINE) or words.endswith("."):
            break
        elif len(words) > 2:  # noqa: PLR2004 - a stray letter of a logo
            block.append(line.span())
    if not _enough(visible, block):
        return Stated(None, reason="not stated")
    block = _said_once(visible, block)
    start, end = block[0][0], block[-1][1]
    while text[start] in "# \t":
        start += 1
    if twice := _TWICE_NAMED.match(visible, start, end):
        start = twice.end()
    return Stated(" ".join(text[start:end].split()), Span(start, end), "title_block", 0.6)


def _divides(words: str) -> bool:
    """Whether a line is boilerplate or furniture."""
    return "\x00" in words or _ENGLISH_FURNITURE.search(words) is not None or is_coverage(words)


def _apart(visible: str, end: int, start: int) -> bool:
    """Whether a blank line stands between two lines of which the first opens the text: then the second is no part of a title."""
    return "\n\n" in visible[end:start].replace("\r", "") and not visible[:end].strip("\n\r ").count("\n")


def _is_headline(visible: str, line: re.Match[str]) -> bool:
    """Whether the first line of a text is a long headline: it ends no sentence, and a blank line follows."""
    words, below = line[0].strip(), visible[line.end() : line.end() + 3].replace("\r", "")
    opens = not visible[: line.start()].strip()
    return (
        opens and _SENTENCE_LINE < len(words) <= _HEADLINE and words[-1] not in ".;," and below[:2] == "\n\n"
    )


def _said_once(visible: str, block: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """A block without what its later lines say again."""
    for place in range(1, len(block)):
        start, end = block[place]
        before = " ".join(visible[block[0][0] : start].split())
        if " ".join(visible[start:end].split()[:_WORDS]) in before and _enough(visible, block[place:]):
            return block[place:]
    return block


def _enough(visible: str, block: list[tuple[int, int]]) -> bool:
    return sum(len(visible[start:end].split()) for start, end in block) >= _WORDS
