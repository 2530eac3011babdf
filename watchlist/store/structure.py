"""The structure of a library: whether each table, index, view and trigger is the one that the program makes.

What holds facts is only told; everything else (indexes, views, triggers, tables that are counted, the index of the texts) is made again.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from functools import cache
from typing import Final

from watchlist.store import derived, indexing, schema
from watchlist.store.engine import Connection, connect_memory, one

_PARTS: Final = """
SELECT name, type, tbl_name, sql FROM sqlite_schema
WHERE sql IS NOT NULL AND name NOT GLOB 'sqlite_*' AND name NOT GLOB '*_sqlite_*' AND name NOT GLOB 'text_index_*'
"""
"""SQLite and sqlite_utils keep tables of their own; those of the index of the texts are as this SQLite makes them."""

_MADE_AGAIN: Final = frozenset({"index", "view", "trigger"})


@dataclass(frozen=True, slots=True)
class Part:
    """One table, index, view or trigger: its name, the table that it belongs to, the statement that makes it."""

    name: str
    kind: str
    table: str
    sql: str

    @property
    def holds_facts(self) -> bool:
        """Whether something is lost with it that is nowhere else."""
        counted = self.name in schema.DERIVED or self.name == indexing.INDEX
        return self.kind not in _MADE_AGAIN and not counted

    def __str__(self) -> str:
        return f"{self.kind} {self.name}"


@cache
def wanted() -> tuple[Part, ...]:
    """What a library of this version consists of, in the order in which it is made."""
    from watchlist.store.migrating import migrate  # noqa: PLC0415 - only a check asks

    with closing(connect_memory()) as fresh:
        migrate(fresh)
        return tuple(_parts(fresh).values())


def broken(connection: Connection) -> tuple[Part, ...]:
    """What of it is missing, or another than it is to be; what other programs added is not looked at. Of older libraries nothing."""
    if one(connection, "PRAGMA user_version") != schema.VERSION:
        return ()
    there = _parts(connection)
    return tuple(part for part in wanted() if there.get(part.name) != part)


def mend(connection: Connection) -> None:
    """Make again what holds no facts, with all that belongs to it, and fill it."""
    lost = [part for part in broken(connection) if not part.holds_facts]
    tables = {part.name for part in lost if part.kind == "table"}
    for part in _with_their_own(lost, tables):
        if part.name == indexing.INDEX:
            continue
        for there in _of_name(connection, part.name):
            connection.execute(f"DROP {there.kind} {there.name}")
        connection.execute(part.sql)
    if tables & set(schema.DERIVED):
        derived.rebuild(connection)
    if indexing.INDEX in tables:
        indexing.rebuild(connection)


def _with_their_own(lost: list[Part], tables: set[str]) -> Iterator[Part]:
    """What is lost, and the indexes and triggers that go with a table that is made again."""
    for part in wanted():
        if part in lost or (part.table in tables and part.kind in {"index", "trigger"}):
            yield part


def _of_name(connection: Connection, name: str) -> list[Part]:
    return [part for part in _parts(connection).values() if part.name == name]


def _parts(connection: Connection) -> dict[str, Part]:
    return {row[0]: Part(*row) for row in connection.execute(_PARTS)}
