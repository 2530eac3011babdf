"""`watchlist why`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tests.support.builders import NOW, a_library, a_report, symbol
from watchlist.cli import group
from watchlist.domain.commands import SetFlag
from watchlist.store.edits import apply


@pytest.fixture
def library(tmp_path: Path) -> Path:
    path = tmp_path / "library.db"
    database = a_library(path)
    apply(database, a_report("A", {"液冷": ["英维克"]}), now=NOW)
    apply(database, SetFlag((symbol("英维克"),), 2), now=NOW)
    database.close()
    return path


def run(*arguments: str, db: Path) -> Result:
    return CliRunner().invoke(group, ["why", *arguments, "--db", str(db)])


def test_a_value_says_by_which_rule_or_step_it_is_there(library: Path) -> None:
    result = run("002837.SZ", db=library)
    assert result.exit_code == 0, result.output
    lines = result.stdout.splitlines()
    assert [line.split()[0] for line in lines] == ["What", "on", "flag", "pick"]
    assert lines[2].split() == ["flag", "2", "by", "hand", "(Flag", "002837.SZ)", "2024-12-30"]
    assert "rule list of rules 1, Import “A”" in lines[3]
    assert result.stderr == "3 values\n"


def test_a_record_holds_the_span(library: Path) -> None:
    (pick,) = json.loads(run("英维克", "--theme", "液冷", "--json", db=library).stdout)
    assert (pick["subject"], pick["rule"], pick["rules_version"], pick["report_id"]) == (
        "pick",
        "list",
        "1",
        1,
    )
    assert pick["quote"][pick["start"] - pick["quote_start"] :].startswith("英维克")


def test_reports_and_themes_are_asked_too(library: Path) -> None:
    assert [row["subject"] for row in json.loads(run("--report", "1", "--json", db=library).stdout)][:2] == [
        "title",
        "broker",
    ]
    assert [row["value"] for row in json.loads(run("--theme", "液冷", "--json", db=library).stdout)] == [
        "液冷"
    ]


@pytest.mark.parametrize("arguments", [(), ("英维克", "--report", "1")])
def test_one_thing_is_asked_at_a_time(library: Path, arguments: tuple[str, ...]) -> None:
    result = run(*arguments, db=library)
    assert result.exit_code == 2
    assert "name a stock, a theme (--theme) or a report (--report)" in result.stderr


def test_what_is_not_there_is_told(library: Path) -> None:
    assert "There is no report “9”" in run("--report", "9", db=library).stderr
