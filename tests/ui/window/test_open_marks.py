"""What is open is marked in the sidebar, by whichever way one came there."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from tests.support.builders import symbol
from tests.ui.window.conftest import settle
from watchlist.domain.commands import AddStocks
from watchlist.domain.desk_commands import AddList, DeleteList, DeleteView, SaveView
from watchlist.ui.flows.desk.open_marks import filters_of
from watchlist.ui.main_window import MainWindow
from watchlist.ui.models.words import market_word

Place = tuple[str, str]


def marked(window: MainWindow, qtbot: QtBot) -> set[str]:
    """The labels of what is marked, once all that was asked is there; the page of it is written `Name/`."""
    settle(window, qtbot)
    shown = window.body.sidebar.shown
    entries = [entry for entry in window.body.sidebar.entries() if entry.place in shown]
    return {f"{entry.label}/" if entry.kind == "page" else entry.label for entry in entries}


def list_id(window: MainWindow, label: str) -> int:
    found = (each for each in window.body.sidebar.entries() if (each.kind, each.label) == ("list", label))
    return int(next(found).key)


def view_id(window: MainWindow, label: str) -> int:
    found = (each for each in window.body.sidebar.entries() if (each.kind, each.label) == ("view", label))
    return int(next(found).key)


@pytest.fixture
def lists(window: MainWindow, qtbot: QtBot) -> MainWindow:
    settle(window, qtbot)
    for command in (
        AddList("重点", symbols=(symbol("寒武纪"),)),
        SaveView("全", ""),
        SaveView("冷", "theme:=液冷"),
    ):
        window.workspace.write(command)
        settle(window, qtbot)
    return window


def test_pages_lists_and_the_way_back(lists: MainWindow, qtbot: QtBot) -> None:
    assert marked(lists, qtbot) == {"Watchlist/", "Watchlist"}
    lists.body.sidebar.list_asked.emit(list_id(lists, "重点"))
    assert marked(lists, qtbot) == {"重点"}
    lists.body.show_page("reports")
    assert marked(lists, qtbot) == {"Reports/"}
    lists.actions_["back"].trigger()
    assert marked(lists, qtbot) == {"重点"}
    lists.body.open_stock(symbol("寒武纪"))
    assert marked(lists, qtbot) == {"Watchlist/"}
    lists.actions_["back"].trigger()
    assert marked(lists, qtbot) == {"重点"}
    lists.body.sidebar.page_asked.emit("watchlist")
    assert marked(lists, qtbot) == {"Watchlist/", "Watchlist"}
    lists.body.review(1)
    assert marked(lists, qtbot) == {"Inbox/"}


def test_a_view_is_open_while_its_list_and_search_are_shown(lists: MainWindow, qtbot: QtBot) -> None:
    lists.body.sidebar.view_asked.emit(view_id(lists, "冷"))
    assert marked(lists, qtbot) == {"冷", "Liquid cooling", "Watchlist/", "Watchlist"}
    lists.search.set_query("theme:=液冷 market:A")
    assert marked(lists, qtbot) == {"Liquid cooling", market_word("A"), "Watchlist/", "Watchlist"}
    lists.search.set_query("theme:=液冷")
    assert "冷" in marked(lists, qtbot), "typed, not clicked"
    lists.search.set_query("not theme:=液冷")
    assert marked(lists, qtbot) == {"Watchlist/", "Watchlist"}
    lists.search.set_query("")
    assert "全" not in marked(lists, qtbot), "one of everything is not open by itself"
    lists.body.sidebar.view_asked.emit(view_id(lists, "全"))
    assert marked(lists, qtbot) == {"全", "Watchlist/", "Watchlist"}


def test_what_is_deleted_is_marked_no_more_and_again_after_undo(lists: MainWindow, qtbot: QtBot) -> None:
    lists.body.sidebar.view_asked.emit(view_id(lists, "冷"))
    settle(lists, qtbot)
    lists.workspace.write(DeleteView(view_id(lists, "冷")))
    assert "冷" not in marked(lists, qtbot)
    lists.workspace.undo()
    assert "冷" in marked(lists, qtbot)
    lists.search.set_query("")
    lists.body.show_list(list_id(lists, "重点"))
    settle(lists, qtbot)
    lists.workspace.write(DeleteList(list_id(lists, "重点")))
    assert marked(lists, qtbot) == {"Watchlist/"}, "its rows gave way to those of the main list"


def test_the_view_that_was_just_kept_is_the_open_one(lists: MainWindow, qtbot: QtBot) -> None:
    lists.search.set_query("theme:=液冷")
    settle(lists, qtbot)
    lists.workspace.write(SaveView("更冷", "theme:=液冷", ("name",)))
    assert marked(lists, qtbot) & {"冷", "更冷"} == {"更冷"}
    lists.body.sidebar.view_asked.emit(view_id(lists, "冷"))
    assert marked(lists, qtbot) & {"冷", "更冷"} == {"冷"}


def test_the_focus_of_the_keys_stays_while_something_is_written(lists: MainWindow, qtbot: QtBot) -> None:
    settle(lists, qtbot)
    sidebar = lists.body.sidebar
    model = sidebar.model()
    sidebar.setCurrentIndex(model.index(4, 0))
    lists.workspace.write(AddStocks((symbol("腾讯控股"),), list_id=list_id(lists, "重点")))
    settle(lists, qtbot)
    assert sidebar.currentIndex().data() == "Charts"


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", []),
        ("theme:=液冷", ["theme:=液冷"]),
        ("题材:=液冷 or 市場:HK", ["theme:=液冷", "market:HK"]),
        ("theme:液", ["theme:=液冷"]),
        ("theme:Liquid", ["theme:=液冷"]),
        ("theme:ai", ['theme:="AI 芯片"']),
        ("theme:冷 or theme:芯", ["theme:=液冷", 'theme:="AI 芯片"']),
        ("theme:ths", ["theme:=ths:液冷"]),
        ("theme:ths:液", ["theme:=ths:液冷"]),
        ("not theme:液", []),
        ("theme!=液冷", []),
        ("flag:", []),
        ("theme:=液冷 -(", []),
        ("(market:HK) and not theme:=液冷", ["market:HK"]),
        ('theme:="AI 芯片"', ['theme:="AI 芯片"']),
    ],
)
def test_filters_are_those_that_a_search_asks_for(query: str, found: list[str]) -> None:
    assert (
        filters_of(query, ("theme:=液冷", 'theme:="AI 芯片"', "theme:=ths:液冷", "market:HK", "flag:1"))
        == found
    )
