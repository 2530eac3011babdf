"""Reading with text recognition: first as ever, then what turned out to be pictures, or to have some among its pages.

The recognition has limits of its own: a page takes seconds, and no other document shall hang for as long. A document that has
text besides keeps what was read first where the recognition fails.
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
        given, scans = tuple(sources), list[Outcome]()
        with closing(_steps(self.first, given, aliases)) as steps:
            for step in steps:
                if isinstance(step, Progress):
                    yield replace(step, done=step.done - len(scans))
                elif _holds_pictures(step):
                    scans.append(step)
                else:
                    yield step
        if scans:
            yield from self._recognised(scans, len(given), aliases)

    def _recognised(
        self, scans: list[Outcome], total: int, aliases: tuple[LearnAlias, ...]
    ) -> Iterator[Progress | Outcome]:
        before = {id(outcome.source): outcome for outcome in scans}
        with closing(_steps(self.second, [outcome.source for outcome in scans], aliases)) as steps:
            for step in steps:
                if isinstance(step, Progress):
                    yield Progress(total - len(scans) + step.done, total, step.reading)
                elif step.error is not None and before[id(step.source)].draft is not None:
                    yield before[id(step.source)]
                else:
                    yield step


def _holds_pictures(outcome: Outcome) -> bool:
    """Whether a document is pictures only, or has pages of which nothing was read."""
    if outcome.draft is not None:
        return outcome.draft.document.unread_pages > 0
    return isinstance(outcome.error, NeedsOcr)


def _steps(
    reading: Reading, sources: Iterable[Source], aliases: tuple[LearnAlias, ...]
) -> Generator[Progress | Outcome, None, None]:
    return cast("Generator[Progress | Outcome, None, None]", reading.read(sources, aliases))
