"""Rows of the watchlist itself: by themselves, as the window's first paint and `watchlist list` need no others."""

from __future__ import annotations

from dataclasses import dataclass

from watchlist.domain.stances import Stance
from watchlist.domain.symbols import Symbol

SPARK_WEEKS = 26


@dataclass(frozen=True, slots=True)
class ThemeChip:
    """A theme as a stock carries it; `hand` where the user set the tag, `names` language and name where it has such."""

    id: int
    name: str
    colour: int
    hand: bool
    names: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class WatchRow:
    """A stock of a list with its evidence; all counts are of distinct reports (copies and translations once).

    Without slots, so that the store's rows, which keep their cells as stored, carry none that stay empty.

    `spark` holds distinct reports per week, the oldest first, ending with the newest dated report's week of the whole
    library; dates are ISO texts or "". `rating` is the newest as printed, with `rating_scope` and step.
    """

    symbol: Symbol
    name: str
    name_en: str
    initials: str
    themes: tuple[ThemeChip, ...]
    stance: Stance | None
    rating: str
    rating_scope: str
    rating_step: int | None
    reports: int
    brokers: int
    files: int
    mentions: int
    first_seen: str
    last_seen: str
    spark: tuple[int, ...]
    flag: int
    comment: str
    added_at: str
    why: str
    section: str = ""
