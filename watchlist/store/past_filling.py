"""What the history of an older library still knows of its past, kept as if it had been kept from the start."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from typing import Any, Final

from watchlist.domain.moments import now
from watchlist.store import schema
from watchlist.store.engine import Connection, one
from watchlist.store.past import DESK, FACTS, TABLES, births, image_of, is_kept, is_noted
from watchlist.store.schema_past import FACTS_KEPT_SINCE_KEY, KEPT_SINCE_KEY
from watchlist.store.seals import HISTORY

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
_REWRITTEN: Final = """
SELECT first_id, image ->> '$.image' FROM step_changes
WHERE table_name = 'past' AND kind = 'update' ORDER BY step_id DESC, place DESC
"""
_FRESH: Final = """
SELECT r.id, r.imported_at FROM step_changes c JOIN reports r ON r.id BETWEEN c.first_id AND c.last_id
WHERE c.step_id = ? AND c.table_name = 'reports' AND c.kind = 'insert'
"""

_FREE: Final = """
SELECT max(coalesce((SELECT max(id) FROM past), 0),
  coalesce((SELECT max(last_id) FROM step_changes WHERE table_name = 'past'), 0)) + 1
"""
"""An id that neither is taken nor will be where a step that was taken back is done again."""

_Row = dict[str, Any]
_Entry = tuple[str, int, str, str | None]
"""A table, a row of it, until when it was so, and what it was."""


def fill(connection: Connection, version: int) -> None:
    """Keep what the history of a library of an older version holds, and note how far back that goes. Seals are not touched."""
    since = _since(connection)
    for key, first in ((KEPT_SINCE_KEY, schema.PAST_SINCE), (FACTS_KEPT_SINCE_KEY, schema.FACTS_PAST_SINCE)):
        if since and version < first:
            connection.execute("INSERT INTO settings (key, value) VALUES (?, ?)", (key, since))
    if version >= schema.PAST_SINCE:
        _unmerge_tags(connection)
    looking_back = _LookingBack(connection, knows_desk=version >= schema.PAST_SINCE)
    found = [
        (step_id, list(looking_back.entries(step_id, made_at)))
        for step_id, made_at in connection.execute(_STEPS).fetchall()
    ]
    for step_id, entries in reversed(found):
        if entries:
            _add_to_step(connection, step_id, entries[::-1])


def _unmerge_tags(connection: Connection) -> None:
    """The fifth version let the past of tags go with a merged theme: here it is of the theme that they were of."""
    for row_id, image in connection.execute(_REWRITTEN).fetchall():
        connection.execute("UPDATE past SET image = ? WHERE id = ?", (image, row_id))


def _since(connection: Connection) -> str:
    """The moment before which something may have been forgotten, "" where the history is whole."""
    oldest = connection.execute(_OLDEST_STEP).fetchone()
    if oldest is None:
        empty = not one(
            connection, "SELECT EXISTS (SELECT 1 FROM reports) OR EXISTS (SELECT 1 FROM list_items)"
        )
        return "" if empty else now()
    step_id, made_at = oldest
    whole = step_id == 1 and not one(connection, _OLDER_THAN, (made_at,))
    return "" if whole else str(made_at)


def _add_to_step(connection: Connection, step_id: int, entries: list[_Entry]) -> None:
    """Keep the entries of a step; taking the step back takes them away."""
    first = one(connection, _FREE)
    connection.executemany(
        "INSERT INTO past (id, table_name, row_id, until, image) VALUES (?, ?, ?, ?, ?)",
        [(number, *entry) for number, entry in enumerate(entries, first)],
    )
    connection.execute(
        "INSERT INTO step_changes (step_id, place, table_name, kind, first_id, last_id) "
        "SELECT ?1, max(place) + 1, 'past', 'insert', ?2, ?3 FROM step_changes WHERE step_id = ?1",
        (step_id, first, first + len(entries) - 1),
    )


class _LookingBack:
    """The rows of an older library as they were before each step, from the newest step back.

    A library that `knows_desk` has kept what a person sets already, but for tags that moved to another theme.
    """

    def __init__(self, connection: Connection, *, knows_desk: bool) -> None:
        self._connection = connection
        self._knows_desk = knows_desk
        self._rows: dict[str, dict[int, _Row]] = defaultdict(dict)

    def entries(self, step_id: int, made_at: str) -> Iterator[_Entry]:
        """What a step changed, the last change first."""
        fresh: Mapping[int, str] = dict(self._connection.execute(_FRESH, (step_id,)).fetchall())
        since = min((made_at, *fresh.values()))
        for table, kind, first, last, image in self._connection.execute(
            _CHANGES, (step_id, json.dumps(list(TABLES)))
        ).fetchall():
            known = self._knows_desk and table in DESK
            if kind == "insert":
                for row_id in self._unmade(table, range(first, last + 1), made_at, fresh):
                    if not known:
                        yield table, row_id, since if table in FACTS else made_at, None
                continue
            changed = (
                self._unchanged(table, first, image) if kind == "update" else self._untaken(table, image)
            )
            for row in changed:
                moved = kind == "update" and table == "tags" and "state" not in json.loads(image)
                if (not known or moved) and is_noted(table, row, fresh):
                    yield table, row["id"], made_at, image_of(table, row)

    def _unmade(self, table: str, ids: range, made_at: str, fresh: Mapping[int, str]) -> list[int]:
        """Rows that a step made, the last first: which of them have to be noted."""
        rows = self._stored(table, ids, fresh)
        known = self._rows[table]
        rows |= {row_id: known.pop(row_id) for row_id in [each for each in known if each in ids]}
        noted = (
            row_id
            for row in rows.values()
            for row_id in births(table, tuple(row), [tuple(row.values())], made_at, fresh)
        )
        return sorted(noted, reverse=True)

    def _unchanged(self, table: str, row_id: int, image: str) -> Iterator[_Row]:
        old = json.loads(image)
        there = self._rows[table].get(row_id) or self._stored(table, range(row_id, row_id + 1), ()).get(
            row_id, {}
        )
        row = self._rows[table][row_id] = there | old
        if is_kept(table, frozenset(old)):
            yield row

    def _untaken(self, table: str, image: str) -> Iterator[_Row]:
        taken = json.loads(image)
        for cells in reversed(taken["rows"]):
            row = self._rows[table][cells[0]] = dict(zip(taken["columns"], cells, strict=True))
            yield row

    def _stored(self, table: str, ids: range, fresh: Collection[int]) -> dict[int, _Row]:
        """The rows of some ids as they are stored now, without those that came with fresh reports."""
        report = TABLES[table].report
        other = f"AND {report} NOT IN (SELECT value FROM json_each(?3))" if report and fresh else ""  # noqa: S608 - our own words
        sql = f"SELECT * FROM {table} WHERE id BETWEEN ?1 AND ?2 {other}"  # noqa: S608 - our own names
        parameters = (ids[0], ids[-1], *((json.dumps(list(fresh)),) if other else ()))
        cursor = self._connection.execute(sql, parameters)
        columns = [column[0] for column in cursor.description]
        return {cells[0]: dict(zip(columns, cells, strict=True)) for cells in cursor}
