"""What should not have been dropped: each gets a clear row, the window lives on, nothing that was stored is lost."""

from __future__ import annotations

import os
import zipfile
from collections import Counter
from email.message import EmailMessage
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from tests.journeys.person import Person
from watchlist import resources
from watchlist.domain import errors
from watchlist.store import queries
from watchlist.store.backup import made
from watchlist.ui.models.import_rows import Fate, ImportRow
from watchlist.ui.models.import_words import detail

SAMPLE = next(resources.path("samples").glob("3_*.txt"))
PICTURE = b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4
HOSTILE = "\u202e买入\u2066英维克\u2069\x00【液冷】受益标的：英维克\u200b、申菱环境、\x00高澜股份等。\n<img src='file:///etc/passwd'>"


def lives(person: Person) -> None:
    """The window still does its job."""
    (row,) = person.drop(SAMPLE)
    assert row.fate is Fate.INBOX
    assert person.problems == []


def told(person: Person, row: ImportRow) -> str:
    """The sentence of a row, as the import report shows it."""
    return detail(row, person.window.notices.sentence)


NO_DOCUMENTS = {
    "empty.txt": (b"", errors.EmptyDocument),
    "blank.txt": (b" \n\t\n" * 50, errors.EmptyDocument),
    "zero.pdf": (b"", errors.EmptyDocument),
    "thirteen.pdf": (b"%PDF-1.7\n%abc", errors.DamagedFile),
    "picture.pdf": (PICTURE, (errors.UnsupportedFile, errors.DamagedFile)),
}


def test_a_file_that_is_none_is_a_row_that_says_why(person: Person, tmp_path: Path) -> None:
    for name, (data, _) in NO_DOCUMENTS.items():
        (tmp_path / name).write_bytes(data)
    rows = {Path(row.path).name: row for row in person.drop(*(tmp_path / name for name in NO_DOCUMENTS))}
    assert set(rows) == set(NO_DOCUMENTS)
    for name, (_, error) in NO_DOCUMENTS.items():
        assert rows[name].fate is Fate.FAILED, name
        assert isinstance(rows[name].error, error), name
        assert f"“{name}”" in told(person, rows[name])
    assert set(person.import_report.rows) == set(rows.values())
    assert not person.import_report.isModal()
    lives(person)


def test_fifty_megabytes_of_text_are_refused_with_the_limit(person: Person, tmp_path: Path) -> None:
    path = tmp_path / "huge.txt"
    path.write_text("液冷的订单还在增加，英维克受益。\n" * 1_100_000, "utf-8")
    assert path.stat().st_size > 50_000_000
    (row,) = person.drop(path)
    assert isinstance(row.error, errors.TooLarge)
    assert "too large" in told(person, row)
    lives(person)


def test_a_text_without_any_stock_waits_in_the_inbox_and_says_so(person: Person, tmp_path: Path) -> None:
    path = tmp_path / "diary.txt"
    path.write_text("今天没有什么可说的，天气不错，晚饭吃了面条，明天再看。", "utf-8")
    (row,) = person.drop(path)
    assert (row.fate, row.stocks) == (Fate.INBOX, 0)
    assert "no stock was found" in told(person, row)
    person.review_all()
    assert person.rows() == {}
    assert len(person.window.workspace.read(queries.reports)) == 1


def test_controls_obey_nobody_and_spans_stay_true(person: Person, tmp_path: Path) -> None:
    path = tmp_path / "hostile.txt"
    path.write_text(HOSTILE, "utf-8")
    (row,) = person.drop(path)
    assert row.fate is Fate.INBOX
    assert "marks that turn the direction of writing" in told(person, row)
    person.review_all()
    assert person.window.workspace.read(queries.mentions)
    for place in person.window.workspace.read(queries.mentions):
        person.window.body.open_span(place.report_id, place.start, place.end)
        assert person.reader.text.source[place.start : place.end] == place.text
    shown = person.reader.text.toPlainText()
    assert "\u202e" not in shown
    assert "<img" in shown


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads everything")
def test_a_folder_that_may_not_be_read_is_told(person: Person, tmp_path: Path) -> None:
    closed = tmp_path / "closed"
    closed.mkdir(mode=0o000)
    (row,) = person.drop(closed)
    assert isinstance(row.error, errors.WatchlistError)
    lives(person)


def test_a_file_that_vanishes_between_drop_and_read_is_told(person: Person, tmp_path: Path) -> None:
    (row,) = person.drop(tmp_path / "gone.txt")
    assert isinstance(row.error, errors.VanishedFile)
    assert "no longer there" in told(person, row)
    lives(person)


def test_a_folder_of_good_and_bad_files_is_a_row_for_each(person: Person, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    text = SAMPLE.read_text("utf-8")
    for number in range(8):
        (folder / f"good{number}.txt").write_text(f"{text}\n第{number}份", "utf-8")
        (folder / f"bad{number}.pdf").write_bytes(PICTURE[: 20 + number])
    fates = [row.fate for row in person.drop(folder)]
    assert (fates.count(Fate.INBOX), fates.count(Fate.FAILED), len(fates)) == (8, 8, 16)


def test_what_is_in_the_library_is_recognised_and_can_be_opened(person: Person) -> None:
    person.drop(SAMPLE)
    person.review_all()
    before = person.rows()
    (row,) = person.drop(SAMPLE)
    assert row.fate is Fate.KNOWN
    assert "library has it" in told(person, row)
    person.import_report.table.row_activated.emit(row)
    assert person.reader.report.id == row.report_id
    assert person.rows() == before


def test_nothing_on_the_clipboard_is_told_in_the_status_line(person: Person) -> None:
    QGuiApplication.clipboard().setText("hi")
    person.window.actions_["paste_report"].trigger()
    assert "no report" in person.window.statusBar().currentMessage()


def test_cancel_answers_within_a_second(person: Person, tmp_path: Path) -> None:
    text = SAMPLE.read_text("utf-8")
    for number in range(200):
        (tmp_path / f"{number}.txt").write_text(f"{text}\n第{number}份", "utf-8")
    flow = person.window.intake.flow
    with person.qtbot.waitSignal(flow.finished, timeout=60_000) as finished:
        flow.import_paths([tmp_path])
        person.wait(lambda: len(flow._kept) >= 2)
        person.qtbot.waitSignal(flow.started, timeout=0, raising=False)
        flow.cancel()
        person.qtbot.waitUntil(lambda: flow._job is None, timeout=1000)
    fates = [row.fate for row in finished.args[0]]
    assert fates.count(Fate.LEFT_OUT) > 0
    assert len(person.window.workspace.read(queries.drafts)) == fates.count(Fate.INBOX)


def _of_every_kind(folder: Path, number: int) -> None:
    """Ten files: seven that can be read, three that can't."""
    text = f"{SAMPLE.read_text('utf-8')}\n第{number}份"
    (folder / f"{number}.txt").write_text(text + "文", "utf-8")
    (folder / f"{number}.md").write_text(text + "标", "utf-8")
    (folder / f"{number}.html").write_text(f"<html><body><p>{text}页</p></body></html>", "utf-8")
    (folder / f"{number}.blk").write_text(f"1688256\n0002837\n16059{number:02d}\n")
    (folder / f"{number}.csv").write_text(
        f"标题,机构,股票,评级\n点评{number},开源证券,英维克,买入\n", "utf-8"
    )
    with zipfile.ZipFile(folder / f"{number}.zip", "w") as archive:
        archive.writestr("inner.txt", text + "包")
        archive.writestr("inner.png", PICTURE)
    mail = EmailMessage()
    mail["From"], mail["Subject"] = "a@example.com", "周报"
    mail.set_content(text + "信")
    mail.add_attachment((text + "附").encode(), maintype="text", subtype="plain", filename=f"{number}a.txt")
    (folder / f"{number}.eml").write_bytes(mail.as_bytes())
    (folder / f"{number}.pdf").write_bytes(b"%PDF-1.7\n%abc" + bytes([number]))
    (folder / f"empty{number}.docx").write_bytes(b"")
    (folder / f"{number}.png").write_bytes(PICTURE)


def test_two_hundred_mixed_files_each_with_its_fate_and_one_step(person: Person, tmp_path: Path) -> None:
    """One bad file costs itself alone; what a large import changes is backed up before."""
    person.drop(SAMPLE)
    folder = tmp_path / "mixed"
    folder.mkdir()
    for number in range(20):
        _of_every_kind(folder, number)
    assert len(list(folder.iterdir())) == 200
    window = person.window
    with person.qtbot.waitSignal(window.intake.imported, timeout=180_000) as imported:
        window.intake.flow.import_paths([folder])
    rows = imported.args[0]
    fates = Counter((Path(row.name).suffix, row.fate) for row in rows)
    assert fates == {
        (".txt", Fate.INBOX): 60, (".md", Fate.INBOX): 20, (".html", Fate.INBOX): 20, (".eml", Fate.INBOX): 20,
        (".csv", Fate.INBOX): 20, (".blk", Fate.LIST): 20, (".pdf", Fate.FAILED): 20, (".docx", Fate.FAILED): 20,
        (".png", Fate.FAILED): 40,
    }  # fmt: skip
    assert all(len(told(person, row)) > len(row.name) for row in rows if row.fate is Fate.FAILED)
    assert len(window.workspace.read(queries.drafts)) == 141
    assert len(window.intake.lists.waiting) == 20
    assert [backup.reason for backup in made(window.workspace.path)].count("import") == 1
    with person.qtbot.waitSignal(window.workspace.changed):
        window.workspace.undo()
    assert len(window.workspace.read(queries.drafts)) == 1
    assert person.problems == []
