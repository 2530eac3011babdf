"""The shape of the code: sizes, names of files, licences told, pages whole."""

from __future__ import annotations

import ast
import re
import statistics
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SOURCES = sorted((ROOT / "watchlist").rglob("*.py"))
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
MOST_LINES = 400
MOST_FUNCTION_LINES = 50
MEDIAN_FUNCTION_LINES = 9


def functions(path: Path) -> list[ast.FunctionDef | ast.AsyncFunctionDef]:
    tree = ast.parse(path.read_text("utf-8"))
    return [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]


def lines_of(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    return (node.end_lineno or node.lineno) - node.lineno + 1


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_file_is_short_and_named_for_its_subject(path: Path) -> None:
    assert len(path.read_text("utf-8").splitlines()) <= MOST_LINES
    assert path.stem not in {"utils", "helpers", "common", "misc"}


def test_functions_are_short() -> None:
    sizes = {f"{path}:{node.name}": lines_of(node) for path in SOURCES for node in functions(path)}
    assert statistics.median(sizes.values()) <= MEDIAN_FUNCTION_LINES
    assert {name: size for name, size in sizes.items() if size > MOST_FUNCTION_LINES} == {}


def test_every_dependency_has_its_licence_told() -> None:
    declared = re.search(
        r"^dependencies = \[(.*?)^\]", (ROOT / "pyproject.toml").read_text("utf-8"), re.MULTILINE | re.DOTALL
    )
    assert declared is not None
    names = re.findall(r'"([A-Za-z0-9_.-]+)', declared[1])
    told = (ROOT / "docs" / "licences.md").read_text("utf-8").casefold()
    assert names
    assert [name for name in names if f"| {name.casefold()} |" not in told] == []


def test_the_lock_files_name_versions_and_no_addresses() -> None:
    for lock in ROOT.glob("requirements*.lock"):
        text = lock.read_text("utf-8")
        assert "://" not in text
        assert all("==" in line for line in text.splitlines() if line.strip())


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.name)
def test_no_page_holds_both_sides_of_a_merge(page: Path) -> None:
    assert re.findall(r"^(?:<{7}|={7}$|>{7}).*", page.read_text("utf-8"), re.MULTILINE) == []


def test_the_changelog_tells_each_thing_once() -> None:
    told = [line for line in (ROOT / "CHANGELOG.md").read_text("utf-8").splitlines() if line.startswith("- ")]
    assert [line for line in dict.fromkeys(told) if told.count(line) > 1] == []
