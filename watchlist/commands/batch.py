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


def outcomes(sources: Sequence[Source], aliases: tuple[LearnAlias, ...] = ()) -> Iterator[Outcome]:
    """What becomes of each source, in the order in which they were given, as soon as those before it are told."""
    from watchlist.importing.worker import Outcome

    places = {id(source): place for place, source in enumerate(sources)}
    held: dict[int, Outcome] = {}
    following = 0
    with _workers() as workers:
        for step in workers.read(sources, aliases):
            if not isinstance(step, Outcome):
                _tell(step)
                continue
            held[places[id(step.source)]] = step
            while following in held:
                yield held.pop(following)
                following += 1


def _workers() -> Workers:
    from watchlist.importing.worker import Workers

    return Workers()


def _tell(progress: Progress) -> None:
    """One line that is written over; nothing where nobody watches."""
    if not sys.stderr.isatty():
        return
    names = ", ".join(name.rsplit("/", 1)[-1] for name in progress.reading)
    line = f"{progress.done} of {progress.total}  {visible(names)[:WIDEST]}" if progress.reading else ""
    click.echo(f"\r\033[K{line}", nl=False, err=True)
