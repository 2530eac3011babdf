"""Memory that is free goes back to the system once the window rests.

A page over many reports needs for a moment several times what it shows. The C library keeps what is freed of it in pieces
between others: over a hundred megabytes after a look at every page. To give it back takes a few milliseconds.
"""

from __future__ import annotations

import sys
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from watchlist.ui.jobs import Jobs

RESTS_MS = 3000


class GivingBack(QObject):
    """Waits until no job has run for a while, each time that some did."""

    def __init__(self, jobs: Jobs, parent: QObject, trim: Callable[[], None] | None = None) -> None:
        super().__init__(parent)
        self._trim = trim or trim_heap
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(RESTS_MS)
        self._timer.timeout.connect(self._give_back)
        jobs.count_changed.connect(self._on_count)

    def _on_count(self, count: int) -> None:
        if count:
            self._timer.stop()
        else:
            self._timer.start()

    def _give_back(self) -> None:
        self._trim()


def trim_heap() -> None:
    """Let the C library give back what it can; others than glibc do so by themselves or not at all."""
    if sys.platform == "linux":
        import ctypes  # noqa: PLC0415 - not before the first paint

        trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
        if trim is not None:
            trim(0)
