"""Reading with text recognition: first as ever, then what turned out to be pictures.

The recognition has limits of its own: a page takes seconds, and no other document shall hang for as long.
"""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from typing import Final, cast

from watchlist.domain.commands import LearnAlias
from watchlist.domain.errors import NeedsOcr
from watchlist.importing.reading_process import Limits
from watchlist.importing.sources import Source
from watchlist.importing.unpacking import Reading
from watchlist.importing.worker import Outcome, Progress

ROOM: Final = "watchlist.importing.recognition:prepare"
"""Recognises the text of PDFs of pictures."""

LIMITS: Final = Limits(seconds=120.0, seconds_per_megabyte=30.0)
"""For a document of some dozen pages; the clock runs three times as long."""


@dataclass(frozen=True, slots=True)
class WithRecognition:
    """Reads with `first`, and what needs a text recognition again with `second`."""

    first: Reading
    second: Reading

    def read(
        self, sources: Iterable[Source], aliases: tuple[LearnAlias, ...] = ()
    ) -> Iterator[Progress | Outcome]:
        """Progress, and an outcome for each source; those of pictures come after all others."""
        given, scans = tuple(sources), list[Source]()
        with closing(_steps(self.first, given, aliases)) as steps:
            for step in steps:
                if isinstance(step, Progress):
                    yield replace(step, done=step.done - len(scans))
                elif isinstance(step.error, NeedsOcr):
                    scans.append(step.source)
                else:
                    yield step
        if scans:
            yield from self._recognised(scans, len(given), aliases)

    def _recognised(
        self, scans: list[Source], total: int, aliases: tuple[LearnAlias, ...]
    ) -> Iterator[Progress | Outcome]:
        with closing(_steps(self.second, scans, aliases)) as steps:
            for step in steps:
                if isinstance(step, Progress):
                    yield Progress(total - len(scans) + step.done, total, step.reading)
                else:
                    yield step


def _steps(
    reading: Reading, sources: Iterable[Source], aliases: tuple[LearnAlias, ...]
) -> Generator[Progress | Outcome, None, None]:
    return cast("Generator[Progress | Outcome, None, None]", reading.read(sources, aliases))
