"""Ratings and target prices as cells of a list of reports state them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from watchlist.domain.column_mapping import Role
from watchlist.domain.drafts import DraftRating
from watchlist.domain.ratings import Scope
from watchlist.domain.spans import Span
from watchlist.domain.symbols import Symbol
from watchlist.importing.extraction.vocabulary.rating_terms import ACTION, TERM, actions, assumed_steps
from watchlist.importing.readers.cells import Cell
from watchlist.importing.reportlists.lines import Line
from watchlist.importing.watchlists.fields import number_in
from watchlist.securities.folding import fold

RULE: Final = "list_row"
_KNOWN: Final = re.compile(rf"\s*(?P<term>{TERM})")
_ANY: Final = re.compile(r"\s*(?P<term>[^\s()/,，、-][^()/,，、-]{0,23})")
_ACTION: Final = re.compile(ACTION)
_CURRENCY: Final = re.compile(
    r"HKD|USD|CNY|RMB|TWD|JPY|HK\$|US\$|NT\$|港元|港币|美元|人民币|元|￥|¥|\$", re.IGNORECASE
)
_CODES: Final = {
    "HK$": "HKD", "港元": "HKD", "港币": "HKD", "US$": "USD", "$": "USD", "美元": "USD", "NT$": "TWD", "RMB": "CNY", "人民币": "CNY",
    "元": "CNY", "￥": "CNY", "¥": "CNY",
}  # fmt: skip
_SURE, _UNKNOWN_TERM = 0.93, 0.6


@dataclass(frozen=True, slots=True)
class Rated:
    """Whom a rating is about: a stock, or the industry where there is none."""

    symbol: Symbol | None

    @property
    def scope(self) -> Scope:
        """Of a stock, or of its industry."""
        return Scope.STOCK if self.symbol else Scope.INDUSTRY


def rating_of(line: Line, rated: Rated, house: str) -> DraftRating | None:
    """The rating of a row; None where it states none."""
    cell = line.cells.get(Role.RATING)
    if cell is None:
        return None
    folded = fold(cell.text)
    known = _KNOWN.match(folded)
    match = known or _ANY.match(folded)
    if match is None:
        return None
    start, end = match.span("term")
    term = cell.text[start:end].rstrip()
    action = _action(folded[end:], line)
    return DraftRating(
        term=term,
        scope=rated.scope,
        action=actions().get(fold(action)),
        step=assumed_steps(rated.scope).get(fold(term)),
        step_assumed=True,
        span=Span(cell.start + start, cell.start + start + len(term)),
        rule=RULE,
        confidence=_SURE if known else _UNKNOWN_TERM,
        symbol=rated.symbol,
        action_term=action,
        previous_term=line.text(Role.PREVIOUS_RATING),
        target=_price(line, Role.TARGET) if rated.symbol else None,
        previous_target=_price(line, Role.PREVIOUS_TARGET) if rated.symbol else None,
        currency=_currency(line) if rated.symbol else "",
        broker=house,
        published=line.published,
    )


def _action(behind: str, line: Line) -> str:
    """What was done to the rating, in brackets behind the term or in a column of its own."""
    found = _ACTION.search(fold(line.text(Role.ACTION))) or _ACTION.search(behind)
    return found[0] if found else ""


def _price(line: Line, role: Role) -> float | None:
    price = number_in(line.text(role))
    return price if price is not None and price > 0 else None


def _currency(line: Line) -> str:
    """The currency of a column of its own or beside the figure; empty where neither says it."""
    cell: Cell | None = line.cells.get(Role.CURRENCY) or line.cells.get(Role.TARGET)
    found = _CURRENCY.search(cell.text) if cell else None
    return _CODES.get(found[0].upper(), found[0].upper()) if found else ""
