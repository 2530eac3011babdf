"""A library with a window's workspace over it, for the pages of the desk: inbox, review, reader."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from watchlist.domain.commands import Command
from watchlist.securities.lexicon import Lexicon, load_lexicon
from watchlist.ui.workspace import Workspace

Write = Callable[..., tuple[int, ...]]


@pytest.fixture(scope="session")
def lexicon() -> Lexicon:
    return load_lexicon()


@pytest.fixture
def workspace(qtbot: QtBot, tmp_path: Path, lexicon: Lexicon) -> Iterator[Workspace]:
    workspace = Workspace(tmp_path / "library.db")
    workspace.lexicon = lexicon
    failures: list[Exception] = []
    workspace.failed.connect(failures.append)
    yield workspace
    assert workspace.shut_down(), "a job outlived its test"
    assert failures == []


@pytest.fixture
def write(qtbot: QtBot, workspace: Workspace) -> Write:
    """Write commands and wait for it; the answer is the ids of what was made."""

    def do(*commands: Command) -> tuple[int, ...]:
        done: list[tuple[int, ...]] = []
        workspace.write(commands, name="test", done=lambda applied: done.append(applied.ids))
        qtbot.waitUntil(lambda: bool(done))
        return done[0]

    return do
