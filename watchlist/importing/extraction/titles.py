"""The title of a document: from front matter, an excerpt's first line, a template's mark, a heading, a footer or the masthead.

A masthead is cut at its furniture (kinds of report, dates, ratings, analysts, headings of the summary, all that zones call
boilerplate); of the pieces that remain the title is the one that looks most like one and stands most like one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise, takewhile

from watchlist.domain.drafts import Stated
from watchlist.domain.spans import Span
from watchlist.importing.extraction.industries import NAMES
from watchlist.importing.extraction.rating_terms import ACTION, TERM

_INDUSTRY = "|".join(sorted(NAMES, key=len, reverse=True))
_FRONT_MATTER = re.compile(r"^title:[ \t]*[\"']?(.+?)[\"']?[ \t]*\r?$", re.MULTILINE)
_EXCERPT = re.compile(r"以下内容从[^《\n]{2,30}《([^》\n]{4,120})》")
_MARKED = re.compile(
    r"[#＃]title[#＃]\s?([^#＃\n]{4,100}?)\s?[#＃]|\[table_title\]\s?([^\[\n]{4,100}?)\s?\[table_"
)
_HEADING = re.compile(r"^#\s+([^\n#]{2,100}?)[ \t]*\r?$", re.MULTILINE)
_ANY_HEADING = re.compile(
    r"\A\ufeff?(?:---[ \t]*\r?\n(?:[^\n]{0,400}\n){0,24}?---[ \t]*\r?\n)?\s*(?P<level>#{2,4})\s+(?!(?:\*\*)?(?:第?[一二三四五六七八九十\d]{1,3}[、.)]))([^\n#]{6,100}?)[ \t]*\r?$",
    re.MULTILINE,
)
"""A heading that opens a text."""
_FOOTER = re.compile(r"\n([^\n]{6,90})\r?\n[^\n]{2,20}[·•]\s?20\d{2}-\d{2}-\d{2}[^\n]{0,12}\s*$")
_DOUBLED = re.compile(r"^([\u4e00-\u9fff]{2,6})(?=\1)")
_SERIES = re.compile(rf"(?:{_INDUSTRY})?(?:行业)?(?:周报|月报|日报)(?=[—:：-])")
_SERIES_ABOVE = re.compile(r"(?:^|\n)([^\n\x00。]{3,24}[:：])\s*\n\s*$")
_COMPANY = re.compile(
    r"(?:(?<=日)|(?<![\u4e00-\u9fff]))(?!日)([\u4e00-\u9fff]{3,8})\(\d{3,6}(?:\.(?:hk|sh|sz|bj))?\)"
)

_KIND = (
    r"(?:证券|行业|公司|策略|宏观|金融工程|专题|深度|重大事件|事件|个股|动态|跟踪|年度|季度|月度|海外|港股|信用|债券){1,4}"
    r"(?:(?:点评|动态|深度|跟踪|策略|专题|研究)?报告(?:模板)?|研究|周报|月报|日报|点评|动态|深度|跟踪|策略)"
)
_HOUSE = r"(?:证券|国际)研究(?:所|院|部)"
_FURNITURE = (
    r"[\x00\n]+|证券研究报告\s?[|·•/]?\s?(?:[\u4e00-\u9fff]{2,8}\s?[|·•/]\s?)*?(?:(?:"
    + _INDUSTRY
    + r")(?=[\s\d\x00]|\Z|电子行业|[|·]))?"
    rf"|{_KIND}(?!\s?[:：—]|报告)"
    r"|\d{4}年\d{1,2}月\d{1,2}日(?:\d{1,2}:\d{2})?|20\d{2}[-./]\d{1,2}[-./]\d{1,2}"
    r"|(?:—{1,3}|--|\u2013)[^。\n\x00—]{2,26}?(?:报告|点评|周报|月报|系列|专题|研究|策略|小结)(?:之[一二三四五六七八九十]{1,3})?(?:\([^)]{2,16}\))?"
    rf"|(?:投资)?评级\s?[:：]?\s?(?:{TERM})|(?:{TERM})\s?\(\s?(?:{ACTION})[^)]{{0,4}}\)|(?:{TERM})(?:{ACTION})评级|(?:{TERM})/(?:{ACTION})"
    r"|投资要点|核心观点|报告摘要|主要观点|要点总结|投资建议|行业核心观点|行业观点|(?:最近一年)?行(?:业|情)走势图?|走势对比|子行业评级|市场数据"
    r"|重点公司|证券分析师|首席分析师|分析师|联系人|研究助理|作者|执业证书|行业分类|基础数据|(?:报告)?(?:日期|时间)\s?[:。।：]|所属部门|报告类别|所属行业"
    r"|(?:[a-z]{2,4})?[\u4e00-\u9fff]{2,10}-20\d{6}(?!\d)"
    r"|(?<!\d)0\d{2,3}-\d{7,8}|风险评级\s?[:：]?\s?[低中高]{1,2}风险|(?:表现|行情|市场)回顾|公司基本情况|财务指标|盈利预测(?!及|与)|市场价格|市场数据"
    r"|(?:—{1,3}|--)兼[论谈评看及议]"
    r"|研究(?:所|院|部|中心)|风险提示|相关研究|相关报告|[●◆➢⚫]|重要提示|市场有风险|股市有风险"
)
_PLAIN = re.compile(_FURNITURE)
_HOUSED = re.compile(rf"{_FURNITURE}|[^\s\x00。]{{2,6}}{_HOUSE}")
"""A house's own name before its department makes the pattern slow: only used where there is one."""
_HAS_HOUSE = re.compile(_HOUSE)
_BLANK = " \t\r|·•-()"
_MASTHEAD = 3_000
_TOP = 2_500
_SYMBOLS = "".join(map(chr, range(0xF020, 0xF100)))
"""Bullets of symbol fonts."""
_SHORT, _LONG = 7, 62
_PREFIX = 8
_PARAGRAPH_LINE = 32
_PARAGRAPH = 45
"""What is repeated at such length is a paragraph, not its heading."""
_ENOUGH = 4
_FIRST = 6
_FEW_LINES = 4


@dataclass(frozen=True, slots=True)
class _Piece:
    start: int
    end: int
    before: str
    after: str
    place: int


def read_title(folded: str, text: str, visible: str, language: str, house: str) -> Stated[str]:
    """The title of a document; `visible` is the folded text with boilerplate masked by NULs, offsets kept.

    `house` is the issuer's name: what holds it is its slogan.
    """
    for rule, pattern, confidence in _STATED:
        found = pattern.search(folded, 0, len(folded) if rule == "title_footer" else 6_000)
        if found:
            group = next(number for number in range(1, pattern.groups + 1) if found[number])
            if rule == "title_mark":
                start, end = _without_furniture(folded, *found.span(group))
                return _cleaned(folded, text, start, end, rule, confidence)
            return _cleaned(folded, text, found.start(group), found.end(group), rule, confidence)
    if heading := _only_heading(folded):
        return _cleaned(folded, text, *heading, "title_heading", 0.8)
    return _english(text, visible) if language == "en" else _masthead(folded, text, visible, house)


def _only_heading(folded: str) -> tuple[int, int] | None:
    """The heading that opens a text, where all others stand below it."""
    found = _ANY_HEADING.match(folded, 0, 6_000)
    if found is None:
        return None
    level = len(found["level"])
    others = re.compile(rf"^#{{1,{level}}}\s", re.MULTILINE)
    return None if others.search(folded, found.end()) else found.span(2)


def _without_furniture(folded: str, start: int, end: int) -> tuple[int, int]:
    """The longest stretch between the furniture that a template's mark holds besides the title."""
    edges = [start, *(edge for found in _PLAIN.finditer(folded, start, end) for edge in found.span()), end]
    pieces = [(edges[place], edges[place + 1]) for place in range(0, len(edges), 2)]
    titled = [piece for piece in pieces if not _BAD.search(folded[slice(*piece)])]
    best = max(titled, key=lambda piece: piece[1] - piece[0], default=(start, start))
    return best if best[1] - best[0] >= _SHORT and len(pieces) > _MARKED_LEAST else (start, end)


_MARKED_LEAST = 2
"""One piece of furniture in a marked title (…月报) is part of it."""
_STATED = (
    ("title_front_matter", re.compile(r"\A\ufeff?---[ \t]*\r?\n(?:[^\n]{0,400}\n){0,12}?title:[ \t]*[\"']?([^\n]{2,160}?)[\"']?[ \t]*\r?\n"), 0.98),
    ("title_excerpt", _EXCERPT, 0.95),
    ("title_mark", _MARKED, 0.95),
    ("title_footer", _FOOTER, 0.9),
    ("title_heading", _HEADING, 0.9),
)  # fmt: skip


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
    return Stated(text[start:end].replace("\n", ""), Span(start, end), rule, confidence)


def _pieces(visible: str) -> Iterator[_Piece]:
    """What lies between the furniture of a masthead; furniture that only blanks divide is one."""
    head = visible[:_MASTHEAD]
    marks: list[tuple[int, int]] = [(0, 0)]
    for found in (_HOUSED if _HAS_HOUSE.search(head) else _PLAIN).finditer(head):
        if head[marks[-1][1] : found.start()].strip(_BLANK):
            marks.append(found.span())
        else:
            marks[-1] = (marks[-1][0], found.end())
    marks.append((len(head), len(head)))
    for place, (one, two) in enumerate(pairwise(marks)):
        yield _Piece(one[1], two[0], "^" + head[slice(*one)], head[slice(*two)] or "$", place)


def _masthead(folded: str, text: str, visible: str, house: str) -> Stated[str]:
    if not is_masthead(visible):
        return _first_line(folded, text)
    company = _COMPANY.search(visible, 0, _MASTHEAD)
    rated = company[1] if company else ""
    scored = [_weighed(visible, piece, house, rated) for piece in _pieces(visible)]
    score, _, start, end = max(scored, default=(0, 0, 0, 0))
    if score < _ENOUGH:
        return Stated(None, reason="not stated")
    start = _with_series(visible, start)
    return _cleaned(folded, text, start, end, "title_masthead", min(0.95, 0.6 + 0.05 * score))


def _with_series(visible: str, start: int) -> int:
    """Where a title starts that has its series on the line above (半导体周报：)."""
    above = _SERIES_ABOVE.search(visible, max(0, start - _LONG), start)
    return above.start(1) if above else start


def _weighed(visible: str, piece: _Piece, house: str, company: str) -> tuple[int, int, int, int]:
    """A piece's score, its place from the front, and which of its characters may be the title."""
    start, end = piece.start, piece.end
    while start < end and visible[start] in "。 \n":
        start += 1
    if house and (
        series := re.search(rf"{re.escape(house[:2])}[^,。]{{0,8}}(?:周|日|月|季)报", visible[start:end])
    ):
        end = start + series.start()
        piece = replace(piece, after="周报")
    runs_on = "。" in visible[start:end] or end - start > _LONG
    if runs_on:
        piece = replace(piece, after="")
        end = start + (
            _before_company(visible, start, company)
            or _repeated_prefix(visible, start, min(end, start + _LONG))
        )
    if end - start < _SHORT or (house and house[:2] in visible[start:end]):
        return 0, -piece.place, start, end
    return _score(visible[start:end], piece) + 2 * runs_on, -piece.place, start, end


_EVIDENCE = re.compile(
    r"证券研究报告|证券分析师|分析师|执业(?:证书|编号)|行业(?:点评|周报|研究|深度|动态)|投资评级|请务必阅读"
)


def is_masthead(visible: str) -> bool:
    """Whether the text starts as a report of a house does."""
    found = {match[0] for match in _EVIDENCE.finditer(visible, 0, _TOP)}
    return (
        len(found) > 1
        or bool(_LICENCE.search(visible, 0, _TOP))
        or "证券研究报告" in found
        or bool(found & {"执业证书", "执业编号"})
    )


_LICENCE = re.compile(r"(?<![a-z0-9])s\d{13}")
_SHORT_LINE = re.compile(
    r"(?!(?!20\d{2}年)[\d{*|-])(?![^\n]{2,8}研究(?:所|院|部)$)[^、\t]{3,59}[^、\t。!;,:)\]】]"
)
_ASIDE = re.compile(r"\([^()\n]{2,16}\)$")
_LETTERHEAD = re.compile(
    r"[^\n|,。]{2,12}\s*\|\s*[^\n|]{0,6}(?:\d{4}|[一二][零〇○一二三四五六七八九]{3})年[^\n]{2,14}|[^\s,。:]{2,10}研究(?:所|院|部)?"
)
_DATED_SERIES = re.compile(
    r"\s*(?P<title>[\u4e00-\u9fff][^\n。;()]{3,40}(?:周报|日报|月报|点评|报告|晨会|晨报|早报|纪要|快评|策略|周观点|跟踪|专题))\s?\([\d./~年月日-]{6,24}\)\s*"
)
"""A first line that is a series with its day in brackets: 某证券计算机行业周报（2025-08-18）."""
_OPENS_YEAR = re.compile(r"20\d{2}年[^\d]{0,3}[\u4e00-\u9fff]")
_STATED_BELOW = re.compile(r"^\W*(?:(?:发布|发表|更新)?(?:时间|日期)|来源|作者|分析[员师]|20\d{2}\D)")


def _first_line(folded: str, text: str) -> Stated[str]:
    """A short line at the start that ends no sentence, with longer ones after it."""
    lines = [match for match in re.finditer(r"[^\n]+", folded[:2_000]) if match[0].strip()]
    lines = lines[sum(1 for _ in takewhile(_is_letterhead, lines[:_FEW_LINES])) :][:_FEW_LINES]
    if len(lines) < _FEW_LINES // 2:
        return Stated(None, reason="not stated")
    first, second = lines[0][0].strip(), lines[1][0].strip()
    if series := _DATED_SERIES.fullmatch(folded, lines[0].start(), lines[0].end()):
        return _cleaned(folded, text, *series.span("title"), "title_first_line", 0.7)
    stated = _STATED_BELOW.search(second) is not None
    followed = stated or len(second) > len(first) or second.endswith(":") or _OPENS_YEAR.match(first)
    apart = "\n\n" in folded[lines[0].end() : lines[1].start()].replace("\r", "")
    plain = _ASIDE.sub("", first) if apart else first
    if not followed or not _SHORT_LINE.fullmatch(plain.replace("、", "") if stated else plain):
        return Stated(None, reason="not stated")
    return _cleaned(folded, text, lines[0].start(), lines[0].end(), "title_first_line", 0.7)


def _is_letterhead(line: re.Match[str]) -> bool:
    """Whether a line over a title is furniture: a series with its date behind a bar, or a house's department."""
    return _LETTERHEAD.fullmatch(line[0].strip()) is not None


def _before_company(visible: str, start: int, company: str) -> int:
    """In a company report that lost its line breaks: the title runs up to the company's name, which opens the text."""
    found = visible.find(company, start + _SHORT, start + _PARAGRAPH) if company else -1
    return max(0, found - start) if "。" not in visible[start : max(start, found)] else 0


def _repeated_prefix(visible: str, start: int, end: int) -> int:
    """How much of a piece's start stands elsewhere too: a title is named again in the text under it."""
    again = visible.find(visible[start : start + _PREFIX], start + _PREFIX)
    if again < 0:
        return 0
    length = _PREFIX
    while (
        start + length < end
        and again + length < len(visible)
        and visible[start + length] == visible[again + length] != "。"
    ):
        length += 1
    return length if length < _PARAGRAPH else 0


_GOOD_BEFORE = re.compile(r"证券|报告|研究|周报|走势图|\d日|\d$|月报|\x00|\n|\]")
_GOOD_AFTER = re.compile(
    r"[—\u2013-]{1,3}|\d日|评级|\(|要点|观点|摘要|证券研究|\x00|投资建议|走势|行业分类|报告|周报|\n"
)
_BAD = re.compile(
    r"^[,，、;；:：的起至前后以之)\]]|^[一二三四五六七八九十]、|^\d+[.、]|评级|目标价|指数|收盘|(?<!小)市值|代码|执业|网址|地址|有限公司|有限责任"
    r"|感谢|请务必|免责|声明是|敬请|参阅|走势|来源[:：]|^注[:：]|人民币|登记编码|历史ttm|http|@|=|\d{6}|股价|^\W*\d+(?:\.\d+)?%"
)


def _score(piece: str, around: _Piece) -> int:
    """How much a piece looks and stands like a title."""
    letters = len(re.findall(r"[\u4e00-\u9fff]", piece))
    digits = sum(character.isdigit() for character in piece)
    if letters < _SHORT - 1 or digits > letters // 2 or _BAD.search(piece):
        return 0
    score = 2 if 10 <= len(piece) <= 45 else 1  # noqa: PLR2004 - the usual length
    score += 1 if re.search(r"[,，:：?？、]", piece) else 0
    score += 1 if around.place <= _FIRST else 0
    score += 1 if _GOOD_BEFORE.search(around.before) else 0
    score += 2 if _GOOD_AFTER.search(around.after) else 0
    score += 2 if around.after.lstrip(" \n").startswith(("—", "-", "\u2013")) else 0
    if around.after and not around.after.strip() and len(piece) > _PARAGRAPH_LINE:
        score -= 2
    return score - (2 if piece[-1] in "。;、：:,，" else 0)


_ENGLISH_FURNITURE = re.compile(
    r"@|\||^\+?[\d\s()-]{8,}$|equity (?:research|analyst)|research associate|^\W*$|limited\+?$|l\.l\.c\.|^(?:asia pacific|technology)$"
    rf"|^[\w .,&'-]{{2,48}}\s?\(\s?[\da-z]{{1,6}}[ .]?(?:hk|ch|us|tw|tt|jp|sh|sz|kq|ks)\s?\)$|^(?:price target|target price|closing price|current price|upside)|^(?:{TERM})\s?\((?:{ACTION})\)$"
    r"|\d{1,2} [a-z]{3,9} 20\d\d|[a-z]{3,9} \d{1,2}, 20\d\d|disclosures?|http|^\W*\d+\W*$|industry (?:view|investment rating)|rating"
)
_WORDS = 4
_SENTENCE_LINE, _WIDE_LINE, _HEADLINE = 72, 60, 130
_TWICE_NAMED = re.compile(r"([\w .,&'-]{2,48}\s?\([\w. ]{2,12}\))\s+(?=\1)")
"""A company that is printed twice before a headline."""


def _english(text: str, visible: str) -> Stated[str]:
    """The first block of a few short lines that are neither furniture nor running prose."""
    block: list[tuple[int, int]] = []
    for line in re.finditer(r"[^\n]+", visible[:_MASTHEAD]):
        words = line[0].strip()
        full = _enough(visible, block)
        if "\x00" in words or _ENGLISH_FURNITURE.search(words):
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
    if twice := _TWICE_NAMED.match(visible, start, end):
        start = twice.end()
    return Stated(" ".join(text[start:end].split()), Span(start, end), "title_block", 0.6)


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
