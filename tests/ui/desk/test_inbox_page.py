"""The inbox."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from tests.support.drafts import a_draft
from tests.ui.desk.conftest import Write
from watchlist.domain.commands import KeepDraft
from watchlist.domain.drafts import Stated
from watchlist.store import queries
from watchlist.ui.pages import inbox
from watchlist.ui.pages.inbox import TITLE_WIDTH, InboxPage
from watchlist.ui.theming import Colours
from watchlist.ui.workspace import Workspace

CLEAR = "清楚\n【芯片】寒武纪、海光信息；【液冷】英维克、申菱环境。万国数据，友好集团，GDS"


@pytest.fixture
def page(qtbot: QtBot, workspace: Workspace, colours: Colours, write: Write) -> InboxPage:
    page = InboxPage(workspace, colours)
    qtbot.addWidget(page)
    workspace.changed.connect(page.refresh)
    page.show()
    return page


def a_clear_draft(more: str = "") -> KeepDraft:
    """A draft where nothing needs a look."""
    draft = a_draft(CLEAR + more)
    cooling = replace(draft.themes[1], stocks=draft.themes[1].stocks[:2])
    return KeepDraft(replace(draft, themes=(draft.themes[0], cooling)))


def test_an_empty_inbox_says_what_to_do(page: InboxPage) -> None:
    assert page.empty.isVisible()


def test_drafts_stand_with_what_is_sure_and_what_is_not(page: InboxPage, write: Write) -> None:
    write(KeepDraft(a_draft()))
    (row,) = page.model.rows
    cells = {column.name: column.text(row) for column in page.model.columns}
    assert cells["title"] == "算力周报"
    assert (cells["broker"], cells["published"]) == ("东吴证券", "2024-12-26")
    assert (cells["stocks"], cells["sure"], cells["doubtful"]) == ("5", "5", "1")


def test_hundreds_are_painted_in_a_turn_of_their_own(
    page: InboxPage, write: Write, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    painting: list[bool] = []
    page.waiting.connect(lambda: painting.append(page.table.updatesEnabled()))
    write(KeepDraft(a_draft()))
    monkeypatch.setattr(inbox, "MANY", 1)
    with qtbot.waitSignal(page.waiting):
        page.reload()
    assert painting == [True, False]
    qtbot.waitUntil(page.table.updatesEnabled)


def test_thousands_are_read_in_a_thread_and_what_was_asked_for_is_chosen_then(
    page: InboxPage, write: Write, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(KeepDraft(a_draft()), a_clear_draft())
    first, second = (row.id for row in page.model.rows)
    monkeypatch.setattr(inbox, "MANY", 0)
    seen: list[Callable[[], None]] = []
    monkeypatch.setattr(
        page._workspace, "read_later", lambda query, done: seen.append(partial(_answer, page, query, done))
    )
    page.reload()
    page.select_drafts([second])
    page.reload()
    late, newest = seen
    late()
    assert [row.id for row in page.table.selected_rows()] == [first]
    newest()
    assert [row.id for row in page.table.selected_rows()] == [second]
    page.select_drafts([first])
    assert [row.id for row in page.table.selected_rows()] == [first]


def _answer(page: InboxPage, query: Callable[..., object], done: Callable[[object], None]) -> None:
    done(page._workspace.read(query))


@pytest.mark.parametrize(
    ("warnings", "hinted"),
    [(("columns_unknown:4",), True), (("encoding_guessed:gb18030", "columns_unknown:4"), True), ((), False)],
)
def test_a_table_whose_columns_nobody_knows_says_so(
    page: InboxPage, write: Write, warnings: tuple[str, ...], hinted: bool
) -> None:
    draft = a_draft(
        '表\n【芯片】寒武纪、海光信息；【液冷】英维克、申菱环境。万国数据，友好集团，GDS ["columns_unknown:4"]'
    )
    unsaid = replace(draft.metadata, broker=Stated(None), published=Stated(None), title=Stated(None))
    write(KeepDraft(replace(draft, metadata=unsaid, warnings=warnings)))
    (row,) = page.model.rows
    title = page.model.columns[0]
    assert row.lacks_columns is hinted
    assert title.text(row).endswith("name its columns") is hinted
    assert title.tip is not None
    assert ("name its columns" in title.tip(row)) is hinted


def test_enter_asks_for_the_columns_that_nobody_knows(page: InboxPage, write: Write, qtbot: QtBot) -> None:
    draft = a_draft()
    unsaid = replace(draft.metadata, broker=Stated(None), published=Stated(None), title=Stated(None))
    (draft_id,) = write(KeepDraft(replace(draft, metadata=unsaid, warnings=("columns_unknown:4",))))
    buttons = {button.text(): button for button in page.findChildren(QPushButton)}
    assert buttons["Name columns…"].isVisible()
    with qtbot.waitSignal(page.columns_asked) as asked:
        qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert asked.args == [draft_id]
    with qtbot.waitSignal(page.draft_asked) as asked:
        buttons["Review"].click()
    assert asked.args == [draft_id]


def test_a_title_keeps_its_room(page: InboxPage, write: Write, qtbot: QtBot) -> None:
    write(KeepDraft(a_draft()))
    header = page.table.horizontalHeader()
    for wide in (1400, 600):
        page.resize(wide, 400)
        qtbot.waitUntil(lambda wide=wide: abs(header.width() - wide) < 40)
        assert header.sectionSize(0) >= TITLE_WIDTH
        assert (page.table.horizontalScrollBar().maximum() > 0) is (wide == 600)


def test_enter_opens_the_review(page: InboxPage, write: Write, qtbot: QtBot) -> None:
    (draft_id,) = write(KeepDraft(a_draft()))
    with qtbot.waitSignal(page.draft_asked) as asked:
        qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert asked.args == [draft_id]


def test_what_is_wholly_sure_is_stored_and_the_rest_waits(
    page: InboxPage, write: Write, qtbot: QtBot, workspace: Workspace
) -> None:
    write(KeepDraft(a_draft()), a_clear_draft())
    page.table.selectAll()
    with qtbot.waitSignal(page.accepting.finished) as done:
        page.accept_selected()
    assert done.args == [1, 1]
    assert len(workspace.read(queries.reports)) == 1
    (left,) = workspace.read(queries.drafts)
    assert left.started
    _, verdicts = workspace.read(lambda conn: queries.draft(conn, left.id))
    assert len(verdicts.rows) == 4


def test_accepting_can_be_broken_off_where_it_is_told(
    page: InboxPage, write: Write, qtbot: QtBot, workspace: Workspace
) -> None:
    write(a_clear_draft())
    page.table.selectAll()
    with qtbot.waitSignal(page.accepting.finished) as done:
        page.accept_selected()
        assert "1 document" in page.bar.text
        page.bar._buttons[0].click()
    assert done.args == [0, 0]
    assert page.bar.text == "", "nothing was stored, and that is no news"
    assert workspace.read(queries.reports) == ()
    assert len(workspace.read(queries.drafts)) == 1
    with qtbot.waitSignal(page.accepting.finished) as done:
        page.accept_selected()
    assert done.args == [1, 0], "it can be asked for again"


def test_documents_that_resemble_each_other_are_accepted_as_one_step(
    page: InboxPage, write: Write, qtbot: QtBot, workspace: Workspace
) -> None:
    write(a_clear_draft(), a_clear_draft("\n"), a_clear_draft("\n\n"))
    before = len(workspace.read(queries.steps))
    page.table.selectAll()
    with qtbot.waitSignal(page.accepting.finished) as done:
        page.accept_selected()
    assert done.args == [3, 0]
    step, *others = workspace.read(queries.steps)
    assert step.name.startswith("Accept what is sure in 3 ")
    assert len(others) == before
    for travel in (None, workspace.undo, workspace.redo):
        if travel is not None:
            with qtbot.waitSignal(workspace.changed):
                travel()
        originals = [row.copy_of for row in workspace.read(queries.reports)]
        assert len(set(originals) - {None}) == (0 if travel == workspace.undo else 1)
        assert len(originals) == (0 if travel == workspace.undo else 3)


def test_many_are_discarded_in_one_step_and_come_back(
    page: InboxPage, write: Write, qtbot: QtBot, workspace: Workspace
) -> None:
    write(KeepDraft(a_draft()), a_clear_draft())
    page.table.selectAll()
    page.discard_selected()
    qtbot.waitUntil(lambda: page.bar.text.startswith("Discarded"))
    assert page.model.rows == []
    with qtbot.waitSignal(workspace.changed):
        workspace.undo()
    assert len(page.model.rows) == 2
    assert page.bar.text == "", "it is not true any more"
