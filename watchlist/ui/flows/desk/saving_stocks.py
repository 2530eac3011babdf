"""The stocks of the table as a file: a list for another program with its headings, a table, or JSON."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from copy import copy
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeAlias

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from watchlist.domain.watch_rows import WatchRow
from watchlist.ui import settings as kept
from watchlist.ui.flows.desk.own_fields import OwnFields
from watchlist.ui.jobs import Job
from watchlist.ui.models.own_columns import ChangingColumns, OwnCells
from watchlist.ui.workspace import Workspace

if TYPE_CHECKING:
    from watchlist.domain.symbols import Symbol
    from watchlist.exporting.outside_files import OutsideFiles
    from watchlist.ui.models.row_groups import Grouping

LIST, BLOCK, EXCHANGE, SELECTION, BLOCKS = ".txt", ".blk", ".ebk", ".sel", ".ini"
WORKBOOK, TABLE, RECORDS = ".xlsx", ".csv", ".json"


class StockTable(Protocol):
    """What is wanted of the page with the table of stocks."""

    model: ChangingColumns[WatchRow]
    own: OwnFields

    @property
    def list_id(self) -> int | None:
        """The list that is shown, None for the main one."""


@dataclass(frozen=True, slots=True)
class Written:
    """What became of it."""

    files: tuple[Path, ...]
    stocks: int
    left_out: tuple[Symbol, ...]
    program: str = ""


class SavingStocks(QObject):
    """`told` says what was written, and what could not be."""

    told = Signal(str)

    def __init__(self, workspace: Workspace, page: StockTable, window: QWidget) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._page = page
        self._window = window

    def ask(self) -> None:
        """Ask where to, and in which form."""
        from watchlist.ui.widgets.frame.save_dialog import SaveDialog  # noqa: PLC0415 - when first asked for

        forms = {
            self.tr("List for TradingView (*.txt)"): LIST,
            self.tr("Block to import into 通达信 or 同花顺 (*.ebk)"): EXCHANGE,
            self.tr("Block in the folder of 通达信 (*.blk)"): BLOCK,
            self.tr("List to import into 同花顺 (*.sel)"): SELECTION,
            self.tr("Blocks of 同花顺 (stockblock.ini)"): BLOCKS,
            self.tr("Workbook (*.xlsx)"): WORKBOOK,
            self.tr("Table for a spreadsheet (*.csv)"): TABLE,
            self.tr("JSON (*.json)"): RECORDS,
        }
        title = self.tr("Save these stocks")
        dialog = SaveDialog(title, self._name(), forms, kept.STOCKS_FORM, self._window)
        dialog.write_into(BLOCKS, "stockblock")
        dialog.chosen.connect(self.save)
        dialog.open()

    def save(self, path: Path) -> None:
        """Write the stocks of the table in their order; the form goes by the ending."""
        rows, grouping = tuple(self._page.model.rows), self._page.model.grouping
        job = Job(partial(_written, path, self._name(), (rows, grouping), copy(self._page.own.cells)))
        job.progressed.connect(self._on_written)
        job.failed.connect(self._workspace.failed)
        self._workspace.jobs.start(job)

    def _name(self) -> str:
        """The list's own name, without what no file may be called."""
        from watchlist.store import queries  # noqa: PLC0415 - when first asked for
        from watchlist.ui.models.words import list_label  # noqa: PLC0415 - as above

        lists = self._workspace.read(queries.lists)
        name = next(
            (list_label(row.name) for row in lists if row.id == self._page.list_id), self.tr("Watchlist")
        )
        return "".join("_" if letter in '\\/:*?"<>|' or ord(letter) < 32 else letter for letter in name)  # noqa: PLR2004 - control characters

    def _lacking(self, program: str) -> str:
        return {
            "tongdaxin": self.tr("通达信 has no market for {codes}."),
            "tonghuashun": self.tr("This form of 同花顺 has no place for {codes}."),
        }.get(program, self.tr("TradingView has no exchange for {codes}."))

    def _on_written(self, written: Written) -> None:
        words = self.tr("%Ln stock(s) saved in {files}.", "", written.stocks)
        told = words.format(files=", ".join(path.name for path in written.files))
        if written.left_out:
            told += " " + self._lacking(written.program).format(codes=" ".join(map(str, written.left_out)))
        self.told.emit(told)


Shown: TypeAlias = "tuple[tuple[WatchRow, ...], Grouping[WatchRow] | None]"
"""The rows of the table, and what they stand under."""


def _written(path: Path, name: str, shown: Shown, own: OwnCells) -> Iterator[Written]:
    """In a thread: make the files and write them."""
    from watchlist.exporting.files import write_atomically  # noqa: PLC0415 - seldom needed

    made = _made(path, name, shown, own)
    for file, data in made.files.items():
        write_atomically(file, data)
    yield Written(tuple(made.files), len(shown[0]) - len(made.left_out), made.left_out, made.program)


def _made(path: Path, name: str, shown: Shown, own: OwnCells) -> OutsideFiles:
    from watchlist.exporting.outside_files import OutsideFiles  # noqa: PLC0415 - as above
    from watchlist.exporting.outside_lists import list_files  # noqa: PLC0415 - as above
    from watchlist.exporting.records import record  # noqa: PLC0415 - as above
    from watchlist.exporting.rows_csv import rows_csv  # noqa: PLC0415 - as above
    from watchlist.exporting.rows_json import rows_json  # noqa: PLC0415 - as above
    from watchlist.exporting.rows_xlsx import rows_xlsx  # noqa: PLC0415 - as above

    writers: dict[str, Callable[..., bytes]] = {WORKBOOK: rows_xlsx, TABLE: rows_csv, RECORDS: rows_json}
    writer = writers.get(path.suffix.casefold())
    if writer is not None:
        told = ((row, record(row)) for row in shown[0])
        return OutsideFiles({path: writer([{**each, **own.record(row, each)} for row, each in told])})
    return list_files(path, name, _sections(*shown))


def _sections(
    rows: tuple[WatchRow, ...], grouping: Grouping[WatchRow] | None
) -> list[tuple[str, list[Symbol]]]:
    """The headings of the table with their stocks; without headings the sections of the list, in the order of the rows."""
    if grouping is None:
        sections: dict[str, list[Symbol]] = {}
        for row in rows:
            sections.setdefault(row.section, []).append(row.symbol)
        return list(sections.items())
    from watchlist.ui.models.row_groups import GroupHead, arranged  # noqa: PLC0415 - as above

    found: list[tuple[str, list[Symbol]]] = []
    of_themes = grouping.name == "theme"  # a file has their own names, whatever the window calls them
    for line in arranged(rows, grouping, ()):
        if isinstance(line, GroupHead):
            found.append(("" if not line.key else line.key if of_themes else line.label, []))
        else:
            found[-1][1].append(line.symbol)
    return found
