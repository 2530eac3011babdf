"""Has the pages of a PDF drawn in a process of its own, one question at a time, the most wanted first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from multiprocessing.connection import wait
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QImage

from watchlist.domain.documents import Document
from watchlist.domain.errors import ReaderFailed, WatchlistError
from watchlist.domain.spans import Span
from watchlist.importing.limited_process import LimitedProcess
from watchlist.importing.page_questions import ROOM, Drawn, DrawPage, FindLines
from watchlist.importing.reading_process import Limits
from watchlist.store.originals import kept_copy
from watchlist.ui.jobs import Job, Jobs

if TYPE_CHECKING:
    from watchlist.importing.page_questions import Frame

TICK = 0.1
IDLE_MS = 60_000
"""So long after the last question the process ends."""
AT_ONCE = 200
"""So many spans are looked for between two pages."""
LIMITS = Limits(memory=1 << 29, seconds=4.0)


@dataclass(frozen=True, slots=True)
class Picture:
    """A page that was drawn."""

    page: int
    scale: float
    image: QImage
    frame: Frame


class PageImages(QObject):
    """`drawn` with a Picture, `placed` with the lines of each span that was asked for.

    `page_failed`: that page alone can't be drawn; `file_failed`: no page can.
    """

    drawn = Signal(object)
    placed = Signal(object)
    page_failed = Signal(int, object)
    file_failed = Signal(object)

    def __init__(self, jobs: Jobs, parent: QObject | None = None, library: Path | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._library = library
        self._path: Path | None = None
        self._process = LimitedProcess(ROOM, LIMITS)
        self._document: Document | None = None
        self._wishes: list[tuple[int, float]] = []
        self._places: list[tuple[Span, ...]] = []
        self._is_seen = False
        self._now: tuple[Document, DrawPage | FindLines] | None = None
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.setInterval(IDLE_MS)
        self._idle.timeout.connect(self._on_idle)
        jobs.ended.connect(self.end)
        self.destroyed.connect(self._process.kill)

    def open(self, document: Document | None) -> None:
        """From now on pages of this document are meant; answers about another are dropped."""
        self._document = document
        self._path = self._path_of(document)
        self._wishes, self._places, self._is_seen = [], [], False

    def _path_of(self, document: Document | None) -> Path | None:
        """The copy that was kept of its file, else where that lay; each is compared with the fingerprint before it is drawn."""
        if document is None or document.path is None:
            return None
        found = kept_copy(self._library, document.sha256_file) if self._library is not None else None
        return found or Path(document.path)

    def end(self) -> None:
        """The library closes: nothing is asked any more, and no process is left behind."""
        self.open(None)
        self._idle.stop()
        self._process.kill()

    def want(self, pages: Sequence[tuple[int, float]]) -> None:
        """Draw these pages at these scales; earlier wishes that are not among them are over."""
        self._wishes, self._is_seen = list(pages), True
        self._go_on()

    def find(self, spans: Sequence[Span], at_once: int = AT_ONCE) -> None:
        """Find the lines of spans, a few at a time: pages that are wanted come first."""
        self._places += [tuple(spans[at : at + at_once]) for at in range(0, len(spans), at_once)]
        if self._is_seen:
            self._go_on()

    def _go_on(self) -> None:
        document = self._document
        path = self._path
        if self._now is not None or document is None or path is None:
            return
        question: DrawPage | FindLines | None = None
        if self._wishes:
            question = DrawPage(path, document.sha256_file, *self._wishes.pop(0))
        elif self._places:
            question = FindLines(path, document.sha256_file, document.sha256_text, self._places.pop(0))
        if question is None:
            self._idle.start()
            return
        self._idle.stop()
        self._now = (document, question)
        job = Job(lambda: _steps(self._process, question))
        job.succeeded.connect(self._on_answer)
        job.failed.connect(self._on_failed)
        job.cancelled.connect(self._on_cancelled)
        self._jobs.start(job)

    def _on_answer(self, answer: object) -> None:
        asked, self._now = self._now, None
        if asked is None or asked[0] is not self._document:
            self._go_on()
            return
        if isinstance(answer, Picture):
            self.drawn.emit(answer)
        elif isinstance(answer, WatchlistError):
            self._tell(asked[1], answer)
        elif isinstance(asked[1], FindLines) and isinstance(answer, tuple):
            self.placed.emit(dict(zip(asked[1].spans, answer, strict=True)))
        self._go_on()

    def _tell(self, asked: DrawPage | FindLines, error: WatchlistError) -> None:
        if not isinstance(error, ReaderFailed):
            self.open(None)
            self.file_failed.emit(error)
        elif isinstance(asked, DrawPage):
            self.page_failed.emit(asked.page, error)

    def _on_failed(self, error: Exception) -> None:
        self._now = None
        self.open(None)
        self.file_failed.emit(error)

    def _on_cancelled(self) -> None:
        """Only the end of the library cancels: nothing is asked any more."""
        self._now = None
        self.open(None)

    def _on_idle(self) -> None:
        if self._now is None:
            self._process.kill()


def _steps(process: LimitedProcess, question: DrawPage | FindLines) -> Iterator[object]:
    """In a pool's thread: ask, wait in short steps, turn pixels into a picture."""
    process.ask(question)
    try:
        while (answered := process.answer()) is None:
            wait([process.connection] if process.connection else [], timeout=TICK)
            yield None
    finally:
        if process.is_busy:
            process.kill()
    result = answered[1].result
    yield _picture(result) if isinstance(result, Drawn) else result


def _picture(drawn: Drawn) -> Picture:
    image = QImage(drawn.pixels, drawn.width, drawn.height, drawn.stride, QImage.Format.Format_RGB32)
    # The copy has its own memory: that of the bytes ends with them.
    return Picture(drawn.page, drawn.scale, image.copy(), drawn.frame)
