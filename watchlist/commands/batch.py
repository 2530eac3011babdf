"""Reading many documents from the command line: in other processes, with progress on stderr, results in their order."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import click

from watchlist.commands.tables import WIDEST, visible

if TYPE_CHECKING:
    from watchlist.domain.commands import LearnAlias
    from watchlist.importing.sources import Source
    from watchlist.importing.worker import Outcome, Progress, Workers


def outcomes(
    sources: Sequence[Source], aliases: tuple[LearnAlias, ...] = (), room: str = ""
) -> Iterator[Outcome]:
    """What becomes of each source, in the order in which they were given, as soon as those before it are told.

    Of a file that holds files nothing is told but what becomes of those, after all others. `room` says what is read (else
    documents, and files that hold some).
    """
    waiting: Sequence[Source] = sources
    with _workers(room) as workers:
        while waiting:
            parts: list[Source] = []
            for outcome in _in_order(workers, waiting, aliases):
                if outcome.parts:
                    parts.extend(outcome.parts)
                else:
                    yield outcome
            waiting = parts


def _in_order(
    workers: Workers, sources: Sequence[Source], aliases: tuple[LearnAlias, ...]
) -> Iterator[Outcome]:
    from watchlist.importing.worker import Outcome

    places = {id(source): place for place, source in enumerate(sources)}
    held: dict[int, Outcome] = {}
    following = 0
    for step in workers.read(sources, aliases):
        if not isinstance(step, Outcome):
            _tell(step)
            continue
        held[places[id(step.source)]] = step
        while following in held:
            yield held.pop(following)
            following += 1


def _workers(room: str) -> Workers:
    from watchlist.importing.worker import DOCUMENTS, Workers

    return Workers(room=room or DOCUMENTS)


def _tell(progress: Progress) -> None:
    """One line that is written over; nothing where nobody watches."""
    if not sys.stderr.isatty():
        return
    names = ", ".join(name.rsplit("/", 1)[-1] for name in progress.reading)
    line = f"{progress.done} of {progress.total}  {visible(names)[:WIDEST]}" if progress.reading else ""
    click.echo(f"\r\033[K{line}", nl=False, err=True)
