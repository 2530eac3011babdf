"""The watchlist: the stocks of a list with their evidence, filtered by the query."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING
from weakref import ref

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QHideEvent, QShowEvent
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from watchlist.domain.changes import Changes
from watchlist.domain.errors import BadQuery
from watchlist.domain.own_fields import own_field_of
from watchlist.domain.symbols import Symbol
from watchlist.domain.watch_rows import WatchRow
from watchlist.store import queries
from watchlist.store.database import Connection
from watchlist.ui.flows.desk.evidence_tips import EvidenceTips
from watchlist.ui.flows.desk.own_fields import OwnFields
from watchlist.ui.flows.desk.seen_rows import renew_seen
from watchlist.ui.flows.desk.sorting_ahead import SortingAhead
from watchlist.ui.jobs import Job
from watchlist.ui.models.figure_columns import FIGURES, FigureCells
from watchlist.ui.models.own_columns import ChangingColumns
from watchlist.ui.models.row_order import MANY
from watchlist.ui.models.table_layout import ColumnPlace, TableLayout, TableView
from watchlist.ui.models.watch_columns import watch_columns
from watchlist.ui.pages.watch_states import WatchStates
from watchlist.ui.theming import ROW_TINTS, Colours
from watchlist.ui.time_slices import paint_later
from watchlist.ui.typed_words import About, TypedWords
from watchlist.ui.widgets.tables.cells import dress_stocks
from watchlist.ui.widgets.tables.next_row import NextRow
from watchlist.ui.widgets.tables.rows_table import RowsTable
from watchlist.ui.workspace import Workspace

if TYPE_CHECKING:
    from watchlist.ui.flows.desk.watch_reading import WatchTable
    from watchlist.ui.models.arrangement import Arrangement
    from watchlist.ui.models.row_groups import Grouping

NOT_COUNTED = -1
"""The number of stocks that are shown, where that is not known before the page is seen."""
ASKED = frozenset({"broker", "list"})
"""What the rows do not say themselves: it is read with them; so are the themes of many stocks, tens of thousands of chips."""
FIRST_ROWS = 200
"""So many rows are read before the first paint; the rest comes after it."""


class WatchlistPage(QWidget):
    """Emits what the window shows elsewhere: the selection, another query or list, the numbers, a query that can't be understood."""

    chosen_changed = Signal()
    shown_changed = Signal()
    counted = Signal(int)
    row_opened = Signal(object)
    query_refused = Signal(object)

    def __init__(self, workspace: Workspace, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self.colours = colours
        self._query = ""
        self._list_id: int | None = None
        self._asked = 0
        self._stale = False
        self._whole = 0
        self._wanted: tuple[Symbol, ...] = ()
        self._grouping = ""
        self._menu_actions: list[QAction | None] = []
        self._seen = QTimer(self)
        self._seen.setSingleShot(True)
        self._seen.timeout.connect(self._on_seen)
        self._reading: Callable[[], Job | None] = lambda: None
        self._figures = FigureCells()
        self._typed = TypedWords(workspace.path, self)
        self.own = OwnFields(workspace, self._typed, self)
        self._tips = EvidenceTips(workspace, self)
        self.model: ChangingColumns[WatchRow] = ChangingColumns(
            (*self._tips.over(watch_columns(colours, self._on_comment, self._figures)), *self.own.columns),
            identity=lambda row: row.symbol,
            parent=self,
        )
        self.front = self.table = RowsTable(
            self.model, lambda row: (row.symbol.code, row.name, row.initials, row.name_en)
        )
        self._ahead = SortingAhead(workspace.jobs, self.model, self)
        self._next = NextRow(self.table, self.model)
        self._dress_table(colours)
        self.states = WatchStates(self.table, colours)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.states)
        colours.changed.connect(self._paint)
        self._paint()

    @property
    def query(self) -> str:
        """What the rows are filtered by."""
        return self._query

    @property
    def list_id(self) -> int | None:
        """The list that is shown, None for the main one."""
        return self._list_id

    def selected(self) -> list[WatchRow]:
        """The selected rows, the one with the focus first."""
        rows, current = self.table.selected_rows(), self.table.current_row()
        at = next((place for place, row in enumerate(rows) if row is current), 0)
        return rows if at == 0 else [rows[at], *rows[:at], *rows[at + 1 :]]

    @property
    def any_chosen(self) -> bool:
        """Whether a stock is selected."""
        return bool(self.table.selected_rows())

    def chosen_stocks(self) -> tuple[Symbol, ...]:
        """The selected stocks, the one with the focus first."""
        return tuple(row.symbol for row in self.selected())

    def take_actions(self, actions: list[QAction]) -> None:
        """Actions whose keys hold in the table; its menu has them anyway."""
        self.addActions(actions)

    def add_menu_actions(self, actions: list[QAction | None]) -> None:
        """The entries of the context menu; None is a line between."""
        self._menu_actions = actions
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.table.customContextMenuRequested.connect(self._on_menu)

    def start_with(self, query: str, list_id: int | None) -> None:
        """Query and list of the last time, before anything was read."""
        self._query, self._list_id = query, list_id

    def load(self) -> None:
        """Read the first rows now and the rest in a thread, for the start."""
        rows = self._read_first()
        self._show(self.model.arranged(rows, None), whole=len(rows) < FIRST_ROWS)

    def load_rest(self) -> None:
        """Read what `load` left out."""
        ruled, pinned = self._workspace.read(queries.colour_rules), self._workspace.read(queries.pins)
        if (
            self._whole < 0
            or self._grouping
            or ruled
            or pinned
            or self.own.cells.fields
            or self._wants_figures
        ):
            self._read_later()

    def set_query(self, query: str) -> None:
        """Filter by another query."""
        if query != self._query:
            self._query = query
            self._read_later()
            self.shown_changed.emit()

    def set_list(self, list_id: int | None) -> None:
        """Show another list."""
        if list_id != self._list_id:
            self._list_id = list_id
            self._read_later()
            self.shown_changed.emit()

    @property
    def grouping(self) -> str:
        """By what the rows stand under headings, "" for none."""
        return self._grouping

    def set_grouping(self, name: str) -> None:
        """Put the rows under headings, or take those away."""
        if name != self._grouping:
            self._grouping = name
            at_once = name not in ASKED and not own_field_of(name) and (name != "theme" or self._whole < MANY)
            if self._whole > 0 and at_once:
                grouping = self._headings()
                self.table.rearrange(lambda: self.model.group_by(grouping))
            elif self._whole:
                self._read_later()

    def view(self) -> TableView:
        """What is shown, as it can be kept under a name."""
        layout = self.table.table_layout()
        shown = [place for place in layout.columns if place.shown]
        sorting = tuple(f"-{name}" if down else name for name, down in layout.sorting)
        return TableView(
            self._query,
            tuple(place.name for place in shown),
            sorting,
            self._grouping,
            tuple(place.width for place in shown),
            self._list_id,
        )

    def show_view(self, view: TableView) -> None:
        """List, columns with their widths, order and headings of a view; its query goes through the search box."""
        widths = {place.name: place.width for place in self.table.table_layout().columns}
        widths |= dict(zip(view.columns, view.widths, strict=False))
        order = [*view.columns, *(name for name in widths if name not in view.columns)]
        places = tuple(
            ColumnPlace(name, widths[name], not view.columns or name in view.columns)
            for name in order
            if name in widths
        )
        sorting = tuple((name.removeprefix("-"), name.startswith("-")) for name in view.sorting)
        self.table.lay_out(TableLayout(places if view.columns else (), sorting))
        self.set_grouping(view.grouping)
        self.set_list(view.list_id)

    def refresh(self, changes: Changes) -> None:
        """Read again if what changed is shown here; a hidden page waits until it is shown."""
        shown = (changes.picks, changes.themes, changes.tags, changes.lists, changes.views)
        if not (changes.reports or any(shown)):
            return
        if self.isVisible():
            renew_seen(self._workspace, self.table, self._list_id)
            self._read_later()
        else:
            self._stale = True
            self.counted.emit(NOT_COUNTED)

    def show_symbols(self, symbols: tuple[Symbol, ...]) -> bool:
        """Select stocks and scroll to the first."""
        return self.table.show_ids(symbols)

    def want_symbols(self, symbols: tuple[Symbol, ...]) -> None:
        """Select stocks as soon as the rows that are being read hold them."""
        self._wanted = symbols

    def remove_selected(self) -> None:
        """Take the selection off the list; its evidence stays."""
        rows = self.selected()
        if rows:
            from watchlist.domain.commands import RemoveStocks  # noqa: PLC0415 - not before the first paint

            self._next.remember()
            self._workspace.write(RemoveStocks(tuple(row.symbol for row in rows), self._list_id))

    def edit_comment(self) -> None:
        """Type into the cell with the focus where one can, else into the comment of its row."""
        current = self.table.currentIndex()
        place = self._place_to_write(current.column())
        if current.isValid() and not self.table.is_written_in and self.model.row_at(current.row()):
            self.table.setColumnHidden(place, False)
            index = self.model.index(current.row(), place)
            self.table.setCurrentIndex(index)
            self.table.edit(index)

    def _place_to_write(self, column: int) -> int:
        columns = self.model.columns
        if 0 <= column < len(columns) and columns[column].edit is not None:
            return column
        return next(place for place, each in enumerate(columns) if each.name == "comment")

    def showEvent(self, event: QShowEvent) -> None:
        """Qt tells: the page is shown; what changed meanwhile is read now."""
        super().showEvent(event)
        if not self._catch_up():
            self._ahead.ask()

    def _catch_up(self) -> bool:
        """Read what changed while nobody saw it, or somebody typed into a cell; False where nothing did."""
        stale, self._stale = self._stale, False
        if stale:
            self._read_later()
        return stale

    def hideEvent(self, event: QHideEvent) -> None:
        """Qt tells: another page is shown, or another language's inside."""
        super().hideEvent(event)
        self._ahead.put_off()

    def _dress_table(self, colours: Colours) -> None:
        self.table.setAccessibleName(self.tr("Watchlist"))
        dress_stocks(self.table, colours)
        self.table.selection_changed.connect(self.chosen_changed)
        self.table.row_activated.connect(self.row_opened)
        self.table.cell_typed.connect(self._on_typed)
        self.table.cell_left.connect(self._typed.drop)
        self.table.cell_left.connect(self._catch_up)
        self.table.horizontalHeader().sectionResized.connect(self._on_resized)

    def _on_resized(self, place: int, before: int, _now: int) -> None:
        """A column was shown that was hidden, perhaps only until the columns lie in their places again."""
        if before == 0 and self.model.columns[place].name in FIGURES:
            self._seen.start()

    def _on_seen(self) -> None:
        """Figures are counted when they are first seen."""
        if self._whole and self._wants_figures and not self._figures.values:
            self._read_later()

    @property
    def _wants_figures(self) -> bool:
        return any(
            column.name in FIGURES and not self.table.isColumnHidden(place)
            for place, column in enumerate(self.model.columns)
        )

    def _paint(self) -> None:
        self.table.set_tints([self.colours.row_tint(number) for number in range(len(ROW_TINTS))])

    def _asking(self) -> Callable[[Connection], tuple[WatchRow, ...]]:
        return partial(queries.watchlist, query=self._query, list_id=self._list_id, limit=FIRST_ROWS)

    def _read_first(self) -> tuple[WatchRow, ...]:
        try:
            return self._workspace.read(self._asking())
        except BadQuery as error:
            self.query_refused.emit(error)
            self._query, self._list_id = "", None  # a list may follow a search that is none any more
            return self._workspace.read(self._asking())

    def _read_later(self) -> None:
        self._ahead.put_off()
        self._asked += 1
        asked = self._asked
        from watchlist.ui.flows.desk.watch_reading import Wanted, read_arranged  # noqa: PLC0415 - not before the first paint

        wanted = Wanted(self._query, self._list_id, self._grouping, self._wants_figures)
        if (before := self._reading()) is not None:
            before.cancel()  # nobody waits for what was asked before
        job = self._workspace.read_later(
            partial(read_arranged, wanted=wanted, now=self.model.now),
            partial(self._on_rows, asked),
            failed=partial(self._on_failed, asked),
        )
        self._reading = ref(job)

    def _on_rows(self, asked: int, found: tuple[WatchTable, Arrangement[WatchRow]]) -> None:
        read, arranged = found
        if asked == self._asked and self.table.is_written_in and not arranged.looks_as(self.model.now):
            self._stale = True
        elif asked == self._asked:
            self.model.set_tints(read.tints)
            self.own.take(read.fields, read.own, self.table, self.model)
            self._figures.values = read.figures
            regrouped = arranged.wish.heading != self._grouping
            if regrouped or self._sorted_by_what_is_read() or not self.model.fits(arranged):
                arranged = self.model.arranged(read.rows, self._headings(read), read.pins)
            paint_later(self.table)  # what is beside the table follows what is chosen in it first
            self._show(arranged, whole=True)
            self.query_refused.emit(None)

    def _sorted_by_what_is_read(self) -> bool:
        """Whether what is sorted by comes beside the rows: a thread that arranges them knows but what was there before."""
        names = {self.model.columns[column].name for column, _ in self.model.sorts}
        return bool(names & FIGURES or any(map(own_field_of, names)))

    def _headings(self, read: WatchTable | None = None) -> Grouping[WatchRow] | None:
        """The headings of now; without a reading only those that the rows themselves tell."""
        from watchlist.ui.flows.desk.watch_reading import headings  # noqa: PLC0415 - when first grouped

        return headings(self._grouping, read.groups if read else {}, self.own.cells.fields)

    def _on_failed(self, asked: int, error: Exception) -> None:
        if isinstance(error, BadQuery):
            if asked == self._asked:
                self.query_refused.emit(error)
        else:
            self._workspace.failed.emit(error)

    def _show(self, arranged: Arrangement[WatchRow], *, whole: bool) -> None:
        before, rows = self.table.selected_rows(), arranged.order.rows
        self.table.show_arranged(arranged)
        self._whole = len(rows) if whole else -1
        self.states.show_state(rows=bool(rows), query=self._query, list_id=self._list_id)
        self._next.choose()
        if self._wanted and whole:
            self.table.show_ids(self._wanted)
            self._wanted = ()
        self.counted.emit(len(rows))
        self._ahead.ask()
        if before or self.table.selected_rows():
            self.chosen_changed.emit()

    def _on_comment(self, row: WatchRow, text: str) -> None:
        if text.strip() != row.comment:
            from watchlist.domain.commands import SetComment  # noqa: PLC0415 - not before the first paint

            self._workspace.write(SetComment(row.symbol, text.strip()), committed=self._typed.hand_over())

    def _on_typed(self, row: WatchRow, column: str, text: str) -> None:
        self._typed.keep(About(str(row.symbol), f"{row.name}  {row.symbol}".strip(), column=column), text)

    def _on_menu(self, point: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for action in self._menu_actions:
            if action is None:
                menu.addSeparator()
            else:
                menu.addAction(action)
        menu.popup(self.table.viewport().mapToGlobal(point))
