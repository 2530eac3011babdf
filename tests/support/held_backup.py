"""A backup that is made as slowly as a test wants."""

from __future__ import annotations

import threading
from collections.abc import Callable

import pytest

from watchlist.store import backup


class HeldBackup:
    """Backups that copy their first pages and go no further before they are let go, or broken off."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.begun, self.let_go = threading.Event(), threading.Event()
        self._look_up = backup._look_up
        monkeypatch.setattr(backup, "_look_up", self._wait)

    def _wait(self, stopping: Callable[[], bool], *pages: int) -> None:
        self.begun.set()
        while not (self.let_go.wait(0.01) or stopping()):
            pass
        self._look_up(stopping, *pages)  # type: ignore[call-arg] # the three figures of SQLite
