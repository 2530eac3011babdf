"""The masthead of a house's report: which of the pieces between its furniture is the title.

It is the one that looks most like one and stands most like one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from watchlist.importing.extraction.masthead.furniture import SERIES_ENDS, furniture
from watchlist.importing.extraction.masthead.headlines import (
    before_company,
    before_label,
    behind_review,
    guessed_end,
    repeated_prefix,
)
from watchlist.importing.extraction.vocabulary.guards import led_by
from watchlist.importing.extraction.vocabulary.industry_names import NAMED
from watchlist.securities.codes import PRINTED_BESIDE

_SERIES_ABOVE = re.compile(r"(?:^|\n)([^\n\x00。]{3,24}[:：])\s*\n\s*$")
_COMPANY = re.compile(rf"(?:(?<=日)|(?<![\u4e00-\u9fff]))(?!日)([\u4e00-\u9fff]{{3,8}})\({PRINTED_BESIDE}\)")
_CODED = re.compile(rf"\({PRINTED_BESIDE}\)")
"""What no company of the pattern above is without, found far sooner."""
_BLANK = " \t\r|·•-()"
_MASTHEAD, _TOP = 3_000, 2_500
_SHORT, _LONG, _PARAGRAPH_LINE = 7, 62, 32
_BRIEF = 5
"""A title in its field is no shorter."""
_ENOUGH, _DOUBT = 4, 3
"""So much less a title weighs in the end whose own end is a guess: it never counts as sure."""
_CHINESE = re.compile(r"[\u4e00-\u9fff]{2}")
_FAR, _FIRST = 8_000, 6


@dataclass(frozen=True, slots=True)
class _Piece:
    start: int
    end: int
    before: str
    after: str
    place: int


def _pieces(head: str, start: int = 0) -> Iterator[_Piece]:
    """What lies between the furniture of a masthead from `start` on; furniture that only blanks divide is one."""
    marks: list[tuple[int, int]] = [(start, start)]
    for found in furniture(head, start):
        if head[marks[-1][1] : found.start()].strip(_BLANK):
            marks.append(found.span())
        else:
            marks[-1] = (marks[-1][0], found.end())
    marks.append((len(head), len(head)))
    for place, (one, two) in enumerate(pairwise(marks)):
        yield _Piece(one[1], two[0], "^" + head[slice(*one)], head[slice(*two)] or "$", place)


_EVIDENCE = re.compile(
    r"证券研究报告|证券分析师|分析师|主题研究|执[业证](?:证书|编号)|行业(?:点评|周报|研究|深度|动态|简评)|投资评级|请务必阅读"
)


def is_masthead(visible: str) -> bool:
    """Whether the text starts as a report of a house does."""
    return _headed(visible[:_TOP])


@lru_cache(maxsize=2)
def _headed(top: str) -> bool:
    """The same of its first page, for which several fields ask."""
    found = {match[0] for match in _EVIDENCE.finditer(top)}
    return (
        len(found) > 1
        or _LICENCE.stands_in(top)
        or "证券研究报告" in found
        or bool(found & {"执业证书", "执业编号"})
    )


def is_furniture(line: str) -> bool:
    """Whether a line of a masthead is certainly no title."""
    return bool(_BAD.search(line) or _TRADES.fullmatch(line))


_LICENCE = led_by("as", r"(?<![a-z0-9].)\d{13}")


def title_in_masthead(visible: str, house: str) -> tuple[int, int, int]:
    """Score, start and end of what is most likely the title; a score of 0 where nothing is."""
    coded = _CODED.search(visible, 0, _MASTHEAD)
    company = _COMPANY.search(visible, 0, _MASTHEAD) if coded else None
    rated = company[1] if company else ""
    scored = [_weighed(visible, piece, house, rated) for piece in _pieces(visible[:_MASTHEAD])]
    score, _, start, end, guessed = max(scored, default=(0, 0, 0, 0, False))
    if score < _ENOUGH:
        return 0, 0, 0
    if guessed:
        return score - _DOUBT, start, end
    headed = _under_series(visible, start, end)
    return (score, *headed) if headed else (score, _with_series(visible, start), end)


def title_in_mark(folded: str, start: int, end: int) -> tuple[int, int]:
    """Start and end of the title in a template's field, which may hold kinds of report and dates as well; else two equal offsets."""
    pieces = [(piece.start, piece.end) for piece in _pieces(folded[:end], start)]
    kept = [
        (one, two)
        for one, two in pieces
        if len(folded[one:two].strip(_BLANK)) >= _BRIEF and not _BAD.search(folded[one:two])
    ]
    if not kept:
        return start, start
    if len(kept) == 1 and _ENDS_FIELD.fullmatch(folded, kept[0][1], end):
        return kept[0][0], end
    return max(kept, key=lambda span: span[1] - span[0]) if len(kept) > 1 else kept[0]


_ENDS_FIELD = re.compile(r"投资(?:逻辑|建议|策略|聚焦)\s?")
"""Headings of what stands under a title; at the end of its own field they belong to it."""
_DASHES = re.compile(r"--|——")
_SERIES_BEFORE = re.compile(rf"[^\x00\n\d。-]{{2,30}}?(?:{SERIES_ENDS})\s?\Z")
_HEADLINE = re.compile(r"(?P<headline>[^\x00\n\d。]{6,40}?)(?=\d{0,3}(?:[\x00\n。]|$))")
_ENDS_SERIES = re.compile(rf"(?:{SERIES_ENDS})\Z")
_REACH = 36


def _under_series(visible: str, start: int, end: int) -> tuple[int, int] | None:
    """Where a running head prints a series with its headline behind a dash, which the masthead prints on lines of their own."""
    first = _MASTHEAD
    for dash in _DASHES.finditer(visible, end, end + _FAR):
        headline = _HEADLINE.match(visible, dash.end())
        series = _SERIES_BEFORE.search(visible, max(end, dash.start() - _REACH), dash.start())
        if series and visible.startswith(visible[start:end], dash.end()):
            first = min(first, series.start())
        if headline is None or series is None or _ENDS_SERIES.search(headline[0]):
            continue
        head = visible[: min(first, series.start())]
        if headline[0] not in head or visible[start:end] not in series[0] + "\x00" + headline[0]:
            continue
        words = series[0].rstrip()
        whole = next((place for place in range(len(words) - _SHORT) if words[place:] in head), None)
        if whole is not None:
            return series.start() + whole, headline.end()
    return None


def _with_series(visible: str, start: int) -> int:
    """Where a title starts that has its series on the line above (半导体周报：)."""
    above = _SERIES_ABOVE.search(visible, max(0, start - _LONG), start)
    return above.start(1) if above else start


def _weighed(visible: str, piece: _Piece, house: str, company: str) -> tuple[int, int, int, int, bool]:
    """A piece's score, its place from the front, which of its characters may be the title, and whether its end is a guess."""
    start, end = piece.start, piece.end
    while start < end and visible[start] in "。 \n":
        start += 1
    start = behind_review(visible, start, end)
    guessed = False
    runs_on = bool(_PROSE.search(visible, start, end)) or end - start > _LONG
    if runs_on:
        piece = replace(piece, after="")
        limit = min(end, start + _LONG)
        known = (
            before_company(visible, start, company)
            or repeated_prefix(visible, start, limit)
            or before_label(visible, start, limit)
        )
        guessed = not known
        end = start + (known or guessed_end(visible, start, limit))
    series = (
        re.search(rf"{re.escape(house[:2])}[^,。]{{0,8}}(?:[周日月季]报|$)", visible[start:end])
        if house
        else None
    )
    if series:
        end = start + series.start()
    opened, start = start, _behind_trade(visible, start, end)
    if behind := _TRADE_BEHIND.search(visible, start + _SHORT, end):
        end = behind.start()
    end -= _said_again(visible[start:end])
    if piece.after.startswith("--") and (rated := _RATED_BEHIND.search(visible, start + _SHORT, end)):
        end = rated.start()
    if (
        end - start < _SHORT
        or _TRADES.fullmatch(visible, start, end)
        or (house and house[:2] in visible[start:end])
    ):
        return 0, -piece.place, start, end, guessed
    score = _score(visible[start:end], piece)
    if guessed and not _GOOD_BEFORE.search(piece.before):
        return 0, -piece.place, start, end, guessed
    stated = start > opened or bool(_TITLE_BEFORE.search(piece.before)) if guessed else 2 * runs_on
    return score + (stated if score else 0), -piece.place, start, end, guessed


def _behind_trade(visible: str, start: int, end: int) -> int:
    """Where a piece goes on behind its industry as a field of its own: the rest stands elsewhere without it (a running head)."""
    trade = _TRADE_BEFORE.match(visible, start, end)
    rest = visible[trade.end() : end] if trade else ""
    if trade is None or len(rest) < _SHORT:
        return start
    named = trade[0][-3:]
    again = [place for place in _places(visible, rest) if not visible.endswith(named, 0, place)]
    return trade.end() if again or trade["edge"] else start


def _said_again(piece: str) -> int:
    """How many characters at a title's end are its first words once more: the field of what it is about."""
    return next(
        (
            size
            for size in range(8, 2, -1)
            if len(piece) > 2 * size + _SHORT and piece.startswith(piece[-size:])
        ),
        0,
    )


def _places(text: str, words: str) -> Iterator[int]:
    """Where some words stand within the first pages."""
    place = text.find(words, 0, _FAR)
    while place >= 0:
        yield place
        place = text.find(words, place + 1, _FAR)


_TRADE_BEHIND = re.compile(rf"(?<![好注于在的对荐入])(?:{NAMED})行业\Z")
"""The industry as a field of its own, which a title runs into; behind a verb it is the title's last word."""
_TRADE_BEFORE = re.compile(rf"(?P<edge>[】\]]\s?)?(?:{NAMED})行业\s?")
_TRADES = re.compile(rf"(?:20\d\d年\d{{1,2}}月)?(?:(?:{NAMED})(?:行业|板块)?)+")
"""Nothing but industries, behind the month at most, told twice where a template prints them twice."""
_RATED_BEHIND = re.compile(r"(?:看好|中性|看淡)\Z")
"""The rating as a field between a title and its series."""
_GOOD_BEFORE = re.compile(
    r"模板|。$|\.(?:com|cn|hk)$|table_|证券|报告|研究|周报|走势图|\d日|\d$|月报|\d期$|\x00|\n|\]"
)
_TITLE_BEFORE = re.compile(r"走势图?\Z|\d日\Z|报告尾页|\x00\Z|报告模板\Z|table_[a-z]+\]?\Z|\.(?:com|cn|hk)\Z")
"""Where a title whose end is only guessed is likely to stand: behind the chart, the day, the small print or the people of a masthead."""
_GOOD_AFTER = re.compile(
    r"[—\u2013-]{1,3}|\d日|评级|\(|要点|观点|摘要|证券研究|\x00|投资建议|走势|行业分类|报告|周报|\n"
    r"|结论|逻辑|导读|提示|概述|描述|基本情况|业绩简评|[业情场块现势]回顾|回顾:|[^兼]策略|周报第|事[件项]:|[■◼◆●➢►▌]|[周月]报|周谈|周观|分析师|s\d{13}"
)
_PROSE = re.compile(r"。|(?:同比|环比|上涨|下跌|增长|下降)\d")
"""A sentence has begun behind the title."""
_BAD = re.compile(
    r"\t|^\*|^[\d ]*《|^\(人民币|市盈率|大盘走势|股票池|报告编号|邮件提供|不及预期.*不及预期|不及预期等|^守正\s?出奇|\(注:|^图\d|\d图\d|鸣谢|报告由|^e-?mail|股份有限|page\d|[与及和]$|^[上下][涨跌]"
    r"|^[.,，、;；:：的起至前后以之)\]]|^[一二三四五六七八九十]、|^\d+[.、]|评级|目标价|指数(?:\d|收|与|表现|走势|$)|收盘|[总通]市值|市值\(|代码|执业|网址|地址|有限公司|有限责任"
    r"|下载自|仅供[^,。]{0,6}参考|更多(?:研报|报告)|公众号|知识星球|禁止(?:转载|外传)|感谢|投资代表|牌照|^国家/|请务必|免责|敬请|参阅|登记编码|历史ttm|http|@|=|\d{6}|股价|声明是|来源[:：]|来源$|^注[:：]|走势(?:比较|图)|^《|市场价格|\(元\)|^图表?[:：\d]|^\W*\d+(?:\.\d+)?%"
)


_DATED = re.compile(r"^20\d\d年\d{1,2}月")
_LEGEND = re.compile(r"([\u4e00-\u9fff]{5,12})[^,:]*\1")
"""A name that comes again within a piece: the legend of a chart."""


def _score(piece: str, around: _Piece) -> int:
    """How much a piece looks and stands like a title."""
    letters = len(re.findall(r"[\u4e00-\u9fff]", piece))
    digits = sum(character.isdigit() for character in _DATED.sub("", piece))
    if (
        piece[-1] == ","
        or letters < _SHORT - 1
        or digits > letters // 2
        or _BAD.search(piece)
        or _LEGEND.search(piece)
    ):
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
