"""Python's garbage collection, in the window's thread only, and never of everything without need.

The collector runs in whatever thread happens to allocate; in a pool's thread it would destroy Qt objects that belong to
the window, and Qt then warns or dies. To look at all objects of a window (modules, rows, widgets) takes it too long to do
often. So modules, and what else is there once they are loaded, are set aside for good: what ends of it ends without a
collector (see `letting_go`). What comes later and outlives two looks is looked at again when much has come to it and nothing
else is going on, or when nobody is there who would feel it: such a look takes 40 to 75 ms, and beside a step of something else
the window would not answer for as long as both. Modules are set aside as they come, one by one; those that a page
brings when it is first shown, as pandas, in the next quiet moment, where they are worth it.
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

EVERY_MS = 1000
YOUNG, MIDDLE, OLDEST = range(3)
MANY = 20
"""When so many times as much was made as Python takes for a round, the middle ones are looked at, too: a second is long."""

GROWN, FEW = 1.25, 500_000
"""The oldest are looked at again when there are so many times as many as stayed the last time, and some more, which is 30 MB:
whoever opens page after page should not feel it, and half a minute without a key comes sooner. Counted are blocks of memory, some seven for each object that the collector knows. To have those objects
listed would be more exact, but whatever another thread is about to make, such as a tuple, is in that list, and fails then."""

TOO_MANY = 2_000_000
"""So many more, 120 MB, are looked at even while something is going on."""

MODULES = 1_300_000
"""About so many blocks are there once all modules and names are: until they are set aside nothing is gained by a look."""

NEW_MODULES = 100
"""So many, and they are set aside: with them a page that ends later would stay, if it has a cycle."""


class Collecting(QObject):
    """Takes the automatic collection away while it lives, and collects by a timer where Python would have.

    `quiet` says whether nothing is going on, so that a look at the oldest holds nothing up.
    """

    def __init__(self, parent: QObject, quiet: Callable[[], bool] = lambda: True) -> None:
        super().__init__(parent)
        self._quiet = quiet
        if gc.isenabled():
            # Not at once: inside a destructor Qt holds a lock that the end of another Qt object would wait for.
            parent.destroyed.connect(lambda: QTimer.singleShot(0, _as_before))
        gc.disable()
        gc.freeze()  # modules, and a window before its first paint: none of it has ended yet
        self._aside, self._stayed, self._modules = 0, MODULES, len(sys.modules)
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self.collect)
        self._timer.start()

    def collect(self) -> int | None:
        """Collect the oldest generation that is due; the answer is which, None where nothing was."""
        young, middle, _ = gc.get_count()
        most_young, most_middle, _ = gc.get_threshold()
        if middle > most_middle or young > MANY * most_young:
            return self._collect_older()
        if young > most_young:
            gc.collect(YOUNG)
            return YOUNG
        return None

    def _collect_older(self) -> int:
        grown, quiet = self._blocks() - GROWN * self._stayed, self._quiet()
        if quiet and len(sys.modules) >= self._modules + NEW_MODULES:
            self.settle()
        elif grown > TOO_MANY or (grown > FEW and quiet):
            self.collect_all()
            return OLDEST
        else:
            gc.collect(MIDDLE)
        return MIDDLE

    def collect_all(self) -> None:
        """Look at everything that may have ended, but for what is set aside."""
        gc.collect()
        self._stayed = self._blocks()

    def settle(self) -> None:
        """Set aside what is there: modules were loaded. What has not yet outlived two looks has one more before."""
        gc.collect(MIDDLE)
        gc.freeze()
        self._aside, self._stayed, self._modules = sys.getallocatedblocks(), 0, len(sys.modules)

    def _blocks(self) -> int:
        """How many there are beside those that are set aside, of which some may have ended since."""
        return max(0, sys.getallocatedblocks() - self._aside)


def _as_before() -> None:
    gc.unfreeze()
    gc.enable()
