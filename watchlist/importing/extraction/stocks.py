"""What the text of a document names: theme lists, mentions in prose, and names that were seen and not taken."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from watchlist.domain.documents import Document
from watchlist.domain.drafts import DraftMention, DraftTheme, Kind, Metadata, NotTaken, Stated
from watchlist.domain.spans import Span
from watchlist.domain.stances import Stance
from watchlist.importing.extraction.lists.bracketed import find_bracketed
from watchlist.importing.extraction.lists.bullets import BulletFinder
from watchlist.importing.extraction.lists.lists import ListFinder
from watchlist.importing.extraction.lists.main_lines import by_main_line
from watchlist.importing.extraction.lists.movers import find_risers
from watchlist.importing.extraction.lists.noted_trades import by_noted_trade
from watchlist.importing.extraction.lists.passages import NameList
from watchlist.importing.extraction.lists.personal_posts import find_personal
from watchlist.importing.extraction.lists.picks import PickBoard, SpanAt
from watchlist.importing.extraction.lists.portfolios import recommends
from watchlist.importing.extraction.lists.set_down import SetDownFinder
from watchlist.importing.extraction.lists.shares_of_trades import find_shares
from watchlist.importing.extraction.lists.tagged_lines import find_tagged
from watchlist.importing.extraction.lists.told_in_prose import ProseFinder
from watchlist.importing.extraction.lists.unnamed import name_unnamed
from watchlist.importing.extraction.masthead.issuers import BRACKETED
from watchlist.importing.extraction.names.mentions import not_taken, sort_mentions, without_houses
from watchlist.importing.extraction.names.names import find_names
from watchlist.importing.extraction.names.resolving import Resolver, home_market
from watchlist.importing.extraction.names.titled import titled_mentions
from watchlist.importing.extraction.page.bodies import body_of, with_circled
from watchlist.importing.extraction.page.outlines import Outlined, outlined
from watchlist.importing.extraction.page.units import units_of
from watchlist.importing.extraction.page.zones import ZoneKind, Zones
from watchlist.importing.extraction.ratings.rating_tables import find_rating_tables
from watchlist.importing.extraction.tables.company_tables import RULE as TABLE
from watchlist.importing.extraction.tables.company_tables import find_company_tables
from watchlist.importing.extraction.tables.flat_rows import find_flat_rows
from watchlist.importing.extraction.tables.indented_blocks import find_indented_blocks
from watchlist.importing.extraction.tables.keyed_blocks import find_keyed_blocks
from watchlist.importing.extraction.tables.stacked import find_stacked
from watchlist.importing.extraction.tables.theme_tables import (
    find_coded_tables,
    find_run_together,
    find_theme_tables,
)
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
    outline = outlined(zones.folded, zones.spans(ZoneKind.CONTENTS))
    found = _lists(text, folded, names.taken, outline, metadata)
    board.add(_as_titled(found, fold(metadata.title.value or "")))
    mentions = sort_mentions(document.text, prose, board.taken(), resolver, span_at)
    themes = board.themes()
    told = [pick.symbol for theme in themes for pick in theme.stocks] + [one.symbol for one in mentions]
    titled = titled_mentions(document.text, zones, told, resolver, lexicon, span_at)
    return Found(themes, (*mentions, *titled), not_taken(document.text, (*names.left, *houses), span_at))


def _lists(
    text: str, folded: str, hits: tuple[Hit, ...], outline: tuple[Outlined, ...], told: Metadata
) -> list[NameList]:
    """The lists of every kind, in the order of the text."""
    units = units_of(folded, outline)
    tables = tuple(find_rating_tables(text, folded, hits, units))
    rows = {item.start for table in tables for item in table.items}
    rest = tuple(hit for hit in hits if hit.start not in rows)
    read = list(ListFinder(text, folded, units, rest).find())
    lists = [one for one in read if one.rule != _PRAISED]
    advised = _put_forward(lists)
    found = [
        *tables,
        *find_keyed_blocks(text, folded, rest),
        *find_indented_blocks(text, folded, rest),
        *find_theme_tables(text, folded, units, rest),
        *find_company_tables(text, folded, units, rest),
        *find_coded_tables(text, folded, units, rest),
        *find_run_together(text, folded, rest),
        *find_flat_rows(text, folded, rest),
        *find_tagged(text, folded, rest),
        *find_stacked(text, folded, rest),
        *find_bracketed(text, folded, units, rest),
        *lists,
        *BulletFinder(text, folded, units, rest, advised=advised).find(),
        *find_risers(text, folded, rest),
    ]
    taken = {item.start for one in found for item in one.items}
    found += SetDownFinder(text, folded, units, rest, taken, advised=_put_forward(found)).find()
    found += [one for one in read if one.rule == _PRAISED]
    doubted = all(one.confidence < _DOUBTED for one in found)
    found += find_shares(text, folded, rest) if doubted else ()
    if told.kind.value in _OF_ONE_PERSON and not _put_forward(found):
        written = {folded[item.start : item.end] for one in found for item in one.items}
        house = fold(told.broker.value or "")
        others = tuple(hit for hit in rest if folded[hit.start : hit.end] != house)
        found += find_personal(text, folded, units, others, written)
    if told.kind.value is not Kind.COMPANY and all(one.stance is Stance.NEGATIVE for one in found):
        coded = told.kind.value in _OF_ONE_PERSON
        found += ProseFinder(text, folded, units, rest, coded=coded).find(fold(told.title.value or ""))
    kept = sorted(_without_repeats(found), key=lambda one: one.items[0].start)
    noted = by_noted_trade(text, folded, units, kept)
    named = name_unnamed(text, folded, units, by_main_line(text, folded, units, noted))
    return [_recommended(one) for one in named]


_PRAISED = "praised_behind"
"""What is said of a company that opens a line says little where the lines are a list: it comes after those."""
_DOUBTED = 0.8
"""Lists that none but the rows of last resort read are no surer."""
_OF_ONE_PERSON = frozenset({Kind.POST, Kind.LIST, Kind.UNKNOWN})


def _recommended(found: NameList) -> NameList:
    """A list that a portfolio names, where nothing else says how it puts its stocks forward."""
    said = found.stance is not Stance.MENTIONED or not recommends(fold(found.theme))
    return found if said else replace(found, stance=Stance.RECOMMENDED)


def _put_forward(lists: list[NameList]) -> bool:
    """Whether any list says that its stocks are put forward."""
    return any(one.stance in _PUT_FORWARD for one in lists)


_PUT_FORWARD = frozenset({Stance.RECOMMENDED, Stance.BENEFICIARY, Stance.WATCH})


def _as_titled(found: list[NameList], title: str) -> list[NameList]:
    """The lists of a document that calls itself a watch list or picks: what is only listed there is watched, or recommended."""
    said = next((stance for words, stance in _TITLED if words.search(title)), Stance.MENTIONED)
    return [replace(one, stance=said) if one.stance is Stance.MENTIONED else one for one in found]


_TITLED = (
    (
        re.compile(
            r"(?:top|stock|best|our) (?:\w+ )?picks|buy list|(?:best|top) stocks|stocks to buy|十大金股"
        ),
        Stance.RECOMMENDED,
    ),
    (re.compile(r"watch\s?-?list|自选股|观察[名清]单|关注[名清]单|股票池"), Stance.WATCH),
)


def _without_repeats(found: list[NameList]) -> list[NameList]:
    """Each name in the lists of one finder only, the one that came first; a row of a table may be of several trades."""
    seen: dict[int, str] = {}
    kept = []
    for one in found:
        items = tuple(item for item in one.items if _free(seen.get(item.start), one.rule))
        seen.update((item.start, one.rule) for item in items)
        if items:
            kept.append(one if len(items) == len(one.items) else replace(one, items=items))
    return kept


def _free(holder: str | None, rule: str) -> bool:
    """Whether a name that a finder's list may already hold can stand in another list."""
    return holder is None or holder == rule == TABLE


def _without_team(text: str, house: Stated[str]) -> str:
    """The body without the house's team in 【】 over a note, which is no theme."""
    if house.rule != BRACKETED or house.span is None:
        return text
    start, end = house.span.start, text.find("】", house.span.end, house.span.end + _TEAM)
    return text if end < 0 else text[:start] + " " * (end - start) + text[end:]


_TEAM = 24


def _topic(metadata: Metadata, text: str, span_at: SpanAt) -> tuple[str, Span] | None:
    """The title (else the first words) as the theme of lists that nothing nearer names; of a digest and of a house's weekly the trade."""
    title, trade = metadata.title, metadata.industry
    digest = metadata.kind.rule == "kind_front_matter"
    weekly = metadata.kind.value is Kind.INDUSTRY and _PERIODIC.search(text, 0, _HEAD)
    if (digest or weekly) and trade.value and trade.span:
        return trade.value, trade.span
    if title.value and title.span:
        return title.value, title.span
    if asked := _ASKED_FOR.search(fold(text[:_TOP])):
        return text[slice(*asked.span("name"))], span_at(*asked.span("name"))
    words = _FIRST_WORDS.search(text)
    if words is None:
        return None
    name = _BROKEN_WORD.sub("", words[0]) if _LETTER.match(text, words.end()) else words[0]
    if clause := _CLAUSE.search(name, _LEAST_NAME):
        name = name[: clause.start()]
    return name.strip(), span_at(words.start(), words.start() + len(name.rstrip()))


_PERIODIC = re.compile(r"[双半]?[周月]报|[本每][周月]推荐")
_HEAD = 2_500
_ASKED_FOR = re.compile(
    r"(?:以下|下面)(?:就|将)?(?:是|为|为您|给您|列出|梳理|整理)?了?(?P<name>[^,。:;\n的]{2,16}?)(?:产业链|领域|板块|方向)?(?:[中里上])?(?:的|几[只家个]|值得关注|相关|主要|核心|重点|受益|龙头|代表性?|上市){1,4}(?:概念股|公司|企业|标的|个股|股票)"
)
"""What an answer says that it lists: 以下是人形机器人产业链中值得关注的公司."""
_TOP = 400
_LETTER = re.compile(r"[A-Za-z]")
_CLAUSE = re.compile(r"主要|围绕|是指|[是为已将在]|正在|有望|包括|涉及")
_LEAST_NAME = 4
"""Where the first words are a clause, its subject is the topic."""
_BROKEN_WORD = re.compile(r"(?<=\w)\s+[A-Za-z(]{1,22}$")
_FIRST_WORDS = re.compile(r"[^\W\d_][^\n。;；,，:：]{1,23}")
