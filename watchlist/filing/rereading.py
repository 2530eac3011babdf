"""Stored reports read again by the rules of this version, one after the other; for the window and the command line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from watchlist.importing.matching.differences import compare
from watchlist.importing.pipeline import draft_of
from watchlist.importing.placing import Placing
from watchlist.importing.recognition import unsure
from watchlist.store import queries

if TYPE_CHECKING:
    from watchlist.domain.documents import Document
    from watchlist.domain.revisions import Revision, StoredFacts
    from watchlist.securities.lexicon import Lexicon
    from watchlist.store.engine import Connection


def revisions(
    connection: Connection, lexicon: Lexicon, report_ids: Sequence[int] = ()
) -> Iterator[tuple[int, Revision]]:
    """What would change, report by report, in those named or in all; a table is read by the columns that were named.

    What was recognised on pictures is no surer for being read again.
    """
    mappings = queries.mappings(connection)
    with Placing() as placing:
        for report_id in dict.fromkeys(report_ids) or [row.id for row in queries.reports(connection)]:
            stored = queries.stored_facts(connection, report_id)
            document = queries.report_document(connection, report_id)
            draft = draft_of(document, lexicon, mappings)
            revision = compare(stored, unsure(draft))
            yield report_id, _placed(revision, stored, document, placing)


def _placed(revision: Revision, stored: StoredFacts, document: Document, placing: Placing) -> Revision:
    """The revision whose new rows know their page and box in a PDF, as those of an import do."""
    command = revision.command
    if command is None:
        return revision
    known = (
        *(span for pick in stored.picks for span in pick.spans),
        *(mention.span for mention in stored.mentions),
    )
    facts = (command.picks, command.mentions, command.ratings, command.scale)
    picks, mentions, ratings, scale = placing.placed(facts, document, known)
    return replace(
        revision,
        command=replace(command, picks=picks, mentions=mentions, ratings=ratings, scale=scale),
    )
