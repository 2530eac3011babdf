"""Full text: words in the reports and in the user's notes, with the sentence around each."""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import chain, islice
from typing import Final

from watchlist.domain.rows import TextHit
from watchlist.domain.symbols import Symbol
from watchlist.securities.folding import fold
from watchlist.store.engine import Connection, as_array, snapshot
from watchlist.store.indexing import expression
from watchlist.store.queries.looking_back import tables_of
from watchlist.store.queries.standing import Standing, standing
from watchlist.store.quotes import LONGEST, sentence_around

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

_A_PAGE: Final = 50
"""So many hits are told at a time, and at first so many texts read; then twice as many each time."""
_LARGE_PART: Final = 400

_LOOKED_AT: Final = 10
"""So many of the newest reports are looked at before the index is asked: a frequent word stands in many of them."""
_SOME: Final = 30
"""So many more at a time where it does."""
_OFTEN: Final = 5
"""A word that stands in one of so many reports is looked for from the newest on, without the index."""

_LONGEST_CHARACTER: Final = 4
"""Bytes."""

_HEADS: Final = """
SELECT r.id, r.title, coalesce(b.name, ''), coalesce(r.published, '')
FROM json_each(?) f CROSS JOIN reports r ON r.id = f.value LEFT JOIN brokers b ON b.id = r.broker_id
"""
_NOTES: Final = """
SELECT n.id, n.text, n.made_at, n.report_id, s.symbol FROM notes n JOIN securities s ON s.id = n.security_id
ORDER BY n.made_at DESC, n.id DESC
"""


def search(connection: Connection, text: str, limit: int | None = 50) -> tuple[TextHit, ...]:
    """The notes and then the reports in which all terms stand, the newest first; a term in quotation marks may have blanks.

    简 and 繁, full and half width, upper and lower case are the same. Each hit is the first place of the first term.
    """
    terms = terms_of(text)
    if not terms:
        return ()
    with snapshot(connection):
        holders = _all_holders(connection, terms) if limit is None else _newest_holders(connection, terms)
        hits = chain(noted(connection, terms), _told(connection, holders, terms))
        return tuple(islice(hits, limit))


def terms_of(text: str) -> tuple[str, ...]:
    """The terms of what was typed: words between blanks, or between quotation marks with the blanks in them."""
    found = (match[1] or match[2] for match in _TERM.finditer(text))
    return tuple(dict.fromkeys(term for term in found if term.strip()))


def _reports(connection: Connection, terms: tuple[str, ...]) -> Iterator[int]:
    """The reports outside the trash that may hold all terms, the newest first."""
    possible = candidates(connection, terms)
    if possible is not None and len(possible) <= _FEW:
        yield from (row[0] for row in connection.execute(_NEWEST_OF, (json.dumps(list(possible)),)))
        return
    for (report_id,) in connection.execute(_NEWEST):
        if possible is None or report_id in possible:
            yield report_id


def candidates(connection: Connection, terms: tuple[str, ...]) -> set[int] | None:
    """The reports, in the trash too, that may hold all terms; None where the index knows nothing of them."""
    asked = " AND ".join(filter(None, map(expression, terms)))
    return {row[0] for row in connection.execute(_INDEXED, (asked,))} if asked else None


def holding(connection: Connection, text: str, reports: set[int] | None) -> set[int]:
    """Those of some reports (None: of all) in which a text stands."""
    stands = standing(text)
    if reports is None:
        rows = connection.execute(_EVERY_TEXT)
    else:
        rows = connection.execute(_TEXTS, (as_array(reports),))
    return {report_id for report_id, written in rows if stands(written)}


_Text = tuple[int, bytes]


def _newest_holders(connection: Connection, terms: tuple[str, ...]) -> Iterator[_Text]:
    """The same as `_all_holders` for whom the first are enough: of a frequent word the index would list far more reports."""
    stand = tuple(map(standing, terms))
    newest = (row[0] for row in connection.execute(_NEWEST))
    seen: set[int] = set()
    size = _LOOKED_AT
    while part := tuple(islice(newest, size)):
        found = tuple(_holders(connection, part, stand))
        yield from found
        seen.update(part)
        if len(found) * _OFTEN < len(part):
            yield from _all_holders(connection, terms, seen)
            return
        size = _SOME


def _all_holders(
    connection: Connection, terms: tuple[str, ...], but: AbstractSet[int] = frozenset()
) -> Iterator[_Text]:
    """The reports outside the trash in which all terms stand, with their texts, the newest first; read in parts that grow."""
    stand = tuple(map(standing, terms))
    reports = (report_id for report_id in _reports(connection, terms) if report_id not in but)
    size = _A_PAGE
    while part := tuple(islice(reports, size)):
        yield from _holders(connection, part, stand)
        size = min(2 * size, _LARGE_PART)


def _holders(connection: Connection, reports: Sequence[int], stand: Collection[Standing]) -> Iterator[_Text]:
    for report_id, text in connection.execute(_TEXTS, (json.dumps(reports),)):
        if all(stands(text) for stands in stand):
            yield report_id, text


def _told(connection: Connection, holders: Iterator[_Text], terms: tuple[str, ...]) -> Iterator[TextHit]:
    """Reports with the first place of the first term in them."""
    while page := dict(islice(holders, _A_PAGE)):
        heads = connection.execute(_HEADS, (json.dumps(list(page)),))
        for report_id, *head in heads.fetchall():
            yield _hit(report_id, _begun(page[report_id], terms[0]), terms[0], *head)


def _begun(written: bytes, term: str) -> str:
    """A text as far as the sentence around the first place of a term needs it: the rest need not be decoded."""
    looked_for = term.encode("utf-8", "surrogatepass")
    place = written.find(looked_for)
    last = None if place < 0 else place + len(looked_for) + LONGEST * _LONGEST_CHARACTER
    return written[:last].decode(errors="ignore")


def _hit(report_id: int, text: str, term: str, title: str, broker: str, published: str) -> TextHit:
    start = _place(text, term)
    stop = start + len(term)
    first, last = sentence_around(text, start, stop)
    return TextHit(report_id, start, stop, text[first:last], first, title, published, broker)


def noted(connection: Connection, terms: tuple[str, ...], *, as_of: str | None = None) -> Iterator[TextHit]:
    """The notes in which all terms stand (or stood at the end of a day), the newest first. They are few and short: they are read through."""
    before = "" if as_of is None else tables_of(connection, as_of)
    for note_id, text, made_at, report_id, symbol in connection.execute(f"{before}{_NOTES}"):
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
