"""How each page of the window is made, when it is first shown, and what it asks of the window's inside."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Protocol

from PySide6.QtWidgets import QWidget

from watchlist.ui.theming import Colours
from watchlist.ui.workspace import Workspace

if TYPE_CHECKING:
    from PySide6.QtCore import SignalInstance

    from watchlist.domain.symbols import Symbol
    from watchlist.domain.watch_rows import WatchRow
    from watchlist.ui.page_stack import PageStack
    from watchlist.ui.pages.charts import ChartsPage
    from watchlist.ui.pages.inbox import InboxPage
    from watchlist.ui.pages.inspector import Inspector
    from watchlist.ui.pages.notes import NotesPage
    from watchlist.ui.pages.reader import ReaderPage
    from watchlist.ui.pages.reports import ReportsPage
    from watchlist.ui.pages.review import ReviewPage
    from watchlist.ui.pages.stock import StockPage
    from watchlist.ui.pages.text_hits import TextHitsPage
    from watchlist.ui.pages.themes import ThemesPage
    from watchlist.ui.pages.watchlist import WatchlistPage
    from watchlist.ui.widgets.frame.notice_bar import NoticeBar


class Ways(Protocol):
    """What a page asks of the window's inside."""

    watchlist: WatchlistPage
    pages: PageStack
    notice_bar: NoticeBar
    import_asked: SignalInstance
    columns_asked: SignalInstance

    @property
    def inspector(self) -> Inspector:
        """What tells of the stock that is chosen."""

    def show_page(self, name: str, /) -> None:
        """Show a page."""

    def show_rows(self, rows: list[WatchRow], /) -> None:
        """Show stocks in the inspector."""

    def show_theme(self, name: str, told: str, /) -> None:
        """Show a theme in the inspector."""

    def show_symbols(self, symbols: tuple[Symbol, ...], /) -> None:
        """Show stocks in the watchlist."""

    def ask_query(self, query: str, /) -> None:
        """Filter the watchlist."""

    def filter_by(self, field: str, name: str, /) -> None:
        """Filter it by one field."""

    def open_span(self, report_id: int, start: int, end: int, /) -> None:
        """Open a report at a place."""

    def open_stock(self, symbol: Symbol, /) -> None:
        """Open the page of a stock."""

    def review(self, draft_id: int, /) -> None:
        """Put a draft on the desk."""

    def chart(self, symbol: Symbol | None = None, /) -> None:
        """Draw mentions over time."""


Maker = Callable[[Ways, Workspace, Colours], QWidget]


def page_makers(body: Ways, workspace: Workspace, colours: Colours) -> dict[str, Callable[[], QWidget]]:
    """What makes each page but the watchlist, which is there from the start."""
    makers: dict[str, Maker] = {
        "inbox": _inbox,
        "review": _review,
        "reports": _reports,
        "reader": _reader,
        "themes": _themes,
        "charts": _charts,
        "notes": _notes,
        "stock": _stock,
        "texts": _texts,
    }
    made = {name: partial(make, body, workspace, colours) for name, make in makers.items()}
    return {"watchlist": lambda: body.watchlist, **made}


def _inbox(body: Ways, workspace: Workspace, colours: Colours) -> InboxPage:
    from watchlist.ui.pages.inbox import InboxPage  # noqa: PLC0415 - when first shown

    page = InboxPage(workspace, colours)
    page.draft_asked.connect(body.review)
    page.import_asked.connect(body.import_asked)
    page.watchlist_asked.connect(lambda: body.show_page("watchlist"))
    page.columns_asked.connect(body.columns_asked)
    return page


def _review(body: Ways, workspace: Workspace, colours: Colours) -> ReviewPage:
    from watchlist.ui.pages.review import ReviewPage  # noqa: PLC0415 - when first shown

    page = ReviewPage(workspace, colours)
    page.left.connect(partial(_back_to_inbox, body))
    page.flow.all_stored.connect(partial(_tell_stored, body))
    page.span_asked.connect(body.open_span)
    return page


def _back_to_inbox(body: Ways) -> None:
    """A draft that goes while another page is shown (its import is undone) leads nobody away from there."""
    if body.pages.current_name == "review":
        body.show_page("inbox")


def _tell_stored(body: Ways, reports: int) -> None:
    """After the last review the inbox is empty: what lies there now is on the watchlist."""
    from watchlist.ui.pages.inbox import InboxPage  # noqa: PLC0415 - as above

    inbox = body.pages.made("inbox")
    if reports and isinstance(inbox, InboxPage):
        inbox.tell_stored(reports)


def _reports(body: Ways, workspace: Workspace, colours: Colours) -> ReportsPage:
    from watchlist.ui.pages.reports import ReportsPage  # noqa: PLC0415 - when first shown

    page = ReportsPage(workspace, colours)
    page.told.connect(partial(body.notice_bar.show_sentence, grave=False, passing=True))
    page.span_asked.connect(body.open_span)
    return page


def _reader(body: Ways, workspace: Workspace, colours: Colours) -> ReaderPage:
    from watchlist.ui.pages.reader import ReaderPage  # noqa: PLC0415 - when first shown

    page = ReaderPage(workspace, colours)
    page.left.connect(body.pages.back)
    page.report_asked.connect(lambda report_id: body.open_span(report_id, 0, 0))
    page.chosen_changed.connect(lambda: body.inspector.show_stock(page.chosen_stocks()))
    return page


def _themes(body: Ways, workspace: Workspace, colours: Colours) -> ThemesPage:
    from watchlist.ui.pages.themes import ThemesPage  # noqa: PLC0415 - when first shown

    page = ThemesPage(workspace, colours)
    page.theme_asked.connect(partial(body.filter_by, "theme"))
    page.stock_asked.connect(lambda symbol: body.show_symbols((symbol,)))
    page.members_selected.connect(body.show_rows)
    page.theme_selected.connect(body.show_theme)
    page.span_asked.connect(body.open_span)
    return page


def _charts(body: Ways, workspace: Workspace, colours: Colours) -> ChartsPage:
    from watchlist.ui.pages.charts import ChartsPage  # noqa: PLC0415 - pyqtgraph, only when first shown

    page = ChartsPage(workspace, colours)
    page.span_asked.connect(body.open_span)
    page.query_asked.connect(body.ask_query)
    return page


def _texts(body: Ways, workspace: Workspace, colours: Colours) -> TextHitsPage:
    from watchlist.ui.pages.text_hits import TextHitsPage  # noqa: PLC0415 - when first shown

    page = TextHitsPage(workspace, colours)
    page.span_asked.connect(body.open_span)
    page.stock_asked.connect(lambda symbol: body.show_symbols((symbol,)))
    return page


def _notes(body: Ways, workspace: Workspace, colours: Colours) -> NotesPage:
    from watchlist.ui.pages.notes import NotesPage  # noqa: PLC0415 - when first shown

    page = NotesPage(workspace, colours)
    page.stock_asked.connect(body.open_stock)
    page.span_asked.connect(body.open_span)
    return page


def _stock(body: Ways, workspace: Workspace, colours: Colours) -> StockPage:
    from watchlist.ui.pages.stock import StockPage  # noqa: PLC0415 - when first shown

    page = StockPage(workspace, colours)
    page.left.connect(body.pages.back)
    page.span_asked.connect(body.open_span)
    page.theme_asked.connect(partial(body.filter_by, "theme"))
    page.chart_asked.connect(body.chart)
    return page
