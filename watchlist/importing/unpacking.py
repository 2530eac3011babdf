"""Reading sources and, after them, the files that they hold: what an import from any side goes through."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator
from contextlib import closing
from dataclasses import replace
from typing import Protocol, cast

from watchlist.domain.commands import LearnAlias
from watchlist.importing.sources import Source
from watchlist.importing.worker import Outcome, Progress


class Reading(Protocol):
    """What reads sources: a few processes, or whatever stands in for them."""

    def read(
        self, sources: Iterable[Source], aliases: tuple[LearnAlias, ...] = ()
    ) -> Iterator[Progress | Outcome]:
        """Progress, and an outcome for each source."""


def read_through(
    workers: Reading, sources: Iterable[Source], aliases: tuple[LearnAlias, ...] = ()
) -> Generator[Progress | Outcome, None, None]:
    """An outcome for each source and for each file in one; a source that holds files has an outcome with its parts.

    The parts are read after all others, in the order of what holds them. Progress counts that as done once it is opened.
    """
    before, waiting = 0, tuple(sources)
    while waiting:
        held: dict[int, tuple[Source, ...]] = {}
        reading = cast("Generator[Progress | Outcome, None, None]", workers.read(waiting, aliases))
        with closing(reading) as steps:
            for step in steps:
                if isinstance(step, Outcome):
                    held[id(step.source)] = step.parts
                    yield step
                else:
                    total = before + step.total + sum(map(len, held.values()))
                    yield replace(step, done=before + step.done, total=total)
        before += len(waiting)
        waiting = tuple(part for source in waiting for part in held.get(id(source), ()))
