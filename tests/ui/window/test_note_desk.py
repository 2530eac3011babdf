"""A note that is being written outlives the program."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from tests.support.builders import symbol
from tests.ui.window.conftest import Opener, settle
from watchlist.store import queries
from watchlist.ui.dialogs.note_editor import MOST_BYTES, NoteEditor
from watchlist.ui.flows.reading import note_desk
from watchlist.ui.flows.reading.note_desk import NoteAbout, NoteDesk, Unfinished, keep, unfinished
from watchlist.ui.main_window import MainWindow

ABOUT = NoteAbout(str(symbol("英维克")), "英维克  002837.SZ", "标的", report_id=1, start=0, end=2)


def answers(window: MainWindow) -> dict[str, QPushButton]:
    buttons = window.body.offer_bar.findChildren(QPushButton)
    return {button.accessibleName(): button for button in buttons}


def editor_of(window: MainWindow) -> NoteEditor:
    return next(each for each in window.findChildren(NoteEditor) if each.isVisible())


def test_what_is_typed_is_kept_until_it_is_saved(
    library: Path, window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(note_desk, "KEEP_MS", 10)
    editor = NoteDesk(window.workspace, window).write(ABOUT)
    editor.text.setPlainText("要跟踪")
    qtbot.waitUntil(lambda: unfinished(library) == Unfinished(ABOUT, "要跟踪"))
    editor.text.setPlainText("要跟踪三季度")
    editor.save.click()
    settle(window, qtbot)
    assert unfinished(library) is None
    (note,) = window.workspace.read(queries.notes)
    assert (note.text, note.report_id, note.start, note.end) == ("要跟踪三季度", 1, 0, 2)


def test_the_first_letter_is_kept_at_once(
    library: Path, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(note_desk, "KEEP_MS", 600_000)
    editor = NoteDesk(window.workspace, window).write(ABOUT)
    editor.text.setPlainText("要")
    assert unfinished(library) == Unfinished(ABOUT, "要")
    editor.text.setPlainText("要跟")
    assert unfinished(library) == Unfinished(ABOUT, "要")
    editor.reject()


def test_what_was_dropped_is_not_kept(
    library: Path, window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(note_desk, "KEEP_MS", 10)
    editor = NoteDesk(window.workspace, window).write(ABOUT)
    editor.text.setPlainText("never mind")
    qtbot.waitUntil(lambda: unfinished(library) is not None)
    editor.reject()
    assert unfinished(library) is None
    assert window.workspace.read(queries.notes) == ()


def test_a_report_is_not_pasted_into_a_note(window: MainWindow) -> None:
    editor = NoteDesk(window.workspace, window).write(ABOUT)
    pasted = QMimeData()
    pasted.setText("液冷" * MOST_BYTES)
    editor.text.insertFromMimeData(pasted)
    assert (editor.text.toPlainText(), editor.refusal.isVisible()) == ("", True)
    pasted.setText("液冷")
    editor.text.insertFromMimeData(pasted)
    assert (editor.text.toPlainText(), editor.refusal.isVisible()) == ("液冷", False)


def test_after_a_crash_one_goes_on_writing(library: Path, open_window: Opener, qtbot: QtBot) -> None:
    keep(library, Unfinished(ABOUT, "half a sent"))
    window = open_window()
    assert "英维克" in window.body.offer_bar.text
    answers(window)["Go on writing"].click()
    editor = editor_of(window)
    assert editor.text.toPlainText() == "half a sent"
    assert editor.quote.text() == "标的"
    editor.text.setPlainText("half a sentence")
    editor.save.click()
    settle(window, qtbot)
    (note,) = window.workspace.read(queries.notes)
    assert (note.text, note.symbol) == ("half a sentence", symbol("英维克"))
    assert unfinished(library) is None


def test_what_was_kept_can_be_dropped_and_damage_is_nothing(
    library: Path, open_window: Opener, qtbot: QtBot
) -> None:
    keep(library, Unfinished(ABOUT, "x"))
    window = open_window()
    answers(window)["Drop it"].click()
    assert unfinished(library) is None
    library.with_name(f"{library.name}-note.json").write_text("{not json")
    assert unfinished(library) is None
