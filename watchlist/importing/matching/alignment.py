"""Two reports that say the same, their lists side by side: what one calls a security teaches a name that the other uses.

Pure: nothing is learned here. Where both names are known and differ the row is a conflict for a person to settle.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from operator import eq

from watchlist.domain.drafts import DraftPick, DraftTheme
from watchlist.domain.symbols import Symbol
from watchlist.importing.matching.in_order import matched


class Agreement(StrEnum):
    """What two names at one place say of one another."""

    CONFIRMED = "confirmed"
    PROPOSED = "proposed"
    CONFLICT = "conflict"
    OPEN = "open"
    FIRST_ONLY = "first_only"
    SECOND_ONLY = "second_only"


@dataclass(frozen=True, slots=True)
class AlignedPair:
    """The names at one place of two aligned lists; one of them is None where the other report has no such place.

    `list_index` counts the lists, `place` the places in one; `symbol` is what a proposal would teach.
    """

    list_index: int
    place: int
    theme: str
    first: DraftPick | None
    second: DraftPick | None
    symbol: Symbol | None
    agreement: Agreement

    @property
    def teaches(self) -> bool:
        """Whether the pair proposes an alias: the two texts differ and nothing speaks against it."""
        return (
            self.agreement in {Agreement.CONFIRMED, Agreement.PROPOSED}
            and self.first is not None
            and self.second is not None
            and self.first.text != self.second.text
        )


def align(
    first: tuple[DraftTheme, ...],
    second: tuple[DraftTheme, ...],
    same: Callable[[Symbol, Symbol], bool] = eq,
) -> tuple[AlignedPair, ...]:
    """Pair the stocks of two reports list by list and place by place; what only one of them has stands alone.

    `same` tells whether two symbols are of one issuer.
    """

    def one_stock(one: DraftPick, two: DraftPick) -> int:
        return int(one.symbol is not None and two.symbol is not None and same(one.symbol, two.symbol))

    def shared(left: DraftTheme, right: DraftTheme) -> int:
        return sum(any(one_stock(one, two) for two in right.stocks) for one in left.stocks)

    pairs: list[AlignedPair] = []
    lists = matched(first, second, shared)
    for index, (left, right) in enumerate(lists):
        theme = left or right
        assert theme is not None
        places = matched(left.stocks if left else (), right.stocks if right else (), one_stock)
        for place, (one, two) in enumerate(places):
            agreement, symbol = _agreement(one, two, same)
            pairs.append(AlignedPair(index, place, theme.name, one, two, symbol, agreement))
    return tuple(pairs)


def _agreement(
    one: DraftPick | None, two: DraftPick | None, same: Callable[[Symbol, Symbol], bool]
) -> tuple[Agreement, Symbol | None]:
    """Two known names agree or conflict; one known name proposes itself for the other."""
    if one is None or two is None:
        return (Agreement.SECOND_ONLY if one is None else Agreement.FIRST_ONLY), None
    if one.symbol and two.symbol:
        if same(one.symbol, two.symbol):
            return Agreement.CONFIRMED, one.symbol
        return Agreement.CONFLICT, None
    known = one.symbol or two.symbol
    return (Agreement.PROPOSED, known) if known else (Agreement.OPEN, None)
