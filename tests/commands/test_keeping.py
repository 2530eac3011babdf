"""Backup, restore and check."""

from __future__ import annotations

import json
import re
import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest

from tests.support.builders import a_library, a_report
from tests.support.command_line import run
from watchlist.commands import keeping
from watchlist.domain.commands import Command, DeleteReports
from watchlist.store import check as check_module
from watchlist.store import log
from watchlist.store.database import open_reader
from watchlist.store.edits import apply
from watchlist.store.engine import connect


@pytest.fixture
def db(tmp_path: Path) -> Path:
    path = tmp_path / "library.db"
    assert run("tag", "液冷", "002837.SZ", db=path).exit_code == 0
    return path


def symbols(db: Path) -> list[str]:
    return [row["symbol"] for row in json.loads(run("list", "--json", db=db).stdout)]


def test_a_backup_is_a_library_of_its_own(db: Path, tmp_path: Path) -> None:
    target = tmp_path / "copies" / "备份.db"
    (made,) = json.loads(run("backup", target, "--json", db=db).stdout)
    assert made == {"file": str(target)}
    assert symbols(target) == ["002837.SZ"]
    assert list(target.parent.iterdir()) == [target]


def test_a_backup_without_a_name_lies_beside_the_library(db: Path) -> None:
    result = run("backup", db=db)
    (made,) = (db.parent / "backups").iterdir()
    assert str(made) in result.stderr


def test_a_backup_never_takes_the_place_of_a_file(db: Path, tmp_path: Path) -> None:
    report = tmp_path / "report.pdf"
    report.write_bytes(b"%PDF")
    assert run("backup", report, db=db).exit_code == 2
    assert report.read_bytes() == b"%PDF"


def test_a_place_that_cannot_be_written_is_told(db: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    result = run("backup", tmp_path / "file" / "backup.db", db=db)
    assert result.exit_code == 1
    assert "can't be written" in result.stderr


def test_a_restored_library_is_the_backup_and_what_was_there_is_kept(db: Path, tmp_path: Path) -> None:
    backup = tmp_path / "backup.db"
    run("backup", backup, db=db)
    run("tag", "液冷", "301018.SZ", db=db)
    (kept,) = json.loads(run("restore", backup, "--json", db=db).stdout)
    assert symbols(db) == ["002837.SZ"]
    assert sorted(symbols(Path(kept["file"]))) == ["002837.SZ", "301018.SZ"]
    assert run("tag", "液冷", "300499.SZ", db=db).exit_code == 0


def test_undo_takes_a_restore_back(db: Path, tmp_path: Path) -> None:
    backup = tmp_path / "backup.db"
    run("backup", backup, db=db)
    run("tag", "液冷", "301018.SZ", db=db)
    assert "To take this back, undo it" in run("restore", backup, db=db).stderr
    assert "Undone: Restore the backup “backup.db”" in run("undo", db=db).stderr
    assert sorted(symbols(db)) == ["002837.SZ", "301018.SZ"]
    assert run("redo", db=db).exit_code == 0
    assert symbols(db) == ["002837.SZ"]


def test_what_both_hold_is_told_before_a_restore(db: Path, tmp_path: Path) -> None:
    backup = tmp_path / "backup.db"
    run("backup", backup, db=db)
    run("tag", "光模块", "301018.SZ", db=db)
    told = run("restore", backup, db=db).stderr
    assert "The library: 0 reports, 2 stocks, 2 themes, 0 notes; last changed 20" in told
    assert "The backup: 0 reports, 1 stock, 1 theme, 0 notes" in told
    assert "or restore the library as it was" in told


def test_without_a_file_restore_lists_the_backups_with_what_they_hold(db: Path) -> None:
    run("backup", db=db)
    (made,) = (db.parent / "backups").iterdir()
    (row,) = json.loads(run("restore", "--json", db=db).stdout)
    assert (row["file"], row["reason"], row["stocks"], row["sound"]) == (str(made), "manual", 1, True)
    assert symbols(db) == ["002837.SZ"]


def test_a_damaged_library_is_told_with_its_backup_and_can_be_replaced(db: Path) -> None:
    run("backup", db=db)
    (made,) = (db.parent / "backups").iterdir()
    db.write_bytes(db.read_bytes()[:8192])
    listed = run("list", db=db)
    assert listed.exit_code == 1
    assert "is damaged" in listed.stderr
    assert str(made) in listed.stderr
    restored = run("restore", made, db=db)
    assert restored.exit_code == 0
    assert "The library: damaged" in restored.stderr
    assert symbols(db) == ["002837.SZ"]


def test_a_library_that_is_gone_is_told_with_its_backup_and_comes_back(db: Path) -> None:
    run("backup", db=db)
    (made,) = (db.parent / "backups").iterdir()
    for file in db.parent.glob(f"{db.name}*"):
        file.unlink()
    for command in (("list",), ("tag", "甲", "002837.SZ")):
        told = run(*command, db=db)
        assert told.exit_code == 1
        assert "is gone" in told.stderr
        assert str(made) in told.stderr
    assert not db.exists()
    assert "there again" in run("restore", made, db=db).stderr
    assert symbols(db) == ["002837.SZ"]


@pytest.mark.parametrize(
    "command",
    [("list",), ("reports",), ("themes",), ("search", "液冷"), ("why", "002837.SZ"), ("backup",), ("undo",), ("tag", "甲", "002837.SZ")],
    ids=" ".join,
)  # fmt: skip
def test_damage_that_is_met_only_while_reading_is_told_too(db: Path, command: tuple[str, ...]) -> None:
    run("backup", db=db)
    (made,) = (db.parent / "backups").iterdir()
    with closing(connect(db)) as library:
        roots = library.execute("SELECT rootpage FROM sqlite_schema WHERE rootpage > 1").fetchall()
        size = library.execute("PRAGMA page_size").fetchone()[0]
    content = bytearray(db.read_bytes())
    for (page,) in roots:
        content[(page - 1) * size : page * size] = bytes(size)
    db.write_bytes(content)
    told = run(*command, db=db)
    assert told.exit_code == 1
    assert f"{db} is damaged" in told.stderr
    assert str(made) in told.stderr
    assert db.read_bytes() == content


def test_a_damaged_library_without_a_backup_is_told_the_ways_out(db: Path) -> None:
    db.write_bytes(db.read_bytes()[:8192])
    told = run("list", db=db).stderr
    assert "No backup beside it holds together" in told
    assert "--db" in told


def test_a_library_does_not_take_its_own_place(db: Path) -> None:
    result = run("restore", db, db=db)
    assert result.exit_code == 2
    assert "is the library itself" in result.stderr


def test_where_no_backup_can_be_made_that_is_told_and_the_write_done(db: Path) -> None:
    (db.parent / "backups").write_bytes(b"in the way")
    result = run("tag", "液冷", "301018.SZ", db=db)
    assert result.exit_code == 0
    assert "No backup was made." in result.stderr
    assert symbols(db) == ["002837.SZ", "301018.SZ"]


def test_a_library_in_a_cloud_folder_is_warned_about(tmp_path: Path) -> None:
    result = run("tag", "液冷", "002837.SZ", db=tmp_path / "Dropbox" / "library.db")
    assert result.exit_code == 0
    assert "another program copies" in result.stderr


def test_a_reader_that_makes_the_log_grow_is_told_of(db: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(log, "LOUD", 8_192)
    monkeypatch.setattr(log, "CHECKPOINT_PAGES", 2)
    with closing(open_reader(db)) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM steps").fetchone()
        assert "library.db-wal" in run("tag", "液冷", "301018.SZ", db=db).stderr
    assert "-wal" not in run("tag", "液冷", "688256.SH", db=db).stderr


def test_what_leaves_the_trash_for_good_is_told(db: Path) -> None:
    apply_to(db, a_report("Old news"))
    apply_to(db, DeleteReports((1,)))
    result = run("tag", "液冷", "301018.SZ", db=db)
    assert "Removed for good after 30 days in the trash: Old news" in result.stderr
    assert json.loads(run("reports", "--trash", "--json", db=db).stdout) == []


def apply_to(db: Path, command: Command) -> None:
    """Carry a command out as if it were years ago, before any backup of today."""
    library = a_library(db)
    library._day = datetime.now().astimezone().date()
    apply(library, command, now="2020-01-01T00:00:00+00:00")
    library.close()


def test_a_file_that_is_no_library_is_not_restored(db: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.db"
    other.write_text("no database", encoding="utf-8")
    empty = tmp_path / "empty.db"
    empty.touch()
    for wrong in (other, empty):
        result = run("restore", wrong, db=db)
        assert result.exit_code == 1
        assert f"{wrong} is no library" in result.stderr
    assert empty.read_bytes() == b""
    assert symbols(db) == ["002837.SZ"]


def test_a_sound_library_has_nothing_wrong(db: Path) -> None:
    result = run("check", db=db)
    assert (result.exit_code, result.stdout) == (0, "")
    assert run("check", "--json", db=db).stdout == "[]\n"


def test_a_wrong_count_is_found_told_and_repaired(db: Path) -> None:
    with sqlite3.connect(db) as connection:
        connection.execute("DELETE FROM stock_tags")
    connection.close()
    found = run("check", db=db)
    assert found.exit_code == 1
    assert "a count differs from the recount" in found.stdout
    repaired = run("check", "--repair", "--json", db=db)
    assert repaired.exit_code == 0
    assert [(row["code"], row["repaired"]) for row in json.loads(repaired.stdout)] == [("count", True)]
    assert run("check", db=db).exit_code == 0


def test_every_fault_has_its_words() -> None:
    source = Path(str(check_module.__file__)).read_text("utf-8")
    codes = set(re.findall(r'Finding\("(\w+)"', source)) | set(check_module._ORPHANS)
    assert codes <= set(keeping._FAULTS)
    assert len(codes) > 5
