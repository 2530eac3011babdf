"""Lists that nobody has decided about are there again after a restart, in silence, and only for their own library."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.support.reading import HereWorkers
from watchlist.securities.lexicon import Lexicon
from watchlist.store import queries
from watchlist.ui import settings as kept
from watchlist.ui.flows.importing.intake import Intake
from watchlist.ui.theming import Colours
from watchlist.ui.workspace import Workspace


@pytest.fixture
def start(
    qtbot: QtBot, workspace: Workspace, colours: Colours, settings: QSettings, lexicon: Lexicon
) -> Iterator[Callable[[], Intake]]:
    """A window's import, as often as asked."""
    started: list[Intake] = []

    def one() -> Intake:
        window = QWidget()
        qtbot.addWidget(window)
        intake = Intake(workspace, colours, settings, window)
        intake.flow.processes.make = lambda: HereWorkers(lexicon)
        started.append(intake)
        return intake

    yield one
    for intake in started:
        intake.shut_down()


def test_lists_wait_over_a_restart(
    start: Callable[[], Intake], workspace: Workspace, settings: QSettings, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "zxg.txt"
    path.write_text("SZ002837\nSH688256\n", "utf-8")
    kept.WAITING_LISTS.write(settings, "another.db\t/tmp/other.txt")
    first = start()
    with qtbot.waitSignal(first.flow.finished):
        first.flow.import_paths([path])
    assert first.lists.dialog is not None
    first.lists.dialog.close()

    second = start()
    told: list[str] = []
    second.told.connect(told.append)
    with qtbot.waitSignal(second.flow.finished):
        second.offer_lists()
    assert [each.name for each in second.lists.waiting] == ["zxg"]
    assert second.lists.dialog is None, "nothing opens by itself"
    assert len(told) == 1
    second.look_at_lists()
    dialog = second.lists.dialog
    assert dialog is not None
    dialog.take.click()
    taken = {"002837.SZ", "688256.SH"}
    qtbot.waitUntil(lambda: {str(row.symbol) for row in workspace.read(queries.watchlist)} == taken)
    assert kept.WAITING_LISTS.read(settings) == "another.db\t/tmp/other.txt"


def test_a_file_that_is_gone_is_offered_no_more(
    start: Callable[[], Intake], workspace: Workspace, settings: QSettings, tmp_path: Path
) -> None:
    kept.WAITING_LISTS.write(settings, f"{workspace.path}\t{tmp_path / 'gone.txt'}")
    intake = start()
    intake.offer_lists()
    assert not intake.flow.running
    assert intake.lists.waiting == ()
