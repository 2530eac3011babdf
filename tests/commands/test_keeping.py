"""Backup, restore and check."""

from __future__ import annotations

import json
import re
import sqlite3
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from watchlist.cli import group
from watchlist.commands import keeping
from watchlist.store import check as check_module


@pytest.fixture
def db(tmp_path: Path) -> Path:
    path = tmp_path / "library.db"
    assert run("tag", "液冷", "002837.SZ", db=path).exit_code == 0
    return path


def run(*arguments: str | Path, db: Path) -> Result:
    return CliRunner().invoke(group, [*map(str, arguments), "--db", str(db)])


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
