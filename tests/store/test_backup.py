"""Backups: whole, checked, and never instead of a good one."""

from __future__ import annotations

import errno
import os
import sqlite3
import threading
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.support.builders import NOW, a_library, a_report
from tests.support.content import content
from tests.support.earlier import EARLIER, unpacked
from watchlist.domain.errors import BrokenOff, DiskFull, NotADatabase, UnwritableFile, WatchlistError
from watchlist.store import backup, engine, queries, restoring, schema, soundness
from watchlist.store.backup import back_up, backups, thin
from watchlist.store.check import check
from watchlist.store.database import open_reader, open_writer
from watchlist.store.edits import apply
from watchlist.store.restoring import restore

NEXT = schema.VERSION + 1


def test_a_backup_of_a_library_in_use_holds_all_of_it_in_one_file(tmp_path: Path) -> None:
    path = tmp_path / "watchlist.db"
    db = a_library(path)
    apply(db, a_report(), now=NOW)
    copy = back_up(db.conn, path)
    assert [file.name for file in copy.parent.iterdir()] == [copy.name]
    reader = open_reader(copy)
    assert content(reader) == content(db.conn)
    assert queries.steps(reader) == queries.steps(db.conn)
    reader.close()
    db.close()


@pytest.mark.parametrize("size", [512, 4_096, 65_536])
def test_a_copy_has_the_pages_of_the_library_one_by_one_whatever_their_size(
    tmp_path: Path, size: int
) -> None:
    """It is written in larger pieces; only what SQLite counts and the kind of its log in the first page are its own."""
    source = engine.connect(tmp_path / "source.db")
    source.execute(f"PRAGMA page_size = {size}")
    source.execute("CREATE TABLE filled (text TEXT)")
    source.executemany("INSERT INTO filled VALUES (?)", [("页" * n,) for n in range(400)])
    kept = source.execute("PRAGMA cache_size = 77").execute("PRAGMA cache_size").fetchall()
    backup.copy_as_it_is(source, tmp_path / "copy.db")
    assert source.execute("PRAGMA cache_size").fetchall() == kept
    source.close()
    original, copied = ((tmp_path / name).read_bytes() for name in ("source.db", "copy.db"))
    assert len(copied) == len(original)
    assert copied[100:] == original[100:]
    assert copied[16:18] == original[16:18]
    with closing(engine.connect(tmp_path / "copy.db")) as copy:
        assert copy.execute("SELECT count(*), sum(length(text)) FROM filled").fetchone() == (400, 79_800)


def test_backups_are_told_the_newest_first(tmp_path: Path) -> None:
    path = tmp_path / "watchlist.db"
    db = a_library(path)
    made = [back_up(db.conn, path) for _ in range(3)]
    assert backups(path) == tuple(reversed(made))
    assert back_up(db.conn, path, to=tmp_path / "elsewhere.db") == tmp_path / "elsewhere.db"
    db.close()


def test_a_copy_that_does_not_hold_together_never_counts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, target = tmp_path / "watchlist.db", tmp_path / "kept.db"
    db = a_library(path)
    back_up(db.conn, path, to=target)
    good = target.read_bytes()
    copy_well: Callable[..., None] = backup.copy_as_it_is

    def copy_badly(connection: sqlite3.Connection, unfinished: Path, stopping: Callable[[], bool]) -> None:
        copy_well(connection, unfinished, stopping)
        data = bytearray(unfinished.read_bytes())
        data[5000:9000] = b"\xff" * 4000
        unfinished.write_bytes(data)

    monkeypatch.setattr(backup, "copy_as_it_is", copy_badly)
    with pytest.raises(UnwritableFile):
        back_up(db.conn, path, to=target)
    assert target.read_bytes() == good
    assert not list(tmp_path.glob("*.part"))
    db.close()


def test_a_copy_with_broken_references_never_counts(tmp_path: Path) -> None:
    path = tmp_path / "watchlist.db"
    db = a_library(path)
    apply(db, a_report(), now=NOW)
    db.conn.execute("PRAGMA foreign_keys = OFF")
    db.conn.execute("DELETE FROM securities")
    with pytest.raises(NotADatabase):
        back_up(db.conn, path)
    assert backups(path) == ()
    db.close()


def test_what_is_written_between_two_steps_of_a_backup_neither_enters_it_nor_begins_it_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "watchlist.db"
    db = a_library(path)
    apply(db, a_report(), now=NOW)
    before, steps = content(db.conn), []

    def write_and_go_on(_stopping: object, _status: int, remaining: int, total: int) -> None:
        steps.append((remaining, total))
        if len(steps) < 5:
            apply(db, a_report(published=f"2024-11-0{len(steps)}"), now=NOW)

    monkeypatch.setattr(backup, "_A_STEP", 10)
    monkeypatch.setattr(backup, "_look_up", write_and_go_on)
    reader = open_reader(path)
    copy = back_up(reader, path)
    monkeypatch.undo()
    assert len(steps) == -(-steps[0][1] // 10)
    assert content(db.conn) != before
    with closing(open_reader(copy)) as copied:
        assert content(copied) == before
    reader.close()
    db.close()


@pytest.mark.parametrize("ended", [KeyboardInterrupt, BrokenOff])
def test_a_backup_that_is_broken_off_or_cancelled_ends_at_its_next_step_and_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, ended: type[BaseException]
) -> None:
    path = tmp_path / "watchlist.db"
    db = a_library(path)
    good = back_up(db.conn, path)
    asked: list[bool] = []

    def at_the_third() -> bool:
        asked.append(len(asked) == 2)
        if asked[-1] and ended is KeyboardInterrupt:
            raise KeyboardInterrupt
        return asked[-1]

    monkeypatch.setattr(backup, "_A_STEP", 10)
    with pytest.raises(ended):
        back_up(db.conn, path, stopping=at_the_third)
    assert asked == [False, False, True]
    assert list(good.parent.iterdir()) == [good]
    assert not db.conn.in_transaction
    db.close()


@pytest.mark.parametrize("steps", [1, 10**9])
def test_a_backup_that_is_cancelled_while_it_is_checked_never_counts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, steps: int
) -> None:
    """In the middle of the check, and at its end."""
    path = tmp_path / "watchlist.db"
    db = a_library(path)
    apply(db, a_report(), now=NOW)
    pressed, met = threading.Event(), list[str]()

    def press_and_check(file: Path, stopping: Callable[[], bool]) -> str:
        pressed.set()
        met.append(soundness.fault_in(file, stopping))
        return met[-1]

    monkeypatch.setattr(soundness, "_STEPS_BETWEEN_LOOKS", steps)
    monkeypatch.setattr(backup, "fault_in", press_and_check)
    with pytest.raises(BrokenOff):
        back_up(db.conn, path, stopping=pressed.is_set)
    assert met == ([] if steps == 1 else [""])
    assert list((tmp_path / "backups").iterdir()) == []
    db.close()


def test_what_a_killed_backup_left_is_taken_away_after_a_day(tmp_path: Path) -> None:
    path = tmp_path / "watchlist.db"
    db = a_library(path)
    good = back_up(db.conn, path)
    left, under_way, another = (
        good.with_name(f"{name}-{reason}.db.part")
        for name, reason in (
            ("watchlist-20241201T000000000000", "daily"),
            ("watchlist-20241201T000000000001", "import"),
            ("other-20241201T000000000000", "daily"),
        )
    )
    now = datetime.now(UTC)
    for file, age in ((left, 2), (another, 2), (under_way, 0)):
        file.write_bytes(b"half")
        os.utime(file, times=((now - timedelta(days=age)).timestamp(),) * 2)
    assert thin(db.conn, path, now) == ()
    assert sorted(good.parent.iterdir()) == sorted((good, under_way, another))
    db.close()


def test_an_older_library_is_backed_up_and_then_brought_up_to_date(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "watchlist.db"
    db = a_library(path)
    apply(db, a_report(), now=NOW)
    db.close()
    scripts = (*schema.SCRIPTS, ("later", "ALTER TABLE lists ADD COLUMN later TEXT NOT NULL DEFAULT ''"))
    monkeypatch.setattr(schema, "SCRIPTS", scripts)
    monkeypatch.setattr(schema, "VERSION", NEXT)
    reader = open_reader(path)
    assert reader.execute("PRAGMA user_version").fetchone() == (NEXT,)
    assert reader.execute("SELECT later FROM lists").fetchall() == [("",)]
    assert queries.counts(reader).reports == 1
    (kept,) = backups(path)
    assert kept.name.endswith("-upgrade.db")
    assert sqlite3.connect(kept).execute("PRAGMA user_version").fetchone() == (NEXT - 1,)
    reader.close()


def test_an_upgrade_that_fails_leaves_the_library_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "watchlist.db"
    a_library(path).close()
    broken = "ALTER TABLE lists ADD COLUMN later TEXT\n\nALTER TABLE nowhere ADD COLUMN x"
    with monkeypatch.context() as patch:
        patch.setattr(schema, "SCRIPTS", (*schema.SCRIPTS, ("later", broken)))
        patch.setattr(schema, "VERSION", NEXT)
        with pytest.raises(Exception, match="nowhere"):
            open_writer(path)
    reader = open_reader(path)
    assert reader.execute("PRAGMA user_version").fetchone() == (NEXT - 1,)
    assert "later" not in [column[1] for column in reader.execute("PRAGMA table_info(lists)")]
    reader.close()


def test_a_backup_that_is_gone_by_now_is_told_and_nothing_changes(tmp_path: Path) -> None:
    """A list of them was read before another window, or an undone restore, ended one."""
    db = a_library(tmp_path / "watchlist.db")
    apply(db, a_report(), now=NOW)
    before, gone = content(db.conn), back_up(db.conn, db.path)
    gone.unlink()
    with pytest.raises(NotADatabase) as told:
        restore(db, gone)
    assert told.value.args == (str(gone), "missing")
    assert content(db.conn) == before
    db.close()


@pytest.mark.parametrize("which", ["watchlist.db", "watchlist.db.part"])
def test_a_disk_that_fails_where_a_restore_begins_is_told_and_nothing_changes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, which: str
) -> None:
    db = a_library(tmp_path / "watchlist.db")
    kept = back_up(db.conn, db.path)
    apply(db, a_report(), now=NOW)
    before = content(db.conn)

    def failing(path: Path, **how: bool) -> engine.Connection:
        if path.name == which:
            raise engine.sqlite3.OperationalError("disk I/O error")
        return engine.connect(path, **how)

    monkeypatch.setattr(restoring, "connect", failing)
    with pytest.raises(NotADatabase) as told:
        restore(db, kept)
    assert told.value.args == (str(tmp_path / which), "disk I/O error")
    assert content(db.conn) == before
    db.close()


@pytest.mark.parametrize("file", EARLIER, ids=lambda file: file.name)
def test_a_backup_of_any_version_is_taken_back_and_stays_as_it_is(tmp_path: Path, file: Path) -> None:
    old = unpacked(file, tmp_path / "elsewhere" / "old.db")
    before = old.read_bytes()
    held = backup.holding(old)
    assert (held.sound, held.reports, held.notes) == (True, 2, 1)
    db = a_library(tmp_path / "watchlist.db")
    restored = restore(db, old)
    assert queries.counts(db.conn).reports == 2
    assert check(db) == ()
    apply(db, a_report(), now=NOW)
    db.close()
    assert old.read_bytes() == before
    assert [each.name for each in old.parent.iterdir()] == ["old.db"]
    assert not restored.damaged
    assert not list(tmp_path.glob("*.older*"))


@pytest.mark.parametrize(
    ("failing", "fault", "told"),
    [
        ("copy_as_it_is", engine.sqlite3.OperationalError("disk I/O error"), UnwritableFile),
        (
            "copy_as_it_is",
            engine.sqlite3.OperationalError("database disk image is malformed"),
            UnwritableFile,
        ),
        ("copy_as_it_is", engine.sqlite3.OperationalError("database or disk is full"), DiskFull),
        ("sync", OSError(errno.ENOSPC, "No space left on device"), DiskFull),
        ("sync", OSError(errno.EIO, "Input/output error"), UnwritableFile),
    ],
)
def test_a_disk_of_the_copy_that_fails_or_is_full_is_told_and_the_library_not_called_damaged(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    failing: str,
    fault: Exception,
    told: type[WatchlistError],
) -> None:
    def fail(*places: object) -> None:
        if failing == "copy_as_it_is":
            Path(str(places[1])).write_bytes(b"half")
        raise fault

    db = a_library(tmp_path / "watchlist.db")
    apply(db, a_report(), now=NOW)
    monkeypatch.setattr(backup, failing, fail)
    with pytest.raises(told) as caught:
        back_up(db.conn, db.path)
    assert "backups" in caught.value.args[0]
    size = db.conn.execute("PRAGMA page_count").fetchone()[0] * 4096
    assert caught.value.args[1] == size if told is DiskFull else str(caught.value.args[1]) in str(fault)
    assert not list((tmp_path / "backups").iterdir())
    db.close()


def test_a_damage_in_the_library_is_no_fault_of_the_copy(tmp_path: Path) -> None:
    db = a_library(tmp_path / "watchlist.db")
    apply(db, a_report(), now=NOW)
    root = db.conn.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'mentions'").fetchone()[0]
    db.close()
    with db.path.open("r+b") as file:
        file.seek((root - 1) * 4096)
        file.write(b"\xff" * 300)
    with closing(open_reader(db.path)) as reader, pytest.raises(NotADatabase):
        back_up(reader, db.path)


def test_a_harmed_index_of_words_makes_no_backup_bad(tmp_path: Path) -> None:
    db = a_library(tmp_path / "watchlist.db")
    apply(db, a_report(), now=NOW)
    db.conn.execute("DELETE FROM text_index_data WHERE id > 10")
    assert backup.holding(back_up(db.conn, db.path)).sound
    db.close()
