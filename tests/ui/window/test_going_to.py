"""Jumping by typing, the page of a stock, and the page of all notes."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.support.builders import a_report, symbol
from tests.ui.window.conftest import settle
from watchlist.domain.commands import AddNote, AddStocks, SetComment, TagStocks
from watchlist.domain.desk_commands import SaveView
from watchlist.domain.spans import Span
from watchlist.domain.stances import Stance
from watchlist.domain.symbols import Symbol
from watchlist.securities.typeahead import Match
from watchlist.store.engine import Connection
from watchlist.ui.dialogs.note_editor import NoteEditor
from watchlist.ui.flows.window.jumping import Jumping
from watchlist.ui.main_window import MainWindow
from watchlist.ui.pages.notes import NotesPage
from watchlist.ui.pages.stock import StockPage
from watchlist.ui.widgets.tables.badges import Badges


def jumping(window: MainWindow) -> Jumping:
    found = window.body.findChild(Jumping)
    assert found is not None
    return found


def offered(window: MainWindow) -> list[tuple[str, str]]:
    return [(choice.label, choice.detail) for choice in jumping(window).box.choices]


def type_into(window: MainWindow, qtbot: QtBot, text: str) -> None:
    """The first letter into the table, the others into the box that opens."""
    table = window.body.watchlist.table
    table.setFocus()
    qtbot.keyClick(table, text[0])
    qtbot.keyClicks(jumping(window).box.line, text[1:])
    settle(window, qtbot)


def stock_page(window: MainWindow, name: str, qtbot: QtBot) -> StockPage:
    window.body.open_stock(symbol(name))
    settle(window, qtbot)
    page = window.body.pages.made("stock")
    assert isinstance(page, StockPage)
    return page


@pytest.fixture
def notes(window: MainWindow, qtbot: QtBot) -> NotesPage:
    stock = symbol("寒武纪")
    window.workspace.write(AddNote(stock, "看四季度的出货", "2024-12-27T09:00:00+00:00", 1, Span(0, 4)))
    window.workspace.write(AddNote(symbol("英维克"), "Too dear <b>now</b>", "2024-12-28T09:00:00+00:00"))
    settle(window, qtbot)
    window.actions_["page_notes"].trigger()
    settle(window, qtbot)
    page = window.body.pages.made("notes")
    assert isinstance(page, NotesPage)
    return page


def test_letters_typed_into_the_table_go_to_a_stock_of_it(window: MainWindow, qtbot: QtBot) -> None:
    type_into(window, qtbot, "hwj")
    assert offered(window)[0][1] == "688256.SH"
    qtbot.keyClick(jumping(window).box.line, Qt.Key.Key_Return)
    assert [row.name for row in window.body.watchlist.selected()] == ["寒武纪"]
    assert window.body.pages.current_name == "watchlist"
    assert not jumping(window).box.isVisible()


def test_the_key_over_a_table_goes_to_the_row_too(window: MainWindow, qtbot: QtBot) -> None:
    window.body.watchlist.table.setFocus()
    window.actions_["go_to"].trigger()
    qtbot.keyClicks(jumping(window).box.line, "hwj")
    settle(window, qtbot)
    qtbot.keyClick(jumping(window).box.line, Qt.Key.Key_Return)
    assert [row.name for row in window.body.watchlist.selected()] == ["寒武纪"]
    assert window.body.pages.current_name == "watchlist"


def test_what_only_holds_the_letters_comes_behind_what_begins_with_them(
    window: MainWindow, qtbot: QtBot
) -> None:
    type_into(window, qtbot, "ico")
    details = [detail for _, detail in offered(window)]
    lexicon = window.workspace.lexicon
    assert lexicon is not None
    begins = [
        str(one.symbol)
        for match, one in lexicon.master.matches("ico", 200)
        if match is not Match.INSIDE and str(one.symbol) in details
    ]
    assert begins
    assert details.index("688256.SH") > max(map(details.index, begins))


def test_what_the_table_does_not_hold_opens_its_page(window: MainWindow, qtbot: QtBot) -> None:
    type_into(window, qtbot, "zjxc")
    qtbot.keyClick(jumping(window).box.line, Qt.Key.Key_Return)
    settle(window, qtbot)
    assert window.body.pages.current_name == "stock"
    page = window.body.pages.made("stock")
    assert isinstance(page, StockPage)
    assert str(page.symbol) == "300308.SZ"
    assert page.add_action.isEnabled()
    page.add_action.trigger()
    settle(window, qtbot)
    assert not page.add_action.isEnabled()
    qtbot.keyClick(page.mentions, Qt.Key.Key_Escape)
    assert window.body.pages.current_name == "watchlist"


def test_themes_houses_and_reports_are_offered_too(window: MainWindow, qtbot: QtBot) -> None:
    window.actions_["go_to"].trigger()
    line = jumping(window).box.line
    settle(window, qtbot)
    line.setText("芯片")
    settle(window, qtbot)
    details = dict(offered(window))
    assert details["Chips"] == "theme"
    assert "芯片点评" in details
    line.setText("华福")
    assert ("华福证券", "broker") in offered(window)
    line.setText("yl")
    assert ("Liquid cooling", "theme") in offered(window)
    line.setText("芯片点评")
    settle(window, qtbot)
    qtbot.keyClick(line, Qt.Key.Key_Return)
    settle(window, qtbot)
    assert window.body.pages.current_name == "reader"


def test_of_several_keys_the_last_alone_is_looked_for_in_the_titles(window: MainWindow, qtbot: QtBot) -> None:
    window.actions_["go_to"].trigger()
    settle(window, qtbot)
    line = jumping(window).box.line
    line.setText("算力周")
    line.setText("weekly")
    assert not [label for label, _ in offered(window) if "算力" in label]
    settle(window, qtbot)
    assert [label for label, detail in offered(window) if "东吴证券" in detail] == ["AI compute weekly"]
    assert "算力周报" not in dict(offered(window))


def test_titles_stay_while_more_of_their_words_are_typed(window: MainWindow, qtbot: QtBot) -> None:
    window.actions_["go_to"].trigger()
    settle(window, qtbot)
    line = jumping(window).box.line
    line.setText("周")
    settle(window, qtbot)
    assert "算力周报" in dict(offered(window))
    line.setText("周报")
    assert "算力周报" in dict(offered(window)), "before the thread has answered"
    line.setText("周刊")
    assert "算力周报" not in dict(offered(window))


def test_a_title_that_comes_in_is_found_with_the_next_opening(window: MainWindow, qtbot: QtBot) -> None:
    for there in (False, True):
        window.actions_["go_to"].trigger()
        settle(window, qtbot)
        jumping(window).box.line.setText("储能日报")
        settle(window, qtbot)
        assert ("储能日报" in dict(offered(window))) is there
        window.workspace.write(a_report("储能日报", {"储能": ["英维克"]}))
        settle(window, qtbot)


def test_commands_and_titles_are_offered_together(window: MainWindow, qtbot: QtBot) -> None:
    window.actions_["palette"].trigger()
    settle(window, qtbot)
    box = window.palette_.box
    box.line.setText("weekly")
    settle(window, qtbot)
    assert "AI compute weekly" in [choice.label for choice in box.choices]


def test_a_theme_and_a_house_are_searched_for(window: MainWindow, qtbot: QtBot) -> None:
    for typed, query in (("液冷", "theme:=液冷"), ("华福", "broker:=华福证券")):
        window.actions_["go_to"].trigger()
        settle(window, qtbot)
        box = jumping(window).box
        box.line.setText(typed)
        place = next(n for n, choice in enumerate(box.choices) if choice.detail in {"theme", "broker"})
        for _ in range(place):
            qtbot.keyClick(box.line, Qt.Key.Key_Down)
        qtbot.keyClick(box.line, Qt.Key.Key_Return)
        settle(window, qtbot)
        assert window.search.text() == query


def test_rows_of_another_table_are_gone_to(window: MainWindow, qtbot: QtBot) -> None:
    window.body.show_page("inbox")
    settle(window, qtbot)
    table = window.body.pages.currentWidget().table  # type: ignore[attr-defined]
    window.body.jump_from(table, "待")
    settle(window, qtbot)
    assert offered(window)[0] == ("待审周报", "in this table")
    qtbot.keyClick(jumping(window).box.line, Qt.Key.Key_Return)
    assert [row.title for row in table.selected_rows()] == ["待审周报"]


def test_the_page_of_a_stock_is_opened_from_the_menus(window: MainWindow, qtbot: QtBot) -> None:
    action = window.actions_["stock_page"]
    window.body.watchlist.table.clearSelection()
    assert not action.isEnabled()
    window.body.show_symbols((symbol("英维克"),))
    assert action.isEnabled()
    assert action in window.menus["view"].actions()
    action.trigger()
    settle(window, qtbot)
    page = window.body.pages.made("stock")
    assert isinstance(page, StockPage)
    assert page.symbol == symbol("英维克")
    assert not action.isEnabled(), "its page is shown"


def test_enter_opens_the_page_of_a_stock_with_every_sentence(window: MainWindow, qtbot: QtBot) -> None:
    window.body.watchlist.show_symbols((symbol("寒武纪"),))
    qtbot.keyClick(window.body.watchlist.table, Qt.Key.Key_Return)
    settle(window, qtbot)
    page = window.body.pages.made("stock")
    assert isinstance(page, StockPage)
    heads = [quote.head for quote in page.mentions.quotes]
    assert len(heads) >= 3
    assert heads == sorted(heads, key=lambda head: head[:10], reverse=True)
    assert all(quote.marks and "寒武纪" in quote.text for quote in page.mentions.quotes)
    assert [quote.head for quote in page.themes.quotes][:1] == ["Chips"]
    assert "看好" in page.ratings.quotes[0].text
    with qtbot.waitSignal(page.span_asked):
        page.mentions.opened.emit(page.mentions.quotes[0])
    assert window.body.pages.current_name == "reader"


def test_the_mentions_are_narrowed_by_house_theme_and_stance(window: MainWindow, qtbot: QtBot) -> None:
    page = stock_page(window, "寒武纪", qtbot)
    every = len(page.mentions.quotes)
    page.broker.setCurrentText("华福证券")
    page.broker.activated.emit(page.broker.currentIndex())
    assert 0 < len(page.mentions.quotes) < every
    assert all("华福证券" in quote.head for quote in page.mentions.quotes)
    page.broker.setCurrentIndex(0)
    page.theme.setCurrentText("chips")
    page.theme.activated.emit(page.theme.currentIndex())
    assert all("chips" in quote.head for quote in page.mentions.quotes)
    assert page.stance.findData(Stance.NEGATIVE) < 0


@pytest.mark.parametrize(
    ("name", "badges"), [("寒武纪", "STAR Market"), ("英维克", "A-shares"), ("腾讯控股", "Hong Kong")]
)
def test_the_page_says_the_board_of_a_stock(window: MainWindow, qtbot: QtBot, name: str, badges: str) -> None:
    window.body.open_stock(symbol(name))
    settle(window, qtbot)
    page = window.body.pages.page("stock")
    shown = page.findChild(Badges)
    assert shown is not None
    assert shown.accessibleName() == badges
    assert shown.width() >= shown.sizeHint().width()


def test_the_page_knows_siblings_comment_lists_and_hand_tags(window: MainWindow, qtbot: QtBot) -> None:
    window.workspace.write(SetComment(symbol("GDS"), "看估值"))
    window.workspace.write(TagStocks((symbol("GDS"),), ("数据中心",)))
    settle(window, qtbot)
    page = stock_page(window, "GDS", qtbot)
    buttons = [page._siblings.itemAt(n).widget() for n in range(page._siblings.count())]
    assert "09698.HK" in [button.text() for button in buttons if button is not None]  # type: ignore[attr-defined]
    assert "看估值" in page._codes.text()
    assert any("tagged by hand" in quote.text for quote in page.themes.quotes)
    next(button for button in buttons if button is not None).click()  # type: ignore[attr-defined]
    settle(window, qtbot)
    assert page.symbol is not None
    assert page.symbol.exchange != "US"


def test_a_note_is_written_on_the_page_of_the_stock(window: MainWindow, qtbot: QtBot) -> None:
    page = stock_page(window, "英维克", qtbot)
    qtbot.keyClicks(page.note, "cheap")
    qtbot.keyClick(page.note, Qt.Key.Key_Return)
    settle(window, qtbot)
    assert [quote.text for quote in page.notes.quotes] == ["cheap"]
    page.notes.deleted.emit(page.notes.quotes[0])
    settle(window, qtbot)
    assert page.notes.quotes == []


def test_all_notes_are_listed_searched_and_lead_on(
    notes: NotesPage, window: MainWindow, qtbot: QtBot
) -> None:
    assert [row.name for row in notes.model.rows] == ["英维克", "寒武纪"]
    assert notes.model.rows[1].quote
    notes.line.setText("出貨")
    assert [row.name for row in notes.model.rows] == ["寒武纪"]
    notes.table.select_ids([notes.model.rows[0].id])
    notes.quote_action.trigger()
    settle(window, qtbot)
    assert window.body.pages.current_name == "reader"
    window.body.show_page("notes")
    notes.stock_action.trigger()
    settle(window, qtbot)
    assert window.body.pages.current_name == "stock"


def test_enter_on_the_page_of_notes_begins_with_the_first(
    notes: NotesPage, window: MainWindow, qtbot: QtBot
) -> None:
    assert not notes.table.selected_rows()
    qtbot.keyClick(notes.table, Qt.Key.Key_Return)
    settle(window, qtbot)
    page = window.body.pages.made("stock")
    assert isinstance(page, StockPage)
    assert page.symbol == notes.model.rows[0].symbol


def test_a_note_is_changed_and_deleted_and_both_can_be_undone(
    notes: NotesPage, window: MainWindow, qtbot: QtBot
) -> None:
    notes.table.select_ids([notes.model.rows[0].id])
    notes.change_action.trigger()
    editor = notes.findChild(NoteEditor)
    assert editor is not None
    editor.text.setPlainText("still dear")
    editor.save.click()
    settle(window, qtbot)
    assert notes.model.rows[0].text == "still dear"
    notes.table.selectAll()
    notes.delete_action.trigger()
    settle(window, qtbot)
    assert not notes.model.rows
    for _ in range(2):
        window.workspace.undo()
        settle(window, qtbot)
    assert [row.text for row in notes.model.rows] == ["Too dear <b>now</b>", "看四季度的出货"]


def test_a_stock_of_the_library_is_offered_however_many_codes_begin_so(
    window: MainWindow, qtbot: QtBot
) -> None:
    far = Symbol.parse("300308.SZ")
    window.workspace.write(AddStocks((far,)))
    settle(window, qtbot)
    type_into(window, qtbot, "300")
    assert window.workspace.lexicon is not None
    assert far not in {one.symbol for _, one in window.workspace.lexicon.master.matches("300", 200)}
    assert str(far) in [detail for _, detail in offered(window)]


def test_a_key_asks_nothing_of_the_library_in_the_windows_thread(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.workspace.write(SaveView("液冷多家", "theme:液冷 brokers:>=2"))
    settle(window, qtbot)
    window.actions_["go_to"].trigger()
    settle(window, qtbot)

    def read(_query: Callable[[Connection], object]) -> object:
        raise AssertionError

    monkeypatch.setattr(window.workspace, "read", read)
    jumping(window).box.line.setText("液冷多")
    assert ("液冷多家", "saved view") in offered(window)
