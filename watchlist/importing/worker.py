"""Reading in processes of their own: a crash, a bomb or an endless document costs that document alone.

`Workers.read` is a generator for any thread: it yields `Progress` at least every fifth of a second and an `Outcome` for
each document as it is done. Closing the generator, or `cancel` from another thread, stops what is being read at once.
"""

from __future__ import annotations

import logging
import multiprocessing
import signal
import threading
import time
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from typing import Final, Self

from watchlist.domain.commands import LearnAlias
from watchlist.domain.drafts import Draft
from watchlist.domain.errors import ReaderFailed, WatchlistError
from watchlist.domain.oddities import Limit
from watchlist.domain.outside_lists import ResolvedList
from watchlist.importing.findings import Lists, Parts
from watchlist.importing.reading_process import Answer, Assignment, Limits, Ready, serve
from watchlist.importing.sources import Source

LOG = logging.getLogger("watchlist")
READING_ROOM: Final = "watchlist.importing.pipeline:prepare"
"""Reads documents; an archive is none."""

INTAKE: Final = "watchlist.importing.intake:prepare"
"""Reads documents, lists of other programs, and files that hold files."""

DOCUMENTS: Final = "watchlist.importing.intake:prepare_documents"
"""Reads documents, and files that hold files."""

_TICK: Final = 0.2
_START_SECONDS: Final = 120.0
_END_SECONDS: Final = 1.0
_ENDED_BY: Final = {
    "SIGABRT": Limit.MEMORY,
    "SIGTRAP": Limit.MEMORY,
    "SIGILL": Limit.MEMORY,
    "SIGPROF": Limit.TIME,
    "SIGALRM": Limit.TIME,
}
"""Signal that ended a process -> the limit behind it: PDFium ends itself where it gets no more memory."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a batch is; `reading` names what is being read."""

    done: int
    total: int
    reading: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one source: a draft, lists of another program, the files that it holds, or an error; one of them."""

    source: Source
    draft: Draft | None = None
    error: WatchlistError | None = None
    lists: tuple[ResolvedList, ...] = ()
    parts: tuple[Source, ...] = ()


class Worker:
    """One reading process; started when it first gets a document, and again after it died."""

    def __init__(self, room: str = READING_ROOM, limits: Limits | None = None) -> None:
        self._room = room
        self._limits = limits or Limits()
        self._process: multiprocessing.process.BaseProcess | None = None
        self._is_ready = False
        self._deadline = 0.0
        self._assignment: Assignment | None = None
        self.connection: Connection | None = None

    @property
    def source(self) -> Source | None:
        """What it is reading."""
        return self._assignment.source if self._assignment else None

    def take(self, source: Source, aliases: tuple[LearnAlias, ...]) -> None:
        """Begin with a document; the clock runs from when the process is ready for it."""
        size = source.size
        self._assignment = Assignment(source, aliases, self._limits.work(size), self._limits.clock(size))
        if self._process is not None and not self._process.is_alive():
            self.kill()
        if self._process is None:
            self._start()
        elif self._is_ready:
            self._send()

    def _start(self) -> None:
        context = multiprocessing.get_context("spawn")
        self.connection, other_end = context.Pipe()
        self._process = context.Process(
            target=serve, args=(other_end, self._room, self._limits), name="watchlist-reader", daemon=True
        )
        self._process.start()
        other_end.close()
        self._is_ready = False
        self._deadline = time.monotonic() + _START_SECONDS

    def _send(self) -> None:
        assert self.connection is not None
        assert self._assignment is not None
        self._deadline = time.monotonic() + self._assignment.clock
        try:
            self.connection.send(self._assignment)
        except OSError:
            LOG.debug("the reading process was gone before it got its document")

    def outcome(self) -> Outcome | None:
        """What became of its document, None while it still reads. Raises what kept the process from starting."""
        assert self.connection is not None
        try:
            message = self.connection.recv() if self.connection.poll() else None
        except (EOFError, OSError):
            return self._failed(self._how_it_died())
        if isinstance(message, Ready):
            self._on_ready(message)
        elif isinstance(message, Answer):
            return self._answered(message)
        if time.monotonic() > self._deadline:
            return self._failed(Limit.TIME)
        return None

    def _on_ready(self, message: Ready) -> None:
        if message.error is not None:
            self.kill()
            raise message.error
        self._is_ready = True
        self._send()

    def _answered(self, answer: Answer) -> Outcome:
        source = self._finish()
        if answer.is_last:
            self.kill()
        if isinstance(answer.result, WatchlistError):
            for note in getattr(answer.result, "__notes__", ()):
                LOG.error("reading %s broke off\n%s", source.name, note)
            return Outcome(source, error=answer.result)
        if isinstance(answer.result, Lists):
            return Outcome(source, lists=answer.result.lists)
        if isinstance(answer.result, Parts):
            return Outcome(source, parts=answer.result.sources)
        return Outcome(source, draft=answer.result)

    def _failed(self, limit: Limit) -> Outcome:
        source = self._finish()
        self.kill()
        return Outcome(source, error=ReaderFailed(source.name, limit))

    def _finish(self) -> Source:
        assert self._assignment is not None
        source, self._assignment = self._assignment.source, None
        return source

    def _how_it_died(self) -> Limit:
        assert self._process is not None
        self._process.join(_END_SECONDS)
        died_of = -(self._process.exitcode or 0)
        name = signal.Signals(died_of).name if died_of in set(signal.Signals) else ""
        return _ENDED_BY.get(name, Limit.CRASH)

    def kill(self) -> None:
        """End the process at once and leave nothing of it behind."""
        if self._process is not None:
            self._process.kill()
            self._process.join()
            self._process.close()
        if self.connection is not None:
            self.connection.close()
        self._process, self.connection, self._assignment = None, None, None

    def close(self) -> None:
        """Let an idle process end by itself; end a busy one."""
        if self._process is not None and self.connection is not None and self._assignment is None:
            self.connection.close()
            self._process.join(_END_SECONDS)
        self.kill()


class Workers:
    """A few reading processes; use as a context manager, or `close` at the end."""

    def __init__(self, count: int = 2, *, room: str = READING_ROOM, limits: Limits | None = None) -> None:
        self._workers = [Worker(room, limits) for _ in range(count)]
        self._stop = threading.Event()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def read(
        self, sources: Iterable[Source], aliases: tuple[LearnAlias, ...] = ()
    ) -> Iterator[Progress | Outcome]:
        """Read them all; outcomes come as they are done. One batch at a time."""
        self._stop.clear()
        waiting = deque(sources)
        total = len(waiting)
        done = 0
        try:
            while (waiting or self._busy()) and not self._stop.is_set():
                self._hand_out(waiting, aliases)
                yield Progress(
                    done, total, tuple(source.name for worker in self._busy() if (source := worker.source))
                )
                for outcome in self._collect():
                    done += 1
                    yield outcome
            yield Progress(done, total)
        finally:
            for worker in self._busy():
                worker.kill()

    def _busy(self) -> list[Worker]:
        return [worker for worker in self._workers if worker.source is not None]

    def _hand_out(self, waiting: deque[Source], aliases: tuple[LearnAlias, ...]) -> None:
        for worker in self._workers:
            if waiting and worker.source is None:
                worker.take(waiting.popleft(), aliases)

    def _collect(self) -> Iterator[Outcome]:
        """What is done after a moment's wait."""
        busy = self._busy()
        wait([worker.connection for worker in busy if worker.connection], timeout=_TICK)
        for worker in busy:
            outcome = worker.outcome()
            if outcome is not None:
                yield outcome

    def cancel(self) -> None:
        """Stop the batch from any thread: what is being read is dropped, what was yielded stays."""
        self._stop.set()

    def close(self) -> None:
        """End all processes."""
        self.cancel()
        for worker in self._workers:
            worker.close()
