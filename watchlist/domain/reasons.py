"""Why a value is what it is: the rule and the characters that gave it, or the step in which somebody set it."""

from __future__ import annotations

from dataclasses import dataclass

from watchlist.domain.rows import StepRow


@dataclass(frozen=True, slots=True)
class Quoted:
    """Characters of a report that state something: `start` to `end` in its text, with the sentence around them."""

    report_id: int
    start: int
    end: int
    quote: str
    quote_start: int
    title: str
    published: str
    broker: str


@dataclass(frozen=True, slots=True)
class Before:
    """What stood in the place of a value before it ("" for nothing), and the moment until which it did."""

    value: str
    until: str


@dataclass(frozen=True, slots=True)
class Reason:
    """One value with its reason.

    `subject` says what it is (`listed`, `flag`, `comment`, `own`, `note`, `tag`, `hidden_tag`, `pick`, `rating`, `name`, `alias`,
    `parent`, or a field of a report); `about` is the theme, the own column or other thing it belongs to. `rule` with
    `rules_version` and `confidence` found it, or `by_hand` a person set it. `step` is the newest step of the history that
    touched it, None where that is longer ago than the history goes back; `made_at` is known all the same where the value keeps
    it itself. `before` is what a person had set in its place, the newest first: that is kept for good.
    """

    subject: str
    value: str
    about: str = ""
    by_hand: bool = False
    rule: str = ""
    rules_version: str = ""
    confidence: float | None = None
    made_at: str = ""
    step: StepRow | None = None
    quoted: Quoted | None = None
    other: str = ""
    before: tuple[Before, ...] = ()
