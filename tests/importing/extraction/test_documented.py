"""The page on extraction tells every module of the room, and none that is gone."""

from __future__ import annotations

import re
from pathlib import Path

import watchlist.importing.extraction

PAGE = (Path(__file__).parents[3] / "docs" / "extraction.md").read_text("utf-8")


def test_the_table_of_modules_holds_each_module_once() -> None:
    table = PAGE.partition("## Modules")[2].partition("\n## ")[0]
    told = re.findall(r"`(\w+\.py)`", table.partition("|---|")[2])
    room = Path(watchlist.importing.extraction.__file__).parent
    assert sorted(told) == sorted(path.name for path in room.rglob("[!_]*.py") if path.name not in _ABOVE)


_ABOVE = {"extract.py", "as_printed.py", "stocks.py"}
"""Told before the table: they put the others together."""
