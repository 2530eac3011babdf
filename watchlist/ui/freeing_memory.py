"""Memory that nobody needs goes back to the system once the window rests.

A page over many reports needs for a moment several times what it shows. The C library keeps what is freed of it in pieces
between others: over a hundred megabytes after a look at every page. To give it back takes a few milliseconds.

What Python's collector looks at seldom (see `collecting`) may have ended since. To look at it takes 30 ms with every page over
10,000 reports, so that waits until nobody has touched anything for half a minute.
"""

from __future__ import annotations

import sys
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from watchlist.ui.jobs import Jobs
from watchlist.ui.untouched import Untouched

RESTS_MS = 3000


class GivingBack(QObject):
    """Gives free memory back when no job has run for a while, and collects first when nobody was there for longer."""

    def __init__(
        self,
        jobs: Jobs,
        parent: QObject,
        collect: Callable[[], object],
        trim: Callable[[], None] | None = None,
    ) -> None:
        super().__init__(parent)
        self._jobs, self._collect, self._trim = jobs, collect, trim or trim_heap
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(RESTS_MS)
        self._timer.timeout.connect(self._give_back)
        jobs.count_changed.connect(self._on_count)
        self._untouched = Untouched(self)
        self._untouched.rested.connect(self._on_untouched)

    def _on_count(self, count: int) -> None:
        if count:
            self._timer.stop()
        else:
            self._timer.start()

    def _on_untouched(self) -> None:
        if self._jobs.count:
            # A folder that is watched has a job every other second: to wait for a long pause between them would be for ever.
            self._untouched.ask_again(RESTS_MS)
            return
        self._collect()
        self._give_back()

    def _give_back(self) -> None:
        self._trim()


def trim_heap() -> None:
    """Let the C library give back what it can; others than glibc do so by themselves or not at all."""
    if sys.platform == "linux":
        import ctypes  # noqa: PLC0415 - not before the first paint

        trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
        if trim is not None:
            trim(0)
