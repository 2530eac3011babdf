"""The search dragged to the sidebar by its lens: a list that follows it, a saved view, another search of a list."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QMimeData, QModelIndex, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QMouseEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.window.conftest import settle
from tests.ui.window.test_desk import dialog, entries, names
from watchlist.ui.dialogs.ask_name import AskName
from watchlist.ui.flows.desk import drag_searching
from watchlist.ui.main_window import MainWindow
from watchlist.ui.models.dragged import query_in, query_mime
from watchlist.ui.models.sidebar_model import ENTRY_ROLE, SidebarModel
from watchlist.ui.widgets.frame.drop_mark import mark_over


@pytest.fixture
def take(window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Callable[[], QMimeData | None]:
    """Pulls at the lens with the mouse: what is dragged then, None where nothing is."""

    def pull() -> QMimeData | None:
        taken: list[QMimeData | None] = []
        monkeypatch.setattr(drag_searching, "carry", lambda _widget, data: taken.append(data))
        lens, left = window.search.lens, Qt.MouseButton.LeftButton
        at = QPointF(lens.rect().center() + QPoint(0, 40))
        qtbot.mousePress(lens, left)
        move = QMouseEvent(
            QEvent.Type.MouseMove, at, lens.mapToGlobal(at), left, left, Qt.KeyboardModifier.NoModifier
        )
        QApplication.sendEvent(lens, move)
        qtbot.mouseRelease(lens, left)
        (data,) = taken
        return data

    return pull


def place_of(window: MainWindow, key: str) -> QPoint:
    """Where an entry or heading of the sidebar stands; a free place below all for an unknown one."""
    sidebar = window.body.sidebar
    model = sidebar.model()
    assert isinstance(model, SidebarModel)
    tops = [model.index(row, 0) for row in range(model.rowCount())]
    found = [*tops, *(model.index(row, 0, top) for top in tops for row in range(model.rowCount(top)))]
    index = next((each for each in found if each.data(ENTRY_ROLE).key == key), QModelIndex())
    sidebar.scrollTo(index)
    return sidebar.visualRect(index).center() if index.isValid() else sidebar.viewport().rect().bottomLeft()


def drop(window: MainWindow, point: QPoint, data: QMimeData) -> str:
    """Drop at a place of the sidebar; the words that stood there before."""
    sidebar = window.body.sidebar
    buttons, held, action = (
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.DropAction.CopyAction,
    )
    for kind in (QDragEnterEvent, QDragMoveEvent):
        QApplication.sendEvent(sidebar.viewport(), kind(point, action, data, buttons, held))
    words = mark_over(sidebar).words
    QApplication.sendEvent(sidebar.viewport(), QDropEvent(QPointF(point), action, data, buttons, held))
    return words


def test_the_search_becomes_a_list_that_follows_it(
    window: MainWindow, qtbot: QtBot, take: Callable[[], QMimeData | None]
) -> None:
    assert take() is None
    window.search.set_query("theme:液冷")
    settle(window, qtbot)
    data = take()
    assert data is not None
    assert query_in(data) == "theme:液冷"
    assert drop(window, place_of(window, "watchlist"), data) == "New list from the search"
    box = dialog(window, AskName)
    assert box.text == "theme:液冷"
    box.line.setText("冷却")
    box.ok.click()
    settle(window, qtbot)
    assert (entries(window)["冷却"].count, entries(window)["冷却"].icon) == (2, "smart_list")
    words = drop(window, place_of(window, entries(window)["冷却"].key), query_mime("theme:芯片"))
    assert words == "Let “冷却” follow the search"
    settle(window, qtbot)
    window.search.set_query("list:冷却")
    settle(window, qtbot)
    assert set(names(window)) == {"寒武纪", "海光信息", "GDS"}
    window.workspace.undo()
    settle(window, qtbot)
    assert set(names(window)) == {"英维克", "申菱环境"}


def test_on_the_views_it_is_saved_as_one(window: MainWindow, qtbot: QtBot) -> None:
    window.search.set_query("theme:芯片")
    settle(window, qtbot)
    window.actions_["save_view"].trigger()
    first = dialog(window, AskName)
    first.line.setText("甲")
    first.ok.click()
    settle(window, qtbot)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert drop(window, place_of(window, "views"), query_mime("theme:芯片")) == "Save the search as a view"
    box = dialog(window, AskName)
    box.line.setText("乙")
    box.ok.click()
    settle(window, qtbot)
    assert entries(window)["乙"].kind == "view"
