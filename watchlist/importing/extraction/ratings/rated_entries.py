"""Ratings of a daily in English whose entries are “Company – what happened – Buy.”, each with its target price."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from watchlist.domain.drafts import DraftRating
from watchlist.domain.ratings import Scope
from watchlist.domain.spans import Span
from watchlist.domain.symbols import Symbol
from watchlist.importing.extraction.ratings.prices import Target, target_in
from watchlist.importing.extraction.vocabulary.rating_terms import TERM, assumed_steps
from watchlist.securities.folding import fold
from watchlist.securities.lexicon import Lexicon

_ENTRY = re.compile(rf"\s[-\u2013]\s(?P<headline>[^\n]{{8,160}}?)\s[-\u2013]\s(?P<term>{TERM})\.")
_NAME = re.compile(r"[A-Z][\w&.'’]*(?:[ &]+[\w&.'’]+){0,5}$")
_BACK = 60
_REACH = 1_500
_SURE = 0.85
_FULL_NAME = 2
"""Words of the analyst's name that ends the entry before, where the page lost its line end."""
_MONEY = {"JP": "JPY", "KR": "KRW", "TW": "TWD"}
"""What ¥, W and NT$ mean beside a company of that market."""


def read_rated_entries(folded: str, text: str, lexicon: Lexicon) -> Iterator[DraftRating]:
    """One rating for each entry whose company is known; its target price stands before the next entry."""
    found = list(_ENTRY.finditer(folded)) if " tp" in folded or "target price" in folded else []
    for entry, following in pairwise([*found, None]):
        assert entry is not None  # only the last is
        symbol = _company(text, entry.start(), lexicon)
        if symbol is not None:
            stop = min(following.start() if following else len(folded), entry.end() + _REACH)
            yield _draft(text, entry, symbol, target_in(folded, entry.end(), stop))


def _company(text: str, end: int, lexicon: Lexicon) -> Symbol | None:
    """The company whose name ends where the headline begins; an analyst's name may stand before it."""
    line = text.rfind("\n", max(0, end - _BACK), end) + 1
    written = _NAME.search(text, max(line, end - _BACK), end)
    words = written[0].split(" ") if written else []
    for first in (0, _FULL_NAME):
        candidates = lexicon.resolve(" ".join(words[first:])) if words[first:] else ()
        if candidates and candidates[0].score >= _SURE:
            return candidates[0].symbol
    return None


def _draft(text: str, entry: re.Match[str], symbol: Symbol, target: Target | None) -> DraftRating:
    start, end = entry.span("term")
    return DraftRating(
        term=text[start:end],
        scope=Scope.STOCK,
        action=None,
        step=assumed_steps(Scope.STOCK).get(fold(text[start:end])),
        step_assumed=True,
        span=Span(start, end),
        rule="rating_entry",
        confidence=0.85,
        symbol=symbol,
        target=target.value if target else None,
        previous_target=target.previous if target else None,
        currency=_MONEY.get(symbol.market, target.currency) if target else "",
    )
