"""The reading processes of the window: made when first needed, one kept ready while a folder is watched, ended when idle."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from watchlist.importing.unpacking import Reading
from watchlist.importing.worker import INTAKE, Workers
from watchlist.ui.jobs import Jobs, once

IDLE_MS = 60_000
"""Reading processes that had nothing to do for so long are ended, but for one where a folder is watched."""


class ReadingProcesses(QObject):
    """Lends the processes to one batch at a time; idle they hold a hundred and fifty megabytes each."""

    def __init__(
        self, jobs: Jobs, parent: QObject, make: Callable[[], Workers] = lambda: Workers(room=INTAKE)
    ) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self.make = make
        self._workers: Workers | None = None
        self._second: Workers | None = None
        self._lent = False
        self._keeps_one = False
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.setInterval(IDLE_MS)
        self._idle.timeout.connect(self._on_idle)

    def lend(self, *, recognising: bool = False) -> Reading:
        """For a batch; give them back with `rest`. `recognising` those of pictures read what the others can't."""
        self._idle.stop()
        self._lent = True
        if not recognising:
            return self._some()
        from watchlist.importing.second_reading import LIMITS, ROOM, WithRecognition  # noqa: PLC0415 - where it is wished

        self._second = self._second or Workers(room=ROOM, limits=LIMITS)
        return WithRecognition(self._some(), self._second)

    def rest(self) -> None:
        """The batch is over; what recognises holds nothing for the next one."""
        self._lent = False
        self._idle.start()
        self._end(self._second)
        self._second = None

    def keep_one(self, kept: bool) -> None:  # noqa: FBT001 - reads as said
        """Whether one is to be ready all the time: files come when nobody expects them."""
        self._keeps_one = kept
        if kept:
            self.warm(1)
        elif not self._lent:
            self._idle.start()

    def warm(self, count: int | None = None) -> None:
        """Start so many, else all, in a thread: something is coming."""
        if not self._lent:
            self._idle.start()
            workers = self._some()
            self._jobs.start(once(lambda: workers.warm(count)))

    def cancel(self) -> None:
        """Stop reading at once."""
        for workers in (self._workers, self._second):
            if workers is not None:
                workers.cancel()

    def close(self) -> None:
        """End them all; those that are lent end with their batch."""
        self._idle.stop()
        self._keeps_one = False
        self._end(self._workers)
        self._end(self._second)
        self._workers, self._second = None, None

    def _end(self, workers: Workers | None) -> None:
        if workers is not None:
            self._jobs.start(once(workers.close))

    def _some(self) -> Workers:
        if self._workers is None:
            self._workers = self.make()
        return self._workers

    def _on_idle(self) -> None:
        workers = self._workers
        if not self._keeps_one:
            self.close()
        elif workers is not None and not self._lent:
            self._jobs.start(once(workers.rest))
