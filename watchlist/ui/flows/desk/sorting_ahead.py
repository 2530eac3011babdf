"""The orders of many rows worked out before somebody asks for one, while nothing else is going on."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from weakref import ref

from PySide6.QtCore import QObject, QTimer

from watchlist.ui.jobs import Job, Jobs
from watchlist.ui.models.row_order import MANY
from watchlist.ui.models.rows_model import RowsModel

AHEAD_MS = 300
"""So long after rows came a thread works out their orders: before that they are painted, and a thread that computes keeps
the window's waiting at each call into Qt."""


class SortingAhead(QObject):
    """A sort by any column of a model is as quick as putting numbers in order once a thread has gone through its rows."""

    def __init__(self, jobs: Jobs, model: RowsModel[Any], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._model = model
        self._job: Callable[[], Job | None] = lambda: None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(AHEAD_MS)
        self._timer.timeout.connect(self._begin)

    def ask(self) -> None:
        """There are rows to sort; what was worked out of them already is kept."""
        if len(self._model.now.order.rows) >= MANY:
            self._timer.start()

    def put_off(self) -> None:
        """Nobody sorts, or not these rows: what is done beside it has the computer to itself."""
        self._timer.stop()
        if (job := self._job()) is not None:
            job.cancel()

    def _begin(self) -> None:
        self._job = ref(self._jobs.start(Job(self._model.preparation)))
