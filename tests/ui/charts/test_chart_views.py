"""The views of the charts page over a real library: what they show, what a click asks."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QDate, QEvent, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.charts.conftest import shown
from watchlist.domain.changes import Changes
from watchlist.domain.findings import TOO_FEW, HeatMap
from watchlist.store.queries import watchlist
from watchlist.ui.pages.charts import ChartsPage
from watchlist.ui.pages.heat_view import KINDS, HeatView
from watchlist.ui.pages.network_view import NetworkView
from watchlist.ui.pages.ranking_view import RankingView
from watchlist.ui.pages.ratings_view import RatingsView
from watchlist.ui.theming import Colours
from watchlist.ui.widgets.charts.heat_plot import HeatPlot
from watchlist.ui.widgets.charts.pointed import DIRECTIONS
from watchlist.ui.widgets.charts.rating_plot import ticks
from watchlist.ui.widgets.frame.empty_state import EmptyState

VIEWS = ("mentions", "changes", "ranking", "heat", "ratings", "network")


def test_every_tab_shows_its_view(page: ChartsPage) -> None:
    assert [page.tabs.tabData(place) for place in range(page.tabs.count())] == list(VIEWS)
    for place, name in enumerate(VIEWS):
        page.tabs.setCurrentIndex(place)
        assert (page.mentions if name == "mentions" else page.view(name)).isVisible()


@pytest.mark.parametrize("name", [name for name in VIEWS if name != "changes"])
def test_the_keys_go_to_the_view_that_is_asked_for(page: ChartsPage, name: str, qtbot: QtBot) -> None:
    page.show_view("ratings" if name == "mentions" else "mentions")
    page.show_view(name)
    view = page.mentions if name == "mentions" else page.view(name)
    front = getattr(view, "front", None)
    assert isinstance(front, QWidget)
    assert front is not view
    qtbot.waitUntil(lambda: page.window().focusWidget() is front)


def test_the_network_says_what_is_drawn(page: ChartsPage) -> None:
    network = shown(page, "network")
    assert isinstance(network, NetworkView)
    assert any(
        "A line joins two stocks" in label.text()
        for label in network.findChildren(QLabel)
        if label.isVisible()
    )


@pytest.mark.parametrize("name", VIEWS)
def test_a_view_without_anything_says_so(empty_page: ChartsPage, name: str) -> None:
    empty_page.show_view(name)
    assert not empty_page.grab().isNull()


def test_the_page_charts_a_stock_wherever_it_was_asked(page: ChartsPage, qtbot: QtBot) -> None:
    network = shown(page, "network")
    assert isinstance(network, NetworkView)
    network.plot.stock_clicked.emit("002837.SZ")
    assert page.mentions.isVisible()
    assert page.mentions.wish.symbols == ("002837.SZ",)
    page.show_theme("液冷")
    assert page.mentions.wish.themes == ("液冷",)


def test_an_answer_is_painted_in_a_turn_of_its_own(page: ChartsPage, qtbot: QtBot) -> None:
    view, painting = shown(page, "network"), list[bool]()
    assert isinstance(view, NetworkView)
    view.answered.connect(lambda: painting.append(view.updatesEnabled()))
    view.reload()
    assert painting == [False]
    qtbot.waitUntil(view.updatesEnabled)


def test_a_cell_of_the_heat_map_filters_the_watchlist(page: ChartsPage, qtbot: QtBot) -> None:
    view = shown(page, "heat")
    assert isinstance(view, HeatView)
    heat = view.plot.heat
    row = [key for key, _ in heat.rows].index("688256.SH")
    column = [key for key, _ in heat.columns].index("芯片")
    assert heat.counts[row][column] == 3
    with qtbot.waitSignal(view.query_asked) as asked:
        view.plot.cell_clicked.emit("688256.SH", "芯片")
    assert asked.args == ['symbol:="688256.SH" theme:=芯片']


@pytest.mark.parametrize("kind", KINDS)
def test_each_map_is_asked_when_it_is_chosen(page: ChartsPage, kind: str) -> None:
    view = shown(page, "heat")
    assert isinstance(view, HeatView)
    view.kind.setCurrentIndex(view.kind.findData(kind))
    view.kind.activated.emit(view.kind.currentIndex())
    assert view.plot.heat.rows
    assert view.rule.isVisible()
    counted = {
        "stock_theme": "list the stock",
        "theme_month": "of the month",
        "broker_theme": "of the broker",
    }
    assert counted[kind] in view.rule.text()
    names = [name for _, name in view.plot.heat.columns]
    assert names == {"theme_month": ["2024-11", "2024-12"]}.get(kind, ["Chips", "Liquid cooling"])


def test_a_click_and_the_keys_find_the_cell(page: ChartsPage, qtbot: QtBot) -> None:
    view = shown(page, "heat")
    assert isinstance(view, HeatView)
    plot = view.plot
    left, top = plot._margins()
    place = QPoint(left + 3, top + 3)
    assert plot.cell_at(place) == (0, 0)
    assert plot.cell_at(QPoint(2, 2)) is None
    with qtbot.waitSignal(plot.cell_clicked) as first:
        qtbot.mouseClick(plot.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.keyClick(plot, Qt.Key.Key_Right)
    with qtbot.waitSignal(plot.cell_clicked) as second:
        qtbot.keyClick(plot, Qt.Key.Key_Return)
    assert first.args == [plot.heat.rows[0][0], plot.heat.columns[0][0]]
    assert second.args == [plot.heat.rows[0][0], plot.heat.columns[1][0]]


@pytest.mark.parametrize("what", ["momentum", "attention", "affinity", "lists", "consensus", "terms"])
def test_every_ranking_lists_its_rows_and_each_column_sorts(page: ChartsPage, what: str) -> None:
    view = shown(page, "ranking")
    assert isinstance(view, RankingView)
    view.what.setCurrentIndex(view.what.findData(what))
    view.what.activated.emit(view.what.currentIndex())
    rows = view.table.model().rowCount()
    assert rows
    for column in range(view.table.model().columnCount()):
        view.table.model().sort(column, Qt.SortOrder.DescendingOrder)
        texts = [view.table.model().index(row, column).data() for row in range(rows)]
        assert all(isinstance(text, str) for text in texts)
    assert view._about.text()
    assert "{" not in view._about.text()


def test_a_ranking_that_is_still_counted_does_not_say_that_there_is_none(
    page: ChartsPage, qtbot: QtBot, colours: Colours
) -> None:
    view = RankingView(page._workspace, colours)
    qtbot.addWidget(view)
    assert not any(empty.isVisibleTo(view) for empty in view.findChildren(EmptyState))


def test_few_reports_are_called_too_few(page: ChartsPage) -> None:
    view = shown(page, "ranking")
    assert isinstance(view, RankingView)
    model = view.table.model()
    assert model.rowCount() == 2 < TOO_FEW
    assert {model.index(row, 3).data() for row in range(2)} == {"too few"}


@pytest.mark.parametrize(
    ("what", "by", "signal", "said"),
    [
        ("momentum", "theme", "query_asked", {"theme:=芯片", "theme:=液冷"}),
        ("momentum", "stock", "symbol_asked", {"688256.SH", "688041.SH", "688981.SH", "002837.SZ"}),
        ("affinity", "theme", "symbol_asked", {"688256.SH", "688041.SH", "688981.SH", "002837.SZ"}),
        ("terms", "theme", "query_asked", {"broker:=开源证券"}),
    ],
)
def test_a_row_asks_for_what_it_is_about(
    page: ChartsPage, qtbot: QtBot, what: str, by: str, signal: str, said: set[str]
) -> None:
    view = shown(page, "ranking")
    assert isinstance(view, RankingView)
    view.what.setCurrentIndex(view.what.findData(what))
    view.by.setCurrentIndex(view.by.findData(by))
    view.what.activated.emit(view.what.currentIndex())
    row = view.table.model().rows[0]  # type: ignore[attr-defined]
    with qtbot.waitSignal(getattr(view, signal)) as asked:
        view.table.row_activated.emit(row)
    assert asked.args[0] in said


def test_the_network_is_walked_by_keys(page: ChartsPage, qtbot: QtBot) -> None:
    view = shown(page, "network")
    assert isinstance(view, NetworkView)
    view.least.setValue(1)
    plot = view.plot
    nodes = plot.network.nodes
    qtbot.keyClick(plot, Qt.Key.Key_Down)
    assert nodes[plot.current].symbol == "688256.SH"
    assert plot.accessibleDescription() == plot.node_text(plot.current)
    seen = {plot.current}
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down) * 4:
        before = plot.place_of(nodes[plot.current])
        qtbot.keyClick(plot, key)
        way = plot.place_of(nodes[plot.current]) - before
        forward = QPointF.dotProduct(way, DIRECTIONS[key])
        assert forward > 0 or way == QPointF(0, 0)
        seen.add(plot.current)
    assert len(seen) > 1
    with qtbot.waitSignal(plot.stock_clicked) as clicked:
        qtbot.keyClick(plot, Qt.Key.Key_Return)
    assert clicked.args == [nodes[plot.current].symbol]


def test_a_dot_that_is_reached_by_keys_is_in_sight_however_near_one_looks(
    page: ChartsPage, qtbot: QtBot
) -> None:
    view = shown(page, "network")
    assert isinstance(view, NetworkView)
    view.least.setValue(1)
    plot = view.plot
    qtbot.keyClick(plot, Qt.Key.Key_Home)
    at_first = [plot.place_of(node) for node in plot.network.nodes]
    for _ in range(12):
        qtbot.keyClick(plot, Qt.Key.Key_Plus)
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down):
        qtbot.keyClick(plot, key)
        assert QRectF(plot.rect()).contains(plot.place_of(plot.network.nodes[plot.current]))
    qtbot.keyClick(plot, Qt.Key.Key_Minus)
    qtbot.keyClick(plot, Qt.Key.Key_0)
    assert [plot.place_of(node) for node in plot.network.nodes] == at_first


def test_tab_into_a_view_says_where_one_is(page: ChartsPage) -> None:
    network, ratings = shown(page, "network"), shown(page, "ratings")
    assert isinstance(network, NetworkView)
    assert isinstance(ratings, RatingsView)
    network.least.setValue(1)
    for view in ("network", "ratings"):
        plot = shown(page, view).plot  # type: ignore[attr-defined]
        QApplication.sendEvent(plot, QFocusEvent(QEvent.Type.FocusIn, Qt.FocusReason.TabFocusReason))
        assert plot.accessibleDescription()


def test_ratings_are_walked_by_keys(page: ChartsPage, qtbot: QtBot) -> None:
    view = shown(page, "ratings")
    assert isinstance(view, RatingsView)
    plot = view.plot
    assert plot.current is None
    qtbot.keyClick(plot, Qt.Key.Key_Down)
    first = plot.current
    qtbot.keyClick(plot, Qt.Key.Key_Down)
    second = plot.current
    assert None not in (first, second)
    assert first != second
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_Down):
        qtbot.keyClick(plot, key)
        assert plot.current == second
    assert second is not None
    assert second.term in plot.accessibleDescription()
    with qtbot.waitSignal(plot.step_clicked) as clicked:
        qtbot.keyClick(plot, Qt.Key.Key_Return)
    assert clicked.args == [second]
    assert view.quotes.isVisible()
    qtbot.keyClick(plot, Qt.Key.Key_Up)
    assert plot.current == first


def test_a_rating_opens_with_its_definition(page: ChartsPage, qtbot: QtBot) -> None:
    view = shown(page, "ratings")
    assert isinstance(view, RatingsView)
    curve = next(named for named in view.plot._curves if named.curve.scope == "industry")
    (step,) = curve.curve.steps
    assert "holds until" in view.plot.step_text(curve, step) or "stale since" in view.plot.step_text(
        curve, step
    )
    lane = view.plot._curves.index(curve)
    at = QPointF(view.plot._x(date.fromisoformat(step.day)), view.plot._y(lane, step)).toPoint()
    qtbot.mouseClick(view.plot.viewport(), Qt.MouseButton.LeftButton, pos=at)
    rating, definition = view.quotes.quotes
    assert "看好" in rating.text
    assert definition.place is not None
    with qtbot.waitSignal(view.span_asked) as asked:
        view.quotes.opened.emit(definition)
    assert asked.args == [3, 0, 2]


@given(st.dates(date(1900, 1, 1)), st.integers(60, 40_000), st.integers(1, 30))
def test_the_dates_under_ratings_are_evenly_spaced_and_fit(first: date, width: int, most: int) -> None:
    last = date.fromordinal(min(first.toordinal() + width, date.max.toordinal()))
    found = ticks(first, last, most)
    assert len(found) <= most
    assert all(first <= day <= last and day.day == 1 for day in found)
    months = [day.year * 12 + day.month for day in found]
    assert len({late - early for early, late in pairwise(months)}) <= 1


def test_ratings_can_be_narrowed_to_a_subject(page: ChartsPage) -> None:
    view = shown(page, "ratings")
    assert isinstance(view, RatingsView)
    assert len(view.plot._curves) == 2
    view.subject.choose("688256.SH")
    view.subject.chosen_changed.emit()
    assert [named.name for named in view.plot._curves] == ["寒武纪 688256.SH"]


def test_the_threshold_takes_lines_away(page: ChartsPage) -> None:
    view = shown(page, "network")
    assert isinstance(view, NetworkView)
    assert {node.symbol for node in view.plot.network.nodes} == {"688256.SH", "688041.SH", "688981.SH"}
    place = view.plot.place_of(view.plot.network.nodes[0])
    assert view.plot.node_at(place) == 0
    assert view.plot.node_at(QPointF(-100, -100)) == -1
    view.least.setValue(2)
    assert view.plot.network.nodes == ()
    assert view.plot.accessibleDescription()


def test_views_ask_again_when_what_is_counted_changed(page: ChartsPage, qtbot: QtBot) -> None:
    view = page.view("network")
    page.show_view("network")
    with qtbot.waitSignal(view.answered):
        page.refresh(Changes(picks=True))
    with qtbot.assertNotEmitted(view.answered):
        page.refresh(Changes(notes=True))
    page.show_view("heat")
    with qtbot.assertNotEmitted(view.answered):
        page.refresh(Changes(picks=True))
    with qtbot.waitSignal(view.answered):
        page.show_view("network")


NOTHING_KNOWN = "Nothing of this was known on 2024-12-29: a report counts from the day on that it came in."


def test_the_time_machine_holds_for_every_view_but_what_changed(page: ChartsPage) -> None:
    """All reports came in on 2024-12-30: the day before, nothing was known."""
    page.as_of.date.setDate(QDate(2024, 12, 29))
    page.as_of.box.setChecked(True)
    assert page.mentions.wish.as_of == "2024-12-29"
    assert page.mentions.plot is not None
    assert page.mentions.plot.chart.totals == ()
    assert (
        "No report with a date was known on 2024-12-29: a report counts from the day on that it came in."
        in page.mentions.plot.accessibleName()
    )
    for name, there in (("heat", "counts"), ("network", "nodes")):
        view = shown(page, name)
        assert view.plot.accessibleDescription() == NOTHING_KNOWN  # type: ignore[attr-defined]
        answer = view.plot.heat if name == "heat" else view.plot.network  # type: ignore[attr-defined]
        assert not getattr(answer, there)
        assert page.as_of.isVisible()
    ranking, ratings = shown(page, "ranking"), shown(page, "ratings")
    assert isinstance(ranking, RankingView)
    assert isinstance(ratings, RatingsView)
    assert ranking.table.model().rowCount() == 0
    assert ratings.plot.accessibleDescription() == NOTHING_KNOWN
    assert "2024-12-29" in ranking._about.text()
    assert NOTHING_KNOWN in [
        label.text() for label in ranking.findChildren(QLabel) if label.isVisibleTo(ranking)
    ]
    page.show_view("changes")
    assert not page.as_of.isVisible()
    page.show_view("heat")
    page.as_of.box.setChecked(False)
    assert page.view("heat").plot.heat.counts  # type: ignore[attr-defined]


def test_a_map_of_months_begins_with_the_newest_every_other_with_the_first(
    qtbot: QtBot, colours: Colours
) -> None:
    plot = HeatPlot(colours)
    qtbot.addWidget(plot)
    plot.resize(400, 300)
    plot.show()
    months = tuple((f"{place}", f"{place}") for place in range(100))
    plot.set_heat(HeatMap((("液冷", "液冷"),), months, ((1,) * 100,)), "")
    across = plot.horizontalScrollBar()
    plot.scroll_to_begin(newest=True)
    assert across.value() == across.maximum() > 0
    before = across.value()
    plot.resize(300, 300)
    assert across.value() == across.maximum() > before
    plot.scroll_to_begin(newest=False)
    assert across.value() == 0


def test_a_cell_of_a_month_finds_the_stocks_of_its_theme_that_were_named_then(
    page: ChartsPage, qtbot: QtBot
) -> None:
    view = shown(page, "heat")
    assert isinstance(view, HeatView)
    view.kind.setCurrentIndex(view.kind.findData("theme_month"))
    view.kind.activated.emit(view.kind.currentIndex())
    with qtbot.waitSignal(page.query_asked) as asked:
        view.plot.cell_clicked.emit("液冷", "2024-12")
    found = page._workspace.read(lambda connection: watchlist(connection, query=asked.args[0]))
    assert [row.name for row in found] == ["英维克"]
