"""What a layout asks for besides its letters: the words before the names, behind them, or what was said before.

One row of a table for each layout that asks for something; a layout without a row holds wherever its letters do.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from watchlist.importing.extraction.lists.bare_runs import (
    advised,
    clause_before,
    cued,
    led_by_field,
    stood_for,
    unrejected,
    well_spoken,
)
from watchlist.importing.extraction.lists.item_kinds import item_kind
from watchlist.importing.extraction.lists.news_told import heroes, reported, reported_next
from watchlist.importing.extraction.lists.players import benefits_told, focused
from watchlist.importing.extraction.lists.questions import asked_theme
from watchlist.importing.extraction.lists.runs import Told
from watchlist.importing.extraction.lists.topics import (
    BEHIND,
    LEAD,
    MARKET,
    PRAISE,
    PRAISED_KIND,
    WHICH,
)
from watchlist.importing.extraction.lists.trade_chains import chained, counted_names, cued_trade
from watchlist.importing.extraction.lists.trade_rows import (
    COMMODITY,
    GROUPS,
    PRAISED_BEHIND,
    SUCH,
    VERB,
    coded,
    coded_on,
    company_clauses,
    counted_row,
    glued,
    grouped,
    kind_examples,
    label_clauses,
    likewise,
    link_named,
    many_such,
    sibling_examples,
    tickers,
    told_on,
)
from watchlist.importing.extraction.page.units import Unit, UnitKind, headings_above
from watchlist.importing.extraction.vocabulary.cues import heading_stance
from watchlist.importing.extraction.vocabulary.headings import bare, names_theme, opens_news
from watchlist.importing.extraction.vocabulary.salient import adjacent_trade, kind_named, named_after

_DIRECT = 3
_BLANK_BEFORE = re.compile(r"\s[\[*_]{0,4}$")
_PART = re.compile(
    r"(?:产业链|链条)?(?:[上中下]游[\u4e00-\u9fffa-z0-9]{0,8}|[\u4e00-\u9fffa-z0-9]{1,8}(?:端|侧|环节|方面|领域))"
)
_TRADE = re.compile(
    rf"(?!大家|[我你他她它从就先再往以怎])(?:{COMMODITY}|[\u4e00-\u9fffa-z0-9]{{2,8}})(?<![来好查观要先再往面则可以能会家期体前市年值])"
)
"""What may stand before 看: a trade, no speaker and no sentence."""
_ADVISING = re.compile(r"(?:建议|标的|推荐|重点关注|建议关注)$")
"""How a heading ends under which every item is about a stock that is put forward."""
_COUNTED = re.compile(r"[一二三四五六]是(?!否)")
_ORDERED = re.compile(
    rf"(?:{LEAD}|第[一二三四五六](?:是|为)|[一二三四五六]是(?!否))(?P<trade>[\u4e00-\u9fffa-z0-9+/]{{1,10}})"
)
_NEXT = re.compile(r"首先|其次|再次|再者|然后|最后|此外|另外|同时|以及|还有")
_GOES_ON = re.compile(r"(?:此外|另外|同时|其他|其它)?(?:以及|还有|还包括|还可关注|也包括|再加上?)")
_ASIDE = re.compile(
    r"(?:其中|该公司|后者|前者|目前|近[期日]|此前|[均皆都已拟将也])|(?:收购|并购|合并|并入|重组|上市|增资|控股|参股|更名|中标|量产|投产)"
)
_ONE_BY_ONE = frozenset({"cue", "weak_cue", "one_by_one"})
_SECOND = frozenset({"其次", "其次推荐", "其次看好", "其次关注", "次选", "再次"})
_CLAUSES = frozenset({"told_on", "label_clauses"})
"""Lists of companies of which each opens what is said of it: a name further on in its clause is none of them."""
_OTHER = re.compile(r"[对向较比]")
_OTHERS = re.compile(r"客户|竞争|对手|海外|不[是在看]|除了|供货|不如|[对向较比]$")
_ASIDE_ROOM = 60
_SHORT_PART = 8
_DIVIDED = {"label_list", "label_coded", "divided_list", "interrupted"}
"""A list behind a label goes on behind a semicolon with these."""
_BOLD_LEAD = re.compile(r"[-*•]?\s*\*\*[^*\n]{2,24}(?::\*\*|\*\*:)")
"""A line that holds no more than a trade in bold print and a colon: its list is the line below."""


def _continued(told: Told) -> bool:
    """Whether a list goes on; what is said of a name that stands behind 对 or 较 is said against it."""
    passage = told.passage
    start = told.run[0].start
    other = _OTHER.search(told.folded, max(passage.unit.body, start - 1), start) is not None
    telling = passage.last is not None and passage.last.rule in _CLAUSES
    return passage.last_end >= 0 and passage.sentence == passage.last_sentence and not other and not telling


def _part(told: Told) -> bool:
    """Whether the words right before the names are a part of a chain of trades (设备端), or a clause goes on telling them.

    So are trades that each open a clause of examples: 疫苗如…；眼科（服务+产品）如….
    """
    prose = told.prose
    if told.before[-1].letter == "x" and sibling_examples(told):
        return True
    if prose is not None and _PART.fullmatch(told.words(prose)):
        return True
    passage = told.passage
    chained = passage.last is not None and passage.last.rule.startswith("part_")
    near = chained and passage.sentence == passage.cue_sentence
    return near and prose is not None and prose.end - prose.start <= _SHORT_PART


def _many(told: Told) -> bool:
    """Whether at least three known names stand in a row."""
    return sum(token.letter == "N" for token in told.run) >= _ROW


_ROW = 3


def _noted(told: Told) -> bool:
    """Whether each name has its note in brackets, as lists without separators do."""
    return all(token.letter == "N" and told.folded[token.past - 1] == ")" for token in told.run)


def _all_noted(told: Told) -> bool:
    """The same of names with separators."""
    names = [token for token in told.run if token.letter in "Nu"]
    return all(token.past > token.end and told.folded[token.past - 1] == ")" for token in names)


def _answered(told: Told) -> bool:
    """Whether names stand in an answer to the question which stocks there are, and are none of rivals or customers."""
    if asked_theme(told.folded, told.passage.unit.body) is None:
        return False
    return not _OTHERS.search(clause_before(told.folded, told.passage.unit.body, told.run[0].start))


def _divided(told: Told) -> bool:
    last, prose = told.passage.last, told.prose
    market = prose is None or MARKET.fullmatch(told.words(prose)) is not None
    return market and last is not None and last.rule in _DIVIDED and last.items[-1].end == told.before[0].end


def _looked_at(told: Told) -> bool:
    """Whether a short trade and 看 stand before the names, as one says it: 芯片看…."""
    said, verb = map(told.words, told.before[-2:])
    return verb in {"看", "则看", "可看"} and "我" not in said and _TRADE.fullmatch(said) is not None


def _spaced(told: Told) -> bool:
    """Whether a blank divides the first name of a bullet from the words before it."""
    start = told.run[0].start
    apart = _BLANK_BEFORE.search(told.folded, max(0, start - 6), start) is not None
    return told.passage.unit.kind is UnitKind.BULLET and apart


def _under_cue(told: Told) -> bool:
    """Whether a line of nothing but names stands right under a heading that puts stocks forward."""
    unit: Unit = told.passage.unit
    if unit.parent is None or len(told.run) == 1 or told.run[0].start > unit.body + _DIRECT:
        return False
    words = told.folded[unit.parent.start : unit.parent.end]
    if _BOLD_LEAD.fullmatch(words.strip()) and names_theme(words) and _all_noted(told):
        return not any(opens_news(told.folded[above.start : above.end]) for above in headings_above(unit))
    return not opens_news(words) and heading_stance(bare(words)) is not None


def _subject_group(told: Told) -> bool:
    """Whether a trade stands before the cue and no more than a market between cue and bracket: 整车优选港股（…."""
    prose = [told.words(token) for token in told.before if token.letter in "ph"]
    return names_theme(prose[0]) and all(MARKET.fullmatch(words) for words in prose[1:])


def _advised_item(told: Told) -> bool:
    """Whether names open an item, or close it behind what praises them (…的), right under a heading that gives advice."""
    unit: Unit = told.passage.unit
    if unit.kind is not UnitKind.BULLET or unit.parent is None:
        return False
    words = bare(told.folded[unit.parent.start : unit.parent.end])
    praised = told.prose is None or told.words(told.prose).endswith("的")
    return praised and _ADVISING.search(words) is not None and not opens_news(words)


def _ordered(told: Told) -> bool:
    """Whether the clause before the names counts trades up: 其次是设备，…."""
    prose = told.prose
    found = _ORDERED.fullmatch(told.words(prose)) if prose else None
    return found is not None and names_theme(found["trade"]) and not VERB.search(found["trade"])


def _next_part(told: Told) -> bool:
    """Whether a sentence behind a list goes on with the next trade: 其次，PCB方面…."""
    first, second = (token for token in told.before if token.letter in "ph")
    named = _PART.fullmatch(told.words(second)) or told.words(second).endswith("的")
    return told.follows_list and _NEXT.fullmatch(told.words(first)) is not None and bool(named)


def _also(told: Told) -> bool:
    """Whether a sentence only goes on with the list before it: 此外还有…."""
    words = "".join(told.words(token) for token in told.before if token.letter in "phx")
    return told.follows_list and _GOES_ON.fullmatch(words) is not None


def _one_by_one(told: Told) -> bool:
    """Whether sentence for sentence opens with one company and a colon, or with a number and its companies, the first behind a cue."""
    last, first = told.passage.last, told.before[0] if told.before else None
    if last is None or last.rule not in _ONE_BY_ONE:
        return False
    numbered = first is not None and first.letter == "O"
    if not numbered and (len(told.run) != 1 or len(last.items) != 1):
        return False
    if first is not None and not (numbered or _PAGE_NUMBER.fullmatch(told.words(first))):
        return False
    return told.folded[last.items[-1].past : last.items[-1].past + 1] == ":"


def _next_kind(told: Told) -> bool:
    """Whether nothing but a kind of company (技术服务提供商) stands between a list that ended and the names."""
    prose = told.prose
    return (
        told.follows_list
        and prose is not None
        and kind_named(told.folded, prose.start, prose.end) is not None
    )


def _interrupted(told: Told) -> bool:
    """Whether a clause about one of the listed firms stands between the names of one list."""
    passage = told.passage
    if passage.last is None or passage.sentence != passage.cue_sentence or len(told.before) < 2:  # noqa: PLR2004 - clause and comma
        return False
    clause = told.folded[told.before[0].end : told.before[-1].start]
    return len(clause) <= _ASIDE_ROOM and _ASIDE.search(clause) is not None


def _paired(told: Told) -> bool:
    """Whether the words behind the names say which of two trades just named they do: …做前者."""
    return WHICH.match(told.folded, told.run[-1].past) is not None


def _named_behind(told: Told) -> bool:
    """Whether the words behind the names say what they are (如A、B等优质板材标的), in an example or behind a row of groups."""
    last = told.passage.last
    such = told.before and told.before[-1].letter == "x" and told.words(told.before[-1]) in SUCH
    row = last is not None and last.rule in GROUPS and told.passage.sentence == told.passage.cue_sentence
    behind = BEHIND.match(told.folded, told.run[-1].past)
    benefits = behind is not None and _BENEFITS.match(told.folded, behind.end()) is not None
    return bool(such or row or (benefits and len(told.run) > 1)) and behind is not None


_BENEFITS = re.compile(r",?(?:也|均|都|将|亦|有望|直接|充分|显著|最|更)*受益")


def _label_example(told: Told) -> bool:
    """Whether the companies of an item are told by examples: …，如A、B, or as those that stand for it: …，代表企业如A、B."""
    prose = told.prose
    if prose is not None and told.before[-2] is prose:
        return _STAND_FOR.fullmatch(told.words(prose)) is not None
    return not (prose and PRAISED_KIND.search(told.words(prose)))


def _label_praised(told: Told) -> bool:
    """Whether the item of a list praises its one stock, whose note stands in brackets: 稀土：某公司（…）受益于…."""
    name = told.run[0]
    noted = len(told.run) == 1 and name.past > name.end and told.folded[name.past - 1] == ")"
    item = told.passage.unit.kind is UnitKind.BULLET
    return item and noted and PRAISED_BEHIND.match(told.folded, name.past) is not None


def _praised(told: Told) -> bool:
    prose = told.prose
    words = told.words(prose) if prose else ""
    return (PRAISE.search(words) or PRAISED_KIND.search(words)) is not None and told.words(
        told.before[-1]
    ) in SUCH


def _told_examples(told: Told) -> bool:
    """Whether an item whose label says that companies follow tells at least two of them one by one: 如A，…；B，…."""
    unit = told.passage.unit
    if unit.kind is not UnitKind.BULLET or len(told.run) != 1:
        return False
    label = _COMPANIES_LABEL.match(told.folded, unit.body, unit.end)
    behind = "".join(token.letter for token in told.behind)
    more = told.before[0] is not told.before[-1] or _MORE_TOLD.match(behind) is not None
    headings = (told.folded[above.start : above.end] for above in headings_above(unit))
    return more and label is not None and not any(opens_news(words) for words in headings)


def _then_trades(told: Told) -> bool:
    """Whether a trade stands right before the names, as where stocks of several trades are put forward: …的标的，光伏A、锂电B."""
    place = told.run[0].start
    return adjacent_trade(told.folded, max(told.passage.unit.body, told.before[-1].start), place) is not None


_PAGE_NUMBER = re.compile(r"\d{1,3}")
"""What a page's edge leaves between two sentences."""
_STAND_FOR = re.compile(r"(?:其)?(?:主要|国内|典型的?)?(?:代表性?|典型|标杆)(?:上市)?(?:企业|公司|厂商|品牌)")
_COMPANIES_LABEL = re.compile(
    r"(?:\d{1,2}\.\s)?[*_\s]*(?:相关|受益|核心|重点|优质|代表性?|龙头|优势){1,3}(?:企业|公司|标的|个股)[*_\s]*:"
)
_MORE_TOLD = re.compile(r"E?,[^.NC]{1,12};NE?,[pdh]")
_STOCKS = re.compile(
    r"[*_\s]*(?:tickers?|symbols?|stocks?|names?|companies|股票|标的|个股|公司|代码|名单|股票代码|(?:关键|核心|代表性?|主要|重点|新兴|潜力|上市){1,2}(?:企业|公司|厂商|标的|个股|股))[*_\s]*"
)
"""A label that says only that stocks stand behind it."""


BORNE_OUT: Mapping[str, Callable[[Told], bool]] = {
    "continued": _continued,
    "numbered_chain": lambda told: told.passage.last is not None,
    "label_coded": coded,
    "coded_on": coded_on,
    "divided_list": _divided,
    "numbered_row": counted_row,
    "numbered_next": counted_row,
    "label_example": _label_example,
    "counted": lambda told: any(
        token.letter in "ph" and _COUNTED.match(told.folded, token.start) for token in told.before
    ),
    "answer_list": lambda told: asked_theme(told.folded, told.passage.unit.body) is not None,
    "answered": _answered,
    "looked_at": _looked_at,
    "link_named": link_named,
    "spaced_label": _spaced,
    "bare_list": _under_cue,
    "part_of_chain": _part,
    "part_includes": _part,
    "noted_run": _noted,
    "carried_noted": _noted,
    "ordered": _ordered,
    "subject_group": _subject_group,
    "kind_example": lambda told: (
        item_kind(told.folded, told.passage.unit.body, told.run[0].start) is not None
    ),
    "cue_then_trades": _then_trades,
    "many_such": many_such,
    "focused": focused,
    "told_then_cued": lambda told: told.behind[0].letter in "ph",
    "advised_item": lambda told: likewise(told) or _advised_item(told),
    "advised_closing": _advised_item,
    "cued_subject": lambda told: told.prose is not None and len(told.words(told.prose)) <= _SHORT_PART,
    "next_part": _next_part,
    "also": _also,
    "one_by_one": _one_by_one,
    "second_choice": lambda told: told.follows_list and told.words(told.prose or told.run[0]) in _SECOND,
    "next_kind": _next_kind,
    "counted_names": counted_names,
    "trade_chain": chained,
    "cued_trade": cued_trade,
    "interrupted": _interrupted,
    "former_latter": _paired,
    "praised_example": _praised,
    "group_row": grouped,
    "kind_examples": kind_examples,
    "label_clauses": label_clauses,
    "company_clauses": company_clauses,
    "benefits_told": benefits_told,
    "named_behind": _named_behind,
    "stocks_label": lambda told: _STOCKS.fullmatch(told.words(told.before[0])) is not None,
    "label_praised": _label_praised,
    "told_examples": _told_examples,
    "glued_cue": glued,
    "run_in_brackets": unrejected,
    "opened_run": lambda told: _spaced(told) and unrejected(told),
    "heroes": heroes,
    "reported": reported,
    "reported_next": reported_next,
    "labelled_tickers": lambda told: tickers(told, least=2),
    "praised_run": well_spoken,
    "named_after": lambda told: len(told.run) > 1 and named_after(told.folded, told.run[-1].past) is not None,
    "led_by_field": lambda told: led_by_field(told) and unrejected(told),
    "ticker_run": tickers,
    "told_on": told_on,
    "colon_run": lambda told: _many(told) and unrejected(told),
    "labelled_run": unrejected,
    "cued_run": cued,
    "stood_for": stood_for,
    "unlabelled_run": unrejected,
    "advised_run": lambda told: advised(told) and unrejected(told),
    "glued_rows": glued,
}
"""A layout's name -> what it asks for."""
