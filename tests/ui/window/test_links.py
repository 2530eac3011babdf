"""Links open the report at the highlight: from the search box, and from a second start, which hands them over."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from tests.ui.window.conftest import settle
from watchlist.app import listen
from watchlist.domain.commands import DeleteReports
from watchlist.domain.errors import DatabaseBusy
from watchlist.domain.links import ReportLink
from watchlist.store import queries
from watchlist.ui.flows.reading.handing_over import Door, door_of, hand_over
from watchlist.ui.main_window import MainWindow
from watchlist.ui.pages.reader import ReaderPage

KNOCK = "import sys; from pathlib import Path; from watchlist.ui.flows.reading.handing_over import hand_over;"
KNOCK += "print(hand_over(Path(sys.argv[1]), sys.argv[2]))"


@pytest.fixture(autouse=True)
def _own_runtime_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    folder = tmp_path / "run"
    folder.mkdir()
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(folder))


@pytest.fixture
def link(window: MainWindow) -> ReportLink:
    document = window.workspace.read(lambda c: queries.report_document(c, 1))
    start = document.text.index("英维克")
    return ReportLink(document.sha256_text, start, start + 3)


def reader(window: MainWindow) -> ReaderPage:
    page = window.body.pages.page("reader")
    assert isinstance(page, ReaderPage)
    return page


def framed(window: MainWindow) -> str:
    page = reader(window)
    start, end = page.text.current or (0, 0)
    return page.text.source[start:end]


def knock(qtbot: QtBot, library: Path, line: str) -> str:
    """What a second start gets for an answer while this window goes on."""
    process = subprocess.Popen(
        [sys.executable, "-c", KNOCK, str(library), line], stdout=subprocess.PIPE, text=True
    )
    qtbot.waitUntil(lambda: process.poll() is not None)
    return process.communicate()[0].strip()


def test_a_link_pasted_into_the_search_box_opens_the_report(window: MainWindow, link: ReportLink) -> None:
    window.search.set_query("液冷")
    rows = len(window.body.watchlist.model.rows)
    window.search.set_query(str(link))
    assert window.body.pages.current_name == "reader"
    assert framed(window) == "英维克"
    assert window.search.text() == "液冷", "the box says again what the watchlist shows"
    assert len(window.body.watchlist.model.rows) == rows


def test_a_copied_link_leads_back_after_the_report_was_imported_again(
    window: MainWindow, link: ReportLink, qtbot: QtBot
) -> None:
    window.body.open_span(1, link.start, link.end)
    reader(window).copy_link()
    copied = QGuiApplication.clipboard().text()
    assert copied == str(link)
    with qtbot.waitSignal(window.workspace.changed):
        window.workspace.write(DeleteReports((1,)))
    settle(window, qtbot)
    window.body.show_page("watchlist")
    window.search.set_query(copied)
    assert framed(window) == "英维克", "in the trash it can still be read"


@pytest.mark.parametrize("text", ["watchlist://report/5", f"watchlist://report/{'0' * 16}#1-2"])
def test_a_link_to_nothing_is_told_at_the_search_box(window: MainWindow, text: str) -> None:
    before = window.body.watchlist.query
    window.search.set_query(text)
    assert window.body.pages.current_name == "watchlist"
    assert window.search.toolTip().startswith(
        ("“watchlist://report/5” is no link", "The report that watchlist://report/0000000000000000#1-2 leads")
    )
    assert window.body.watchlist.query == before


def test_a_second_start_hands_its_link_to_the_open_window(
    window: MainWindow, link: ReportLink, library: Path, qtbot: QtBot
) -> None:
    links = listen(window)
    assert knock(qtbot, library, str(link)) == "True"
    qtbot.waitUntil(lambda: window.body.pages.current_name == "reader")
    assert framed(window) == "英维克"
    links.door.close()


def test_a_bad_link_from_outside_is_told_and_changes_nothing(
    window: MainWindow, link: ReportLink, library: Path, qtbot: QtBot
) -> None:
    links = listen(window)
    assert knock(qtbot, library, "watchlist://report/<b>x</b>") == "True"
    qtbot.waitUntil(lambda: "is no link" in window.body.notice_bar.text)
    assert window.body.pages.current_name == "watchlist"
    assert knock(qtbot, library, str(link)) == "True"
    qtbot.waitUntil(lambda: window.body.pages.current_name == "reader")
    assert not window.body.notice_bar.text, "the refusal goes once a link leads somewhere"
    window.show_error(DatabaseBusy("x.db"))
    assert knock(qtbot, library, str(link)) == "True"
    qtbot.wait(50)
    assert "x.db" in window.body.notice_bar.text, "what else is told stays"
    links.door.close()


def test_without_a_window_nobody_answers(tmp_path: Path) -> None:
    assert not hand_over(tmp_path / "library.db", "")


def test_where_the_system_has_no_folder_for_sessions_one_of_the_users_own_is_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("XDG_RUNTIME_DIR")
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    folder = Path(door_of(tmp_path / "library.db")).parent
    assert folder.parent == tmp_path
    assert folder.stat().st_mode & 0o077 == 0


def test_a_door_that_was_left_behind_is_used_again(tmp_path: Path, qtbot: QtBot) -> None:
    library = tmp_path / "library.db"
    killed = (
        "import os, sys; from pathlib import Path; from PySide6.QtCore import QCoreApplication;"
        "from watchlist.ui.flows.reading.handing_over import Door; a = QCoreApplication([]); d = Door(Path(sys.argv[1]));"
        "assert d.is_open; os.kill(os.getpid(), 9)"
    )
    subprocess.run([sys.executable, "-c", killed, str(library)], check=False)
    assert Path(door_of(library)).exists()
    assert not hand_over(library, "")
    door = Door(library)
    assert door.is_open
    with qtbot.waitSignal(door.knocked) as knocked:
        assert knock(qtbot, library, "液冷") == "True"
    assert knocked.args == ["液冷"]
    assert Path(door_of(library)).stat().st_mode & 0o077 == 0, "the user's alone"
    door.close()
