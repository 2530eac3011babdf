"""Lists of other programs through the window: found in an import, looked at, corrected, taken as one step."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from email.message import EmailMessage
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.support.corpus import CORPUS, needs_corpus
from tests.support.reading import HereWorkers
from watchlist.domain.outside_lists import Standing
from watchlist.domain.symbols import Symbol
from watchlist.securities.lexicon import Lexicon
from watchlist.store import queries
from watchlist.ui.dialogs.list_preview import ListPreviewDialog
from watchlist.ui.flows.importing.import_flow import ImportFlow
from watchlist.ui.flows.importing.taking_lists import TakingLists
from watchlist.ui.models.import_rows import Fate, ImportRow
from watchlist.ui.theming import Colours
from watchlist.ui.workspace import Workspace

BLOCK = "1688256\r\n0002837\r\n1510050\r\n1605999\r\n"
THEMES = "#液冷\n英维克\n申菱环境\n#芯片\n寒武纪\n晨宸科技\n"
REPORT = "2024年12月24日\n液冷受益标的：英维克、申菱环境。"
Rows = tuple[ImportRow, ...]


@pytest.fixture
def flow(qtbot: QtBot, workspace: Workspace, lexicon: Lexicon) -> Iterator[ImportFlow]:
    flow = ImportFlow(workspace, workers=lambda: HereWorkers(lexicon))
    yield flow
    flow.shut_down()


@pytest.fixture
def taking(qtbot: QtBot, workspace: Workspace, colours: Colours, flow: ImportFlow) -> TakingLists:
    window = QWidget()
    qtbot.addWidget(window)
    taking = TakingLists(workspace, colours, window)
    flow.lists_found.connect(taking.add)
    return taking


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "in"
    place.mkdir()
    return place


def run(flow: ImportFlow, qtbot: QtBot, *paths: Path) -> Rows:
    with qtbot.waitSignal(flow.finished, timeout=60_000) as finished:
        flow.import_paths(paths)
    rows: Rows = finished.args[0]
    return rows


def shown(taking: TakingLists) -> ListPreviewDialog:
    assert taking.dialog is not None
    return taking.dialog


def take(taking: TakingLists, qtbot: QtBot) -> str:
    with qtbot.waitSignal(taking.told) as told:
        shown(taking).take.click()
    return str(told.args[0])


def test_what_is_found_after_the_library_was_closed_is_not_shown(
    flow: ImportFlow, taking: TakingLists, workspace: Workspace, folder: Path, qtbot: QtBot
) -> None:
    flow.lists_found.disconnect(taking.add)
    (folder / "a.blk").write_bytes(BLOCK.encode("gbk"))
    with qtbot.waitSignal(flow.lists_found) as found:
        run(flow, qtbot, folder / "a.blk")
    workspace.shut_down()
    taking.add(*found.args)
    assert taking.dialog is None
    assert len(taking.waiting) == 1


def test_nothing_of_a_list_is_taken_before_it_was_looked_at(
    flow: ImportFlow, taking: TakingLists, workspace: Workspace, folder: Path, qtbot: QtBot
) -> None:
    (folder / "zxg.blk").write_text(BLOCK)
    (row,) = run(flow, qtbot, folder)
    assert (row.fate, row.stocks, row.doubtful) == (Fate.LIST, 4, 1)
    assert workspace.read(queries.watchlist) == ()
    counts = {standing: shown(taking).previews[0].count(standing) for standing in Standing}
    assert counts == {
        Standing.NEW: 2, Standing.KNOWN: 0, Standing.UNRESOLVED: 1, Standing.UNSUPPORTED: 1,
    }  # fmt: skip
    assert "2 new" in shown(taking).summary.text()
    told = take(taking, qtbot)
    assert told == "2 stock(s) taken in · 2 unresolved"
    assert {str(row.symbol) for row in workspace.read(queries.watchlist)} == {"688256.SH", "002837.SZ"}
    assert [row.text for row in workspace.read(queries.kept_entries)] == ["1510050", "1605999"]
    assert taking.waiting == ()
    with qtbot.waitSignal(workspace.changed):
        workspace.undo()
    assert (workspace.read(queries.watchlist), workspace.read(queries.kept_entries)) == ((), ())


def test_the_name_of_the_list_and_what_an_entry_stands_for_can_be_said(
    flow: ImportFlow, taking: TakingLists, workspace: Workspace, folder: Path, qtbot: QtBot
) -> None:
    (folder / "mine.txt").write_text(THEMES, "utf-8")
    run(flow, qtbot, folder)
    dialog = shown(taking)
    dialog.target.setCurrentText("算力")
    dialog.choose_security("晨宸科技", Symbol.parse("688041.SH"), "海光信息")
    (preview,) = dialog.previews
    assert (preview.target, preview.count(Standing.UNRESOLVED)) == ("算力", 0)
    take(taking, qtbot)
    listed = workspace.read(lambda connection: queries.symbols_on(connection, "算力"))
    assert {"688041.SH", "688256.SH", "002837.SZ", "301018.SZ"} == set(map(str, listed))
    themes = {row.name: row.stocks for row in workspace.read(queries.themes)}
    assert themes == {"液冷": 2, "芯片": 2}


def test_the_box_offers_what_an_entry_could_be(
    flow: ImportFlow, taking: TakingLists, folder: Path, qtbot: QtBot
) -> None:
    (folder / "codes.txt").write_text("600519\n000001\n00700\n", "utf-8")
    run(flow, qtbot, folder)
    dialog = shown(taking)
    dialog.standing.setCurrentIndex(dialog.standing.findData("unresolved"))
    dialog.choose.click()
    assert dialog.pick.choices
    before = dialog.previews[0].count(Standing.UNRESOLVED)
    dialog.pick.picked.emit(dialog.pick.choices[0])
    assert dialog.previews[0].count(Standing.UNRESOLVED) == before - 1


def test_a_list_can_be_left_out_and_another_looked_at_later(
    flow: ImportFlow, taking: TakingLists, workspace: Workspace, folder: Path, qtbot: QtBot
) -> None:
    (folder / "a.blk").write_text("1688256\n0002837\n")
    (folder / "b.blk").write_text("1600519\n0300750\n")
    run(flow, qtbot, folder)
    dialog = shown(taking)
    dialog.lists.item(0).setCheckState(dialog.lists.item(0).checkState().Unchecked)
    assert [each.name for each in dialog.previews] == ["b"]
    dialog.later.click()
    qtbot.waitUntil(lambda: taking.dialog is None)
    assert len(taking.waiting) == 2
    assert taking.look()
    shown(taking).drop.click()
    qtbot.waitUntil(lambda: taking.dialog is None)
    assert not taking.look()
    assert workspace.read(queries.watchlist) == ()


def test_lists_of_a_second_batch_wait_behind_those_that_are_looked_at(
    flow: ImportFlow, taking: TakingLists, folder: Path, qtbot: QtBot
) -> None:
    first, second = folder / "a.blk", folder / "b.blk"
    first.write_text("1688256\n0002837\n")
    second.write_text("1600519\n0300750\n")
    run(flow, qtbot, first)
    dialog = shown(taking)
    run(flow, qtbot, second)
    assert taking.dialog is dialog
    take(taking, qtbot)
    qtbot.waitUntil(lambda: taking.dialog is None)
    assert [each.name for each in taking.waiting] == ["b"]
    assert taking.look()


def test_a_list_that_is_read_again_while_it_waits_waits_once(
    flow: ImportFlow, taking: TakingLists, folder: Path, qtbot: QtBot
) -> None:
    (folder / "a.blk").write_text("1688256\n0002837\n")
    run(flow, qtbot, folder / "a.blk")
    shown(taking).later.click()
    qtbot.waitUntil(lambda: taking.dialog is None)
    run(flow, qtbot, folder / "a.blk")
    assert [each.name for each in taking.waiting] == ["a"]
    (folder / "a.blk").write_text("1688256\n")
    run(flow, qtbot, folder / "a.blk")
    assert len(taking.waiting) == 2


def test_files_in_archives_and_on_mails_come_in_by_themselves(
    flow: ImportFlow, taking: TakingLists, workspace: Workspace, folder: Path, qtbot: QtBot
) -> None:
    message = EmailMessage()
    message["From"], message["Subject"] = "a@example.com", "周报"
    message.set_content(REPORT)
    attached = "芯片受益标的：寒武纪。".encode()
    message.add_attachment(attached, maintype="text", subtype="plain", filename="b.txt")
    (folder / "a.eml").write_bytes(message.as_bytes())
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w") as archive:
        archive.writestr("x.txt", REPORT)
    with zipfile.ZipFile(folder / "z.zip", "w") as archive:
        archive.writestr("zxg.blk", BLOCK)
        archive.writestr("../evil.txt", "x")
        archive.writestr("r.txt", "另一份" + REPORT)
        archive.writestr("deep.zip", inner.getvalue())
    rows = {row.name: row for row in run(flow, qtbot, folder)}
    assert {name: row.fate for name, row in rows.items()} == {
        "a.eml": Fate.INBOX, "b.txt": Fate.INBOX, "r.txt": Fate.INBOX, "zxg.blk": Fate.LIST,
        "evil.txt": Fate.FAILED, "x.txt": Fate.INBOX,
    }  # fmt: skip
    assert rows["r.txt"].path == str(folder / "z.zip/r.txt")
    assert len(workspace.read(queries.drafts)) == 4
    assert taking.dialog is not None


def test_a_folder_of_a_program_is_read_as_it_names_its_lists(
    flow: ImportFlow, taking: TakingLists, folder: Path, qtbot: QtBot
) -> None:
    (folder / "YL.blk").write_text(BLOCK)
    name = "液冷自选".encode("gbk").ljust(50, b"\0") + b"YL".ljust(70, b"\0")
    (folder / "blocknew.cfg").write_bytes(name)
    rows = run(flow, qtbot, folder)
    assert [(row.name, row.fate, row.names) for row in rows] == [
        ("YL.blk", Fate.LIST, 0), ("blocknew.cfg", Fate.LIST, 1),
    ]  # fmt: skip
    assert [each.name for each in shown(taking).previews] == ["液冷自选"]


@needs_corpus
def test_every_list_of_the_corpus_comes_in(
    flow: ImportFlow, taking: TakingLists, workspace: Workspace, qtbot: QtBot
) -> None:
    paths = sorted([*(CORPUS / "corpus").glob("watch_*"), *(CORPUS / "corpus").glob("list_*")])
    rows = {row.name: row for row in run(flow, qtbot, *paths)}
    assert len(rows) == len(paths)
    assert {row.fate for name, row in rows.items() if name.startswith("watch_")} == {Fate.LIST}
    assert {row.fate for row in rows.values()} <= {Fate.LIST, Fate.INBOX}
    previews = shown(taking).previews
    assert sum(each.count(Standing.NEW) for each in previews) > 100
    take(taking, qtbot)
    assert len(workspace.read(queries.kept_entries)) > 0
    drafts = {row.name for row in workspace.read(queries.drafts)}
    assert drafts == {name for name, row in rows.items() if row.fate is Fate.INBOX}
