"""The commands that write: each is one step that can be undone."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.support.command_line import run


@pytest.fixture
def db(tmp_path: Path) -> Path:
    return tmp_path / "library.db"


def themes_of(db: Path) -> dict[str, list[str]]:
    rows = json.loads(run("list", "--json", db=db).stdout)
    return {row["symbol"]: [theme["name"] for theme in row["themes"]] for row in rows}


def test_tag_names_stocks_by_symbol_code_and_name(db: Path) -> None:
    result = run("tag", "液冷", "301018.SZ", "002837", "高澜股份", db=db)
    assert result.exit_code == 0, result.output
    assert themes_of(db) == {"301018.SZ": ["液冷"], "002837.SZ": ["液冷"], "300499.SZ": ["液冷"]}


def test_untag_undo_and_redo(db: Path) -> None:
    run("tag", "液冷", "002837.SZ", db=db)
    assert run("untag", "液冷", "002837.SZ", db=db).exit_code == 0
    assert themes_of(db) == {"002837.SZ": []}
    undone = run("undo", db=db)
    assert undone.stderr.startswith("Undone: ")
    assert themes_of(db) == {"002837.SZ": ["液冷"]}
    (step,) = json.loads(run("redo", "--json", db=db).stdout)
    assert step["changed"]
    assert themes_of(db) == {"002837.SZ": []}


def test_several_steps_are_taken_back_at_once_as_far_as_there_are_any(db: Path) -> None:
    for theme in ("液冷", "光模块", "算力"):
        run("tag", theme, "002837.SZ", db=db)
    undone = run("undo", "--steps", "2", db=db)
    assert [line.partition(":")[0] for line in undone.stderr.splitlines()] == ["Undone", "Undone"]
    assert themes_of(db) == {"002837.SZ": ["液冷"]}
    assert len(json.loads(run("redo", "--steps", "9", "--json", db=db).stdout)) == 2
    assert set(themes_of(db)["002837.SZ"]) == {"液冷", "光模块", "算力"}
    assert "nothing to do again" in run("redo", "--steps", "9", db=db).stderr


def test_what_changes_nothing_says_so(db: Path) -> None:
    run("tag", "液冷", "002837.SZ", db=db)
    assert run("tag", "液冷", "002837.SZ", db=db).stderr == "Nothing to change.\n"


def test_nothing_to_undo_is_told_with_status_1(db: Path) -> None:
    result = run("undo", db=db)
    assert (result.exit_code, result.stdout) == (1, "")
    assert "nothing to undo" in result.stderr
    run("tag", "液冷", "002837.SZ", db=db)
    result = run("redo", db=db)
    assert (result.exit_code, result.stdout) == (1, "")
    assert "nothing to do again" in result.stderr


def test_a_stock_in_the_place_of_the_theme_is_refused(db: Path) -> None:
    result = run("tag", "002837.SZ", "机器人", db=db)
    assert result.exit_code == 2
    assert "002837.SZ is the code of a security: name the theme first" in result.stderr
    assert themes_of(db) == {}


def test_a_name_that_stands_for_several_is_told_with_them_and_writes_nothing(db: Path) -> None:
    result = run("tag", "地产", "002837", "中国", db=db)
    assert result.exit_code == 1
    assert "“中国” stands for more than one security" in result.stderr
    assert themes_of(db) == {}
