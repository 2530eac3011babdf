from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QByteArray, QPoint, QRect, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QStyle, QStyleFactory, QStyleOptionHeader, QWidget
from pytestqt.qtbot import QtBot

from tests.support.watch_rows import many_rows
from watchlist.domain.watch_rows import WatchRow
from watchlist.ui.models.row_groups import Group, Grouping
from watchlist.ui.models.rows_model import RowsModel
from watchlist.ui.models.table_layout import ColumnPlace, TableLayout
from watchlist.ui.models.watch_columns import watch_columns
from watchlist.ui.theming import Colours
from watchlist.ui.widgets.tables.rows_table import RowsTable
from watchlist.ui.widgets.tables.sort_header import EDGE

ROWS = many_rows(40)


@pytest.fixture
def table(colours: Colours, qtbot: QtBot) -> RowsTable[WatchRow]:
    model = RowsModel(watch_columns(colours, lambda _r, _t: None), identity=lambda row: row.symbol)
    table = RowsTable(model, lambda row: (row.symbol.code, row.name, row.initials))
    qtbot.addWidget(table)
    table.resize(900, 400)
    table.show()
    table.set_rows(ROWS)
    return table


def place_of(table: RowsTable[WatchRow], name: str) -> int:
    model = table.model()
    assert isinstance(model, RowsModel)
    return next(place for place, column in enumerate(model.columns) if column.name == name)


def test_selection_and_scroll_outlive_a_new_reading(table: RowsTable[WatchRow]) -> None:
    wanted = [ROWS[3].symbol, ROWS[30].symbol]
    table.select_ids(wanted, wanted[1])
    table.verticalScrollBar().setValue(120)
    table.set_rows(ROWS[:35])
    assert table.selected_ids() == wanted
    assert table.current_row() == ROWS[30]
    assert table.verticalScrollBar().value() == 120
    table.set_rows(ROWS[:20])
    assert table.selected_ids() == wanted[:1]


@pytest.mark.parametrize("key", [Qt.Key.Key_Down, Qt.Key.Key_Up])
def test_the_first_arrow_selects_the_first_row_and_the_next_goes_on(
    table: RowsTable[WatchRow], qtbot: QtBot, key: Qt.Key
) -> None:
    qtbot.keyClick(table, key)
    assert table.selected_ids() == [ROWS[0].symbol]
    qtbot.keyClick(table, Qt.Key.Key_Down)
    assert table.selected_ids() == [ROWS[1].symbol]
    qtbot.keyClick(table, Qt.Key.Key_Escape)
    qtbot.keyClick(table, key)
    assert table.selected_ids() == [ROWS[1].symbol], "from where the focus is"


@pytest.mark.parametrize("key", [Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Return, Qt.Key.Key_Escape])
def test_a_table_without_rows_takes_keys(table: RowsTable[WatchRow], qtbot: QtBot, key: Qt.Key) -> None:
    table.set_rows(())
    qtbot.keyClick(table, key)
    assert table.selected_ids() == []


@pytest.mark.parametrize("held", [Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier])
def test_home_and_end_select_the_first_and_the_last_row(
    table: RowsTable[WatchRow], held: Qt.KeyboardModifier
) -> None:
    table.selectRow(1)
    for key, row in ((Qt.Key.Key_End, table.model().rowCount() - 1), (Qt.Key.Key_Home, 0)):
        QTest.keyClick(table, key, held)
        assert [index.row() for index in table.selectionModel().selectedRows()] == [row]
        assert table.currentIndex().row() == row
    QTest.keyClick(table, Qt.Key.Key_End, Qt.KeyboardModifier.ShiftModifier)
    assert len(table.selectionModel().selectedRows()) == table.model().rowCount()


def test_a_first_click_sorts_counts_downwards_and_names_upwards(table: RowsTable[WatchRow]) -> None:
    header = table.horizontalHeader()
    reports, code = place_of(table, "reports"), place_of(table, "code")
    header.sectionClicked.emit(reports)
    first = [row.reports for row in table.model().rows]  # type: ignore[attr-defined]
    assert first == sorted(first, reverse=True)
    header.sectionClicked.emit(reports)
    assert [row.reports for row in table.model().rows] == sorted(first)  # type: ignore[attr-defined]
    header.sectionClicked.emit(code)
    assert table.rows_model.sorts == ((code, False),)


def test_a_click_with_shift_sorts_by_one_more_and_the_titles_show_the_ranks(
    table: RowsTable[WatchRow], qtbot: QtBot
) -> None:
    header = table.horizontalHeader()
    places = [place_of(table, name) for name in ("stance", "reports", "code")]
    for place, held in zip(places, ("NoModifier", "ShiftModifier", "ShiftModifier"), strict=True):
        point = QPoint(header.sectionViewportPosition(place) + 10, 8)
        modifiers = Qt.KeyboardModifier[held]
        qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, modifiers, point)
    assert table.rows_model.sorts == ((places[0], True), (places[1], True), (places[2], False))
    rows = [(row.stance.strength, row.reports) for row in table.rows_model.rows if row.stance]
    assert rows == sorted(rows, reverse=True)
    several = header.grab().toImage()
    table.sort_by([(places[0], True)])
    assert header.grab().toImage() != several
    point = QPoint(header.sectionViewportPosition(places[2]) + 10, 8)
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert table.rows_model.sorts == ((places[2], False),)


def test_columns_come_back_as_they_were_left(
    table: RowsTable[WatchRow], colours: Colours, qtbot: QtBot
) -> None:
    header, code = table.horizontalHeader(), place_of(table, "code")
    header.resizeSection(code, 177)
    header.setSectionHidden(place_of(table, "first"), True)
    header.moveSection(1, 4)
    header.sectionClicked.emit(place_of(table, "reports"))
    state = table.layout_state()
    model = RowsModel(watch_columns(colours, lambda _r, _t: None), identity=lambda row: row.symbol)
    other = RowsTable(model, lambda row: (row.name,))
    qtbot.addWidget(other)
    other.restore_layout(state)
    other.set_rows(ROWS)
    assert other.columnWidth(code) == 177
    assert other.isColumnHidden(place_of(other, "first"))
    assert other.horizontalHeader().visualIndex(1) == 4
    counts = [row.reports for row in model.rows]
    assert counts == sorted(counts, reverse=True)


def test_typed_letters_find_the_rows_that_begin_so(table: RowsTable[WatchRow]) -> None:
    assert {row.initials for row in table.matching("gp31", 9)} == {"gp31"}
    assert [row.symbol.code for row in table.matching("600007", 9)] == ["600007"]
    assert len(table.matching("6", 9)) == 9
    assert table.matching("zz", 9) == []


def test_enter_opens_a_row_and_escape_lets_go(table: RowsTable[WatchRow], qtbot: QtBot) -> None:
    table.select_ids([ROWS[2].symbol])
    with qtbot.waitSignal(table.row_activated) as opened:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert opened.args == [ROWS[2]]
    qtbot.keyClick(table, Qt.Key.Key_Escape)
    assert table.selected_rows() == []
    assert table.current_row() is None


def test_the_menu_of_the_titles_shows_and_hides_columns(table: RowsTable[WatchRow], qtbot: QtBot) -> None:
    table.horizontalHeader().customContextMenuRequested.emit(QPoint(5, 5))
    menu = table.findChild(QMenu)
    assert menu is not None
    entries = {action.text(): action for action in menu.actions()}
    assert entries["Code"].isChecked()
    assert not entries["English name"].isChecked()
    entries["English name"].trigger()
    entries["Code"].trigger()
    assert not table.isColumnHidden(place_of(table, "name_en"))
    assert table.isColumnHidden(place_of(table, "code"))
    menu.close()


def test_rows_are_equally_high_and_never_measured_one_by_one(table: RowsTable[WatchRow]) -> None:
    heights = {table.rowHeight(row) for row in range(len(ROWS))}
    assert len(heights) == 1
    assert table.verticalHeader().sectionResizeMode(0) is table.verticalHeader().ResizeMode.Fixed


def test_ten_thousand_rows_are_selected_again_without_a_pause(colours: Colours, qtbot: QtBot) -> None:
    rows = many_rows(10_000)
    model = RowsModel(watch_columns(colours, lambda _r, _t: None), identity=lambda row: row.symbol)
    table = RowsTable(model, lambda row: (row.name,))
    qtbot.addWidget(table)
    table.set_rows(rows)
    table.selectAll()
    assert len(table.selected_rows()) == 10_000
    table.set_rows(rows)
    assert len(table.selected_ids()) == 10_000


def test_drawing_a_whole_selection_asks_for_few_flags(
    table: RowsTable[WatchRow], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The header would ask for those of every cell, to know which columns are selected as a whole."""
    asked: list[object] = []
    flags = RowsModel.flags
    monkeypatch.setattr(RowsModel, "flags", lambda model, index: asked.append(index) or flags(model, index))
    table.set_rows(many_rows(3_000))
    table.selectAll()
    table.grab()
    assert len(table.selected_rows()) == 3_000
    assert len(asked) < 3_000


def test_rows_that_are_read_again_unmoved_keep_everything(table: RowsTable[WatchRow], qtbot: QtBot) -> None:
    table.select_ids([ROWS[3].symbol, ROWS[7].symbol])
    again = [replace(row, comment="new") for row in ROWS]
    model = table.model()
    with qtbot.assertNotEmitted(model.modelReset), qtbot.assertNotEmitted(table.selection_changed):
        table.set_rows(again)
    assert table.selected_rows() == [again[3], again[7]]
    assert model.index(3, place_of(table, "comment")).data() == "new"
    with qtbot.waitSignal(model.modelReset):
        table.set_rows(again[::-1])
    assert table.selected_rows() == [again[7], again[3]]


MARKETS: Grouping[WatchRow] = Grouping(
    "flag",
    lambda row: (Group(str(row.flag), f"flag {row.flag}", row.flag),) if row.flag else (),
    Group("", "none"),
)


def test_rows_stand_under_headings_that_fold(table: RowsTable[WatchRow], qtbot: QtBot) -> None:
    model = table.rows_model
    table.rearrange(lambda: model.group_by(MARKETS))
    heads = [head.label for head in model.heads]
    assert heads == [*(f"flag {flag}" for flag in range(1, 8)), "none"]
    assert model.rowCount() == len(ROWS) + len(heads)
    assert len(model.rows) == len(ROWS)
    height = table.rowHeight(0)
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(40, height // 2))
    assert model.heads[0].closed
    assert model.rowCount() == len(ROWS) + len(heads) - model.heads[0].count
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_Right)
    assert not model.heads[0].closed
    qtbot.keyClick(table, Qt.Key.Key_Left)
    qtbot.keyClick(table, Qt.Key.Key_Left)
    assert model.heads[0].closed
    assert table.selected_rows() == []
    table.selectAll()
    assert len(table.selected_rows()) == len(ROWS) - model.heads[0].count


def test_all_rows_under_headings_are_one_range(table: RowsTable[WatchRow]) -> None:
    table.selectAll()
    chosen = table.selected_ids()
    table.set_rows(table.rows_model.rows, MARKETS)
    assert len(table.rows_model.heads) > 1
    assert set(table.selected_ids()) == set(chosen)
    assert len(table.selectionModel().selection().toList()) == 1
    table.select_ids(chosen[1:])
    assert set(table.selected_ids()) == set(chosen[1:])


def test_a_row_of_several_groups_is_selected_once(table: RowsTable[WatchRow]) -> None:
    both: Grouping[WatchRow] = Grouping(
        "both", lambda _: (Group("a", "A"), Group("b", "B")), Group("", "none")
    )
    table.rearrange(lambda: table.rows_model.group_by(both))
    assert table.rows_model.rowCount() == 2 * len(ROWS) + 2
    table.select_ids([ROWS[3].symbol])
    assert len(table.selectionModel().selectedRows()) == 2
    assert table.selected_rows() == [ROWS[3]]
    table.set_rows(ROWS[:10])
    assert table.selected_rows() == [ROWS[3]]
    table.sort_by([(place_of(table, "code"), True)])
    assert table.selected_rows() == [ROWS[3]]


def test_a_rule_gives_a_row_its_ground_and_the_selection_covers_it(
    table: RowsTable[WatchRow], colours: Colours
) -> None:
    plain = table.grab().toImage()
    table.set_tints([colours.row_tint(number) for number in range(8)])
    table.rows_model.set_tints({ROWS[0].symbol: 2})
    assert table.tint(0) == colours.row_tint(2)
    assert table.tint(1) is None
    assert table.grab().toImage() != plain
    table.rows_model.set_tints({})
    assert table.grab().toImage() == plain


def test_a_layout_is_kept_by_name_and_strange_ones_change_nothing(table: RowsTable[WatchRow]) -> None:
    before = table.table_layout()
    table.restore_layout(QByteArray(b"\x00\x00\xff of an older program"))
    assert table.table_layout() == before
    code = place_of(table, "code")
    table.lay_out(
        TableLayout((ColumnPlace("gone", 3), ColumnPlace("code", 91)), (("gone", True), ("code", True)))
    )
    assert table.horizontalHeader().visualIndex(code) == 0
    assert table.columnWidth(code) == 91
    assert table.rows_model.sorts == ((code, True),)
    assert TableLayout.from_json(table.table_layout().to_json()) == table.table_layout()


class Host(QWidget):
    """What lies around a table and is told what is typed into it."""

    def __init__(self) -> None:
        super().__init__()
        self.typed: list[str] = []

    def jump_from(self, _table: object, typed: str) -> None:
        self.typed.append(typed)


@pytest.fixture
def host(table: RowsTable[WatchRow], qtbot: QtBot) -> Host:
    host = Host()
    qtbot.addWidget(host)
    table.setParent(host)
    host.show()
    table.show()
    table.setFocus()
    return host


def test_letters_and_digits_jump_at_once(host: Host, table: RowsTable[WatchRow], qtbot: QtBot) -> None:
    qtbot.keyClicks(table, "h6")
    assert host.typed == ["h", "6"]


def test_a_digit_alone_is_the_key_of_its_action_and_two_are_a_code(
    host: Host, table: RowsTable[WatchRow], qtbot: QtBot
) -> None:
    flagged: list[bool] = []
    action = QAction("flag", host)
    action.setShortcut("6")
    action.triggered.connect(lambda: flagged.append(True))
    host.addAction(action)
    qtbot.keyClicks(table, "60")
    assert host.typed == ["60"]
    assert flagged == []
    qtbot.keyClick(table, Qt.Key.Key_6)
    qtbot.waitUntil(lambda: flagged == [True])
    action.setEnabled(False)
    qtbot.keyClick(table, Qt.Key.Key_6)
    assert host.typed == ["60", "6"]


def test_sorting_keeps_a_large_selection_without_holding_every_cell(
    table: RowsTable[WatchRow], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Qt holds an index of each selected cell while rows move, and the model would have to find all of them again."""
    rows = many_rows(400)
    table.set_rows(rows)
    table.rearrange(lambda: table.rows_model.group_by(MARKETS))
    wanted = {row.symbol for row in rows[:300]}
    table.select_ids(wanted)
    held: list[int] = []
    change = RowsModel.changePersistentIndexList
    monkeypatch.setattr(
        RowsModel,
        "changePersistentIndexList",
        lambda model, old, new: held.append(len(old)) or change(model, old, new),  # type: ignore[func-returns-value]
    )
    table.sort_by([(place_of(table, "name"), True)])
    assert set(table.selected_ids()) == wanted
    assert max(held, default=0) < 50


@pytest.mark.parametrize("name", ["Fusion", "Windows"])
def test_a_title_has_the_room_that_qt_leaves_at_its_sides(qtbot: QtBot, name: str) -> None:
    style = QStyleFactory.create(name)
    assert style is not None
    assert style.pixelMetric(QStyle.PixelMetric.PM_HeaderMargin) <= EDGE


def test_a_title_is_whole_when_it_is_sorted_by(table: RowsTable[WatchRow]) -> None:
    header = table.horizontalHeader()
    shown = [place for place in range(header.count()) if not header.isSectionHidden(place)]
    table.sort_by([(place, False) for place in shown])
    for place in shown:
        option = QStyleOptionHeader()
        header.initStyleOptionForIndex(option, place)
        assert option.sortIndicator is not QStyleOptionHeader.SortIndicator.None_
        option.rect = QRect(0, 0, header.sectionSize(place), header.height())
        option.fontMetrics = header.fontMetrics()
        room = header.style().subElementRect(QStyle.SubElement.SE_HeaderLabel, option, header).width()
        assert option.text.rstrip() == table.model().headerData(place, Qt.Orientation.Horizontal)
        assert header.fontMetrics().horizontalAdvance(option.text) <= room, option.text
