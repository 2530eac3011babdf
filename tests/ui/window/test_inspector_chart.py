"""The chart of the inspector: the weeks of the stock or the theme that is selected."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QTabBar, QToolButton
from pytestqt.qtbot import QtBot

from tests.support.builders import a_report, symbol
from tests.ui.window.conftest import Opener, settle
from watchlist.domain.series import ALL, MentionChart, Period
from watchlist.ui.main_window import MainWindow
from watchlist.ui.pages.charts import ChartsPage
from watchlist.ui.pages.themes import ThemesPage
from watchlist.ui.pages.week_chart import WeekChart
from watchlist.ui.time_slices import A_TURN_MS
from watchlist.ui.translating import Language


def weeks(window: MainWindow, qtbot: QtBot) -> WeekChart:
    settle(window, qtbot)
    found = window.body.inspector.findChild(WeekChart)
    assert isinstance(found, WeekChart)
    assert found.plot is not None
    return found


def drawn(window: MainWindow, qtbot: QtBot) -> MentionChart:
    plot = weeks(window, qtbot).plot
    assert plot is not None
    return plot.chart


def tabs(window: MainWindow) -> list[str]:
    bar = window.body.inspector.findChild(QTabBar)
    assert bar is not None
    return [bar.tabText(n) for n in range(bar.count()) if bar.isTabVisible(n)]


def test_the_chart_draws_the_weeks_of_the_stock_that_is_selected(window: MainWindow, qtbot: QtBot) -> None:
    window.body.watchlist.show_symbols((symbol("寒武纪"),))
    assert window.body.inspector.findChild(WeekChart) is None, "nobody looked at it yet"
    window.body.inspector.show_tab("chart")
    chart = drawn(window, qtbot)
    assert chart.period is Period.WEEK
    assert sum(chart.totals) == 2, "the translation counts with its original"
    assert [series.key for series in chart.series][:1] == ["芯片"]
    window.body.watchlist.show_symbols((symbol("英维克"),))
    assert sum(drawn(window, qtbot).totals) == 1


def test_it_is_made_once_the_pane_around_it_is_shown(window: MainWindow, qtbot: QtBot) -> None:
    window.body.watchlist.show_symbols((symbol("寒武纪"),))
    inspector = window.body.inspector
    inspector.show_tab("chart")
    assert inspector.findChild(WeekChart) is None
    inspector.show_tab("mentions")
    qtbot.wait(3 * A_TURN_MS)
    assert inspector.findChild(WeekChart) is None, "nobody looks at it any more"
    inspector.show_tab("chart")
    qtbot.waitUntil(lambda: inspector.findChild(WeekChart) is not None)


def test_a_bar_lists_the_sentences_of_its_week_and_a_click_opens_the_reader(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.body.watchlist.show_symbols((symbol("英维克"),))
    window.body.inspector.show_tab("chart")
    shown = weeks(window, qtbot)
    assert shown.plot is not None
    start = shown.plot.chart.starts[0]
    with qtbot.waitSignal(shown.opened):
        shown.plot.bar_clicked.emit(start, start, ALL)
    assert shown.sentences.isVisible()
    shown.sentences.span_asked.emit(1, 0, 2)
    assert window.body.pages.current_name == "reader"


def test_a_write_is_drawn_at_once(window: MainWindow, qtbot: QtBot) -> None:
    window.body.watchlist.show_symbols((symbol("英维克"),))
    window.body.inspector.show_tab("chart")
    assert sum(drawn(window, qtbot).totals) == 1
    window.workspace.write(a_report("液冷点评", {"液冷": ["英维克"]}, broker="华福证券"))
    settle(window, qtbot)
    qtbot.waitUntil(lambda: sum(drawn(window, qtbot).totals) == 2)


def test_of_a_theme_it_draws_the_chart_alone_and_the_next_stock_has_its_tab_again(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.resize(1300, 700)
    window.body.watchlist.show_symbols((symbol("英维克"),))
    window.body.inspector.show_tab("ratings")
    window.body.show_page("themes")
    settle(window, qtbot)
    page = window.body.pages.page("themes")
    assert isinstance(page, ThemesPage)
    page.tree.show_named("液冷")
    settle(window, qtbot)
    assert tabs(window) == ["Chart"]
    chart = drawn(window, qtbot)
    assert sum(chart.totals) == 1
    assert window.body.inspector.tab == "ratings"
    (button,) = [
        each
        for each in window.body.inspector.findChildren(QToolButton)
        if each.toolTip() == "Chart of this theme"
    ]
    page.panel.table.selectRow(0)
    settle(window, qtbot)
    assert tabs(window)[0] == "Chart"
    assert len(tabs(window)) == 5
    assert window.body.inspector.tab == "ratings"
    page.panel.table.clearSelection()
    settle(window, qtbot)
    button.click()
    charts = window.body.pages.page("charts")
    assert isinstance(charts, ChartsPage)
    assert charts.mentions.wish.themes == ("液冷",)


def test_the_tab_is_kept(open_window: Opener, qtbot: QtBot) -> None:
    first = open_window()
    first.body.inspector.show_tab("notes")
    first.close()
    second = open_window()
    qtbot.waitUntil(lambda: second.body.inspector.tab == "notes")


@pytest.mark.parametrize("language", ["en", "zh_CN", "zh_TW"])
def test_the_words_of_all_tabs_have_room(open_window: Opener, qtbot: QtBot, language: str) -> None:
    window = open_window()
    window.choose_language(Language(language))
    settle(window, qtbot)
    try:
        window.body.watchlist.show_symbols((symbol("寒武纪"),))
        settle(window, qtbot)
        bar = window.body.inspector.findChild(QTabBar)
        assert bar is not None
        for tab in range(bar.count()):
            needed = bar.fontMetrics().horizontalAdvance(bar.tabText(tab))
            assert needed < bar.tabRect(tab).width()
        assert sum(bar.tabRect(tab).width() for tab in range(bar.count())) <= 310
    finally:
        window.choose_language(Language.ENGLISH)
        settle(window, qtbot)
