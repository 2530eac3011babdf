"""The orders of many rows are worked out by a thread that gives way."""

from __future__ import annotations

import threading

import pytest
from pytestqt.qtbot import QtBot

from watchlist.ui.flows.desk import sorting_ahead
from watchlist.ui.flows.desk.sorting_ahead import SortingAhead
from watchlist.ui.jobs import Jobs
from watchlist.ui.models import row_order
from watchlist.ui.models.rows_model import Column, RowsModel


class Held:
    """Rows of which the first column takes as long as a test wants."""

    def __init__(self) -> None:
        self.begun, self.go_on = threading.Event(), threading.Event()
        self.asked: list[str] = []
        columns = [Column(name, name, str, key=lambda row, name=name: self._key(name, row)) for name in "ab"]
        self.model: RowsModel[int] = RowsModel(columns, identity=lambda row: row)
        self.model.set_rows(range(3))

    def _key(self, name: str, row: int) -> int:
        self.asked.append(name)
        self.begun.set()
        self.go_on.wait(10)
        return row


@pytest.fixture
def held(monkeypatch: pytest.MonkeyPatch) -> Held:
    for module in (sorting_ahead, row_order):
        monkeypatch.setattr(module, "MANY", 2)
    return Held()


def test_every_column_of_many_rows_is_gone_through(held: Held, jobs: Jobs, qtbot: QtBot) -> None:
    ahead = SortingAhead(jobs, held.model)
    held.go_on.set()
    ahead.ask()
    qtbot.waitUntil(lambda: len(held.asked) == 6 and not jobs.count)
    held.model.sort_by([(0, True)])
    assert list(held.model.rows) == [2, 1, 0]
    assert len(held.asked) == 6 or "numpy" not in row_order.sys.modules, "what was worked out is kept"


def test_what_is_put_off_ends_with_the_column_at_hand(held: Held, jobs: Jobs, qtbot: QtBot) -> None:
    ahead = SortingAhead(jobs, held.model)
    ahead.ask()
    qtbot.waitUntil(held.begun.is_set)
    ahead.put_off()
    held.go_on.set()
    qtbot.waitUntil(lambda: not jobs.count)
    assert set(held.asked) == {"a"}
    ahead.ask()
    qtbot.waitUntil(lambda: len(held.asked) == 6)


def test_what_has_not_begun_is_not_begun(
    held: Held, jobs: Jobs, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    ahead = SortingAhead(jobs, held.model)
    begun = list[object]()
    monkeypatch.setattr(jobs, "start", begun.append)
    ahead.ask()
    ahead.put_off()
    qtbot.wait(2 * sorting_ahead.AHEAD_MS)
    assert not begun
