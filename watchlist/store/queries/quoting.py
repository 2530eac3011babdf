"""The sentence behind each change: nothing is told without it."""

from __future__ import annotations

from collections.abc import Iterable

from watchlist.domain.findings import Change, QuotedChange
from watchlist.store.engine import Connection, snapshot
from watchlist.store.queries.places import mentions
from watchlist.store.quotes import sentence_around

_REPORT = """
SELECT t.text, r.title, coalesce(b.name, ''), coalesce(r.published, '') FROM reports r JOIN texts t ON t.id = r.id
LEFT JOIN brokers b ON b.id = r.broker_id WHERE r.id = ?
"""


def quoted(connection: Connection, changes: Iterable[Change]) -> tuple[QuotedChange, ...]:
    """Each change with the sentence that shows it: of a rating its own, of a stock or a theme the first that names it."""
    with snapshot(connection):
        said: dict[str, str] = {}
        return tuple(_quoted(connection, change, said) for change in changes)


def _quoted(connection: Connection, change: Change, said: dict[str, str]) -> QuotedChange:
    """`said` are the titles, houses and days that other changes have, too: each row of SQLite's brings its own."""
    start, end = change.start, change.end
    if start < 0:
        named = mentions(
            connection,
            report_id=change.file,
            symbol=change.symbol or None,
            theme=change.theme or None,
            limit=1,
        )
        start, end = (named[0].start, named[0].end) if named else (0, 0)
    text, *about = connection.execute(_REPORT, (change.file,)).fetchone()
    first, last = sentence_around(text, start, end) if end else (0, 0)
    title, broker, published = (said.setdefault(word, word) for word in about)
    return QuotedChange(change, text[first:last], change.file, start, end, title, broker, published)
