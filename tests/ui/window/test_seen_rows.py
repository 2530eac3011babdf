"""What another program wrote is seen at once where it is on the screen; the whole list is read in a thread."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import closing
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from tests.support.builders import NOW, symbol
from tests.ui.window.conftest import settle
from tests.ui.window.test_typed_words import cell_of
from watchlist.domain.changes import Changes
from watchlist.domain.commands import AddStocks, Command, RemoveStocks, SetComment, SetFlag, TagStocks
from watchlist.domain.desk_commands import AddList
from watchlist.store.database import open_writer
from watchlist.store.edits import apply
from watchlist.store.queries import lists
from watchlist.ui.jobs import Job
from watchlist.ui.main_window import MainWindow
from watchlist.ui.workspace import Workspace


def never(*_: object, **__: object) -> Job:
    """A job that no thread has time for."""
    return Job(lambda: iter(()))


@pytest.fixture
def no_threads(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    """Threads have no time, as where other programs want every processor."""
    monkeypatch.setattr(Workspace, "read_later", never)


def outside(window: MainWindow, *commands: Command) -> None:
    """Another program writes, and the window looks."""
    with closing(open_writer(window.workspace.path)) as db:
        for command in commands:
            apply(db, command, now=NOW)
    window.workspace.look_again()


def shown(window: MainWindow, column: str) -> dict[str, str]:
    """What stands in a column of the table, by the name of the stock."""
    model = window.body.watchlist.model
    names = [each.name for each in model.columns]
    places = range(model.rowCount())
    return {
        model.text_at(place, names.index("name")): model.text_at(place, names.index(column))
        for place in places
    }


def flag(name: str) -> SetFlag:
    return SetFlag((symbol(name),), 3)


@pytest.mark.usefixtures("no_threads")
def test_it_is_shown_before_a_thread_has_read_anything(window: MainWindow) -> None:
    window.body.show_symbols((symbol("英维克"),))
    before = list(shown(window, "name"))
    outside(
        window,
        flag("英维克"),
        TagStocks((symbol("寒武纪"),), ("重点",)),
        SetComment(symbol("海光信息"), "贵"),
    )
    assert shown(window, "flag")["英维克"] == "Flag 3"
    assert "重点" in shown(window, "themes")["寒武纪"]
    assert shown(window, "comment")["海光信息"] == "贵"
    assert list(shown(window, "name")) == before, "in the order of before"
    (chosen,) = window.body.watchlist.selected()
    assert (chosen.name, chosen.flag) == ("英维克", 3)


@pytest.mark.usefixtures("no_threads")
def test_it_is_shown_under_headings_too(window: MainWindow, qtbot: QtBot) -> None:
    page = window.body.watchlist
    page.set_grouping("market")
    lines = page.model.rowCount()
    outside(window, flag("寒武纪"))
    assert page.model.rowCount() == lines
    assert shown(window, "flag")["寒武纪"] == "Flag 3"


def test_what_is_new_or_gone_comes_with_the_whole_list(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as without:
        without.setattr(Workspace, "read_later", never)
        outside(window, RemoveStocks((symbol("英维克"),), None), AddStocks((symbol("中芯国际"),)))
        assert "英维克" in shown(window, "name")
    window.body.refresh(Changes.everything())
    settle(window, qtbot)
    assert "英维克" not in shown(window, "name")
    assert "中芯国际" in shown(window, "name")


def test_what_is_not_on_the_screen_is_not_read(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = list[Sequence[Any]]()
    plain = Workspace.read

    def told(self: Workspace, query: Any) -> Any:
        asked.append(sorted(str(each) for each in query.keywords["symbols"]))
        return plain(self, query)

    page = window.body.watchlist
    page.table.verticalHeader().setDefaultSectionSize(page.table.viewport().height())
    settle(window, qtbot)
    with monkeypatch.context() as watched:
        watched.setattr(Workspace, "read_later", never)
        watched.setattr(Workspace, "read", told)
        page.refresh(Changes.everything())
    assert asked == [[str(page.model.rows[0].symbol)]]


def test_rows_of_a_list_of_ones_own_are_renewed_from_it(window: MainWindow, qtbot: QtBot) -> None:
    window.workspace.write(AddList("甲"))
    settle(window, qtbot)
    (listed,) = window.workspace.read(lists)[1:]
    window.workspace.write(AddStocks((symbol("寒武纪"),), listed.id))
    settle(window, qtbot)
    window.body.show_list(listed.id)
    settle(window, qtbot)
    outside(window, flag("寒武纪"))
    assert shown(window, "flag") == {"寒武纪": "Flag 3"}


def test_what_somebody_types_into_a_cell_stays_when_another_program_writes(
    window: MainWindow, qtbot: QtBot
) -> None:
    editor = cell_of(window, qtbot)
    qtbot.keyClicks(editor, "half a wor")
    outside(window, flag("英维克"), SetComment(symbol("英维克"), "of the other"))
    assert shown(window, "flag")["英维克"] == "Flag 3"
    settle(window, qtbot)
    assert editor.text() == "half a wor"
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: shown(window, "comment")["英维克"] == "half a wor")


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Escape])
def test_rows_that_would_take_a_cell_away_wait_until_nobody_types(
    window: MainWindow, qtbot: QtBot, key: Qt.Key
) -> None:
    editor = cell_of(window, qtbot)
    qtbot.keyClicks(editor, "half a wor")
    outside(window, AddStocks((symbol("中芯国际"),)))
    settle(window, qtbot)
    assert isValid(editor)
    assert editor.text() == "half a wor"
    assert "中芯国际" not in shown(window, "name")
    qtbot.keyClick(editor, key)
    qtbot.waitUntil(lambda: "中芯国际" in shown(window, "name"))
    said = "half a wor" if key is Qt.Key.Key_Return else ""
    qtbot.waitUntil(lambda: shown(window, "comment")["英维克"] == said)
