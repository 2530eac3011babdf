"""Two reports that say the same, their lists side by side: what one calls a security teaches a name that the other uses.

Pure: nothing is learned here. Where both names are known and differ the row is a conflict for a person to settle.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from operator import eq

from watchlist.domain.drafts import DraftPick, DraftTheme
from watchlist.domain.spans import Span
from watchlist.domain.symbols import Symbol


class Agreement(StrEnum):
    """What two names at one place say of one another."""

    CONFIRMED = "confirmed"
    PROPOSED = "proposed"
    CONFLICT = "conflict"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class AlignedPair:
    """The names at one place of two aligned lists; `symbol` is what a proposal would teach."""

    list_index: int
    place: int
    first_text: str
    second_text: str
    first_symbol: Symbol | None
    second_symbol: Symbol | None
    symbol: Symbol | None
    agreement: Agreement
    first_span: Span
    second_span: Span

    @property
    def teaches(self) -> bool:
        """Whether the pair proposes an alias: the two texts differ and nothing speaks against it."""
        return (
            self.agreement in {Agreement.CONFIRMED, Agreement.PROPOSED}
            and self.first_text != self.second_text
        )


def align(
    first: tuple[DraftTheme, ...],
    second: tuple[DraftTheme, ...],
    same: Callable[[Symbol, Symbol], bool] = eq,
) -> tuple[AlignedPair, ...]:
    """Pair the stocks of two reports place by place; lists of unlike length are left out.

    `same` tells whether two symbols are of one issuer.
    """
    return tuple(
        _pair(index, place, one, two, same)
        for index, (left, right) in enumerate(zip(first, second, strict=False))
        if len(left.stocks) == len(right.stocks)
        for place, (one, two) in enumerate(zip(left.stocks, right.stocks, strict=True))
    )


def _pair(
    index: int, place: int, one: DraftPick, two: DraftPick, same: Callable[[Symbol, Symbol], bool]
) -> AlignedPair:
    agreement, symbol = _agreement(one, two, same)
    return AlignedPair(
        index,
        place,
        one.text,
        two.text,
        one.symbol,
        two.symbol,
        symbol,
        agreement,
        one.spans[0],
        two.spans[0],
    )


def _agreement(
    one: DraftPick, two: DraftPick, same: Callable[[Symbol, Symbol], bool]
) -> tuple[Agreement, Symbol | None]:
    """Two known names agree or conflict; one known name proposes itself for the other."""
    if one.symbol and two.symbol:
        if same(one.symbol, two.symbol):
            return Agreement.CONFIRMED, one.symbol
        return Agreement.CONFLICT, None
    known = one.symbol or two.symbol
    return (Agreement.PROPOSED, known) if known else (Agreement.OPEN, None)
