"""Unresolved entries of lists, settled in the inbox."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.ui.desk.conftest import Write
from watchlist.domain.commands import ImportList, KeptEntry
from watchlist.domain.symbols import Symbol
from watchlist.store import queries
from watchlist.ui.pages.inbox import InboxPage
from watchlist.ui.theming import Colours
from watchlist.ui.workspace import Workspace

ENTRIES = (
    KeptEntry(
        "000001", code="000001", reason="ambiguous", candidates=(Symbol.parse("000001.SZ"),), themes=("银行",)
    ),
    KeptEntry("1510050", reason="fund"),
    KeptEntry("晨宸科技", name="晨宸科技", reason="no_such_name"),
)


@pytest.fixture
def page(qtbot: QtBot, workspace: Workspace, colours: Colours, write: Write) -> InboxPage:
    write(ImportList("", "zxg.blk", (), ENTRIES))
    page = InboxPage(workspace, colours)
    qtbot.addWidget(page)
    workspace.changed.connect(page.refresh)
    page.show()
    page.parts.setCurrentIndex(1)
    return page


def test_they_are_a_part_of_the_inbox_with_their_reasons(page: InboxPage) -> None:
    assert page.parts.tabText(1) == "Unresolved entries (3)"
    assert page.kept.isVisible()
    shown = [[column.text(row) for column in page.kept.model.columns[:3]] for row in page.kept.model.rows]
    assert shown == [
        ["000001", "several securities fit", "000001.SZ"],
        ["1510050", "a fund", "–"],
        ["晨宸科技", "no security has this name", "–"],
    ]


def test_enter_and_a_candidate_settle_one(page: InboxPage, workspace: Workspace, qtbot: QtBot) -> None:
    page.kept.table.selectRow(0)
    qtbot.keyClick(page.kept.table, Qt.Key.Key_Return)
    assert [choice.value for choice in page.kept.pick.choices] == [Symbol.parse("000001.SZ")]
    with qtbot.waitSignal(workspace.changed):
        qtbot.keyClick(page.kept.pick.line, Qt.Key.Key_Return)
    (stock,) = workspace.read(queries.watchlist)
    assert (str(stock.symbol), [tag.name for tag in stock.themes]) == ("000001.SZ", ["银行"])
    assert page.parts.tabText(1) == "Unresolved entries (2)"


def test_any_security_can_be_typed(page: InboxPage, workspace: Workspace, qtbot: QtBot) -> None:
    page.kept.table.selectRow(2)
    page.kept.settle_action.trigger()
    page.kept.pick.line.setText("寒武纪")
    wanted = Symbol.parse("688256.SH")
    qtbot.waitUntil(lambda: wanted in [choice.value for choice in page.kept.pick.choices])


def test_the_rest_is_let_go_as_one_step_and_the_part_is_gone(
    page: InboxPage, workspace: Workspace, qtbot: QtBot
) -> None:
    page.kept.table.selectAll()
    with qtbot.waitSignal(workspace.changed):
        qtbot.keyClick(page.kept.table, Qt.Key.Key_Delete)
    assert workspace.read(queries.kept_entries) == ()
    assert not page.parts.isVisible()
    assert page.empty.isVisible()
    with qtbot.waitSignal(workspace.changed):
        workspace.undo()
    assert page.parts.tabText(1) == "Unresolved entries (3)"
