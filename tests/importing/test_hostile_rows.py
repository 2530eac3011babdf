"""A short part of `bench.hostile`: each row holds, and fails where its guard is taken out."""

from __future__ import annotations

import sys

import pytest
from pytestqt.qtbot import QtBot

from bench.hostile import (
    archives,
    characters,
    encodings,
    huge,
    huge_window,
    killing,
    markup,
    paths,
    pdfs,
    spreadsheets,
)

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="pipes, devices and limits of POSIX")


def test_killed_readers_cost_their_file_alone() -> None:
    assert killing.trials(3, 1, naive=False).failures == []


def test_mutated_pdfs_are_read_or_refused() -> None:
    tally = pdfs.mutated(12, 1, naive=False)
    assert (tally.trials, tally.failures) == (12, [])


def test_pages_open_nothing() -> None:
    assert markup.pages(naive=False).kinds == {"nothing opened": 40}
    assert markup.links(naive=False).kinds == {"words only": 12}


def test_a_text_of_qt_would_have_asked_for_files() -> None:
    assert markup.pages(naive=True).failures


@pytest.mark.parametrize("length", [60, 300])
def test_encodings(length: int) -> None:
    assert encodings.enough(encodings.trials(length, 1, naive=False), length)
    assert not encodings.enough(encodings.trials(length, 1, naive=True), length)


def test_characters_that_a_plain_build_keeps() -> None:
    assert len(characters.ODD) == 60
    assert len(characters.trials(naive=True).failures) > 20


def test_cells_of_exported_tables_are_texts() -> None:
    tally = spreadsheets.trials(naive=False)
    assert tally.failures == []
    assert tally.trials > 1_000
    assert len(spreadsheets.HARMFUL) == 30
    assert len(spreadsheets.trials(naive=True).failures) > 100


def test_odd_paths_are_told_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paths, "ROUNDS", 1)
    tally = paths.trials(1, naive=False)
    assert (tally.trials, tally.failures) == (20, [])


def test_small_archives_that_mean_harm(monkeypatch: pytest.MonkeyPatch) -> None:
    files = archives._files

    def small(secret: object) -> object:
        return {
            name: made
            for name, made in files(secret).items()
            if not {"gigabytes.docx", "gigabytes.xlsx", "gigabytes.zip", "lying.zip", "one.zip"}
            & set(name.split())
        }  # type: ignore[arg-type]

    monkeypatch.setattr(archives, "_files", small)
    tally = archives.trials(naive=False)
    assert (tally.trials, tally.failures) == (8, [])


SMALLER = huge.Sizes(pages=10, rows=500, files=50, line=10_000)


@pytest.mark.skipif(sys.platform != "linux", reason="memory is asked of /proc")
def test_huge_inputs_are_told_or_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(huge, "_LATE", 60.0)  # how late a beat comes is for the benchmark
    monkeypatch.setattr(huge, "_CANCELLED", 60.0)
    tally = huge.trials(1, 1, naive=False, sizes=SMALLER)
    assert (tally.trials, tally.failures) == (5, [])
    assert tally.kinds["told (too_large)"] == 1


@pytest.mark.skipif(sys.platform != "linux", reason="memory is asked of /proc")
def test_huge_inputs_are_taken_by_the_window(monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> None:
    assert qtbot
    monkeypatch.setattr(huge, "_CANCELLED", 60.0)
    for name, value in {"_WORK": 60.0, "_LATE": 60.0, "_IDLE_SECONDS": 0.1}.items():
        monkeypatch.setattr(huge_window, name, value)
    tally = huge_window.trials(1, 1, naive=False, sizes=SMALLER, quiet=0.5)
    assert (tally.trials, tally.failures) == (5, [])
