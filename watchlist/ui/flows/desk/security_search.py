"""What a PickBox offers for a written name: its candidates first, then whatever is typed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from watchlist.domain.securities import Candidate
from watchlist.domain.symbols import Symbol
from watchlist.ui.widgets.search.pick_box import Choice

if TYPE_CHECKING:
    from watchlist.securities.lexicon import Lexicon


def security_search(
    lexicon: Lexicon | None, text: str, symbols: Iterable[Symbol]
) -> Callable[[str], Sequence[Choice]]:
    """Searches for the box: nothing typed gives the symbols named, then what the written name may stand for."""
    first = {symbol: _of_symbol(lexicon, symbol) for symbol in symbols}

    def search(typed: str) -> Sequence[Choice]:
        if typed:
            return [*typed_choices(lexicon, typed)]
        resolved = lexicon.resolve(text) if lexicon and text else ()
        others = (c for c in resolved if c.symbol not in first and c.reason != "index")
        return [*first.values(), *map(candidate_choice, others)]

    return search


def _of_symbol(lexicon: Lexicon | None, symbol: Symbol) -> Choice:
    security = lexicon.master.get(symbol) if lexicon else None
    return Choice(symbol, security.name if security else str(symbol), str(symbol))


def candidate_choice(candidate: Candidate) -> Choice:
    """A security that a written name may stand for, with its score."""
    return Choice(candidate.symbol, candidate.name, f"{candidate.score:.2f}  {candidate.symbol}")


def typed_choices(lexicon: Lexicon | None, typed: str) -> Iterator[Choice]:
    """What is found for a code, a name, pinyin or English; nothing while there is no lexicon."""
    for security in lexicon.master.search(typed) if lexicon else ():
        detail = f"{security.name_en}  {security.symbol}" if security.name_en else str(security.symbol)
        yield Choice(security.symbol, security.name, detail)
