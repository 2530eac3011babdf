"""Pages and boxes for facts that were found in a stored text: from the PDF itself, where it still is the one that was read."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from multiprocessing.connection import wait
from pathlib import Path
from types import TracebackType
from typing import Final, Self, TypeVar

from watchlist.domain.documents import Document, Format
from watchlist.domain.errors import WatchlistError
from watchlist.domain.placed import spans_in, with_places
from watchlist.domain.spans import Box, Span
from watchlist.importing.limited_process import LimitedProcess
from watchlist.importing.page_questions import ROOM, FindLines, Lines
from watchlist.importing.reading_process import Limits

LIMITS: Final = Limits(memory=1 << 29, seconds=10.0)
"""To read one PDF for the places of its characters."""

_TICK: Final = 0.2
T = TypeVar("T")


class Placing:
    """Asks a process of its own, which is started for the first PDF; use it as a context manager."""

    def __init__(self, process: Callable[[], LimitedProcess] = lambda: LimitedProcess(ROOM, LIMITS)) -> None:
        self._process = process()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, _kind: type[BaseException] | None, _error: object, _trace: TracebackType | None
    ) -> None:
        self._process.kill()

    def placed(self, facts: T, document: Document, known: Iterable[Span]) -> T:
        """The facts with page and box of each span: as it is `known`, else as the file says, else the page alone."""
        if document.format is not Format.PDF:
            return facts
        before = {(span.start, span.end): span for span in known if span.box is not None}
        spans = tuple(dict.fromkeys(spans_in(facts)))
        asked = tuple(span for span in spans if (span.start, span.end) not in before)
        found = dict(zip(asked, self._lines(document, asked), strict=False))

        def place(span: Span) -> Span:
            return before.get((span.start, span.end)) or _around(span, found, document)

        return with_places(facts, place)

    def _lines(self, document: Document, spans: Sequence[Span]) -> Lines:
        """The lines of each span; nothing where the file is gone, is another one, or can't be read."""
        if document.path is None or not spans:
            return ()
        bare = tuple(Span(span.start, span.end) for span in spans)
        question = FindLines(Path(document.path), document.sha256_file, document.sha256_text, bare)
        try:
            self._process.ask(question)
            while (answered := self._process.answer()) is None:
                wait([self._process.connection] if self._process.connection else [], timeout=_TICK)
        except WatchlistError:
            return ()
        lines = answered[1].result
        return lines if isinstance(lines, tuple) else ()


def _around(span: Span, found: Mapping[Span, Sequence[Span]], document: Document) -> Span:
    """The page on which it begins, with the box around its characters there, as readers give it."""
    lines = found.get(span)
    if not lines:
        return replace(span, page=document.page_at(span.start), box=None)
    page = lines[0].page
    boxes: list[Box] = [line.box for line in lines if line.page == page and line.box is not None]
    lefts, bottoms, rights, tops = zip(*boxes, strict=True)
    return replace(span, page=page, box=(min(lefts), min(bottoms), max(rights), max(tops)))
