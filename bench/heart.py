"""A timer in the window's thread, and what kept it: the measure of `bench/heartbeat.py`."""

from __future__ import annotations

import time
from dataclasses import dataclass

from PySide6.QtCore import Qt, QTimer

BEAT = 0.010


class Heart(QTimer):
    """Remembers by how much its latest beat came, and the most that its thread worked between two."""

    def __init__(self) -> None:
        super().__init__()
        self.begin()
        self.setTimerType(Qt.TimerType.PreciseTimer)
        self.timeout.connect(self._beat)
        self.start(int(BEAT * 1000))

    def begin(self) -> None:
        """Forget what was late before."""
        self.worst, self.worked, self.took, self.beats = 0.0, 0.0, 0.0, 0
        self._look()

    def _look(self) -> None:
        self._last, self._busy, self._all = time.perf_counter(), time.thread_time(), time.process_time()

    def _beat(self) -> None:
        late = time.perf_counter() - self._last - BEAT
        if late > self.worst:
            self.worst, self.took = late, min(late, time.process_time() - self._all)
        self.worked = max(self.worked, time.thread_time() - self._busy)
        self.beats += 1
        self._look()


@dataclass(frozen=True, slots=True)
class Gap:
    """The latest beat of an action, what the program did meanwhile, and the most that the window's thread worked between two."""

    late: float
    took: float
    worked: float
