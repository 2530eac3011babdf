"""Checksums of all that can't be counted again: SQLite has none for its pages, and would read a flipped bit as a word.

The rows of a table are sealed in blocks of neighbouring ids: a seal is the sum of the checksums of its rows, so that a row
that comes, goes or changes costs one addition and no look at the others, and damage that was there before stays visible.
The steps of the history are sealed one by one, each with its changes. A seal carries a checksum of its own, so that damage
to it is told from damage to what it seals.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from itertools import groupby
from typing import Any, Final
from zlib import crc32

from watchlist.store import schema
from watchlist.store.engine import Connection

HISTORY: Final = "steps"
"""The name under which each step is sealed, its id for the block."""

EVERYTHING: Final = (*schema.JOURNALLED, HISTORY)
"""Under these names rows are sealed."""

_BLOCK: Final = 256
"""How many ids share a seal."""

_READ: Final = "SELECT total, proof FROM seals WHERE table_name = ? AND block = ?"
_WRITE: Final = "INSERT OR REPLACE INTO seals (table_name, block, total, proof) VALUES (?, ?, ?, ?)"
_STEP: Final = "SELECT id, code, arguments, name, made_at, undone, changes, touched FROM steps WHERE id = ?"
_CHANGES: Final = "SELECT * FROM step_changes WHERE step_id = ? ORDER BY place"
_LAST_PLACE: Final = "SELECT coalesce(max(place), -1) FROM step_changes WHERE step_id = ?"
_ADDED: Final = "SELECT * FROM step_changes WHERE step_id = ? AND place > ? ORDER BY place"

Row = Sequence[Any]


class Seals:
    """What a step under way adds to the seals and takes from them; the first cell of each row is its id."""

    def __init__(self) -> None:
        self._sums: dict[tuple[str, int], int] = defaultdict(int)

    def add(self, table: str, rows: Iterable[Row]) -> None:
        """Rows that are there now."""
        for block, total in _blocks(rows):
            self._sums[table, block] += total

    def remove(self, table: str, rows: Iterable[Row]) -> None:
        """Rows as they were until now."""
        for block, total in _blocks(rows):
            self._sums[table, block] -= total

    def write(self, connection: Connection) -> None:
        """Bring the stored seals up to date, in the transaction of the rows."""
        changed = [(table, block, by) for (table, block), by in self._sums.items() if by]
        connection.executemany(_WRITE, [_grown(connection, *each) for each in changed])
        self._sums.clear()


def checksum(row: Row) -> int:
    """The checksum of a row, whatever its columns are."""
    return crc32((_form(len(row)) % tuple(row)).encode())


def _blocks(rows: Iterable[Row]) -> Iterator[tuple[int, int]]:
    """The sum of neighbouring rows' checksums with each block that they are in: all rows of one table."""
    for block, group in groupby(map(tuple, rows), key=lambda row: row[0] // _BLOCK):
        neighbours = list(group)
        form = _form(len(neighbours[0]))
        yield block, sum(map(crc32, map(str.encode, map(form.__mod__, neighbours))))


@cache
def _form(cells: int) -> str:
    """What puts so many cells of a row together: in half the time of joining them."""
    return "\x1f".join(["%s"] * cells)


@contextmanager
def resealed(connection: Connection, table: str, condition: str, parameters: Row = ()) -> Iterator[None]:
    """Around a statement that changes or removes the rows of a condition without the journal; the words are ours."""
    seals = Seals()
    rows = connection.execute(f"SELECT * FROM {table} WHERE {condition}", parameters).fetchall()  # noqa: S608 - our own words
    seals.remove(table, rows)
    yield
    for row in rows:
        seals.add(table, connection.execute(f"SELECT * FROM {table} WHERE id = ?", row[:1]))  # noqa: S608 - as above
    seals.write(connection)


def seal_step(connection: Connection, step_id: int) -> None:
    """Seal a step of the history with its changes as they are stored now."""
    connection.execute(_WRITE, _sealed(HISTORY, step_id, _sum_of_step(connection, step_id)))


@contextmanager
def lengthened(connection: Connection, step_id: int) -> Iterator[None]:
    """Around what adds changes to a step: those that it had are not looked at again, and damage to them stays visible."""
    (before,), (last,) = connection.execute(_STEP, (step_id,)), connection.execute(_LAST_PLACE, (step_id,))
    yield
    (after,), added = connection.execute(_STEP, (step_id,)), connection.execute(_ADDED, (step_id, *last))
    by = checksum(after) - checksum(before) + sum(map(checksum, added))
    connection.execute(_WRITE, _grown(connection, HISTORY, step_id, by))


@contextmanager
def renumbered(connection: Connection, step_id: int, new_id: int) -> Iterator[None]:
    """Around what gives a step another id, which each of its rows names: damage to them stays visible."""
    before = _sum_of_step(connection, step_id)
    total, proof = connection.execute(_READ, (HISTORY, step_id)).fetchone() or (0, -1)
    sound = proof == _proof(HISTORY, step_id, total)
    yield
    total += _sum_of_step(connection, new_id) - before
    connection.execute("DELETE FROM seals WHERE table_name = ? AND block = ?", (HISTORY, step_id))
    connection.execute(_WRITE, (HISTORY, new_id, total, _proof(HISTORY, new_id, total) if sound else -1))


def forget_steps(connection: Connection) -> None:
    """Take away the seals of steps that are gone."""
    connection.execute(
        "DELETE FROM seals WHERE table_name = ? AND block NOT IN (SELECT id FROM steps)", (HISTORY,)
    )


def rebuild(connection: Connection, tables: Sequence[str] = EVERYTHING) -> None:
    """Seal all rows of these tables as they are stored now."""
    connection.executemany("DELETE FROM seals WHERE table_name = ?", [(table,) for table in tables])
    connection.executemany(_WRITE, (_sealed(*key, total) for key, total in _counted(connection, tables)))


def mend(connection: Connection) -> None:
    """Make the seals that are damaged themselves anew; what their rows say is not touched."""
    bad = {
        (table, block)
        for table, block, total, proof in _stored(connection)
        if proof != _proof(table, block, total)
    }
    fresh = {key: total for key, total in _counted(connection) if key in bad}
    connection.executemany("DELETE FROM seals WHERE table_name = ? AND block = ?", bad)
    connection.executemany(_WRITE, [_sealed(*key, total) for key, total in fresh.items()])


def broken(connection: Connection) -> Iterator[tuple[str, str]]:
    """What is not as it was written: `row` with the rows among which the damage is, `seal` with a damaged seal."""
    stored = {(table, block): (total, proof) for table, block, total, proof in _stored(connection)}
    for key, total in _counted(connection):
        sealed, proof = stored.pop(key, (None, 0))
        if sealed is not None and proof != _proof(*key, sealed):
            yield "seal", _place(*key)
        elif sealed != total:
            yield "row", _place(*key)
    for (table, block), (total, proof) in stored.items():
        if proof != _proof(table, block, total):
            yield "seal", _place(table, block)
        elif total:
            yield "row", _place(table, block)


def _counted(
    connection: Connection, tables: Sequence[str] = EVERYTHING
) -> Iterator[tuple[tuple[str, int], int]]:
    """The sum of each block out of its rows, table by table, the history last."""
    for table in tables:
        if table == HISTORY:
            yield from _counted_steps(connection)
            continue
        rows = connection.execute(f"SELECT * FROM {table} ORDER BY id")  # noqa: S608 - our own names
        for block, total in _blocks(rows):
            yield (table, block), total


def _counted_steps(connection: Connection) -> Iterator[tuple[tuple[str, int], int]]:
    for (step_id,) in connection.execute("SELECT id FROM steps ORDER BY id").fetchall():
        yield (HISTORY, step_id), _sum_of_step(connection, step_id)


def _sum_of_step(connection: Connection, step_id: int) -> int:
    step = connection.execute(_STEP, (step_id,)).fetchall()
    return sum(map(checksum, [*step, *connection.execute(_CHANGES, (step_id,))]))


def _stored(connection: Connection) -> list[tuple[str, int, int, int]]:
    return connection.execute("SELECT table_name, block, total, proof FROM seals").fetchall()


def _grown(connection: Connection, table: str, block: int, by: int) -> tuple[str, int, int, int]:
    """A stored seal with something added to it; one that is damaged stays so."""
    total, proof = connection.execute(_READ, (table, block)).fetchone() or (0, _proof(table, block, 0))
    sound = proof == _proof(table, block, total)
    return (table, block, total + by, _proof(table, block, total + by) if sound else -1)


def _sealed(table: str, block: int, total: int) -> tuple[str, int, int, int]:
    return (table, block, total, _proof(table, block, total))


def _proof(table: str, block: int, total: int) -> int:
    return crc32(f"{table} {block} {total}".encode())


def _place(table: str, block: int) -> str:
    """The rows behind a seal, for a person."""
    return f"step {block}" if table == HISTORY else f"{table} {block * _BLOCK}-{block * _BLOCK + _BLOCK - 1}"
