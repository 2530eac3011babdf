"""The facts of one report as they are stored, to be compared with what newer rules find."""

from __future__ import annotations

import json
from collections.abc import Iterator

from watchlist.domain.draft_codec import draft_from_json, verdicts_from_json
from watchlist.domain.drafts import Draft
from watchlist.domain.errors import NoSuchThing
from watchlist.domain.review import Verdict, Verdicts
from watchlist.domain.revisions import StoredFacts, StoredMention
from watchlist.domain.spans import Span
from watchlist.domain.symbols import Symbol
from watchlist.store.engine import Connection
from watchlist.store.queries.places import report_picks

_PROSE = """
SELECT m.id, s.symbol, m.text, m.start, m.stop, m.page, m.box, m.rule, m.confidence
FROM mentions m JOIN securities s ON s.id = m.security_id WHERE m.report_id = ? AND m.pick_id IS NULL ORDER BY m.start, m.id
"""
_NAMES = "SELECT a.key, t.key FROM theme_aliases a JOIN themes t ON t.id = a.theme_id"
_REVIEW = """
SELECT d.payload, d.verdicts FROM drafts d JOIN reports r ON r.sha256_text = d.sha256_text
WHERE r.id = ? AND d.closed_by IS NOT NULL AND d.verdicts IS NOT NULL ORDER BY d.id
"""


def stored_facts(connection: Connection, report_id: int) -> StoredFacts:
    """The picks and the places in prose of a report outside the trash. Raises NoSuchThing."""
    there = connection.execute("SELECT 1 FROM reports WHERE id = ? AND deleted_at IS NULL", (report_id,))
    if there.fetchone() is None:
        raise NoSuchThing("report", report_id)
    return StoredFacts(
        report_id,
        report_picks(connection, report_id),
        prose_mentions(connection, report_id),
        dict(connection.execute(_NAMES).fetchall()),
        frozenset(_refused(connection, report_id)),
    )


def prose_mentions(connection: Connection, report_id: int) -> tuple[StoredMention, ...]:
    """The places outside the lists of a report where securities are named, in the order of its text."""
    symbols: dict[str, Symbol] = {}
    return tuple(
        StoredMention(
            mention,
            symbols.get(code) or symbols.setdefault(code, Symbol.parse(code)),
            text,
            Span(start, stop, page, None if box is None else tuple(json.loads(box))),
            rule,
            confidence,
        )
        for mention, code, text, start, stop, page, box, rule, confidence in connection.execute(
            _PROSE, (report_id,)
        )
    )


def _refused(connection: Connection, report_id: int) -> Iterator[tuple[int, int]]:
    """The places of the rows that were rejected in the report's review, as long as that is kept."""
    for payload, verdicts in connection.execute(_REVIEW, (report_id,)):
        yield from _rejected(draft_from_json(payload), verdicts_from_json(verdicts))


def _rejected(draft: Draft, verdicts: Verdicts) -> Iterator[tuple[int, int]]:
    picks = (
        draft.themes[theme].stocks[row]
        for (theme, row), verdict in verdicts.rows.items()
        if verdict.verdict is Verdict.REJECTED
    )
    mentions = (
        draft.mentions[place]
        for place, verdict in verdicts.mentions.items()
        if verdict.verdict is Verdict.REJECTED
    )
    for row in (*picks, *mentions):
        yield from ((span.start, span.end) for span in row.spans)
