"""The rows that an import prints: what became of each document and of each list of another program."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from watchlist.commands.tables import Column


class State(StrEnum):
    """What became of a document."""

    IMPORTED = "imported"
    INBOX = "inbox"
    DUPLICATE = "duplicate"
    FAILED = "failed"
    LISTED = "listed"


@dataclass(frozen=True, slots=True)
class ImportRow:
    """What became of one document; `doubtful` counts names that were left to a person.

    Of a list of another program: `new` and `known` stocks on the list `title`, and what is kept beside it.
    """

    file: str
    state: State
    report: int | None = None
    draft: int | None = None
    title: str = ""
    broker: str = ""
    date: str = ""
    picks: int = 0
    mentions: int = 0
    doubtful: int = 0
    copy_of: int | None = None
    error: str = ""
    message: str = ""
    new: int = 0
    known: int = 0
    unresolved: int = 0
    unsupported: int = 0


COLUMNS: Final[tuple[Column[ImportRow], ...]] = (
    Column("File", lambda row: row.file),
    Column("Became", lambda row: row.state.value),
    Column("Report", lambda row: row.report or "", right=True),
    Column("Broker", lambda row: row.broker),
    Column("Date", lambda row: row.date),
    Column("Picks", lambda row: row.picks, right=True),
    Column("Mentions", lambda row: row.mentions, right=True),
    Column("Doubtful", lambda row: row.doubtful, right=True),
    Column("Note", lambda row: row.message, widest=90),
)
