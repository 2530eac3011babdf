"""Writing with a memory: every row that is made, changed or taken away is noted, so that the step can be taken back.

An insert is noted as a range of ids, an update as the old values of the changed columns, a deletion as the whole row. What
takes a step back is noted in the same form, so that taking back a step twice does it again.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Final, Literal

from watchlist.domain.securities import Security
from watchlist.domain.symbols import Symbol
from watchlist.store import many_rows, past
from watchlist.store.engine import Connection, as_array, one
from watchlist.store.seals import Seals

Cell = str | int | float | None
Names = Callable[[Symbol], Security | None]
"""Looks a security up in the master."""

_PAST: Final = ("table_name", "row_id", "until", "image")

NEXT_STEP: Final = "SELECT coalesce(max(id), 0) + 1 FROM steps WHERE undone = 0"

_CHUNK: Final = 2_000
"""How many rows one image holds at most."""


@dataclass(frozen=True, slots=True)
class Change:
    """One noted change: `image` is what the inverse needs, in JSON."""

    table: str
    kind: Literal["insert", "update", "delete"]
    first_id: int
    last_id: int
    image: str | None = None


@dataclass(slots=True)
class Touched:
    """What has to be counted again after a step: before it is done and after it is taken back alike."""

    reports: set[int] = field(default_factory=set)
    securities: set[int] = field(default_factory=set)
    themes: set[int] = field(default_factory=set)

    def to_json(self) -> str:
        """The three sets, sorted."""
        return json.dumps({name: sorted(getattr(self, name)) for name in self.__slots__})

    def with_those_of(self, other: Touched) -> Touched:
        """The sets of both."""
        return Touched(
            self.reports | other.reports, self.securities | other.securities, self.themes | other.themes
        )

    @classmethod
    def from_json(cls, text: str) -> Touched:
        """The sets that `to_json` wrote."""
        return cls(**{name: set(ids) for name, ids in json.loads(text).items()})


class Edit:
    """One step under way: all writing goes through it, inside one transaction.

    `fresh` are the reports that the step adds; they only add to the counts. What is made together with them is there `since` the
    earliest of them came in. `step_id` is that of a step which goes on, else a new one begins.
    """

    def __init__(self, connection: Connection, *, now: str, names: Names, step_id: int | None = None) -> None:
        self.connection = connection
        self.now = now
        self.names = names
        self.step_id: int = step_id or one(connection, NEXT_STEP)
        self.changes: list[Change] = []
        self.touched = Touched()
        self.fresh: set[int] = set()
        self.since = now
        self.seals = Seals()
        self._past: dict[tuple[str, int], str | None] = {}

    def one(self, sql: str, *parameters: Cell) -> Any:  # noqa: ANN401 - any cell
        """The first cell of the first row, None where there is no row."""
        return one(self.connection, sql, parameters)

    def rows(self, sql: str, *parameters: Cell) -> list[tuple[Any, ...]]:
        """All rows of a query."""
        return self.connection.execute(sql, parameters).fetchall()

    def uncounted(self) -> str:
        """The reports that this step changed or adds, which its counts do not know yet (`store.picked`): ids in JSON."""
        return as_array(self.touched.reports | self.fresh)

    def insert(self, table: str, **values: Cell) -> int:
        """Make one row; its id."""
        return self.insert_rows(table, tuple(values), [tuple(values.values())])[0]

    def insert_as(self, table: str, row_id: int, **values: Cell) -> None:
        """Make the row that belongs to another table's row of the same id."""
        self.connection.execute(many_rows.statement(table, ("id", *values)), (row_id, *values.values()))
        self.seals.add(table, many_rows.stored(self.connection, table, row_id, row_id))
        self.changes.append(Change(table, "insert", row_id, row_id))

    def insert_rows(self, table: str, columns: Sequence[str], rows: Iterable[Sequence[Cell]]) -> range:
        """Make many rows; their ids, without a gap."""
        first: int = self.one(f"SELECT coalesce(max(id), 0) + 1 FROM {table}")  # noqa: S608 - our own table names
        numbered = [(row_id, *row) for row_id, row in enumerate(rows, first)]
        if numbered:
            self.seals.add(table, many_rows.insert(self.connection, table, ("id", *columns), numbered))
            self._note_insert(table, first, first + len(numbered) - 1)
            self._note_births(table, ("id", *columns), numbered)
        return range(first, first + len(numbered))

    def keep(self, table: str, **values: Cell) -> None:
        """Make a row that is no part of the step: it stays when that is taken back."""
        row_id: int = self.one(f"SELECT coalesce(max(id), 0) + 1 FROM {table}")  # noqa: S608 - our own table names
        self.connection.execute(many_rows.statement(table, ("id", *values)), (row_id, *values.values()))
        self.seals.add(table, many_rows.stored(self.connection, table, row_id, row_id))

    def update(self, table: str, row_id: int, **values: Cell) -> bool:
        """Change a row; whether anything is different now."""
        old = _cells(self.connection, table, row_id, tuple(values))
        new = {column: value for column, value in values.items() if old[column] != value}
        if new:
            if past.is_kept(table, frozenset(new)):
                self._remember(table, row_id)
            self.changes.append(_update(table, row_id, {column: old[column] for column in new}))
            self.amend(table, row_id, **new)
        return bool(new)

    def amend(self, table: str, row_id: int, **values: Cell) -> None:
        """Change a row without noting it: what takes the step back is noted already."""
        _set(self.connection, self.seals, table, row_id, values)

    def delete(self, table: str, row_id: int) -> None:
        """Take a row away."""
        if table in past.TABLES:
            self._remember(table, row_id)
        self.changes.extend(_take_away(self.connection, self.seals, table, row_id, row_id))

    def keep_past(self) -> None:
        """Keep for good what the rows that the step changed were until now, None for what was not there."""
        self.insert_rows(
            "past",
            _PAST,
            [
                (table, row_id, self.since if image is None else self.now, image)
                for (table, row_id), image in self._past.items()
            ],
        )
        self._past.clear()

    def _note_births(self, table: str, columns: Sequence[str], rows: list[tuple[Cell, ...]]) -> None:
        """Note rows of which nothing else tells since when they are there."""
        for row_id in past.births(table, columns, rows, self.now, self.fresh):
            self._past.setdefault((table, row_id), None)

    def _remember(self, table: str, row_id: int) -> None:
        """Note what a row is before it changes or goes; of a step its first change is kept."""
        if (table, row_id) in self._past:
            return
        cursor = self.connection.execute(f"SELECT * FROM {table} WHERE id = ?", (row_id,))  # noqa: S608 - our own names
        row = dict(zip((column[0] for column in cursor.description), cursor.fetchone(), strict=True))
        if past.is_noted(table, row, self.fresh):
            self._past[table, row_id] = past.image_of(table, row)

    def _note_insert(self, table: str, first: int, last: int) -> None:
        previous = self.changes[-1] if self.changes else None
        if previous and (previous.table, previous.kind, previous.last_id) == (table, "insert", first - 1):
            self.changes[-1] = replace(previous, last_id=last)
        else:
            self.changes.append(Change(table, "insert", first, last))


def invert(connection: Connection, changes: Sequence[Change]) -> list[Change]:
    """Take noted changes back, the last first; what takes that back again, in the order it was done."""
    connection.execute("PRAGMA defer_foreign_keys = ON")
    inverse: list[Change] = []
    seals = Seals()
    for change in reversed(changes):
        if change.kind == "insert":
            inverse.extend(_take_away(connection, seals, change.table, change.first_id, change.last_id))
        elif change.kind == "delete":
            inverse.append(_put_back(connection, seals, change))
        else:
            inverse.append(_exchange(connection, seals, change))
    seals.write(connection)
    return inverse


def _take_away(connection: Connection, seals: Seals, table: str, first: int, last: int) -> list[Change]:
    """Delete a range of ids, the highest first, in images of a bearable size."""
    taken = []
    for end in range(last, first - 1, -_CHUNK):
        start = max(first, end - _CHUNK + 1)
        cursor = connection.execute(
            f"SELECT * FROM {table} WHERE id BETWEEN ? AND ? ORDER BY id",  # noqa: S608 - our own table names
            (start, end),
        )
        image = {"columns": [column[0] for column in cursor.description], "rows": cursor.fetchall()}
        seals.remove(table, image["rows"])
        connection.execute(f"DELETE FROM {table} WHERE id BETWEEN ? AND ?", (start, end))  # noqa: S608 - as above
        taken.append(Change(table, "delete", start, end, json.dumps(image, ensure_ascii=False)))
    return taken


def _put_back(connection: Connection, seals: Seals, change: Change) -> Change:
    image = json.loads(change.image or "")
    seals.add(change.table, many_rows.insert(connection, change.table, image["columns"], image["rows"]))
    return Change(change.table, "insert", change.first_id, change.last_id)


def _exchange(connection: Connection, seals: Seals, change: Change) -> Change:
    old = json.loads(change.image or "")
    current = _cells(connection, change.table, change.first_id, tuple(old))
    _set(connection, seals, change.table, change.first_id, old)
    return _update(change.table, change.first_id, current)


def _update(table: str, row_id: int, image: dict[str, Any]) -> Change:
    return Change(table, "update", row_id, row_id, json.dumps(image, ensure_ascii=False))


def _cells(connection: Connection, table: str, row_id: int, columns: Sequence[str]) -> dict[str, Any]:
    sql = f"SELECT {', '.join(columns)} FROM {table} WHERE id = ?"  # noqa: S608 - our own names
    row = connection.execute(sql, (row_id,)).fetchone()
    return dict(zip(columns, row, strict=True))


def _set(connection: Connection, seals: Seals, table: str, row_id: int, values: dict[str, Any]) -> None:
    assigned = ", ".join(f"{column} = ?" for column in values)
    seals.remove(table, many_rows.stored(connection, table, row_id, row_id))
    connection.execute(f"UPDATE {table} SET {assigned} WHERE id = ?", (*values.values(), row_id))  # noqa: S608
    seals.add(table, many_rows.stored(connection, table, row_id, row_id))
