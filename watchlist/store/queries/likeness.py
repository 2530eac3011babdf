"""Which reports are the same: what a new one is to be compared with, and the proposals that wait for an answer."""

from __future__ import annotations

import json
from datetime import date, timedelta
from typing import Any, Final

from watchlist.domain.copies import EMPTY_BIN, RETOLD_WITHIN, Fingerprint
from watchlist.domain.rows import CopyRow
from watchlist.store.engine import Connection
from watchlist.store.queries.library import fingerprint_of, fingerprints

_BINS: Final = 6
"""So many bins of each sketch are indexed: of two reports with four of five shingles in common, one pair in ten thousand
agrees in none of them."""

_FEWEST: Final = 4
"""A short text leaves bins empty; with fewer filled ones it is compared with everything."""

_DAY: Final = "json_extract(payload, '$.published')"
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

    They share a part of the wording, or are from about the same day (or from none).
    """
    filled = [(place, bin_) for place, bin_ in enumerate(own.shingles[:_BINS]) if bin_ != EMPTY_BIN]
    if not own.published or len(filled) < _FEWEST:
        return fingerprints(connection)
    day, near = date.fromisoformat(own.published), timedelta(days=RETOLD_WITHIN)
    parts = [f"SELECT id FROM fingerprints WHERE {_DAY} = '' OR {_DAY} BETWEEN ? AND ?"]  # noqa: S608 - a constant of ours
    parts += [
        f"SELECT id FROM fingerprints WHERE json_extract(payload, '$.shingles[{place}]') = ?"  # noqa: S608 - as above
        for place, _ in filled
    ]
    bounds = ((day - near).isoformat(), (day + near).isoformat())
    rows = connection.execute(_LIKELY.format(" UNION ".join(parts)), (*bounds, *(bin_ for _, bin_ in filled)))
    return tuple((report_id, fingerprint_of(payload)) for report_id, payload in rows)


def _cells(*row: Any) -> tuple[Any, ...]:  # noqa: ANN401 - the cells of a row
    """The row with its evidence read from JSON."""
    *before, evidence, state_of_it = row
    return (*before, tuple(json.loads(evidence)), state_of_it)
