"""Work outside the window's thread: a generator is the job, whoever starts it owns it."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import partial
from itertools import count

from PySide6.QtCore import QObject, QThreadPool, Signal

READING_THREADS = 2

GIVING_WAY_S = 0.0001
"""So soon a thread that computes lets another in. The window's thread waits for that after each call into Qt, many
times for one thing that it does: with Python's own 5 ms a step of 80 ms took up to a second beside a busy thread."""

BEHIND = 5
"""So much nicer are a pool's threads, and the processes that they start, than the window's own thread where Linux lets each
thread have its own niceness. On a busy computer that thread waited for a processor behind them, longer than it worked."""

SHUT_DOWN_MS = 5000

CLOSING_MS = 500
"""So long a window that closes waits for what only reads; a thread that does not answer then is left (`watchlist.app`)."""


class Job(QObject):
    """One piece of work: made and deleted in the window's thread, run in a pool's.

    Each value that the generator yields is progress and a point where it can be cancelled; the last is the result.
    Connect first, start last. What it knows of pages and dialogs, its steps and whoever hears of it, ends in the window's
    thread (see `Jobs`).
    """

    progressed = Signal(object)
    succeeded = Signal(object)
    failed = Signal(object)
    cancelled = Signal()
    finished = Signal()

    def __init__(self, steps: Callable[[], Iterator[object]], name: str = "") -> None:
        super().__init__()
        self.name = name
        self._steps = steps
        self._stop = threading.Event()

    @property
    def stopping(self) -> bool:
        """Whether somebody asked it to stop; long steps may poll it themselves."""
        return self._stop.is_set()

    def cancel(self) -> None:
        """Ask it to stop at its next yield."""
        self._stop.set()

    def forget(self) -> None:
        """What it was to do is done, and who hears of it was told.

        Its steps know pages, and often the job itself, which then nothing but a collection would end. Who hears of it is known to
        Qt, where no collection looks: a page that keeps a job which was broken off, and with it the library, would stay for good.
        """
        self._steps = _nothing
        self.deleteLater()

    def run(self) -> None:
        """Do the work, in the thread of the caller.

        A job that answers when the program is gone has nobody to tell: an error there would end the process.
        """
        try:
            self._run()
        except Exception as error:  # noqa: BLE001 - whatever went wrong is told, the thread lives on
            with suppress(RuntimeError):
                if self._stop.is_set():  # it was broken off on purpose
                    self.cancelled.emit()
                else:
                    self.failed.emit(error)
        finally:
            with suppress(RuntimeError):
                self.finished.emit()

    def _run(self) -> None:
        steps = self._steps()
        last: object = None
        for last in steps:
            if self._stop.is_set():
                break
            self.progressed.emit(last)
        if self._stop.is_set():
            _close(steps)
            self.cancelled.emit()
        else:
            self.succeeded.emit(last)


def _close(steps: Iterator[object]) -> None:
    """Let the generator's own `finally` run here, in the thread that ran it."""
    close = getattr(steps, "close", None)
    if close is not None:
        close()


def once(work: Callable[[], object], name: str = "") -> Job:
    """A job of a single step that can't be cancelled half way."""

    def steps() -> Iterator[object]:
        yield work()

    return Job(steps, name)


def _nothing() -> Iterator[object]:
    return iter(())


class Jobs(QObject):
    """Keeps running jobs alive; two threads read, one writes, so that writes come one after the other.

    A job is kept until the thread that ran it knows nothing of it any more: else that thread would at times be the last that
    does, and end Qt's half of the job, and widgets that its steps or its hearers know, beside the window's own thread.

    `ended` once all are stopped for good: what lives beside the threads ends with them.
    """

    count_changed = Signal(int)
    ended = Signal()
    _let_loose = Signal(int)
    """A thread has done with the job of this number."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        sys.setswitchinterval(GIVING_WAY_S)
        self._reading = _pool(READING_THREADS, self)
        self._writing = _pool(1, self)
        self._running: set[Job] = set()
        self._kept: dict[int, Job] = {}
        self._unbegun: set[int] = set()
        self._numbers = count()
        self._let_loose.connect(self._on_loose)
        self._niceness = _niceness() + BEHIND
        self._over = False

    @property
    def count(self) -> int:
        """How many run or wait."""
        return len(self._running)

    def start(self, job: Job, *, writing: bool = False) -> Job:
        """Queue a job whose signals are connected already; one that comes when all are stopped for good is not begun."""
        if self._over:
            return job
        self._running.add(job)
        job.finished.connect(self._on_finished)
        self.count_changed.emit(self.count)
        number = next(self._numbers)
        self._kept[number] = job
        self._unbegun.add(number)
        (self._writing if writing else self._reading).start(partial(self._work, number))
        return job

    def cancel_all(self) -> None:
        """Ask every job to stop."""
        for job in self._running:
            job.cancel()

    @property
    def all_written(self) -> bool:
        """Whether all that writes came to its end, for good; some thread may still read."""
        return self._over and not self._writing.activeThreadCount()

    def shut_down(self, reading_ms: int | None = None) -> bool:
        """Stop all, wait for the threads, so long for those that read; False where one did not answer in time."""
        self._over = True
        self.cancel_all()
        self._reading.clear()  # what has not begun to read is not begun; what is to be written is
        answered = self._reading.waitForDone(SHUT_DOWN_MS if reading_ms is None else reading_ms)
        answered = self._writing.waitForDone(SHUT_DOWN_MS) and answered
        if answered:
            self._drop_unbegun()
        self.ended.emit()
        return answered

    def _drop_unbegun(self) -> None:
        """What no thread will ever run; the binding keeps the call itself for good."""
        for number in self._unbegun:
            job = self._kept.pop(number)
            self._running.discard(job)
            job.forget()
        self._unbegun.clear()

    def _work(self, number: int) -> None:
        """In a pool's thread: no name here is the job's own, so that it is unknown once `run` is over."""
        _stand_at(self._niceness)
        self._unbegun.discard(number)
        self._kept[number].run()
        with suppress(RuntimeError):
            self._let_loose.emit(number)

    def _on_loose(self, number: int) -> None:
        job = self._kept.pop(number, None)
        if job is not None:
            job.forget()

    def _on_finished(self) -> None:
        job = self.sender()
        if isinstance(job, Job):
            self._running.discard(job)
            self.count_changed.emit(self.count)


def _niceness() -> int:
    """That of the thread that calls; 0 where it is the whole program's."""
    return os.getpriority(os.PRIO_PROCESS, 0) if sys.platform == "linux" else 0


def _stand_at(niceness: int) -> None:
    """Give the thread that calls this niceness, where each has its own. A number that stays: Python forgets a pool's thread after each job."""
    if sys.platform == "linux":
        # Somebody may have made the program nicer still since it began, and only a superuser takes that back.
        with suppress(OSError):
            os.setpriority(os.PRIO_PROCESS, 0, niceness)


def _pool(threads: int, parent: QObject) -> QThreadPool:
    pool = QThreadPool(parent)
    pool.setMaxThreadCount(threads)
    # Threads stay for good: a connection belongs to the thread that opened it.
    pool.setExpiryTimeout(-1)
    return pool
