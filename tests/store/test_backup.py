"""Backups: whole, checked, and never instead of a good one."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.support.builders import NOW, a_library, a_report
from tests.support.content import content
from watchlist.domain.errors import NotADatabase
from watchlist.store import backup, queries, schema
from watchlist.store.backup import back_up, backups
from watchlist.store.database import open_reader, open_writer
from watchlist.store.edits import apply

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
    copy_well: Callable[..., None] = backup._copy

    def copy_badly(connection: sqlite3.Connection, unfinished: Path) -> None:
        copy_well(connection, unfinished)
        data = bytearray(unfinished.read_bytes())
        data[5000:9000] = b"\xff" * 4000
        unfinished.write_bytes(data)

    monkeypatch.setattr(backup, "_copy", copy_badly)
    with pytest.raises(NotADatabase):
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
