"""The user's own desk: lists, lists that follow a search, saved views, sections, headings, colour rules, bulk edits."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QMimeData, QModelIndex, QObject, QSettings, Qt, Signal

from watchlist.domain.symbols import Symbol
from watchlist.domain.watch_rows import WatchRow
from watchlist.ui.actions import Actions
from watchlist.ui.flows.desk.headings import Headings
from watchlist.ui.flows.desk.own_entries import OwnEntries
from watchlist.ui.flows.desk.own_fields import OwnFields
from watchlist.ui.flows.desk.own_lists import OwnLists
from watchlist.ui.flows.desk.row_colours import RowColours
from watchlist.ui.flows.desk.saved_views import SavedViews
from watchlist.ui.flows.desk.saving_stocks import SavingStocks
from watchlist.ui.models.own_columns import ChangingColumns
from watchlist.ui.models.table_layout import TableView
from watchlist.ui.theming import Colours
from watchlist.ui.widgets.frame.sidebar import Sidebar
from watchlist.ui.widgets.search.search_box import SearchBox
from watchlist.ui.widgets.tables.rows_table import RowsTable
from watchlist.ui.workspace import Workspace

if TYPE_CHECKING:
    from watchlist.ui.dialogs.bulk_edit import BulkEditor


class StockTable(Protocol):
    """What the desk wants of the page with the table of stocks."""

    table: RowsTable[WatchRow]
    model: ChangingColumns[WatchRow]
    colours: Colours
    own: OwnFields

    @property
    def query(self) -> str:
        """What the rows are filtered by."""

    @property
    def list_id(self) -> int | None:
        """The list that is shown, None for the main one."""

    @property
    def grouping(self) -> str:
        """By what the rows stand under headings."""

    def selected(self) -> list[WatchRow]:
        """The selected rows."""

    def view(self) -> TableView:
        """What is shown, as it can be kept."""

    def show_view(self, view: TableView) -> None:
        """Show what was kept."""

    def set_list(self, list_id: int | None) -> None:
        """Show another list."""

    def set_grouping(self, name: str) -> None:
        """Put the rows under headings."""


class Desk(QObject):
    """Joins the sidebar, the table and the actions about them; `query_asked` writes into the search box."""

    query_asked = Signal(str)
    list_asked = Signal(int)

    def __init__(
        self,
        workspace: Workspace,
        page: StockTable,
        chosen: Callable[[], tuple[Symbol, ...]],
        sidebar: Sidebar,
        actions: Actions,
        settings: QSettings,
    ) -> None:
        super().__init__(sidebar)
        self._workspace = workspace
        self._page = page
        self._sidebar = sidebar
        self._actions = actions
        self.lists = OwnLists(workspace, chosen, lambda: page.query, sidebar)
        self.views = SavedViews(workspace, page, sidebar)
        self._entries = OwnEntries(workspace, sidebar)
        self.saving = SavingStocks(workspace, page, sidebar)
        self.rules = RowColours(workspace, page, sidebar)
        self._headings = Headings(page, actions, settings, self)
        self._connect()
        self._headings.restore()

    def _connect(self) -> None:
        slots: dict[str, Callable[[], object]] = {
            "new_list": self.lists.new, "smart_list": self.lists.follow_search, "save_view": self.views.save,
            "add_to_list": self.lists.add_chosen, "section": self.put_in_section, "pin": self.pin, "bulk_edit": self.change_many,
            "colour_rules": self.rules.ask, "own_columns": self.name_columns, "save_stocks": self.saving.ask,
        }  # fmt: skip
        for name, slot in slots.items():
            self._actions[name].triggered.connect(lambda _=False, slot=slot: slot())
        self.lists.made.connect(self._on_made)
        self.views.opening.connect(lambda: self._on_page("watchlist"))
        self.views.opened.connect(self._on_view)
        self._entries.deleting.connect(self._on_deleting)
        self._sidebar.view_asked.connect(self.views.open)
        self._sidebar.search_asked.connect(self.lists.ask_search)
        self._sidebar.free_asked.connect(lambda list_id: self.lists.follow(list_id, None))
        self._sidebar.replace_asked.connect(self.views.replace)
        self._sidebar.page_asked.connect(self._on_page)
        self._page.table.offer_in_header(self._actions["own_columns"])

    def take_drops(self, search: SearchBox) -> None:
        """Let stocks be dropped on lists of the sidebar and on sections of the table, and the search; after the first paint."""
        from watchlist.ui.flows.desk.drag_searching import DragSearching  # noqa: PLC0415 - not before the first paint
        from watchlist.ui.models.dragged import stocks_in  # noqa: PLC0415 - as above
        from watchlist.ui.widgets.frame.dragging import TakesDrops  # noqa: PLC0415 - as above

        on_list = TakesDrops(
            self._sidebar,
            lambda index, data: bool(_list_at(index)) and bool(stocks_in(data)),
            lambda index, data, _: self._says_put(len(stocks_in(data)), str(index.data())),
        )
        on_list.dropped.connect(self._on_list)
        in_section = TakesDrops(
            self._page.table,
            lambda index, data: self._section_at(index) is not None and bool(stocks_in(data)),
            lambda index, data, _: self._says_put(
                len(stocks_in(data)), self._section_at(index) or self.tr("No section")
            ),
        )
        in_section.dropped.connect(self._on_section)
        searches = DragSearching(search, self._sidebar)
        searches.list_asked.connect(self.lists.follow_search)
        searches.view_asked.connect(lambda _: self.views.save())
        searches.follow_asked.connect(self.lists.follow)
        search.textChanged.connect(self._on_search)
        self._on_search(search.text())

    def _says_put(self, stocks: int, where: str) -> str:
        return self.tr("Put %Ln stock(s) into {place}", "", stocks).format(place=where)

    # Sections

    def put_in_section(self) -> None:
        """Put the selection into a section of the list that is shown."""
        from watchlist.domain.desk_commands import SetSection  # noqa: PLC0415 - as above
        from watchlist.store import queries  # noqa: PLC0415 - as above
        from watchlist.ui.dialogs.ask_name import Question, ask  # noqa: PLC0415 - as above

        symbols, list_id = tuple(row.symbol for row in self._page.selected()), self._page.list_id
        if symbols:
            names = self._workspace.read(partial(queries.sections_of, list_id=list_id))
            words = self.tr("Which section of the list? A new name makes a new one, none takes them out.")
            ask(
                self._sidebar,
                Question(self.tr("Section"), words, offered=names, may_be_empty=True),
                lambda name: self._workspace.write(SetSection(symbols, name, list_id)),
            )

    def pin(self) -> None:
        """Keep the selection at the top of the list, or no longer where all of it is there."""
        from watchlist.domain.desk_commands import PinStocks, UnpinStocks  # noqa: PLC0415 - as above

        symbols = tuple(row.symbol for row in self._page.selected())
        kind = UnpinStocks if self._page.model.pins.issuperset(symbols) else PinStocks
        if symbols:
            self._workspace.write(kind(symbols, self._page.list_id))

    # Colours, many stocks

    def name_columns(self) -> None:
        """Make columns of one's own, name them, take them away."""
        self._page.own.ask(self._sidebar.window())

    def change_many(self) -> None:
        """Change all selected stocks, after a look at what would change."""
        rows = self._page.selected()
        if rows:
            self._open_bulk(rows, self._page.list_id)

    def go_on_changing(self, text: str, file: Path) -> None:
        """Words for many stocks that were not taken over when the program ended; the file keeps them."""
        from watchlist.store.queries import rows_of  # noqa: PLC0415 - as above
        from watchlist.ui.models.bulk_words import BulkWords  # noqa: PLC0415 - as above

        written = BulkWords.of_lines(text)
        ask = partial(rows_of, symbols=written.symbols, list_id=written.list_id)
        self._open_bulk(self._workspace.read(ask), written.list_id).go_on(written, file)

    def _open_bulk(self, rows: Sequence[WatchRow], list_id: int | None) -> BulkEditor:
        from watchlist.ui.dialogs.bulk_edit import BulkEditor  # noqa: PLC0415 - as above
        from watchlist.ui.dialogs.one_of_a_kind import show_instead  # noqa: PLC0415 - as above

        dialog = BulkEditor(self._workspace, rows, list_id, self._sidebar.window())
        show_instead(dialog)
        return dialog

    # What happens

    def _on_page(self, name: str) -> None:
        """The page in the sidebar stands for the main list."""
        if name == "watchlist":
            self._page.set_list(None)

    def _on_made(self, list_id: int) -> None:
        """A new list is shown, whole: what was searched before would hide it, or is what it follows."""
        self.list_asked.emit(list_id)
        self.query_asked.emit("")

    def _on_view(self, view: TableView) -> None:
        self._headings.show_checked(view.grouping)
        self.query_asked.emit(view.query)

    def _on_deleting(self, list_id: int) -> None:
        if self._page.list_id == list_id:
            self._on_page("watchlist")

    def _on_search(self, query: str) -> None:
        """Without a search there is nothing that a list could follow."""
        self._actions["smart_list"].setEnabled(bool(query.strip()))

    def _on_list(self, index: QModelIndex, data: QMimeData, _held: Qt.KeyboardModifier) -> None:
        from watchlist.ui.models.dragged import stocks_in  # noqa: PLC0415 - as above

        self.lists.put_on(_list_at(index), stocks_in(data))

    def _on_section(self, index: QModelIndex, data: QMimeData, _held: Qt.KeyboardModifier) -> None:
        from watchlist.domain.desk_commands import SetSection  # noqa: PLC0415 - as above
        from watchlist.ui.models.dragged import stocks_in  # noqa: PLC0415 - as above

        section = self._section_at(index)
        if section is not None:
            self._workspace.write(SetSection(stocks_in(data), section, self._page.list_id))

    def _section_at(self, index: QModelIndex) -> str | None:
        """The section whose heading, or one of whose rows, stands at an index."""
        if self._page.grouping != "section" or not index.isValid():
            return None
        model = self._page.model
        head, row = model.head_at(index.row()), model.row_at(index.row())
        return head.key if head is not None else row.section if row is not None else None


def _list_at(index: QModelIndex) -> int:
    """The list that an entry of the sidebar stands for and that takes stocks, 0 for another entry."""
    from watchlist.ui.models.sidebar_model import ENTRY_ROLE  # noqa: PLC0415 - as above

    entry = index.data(ENTRY_ROLE) if index.isValid() else None
    return int(entry.key) if entry is not None and entry.kind == "list" and entry.icon == "list" else 0
