from __future__ import annotations

import gc
import sys
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication, QStyle, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from tests.support.watch_rows import a_row
from watchlist.domain.stances import Stance
from watchlist.domain.watch_rows import ThemeChip, WatchRow
from watchlist.ui.models.rows_model import RowsModel
from watchlist.ui.models.theme_names import chip_name
from watchlist.ui.models.watch_columns import watch_columns
from watchlist.ui.text_size import USUAL, set_text_size
from watchlist.ui.theming import Colours, ThemeName
from watchlist.ui.widgets.frame.chip_buttons import ChipButtons
from watchlist.ui.widgets.frame.chips import GAP, ChipsFlow, chip_width, how_many_fit
from watchlist.ui.widgets.tables.cells import ChipsCell, DrawnCell, FlagCell, SparkCell, StanceCell
from watchlist.ui.widgets.tables.rows_table import RowsTable
from watchlist.ui.widgets.tables.text_cells import TextCell

CELLS = (FlagCell, ChipsCell, StanceCell, SparkCell)
PAINTS = 10_000
RECT = QRect(0, 0, 200, 28)


class Bench:
    """A cell with a row under it, painted onto an image."""

    def __init__(
        self, qtbot: QtBot, colours: Colours, cell: type[DrawnCell[WatchRow]], row: WatchRow
    ) -> None:
        self.model = RowsModel(watch_columns(colours, lambda _r, _t: None), identity=lambda row: row.symbol)
        self.view = RowsTable(self.model, lambda row: (row.name,))
        qtbot.addWidget(self.view)
        self.view.set_rows([row])
        self.cell = cell(colours, self.view)
        self.image = QImage(RECT.size(), QImage.Format.Format_ARGB32_Premultiplied)
        self.option = QStyleOptionViewItem()
        self.option.rect = RECT
        self.option.font = self.view.font()
        self.option.widget = self.view
        self.option.state = QStyle.StateFlag.State_Enabled

    def paint(self, times: int = 1, column: int = 0) -> bytes:
        self.image.fill(0)
        painter = QPainter(self.image)
        index = self.model.index(0, column)
        for _ in range(times):
            self.cell.paint(painter, self.option, index)
        painter.end()
        return bytes(self.image.constBits())


@pytest.mark.parametrize("cell", CELLS)
def test_ten_thousand_paints_leave_the_reference_counts_alone(
    cell: type[DrawnCell[WatchRow]], colours: Colours, qtbot: QtBot
) -> None:
    """PySide6 6.12 on Python 3.11 loses a reference with each call; then the process dies."""
    bench = Bench(qtbot, colours, cell, a_row(flag=3))
    bench.paint(10)
    gc.collect()
    before = sys.getrefcount(None), sys.getrefcount(True)
    bench.paint(PAINTS)
    after = sys.getrefcount(None), sys.getrefcount(True)
    assert max(abs(a - b) for a, b in zip(after, before, strict=True)) <= 10


def test_ten_thousand_texts_leave_the_reference_counts_alone(colours: Colours, qtbot: QtBot) -> None:
    bench = Bench(qtbot, colours, ChipsCell, a_row())
    text = TextCell(bench.view)
    bench.cell = text  # type: ignore[assignment] # painted in the same way
    bench.paint(10, column=1)
    gc.collect()
    before = sys.getrefcount(None), sys.getrefcount(True)
    assert any(bench.paint(PAINTS, column=1))
    after = sys.getrefcount(None), sys.getrefcount(True)
    assert max(abs(a - b) for a, b in zip(after, before, strict=True)) <= 10


def test_a_text_without_room_is_cut_and_line_ends_stay_in_one_line(colours: Colours, qtbot: QtBot) -> None:
    paint = Bench(qtbot, colours, ChipsCell, a_row()).view.row_paint
    line, width = paint.fitted("一行\n很长很长很长的说明", 60)
    assert line.endswith("…")
    assert "\n" not in line
    assert width <= 60
    assert paint.fitted("短", 60)[0] == "短"


@pytest.mark.parametrize("cell", CELLS)
def test_a_cell_is_drawn_and_an_empty_one_stays_empty(
    cell: type[DrawnCell[WatchRow]], colours: Colours, qtbot: QtBot
) -> None:
    full = Bench(qtbot, colours, cell, a_row(flag=3)).paint()
    empty = Bench(qtbot, colours, cell, a_row(flag=0, themes=(), stance=None, spark=(0,) * 26)).paint()
    assert any(full)
    assert not any(empty)


def test_a_picture_is_made_once_and_again_after_the_theme_changed(colours: Colours, qtbot: QtBot) -> None:
    bench = Bench(qtbot, colours, ChipsCell, a_row())
    light = bench.paint(5)
    assert len(bench.cell._pictures) == 1
    colours.choose(ThemeName.DARK)
    assert bench.cell._pictures == {}
    assert bench.paint() != light


def test_stances_look_different(colours: Colours, qtbot: QtBot) -> None:
    pictures = {Bench(qtbot, colours, StanceCell, a_row(stance=stance)).paint() for stance in Stance}
    assert len(pictures) == len(Stance)


def test_a_hand_tag_looks_different_from_a_machine_tag(colours: Colours, qtbot: QtBot) -> None:
    machine, hand = (
        Bench(qtbot, colours, ChipsCell, a_row(themes=(ThemeChip(1, "液冷", 3, hand=by_hand),))).paint()
        for by_hand in (False, True)
    )
    assert machine != hand


@given(st.lists(st.integers(5, 200), max_size=12), st.integers(0, 600), st.integers(5, 40))
def test_chips_never_run_over_their_cell(widths: list[int], room: int, more: int) -> None:
    fit = how_many_fit(widths, room, more)
    used = sum(widths[:fit]) + GAP * max(0, fit - 1)
    assert fit == 0 or used + (more if fit < len(widths) else 0) <= room
    if fit < len(widths):
        assert sum(widths) + GAP * (len(widths) - 1) > room


def test_no_chip_is_measured_that_can_t_be_seen() -> None:
    measured: list[int] = []

    def widths() -> Iterator[int]:
        for width in (50, 60, 70, 80, *[10] * 500):
            measured.append(width)
            yield width

    assert how_many_fit(widths(), 200, 30) == 2
    assert measured == [50, 60, 70, 80]


def test_chips_go_on_in_the_next_line_and_know_where_they_are(colours: Colours, qtbot: QtBot) -> None:
    flow = ChipButtons(colours)
    qtbot.addWidget(flow)
    chips = tuple(ThemeChip(place, f"题材{place}", place, hand=place % 2 == 0) for place in range(6))
    flow.resize(160, 20)
    flow.set_chips(chips)
    rects = [rect for rect, _ in flow._places]
    assert len({rect.top() for rect in rects}) > 1
    assert all(rect.right() <= 160 for rect in rects)
    assert flow.height() == max(rect.bottom() for rect in rects) + 1
    assert flow.chip_at(rects[3].center()) == chips[3]
    assert all(
        rect.width() >= chip_width(chip, chip_name(chip), flow.fontMetrics()) for rect, chip in flow._places
    )
    with qtbot.waitSignal(flow.clicked) as clicked:
        qtbot.mouseClick(flow, Qt.MouseButton.LeftButton, pos=rects[2].center())
    assert clicked.args == [chips[2]]


def test_a_chip_is_pressed_by_keys(colours: Colours, qtbot: QtBot) -> None:
    flow = ChipButtons(colours)
    qtbot.addWidget(flow)
    flow.resize(300, 20)
    assert flow.focusPolicy() is Qt.FocusPolicy.NoFocus
    chips = tuple(
        ThemeChip(place, name, place, hand=False) for place, name in enumerate(("液冷", "芯片", "光模块"))
    )
    flow.set_chips(chips)
    flow.show()
    flow.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(flow.hasFocus)
    bare = flow.grab().toImage()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left):
        qtbot.keyClick(flow, key)
    assert flow.accessibleDescription() == chip_name(chips[1])
    assert flow.grab().toImage() != bare
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Space):
        with qtbot.waitSignal(flow.clicked) as clicked:
            qtbot.keyClick(flow, key)
        assert clicked.args == [chips[1]]


def test_a_flow_of_very_many_chips_stays_low_and_counts_the_rest(colours: Colours, qtbot: QtBot) -> None:
    flow = ChipsFlow(colours)
    qtbot.addWidget(flow)
    flow.resize(200, 20)
    flow.set_chips(tuple(ThemeChip(place, f"题材{place}", 0, hand=False) for place in range(60)))
    assert flow.height() < 6 * (flow.fontMetrics().height() + 8)
    assert len(flow.hidden_chips) + len(flow._places) == 60
    assert flow.hidden_chips
    flow.set_chips(())
    assert flow.height() == 0


@pytest.mark.parametrize("kind", [StanceCell, FlagCell])
def test_drawn_marks_grow_with_the_text(
    qapp: QApplication, colours: Colours, kind: type[DrawnCell[WatchRow]]
) -> None:
    row = a_row(stance=Stance.RECOMMENDED, flag=1)

    def area() -> int:
        image = QImage(200, 60, QImage.Format.Format_ARGB32)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        kind(colours).draw(painter, QRect(0, 0, 200, 60), row)
        painter.end()
        return sum(image.pixelColor(x, y).alpha() > 128 for x in range(200) for y in range(60))

    usual = area()
    set_text_size(qapp, 200)
    try:
        assert area() > 2 * usual
    finally:
        set_text_size(qapp, USUAL)
