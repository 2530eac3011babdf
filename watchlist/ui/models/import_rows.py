"""What became of each document of an import: the rows of its report."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from watchlist.domain.copies import CopyKind
from watchlist.domain.errors import ReaderFailed
from watchlist.domain.oddities import LANGUAGE_NOT_READ, Limit


class Fate(StrEnum):
    """How it ended."""

    INBOX = "inbox"
    STORED = "stored"
    LIST = "list"
    KNOWN = "known"
    WAITING = "waiting"
    TWICE = "twice"
    FAILED = "failed"
    LEFT_OUT = "left out"


@dataclass(frozen=True, slots=True)
class Alike:
    """A report of the library that the document seems to repeat."""

    report_id: int
    title: str
    kind: CopyKind


@dataclass(frozen=True, slots=True)
class ImportRow:
    """One document: `path` as it was given ("" for a paste), `error` where it could not be read.

    `report_id` is the stored report, or the one that is in the library already; `draft_id` the draft in the inbox. Of a list
    of another program `stocks` counts its entries, `names` those of other lists that it names.
    """

    name: str
    path: str
    fate: Fate
    error: Exception | None = None
    report_id: int | None = None
    draft_id: int | None = None
    title: str = ""
    stocks: int = 0
    doubtful: int = 0
    alike: Alike | None = None
    warnings: tuple[str, ...] = ()
    names: int = 0

    @property
    def went_wrong(self) -> bool:
        """Whether the person has to do something about it."""
        return self.fate is Fate.FAILED

    @property
    def can_be_tried_again(self) -> bool:
        """Whether it was not read for no reason of its own: nothing was there that reads."""
        return isinstance(self.error, ReaderFailed) and self.error.args[-1] in {Limit.START, Limit.LATE}

    @property
    def is_in_unread_language(self) -> bool:
        """Whether it is in a language that is not read: what it says is not in its draft."""
        return any(warning.startswith(LANGUAGE_NOT_READ) for warning in self.warnings)

    @property
    def lacks_columns(self) -> bool:
        """Whether it is a table whose columns the person may name."""
        return self.draft_id is not None and any(
            warning.startswith("columns_unknown") for warning in self.warnings
        )
