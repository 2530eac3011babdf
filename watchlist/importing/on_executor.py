"""Reading on any `concurrent.futures.Executor`: the same steps as `Workers.read`, done by whoever the executor is.

What is handed over is pure: the bytes of a document, the names that were taught, and which rules and securities hold. At
the far end each document is read in a reading process of its own there, within the same limits as here.
"""

from __future__ import annotations

import hashlib
import logging
import multiprocessing
import threading
import time
import traceback
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, CancelledError, Executor, Future, wait
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Final, Protocol, Self, TypeAlias

from watchlist import __version__
from watchlist.domain.commands import LearnAlias
from watchlist.domain.errors import ClusterLost, OtherRules, ReaderFailed, WatchlistError
from watchlist.domain.oddities import Limit
from watchlist.importing.extraction.extract import RULES_VERSION
from watchlist.importing.readers.files import load
from watchlist.importing.reading_process import Limits
from watchlist.importing.sources import FromBytes, FromFile, FromMember, Pasted, Source
from watchlist.importing.worker import DOCUMENTS, Outcome, Progress, Workers
from watchlist.securities.master import master_folder

LOG = logging.getLogger("watchlist")
_TICK: Final = 0.2
_MOST_BYTES: Final = 256_000_000
"""How many bytes of documents are under way at a time; a single one may be larger."""

_SHOWN: Final = 3
_PATIENCE: Final = 60.0
"""Seconds without any process to read in, after which nobody waits any longer."""


class Engine(Protocol):
    """An executor, and what there is to know of the machines behind it."""

    @property
    def name(self) -> str:
        """What messages call it."""

    @property
    def executor(self) -> Executor:
        """Where functions are run."""

    def width(self) -> int:
        """How many functions it runs at a time, as far as it knows now; 0 where it runs none."""

    def is_lost(self) -> bool:
        """Whether nothing will come from it any more."""

    def close(self) -> None:
        """Give it back."""


@dataclass(frozen=True, slots=True)
class Errand:
    """What goes to the far end: everything that the result depends on."""

    source: Source
    aliases: tuple[LearnAlias, ...]
    room: str
    limits: Limits
    rules: str


@cache
def rules_here() -> str:
    """Which program, rules and securities this process reads with: the same everywhere, or results would differ."""
    digest = hashlib.sha256()
    for path in sorted(master_folder().glob("*")):
        if path.is_file():
            digest.update(path.name.encode() + path.read_bytes())
    return f"{__version__}, rules {RULES_VERSION}, securities {digest.hexdigest()[:12]}"


def read_one(errand: Errand) -> Outcome:
    """At the far end: read a document in a reading process beside this one, within its limits. Raises OtherRules."""
    if errand.rules != rules_here():
        raise OtherRules(errand.source.name, rules_here(), errand.rules)
    with _workers(errand.room, errand.limits) as workers:
        (outcome,) = (
            step for step in workers.read([errand.source], errand.aliases) if isinstance(step, Outcome)
        )
    return outcome


_Kind: TypeAlias = tuple[str, Limits]
_IDLE: Final[dict[_Kind, list[Workers]]] = {}
_LOCK: Final = threading.Lock()


@contextmanager
def _workers(room: str, limits: Limits) -> Iterator[Workers]:
    """A reading process that nobody else uses meanwhile; kept for the next document."""
    _may_have_children()
    with _LOCK:
        idle = _IDLE.setdefault((room, limits), [])
        workers = idle.pop() if idle else Workers(1, room=room, limits=limits)
    yield workers
    with _LOCK:
        idle.append(workers)


def _may_have_children() -> None:
    """Let a process that is itself a cluster's child have some; a reading process ends by itself when its parent is gone."""
    here = multiprocessing.current_process()
    if here.daemon:
        here.daemon = False


@dataclass(slots=True)
class OnExecutor:
    """Reads on an engine; as `Workers`, and in its place."""

    engine: Engine
    room: str = DOCUMENTS
    limits: Limits = field(default_factory=Limits)
    _stop: threading.Event = field(default_factory=threading.Event)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def read(
        self, sources: Iterable[Source], aliases: tuple[LearnAlias, ...] = ()
    ) -> Iterator[Progress | Outcome]:
        """Read them all; outcomes come as they are done. What the engine could not do any more fails as `cluster_lost`."""
        self._stop.clear()
        batch = _Batch(self, deque(sources), aliases)
        try:
            yield from batch.steps(self._stop)
        finally:
            for future in batch.under_way:
                future.cancel()

    def cancel(self) -> None:
        """Stop the batch from any thread: what is being read is given up, what was yielded stays."""
        self._stop.set()

    def close(self) -> None:
        """Give the engine back."""
        self.cancel()
        self.engine.close()


@dataclass(slots=True)
class _Batch:
    """The documents of one call that wait and those that are under way."""

    reading: OnExecutor
    waiting: deque[Source]
    aliases: tuple[LearnAlias, ...]
    under_way: dict[Future[Outcome], Source] = field(default_factory=dict)
    sizes: dict[Future[Outcome], int] = field(default_factory=dict)
    seen_alive: float = field(default_factory=time.monotonic)

    def steps(self, stop: threading.Event) -> Iterator[Progress | Outcome]:
        total, done = len(self.waiting), 0
        while (self.waiting or self.under_way) and not stop.is_set():
            found = list(self._hand_out())
            yield Progress(done, total, tuple(source.name for source in self.under_way.values())[:_SHOWN])
            for outcome in (*found, *self._collect()):
                done += 1
                yield outcome
        yield Progress(done, total)

    def _hand_out(self) -> Iterator[Outcome]:
        """Keep everybody at the far end busy and no more; what can't be opened is told at once."""
        most = 2 * self._width()
        while self.waiting and len(self.under_way) < most and sum(self.sizes.values()) < _MOST_BYTES:
            source = self.waiting.popleft()
            try:
                self._submit(source)
            except WatchlistError as error:
                yield Outcome(source, error=error)
            except RuntimeError:
                yield self._lost(source)

    def _submit(self, source: Source) -> None:
        reading = self.reading
        carried = _carried(source)
        errand = Errand(carried, self.aliases, reading.room, reading.limits, rules_here())
        future = reading.engine.executor.submit(read_one, errand)
        self.under_way[future], self.sizes[future] = source, source.size

    def _width(self) -> int:
        width = self.reading.engine.width()
        if width:
            self.seen_alive = time.monotonic()
        return width

    def _collect(self) -> Iterator[Outcome]:
        """What is done after a moment's wait; everything, as lost, where the engine is."""
        if self.under_way:
            wait(self.under_way, timeout=_TICK, return_when=FIRST_COMPLETED)
        else:
            time.sleep(_TICK if self.waiting else 0)
        for future in [future for future in self.under_way if future.done()]:
            yield self._outcome(future)
        if self.reading.engine.is_lost() or time.monotonic() - self.seen_alive > _PATIENCE:
            left = [*self.under_way.values(), *self.waiting]
            self.under_way.clear()
            self.waiting.clear()
            yield from map(self._lost, left)

    def _outcome(self, future: Future[Outcome]) -> Outcome:
        source = self.under_way.pop(future)
        self.sizes.pop(future)
        try:
            return _home(future.result(), source)
        except (CancelledError, BrokenExecutor):
            return self._lost(source)
        except WatchlistError as error:
            return Outcome(source, error=error)
        except Exception as error:  # noqa: BLE001 - a machine that died over a document costs that document
            LOG.error("reading %s broke off\n%s", source.name, "".join(traceback.format_exception(error)))  # noqa: TRY400 - the whole chain
            return Outcome(source, error=ReaderFailed(source.name, Limit.CRASH))

    def _lost(self, source: Source) -> Outcome:
        return Outcome(source, error=ClusterLost(source.name, self.reading.engine.name))


def _carried(source: Source) -> Source:
    """The source with the bytes of its file, which the far end need not see. Raises what keeps it from being read."""
    if isinstance(source, FromMember):
        return source.carried_in(_with_bytes(source.outermost))
    return source if isinstance(source, Pasted) else _with_bytes(source)


def _with_bytes(source: FromFile | FromBytes) -> FromBytes:
    if isinstance(source, FromBytes):
        return source
    loaded = load(source.path)
    return FromBytes(source.name, loaded.data, source.mappings, path=source.path, day=loaded.date)


def _home(outcome: Outcome, source: Source) -> Outcome:
    """An outcome of the far end as one of the source here; the files in a file are to be taken from that again."""
    outermost = source.outermost if isinstance(source, FromMember) else source
    if isinstance(outermost, Pasted):
        return replace(outcome, source=source)
    parts = tuple(
        part.carried_in(outermost) if isinstance(part, FromMember) else part for part in outcome.parts
    )
    return replace(outcome, source=source, parts=parts)
