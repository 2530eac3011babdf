"""Reading in the thread that asks, for tests of what happens around it."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterable, Iterator

from watchlist.domain.commands import LearnAlias
from watchlist.domain.errors import ReaderFailed, WatchlistError
from watchlist.domain.oddities import Limit
from watchlist.importing.findings import Lists, Parts
from watchlist.importing.intake import take_in
from watchlist.importing.sources import Source
from watchlist.importing.worker import Outcome, Progress, Workers
from watchlist.securities.lexicon import Lexicon


class HereWorkers(Workers):
    """Reads one document after the other, here; `hold` keeps it from reading on until it is set, `most` for good.

    After `gives_up_after` documents of a batch it is as if no process could be started any more.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        super().__init__(0)
        self._lexicon = lexicon
        self.read_names: list[str] = []
        self.hold = threading.Event()
        self.hold.set()
        self.most: int | None = None
        self.gives_up_after: int | None = None

    def _had_enough(self) -> bool:
        enough = self.most is not None and len(self.read_names) >= self.most
        if enough:
            time.sleep(0.02)
        return enough

    def read(
        self, sources: Iterable[Source], aliases: tuple[LearnAlias, ...] = ()
    ) -> Iterator[Progress | Outcome]:
        lexicon = self._lexicon.with_aliases(aliases) if aliases else self._lexicon
        for place, source in enumerate(waiting := tuple(sources)):
            yield Progress(place, len(waiting), (source.name,))
            while not self.hold.wait(0.05) or self._had_enough():
                yield Progress(place, len(waiting), (source.name,))
            if self.gives_up_after is not None and place >= self.gives_up_after:
                raise ReaderFailed(source.name, Limit.LATE)
            self.read_names.append(source.name)
            yield _outcome(source, lexicon)


def _outcome(source: Source, lexicon: Lexicon) -> Outcome:
    try:
        found = take_in(source, lexicon)
    except WatchlistError as error:
        return Outcome(source, error=error)
    if isinstance(found, Lists):
        return Outcome(source, lists=found.lists)
    return Outcome(source, parts=found.sources) if isinstance(found, Parts) else Outcome(source, draft=found)
