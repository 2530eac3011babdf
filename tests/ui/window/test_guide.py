"""The user guide names what is there: every menu that it leads through, every key of its tables."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from tests.ui.window.conftest import settle
from watchlist.ui.main_window import MainWindow

GUIDE = (Path(__file__).parents[3] / "docs" / "user-guide.md").read_text("utf-8")
MENUS = ("File", "Edit", "View", "Lists", "Tags", "Charts", "Tools", "Help")
PAGES = ("Review", "Reader", "What the program missed", "Themes (Ctrl+4)", "Keys")
KEYS_OF_VIEWS = {"Ctrl+PgDown", "Ctrl+PgUp", "Home", "End"}
"""Those that the pages of a PDF take themselves, as every view that scrolls does."""
SIGNS = {"−": "-", "↑": "Up", "↓": "Down", "←": "Left", "PgDn": "PgDown"}


def titles(menu: QMenu, above: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    for action in menu.actions():
        title = plain(action.text().replace("&", ""))
        if title:
            yield (*above, title)
        below = action.menu()
        if isinstance(below, QMenu):
            yield from titles(below, (*above, title))


def plain(title: str) -> str:
    return title.strip().rstrip("…")


def named_menus() -> set[tuple[str, ...]]:
    named = re.findall(r"\*([A-Z][^*]*▸[^*]*)\*", GUIDE)
    paths = {tuple(plain(part) for part in each.split("▸")) for each in named}
    return {path for path in paths if path[0] in MENUS}


def named_keys() -> set[str]:
    found: set[str] = set()
    chapter = ""
    for line in GUIDE.splitlines():
        if line.startswith("#"):
            chapter = line.strip("# ")
        cell = re.match(r"\| ([^|]+) \|", line)
        if cell and chapter in PAGES:
            found |= {sequence for part in re.split(r", | or | … ", cell[1]) if (sequence := key(part))}
    return found


def key(words: str) -> str:
    """The key that a part of a cell names, "" where it is said in words."""
    for sign, name in SIGNS.items():
        words = words.replace(sign, name)
    return "" if " " in words.strip() or words.islower() else QKeySequence(words).toString()


@pytest.mark.usefixtures("qtbot")
def test_there_is_something_to_look_for() -> None:
    assert len(named_menus()) > 10
    assert len(named_keys()) > 50


def test_every_menu_of_the_guide_is_in_the_window(window: MainWindow) -> None:
    there = {
        path
        for action in window.menuBar().actions()
        if isinstance(menu := action.menu(), QMenu)
        for path in titles(menu, (plain(action.text().replace("&", "")),))
    }
    assert named_menus() - there == set()


def test_every_key_of_the_guide_does_something(window: MainWindow, qtbot: QtBot) -> None:
    for name in window.body.pages.names:
        window.body.pages.page(name)
    settle(window, qtbot)
    there = {each.toString() for action in window.findChildren(QAction) for each in action.shortcuts()}
    assert named_keys() - there - KEYS_OF_VIEWS == {"9"}, (
        "1 … 9 is said for each, of the candidates that there are"
    )
