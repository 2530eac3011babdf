"""What tests of the window share: settings in a file of their own, colours, and jobs that must end."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QSettings, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.support.builders import NOW, a_library, a_report
from tests.support.patience import PATIENCE_MS
from watchlist.store.edits import apply
from watchlist.ui import jobs as jobs_module
from watchlist.ui.jobs import Jobs
from watchlist.ui.theming import Colours
from watchlist.ui.workspace import Workspace


@pytest.fixture(autouse=True)
def _no_key_held() -> Iterator[None]:
    """Qt holds Ctrl or Shift of the last key or click until the next: rows that a later test selects would add up."""
    yield
    application = QGuiApplication.instance()
    if isinstance(application, QApplication) and application.keyboardModifiers():
        QTest.keyRelease(QWidget(), Qt.Key.Key_Control)


@pytest.fixture(autouse=True)
def _jobs_are_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    """A job that hangs outlives this too; one that waits for a processor does not."""
    monkeypatch.setattr(jobs_module, "SHUT_DOWN_MS", PATIENCE_MS)


@pytest.fixture(autouse=True)
def _language_as_before() -> Iterator[None]:
    """Who speaks another language sets it for the whole process, and what tests read would be in it."""
    before = QLocale()
    yield
    QLocale.setDefault(before)


@pytest.fixture
def settings(tmp_path: Path) -> QSettings:
    return QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def colours(qtbot: QtBot) -> Colours:
    return Colours()


@pytest.fixture
def jobs(qtbot: QtBot) -> Iterator[Jobs]:
    jobs = Jobs()
    yield jobs
    assert jobs.shut_down(), "a job outlived its test"


@pytest.fixture
def workspace(tmp_path: Path, qtbot: QtBot) -> Iterator[Workspace]:
    """A library of one report, and the window's way to it."""
    path = tmp_path / "library.db"
    db = a_library(path)
    apply(db, a_report(), now=NOW)
    db.close()
    workspace = Workspace(path)
    yield workspace
    assert workspace.shut_down()
