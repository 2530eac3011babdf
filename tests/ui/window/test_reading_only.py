"""A library that can only be read: every page dims what would change it and says why; looking around goes on."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from tests.support.builders import NOW
from tests.ui.window.conftest import Opener, settle
from watchlist.domain.desk_commands import AddList
from watchlist.domain.symbols import Symbol
from watchlist.store import queries, whereabouts
from watchlist.store.database import open_writer
from watchlist.store.edits import apply
from watchlist.ui.flows.window.reading_only import QUESTIONS, WRITING
from watchlist.ui.main_window import MainWindow
from watchlist.ui.models.dragged import query_mime, stocks_mime, theme_mime
from watchlist.ui.models.sidebar_model import SidebarModel
from watchlist.ui.pages.inbox import InboxPage
from watchlist.ui.pages.reports import ReportsPage
from watchlist.ui.pages.review import ReviewPage
from watchlist.ui.pages.themes import ThemesPage

LOOKING = {
    "inbox_review", "reports_open", "reports_original", "reports_fold", "notes_stock", "notes_quote", "stock_back", "stock_chart",
    "themes_filter", "themes_copy_tree",
    *(f"review_{name}" for name in ("doubtful", "place", "pages", "close")),
    *(
        f"reader_{name}"
        for name in (
            "next", "previous", "next_same", "previous_same", "find", "find_next", "find_previous", "pages", "zoom_in",
            "zoom_out", "fit_width", "beside", "back", "cite", "link", "original",
        )
    ),
}  # fmt: skip
PREFIXES = tuple({name.partition("_")[0] + "_" for name in WRITING})
REASON = "The library can only be read where it lies."


@pytest.fixture
def locked(open_window: Opener, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> MainWindow:
    monkeypatch.setattr(whereabouts, "writable", lambda _path: False)
    window = open_window()
    for name in window.body.pages.names:
        window.body.pages.page(name)
    settle(window, qtbot)
    return window


def named_actions(window: MainWindow) -> dict[str, QAction]:
    found = {each.objectName(): each for page in window.body.pages for each in page.findChildren(QAction)}
    return {name: action for name, action in found.items() if name.startswith(PREFIXES)}


def test_every_action_of_a_page_looks_or_writes_and_what_writes_is_dimmed(locked: MainWindow) -> None:
    actions = named_actions(locked)
    assert actions.keys() == WRITING | LOOKING
    for name in WRITING:
        assert not actions[name].isEnabled(), name
        assert actions[name].toolTip() == actions[name].statusTip() == REASON, name
    for name in LOOKING:
        assert actions[name].toolTip() != REASON, name
    for page in locked.body.pages:
        for kind in QUESTIONS:
            assert not any(asked.isEnabled() for asked in page.findChildren(kind))


def test_the_lists_of_the_sidebar_can_be_looked_at_alone(
    library: Path, locked: MainWindow, qtbot: QtBot
) -> None:
    db = open_writer(library)
    apply(db, AddList("甲"), now=NOW)
    db.close()
    locked.workspace.look_again()
    settle(locked, qtbot)
    sidebar = locked.body.sidebar
    model = sidebar.model()
    assert isinstance(model, SidebarModel)
    sidebar.setCurrentIndex(model.place_index(("list", "2")))
    with qtbot.assertNotEmitted(sidebar.delete_asked), qtbot.assertNotEmitted(sidebar.rename_asked):
        qtbot.keyClick(sidebar, Qt.Key.Key_Delete)
        qtbot.keyClick(sidebar, Qt.Key.Key_F2)


def drops_on(view: QAbstractItemView, row: int, data: QMimeData) -> bool:
    """Whether a view, or the window around it, takes what is dragged onto a row, and drops it there."""
    index = view.model().index(row, 0)
    point = view.visualRect(index).center()
    args = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    enter = QDragEnterEvent(point, *args)
    enter.ignore()
    port = view.viewport()
    taken = QApplication.sendEvent(port, enter) and enter.isAccepted() and port.acceptDrops()
    if taken:
        QApplication.sendEvent(port, QDropEvent(QPointF(point), *args))
    return taken


def dragged(window: MainWindow) -> dict[str, tuple[QAbstractItemView, QMimeData]]:
    themes = window.body.pages.page("themes")
    assert isinstance(themes, ThemesPage)
    theme = theme_mime("液冷")
    return {
        "a theme onto a stock": (window.body.watchlist.table, theme),
        "a theme onto another": (themes.tree, theme),
        "a search onto the lists": (window.body.sidebar, query_mime("theme:液冷")),
        "stocks onto the sidebar": (window.body.sidebar, stocks_mime((Symbol.parse("688256.SH"),))),
    }


def test_nothing_can_be_dropped(locked: MainWindow, qtbot: QtBot) -> None:
    for name in ("watchlist", "themes"):
        locked.body.show_page(name)
        settle(locked, qtbot)
        for what, (view, data) in dragged(locked).items():
            assert not drops_on(view, 0, data), what
    assert not locked.acceptDrops()


def test_a_library_that_can_be_written_takes_what_is_dropped(window: MainWindow, qtbot: QtBot) -> None:
    settle(window, qtbot)
    for what, (view, data) in dragged(window).items():
        if view.isVisible():
            assert drops_on(view, 0, data), what
    assert window.acceptDrops()
    settle(window, qtbot)


def test_no_menu_and_no_button_is_left_with_nothing_to_choose(locked: MainWindow) -> None:
    assert not locked.menus["tags"].menuAction().isVisible()
    assert not locked.menus["flags"].menuAction().isVisible()
    assert locked.menus["lists"].menuAction().isVisible()
    flag = locked.findChild(QToolButton, "flag_button")
    assert flag is not None
    assert not flag.isVisible()


def test_choosing_rows_does_not_bring_the_actions_back(locked: MainWindow, qtbot: QtBot) -> None:
    locked.body.show_page("inbox")
    settle(locked, qtbot)
    inbox = locked.body.pages.page("inbox")
    assert isinstance(inbox, InboxPage)
    inbox.table.selectAll()
    assert inbox.review_action.isEnabled()
    buttons = {button.text(): button for button in inbox.findChildren(QPushButton)}
    assert not buttons["Discard"].isEnabled()
    assert buttons["Discard"].toolTip() == REASON
    qtbot.keyClick(inbox.table, Qt.Key.Key_Delete)
    locked.body.show_page("reports")
    settle(locked, qtbot)
    reports = locked.body.pages.page("reports")
    assert isinstance(reports, ReportsPage)
    reports.table.selectAll()
    qtbot.keyClick(reports.table, Qt.Key.Key_Delete)
    settle(locked, qtbot)
    assert len(locked.workspace.read(queries.drafts)) == 1
    assert len(locked.workspace.read(queries.reports)) == 3


def test_a_review_can_be_read_and_takes_no_verdict(locked: MainWindow, qtbot: QtBot) -> None:
    locked.body.show_page("inbox")
    settle(locked, qtbot)
    review = locked.body.pages.page("review")
    assert isinstance(review, ReviewPage)
    review.open_draft(1)
    locked.body.show_page("review")
    settle(locked, qtbot)
    assert review.session is not None
    before = review.session.tally
    for key in (Qt.Key.Key_Space, Qt.Key.Key_X, Qt.Key.Key_A, Qt.Key.Key_S, Qt.Key.Key_Return):
        qtbot.keyClick(review.list, key)
    for button in review.header.buttons:
        button.click()
    settle(locked, qtbot)
    assert review.session is not None
    assert review.session.tally == before
    assert review.box.isHidden()


def test_a_library_that_can_be_written_dims_nothing(window: MainWindow, qtbot: QtBot) -> None:
    for name in window.body.pages.names:
        window.body.pages.page(name)
    settle(window, qtbot)
    assert not any(action.toolTip() == REASON for action in named_actions(window).values())
