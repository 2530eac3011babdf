"""Reading goes on while what was read is stored: else the reading processes wait for each commit."""

from __future__ import annotations

import threading
from collections.abc import Generator
from contextlib import suppress
from dataclasses import dataclass, field
from queue import Empty, Full, Queue
from typing import Final, Generic, TypeVar

T = TypeVar("T")

_MOST: Final = 8
"""So many steps may wait: a few documents, so that memory stays bounded where storing is slower than reading."""

_TICK: Final = 0.1


def ahead(steps: Generator[T, None, None]) -> Generator[T, None, None]:
    """The steps of a generator that runs in a thread of its own, a few of them ahead.

    Whatever it raises is raised here, in its place. Closing this closes it, and waits until that is done.
    """
    pump = _Pump(steps)
    thread = threading.Thread(target=pump.run, name="watchlist-ahead", daemon=True)
    thread.start()
    try:
        while (step := pump.next()) is not None:
            yield step.value
        if pump.error is not None:
            raise pump.error
    finally:
        pump.stop.set()
        thread.join()


@dataclass(frozen=True, slots=True)
class _Step(Generic[T]):
    """One step; there is no more after the None that stands in the place of one."""

    value: T


@dataclass(slots=True)
class _Pump(Generic[T]):
    """Takes the steps in its own thread and closes their generator there, where it ran."""

    steps: Generator[T, None, None]
    waiting: Queue[_Step[T] | None] = field(default_factory=lambda: Queue(_MOST))
    stop: threading.Event = field(default_factory=threading.Event)
    error: BaseException | None = None

    def next(self) -> _Step[T] | None:
        """The next step, waited for in small pieces: Ctrl+C is heard between them on every system."""
        while True:
            with suppress(Empty):
                return self.waiting.get(timeout=_TICK)

    def run(self) -> None:
        """Until there are no more, or nobody wants them."""
        try:
            for value in self.steps:
                if not self._put(_Step(value)):
                    break
        except BaseException as error:  # noqa: BLE001 - whoever takes the steps is told
            self.error = error
        finally:
            self.steps.close()
            self._put(None)

    def _put(self, step: _Step[T] | None) -> bool:
        """False where nobody takes it any more."""
        while not self.stop.is_set():
            try:
                self.waiting.put(step, timeout=_TICK)
            except Full:
                continue
            return True
        return False
