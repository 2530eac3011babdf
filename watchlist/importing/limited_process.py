"""A process with limits that answers one question after the other: started when first asked, and again after it died."""

from __future__ import annotations

import logging
import multiprocessing
import signal
import threading
import time
from contextlib import suppress
from multiprocessing.connection import Connection
from typing import Final

from watchlist.domain.commands import LearnAlias
from watchlist.domain.errors import ReaderFailed
from watchlist.domain.oddities import Limit
from watchlist.importing.reading_process import Answer, Assignment, Limits, Ready, Task, is_working, serve

LOG = logging.getLogger("watchlist")
_START_SECONDS: Final = 60.0
_SECOND_START_SECONDS: Final = 240.0
"""On a machine that has much else to do a process needs many times the second that it takes on an idle one."""

_END_SECONDS: Final = 1.0
_ENDED_BY: Final = {
    "SIGABRT": Limit.MEMORY,
    "SIGTRAP": Limit.MEMORY,
    "SIGILL": Limit.MEMORY,
    "SIGPROF": Limit.TIME,
    "SIGALRM": Limit.TIME,
}
"""Signal that ended a process -> the limit behind it: PDFium ends itself where it gets no more memory."""


class LimitedProcess:
    """`room` is `module:function`, loaded in the process; it gives the function that answers."""

    def __init__(self, room: str, limits: Limits | None = None) -> None:
        self._room = room
        self._limits = limits or Limits()
        self._process: multiprocessing.process.BaseProcess | None = None
        self._is_ready = False
        self._false_start: Limit | None = None
        self._deadline = 0.0
        self._latest = 0.0
        self._assignment: Assignment | None = None
        self._starting = threading.RLock()
        self.connection: Connection | None = None

    @property
    def is_busy(self) -> bool:
        """Whether it has been asked and has not answered."""
        return self._assignment is not None

    @property
    def is_ready(self) -> bool:
        """Whether there is a process that has loaded what it needs."""
        return self._is_ready

    @property
    def is_late(self) -> bool:
        """Whether it was not ready in time and is being started once more."""
        return self._false_start is Limit.LATE

    def warm(self) -> None:
        """Start it ahead of its first question, from any thread. Where that fails the question will tell."""
        with self._starting:
            if self._process is None:
                with suppress(OSError):
                    self._spawn()

    def ask(self, task: Task, aliases: tuple[LearnAlias, ...] = ()) -> None:
        """Begin; the clock runs from when the process is ready for it. Raises ReaderFailed where none can be started."""
        size = task.size
        limits = self._limits
        assignment = Assignment(task, aliases, limits.work(size), limits.clock(size), limits.latest(size))
        with self._starting:
            self._assignment = assignment
            if self._process is not None and not self._process.is_alive():
                self.kill(keeping=assignment)
            if self._process is None:
                self._start()
            elif self._is_ready:
                self._send()
            else:
                self._deadline = time.monotonic() + _START_SECONDS

    def _start(self) -> None:
        try:
            self._spawn()
        except OSError as error:
            raise self._never_started(Limit.START) from error

    def _spawn(self) -> None:
        context = multiprocessing.get_context("spawn")
        self.connection, other_end = context.Pipe()
        process = context.Process(
            target=serve, args=(other_end, self._room, self._limits), name="watchlist-reader", daemon=True
        )
        try:
            process.start()
        except OSError:
            other_end.close()
            self.connection.close()
            self.connection = None
            raise
        self._process = process
        other_end.close()
        self._is_ready = False
        self._deadline = time.monotonic() + _START_SECONDS

    def _send(self) -> None:
        assert self.connection is not None
        assert self._assignment is not None
        now = time.monotonic()
        self._deadline, self._latest = now + self._assignment.clock, now + self._assignment.latest
        try:
            self.connection.send(self._assignment)
        except OSError:
            LOG.debug("the reading process was gone before it got its document")

    def answer(self) -> tuple[Task, Answer] | None:
        """The task with its answer, None while it still works. Raises what kept the process from starting."""
        assert self.connection is not None
        try:
            message = self.connection.recv() if self.connection.poll() else None
        except (EOFError, OSError):
            if self._is_ready:
                return self._failed(self._how_it_died())
            self._start_again(Limit.START)
            return None
        if isinstance(message, Ready):
            self._on_ready(message)
        elif isinstance(message, Answer):
            return self._answered(message)
        if time.monotonic() > self._deadline:
            if not self._is_ready:
                self._start_again(Limit.LATE)
            elif not self._waits_for_its_turn():
                return self._failed(Limit.TIME)
        return None

    def _waits_for_its_turn(self) -> bool:
        """Whether it is only slow because others want the processor as well; its own work has a limit of its own."""
        process_id = self._process.pid if self._process else None
        return process_id is not None and time.monotonic() < self._latest and is_working(process_id)

    def _start_again(self, why: Limit) -> None:
        """One that died before it got its document may have been killed by accident; a second one has a reason.

        One that was late may hang: a second one is given more time.
        """
        if self._false_start:
            raise self._never_started(why)
        self._false_start = why
        self.kill(keeping=self._assignment)
        self._start()
        if why is Limit.LATE:
            self._deadline = time.monotonic() + _SECOND_START_SECONDS

    def _never_started(self, why: Limit) -> ReaderFailed:
        """What is to be raised: it would be the same with every other task."""
        name = self._finish().name
        self._false_start = None
        self.kill()
        return ReaderFailed(name, why)

    def _on_ready(self, message: Ready) -> None:
        if message.error is not None:
            self.kill()
            raise message.error
        self._is_ready = True
        self._false_start = None
        self._send()

    def _answered(self, answer: Answer) -> tuple[Task, Answer]:
        task = self._finish()
        if answer.is_last:
            self.kill()
        for note in getattr(answer.result, "__notes__", ()):
            LOG.error("reading %s broke off\n%s", task.name, note)
        return task, answer

    def _failed(self, limit: Limit) -> tuple[Task, Answer]:
        task = self._finish()
        self.kill()
        return task, Answer(ReaderFailed(task.name, limit))

    def _finish(self) -> Task:
        assert self._assignment is not None
        task, self._assignment = self._assignment.source, None
        return task

    def _how_it_died(self) -> Limit:
        assert self._process is not None
        self._process.join(_END_SECONDS)
        died_of = -(self._process.exitcode or 0)
        name = signal.Signals(died_of).name if died_of in set(signal.Signals) else ""
        return _ENDED_BY.get(name, Limit.CRASH)

    def kill(self, *, keeping: Assignment | None = None) -> None:
        """End the process at once and leave nothing of it behind."""
        with self._starting:
            if self._process is not None:
                self._process.kill()
                self._process.join()
                self._process.close()
            if self.connection is not None:
                self.connection.close()
            self._process, self.connection, self._assignment = None, None, keeping
            self._is_ready = False
