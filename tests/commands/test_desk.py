"""`watchlist lists`, `watchlist views` and `watchlist list --view`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.support.builders import NOW, a_library, a_report
from tests.support.command_line import run
from watchlist.store.edits import apply


@pytest.fixture
def library(tmp_path: Path) -> Path:
    path = tmp_path / "library.db"
    database = a_library(path)
    for report in (
        a_report("A", {"液冷": ["英维克", "申菱环境"]}),
        a_report("B", {"芯片": ["寒武纪"]}),
        a_report("C", {"芯片": ["寒武纪"]}),
    ):
        apply(database, report, now=NOW)
    database.close()
    return path


def done(*arguments: str, db: Path) -> str:
    result = run(*arguments, db=db)
    assert result.exit_code == 0, result.output
    return result.stderr.strip()


def symbols(*arguments: str, db: Path) -> list[str]:
    result = run("list", *arguments, "--json", db=db)
    assert result.exit_code == 0, result.output
    return [row["symbol"] for row in json.loads(result.stdout)]


def test_lists_are_made_filled_and_taken_away(library: Path) -> None:
    assert done("lists", "add", "自选", db=library) == "Make the list “自选”"
    done("lists", "put", "自选", "002837.SZ", "688256.SH", "--section", "核心", db=library)
    done("lists", "take", "自选", "688256.SH", db=library)
    assert symbols("--list", "自选", db=library) == ["002837.SZ"]
    assert json.loads(run("list", "--list", "自选", "--json", db=library).stdout)[0]["section"] == "核心"
    done("lists", "rename", "自选", "重点", db=library)
    assert done("lists", "move", "重点", "1", db=library) == "Move the list “重点”"
    assert run("lists", db=library).stdout.split() == [
        "List",
        "Stocks",
        "Follows",
        "重点",
        "1",
        "Watchlist",
        "3",
    ]
    done("lists", "delete", "重点", db=library)
    assert [row["name"] for row in json.loads(run("lists", "--json", db=library).stdout)] == ["Watchlist"]


def test_a_list_follows_a_search(library: Path) -> None:
    done("lists", "add", "冷", "--follow", "theme:液冷", db=library)
    assert symbols("--list", "冷", db=library) == ["002837.SZ", "301018.SZ"]
    refused = run("lists", "put", "冷", "688256.SH", db=library)
    assert refused.exit_code == 1
    assert "follows the search theme:液冷" in refused.stderr
    done("lists", "follow", "冷", "reports:>=2", db=library)
    assert json.loads(run("lists", "--json", db=library).stdout)[1] == {
        "id": 2, "name": "冷", "stocks": 1, "query": "reports:>=2",
    }  # fmt: skip
    done("lists", "follow", "冷", "--stop", db=library)
    done("lists", "put", "冷", "002837.SZ", db=library)
    assert sorted(symbols("--list", "冷", db=library)) == ["002837.SZ", "688256.SH"]


@pytest.mark.parametrize(
    ("arguments", "status", "words"),
    [
        (("lists", "follow", "Watchlist", "hwj"), 1, "main list"),
        (("lists", "follow", "Watchlist"), 2, "give a search, or --stop"),
        (("lists", "delete", "nowhere"), 1, "There is no list “nowhere”"),
        (("lists", "add", "watchlist"), 1, "is there already, as “Watchlist”"),
        (("views", "delete", "nowhere"), 1, "There is no view “nowhere”"),
        (("views", "save", "x", "hwj", "--sort", "size"), 2, "“size” is none of"),
        (("list", "--view", "nowhere"), 1, "There is no view “nowhere”"),
    ],
)
def test_what_cannot_be_done_is_told(
    library: Path, arguments: tuple[str, ...], status: int, words: str
) -> None:
    result = run(*arguments, db=library)
    assert (result.exit_code, words in result.stderr) == (status, True), result.stderr


def test_a_view_has_its_columns_and_order(library: Path) -> None:
    done(
        "views",
        "save",
        "热",
        "theme:液冷 or reports:>=2",
        "--columns",
        "code, reports,spark",
        "--sort",
        "reports,-code",
        db=library,
    )
    assert run("list", "--view", "热", db=library).stdout.splitlines() == [
        "Symbol     Reports", "301018.SZ        1", "002837.SZ        1", "688256.SH        2",
    ]  # fmt: skip
    assert symbols("--view", "热", "theme:芯片", db=library) == ["688256.SH"]
    assert symbols("view:热", "not", "ywk", db=library) == ["688256.SH", "301018.SZ"]
    done("views", "rename", "热", "温", db=library)
    done("views", "save", "全", db=library)
    done("views", "move", "全", "1", db=library)
    assert [row["name"] for row in json.loads(run("views", "--json", db=library).stdout)] == ["全", "温"]
    done("views", "delete", "温", db=library)
    assert "全" in run("views", db=library).stdout


def test_a_fault_is_pointed_at(library: Path) -> None:
    result = run("list", "液冷 brokr:x", db=library)
    assert result.exit_code == 1
    assert result.stderr.splitlines() == [
        "Error: The search can't be understood: expected a field, perhaps broker:",
        "  液冷 brokr:x",
        "       ^",
    ]
