"""The body of a text as the rules read it: what is no body and what only marks it up are blanks, so that offsets stay."""

from __future__ import annotations

import re
from itertools import pairwise

from watchlist.importing.extraction.page.pasted_rows import with_cells
from watchlist.importing.extraction.page.zones import ZoneKind, Zones
from watchlist.importing.extraction.vocabulary.guards import guarded
from watchlist.securities.codes import PRINTED_NUMBER


def body_of(text: str, zones: Zones) -> str:
    """The text with everything but the body blanked, so that offsets stay.

    Running heads and tags inside a sentence vanish, blocks end a line; so do codes that stand right before a name.
    """
    plain = _without_tags(text) if "<" in text else text
    plain = _QUOTE.sub(_as_blanks, _CITED.sub(_as_blanks, _DRAWN.sub(_as_barred, plain)))
    plain = _OWN_LINK.sub(_as_words, plain)
    body = "".join(_blanked(plain[zone.start : zone.end], zone.kind) for zone in zones.zones)
    if _BOX in body:
        body = _without_box(body, zones)
    body = _HEADED.sub(_as_corners, _MARKET.sub(_as_blanks, body))
    return with_cells(_CODE.sub(_as_blanks, _WIKI.sub(_as_code, body)))


_HEADED = guarded(
    r"\[([^\[\]\n]{2,40})\](?=\s?(?:[Rr]ecommend|[Bb]enefi|[Rr]elated|[Ww]atch|推荐|推薦|受益|受惠|相关|相關|建议|建議))",
    "]",
)
"""A heading in square brackets right before a cue: what translators make of 【】."""


def _as_corners(match: re.Match[str]) -> str:
    return f"【{match[1]}】"


def _without_box(body: str, zones: Zones) -> str:
    """The body without the box of rating and analysts that stands between a cue at the end of a first page and its list."""
    start = body.index(_BOX)
    if body[:start].rstrip()[-1:] not in _OPEN_ENDS:
        return body
    over = next(
        (
            zone.end
            for zone in zones.zones
            if zone.kind is ZoneKind.RUNNING_HEAD
            and start < zone.start < start + _BOX_REACH
            and "阅读" in zones.folded[zone.start : zone.end]
        ),
        None,
    )
    if over is None:
        return body
    printed = _PRINTED_AT.match(body, over)
    end = printed.end() if printed else over
    return body[:start] + " " * (end - start) + body[end:]


def _without_tags(text: str) -> str:
    """A text without its tags, which may hold what looks like small print (an address): rows on one line, blocks end one."""
    plain = _CELL_BREAK.sub(_as_separator, text)
    plain = _CELL_END.sub(_as_tab, _ROW.sub(_Rows(), plain))
    plain = _TITLE.sub(_as_title, _BOLD_LINE.sub(_as_bold, plain))
    return _TAG.sub(_as_blanks, _BLOCK.sub(_as_line, plain))


class _Rows:
    """Writes the rows of tables on a line each; those that the first cell of a row above goes on in open with an empty one."""

    def __init__(self) -> None:
        self._left = 0

    def __call__(self, match: re.Match[str]) -> str:
        row = match[0].replace("\n", " ").replace("\t", " ")
        opens, closes = row.index(">") + 1, row.rindex("<")
        first = " " * opens
        if self._left:
            self._left -= 1
            first = first[1:] + "\t"
        elif spanning := _SPANNING.match(row, opens):
            self._left = int(spanning["rows"]) - 1
        ended = match.string[match.end() : match.end() + 1] == "\n"
        return first + row[opens:closes] + (" " if ended else "\n") + " " * (len(row) - closes - 1)


def with_circled(folded: str, text: str) -> str:
    """The folded text with its circled numbers as they were written: they number items, they are no figures.

    >>> with_circled("1光模块", "①光模塊")
    '①光模块'
    """
    circled = [match.start() for match in _CIRCLED.finditer(text)]
    if not circled:
        return folded
    pieces = [folded[start + 1 : end] for start, end in pairwise([-1, *circled, len(text)])]
    return "".join(piece + text[place] for piece, place in zip(pieces, circled, strict=False)) + pieces[-1]


_OPEN_ENDS = frozenset(":：、")
_BOX, _BOX_REACH = "评级及分析师信息", 1_500
_PRINTED_AT = re.compile(r"[\d/:\s]{1,24}")
"""What is left of the time that each page was printed at."""
_CIRCLED = re.compile(r"[①-⑳]")
_BLOCK = re.compile(
    r"</?(?:p|div|li|ul|ol|br|h[1-6]|tr|table|section|blockquote)\b[^<>\n]{0,300}>", re.IGNORECASE
)
_CELL_BREAK = re.compile(r"(?<=\S)\s?<[bB][rR]\s?/?>(?=[^\n|]*\|)")
"""A line end inside a cell divides names."""
_ROW = re.compile(r"<tr\b[^<>\n]{0,200}>(?:(?!</?tr\b)[^\0]){0,4000}?</tr\s?>", re.IGNORECASE)
_SPANNING = re.compile(
    r"\s{0,40}<t[dh]\b[^<>]{0,200}?\browspan\s?=\s?[\"']?(?P<rows>[1-9]\d?)\b", re.IGNORECASE
)
_CELL_END = re.compile(r"</t[dh]\s?>", re.IGNORECASE)
_QUOTE = guarded(
    r"\s[+-]?\d[\d.,]{0,11}\s\([+-]?\d{1,3}\.\d{1,4}%\)(?:\s{1,3}(?:沽空|Short selling)\s?\$\d[\d.,]{0,9}(?:[千百]?[萬億万亿]|[KMB])?;\s{0,2}(?:比率|Ratio)\s?\d[\d.]{0,7}%)?(?:\s{0,2}[│|]\s{0,2}\d[\d.,]{0,8}元)?",
    "%)",
)
"""What a news page sets behind each company: its price of the moment and how much of it was sold short."""
_CITED = guarded(
    r"\[[^\[\]\n]{1,80}\]\(https?://[^()\s]{1,300}?utm_source=(?:chatgpt|openai|perplexity)[^()\s]{0,60}\)",
    "utm_source=",
)
"""What a model sets behind its words as their source: names of sites, of which some are listed."""
_OWN_LINK = guarded(
    r"\[(?P<words>[^\[\]\n]{1,60})\]\((?!https?:)[a-z]{3,12}://(?:\\[()]|[^()\s\\]){1,300}\)",
    "://",
)
"""A link that only one program can follow (windlocal://…): nothing but its words is read."""
_WIKI = guarded(rf"\[\[(?P<code>{PRINTED_NUMBER})_(?=[^\[\]\n]{{1,30}}\]\])", "[[")
"""A link of a wiki: a code and the name that goes with it, [[2330_台積電]]."""
_MARKET = guarded(
    r"[(（](?:(?<=[-*+•] [(（])|(?<=[-*+•][(（]))(?:US|HK|CN|TW|JP|KR|A股|港股|美股|台股)[)）]", ")", "）"
)
"""A market in brackets before the name of an item: - (US) Coinbase."""
_TITLE = guarded(
    r"<h[1-4]\b[^<>\n]{0,200}>(?=(?:<(?!/h)[^<>\n]{0,200}>|\s){0,6}[^\s<])(?!\s?(?:<[^<>\n]{0,80}>)?\s?(?:注|图|圖)|[^<>\n]{0,40}图源)",
    "<h",
)
"""A heading of a page pasted as it is; over a picture the same tags hold what it shows."""
_BOLD_LINE = guarded(
    r"<p\b[^<>\n]{0,200}>\s?<(?P<tag>strong>|b>)(?P<words>[^<>\n,，。;；!！?？]{2,32})</(?P=tag)\s?(?=</p>)",
    "strong>",
    "b>",
)
"""A paragraph that is all in bold print is a title."""
_DRAWN = guarded(r"[┌├└│][^\n]{0,400}[┐┤┘│](?=[ \t]*(?:\n|\Z))", "┐", "┤", "┘", "│")
"""A line of a table that is drawn: ├────┼────┤, │ 光模块 │ 甲公司 │."""
_BARS = str.maketrans("┌┬┐├┼┤└┴┘│─", "|||||||||" + "|-")
_TAG = re.compile(r"</?[a-zA-Z][^<>\n]{0,300}>")
_CODE = guarded(r"\d\d{5}(?<!\d{7})\.(?:SZ|SH|BJ)(?=[A-Za-z\u4e00-\u9fff])", "SZ", "SH", "BJ")


def _as_tab(match: re.Match[str]) -> str:
    return " " * (len(match[0]) - 1) + "\t"


def _as_barred(match: re.Match[str]) -> str:
    return match[0].translate(_BARS)


def _as_title(match: re.Match[str]) -> str:
    return "\n## ".ljust(len(match[0]))


def _as_bold(match: re.Match[str]) -> str:
    start, end = (edge - match.start() for edge in match.span("words"))
    return "\n" + "**".rjust(start - 1) + match["words"] + "**".ljust(len(match[0]) - end)


def _as_separator(match: re.Match[str]) -> str:
    return "、" + " " * (len(match[0]) - 1)


def _as_code(match: re.Match[str]) -> str:
    return f"  {match['code']} "


def _as_line(match: re.Match[str]) -> str:
    return "\n" + " " * (len(match[0]) - 1)


def _as_words(match: re.Match[str]) -> str:
    return f" {match['words']}".ljust(len(match[0]))


def _as_blanks(match: re.Match[str]) -> str:
    return " " * len(match[0])


def _blanked(part: str, kind: ZoneKind) -> str:
    if kind is ZoneKind.BODY:
        return part
    return " " * len(part) if kind is ZoneKind.RUNNING_HEAD else "\n" + " " * (len(part) - 1)
