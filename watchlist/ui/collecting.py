"""Python's garbage collection, in the window's thread only.

The collector runs in whatever thread happens to allocate; in a pool's thread it would destroy Qt objects that belong to
the window, and Qt then warns or dies.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

EVERY_MS = 1000


class Collecting(QObject):
    """Takes the automatic collection away while it lives, and collects by a timer where Python would have."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        if gc.isenabled():
            # Not at once: inside a destructor Qt holds a lock that the end of another Qt object would wait for.
            parent.destroyed.connect(lambda: QTimer.singleShot(0, gc.enable))
        gc.disable()
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
        return max(due)
