"""A long step is put behind what others did meanwhile, where it can be taken back without them.

That is so where no row that it made or changed was touched since, and no row of what came since, as it is or as it was in between,
refers to one of these. It may then itself do nothing but make rows, and change what is not unique about others (`_CHANGEABLE`).
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final, TypeAlias

from watchlist.store import schema, seals
from watchlist.store.engine import Connection, one

_CHANGEABLE: Final[Mapping[str, frozenset[str]]] = {
    "copies": frozenset({"state"}),
    "drafts": frozenset({"verdicts", "rest_of"}),
    "reports": frozenset({"copy_of", "copy_kind"}),
}
"""What an import changes of what was there: of which report another is a copy, and of a draft what is left of it."""

_DECIDED: Final = "settings"
"""Its keys and values name lists, stocks and themes where no column does."""
_NAMED_THERE: Final = frozenset({"lists", "securities", "themes", "views"})

_BY_CUSTOM: Final[Mapping[str, Mapping[str, str]]] = {"drafts": {"rest_of": "reports"}}
"""References of which the schema says nothing, beside those of `schema.UNDECLARED`."""

_OWN: Final = "SELECT table_name, kind, first_id, last_id, image FROM step_changes WHERE step_id = ?"
_SINCE: Final = """
SELECT c.table_name, c.kind, c.first_id, c.last_id, c.image FROM steps s JOIN step_changes c ON c.step_id = s.id
WHERE s.id > ? AND s.undone = 0
"""
_CLOSED: Final = "SELECT 1 FROM drafts WHERE closed_by = ?"

Ranges: TypeAlias = Mapping[str, list[tuple[int, int]]]
"""Of tables, ids from and to."""


def may_follow(connection: Connection, step_id: int) -> bool:
    """Whether a step may take its place behind all that are done since."""
    changed: Ranges = defaultdict(list)
    only_made = True
    for table, kind, first, last, image in connection.execute(_OWN, (step_id,)):
        if kind == "delete" or (kind == "update" and not _is_changeable(table, image)):
            return False
        only_made = only_made and kind == "insert"
        changed[table].append((first, last))
    if one(connection, _CLOSED, (step_id,)) is not None:  # which names the step
        return False
    since = connection.execute(_SINCE, (step_id,)).fetchall()
    if not only_made and any(kind == "delete" for _, kind, *_ in since):
        return False
    return not any(_depends(connection, each, changed) for each in since)


def _is_changeable(table: str, image: str) -> bool:
    return frozenset(json.loads(image)) <= _CHANGEABLE.get(table, frozenset())


def put_behind(connection: Connection, step_id: int, new_id: int) -> None:
    """Give a step a new place; what had been taken back can't be done again any more."""
    connection.execute("DELETE FROM steps WHERE undone = 1")
    seals.forget_steps(connection)
    connection.execute("PRAGMA defer_foreign_keys = ON")
    with seals.renumbered(connection, step_id, new_id):
        connection.execute("UPDATE steps SET id = ? WHERE id = ?", (new_id, step_id))
        connection.execute("UPDATE step_changes SET step_id = ? WHERE step_id = ?", (new_id, step_id))


def _depends(connection: Connection, change: tuple[str, str, int, int, str | None], changed: Ranges) -> bool:
    """Whether a later change has to be taken back before rows that were `changed`."""
    table, _, first, last, image = change
    if table not in schema.JOURNALLED:  # a whole library took the place of another
        return True
    if table == _DECIDED and not _NAMED_THERE.isdisjoint(changed):
        return True
    if any(first <= end and start <= last for start, end in changed.get(table, ())):
        return True
    references = _references(connection, table)
    return any(
        _is_in(value, changed.get(references[column], ()))
        for row in _rows(connection, table, first, last, image)
        for column, value in row.items()
        if column in references
    )


def _rows(
    connection: Connection, table: str, first: int, last: int, image: str | None
) -> Iterator[dict[str, Any]]:
    """The rows of a change as they are, and as far as it is noted as they were before it."""
    cursor = connection.execute(f"SELECT * FROM {table} WHERE id BETWEEN ? AND ?", (first, last))  # noqa: S608 - our own table names
    columns = [column[0] for column in cursor.description]
    yield from (dict(zip(columns, row, strict=True)) for row in cursor)
    before = json.loads(image) if image else {}
    if "rows" in before and "columns" in before:
        yield from (dict(zip(before["columns"], row, strict=True)) for row in before["rows"])
    else:
        yield before


def _references(connection: Connection, table: str) -> dict[str, str]:
    """The columns of a table that hold ids of another, with its name."""
    declared = connection.execute(f"PRAGMA foreign_key_list({table})")
    found = {row[3]: row[2] for row in declared}
    return found | dict(schema.UNDECLARED.get(table, {})) | dict(_BY_CUSTOM.get(table, {}))


def _is_in(value: object, ranges: Iterable[tuple[int, int]]) -> bool:
    return isinstance(value, int) and any(start <= value <= end for start, end in ranges)
