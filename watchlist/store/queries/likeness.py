"""Proposals that one report is the same as another."""

from __future__ import annotations

import json
from typing import Any

from watchlist.domain.rows import CopyRow
from watchlist.store.engine import Connection

_COPIES = """
SELECT c.id, c.report_id, r.title, c.original_id, o.title, c.kind, c.score, c.evidence, c.state
FROM copies c JOIN reports r ON r.id = c.report_id JOIN reports o ON o.id = c.original_id
WHERE c.state = ? AND r.deleted_at IS NULL AND o.deleted_at IS NULL ORDER BY c.score DESC, c.id
"""


def copies(connection: Connection, state: str = "proposed") -> tuple[CopyRow, ...]:
    """The proposals in one state, the strongest first; the trash is left out."""
    rows = connection.execute(_COPIES, (state,))
    return tuple(CopyRow(*_cells(*row)) for row in rows)


def _cells(*row: Any) -> tuple[Any, ...]:  # noqa: ANN401 - the cells of a row
    """The row with its evidence read from JSON."""
    *before, evidence, state_of_it = row
    return (*before, tuple(json.loads(evidence)), state_of_it)
