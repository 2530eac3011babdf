"""Free memory goes back once no job has run for a while."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from watchlist.ui import giving_back
from watchlist.ui.giving_back import GivingBack, trim_heap
from watchlist.ui.jobs import Jobs, once


@pytest.fixture(autouse=True)
def _soon(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(giving_back, "RESTS_MS", 1)


def test_it_waits_for_the_end_of_all_jobs(qtbot: QtBot, jobs: Jobs) -> None:
    parent = QObject()
    trims: list[int] = []
    GivingBack(jobs, parent, lambda: trims.append(jobs.count))
    assert trims == []
    for _ in range(3):
        jobs.start(once(lambda: None))
    qtbot.waitUntil(lambda: len(trims) > 0)
    assert set(trims) == {0}


@pytest.mark.skipif(sys.platform != "linux", reason="glibc")
def test_pieces_between_others_are_given_back() -> None:
    pieces = [bytearray(4_000) for _ in range(40_000)]
    held = pieces[::500]
    full = _resident()
    del pieces
    trim_heap()
    assert _resident() < full - 80_000_000
    assert len(held) == 80


def _resident() -> int:
    return int(Path("/proc/self/statm").read_text("ascii").split()[1]) * 4096
