"""What a person's lists, tags, flags, comments and notes were before: kept for good, so that one can look back to any day.

The history forgets its oldest steps; this does not. What is taken back by undo never was: its entries go with the step.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final

from watchlist.store.engine import Connection, one
from watchlist.store.schema_past import KEPT_SINCE_KEY
from watchlist.store.seals import HISTORY

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Kept:
    """Which columns of a table are kept as they were; `moment` says since when a row is there (None: the past says it)."""

    columns: frozenset[str]
    moment: str | None = None
    from_birth: bool = True


TABLES: Final[Mapping[str, Kept]] = {
    "lists": Kept(frozenset({"name", "query"})),
    "list_items": Kept(frozenset({"added_at", "why"}), "added_at"),
    "tags": Kept(frozenset({"state"}), "made_at"),
    "notes": Kept(frozenset({"text"}), "made_at"),
    "securities": Kept(frozenset({"flag", "comment"}), from_birth=False),
}
"""That a tag moved to another theme is none of its past: themes are those of today, whatever day is looked back to."""

FILLED: Final = ("past", "settings", HISTORY)
"""What `fill` writes to, under the names of its seals."""

_OLDEST_STEP: Final = "SELECT id, made_at FROM steps WHERE undone = 0 ORDER BY id LIMIT 1"
_OLDER_THAN: Final = """
SELECT EXISTS (SELECT 1 FROM reports WHERE imported_at < ?1) OR EXISTS (SELECT 1 FROM tags WHERE made_at < ?1)
"""
_STEPS: Final = "SELECT id, made_at FROM steps WHERE undone = 0 ORDER BY id DESC"
_CHANGES: Final = """
SELECT table_name, kind, first_id, last_id, image FROM step_changes
WHERE step_id = ? AND table_name IN (SELECT value FROM json_each(?)) ORDER BY place DESC
"""


def is_news(table: str, row: Row, now: str) -> bool:
    """Whether a new row has to be noted: the moment that stands in it, if any, is not the one at which it was made."""
    kept = TABLES.get(table)
    return kept is not None and kept.from_birth and (kept.moment is None or row[kept.moment] != now)


def is_kept(table: str, columns: frozenset[str]) -> bool:
    """Whether a change of these columns is noted."""
    kept = TABLES.get(table)
    return kept is not None and bool(kept.columns & columns)


def image_of(row: Row) -> str:
    """A row as it is kept."""
    return json.dumps(dict(row), ensure_ascii=False)


def kept_since(connection: Connection) -> str:
    """The day (ISO, UTC) from which on every change is kept, "" where that is so from the start."""
    moment = one(connection, "SELECT value FROM settings WHERE key = ?", (KEPT_SINCE_KEY,))
    return "" if moment is None else str(moment)[:10]


def fill(connection: Connection) -> None:
    """Keep what the history of an older library still knows, and note how far back that goes. Seals are not touched."""
    since = _since(connection)
    if since:
        connection.execute("INSERT INTO settings (key, value) VALUES (?, ?)", (KEPT_SINCE_KEY, since))
    looking_back = _LookingBack(connection)
    found = [
        (step_id, made_at, list(looking_back.entries(step_id, made_at)))
        for step_id, made_at in connection.execute(_STEPS).fetchall()
    ]
    for step_id, made_at, entries in reversed(found):
        if entries:
            _add_to_step(connection, step_id, made_at, entries[::-1])


def _since(connection: Connection) -> str:
    """The moment before which something may have been forgotten, "" where the history is whole."""
    oldest = connection.execute(_OLDEST_STEP).fetchone()
    if oldest is None:
        empty = not one(
            connection, "SELECT EXISTS (SELECT 1 FROM reports) OR EXISTS (SELECT 1 FROM list_items)"
        )
        return "" if empty else datetime.now(UTC).isoformat(timespec="seconds")
    step_id, made_at = oldest
    whole = step_id == 1 and not one(connection, _OLDER_THAN, (made_at,))
    return "" if whole else str(made_at)


_Entry = tuple[str, int, str | None]
"""A table, a row of it, and what that was."""


def _add_to_step(connection: Connection, step_id: int, until: str, entries: list[_Entry]) -> None:
    """Keep the entries of a step; taking the step back takes them away."""
    first = one(connection, "SELECT coalesce(max(id), 0) + 1 FROM past")
    connection.executemany(
        "INSERT INTO past (id, table_name, row_id, until, image) VALUES (?, ?, ?, ?, ?)",
        [(number, table, row, until, image) for number, (table, row, image) in enumerate(entries, first)],
    )
    connection.execute(
        "INSERT INTO step_changes (step_id, place, table_name, kind, first_id, last_id) "
        "SELECT ?1, max(place) + 1, 'past', 'insert', ?2, ?3 FROM step_changes WHERE step_id = ?1",
        (step_id, first, first + len(entries) - 1),
    )


class _LookingBack:
    """The rows of an older library as they were before each step, from the newest step back."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._rows: dict[tuple[str, int], dict[str, Any]] = {}

    def entries(self, step_id: int, made_at: str) -> Iterator[_Entry]:
        """What a step changed, the last change first."""
        for table, kind, first, last, image in self._connection.execute(
            _CHANGES, (step_id, json.dumps(list(TABLES)))
        ).fetchall():
            if kind == "insert":
                yield from self._unmade(table, first, last, made_at)
            elif kind == "update":
                yield from self._unchanged(table, first, image)
            else:
                yield from self._untaken(table, image)

    def _unmade(self, table: str, first: int, last: int, made_at: str) -> Iterator[_Entry]:
        for row_id in range(last, first - 1, -1):
            row = self._row(table, row_id)
            if row and is_news(table, row, made_at):
                yield table, row_id, None
            self._rows.pop((table, row_id), None)

    def _unchanged(self, table: str, first: int, image: str) -> Iterator[_Entry]:
        old = json.loads(image)
        row = self._rows[table, first] = self._row(table, first) | old
        if is_kept(table, frozenset(old)):
            yield table, first, image_of(row)

    def _untaken(self, table: str, image: str) -> Iterator[_Entry]:
        taken = json.loads(image)
        for cells in reversed(taken["rows"]):
            row = self._rows[table, cells[0]] = dict(zip(taken["columns"], cells, strict=True))
            yield table, cells[0], image_of(row)

    def _row(self, table: str, row_id: int) -> dict[str, Any]:
        known = self._rows.get((table, row_id))
        if known is None:
            cursor = self._connection.execute(f"SELECT * FROM {table} WHERE id = ?", (row_id,))  # noqa: S608 - our own names
            cells = cursor.fetchone() or ()
            known = dict(zip((column[0] for column in cursor.description), cells, strict=False))
        return known
