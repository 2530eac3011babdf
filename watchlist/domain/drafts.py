"""What extraction proposes for one document; each item with its spans, its rule and a confidence in 0…1."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Generic, TypeVar

from watchlist.domain.documents import Document
from watchlist.domain.ratings import Action, RatingScale, Scope
from watchlist.domain.securities import Candidate
from watchlist.domain.spans import Span
from watchlist.domain.stances import Stance
from watchlist.domain.sureness import SURE
from watchlist.domain.symbols import Symbol

T_co = TypeVar("T_co", covariant=True)


class Kind(StrEnum):
    """What sort of document it is."""

    COMPANY = "company"
    INDUSTRY = "industry"
    STRATEGY = "strategy"
    DIGEST = "digest"
    POST = "post"
    LIST = "list"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Stated(Generic[T_co]):
    """A field of a document: its value with the characters that state it, or None with the reason.

    A value that no characters state (a language that was counted) has no span.
    """

    value: T_co | None
    span: Span | None = None
    rule: str = ""
    confidence: float = 1.0
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Analyst:
    """A person who signs; `licence` is the number of the Securities Association (S + house + kind + date + serial)."""

    name: str
    licence: str = ""
    role: str = "analyst"
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a document says of itself; what it doesn't say is None."""

    title: Stated[str]
    broker: Stated[str]
    published: Stated[date]
    industry: Stated[str]
    kind: Stated[Kind]
    language: str
    analysts: tuple[Analyst, ...] = ()


@dataclass(frozen=True, slots=True)
class Named:
    """A written name and the security it stands for.

    `symbol` is the one clearly best candidate, sure or not; None where two are near or none is known. `spans` are all
    the places where it stands in this role, never empty.
    """

    text: str
    symbol: Symbol | None
    candidates: tuple[Candidate, ...]
    spans: tuple[Span, ...]
    rule: str
    confidence: float

    @property
    def sure(self) -> bool:
        """Whether it may be accepted without a look."""
        return self.symbol is not None and self.confidence >= SURE


@dataclass(frozen=True, slots=True)
class DraftPick(Named):
    """A stock in a theme list."""

    stance: Stance


@dataclass(frozen=True, slots=True)
class DraftTheme:
    """A theme list: the heading as written, the stocks under it.

    `implied` where no heading names the theme and the name is taken from the sentence or the title; `open_list` where
    the list ends with 等 or etc.; `spans` are those of the heading (of the sentence where it is implied).
    """

    name: str
    stocks: tuple[DraftPick, ...]
    spans: tuple[Span, ...]
    rule: str
    confidence: float
    implied: bool = False
    open_list: bool = False


@dataclass(frozen=True, slots=True)
class DraftMention(Named):
    """A listed company named outside the lists, with every place where it is."""


@dataclass(frozen=True, slots=True)
class DraftRating:
    """A rating as printed. `step` is −2…+2, `step_assumed` where no scale of the broker's own gives it.

    `broker` and `published` are those of the rating itself where a list names them for each row; else the document's hold.
    """

    term: str
    scope: Scope
    action: Action | None
    step: int | None
    step_assumed: bool
    span: Span
    rule: str
    confidence: float
    symbol: Symbol | None = None
    action_term: str = ""
    previous_term: str = ""
    target: float | None = None
    previous_target: float | None = None
    currency: str = ""
    broker: str = ""
    published: date | None = None


@dataclass(frozen=True, slots=True)
class NotTaken:
    """A name that was seen and not taken, with the reason (a code such as `common_word`, `issuer`, `unlisted`)."""

    text: str
    reason: str
    span: Span


@dataclass(frozen=True, slots=True)
class Draft:
    """Everything that extraction proposes for one document."""

    document: Document
    metadata: Metadata
    themes: tuple[DraftTheme, ...] = ()
    mentions: tuple[DraftMention, ...] = ()
    ratings: tuple[DraftRating, ...] = ()
    scale: RatingScale | None = None
    not_taken: tuple[NotTaken, ...] = ()
    warnings: tuple[str, ...] = ()
    rules_version: str = ""

    @property
    def picks(self) -> tuple[DraftPick, ...]:
        """The stocks of all lists, in the lists' order."""
        return tuple(stock for theme in self.themes for stock in theme.stocks)
