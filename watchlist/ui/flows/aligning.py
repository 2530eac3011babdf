"""Reads two stored reports that say the same once more, and lays their lists side by side; runs in a thread."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from watchlist.domain.documents import Document
from watchlist.domain.symbols import Symbol
from watchlist.ui.models.aligned_rows import AlignedName, AlignedRow

if TYPE_CHECKING:
    from watchlist.importing.matching.alignment import AlignedPair
    from watchlist.securities.lexicon import Lexicon


def aligned(first: Document, second: Document, lexicon: Lexicon) -> tuple[AlignedRow, ...]:
    """The places of both lists in their order.

    The documents are read anew, by the rules and the names of now: what was stored has only the rows that were accepted,
    and a name that nobody knew is just what a translation teaches.
    """
    from watchlist.importing.matching.alignment import align  # noqa: PLC0415 - in the thread that asks
    from watchlist.importing.pipeline import draft_of  # noqa: PLC0415 - as above

    one, two = draft_of(first, lexicon).themes, draft_of(second, lexicon).themes
    issuer = lexicon.master.issuer
    pairs = align(one, two, lambda left, right: issuer(left) == issuer(right))
    return tuple(_row(pair, one[pair.list_index].name, _naming(lexicon)) for pair in pairs)


def _naming(lexicon: Lexicon) -> Callable[[Symbol | None], str]:
    def name(symbol: Symbol | None) -> str:
        security = lexicon.master.get(symbol) if symbol is not None else None
        return security.name if security else str(symbol or "")

    return name


def _row(pair: AlignedPair, theme: str, name: Callable[[Symbol | None], str]) -> AlignedRow:
    return AlignedRow(
        (pair.list_index, pair.place),
        theme,
        AlignedName(pair.first_text, pair.first_symbol, name(pair.first_symbol), pair.first_span),
        AlignedName(pair.second_text, pair.second_symbol, name(pair.second_symbol), pair.second_span),
        pair.agreement.value,
    )
