"""Full text: words in the reports and in the user's notes, with the sentence around each."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Final

from watchlist.domain.rows import TextHit
from watchlist.domain.symbols import Symbol
from watchlist.securities.folding import fold
from watchlist.store.engine import Connection, one, snapshot
from watchlist.store.indexing import expression, is_exact
from watchlist.store.quotes import sentence_around

_TERM: Final = re.compile(r'"([^"]+)"|(\S+)')

_INDEXED: Final = "SELECT rowid FROM text_index WHERE text_index MATCH ?"
_NEWEST: Final = "SELECT id FROM reports WHERE deleted_at IS NULL ORDER BY published DESC, id DESC"
_NEWEST_OF: Final = """
SELECT id FROM reports WHERE deleted_at IS NULL AND id IN (SELECT value FROM json_each(?)) ORDER BY published DESC, id DESC
"""
_WRITTEN: Final = "SELECT id FROM texts WHERE id IN (SELECT value FROM json_each(?)) AND instr(text, ?)"
_FEW: Final = 1_000
"""Up to so many reports are sorted by day; of more the newest are looked for from the newest on."""

_REPORT: Final = """
SELECT r.title, coalesce(b.name, ''), coalesce(r.published, '') FROM reports r LEFT JOIN brokers b ON b.id = r.broker_id
WHERE r.id = ?
"""
_NOTES: Final = """
SELECT n.id, n.text, n.made_at, n.report_id, s.symbol FROM notes n JOIN securities s ON s.id = n.security_id
ORDER BY n.made_at DESC, n.id DESC
"""
_NAMED: Final = """
SELECT DISTINCT s.symbol FROM appearances a JOIN securities s ON s.id = a.security_id
WHERE a.report_id IN (SELECT value FROM json_each(?))
"""


def search(connection: Connection, text: str, limit: int | None = 50) -> tuple[TextHit, ...]:
    """The notes and then the reports in which all terms stand, the newest first; a term in quotation marks may have blanks.

    简 and 繁, full and half width, upper and lower case are the same. Each hit is the first place of the first term.
    """
    terms = terms_of(text)
    if not terms:
        return ()
    with snapshot(connection):
        hits = list(_noted(connection, terms))[:limit]
        for report_id in _reports(connection, terms):
            if limit is not None and len(hits) >= limit:
                break
            hit = _hit(connection, report_id, terms)
            if hit is not None:
                hits.append(hit)
    return tuple(hits)


def stocks_with(connection: Connection, text: str) -> frozenset[Symbol]:
    """The stocks that are named in a report, or have a note, in which this text stands."""
    terms = (text,) if text.strip() else ()
    if not terms:
        return frozenset()
    with snapshot(connection):
        noted = {hit.symbol for hit in _noted(connection, terms) if hit.symbol is not None}
        reports = _candidates(connection, terms)
        if reports is None or not is_exact(text):
            reports = _holding(connection, text, reports)
        named = connection.execute(_NAMED, (json.dumps(list(reports)),))
        return frozenset(noted | {Symbol.parse(symbol) for (symbol,) in named})


def terms_of(text: str) -> tuple[str, ...]:
    """The terms of what was typed: words between blanks, or between quotation marks with the blanks in them."""
    found = (match[1] or match[2] for match in _TERM.finditer(text))
    return tuple(dict.fromkeys(term for term in found if term.strip()))


def _reports(connection: Connection, terms: tuple[str, ...]) -> Iterator[int]:
    """The reports outside the trash that may hold all terms, the newest first."""
    candidates = _candidates(connection, terms)
    if candidates is not None and len(candidates) <= _FEW:
        yield from (row[0] for row in connection.execute(_NEWEST_OF, (json.dumps(list(candidates)),)))
        return
    for (report_id,) in connection.execute(_NEWEST):
        if candidates is None or report_id in candidates:
            yield report_id


def _candidates(connection: Connection, terms: tuple[str, ...]) -> set[int] | None:
    """The reports, in the trash too, that may hold all terms; None where the index knows nothing of them."""
    asked = " AND ".join(filter(None, map(expression, terms)))
    return {row[0] for row in connection.execute(_INDEXED, (asked,))} if asked else None


def _holding(connection: Connection, text: str, candidates: set[int] | None) -> set[int]:
    """The reports in which a text stands: SQLite finds it as it is written, what is left is looked at folded."""
    if candidates is None:
        candidates = {row[0] for row in connection.execute("SELECT id FROM texts")}
    found = {row[0] for row in connection.execute(_WRITTEN, (json.dumps(list(candidates)), text))}
    return found | {each for each in candidates - found if _stands(_text(connection, each), text) >= 0}


def _hit(connection: Connection, report_id: int, terms: tuple[str, ...]) -> TextHit | None:
    text = _text(connection, report_id)
    places = [_stands(text, term) for term in terms]
    if min(places) < 0:
        return None
    title, broker, published = connection.execute(_REPORT, (report_id,)).fetchone()
    stop = places[0] + len(terms[0])
    first, last = sentence_around(text, places[0], stop)
    return TextHit(report_id, places[0], stop, text[first:last], first, title, published, broker)


def _noted(connection: Connection, terms: tuple[str, ...]) -> Iterator[TextHit]:
    """Notes are few and short: they are read through."""
    for note_id, text, made_at, report_id, symbol in connection.execute(_NOTES):
        places = [_stands(text, term) for term in terms]
        if min(places) >= 0:
            stop = places[0] + len(terms[0])
            first, last = sentence_around(text, places[0], stop)
            yield TextHit(
                report_id,
                places[0],
                stop,
                text[first:last],
                first,
                "",
                made_at[:10],
                "",
                note_id,
                Symbol.parse(symbol),
            )


def _stands(text: str, term: str) -> int:
    """Where a term stands as it is written, else where it stands in another script, width or case; -1 nowhere."""
    place = text.find(term)
    return place if place >= 0 else fold(text).find(fold(term))


def _text(connection: Connection, report_id: int) -> str:
    text: str = one(connection, "SELECT text FROM texts WHERE id = ?", (report_id,))
    return text
