"""Memory that nobody needs goes back to the system once the window rests.

A page over many reports needs for a moment several times what it shows. The C library keeps what is freed of it in pieces
between others: over a hundred megabytes after a look at every page. To give it back takes a few milliseconds. What it would
not give back, the end of the region that each thread allocates from, is kept short from the first job on (`bound_heap`).

What Python's collector looks at seldom (see `collecting`) may have ended since. To look at it takes 30 ms with every page over
10,000 reports, so that waits until nobody has touched anything for half a minute. So do the fonts that Qt keeps open: each
size and style that was ever shown, and each font that was looked at for a rare character, with their files mapped. And so do
the boxes and arrows that Qt keeps as they were painted: each new box of a dialog has a picture of its own, up to 10 MiB of them.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QFontDatabase, QPixmapCache

from watchlist.ui.jobs import Jobs
from watchlist.ui.time_slices import A_TURN_MS
from watchlist.ui.untouched import Untouched

if TYPE_CHECKING:
    from ctypes import CDLL

RESTS_MS = 3000

TRIM_THRESHOLD, MMAP_THRESHOLD = -1, -3
"""Parameters of glibc's `mallopt`."""
LARGE = 2**20
"""Bytes from which on a piece of memory is the system's own, and more of which no thread keeps behind its last piece. As glibc
begins, it is 128 KiB; a page of a chart would ask the system for memory too often."""


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
        jobs.count_changed.connect(self._on_first_job, Qt.ConnectionType.SingleShotConnection)
        jobs.count_changed.connect(self._on_count)
        self._untouched = Untouched(self)
        self._untouched.rested.connect(self._on_untouched)

    def _on_first_job(self) -> None:
        """Before any thread allocates, and after the first paint."""
        bound_heap()

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
        QTimer.singleShot(A_TURN_MS, self, self._let_go)

    def _let_go(self) -> None:
        """In a turn of its own: a look at everything is long enough for one."""
        drop_fonts()
        QPixmapCache.clear()
        self._give_back()

    def _give_back(self) -> None:
        self._trim()


def drop_fonts() -> None:
    """Let Qt close the fonts that nothing shows; those of the window are opened again with its next paint, in 3 to 10 ms.

    Qt empties its cache of fonts when the families for emoji are set, and they are set as they are. By itself it lets fonts
    go when their glyphs are large; how large the files and tables of a font are it does not count.
    """
    QFontDatabase.setApplicationEmojiFontFamilies(QFontDatabase.applicationEmojiFontFamilies())


def bound_heap() -> None:
    """Let no thread keep more than `LARGE` behind its last piece, where the C library is glibc.

    Each thread has a region of its own to allocate from. Of these glibc trims what lies free between pieces, but never the
    end, which may be twice as long as the largest piece that was ever freed: up to 64 MiB for each. Once told, it learns no more.
    """
    library = _glibc()
    if library is not None:
        library.mallopt(MMAP_THRESHOLD, LARGE)
        library.mallopt(TRIM_THRESHOLD, LARGE)


def trim_heap() -> None:
    """Let the C library give back what it can; others than glibc do so by themselves or not at all."""
    library = _glibc()
    if library is not None:
        library.malloc_trim(0)


def _glibc() -> CDLL | None:
    if sys.platform != "linux":
        return None
    import ctypes  # noqa: PLC0415 - not before the first paint

    library = ctypes.CDLL(None)
    return library if hasattr(library, "malloc_trim") else None
