"""Codes that stand for a company where nobody writes its name: 相关标的：300308.SZ、NVDA.US; and rows of bare codes of six digits."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from watchlist.domain.securities import Candidate
from watchlist.importing.extraction.names.printed_codes import by_code
from watchlist.importing.extraction.vocabulary.anchors import WRITTEN
from watchlist.importing.extraction.vocabulary.guards import led_by
from watchlist.securities.codes import PRINTED_NUMBER
from watchlist.securities.lexicon import Lexicon
from watchlist.securities.matcher import Hit

_EXCHANGES = tuple(f".{code}" for code in ("SH", "SZ", "SS", "BJ", "HK", "US", "TW", "T", "KS", "KQ"))
_EXCHANGE = WRITTEN.led(
    r"\.(?:SH|SZ|SS|BJ|HK|US|TWO?|T|KS|KQ)(?![A-Za-z0-9_])"
    r"|(?<![A-Za-z0-9_.])(?:S[HZ]|s[hz]|BJ|bj)\d{6}(?![A-Za-z0-9_.])",
    *(*_EXCHANGES, "SH", "SZ", "sh", "sz", "BJ", "bj"),
)
_CODE = re.compile(rf"(?<![A-Za-z0-9_.])(?:{PRINTED_NUMBER}|[A-Z]{{1,5}}|\d{{1,3}}(?=\.HK))$")
_LONGEST, _LONGEST_ABROAD = 6, 15
_BARE = re.compile(r"\d(?<![\w.%+-].)\d{5}(?:[\"']?\s?[、，,/]\s{0,2}[\"']?\d{6}){2,}(?![\w.%])")
"""Two figures in a row may be anything, three that are all listed are codes."""
_BETWEEN_CODES = led_by("、，,/", r"\s{0,2}[\"']?\d{6}[\"']?\s?[、，,/]")
"""What no such row is without, found far sooner."""
_ONE = re.compile(r"\d{6}")
_ABROAD = re.compile(r"\.(?:NS|BO|KL|SI|BK|JK)(?![A-Za-z0-9_])")
_CODE_ABROAD = re.compile(r"(?<![A-Za-z0-9_.&-])[A-Z0-9][A-Z0-9&-]{0,11}$")
_BESIDE = re.compile(r"[\s*`]{0,3}[(（\[|][\s*`]{0,3}")
"""What stands between a name and its code."""
_NEAR = 80
"""A code belongs to a name of its company that stands no further off in the same line."""


def lone_codes(text: str, names: Sequence[Hit], lexicon: Lexicon) -> Iterator[Hit]:
    """The codes that no name of the same company stands beside, outside the names, which are in order.

    Those of exchanges that the list of securities does not hold come without candidates.
    """
    starts = [name.start for name in names]
    for start, end in _codes(text, lexicon):
        found = by_code(text[start:end], lexicon)
        if found and not _named(text, names, starts, (start, end), found):
            yield Hit(start, end, found, frozenset({"code"}))
    for mark in _ABROAD.finditer(text):
        code = _CODE_ABROAD.search(text, max(0, mark.start() - _LONGEST_ABROAD), mark.start())
        before = bisect_left(starts, code.start()) - 1 if code else -1
        if code and not (before >= 0 and _BESIDE.fullmatch(text, names[before].end, code.start())):
            yield Hit(code.start(), mark.end(), (), frozenset({"code"}))


def _codes(text: str, lexicon: Lexicon) -> Iterator[tuple[int, int]]:
    for mark in _EXCHANGE.finditer(text):
        if text[mark.start()] != ".":
            yield mark.span()
        elif code := _CODE.search(text, max(0, mark.start() - _LONGEST - 1), mark.start()):
            yield code.start(), mark.end()
    for row in _BARE.finditer(text) if _BETWEEN_CODES.stands_in(text) else ():
        codes = [one.span() for one in _ONE.finditer(text, *row.span())]
        if all(by_code(text[slice(*code)], lexicon) for code in codes):
            yield from codes


def _named(
    text: str, names: Sequence[Hit], starts: Sequence[int], code: tuple[int, int], found: Sequence[Candidate]
) -> bool:
    """Whether a name covers the code, or one of its company stands in the same line."""
    symbols = {candidate.symbol for candidate in found}
    line = text.rfind("\n", max(0, code[0] - _NEAR), code[0]) + 1 or max(0, code[0] - _NEAR)
    stop = text.find("\n", code[1], code[1] + _NEAR)
    stop = stop if stop >= 0 else code[1] + _NEAR
    for name in names[max(0, bisect_left(starts, line) - 1) : bisect_left(starts, stop)]:
        if name.start < code[1] and code[0] < name.end:
            return True
        if name.end > line and any(candidate.symbol in symbols for candidate in name.candidates):
            return True
    return False
