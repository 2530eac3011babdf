"""Lists, smart lists, saved views, sections, headings, colour rules and bulk edits in the window."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import QModelIndex, QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QContextMenuEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from tests.support.builders import a_report, symbol
from tests.ui.window.conftest import settle
from watchlist.domain.commands import AddStocks
from watchlist.domain.desk_commands import AddList, MoveList
from watchlist.ui.dialogs.ask_name import AskName
from watchlist.ui.main_window import MainWindow
from watchlist.ui.models.action_words import plain
from watchlist.ui.models.dragged import stocks_mime
from watchlist.ui.models.sidebar_model import Entry, SidebarModel

D = TypeVar("D", bound=QDialog)


def dialog(window: MainWindow, kind: type[D]) -> D:
    found = [each for each in window.findChildren(kind) if each.isVisible()]
    assert len(found) == 1
    return found[0]


def name_it(window: MainWindow, qtbot: QtBot, action: str, name: str) -> None:
    """Trigger an action that asks for a name, and give one."""
    window.actions_[action].trigger()
    box = dialog(window, AskName)
    box.line.setText(name)
    box.ok.click()
    settle(window, qtbot)
    QApplication.sendPostedEvents(None, 52)  # deletions that were put off


def entries(window: MainWindow) -> dict[str, Entry]:
    model = window.body.sidebar.model()
    assert isinstance(model, SidebarModel)
    found = {}
    for heading in model.headings():
        for place in range(model.rowCount(heading)):
            entry = model.entry(model.index(place, 0, heading))
            if entry.kind in {"list", "view"}:
                found[entry.label] = entry
    return found


def names(window: MainWindow) -> list[str]:
    return [row.name for row in window.body.watchlist.model.rows]


def select(window: MainWindow, *stocks: str) -> None:
    window.body.watchlist.show_symbols(tuple(map(symbol, stocks)))


def place(window: MainWindow, name: str) -> int:
    columns = window.body.watchlist.model.columns
    return next(number for number, column in enumerate(columns) if column.name == name)


def test_a_new_list_takes_the_selection_and_is_opened_from_the_sidebar(
    window: MainWindow, qtbot: QtBot
) -> None:
    select(window, "英维克", "寒武纪")
    name_it(window, qtbot, "new_list", "重点")
    assert entries(window)["重点"].count == 2
    window.workspace.undo()
    settle(window, qtbot)
    assert "重点" not in entries(window)
    window.workspace.redo()
    settle(window, qtbot)
    assert entries(window)["重点"].count == 2
    window.body.sidebar.list_asked.emit(int(entries(window)["重点"].key))
    settle(window, qtbot)
    assert set(names(window)) == {"英维克", "寒武纪"}
    assert window.body.sidebar.currentIndex().data() == "重点"
    window.body.show_page("reports")
    window.body.show_page("watchlist")
    assert window.body.sidebar.currentIndex().data() == "重点"
    window.body.sidebar.page_asked.emit("watchlist")
    settle(window, qtbot)
    assert window.body.sidebar.currentIndex().data() == "Watchlist"
    assert len(names(window)) == 5
    name_it(window, qtbot, "add_to_list", "重点")
    assert entries(window)["重点"].count == 2


def test_an_empty_list_says_how_it_is_filled_and_gives_way_when_its_making_is_undone(
    window: MainWindow, qtbot: QtBot
) -> None:
    def buttons() -> list[str]:
        state = window.body.watchlist.states.currentWidget()
        return [button.text() for button in state.findChildren(QPushButton) if button.isVisible()]

    window.workspace.write(AddList("重点"))
    settle(window, qtbot)
    window.body.show_list(int(entries(window)["重点"].key))
    settle(window, qtbot)
    assert buttons() == ["Add stock"]
    window.search.set_query("液冷")
    settle(window, qtbot)
    assert buttons() == ["Clear the search"]
    window.search.set_query("")
    settle(window, qtbot)
    window.workspace.undo()
    settle(window, qtbot)
    assert len(names(window)) == 5
    assert window.body.watchlist.list_id is None
    assert window.body.sidebar.currentIndex().data() == "Watchlist"


def test_a_stock_is_put_on_a_list_that_is_there_or_a_new_one(window: MainWindow, qtbot: QtBot) -> None:
    select(window, "英维克")
    name_it(window, qtbot, "add_to_list", "观察")
    select(window, "寒武纪")
    window.actions_["add_to_list"].trigger()
    box = dialog(window, AskName)
    assert box.box is not None
    assert "观察" in [box.box.itemText(place) for place in range(box.box.count())]
    box.line.setText("观察")
    box.ok.click()
    settle(window, qtbot)
    assert entries(window)["观察"].count == 2


def test_a_smart_list_follows_its_search_and_is_counted_after_a_write(
    window: MainWindow, qtbot: QtBot
) -> None:
    assert not window.actions_["smart_list"].isEnabled()
    window.search.set_query("theme:液冷")
    settle(window, qtbot)
    name_it(window, qtbot, "smart_list", "液冷股")
    assert entries(window)["液冷股"].count == 2
    assert entries(window)["液冷股"].icon == "smart_list"
    assert window.body.sidebar.currentIndex().data() == "液冷股"
    assert window.search.text() == ""
    window.workspace.write(a_report("液冷续", {"液冷": ["腾讯控股"]}, published="2024-12-28"))
    settle(window, qtbot)
    assert entries(window)["液冷股"].count == 3
    assert set(names(window)) == {"英维克", "申菱环境", "腾讯控股"}


def test_lists_are_renamed_and_deleted_by_keys_and_menu_and_that_is_undone(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.workspace.write(AddList("甲"))
    settle(window, qtbot)
    sidebar = window.body.sidebar
    model = sidebar.model()
    assert isinstance(model, SidebarModel)
    heading = model.headings()[0]
    index = model.index(1, 0, heading)
    sidebar.setCurrentIndex(index)
    qtbot.keyClick(sidebar, Qt.Key.Key_F2)
    box = dialog(window, AskName)
    assert box.text == "甲"
    box.line.setText("乙")
    box.ok.click()
    settle(window, qtbot)
    assert "乙" in entries(window)
    sidebar.delete_asked.emit(entries(window)["乙"])
    settle(window, qtbot)
    assert "乙" not in entries(window)
    window.workspace.undo()
    settle(window, qtbot)
    assert "乙" in entries(window)
    main = model.index(0, 0, model.headings()[0])
    sidebar.setCurrentIndex(main)
    with qtbot.assertNotEmitted(sidebar.delete_asked):
        qtbot.keyClick(sidebar, Qt.Key.Key_Delete)


def menu_of(window: MainWindow, label: str) -> dict[str, QAction]:
    """The menu of an entry in the sidebar, as a right click opens it."""
    sidebar = window.body.sidebar
    rect = sidebar.visualRect(index_of(window, label))
    QApplication.sendEvent(sidebar.viewport(), _context_menu(rect.center()))
    menu = sidebar.findChildren(QMenu)[-1]
    return {plain(action.text()).rstrip("…"): action for action in menu.actions()}


def index_of(window: MainWindow, label: str) -> QModelIndex:
    model = window.body.sidebar.model()
    assert isinstance(model, SidebarModel)
    return next(
        index
        for heading in model.headings()
        for place in range(model.rowCount(heading))
        if model.entry(index := model.index(place, 0, heading)).label == label
    )


def test_the_menu_of_an_own_entry_renames_moves_and_deletes(window: MainWindow, qtbot: QtBot) -> None:
    for name in ("甲", "乙"):
        window.workspace.write(AddList(name))
        settle(window, qtbot)
    assert list(menu_of(window, "甲")) == ["Rename", "Move up", "Move down", "Delete"]
    menu_of(window, "乙")["Move up"].trigger()
    settle(window, qtbot)
    assert list(entries(window)) == ["Watchlist", "乙", "甲"]
    menu_of(window, "乙")["Move up"].trigger()  # the main list stays the first
    window.body.sidebar.setCurrentIndex(index_of(window, "乙"))
    qtbot.keyClick(window.body.sidebar, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    settle(window, qtbot)
    assert list(entries(window)) == ["Watchlist", "甲", "乙"]
    menu_of(window, "甲")["Delete"].trigger()
    settle(window, qtbot)
    assert "甲" not in entries(window)


def test_what_a_list_follows_is_changed_and_let_go_from_its_menu(window: MainWindow, qtbot: QtBot) -> None:
    window.search.set_query("theme:液冷")
    settle(window, qtbot)
    name_it(window, qtbot, "smart_list", "跟踪")
    menu_of(window, "跟踪")["Change the search"].trigger()
    box = dialog(window, AskName)
    assert box.text == "theme:液冷"
    box.line.setText("theme:芯片 and (")
    assert not box.ok.isEnabled()
    assert box.told.isVisible()
    assert box.box is None  # nothing is offered there, so nothing can be unfolded
    assert "Expected" in box.told.text()
    box.line.setText("theme:芯片")
    box.ok.click()
    settle(window, qtbot)
    assert set(names(window)) == {"GDS", "寒武纪", "海光信息"}
    menu_of(window, "跟踪")["Keep these stocks, follow no longer"].trigger()
    window.workspace.write(a_report("芯片续", {"芯片": ["腾讯控股"]}, published="2024-12-28"))
    settle(window, qtbot)
    assert entries(window)["跟踪"].icon == "list"
    assert set(names(window)) == {"GDS", "寒武纪", "海光信息"}


def test_a_view_is_replaced_by_what_is_shown(window: MainWindow, qtbot: QtBot) -> None:
    window.search.set_query("theme:液冷")
    settle(window, qtbot)
    name_it(window, qtbot, "save_view", "视图")
    window.search.set_query("theme:芯片")
    settle(window, qtbot)
    menu_of(window, "视图")["Replace by what is shown"].trigger()
    settle(window, qtbot)
    window.search.set_query("")
    window.body.sidebar.view_asked.emit(int(entries(window)["视图"].key))
    settle(window, qtbot)
    assert window.search.text() == "theme:芯片"
    window.actions_["save_view"].trigger()
    assert dialog(window, AskName).text == "视图"


def test_the_main_list_is_known_wherever_it_stands(window: MainWindow, qtbot: QtBot) -> None:
    window.workspace.write([AddList("甲"), MoveList(2, 0)])
    settle(window, qtbot)
    assert list(entries(window)) == ["甲", "Watchlist"]
    assert [entry.own for entry in entries(window).values()] == [True, False]


def test_stocks_are_dragged_onto_a_list(window: MainWindow, qtbot: QtBot) -> None:
    window.workspace.write(AddList("甲"))
    settle(window, qtbot)
    sidebar = window.body.sidebar
    model = sidebar.model()
    assert isinstance(model, SidebarModel)
    rect = sidebar.visualRect(model.index(1, 0, model.headings()[0]))
    data = stocks_mime((symbol("英维克"), symbol("寒武纪")))
    for event in _drop_events(rect.center(), data):
        QApplication.sendEvent(sidebar.viewport(), event)
    settle(window, qtbot)
    assert entries(window)["甲"].count == 2


def test_a_view_keeps_search_columns_order_and_headings(window: MainWindow, qtbot: QtBot) -> None:
    page = window.body.watchlist
    window.search.set_query("brokers:>=1")
    window.actions_["group_theme"].trigger()
    page.table.sort_by([(place(window, "reports"), True), (place(window, "code"), False)])
    page.table.horizontalHeader().show_column(place(window, "comment"), shown=False)  # type: ignore[attr-defined]
    settle(window, qtbot)
    kept = page.view()
    name_it(window, qtbot, "save_view", "我的视图")
    assert entries(window)["我的视图"].kind == "view"
    assert entries(window)["我的视图"].count == 5
    window.search.set_query("")
    window.actions_["group_none"].trigger()
    page.table.sort_by([])
    page.table.horizontalHeader().show_column(place(window, "comment"), shown=True)  # type: ignore[attr-defined]
    settle(window, qtbot)
    assert page.view() != kept
    window.body.sidebar.view_asked.emit(int(entries(window)["我的视图"].key))
    settle(window, qtbot)
    assert page.view() == kept
    assert window.search.text() == "brokers:>=1"
    assert window.actions_["group_theme"].isChecked()
    assert page.model.heads


def test_stocks_are_put_into_a_section_by_name_and_by_dropping(window: MainWindow, qtbot: QtBot) -> None:
    select(window, "英维克", "寒武纪")
    name_it(window, qtbot, "section", "核心")
    window.actions_["group_section"].trigger()
    settle(window, qtbot)
    page = window.body.watchlist
    assert {head.label: head.count for head in page.model.heads} == {"核心": 2, "No section": 3}
    rect = page.table.visualRect(page.model.index(0, 1))
    data = stocks_mime((symbol("申菱环境"),))
    for event in _drop_events(rect.center(), data):
        QApplication.sendEvent(page.table.viewport(), event)
    settle(window, qtbot)
    assert page.model.heads[0].count == 3


def test_pinned_stocks_stay_above_all_others(window: MainWindow, qtbot: QtBot) -> None:
    table, model = window.body.watchlist.table, window.body.watchlist.model
    first = names(window)
    select(window, "GDS", "英维克")
    window.actions_["pin"].trigger()
    settle(window, qtbot)
    assert set(names(window)[:2]) == {"GDS", "英维克"}
    assert names(window)[2:] == [name for name in first if name not in {"GDS", "英维克"}]
    for order in (Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder):
        table.sortByColumn(place(window, "name"), order)
        model.sort(place(window, "name"), order)
        assert set(names(window)[:2]) == {"GDS", "英维克"}
    window.actions_["group_market"].trigger()
    window.actions_["group_none"].trigger()
    assert set(names(window)[:2]) == {"GDS", "英维克"}
    select(window, "GDS")
    window.actions_["pin"].trigger()
    settle(window, qtbot)
    assert names(window)[0] == "英维克"
    assert "Keep" in window.actions_["undo"].text()
    window.workspace.undo()
    window.workspace.undo()
    settle(window, qtbot)
    assert not model.pins


def test_a_view_keeps_its_list_and_the_widths(window: MainWindow, qtbot: QtBot) -> None:
    page, header = window.body.watchlist, window.body.watchlist.table.horizontalHeader()
    page.show_symbols((symbol("寒武纪"),))
    name_it(window, qtbot, "new_list", "甲")
    window.body.show_list(2)
    header.resizeSection(place(window, "name"), 177)
    settle(window, qtbot)
    name_it(window, qtbot, "save_view", "窄")
    assert entries(window)["窄"].count == 1
    header.resizeSection(place(window, "name"), 60)
    window.body.sidebar.page_asked.emit("watchlist")
    settle(window, qtbot)
    assert len(page.model.rows) == 5
    window.body.sidebar.view_asked.emit(int(entries(window)["窄"].key))
    settle(window, qtbot)
    assert (page.list_id, header.sectionSize(place(window, "name"))) == (2, 177)
    assert [row.name for row in page.model.rows] == ["寒武纪"]


def _context_menu(point: QPoint) -> object:
    return QContextMenuEvent(QContextMenuEvent.Reason.Mouse, point, point)


def _drop_events(point: QPoint, data: object) -> tuple[object, object]:
    buttons, held = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    action = Qt.DropAction.CopyAction
    enter = QDragEnterEvent(point, action, data, buttons, held)  # type: ignore[arg-type]
    return enter, QDropEvent(QPointF(point), action, data, buttons, held)  # type: ignore[arg-type]


def test_the_line_counts_all_stocks_while_the_table_is_not_seen(window: MainWindow, qtbot: QtBot) -> None:
    window.body.show_page("inbox")
    window.workspace.write(AddStocks((symbol("腾讯控股"),)))
    settle(window, qtbot)
    assert window.status.label.text().startswith("6 stocks")
    window.body.show_page("watchlist")
    window.search.set_query("theme:液冷")
    settle(window, qtbot)
    assert window.status.label.text().startswith("2 of 6 stocks")
