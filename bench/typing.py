"""A key typed into the box of tags, among 10,000 themes, over 1,000 stocks: against one look through the names.

The whole key is measured in the box itself, drawn without a screen; its times are printed, the ratios are of the search
alone.
"""

from __future__ import annotations

import os
import random
import statistics
import tempfile
import time
from functools import partial
from pathlib import Path
from typing import Any

from bench.harness import Row, interleave, timed
from watchlist.domain.commands import TagStocks
from watchlist.domain.rows import ThemeRow
from watchlist.domain.symbols import Symbol
from watchlist.store import queries
from watchlist.store.database import open_writer
from watchlist.store.edits import apply, apply_many
from watchlist.ui.models.suggestions import ThemeFinder, _key

THEMES, STOCKS = 10_000, 1_000
TYPED = ("算", "算力", "sl", "光模", "gm", "zz", "AI", "A", "液冷", "x", "suanli", "guangmo", "yel")
GOAL_MS = 30
NOW = "2026-01-01T00:00:00+00:00"
_CHARACTERS = "算力芯片光模块液冷服务器电源国产先进封装高速铜连接交换机存储机器人低空经济固态电池核聚变AI"


def run() -> list[Row]:
    """The search alone as ratios; the whole key in milliseconds."""
    rows = _searching()
    _typing()
    return rows


def _names() -> list[str]:
    chance = random.Random(7)
    return [
        "".join(chance.choices(_CHARACTERS, k=chance.randint(2, 8))) + str(number) for number in range(THEMES)
    ]


def _searching() -> list[Row]:
    themes = tuple(
        ThemeRow(number, name, (name[::-1],), (), 0, number % 90, 0, 0, 0, 0, "", "")
        for number, name in enumerate(_names())
    )
    finder = ThemeFinder(themes)
    keys = [_key(name) for theme in themes for name in (theme.name, *theme.aliases)]
    finder.find("x")  # what is spelt is sorted by its first letter when it is first asked for
    folded = [_key(typed) for typed in TYPED]
    candidates = {
        "look through the names": timed(lambda: [[key for key in keys if typed in key] for typed in folded]),
        "find themes": timed(lambda: [finder.find(typed) for typed in TYPED]),
    }
    return interleave(
        f"{len(TYPED)} keys, {THEMES:,} themes of two names",
        candidates,
        floor="look through the names",
        rounds=9,
    )


def _typing() -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QSettings
    from PySide6.QtWidgets import QApplication

    from watchlist.ui.dialogs.tag_editor import TagEditor
    from watchlist.ui.theming import Colours
    from watchlist.ui.workspace import Workspace

    app = QApplication.instance() or QApplication([])
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "library.db"
        _fill(path)
        workspace = Workspace(path)
        settings = QSettings(str(Path(folder) / "settings.ini"), QSettings.Format.IniFormat)
        stocks = [row.symbol for row in workspace.read(queries.watchlist)]
        marked = workspace.read(partial(queries.marked, symbols=stocks))
        started = time.perf_counter()
        box = TagEditor(workspace, Colours(), marked, settings)
        box.show()
        while workspace.jobs.count:
            app.processEvents()
        opened = time.perf_counter() - started
        _print("the box opens", [opened])
        _print(
            f"a key typed (goal {GOAL_MS} ms)",
            [_typed(app, box.type_ahead.line, text) for _ in range(5) for text in TYPED],
        )
        box.close()
        workspace.shut_down()


def _typed(app: Any, line: Any, text: str) -> float:
    started = time.process_time()  # what other processes take is not what is measured
    line.setText(text)
    app.processEvents()
    return time.process_time() - started


def _fill(path: Path) -> None:
    db = open_writer(path)
    names = _names()
    symbols = [Symbol(f"{600000 + number}", "SH") for number in range(STOCKS)]
    apply(db, TagStocks(tuple(symbols), tuple(names[:3])), now=NOW)
    commands = [TagStocks((symbols[place % STOCKS],), (name,)) for place, name in enumerate(names)]
    apply_many(db, commands, "fill", now=NOW)
    db.close()


def _print(what: str, seconds: list[float]) -> None:
    middle, worst = statistics.median(seconds) * 1000, max(seconds) * 1000
    print(f"{what}: median {middle:.1f} ms, slowest {worst:.1f} ms of {len(seconds)}")
