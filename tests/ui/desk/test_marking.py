"""From selected words of a stored report to a stock, a theme, a rating and a note that quote them."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.support.drafts import TEXT
from tests.ui.desk.conftest import Write
from tests.ui.desk.test_reader_page import a_report
from watchlist.domain.stances import Stance
from watchlist.store import queries
from watchlist.ui.dialogs.note_editor import NoteEditor
from watchlist.ui.pages.reader import ReaderPage
from watchlist.ui.theming import Colours
from watchlist.ui.workspace import Workspace

Mark = Callable[..., None]


@pytest.fixture
def page(qtbot: QtBot, workspace: Workspace, colours: Colours, write: Write) -> ReaderPage:
    (report_id,) = write(a_report(f"{TEXT}云从科技也在其中，评级买入。\n"))
    page = ReaderPage(workspace, colours)
    qtbot.addWidget(page)
    page.resize(1100, 700)
    workspace.changed.connect(page.refresh)
    page.show()
    page.show_span(report_id)
    return page


@pytest.fixture
def mark(page: ReaderPage, qtbot: QtBot, workspace: Workspace) -> Mark:
    def do(words: str, key: Qt.Key, *typed: str, shift: bool = False) -> None:
        """Select words, press a key, answer what is asked; wait until it is written."""
        start = page.text.source.index(words)
        page.text.select(start, start + len(words))
        pressed = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
        qtbot.keyClick(page.text, key, pressed)
        if typed:
            with qtbot.waitSignal(workspace.changed):
                for answer in typed:
                    assert page.box.isVisible()
                    page.box.line.setText(answer)
                    qtbot.keyClick(page.box.line, Qt.Key.Key_Return)

    return do


def test_t_makes_a_row_with_that_span_which_can_be_taken_back(
    page: ReaderPage, mark: Mark, workspace: Workspace, qtbot: QtBot
) -> None:
    mark("云从科技", Qt.Key.Key_T, "液冷")
    start = page.text.source.index("云从科技")
    (pick,) = [row for row in workspace.read(lambda c: queries.report_picks(c, 1)) if row.text == "云从科技"]
    assert (str(pick.symbol), pick.theme.name, pick.stance) == ("688327.SH", "液冷", Stance.RECOMMENDED)
    assert [(span.start, span.end) for span in pick.spans] == [(start, start + 4)]
    qtbot.waitUntil(lambda: page.text.at(start) is not None)
    assert workspace.undo_step.code == "add_by_hand"
    with qtbot.waitSignal(workspace.changed):
        workspace.undo()
    assert page.text.at(start) is None


def test_words_can_become_a_theme_of_a_stock(page: ReaderPage, mark: Mark, workspace: Workspace) -> None:
    mark("订单", Qt.Key.Key_T, "英维克", shift=True)
    row = next(row for row in workspace.read(queries.watchlist) if str(row.symbol) == "002837.SZ")
    assert "订单" in [theme.name for theme in row.themes]


def test_words_can_be_a_stocks_rating(page: ReaderPage, mark: Mark, workspace: Workspace) -> None:
    mark("买入", Qt.Key.Key_R, "寒武纪")
    (rating,) = workspace.read(lambda c: queries.ratings(c, symbol="688256.SH"))
    assert (rating.term, rating.step, page.text.source[rating.start : rating.end]) == ("买入", 2, "买入")


def test_words_can_be_the_industrys_rating(
    page: ReaderPage, mark: Mark, workspace: Workspace, qtbot: QtBot
) -> None:
    mark("买入", Qt.Key.Key_R)
    assert [choice.label for choice in page.box.choices][-1] == "计算机"
    with qtbot.waitSignal(workspace.changed):
        qtbot.keyClick(page.box.line, Qt.Key.Key_Up)
        qtbot.keyClick(page.box.line, Qt.Key.Key_Return)
    (rating,) = workspace.read(queries.ratings)
    assert (rating.scope, rating.term, rating.symbol) == ("industry", "买入", None)


def test_a_note_of_several_lines_quotes_the_words(
    page: ReaderPage, workspace: Workspace, qtbot: QtBot
) -> None:
    start = page.text.source.index("英维克的订单在增加")
    page.text.select(start, start + len("英维克的订单在增加"))
    qtbot.keyClick(page.text, Qt.Key.Key_M)
    page.box.line.setText("英维克")
    qtbot.keyClick(page.box.line, Qt.Key.Key_Return)
    editor = page.window().findChild(NoteEditor)
    assert "英维克的订单在增加" in editor.quote.text()
    editor.text.setPlainText("要跟踪\n三季度看订单")
    with qtbot.waitSignal(workspace.changed):
        editor.save.click()
    (note,) = workspace.read(queries.notes)
    assert note.text == "要跟踪\n三季度看订单"
    assert page.text.source[note.start : note.end] == "英维克的订单在增加"


def test_without_words_it_says_what_is_missing(page: ReaderPage, qtbot: QtBot) -> None:
    page.text.clear_selection()
    page.actions_.enable(("add",), on=True)
    qtbot.keyClick(page.text, Qt.Key.Key_T)
    assert page.bar.text == "Select words in the text first."
