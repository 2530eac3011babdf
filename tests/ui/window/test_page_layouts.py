"""Columns, order and panes of every page are there again at the next start."""

from __future__ import annotations

from typing import Any, cast

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QSplitter
from pytestqt.qtbot import QtBot

from tests.ui.window.conftest import Opener, settle
from watchlist.ui import settings as kept
from watchlist.ui.main_window import MainWindow
from watchlist.ui.models.table_layout import TableLayout
from watchlist.ui.translating import Language

TABLES = {"inbox": "table", "reports": "table", "themes": "tree", "notes": "table"}


def table_of(window: MainWindow, name: str, qtbot: QtBot) -> Any:
    window.body.show_page(name)
    settle(window, qtbot)
    return getattr(cast("Any", window.body.pages.page(name)), TABLES[name])


def seen(layout: TableLayout) -> tuple[list[tuple[str, bool]], object]:
    """What stands where, and what is sorted by."""
    return [(place.name, place.shown) for place in layout.columns], layout.sorting


def changed(layout: TableLayout) -> TableLayout:
    """The second column goes to the end, the third is hidden, the first sorts."""
    names = [place.name for place in layout.columns]
    moved = layout.moved(names[1], len(names) - 2)
    return moved.showing(names[2], shown=False).sorted_by(names[0], down=False)


@pytest.mark.parametrize("name", TABLES)
def test_a_table_is_laid_out_as_it_was(name: str, open_window: Opener, qtbot: QtBot) -> None:
    window = open_window()
    table = table_of(window, name, qtbot)
    usual, wanted = table.table_layout(), changed(table.table_layout())
    table.lay_out(wanted)
    assert seen(table.table_layout()) == seen(wanted) != seen(usual)
    window.close()
    again = open_window()
    table = table_of(again, name, qtbot)
    assert seen(table.table_layout()) == seen(wanted)
    again.choose_language(Language.CHINESE)
    settle(again, qtbot)
    table = table_of(again, name, qtbot)
    assert seen(table.table_layout()) == seen(wanted)
    again.actions_["reset_layout"].trigger()
    assert seen(table.table_layout()) == seen(usual)
    again.choose_language(Language.ENGLISH)


def shares(splitter: QSplitter) -> list[float]:
    """Of the whole, which is another where the inspector is beside it."""
    return [size / sum(splitter.sizes()) for size in splitter.sizes()]


def test_the_panes_of_a_page_share_the_room_as_they_did(open_window: Opener, qtbot: QtBot) -> None:
    window = open_window()
    window.resize(1400, 800)
    window.body.review(1)
    settle(window, qtbot)
    (splitter,) = window.body.pages.page("review").findChildren(QSplitter)
    before = splitter.sizes()
    splitter.setSizes([sum(before) // 4, sum(before) * 3 // 4])
    left = shares(splitter)
    assert abs(splitter.sizes()[0] - before[0]) > 50
    window.close()
    again = open_window()
    again.resize(1400, 800)
    again.body.review(1)
    settle(again, qtbot)
    (splitter,) = again.body.pages.page("review").findChildren(QSplitter)
    assert shares(splitter) == pytest.approx(left, abs=0.01)
    again.close()
    third = open_window()  # where nobody looked at the page this time, it is remembered all the same
    third.close()
    fourth = open_window()
    fourth.resize(1400, 800)
    fourth.body.review(1)
    settle(fourth, qtbot)
    (splitter,) = fourth.body.pages.page("review").findChildren(QSplitter)
    assert shares(splitter) == pytest.approx(left, abs=0.01)


@pytest.mark.parametrize(
    "text", ["no json", "[]", '{"reports": 3}', '{"reports": {"tables": [7], "panes": 3}}']
)
def test_what_cannot_be_read_is_forgotten(
    text: str, open_window: Opener, settings: QSettings, qtbot: QtBot
) -> None:
    kept.PAGE_LAYOUTS.write(settings, text)
    window = open_window()
    assert table_of(window, "reports", qtbot).table_layout().columns
    window.close()
    assert kept.PAGE_LAYOUTS.read(settings).startswith('{"reports"')
