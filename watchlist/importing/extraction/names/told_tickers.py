"""Bare tickers of companies that the same text names with them: NVIDIA (NVDA) … accumulate NVDA on weakness."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from watchlist.domain.securities import Candidate
from watchlist.importing.extraction.names.ticker_rows import ACRONYMS
from watchlist.importing.extraction.vocabulary.guards import guarded
from watchlist.securities.matcher import Hit

_BESIDE = guarded(r"\((?:(?:NYSE|NASDAQ|Nasdaq)\s?:\s?)?(?P<ticker>[A-Z]{2,5})\)", "(")
_NEAR, _LEAST = 4, 3
"""How far a name may end before its bracket, and how many a text must name so."""
_TICKER = frozenset({"ticker"})


def told_tickers(text: str, known: Sequence[Hit]) -> Iterator[Hit]:
    """All places of such tickers; words that are in capitals everywhere are left out."""
    ends = {hit.end: hit for hit in known}
    found: dict[str, tuple[Candidate, ...]] = {}
    for mark in _BESIDE.finditer(text):
        beside = (ends.get(place) for place in range(mark.start(), mark.start() - _NEAR, -1))
        named = next((hit for hit in beside if hit), None)
        own = _own(named, mark["ticker"]) if named else ()
        if own and mark["ticker"] not in ACRONYMS:
            found[mark["ticker"]] = own
    if len(found) < _LEAST:
        return
    either = "|".join(sorted(found, key=len, reverse=True))
    for place in re.finditer(rf"\b(?:{either})\b(?<![@&.-].)(?![\w.&-]\w)", text):
        yield Hit(*place.span(), found[place[0]], _TICKER)


def _own(named: Hit, ticker: str) -> tuple[Candidate, ...]:
    """The company of a name, where the ticker is its own."""
    return tuple(one for one in named.candidates if one.symbol.market == "US" and one.symbol.code == ticker)


def told_names(text: str, found: Sequence[Hit]) -> Iterator[Hit]:
    """All places of English names that only the code beside them made known: Li Ning (2331.HK) … Li Ning, Anta."""
    known = {
        name: hit.candidates
        for hit in found
        if hit.kinds == _CODE and hit.candidates and _NAME.fullmatch(name := text[hit.start : hit.end])
    }
    if not known:
        return
    either = "|".join(re.escape(name) for name in sorted(known, key=len, reverse=True))
    for place in re.finditer(rf"(?<![\w.&-])(?:{either})(?![\w&-])", text):
        yield Hit(*place.span(), known[place[0]], _WRITTEN)


_CODE, _WRITTEN = frozenset({"code"}), frozenset({"short"})
_NAME = re.compile(
    r"(?=.{4,30}\Z)[A-Z][A-Za-z.&']*(?: [A-Z&][A-Za-z.&']*){1,3}|[A-Z][a-z]{2,12}\.(?:com|ai|io)"
)
"""A single word may be anything."""
