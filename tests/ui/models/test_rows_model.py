from __future__ import annotations

from collections.abc import Hashable
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPersistentModelIndex, Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from tests.support.watch_rows import a_row, many_rows
from watchlist.domain.watch_rows import WatchRow
from watchlist.ui.models.report_lines import report_columns
from watchlist.ui.models.rows_model import ROW_ROLE, Column, RowsModel
from watchlist.ui.models.theme_columns import theme_columns
from watchlist.ui.models.watch_columns import watch_columns
from watchlist.ui.theming import Colours

Pair = tuple[int, str]


def pairs_model() -> RowsModel[Pair]:
    number: Column[Pair] = Column("number", "Number", lambda row: str(row[0]), key=lambda row: row[0])
    word: Column[Pair] = Column(
        "word", "Word", lambda row: row[1], lambda row: row[1], tip=lambda row: row[1]
    )
    return RowsModel((number, word), identity=lambda row: row)


@pytest.fixture
def watch(colours: Colours) -> RowsModel[WatchRow]:
    return RowsModel(watch_columns(colours, lambda _row, _text: None), identity=lambda row: row.symbol)


def test_the_model_keeps_qts_rules(watch: RowsModel[WatchRow], qtmodeltester: ModelTester) -> None:
    watch.set_rows(many_rows(30))
    qtmodeltester.check(watch)
    watch.sort(2)
    qtmodeltester.check(watch)
    watch.set_rows(())
    qtmodeltester.check(watch)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.tuples(st.integers(-5, 5), st.text("ab", max_size=2))),
    st.lists(st.tuples(st.integers(0, 1), st.booleans()), max_size=4),
)
def test_sorting_is_pythons_stable_sort_of_one_column_after_the_other(
    rows: list[Pair], sorts: list[tuple[int, bool]]
) -> None:
    model = pairs_model()
    model.set_rows(rows)
    expected = list(rows)
    for column, down in sorts:
        model.sort(column, Qt.SortOrder.DescendingOrder if down else Qt.SortOrder.AscendingOrder)
        expected = sorted(expected, key=lambda row, column=column: row[column], reverse=down)  # type: ignore[misc]
    assert list(model.rows) == expected


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 3), st.text("abc", max_size=2)), min_size=1, unique=True), st.data())
def test_a_held_index_follows_its_row(rows: list[Pair], data: st.DataObject) -> None:
    model = pairs_model()
    model.set_rows(rows)
    place = data.draw(st.integers(0, len(rows) - 1))
    held, row = QPersistentModelIndex(model.index(place, 1)), model.rows[place]
    model.sort(data.draw(st.integers(0, 1)), Qt.SortOrder.DescendingOrder)
    assert model.row(held) == row


def test_rows_that_are_read_again_come_in_the_order_that_was_asked_for(qtbot: QtBot) -> None:
    model = pairs_model()
    model.set_rows([(1, "b"), (2, "a")])
    model.sort(1)
    model.set_rows([(3, "c"), (4, "b"), (5, "a")])
    assert [row[1] for row in model.rows] == ["a", "b", "c"]


def test_several_columns_sort_at_once_the_strongest_first(qtbot: QtBot) -> None:
    model = pairs_model()
    model.set_rows([(1, "b"), (2, "a"), (1, "a")])
    model.sort_by([(0, True), (1, False)])
    assert list(model.rows) == [(2, "a"), (1, "a"), (1, "b")]
    assert model.sorts == ((0, True), (1, False))


def test_a_tip_with_markup_is_shown_as_it_is(qtbot: QtBot) -> None:
    model = pairs_model()
    model.set_rows([(1, "<img src='file:///etc/passwd'>"), (2, "")])
    tip = model.index(0, 1).data(Qt.ItemDataRole.ToolTipRole)
    assert "<img" not in tip
    assert "&lt;img" in tip
    assert model.index(1, 1).data(Qt.ItemDataRole.ToolTipRole) is None


def test_rows_are_found_by_what_identifies_them(watch: RowsModel[WatchRow]) -> None:
    rows = many_rows(10)
    watch.set_rows(rows)
    wanted: list[Hashable] = [rows[3].symbol, rows[7].symbol, "nothing"]
    assert watch.places_of(wanted) == [3, 7]
    assert watch.place_of(rows[4].symbol) == 4
    assert watch.place_of("nothing") is None


def test_a_cell_answers_with_text_row_tip_and_colour(watch: RowsModel[WatchRow], colours: Colours) -> None:
    row = a_row(comment="看四季度")
    watch.set_rows([row])
    cells = {column.name: watch.index(0, place) for place, column in enumerate(watch.columns)}
    assert cells["code"].data() == "688256.SH"
    assert cells["themes"].data() == "Chips, Liquid cooling"
    assert cells["rating"].data() == "看好 · industry"
    assert cells["rating"].data(Qt.ItemDataRole.ForegroundRole) == colours.rating(1)
    assert cells["reports"].data() == "4"
    assert cells["comment"].data(Qt.ItemDataRole.EditRole) == "看四季度"
    assert cells["code"].data(ROW_ROLE) is row
    assert "Distinct reports" in cells["spark"].data(Qt.ItemDataRole.ToolTipRole)
    assert "by hand" in cells["themes"].data(Qt.ItemDataRole.ToolTipRole)
    assert cells["code"].data(Qt.ItemDataRole.DecorationRole) is None


def test_only_a_column_that_takes_text_can_be_edited(colours: Colours) -> None:
    typed: list[tuple[str, str]] = []
    model = RowsModel(
        watch_columns(colours, lambda row, text: typed.append((row.name, text))),
        identity=lambda row: row.symbol,
    )
    model.set_rows([a_row()])
    places = {column.name: place for place, column in enumerate(model.columns)}
    comment, code = model.index(0, places["comment"]), model.index(0, places["code"])
    assert model.flags(comment) & Qt.ItemFlag.ItemIsEditable
    assert not model.flags(code) & Qt.ItemFlag.ItemIsEditable
    assert model.setData(comment, "new")
    assert not model.setData(code, "new")
    assert typed == [("寒武纪", "new")]


def test_every_column_of_every_table_has_its_own_name_and_title(colours: Colours) -> None:
    for columns in (watch_columns(colours, lambda _row, _text: None), report_columns(), theme_columns()):
        assert len({column.name for column in columns}) == len(columns)
        assert len({column.title for column in columns}) == len(columns)
        assert all(column.title for column in columns)


def test_titles_are_told_with_their_rule(watch: RowsModel[WatchRow]) -> None:
    places = {column.name: place for place, column in enumerate(watch.columns)}
    horizontal = Qt.Orientation.Horizontal
    assert watch.headerData(places["reports"], horizontal) == "Reports"
    assert "count once" in watch.headerData(places["reports"], horizontal, int(Qt.ItemDataRole.ToolTipRole))
    assert watch.headerData(0, Qt.Orientation.Vertical) is None


def test_some_rows_are_shown_as_they_are_now_where_they_stand(
    watch: RowsModel[WatchRow], qtbot: QtBot
) -> None:
    watch.set_rows(many_rows(30))
    watch.sort(2)
    rows, changed = list(watch.rows), list[int]()
    texts = [watch.text_at(place, 2) for place in range(30)]
    watch.dataChanged.connect(lambda first, last: changed.extend(range(first.row(), last.row() + 1)))
    now = [replace(rows[place], name="甲", initials="j") for place in (4, 9, 20)]
    watch.renew_some([*now, rows[6]], 3, 12)
    assert changed == [4, 9], "neither what is as it was, nor what is not seen"
    texts[4] = texts[9] = "甲"
    assert [watch.text_at(place, 2) for place in range(30)] == texts
    assert [watch.row_at(4), watch.row_at(20)] == [now[0], rows[20]]
    watch.sort(2, Qt.SortOrder.DescendingOrder)
    watch.sort(2)
    assert {watch.rows.index(now[0]), watch.rows.index(now[1])} != {4, 9}
