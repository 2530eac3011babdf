"""Bare tickers of New York that an English sentence tells in a row: “…, with MP, USAR, and CRML repeatedly tied to …”."""

from __future__ import annotations

import re
from collections.abc import Iterator

from watchlist.domain.securities import Candidate
from watchlist.importing.extraction.names.printed_codes import by_code
from watchlist.importing.extraction.vocabulary.anchors import WRITTEN
from watchlist.importing.extraction.vocabulary.guards import guarded
from watchlist.securities.lexicon import Lexicon
from watchlist.securities.matcher import Hit

_ONE = r"[A-Z]{2,5}(?![A-Za-z0-9])"
_ROW = guarded(rf"(?<![\w@$.&/-])(?<![A-Z], ){_ONE}(?:, {_ONE})+,? (?:and|or|&) {_ONE}(?![-/])", ", ")
_AT = ("海外", "美股", "國外", "国外", "北美", "美國", "美国")
_ABROAD = WRITTEN.led(
    rf"(?:{'|'.join(_AT)})(?:的|公司|厂商|标的|有|：|:)?\s?(?P<row>{_ONE}(?:、{_ONE})+)", *_AT
)
"""The same in a Chinese list that says that they are listed abroad."""
_WORD = re.compile(r"[A-Z]{2,5}")
_LEAST = 3
_AROUND = 80
_MOSTLY = 0.9
ACRONYMS = frozenset(
    {
        "AI",
        "AR",
        "VR",
        "US",
        "UK",
        "EU",
        "UN",
        "IT",
        "IP",
        "PC",
        "TV",
        "EV",
        "ESG",
        "ETF",
        "IPO",
        "GDP",
        "CPI",
        "PPI",
        "PMI",
        "CEO",
        "CFO",
        "COO",
        "CTO",
        "EPS",
        "ROE",
        "GPU",
        "CPU",
        "ASIC",
        "HBM",
        "DRAM",
        "NAND",
        "SSD",
        "PCB",
        "LED",
        "OLED",
        "LCD",
        "FDA",
        "SEC",
        "DOE",
        "DOD",
        "IRS",
        "USD",
        "EUR",
        "CNY",
        "HKD",
        "TWD",
        "JPY",
        "API",
        "LLM",
        "SAAS",
        "ADC",
        "CRO",
        "CDMO",
        "NASA",
        "NATO",
        "OPEC",
        "FOMC",
        "YOY",
        "QOQ",
    }
)
"""Words in capitals that mean something else wherever they stand."""


def ticker_rows(text: str, lexicon: Lexicon) -> Iterator[Hit]:
    """The tickers of such rows, and the same ones wherever else the document writes them."""
    known = {word: found for row in _ROW.finditer(text) for word, found in _of_row(text, row, lexicon)}
    for row in _ABROAD.finditer(text):
        for ticker in _WORD.finditer(text, *row.span("row")):
            if (found := _american(ticker[0], lexicon)) and ticker[0] not in ACRONYMS:
                yield Hit(*ticker.span(), found, frozenset({"ticker"}))
    if len(known) < _LEAST:
        return
    either = "|".join(sorted(known, key=len, reverse=True))
    for place in re.finditer(rf"(?<![\w@.&-])(?:{either})(?![\w-])", text):
        yield Hit(*place.span(), known[place[0]], frozenset({"ticker"}))


def _of_row(text: str, row: re.Match[str], lexicon: Lexicon) -> list[tuple[str, tuple[Candidate, ...]]]:
    """The tickers of one row, none where a word of it is none or the words around it are not English."""
    around = text[max(0, row.start() - _AROUND) : row.end() + _AROUND]
    words = _WORD.findall(row[0])
    if sum(map(str.isascii, around)) < _MOSTLY * len(around) or not ACRONYMS.isdisjoint(words):
        return []
    found = [(word, _american(word, lexicon)) for word in words]
    return found if len(found) >= _LEAST and all(candidates for _, candidates in found) else []


def _american(word: str, lexicon: Lexicon) -> tuple[Candidate, ...]:
    return tuple(one for one in by_code(word, lexicon) if one.symbol.market == "US")
