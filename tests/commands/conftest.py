"""What the tests of the commands share."""

from __future__ import annotations

import pytest

from tests.support.fake_rules import ROOM
from watchlist.commands import batch
from watchlist.importing.worker import Workers


@pytest.fixture
def small_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    """Documents are read by the real readers and the smallest of rules."""
    monkeypatch.setattr(batch, "_workers", lambda _room: Workers(1, room=ROOM))
