"""What one test leaves behind does not end another."""

from __future__ import annotations

import threading
import weakref


class Knot:
    """An object in a cycle: only the collector ends it."""

    def __init__(self) -> None:
        self.myself = self


def test_a_thread_of_a_test_collects_nothing() -> None:
    """Else it would end widgets that an earlier test of the window left, and Qt dies of that."""
    left = weakref.ref(Knot())
    worker = threading.Thread(target=lambda: [[] for _ in range(200_000)])
    worker.start()
    worker.join()
    assert left() is not None
