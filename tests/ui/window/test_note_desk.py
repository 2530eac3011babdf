"""A note that is being written outlives the program."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from tests.support.builders import symbol
from tests.ui.window.conftest import Opener, settle
from watchlist.store import queries
from watchlist.ui import typed_words
from watchlist.ui.dialogs.note_editor import MOST_BYTES, NoteEditor
from watchlist.ui.flows.reading.note_desk import NoteDesk
from watchlist.ui.main_window import MainWindow
from watchlist.ui.typed_words import About, Unfinished, unfinished

ABOUT = About(str(symbol("英维克")), "英维克  002837.SZ", "标的", report_id=1, start=0, end=2)


def left(library: Path) -> Unfinished | None:
    """What is kept; there is never more of one note."""
    return next((words for _, words in unfinished(library)), None)


def keep(library: Path, words: Unfinished) -> None:
    """What a program left that was killed."""
    library.with_name(f"{library.name}-note.json").write_text(json.dumps(asdict(words)))


def answers(window: MainWindow) -> dict[str, QPushButton]:
    buttons = window.body.offer_bar.findChildren(QPushButton)
    return {button.accessibleName(): button for button in buttons}


def editor_of(window: MainWindow) -> NoteEditor:
    return next(each for each in window.findChildren(NoteEditor) if each.isVisible())


def test_what_is_typed_is_kept_until_it_is_saved(
    library: Path, window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(typed_words, "KEEP_MS", 10)
    editor = NoteDesk(window.workspace, window).write(ABOUT)
    editor.text.setPlainText("要跟踪")
    qtbot.waitUntil(lambda: left(library) == Unfinished(ABOUT, "要跟踪"))
    editor.text.setPlainText("要跟踪三季度")
    editor.save.click()
    settle(window, qtbot)
    assert left(library) is None
    (note,) = window.workspace.read(queries.notes)
    assert (note.text, note.report_id, note.start, note.end) == ("要跟踪三季度", 1, 0, 2)


def test_the_first_letter_is_kept_at_once(
    library: Path, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(typed_words, "KEEP_MS", 600_000)
    editor = NoteDesk(window.workspace, window).write(ABOUT)
    editor.text.setPlainText("要")
    assert left(library) == Unfinished(ABOUT, "要")
    editor.text.setPlainText("要跟")
    assert left(library) == Unfinished(ABOUT, "要")
    editor.reject()


def test_what_was_dropped_is_not_kept(
    library: Path, window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(typed_words, "KEEP_MS", 10)
    editor = NoteDesk(window.workspace, window).write(ABOUT)
    editor.text.setPlainText("never mind")
    qtbot.waitUntil(lambda: left(library) is not None)
    editor.reject()
    assert left(library) is None
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
    assert left(library) is None


def test_what_was_kept_can_be_dropped_and_damage_is_nothing(
    library: Path, open_window: Opener, qtbot: QtBot
) -> None:
    keep(library, Unfinished(ABOUT, "x"))
    window = open_window()
    answers(window)["Drop it"].click()
    assert left(library) is None
    library.with_name(f"{library.name}-note.json").write_text("{not json")
    assert left(library) is None
