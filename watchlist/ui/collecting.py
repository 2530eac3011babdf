"""Python's garbage collection, in the window's thread only, and never of everything without need.

The collector runs in whatever thread happens to allocate; in a pool's thread it would destroy Qt objects that belong to
the window, and Qt then warns or dies. To look at all objects of a window (modules, rows, widgets) takes it 70 to 150 ms,
so what outlived a full collection is set aside, as if it were for ever, until a quarter has come to it or nobody is there
who would feel it.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

EVERY_MS = 1000
OLDEST = 2
GROWN = 1.25
"""All is looked at again when so many times as much is set aside as stayed the last time; Python itself waits as long."""


class Collecting(QObject):
    """Takes the automatic collection away while it lives, and collects by a timer where Python would have."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        if gc.isenabled():
            # Not at once: inside a destructor Qt holds a lock that the end of another Qt object would wait for.
            parent.destroyed.connect(lambda: QTimer.singleShot(0, _as_before))
        gc.disable()
        self._stayed = 0
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self.collect)
        self._timer.start()

    def collect(self) -> int | None:
        """Collect the oldest generation that is due; the answer is which, None where nothing was."""
        due = [
            generation
            for generation, (count, limit) in enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True))
            if count > limit > 0
        ]
        if not due:
            return None
        gc.collect(max(due))
        if max(due) == OLDEST:
            self._set_aside()
        return max(due)

    def collect_all(self) -> None:
        """Look at everything, what was set aside too, and set aside what stays."""
        gc.unfreeze()
        gc.collect()
        gc.freeze()
        self._stayed = gc.get_freeze_count()

    def _set_aside(self) -> None:
        """What outlived it is not looked at the next time, unless much has come to it."""
        gc.freeze()
        if gc.get_freeze_count() > GROWN * self._stayed:
            self.collect_all()


def _as_before() -> None:
    gc.unfreeze()
    gc.enable()
