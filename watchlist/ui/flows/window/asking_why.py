"""“Why?” on whatever is chosen: the rule and the sentence behind each value, or the step in which somebody set it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from watchlist.domain.symbols import Symbol
from watchlist.ui.models.theme_names import with_own
from watchlist.ui.page_stack import PageStack
from watchlist.ui.shown_themes import shown_themes
from watchlist.ui.theming import Colours
from watchlist.ui.workspace import Workspace

if TYPE_CHECKING:
    from watchlist.domain.reasons import Reason
    from watchlist.domain.rows import ReportRow
    from watchlist.store.engine import Connection
    from watchlist.ui.models.report_lines import ReportLine
    from watchlist.ui.widgets.review.review_list import ReviewList
    from watchlist.ui.widgets.tables.rows_table import RowsTable
    from watchlist.ui.widgets.themes.theme_tree import ThemeTree


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked about: a stock (under a theme, in a report), a theme, or a report."""

    symbol: Symbol | None = None
    theme: str = ""
    report_id: int | None = None


class OfReports(Protocol):
    """The page with the table of reports."""

    table: RowsTable[ReportLine]


@runtime_checkable
class OffersWhy(Protocol):
    """A page with things that are no stocks, in whose menu one asks."""

    def take_why(self, action: QAction) -> None:
        """The menu of its rows offers to ask why."""


class OfOneReport(Protocol):
    """The reader."""

    list: ReviewList

    @property
    def report(self) -> ReportRow | None:
        """The report that is open."""


class OfThemes(Protocol):
    """The page with the tree of themes."""

    tree: ThemeTree


class AskingWhy(QObject):
    """Shows the reasons in a box of their own; `span_asked` opens a sentence, `told` is for the status line."""

    span_asked = Signal(int, int, int)
    told = Signal(str)

    def __init__(
        self,
        workspace: Workspace,
        colours: Colours,
        pages: PageStack,
        chosen: Callable[[], tuple[Symbol, ...]],
        action: QAction,
        window: QWidget,
    ) -> None:
        super().__init__(pages)
        self._action = action
        self._workspace = workspace
        self._colours = colours
        self._pages = pages
        self._chosen = chosen
        self._window = window
        for page in pages:
            self._offer(page)
        pages.made_page.connect(self._offer)

    def _offer(self, page: object) -> None:
        if isinstance(page, OffersWhy):
            page.take_why(self._action)

    def ask(self) -> None:
        """Ask about what is chosen on the page that is shown."""
        asked = self._asked()
        if asked is None:
            self.told.emit(self.tr("Choose a stock, a theme or a report first."))
        else:
            self._workspace.read_later(partial(_reasons, asked), partial(self._show, asked))

    def _asked(self) -> Asked | None:
        """What is chosen where one works now."""
        name = self._pages.current_name
        page = self._pages.made(name)
        if name == "reports":
            return _on_reports(page)  # type: ignore[arg-type] # the page of that name
        if name == "reader":
            return _in_reader(page)  # type: ignore[arg-type] # as above
        symbol = next(iter(self._chosen()), None)
        if name == "themes":
            return _on_themes(page, symbol)  # type: ignore[arg-type] # as above
        return None if symbol is None else Asked(symbol)

    def _show(self, asked: Asked, reasons: Sequence[Reason]) -> None:
        from watchlist.ui.dialogs.one_of_a_kind import show_instead  # noqa: PLC0415 - when first asked
        from watchlist.ui.dialogs.reasons import Reasons  # noqa: PLC0415 - when first asked

        called = shown_themes(self._workspace)
        dialog = Reasons(self._colours, reasons, self._words(asked, called), called, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.span_asked.connect(self.span_asked)
        show_instead(dialog)

    def _words(self, asked: Asked, called: Callable[[str], str]) -> str:
        """What was asked about, for the head of the box."""
        lexicon = self._workspace.lexicon
        theme = asked.theme and with_own(called, asked.theme)
        parts = [theme]
        if asked.symbol is not None:
            security = lexicon.master.get(asked.symbol) if lexicon else None
            parts = [f"{security.name} {asked.symbol}" if security else str(asked.symbol), theme]
        elif asked.report_id is not None:
            parts = [self.tr("Report")]
        return " · ".join(filter(None, parts))


def _on_reports(page: OfReports) -> Asked | None:
    line = page.table.current_row()
    return None if line is None else Asked(report_id=line.id)


def _in_reader(page: OfOneReport) -> Asked | None:
    """The row that is framed, else the report itself."""
    if page.report is None:
        return None
    row = page.list.current_row()
    if row is None or row.symbol is None:
        return Asked(report_id=page.report.id)
    return Asked(row.symbol, row.theme, page.report.id)


def _on_themes(page: OfThemes, symbol: Symbol | None) -> Asked | None:
    """A member under the theme, else the theme itself."""
    row = page.tree.current_theme()
    return None if row is None else Asked(symbol, row.name)


def _reasons(asked: Asked, connection: Connection) -> tuple[Reason, ...]:
    return tuple(_read(asked, connection))


def _read(asked: Asked, connection: Connection) -> Iterator[Reason]:
    from watchlist.store import queries  # noqa: PLC0415 - in the thread

    if asked.symbol is not None:
        found = queries.why(connection, asked.symbol, asked.theme or None)
        here = asked.report_id
        yield from (
            each for each in found if here is None or not each.quoted or each.quoted.report_id == here
        )
    elif asked.theme:
        yield from queries.why_theme(connection, asked.theme)
    if asked.report_id is not None:
        yield from queries.why_report(connection, asked.report_id)
