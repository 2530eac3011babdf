"""All that the reader shows of one report, read at once."""

from __future__ import annotations

from dataclasses import dataclass

from watchlist.domain.documents import Document
from watchlist.domain.revisions import StoredMention
from watchlist.domain.rows import PickRow, ReportRow
from watchlist.store import queries
from watchlist.store.engine import Connection


@dataclass(frozen=True, slots=True)
class ReportRead:
    """A report, the reports that say the same, its text, and what was found in it; `mentions` are those outside its lists."""

    report: ReportRow
    partners: tuple[ReportRow, ...]
    document: Document
    picks: tuple[PickRow, ...]
    mentions: tuple[StoredMention, ...]


def read_report(connection: Connection, report_id: int) -> ReportRead:
    """One report of the library, or of the trash. Raises NoSuchThing."""
    report, *partners = queries.report_family(connection, report_id)
    return ReportRead(
        report,
        tuple(partners),
        queries.report_document(connection, report_id),
        queries.report_picks(connection, report_id),
        queries.prose_mentions(connection, report_id),
    )
