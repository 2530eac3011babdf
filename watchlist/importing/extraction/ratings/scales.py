"""The scale by which a broker defines its ratings, parsed from the legend that the report prints.

Nothing is filled in from elsewhere: a band has the figures that its line states, or its words. What the legend
contradicts itself in is reported, not resolved.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from watchlist.domain.documents import Document
from watchlist.domain.ratings import Band, RatingScale, Scope
from watchlist.domain.spans import Span
from watchlist.importing.extraction.page.zones import ZoneKind, Zones
from watchlist.importing.extraction.vocabulary.percentages import percent_range
from watchlist.importing.extraction.vocabulary.rating_terms import assumed_steps, bands_in, plain_term

_STOCK_HEAD = r"(?:公司|股票|个股|证券|上市公司)(?:的)?(?:投资)?评级|stock ratings?"
_INDUSTRY_HEAD = r"行业(?:的)?(?:投资)?评级|industry (?:view|ratings?)"
_BOTH_HEAD = r"行业及公司评级(?!体系)|行业和公司评级"
_HEADS = re.compile(rf"(?P<both>{_BOTH_HEAD})|(?P<stock>{_STOCK_HEAD})|(?P<industry>{_INDUSTRY_HEAD})")
_ABOUT_INDUSTRY = re.compile(r"^\W*(?:指)?[^,。;]{0,14}行业|industry|行业指数|行业整体|该行业")
_ABOUT_STOCK = re.compile(r"个股|股价|公司股|stock")
_DEFINITION_END = re.compile(
    r"[。;\n]|\x00{3,}|(?=基准指数:|行业(?:投资)?评级|投资评级|公司评级|[\u4e00-\u9fff]{4}研究)"
)
_BRACKET_END = re.compile(r"[。;)]")
_DEFINITION = 160
_NUMBERS = {"一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "九": 9, "十二": 12, "十八": 18}
_MONTHS = re.compile(
    r"(?P<low>\d{1,2}|十二|十八|[一二三四五六九])\s?(?:[-~至到—\u2013]\s?(?P<high>\d{1,2}|十二|十八|[六九])\s?)?(?:个月|[- ]?months?)"
)
_MARKET = re.compile(
    r"(?P<A>a\s?股(?:市场|主板)?)|(?P<HK>香港市场|港股(?:市场)?)|(?P<US>美国市场|美股(?:市场)?)|(?P<NEEQ>新三板(?:市场)?(?!指数))"
    r"|(?P<BJ>北交所(?:市场)?|北京证券交易所)|(?P<SME>中小盘|中小板(?!指))|(?P<GEM>创业板(?!指))"
)
_INDEX = re.compile(
    r"(?:沪深|标普|北证|中证)\s?\d{2,4}(?:指数)?|恒生(?:国企)?指数|纳斯达克(?:综合)?(?:指数)?|三板(?:成指|做市)(?:指数)?|新三板指数|上证综指|上证指数"
    r"|深圳成指|深证成指|(?:摩根士丹利|msci)\s?中国(?:指数)?|中小板指(?:数)?|创业板指(?:数)?|s&p\s?500|道琼斯(?:工业)?(?:平均)?(?:指数)?"
)
_SAID = re.compile(r"[^\x00\s]")
_HOMES = {"US": ("标普", "s&p", "纳斯达克", "道琼斯"), "HK": ("恒生",)}
_BENCHMARK_REACH = 80
_TOP = 2


@dataclass(frozen=True, slots=True)
class _Line:
    band: Band
    neutral: bool
    months: tuple[int, int] | None


def read_scale(document: Document, zones: Zones, broker: str | None) -> RatingScale | None:
    """The scale that a document's legend defines, None where it prints none."""
    legends = zones.spans(ZoneKind.LEGEND)
    if not legends:
        return None
    folded = zones.masked(zones.folded, ZoneKind.LEGEND)[: legends[-1].end]
    lines = list(_lines(folded, document.text))
    if not lines:
        return None
    bands = tuple(
        band for scope in Scope for band in _stepped([line for line in lines if line.band.scope is scope])
    )
    horizon, contradictions = _horizon(folded, lines)
    return RatingScale(
        broker=broker,
        bands=bands,
        horizon_months=horizon,
        benchmarks=tuple(_benchmarks(folded, document.text)),
        span=Span(legends[0].start, legends[-1].end),
        conflicts=(*contradictions, *_gaps(bands)),
        rule="scale_legend",
        confidence=0.95 if len(bands) > _TOP else 0.7,
    )


def _lines(folded: str, text: str) -> Iterator[_Line]:
    """Each term with its definition; a line under a heading for both scopes counts for both."""
    found = list(bands_in(folded))
    heads = list(_HEADS.finditer(folded, _start(folded)))
    seen: set[tuple[Scope, str]] = set()
    for match, following in pairwise([*found, None]):
        assert match is not None  # only the last is
        name = "term" if match["term"] else "after"
        stop = following.start() if following else len(folded)
        words = match["figures"] or _definition(folded, match, stop)
        term = plain_term(text[match.start(name) : match.end(name)])
        above = bisect_right(heads, match.start(), key=re.Match.start)
        for scope in _scopes(words, heads[above - 1] if above else None):
            if (scope, term) in seen or assumed_steps(scope).get(plain_term(match[name]), 0) is None:
                continue
            seen.add((scope, term))
            yield _line(text, match, scope, term, words)


def _definition(folded: str, match: re.Match[str], stop: int) -> str:
    """What follows a term, up to the end of its line, its sentence or its bracket."""
    limit = min(stop, match.end() + _DEFINITION)
    end = (_BRACKET_END if match[0].rstrip().endswith("(") else _DEFINITION_END).search(
        folded, match.end(), limit
    )
    return folded[match.end() : end.start() if end else limit]


def _line(text: str, match: re.Match[str], scope: Scope, term: str, words: str) -> _Line:
    low, high = percent_range(words)
    start, end = match.start(), match.end() + (0 if match["figures"] else len(words))
    span = Span(start, end)
    written = text[match.end() : end].strip() if not match["figures"] else match["figures"]
    english = text[match.start("english") : match.end("english")] if match["english"] else ""
    band = Band(
        scope,
        term,
        assumed_steps(scope).get(plain_term(match["term"] or match["after"])) or 0,
        low,
        high,
        written,
        span,
        english,
    )
    return _Line(band, _is_neutral(band, words), _months(words))


def _scopes(words: str, head: re.Match[str] | None) -> tuple[Scope, ...]:
    """What a line is about: its own words say it, else the heading above it."""
    if head and head["both"]:
        return (Scope.STOCK, Scope.INDUSTRY)
    if _ABOUT_INDUSTRY.search(words) and not _ABOUT_STOCK.search(words):
        return (Scope.INDUSTRY,)
    if _ABOUT_STOCK.search(words) or head is None or head["stock"]:
        return (Scope.STOCK,)
    return (Scope.INDUSTRY,)


_NEUTRAL = re.compile(r"持平|相若|相当|一致|跟随|基本面稳定|in[- ]line|in-line")


def _is_neutral(band: Band, words: str) -> bool:
    if band.low is not None and band.high is not None:
        return band.low <= 0 <= band.high
    return bool(_NEUTRAL.search(words)) or (band.low is None and band.high is None and band.step == 0)


def _stepped(lines: list[_Line]) -> Iterator[Band]:
    """The bands of one scope with their steps, counted from the neutral one outwards.

    Where only one band lies on a side, its word decides between one step and two (增持 or 买入).
    """
    places = [place for place, line in enumerate(lines) if line.neutral]
    if not places:
        yield from (line.band for line in lines)
        return
    above, below = lines[: places[0]], lines[places[-1] + 1 :]
    for place, line in enumerate(lines):
        if line.neutral:
            step = 0
        elif place < places[0]:
            step = _outward(line.band, len(above), places[0] - place, 1)
        else:
            step = _outward(line.band, len(below), place - places[-1], -1)
        yield replace(line.band, step=step)


def _outward(band: Band, count: int, distance: int, sign: int) -> int:
    if count == 1:
        return band.step if band.step * sign > 0 else sign
    return sign * min(_TOP, distance)


def _months(words: str) -> tuple[int, int] | None:
    found = _MONTHS.search(words)
    if found is None:
        return None
    low = _number(found["low"])
    return low, _number(found["high"]) if found["high"] else low


def _number(written: str) -> int:
    return _NUMBERS.get(written) or int(written)


def _horizon(folded: str, lines: list[_Line]) -> tuple[tuple[int, int] | None, list[str]]:
    """The horizon of the bands, else of the text around them; and where the two or the scopes differ."""
    inside = [(line.band.span.start, line.band.span.end) for line in lines]
    stated = {scope: _first(line.months for line in lines if line.band.scope is scope) for scope in Scope}
    headed = {scope: stated[scope] or _headed(folded, lines, scope) for scope in Scope}
    around = next(
        (
            _months(found[0])
            for found in _MONTHS.finditer(folded, _start(folded))
            if not any(a <= found.start() < b for a, b in inside)
        ),
        None,
    )
    bands = stated[Scope.STOCK] or stated[Scope.INDUSTRY]
    conflicts = []
    if bands and around and bands != around:
        conflicts.append(f"horizon: bands {_shown(bands)}, heading {_shown(around)}")
    stock, industry = headed[Scope.STOCK], headed[Scope.INDUSTRY]
    if stock and industry and stock != industry:
        conflicts.append(f"horizon: stock {_shown(stock)}, industry {_shown(industry)}")
    return bands or stock or around, conflicts


def _headed(folded: str, lines: list[_Line], scope: Scope) -> tuple[int, int] | None:
    """The horizon that the words above the first band of a scope state, behind the bands of the other."""
    first = next((line.band.span.start for line in lines if line.band.scope is scope), None)
    if first is None:
        return None
    before = max(
        (line.band.span.end for line in lines if line.band.span.end <= first), default=_start(folded)
    )
    found = list(_MONTHS.finditer(folded, before, first))
    return _months(found[-1][0]) if found else None


def _first(values: Iterator[tuple[int, int] | None]) -> tuple[int, int] | None:
    return next((value for value in values if value), None)


def _shown(months: tuple[int, int] | None) -> str:
    return "" if months is None else str(months[0]) if months[0] == months[1] else f"{months[0]}-{months[1]}"


def _benchmarks(folded: str, text: str) -> Iterator[tuple[str, str]]:
    """Market and index, as printed; an index without a market is that of its own exchange."""
    markets = list(_MARKET.finditer(folded, _start(folded)))
    seen: set[tuple[str, str]] = set()
    for market, following in pairwise([*markets, None]):
        assert market is not None  # only the last is
        stop = min(following.start() if following else len(folded), market.end() + _BENCHMARK_REACH)
        for index in _INDEX.finditer(folded, market.end(), stop):
            seen.add(pair := (str(market.lastgroup), text[slice(*index.span())]))
            yield pair
    if not seen:
        yield from sorted(
            {
                (_home(index[0]), index[0].removesuffix("指数")): (
                    _home(index[0]),
                    text[slice(*index.span())],
                )
                for index in _INDEX.finditer(folded, _start(folded))
            }.values()
        )


def _home(index: str) -> str:
    return next((market for market, names in _HOMES.items() if index.startswith(names)), "A")


@lru_cache(maxsize=1)
def _start(folded: str) -> int:
    """Where a masked text begins to say something."""
    found = _SAID.search(folded)
    return found.start() if found else 0


def _gaps(bands: tuple[Band, ...]) -> Iterator[str]:
    """Where the figures of neighbouring bands leave a gap or overlap."""
    for scope in Scope:
        own = [band for band in bands if band.scope is scope]
        if len(own) < _TOP or any(band.low is None and band.high is None for band in own):
            continue
        ordered = sorted(own, key=lambda band: band.low if band.low is not None else float("-inf"))
        for lower, upper in pairwise(ordered):
            if lower.high is None or upper.low is None or lower.high > upper.low:
                yield f"overlap: {scope} {lower.term}, {upper.term}"
            elif lower.high < upper.low:
                yield f"gap: {scope} {lower.term} {lower.high:g}, {upper.term} {upper.low:g}"
