"""The word over a view that waits for its answer."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.support.builders import NOW, a_library, a_report
from watchlist.domain.errors import UnwritableFile
from watchlist.store.edits import apply
from watchlist.ui.jobs import Job, Jobs
from watchlist.ui.pages.heat_view import HeatView
from watchlist.ui.pages.mentions_chart import MentionsChart
from watchlist.ui.theming import Colours
from watchlist.ui.workspace import Workspace


class LateJobs(Jobs):
    """Runs nothing before it is told to."""

    def __init__(self) -> None:
        super().__init__()
        self.late: list[Job] = []

    def start(self, job: Job, *, writing: bool = False) -> Job:  # noqa: ARG002 - the signature of Jobs
        self.late.append(job)
        return job

    def release(self) -> None:
        while self.late:
            self.late.pop(0).run()


@pytest.mark.parametrize("kind", [HeatView, MentionsChart])
def test_a_view_that_is_late_says_that_it_counts(
    kind: type[HeatView | MentionsChart], tmp_path: Path, qtbot: QtBot, colours: Colours
) -> None:
    library = a_library(tmp_path / "library.db")
    apply(library, a_report("周报", {"液冷": ["英维克"]}), now=NOW)
    library.close()
    jobs = LateJobs()
    workspace = Workspace(tmp_path / "library.db", jobs)
    view: QWidget = kind(workspace, colours)
    qtbot.addWidget(view)
    word = view.findChild(QLabel, "counting")
    view.resize(700, 420)
    view.show()
    assert not word.isVisible()
    qtbot.waitUntil(word.isVisible)
    assert view.rect().contains(word.geometry())
    view.resize(500, 420)
    assert abs(word.geometry().center().x() - view.rect().center().x()) <= 1
    jobs.release()
    assert not word.isVisible()
    workspace.shut_down()


def test_an_error_ends_the_word(tmp_path: Path, qtbot: QtBot, colours: Colours) -> None:
    a_library(tmp_path / "library.db").close()
    workspace = Workspace(tmp_path / "library.db", LateJobs())
    view = HeatView(workspace, colours)
    qtbot.addWidget(view)
    word = view.findChild(QLabel, "counting")
    view.show()
    qtbot.waitUntil(word.isVisible)
    workspace.failed.emit(UnwritableFile(tmp_path / "x", "full"))
    assert not word.isVisible()
    workspace.shut_down()
