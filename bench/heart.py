"""A timer in the window's thread, and what kept it: the measure of `bench/heartbeat.py`."""

from __future__ import annotations

import os
import time
from dataclasses import dataclass

from PySide6.QtCore import Qt, QTimer

BEAT = 0.010


class Heart(QTimer):
    """Remembers by how much its latest beat came, and the most that its thread worked between two.

    `own` is the most by which a beat came late without the time in which the thread was ready to run and other threads had
    the processors: what is left is its own work, and waiting for locks, Python's above all.
    """

    def __init__(self) -> None:
        super().__init__()
        self._waits = _waits()
        self.begin()
        self.setTimerType(Qt.TimerType.PreciseTimer)
        self.timeout.connect(self._beat)
        self.start(int(BEAT * 1000))

    def begin(self) -> None:
        """Forget what was late before."""
        self.worst, self.worked, self.own, self.beats = 0.0, 0.0, 0.0, 0
        self._look()

    def _look(self) -> None:
        self._last, self._busy, self._waited = time.perf_counter(), time.thread_time(), self._wait()

    def _wait(self) -> float:
        """Seconds in which this thread was ready and did not run, since it began; 0 where the system does not tell."""
        return int(os.pread(self._waits, 100, 0).split()[1]) / 1e9 if self._waits is not None else 0.0

    def _beat(self) -> None:
        late = time.perf_counter() - self._last - BEAT
        self.worst = max(self.worst, late)
        self.own = max(self.own, late - (self._wait() - self._waited))
        self.worked = max(self.worked, time.thread_time() - self._busy)
        self.beats += 1
        self._look()


def _waits() -> int | None:
    try:
        return os.open("/proc/thread-self/schedstat", os.O_RDONLY)
    except OSError:
        return None


@dataclass(frozen=True, slots=True)
class Gap:
    """The latest beat of an action, the same without waiting for a processor, and the most that the window's thread worked between two."""

    late: float
    own: float
    worked: float
