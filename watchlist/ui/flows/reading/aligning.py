"""Reads two stored reports that say the same once more, and lays their lists side by side; runs in a thread."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from watchlist.domain.documents import Document
from watchlist.domain.symbols import Symbol
from watchlist.ui.models.aligned_rows import AlignedName, AlignedRow

if TYPE_CHECKING:
    from watchlist.domain.drafts import DraftPick
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
    return tuple(_row(pair, _naming(lexicon)) for pair in pairs)


def _naming(lexicon: Lexicon) -> Callable[[Symbol | None], str]:
    def name(symbol: Symbol | None) -> str:
        security = lexicon.master.get(symbol) if symbol is not None else None
        return security.name if security else str(symbol or "")

    return name


def _row(pair: AlignedPair, name: Callable[[Symbol | None], str]) -> AlignedRow:
    return AlignedRow(
        (pair.list_index, pair.place), pair.theme, _named(pair.first, name), _named(pair.second, name), pair.agreement.value
    )  # fmt: skip


def _named(pick: DraftPick | None, name: Callable[[Symbol | None], str]) -> AlignedName:
    if pick is None:
        return AlignedName()
    return AlignedName(pick.text, pick.symbol, name(pick.symbol), pick.spans[0])
