"""A library with three reports, and the whole window over it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from tests.support.builders import NOW, a_draft, a_library, a_report
from watchlist.app import build_window
from watchlist.domain.commands import KeepDraft
from watchlist.domain.rows import ThemeRow
from watchlist.store.edits import apply
from watchlist.ui import settings as kept
from watchlist.ui.main_window import MainWindow
from watchlist.ui.pages.themes import ThemesPage

Opener = Callable[[], MainWindow]


@pytest.fixture
def library(tmp_path: Path) -> Path:
    path = tmp_path / "library.db"
    db = a_library(path)
    for command in (
        a_report(
            "算力周报",
            {"液冷": ["英维克", "申菱环境"], "芯片": ["寒武纪", "海光信息"]},
            industry_rating="看好",
        ),
        a_report("芯片点评", {"芯片": ["寒武纪"]}, broker="华福证券", published="2024-12-20"),
        a_report("AI compute weekly", {"chips": ["GDS", "寒武纪"]}, broker="东吴证券", copy_of=1),
        KeepDraft(a_draft("待审周报", {"HBM": ["腾讯控股"]})),
    ):
        apply(db, command, now=NOW)
    db.close()
    return path


@pytest.fixture
def open_window(library: Path, settings: QSettings, qtbot: QtBot) -> Iterator[Opener]:
    """Opens the window, as often as asked; the one before has to be closed."""
    opened: list[MainWindow] = []

    def open_one() -> MainWindow:
        kept.LANGUAGE.write(settings, kept.LANGUAGE.read(settings).replace("system", "en"))
        window = build_window(library, settings)
        opened.append(window)
        window.show()
        qtbot.waitUntil(lambda: window.workspace.lexicon is not None)
        settle(window, qtbot)
        return window

    yield open_one
    for window in filter(isValid, opened):
        window.close()
        window.deleteLater()


@pytest.fixture
def window(open_window: Opener) -> MainWindow:
    return open_window()


def settle(window: MainWindow, qtbot: QtBot) -> None:
    """Wait until nothing is read or written any more."""
    qtbot.waitUntil(lambda: not window.turns.busy and not window.workspace.jobs.count)


@pytest.fixture
def themes(window: MainWindow, qtbot: QtBot) -> ThemesPage:
    window.body.show_page("themes")
    settle(window, qtbot)
    page = window.body.pages.page("themes")
    assert isinstance(page, ThemesPage)
    return page


@pytest.fixture
def choose(themes: ThemesPage, window: MainWindow, qtbot: QtBot) -> Callable[[str], ThemeRow]:
    """Chooses a theme of the tree by name."""

    def by_name(name: str) -> ThemeRow:
        row = next(row for row in themes.model.rows if row.name == name)
        assert themes.tree.show_theme(row.id)
        settle(window, qtbot)
        return row

    return by_name
