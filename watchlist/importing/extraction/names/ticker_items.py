"""Bare tickers of New York that open the items of a list, or fill its lines: “- NVDA — GPU leadership”, “NOC (Northrop) · BA · LMT”.

Capitals at the head of an item may be anything (AI, EPS); they are tickers where a document has several such items and nearly
all of them are listed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from watchlist.domain.securities import Candidate
from watchlist.importing.extraction.names.printed_codes import by_code
from watchlist.importing.extraction.names.ticker_rows import ACRONYMS
from watchlist.importing.extraction.vocabulary.guards import guarded, of_lines
from watchlist.securities.lexicon import Lexicon
from watchlist.securities.matcher import Hit

_ITEM = of_lines(
    r"[ \t>]{0,8}(?:[-*•+–□☐▪■]|[├└]─{1,2}|\d{1,2}[.)、])[ \t]{1,3}[*_`\[$]{0,4}(?P<ticker>[A-Z]{1,5}(?:\.[A-Z])?)(?:(?P<alone>[*_`\]]{0,4}[ \t]*$)|(?=[*_`\]]{0,4}[ \t]{0,8}(?:[—–:：(（|]|-\s))(?![^\n]*\bETF))"
)
"""What opens an item; a line that says that it is a fund is left out."""
_LED = of_lines(
    r"[ \t>*_`$]{0,4}(?P<ticker>[A-Z]{2,5}(?:\.[A-Z])?)(?P<alone>(?!))?(?=[*_`]{0,3}\s?[:：—–]\s{0,2}[*_]{0,2}\S)(?![^\n]*\bETF)"
)
"""The same without the mark of an item: NVDA: still the king of training."""
_SYMBOL, _SAID = r"[A-Z]{1,5}(?:\.[A-Z]{1,2})?(?![A-Za-z0-9])", r"(?:[ ]?⚠\ufe0f?)?(?:[ ]?\([^()\n]{1,80}\))?"
_ONE = rf"\$?{_SYMBOL}{_SAID}"
_LINE = re.compile(rf"^[*•>-]?[ \t]?{_ONE}(?:[ ]?[·•,/;][ ]?{_ONE}){{0,40}}[ \t]*$", re.MULTILINE)
_DIVIDED = re.compile(rf"(?P<ticker>{_SYMBOL}){_SAID}")
_LEAST, _MOSTLY = 3, 0.8
_LEAST_ROWS, _MOSTLY_OF_ROWS = 2, 0.7
_TICKER = frozenset({"ticker"})


def ticker_items(text: str, lexicon: Lexicon) -> Iterator[Hit]:
    """The tickers of such items; one that is alone on its line is a ticker though nobody lists it."""
    for pattern in (_ITEM, _LED):
        items = [
            item
            for item in pattern.finditer(text)
            if item["alone"] is not None or item["ticker"] not in ACRONYMS
        ]
        found = [(item, _american(item["ticker"], lexicon)) for item in items]
        listed = sum(bool(candidates) for _, candidates in found)
        if listed >= _LEAST and listed >= _MOSTLY * len(found):
            for item, candidates in found:
                if candidates or item["alone"] is not None:
                    yield Hit(*item.span("ticker"), candidates, _TICKER)


def divided_tickers(text: str, lexicon: Lexicon) -> Iterator[Hit]:
    """The tickers of lines that hold nothing else but what brackets say of each, where a document has several such lines."""
    if not _MIDDLE.search(text):
        return
    rows = [list(_DIVIDED.finditer(text, *line.span())) for line in _LINE.finditer(text)]
    found = {one.span("ticker"): _american(one["ticker"], lexicon) for row in rows for one in row}
    listed = sum(map(bool, found.values()))
    if sum(len(row) >= _LEAST for row in rows) < _LEAST_ROWS or listed < _MOSTLY_OF_ROWS * len(found):
        return
    for row in rows:
        for one in row:
            if (candidates := found[one.span("ticker")]) or len(row) > 1:
                yield Hit(*one.span("ticker"), candidates, _TICKER)


def quoted_tickers(text: str, lexicon: Lexicon) -> Iterator[Hit]:
    """The tickers of an array of nothing but tickers, as blocks of JSON write them: ["NVDA", "AVGO"]; in a long one some may be listed no more."""
    for array in _ARRAY.finditer(text):
        tickers = list(_QUOTED.finditer(text, *array.span()))
        found = [_american(ticker["ticker"], lexicon) for ticker in tickers]
        words = {ticker["ticker"] for ticker in tickers}
        listed = all(found) or (len(found) > _LEAST and sum(map(bool, found)) >= _MOSTLY_OF_ROWS * len(found))
        if listed and ACRONYMS.isdisjoint(words):
            for ticker, candidates in zip(tickers, found, strict=True):
                if candidates:
                    yield Hit(*ticker.span("ticker"), candidates, _TICKER)


_QUOTED = re.compile(r"\"(?P<ticker>[A-Z]{1,5}(?:\.[A-Z])?)\"")
_ARRAY = guarded(
    r"\[\s{0,40}\"[A-Z]{1,5}(?:\.[A-Z])?\"(?:\s{0,8},\s{0,40}\"[A-Z]{1,5}(?:\.[A-Z])?\"){1,60}\s{0,40}\]", '"'
)
_MIDDLE = guarded(r"[A-Z)] [·•] \$?[A-Z]{1,5}(?![A-Za-z])", "·", "•")


def _american(ticker: str, lexicon: Lexicon) -> tuple[Candidate, ...]:
    return tuple(one for one in by_code(ticker, lexicon) if one.symbol.market == "US")
