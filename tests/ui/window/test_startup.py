"""What the first paint may not load, in a fresh process."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from tests.support.builders import NOW, a_library, a_report
from watchlist.store.edits import apply

HEAVY = {
    "pandas",
    "numpy",
    "pyqtgraph",
    "pypinyin",
    "openpyxl",
    "docx",
    "sqlite_utils",
    "opencc",
    "pypdfium2",
    "rapidfuzz",
}

WINDOW = """
import json, sys
from pathlib import Path
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
application = QApplication(sys.argv)
from watchlist.app import build_window
window = build_window(Path(sys.argv[1]), QSettings(sys.argv[2], QSettings.Format.IniFormat))
window.show()
window.grab()
print(json.dumps([sorted(sys.modules), window.body.watchlist.model.rowCount()]))
sys.stdout.flush()
import os
os._exit(0)
"""


def test_nothing_heavy_is_loaded_before_the_first_paint(tmp_path: Path) -> None:
    library = tmp_path / "library.db"
    db = a_library(library)
    apply(db, a_report(), now=NOW)
    db.close()
    done = subprocess.run(
        [sys.executable, "-c", WINDOW, str(library), str(tmp_path / "settings.ini")],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    modules, rows = json.loads(done.stdout)
    assert rows == 1
    assert HEAVY & set(modules) == set()
    rooms = (
        "watchlist.importing",
        "watchlist.analytics",
        "watchlist.domain.drafts",
        "watchlist.domain.rows",
        "watchlist.domain.links",
        "watchlist.domain.query_values",
        "watchlist.domain.queries",
        "watchlist.store.journal",
        "tomllib",
    )
    assert [name for name in modules if name.startswith(rooms)] == []


def test_pythons_own_import_is_back_once_the_window_is_loaded() -> None:
    code = "import PySide6.QtCore, builtins; import watchlist.ui; assert builtins.__import__ is builtins.__orig_import__"
    subprocess.run([sys.executable, "-c", code], check=True)
