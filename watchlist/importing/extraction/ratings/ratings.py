"""The ratings that a report states: of its industry and of single stocks, never mixed, each with its action and step.

Layouts are patterns over the body (legends and disclaimers are masked): `增持(维持)`, `投资评级：看好（维持）`, `推荐维持评级`,
`维持“买入”评级`, `Overweight (Maintained)`. What a rating is about is said by the words beside it, by a stock named in its
sentence, or, in a masthead, by the kind of report. Where none of these says it the rating is left out.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from watchlist.domain.documents import Document
from watchlist.domain.drafts import DraftRating, Kind
from watchlist.domain.ratings import RatingScale, Scope
from watchlist.domain.spans import Span
from watchlist.domain.symbols import Symbol
from watchlist.importing.extraction.page.zones import Zones
from watchlist.importing.extraction.ratings.prices import Target, better, target_in, targets_in
from watchlist.importing.extraction.ratings.rated_entries import read_rated_entries
from watchlist.importing.extraction.ratings.rating_tables import read_rating_tables
from watchlist.importing.extraction.vocabulary.anchors import BODIES
from watchlist.importing.extraction.vocabulary.industry_names import CLASSED, NAMED
from watchlist.importing.extraction.vocabulary.rating_terms import (
    ACTION,
    FIRST_ACTION,
    FIRST_TERM,
    TERM,
    TERMS,
    actions,
    assumed_steps,
)
from watchlist.importing.extraction.vocabulary.words import HOUSE_TELLS
from watchlist.securities.codes import WRITTEN_BESIDE
from watchlist.securities.folding import fold
from watchlist.securities.lexicon import Lexicon
from watchlist.securities.matcher import Hit

_GAP = r"[\s\x00]{0,24}"
_PRINTED = (
    (
        "rating_bracket",
        TERMS,
        rf"(?P<term>{FIRST_TERM})(?<!看好中性看淡)(?<!大市弱于大市)(?P<class>-[abc])?{_GAP}\({_GAP}(?P<action>{ACTION})(?:评级)?{_GAP}\)",
        0.95,
    ),
    # a box with all three terms, of which only a colour tells the one that holds: nearly always the first, and never sure
    (
        "rating_of_choices",
        ("评级",),
        rf"评级\s?[:：]?{_GAP}(?P<term>看好|强于大市|推荐){_GAP}(?:中性|同步大市){_GAP}(?:看淡|弱于大市|回避){_GAP}\({_GAP}(?P<action>{ACTION})(?:评级)?{_GAP}\)",
        0.5,
    ),
    (
        "rating_label",
        ("投资评", "行业评", "公司评", "股票评", "评级", "评等"),
        (
            rf"(?:投资|行业|公司|股票)?评[级等](?:\*\*)?\s?[:：]?(?:\*\*)?{_GAP}(?:xx)?(?P<term>{TERM})(?P<class>-[abc](?![a-z]))?(?!评级(?!变动)|[:：]|[及以]|公司及|标的|组合|{_GAP}(?:中性|同步大市){_GAP}(?:看淡|弱于大市|回避))"
            rf"(?:{_GAP}\(?(?:(?:前次|上次)评级\s?[:：]?\s?(?:{TERM})\s?)?(?:评级变动\s?[:：]?\s?)?(?P<action>{ACTION})(?:评级)?)?"
        ),
        0.85,
    ),
    ("rating_advice", ("投资建议",), rf"投资建议\s?[:：]{_GAP}(?P<term>{TERM})(?=上次建议)", 0.9),
    (
        "rating_of_trade",
        ("行业评级",),
        rf"行业评级\s?(?:{NAMED}|{CLASSED})(?P<term>{TERM})(?=[\[\s\x00])",
        0.85,
    ),
    (
        "rating_run",
        TERMS,
        rf"(?P<term>{FIRST_TERM})\s?(?:[/—\u2013-]{{1,3}}|[|丨·]|(?=(?:{ACTION})评级))\s?(?P<action>{ACTION})(?:评级)?",
        0.9,
    ),
    (
        "rating_company",
        (),
        rf"\(\d{{6}}(?:\.[a-z]{{2}})?\)\s?(?P<term>{TERM})(?=20\d{{2}}年|\s|\()(?:[^。\x00]{{0,16}}?\((?P<action>{ACTION})(?:评级)?\))?",
        0.85,
    ),
    ("rating_field", (), rf"\x00(?P<term>{TERM})(?=\x00|相关(?:研究)?报告)", 0.8),
    (
        "rating_series",
        TERMS,
        rf"(?P<term>{FIRST_TERM})(?=--[^。\x00]{{2,24}}(?:点评|周报|月报|报告|专题|策略))",
        0.85,
    ),
    (
        "rating_titled",
        (),
        r"行业20\d\d年[^。\n#]{1,16}(?:策略|报告|周报|月报|点评)\s(?P<term>优于大市|强于大市|同步大市|弱于大市|看好|看淡|超配|标配|低配)(?=\s*(?:[#\n]|\Z))",
        0.85,
    ),
    # a box whose fields lost their lines: the action over the title, the rating under it, and the day
    (
        "rating_around_title",
        ("首次", "维持", "上调", "下调"),
        r"(?P<action>首次|维持|上调|下调)(?:覆盖|评级)[^。\x00]{6,60}?(?P<term>看好|看淡|中性|买入|增持|减持|强于大市|优于大市)(?=20\d\d年\d{1,2}月\d{1,2}日(?:行业|公司)研究)",
        0.8,
    ),
    ("rating_dated", (), rf"20\d{{2}}\.\d{{2}}\.\d{{2}}/(?P<term>{TERM})", 0.85),
    (
        "rating_led",
        ("维持", "首次", "上调", "下调", "调高", "调低"),
        r"(?P<action>维持|首次|上调|下调|调高|调低)(?P<term>强于大市|弱于大市|领先大市|同步大市|中性|看好|买入|增持)(?![评的及、，”\"或级])",
        0.8,
    ),
    (
        "rating_english",
        ("industry ", "investment rating", "sector view", "rating"),
        rf"(?:i(?:ndustry (?:view|(?:investment )?rating)|nvestment rating)|sector view|rating)\s?[:\-\u2013]?\s?(?P<term>{TERM})(?:\s?[(,]\s?(?P<action>{ACTION})(?:\)|(?=[\s;.])))?",
        0.85,
    ),
    (
        "rating_english",
        tuple(actions()),
        rf"(?P<action>{FIRST_ACTION})[\s:]\s?(?:at |our )?(?P<term>{TERM})(?=[.,;\s)])",
        0.85,
    ),
)
_SAID = BODIES.led(
    rf"(?:(?:(?P<action>{ACTION})|给予)(?P<between>[^。;\n\x00]{{0,22}}?)[“\"”]?(?P<term>{TERM})[”\"“]?(?:的)?(?:投资)?评级"
    rf"(?:{_GAP}(?:至|到|为){_GAP}[“\"]?(?P<later>{TERM}))?"
    rf"|(?P<move>上调|下调|调高|调低)[^。;\n\x00]{{0,14}}?评级{_GAP}(?:由|从)?{_GAP}[“\"]?(?P<from>{TERM})?[”\"]?{_GAP}(?:至|到){_GAP}[“\"]?(?P<to>{TERM})"
    rf"|评级{_GAP}(?:由|从|自){_GAP}[“\"]?(?P<was>{TERM})[”\"]?{_GAP}(?P<turn>上调|下调|调高|调低|调升|调降){_GAP}(?:至|到|为){_GAP}[“\"]?(?P<now>{TERM})"
    rf"|(?P<moved>upgrade[sd]?|downgrade[sd]?)(?![a-z])(?P<whom>[^.;\n\x00]{{0,40}}?)\sto\s[“\"]?(?P<new>{TERM})[”\"]?(?:\s?\(?from\s[“\"]?(?P<old>{TERM}))?)",
    *actions(),
    *("给予", "上调", "下调", "调高", "调低", "评级", "upgrade", "downgrade"),
)
_PREVIOUS = re.compile(rf"(?:上次|前次|原)(?:评级|建议)\s?[:：]?{_GAP}(?P<term>{TERM})")
_PATTERNS = tuple(
    (rule, BODIES.led(pattern, *words) if words else re.compile(pattern), confidence)
    for rule, words, pattern, confidence in _PRINTED
)
"""Each by the words that it may begin with; those that all begin with the same characters are found as soon without."""
_ABOUT_INDUSTRY = re.compile("行业|板块|industry|sector|(?:" + NAMED + r")(?:(?:投资)?评级|\s+$)")
_TARGET_BESIDE = re.compile(r"[^。\n]{0,6}目标价")
_LABEL = re.compile(r"(?:投资)?评级\s?[:：]\s?$")
_ABOUT_STOCK = re.compile(r"(?:公司(?:投资)?评级|股票(?:投资)?评级|个股)[^。,;\x00]*\Z")
_OF_INDUSTRIES = re.compile(
    r"强于大市|弱于大市|领先大市|落后大市|同步大市|跟随大市|看好|看淡|超配|标配|低配|attractive|cautious|positive|negative"
)
"""Terms that houses use of industries; of a stock only where the report is one of a company."""
_CLASS = re.compile(r"-[ABCabc]$")
_SUBJECT = re.compile(r"([^\s\x00()，。、]{2,14})\s?\(\s?(\d{3,6})\s?[. ]?\s?(hk|sh|sz|bj|ch|us|tw)?\s?\)")
_MASTHEAD = 3_000
_BEFORE = 24
_SENTENCE = 60
_CODE_BEHIND = re.compile(rf"\s?[(（]\s?(?P<code>{WRITTEN_BESIDE})\s?[)）]")
_GIVES = re.compile(
    r"(?:\s?[(（][^()（）\n]{1,16}[)）])?[^，。；,;\n]{0,8}?(?:维持|維持|给予|給予|予以|首予|首次|重申|将|將|上调|上調|下调|下調|调高|調高|调低|調低|认为|認為|表示|发布|發布)"
)
_TARGET_REACH = 200
_APART = 2
_CLAUSE_ENDS = re.compile(r"[。;!?]|\.\s")


@dataclass(frozen=True, slots=True)
class _Found:
    term: tuple[int, int]
    action: str
    previous: str
    rule: str
    confidence: float
    end: int
    around: str


def read_ratings(
    document: Document, zones: Zones, kind: Kind | None, scale: RatingScale | None, lexicon: Lexicon
) -> tuple[DraftRating, ...]:
    """Every rating that the body states, the masthead's first; `kind` is the document's."""
    text = document.text
    folded = zones.visible
    subject = _subject(folded, text, lexicon) if kind is Kind.COMPANY else None
    ratings = [*_printed(folded, text, kind, subject), *_said(folded, text, subject, lexicon)]
    ratings.extend(read_rating_tables(folded, text, lexicon))
    ratings.extend(read_rated_entries(folded, text, lexicon))
    return tuple(_stepped(rating, scale) for rating in _distinct(ratings))


def _printed(folded: str, text: str, kind: Kind | None, subject: Symbol | None) -> Iterator[DraftRating]:
    """Ratings in the form of a masthead; only there does a report's kind say what they are about."""
    for rule, pattern, confidence in _PATTERNS:
        for match in pattern.finditer(folded, 0, _MASTHEAD):
            found = _found(folded, match, rule, confidence)
            priced = _TARGET_BESIDE.match(folded, found.end)
            scope = Scope.STOCK if priced else _scope(folded, found, kind)
            target = target_in(folded) if scope is Scope.STOCK and subject else None
            yield from _scoped(text, found, scope, subject, folded, target)


def _found(folded: str, match: re.Match[str], rule: str, confidence: float) -> _Found:
    groups = match.groupdict()
    previous = _PREVIOUS.search(folded, match.end(), match.end() + 30)
    around = folded[max(0, match.start() - _BEFORE) : match.start("term")]
    return _Found(
        (match.start("term"), match.end("class" if groups.get("class") else "term")),
        groups.get("action") or "",
        previous["term"] if previous else "",
        rule,
        confidence,
        match.end(),
        around,
    )


def _scope(folded: str, found: _Found, kind: Kind | None) -> Scope | None:
    if _ABOUT_STOCK.search(found.around):
        return Scope.STOCK
    if _ABOUT_INDUSTRY.search(found.around) or kind in {Kind.INDUSTRY, Kind.STRATEGY}:
        return Scope.INDUSTRY
    if kind is Kind.COMPANY:
        return Scope.STOCK
    return Scope.INDUSTRY if _OF_INDUSTRIES.match(folded, *found.term) else None


def _scoped(
    text: str, found: _Found, scope: Scope | None, symbol: Symbol | None, folded: str, target: Target | None
) -> Iterator[DraftRating]:
    """The draft of a found rating; a stock's rating needs its stock."""
    start, end = found.term
    if (
        scope is None
        or (scope is Scope.STOCK and symbol is None)
        or _plain(text[start:end]) not in assumed_steps(scope)
    ):
        return
    action = found.action or ("维持" if found.previous == _plain(text[start:end]) else "")
    yield DraftRating(
        term=text[start:end],
        scope=scope,
        action=actions().get(action),
        step=None,
        step_assumed=True,
        span=Span(
            label.start() if (label := _LABEL.search(folded, max(0, start - 6), start)) else start,
            max(end, found.end),
        ),
        rule=found.rule,
        confidence=found.confidence,
        symbol=symbol if scope is Scope.STOCK else None,
        action_term=action,
        previous_term=found.previous,
        target=target.value if target else None,
        previous_target=target.previous if target else None,
        currency=target.currency if target else "",
    )


def _said(folded: str, text: str, subject: Symbol | None, lexicon: Lexicon) -> Iterator[DraftRating]:
    """Ratings in sentences: of the industry where the sentence says so, else of the stock that it names.

    Where only one stock is rated, a target price anywhere is its own.
    """
    matches = list(_SAID.finditer(folded))
    said = [_sentence(folded, match) for match in matches]
    rated = [
        None
        if _ABOUT_INDUSTRY.search(one.around)
        else _named(folded, text, match.start(), one.term[0], lexicon) or subject
        for match, one in zip(matches, said, strict=True)
    ]
    alone = target_in(folded) if len({*rated} - {None}) == 1 else None
    for one, symbol, near in zip(said, rated, _targets(folded, matches), strict=True):
        if _ABOUT_INDUSTRY.search(one.around):
            yield from _scoped(text, one, Scope.INDUSTRY, None, folded, None)
        else:
            yield from _scoped(
                text, one, Scope.STOCK if symbol else None, symbol, folded, better(near) or alone
            )


def _sentence(folded: str, match: re.Match[str]) -> _Found:
    """What a sentence says of a rating."""
    term = next(name for name in ("to", "later", "now", "new", "term") if match[name])
    previous = (
        match["from"] or match["was"] or match["old"] or (match["term"] if match["later"] else "") or ""
    )
    action = match["action"] or match["move"] or match["turn"] or match["moved"] or ""
    opening = folded.rfind("。", max(0, match.start() - _BEFORE), match.start()) + 1
    around = folded[opening or max(0, match.start() - _BEFORE) : match.start(term)]
    return _Found(match.span(term), action, previous, "rating_sentence", 0.75, match.end(), around)


def _targets(folded: str, ratings: Sequence[re.Match[str]]) -> list[list[Target]]:
    """The target prices that stand with each rating: in its clause, else in its line behind it."""
    found: list[list[Target]] = [[] for _ in ratings]
    ends = [rating.end() for rating in ratings]
    for target in targets_in(folded) if ratings else ():
        place = bisect_right(ends, target.start)
        before = _between(folded, ends[place - 1], target.start) if place else _APART
        after = _between(folded, target.end, ratings[place].start()) if place < len(ratings) else _APART
        if min(before, after) < _APART:
            found[place - (before <= after)].append(target)
    return found


def _between(folded: str, start: int, end: int) -> int:
    """How far a rating and a target price are apart: in one clause, in one line, or further."""
    words = folded[start:end] if end - start <= _TARGET_REACH else "\n"
    return _APART if "\n" in words or "\0" in words else int(_CLAUSE_ENDS.search(words) is not None)


def _named(folded: str, text: str, start: int, end: int, lexicon: Lexicon) -> Symbol | None:
    """The stock that stands nearest before a rating in its sentence."""
    opening = max(folded.rfind(mark, max(0, start - _SENTENCE), start) for mark in "。;\n\x00") + 1
    words = text[max(opening, start - _SENTENCE) : end]
    named = (hit for hit in lexicon.matcher.scan(words) if not _rates(words, hit, lexicon))
    sure = [symbol for hit in named if (symbol := _one_of(words, hit, lexicon))]
    if sure:
        return sure[-1]
    coded = [lexicon.master.by_code(code["code"]) for code in _CODE_BEHIND.finditer(words)]
    return coded[-1][0].symbol if coded and len(coded[-1]) == 1 else None


def _rates(words: str, hit: Hit, lexicon: Lexicon) -> bool:
    """Whether a name is that of the house that gives the rating: 摩根大通维持…."""
    gives = _GIVES.match(words, hit.end) or HOUSE_TELLS.match(words.lower(), hit.end)
    return gives is not None and lexicon.brokers.find(words[hit.start : hit.end]) is not None


def _one_of(words: str, hit: Hit, lexicon: Lexicon) -> Symbol | None:
    """The line that a name stands for: that of the code behind it, else the first of the one company that has the name."""
    issuer = lexicon.master.issuer
    companies = {issuer(candidate.symbol) for candidate in hit.candidates}
    coded = _CODE_BEHIND.match(words, hit.end)
    for candidate in lexicon.master.by_code(coded["code"]) if coded else ():
        if issuer(candidate.symbol) in companies:
            return candidate.symbol
    return hit.candidates[0].symbol if len(companies) == 1 else None


def _subject(folded: str, text: str, lexicon: Lexicon) -> Symbol | None:
    """The company of a company report: the first name with its code in brackets."""
    for match in _SUBJECT.finditer(folded, 0, _MASTHEAD):
        market = {"hk": ".HK", "sh": ".SH", "sz": ".SZ", "bj": ".BJ", "us": ".US", "tw": ".TW"}.get(
            match[3] or "", ""
        )
        codes = lexicon.master.by_code(match[2] + market)
        named = {candidate.symbol for candidate in lexicon.resolve(text[match.start(1) : match.end(1)])}
        chosen = next(
            (code.symbol for code in codes if code.symbol in named),
            codes[0].symbol if len(codes) == 1 else None,
        )
        if chosen:
            return chosen
    return None


def _distinct(ratings: list[DraftRating]) -> list[DraftRating]:
    """One rating for each subject and term: the surest, then the first."""
    best: dict[tuple[Scope, Symbol | None, str], DraftRating] = {}
    for rating in sorted(ratings, key=lambda one: (-one.confidence, one.action is None, one.span.start)):
        kept = best.setdefault((rating.scope, rating.symbol, rating.term), rating)
        if kept.action is None and rating.action is not None:
            best[kept.scope, kept.symbol, kept.term] = replace(
                kept, action=rating.action, action_term=rating.action_term
            )
    ordered = sorted(best.values(), key=lambda one: one.span.start)
    industry = [one for one in ordered if one.scope is Scope.INDUSTRY]
    main = max(
        industry, key=lambda one: (one.confidence, one.action is not None, -one.span.start), default=None
    )
    return [*([main] if main else []), *(one for one in ordered if one is not main)]


def _plain(term: str) -> str:
    """A term folded, without the class of risk that some houses print behind it (买入-A)."""
    return _CLASS.sub("", fold(term))


def _stepped(rating: DraftRating, scale: RatingScale | None) -> DraftRating:
    """The rating with the step that the broker's own scale gives it, else with the assumed one."""
    own = scale.step_of(_CLASS.sub("", rating.term), rating.scope) if scale else None
    if own is not None:
        return replace(rating, step=own, step_assumed=False)
    return replace(rating, step=assumed_steps(rating.scope).get(_plain(rating.term)), step_assumed=True)
