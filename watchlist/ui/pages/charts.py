"""The charts page: mentions over time, heat maps, rankings, ratings, the network, what changed; each made when first shown."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from watchlist.domain.changes import Changes
from watchlist.domain.symbols import Symbol
from watchlist.store import queries
from watchlist.ui.icons import Icons
from watchlist.ui.pages.chart_view import ChartView
from watchlist.ui.pages.mentions_chart import MentionsChart
from watchlist.ui.theming import Colours
from watchlist.ui.widgets.frame.as_of import AsOf
from watchlist.ui.widgets.frame.empty_state import EmptyState
from watchlist.ui.widgets.frame.front import focus_front
from watchlist.ui.widgets.frame.tabs import TabBar
from watchlist.ui.workspace import Workspace

if TYPE_CHECKING:
    from watchlist.store.database import Connection


class ChartsPage(QWidget):
    """`span_asked` opens the reader, `query_asked` filters the watchlist."""

    span_asked = Signal(int, int, int)
    query_asked = Signal(str)
    chosen_changed = Signal()

    def __init__(self, workspace: Workspace, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._colours = colours
        self.mentions = MentionsChart(workspace, colours)
        self.mentions.span_asked.connect(self.span_asked)
        self.mentions.drawn.connect(self.chosen_changed)
        self._made: dict[str, ChartView] = {}
        self._stack = QStackedWidget()
        self._stack.addWidget(self.mentions)
        self.tabs = TabBar()
        self.tabs.setDocumentMode(True)
        self.tabs.setExpanding(False)
        self.tabs.setDrawBase(False)
        self.tabs.setAccessibleName(self.tr("Charts"))
        for name, title in self._titles().items():
            self.tabs.setTabData(self.tabs.addTab(title), name)
        self.tabs.currentChanged.connect(self._on_tab)
        self.as_of = AsOf()
        self.as_of.changed.connect(self._on_as_of)
        self._icons = Icons(colours)
        self._empty = EmptyState(
            self.tr("Nothing to chart yet"),
            self.tr(
                "Once a report is imported and reviewed, its stocks, themes and ratings are counted here over time."
            ),
        )
        self._lay_out()
        colours.changed.connect(self._paint)
        self._paint()
        self.front: QWidget = self.mentions

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(0, 0, 10, 0)
        top.addWidget(self.tabs, 1)
        top.addWidget(self.as_of)
        full = QWidget()
        column = QVBoxLayout(full)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        # In a row of its own: beside the day it would take the room of the tabs.
        column.addWidget(self.as_of.note)
        column.addWidget(self._stack, 1)
        self._whole = QStackedWidget()
        self._whole.addWidget(full)
        self._whole.addWidget(self._empty)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(self._whole)

    def showEvent(self, event: QShowEvent) -> None:
        """Qt tells: the page is shown; what there is to count may have come or gone meanwhile."""
        super().showEvent(event)
        self._look()

    def _look(self) -> None:
        """Without a report there is nothing to choose either: say what to do first."""
        there = self._workspace.try_read(queries.has_reports)
        self._whole.setCurrentIndex(int(there is False))

    def _paint(self) -> None:
        self._empty.set_icon(self._icons("charts", "muted"))

    def show_symbol(self, symbol: Symbol) -> None:
        """Draw the mentions of one stock."""
        self.show_view("mentions")
        self.mentions.show_symbol(symbol)

    def show_theme(self, theme: str) -> None:
        """Draw the mentions of one theme."""
        self.show_view("mentions")
        self.mentions.show_theme(theme)

    def show_view(self, name: str) -> None:
        """Show one of the views: mentions, heat, ranking, ratings, network or changes; the keys go there."""
        self.tabs.setCurrentIndex(list(self._titles()).index(name))
        if self.isVisible():
            focus_front(self)

    def view(self, name: str) -> ChartView:
        """A view, made now if it was not."""
        if name not in self._made:
            view = self._made[name] = self._makers()[name]()
            view.span_asked.connect(self.span_asked)
            view.query_asked.connect(self.query_asked)
            view.symbol_asked.connect(lambda symbol: self.show_symbol(Symbol.parse(symbol)))
            view.chosen_changed.connect(self.chosen_changed)
            view.show_as_of(self.as_of.day)
            self._stack.addWidget(view)
        return self._made[name]

    def place(self) -> str:
        """The view that is shown, and what the mentions are counted of."""
        return json.dumps([self.tabs.tabData(self.tabs.currentIndex()), self.mentions.subject()])

    def return_to(self, place: str) -> bool:
        """Show that view and count that again."""
        view, subject = json.loads(place)
        self.mentions.show_subject(subject)
        self.show_view(view)
        return True

    def chosen_stocks(self) -> tuple[Symbol, ...]:
        """The stocks that are chosen in the view of now: the rows of a ranking, or what the bars are about."""
        shown = self._stack.currentWidget()
        return shown.chosen_stocks() if isinstance(shown, ChartView | MentionsChart) else ()

    def take_actions(self, actions: list[QAction]) -> None:
        """Actions on those stocks."""
        self.addActions(actions)

    def refresh(self, changes: Changes) -> None:
        """Tell every view that was made what a write changed."""
        if changes.reports and self.isVisible():
            self._look()
        for view in self._views():
            view.refresh(changes)

    def _views(self) -> Iterator[ChartView | MentionsChart]:
        yield self.mentions
        yield from self._made.values()

    def _titles(self) -> dict[str, str]:
        return {
            "mentions": self.tr("Mentions"),
            "changes": self.tr("What changed"),
            "ranking": self.tr("Rankings"),
            "heat": self.tr("Heat map"),
            "ratings": self.tr("Ratings"),
            "network": self.tr("Network"),
        }

    def _makers(self) -> dict[str, Callable[[], ChartView]]:
        from watchlist.ui.pages.changes_view import ChangesView  # noqa: PLC0415 - each when first shown
        from watchlist.ui.pages.heat_view import HeatView  # noqa: PLC0415 - as above
        from watchlist.ui.pages.network_view import NetworkView  # noqa: PLC0415 - as above
        from watchlist.ui.pages.ranking_view import RankingView  # noqa: PLC0415 - as above
        from watchlist.ui.pages.ratings_view import RatingsView  # noqa: PLC0415 - as above

        kinds = {
            "changes": ChangesView,
            "ranking": RankingView,
            "heat": HeatView,
            "ratings": RatingsView,
            "network": NetworkView,
        }
        return {name: lambda kind=kind: kind(self._workspace, self._colours) for name, kind in kinds.items()}  # type: ignore[misc]

    def _on_as_of(self) -> None:
        if self.as_of.day is not None:
            self._workspace.read_later(_kept_since, self.as_of.tell_kept_since, name=self.tr("Charts"))
        for view in self._views():
            view.show_as_of(self.as_of.day)

    def _on_tab(self, place: int) -> None:
        name = self.tabs.tabData(place)
        shown: QWidget = self.mentions if name == "mentions" else self.view(name)
        self._stack.setCurrentWidget(shown)
        self.front = shown
        # What changed is between two days of its own.
        self.as_of.setVisible(name != "changes")
        self.chosen_changed.emit()


def _kept_since(connection: Connection) -> str:
    from watchlist.store.past import facts_kept_since  # noqa: PLC0415 - the store is read when asked

    return facts_kept_since(connection)
