"""The steps that can be undone, or done again."""

from __future__ import annotations

import json

from watchlist.domain.rows import StepRow
from watchlist.store.engine import Connection


def steps(connection: Connection) -> tuple[StepRow, ...]:
    """All steps of the history, the newest first."""
    rows = connection.execute("SELECT id, name, made_at, undone, code, arguments FROM steps ORDER BY id DESC")
    return tuple(
        StepRow(step_id, name, made_at, bool(undone), code, tuple(json.loads(arguments)))
        for step_id, name, made_at, undone, code, arguments in rows
    )
