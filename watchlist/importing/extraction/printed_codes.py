"""Names that no register holds as written, known by the code printed beside them: ASE (3711 TT), Yuanjie Tech (688498 CH, Buy)."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from functools import lru_cache

from watchlist.domain.securities import Candidate
from watchlist.securities.lexicon import Lexicon
from watchlist.securities.matcher import Hit

_CODE = (
    r"\d{6}\.(?:SH|SZ|BJ|SS)|\d{6}\s(?:CH|C1|C2|KS|KQ)|\d{1,5}[.\s]HK|\d{4,5}[.\s](?:TT|TWO|TW)|\d{4}[.\s](?:JP|JT|T)|\d{6}\.(?:KS|KQ)"
    r"|[A-Z]{1,5}[.\s](?:US|UN|UW|UQ)|(?<=`)[A-Z]{2,5}(?=`)|(?:NASDAQ|NYSE|Nasdaq)\s?:\s?[A-Z]{1,5}"
)
_NAME = r"[A-Z][\w&.'’-]{0,18}(?:\s(?:&\s|of\s)?[A-Z0-9][\w&.'’-]{0,18}){0,4}|[\u4e00-\u9fff]{2,6}"
_OPENS = r"(?<![A-Za-z0-9\u4e00-\u9fff])"
_CODED = re.compile(
    rf"{_OPENS}(?P<name>{_NAME})\*{{0,2}}\s?[(（\[]\s?`?(?P<code>{_CODE})\s?(?=[`)）\],，/;；])"
)
_BEFORE = 40
"""A name and the blanks behind it are no longer than this."""
_BRACKET = re.compile(rf"[(（\[]\s?`?(?:{_CODE})\s?[`)）\],，/;；]")


def coded_beside(text: str, ends: Collection[int], lexicon: Lexicon) -> Iterator[Hit]:
    """The names with a code of an exchange in brackets behind them; `ends` are where names end that are known as they are."""
    past = 0
    for bracket in _BRACKET.finditer(text):
        first = max(past, bracket.start() - _BEFORE)
        past = bracket.end()
        written = _written(text, first, bracket)
        if written is None or written.end("name") in ends:
            continue
        if found := by_code(written["code"], lexicon):
            yield Hit(*written.span("name"), found, frozenset({"code"}))


def _written(text: str, first: int, bracket: re.Match[str]) -> re.Match[str] | None:
    """The longest name that ends where the bracket opens."""
    found = _CODED.search(text, first, bracket.end())
    while found is not None and found.end() < bracket.end() - 1:
        found = _CODED.search(text, found.end(), bracket.end())
    return found


@lru_cache(maxsize=4096)
def by_code(code: str, lexicon: Lexicon) -> tuple[Candidate, ...]:
    """The company of a code in any notation, best first; none where it is an index too, or nobody's."""
    found = lexicon.master.by_code(code)
    return () if any(candidate.reason == "index" for candidate in found) else found
