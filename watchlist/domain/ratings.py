"""Ratings, and the scales by which brokers define them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from watchlist.domain.spans import Span


class Scope(StrEnum):
    """What a rating is about; the two are never mixed."""

    STOCK = "stock"
    INDUSTRY = "industry"


class Action(StrEnum):
    """What the broker did to its rating."""

    INITIATE = "initiate"
    MAINTAIN = "maintain"
    UPGRADE = "upgrade"
    DOWNGRADE = "downgrade"
    RESUME = "resume"
    DROP = "drop"


@dataclass(frozen=True, slots=True)
class Band:
    """One line of a scale: `term` means a return of `low` to `high` percent over the benchmark.

    Either bound may be open (None); `words` keeps the definition where it has no figures. `step` is −2…+2.
    """

    scope: Scope
    term: str
    step: int
    low: float | None
    high: float | None
    words: str
    span: Span
    term_en: str = ""


@dataclass(frozen=True, slots=True)
class RatingScale:
    """A broker's printed definition; horizon in months; `benchmarks` pairs a market with its index as printed."""

    broker: str | None
    bands: tuple[Band, ...]
    horizon_months: tuple[int, int] | None
    benchmarks: tuple[tuple[str, str], ...]
    span: Span
    version_date: date | None = None
    conflicts: tuple[str, ...] = ()
    rule: str = ""
    confidence: float = 1.0

    def step_of(self, term: str, scope: Scope) -> int | None:
        """The step that the scale gives a term, or None where it doesn't know it."""
        wanted = term.casefold()
        for band in self.bands:
            if band.scope is scope and wanted in {band.term.casefold(), band.term_en.casefold()}:
                return band.step
        return None
