"""Modules that are loaded in a quiet moment."""

from __future__ import annotations

from importlib.util import find_spec

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from watchlist.ui import loading_ahead
from watchlist.ui.jobs import Job, Jobs
from watchlist.ui.loading_ahead import MODULES, LoadingAhead
from watchlist.ui.workspace import Workspace


def test_every_module_that_is_loaded_ahead_is_there() -> None:
    assert all(find_spec(name) for name in MODULES)


def test_nothing_is_loaded_before_the_names_or_while_something_runs(
    qtbot: QtBot, jobs: Jobs, monkeypatch: pytest.MonkeyPatch
) -> None:
    loaded: list[str] = []
    monkeypatch.setattr(loading_ahead, "import_module", loaded.append)
    monkeypatch.setattr(loading_ahead, "IDLE_MS", 10)
    workspace = Workspace.__new__(Workspace)
    QObject.__init__(workspace)
    workspace.jobs, workspace._closed = jobs, False
    loading, told = LoadingAhead(workspace, workspace), []
    loading.came.connect(lambda: told.append(len(loaded)))
    qtbot.wait(40)
    assert not loaded
    running = True

    def steps() -> object:
        while running:
            yield None

    jobs.start(Job(steps))  # type: ignore[arg-type] # a generator
    workspace.lexicon_ready.emit()
    qtbot.wait(40)
    assert not loaded
    running = False
    qtbot.waitUntil(lambda: loaded == list(MODULES))
    qtbot.waitUntil(lambda: jobs.count == 0)
    assert len(told) == 1 + len(MODULES), (
        "what is there is set aside from the collector before and after each"
    )
    workspace.lexicon_ready.emit()
    qtbot.wait(40)
    assert loaded == list(MODULES)
