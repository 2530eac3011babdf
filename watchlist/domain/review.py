"""Review: a person's verdicts on a draft."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from watchlist.domain.spans import Span
from watchlist.domain.stances import Stance
from watchlist.domain.symbols import Symbol


class Verdict(StrEnum):
    """What a person said of one row."""

    OPEN = "open"
    ACCEPTED = "accepted"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True)
class RowVerdict:
    """The verdict on one pick (`theme/stock` place in the draft) with the corrections made to it."""

    verdict: Verdict = Verdict.OPEN
    symbol: Symbol | None = None
    theme: str | None = None
    stance: Stance | None = None


@dataclass(frozen=True, slots=True)
class AddedPick:
    """A pick that the person made: by hand from selected text, or promoted from what was not taken."""

    theme: str
    symbol: Symbol
    stance: Stance
    span: Span


@dataclass(frozen=True, slots=True)
class Verdicts:
    """A whole review, half done or done.

    `rows` is keyed by (place of the theme, place of the stock) in the draft; `mentions` likewise by place. `published`,
    `broker`, `title` override the draft where the person set them.
    """

    rows: dict[tuple[int, int], RowVerdict] = field(default_factory=dict)
    mentions: dict[int, RowVerdict] = field(default_factory=dict)
    added: tuple[AddedPick, ...] = ()
    published: date | None = None
    broker: str | None = None
    title: str | None = None
    undated: bool = False
