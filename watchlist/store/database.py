"""Opening a library: the one writer, which brings the file up to date, and readers, which never wait for it."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from watchlist.domain.errors import (
    MovedDatabase,
    NewerDatabase,
    NotADatabase,
    ReadOnlyDatabase,
    UnreadableFile,
)
from watchlist.domain.symbols import Symbol
from watchlist.store import log, schema
from watchlist.store.damage import MAGIC, back_up_sound, has_log, recognised
from watchlist.store.engine import (
    ROOM,
    Connection,
    connect,
    connect_memory,
    connect_unchanged,
    errors_of,
    one,
    sqlite3,
    transaction,
)
from watchlist.store.first_bytes import first_bytes
from watchlist.store.identity import identity_of, moved_away, still_there
from watchlist.store.turns import in_turn

if TYPE_CHECKING:
    from watchlist.domain.securities import Security
    from watchlist.store.journal import Names
    from watchlist.store.keeping import BackupBeside, Kept

__all__ = [
    "Connection",
    "Database",
    "bring_up_to_date",
    "is_older",
    "library_path",
    "open_memory",
    "open_reader",
    "open_unchanged",
    "open_writer",
]

_CACHE_KB: Final = 12_000
"""A report of 75 stocks touches 500 pages all over a large library: they are to stay in memory until the commit."""


class Database:
    """The writing side of a library; for one thread, one at a time.

    `kept` is what was done for safety the last time; `log_held` the bytes of a log that a long reader keeps from the file,
    `when_held` is called with them once each time it comes to that. `stopping` is asked while a write waits for the backup that
    comes before it: once it is so the write goes on, and the backup is made beside it, of the library as it was.
    """

    def __init__(self, connection: Connection, path: Path, names: Names | None = None) -> None:
        self.connection = connection
        self.path = path
        self.names: Names = names or look_up_name
        self.kept: Kept | None = None
        self.log_held = 0
        self.when_held: Callable[[int], None] = lambda _held: None
        self.stopping: Callable[[], bool] = lambda: False
        self._identity = identity_of(path)
        self._day: date | None = None
        self._beside: BackupBeside | None = None

    @property
    def conn(self) -> Connection:
        """The connection itself; queries take it as well as a reader's."""
        return self.connection

    @contextmanager
    def transaction(self) -> Iterator[Connection]:
        """All of it or nothing; waits for another writer before the first read, never in the middle."""
        with errors_of(self.path):
            if self.has_file:
                self.before_writing()
            with transaction(self.connection):
                yield self.connection
            if self.has_file:
                self._look_at_log()

    def _look_at_log(self) -> None:
        before, self.log_held = self.log_held, log.held_up(self.connection, self.path)
        if self.log_held and not before:
            self.when_held(self.log_held)

    @property
    def has_file(self) -> bool:
        """Whether the library outlives its connection."""
        return self._identity is not None

    def look_again(self) -> None:
        """Take the file for what it is now: the library itself was replaced on purpose."""
        self._identity = identity_of(self.path)

    def before_import(self, documents: int) -> None:
        """Keep the library safe where many documents come at once."""
        from watchlist.store.keeping import keep_before_import  # noqa: PLC0415 - not in every write

        if self.has_file and self._beside is None:
            now = datetime.now(UTC)
            kept = keep_before_import(self.connection, self.path, documents, now, self._back_up)
            self.kept = kept or self.kept

    def close(self) -> None:
        """Give the file back; a backup that is still being made ends with it."""
        if self._beside is not None:
            self._beside.break_off()
        self._leave_no_log()
        self.connection.close()

    def _leave_no_log(self) -> None:
        """Where the file was moved away its log goes after it, and not into the file that takes its place."""
        if moved_away(self.path, self._identity):
            log.bring_in(self.connection)

    def before_writing(self) -> None:
        """See that the file is still the one that was opened; on a day's first write, see to its safety.

        Each write does that by itself; who knows long before that one will come may have it done by then.
        """
        try:
            self._identity = still_there(self.path, self._identity)
        except MovedDatabase:
            self._leave_no_log()
            raise
        now = datetime.now(UTC)
        today = now.astimezone().date()
        if self._day == today and self._beside is None:
            return
        before, self._day = self._day, today
        try:
            self.kept = self._keep_daily(now) or self.kept
        except BaseException:
            self._day = before
            raise

    def _keep_daily(self, now: datetime) -> Kept | None:
        from watchlist.store.keeping import keep_daily, tidy  # noqa: PLC0415 - once a day

        if self._beside is None:
            return keep_daily(self.connection, self.path, now, self._back_up)
        kept = self._back_up("", now)
        return kept and tidy(self.connection, self.path, now, kept)

    def _back_up(self, reason: str, now: datetime) -> Kept | None:
        """Wait for the backup that is under way, or for a new one; None where nobody waits for it any longer."""
        from watchlist.store.keeping import BackupBeside  # noqa: PLC0415 - once a day

        beside, self._beside = self._beside or BackupBeside(self.path, reason, now), None
        kept = beside.wait(self.stopping)
        if kept is None:
            self._beside = beside
        return kept


def library_path(option: str | None = None) -> Path:
    """Where the library lies: as asked for, else WATCHLIST_DB, else in the platform's data folder.

    Of a link it is the file that it leads to: SQLite keeps the log beside that, and there we look for it.
    """
    asked = option or os.environ.get("WATCHLIST_DB")
    path = Path(asked).expanduser() if asked else _usual_path()
    return Path(os.path.realpath(path)) if os.path.islink(path) else path  # noqa: PTH114 - a disk that fails is told when it is opened


def _usual_path() -> Path:
    import platformdirs  # noqa: PLC0415 - only where nobody says where

    return platformdirs.user_data_path("watchlist", appauthor=False) / "watchlist.db"


def open_writer(path: Path, *, names: Names | None = None) -> Database:
    """The library for writing: made where there is none, backed up and brought up to date where it is older.

    Raises NewerDatabase, NotADatabase, DamagedDatabase, ReadOnlyDatabase or DatabaseBusy, with the file as it was.
    """
    with recognised(path):
        return _open_writer(path, names)


def _open_writer(path: Path, names: Names | None) -> Database:
    _refuse_strangers(path)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ReadOnlyDatabase(str(path)) from error
    if not os.access(path if path.exists() else path.parent, os.W_OK):
        raise ReadOnlyDatabase(str(path))
    size = path.stat().st_size if path.exists() else 0  # which an upgrade may write anew
    with errors_of(path, room=ROOM + size):
        connection = connect(path)
        try:
            return Database(_prepared(connection, path), path, names)
        except BaseException:
            connection.close()
            raise


def open_memory(*, names: Names | None = None) -> Database:
    """An empty library in memory."""
    path = Path(":memory:")
    connection = connect_memory()
    _bring_to_ours(connection, path)
    return Database(connection, path, names)


def open_reader(path: Path) -> Connection:
    """The library for reading, without waiting for any writer; made or brought up to date first where it has to be.

    In a folder that can't be written the file is read as it stands. Raises as `open_writer` does.
    """
    with recognised(path):
        return _open_reader(path)


def open_unchanged(path: Path) -> Connection:
    """A library to look into, whatever its version: the file stays as it is. Raises NewerDatabase or NotADatabase."""
    _refuse_strangers(path)
    with errors_of(path):
        connection = connect_unchanged(path)
        try:
            _version(connection, path)
        except BaseException:
            connection.close()
            raise
    return connection


def is_older(path: Path) -> bool:
    """Whether a file is a library of an earlier version, by its first bytes; opening it will back it up and bring it to ours."""
    try:
        head = first_bytes(path)
    except OSError:
        return False
    ours = int.from_bytes(head[68:72]) == schema.APPLICATION_ID and head.startswith(MAGIC)
    return ours and 0 < int.from_bytes(head[60:64]) < schema.VERSION


def bring_up_to_date(path: Path) -> None:
    """Bring a copy of a library to our version, without a backup: what it was copied from is still there."""
    from watchlist.store.migrating import migrate  # noqa: PLC0415 - as in `_bring_to_ours`

    with errors_of(path), closing(connect(path)) as copy:
        _version(copy, path)
        migrate(copy)


def _open_reader(path: Path) -> Connection:
    _refuse_strangers(path)
    if not path.exists() or path.stat().st_size == 0:
        open_writer(path).close()
    with errors_of(path):
        connection = _read_connection(path)
    if _version(connection, path) == schema.VERSION:
        return connection
    connection.close()
    open_writer(path).close()
    with errors_of(path):
        return _read_connection(path)


@cache
def _master_names() -> Names:
    from watchlist.securities.master import load_master  # noqa: PLC0415 - only where a security is new

    return load_master().get


def look_up_name(symbol: Symbol) -> Security | None:
    """What the security master says of a symbol."""
    return _master_names()(symbol)


def _read_connection(path: Path) -> Connection:
    connection = connect(path, read_only=True)
    try:
        one(connection, "SELECT count(*) FROM sqlite_master")
    except sqlite3.OperationalError:
        connection.close()
        if os.access(path.parent, os.W_OK) or has_log(path):
            # Read as it stands the file would lack what is newest, which lies in the log, and nobody would know.
            raise
        # In a folder that can't be written SQLite can't make the files that let it read beside a writer.
        connection = connect(path, read_only=True, immutable=True)
    connection.execute("PRAGMA query_only = ON")
    return connection


def _refuse_strangers(path: Path) -> None:
    """Look at the file's first bytes, so that a file that isn't ours is never touched."""
    try:
        head = first_bytes(path)
    except FileNotFoundError:
        return
    except OSError as error:
        if path.is_dir():
            raise NotADatabase(str(path), "folder") from error
        raise UnreadableFile(str(path), error.strerror) from error
    if head and not head.startswith(MAGIC):
        raise NotADatabase(str(path), "no SQLite file")
    version, application = int.from_bytes(head[60:64]), int.from_bytes(head[68:72])
    if head and application not in {schema.APPLICATION_ID, 0}:
        raise NotADatabase(str(path), "another program's")
    if application and version > schema.VERSION:
        raise NewerDatabase(str(path), version, schema.VERSION)


def _version(connection: Connection, path: Path) -> int:
    """The version of the file; refuses a newer one and another program's."""
    with errors_of(path):
        version: int = one(connection, "PRAGMA user_version")
        application = one(connection, "PRAGMA application_id")
        tables = one(connection, "SELECT count(*) FROM sqlite_master")
    if application != schema.APPLICATION_ID and tables:
        raise NotADatabase(str(path), "another program's")
    if version > schema.VERSION:
        raise NewerDatabase(str(path), version, schema.VERSION)
    return version


def _prepared(connection: Connection, path: Path) -> Connection:
    """The connection with its settings, its library at our version."""
    if _version(connection, path) == schema.VERSION:
        _set_up(connection)
        return connection
    with in_turn(path):
        _bring_to_ours(connection, path)
    return connection


def _bring_to_ours(connection: Connection, path: Path) -> None:
    """Make what is not there yet, or bring it to our version; somebody else may just have done it."""
    version = _version(connection, path)
    if version == 0:
        # Set before WAL, so that the file itself says whose it is even if the power goes before the first checkpoint.
        connection.execute(f"PRAGMA application_id = {schema.APPLICATION_ID}")
    _set_up(connection)
    if version < schema.VERSION:
        from watchlist.store.migrating import migrate  # noqa: PLC0415 - only where a library is made or older than ours

        if version:
            back_up_sound(connection, path, "upgrade")
        migrate(connection)


def _set_up(connection: Connection) -> None:
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute(f"PRAGMA cache_size = -{_CACHE_KB}")
    connection.execute(f"PRAGMA wal_autocheckpoint = {log.CHECKPOINT_PAGES}")
    connection.execute(f"PRAGMA journal_size_limit = {log.KEPT}")
