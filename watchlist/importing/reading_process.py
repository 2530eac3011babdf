"""What runs in a reading process: load once, then read one document after the other within its limits."""

from __future__ import annotations

import gc
import os
import signal
import sys
import threading
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from multiprocessing import parent_process
from multiprocessing.connection import Connection
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol, TypeAlias

from watchlist.domain.errors import ReaderFailed, WatchlistError
from watchlist.domain.oddities import Limit
from watchlist.importing.bounds import Bound, bound
from watchlist.importing.packing import packed

if TYPE_CHECKING:
    from watchlist.domain.commands import LearnAlias

_MEGABYTE = 1_000_000
_GRACE = 5.0
"""How long a process that nobody watches any more outlives the clock of its document."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What one document may cost: bytes of memory and seconds of work (both on POSIX systems only), time by the clock.

    The clock is a multiple of the work: `patience` for a process that does nothing, `busy_patience` for one that would work
    and waits for the processor, which other programs may want too (told on Linux only).
    """

    memory: int = 1 << 30
    seconds: float = 10.0
    seconds_per_megabyte: float = 5.0
    patience: float = 3.0
    busy_patience: float = 12.0

    def work(self, size: int) -> float:
        """Seconds of work for a document of so many bytes."""
        return self.seconds + self.seconds_per_megabyte * size / _MEGABYTE

    def clock(self, size: int) -> float:
        """Seconds by the clock on the wall."""
        return self.patience * self.work(size)

    def latest(self, size: int) -> float:
        """The same for a process that works whenever it may."""
        return self.busy_patience * self.work(size)


class Task(Protocol):
    """What a process is asked: a document to read, a page to draw."""

    @property
    def name(self) -> str:
        """What messages call it."""

    @property
    def size(self) -> int:
        """Bytes, for the time that it may take."""


@dataclass(frozen=True, slots=True)
class Assignment:
    """A task, with the names that the user has taught."""

    source: Task
    aliases: tuple[LearnAlias, ...]
    work: float
    clock: float
    latest: float


@dataclass(frozen=True, slots=True)
class Ready:
    """The process has loaded what it needs, or says why it could not."""

    error: BaseException | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """A Draft, or the error in its place; `is_last` where the process ends itself after it."""

    result: Any
    is_last: bool = False


Read: TypeAlias = "Callable[[Any, tuple[LearnAlias, ...]], Any]"


def serve(connection: Connection, room: str, limits: Limits) -> None:
    """Answer assignments until the other end is gone. `room` is `module:function`, which loads and gives a `Read`."""
    # Ctrl+C goes to the whole group of processes; the one that was asked to stop ends the others.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    try:
        module, _, function = room.partition(":")
        read: Read = getattr(import_module(module), function)()
    except Exception as error:  # noqa: BLE001 - whatever it is, the other end must hear of it
        connection.send(Ready(error))
        return
    # What was loaded stays as long as the process: the collector need not look at its objects for each document again.
    gc.freeze()
    _limit(limits.memory)
    connection.send(Ready())
    _answer_all(connection, read)


def _end_with_parent() -> None:
    """Don't finish loading or reading for a program that was killed."""
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _answer_all(connection: Connection, read: Read) -> None:
    try:
        while True:
            assignment: Assignment = connection.recv()
            _alarm(assignment.work, assignment.latest + _GRACE)
            answer = _answer(read, assignment)
            _alarm(0, 0)
            connection.send_bytes(packed(answer))
            if answer.is_last:
                return
    except (EOFError, OSError):
        # Nobody is there any more to read for.
        return


def _answer(read: Read, assignment: Assignment) -> Answer:
    name = assignment.source.name
    try:
        return Answer(read(assignment.source, assignment.aliases))
    except WatchlistError as error:
        return Answer(error)
    except MemoryError:
        # What is left of the address space is in pieces: a fresh process is cheaper than finding out.
        return Answer(ReaderFailed(name, Limit.MEMORY), is_last=True)
    except Exception as error:  # noqa: BLE001 - a bug in a rule costs this document, not the batch
        failed = ReaderFailed(name, Limit.CRASH)
        failed.add_note("".join(traceback.format_exception(error)))
        return Answer(failed)


def _limit(memory: int) -> None:
    """Bound the address space to what is in use now and `memory` more; write no core files."""
    bound(Bound.ADDRESSES, _address_space() + memory)
    bound(Bound.CORE, 0)


def _address_space() -> int:
    try:
        pages = int(Path("/proc/self/statm").read_text("ascii").split()[0])
    except (OSError, ValueError):
        return 1 << 30
    return pages * 4096


def is_working(process_id: int) -> bool:
    """Whether a process would work if it were let (Linux tells; elsewhere nobody knows)."""
    try:
        told = Path(f"/proc/{process_id}/stat").read_text("ascii", errors="replace")
    except OSError:
        return False
    return told.rpartition(")")[2].strip()[:1] in _WORKING


_WORKING = ("R", "D")
"""Runnable, or waiting for a disk."""


def _alarm(work: float, clock: float) -> None:
    """End this process after so much work; and by the clock when nobody comes to do it."""
    if sys.platform != "win32":
        signal.setitimer(signal.ITIMER_PROF, work)
        signal.setitimer(signal.ITIMER_REAL, clock)
