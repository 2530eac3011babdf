"""Rows that the store answers with and every window, export and command shows: frozen, ready to print."""

from __future__ import annotations

from dataclasses import dataclass

from watchlist.domain.spans import Box, Span
from watchlist.domain.stances import Stance
from watchlist.domain.symbols import Symbol
from watchlist.domain.themes import ThemeRole
from watchlist.domain.watch_rows import ThemeChip


@dataclass(frozen=True, slots=True)
class ReportRow:
    """A report of the library; `copy_of` its original's id, `copy_kind` `copy` or `translation`."""

    id: int
    title: str
    broker: str
    published: str
    kind: str
    industry: str
    rating: str
    rating_action: str
    rating_scope: str
    language: str
    analysts: tuple[str, ...]
    picks: int
    mentions: int
    source: str
    imported_at: str
    copy_of: int | None
    copy_kind: str
    deleted_at: str


@dataclass(frozen=True, slots=True)
class ThemeRow:
    """A theme with its members and evidence; `hand` and `machine` count stocks.

    `role` is what it is in the world; `chain` are its places, from 1, in the chains of those parents that have one.
    `stocks` and `reports` are its own, `all_stocks`, `all_reports` and `all_last_seen` with those of the themes below it, each once. `names`
    are language and name for the languages in which it has one of its own.
    """

    id: int
    name: str
    aliases: tuple[str, ...]
    parents: tuple[int, ...]
    colour: int
    stocks: int
    hand: int
    machine: int
    reports: int
    brokers: int
    first_seen: str
    last_seen: str
    kind: str = "concept"
    manual_only: bool = False
    names: tuple[tuple[str, str], ...] = ()
    all_stocks: int = 0
    all_reports: int = 0
    role: ThemeRole = ThemeRole.CONCEPT
    chain: tuple[tuple[int, int], ...] = ()
    all_last_seen: str = ""


@dataclass(frozen=True, slots=True)
class MentionRow:
    """One place where a security is named, with the sentence around it and who says it.

    `quote` is the sentence; `quote_start` its offset in the report's text, so that `start - quote_start` finds the name.
    `theme` and `stance` are "" and None in prose.
    """

    report_id: int
    symbol: Symbol
    text: str
    start: int
    end: int
    page: int | None
    theme: str
    stance: Stance | None
    broker: str
    title: str
    published: str
    quote: str
    quote_start: int
    rule: str
    confidence: float
    box: Box | None = None


@dataclass(frozen=True, slots=True)
class OlderRows:
    """What a correction would change in the reports that are there: so many rows of so many reports."""

    rows: int
    reports: int


@dataclass(frozen=True, slots=True)
class PickRow:
    """A stock in a theme list of a report, as written there and at every place."""

    id: int
    report_id: int
    theme: ThemeChip
    symbol: Symbol
    name: str
    text: str
    stance: Stance
    spans: tuple[Span, ...]
    rule: str
    confidence: float
    open_list: bool


@dataclass(frozen=True, slots=True)
class RatingRow:
    """A rating as printed; `symbol` None for an industry's.

    `definition` are the broker's words for it, which stand in a report's text at `defined_in`, from `defined_start` to
    `defined_end`; `horizon` is how many months it holds by the same scale, at most.
    """

    report_id: int
    symbol: Symbol | None
    industry: str
    scope: str
    term: str
    action: str
    step: int | None
    step_assumed: bool
    target: float | None
    currency: str
    broker: str
    published: str
    title: str
    start: int
    end: int
    definition: str
    horizon: int | None = None
    defined_in: int | None = None
    defined_start: int | None = None
    defined_end: int | None = None


@dataclass(frozen=True, slots=True)
class TextHit:
    """A place where searched words stand: `start` and `stop` in the text of the report, or of the note.

    `quote` is the sentence around it, which begins at `quote_start`.
    """

    report_id: int | None
    start: int
    stop: int
    quote: str
    quote_start: int
    title: str
    published: str
    broker: str
    note_id: int | None = None
    symbol: Symbol | None = None


@dataclass(frozen=True, slots=True)
class NoteRow:
    """A dated note on a security; `report_id`, `start`, `end` where it quotes."""

    id: int
    symbol: Symbol
    text: str
    made_at: str
    report_id: int | None
    start: int | None
    end: int | None


@dataclass(frozen=True, slots=True)
class DraftRow:
    """A draft in the inbox; `lacks_columns` where it is a table whose columns a person may name."""

    id: int
    name: str
    title: str
    broker: str
    published: str
    stocks: int
    sure: int
    doubtful: int
    added_at: str
    started: bool
    lacks_columns: bool = False


@dataclass(frozen=True, slots=True)
class CopyRow:
    """A proposal that `report_id` is a copy or a translation of `original_id`; `state` proposed, accepted or rejected.

    `evidence` says in data why: shared figures, aligned stocks, share of equal shingles.
    """

    id: int
    report_id: int
    title: str
    original_id: int
    original_title: str
    kind: str
    score: float
    evidence: tuple[str, ...]
    state: str


@dataclass(frozen=True, slots=True)
class FacetRow:
    """A value that the sidebar offers, with the number of stocks behind it; `query` is what a click writes."""

    facet: str
    value: str
    label: str
    count: int
    query: str


@dataclass(frozen=True, slots=True)
class ListRow:
    """A list of the user's; a smart list has a `query` that it follows, and no stocks of its own."""

    id: int
    name: str
    stocks: int
    query: str | None = None


@dataclass(frozen=True, slots=True)
class ViewRow:
    """A saved view: a query with the columns (their names, in order), the order (−name: descending) and the grouping.

    `widths` are those of the columns where they are known, `list_id` the list it looks at (None: the main one).
    """

    id: int
    name: str
    query: str
    columns: tuple[str, ...] = ()
    sorting: tuple[str, ...] = ()
    grouping: str = ""
    widths: tuple[int, ...] = ()
    list_id: int | None = None


@dataclass(frozen=True, slots=True)
class KeptRow:
    """An entry of another program's list that stands for no security here; `reason` is a code (`no_such_name`, `fund`)."""

    id: int
    list_id: int
    list_name: str
    text: str
    code: str
    name: str
    reason: str
    candidates: tuple[Symbol, ...]
    themes: tuple[str, ...]
    source: str
    comment: str
    added_at: str


@dataclass(frozen=True, slots=True)
class StepRow:
    """A step of the history that can be undone (or, where `undone`, done again).

    `name` is the English sentence that `code` (`tag_stocks`, or the name given to several commands) makes of `arguments`.
    """

    id: int
    name: str
    made_at: str
    undone: bool
    code: str = ""
    arguments: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LibraryCounts:
    """What the status bar says; `distinct` reports leaves out copies and translations."""

    stocks: int
    reports: int
    distinct: int
    themes: int
    drafts: int
    undated: int
