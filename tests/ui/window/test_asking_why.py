"""“Why?” in the window: of stocks, of members under a theme, of themes, of reports and of what the reader frames."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from tests.support.builders import symbol
from tests.ui.window.conftest import settle
from watchlist.ui.dialogs.reasons import Reasons
from watchlist.ui.main_window import MainWindow
from watchlist.ui.models.theme_names import chip_name, with_own
from watchlist.ui.models.words import flag_word
from watchlist.ui.pages.reader import ReaderPage
from watchlist.ui.pages.reports import ReportsPage
from watchlist.ui.pages.themes import ThemesPage


def answer(window: MainWindow, qtbot: QtBot) -> Reasons:
    """Ask on the page that is shown."""
    for old in window.findChildren(Reasons):
        old.deleteLater()
    settle(window, qtbot)
    window.actions_["why"].trigger()
    settle(window, qtbot)
    return next(each for each in window.findChildren(Reasons) if each.isVisible())


def heads(dialog: Reasons) -> list[str]:
    return [quote.head for quote in dialog.quotes.quotes]


def test_a_stock_of_the_watchlist_says_where_each_value_comes_from(window: MainWindow, qtbot: QtBot) -> None:
    window.body.watchlist.show_symbols((symbol("英维克"),))
    window.tagging.set_flag(3)
    settle(window, qtbot)
    dialog = answer(window, qtbot)
    assert "英维克 002837.SZ" in dialog.about.text()
    assert heads(dialog)[0] == "On the list Watchlist · 2024-12-30"
    assert any(head.startswith(f"{flag_word(3)} · ") for head in heads(dialog))
    assert "Rating 看好 · 2024-12-30" in heads(dialog)
    pick = next(quote for quote in dialog.quotes.quotes if quote.head.startswith("Liquid cooling: "))
    assert "rule “list”, rules 1" in pick.text
    dialog.quotes.opened.emit(pick)
    assert window.body.pages.current_name == "reader"


def test_a_theme_and_its_members_say_why(window: MainWindow, qtbot: QtBot) -> None:
    window.body.show_page("themes")
    settle(window, qtbot)
    page = window.body.pages.page("themes")
    assert isinstance(page, ThemesPage)
    row = page.tree.current_theme()
    assert row is not None
    page.panel.table.clearSelection()
    assert heads(answer(window, qtbot))[0].startswith(f"Theme {row.name}")
    page.panel.table.selectRow(0)
    (member, *_) = page.chosen_stocks()
    dialog = answer(window, qtbot)
    assert dialog.about.text().endswith(f"{member} · {with_own(lambda _: chip_name(row), row.name)}")
    assert all(head.startswith(chip_name(row)) for head in heads(dialog))


def test_a_report_says_where_its_fields_come_from(window: MainWindow, qtbot: QtBot) -> None:
    window.body.show_page("reports")
    settle(window, qtbot)
    page = window.body.pages.page("reports")
    assert isinstance(page, ReportsPage)
    page.table.selectRow(0)
    named = [head.split(":")[0] for head in heads(answer(window, qtbot))]
    assert named == ["Title", "Broker", "Date", "Industry", "Kind"]


def test_what_the_reader_frames_is_told_of_this_report_alone(window: MainWindow, qtbot: QtBot) -> None:
    window.body.open_span(2, 0, 0)
    settle(window, qtbot)
    page = window.body.pages.page("reader")
    assert isinstance(page, ReaderPage)
    assert heads(answer(window, qtbot))[0].startswith("Title: 芯片点评")
    page.list.go(page.list.tree.groups[0].rows[0].key)
    dialog = answer(window, qtbot)
    places = {quote.place.report_id for quote in dialog.quotes.quotes if quote.place}
    assert places == {2}
    assert any(head.startswith("Chips: ") for head in heads(dialog))


@pytest.mark.parametrize("name", ["inbox", "charts"])
def test_where_nothing_is_chosen_it_is_said(window: MainWindow, qtbot: QtBot, name: str) -> None:
    window.body.show_page(name)
    settle(window, qtbot)
    window.actions_["why"].trigger()
    assert "first" in window.statusBar().currentMessage()
    assert not window.findChildren(Reasons)


def test_the_menus_of_reports_themes_and_members_offer_to_ask(window: MainWindow, qtbot: QtBot) -> None:
    for name in ("reports", "themes"):
        window.body.show_page(name)
        settle(window, qtbot)
        page = window.body.pages.page(name)
        assert isinstance(page, ReportsPage | ThemesPage)
        where = page.table if isinstance(page, ReportsPage) else page.tree
        where.customContextMenuRequested.emit(where.viewport().rect().topLeft())
        menu = next(each for each in page.findChildren(QMenu) if each.isVisible())
        assert window.actions_["why"] in menu.actions()
        menu.close()
    assert isinstance(page, ThemesPage)
    assert window.actions_["why"] in page.panel.table.actions()
