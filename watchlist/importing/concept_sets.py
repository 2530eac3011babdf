"""Sets of concepts in a file of another program: themes with their stocks, from a document or from lists."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from watchlist.domain.symbols import Symbol
from watchlist.importing.worker import Outcome


@dataclass(frozen=True, slots=True)
class ConceptSet:
    """Themes with the stocks that are known, each once; `unknown` are names that stand for no one security."""

    themes: tuple[tuple[str, tuple[Symbol, ...]], ...] = ()
    unknown: tuple[str, ...] = ()


def concepts_in(outcomes: Iterable[Outcome]) -> ConceptSet:
    """What the files of a set hold. Raises the error of a file that can't be read."""
    themes: dict[str, dict[Symbol, None]] = {}
    unknown: dict[str, None] = {}
    for outcome in outcomes:
        if outcome.error is not None:
            raise outcome.error
        for theme, written, symbol in _entries(outcome):
            if symbol is None:
                unknown[written] = None
            else:
                themes.setdefault(theme, {})[symbol] = None
    return ConceptSet(tuple((name, tuple(symbols)) for name, symbols in themes.items()), tuple(unknown))


def _entries(outcome: Outcome) -> Iterator[tuple[str, str, Symbol | None]]:
    """Theme, the name as written, and the security, of a document or a list."""
    for theme in outcome.draft.themes if outcome.draft else ():
        for stock in theme.stocks:
            yield theme.name, stock.text, stock.symbol
    for each in outcome.lists:
        for entry in each.entries:
            for name in entry.entry.themes or (each.name,):
                yield name, entry.entry.text, entry.symbol
