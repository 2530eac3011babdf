"""Reports that say the same: copies and translations of one another."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class CopyKind(StrEnum):
    """How two reports are the same."""

    COPY = "copy"
    TRANSLATION = "translation"


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """What is compared of a report, small enough to keep for each of a hundred thousand.

    `figures` are the numbers of the text in one notation (`4e12`, `85%`, `33x`), `shingles` a MinHash sketch of its
    characters, `lists` the symbols of each theme list in order.
    """

    published: str
    broker: str
    language: str
    figures: tuple[str, ...]
    shingles: tuple[int, ...]
    lists: tuple[tuple[str, ...], ...]

    @property
    def may_be_retold(self) -> bool:
        """Whether a text in other words could be told by what this one states: figures, with stocks in lists or with much else."""
        few, stocks = len(self.figures) >= FEW_FIGURES, sum(map(len, self.lists))
        signed = bool(self.published and self.broker) and len(self.figures) >= MANY_FIGURES
        return few and (stocks >= FEW_STOCKS or signed)


EMPTY_BIN = 0xFFFFFFFF
"""The value of a bin of the sketch into which no shingle fell."""

FEW_FIGURES, MANY_FIGURES, FEW_STOCKS = 3, 8, 6
"""So many figures, or stocks at the same places of their lists, two reports have to share to be told for one."""

LISTS_ALIKE = 0.7
"""From this share of common places on lists agree; a place that either leaves unresolved counts for half."""

SAME_PLACES = 2 * LISTS_ALIKE - 1
"""Lists that agree name the same stock at this share of their places at least, however many others are unresolved."""

RETOLD_WITHIN = 7
"""So many days may lie between a report and another that gives its figures in other words."""


@dataclass(frozen=True, slots=True)
class ProposedCopy:
    """A proposal that a new report is the same as `original_id`; `evidence` is data for the person who answers.

    `in_draft`: that is no report yet but a draft, which the same step stores before.
    """

    original_id: int
    kind: CopyKind
    score: float
    evidence: tuple[str, ...]
    in_draft: bool = False


STRONG = 0.8
"""From this score on a proposal counts two reports as one until a person rejects it."""
