"""Stored reports read again by the rules of this version, one after the other; for the window and the command line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from watchlist.importing.matching.differences import compare
from watchlist.importing.pipeline import draft_of
from watchlist.store import queries

if TYPE_CHECKING:
    from watchlist.domain.revisions import Revision
    from watchlist.securities.lexicon import Lexicon
    from watchlist.store.engine import Connection


def revisions(
    connection: Connection, lexicon: Lexicon, report_ids: Sequence[int] = ()
) -> Iterator[tuple[int, Revision]]:
    """What would change, report by report, in those named or in all; a table is read by the columns that were named."""
    mappings = queries.mappings(connection)
    for report_id in dict.fromkeys(report_ids) or [row.id for row in queries.reports(connection)]:
        stored = queries.stored_facts(connection, report_id)
        document = queries.report_document(connection, report_id)
        yield report_id, compare(stored, draft_of(document, lexicon, mappings))
