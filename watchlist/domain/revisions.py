"""A stored report read again: what is stored, what newer rules would change, and nothing of what a person made."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from watchlist.domain.commands import ReviseFacts
from watchlist.domain.drafts import Analyst, DraftRating
from watchlist.domain.ratings import RatingScale
from watchlist.domain.rows import PickRow
from watchlist.domain.spans import Span
from watchlist.domain.stances import Stance
from watchlist.domain.symbols import Symbol


@dataclass(frozen=True, slots=True)
class StoredMention:
    """One place outside the lists where a security is named."""

    id: int
    symbol: Symbol
    text: str
    span: Span
    rule: str
    confidence: float


@dataclass(frozen=True, slots=True)
class StoredRating:
    """A rating as it is stored, in the form in which it was read; the house of its own is not told."""

    id: int
    rating: DraftRating


@dataclass(frozen=True, slots=True)
class StoredScale:
    """A broker's scale as it is stored with the report that prints it."""

    id: int
    scale: RatingScale


@dataclass(frozen=True, slots=True)
class StoredFacts:
    """What a report states, as it is stored.

    `stated` gives what it says of itself (`title`, `broker`, `published`, `industry`, `kind`) with the rule that found it.
    `themes` gives for the key of a theme's former name that of its present one; `refused` are the places of rows that a
    person rejected when the report was reviewed.
    """

    report_id: int
    picks: tuple[PickRow, ...] = ()
    mentions: tuple[StoredMention, ...] = ()
    themes: Mapping[str, str] = field(default_factory=dict)
    refused: frozenset[tuple[int, int]] = frozenset()
    ratings: tuple[StoredRating, ...] = ()
    stated: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    analysts: tuple[Analyst, ...] = ()
    scales: tuple[StoredScale, ...] = ()


class Difference(StrEnum):
    """What reading again does to a row."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class RevisedRow:
    """One row that differs: a stock in a theme list, or (without a theme) in prose, with its stance and places, before and now.

    `places_new` counts the places of now that were none before.
    `theme_before` is that under which the stock stood at the same place, where another one has it now.
    Of a rating, a scale, and of what the report says of itself, `subject` says so and `before` and `now` are the two in words.
    """

    report_id: int
    difference: Difference
    theme: str
    symbol: Symbol | None
    text: str
    stance_before: Stance | None
    stance: Stance | None
    places_before: int
    places: int
    subject: str = "stock"
    before: str = ""
    now: str = ""
    theme_before: str = ""
    places_new: int = 0

    @property
    def exchanged(self) -> int:
        """How many places stand for others that are none now: what the two counts don't tell."""
        return self.places_new - max(0, self.places - self.places_before)


@dataclass(frozen=True, slots=True)
class Revision:
    """The rows that differ and the command that brings them about, None where there are none."""

    rows: tuple[RevisedRow, ...]
    command: ReviseFacts | None
