"""At the next start, and in another language, each page shows what it showed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from tests.support.builders import symbol
from tests.ui.window.conftest import Opener, settle
from watchlist.domain.commands import DiscardDraft
from watchlist.store import queries
from watchlist.ui import settings as kept
from watchlist.ui.main_window import MainWindow
from watchlist.ui.pages.charts import ChartsPage
from watchlist.ui.pages.reader import ReaderPage
from watchlist.ui.pages.review import ReviewPage
from watchlist.ui.pages.stock import StockPage
from watchlist.ui.pages.themes import ThemesPage
from watchlist.ui.translating import Language


def page(window: MainWindow, name: str) -> object:
    return window.body.pages.page(name)


def open_report(window: MainWindow) -> None:
    document = window.workspace.read(lambda c: queries.report_document(c, 1))
    start = document.text.index("海光信息")
    window.body.open_span(1, start, start + 4)


def framed(window: MainWindow) -> object:
    reader = page(window, "reader")
    assert isinstance(reader, ReaderPage)
    start, end = reader.text.current or (0, 0)
    return reader.text.source[start:end]


def open_draft(window: MainWindow) -> None:
    window.body.review(window.workspace.read(queries.drafts)[0].id)


def on_desk(window: MainWindow) -> object:
    review = page(window, "review")
    assert isinstance(review, ReviewPage)
    return review.session is not None


def theme_chosen(window: MainWindow) -> object:
    themes = page(window, "themes")
    assert isinstance(themes, ThemesPage)
    row = themes.tree.current_theme()
    return row.name if row is not None else None


def stock_shown(window: MainWindow) -> object:
    stock = page(window, "stock")
    assert isinstance(stock, StockPage)
    return stock.symbol


def open_chart(window: MainWindow) -> None:
    window.body.chart(symbol("英维克"))
    window.body.show_chart("ranking")


def chart_shown(window: MainWindow) -> object:
    charts = page(window, "charts")
    assert isinstance(charts, ChartsPage)
    return charts.tabs.tabData(charts.tabs.currentIndex()), charts.mentions.wish.symbols


WAYS = {
    "reader": (open_report, framed, "海光信息"),
    "review": (open_draft, on_desk, True),
    "stock": (lambda window: window.body.open_stock(symbol("寒武纪")), stock_shown, symbol("寒武纪")),
    "charts": (open_chart, chart_shown, ("ranking", (str(symbol("英维克")),))),
}


@pytest.mark.parametrize("name", WAYS)
def test_a_page_shows_again_what_it_showed(open_window: Opener, qtbot: QtBot, name: str) -> None:
    go, told, wanted = WAYS[name]
    first = open_window()
    go(first)
    settle(first, qtbot)
    first.choose_language(Language.CHINESE)
    settle(first, qtbot)
    assert (first.body.pages.current_name, told(first)) == (name, wanted)
    first.close()
    second = open_window()
    assert (second.body.pages.current_name, told(second)) == (name, wanted)


def test_the_theme_that_was_chosen_is_chosen_again(open_window: Opener, qtbot: QtBot) -> None:
    first = open_window()
    first.body.show_page("themes")
    settle(first, qtbot)
    themes = page(first, "themes")
    assert isinstance(themes, ThemesPage)
    before = theme_chosen(first)
    themes.tree.show_named(next(row.name for row in themes.model.rows if row.name != before))
    wanted = theme_chosen(first)
    first.choose_language(Language.CHINESE)
    settle(first, qtbot)
    assert theme_chosen(first) == wanted
    first.close()
    second = open_window()
    assert theme_chosen(second) == wanted != before


def test_what_is_gone_gives_way_to_the_watchlist(
    open_window: Opener, settings: QSettings, qtbot: QtBot
) -> None:
    first = open_window()
    open_draft(first)
    settle(first, qtbot)
    first.close()
    library = first.workspace.path
    second = open_window()
    second.workspace.write(DiscardDraft(second.workspace.read(queries.drafts)[0].id))
    settle(second, qtbot)
    second.close()
    kept.PAGE.write(settings, "review")
    kept.PLACE.write(settings, f"{library}\n1")
    third = open_window()
    assert third.body.pages.current_name != "review"
    third.close()
    for name, place in (("reader", "999 0 0 0 0"), ("reader", "garbage"), ("stock", "garbage")):
        kept.PAGE.write(settings, name)
        kept.PLACE.write(settings, f"{library}\n{place}")
        window = open_window()
        assert window.body.pages.current_name == "watchlist"
        assert not window.body.notice_bar.text
        window.close()


def test_what_another_library_showed_is_not_looked_for_in_this_one(
    open_window: Opener, settings: QSettings
) -> None:
    kept.PAGE.write(settings, "reader")
    kept.PLACE.write(settings, "/another/library.db\n1 0 0 0 0")
    assert open_window().body.pages.current_name == "watchlist"


def test_a_draft_that_goes_while_another_page_is_shown_leads_nobody_away(
    open_window: Opener, qtbot: QtBot
) -> None:
    window = open_window()
    open_draft(window)
    settle(window, qtbot)
    window.body.show_page("watchlist")
    (draft,) = window.workspace.read(queries.drafts)
    window.workspace.write(DiscardDraft(draft.id))
    settle(window, qtbot)
    assert not on_desk(window)
    assert window.body.pages.current_name == "watchlist"
    window.workspace.undo()
    settle(window, qtbot)
    open_draft(window)
    settle(window, qtbot)
    window.workspace.write(DiscardDraft(draft.id))
    settle(window, qtbot)
    assert window.body.pages.current_name == "inbox", "the desk itself is empty now"
