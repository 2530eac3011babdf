"""The whole window over a library of its own, driven as a person drives it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from tests.journeys.person import Person
from watchlist.app import build_window
from watchlist.ui import settings as kept

Open = Callable[[], Person]


@pytest.fixture
def open_window(qtbot: QtBot, tmp_path: Path) -> Iterator[Open]:
    """Open the window over the one library of this test; again after it was closed, as after a restart."""
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    kept.LANGUAGE.write(settings, "en")
    opened: list[Person] = []

    def do() -> Person:
        person = Person(qtbot, build_window(tmp_path / "library.db", settings))
        opened.append(person)
        return person

    yield do
    for person in opened:
        person.close()


@pytest.fixture
def person(open_window: Open) -> Person:
    """Somebody in front of the window."""
    return open_window()
