"""What the page of one stock shows, and notes with the sentence that they quote."""

from __future__ import annotations

from dataclasses import dataclass

from watchlist.domain.rows import MentionRow, RatingRow
from watchlist.domain.stances import Stance
from watchlist.domain.symbols import Symbol
from watchlist.domain.themes import ThemeRole
from watchlist.domain.watch_rows import ThemeChip


@dataclass(frozen=True, slots=True)
class MarkedStock:
    """A stock with what a person can put on it: flag and themes, by their names; `name` "" where nobody knows one."""

    symbol: Symbol
    name: str = ""
    flag: int = 0
    themes: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class StockTheme:
    """A theme of a stock with what puts it there: distinct reports, houses, the strongest stance; 0 by hand alone.

    `role` says what the theme is; `chain` where it stands in those of its parents: parent, place from 1, of how many.
    """

    chip: ThemeChip
    reports: int
    brokers: int
    stance: Stance | None
    last_seen: str
    role: ThemeRole = ThemeRole.CONCEPT
    chain: tuple[tuple[str, int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class NotedRow:
    """A note with the stock's name; where it quotes, the words, and the report in which they stand."""

    id: int
    symbol: Symbol
    name: str
    text: str
    made_at: str
    report_id: int | None = None
    start: int | None = None
    end: int | None = None
    quote: str = ""
    title: str = ""
    broker: str = ""
    published: str = ""


@dataclass(frozen=True, slots=True)
class StockPage:
    """Everything about one stock that the library holds, the newest first; `lists` names those that it is on.

    The last week of `spark` is the one that holds `newest`, the day (ISO) of the library's newest report, "" without any.
    """

    symbol: Symbol
    name: str = ""
    name_en: str = ""
    comment: str = ""
    flag: int = 0
    lists: tuple[str, ...] = ()
    spark: tuple[int, ...] = ()
    themes: tuple[StockTheme, ...] = ()
    mentions: tuple[MentionRow, ...] = ()
    ratings: tuple[RatingRow, ...] = ()
    notes: tuple[NotedRow, ...] = ()
    newest: str = ""
