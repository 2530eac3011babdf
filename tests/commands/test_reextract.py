"""`watchlist reextract` over a library of one report that older rules read worse."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tests.support.builders import NOW, a_library, a_report
from watchlist.cli import group
from watchlist.domain.stances import Stance
from watchlist.store.edits import apply


@pytest.fixture
def library(tmp_path: Path) -> Path:
    path = tmp_path / "library.db"
    db = a_library(path)
    apply(db, a_report("周报", {"芯片": ["寒武纪", "海光信息"]}, stance=Stance.RECOMMENDED), now=NOW)
    db.close()
    return path


def _run(*arguments: str, library: Path) -> Result:
    return CliRunner().invoke(group, [*arguments, "--db", str(library)], catch_exceptions=False)


def test_what_would_change_is_listed_and_nothing_written(library: Path) -> None:
    rows = json.loads(_run("reextract", "--json", library=library).stdout)

    assert {(row["theme"], row["text"], row["stance_before"], row["stance"]) for row in rows} == {
        ("芯片", "寒武纪", "recommended", "beneficiary"),
        ("芯片", "海光信息", "recommended", "beneficiary"),
    }
    assert json.loads(_run("reextract", "1", "--json", library=library).stdout) == rows


def test_applying_is_one_step_and_leaves_nothing_to_change(library: Path) -> None:
    applied = _run("reextract", "--apply", library=library)

    assert applied.exit_code == 0
    assert "2 rows changed in 1 report" in applied.stderr
    assert json.loads(_run("reextract", "--json", library=library).stdout) == []
    undone = _run("undo", library=library)
    assert "Read reports again" in undone.stderr
    assert len(json.loads(_run("reextract", "--json", library=library).stdout)) == 2


def test_a_report_that_is_not_there_is_told(library: Path) -> None:
    assert _run("reextract", "7", library=library).exit_code == 1
