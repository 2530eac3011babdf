"""The tree of themes as Markdown: every theme at every one of its places, nothing taken for markup."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from tests.ui.models.test_theme_tree import a_theme
from watchlist.domain.rows import ThemeRow
from watchlist.domain.themes import ThemeRole
from watchlist.exporting.theme_tree import theme_tree


@st.composite
def trees(draw: st.DrawFn) -> list[ThemeRow]:
    """Themes of which each stands below some of those before it."""
    count = draw(st.integers(1, 8))
    above = [
        draw(st.sets(st.integers(1, number - 1), max_size=2)) if number > 1 else set()
        for number in range(1, count + 1)
    ]
    return [a_theme(number, f"T{number}", *sorted(above[number - 1])) for number in range(1, count + 1)]


def places(rows: list[ThemeRow], row: ThemeRow) -> int:
    parents = [each for each in rows if each.id in row.parents]
    return sum(places(rows, each) for each in parents) if parents else 1


@given(trees())
def test_each_theme_stands_at_each_of_its_places(rows: list[ThemeRow]) -> None:
    lines = [line.split() for line in theme_tree(rows, {}).splitlines()]
    for row in rows:
        assert sum(line[1] == row.name for line in lines) == places(rows, row)


def test_a_chain_is_numbered_and_what_is_in_none_follows() -> None:
    rows = [
        a_theme(1, "算力"),
        a_theme(2, "其他", 1),
        replace(a_theme(3, "芯片", 1), chain=((1, 2),), role=ThemeRole.SEGMENT),
        replace(a_theme(4, "[光](x)", 1), chain=((1, 1),)),
    ]
    stocks = {3: ["寒武纪 688256.SH"], 2: ["*ST x"]}
    assert theme_tree(rows, stocks, 1) == (
        "- 算力\n   1. \\[光\\]\\(x\\)\n   2. 芯片 (segment): 寒武纪 688256.SH\n   - 其他: \\*ST x\n"
    )


def test_a_circle_ends() -> None:
    rows = [a_theme(1, "甲", 2), a_theme(2, "乙", 1), a_theme(3, "丙")]
    assert theme_tree(rows, {}) == "- 丙\n"
    assert theme_tree(rows, {}, 1) == "- 甲\n   - 乙\n"
