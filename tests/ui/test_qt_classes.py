"""The binding makes classes when they are asked for, which no second thread survives."""

from __future__ import annotations

import subprocess
import sys

FIRST_IMPORT = """
import sys
from PySide6.QtCore import QCoreApplication, QObject
from watchlist.ui import loading_ahead
from watchlist.ui.jobs import Jobs
from watchlist.ui.qt_classes import MODULES, unmade
from watchlist.ui.workspace import Workspace

def first(name):
    print(sum(len(unmade(module)) for module in MODULES))
    QCoreApplication.instance().exit(0)

print(sum(len(unmade(module)) for module in MODULES))
loading_ahead.IDLE_MS, loading_ahead.import_module, loading_ahead.MODULES = 1, first, ("one",)
application = QCoreApplication([])
workspace = Workspace.__new__(Workspace)
QObject.__init__(workspace)
workspace.jobs, workspace._closed = Jobs(), False
loading = loading_ahead.LoadingAhead(workspace, workspace)
workspace.lexicon_ready.emit()
application.exec()
workspace.jobs.shut_down()
"""


def test_every_class_is_there_before_a_thread_imports_a_page() -> None:
    """In a process of its own: here another test has had them made."""
    told = subprocess.run(
        [sys.executable, "-W", "error", "-c", FIRST_IMPORT], check=True, capture_output=True, text=True
    )
    before, at_the_first_import = map(int, told.stdout.split())
    assert before > 100
    assert at_the_first_import == 0
