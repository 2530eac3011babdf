from __future__ import annotations

import gc
import os
import subprocess
import sys
import threading
import weakref
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QObject, QSettings, QThread
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from tests.support.now_jobs import NowJobs
from watchlist.store import queries
from watchlist.store.database import open_reader
from watchlist.ui.jobs import BEHIND, READING_THREADS, Job, Jobs, once


def _count(to: int) -> Iterator[object]:
    yield from range(1, to + 1)


def test_every_step_is_progress_and_the_last_is_the_result() -> None:
    seen: list[object] = []
    job = Job(lambda: _count(3))
    job.progressed.connect(seen.append)
    job.succeeded.connect(lambda result: seen.append(("result", result)))
    job.finished.connect(lambda: seen.append("finished"))
    NowJobs().start(job)
    assert seen == [1, 2, 3, ("result", 3), "finished"]


def test_a_failure_is_told_and_the_job_finishes() -> None:
    seen: list[object] = []

    def steps() -> Iterator[object]:
        yield 1
        raise ValueError("no")

    job = Job(steps)
    job.failed.connect(lambda error: seen.append(str(error)))
    job.succeeded.connect(lambda _: seen.append("succeeded"))
    job.finished.connect(lambda: seen.append("finished"))
    job.run()
    assert seen == ["no", "finished"]


def test_a_cancelled_job_cleans_up_and_gives_no_result() -> None:
    seen: list[object] = []

    def steps() -> Iterator[object]:
        try:
            yield from range(10)
        finally:
            seen.append("closed")

    job = Job(steps)
    job.progressed.connect(lambda place: job.cancel() if place == 2 else None)
    job.succeeded.connect(lambda _: seen.append("succeeded"))
    job.cancelled.connect(lambda: seen.append("cancelled"))
    job.run()
    assert seen == ["closed", "cancelled"]
    assert job.stopping


def test_results_arrive_in_the_windows_thread_even_for_plain_functions(qtbot: QtBot, jobs: Jobs) -> None:
    window = QCoreApplication.instance()
    assert window is not None
    here: list[tuple[bool, bool]] = []

    def work() -> object:
        return QThread.currentThread() is window.thread()

    def done(in_window: object) -> None:
        here.append((bool(in_window), QThread.currentThread() is window.thread()))

    for _ in range(200):
        job = once(work)
        job.succeeded.connect(done)
        jobs.start(job)
    qtbot.waitUntil(lambda: jobs.count == 0)
    assert here == [(False, True)] * 200


@pytest.mark.skipif(sys.platform != "linux", reason="a thread has no niceness of its own")
@pytest.mark.parametrize("writing", [False, True])
def test_the_windows_thread_goes_before_those_of_the_pools(qtbot: QtBot, jobs: Jobs, writing: bool) -> None:
    mine = os.getpriority(os.PRIO_PROCESS, 0)
    told: list[object] = []
    for _ in range(3):
        job = once(lambda: os.getpriority(os.PRIO_PROCESS, 0))
        job.succeeded.connect(told.append)
        jobs.start(job, writing=writing)
        qtbot.waitUntil(lambda: jobs.count == 0)
    assert told == [min(19, mine + BEHIND)] * 3
    assert os.getpriority(os.PRIO_PROCESS, 0) == mine


@pytest.mark.skipif(sys.platform != "linux", reason="a thread has no niceness of its own")
def test_a_niceness_that_is_refused_keeps_no_job_from_its_work(
    qtbot: QtBot, jobs: Jobs, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As where the program was made nicer from outside than its threads would be."""

    def refuse(*_: int) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "setpriority", refuse)
    told: list[object] = []
    job = once(lambda: "done")
    job.succeeded.connect(told.append)
    jobs.start(job)
    qtbot.waitUntil(lambda: told == ["done"])


def test_writes_come_one_after_the_other(qtbot: QtBot, jobs: Jobs) -> None:
    inside = 0
    most = 0
    lock = threading.Lock()

    def work() -> Iterator[object]:
        nonlocal inside, most
        with lock:
            inside += 1
            most = max(most, inside)
        yield None
        with lock:
            inside -= 1
        yield None

    for _ in range(50):
        jobs.start(Job(work), writing=True)
    qtbot.waitUntil(lambda: jobs.count == 0)
    assert most == 1


def test_shutting_down_stops_a_running_job(qtbot: QtBot) -> None:
    jobs = Jobs()
    started = threading.Event()

    def forever() -> Iterator[object]:
        while True:
            started.set()
            yield None

    job = jobs.start(Job(forever))
    assert started.wait(5)
    assert jobs.shut_down()
    assert job.stopping


def test_a_job_that_answers_when_the_program_is_gone_harms_nothing() -> None:
    done: list[str] = []

    def steps() -> Iterator[object]:
        done.append("worked")
        yield None

    job = Job(steps)
    delete(job)
    job.run()
    assert done == ["worked"]


def test_what_waits_is_written_at_the_end_and_not_read() -> None:
    jobs, go_on, done = Jobs(), threading.Event(), list[str]()
    for _ in range(READING_THREADS):
        jobs.start(once(go_on.wait))
    jobs.start(once(lambda: done.append("read")))
    jobs.start(once(lambda: done.append("written")), writing=True)
    assert not jobs.all_written
    assert not jobs.shut_down(0)
    assert jobs.all_written
    jobs.start(once(lambda: done.append("too late")), writing=True)
    go_on.set()
    assert jobs.shut_down()
    assert done == ["written"]


class _Lingering(Job):
    """Its thread is through with it only when the window has long been told that it has finished."""

    def __init__(self, steps: Callable[[], Iterator[object]], told: threading.Event) -> None:
        super().__init__(steps)
        self._told = told

    def run(self) -> None:
        super().run()
        self._told.wait()


@pytest.mark.parametrize("writing", [False, True])
def test_a_job_and_what_it_knows_end_in_the_windows_thread(qtbot: QtBot, jobs: Jobs, writing: bool) -> None:
    """A thread that ended them would end a page's widgets, too, where only the job knows them yet."""
    told, ended = threading.Event(), list[tuple[str, bool]]()
    window = threading.get_ident()

    def end(name: str) -> None:
        ended.append((name, threading.get_ident() == window))

    class Page:
        """Known to the job's steps and to who hears of it, by nobody else."""

        def work(self) -> Iterator[object]:
            yield None

        def hear(self, _answer: object) -> None:
            return

    def begin() -> None:
        page = Page()
        job = _Lingering(lambda: page.work(), told)  # noqa: PLW0108 - a closure, as most are
        job.succeeded.connect(lambda answer: page.hear(answer))  # noqa: PLW0108 - as above
        weakref.finalize(page, end, "page")
        weakref.finalize(job, end, "job")
        jobs.start(job, writing=writing)

    jobs.count_changed.connect(lambda count: told.set() if not count else None)
    begin()
    qtbot.waitUntil(lambda: len(ended) == 2)
    assert sorted(ended) == [("job", True), ("page", True)]


def test_a_job_whose_steps_ask_it_whether_to_stop_needs_no_collection(qtbot: QtBot, jobs: Jobs) -> None:
    ended: list[str] = []

    def begin() -> None:
        job: Job = once(lambda: job.stopping)
        weakref.finalize(job, ended.append, "job")
        jobs.start(job)

    begin()
    qtbot.waitUntil(lambda: ended == ["job"])


def test_jobs_that_are_never_begun_end_with_the_others(qtbot: QtBot) -> None:
    jobs, go_on, ended = Jobs(), threading.Event(), list[str]()
    for _ in range(READING_THREADS):
        jobs.start(once(go_on.wait))
    unbegun = jobs.start(once(lambda: ended.append("begun")))
    weakref.finalize(unbegun, ended.append, "ended")
    del unbegun
    assert not jobs.shut_down(0)
    go_on.set()
    assert jobs.shut_down()
    qtbot.waitUntil(lambda: ended == ["ended"])


class _Page(QObject):
    """Keeps the job that it waits for until it hears of it, as pages do."""

    def __init__(self, jobs: Jobs, work: Callable[[], object]) -> None:
        super().__init__()
        self.job: Job = once(work)
        self.job.succeeded.connect(lambda _answer: self._on_answer())
        jobs.start(self.job)

    def _on_answer(self) -> None:
        del self.job


@pytest.mark.parametrize("begun", [True, False])
def test_who_keeps_a_job_that_was_broken_off_is_not_kept_by_it(qtbot: QtBot, *, begun: bool) -> None:
    """As a page of a window that is closed while it still reads."""
    jobs, go_on, began, ended = Jobs(), threading.Event(), threading.Event(), list[str]()
    for _ in range(READING_THREADS - begun):
        jobs.start(once(go_on.wait))
    page = _Page(jobs, lambda: (began.set(), go_on.wait()))
    if begun:
        assert began.wait(10)
    weakref.finalize(page, ended.append, "ended")
    del page
    assert not jobs.shut_down(0)
    go_on.set()
    assert jobs.shut_down()

    def is_gone() -> bool:
        gc.collect()
        return ended == ["ended"]

    qtbot.waitUntil(is_gone)
    assert began.is_set() == begun


@pytest.mark.parametrize("held", [True, False], ids=["though a thread still reads", "with no thread left"])
def test_a_window_is_gone_with_the_program_as_it_is(tmp_path: Path, *, held: bool) -> None:
    """A thread would hold the program for good, and its objects are not taken apart; what was asked for before is written."""
    ended = subprocess.run(
        [sys.executable, "-c", _HELD, str(tmp_path / "watchlist.db"), *(["held"] if held else [])],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip
    assert (ended.returncode, ended.stdout) == (0, "told\n"), ended.stderr
    assert (
        QSettings(str(tmp_path / "watchlist.db.ini"), QSettings.Format.IniFormat).value("kept")
        == "at the end"
    )
    with closing(open_reader(tmp_path / "watchlist.db")) as reader:
        assert [row.name for row in queries.lists(reader)][1:] == ["written at the end"]


_HELD = """
import atexit, sys, threading
from pathlib import Path
from PySide6.QtCore import QSettings, QTimer
from PySide6.QtWidgets import QApplication
from watchlist.app import build_window, until_closed
from watchlist.domain.desk_commands import AddList
from watchlist.ui.jobs import once

app = QApplication([])
window = build_window(Path(sys.argv[1]), QSettings(sys.argv[1] + ".ini", QSettings.Format.IniFormat))
window.show()

def close():
    if sys.argv[2:]:
        window.workspace.jobs.start(once(threading.Event().wait))
    atexit.register(print, "taken apart")
    print("told")
    window.settings.setValue("kept", "at the end")
    window.workspace.write(AddList("written at the end"))
    window.close()

QTimer.singleShot(0, window, close)
sys.exit(until_closed(app, window))
"""
