"""Which step of the history made or last changed a row."""

from __future__ import annotations

import json
from collections import defaultdict
from typing import Final

from watchlist.domain.rows import StepRow
from watchlist.store.engine import Connection
from watchlist.store.queries.history import steps

_TOUCHES: Final = """
SELECT c.table_name, c.step_id, c.kind, c.first_id, c.last_id, CASE c.kind WHEN 'update' THEN c.image END
FROM step_changes c JOIN steps s ON s.id = c.step_id
WHERE s.undone = 0 AND c.kind <> 'delete' AND c.table_name IN (SELECT value FROM json_each(?))
ORDER BY c.step_id DESC, c.place DESC
"""


class Origins:
    """The steps that are not undone, by the rows of some tables that they made or changed; read once."""

    def __init__(self, connection: Connection, *tables: str) -> None:
        self._steps = {step.id: step for step in steps(connection)}
        self._touches: dict[str, list[tuple[int, int, int, frozenset[str] | None]]] = defaultdict(list)
        for table, step_id, kind, first, last, image in connection.execute(_TOUCHES, (json.dumps(tables),)):
            changed = frozenset(json.loads(image)) if kind == "update" else None
            self._touches[table].append((first, last, step_id, changed))

    def of(self, table: str, row_id: int, column: str | None = None) -> StepRow | None:
        """The newest step that made the row, or changed it (only this column of it); None before the history begins."""
        for first, last, step_id, changed in self._touches[table]:
            if first <= row_id <= last and (changed is None or column is None or column in changed):
                return self._steps[step_id]
        return None
