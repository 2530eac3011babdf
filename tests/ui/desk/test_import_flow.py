"""Imports: what becomes of each document, whatever it is."""

from __future__ import annotations

import gc
import multiprocessing
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QUrl
from pytestqt.qtbot import QtBot

from tests.support.builders import NOW, a_library, a_report
from tests.support.fake_reading import LATE, LATE_ROOM
from tests.support.held_backup import HeldBackup
from tests.support.reading import HereWorkers
from watchlist.domain import errors
from watchlist.domain.acceptance import Threshold, accept, all_verdicts
from watchlist.domain.commands import KeepDraft
from watchlist.domain.errors import TooLarge
from watchlist.importing.pipeline import read_and_extract
from watchlist.importing.readers.reading import MOST_TEXT_BYTES
from watchlist.importing.sources import FromFile
from watchlist.importing.worker import Workers
from watchlist.securities.lexicon import Lexicon
from watchlist.store import queries
from watchlist.store.backup import backups
from watchlist.store.database import open_reader
from watchlist.store.edits import apply
from watchlist.store.keeping import Kept
from watchlist.store.thinning import FOLDER
from watchlist.ui.flows.importing import import_flow
from watchlist.ui.flows.importing.clipboard import Held, held_in
from watchlist.ui.flows.importing.import_flow import ImportFlow
from watchlist.ui.models.import_rows import Fate, ImportRow
from watchlist.ui.workspace import Workspace

REPORT = (
    "通信行业点评\n2024年12月26日\n开源证券\n【液冷】推荐标的：英维克；受益标的：申菱环境、高澜股份等。\n"
)
Rows = tuple[ImportRow, ...]


@pytest.fixture
def workers(lexicon: Lexicon) -> HereWorkers:
    return HereWorkers(lexicon)


@pytest.fixture
def flow(qtbot: QtBot, workspace: Workspace, workers: HereWorkers) -> Iterator[ImportFlow]:
    flow = ImportFlow(workspace, workers=lambda: workers)
    yield flow
    flow.shut_down()


@pytest.fixture
def run(flow: ImportFlow, qtbot: QtBot) -> Callable[..., Rows]:
    def do(*paths: Path) -> Rows:
        with qtbot.waitSignal(flow.finished) as finished:
            flow.import_paths(paths)
        return finished.args[0]

    return do


def report(folder: Path, name: str = "report.txt", text: str = REPORT) -> Path:
    path = folder / name
    path.write_text(text, "utf-8")
    return path


def test_a_document_ends_in_the_inbox(run: Callable[..., Rows], tmp_path: Path, workspace: Workspace) -> None:
    (row,) = run(report(tmp_path))
    (draft,) = workspace.read(queries.drafts)
    assert (row.fate, row.draft_id, row.stocks) == (Fate.INBOX, draft.id, 3)
    assert (draft.broker, draft.published) == ("开源证券", "2024-12-26")


def test_the_same_file_again_adds_nothing(
    run: Callable[..., Rows], tmp_path: Path, workspace: Workspace
) -> None:
    path = report(tmp_path)
    (first,) = run(path)
    (again,) = run(path)
    assert (again.fate, again.draft_id) == (Fate.WAITING, first.draft_id)
    assert len(workspace.read(queries.drafts)) == 1


def test_two_files_of_one_text_are_one_document(run: Callable[..., Rows], tmp_path: Path) -> None:
    rows = run(report(tmp_path, "a.txt"), report(tmp_path, "b.txt"))
    assert [row.fate for row in rows] == [Fate.INBOX, Fate.TWICE]


def test_what_is_stored_is_recognised_without_being_read_again(
    run: Callable[..., Rows], tmp_path: Path, workspace: Workspace, workers: HereWorkers, flow: ImportFlow
) -> None:
    flow._accepting = Threshold
    path = report(tmp_path)
    (first,) = run(path)
    assert first.fate is Fate.STORED
    workers.read_names.clear()
    (again,) = run(path)
    assert (again.fate, again.report_id) == (Fate.KNOWN, first.report_id)
    assert workers.read_names == []


def test_folders_are_walked_and_hidden_files_left_out(run: Callable[..., Rows], tmp_path: Path) -> None:
    folder = tmp_path / "in"
    (folder / "deep").mkdir(parents=True)
    report(folder, "one.txt")
    report(folder / "deep", "two.txt", REPORT + "第二份")
    report(folder, ".hidden.txt", "不看")
    (folder / "deep" / "loop").symlink_to(folder)
    assert sorted(row.name for row in run(folder)) == ["one.txt", "two.txt"]


def test_each_bad_file_is_a_row_with_its_reason_and_the_good_ones_go_on(
    run: Callable[..., Rows], tmp_path: Path, workspace: Workspace
) -> None:
    picture = b"\x89PNG\r\n\x1a\n" + bytes(200)
    bad = {"empty.txt": b"", "empty.pdf": b"", "short.pdf": b"%PDF-1.4\nxxxx"[:13], "photo.pdf": picture}
    for name, data in bad.items():
        (tmp_path / name).write_bytes(data)
    rows = run(*(tmp_path / name for name in bad), tmp_path / "gone.txt", report(tmp_path))
    by_name = {row.name: row for row in rows}
    assert {name: row.fate for name, row in by_name.items() if name != "report.txt"} == dict.fromkeys(
        [*bad, "gone.txt"], Fate.FAILED
    )
    assert isinstance(by_name["gone.txt"].error, errors.VanishedFile)
    assert isinstance(by_name["photo.pdf"].error, errors.UnsupportedFile | errors.DamagedFile)
    assert by_name["report.txt"].fate is Fate.INBOX
    assert len(workspace.read(queries.drafts)) == 1


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads everything")
def test_a_folder_that_may_not_be_read_is_told(run: Callable[..., Rows], tmp_path: Path) -> None:
    closed = tmp_path / "closed"
    closed.mkdir(mode=0o000)
    (row,) = run(closed)
    assert row.fate is Fate.FAILED


def test_a_text_without_a_stock_is_kept_and_says_so(run: Callable[..., Rows], tmp_path: Path) -> None:
    (row,) = run(report(tmp_path, text="今天没有什么可说的，天气不错，晚饭吃了面条，明天再看。"))
    assert (row.fate, row.stocks) == (Fate.INBOX, 0)


def test_an_import_of_many_is_one_step(
    run: Callable[..., Rows], tmp_path: Path, workspace: Workspace, qtbot: QtBot
) -> None:
    paths = [report(tmp_path, f"{number}.txt", REPORT + f"第{number}份") for number in range(20)]
    assert {row.fate for row in run(*paths)} == {Fate.INBOX}
    assert len(workspace.read(queries.drafts)) == 20
    with qtbot.waitSignal(workspace.changed):
        workspace.undo()
    assert workspace.read(queries.drafts) == ()


def test_cancel_keeps_what_is_done_and_tells_the_rest(
    flow: ImportFlow, workers: HereWorkers, tmp_path: Path, workspace: Workspace, qtbot: QtBot
) -> None:
    paths = [report(tmp_path, f"{number}.txt", REPORT + f"第{number}份") for number in range(5)]
    workers.most = 2
    with qtbot.waitSignal(flow.finished) as finished:
        flow.import_paths(paths)
        qtbot.waitUntil(lambda: len(flow._kept) == 2)
        flow.cancel()
    assert [row.fate for row in finished.args[0]] == [Fate.INBOX] * 2 + [Fate.LEFT_OUT] * 3
    assert len(workspace.read(queries.drafts)) == 2


def waiting_drafts() -> int:
    gc.collect()
    return sum(isinstance(each, KeepDraft) for each in gc.get_objects())


def test_what_waits_to_be_stored_is_nothing_that_the_collector_looks_at(
    flow: ImportFlow, workers: HereWorkers, tmp_path: Path, qtbot: QtBot
) -> None:
    paths = [report(tmp_path, f"{number}.txt", REPORT + f"第{number}份") for number in range(3)]
    workers.most = 2
    before = waiting_drafts()
    flow.import_paths(paths)
    qtbot.waitUntil(lambda: len(flow._kept) == 2)
    assert waiting_drafts() == before
    with qtbot.waitSignal(flow.finished):
        flow.cancel()
    assert flow._kept == []


@pytest.fixture
def of_yesterday(workspace: Workspace) -> Path:
    """A library that holds something and that this window has not written to yet."""
    db = a_library(workspace.path)
    apply(db, a_report(), now=NOW)
    db.close()
    return workspace.path


@pytest.fixture
def held_backup(monkeypatch: pytest.MonkeyPatch) -> Iterator[HeldBackup]:
    held = HeldBackup(monkeypatch)
    yield held
    held.let_go.set()


@pytest.fixture
def three(tmp_path: Path) -> list[Path]:
    return [report(tmp_path, f"{number}.txt", REPORT + f"第{number}份") for number in range(3)]


@pytest.mark.usefixtures("of_yesterday")
@pytest.mark.parametrize("still_reading", [True, False])
def test_cancel_waits_for_no_backup_keeps_what_was_read_and_the_backup_is_of_before(
    flow: ImportFlow,
    workers: HereWorkers,
    three: list[Path],
    held_backup: HeldBackup,
    qtbot: QtBot,
    still_reading: bool,
) -> None:
    workspace = flow._workspace
    workers.most = 1 if still_reading else None
    kept: list[Kept] = []
    workspace.kept_safe.connect(kept.append)
    with qtbot.waitSignal(flow.finished) as finished:
        flow.import_paths(three)
        qtbot.waitUntil(held_backup.begun.is_set)
        qtbot.waitUntil(lambda: len(flow._kept) == (1 if still_reading else 3))
        qtbot.waitUntil(lambda: flow._writing is not still_reading)
        flow.cancel()
        flow.cancel()
    fates = [Fate.INBOX] + [Fate.LEFT_OUT] * 2 if still_reading else [Fate.INBOX] * 3
    assert [row.fate for row in finished.args[0]] == fates
    assert len(workspace.read(queries.drafts)) == fates.count(Fate.INBOX)
    assert backups(workspace.path) == ()
    held_backup.let_go.set()
    qtbot.waitUntil(lambda: bool(kept))
    (made,) = backups(workspace.path)
    assert kept[0].backup == made
    with closing(open_reader(made)) as copy:
        assert queries.drafts(copy) == ()


@pytest.mark.usefixtures("of_yesterday")
@pytest.mark.skipif(sys.platform == "win32", reason="the fake reader dies by signals")
def test_cancel_waits_for_no_process_that_starts_and_makes_no_backup_for_nothing(
    workspace: Workspace, three: list[Path], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(LATE, "yes")
    before = set(multiprocessing.active_children())
    flow = ImportFlow(workspace, workers=lambda: Workers(2, room=LATE_ROOM))
    with qtbot.waitSignal(flow.finished) as finished:
        flow.import_paths(three)
        qtbot.waitUntil(lambda: len(set(multiprocessing.active_children()) - before) == 2)
        flow.cancel()
    assert {row.fate for row in finished.args[0]} == {Fate.LEFT_OUT}
    assert set(multiprocessing.active_children()) <= before
    qtbot.waitUntil(lambda: workspace.jobs.count == 0)
    assert backups(workspace.path) == ()


@pytest.mark.usefixtures("of_yesterday")
def test_a_window_that_is_closed_ends_the_backup_which_goes_on_beside_what_was_kept(
    flow: ImportFlow, workers: HereWorkers, three: list[Path], held_backup: HeldBackup, qtbot: QtBot
) -> None:
    workspace = flow._workspace
    workers.most = 1
    with qtbot.waitSignal(flow.finished):
        flow.import_paths(three)
        qtbot.waitUntil(lambda: held_backup.begun.is_set() and bool(flow._kept))
        flow.cancel()
    assert workspace.shut_down()
    assert list((workspace.path.parent / FOLDER).iterdir()) == []


@pytest.mark.usefixtures("of_yesterday")
def test_the_backup_of_the_day_is_made_while_documents_are_read_and_cancel_keeps_them_then(
    flow: ImportFlow, workers: HereWorkers, tmp_path: Path, workspace: Workspace, qtbot: QtBot
) -> None:
    paths = [report(tmp_path, f"{number}.txt", REPORT + f"第{number}份") for number in range(3)]
    workers.most = 2
    with qtbot.waitSignal(flow.finished) as finished:
        flow.import_paths(paths)
        qtbot.waitUntil(lambda: len(flow._kept) == 2 and bool(backups(workspace.path)))
        assert len(backups(workspace.path)) == 1
        flow.cancel()
        flow.cancel()
    assert [row.fate for row in finished.args[0]] == [Fate.INBOX] * 2 + [Fate.LEFT_OUT]
    assert len(workspace.read(queries.drafts)) == 2
    assert len(backups(workspace.path)) == 1


@pytest.mark.usefixtures("of_yesterday")
def test_a_window_that_is_closed_while_its_import_is_backed_up_loses_nothing_of_it(
    flow: ImportFlow, held_backup: HeldBackup, tmp_path: Path, workspace: Workspace, qtbot: QtBot
) -> None:
    flow.import_paths([report(tmp_path)])
    qtbot.waitUntil(lambda: held_backup.begun.is_set() and flow._writing)
    flow.shut_down()
    held_backup.let_go.set()
    qtbot.waitUntil(lambda: len(workspace.read(queries.drafts)) == 1)


def test_many_are_told_of_in_turns_and_each_once(
    flow: ImportFlow, tmp_path: Path, workspace: Workspace, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(import_flow, "A_TURN", 2)
    paths = [report(tmp_path, f"{number}.txt", REPORT + f"第{number}份") for number in range(5)]
    with qtbot.waitSignal(flow.finished) as finished:
        flow.import_paths(paths)
    assert [row.fate for row in finished.args[0]] == [Fate.INBOX] * 5
    assert len({row.draft_id for row in finished.args[0]} - {None}) == 5
    assert not flow.running


def test_a_window_that_is_closed_hears_of_no_end(
    flow: ImportFlow, workers: HereWorkers, tmp_path: Path, workspace: Workspace, qtbot: QtBot
) -> None:
    paths = [report(tmp_path, f"{number}.txt", REPORT + f"第{number}份") for number in range(5)]
    workers.most = 2
    told: list[object] = []
    flow.finished.connect(told.append)
    flow.import_paths(paths)
    qtbot.waitUntil(lambda: len(flow._kept) == 2)
    flow.shut_down()
    workspace.shut_down()
    qtbot.waitUntil(lambda: not flow.running)
    assert told == []


def test_where_nothing_reads_any_more_each_document_says_so(
    flow: ImportFlow, run: Callable[..., Rows], workers: HereWorkers, tmp_path: Path, workspace: Workspace
) -> None:
    workers.gives_up_after = 1
    told: list[object] = []
    workspace.failed.connect(told.append)
    rows = run(*(report(tmp_path, f"{n}.txt", f"{REPORT}第{n}份") for n in range(3)))
    assert [row.fate for row in rows] == [Fate.INBOX, Fate.FAILED, Fate.FAILED]
    assert [row.error.args for row in rows[1:] if row.error] == [(row.path, "late") for row in rows[1:]]
    assert [row.can_be_tried_again for row in rows] == [False, True, True]
    assert len(workspace.read(queries.drafts)) == 1
    assert told == []


def test_a_second_drop_waits_for_the_first(
    flow: ImportFlow, workers: HereWorkers, tmp_path: Path, workspace: Workspace, qtbot: QtBot
) -> None:
    workers.hold.clear()
    flow.import_paths([report(tmp_path, "a.txt")])
    flow.import_paths([report(tmp_path, "b.txt", REPORT + "第二份")])
    finished: list[Rows] = []
    flow.finished.connect(finished.append)
    workers.hold.set()
    qtbot.waitUntil(lambda: len(finished) == 2)
    assert [rows[0].name for rows in finished] == ["a.txt", "b.txt"]


def test_a_paste_of_a_report_reads_as_its_file(
    flow: ImportFlow, run: Callable[..., Rows], tmp_path: Path, workspace: Workspace, qtbot: QtBot
) -> None:
    mime = QMimeData()
    mime.setText(REPORT)
    mime.setHtml("<p>something else</p>")
    with qtbot.waitSignal(flow.finished):
        assert flow.import_mime(mime)
    (pasted,) = workspace.read(queries.drafts)
    draft, _ = workspace.read(lambda conn: queries.draft(conn, pasted.id))
    workspace.undo()
    qtbot.waitUntil(lambda: workspace.read(queries.drafts) == ())
    run(report(tmp_path))
    (filed,) = workspace.read(queries.drafts)
    other, _ = workspace.read(lambda conn: queries.draft(conn, filed.id))
    assert (draft.themes, draft.mentions, draft.ratings) == (other.themes, other.mentions, other.ratings)


@pytest.mark.parametrize("text", ["", "液冷", "   \n" * 40])
def test_a_short_text_is_no_report(flow: ImportFlow, text: str) -> None:
    mime = QMimeData()
    mime.setText(text)
    assert not flow.import_mime(mime)


def test_a_paste_that_is_too_large_is_told_and_not_taken(flow: ImportFlow, qtbot: QtBot) -> None:
    mime = QMimeData()
    mime.setData("text/plain", b"x" * (MOST_TEXT_BYTES + 1))
    assert held_in(mime) == Held(size=MOST_TEXT_BYTES + 1)
    with qtbot.waitSignal(flow.finished) as finished:
        assert flow.import_mime(mime)
    (row,) = finished.args[0]
    assert (row.fate, type(row.error), row.error.args[1]) == (Fate.FAILED, TooLarge, MOST_TEXT_BYTES + 1)


def test_a_page_that_is_too_large_is_told_and_not_taken() -> None:
    mime = QMimeData()
    mime.setData("text/html", b"<p>" + b"x" * MOST_TEXT_BYTES)
    assert held_in(mime) == Held(size=MOST_TEXT_BYTES + 3)


def test_rich_text_alone_is_read_as_its_words(flow: ImportFlow, workspace: Workspace, qtbot: QtBot) -> None:
    mime = QMimeData()
    mime.setHtml("".join(f"<p><b>{line}</b></p>" for line in REPORT.splitlines()))
    with qtbot.waitSignal(flow.finished):
        assert flow.import_mime(mime)
    (pasted,) = workspace.read(queries.drafts)
    draft, _ = workspace.read(lambda conn: queries.draft(conn, pasted.id))
    assert draft.document.text.split() == REPORT.split()


def test_dropped_files_are_taken_by_their_paths(flow: ImportFlow, tmp_path: Path, qtbot: QtBot) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(report(tmp_path))), QUrl("https://example.org/x.pdf")])
    with qtbot.waitSignal(flow.finished) as finished:
        assert flow.import_mime(mime)
    assert [row.name for row in finished.args[0]] == ["report.txt"]


def test_when_one_came_in_another_way_the_others_are_kept(
    flow: ImportFlow,
    run: Callable[..., Rows],
    workers: HereWorkers,
    tmp_path: Path,
    workspace: Workspace,
    qtbot: QtBot,
) -> None:
    """Between reading and keeping, another program may store the same report."""
    paths = [report(tmp_path, "a.txt"), report(tmp_path, "b.txt", REPORT + "第二份")]
    draft = read_and_extract(FromFile(paths[0]), workers._lexicon)
    kept = flow._write

    def first_another(commands: object) -> None:
        flow._write = kept  # type: ignore[method-assign]
        workspace.write(
            accept(draft, all_verdicts(draft), imported_at="2024-12-27"), done=lambda _: kept(commands)
        )

    flow._write = first_another  # type: ignore[method-assign,assignment]
    rows = run(*paths)
    assert [row.fate for row in rows] == [Fate.KNOWN, Fate.INBOX]
