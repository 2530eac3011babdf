"""The modules of the pages are loaded while nothing else goes on: charts alone bring pyqtgraph and numpy, half a second."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module

from PySide6.QtCore import QObject, QTimer, Signal

from watchlist.ui.jobs import Job
from watchlist.ui.qt_classes import make_classes
from watchlist.ui.time_slices import Turns
from watchlist.ui.workspace import Workspace

IDLE_MS = 800
IMPORT = (
    "watchlist.ui.flows.importing.import_batch",
    "watchlist.ui.flows.importing.import_flow",
    "watchlist.store.edits",
    "watchlist.ui.dialogs.import_report",
)
"""What the first import needs, to the report on it: files of a watched folder come when nobody expects them."""

MODULES = (
    *IMPORT,
    *(f"watchlist.ui.pages.{page}" for page in ("inbox", "review", "themes", "reports", "reader", "charts")),
    "watchlist.ui.widgets.charts.mention_plot",
    *(f"watchlist.ui.pages.{view}_view" for view in ("changes", "ranking", "heat", "ratings", "network")),
)
"""In the order in which they are likely to be wanted; what takes longest comes last."""


class LoadingAhead(QObject):
    """Waits for the names, then for a quiet moment, then loads modules in a thread; what is shown earlier loads its own.

    Before that it has Qt's classes made here: no thread may be the first to ask for one.

    `came` before the first and after each, once: names that are learned later, or come with another library, bring no module.
    """

    came = Signal()

    def __init__(self, workspace: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._turns = Turns(lambda: not workspace.closed, self)
        self._timer = QTimer(self)
        self._timer.setInterval(IDLE_MS)
        self._timer.timeout.connect(self._look)
        workspace.lexicon_ready.connect(self._timer.start)

    def _look(self) -> None:
        if self._workspace.jobs.count == 0:
            self._timer.stop()
            self._workspace.lexicon_ready.disconnect(self._timer.start)
            self._turns.take(self._steps())

    def _steps(self) -> Iterator[None]:
        yield from make_classes()
        job = Job(_load)
        job.progressed.connect(self.came)
        self._workspace.jobs.start(job)


def _load() -> Iterator[object]:
    yield ""
    for name in MODULES:
        import_module(name)
        yield name
