"""Stocks that are chosen anywhere: the same keys tag, flag and list them on every page."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.support.builders import NOW, symbol
from tests.ui.window.conftest import settle
from watchlist.domain.commands import AddNote
from watchlist.domain.series import Stack
from watchlist.domain.symbols import Symbol
from watchlist.store import queries
from watchlist.store.database import open_reader, open_writer
from watchlist.ui.dialogs.tag_editor import TagEditor
from watchlist.ui.main_window import MainWindow
from watchlist.ui.pages.charts import ChartsPage
from watchlist.ui.pages.notes import NotesPage
from watchlist.ui.pages.ranking_view import RankingView
from watchlist.ui.pages.text_hits import TextHitsPage
from watchlist.ui.pages.themes import ThemesPage

NAMED = symbol("寒武纪")


def on_themes(window: MainWindow, qtbot: QtBot) -> QWidget:
    window.body.show_page("themes")
    settle(window, qtbot)
    page = window.body.pages.page("themes")
    assert isinstance(page, ThemesPage)
    page.tree.show_theme(next(row.id for row in page.model.rows if row.name == "芯片"))
    settle(window, qtbot)
    assert page.panel.table.show_ids([NAMED])
    return page.panel.table


def on_its_page(window: MainWindow, qtbot: QtBot) -> QWidget:
    window.body.open_stock(NAMED)
    settle(window, qtbot)
    return window.body.pages.page("stock")


def on_notes(window: MainWindow, qtbot: QtBot) -> QWidget:
    window.workspace.write(AddNote(NAMED, "看好寒武纪的订单", NOW))
    settle(window, qtbot)
    window.body.show_page("notes")
    settle(window, qtbot)
    page = window.body.pages.page("notes")
    assert isinstance(page, NotesPage)
    page.table.selectRow(0)
    return page.table


def among_found_words(window: MainWindow, qtbot: QtBot) -> QWidget:
    window.workspace.write(AddNote(NAMED, "看好寒武纪的订单", NOW))
    settle(window, qtbot)
    window.body.show_page("texts")
    page = window.body.pages.page("texts")
    assert isinstance(page, TextHitsPage)
    page.search("订单")
    settle(window, qtbot)
    page.quotes.setCurrentIndex(page.quotes.model().index(0, 0))
    return page.quotes


def in_a_chart(window: MainWindow, qtbot: QtBot) -> QWidget:
    window.body.chart(NAMED)
    settle(window, qtbot)
    page = window.body.pages.page("charts")
    assert isinstance(page, ChartsPage)
    return page.mentions


def in_a_ranking(window: MainWindow, qtbot: QtBot) -> QWidget:
    window.body.show_chart("ranking")
    page = window.body.pages.page("charts")
    assert isinstance(page, ChartsPage)
    view = page.view("ranking")
    assert isinstance(view, RankingView)
    view.by.setCurrentIndex(view.by.findData(Stack.STOCK))
    view.reload()
    settle(window, qtbot)
    place = next(place for place, row in enumerate(view.table.model().rows) if row.key == str(NAMED))
    view.table.selectRow(place)
    return view.table


PLACES = (on_themes, on_its_page, on_notes, among_found_words, in_a_chart, in_a_ranking)


@pytest.mark.parametrize("place", PLACES)
def test_t_tags_and_a_digit_flags(place: object, window: MainWindow, qtbot: QtBot) -> None:
    assert callable(place)
    place(window, qtbot)
    assert window.chosen() == (NAMED,)
    window.actions_["tag"].trigger()
    editor = window.findChild(TagEditor)
    assert editor is not None
    settle(window, qtbot)
    qtbot.keyClicks(editor.type_ahead.line, "yl")
    qtbot.keyClick(editor.type_ahead.line, Qt.Key.Key_Return)
    settle(window, qtbot)
    editor.close()
    window.actions_["flag_3"].trigger()
    settle(window, qtbot)
    (stock,) = queries.marked(open_reader(window.workspace.path), [NAMED])
    assert (stock.flag, "液冷" in stock.themes) == (3, True)


@pytest.mark.parametrize("place", [on_themes, on_notes, in_a_ranking])
def test_the_keys_hold_there(place: object, window: MainWindow, qtbot: QtBot) -> None:
    assert callable(place)
    table: QWidget = place(window, qtbot)
    around: QWidget | None = table
    held: set[str] = set()
    while around is not None:
        held |= {action.objectName() for action in around.actions()}
        around = around.parentWidget()
    assert {"tag", "flag_1", "flag_7", "add_to_list", "copy_codes"} <= held
    qtbot.keyClick(table, Qt.Key.Key_5)
    qtbot.waitUntil(
        lambda: window.workspace.undo_step is not None and window.workspace.undo_step.code == "set_flag"
    )


def test_without_a_choice_nothing_can_be_done(window: MainWindow, qtbot: QtBot) -> None:
    window.body.show_page("reports")
    assert window.chosen() == ()
    assert not window.actions_["tag"].isEnabled()
    window.body.watchlist.show_symbols((NAMED,))
    window.body.show_page("watchlist")
    assert window.actions_["tag"].isEnabled()
    assert window.actions_["bulk_edit"].isEnabled()
    on_themes(window, qtbot)
    assert window.actions_["tag"].isEnabled()
    assert not window.actions_["bulk_edit"].isEnabled()
    window.actions_["copy_codes"].trigger()
    assert QGuiApplication.clipboard().text() == str(NAMED)


def test_what_is_on_stocks_is_told_in_their_order(library: Path) -> None:
    stranger = Symbol.parse("600519.SH")
    db = open_writer(library)
    stocks = queries.marked(db.conn, [stranger, NAMED, NAMED])
    assert [(stock.symbol, stock.flag) for stock in stocks] == [(stranger, 0), (NAMED, 0)]
    assert stocks[1].themes == {"芯片", "chips"}
    db.close()
