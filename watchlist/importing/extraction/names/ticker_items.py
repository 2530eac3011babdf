"""Bare tickers of New York that open the items of a list: “- NVDA — GPU leadership”, “1. **VRT**: cooling”.

Capitals at the head of an item may be anything (AI, EPS); they are tickers where a document has several such items and nearly
all of them are listed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from watchlist.importing.extraction.names.printed_codes import by_code
from watchlist.importing.extraction.names.ticker_rows import ACRONYMS
from watchlist.securities.lexicon import Lexicon
from watchlist.securities.matcher import Hit

_ITEM = re.compile(
    r"^[ \t>]{0,8}(?:[-*•+–]|\d{1,2}[.)、])[ \t]{1,3}[*_`\[$]{0,4}(?P<ticker>[A-Z]{1,5}(?:\.[A-Z])?)(?=[*_`\]]{0,4}\s?(?:[—–:：(（|]|-\s|[*_`]*$))",
    re.MULTILINE,
)
_LEAST, _MOSTLY = 3, 0.8


def ticker_items(text: str, lexicon: Lexicon) -> Iterator[Hit]:
    """The tickers of such items."""
    items = [item for item in _ITEM.finditer(text) if item["ticker"] not in ACRONYMS]
    found = [
        (
            item.span("ticker"),
            tuple(one for one in by_code(item["ticker"], lexicon) if one.symbol.market == "US"),
        )
        for item in items
    ]
    listed = [Hit(*span, candidates, frozenset({"ticker"})) for span, candidates in found if candidates]
    if len(listed) >= _LEAST and len(listed) >= _MOSTLY * len(found):
        yield from listed
