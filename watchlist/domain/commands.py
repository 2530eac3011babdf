"""Commands: every write is one of these values; the store carries it out as one step that can be undone."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from watchlist.domain.changes import Changes
from watchlist.domain.column_mapping import ColumnMapping
from watchlist.domain.copies import Fingerprint, ProposedCopy
from watchlist.domain.correction_commands import CorrectionCommand
from watchlist.domain.desk_commands import DeskCommand
from watchlist.domain.documents import Document
from watchlist.domain.drafts import Draft, DraftRating, Metadata
from watchlist.domain.ratings import RatingScale
from watchlist.domain.review import Verdicts
from watchlist.domain.spans import Span
from watchlist.domain.stances import Stance
from watchlist.domain.symbols import Symbol
from watchlist.domain.theme_commands import ThemeCommand


@dataclass(frozen=True, slots=True)
class NewPick:
    """A pick to store: `spans` never empty, `theme` a name (an unknown one is made)."""

    theme: str
    symbol: Symbol
    text: str
    stance: Stance
    spans: tuple[Span, ...]
    rule: str
    confidence: float
    open_list: bool = False


@dataclass(frozen=True, slots=True)
class NewMention:
    """Places where a security is named; `in_list` tells lists from prose."""

    symbol: Symbol
    text: str
    spans: tuple[Span, ...]
    rule: str
    confidence: float
    in_list: bool = False


@dataclass(frozen=True, slots=True)
class AddReport:
    """Store a reviewed document with its facts; takes the draft out of the inbox. Raises AlreadyImported.

    `rest` is what a person is still to look at: the draft with the verdicts of now, kept in the inbox. Where `draft_id` is
    such a rest its report is completed by what the review says in the end.
    """

    document: Document
    metadata: Metadata
    picks: tuple[NewPick, ...] = ()
    mentions: tuple[NewMention, ...] = ()
    ratings: tuple[DraftRating, ...] = ()
    scale: RatingScale | None = None
    fingerprint: Fingerprint | None = None
    copies: tuple[ProposedCopy, ...] = ()
    draft_id: int | None = None
    rest: tuple[Draft, Verdicts] | None = None
    rules_version: str = ""
    imported_at: str = ""


@dataclass(frozen=True, slots=True)
class ReviseFacts:
    """Exchange facts of a stored report for those that newer rules find; what a person made or corrected can't be dropped.

    `restated` names the fields of `metadata` (`title`, `broker`, `published`, `industry`, `kind`, `analysts`) that take the place
    of the stored ones.
    """

    report_id: int
    picks: tuple[NewPick, ...] = ()
    mentions: tuple[NewMention, ...] = ()
    dropped_picks: tuple[int, ...] = ()
    dropped_mentions: tuple[int, ...] = ()
    rules_version: str = ""
    ratings: tuple[DraftRating, ...] = ()
    dropped_ratings: tuple[int, ...] = ()
    metadata: Metadata | None = None
    restated: tuple[str, ...] = ()
    scale: RatingScale | None = None
    dropped_scales: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class KeepDraft:
    """Put a draft into the inbox, for a person. Raises AlreadyImported where a report has the same file or text."""

    draft: Draft


@dataclass(frozen=True, slots=True)
class SaveReview:
    """Keep the verdicts of a review that is left half done."""

    draft_id: int
    verdicts: Verdicts


@dataclass(frozen=True, slots=True)
class DiscardDraft:
    """Take a draft out of the inbox without storing it."""

    draft_id: int


@dataclass(frozen=True, slots=True)
class DateReport:
    """Set the date of a report that states none."""

    report_id: int
    published: date


@dataclass(frozen=True, slots=True)
class DeleteReports:
    """Put reports into the trash: their facts no longer count."""

    report_ids: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class RestoreReports:
    """Take reports out of the trash."""

    report_ids: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class AnswerCopy:
    """Answer a proposal that one report is a copy or a translation of another."""

    link_id: int
    accepted: bool


@dataclass(frozen=True, slots=True)
class AddStocks:
    """Put securities on a list (None: the main one)."""

    symbols: tuple[Symbol, ...]
    list_id: int | None = None
    why: str = ""


@dataclass(frozen=True, slots=True)
class RemoveStocks:
    """Take securities off a list (None: the main one); their evidence stays."""

    symbols: tuple[Symbol, ...]
    list_id: int | None = None


@dataclass(frozen=True, slots=True)
class TagStocks:
    """Tag securities with themes by hand; an unknown theme is made."""

    symbols: tuple[Symbol, ...]
    themes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class UntagStocks:
    """Take themes off securities: a hand tag goes, a machine tag is hidden and stays hidden after later imports."""

    symbols: tuple[Symbol, ...]
    themes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SetFlag:
    """Flag securities, 1 to 7; 0 clears."""

    symbols: tuple[Symbol, ...]
    flag: int


@dataclass(frozen=True, slots=True)
class SetComment:
    """The short comment of one security; empty clears."""

    symbol: Symbol
    comment: str


@dataclass(frozen=True, slots=True)
class AddNote:
    """A dated note on a security, which may quote a span of a report."""

    symbol: Symbol
    text: str
    made_at: str
    report_id: int | None = None
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class ChangeNote:
    """Write a note anew; what it quotes and when it was made stay."""

    note_id: int
    text: str


@dataclass(frozen=True, slots=True)
class DeleteNote:
    """Take a note away."""

    note_id: int


@dataclass(frozen=True, slots=True)
class RenameTheme:
    """Give a theme another name; the old one stays as an alias."""

    theme: str
    name: str


@dataclass(frozen=True, slots=True)
class LearnAlias:
    """A correction that holds from now on: `text` stands for `symbol`, for one broker or (None) for all."""

    text: str
    symbol: Symbol
    broker: str | None = None


@dataclass(frozen=True, slots=True)
class ListedStock:
    """A stock of another program's list: the name it had there, when it was added and at which price, a comment."""

    symbol: Symbol
    written: str = ""
    added_on: str = ""
    price: float | None = None
    comment: str = ""


@dataclass(frozen=True, slots=True)
class KeptEntry:
    """An entry of another program's list that stands for no security here, with the reason and what it might be."""

    text: str
    code: str = ""
    name: str = ""
    reason: str = ""
    candidates: tuple[Symbol, ...] = ()
    themes: tuple[str, ...] = ()
    added_on: str = ""
    comment: str = ""


@dataclass(frozen=True, slots=True)
class ImportList:
    """Put the stocks of another program's list on the list of this name (made where it is new; empty: the main one).

    What stands for no security is kept with that list. `source` names the file. What is there already stays as it is.
    """

    name: str
    source: str
    stocks: tuple[ListedStock, ...] = ()
    kept: tuple[KeptEntry, ...] = ()


@dataclass(frozen=True, slots=True)
class SettleEntry:
    """Say what a kept entry stands for: the security goes on the entry's list with its themes. None lets it go."""

    entry_id: int
    symbol: Symbol | None = None


@dataclass(frozen=True, slots=True)
class RememberMapping:
    """Keep which column says what for tables with this header."""

    mapping: ColumnMapping


@dataclass(frozen=True, slots=True)
class NoteLook:
    """Keep that everything that came in by the moment `at` (ISO, UTC) was seen."""

    at: str


@dataclass(frozen=True, slots=True)
class SeenFile:
    """A file by the SHA-256 of its bytes, with the name it had."""

    sha256: str
    name: str


@dataclass(frozen=True, slots=True)
class NoteFiles:
    """Note that files of a watched folder are through, whatever became of them: they are not read again, also after an undo."""

    files: tuple[SeenFile, ...]


Command: TypeAlias = (
    AddReport
    | ReviseFacts
    | KeepDraft
    | SaveReview
    | DiscardDraft
    | DateReport
    | DeleteReports
    | RestoreReports
    | AnswerCopy
    | AddStocks
    | RemoveStocks
    | TagStocks
    | UntagStocks
    | SetFlag
    | SetComment
    | AddNote
    | ChangeNote
    | DeleteNote
    | RenameTheme
    | ThemeCommand
    | DeskCommand
    | CorrectionCommand
    | LearnAlias
    | ImportList
    | SettleEntry
    | RememberMapping
    | NoteFiles
    | NoteLook
)


@dataclass(frozen=True, slots=True)
class Applied:
    """What a write did: `step_id` None where nothing changed; `ids` are those of the rows that were made."""

    changes: Changes
    step_id: int | None = None
    name: str = ""
    ids: tuple[int, ...] = ()
