"""Ratings in tables: a row of a code, a name, figures and a term; in markdown, by tabs, or run together by an extraction."""

from __future__ import annotations

import re
from collections.abc import Iterator

from watchlist.domain.drafts import DraftRating
from watchlist.domain.ratings import Scope
from watchlist.domain.spans import Span
from watchlist.domain.symbols import Symbol
from watchlist.importing.extraction.rating_terms import ACTION, FIRST_TERM, actions, assumed_steps
from watchlist.securities.codes import PRINTED_HONG_KONG, PRINTED_MAINLAND
from watchlist.securities.folding import fold
from watchlist.securities.lexicon import Lexicon

_TERM = re.compile(
    rf"(?P<term>{FIRST_TERM})(?:\((?P<action>{ACTION})[^)\n]{{0,4}}\))?(?=[\s\x00|\d一-龥a-z]|$)(?!评级|行业|标的|组合|[:：,，。、])"
)
_FIGURES = re.compile(r"[\d.,%()\-\u2013—+/\s|x]{1,160}$")
_DECIMALS = re.compile(r"\d\.\d")
_CODE = re.compile(rf"(?:{PRINTED_MAINLAND}|{PRINTED_HONG_KONG})\s?\|?\s?$")
_EXCHANGE = re.compile(r"(?<=\d)\.(?:SZ|SH|BJ)(?=[A-Z])")
"""An exchange right before a name in Latin letters, which would hide where the name begins."""
_BACK = 160
_NAME = 24
_ROW = re.compile(r"^[^\n]*[|\t][^\n]*$", re.MULTILINE)
_CELL = re.compile(r"[^|\t\n]+")


def read_rating_tables(folded: str, text: str, lexicon: Lexicon) -> Iterator[DraftRating]:
    """The rows of all tables that rate stocks; `folded` is masked to the body."""
    rows = [match.span() for match in _ROW.finditer(folded)]
    for start, end in rows:
        yield from _celled(folded, text, start, end, lexicon)
    held = iter([*rows, (len(folded), len(folded))])
    row = next(held)
    for match in _TERM.finditer(folded):
        while row[1] <= match.start() and row[0] < len(folded):
            row = next(held)
        if not row[0] <= match.start() < row[1]:
            yield from _run_together(folded, text, match, lexicon)


def _celled(folded: str, text: str, start: int, end: int, lexicon: Lexicon) -> Iterator[DraftRating]:
    """A row with cells: the cell that is a term rates the stock that another cell is."""
    cells = [match.span() for match in _CELL.finditer(folded, start, end) if match[0].strip()]
    terms = [found for a, b in cells if (found := re.fullmatch(rf"\s*{_TERM.pattern}\s*", folded[a:b] + " "))]
    if not terms:
        return
    named = next((symbol for a, b in cells if (symbol := _sole(lexicon, text[a:b]))), None)
    place = next((a for a, b in cells if re.fullmatch(rf"\s*{_TERM.pattern}\s*", folded[a:b] + " ")), start)
    if named:
        yield _draft(text, terms[0], place, named, "rating_row", 0.9)


def _sole(lexicon: Lexicon, cell: str) -> Symbol | None:
    """The only security that a cell can be."""
    field = cell.strip(" *")
    if not 2 <= len(field) <= _NAME or re.fullmatch(r"[\d.,%+-]{1,5}|\d+\.\d+%?", field):  # noqa: PLR2004 - a name or a code
        return None
    candidates = lexicon.resolve(field)
    sure = [candidate.symbol for candidate in candidates if candidate.score >= 0.9]  # noqa: PLR2004 - not a guess
    return sure[0] if len(set(sure)) == 1 else None


def _run_together(folded: str, text: str, match: re.Match[str], lexicon: Lexicon) -> Iterator[DraftRating]:
    """A row without separators: figures lead back from the term to the name, or the name stands between code and term."""
    back = max(0, match.start() - _BACK)
    figures = _FIGURES.search(folded, back, match.start())
    end = figures.start() if figures else match.start()
    named = _name_ending(text, end, lexicon)
    if named is None:
        return
    symbol, start = named
    coded = _CODE.search(folded, max(0, start - 12), start)
    enough = figures is not None and len(_DECIMALS.findall(figures[0])) > 1
    if coded or enough:
        yield _draft(text, match, 0, symbol, "rating_row_run_together", 0.85 if coded else 0.75)


def _name_ending(text: str, end: int, lexicon: Lexicon) -> tuple[Symbol, int] | None:
    """The security whose name ends at an offset, with the name's start."""
    start = max(0, end - _NAME)
    for hit in reversed(lexicon.matcher.scan(_EXCHANGE.sub("   ", text[start:end]))):
        symbols = {candidate.symbol for candidate in hit.candidates}
        if start + hit.end == end and len(symbols) == 1:
            return symbols.pop(), start + hit.start
    return None


def _draft(
    text: str, match: re.Match[str], offset: int, symbol: Symbol, rule: str, confidence: float
) -> DraftRating:
    start, end = offset + match.start("term"), offset + match.end("term")
    action = match["action"] or ""
    return DraftRating(
        term=text[start:end],
        scope=Scope.STOCK,
        action=actions().get(action),
        step=assumed_steps(Scope.STOCK).get(fold(text[start:end])),
        step_assumed=True,
        span=Span(start, end),
        rule=rule,
        confidence=confidence,
        symbol=symbol,
        action_term=action,
    )
