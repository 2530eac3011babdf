"""What lies inside the window: sidebar, pages and inspector, and the ways between them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from watchlist.domain.changes import Changes
from watchlist.domain.errors import WatchlistError
from watchlist.domain.symbols import Symbol
from watchlist.domain.watch_rows import WatchRow
from watchlist.ui.flows.desk.open_marks import OpenMarks
from watchlist.ui.icons import Icons
from watchlist.ui.models.joining import Joining
from watchlist.ui.page_makers import page_makers
from watchlist.ui.page_stack import PageStack
from watchlist.ui.pages.watchlist import WatchlistPage
from watchlist.ui.recounting import Recounting
from watchlist.ui.sidebar_entries import page_entries
from watchlist.ui.text_size import larger
from watchlist.ui.theming import Colours
from watchlist.ui.time_slices import Turns
from watchlist.ui.widgets.frame.notice_bar import NoticeBar
from watchlist.ui.widgets.frame.offer_bar import OfferBar
from watchlist.ui.widgets.frame.panes import Panes
from watchlist.ui.widgets.frame.sidebar import Sidebar
from watchlist.ui.workspace import Workspace

if TYPE_CHECKING:
    from watchlist.ui.flows.desk.facet_counts import FacetCounts
    from watchlist.ui.flows.window.jumping import Jumping
    from watchlist.ui.overview import Listed
    from watchlist.ui.pages.inspector import Inspector
    from watchlist.ui.pages.reader import ReaderPage
    from watchlist.ui.pages.review import ReviewPage
    from watchlist.ui.pages.stock import StockPage
    from watchlist.ui.widgets.tables.rows_table import RowsTable

WITH_INSPECTOR = frozenset({"watchlist", "themes", "reader"})
"""Pages beside which the inspector makes sense."""
WIDE = 1100
"""Beside the reader and the themes, which have sides of their own, the inspector needs a window at least so wide."""
NARROW, HIGH = 900, 600
"""In a window narrower and at least so high, as half of a screen, the inspector beside the table would leave it too little."""


class WindowBody(QWidget):
    """One build of the window's inside; another language gets another."""

    query_changed = Signal(str)
    query_refused = Signal(object)
    counted = Signal(object)
    vocabulary_read = Signal(object)
    stocks_counted = Signal(int)
    page_shown = Signal(str)
    import_asked = Signal()
    columns_asked = Signal(int)

    def __init__(
        self,
        workspace: Workspace,
        colours: Colours,
        icons: Icons,
        turns: Turns,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._turns = turns
        self._colours = colours
        self._icons = icons
        self.is_filled = False
        self._wants_inspector = True
        self.wants_below = False
        self._knows_best = True
        self.watchlist = WatchlistPage(workspace, colours)
        self.pages = PageStack(page_makers(self, workspace, colours))
        self.pages.page("watchlist")  # or it would outlive this, where another page is shown first
        self.sidebar = Sidebar(colours, icons)
        self.inspector_pane = QWidget()
        self._inspector: Inspector | None = None
        self.facets: FacetCounts | None = None
        self._jumping: Jumping | None = None
        self.notice_bar = NoticeBar(colours, icons)
        self.offer_bar = OfferBar(colours)
        self._lay_out()
        self._connect()
        self._recounting = Recounting(workspace, self)
        self._recounting.read.connect(self._on_read)
        self.open_marks = OpenMarks(self.sidebar, self.pages, self.watchlist)
        self.sidebar.set_entries(page_entries(), ())

    def _lay_out(self) -> None:
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.notice_bar)
        column.addWidget(self.offer_bar)
        column.addWidget(self.pages, 1)
        self.panes = Panes(self.sidebar, middle, self.inspector_pane, self._colours, self._icons)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.panes)

    def _connect(self) -> None:
        self.sidebar.page_asked.connect(self.show_page)
        self.sidebar.list_asked.connect(self.show_list)
        self.sidebar.query_asked.connect(self.join_query)
        self.pages.shown.connect(self._on_shown)
        self.watchlist.chosen_changed.connect(self._on_selection)
        self.watchlist.states.currentChanged.connect(lambda _: self._place_inspector())
        self.watchlist.counted.connect(self.stocks_counted)
        self.watchlist.query_refused.connect(self.query_refused)
        self.watchlist.row_opened.connect(lambda row: self.open_stock(row.symbol))

    # What the window asks

    @property
    def library(self) -> Path:
        """The file over which this is the window."""
        return self._workspace.path

    @property
    def inspector(self) -> Inspector:
        """What is at the right; its room is there from the start, it itself comes after the first paint."""
        if self._inspector is None:
            from watchlist.ui.pages.inspector import Inspector  # noqa: PLC0415 - not before the first paint

            self._inspector = Inspector(self._workspace, self._colours, self._icons)
            self._inspector.span_asked.connect(self.open_span)
            self._inspector.theme_asked.connect(partial(self.filter_by, "theme"))
            self._inspector.chart_asked.connect(self.chart)
            self._inspector.theme_chart_asked.connect(self.chart_theme)
            self._inspector.shown.connect(self._place_inspector)
            self._inspector.left.connect(self.pages.focus)
            column = QVBoxLayout(self.inspector_pane)
            column.setContentsMargins(0, 0, 0, 0)
            column.addWidget(self._inspector)
        return self._inspector

    @property
    def inspector_tab(self) -> str:
        """The tab of the inspector that is looked at; "" before there is one."""
        return self._inspector.tab if self._inspector is not None else ""

    def show_page(self, name: str) -> None:
        """Show a page."""
        self.pages.show_page(name)

    def set_query(self, query: str) -> None:
        """Filter the watchlist, which is shown for it; a link to a report opens that."""
        from watchlist.domain.links import is_link  # noqa: PLC0415 - when first searched

        if is_link(query):
            self._open_link(query)
        elif query != self.watchlist.query:
            self.watchlist.set_query(query)
            if self.pages.current_name != "watchlist":
                self.show_page("watchlist")

    def _open_link(self, link: str) -> None:
        """Open the place, and write into the search box again what the watchlist shows."""
        from watchlist.ui.flows.reading.links import place_of_link  # noqa: PLC0415 - not before the first paint

        try:
            place = self._workspace.read(lambda connection: place_of_link(connection, link))
        except WatchlistError as error:
            self.query_refused.emit(error)
            return
        self.query_changed.emit(self.watchlist.query)
        self.query_refused.emit(None)
        self.open_span(*place)

    def ask_query(self, query: str) -> None:
        """Write a query into the search box; the box asks for its rows."""
        self.show_page("watchlist")
        self.query_changed.emit(query)

    def join_query(self, term: str, how: Joining) -> None:
        """Write a facet into the query that is there."""
        from watchlist.ui.models.query_building import joined  # noqa: PLC0415 - not before the first paint

        self.ask_query(joined(self.watchlist.query, term, how))

    def filter_by(self, field: str, name: str) -> None:
        """Show the stocks of a theme, or those that a house names."""
        from watchlist.domain.queries import named  # noqa: PLC0415 - not before the first paint

        self.ask_query(named(field, name))

    def jump_from(self, table: RowsTable[Any] | None, typed: str) -> None:
        """Open the box that goes to stocks, themes, houses and reports, with what was typed into a table."""
        self.jumping.begin(typed, table)

    @property
    def jumping(self) -> Jumping:
        """What finds stocks, themes, houses, reports, lists and views by a few letters."""
        if self._jumping is None:
            from watchlist.ui.flows.window.jumping import Jumping  # noqa: PLC0415 - when first typed

            found = self._jumping = Jumping(self._workspace, self._colours, self)
            found.stock_asked.connect(self.open_stock)
            found.theme_asked.connect(partial(self.filter_by, "theme"))
            found.broker_asked.connect(partial(self.filter_by, "broker"))
            found.report_asked.connect(lambda report_id: self.open_span(report_id, 0, 0))
            found.list_asked.connect(self.show_list)
            found.view_asked.connect(self.sidebar.view_asked)
        return self._jumping

    def open_stock(self, symbol: Symbol) -> None:
        """Open the page of a stock."""
        page: StockPage = self.pages.page("stock")  # type: ignore[assignment] # made by page_makers: stock
        self.show_page("stock")
        page.show_stock(symbol)

    def show_symbols(self, symbols: tuple[Symbol, ...]) -> None:
        """Show stocks in the watchlist, without the query where it hides them."""
        self.show_page("watchlist")
        if not self.watchlist.show_symbols(symbols):
            self.watchlist.want_symbols(symbols)
            self.query_changed.emit("")

    def want_inspector(self, *, wanted: bool) -> None:
        """Show the inspector beside the pages where it makes sense, or never."""
        self._wants_inspector = wanted
        self._place_inspector()

    def want_below(self, *, below: bool, always: bool = False) -> None:
        """Have the inspector stand below the page, or beside it: `always`, or where there is room."""
        self.wants_below, self._knows_best = below, not always
        self._place_inspector()

    def _place_inspector(self) -> None:
        if not self.panes.apart:
            self.panes.set_below(below=self.wants_below or self._is_better_below())
        has_room = self._wants_inspector and self._has_room()
        self.panes.inspector.setVisible(has_room and self._has_something_to_show())

    def _is_better_below(self) -> bool:
        """In half of a screen, where nobody gave it another place."""
        moved = not self._knows_best or self.panes.inspector.area == Qt.DockWidgetArea.LeftDockWidgetArea
        return not moved and self.width() < larger(NARROW) and self.height() >= larger(HIGH)

    def _has_room(self) -> bool:
        if self.panes.apart:
            return True
        name = self.pages.current_name
        wide = self.panes.below or self.width() >= larger(WIDE)
        return name in WITH_INSPECTOR and (name == "watchlist" or wide)

    def _has_something_to_show(self) -> bool:
        """Beside the reader (one text, not two) it stands only with a stock, beside the themes with either; by the watchlist once that has any."""
        if self.pages.current_name == "watchlist" or self.panes.apart:
            return self.watchlist.states.has_stocks
        page = self.pages.page(self.pages.current_name)
        return not self.inspector.is_empty and not getattr(page, "is_beside", False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt tells: wider or narrower; what has two sides of its own shares its room only where there is enough."""
        super().resizeEvent(event)
        self._place_inspector()

    def open_span(self, report_id: int, start: int, end: int) -> None:
        """Open the reader at a place of a report."""
        page: ReaderPage = self.pages.page("reader")  # type: ignore[assignment] # made by page_makers: reader
        told = self.inspector.symbol
        self.show_page("reader")
        page.show_span(report_id, start, end)
        # A stock of which the report says nothing would seem to be the one that is framed.
        kept = (told,) if told is not None and page.names(told) else ()
        self._tell_of(page.chosen_stocks() or kept)

    def review(self, draft_id: int) -> None:
        """Put a draft on the desk."""
        page: ReviewPage = self.pages.page("review")  # type: ignore[assignment] # made by page_makers: review
        self.show_page("review")
        page.open_draft(draft_id)

    def show_chart(self, view: str) -> None:
        """Show one of the views of the charts."""
        self.show_page("charts")
        self.pages.page("charts").show_view(view)  # type: ignore[attr-defined] # made by page_makers: charts

    def chart(self, symbol: Symbol | None = None) -> None:
        """Draw the mentions of a stock over time."""
        self.show_page("charts")
        if symbol is not None:
            self.pages.page("charts").show_symbol(symbol)  # type: ignore[attr-defined] # made by page_makers: charts

    def chart_theme(self, name: str) -> None:
        """Draw the mentions of a theme over time."""
        self.show_page("charts")
        self.pages.page("charts").show_theme(name)  # type: ignore[attr-defined] # made by page_makers: charts

    def refresh(self, changes: Changes) -> None:
        """Tell everything inside what a write changed; an import fills the inbox by itself, which is nobody's next step."""
        if changes != Changes(drafts=True):
            self.notice_bar.pass_by()
        self.pages.refresh(changes)
        if self._inspector is not None:
            self._inspector.refresh(changes)
        self.read_overview()

    def read_overview(self) -> None:
        """Count everything again, in a thread; the sidebar and the status line show it."""
        self._recounting.ask()

    # What happens inside

    def _on_shown(self, name: str) -> None:
        self._place_inspector()
        if name == "watchlist":
            self._on_selection()
        elif name == "themes":
            self.pages.page(name).tell_chosen()  # type: ignore[attr-defined] # made by page_makers: themes
        elif name in WITH_INSPECTOR:
            self._tell_of(self.pages.page(name).chosen_stocks())  # type: ignore[attr-defined] # those pages have stocks
        self.page_shown.emit(name)

    def _on_selection(self) -> None:
        self.show_rows(self.watchlist.selected())

    def show_rows(self, rows: list[WatchRow]) -> None:
        """Show the stocks that are chosen on a page in the inspector, where there is room for it."""
        if self._inspector is not None and self._wants_inspector and self._has_room():
            self._inspector.show_rows(rows)
            self._place_inspector()

    def show_theme(self, name: str, told: str) -> None:
        """Show the theme that is chosen in the inspector, where there is room for it; `told` says what it has."""
        if self._inspector is not None and self._wants_inspector and self._has_room():
            self._inspector.show_theme(name, told)
            self._place_inspector()

    def _tell_of(self, symbols: tuple[Symbol, ...]) -> None:
        """The inspector tells of the stock that is chosen on a page, or of none."""
        if symbols:
            self.inspector.show_stock(symbols)
        else:
            self.inspector.show_rows([])
        self._place_inspector()

    def show_list(self, list_id: int) -> None:
        """Show the stocks of a list."""
        self.show_page("watchlist")
        self.watchlist.set_list(list_id)

    def _on_read(self, read: Listed) -> None:
        self._turns.then(self, self._show_overview(read))

    def _show_overview(self, read: Listed) -> Iterator[None]:
        """The sidebar and the search box in turns of their own: with what a page shows of a write it was over 100 ms at once."""
        overview = read.overview
        if self.watchlist.list_id not in {None, *(row.id for row in overview.lists)}:
            self.watchlist.set_list(None)  # its making was undone, or the backup that was restored is older
        self.watchlist.states.tell_stocks(overview.counts.stocks)
        self._place_inspector()
        self.open_marks.learn(tuple(view for view, _ in overview.views))
        if self.facets is not None:
            self.facets.show(overview, read.sections)
        yield
        self.vocabulary_read.emit(read.vocabulary)
