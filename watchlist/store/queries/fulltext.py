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
from watchlist.store.engine import Connection, as_array, one, snapshot
from watchlist.store.indexing import expression
from watchlist.store.queries.looking_back import tables_of
from watchlist.store.queries.standing import Standing, standing
from watchlist.store.quotes import LONGEST, sentence_around

_TERM: Final = re.compile(r'"([^"]+)"|(\S+)')

_INDEXED: Final = "SELECT json_group_array(rowid) FROM text_index WHERE text_index MATCH ?"
"""As one value: a row for each takes twice as long."""
_NEWEST: Final = "SELECT id FROM reports WHERE deleted_at IS NULL ORDER BY published DESC, id DESC"
_LAST: Final = "SELECT max(id) FROM reports"
_NEWEST_OF: Final = """
SELECT id FROM reports WHERE deleted_at IS NULL AND id IN (SELECT value FROM json_each(?)) ORDER BY published DESC, id DESC
"""
_TEXTS: Final = """
SELECT t.id, CAST(t.text AS BLOB) FROM json_each(?) f CROSS JOIN texts t ON t.id = f.value
"""
_EVERY_TEXT: Final = "SELECT id, CAST(text AS BLOB) FROM texts"
"""As bytes: most texts are only looked at for whether a word is in them, and need not be decoded for that."""
_PASSED: Final = 10
"""So many reports are passed by from the newest on in the time in which one of the found is put in order of days: for that its row is read."""

_A_PAGE: Final = 50
"""So many hits are told at a time, and at first so many texts read; then twice as many each time."""
_LARGE_PART: Final = 400

_LOOKED_AT: Final = 10
"""So many of the newest reports are looked at before the index is asked: a frequent word stands in many of them."""
_MORE: Final = 5
"""So many more are looked at than should hold as many as are wanted: to find one more of them takes long."""
_IN_A_LOOK: Final = 25
"""So many reports the index finds in the time in which one text is looked at: a frequent word is found sooner without it."""
_SURER: Final = 2
"""So many times as many are looked at next: whether a word is frequent, ten reports hardly tell."""

_LONGEST_CHARACTER: Final = 4
"""Bytes."""
_INNER: Final = bytes(range(0x80, 0xC0))
"""Bytes within a character; a text that is cut before one is decoded by exceptions, which takes as long again."""

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
        holders = (
            _all_holders(connection, terms) if limit is None else _newest_holders(connection, terms, limit)
        )
        hits = chain(noted(connection, terms), _told(connection, holders, terms))
        return tuple(islice(hits, limit))


def terms_of(text: str) -> tuple[str, ...]:
    """The terms of what was typed: words between blanks, or between quotation marks with the blanks in them."""
    found = (match[1] or match[2] for match in _TERM.finditer(text))
    return tuple(dict.fromkeys(term for term in found if term.strip()))


def _reports(connection: Connection, terms: tuple[str, ...]) -> Iterator[int]:
    """The reports outside the trash that may hold all terms, the newest first."""
    possible = candidates(connection, terms)
    if possible is None:
        yield from (report_id for (report_id,) in connection.execute(_NEWEST))
        return
    on_the_way = len(possible) * _PASSED if _are_dense(connection, len(possible)) else 0
    for (report_id,) in islice(connection.execute(_NEWEST), on_the_way):
        if report_id in possible:
            possible.remove(report_id)
            yield report_id
    yield from (report_id for (report_id,) in connection.execute(_NEWEST_OF, (as_array(possible),)))


def _are_dense(connection: Connection, found: int) -> bool:
    """Whether a page of so many found is met from the newest on before they all are put in order."""
    return found * found * _PASSED > _A_PAGE * (one(connection, _LAST) or 0)


def candidates(connection: Connection, terms: tuple[str, ...]) -> set[int] | None:
    """The reports, in the trash too, that may hold all terms; None where the index knows nothing of them."""
    asked = " AND ".join(filter(None, map(expression, terms)))
    return set(json.loads(one(connection, _INDEXED, (asked,)))) if asked else None


def holding(connection: Connection, text: str, reports: set[int] | None) -> set[int]:
    """Those of some reports (None: of all) in which a text stands."""
    stands = standing(text)
    if reports is None:
        rows = connection.execute(_EVERY_TEXT)
    else:
        rows = connection.execute(_TEXTS, (as_array(reports),))
    return {report_id for report_id, written in rows if stands(written)}


_Text = tuple[int, bytes]


def _newest_holders(connection: Connection, terms: tuple[str, ...], wanted: int) -> Iterator[_Text]:
    """The same as `_all_holders` where the first are enough: of a frequent word the index would list far more reports."""
    stand = tuple(map(standing, terms))
    newest = (row[0] for row in connection.execute(_NEWEST))
    reports = one(connection, _LAST) or 0
    seen: set[int] = set()
    size, told = _LOOKED_AT, 0
    while part := tuple(islice(newest, size)):
        found = tuple(_holders(connection, part, stand))
        yield from found
        seen.update(part)
        told += len(found)
        size = _still_ahead(told, len(seen), wanted)
        if not told or size > reports * told / len(seen) / _IN_A_LOOK + wanted:
            yield from _all_holders(connection, terms, seen)
            return
        size = min(size, _SURER * len(seen), _LARGE_PART)


def _still_ahead(told: int, seen: int, wanted: int) -> int:
    """How many more texts should be looked at where so many of those seen were told."""
    return max(wanted - told, 1) * seen // max(told, 1) + _MORE


def _all_holders(
    connection: Connection, terms: tuple[str, ...], but: AbstractSet[int] = frozenset()
) -> Iterator[_Text]:
    """The reports outside the trash in which all terms stand, with their texts, the newest first; read in parts that grow."""
    stand = tuple(map(standing, terms))
    reports = (report_id for report_id in _reports(connection, terms) if report_id not in but)
    size = _A_PAGE + _MORE
    while part := tuple(islice(reports, size)):
        yield from _holders(connection, part, stand)
        size = min(2 * size, _LARGE_PART)


def _holders(connection: Connection, reports: Sequence[int], stand: Collection[Standing]) -> Iterator[_Text]:
    found: Iterator[_Text] = connection.execute(_TEXTS, (json.dumps(reports),))
    for stands in stand:
        found = _those_with(stands, found)
    return found


def _those_with(stands: Standing, texts: Iterator[_Text]) -> Iterator[_Text]:
    return (text for text in texts if stands(text[1]))


def _told(connection: Connection, holders: Iterator[_Text], terms: tuple[str, ...]) -> Iterator[TextHit]:
    """Reports with the first place of the first term in them."""
    while page := dict(islice(holders, _A_PAGE)):
        heads = connection.execute(_HEADS, (json.dumps(list(page)),))
        for report_id, *head in heads.fetchall():
            yield _hit(report_id, page[report_id], terms[0], *head)


def _hit(report_id: int, written: bytes, term: str, title: str, broker: str, published: str) -> TextHit:
    before, begun = _around(written, term)
    start = _place(begun, term)
    first, last = sentence_around(begun, start, start + len(term))
    place = before + start
    return TextHit(
        report_id, place, place + len(term), begun[first:last], before + first, title, published, broker
    )


def _around(written: bytes, term: str) -> tuple[int, str]:
    """As much of a text as the sentence around the first place of a term needs, and how many characters stand before that."""
    looked_for = term.encode("utf-8", "surrogatepass")
    place = written.find(looked_for)
    if place < 0:
        return 0, written.decode(errors="ignore")
    last = place + len(looked_for) + LONGEST * _LONGEST_CHARACTER
    while last < len(written) and written[last] in _INNER:
        last += 1
    first = max(0, place - LONGEST * _LONGEST_CHARACTER)
    while first and written[first] in _INNER:
        first -= 1
    # Counting characters takes half as long as decoding them.
    return len(written[:first].translate(None, _INNER)), written[first:last].decode(errors="ignore")


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
