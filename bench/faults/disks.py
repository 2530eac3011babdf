"""A disk that fails on purpose: an APSW VFS that loses power, runs full or reports errors, and the store's way onto it."""

from __future__ import annotations

import os
import random
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import apsw

from bench.faults.workload import names, quieten
from watchlist.store.database import Database
from watchlist.store.engine import sqlite3

SECTOR = 512


class FailingFile(apsw.VFSFile):
    """A file whose writes are remembered until they are synchronised, and which fails when its disk says so."""

    def __init__(self, disk: FailingDisk, name: str | apsw.URIFilename | None, flags: list[int]) -> None:
        self._disk = disk
        self._name = (name.filename() if isinstance(name, apsw.URIFilename) else name) or "temporary"
        super().__init__("", name, flags)
        if self._name not in disk.images:
            file = Path(self._name)
            disk.images[self._name] = bytearray(file.read_bytes() if file.is_file() else b"")
            disk.pending[self._name] = []

    def xRead(self, amount: int, offset: int) -> bytes:  # noqa: N802 - APSW's name
        """Read, unless the disk fails."""
        self._disk.call("read")
        return super().xRead(amount, offset)

    def xWrite(self, data: bytes, offset: int) -> None:  # noqa: N802 - as above
        """Write, and remember it until it is synchronised."""
        self._disk.call("write", len(data))
        super().xWrite(data, offset)
        self._disk.pending[self._name].append((offset, bytes(data)))

    def xTruncate(self, size: int) -> None:  # noqa: N802 - as above
        """Cut the file, and remember that too."""
        self._disk.call("truncate")
        super().xTruncate(size)
        self._disk.pending[self._name].append((size, None))

    def xSync(self, flags: int) -> None:  # noqa: N802 - as above
        """Bring what was remembered onto the disk for good."""
        self._disk.call("sync")
        super().xSync(flags)
        self._disk.keep(self._name, self._disk.pending[self._name])
        self._disk.pending[self._name] = []


class FailingDisk(apsw.VFS):
    """Everything that is written through it, and the moment when it fails."""

    def __init__(self, name: str) -> None:
        super().__init__(name, "")
        self.name = name
        self.images: dict[str, bytearray] = {}
        self.pending: dict[str, list[tuple[int, bytes | None]]] = {}
        self.calls = 0
        self.cut_at: int | None = None
        self.fail_at: int | None = None
        self.room: int | None = None

    def xOpen(self, name: str | apsw.URIFilename | None, flags: list[int]) -> FailingFile:  # noqa: N802 - APSW's name
        """Open a file that fails with the disk."""
        return FailingFile(self, name, flags)

    def xDelete(self, filename: str, syncdir: bool) -> None:  # noqa: N802 - as above
        """Delete a file, for good at once."""
        self.call("delete")
        super().xDelete(filename, syncdir)
        self.images[filename], self.pending[filename] = bytearray(), []

    def call(self, kind: str, size: int = 0) -> None:
        """Count a call; fail where it is the one, and from then on where the power is gone."""
        self.calls += 1
        if self.cut_at is not None and self.calls >= self.cut_at:
            raise apsw.IOError("power cut")
        if self.calls == self.fail_at:
            raise apsw.IOError(kind)
        if self.room is not None and kind == "write":
            self.room -= size
            if self.room < 0:
                raise apsw.FullError("database or disk is full")

    def settle(self) -> None:
        """Take what is written for safe."""
        for name, writes in self.pending.items():
            self.keep(name, writes)
            self.pending[name] = []
        self.calls = 0

    def keep(self, name: str, writes: Sequence[tuple[int, bytes | None]]) -> None:
        """Bring writes onto the disk for good."""
        image = self.images[name]
        for offset, data in writes:
            if data is None:
                del image[offset:]
                continue
            if len(image) < offset:
                image.extend(bytes(offset - len(image)))
            image[offset : offset + len(data)] = data

    def after_the_cut(self, chance: random.Random, target: Path) -> None:
        """Write the files as a power cut may leave them: what was not synchronised is lost, kept in part, or torn."""
        for name, writes in self.pending.items():
            self.keep(name, list(_survivors(writes, chance)))
        for name, image in self.images.items():
            ending = Path(name).name.partition(".db")[2]
            if ending != "-shm" and (image or not ending):
                target.with_name(target.name + ending).write_bytes(image)


def _survivors(
    writes: Sequence[tuple[int, bytes | None]], chance: random.Random
) -> Iterator[tuple[int, bytes | None]]:
    style, last = chance.random(), len(writes) * chance.random()
    for place, (offset, data) in enumerate(writes):
        if style < 0.25:
            continue
        if style < 0.5:
            if place < last:
                yield offset, data
        elif data is None:
            if chance.random() < 0.5:
                yield offset, data
        else:
            for start in range(0, len(data), SECTOR):
                if chance.random() < 0.5:
                    yield offset + start, data[start : start + SECTOR]


class Through:
    """An APSW connection that the store takes for one of its own."""

    def __init__(self, path: Path, disk: FailingDisk) -> None:
        with _as_sqlite3():
            self._inner = apsw.Connection(str(path), vfs=disk.name)
            self.execute("PRAGMA locking_mode = EXCLUSIVE").fetchall()

    @property
    def in_transaction(self) -> bool:
        """As sqlite3 has it."""
        return self._inner.in_transaction

    def execute(self, sql: str, parameters: Sequence[Any] = ()) -> Rows:
        """As sqlite3 has it."""
        with _as_sqlite3():
            return Rows(self._inner, self._inner.execute(sql, tuple(parameters)))

    def executemany(self, sql: str, rows: Sequence[Sequence[Any]]) -> None:
        """As sqlite3 has it."""
        with _as_sqlite3():
            self._inner.executemany(sql, [tuple(row) for row in rows])

    def close(self) -> None:
        """Close, whatever the disk says to it."""
        with suppress(apsw.Error):
            self._inner.close(force=True)


class Rows:
    """The cursor of such a connection."""

    def __init__(self, connection: apsw.Connection, cursor: apsw.Cursor) -> None:
        self._cursor = cursor
        self.lastrowid = connection.last_insert_rowid()

    @property
    def description(self) -> tuple[tuple[Any, ...], ...]:
        """As sqlite3 has it."""
        return self._cursor.description_full or ()

    def fetchone(self) -> tuple[Any, ...] | None:
        """As sqlite3 has it."""
        with _as_sqlite3():
            return next(self._cursor, None)

    def fetchall(self) -> list[tuple[Any, ...]]:
        """As sqlite3 has it."""
        with _as_sqlite3():
            return list(self._cursor)

    def __iter__(self) -> Iterator[tuple[Any, ...]]:
        return iter(self.fetchall())


def open_through(path: Path, disk: FailingDisk, *, synchronous: str = "FULL") -> Database:
    """A library on such a disk, opened as the store opens one."""
    connection = Through(path, disk)
    for setting in (
        "journal_mode = WAL",
        f"synchronous = {synchronous}",
        "foreign_keys = ON",
        "wal_autocheckpoint = 30",
    ):
        connection.execute(f"PRAGMA {setting}").fetchall()
    library = Database(connection, path, names)  # type: ignore[arg-type]
    quieten(library)
    return library


@contextmanager
def a_disk() -> Iterator[FailingDisk]:
    """A disk that lives as long as a trial."""
    disk = FailingDisk(f"failing-{os.getpid()}")
    try:
        yield disk
    finally:
        disk.unregister()


@contextmanager
def _as_sqlite3() -> Iterator[None]:
    """Errors as the store knows them."""
    try:
        yield
    except apsw.FullError as error:
        raise sqlite3.OperationalError("database or disk is full") from error
    except (apsw.IOError, apsw.CantOpenError) as error:
        raise sqlite3.OperationalError("disk I/O error") from error
    except apsw.Error as error:
        raise sqlite3.DatabaseError(str(error)) from error
