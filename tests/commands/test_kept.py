"""`watchlist kept`: entries that stand for no security, settled or let go."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from tests.support.builders import NOW, a_library
from watchlist.commands.kept import kept
from watchlist.commands.stocks import list_
from watchlist.domain.commands import ImportList, KeptEntry
from watchlist.store.edits import apply


@pytest.fixture
def library(tmp_path: Path) -> Path:
    path = tmp_path / "library.db"
    database = a_library(path)
    entries = (
        KeptEntry("晨宸科技", name="晨宸科技", reason="no_such_name", themes=("液冷",)),
        KeptEntry("1510050", reason="fund"),
        KeptEntry("1605999", reason="no_such_code"),
    )
    apply(database, ImportList("自建", "zxg.blk", (), entries), now=NOW)
    database.close()
    return path


def run(library: Path, *arguments: str) -> Result:
    return CliRunner().invoke(kept, [*arguments, "--db", str(library), "--json"])


def rows(library: Path) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(run(library).stdout)
    return found


def test_they_are_listed_with_their_reason(library: Path) -> None:
    assert [(row["id"], row["text"], row["reason"], row["list_name"]) for row in rows(library)] == [
        (1, "晨宸科技", "no_such_name", "自建"),
        (2, "1510050", "fund", "自建"),
        (3, "1605999", "no_such_code", "自建"),
    ]


def test_a_settled_one_goes_on_its_list(library: Path) -> None:
    result = run(library, "settle", "1", "英维克")
    assert result.exit_code == 0, result.output
    assert [row["id"] for row in rows(library)] == [2, 3]
    listed = CliRunner().invoke(list_, ["--db", str(library), "--json", "--list", "自建"])
    assert [row["symbol"] for row in json.loads(listed.stdout)] == ["002837.SZ"]


def test_several_are_let_go_as_one_step(library: Path) -> None:
    result = run(library, "dismiss", "2", "3")
    (step,) = json.loads(result.stdout)
    assert step["name"] == "Let unresolved entries go"
    assert [row["id"] for row in rows(library)] == [1]


def test_a_number_that_is_none_is_told_and_nothing_is_let_go(library: Path) -> None:
    result = run(library, "dismiss", "2", "99")
    assert result.exit_code == 1
    assert "99" in result.stderr
    assert len(rows(library)) == 3
