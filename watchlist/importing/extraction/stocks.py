"""What the text of a document names: theme lists, mentions in prose, and names that were seen and not taken."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise

from watchlist.domain.documents import Document
from watchlist.domain.drafts import DraftMention, DraftTheme, Metadata, NotTaken, Stated
from watchlist.domain.spans import Span
from watchlist.domain.stances import Stance
from watchlist.importing.extraction.lists.bracketed import find_bracketed
from watchlist.importing.extraction.lists.bullets import BulletFinder
from watchlist.importing.extraction.lists.lists import ListFinder
from watchlist.importing.extraction.lists.main_lines import by_main_line
from watchlist.importing.extraction.lists.movers import find_risers
from watchlist.importing.extraction.lists.passages import NameList
from watchlist.importing.extraction.lists.picks import PickBoard, SpanAt
from watchlist.importing.extraction.masthead.issuers import BRACKETED
from watchlist.importing.extraction.names.mentions import not_taken, sort_mentions, without_houses
from watchlist.importing.extraction.names.names import find_names
from watchlist.importing.extraction.names.resolving import Resolver, home_market
from watchlist.importing.extraction.page.units import units_of
from watchlist.importing.extraction.page.zones import ZoneKind, Zones
from watchlist.importing.extraction.ratings.rating_tables import find_rating_tables
from watchlist.importing.extraction.tables.company_tables import find_company_tables
from watchlist.importing.extraction.tables.theme_tables import (
    find_coded_tables,
    find_run_together,
    find_theme_tables,
)
from watchlist.securities.codes import PRINTED_NUMBER
from watchlist.securities.folding import fold
from watchlist.securities.lexicon import Lexicon
from watchlist.securities.matcher import Hit


@dataclass(frozen=True, slots=True)
class Found:
    """What the text of a document names."""

    themes: tuple[DraftTheme, ...]
    mentions: tuple[DraftMention, ...]
    not_taken: tuple[NotTaken, ...]


def find_stocks(document: Document, zones: Zones, metadata: Metadata, lexicon: Lexicon) -> Found:
    """The themes with their picks, the mentions in prose, and what was seen and not taken."""

    def span_at(start: int, end: int) -> Span:
        return Span(start, end, document.page_at(start))

    text = _without_team(body_of(document.text, zones), metadata.broker)
    plain = fold(text)
    folded = with_circled(plain, text)
    names = find_names(text, folded, lexicon, plain)
    prose, houses = without_houses(folded, names.taken, lexicon, metadata.broker.value)
    resolver = Resolver(lexicon, metadata.broker.value, home_market(prose))
    board = PickBoard(document.text, resolver, span_at, _topic(metadata, text, span_at))
    found = _lists(text, folded, names.taken)
    board.add(_watched(found) if _WATCHED.search(fold(metadata.title.value or "")) else found)
    mentions = sort_mentions(document.text, prose, board.taken(), resolver, span_at)
    return Found(board.themes(), mentions, not_taken(document.text, (*names.left, *houses), span_at))


def _lists(text: str, folded: str, hits: tuple[Hit, ...]) -> list[NameList]:
    """The lists of every kind, in the order of the text."""
    units = units_of(folded)
    tables = tuple(find_rating_tables(text, folded, hits, units))
    rows = {item.start for table in tables for item in table.items}
    rest = tuple(hit for hit in hits if hit.start not in rows)
    lists = list(ListFinder(text, folded, units, rest).find())
    advised = any(one.stance in _PUT_FORWARD for one in lists)
    found = [
        *tables,
        *find_theme_tables(text, folded, units, rest),
        *find_company_tables(text, folded, units, rest),
        *find_coded_tables(text, folded, units, rest),
        *find_run_together(text, folded, rest),
        *find_bracketed(folded, units, rest),
        *lists,
        *BulletFinder(text, folded, units, rest, advised=advised).find(),
        *find_risers(text, folded, rest),
    ]
    kept = sorted(_without_repeats(found), key=lambda one: one.items[0].start)
    return by_main_line(text, folded, units, kept)


_PUT_FORWARD = frozenset({Stance.RECOMMENDED, Stance.BENEFICIARY, Stance.WATCH})


def _watched(found: list[NameList]) -> list[NameList]:
    """The lists of a document that calls itself a watch list: what is only listed is watched."""
    return [replace(one, stance=Stance.WATCH) if one.stance is Stance.MENTIONED else one for one in found]


_WATCHED = re.compile(r"watch\s?-?list|自选股|观察[名清]单|关注[名清]单|股票池")


def _without_repeats(found: list[NameList]) -> list[NameList]:
    """Each name in one list only: that of the finder that came first."""
    seen: set[int] = set()
    kept = []
    for one in found:
        items = tuple(item for item in one.items if item.start not in seen)
        seen.update(item.start for item in items)
        if items:
            kept.append(one if len(items) == len(one.items) else replace(one, items=items))
    return kept


def with_circled(folded: str, text: str) -> str:
    """The folded text with its circled numbers as they were written: they number items, they are no figures.

    >>> with_circled(fold("①光模塊"), "①光模塊")
    '①光模块'
    """
    circled = [match.start() for match in _CIRCLED.finditer(text)]
    if not circled:
        return folded
    pieces = [folded[start + 1 : end] for start, end in pairwise([-1, *circled, len(text)])]
    return "".join(piece + text[place] for piece, place in zip(pieces, circled, strict=False)) + pieces[-1]


def body_of(text: str, zones: Zones) -> str:
    """The text with everything but the body blanked, so that offsets stay.

    Running heads and tags inside a sentence vanish, blocks end a line; so do codes that stand right before a name.
    """
    plain = _without_tags(text) if "<" in text else text
    plain = _CITED.sub(_as_blanks, plain) if "utm_source=" in plain else plain
    plain = _QUOTE.sub(_as_blanks, plain) if "%)" in plain else plain
    body = "".join(_blanked(plain[zone.start : zone.end], zone.kind) for zone in zones.zones)
    if _BOX in body:
        body = _without_box(body, zones)
    if "[[" in body:
        body = _WIKI.sub(_as_code, body)
    return _CODE.sub(_as_blanks, body) if ".S" in body or ".BJ" in body else body


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
    plain = _CELL_END.sub(_as_tab, _ROW.sub(_on_one_line, plain))
    return _TAG.sub(_as_blanks, _BLOCK.sub(_as_line, plain))


def _without_team(text: str, house: Stated[str]) -> str:
    """The body without the house's team in 【】 over a note, which is no theme."""
    if house.rule != BRACKETED or house.span is None:
        return text
    start, end = house.span.start, text.find("】", house.span.end, house.span.end + _TEAM)
    return text if end < 0 else text[:start] + " " * (end - start) + text[end:]


_TEAM = 24
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
_ROW = re.compile(r"<tr\b[^<>\n]{0,200}>(?:(?!</?tr\b)[^\0]){0,4000}?</tr>", re.IGNORECASE)
_CELL_END = re.compile(r"</t[dh]>", re.IGNORECASE)
_QUOTE = re.compile(
    r"\s[+-]?\d[\d.,]{0,11}\s\([+-]?\d{1,3}\.\d{1,4}%\)(?:\s{1,3}沽空\s?\$\d[\d.,]{0,9}[千百]?[萬億万亿]?;\s{0,2}比率\s?\d[\d.]{0,7}%)?"
)
"""What a news page sets behind each company: its price of the moment and how much of it was sold short."""
_CITED = re.compile(
    r"\[[^\[\]\n]{1,80}\]\(https?://[^()\s]{1,300}?utm_source=(?:chatgpt|openai|perplexity)[^()\s]{0,60}\)"
)
"""What a model sets behind its words as their source: names of sites, of which some are listed."""
_WIKI = re.compile(rf"\[\[(?P<code>{PRINTED_NUMBER})_(?=[^\[\]\n]{{1,30}}\]\])")
"""A link of a wiki: a code and the name that goes with it, [[2330_台積電]]."""
_TAG = re.compile(r"</?[a-zA-Z][^<>\n]{0,300}>")
_CODE = re.compile(r"\d\d{5}(?<!\d{7})\.(?:SZ|SH|BJ)(?=[A-Za-z\u4e00-\u9fff])")


def _on_one_line(match: re.Match[str]) -> str:
    """A row of a table whose cells stand on lines of their own."""
    return match[0].replace("\n", " ")


def _as_tab(match: re.Match[str]) -> str:
    return " " * (len(match[0]) - 1) + "\t"


def _as_separator(match: re.Match[str]) -> str:
    return "、" + " " * (len(match[0]) - 1)


def _as_code(match: re.Match[str]) -> str:
    return f"  {match['code']} "


def _as_line(match: re.Match[str]) -> str:
    return "\n" + " " * (len(match[0]) - 1)


def _as_blanks(match: re.Match[str]) -> str:
    return " " * len(match[0])


def _blanked(part: str, kind: ZoneKind) -> str:
    if kind is ZoneKind.BODY:
        return part
    return " " * len(part) if kind is ZoneKind.RUNNING_HEAD else "\n" + " " * (len(part) - 1)


def _topic(metadata: Metadata, text: str, span_at: SpanAt) -> tuple[str, Span] | None:
    """The title (else the first words) as the theme of lists that nothing nearer names."""
    title = metadata.title
    if title.value and title.span:
        return title.value, title.span
    words = _FIRST_WORDS.search(text)
    if words is None:
        return None
    name = _BROKEN_WORD.sub("", words[0]) if _LETTER.match(text, words.end()) else words[0]
    if clause := _CLAUSE.search(name, _LEAST_NAME):
        name = name[: clause.start()]
    return name.strip(), span_at(words.start(), words.start() + len(name.rstrip()))


_LETTER = re.compile(r"[A-Za-z]")
_CLAUSE = re.compile(r"主要|围绕|是指|[是为已将在]|正在|有望|包括|涉及")
_LEAST_NAME = 4
"""Where the first words are a clause, its subject is the topic."""
_BROKEN_WORD = re.compile(r"(?<=\w)\s+[A-Za-z(]{1,22}$")
_FIRST_WORDS = re.compile(r"[^\W\d_][^\n。;；,，:：]{1,23}")
