"""Imports as the program does them: documents are read, compared with what is stored, and stored, a commit each.

The stocks are real ones that the made-up libraries have too, so that a report adds to their long histories.
"""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Mapping
from contextlib import redirect_stderr
from datetime import timedelta
from functools import cache
from io import StringIO
from itertools import count, tee
from pathlib import Path

from bench.harness import Row, interleave, timed
from bench.reports import CHARACTERS, DAYS, LAST, STOCKS, THEMES, texts
from watchlist.commands.batch import kept_ready
from watchlist.commands.import_ import Importing, Wishes
from watchlist.commands.import_lists import Intake
from watchlist.importing.unpacking import Reading
from watchlist.importing.worker import INTAKE
from watchlist.securities.master import load_master
from watchlist.store.database import Database
from watchlist.store.keeping import LARGE_IMPORT

DOCUMENTS = LARGE_IMPORT - 1
"""So many are no large import, before which the library is backed up: that is measured by itself."""
LISTS, STOCKS_A_LIST = 10, 5
HOUSES = ("开源证券", "东吴证券", "华福证券", "天风证券", "")
"""One document of five names no house, and may be of any: it is compared with all of its fortnight."""


def imports(libraries: Mapping[int, Database], folder: Path) -> list[Row]:
    """The time of an imported report in larger libraries against the smallest, the same documents in each.

    By the clock, and the processor's time of the process that stores, which neither waits for a disk nor for others.
    """
    title = f"Documents read and stored, {DOCUMENTS} at once"
    with kept_ready(INTAKE) as ready, redirect_stderr(StringIO()):
        return [
            *_grown(title, libraries, folder, ready, time.perf_counter),
            *_grown(f"{title}, the processor alone", libraries, folder, ready, time.process_time),
        ]


def _grown(
    title: str, libraries: Mapping[int, Database], folder: Path, ready: Reading, clock: Callable[[], float]
) -> list[Row]:
    turns = count(sum(1 for _ in folder.glob("documents*")))
    folders = {
        size: (_documents(folder, turn) for turn in turns_of)
        for size, turns_of in zip(libraries, tee(turns, len(libraries)), strict=True)
    }

    def importing(size: int) -> Callable[[], float]:
        def once() -> None:
            database = libraries[size]
            run = Importing(database, Wishes("all"), Intake(database.conn), reading=ready)
            rows = list(run.rows([next(folders[size])]))
            assert {row.state.value for row in rows} == {"imported"}, rows

        return timed(once, clock)

    samples = {f"{size:,} reports": importing(size) for size in libraries}
    first, *others = samples
    return interleave(title, samples, floor=first, rounds=9, goals=dict.fromkeys(others, 1.2))


@cache
def _documents(folder: Path, turn: int) -> Path:
    """A folder of documents of its own for each turn."""
    chance, target = random.Random(f"documents {folder} {turn}"), folder / f"documents{turn}"
    target.mkdir()
    for number in range(DOCUMENTS):
        (target / f"{number}.txt").write_text(
            _text(chance, f"{folder.name}-{turn}-{number}"), encoding="utf-8"
        )
    return target


def _text(chance: random.Random, title: str) -> str:
    day = LAST - timedelta(days=chance.randrange(DAYS))
    house = chance.choice(HOUSES)
    lists = "".join(_list(chance) for _ in range(LISTS))
    prose = chance.choice(texts()[0])[: CHARACTERS - len(lists)]
    return f"{title}：行业周报\n{house}\n发布日期：{day.isoformat()}\n{lists}{prose}\n"


def _list(chance: random.Random) -> str:
    names = _names()
    theme = min(THEMES - 1, int(chance.expovariate(8 / THEMES)))
    listed = {
        names[min(len(names) - 1, int(chance.expovariate(5 / len(names))))] for _ in range(STOCKS_A_LIST)
    }
    grown = chance.randrange(1_000)
    return f"【题材{theme}】预计增长{grown}%。推荐标的：{'、'.join(sorted(listed))}。\n"


@cache
def _names() -> tuple[str, ...]:
    """The names of real stocks among the codes that the libraries are made of."""
    last = f"{600_000 + STOCKS:06d}"
    stocks = [each for each in load_master().securities if each.listed and str(each.symbol).endswith(".SH")]
    return tuple(each.name for each in stocks if "600000" <= each.symbol.code < last)
