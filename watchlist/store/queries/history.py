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


def state(connection: Connection) -> str:
    """A name for what the library holds now: another one after each step, and the old one after that is taken back.

    "" for a library in memory, of which there may be many.
    """
    file: str = connection.execute("PRAGMA database_list").fetchone()[2]
    newest = connection.execute(
        "SELECT id, made_at, code, arguments, name, touched FROM steps WHERE undone = 0 ORDER BY id DESC LIMIT 1"
    ).fetchone()
    return f"{file}\n{newest}" if file else ""
