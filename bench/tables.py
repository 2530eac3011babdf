"""The watchlist's table: scrolling, sorting and filtering 10,000 to 1,000,000 rows.

The floor of scrolling is a C++ item model of the same columns under a plain view; that of sorting numpy's argsort of one
column of numbers with the view told of the new order; that of filtering one joined string that is searched for the word.
"""

from __future__ import annotations

import os
import random
import time
from bisect import bisect_right
from collections.abc import Callable, Sequence
from itertools import accumulate
from typing import TypeVar

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QApplication, QHeaderView, QTableView

from bench.harness import Row, interleave, timed
from watchlist.domain.stances import Stance
from watchlist.domain.symbols import Symbol
from watchlist.domain.watch_rows import SPARK_WEEKS, ThemeChip, WatchRow
from watchlist.securities.master import load_master
from watchlist.ui.models.row_filter import JoinedTexts
from watchlist.ui.models.rows_model import RowsModel
from watchlist.ui.models.watch_columns import watch_columns
from watchlist.ui.theming import Colours
from watchlist.ui.widgets.tables.cells import dress_stocks
from watchlist.ui.widgets.tables.rows_table import RowsTable

SIZES = (10_000, 100_000, 1_000_000)
SIZE = (1600, 900)
PAGES, STEP = 30, 900
TYPED = ("中", "中国", "国科", "科技")
T = TypeVar("T", bound=QTableView)
Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
SORTED = ("code", "name", "reports", "last", "spark")


def made_rows(count: int) -> list[WatchRow]:
    """Rows with real names in an order that no column has, a thousand different evidences."""
    rng = random.Random(count)
    names = [(s.name, s.name_en, s.initials) for s in load_master().securities if s.listed]
    chips = [ThemeChip(n, f"题材{n}", n % 12, n % 5 == 0) for n in range(40)]
    themes = [tuple(rng.sample(chips, rng.randrange(4))) for _ in range(300)]
    sparks = [tuple(rng.choice((0, 0, 1, 2, 5)) for _ in range(SPARK_WEEKS)) for _ in range(1000)]
    stances = tuple(Stance)
    return [
        WatchRow(
            Symbol(f"{place * 7919 % 999_983:06}", "SZ"),
            *names[place * 31 % len(names)],
            themes[place % 300],
            stances[place % 5],
            "买入",
            "stock",
            place % 5 - 2,
            rng.randrange(1000),
            rng.randrange(30),
            place % 50,
            place % 90,
            f"2024-{place % 12 + 1:02}-{place % 28 + 1:02}",
            f"2025-{place % 12 + 1:02}-{place * 7 % 28 + 1:02}",
            sparks[place % 1000],
            place % 8 if place % 9 == 0 else 0,
            "看四季度" if place % 11 == 0 else "",
            "2026-01-01",
            "",
        )
        for place in range(count)
    ]


def run() -> list[Row]:
    """The comparisons of this file."""
    application = QApplication.instance() or QApplication([])
    colours = Colours()
    rows = {count: made_rows(count) for count in SIZES}
    result = [*_scrolling(rows, colours)]
    for count in SIZES:
        result += _sorting(rows[count], colours)
        result += _filtering(rows[count], colours)
    application.processEvents()
    return result


# Scrolling


def _scrolling(rows: dict[int, list[WatchRow]], colours: Colours) -> list[Row]:
    tables = {count: _watch_table(rows[count], colours) for count in rows}
    floor = _plain_table(rows[SIZES[0]], colours)
    calls: dict[str, Callable[[], float]] = {
        "QStandardItemModel, C++": timed(lambda: _scroll(floor), time.process_time)
    }
    for count, table in tables.items():
        calls[f"watchlist, {count:,} rows"] = timed(lambda table=table: _scroll(table), time.process_time)  # type: ignore[misc]
    first = f"watchlist, {SIZES[0]:,} rows"
    return [
        *interleave(
            "scrolling, with all delegates", calls, floor="QStandardItemModel, C++", goals={first: 1.6}
        ),
        *interleave(
            "scrolling more rows",
            {name: call for name, call in calls.items() if name.startswith("watchlist")},
            floor=first,
            goals=dict.fromkeys(list(calls)[2:], 1.2),
        ),
    ]


def _scroll(table: QTableView) -> None:
    """Thirty pages, each painted whole."""
    bar = table.verticalScrollBar()
    bar.setValue(0)
    for page in range(PAGES):
        bar.setValue(page * STEP)
        table.viewport().repaint()


def _plain_table(rows: Sequence[WatchRow], colours: Colours) -> QTableView:
    """The same texts in items of C++, in columns as wide."""
    like, table = _watch_table(rows, colours), QTableView()
    columns = like.rows_model.columns
    model = QStandardItemModel(0, len(columns), table)
    for row in rows:
        model.appendRow([QStandardItem(column.text(row)) for column in columns])
    table.setModel(model)
    table.setWordWrap(False)
    table.setShowGrid(False)
    table.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
    table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    table.verticalHeader().setDefaultSectionSize(like.verticalHeader().defaultSectionSize())
    table.verticalHeader().hide()
    for place in range(len(columns)):
        table.setColumnWidth(place, like.columnWidth(place))
        table.setColumnHidden(place, like.isColumnHidden(place))
    return _shown(table)


def _watch_table(rows: Sequence[WatchRow], colours: Colours) -> RowsTable[WatchRow]:
    model = RowsModel(watch_columns(colours, lambda _row, _text: None), identity=lambda row: row.symbol)
    table = RowsTable(model, lambda row: (row.name,))
    dress_stocks(table, colours)
    table.set_rows(rows)
    return _shown(table)


def _shown(table: T) -> T:
    table.resize(*SIZE)
    table.show()
    QApplication.processEvents()
    return table


# Sorting


class _Floor(QAbstractTableModel):
    """As little as a model can do: rows behind a list of numbers that numpy puts in order."""

    def __init__(self, rows: Sequence[WatchRow]) -> None:
        super().__init__()
        self._rows = rows
        self._order = list(range(len(rows)))
        self._numbers = np.array([row.reports * 1.5 for row in rows])

    def rowCount(self, _parent: Index = ROOT) -> int:  # noqa: N802 - as Qt has it
        """Qt asks: how many rows."""
        return len(self._rows)

    def columnCount(self, _parent: Index = ROOT) -> int:  # noqa: N802 - as Qt has it
        """Qt asks: how many columns."""
        return len(SORTED)

    def data(self, index: Index, role: int = 0) -> str | None:
        """Qt asks: what a cell shows."""
        return self._rows[self._order[index.row()]].name if role == 0 else None

    def sort(self, column: int = 0, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:  # noqa: ARG002
        """Put the numbers in order and tell the view."""
        self.layoutAboutToBeChanged.emit()
        down = order is Qt.SortOrder.DescendingOrder
        self._order = np.argsort(-self._numbers if down else self._numbers, kind="stable").tolist()
        self.layoutChanged.emit()


def _sorting(rows: Sequence[WatchRow], colours: Colours) -> list[Row]:
    """Sorts by a column once the table's own thread has worked the columns out, and (without a goal) before it has."""
    floor, view, ours = _Floor(rows), QTableView(), _watch_table(rows, colours)
    view.setModel(floor)
    _shown(view)
    floors = "argsort and layoutChanged"
    calls = {floors: timed(floor.sort, time.process_time)}
    for name in SORTED:
        calls[f"by {name}"] = lambda name=name: _sort(ours, rows, name, prepared=True)  # type: ignore[misc]
    goals = {name: 3.0 for name in calls if name != floors}
    calls["by name, not prepared"] = lambda: _sort(ours, rows, "name", prepared=False)
    title = f"sorting {len(rows):,} rows"
    return interleave(title, calls, floor=floors, rounds=5, goals=goals)


def _sort(table: RowsTable[WatchRow], rows: Sequence[WatchRow], name: str, *, prepared: bool) -> float:
    model = table.rows_model
    if not prepared:
        model.set_rows(rows)
    table.sort_by([(0, True)])
    if prepared:
        list(model.preparation())
    place = next(place for place, column in enumerate(model.columns) if column.name == name)
    return timed(lambda: table.sort_by([(place, True)]), time.process_time)()


# Filtering


def _filtering(rows: Sequence[WatchRow], colours: Colours) -> list[Row]:
    """Four keys typed one after the other; the floor only finds the rows, ours shows them."""
    texts = [f"{row.symbol}\n{row.name}\n{row.initials}" for row in rows]
    joined, starts = "\n".join(texts), [0, *accumulate(len(text) + 1 for text in texts)]
    ours, filtering = _watch_table(rows, colours), JoinedTexts(texts)

    def find() -> None:
        for word in TYPED:
            place = joined.find(word)
            while place >= 0:
                row = bisect_right(starts, place) - 1
                place = joined.find(word, starts[row + 1])

    def filtered() -> None:
        for word in TYPED:
            ours.set_rows([rows[number] for number in filtering.find_all((word,))])

    title = f"filtering {len(rows):,} rows, four keys"
    calls = {
        "one joined string": timed(find, time.process_time),
        "found and shown": timed(filtered, time.process_time),
    }
    return interleave(title, calls, floor="one joined string", rounds=5, goals={"found and shown": 2.0})
