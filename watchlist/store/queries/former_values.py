"""What a person had set on a stock before: its flag, its comment and own columns, out of the past that is kept for good."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Final

from watchlist.domain.reasons import Before
from watchlist.store.engine import Connection
from watchlist.store.queries.own_cells import own_fields
from watchlist.store.schema_kept import OWN_KEY

Entry = tuple[str, str]
"""Until when something stood there, and what ("" for nothing)."""

_SET: Final = """
SELECT until, image ->> ?2 FROM past WHERE table_name = 'securities' AND row_id = ?1 ORDER BY until DESC, id DESC
"""
_WRITTEN: Final = """
SELECT until, coalesce(image ->> '$.value', '{}') FROM past WHERE table_name = 'settings' AND (
  image ->> '$.key' = ?1 OR image IS NULL AND row_id IN (
    SELECT id FROM settings WHERE key = ?1
    UNION SELECT row_id FROM past WHERE table_name = 'settings' AND image ->> '$.key' = ?1))
ORDER BY until DESC, id DESC
"""
"""What stood in all own columns of a stock; before its first change nothing did."""


def set_before(connection: Connection, security_id: int, column: str, value: str) -> tuple[Before, ...]:
    """What the flag or comment of a stock was before its `value` of now, the newest first."""
    rows = connection.execute(_SET, (security_id, f"$.{column}"))
    return _differing(value, ((until, str(was or "")) for until, was in rows))


def written(connection: Connection, security_id: int) -> Iterator[tuple[str, str, tuple[Before, ...]]]:
    """Each own column in which something stands or stood beside a stock: its name, what stands there, what did before."""
    key = f"{OWN_KEY}{security_id}"
    now = connection.execute("SELECT value FROM settings WHERE key = ?", (key,)).fetchone()
    stands = json.loads(now[0]) if now else {}
    stood = [(until, json.loads(value)) for until, value in connection.execute(_WRITTEN, (key,))]
    for field in own_fields(connection):
        value, column = stands.get(str(field.id), ""), str(field.id)
        before = _differing(value, ((until, values.get(column, "")) for until, values in stood))
        if value or before:
            yield field.name, value, before


def _differing(value: str, entries: Iterable[Entry]) -> tuple[Before, ...]:
    """The entries at which something else came to stand there."""
    found: list[Before] = []
    for until, was in entries:
        if was != value:
            found.append(Before(was, until))
            value = was
    return tuple(found)
