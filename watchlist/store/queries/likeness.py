"""Which reports are the same: what a new one is to be compared with, and the proposals that wait for an answer."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from heapq import nlargest
from itertools import accumulate
from math import ceil
from typing import Any, Final

from watchlist.domain.copies import EMPTY_BIN, RETOLD_WITHIN, SAME_PLACES, Fingerprint
from watchlist.domain.rows import CopyRow
from watchlist.securities.brokers import house_keys
from watchlist.store.engine import Connection, as_array, one, snapshot
from watchlist.store.queries.conditions import prepare
from watchlist.store.queries.library import fingerprint_of

_BINS: Final = 6
"""So many bins of each sketch are indexed: of two reports with four of five shingles in common, one pair in ten thousand
agrees in none of them."""

_FEWEST: Final = 4
"""A short text leaves bins empty; with fewer filled ones the empty ones count too: its copies leave them empty as well."""

_DAY: Final = "json_extract(payload, '$.published')"
_HOUSE: Final = "json_extract(payload, '$.broker')"
_ABOUT_THEN: Final = (f"{_DAY} = ''", f"{_DAY} BETWEEN :first AND :last")
_ANY_DAY: Final = f"{_DAY} >= ''"
"""True of all, and lets SQLite read the index instead of every fingerprint."""
_THE_HOUSE: Final = (
    f"({_HOUSE} <> '' AND ({_HOUSE} = :house OR folded({_HOUSE}) IN (SELECT value FROM json_each(:houses))))"  # noqa: S608 - constants of ours
)
"""The same house is named, by whichever of its names."""
_OF_THE_HOUSE: Final = f"""(:house = '' OR {_HOUSE} = '' OR (length({_HOUSE}) = octet_length({_HOUSE})) <> :ascii
 OR {_THE_HOUSE})"""
"""The same house or none is named, or the names are in two scripts: read from the index alone, whatever the library's size."""
_SAME_LISTS: Final = "json_array_length(payload, '$.lists') = :lists"
"""What lacks a day or a house is told by its lists, and those are compared one by one."""
_OF_ITS_LISTS: Final = f"({_SAME_LISTS} OR {_THE_HOUSE})"
"""As many lists; with fewer or more only what states the same house can be told by its figures, or by the order of its stocks."""
_PAYLOADS: Final = """
SELECT f.id, f.payload FROM fingerprints f JOIN reports r ON r.id = f.id
WHERE r.deleted_at IS NULL AND f.id IN (SELECT value FROM json_each(?)) ORDER BY f.id
"""
_COUNTED: Final = """
SELECT s.id FROM json_each(?) j CROSS JOIN securities s ON s.symbol = j.value JOIN evidence e ON e.security_id = s.id
ORDER BY e.reports DESC
"""
"""Stocks by their symbols, the most frequent first."""
_NAMING: Final = "SELECT DISTINCT report_id FROM appearances WHERE security_id = ?"

_SMALL: Final = 1_000
"""In a library of so many reports what has no day is compared with all that have as many lists."""

_FEW: Final = 300
"""So many fingerprints are read; of more those that share the most stocks with what lacks a day or a house."""

_COPIES = """
SELECT c.id, c.report_id, r.title, c.original_id, o.title, c.kind, c.score, c.evidence, c.state
FROM copies c JOIN reports r ON r.id = c.report_id JOIN reports o ON o.id = c.original_id
WHERE c.state = ? AND r.deleted_at IS NULL AND o.deleted_at IS NULL ORDER BY c.score DESC, c.id
"""


def copies(connection: Connection, state: str = "proposed") -> tuple[CopyRow, ...]:
    """The proposals in one state, the strongest first; the trash is left out."""
    rows = connection.execute(_COPIES, (state,))
    return tuple(CopyRow(*_cells(*row)) for row in rows)


def likely_kin(connection: Connection, own: Fingerprint) -> tuple[tuple[int, Fingerprint], ...]:
    """The reports outside the trash of which a new one may be a copy or a translation: few, found by indexes.

    They share a part of the wording; or they may be of the same house and of about the same day, and the new one states enough
    to tell it by. Where it lacks one of these and very many may be, those are meant that name the most of its stocks.
    """
    prepare(connection)
    with snapshot(connection):
        ids = {row[0] for row in connection.execute(*alike_in_wording(own))} | _retold(connection, own)
        rows = connection.execute(_PAYLOADS, (as_array(ids),))
        return tuple((report_id, fingerprint_of(payload)) for report_id, payload in rows)


def alike_in_wording(own: Fingerprint) -> tuple[str, dict[str, str | int]]:
    """The query for what shares a part of the wording, with its words; only indexes are read."""
    words: dict[str, str | int] = {}
    return _any_of(_of_wording(own, words)), words


def alike_in_facts(own: Fingerprint) -> tuple[str, dict[str, str | int]]:
    """The query for what may be of the same house and of about the same day, with its words; only an index is read."""
    words: dict[str, str | int] = {}
    return _any_of(_of_house_and_day(own, words)), words


def _any_of(conditions: Iterable[str]) -> str:
    parts = [f"SELECT id FROM fingerprints WHERE {condition}" for condition in conditions]  # noqa: S608 - constants of ours
    # Without ALL SQLite would read every fingerprint, so that the ids come in order.
    return " UNION ALL ".join(parts) or "SELECT NULL WHERE 0"


def _retold(connection: Connection, own: Fingerprint) -> set[int]:
    """What may say the same in other words."""
    if not own.may_be_retold:
        return set()
    if not own.published and (one(connection, "SELECT max(id) FROM fingerprints") or 0) > _SMALL:
        return _sharing_most(connection, own, None)
    found = {row[0] for row in connection.execute(*alike_in_facts(own))}
    signed = own.published and own.broker
    return found if signed or len(found) <= _FEW else _sharing_most(connection, own, found)


def _sharing_most(connection: Connection, own: Fingerprint, among: set[int] | None) -> set[int]:
    """The reports (of some, else of all) that name enough of its stocks to be told by their lists; of many those that name the most.

    The most frequent stocks need not be looked at: who names enough of all names some of the others too.
    """
    places = Counter(symbol for stocks in own.lists for symbol in stocks)
    enough = ceil(places.total() * SAME_PLACES)
    weights = accumulate(sorted((times for symbol, times in places.items() if symbol), reverse=True))
    fewest = 1 + sum(weight < enough for weight in weights)
    passed_over = fewest // 2
    stocks = connection.execute(_COUNTED, (json.dumps([symbol for symbol in places if symbol]),)).fetchall()
    naming = Counter[int]()
    for stock in stocks[passed_over:]:
        naming.update(row[0] for row in connection.execute(_NAMING, stock))
    shared = {
        report: times
        for report, times in naming.items()
        if times >= fewest - passed_over and (among is None or report in among)
    }
    return set(nlargest(_FEW, shared, key=shared.__getitem__))


def _of_wording(own: Fingerprint, words: dict[str, str | int]) -> Iterator[str]:
    """One of the indexed bins is the same."""
    bins = list(enumerate(own.shingles[:_BINS]))
    filled = [(place, bin_) for place, bin_ in bins if bin_ != EMPTY_BIN]
    if all(bin_ == EMPTY_BIN for bin_ in own.shingles):
        return
    for place, bin_ in bins if len(filled) < _FEWEST else filled:
        words[f"bin{place}"] = bin_
        yield f"json_extract(payload, '$.shingles[{place}]') = :bin{place}"


def _of_house_and_day(own: Fingerprint, words: dict[str, str | int]) -> Iterator[str]:
    """About the same day or none, where the new one states its day; the same house or none, where it states that; as many lists."""
    words.update(house=own.broker, ascii=own.broker.isascii(), lists=len(own.lists))
    words["houses"] = json.dumps(house_keys(own.broker)) if own.broker else "[]"
    if not own.published:
        yield f"{_ANY_DAY} AND {_OF_THE_HOUSE} AND {_SAME_LISTS}"
        return
    day, near = date.fromisoformat(own.published), timedelta(days=RETOLD_WITHIN)
    words.update(first=(day - near).isoformat(), last=(day + near).isoformat())
    undated, dated = _ABOUT_THEN
    yield f"{undated} AND {_OF_THE_HOUSE} AND {_SAME_LISTS}"
    yield f"{dated} AND {_OF_THE_HOUSE} AND {_OF_ITS_LISTS}"


def _cells(*row: Any) -> tuple[Any, ...]:  # noqa: ANN401 - the cells of a row
    """The row with its evidence read from JSON."""
    *before, evidence, state_of_it = row
    return (*before, tuple(json.loads(evidence)), state_of_it)
