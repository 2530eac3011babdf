"""Reading many documents from the command line: in other processes, with progress on stderr, results in their order."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, closing, contextmanager, nullcontext
from typing import TYPE_CHECKING

import click

from watchlist.commands.tables import WIDEST, visible

if TYPE_CHECKING:
    from watchlist.domain.commands import LearnAlias
    from watchlist.importing.on_executor import OnExecutor
    from watchlist.importing.second_reading import WithRecognition
    from watchlist.importing.sources import Source
    from watchlist.importing.unpacking import Reading
    from watchlist.importing.worker import Outcome, Progress, Workers


def outcomes(
    sources: Sequence[Source],
    aliases: tuple[LearnAlias, ...] = (),
    room: str = "",
    scheduler: str | None = None,
    *,
    ocr: bool = False,
    reading: Reading | None = None,
) -> Iterator[Outcome]:
    """What becomes of each source, in the order in which they were given, as soon as those before it are told.

    Of a file that holds files nothing is told but what becomes of those, after all others. `room` says what is read (else
    documents, and files that hold some), `scheduler` is the address of a cluster that reads in place of this machine, `ocr`
    whether the text of pictures is recognised; `reading` are processes that were started before, in place of all that.
    Raises MissingProgram where that can't be done here.
    """
    from watchlist.importing.reading_ahead import ahead
    from watchlist.importing.unpacking import read_through
    from watchlist.importing.worker import Outcome

    order = _Order(sources)
    with (
        nullcontext(reading) if reading else _reading(room, scheduler, ocr=ocr) as workers,
        closing(ahead(read_through(workers, sources, aliases))) as steps,
    ):
        for step in steps:
            if isinstance(step, Outcome):
                yield from order.next(step)
            else:
                _tell(step)


@contextmanager
def kept_ready(room: str, *, ocr: bool = False) -> Iterator[Reading]:
    """Processes for many batches, one of them started now: what comes first shall not wait for it."""
    with _reading(room, None, ocr=ocr, ready=True) as workers:
        yield workers


@contextmanager
def _reading(
    room: str, scheduler: str | None, *, ocr: bool = False, ready: bool = False
) -> Iterator[Reading]:
    with ExitStack() as stack:
        first = _plain(stack, room, scheduler, ready=ready)
        yield _with_recognition(stack, first) if ocr else first


class _Order:
    """Outcomes come as they are done; they go on in the order of their sources, those of parts after all others."""

    def __init__(self, sources: Sequence[Source]) -> None:
        self._places = {id(source): place for place, source in enumerate(sources)}
        self._parts: dict[int, Sequence[Source]] = {}
        self._held: dict[int, Outcome] = {}
        self._following = 0

    def next(self, outcome: Outcome) -> Iterator[Outcome]:
        """What can be told now that this is done; of what holds files nothing is."""
        if id(outcome.source) not in self._places:
            self._place_parts()
        place = self._places[id(outcome.source)]
        self._held[place] = outcome
        self._parts[place] = outcome.parts
        while self._following in self._held:
            done = self._held.pop(self._following)
            self._following += 1
            if not done.parts:
                yield done

    def _place_parts(self) -> None:
        """All that was given is read: what it holds comes next."""
        for _, parts in sorted(self._parts.items()):
            self._places.update({id(part): len(self._places) + place for place, part in enumerate(parts)})
        self._parts.clear()


def _plain(
    stack: ExitStack, room: str, scheduler: str | None, *, ready: bool = False
) -> Workers | OnExecutor:
    if scheduler:
        return stack.enter_context(_on_cluster(room, scheduler))
    workers = stack.enter_context(_workers(room))
    if ready:
        workers.warm(1)
    return workers


def _with_recognition(stack: ExitStack, first: Workers | OnExecutor) -> WithRecognition:
    from watchlist.importing.on_executor import OnExecutor
    from watchlist.importing.readers.tesseract import languages
    from watchlist.importing.second_reading import LIMITS, ROOM, WithRecognition
    from watchlist.importing.worker import Workers

    if isinstance(first, OnExecutor):
        # The engine is given back once, by the first.
        return WithRecognition(first, OnExecutor(first.engine, ROOM, LIMITS))
    languages()
    return WithRecognition(first, stack.enter_context(Workers(room=ROOM, limits=LIMITS)))


def _workers(room: str) -> Workers:
    from watchlist.importing.worker import DOCUMENTS, Workers

    return Workers(room=room or DOCUMENTS)


def _on_cluster(room: str, scheduler: str) -> OnExecutor:
    from watchlist.importing.cluster import connect
    from watchlist.importing.on_executor import OnExecutor
    from watchlist.importing.worker import DOCUMENTS

    return OnExecutor(connect(scheduler), room or DOCUMENTS)


def _tell(progress: Progress) -> None:
    """One line that is written over; nothing where nobody watches."""
    if not sys.stderr.isatty():
        return
    names = ", ".join(name.rsplit("/", 1)[-1] for name in progress.reading)
    names = "the computer is busy: starting takes long" if progress.late else names
    line = f"{progress.done} of {progress.total}  {visible(names)[:WIDEST]}" if progress.reading else ""
    click.echo(f"\r\033[K{line}", nl=False, err=True)
