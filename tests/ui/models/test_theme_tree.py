"""The tree of themes: several parents, filter, sort, and Qt's own tester."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QLocale, QModelIndex, Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from watchlist.domain.rows import ThemeRow
from watchlist.domain.themes import cycle_through
from watchlist.ui.models.dragged import theme_in
from watchlist.ui.models.suggestions import fits
from watchlist.ui.models.theme_columns import theme_columns
from watchlist.ui.models.theme_names import shown_name, spoken_now
from watchlist.ui.models.theme_tree import ThemeTreeModel


def a_theme(
    number: int, name: str, *parents: int, stocks: int = 0, aliases: tuple[str, ...] = ()
) -> ThemeRow:
    return ThemeRow(
        number, name, aliases, parents, 0, stocks, 0, stocks, 0, 0, "", "", all_stocks=stocks
    )  # fmt: skip


THEMES = (
    a_theme(1, "算力", stocks=9),
    a_theme(2, "芯片", 1, 4, stocks=3, aliases=("chips",)),
    a_theme(3, "ASIC", 2, stocks=2),
    a_theme(4, "国产", stocks=5),
    a_theme(5, "液冷", 1, stocks=7),
)


@pytest.fixture
def model(qtbot: QtBot) -> ThemeTreeModel:
    model = ThemeTreeModel(theme_columns())
    model.set_themes(THEMES)
    return model


def lines(model: ThemeTreeModel, parent: QModelIndex | None = None, depth: int = 0) -> list[str]:
    found = []
    parent = parent or QModelIndex()
    for row in range(model.rowCount(parent)):
        index = model.index(row, 0, parent)
        found += ["  " * depth + str(index.data()), *lines(model, index, depth + 1)]
    return found


def test_a_theme_stands_under_each_of_its_parents(model: ThemeTreeModel) -> None:
    assert lines(model) == [
        "Computing power",
        "  Liquid cooling",
        "  Chips",
        "    ASIC",
        "国产",
        "  Chips",
        "    ASIC",
    ]
    both = [model.index_of((1, 2)), model.index_of((4, 2))]
    assert [model.theme(index) for index in both] == [THEMES[1], THEMES[1]]
    assert [model.path(index) for index in both] == [(1, 2), (4, 2)]
    assert not model.index_of((2,)).isValid()
    assert model.path(model.first_of(3)) == (1, 2, 3)


def test_the_filter_keeps_what_lies_above_and_below(model: ThemeTreeModel) -> None:
    model.narrow(lambda theme: fits(theme, "chi"))
    assert lines(model) == ["Computing power", "  Chips", "    ASIC", "国产", "  Chips", "    ASIC"]
    model.narrow(lambda theme: fits(theme, "yele"))
    assert lines(model) == ["Computing power", "  Liquid cooling"]
    model.narrow(None)
    assert len(lines(model)) == 7


def test_siblings_are_sorted_everywhere(model: ThemeTreeModel) -> None:
    model.sort(0, Qt.SortOrder.DescendingOrder)
    assert lines(model)[0] == "国产"
    stocks = [column.name for column in model.columns].index("stocks")
    model.sort(stocks, Qt.SortOrder.AscendingOrder)
    assert lines(model) == [
        "国产",
        "  Chips",
        "    ASIC",
        "Computing power",
        "  Chips",
        "    ASIC",
        "  Liquid cooling",
    ]


def test_a_theme_is_dragged_by_its_name(model: ThemeTreeModel) -> None:
    assert theme_in(model.mimeData([model.index_of((1, 2))])) == "芯片"
    assert model.flags(model.index_of((1,))) & Qt.ItemFlag.ItemIsDragEnabled


def test_a_circle_in_a_damaged_library_ends(qtbot: QtBot) -> None:
    model = ThemeTreeModel(theme_columns())
    model.set_themes([a_theme(1, "甲"), a_theme(2, "乙", 1, 3), a_theme(3, "丙", 2)])
    assert lines(model) == ["甲", "  乙", "    丙"]


themes = st.lists(st.lists(st.integers(1, 7), max_size=3, unique=True), min_size=1, max_size=7)


@settings(deadline=None, suppress_health_check=list(HealthCheck))
@given(parents=themes, wanted=st.integers(1, 7))
def test_any_forest_holds_together(qtbot: QtBot, parents: list[list[int]], wanted: int) -> None:
    rows = []
    for number, above in enumerate(parents, 1):
        known = {row.id: row.parents for row in rows}
        kept = tuple(each for each in above if not cycle_through({**known, number: (each,)}, number))
        rows.append(a_theme(number, f"题材{number}", *kept, stocks=number))
    model = ThemeTreeModel(theme_columns())
    model.set_themes(rows)
    model.narrow(lambda theme: theme.id == wanted)
    model.narrow(None)
    tester = ModelTester(None)
    tester.check(model, force_py=True)
    tester._cleanup()
    ids = {row.id for row in rows}
    tops = [row for row in rows if not set(row.parents) & ids]
    assert model.rowCount() == len(tops)


def test_a_theme_is_called_what_it_is_called_in_the_language_of_the_window() -> None:
    theme = replace(a_theme(1, "液冷"), names=(("en", "Liquid cooling"), ("zh_CN", "液体冷却")))
    assert [shown_name(theme, language) for language in ("en", "zh_CN", "zh_TW")] == [
        "Liquid cooling", "液体冷却", "液体冷却",
    ]  # fmt: skip
    assert shown_name(replace(theme, names=()), "en") == "Liquid cooling"
    assert shown_name(a_theme(1, "我的题材"), "en") == "我的题材"
    before = QLocale()
    try:
        QLocale.setDefault(QLocale("zh_TW"))
        assert spoken_now() == "zh_TW"
    finally:
        QLocale.setDefault(before)
