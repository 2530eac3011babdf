"""What a page shows is read once when it is opened, searched or filled anew."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from tests.support.builders import NOW, symbol
from tests.ui.window.conftest import settle
from watchlist.domain.commands import AddNote, TagStocks
from watchlist.domain.rows import ThemeRow
from watchlist.ui.jobs import Job
from watchlist.ui.main_window import MainWindow
from watchlist.ui.pages.themes import ThemesPage
from watchlist.ui.translating import Language
from watchlist.ui.workspace import Workspace


@pytest.fixture
def read(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    """How often each query was asked, by its name."""
    asked: Counter[str] = Counter()
    plain = Workspace.read_later

    def counted(self: Workspace, query: Any, done: Callable[[Any], None], **more: Any) -> Job:
        asked[getattr(query, "func", query).__name__] += 1
        return plain(self, query, done, **more)

    monkeypatch.setattr(Workspace, "read_later", counted)
    return asked


def test_the_theme_that_is_chosen_is_read_once(window: MainWindow, read: Counter[str], qtbot: QtBot) -> None:
    window.body.show_page("themes")
    settle(window, qtbot)
    assert (read["themes"], read["read_theme"]) == (1, 1)
    window.workspace.write(TagStocks((symbol("英维克"),), ("芯片",)))
    settle(window, qtbot)
    assert (read["themes"], read["read_theme"]) == (2, 2), "what it knows may be another"


def test_another_language_reads_the_themes_once_and_comes_back_to_the_chosen_one(
    window: MainWindow,
    themes: ThemesPage,
    choose: Callable[[str], ThemeRow],
    read: Counter[str],
    qtbot: QtBot,
) -> None:
    chosen = choose("芯片")
    read.clear()
    try:
        window.choose_language(Language.CHINESE)
        settle(window, qtbot)
        assert (read["themes"], read["read_theme"]) == (1, 1)
        page = window.body.pages.page("themes")
        assert isinstance(page, ThemesPage)
        assert page is not themes
        row = page.tree.current_theme()
        assert row is not None
        assert row.id == chosen.id
    finally:
        window.choose_language(Language.ENGLISH)
        settle(window, qtbot)


def test_one_comes_back_to_a_theme_without_a_second_reading(
    window: MainWindow,
    themes: ThemesPage,
    choose: Callable[[str], ThemeRow],
    read: Counter[str],
    qtbot: QtBot,
) -> None:
    chosen, other = choose("芯片"), choose("液冷")
    read.clear()
    themes.return_to(str(chosen.id))
    settle(window, qtbot)
    row = themes.tree.current_theme()
    assert row is not None
    assert row.id == chosen.id != other.id
    assert (read["themes"], read["read_theme"]) == (0, 1)


def test_a_stock_that_stays_chosen_is_not_read_again(
    window: MainWindow, read: Counter[str], qtbot: QtBot
) -> None:
    page = window.body.watchlist
    page.show_symbols((symbol("英维克"),))
    settle(window, qtbot)
    read.clear()
    for query in ("theme:液冷", ""):
        window.search.set_query(query)
        settle(window, qtbot)
    assert window.body.inspector.symbol == symbol("英维克")
    assert read["stock_page"] == 0
    window.workspace.write(AddNote(symbol("英维克"), "订单好转", NOW))
    settle(window, qtbot)
    assert read["stock_page"] == 1
    page.show_symbols((symbol("寒武纪"),))
    settle(window, qtbot)
    assert read["stock_page"] == 2
