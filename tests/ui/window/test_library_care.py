"""The care for the library in the window: check and repair, backups that come back, what has to be said of its file."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from tests.support.builders import a_draft, a_library
from tests.support.earlier import EARLIER, unpacked
from tests.ui.window.conftest import Opener, settle
from watchlist.domain.review import Verdicts
from watchlist.store import backup, log, queries, whereabouts
from watchlist.store.check import check
from watchlist.store.database import open_reader
from watchlist.store.engine import connect, one
from watchlist.store.keeping import Kept
from watchlist.ui.dialogs.backups import Backups
from watchlist.ui.dialogs.check_report import CheckReport
from watchlist.ui.flows.reviewing.words_beside import WordsBeside
from watchlist.ui.main_window import MainWindow


def press(window: MainWindow, words: str) -> None:
    """Give the answer that stands in the bar."""
    buttons = window.body.offer_bar.findChildren(QPushButton)
    next(button for button in buttons if button.accessibleName() == words).click()


def check_report(window: MainWindow) -> CheckReport:
    return next(each for each in window.findChildren(CheckReport) if each.isVisible())


def shown_backups(window: MainWindow) -> Backups:
    return next(each for each in window.findChildren(Backups) if each.isVisible())


def flags(window: MainWindow) -> set[int]:
    return {row.flag for row in window.body.watchlist.model.rows}


def flag_all(window: MainWindow, flag: int, qtbot: QtBot) -> None:
    window.body.watchlist.table.selectAll()
    window.tagging.set_flag(flag)
    settle(window, qtbot)


def test_a_sound_library_is_said_to_be_sound(window: MainWindow, qtbot: QtBot) -> None:
    window.actions_["check_library"].trigger()
    settle(window, qtbot)
    report = check_report(window)
    assert report.summary.text() == "The library is sound."
    assert report.repair.isHidden()
    report.close()


@pytest.mark.parametrize(
    ("harm", "code", "word"),
    [("DELETE FROM theme_days", "count", "recount"), ("DROP VIEW v_ratings", "structure", "missing")],
)
def test_each_fault_is_named_and_each_repair_told(
    library: Path, window: MainWindow, qtbot: QtBot, harm: str, code: str, word: str
) -> None:
    with closing(connect(library)) as stranger:
        stranger.execute(harm)
    window.actions_["check_library"].trigger()
    settle(window, qtbot)
    report = check_report(window)
    rows = report.table.rows_model.rows
    assert [row.code for row in rows] == [code]
    assert word in report.table.rows_model.index(0, 0).data()
    report.repair.click()
    settle(window, qtbot)
    assert report.summary.text() == "1 fault found · 1 repaired"
    assert report.repair.isHidden()
    report.close()
    window.actions_["check_library"].trigger()
    settle(window, qtbot)
    assert check_report(window).summary.text() == "The library is sound."


def test_a_backup_is_listed_with_what_it_holds_and_comes_back_and_goes_again(
    library: Path, window: MainWindow, qtbot: QtBot
) -> None:
    flag_all(window, 1, qtbot)
    window.actions_["back_up"].trigger()
    settle(window, qtbot)
    (made,) = [each for each in backup.made(library) if each.reason == "manual"]
    assert made.path.name in window.statusBar().currentMessage()
    flag_all(window, 4, qtbot)
    window.actions_["restore"].trigger()
    settle(window, qtbot)
    dialog = shown_backups(window)
    row = dialog.table.current_row()
    assert row is not None
    assert (row.path, row.reports, row.sound) == (made.path, 3, True)
    assert "3 reports" in dialog.summary.text()
    dialog.restore.click()
    settle(window, qtbot)
    assert flags(window) == {1}
    assert window.workspace.undo_name.startswith("Restore the backup “20")
    press(window, "Take it back")
    settle(window, qtbot)
    assert flags(window) == {4}


def test_a_restore_is_undone_and_done_again_like_any_other_step(
    library: Path, window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    flag_all(window, 1, qtbot)
    with closing(open_reader(library)) as reader:
        chosen = backup.back_up(reader, library, to=tmp_path / "chosen.db")
    flag_all(window, 4, qtbot)
    window.care.restore(chosen)
    settle(window, qtbot)
    assert flags(window) == {1}
    assert "in the place of the library" in window.body.offer_bar.text
    window.actions_["undo"].trigger()
    settle(window, qtbot)
    assert window.body.offer_bar.text == ""
    assert (flags(window), window.workspace.redo_name) == ({4}, "Restore the backup “chosen.db”")
    window.actions_["redo"].trigger()
    settle(window, qtbot)
    assert flags(window) == {1}


def test_a_damaged_backup_cannot_be_chosen(library: Path, window: MainWindow, qtbot: QtBot) -> None:
    window.actions_["back_up"].trigger()
    settle(window, qtbot)
    made = backup.backups(library)[0]
    made.write_bytes(made.read_bytes()[:5000])
    window.actions_["restore"].trigger()
    settle(window, qtbot)
    dialog = shown_backups(window)
    assert not dialog.restore.isEnabled()
    assert "damaged" in dialog.table.rows_model.index(0, 6).data()


def test_a_backup_from_elsewhere_is_looked_into_before_it_is_restored(
    library: Path, window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    other = unpacked(EARLIER[0], tmp_path / "elsewhere" / "old.db")
    before = other.read_bytes()
    window.actions_["restore"].trigger()
    settle(window, qtbot)
    dialog = shown_backups(window)
    dialog.file_chosen.emit(library)
    settle(window, qtbot)
    assert "itself" in dialog.summary.text()
    for _ in range(2):
        dialog.file_chosen.emit(other)
        settle(window, qtbot)
    row = dialog.table.current_row()
    assert row is not None
    assert (row.path, row.reports, row.notes, row.sound) == (other, 2, 1, True)
    assert [each.path for each in dialog.table.rows_model.rows].count(other) == 1
    dialog.restore.click()
    settle(window, qtbot)
    assert window.workspace.read(lambda connection: one(connection, "SELECT count(*) FROM reports")) == 2
    assert other.read_bytes() == before
    press(window, "Take it back")
    settle(window, qtbot)
    assert window.workspace.read(lambda connection: one(connection, "SELECT count(*) FROM reports")) == 3


@pytest.fixture
def harmed(library: Path) -> Path:
    """A library with a page that is no page any more, and a backup of another day, so that the first write makes one."""
    with closing(a_library(library)) as db:
        good = backup.back_up(db.conn, library)
        root = one(db.conn, "SELECT rootpage FROM sqlite_schema WHERE name = 'mentions'")
        db.conn.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    good.rename(good.with_name("library-20200101T000000000000-manual.db"))
    with library.open("r+b") as file:
        file.seek((root - 1) * 4096)
        file.write(b"\xff" * 300)
    return library


def test_a_library_that_turns_out_damaged_is_offered_its_backups_and_put_right(
    harmed: Path, open_window: Opener, qtbot: QtBot
) -> None:
    window = open_window()
    flag_all(window, 3, qtbot)
    assert "is damaged" in window.body.notice_bar.text
    press(window, "Show the backups")
    settle(window, qtbot)
    dialog = shown_backups(window)
    assert "damaged" in dialog.summary.text()
    dialog.restore.click()
    settle(window, qtbot)
    assert "library.db.damaged-" in window.body.offer_bar.text
    flag_all(window, 3, qtbot)
    assert flags(window) == {3}
    with closing(open_reader(harmed)) as reader:
        assert check(reader) == ()


def test_damage_that_is_met_while_reading_names_the_newest_good_backup(
    harmed: Path, open_window: Opener, qtbot: QtBot
) -> None:
    newer = harmed.parent / "backups" / "library-20210101T000000000000-manual.db"
    newer.write_bytes(harmed.read_bytes())
    window = open_window()
    window.workspace.read_later(
        lambda connection: one(connection, "SELECT sum(length(text)) FROM mentions"), print
    )
    settle(window, qtbot)
    assert "There is a good backup of 20" in window.body.offer_bar.text
    assert "2021" not in window.body.offer_bar.text
    press(window, "Put the backup back")
    settle(window, qtbot)
    assert "library.db.damaged-" in window.body.offer_bar.text
    with closing(open_reader(harmed)) as reader:
        assert check(reader) == ()


def test_what_is_urgent_is_said_before_what_is_said_now(window: MainWindow) -> None:
    care, bar = window.care, window.body.offer_bar
    care.say("first")
    care.say("second")
    care.say("now", urgent=True)
    care.say("now", urgent=True)
    said = [bar.text]
    while bar.text:
        bar.dismiss()
        said.append(bar.text)
    assert said == ["now", "first", "second", ""]


def test_damage_without_a_good_backup_is_told_as_that(
    harmed: Path, open_window: Opener, qtbot: QtBot
) -> None:
    (good,) = backup.backups(harmed)
    good.write_bytes(harmed.read_bytes())
    window = open_window()
    window.workspace.read_later(
        lambda connection: one(connection, "SELECT sum(length(text)) FROM mentions"), print
    )
    settle(window, qtbot)
    assert "no backup that is good" in window.body.offer_bar.text


def test_a_row_that_is_not_as_it_was_written_is_told_with_the_first_write_of_a_day(
    library: Path, open_window: Opener, qtbot: QtBot
) -> None:
    with closing(connect(library)) as stranger:
        stranger.execute("UPDATE securities SET comment = 'flipped' WHERE id = 2")
    window = open_window()
    flag_all(window, 2, qtbot)
    assert flags(window) == {2}
    assert "securities 0-255" in window.body.offer_bar.text
    press(window, "Check the library")
    settle(window, qtbot)
    assert [row.code for row in check_report(window).table.rows_model.rows] == ["row"]
    check_report(window).close()


def test_a_backup_that_cannot_be_made_is_told_and_the_write_done(
    library: Path, window: MainWindow, qtbot: QtBot
) -> None:
    (library.parent / "backups").write_bytes(b"in the way")
    flag_all(window, 2, qtbot)
    assert "No backup could be made." in window.body.offer_bar.text
    assert flags(window) == {2}


def test_a_library_that_was_moved_away_is_not_begun_anew_and_can_be_saved(
    library: Path, window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    library.rename(tmp_path / "elsewhere.db")
    with qtbot.waitSignal(window.workspace.failed):
        window.actions_["undo"].trigger()
    settle(window, qtbot)
    assert not library.exists()
    assert "moved" in window.body.notice_bar.text
    assert [button.accessibleName() for button in window.body.offer_bar.findChildren(QPushButton)] == [
        "Save a copy…"
    ]
    target = tmp_path / "saved.db"
    window.care.save_copy(target)
    settle(window, qtbot)
    with closing(connect(target, read_only=True)) as copy:
        assert one(copy, "SELECT count(*) FROM reports") == 3
    assert str(target) in window.statusBar().currentMessage()


def test_a_copy_is_saved_while_all_is_well(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    window.care.save_copy(tmp_path / "one.db")
    flag_all(window, 2, qtbot)
    window.care.save_copy(tmp_path / "two.db")
    settle(window, qtbot)
    with closing(a_library(tmp_path / "two.db")) as copy:
        assert backup.holding_of(copy.conn).reports == 3
    assert backup.holding(tmp_path / "one.db").sound


def test_a_dangerous_place_and_a_lack_of_fonts_are_told_one_after_the_other(
    open_window: Opener, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(whereabouts, "danger_of", lambda _path: whereabouts.CLOUD)
    monkeypatch.setattr(
        QFontDatabase, "writingSystems", staticmethod(lambda *_: [QFontDatabase.WritingSystem.Latin])
    )
    window = open_window()
    bar = window.body.offer_bar
    assert "library.db" in bar.text
    assert "another program copies" in bar.text
    bar.dismiss()
    assert "fonts-noto-cjk" in bar.text
    assert bar.text.isascii()
    bar.dismiss()
    assert bar.text == ""


def test_where_the_library_can_only_be_read_no_edit_is_offered(
    open_window: Opener, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(whereabouts, "writable", lambda _path: False)
    window = open_window()
    assert "can only be read" in window.body.offer_bar.text
    window.body.watchlist.table.selectAll()
    settle(window, qtbot)
    qtbot.keyClick(window.body.watchlist.table, Qt.Key.Key_3)
    settle(window, qtbot)
    assert flags(window) == {0}
    for name in ("tag", "import_files", "undo", "bulk_edit"):
        assert not window.actions_[name].isVisible()
    for name in ("copy_codes", "save_copy", "check_library", "why"):
        assert window.actions_[name].isVisible()


def test_what_the_trash_ended_for_good_is_told_with_the_way_to_the_backups(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.workspace.kept_safe.emit(Kept(purged=tuple("ABCDEFG")))
    assert "A, B, C, D, E, …" in window.body.offer_bar.text
    press(window, "Show the backups")
    settle(window, qtbot)
    assert shown_backups(window).isVisible()


def test_a_reader_that_makes_the_log_grow_is_told_of_once(
    library: Path, window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(log, "LOUD", 8_192)
    monkeypatch.setattr(log, "CHECKPOINT_PAGES", 2)
    with closing(open_reader(library)) as reader:
        reader.execute("BEGIN")
        one(reader, "SELECT count(*) FROM steps")
        flag_all(window, 1, qtbot)
        assert "Another program has been reading" in window.body.offer_bar.text
        window.body.offer_bar.dismiss()
        flag_all(window, 2, qtbot)
        assert window.body.offer_bar.isHidden()


def test_what_a_killed_window_had_heard_in_a_review_is_in_the_library(
    library: Path, open_window: Opener, qtbot: QtBot
) -> None:
    said = Verdicts(title="HBM周报")
    sha256_text = a_draft("待审周报", {"HBM": ["腾讯控股"]}).document.sha256_text
    WordsBeside(library).keep(1, sha256_text, said)
    window = open_window()
    settle(window, qtbot)
    assert window.workspace.read(lambda conn: queries.draft(conn, 1))[1] == said
    assert not tuple(WordsBeside(library).drafts())
