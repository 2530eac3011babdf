"""`watchlist themes`: lists, changes, and counts beforehand."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from tests.support.builders import NOW, a_library, a_report
from watchlist.cli import group
from watchlist.store.edits import apply


@pytest.fixture
def db(tmp_path: Path) -> Path:
    path = tmp_path / "library.db"
    library = a_library(path)
    for report in (
        a_report(lists={"芯片": ["寒武纪", "海光信息", "中芯国际"]}),
        a_report(lists={"国产算力芯片": ["寒武纪", "海光信息"]}, broker="华福证券"),
        a_report(lists={"液冷": ["英维克"]}),
    ):
        apply(library, report, now=NOW)
    library.close()
    return path


def run(*arguments: str, db: Path) -> Result:
    return CliRunner().invoke(group, ["themes", *arguments, "--db", str(db)])


def rows(*arguments: str, db: Path) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(run(*arguments, "--json", db=db).stdout)
    return found


def test_themes_alike_are_listed_with_the_evidence_until_they_are_kept_apart(db: Path) -> None:
    (pair,) = rows("alike", db=db)
    assert (pair["one"]["name"], pair["other"]["name"]) == ("芯片", "国产算力芯片")
    assert pair["shared"] == ["688041.SH", "688256.SH"]
    assert "国产算力芯片" in run("alike", db=db).stdout
    assert run("apart", "芯片", "国产算力芯片", db=db).exit_code == 0
    assert rows("alike", db=db) == []
    run("apart", "芯片", "国产算力芯片", "--forget", db=db)
    assert len(rows("alike", db=db)) == 1


def test_a_dry_run_counts_and_changes_nothing(db: Path) -> None:
    before = rows(db=db)
    told = run("merge", "国产算力芯片", "--into", "芯片", "--dry-run", db=db)
    assert "Nothing was changed." in told.stderr
    (preview,) = rows("merge", "国产算力芯片", "--into", "芯片", "--dry-run", db=db)
    assert preview["after"] == [{"name": "芯片", "stocks": 3, "reports": 2}]
    assert rows(db=db) == before


def test_each_change_is_done(db: Path) -> None:
    for arguments in (
        ("merge", "国产算力芯片", "--into", "芯片"),
        ("rename", "芯片", "算力芯片"),
        ("alias", "算力芯片", "chips", "--language", "en"),
        ("nest", "液冷", "算力"),
        ("split", "算力芯片", "晶圆", "688981.SH", "--alias", "国产算力芯片"),
        ("manual", "液冷"),
        ("nest", "晶圆", "算力"),
        ("unnest", "晶圆", "算力"),
        ("alias", "晶圆", "国产算力芯片", "--drop"),
    ):
        result = run(*arguments, db=db)
        assert result.exit_code == 0, result.output
    found = {row["name"]: row for row in rows(db=db)}
    assert set(found) == {"算力芯片", "晶圆", "液冷", "算力"}
    assert found["算力芯片"]["names"] == [["en", "chips"]]
    assert (found["液冷"]["manual_only"], found["液冷"]["stocks"], found["晶圆"]["stocks"]) == (True, 0, 1)
    run("unnest", "液冷", "算力", db=db)
    run("prune", "算力", "晶圆", db=db)
    assert {row["name"] for row in rows(db=db)} == {"算力芯片", "晶圆", "液冷"}


def test_a_circle_and_a_taken_name_are_told(db: Path) -> None:
    run("nest", "液冷", "芯片", db=db)
    assert "芯片 › 液冷 › 芯片" in run("nest", "芯片", "液冷", db=db).stderr
    assert "芯片 › 液冷 › 芯片" in run("nest", "芯片", "液冷", "--dry-run", db=db).stderr
    assert "Merge the two" in run("rename", "液冷", "芯片", "--dry-run", db=db).stderr


def test_members_stand_by_purity(db: Path) -> None:
    run("merge", "国产算力芯片", "--into", "芯片", db=db)
    members = rows("members", "芯片", db=db)
    assert [(row["stock"]["name"], row["purity"], row["brokers"]) for row in members] == [
        ("海光信息", 1.5, 2), ("寒武纪", 1.5, 2), ("中芯国际", 0.75, 1),
    ]  # fmt: skip
    assert "Purity" in run("members", "芯片", db=db).stdout
    assert run("members", "nowhere", db=db).exit_code == 1


def test_concepts_from_outside_keep_their_own_name(db: Path, tmp_path: Path) -> None:
    path = tmp_path / "concepts.csv"
    path.write_text(
        "theme,code,name\n液冷,002837,英维克\n液冷,301018,申菱环境\n芯片,688256,寒武纪\n芯片,999999,没有\n",
        "utf-8",
    )
    before = {row["name"]: row["stocks"] for row in rows(db=db)}
    told = run("take", str(path), "--set", "ths", "--dry-run", db=db)
    assert "ths:液冷" in told.stdout
    assert "没有" in told.stderr
    assert {row["name"] for row in rows(db=db)} == set(before)
    assert run("take", str(path), "--set", "ths", db=db).exit_code == 0
    found = {row["name"]: row for row in rows(db=db)}
    assert {name: found[name]["stocks"] for name in before} == before
    assert [(found[name]["stocks"], found[name]["hand"], found[name]["kind"]) for name in ("ths:液冷", "ths:芯片")] == [
        (2, 0, "ths"), (1, 0, "ths"),
    ]  # fmt: skip
    assert found["ths:液冷"]["parents"] == [found["ths"]["id"]]
    assert {pair["other"]["kind"] for pair in rows("alike", db=db)} == {"concept"}
    assert [row["stock"]["name"] for row in rows("members", "ths", db=db)] == ["英维克", "申菱环境", "寒武纪"]
    empty = tmp_path / "empty.txt"
    empty.write_text("nothing\n", "utf-8")
    assert run("take", str(empty), "--set", "ths", db=db).exit_code == 1


def test_the_tree_is_printed_as_markdown_in_the_order_of_its_chains(db: Path) -> None:
    for arguments in (
        ("nest", "液冷", "算力"), ("nest", "芯片", "算力"), ("chain", "算力", "液冷", "芯片"), ("kind", "芯片", "segment"),
    ):  # fmt: skip
        assert run(*arguments, db=db).exit_code == 0
    lines = run("tree", "算力", db=db).stdout.splitlines()
    assert lines[0] == "- 算力"
    assert [line[:8] for line in lines[1:]] == ["   1. 液冷", "   2. 芯片"]
    assert "芯片 (segment): " in lines[2]
    assert "国产算力芯片" in run("tree", db=db).stdout
    assert run("tree", "nowhere", db=db).exit_code == 1
