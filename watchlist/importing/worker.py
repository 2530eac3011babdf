"""Reading in processes of their own: a crash, a bomb or an endless document costs that document alone.

`Workers.read` is a generator for any thread: it yields `Progress` at least every fifth of a second and an `Outcome` for
each document as it is done. Closing the generator, or `cancel` from another thread, stops what is being read at once.
"""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing.connection import wait
from typing import Final, Self

from watchlist.domain.commands import LearnAlias
from watchlist.domain.drafts import Draft
from watchlist.domain.errors import ReaderFailed, TooLarge, WatchlistError
from watchlist.domain.outside_lists import ResolvedList
from watchlist.importing.findings import Lists, Parts
from watchlist.importing.limited_process import LimitedProcess
from watchlist.importing.readers.reading import MOST_TEXT_BYTES
from watchlist.importing.reading_process import Limits
from watchlist.importing.sources import Pasted, Source

READING_ROOM: Final = "watchlist.importing.pipeline:prepare"
"""Reads documents; an archive is none."""

INTAKE: Final = "watchlist.importing.intake:prepare"
"""Reads documents, lists of other programs, and files that hold files."""

DOCUMENTS: Final = "watchlist.importing.intake:prepare_documents"
"""Reads documents, and files that hold files."""

_TICK: Final = 0.2


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a batch is; `reading` names what is being read, `late` tells that a process takes very long to start."""

    done: int
    total: int
    reading: tuple[str, ...] = ()
    late: bool = False


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one source: a draft, lists of another program, the files that it holds, or an error; one of them."""

    source: Source
    draft: Draft | None = None
    error: WatchlistError | None = None
    lists: tuple[ResolvedList, ...] = ()
    parts: tuple[Source, ...] = ()


class Worker(LimitedProcess):
    """One reading process; started when it first gets a document, and again after it died."""

    def __init__(self, room: str = READING_ROOM, limits: Limits | None = None) -> None:
        super().__init__(room, limits)
        self.source: Source | None = None

    def take(self, source: Source, aliases: tuple[LearnAlias, ...]) -> None:
        """Begin with a document."""
        self.source = source
        self.ask(source, aliases)

    def outcome(self) -> Outcome | None:
        """What became of its document, None while it still reads. Raises what kept the process from starting."""
        answered = self.answer()
        if answered is None:
            return None
        source, self.source = self.source, None
        assert source is not None
        result = answered[1].result
        if isinstance(result, WatchlistError):
            return Outcome(source, error=result)
        if isinstance(result, Lists):
            return Outcome(source, lists=result.lists)
        if isinstance(result, Parts):
            return Outcome(source, parts=result.sources)
        return Outcome(source, draft=result)


class Workers:
    """A few reading processes; use as a context manager, or `close` at the end."""

    def __init__(self, count: int = 2, *, room: str = READING_ROOM, limits: Limits | None = None) -> None:
        self._workers = [Worker(room, limits) for _ in range(count)]
        self._left_out: list[Worker] = []
        self._stop = threading.Event()
        self._closed = threading.Event()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def warm(self, count: int | None = None) -> None:
        """Start so many processes (else all) ahead of the first document, from any thread and while others read."""
        for worker in self._workers[:count]:
            if not self._closed.is_set():
                worker.warm()
        if self._closed.is_set():
            self._kill_all()

    def rest(self, keeping: int = 1) -> None:
        """Between two batches: end all processes but so many."""
        for worker in self._workers[keeping:]:
            if not worker.is_busy:
                worker.kill()

    def read(
        self, sources: Iterable[Source], aliases: tuple[LearnAlias, ...] = ()
    ) -> Iterator[Progress | Outcome]:
        """Read them all; outcomes come as they are done. One batch at a time.

        Raises what keeps all processes from starting: no document would be read. Where some read, they read for the others.
        """
        self._stop.clear()
        self._left_out.clear()
        waiting = deque(sources)
        total = len(waiting)
        done = 0
        try:
            while (waiting or self._busy()) and not self._stop.is_set():
                for outcome in self._hand_out(waiting, aliases):
                    done += 1
                    yield outcome
                busy = self._busy()
                names = tuple(source.name for worker in busy if (source := worker.source))
                yield Progress(done, total, names, any(worker.is_late for worker in busy))
                for outcome in self._collect(waiting):
                    done += 1
                    yield outcome
            yield Progress(done, total)
        finally:
            for worker in self._busy():
                worker.kill()

    def _busy(self) -> list[Worker]:
        return [worker for worker in self._workers if worker.is_busy]

    def _hand_out(self, waiting: deque[Source], aliases: tuple[LearnAlias, ...]) -> Iterator[Outcome]:
        """Give each idle process a source; a paste that would be refused is, before it is copied for one."""
        for worker in self._workers:
            while waiting and not worker.is_busy and worker not in self._left_out:
                source = waiting.popleft()
                if isinstance(source, Pasted) and source.size > MOST_TEXT_BYTES:
                    yield Outcome(source, error=TooLarge(source.name, source.size, MOST_TEXT_BYTES))
                else:
                    with self._done_without(worker, source, waiting):
                        worker.take(source, aliases)

    def _collect(self, waiting: deque[Source]) -> Iterator[Outcome]:
        """What is done after a moment's wait."""
        busy = self._busy()
        wait([worker.connection for worker in busy if worker.connection], timeout=_TICK)
        for worker in busy:
            outcome, source = None, worker.source
            assert source is not None
            with self._done_without(worker, source, waiting):
                outcome = worker.outcome()
            if outcome is not None:
                yield outcome

    @contextmanager
    def _done_without(self, worker: Worker, source: Source, waiting: deque[Source]) -> Iterator[None]:
        """Where a process can't be started while others read, these read its document."""
        try:
            yield
        except ReaderFailed:
            if not any(each.is_ready for each in self._workers):
                raise
            self._left_out.append(worker)
            waiting.appendleft(source)

    def cancel(self) -> None:
        """Stop the batch from any thread: what is being read is dropped, what was yielded stays."""
        self._stop.set()

    def close(self) -> None:
        """End all processes at once: an idle one holds nothing that its end could lose."""
        self.cancel()
        self._closed.set()
        self._kill_all()

    def _kill_all(self) -> None:
        for worker in self._workers:
            worker.kill()
