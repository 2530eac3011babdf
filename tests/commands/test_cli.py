"""The command line as a whole: what it loads, that every command is there and told of."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from watchlist.cli import COMMANDS, group

ROOT = Path(__file__).parents[2]
DOCUMENTED = (ROOT / "docs" / "commands.md").read_text("utf-8")


def modules_after(*arguments: str, library: Path) -> set[str]:
    """The modules that a run of the command line has loaded at its end, in a process of its own."""
    code = (
        "import json, sys\n"
        "from watchlist.cli import group\n"
        f"group({list(arguments)!r}, standalone_mode=False)\n"
        "print(json.dumps(sorted(sys.modules)), file=sys.stderr)\n"
    )
    environment = os.environ | {"WATCHLIST_DB": str(library), "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, "-c", code],
        env=environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=60,
        check=True,
    )
    return set(json.loads(done.stderr.strip().splitlines()[-1]))


@pytest.mark.parametrize(
    "arguments", [("list",), ("list", "液冷", "--json"), ("reports",), ("themes",), ("mentions",)]
)
def test_listing_loads_neither_qt_nor_pandas(arguments: tuple[str, ...], tmp_path: Path) -> None:
    library = tmp_path / "library.db"
    CliRunner().invoke(group, ["list", "--db", str(library)], catch_exceptions=False)
    loaded = modules_after(*arguments, library=library)
    heavy = {
        "PySide6",
        "shiboken6",
        "pyqtgraph",
        "pandas",
        "numpy",
        "sqlite_utils",
        "pypinyin",
        "openpyxl",
        "docx",
    }
    assert loaded & heavy == set()


def test_a_plain_list_loads_no_search_and_no_other_rows(tmp_path: Path) -> None:
    library = tmp_path / "library.db"
    CliRunner().invoke(group, ["list", "--db", str(library)], catch_exceptions=False)
    needless = {"watchlist.domain.queries", "watchlist.domain.rows", "watchlist.analytics", "tempfile"}
    assert modules_after("list", library=library) & needless == set()


def test_counting_loads_numpy_but_neither_pandas_nor_qt(tmp_path: Path) -> None:
    loaded = modules_after("mentions", "--by", "week", library=tmp_path / "library.db")
    assert "numpy" in loaded
    assert not loaded & {"pandas", "PySide6", "pyqtgraph"}


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_every_command_is_documented_with_an_example(name: str) -> None:
    assert f"## {name}\n" in DOCUMENTED
    assert f"watchlist {name}" in DOCUMENTED


def test_nothing_is_documented_that_is_not_there() -> None:
    headings = [line.removeprefix("## ") for line in DOCUMENTED.splitlines() if line.startswith("## ")]
    assert sorted(headings) == sorted(COMMANDS)


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_every_command_can_be_had_and_explains_itself(name: str) -> None:
    command = group.get_command(click.Context(group), name)
    assert command is not None
    assert command.name == name
    assert command.help
    asked = CliRunner().invoke(group, [name, "--help"])
    assert asked.exit_code == 0


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_every_option_is_documented(name: str) -> None:
    command = group.get_command(click.Context(group), name)
    assert command is not None
    section = DOCUMENTED.split(f"## {name}\n")[1].split("\n## ")[0]
    shared = {"--db", "--json", "--help"}
    options = {
        option
        for parameter in command.params
        if isinstance(parameter, click.Option)
        for option in parameter.opts
    }
    assert [option for option in sorted(options - shared) if f"`{option}" not in section] == []


def test_an_unknown_command_is_wrong_usage() -> None:
    assert CliRunner().invoke(group, ["no-such-command"]).exit_code == 2


def test_the_version_is_told() -> None:
    assert CliRunner().invoke(group, ["--version"]).output.startswith("watchlist, version ")
