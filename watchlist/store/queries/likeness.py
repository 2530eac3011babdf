"""Which reports are the same: what a new one is to be compared with, and the proposals that wait for an answer."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any, Final

from watchlist.domain.copies import EMPTY_BIN, RETOLD_WITHIN, Fingerprint
from watchlist.domain.rows import CopyRow
from watchlist.store.engine import Connection
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
_OF_THE_HOUSE: Final = (
    f"(:house IN ('', {_HOUSE}) OR {_HOUSE} = '' OR (length({_HOUSE}) = octet_length({_HOUSE})) <> :ascii)"
)
"""The same house or none is named, or the names are in two scripts: read from the index alone, whatever the library's size."""
_OF_ITS_LISTS: Final = (
    f"(json_array_length(payload, '$.lists') = :lists OR ({_HOUSE} <> '' AND {_HOUSE} = :house))"
)
"""As many lists; with fewer or more only what states the same house can be told by its figures alone."""
_LIKELY: Final = """
SELECT f.id, f.payload FROM fingerprints f JOIN reports r ON r.id = f.id WHERE r.deleted_at IS NULL AND f.id IN ({0}) ORDER BY f.id
"""

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
    to tell it by.
    """
    rows = connection.execute(*likely(own))
    return tuple((report_id, fingerprint_of(payload)) for report_id, payload in rows)


def likely(own: Fingerprint) -> tuple[str, dict[str, str | int]]:
    """The query for them, with its words; nothing but indexes is read to find them."""
    words: dict[str, str | int] = {}
    conditions = [*_of_wording(own, words), *(_of_house_and_day(own, words) if own.may_be_retold else ())]
    parts = [f"SELECT id FROM fingerprints WHERE {condition}" for condition in conditions]  # noqa: S608 - constants of ours
    # Without ALL SQLite would read every fingerprint, so that the ids come in order.
    return _LIKELY.format(" UNION ALL ".join(parts)), words


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
    alike = f"{_OF_THE_HOUSE} AND {_OF_ITS_LISTS}"
    words.update(house=own.broker, ascii=own.broker.isascii(), lists=len(own.lists))
    if not own.published:
        yield f"{_ANY_DAY} AND {alike}"
        return
    day, near = date.fromisoformat(own.published), timedelta(days=RETOLD_WITHIN)
    words.update(first=(day - near).isoformat(), last=(day + near).isoformat())
    for about_then in _ABOUT_THEN:
        yield f"{about_then} AND {alike}"


def _cells(*row: Any) -> tuple[Any, ...]:  # noqa: ANN401 - the cells of a row
    """The row with its evidence read from JSON."""
    *before, evidence, state_of_it = row
    return (*before, tuple(json.loads(evidence)), state_of_it)
