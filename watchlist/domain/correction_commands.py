"""Commands by which a person says what a report says: a name corrected for good, facts added by hand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from watchlist.domain.drafts import DraftRating
from watchlist.domain.spans import Span
from watchlist.domain.stances import Stance
from watchlist.domain.symbols import Symbol


@dataclass(frozen=True, slots=True)
class CorrectName:
    """`text` stands for `symbol` from now on and in the reports that are there, for one broker or (None) for all.

    Rows that a person made or corrected stay as they are.
    """

    text: str
    symbol: Symbol
    broker: str | None = None


@dataclass(frozen=True, slots=True)
class HandPick:
    """A stock that a person found in a report's text, under a theme (an unknown one is made)."""

    theme: str
    symbol: Symbol
    stance: Stance
    span: Span


@dataclass(frozen=True, slots=True)
class AddByHand:
    """Store what a person found in a report that is there already."""

    report_id: int
    picks: tuple[HandPick, ...] = ()
    ratings: tuple[DraftRating, ...] = ()


CorrectionCommand: TypeAlias = CorrectName | AddByHand
