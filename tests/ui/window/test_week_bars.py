from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from tests.support.builders import symbol
from tests.ui.window.conftest import settle
from watchlist.ui.main_window import MainWindow
from watchlist.ui.text_size import USUAL, set_text_size
from watchlist.ui.theming import Colours, apply
from watchlist.ui.widgets.charts.week_bars import WeekBars

COUNTS = (*[0] * 24, 3, 1)


@pytest.fixture
def bars(colours: Colours, qtbot: QtBot) -> WeekBars:
    bars = WeekBars(colours, "per week")
    qtbot.addWidget(bars)
    bars.resize(300, bars.height())
    bars.set_counts(COUNTS, "2024-12-26")
    bars.show()
    return bars


def test_the_weeks_are_those_that_end_with_the_newest_report(bars: WeekBars) -> None:
    assert bars.week(25) == (date(2024, 12, 23), date(2024, 12, 29))
    assert bars.week(0) == (date(2024, 7, 1), date(2024, 7, 7))
    assert bars.week(26) is None
    bars.set_counts(COUNTS[::-1])
    assert bars.week(25) == (date(2024, 12, 23), date(2024, 12, 29)), "the day is the library's"


def test_before_the_day_is_known_no_week_is_told(colours: Colours, qtbot: QtBot) -> None:
    bars = WeekBars(colours, "per week")
    qtbot.addWidget(bars)
    bars.set_counts(COUNTS)
    assert bars.week(25) is None
    assert bars.told_at(bars.width() - 2) == ""


def test_the_pointer_over_a_bar_is_told_its_week_and_its_count(bars: WeekBars) -> None:
    at = QPoint(bars.width() - 2, 20)
    QApplication.sendEvent(bars, QHelpEvent(QEvent.Type.ToolTip, at, bars.mapToGlobal(at)))
    assert "2024-12-23" in QToolTip.text()
    assert "1 distinct report" in QToolTip.text()
    assert "3 distinct report" in bars.told_at(bars.width() - 14)
    assert bars.told_at(0) == ""


def test_the_days_are_written_under_the_bars(bars: WeekBars) -> None:
    before = bars.grab().toImage()
    bars.set_counts(COUNTS, "2025-01-10")
    assert before != bars.grab().toImage()


def test_it_is_higher_with_larger_text(bars: WeekBars, qapp: QApplication, qtbot: QtBot) -> None:
    usual = bars.height()
    set_text_size(qapp, 200)
    apply(qapp, Colours())
    try:
        qtbot.waitUntil(lambda: bars.height() > 1.8 * usual)
    finally:
        set_text_size(qapp, USUAL)
        apply(qapp, Colours())


def test_the_inspector_knows_the_weeks_of_a_stock_that_is_told_again(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.body.show_symbols((symbol("寒武纪"),))
    settle(window, qtbot)
    bars = window.body.inspector.findChildren(WeekBars)[0]
    assert bars.week(25) is not None
    window.body.show_rows(window.body.watchlist.selected())
    settle(window, qtbot)
    assert bars.week(25) is not None
