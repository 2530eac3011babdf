from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from watchlist.domain.rows import FacetRow
from watchlist.ui.icons import Icons
from watchlist.ui.models.joining import Joining
from watchlist.ui.models.sidebar_model import SidebarModel
from watchlist.ui.sidebar_entries import page_entries, sections
from watchlist.ui.theming import Colours
from watchlist.ui.widgets.frame.sidebar import Sidebar

FACETS = (FacetRow("theme", "液冷", "液冷", 7, "theme:=液冷"), FacetRow("market", "HK", "HK", 2, "market:HK"))

INBOX, WATCHLIST, REPORTS = ("page", "inbox"), ("page", "watchlist"), ("page", "reports")
CHARTS = ("page", "charts")
COOLING, HONG_KONG = ("facet", "theme:=液冷"), ("facet", "market:HK")


@pytest.fixture
def sidebar(colours: Colours, qtbot: QtBot) -> Sidebar:
    sidebar = Sidebar(colours, Icons(colours))
    qtbot.addWidget(sidebar)
    sidebar.resize(220, 600)
    sidebar.show()
    sidebar.set_entries(page_entries(), sections(FACETS, (), ()))
    return sidebar


def click(sidebar: Sidebar, qtbot: QtBot, row: int, section: int | None, keys: Qt.KeyboardModifier) -> None:
    model = sidebar.model()
    assert isinstance(model, SidebarModel)
    index = model.index(row, 0) if section is None else model.index(row, 0, model.headings()[section])
    where = sidebar.visualRect(index).center()
    qtbot.mouseClick(sidebar.viewport(), Qt.MouseButton.LeftButton, keys, where)


@pytest.mark.parametrize(
    ("keys", "how"),
    [
        (Qt.KeyboardModifier.NoModifier, Joining.REPLACE),
        (Qt.KeyboardModifier.ControlModifier, Joining.AND),
        (Qt.KeyboardModifier.ShiftModifier, Joining.OR),
        (Qt.KeyboardModifier.AltModifier, Joining.NOT),
    ],
)
def test_a_click_on_a_facet_asks_its_query(
    sidebar: Sidebar, qtbot: QtBot, keys: Qt.KeyboardModifier, how: Joining
) -> None:
    with qtbot.waitSignal(sidebar.query_asked) as asked:
        click(sidebar, qtbot, 0, 0, keys)
    assert asked.args == ["theme:=液冷", how]


def test_a_click_on_a_page_asks_for_it_and_the_mark_stays_where_the_window_puts_it(
    sidebar: Sidebar, qtbot: QtBot
) -> None:
    sidebar.mark(frozenset({WATCHLIST}), WATCHLIST)
    with qtbot.waitSignal(sidebar.page_asked) as asked:
        click(sidebar, qtbot, 2, None, Qt.KeyboardModifier.NoModifier)
    assert asked.args == ["reports"]
    assert sidebar.shown == {WATCHLIST}
    sidebar.mark(frozenset({INBOX}), INBOX)
    assert sidebar.currentIndex().data() == "Inbox"
    sidebar.mark(frozenset({REPORTS}), REPORTS)
    assert sidebar.currentIndex().data() == "Reports"


def test_what_is_shown_is_seen_and_heard_and_the_line_with_the_focus_of_the_keys_stays(
    sidebar: Sidebar, colours: Colours, qtbot: QtBot
) -> None:
    def ground(place: tuple[str, str]) -> str:
        model = sidebar.model()
        assert isinstance(model, SidebarModel)
        rect = sidebar.visualRect(model.place_index(place))
        return QColor(sidebar.viewport().grab(rect).toImage().pixel(rect.width() - 6, 4)).name()

    def edge(place: tuple[str, str]) -> str:
        model = sidebar.model()
        assert isinstance(model, SidebarModel)
        image = sidebar.viewport().grab(sidebar.visualRect(model.place_index(place))).toImage()
        return QColor(image.pixel(image.width() // 2, 0)).name()

    def spoken(place: tuple[str, str]) -> str:
        model = sidebar.model()
        assert isinstance(model, SidebarModel)
        return str(model.place_index(place).data(Qt.ItemDataRole.AccessibleTextRole))

    sidebar.mark(frozenset({WATCHLIST, COOLING}), WATCHLIST)
    assert spoken(COOLING) == "液冷, 7, shown"
    assert spoken(REPORTS) == "Reports"
    marked, plain = ground(COOLING), ground(HONG_KONG)
    assert marked != plain
    sidebar.setFocus()
    for _ in range(3):
        qtbot.keyClick(sidebar, Qt.Key.Key_Down)
    moved = sidebar.currentIndex().data()
    assert moved == "Charts"
    assert ground(WATCHLIST) == marked
    assert ground(CHARTS) == plain
    assert edge(CHARTS) == colours.role("frame").name() != edge(REPORTS)
    sidebar.set_entries(page_entries(), sections(FACETS, (), ()))
    assert sidebar.currentIndex().data() == moved
    assert ground(COOLING) == marked
    sidebar.mark(frozenset({REPORTS}), REPORTS)
    assert sidebar.currentIndex().data() == "Reports"
    assert ground(COOLING) == plain
    assert spoken(COOLING) == "液冷, 7"


def test_a_heading_closes_and_stays_closed_when_the_counts_change(sidebar: Sidebar, qtbot: QtBot) -> None:
    click(sidebar, qtbot, 6, None, Qt.KeyboardModifier.NoModifier)
    assert sidebar.closed == ("theme",)
    sidebar.set_entries(page_entries(), sections(FACETS, (), ()))
    model = sidebar.model()
    assert isinstance(model, SidebarModel)
    assert [sidebar.isExpanded(heading) for heading in model.headings()] == [False, True]
    assert sidebar.closed == ("theme",)


def test_a_heading_shows_whether_it_is_folded(sidebar: Sidebar) -> None:
    model = sidebar.model()
    assert isinstance(model, SidebarModel)
    rect = sidebar.visualRect(model.headings()[1])
    open_ = sidebar.viewport().grab(rect).toImage()
    sidebar.setExpanded(model.headings()[1], False)
    assert sidebar.viewport().grab(rect).toImage() != open_


def test_enter_chooses_as_a_click_does(sidebar: Sidebar, qtbot: QtBot) -> None:
    model = sidebar.model()
    assert isinstance(model, SidebarModel)
    sidebar.setCurrentIndex(model.index(0, 0, model.headings()[1]))
    with qtbot.waitSignal(sidebar.query_asked) as asked:
        qtbot.keyClick(sidebar, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert asked.args == ["market:HK", Joining.AND]


def test_all_of_it_is_drawn(sidebar: Sidebar) -> None:
    image = sidebar.grab().toImage()
    colours = {image.pixel(x, y) for x in range(0, image.width(), 3) for y in range(0, image.height(), 3)}
    assert len(colours) > 10


def test_what_is_shown_has_its_ground_from_edge_to_edge(sidebar: Sidebar, colours: Colours) -> None:
    sidebar.mark(frozenset({WATCHLIST, COOLING}), WATCHLIST)
    model = sidebar.model()
    assert isinstance(model, SidebarModel)
    picture = sidebar.viewport().grab().toImage()
    for place in (WATCHLIST, COOLING):
        row = sidebar.visualRect(model.place_index(place))
        for x in (1, row.right() - 1):
            assert picture.pixelColor(x, row.top() + 3) == colours.role("selection"), (place, x)
