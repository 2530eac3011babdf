"""A library that can't be opened at start: what is told, and the ways out."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt, QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QLabel, QMessageBox
from pytestqt.qtbot import QtBot

from tests.support.builders import NOW, a_library, a_report
from tests.support.earlier import EARLIER, unpacked
from watchlist.app import build_window
from watchlist.domain.errors import DamagedDatabase, NewerDatabase, WatchlistError
from watchlist.store import schema
from watchlist.store.backup import back_up, made
from watchlist.store.database import is_older, open_reader
from watchlist.store.edits import apply
from watchlist.store.engine import one
from watchlist.ui import settings as kept
from watchlist.ui.dialogs import waiting
from watchlist.ui.dialogs.start_problem import Kept, StartProblem, way_out
from watchlist.ui.dialogs.waiting import Upgrading, bring_up_to_date
from watchlist.ui.notices import Notices

Answer = Callable[[QMessageBox], QAbstractButton]

LONGEST_S = 30


@pytest.fixture
def damaged(tmp_path: Path, settings: QSettings) -> Path:
    """A library of one report with a backup, then cut short."""
    kept.LANGUAGE.write(settings, "en")
    db = a_library(tmp_path / "library.db")
    apply(db, a_report(), now=NOW)
    back_up(db.conn, db.path)
    db.close()
    db.path.write_bytes(db.path.read_bytes()[:8192])
    return db.path


def ask(
    path: Path, settings: QSettings, *answers: Answer, error: WatchlistError | None = None
) -> tuple[Path | None, list[str]]:
    """Go through the questions with these answers; the way out, and what was told on the way."""
    left, told = list(answers), []

    def answer() -> None:
        box = QApplication.activeModalWidget()
        if isinstance(box, QMessageBox):
            told.append(box.informativeText())
            left.pop(0)(box).click()

    timer = QTimer(interval=10)
    timer.timeout.connect(answer)
    timer.start()
    try:
        return way_out(path, error or error_of(path), Notices(), settings), told
    finally:
        timer.stop()


def error_of(path: Path) -> WatchlistError:
    with pytest.raises(WatchlistError) as caught:
        open_reader(path)
    return caught.value


def named(part: str) -> Answer:
    return lambda box: next(button for button in box.buttons() if part in button.text())


def test_the_newest_good_copy_is_put_back_and_the_damaged_file_kept(
    damaged: Path, settings: QSettings, qtbot: QtBot
) -> None:
    before = damaged.read_bytes()
    path, told = ask(damaged, settings, named("Put the backup back"), named("Open"))
    assert path == damaged
    assert "with 1 report." in told[0]
    aside = next(damaged.parent.glob("library.db.damaged-*"))
    assert aside.read_bytes() == before
    assert str(aside) in told[1]
    with open_reader(damaged) as reader:
        assert reader.execute("SELECT count(*) FROM reports").fetchone() == (1,)


def test_a_library_that_is_gone_comes_back_out_of_its_backup(
    damaged: Path, settings: QSettings, qtbot: QtBot
) -> None:
    damaged.unlink()
    path, (told,) = ask(damaged, settings, named("Put the backup back"))
    assert path == damaged
    assert "is gone" in told
    assert "damaged" not in told
    with open_reader(damaged) as reader:
        assert reader.execute("SELECT count(*) FROM reports").fetchone() == (1,)
    assert not list(damaged.parent.glob("*.damaged-*"))


def test_damage_that_only_the_first_page_meets_is_told_with_the_newest_good_copy(
    tmp_path: Path, settings: QSettings, qtbot: QtBot
) -> None:
    kept.LANGUAGE.write(settings, "en")
    db = a_library(tmp_path / "library.db")
    apply(db, a_report(), now=NOW)
    copy = back_up(db.conn, db.path)
    root, size = (
        one(db.conn, sql)
        for sql in ("SELECT rootpage FROM sqlite_master WHERE name = 'evidence'", "PRAGMA page_size")
    )
    db.close()
    with db.path.open("r+b") as file:
        file.seek((root - 1) * size)
        file.write(b"\xff" * size)
    with pytest.raises(DamagedDatabase) as caught:
        build_window(db.path, settings)
    assert caught.value.args[2] == str(copy)
    path, told = ask(db.path, settings, named("Put the backup back"), named("Open"), error=caught.value)
    assert "with 1 report." in told[0]
    assert path == db.path
    window = build_window(path, settings)
    qtbot.addWidget(window)
    assert window.body.watchlist.model.rows


def test_enter_puts_the_copy_back(damaged: Path, settings: QSettings, qtbot: QtBot) -> None:
    def entered(box: QMessageBox) -> QAbstractButton:
        button = box.defaultButton()
        assert button is not None
        return button

    assert ask(damaged, settings, entered, named("Open"))[0] == damaged


def test_where_it_does_not_work_it_is_asked_again(damaged: Path, settings: QSettings, qtbot: QtBot) -> None:
    before = damaged.read_bytes()
    copy = next((damaged.parent / "backups").iterdir())

    def too_late(box: QMessageBox) -> QAbstractButton:
        copy.write_text("no library any more")
        return named("Put the backup back")(box)

    path, told = ask(damaged, settings, too_late, named("Quit"))
    assert path is None
    assert told[0] != told[1]
    assert copy.name in told[1]
    assert damaged.read_bytes() == before


def test_without_a_good_copy_the_ways_out_are_told_and_one_from_elsewhere_is_taken(
    damaged: Path, settings: QSettings, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = next((damaged.parent / "backups").iterdir())
    other = copy.rename(tmp_path / "kept.db")
    chosen = ["", str(other)]
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (chosen.pop(0), ""))
    path, told = ask(damaged, settings, named("another backup"), named("another backup"), named("Open"))
    assert path == damaged
    assert "No backup beside it holds together" in told[0]
    assert "newest good backup" not in told[0]
    with open_reader(damaged) as reader:
        assert reader.execute("SELECT count(*) FROM reports").fetchone() == (1,)


def test_a_library_of_a_newer_program_is_not_offered_a_backup(qtbot: QtBot) -> None:
    problem = StartProblem(Notices().sentence(NewerDatabase("library.db", 9, 3)))
    qtbot.addWidget(problem)
    assert (problem.put_back, problem.elsewhere) == (None, None)
    assert len(problem.buttons()) == 2


def test_report_text_is_shown_as_it_is(qtbot: QtBot) -> None:
    boxes: list[QMessageBox] = [StartProblem("<b>x</b>"), Kept(Path("<img src=x>.db"))]
    for box in boxes:
        qtbot.addWidget(box)
        assert box.textFormat() is Qt.TextFormat.PlainText


@pytest.mark.parametrize(
    "file", [each for each in EARLIER if each.name != f"v{schema.VERSION}.db.gz"], ids=lambda file: file.name
)
def test_a_library_of_an_earlier_version_is_brought_up_to_date_under_a_word(
    tmp_path: Path, file: Path, settings: QSettings, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    del qtbot
    path, told = unpacked(file, tmp_path / "watchlist.db"), list[str]()
    assert is_older(path)
    upgrade, looked = waiting._upgrade, threading.Event()

    def upgrade_once_seen(library: Path) -> None:
        assert looked.wait(LONGEST_S)
        upgrade(library)

    monkeypatch.setattr(waiting, "_upgrade", upgrade_once_seen)

    def look() -> None:
        shown = QApplication.activeModalWidget()
        if isinstance(shown, Upgrading):
            told.extend(label.text() for label in shown.findChildren(QLabel))
            looked.set()

    seen = QTimer()
    seen.timeout.connect(look)
    seen.start(0)
    bring_up_to_date(path, settings)
    seen.stop()
    assert not is_older(path)
    assert any("backed up" in words for words in told)
    assert [each.reason for each in made(path)] == ["upgrade"]


def test_a_library_that_cannot_be_brought_up_to_date_says_why(
    tmp_path: Path, settings: QSettings, qtbot: QtBot
) -> None:
    del qtbot
    path = unpacked(EARLIER[0], tmp_path / "watchlist.db")
    path.write_bytes(path.read_bytes()[:5000])
    with pytest.raises(WatchlistError):
        bring_up_to_date(path, settings)
    assert not is_older(tmp_path / "nowhere.db")
