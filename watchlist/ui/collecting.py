"""Python's garbage collection, in the window's thread only, and never of everything without need.

The collector runs in whatever thread happens to allocate; in a pool's thread it would destroy Qt objects that belong to
the window, and Qt then warns or dies. To look at all objects of a window (modules, rows, widgets) takes it too long to do
often. So modules, and what else is there once they are loaded, are set aside until the window's inside is made again; what
comes later and outlives two looks is looked at again when a quarter has come to it, or when nobody is there who would feel it.
"""

from __future__ import annotations

import gc
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

EVERY_MS = 1000
YOUNG, MIDDLE, OLDEST = range(3)
GROWN = 1.25
"""The oldest are looked at again when there are so many times as many as stayed the last time; Python itself waits as long."""


class Collecting(QObject):
    """Takes the automatic collection away while it lives, and collects by a timer where Python would have.

    `inside` gives what is made again with another language: nothing of it may be set aside for longer than it lives.
    """

    def __init__(self, parent: QObject, inside: Callable[[], QObject]) -> None:
        super().__init__(parent)
        if gc.isenabled():
            # Not at once: inside a destructor Qt holds a lock that the end of another Qt object would wait for.
            parent.destroyed.connect(lambda: QTimer.singleShot(0, _as_before))
        gc.disable()
        self._inside = inside
        self._renewed = False
        self._looks, self._stayed = 0, 0
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self.collect)
        self._timer.start()

    def collect(self) -> int | None:
        """Collect the oldest generation that is due; the answer is which, None where nothing was."""
        young, middle, _ = gc.get_count()
        most_young, most_middle, most_looks = gc.get_threshold()
        if self._looks > most_looks:
            self._looks = 0
            if len(gc.get_objects(OLDEST)) > GROWN * self._stayed:
                self._collect_oldest()
                return OLDEST
        if middle > most_middle:
            self._looks += 1
            gc.collect(MIDDLE)
            return MIDDLE
        if young > most_young:
            gc.collect(YOUNG)
            return YOUNG
        return None

    def collect_all(self) -> None:
        """Look at everything that may have ended: at what was set aside only where the inside it belonged to is gone."""
        if self._renewed:
            self.settle()
        else:
            self._collect_oldest()

    def settle(self) -> None:
        """Look at everything, and set aside what stays: the modules are loaded."""
        gc.unfreeze()
        gc.collect()
        gc.freeze()
        self._looks, self._stayed = 0, 0
        self._renewed = False
        self._inside().destroyed.connect(self._on_renewed)

    def _collect_oldest(self) -> None:
        gc.collect()
        self._looks, self._stayed = 0, len(gc.get_objects(OLDEST))

    def _on_renewed(self) -> None:
        self._renewed = True


def _as_before() -> None:
    gc.unfreeze()
    gc.enable()
