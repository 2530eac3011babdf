from __future__ import annotations

import sys
import threading
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from watchlist.domain import errors
from watchlist.domain.oddities import Oddity
from watchlist.importing.readers.registry import open_data
from watchlist.ui.notices import Notices


def _kinds(base: type[errors.WatchlistError]) -> list[type[errors.WatchlistError]]:
    return [kind for direct in base.__subclasses__() for kind in (direct, *_kinds(direct))]


@pytest.mark.parametrize("kind", _kinds(errors.WatchlistError), ids=lambda kind: kind.code)
def test_every_error_has_a_sentence_with_its_data(kind: type[errors.WatchlistError], qtbot: QtBot) -> None:
    sentence = Notices().sentence(kind("first", "second", "third"))
    assert not sentence.startswith(kind.code)
    assert "{" not in sentence
    assert len(sentence) > 20


def test_an_error_with_less_data_still_has_a_sentence(qtbot: QtBot) -> None:
    assert "report.pdf" in Notices().sentence(errors.UnreadableFile(Path("/somewhere/report.pdf")))


def test_what_is_wrong_with_a_file_is_said_in_the_windows_words(qtbot: QtBot) -> None:
    said = Notices().sentence(errors.DamagedDatabase("library.db", "cut short", ""))
    assert "it is cut short" in said
    assert "No backup beside it holds together" in said
    assert "it is empty" in Notices().sentence(errors.NotADatabase("library.db", "empty"))


def test_a_file_without_a_byte_is_told_apart_from_one_without_a_text(qtbot: QtBot) -> None:
    with pytest.raises(errors.EmptyDocument) as nothing:
        open_data("zero.pdf", b"")
    with pytest.raises(errors.EmptyDocument) as blank:
        open_data("blank.txt", b" \n")
    told = [Notices().sentence(error.value) for error in (nothing, blank)]
    assert "not one byte" in told[0]
    assert "has no text in it" in told[1]


def test_an_archive_is_to_be_unpacked_and_a_password_to_be_taken_off(qtbot: QtBot) -> None:
    def said(oddity: Oddity) -> str:
        return Notices().sentence(errors.UnsupportedFile("/x/b.zip", oddity))

    assert "Unpack it" in said(Oddity.ARCHIVE)
    assert "too deep inside others" in said(Oddity.NESTED)
    assert "without one" in said(Oddity.PASSWORD)
    assert "save it as PDF" in said(Oddity.OLD_OFFICE)
    assert "text recognition" in said(Oddity.PICTURE)
    assert "as EML" in said(Oddity.OUTLOOK)
    assert "save the page" in said(Oddity.SHORTCUT)
    assert "save it" not in said(Oddity.SOUND)


@pytest.mark.parametrize(("limit", "said"), [("late", "so busy"), ("start", "lets no process start")])
def test_that_nothing_could_read_is_said_as_such(qtbot: QtBot, limit: str, said: str) -> None:
    sentence = Notices().sentence(errors.ReaderFailed("a.pdf", limit))
    assert said in sentence
    assert "not affected" not in sentence


def test_a_bug_is_told_with_its_words(qtbot: QtBot) -> None:
    assert "ValueError: seven" in Notices().sentence(ValueError("seven"))
    assert "No space left" in Notices().sentence(OSError(28, "No space left on device", "/tmp/x"))
    assert "memory" in Notices().sentence(MemoryError())


def test_uncaught_errors_of_any_thread_are_raised_as_notices(
    qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    notices = Notices()
    seen: list[str] = []
    notices.raised.connect(lambda error: seen.append(str(error)))
    notices.install()
    try:
        sys.excepthook(ValueError, ValueError("here"), None)
        thread = threading.Thread(target=[].pop)
        thread.start()
        thread.join()
        qtbot.waitUntil(lambda: len(seen) == 2)
    finally:
        notices.remove()
    assert seen[0] == "here"
    assert "empty list" in seen[1]
    assert len(caplog.records) == 2


def test_a_full_disk_says_how_much_has_to_be_free() -> None:
    said = Notices().sentence(errors.DiskFull("library.db", 40 * 2**20))
    assert "40 M" in said
    assert "library.db" in said
