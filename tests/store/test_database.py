"""Opening a library: files of every kind, places of every kind, and what is never touched."""

from __future__ import annotations

import errno
import os
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from types import SimpleNamespace

import pytest

from tests.support.builders import NOW, a_library, a_report, names, symbol
from tests.support.earlier import EARLIER, unpacked
from watchlist.domain.commands import SetComment
from watchlist.domain.errors import (
    DatabaseBusy,
    DiskFull,
    NewerDatabase,
    NotADatabase,
    ReadOnlyDatabase,
    UnreadableFile,
    WatchlistError,
)
from watchlist.store import backup, engine, queries, schema, turns
from watchlist.store.backup import made
from watchlist.store.check import check
from watchlist.store.database import Database, library_path, open_memory, open_reader, open_writer
from watchlist.store.edits import apply, apply_many
from watchlist.store.engine import Connection, snapshot
from watchlist.store.turns import in_turn

ROOT = Path(__file__).parents[2]


def comment(db: Database, text: str) -> None:
    apply(db, SetComment(symbol("寒武纪"), text), now=NOW)


def test_a_library_is_made_with_its_folders(tmp_path: Path) -> None:
    path = tmp_path / "new" / "folder" / "watchlist.db"
    open_writer(path).close()
    reader = open_reader(path)
    assert queries.counts(reader).reports == 0
    reader.close()


def test_a_reader_makes_a_library_where_there_is_none(tmp_path: Path) -> None:
    reader = open_reader(tmp_path / "watchlist.db")
    assert queries.watchlist(reader) == ()
    reader.close()


def test_the_settings_are_those_that_lose_nothing(tmp_path: Path) -> None:
    db = a_library(tmp_path / "watchlist.db")
    asked = ("journal_mode", "synchronous", "foreign_keys", "application_id", "user_version")
    found = [db.conn.execute(f"PRAGMA {name}").fetchone()[0] for name in asked]
    assert found == ["wal", 2, 1, schema.APPLICATION_ID, schema.VERSION]
    tables = "SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE 'CREATE TABLE%' AND sql NOT LIKE '%STRICT%' AND name NOT LIKE 'text_index%'"
    assert db.conn.execute(tables).fetchall() == []
    db.close()


@pytest.mark.parametrize(
    "name", ["自选股 与 题材.db", "a#b?c%20d.db", "x" * 200 + ".db", "with 'quotes\".db", "📈.db"]
)
def test_odd_names_are_names(tmp_path: Path, name: str) -> None:
    path = tmp_path / "文件夹 #1?" / name
    db = a_library(path)
    comment(db, "here")
    reader = open_reader(path)
    assert [step.name for step in queries.steps(reader)] == ["Comment on 688256.SH"]
    assert path.is_file()
    reader.close()
    db.close()


def test_a_reader_sees_each_commit_and_cannot_write(tmp_path: Path) -> None:
    path = tmp_path / "watchlist.db"
    db = a_library(path)
    reader = open_reader(path)
    apply(db, a_report(), now=NOW)
    assert queries.counts(reader).reports == 1
    with pytest.raises(engine.sqlite3.OperationalError):
        reader.execute("DELETE FROM reports")
    reader.close()
    db.close()


def test_a_library_of_a_newer_program_is_refused_and_stays_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "watchlist.db"
    db = a_library(path)
    db.conn.execute("PRAGMA user_version = 99")
    db.close()
    before = path.read_bytes()
    for open_it in (open_writer, open_reader):
        with pytest.raises(NewerDatabase) as caught:
            open_it(path)
        assert caught.value.args == (str(path), 99, schema.VERSION)
    assert path.read_bytes() == before
    assert [file.name for file in tmp_path.iterdir()] == ["watchlist.db"]


def test_a_newer_version_that_still_lies_in_the_log_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "watchlist.db"
    db = a_library(path)
    db.conn.execute("PRAGMA user_version = 99")
    with pytest.raises(NewerDatabase):
        open_reader(path)
    db.close()


@pytest.mark.parametrize("content", [b"not a database at all", b"%PDF-1.7", b"\0" * 4096])
def test_a_file_that_is_no_database_is_refused_and_stays_as_it_is(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "watchlist.db"
    path.write_bytes(content)
    for open_it in (open_writer, open_reader):
        with pytest.raises(NotADatabase):
            open_it(path)
    assert path.read_bytes() == content


def test_the_database_of_another_program_is_refused_and_stays_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE theirs (a)")
    other.close()
    before = path.read_bytes()
    for open_it in (open_writer, open_reader):
        with pytest.raises(NotADatabase):
            open_it(path)
    assert path.read_bytes() == before


def test_a_damaged_library_is_told_as_such(tmp_path: Path) -> None:
    path = tmp_path / "watchlist.db"
    a_library(path).close()
    data = path.read_bytes()
    path.write_bytes(data[:100] + b"\xff" * 4000 + data[4100:])
    with pytest.raises(NotADatabase):
        open_reader(path)


def test_a_library_whose_schema_is_no_text_is_told_as_such(tmp_path: Path) -> None:
    path = tmp_path / "watchlist.db"
    a_library(path).close()
    path.write_bytes(path.read_bytes().replace(b"CREATE TABLE securities", b"CREATE TABLE \xc1\xffcurities"))
    with pytest.raises(NotADatabase):
        open_reader(path)


def test_a_folder_is_no_library(tmp_path: Path) -> None:
    with pytest.raises(NotADatabase):
        open_writer(tmp_path)


def test_an_empty_file_becomes_a_library(tmp_path: Path) -> None:
    path = tmp_path / "watchlist.db"
    path.touch()
    reader = open_reader(path)
    assert queries.counts(reader).reports == 0
    reader.close()


def test_two_programs_that_make_the_same_library_at_once_make_one(tmp_path: Path) -> None:
    path = tmp_path / "watchlist.db"
    failures: list[BaseException] = []

    def make() -> None:
        try:
            open_writer(path, names=names).close()
        except BaseException as error:  # noqa: BLE001 - told by the assertion
            failures.append(error)

    threads = [threading.Thread(target=make) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    reader = open_reader(path)
    assert reader.execute("SELECT count(*) FROM _sqlite_migrations").fetchone() == (schema.VERSION,)
    reader.close()


def test_programs_that_bring_the_same_library_up_to_date_at_once_do_it_once(tmp_path: Path) -> None:
    path = unpacked(EARLIER[0], tmp_path / "watchlist.db")
    opening = "import sys; from pathlib import Path; from watchlist.store.database import open_writer; open_writer(Path(sys.argv[1]))"
    programs = [subprocess.Popen([sys.executable, "-c", opening, str(path)], stderr=subprocess.PIPE, text=True) for _ in range(3)]  # fmt: skip
    assert [program.communicate()[1] for program in programs] == ["", "", ""]
    with closing(a_library(path)) as library:
        assert check(library) == ()
    assert [each.reason for each in made(path)] == ["upgrade"]


def test_who_makes_a_library_waits_for_who_is_making_one(tmp_path: Path) -> None:
    path = tmp_path / "watchlist.db"
    other = threading.Thread(target=lambda: open_writer(path, names=names).close())
    with in_turn(path):
        other.start()
        other.join(timeout=0.5)
        assert path.stat().st_size == 0 if path.exists() else other.is_alive()
    other.join()
    assert queries.counts(a_library(path).conn).reports == 0


def test_who_waits_too_long_for_another_who_makes_the_library_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(turns, "PATIENCE", 0.05)
    path = tmp_path / "watchlist.db"
    with in_turn(path), pytest.raises(DatabaseBusy) as caught:
        open_writer(path)
    assert caught.value.args == (str(path),)
    open_writer(path).close()


def test_a_folder_that_cannot_be_locked_is_no_hindrance(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: int) -> None:
        raise OSError(errno.ENOLCK, "No locks available")

    monkeypatch.setattr(pytest.importorskip("fcntl"), "flock", refused)
    open_writer(tmp_path / "watchlist.db").close()


def test_a_write_waits_for_another_writer_and_then_says_that_it_is_busy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "watchlist.db"
    monkeypatch.setattr(engine, "BUSY_SECONDS", 0.1)
    first, second = a_library(path), a_library(path)
    with first.transaction(), pytest.raises(DatabaseBusy) as caught:
        comment(second, "x")
    assert caught.value.args == (str(path),)
    comment(second, "x")
    first.close()
    second.close()


def test_writers_in_two_threads_lose_nothing(tmp_path: Path) -> None:
    path = tmp_path / "watchlist.db"
    a_library(path).close()

    def write() -> None:
        db = a_library(path)
        for _ in range(10):
            apply(db, a_report(), now=NOW)
        db.close()

    threads = [threading.Thread(target=write) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    reader = open_reader(path)
    assert queries.counts(reader).reports == 20
    reader.close()


def test_a_full_disk_is_told_and_nothing_is_half_stored(tmp_path: Path) -> None:
    db = a_library(tmp_path / "watchlist.db")
    apply(db, a_report(), now=NOW)
    pages = db.conn.execute("PRAGMA page_count").fetchone()[0]
    db.conn.execute(f"PRAGMA max_page_count = {pages}")
    many = [a_report(lists={"芯片": ["寒武纪", "海光信息", "英维克"]}) for _ in range(50)]
    with pytest.raises(DiskFull) as caught:
        apply_many(db, many, "Import", now=NOW)
    assert caught.value.args == (str(db.path), engine.ROOM)
    assert queries.counts(db.conn).reports == 1
    db.conn.execute("PRAGMA max_page_count = 1000000")
    apply(db, a_report(), now=NOW)
    assert queries.counts(db.conn).reports == 2
    db.close()


def test_where_the_library_lies(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("WATCHLIST_DB", str(tmp_path / "from-environment.db"))
    assert library_path("asked.db") == Path("asked.db")
    assert library_path() == tmp_path / "from-environment.db"
    monkeypatch.delenv("WATCHLIST_DB")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert library_path().name == "watchlist.db"


def test_a_file_that_cannot_be_read_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "watchlist.db"
    a_library(path).close()

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "open", refuse)
    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(UnreadableFile):
        open_reader(path)


READ_ONLY = """
import os, sys
from pathlib import Path
from watchlist.domain.errors import ReadOnlyDatabase
from watchlist.store.database import open_reader, open_writer
from watchlist.store.queries import counts
if os.getuid() == 0:
    os.setgid(65534); os.setuid(65534)
path = Path(sys.argv[1])
print(counts(open_reader(path)).reports)
for place in (path, path.with_name("new.db"), path.parent / "deeper" / "new.db"):
    try:
        open_writer(place)
    except ReadOnlyDatabase as error:
        print("read-only", error.args == (str(place),))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="permissions of POSIX")
def test_a_library_in_a_folder_that_cannot_be_written_can_be_read(tmp_path: Path) -> None:
    folder = tmp_path / "locked"
    db = a_library(folder / "watchlist.db")
    apply(db, a_report(), now=NOW)
    db.close()
    for place in (tmp_path, *tmp_path.parents):
        if place.owner() == folder.owner() and "pytest" in place.as_posix():
            place.chmod(0o755)
    folder.chmod(0o555)
    (folder / "watchlist.db").chmod(0o444)
    try:
        done = subprocess.run(
            [sys.executable, "-c", READ_ONLY, str(folder / "watchlist.db")],
            capture_output=True, text=True, check=False, cwd=ROOT, env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
        )  # fmt: skip
    finally:
        folder.chmod(0o755)
    assert done.stdout.split("\n")[:4] == ["1", "read-only True", "read-only True", "read-only True"], (
        done.stderr
    )


def test_reading_needs_no_sqlite_utils_and_writing_no_pandas(tmp_path: Path) -> None:
    a_library(tmp_path / "watchlist.db").close()
    script = (
        "import sys; from pathlib import Path; from watchlist.store import database, queries; path = Path(sys.argv[1]);"
        "reader = database.open_reader(path); queries.watchlist(reader); heavy = {'sqlite_utils', 'pandas', 'numpy'};"
        "assert not heavy & set(sys.modules), heavy & set(sys.modules);"
        "database.open_writer(path.with_name('new.db')); assert 'sqlite_utils' in sys.modules;"
        "assert not {'pandas', 'numpy'} & set(sys.modules); import pandas"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, str(tmp_path / "watchlist.db")],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
    )
    assert done.returncode == 0, done.stderr


def test_every_error_of_the_store_carries_the_path(tmp_path: Path) -> None:
    path = tmp_path / "watchlist.db"
    for words, kind in (
        ("database is locked", DatabaseBusy),
        ("database or disk is full", DiskFull),
        ("attempt to write a readonly database", ReadOnlyDatabase),
        ("database disk image is malformed", NotADatabase),
    ):
        with pytest.raises(WatchlistError) as caught, engine.errors_of(path):
            raise engine.sqlite3.OperationalError(words)
        assert type(caught.value) is kind
        assert caught.value.args[0] == str(path)
    with pytest.raises(engine.sqlite3.OperationalError), engine.errors_of(path):
        raise engine.sqlite3.OperationalError("no such table: nowhere")


@pytest.mark.parametrize(("free", "kind"), [(24 * 2**10, DiskFull), (2**30, NotADatabase)])
def test_no_room_for_the_file_beside_the_log_is_no_damage(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, free: int, kind: type[WatchlistError]
) -> None:
    """SQLite has the same words for it as for a disk that fails."""
    monkeypatch.setattr(engine.shutil, "disk_usage", lambda _: SimpleNamespace(free=free))
    with pytest.raises(WatchlistError) as caught, engine.errors_of(tmp_path / "watchlist.db"):
        raise engine.sqlite3.OperationalError("disk I/O error")
    assert type(caught.value) is kind


def test_sqlite_is_one_that_loses_no_commit_and_the_same_for_all() -> None:
    assert engine.sqlite3.sqlite_version_info >= (3, 51, 3)
    with closing(open_memory()) as library:
        assert type(library.conn).__module__.partition(".")[0] == "pysqlite3"
    program = "import sqlite_utils.utils; print(sqlite_utils.utils.sqlite3.__name__)"
    found = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True).stdout
    assert found.strip() == "pysqlite3"


@pytest.mark.parametrize("use", [lambda db: db.conn.execute("SELECT 1"), lambda db: comment(db, "x")])
def test_a_connection_is_for_the_thread_that_made_it(
    tmp_path: Path, use: Callable[[Database], object]
) -> None:
    db = a_library(tmp_path / "watchlist.db")
    caught: list[Exception] = []

    def elsewhere() -> None:
        try:
            use(db)
        except engine.sqlite3.ProgrammingError as error:
            caught.append(error)

    thread = threading.Thread(target=elsewhere)
    thread.start()
    thread.join()
    assert len(caught) == 1
    db.close()


@pytest.mark.parametrize("opened", [open_reader, open_writer])
def test_a_place_of_which_the_system_tells_nothing_is_told_as_that(
    tmp_path: Path, opened: Callable[[Path], object]
) -> None:
    path = tmp_path / ("x" * 300)
    with pytest.raises(UnreadableFile) as told:
        opened(path)
    assert told.value.args == (str(path), "File name too long")


def test_backups_that_cannot_be_listed_are_told_as_that(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_: Path) -> bool:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "is_dir", refuse)
    with pytest.raises(UnreadableFile):
        backup.made(tmp_path / "library.db")


def test_what_ends_a_reading_is_told_though_its_transaction_ended_with_it(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    a_library(path).close()

    def broken_off(reader: Connection) -> None:
        with snapshot(reader):
            reader.execute("ROLLBACK")  # as SQLite does where the disk fails
            raise InterruptedError

    with closing(open_reader(path)) as reader, pytest.raises(InterruptedError):
        broken_off(reader)
