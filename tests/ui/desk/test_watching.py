"""The watched folder through the window: real files, written as other programs write them."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.support.reading import HereWorkers
from watchlist.domain.errors import FolderGone
from watchlist.securities.lexicon import Lexicon
from watchlist.store import queries
from watchlist.ui import settings as kept
from watchlist.ui.flows.importing import watching
from watchlist.ui.flows.importing.intake import Intake
from watchlist.ui.flows.importing.watching import Watching
from watchlist.ui.theming import Colours
from watchlist.ui.workspace import Workspace

REPORT = "2024年12月24日\n开源证券\n液冷受益标的：英维克、申菱环境。"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "reports"
    place.mkdir()
    return place


@pytest.fixture
def workers(lexicon: Lexicon) -> HereWorkers:
    return HereWorkers(lexicon)


@pytest.fixture
def intake(
    qtbot: QtBot, workspace: Workspace, colours: Colours, settings: QSettings, workers: HereWorkers
) -> Iterator[Intake]:
    window = QWidget()
    qtbot.addWidget(window)
    intake = Intake(workspace, colours, settings, window)
    intake.flow.processes.make = lambda: workers
    yield intake
    intake.shut_down()


def names(workspace: Workspace) -> list[str]:
    return sorted(row.name for row in workspace.read(queries.drafts))


def test_new_files_reach_the_inbox_and_stay_as_they_are(
    intake: Intake, folder: Path, workspace: Workspace, settings: QSettings, qtbot: QtBot
) -> None:
    (folder / "old.txt").write_text(REPORT, "utf-8")
    intake.watch(folder)
    assert kept.WATCHED_FOLDER.read(settings) == str(folder)
    qtbot.waitUntil(lambda: names(workspace) == ["old.txt"])
    (folder / "new.txt").write_text(REPORT + "第二份", "utf-8")
    qtbot.waitUntil(lambda: names(workspace) == ["new.txt", "old.txt"])
    assert sorted(path.name for path in folder.iterdir()) == ["new.txt", "old.txt"]
    assert (folder / "new.txt").read_text("utf-8") == REPORT + "第二份"


def test_what_nothing_could_read_is_tried_again(
    intake: Intake,
    folder: Path,
    workers: HereWorkers,
    workspace: Workspace,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(watching, "AGAIN_MS", 0)
    workers.gives_up_after = 0
    (folder / "old.txt").write_text(REPORT, "utf-8")
    with qtbot.waitSignal(intake.flow.finished):
        intake.watch(folder)
    assert names(workspace) == []
    workers.gives_up_after = None
    qtbot.waitUntil(lambda: names(workspace) == ["old.txt"])


def test_processes_start_while_a_file_is_still_coming(
    intake: Intake, folder: Path, workers: HereWorkers, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    asked: list[int | None] = []
    monkeypatch.setattr(workers, "warm", lambda count=None: asked.append(count))
    (folder / "old.txt").write_text(REPORT, "utf-8")
    intake._ready.setInterval(1)
    intake.watch(folder)
    qtbot.waitUntil(lambda: workers.read_names != [])
    assert asked == [1], "of what lies there already nothing is hurried"
    with qtbot.waitSignal(intake.watching.coming):
        (folder / "new.txt").write_text(REPORT + "第二份", "utf-8")
    qtbot.waitUntil(lambda: asked == [1, 1])
    assert workers.read_names == [str(folder / "old.txt")]


def test_a_folder_that_never_rests_is_looked_at_all_the_same(
    workspace: Workspace, folder: Path, qtbot: QtBot
) -> None:
    watch = Watching(workspace.jobs)
    watch.watch(folder)
    qtbot.wait(watching.AT_ONCE_MS)
    (folder / "a.txt").write_text(REPORT, "utf-8")
    found: list[object] = []
    watch.found.connect(found.append)
    for _ in range(400):
        watch._look_soon()
        qtbot.wait(10)
        if found:
            break
    watch.stop()
    assert found == [(folder / "a.txt",)]


def test_a_file_that_is_being_written_is_read_when_it_is_complete(
    intake: Intake, folder: Path, workspace: Workspace, workers: HereWorkers, qtbot: QtBot
) -> None:
    intake.watch(folder)
    path = folder / "slow.txt"
    for part in (REPORT[:20], REPORT[20:30], REPORT[30:]):
        with path.open("a", encoding="utf-8") as file:
            file.write(part)
        qtbot.wait(watching.SOON_MS)
        assert workers.read_names == []
    qtbot.waitUntil(lambda: names(workspace) == ["slow.txt"])
    (row,) = workspace.read(queries.drafts)
    assert row.stocks == 2
    assert workers.read_names == [str(path)]


def test_what_was_through_is_not_read_again_after_a_restart(
    intake: Intake, folder: Path, workspace: Workspace, workers: HereWorkers, qtbot: QtBot
) -> None:
    (folder / "a.txt").write_text(REPORT, "utf-8")
    (folder / "bad.pdf").write_bytes(b"%PDF-1.4\nxxxx")
    intake.watch(folder)
    # Written first, told after: the word of this batch must not be taken for the next one's.
    qtbot.waitUntil(lambda: len(workspace.read(queries.seen_files)) == 2 and not intake.flow.running)
    assert sorted(Path(name).name for name in workers.read_names) == ["a.txt", "bad.pdf"]
    (folder / "a.txt").rename(folder / "renamed.txt")
    intake.watching.stop()
    workers.read_names.clear()
    with qtbot.waitSignal(intake.flow.finished) as finished:
        intake.resume_watching()
    assert finished.args[0] == ()
    assert workers.read_names == []


def test_a_folder_that_goes_is_told_once_and_found_again(
    workspace: Workspace, folder: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr(watching, "SLOW_MS", 50)
    watch = Watching(workspace.jobs)
    told: list[Exception] = []
    watch.gone.connect(told.append)
    watch.watch(folder)
    moved = folder.with_name("away")
    folder.rename(moved)
    qtbot.waitUntil(lambda: len(told) == 1)
    qtbot.wait(300)
    assert [type(error) for error in told] == [FolderGone]
    (moved / "a.txt").write_text(REPORT, "utf-8")
    with qtbot.waitSignal(watch.found) as found:
        moved.rename(folder)
    assert found.args[0] == (folder / "a.txt",)
    watch.stop()


def test_nothing_is_found_once_it_is_not_watched_any_more(
    intake: Intake, folder: Path, workspace: Workspace, settings: QSettings, qtbot: QtBot
) -> None:
    intake.watch(folder)
    with qtbot.waitSignal(intake.told) as told:
        intake.stop_watching()
    assert told.args == [f"{folder} is no longer watched."]
    assert kept.WATCHED_FOLDER.read(settings) == ""
    (folder / "a.txt").write_text(REPORT, "utf-8")
    os.utime(folder / "a.txt", (1, 1))
    qtbot.wait(watching.SOON_MS * 2)
    assert intake.watching.folder is None
    assert names(workspace) == []


def test_an_import_that_is_undone_comes_back_by_redo_by_hand_or_changed_and_in_no_other_way(
    intake: Intake, folder: Path, workspace: Workspace, workers: HereWorkers, qtbot: QtBot
) -> None:
    path = folder / "a.txt"
    path.write_text(REPORT, "utf-8")
    intake.watch(folder)
    qtbot.waitUntil(lambda: names(workspace) == ["a.txt"] and not intake.flow.running)
    workspace.undo()
    qtbot.waitUntil(lambda: names(workspace) == [])
    intake.watching.stop()
    workers.read_names.clear()
    with qtbot.waitSignal(intake.flow.finished) as finished:
        intake.resume_watching()
    assert (finished.args, workers.read_names, names(workspace)) == ([()], [], [])
    workspace.redo()
    qtbot.waitUntil(lambda: names(workspace) == ["a.txt"])
    workspace.undo()
    qtbot.waitUntil(lambda: names(workspace) == [])
    intake.flow.import_paths([path])
    qtbot.waitUntil(lambda: names(workspace) == ["a.txt"] and not intake.flow.running)
    workspace.undo()
    qtbot.waitUntil(lambda: names(workspace) == [])
    path.write_text(REPORT + "又及。", "utf-8")
    qtbot.waitUntil(lambda: names(workspace) == ["a.txt"])


@pytest.mark.parametrize("taken", [True, False])
def test_a_list_counts_as_unread_until_somebody_decides(
    intake: Intake, folder: Path, workspace: Workspace, qtbot: QtBot, taken: bool
) -> None:
    (folder / "mine.txt").write_text("SZ002837\nSH688256\n", "utf-8")
    (folder / "report.txt").write_text(REPORT, "utf-8")
    intake.watch(folder)
    qtbot.waitUntil(lambda: intake.lists.dialog is not None)
    assert len(workspace.read(queries.seen_files)) == 1
    dialog = intake.lists.dialog
    assert dialog is not None
    (dialog.taken.emit(dialog.previews) if taken else dialog.refused.emit())
    qtbot.waitUntil(lambda: len(workspace.read(queries.seen_files)) == 2)
    assert intake.lists.waiting == ()
