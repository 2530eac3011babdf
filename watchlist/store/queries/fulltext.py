"""Full text: words in the reports and in the user's notes, with the sentence around each."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from itertools import chain, islice
from typing import Final

from watchlist.domain.rows import TextHit
from watchlist.domain.symbols import Symbol
from watchlist.securities.folding import fold, spellings
from watchlist.store.engine import Connection, snapshot
from watchlist.store.indexing import expression, is_exact
from watchlist.store.quotes import sentence_around

_TERM: Final = re.compile(r'"([^"]+)"|(\S+)')

_INDEXED: Final = "SELECT rowid FROM text_index WHERE text_index MATCH ?"
_NEWEST: Final = "SELECT id FROM reports WHERE deleted_at IS NULL ORDER BY published DESC, id DESC"
_NEWEST_OF: Final = """
SELECT id FROM reports WHERE deleted_at IS NULL AND id IN (SELECT value FROM json_each(?)) ORDER BY published DESC, id DESC
"""
_TEXTS: Final = """
SELECT t.id, CAST(t.text AS BLOB) FROM json_each(?) f CROSS JOIN texts t ON t.id = f.value
"""
_EVERY_TEXT: Final = "SELECT id, CAST(text AS BLOB) FROM texts"
"""As bytes: most texts are only looked at for whether a word is in them, and need not be decoded for that."""
_FEW: Final = 1_000
"""Up to so many reports are sorted by day; of more the newest are looked for from the newest on."""

_PART, _LARGE_PART = 50, 500
"""So many texts are read at a time: first what fills a page, then more."""

_REPORT: Final = """
SELECT r.title, coalesce(b.name, ''), coalesce(r.published, '') FROM reports r LEFT JOIN brokers b ON b.id = r.broker_id
WHERE r.id = ?
"""
_NOTES: Final = """
SELECT n.id, n.text, n.made_at, n.report_id, s.symbol FROM notes n JOIN securities s ON s.id = n.security_id
ORDER BY n.made_at DESC, n.id DESC
"""
_NAMED: Final = """
SELECT s.symbol FROM securities s WHERE s.id IN (
  SELECT a.security_id FROM json_each(?) f CROSS JOIN appearances a ON a.report_id = f.value)
"""
_NAMED_IN_MANY: Final = """
SELECT s.symbol FROM securities s WHERE EXISTS (
  SELECT 1 FROM appearances a WHERE a.security_id = s.id AND +a.report_id IN (SELECT value FROM json_each(?)))
"""
"""The unary + keeps SQLite from looking each report of the list up for each stock."""
_MANY: Final = 4_000
"""In so many reports nearly every stock is soon met: each is looked for, instead of each of their stocks looked up."""


def search(connection: Connection, text: str, limit: int | None = 50) -> tuple[TextHit, ...]:
    """The notes and then the reports in which all terms stand, the newest first; a term in quotation marks may have blanks.

    简 and 繁, full and half width, upper and lower case are the same. Each hit is the first place of the first term.
    """
    terms = terms_of(text)
    if not terms:
        return ()
    with snapshot(connection):
        hits = chain(_noted(connection, terms), _told(connection, terms))
        return tuple(islice(hits, limit))


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
        sql = _NAMED if len(reports) < _MANY else _NAMED_IN_MANY
        named = connection.execute(sql, (json.dumps(list(reports)),))
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
    """The reports in which a text stands."""
    stands = _standing(text)
    if candidates is None:
        rows = connection.execute(_EVERY_TEXT)
    else:
        rows = connection.execute(_TEXTS, (json.dumps(sorted(candidates)),))
    return {report_id for report_id, written in rows if stands(written)}


def _standing(term: str) -> Callable[[bytes], bool]:
    """Whether a term stands in a text, in whatever script, width or case; the text as bytes.

    Looking for each spelling costs a tenth of folding the text. Where there are many, most texts are passed over for the
    longest part of the term that is written in one way alone.
    """
    ways = tuple(map(_bytes, spellings(term)))
    if ways:
        return lambda written: any(way in written for way in ways)
    wanted = fold(term)
    sure = "".join(each if len(spellings(each)) == 1 else " " for each in wanted)
    core = _bytes(max(sure.split(" "), key=len))
    return lambda written: core in written and wanted in fold(written.decode())


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


def _told(connection: Connection, terms: tuple[str, ...]) -> Iterator[TextHit]:
    """The reports outside the trash in which all terms stand, the newest first; read in parts that grow."""
    stand = tuple(map(_standing, terms))
    reports, size = _reports(connection, terms), _PART
    while part := tuple(islice(reports, size)):
        texts = dict(connection.execute(_TEXTS, (json.dumps(part),)))
        for report_id in part:
            if all(stands(texts[report_id]) for stands in stand):
                yield _hit(connection, report_id, texts[report_id].decode(), terms)
        size = _LARGE_PART


def _hit(connection: Connection, report_id: int, text: str, terms: tuple[str, ...]) -> TextHit:
    start = _place(text, terms[0])
    title, broker, published = connection.execute(_REPORT, (report_id,)).fetchone()
    stop = start + len(terms[0])
    first, last = sentence_around(text, start, stop)
    return TextHit(report_id, start, stop, text[first:last], first, title, published, broker)


def _noted(connection: Connection, terms: tuple[str, ...]) -> Iterator[TextHit]:
    """Notes are few and short: they are read through."""
    for note_id, text, made_at, report_id, symbol in connection.execute(_NOTES):
        places = [_place(text, term) for term in terms]
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


def _place(text: str, term: str) -> int:
    """Where a term stands as it is written, else where it stands in another script, width or case; -1 nowhere."""
    place = text.find(term)
    return place if place >= 0 else fold(text).find(fold(term))
