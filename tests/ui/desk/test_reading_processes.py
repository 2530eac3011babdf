"""The reading processes of the window: kept ready where files come unasked, gone when nobody needs them."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from tests.support.fake_reading import ROOM
from tests.support.fake_tesseract import install, table
from tests.support.pdfs import a_scan
from watchlist.importing.sources import FromBytes
from watchlist.importing.worker import INTAKE, Outcome, Workers
from watchlist.ui.flows.importing import reading_processes
from watchlist.ui.flows.importing.reading_processes import ReadingProcesses
from watchlist.ui.jobs import Jobs


@pytest.fixture
def jobs(qtbot: QtBot) -> Iterator[Jobs]:
    jobs = Jobs()
    yield jobs
    assert jobs.shut_down()


@pytest.fixture
def pool() -> Iterator[Workers]:
    with Workers(2, room=ROOM) as workers:
        yield workers


@pytest.fixture
def processes(jobs: Jobs, pool: Workers, monkeypatch: pytest.MonkeyPatch) -> Iterator[ReadingProcesses]:
    monkeypatch.setattr(reading_processes, "IDLE_MS", 50)
    owner = QObject()
    processes = ReadingProcesses(jobs, owner, lambda: pool)
    yield processes
    processes.close()


def started(pool: Workers) -> list[bool]:
    return [worker._process is not None for worker in pool._workers]


def read(pool: Workers, count: int) -> None:
    steps = pool.read([FromBytes(f"{place}", b"ok") for place in range(count)])
    assert sum(isinstance(step, Outcome) for step in steps) == count


def test_none_is_left_some_time_after_a_batch(
    processes: ReadingProcesses, pool: Workers, qtbot: QtBot
) -> None:
    read(processes.lend(), 4)
    processes.rest()
    qtbot.waitUntil(lambda: not any(started(pool)))


def test_one_is_ready_while_it_is_kept(processes: ReadingProcesses, pool: Workers, qtbot: QtBot) -> None:
    processes.keep_one(True)
    qtbot.waitUntil(lambda: started(pool) == [True, False])
    processes.warm()
    qtbot.waitUntil(lambda: all(started(pool)))
    qtbot.waitUntil(lambda: started(pool) == [True, False])
    read(processes.lend(), 2)
    processes.keep_one(False)
    qtbot.wait(150)
    assert any(started(pool)), "ended while it was lent"
    processes.rest()
    qtbot.waitUntil(lambda: not any(started(pool)))


@pytest.mark.skipif(sys.platform == "win32", reason="the fake program is a script of a shell")
def test_with_recognition_pictures_are_read_after_the_rest(
    processes: ReadingProcesses, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    install(tmp_path / "bin", monkeypatch, {"chi_sim": table([[("寒武纪", 300, 400, 120, 40)]])})
    processes.make = lambda: Workers(1, room=INTAKE)
    reading = processes.lend(recognising=True)
    found = [step for step in reading.read([FromBytes("a.pdf", a_scan(1))]) if isinstance(step, Outcome)]
    assert [step.draft.document.text for step in found if step.draft] == ["寒武纪"]
    processes.rest()
    qtbot.waitUntil(lambda: processes._second is None)
