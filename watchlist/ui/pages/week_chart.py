"""Mentions by week of one stock or one theme, as the inspector draws them: since the library's first week, divided, with their sentences."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from watchlist.analytics.charting import ChartWish
from watchlist.domain.series import Period, Stack
from watchlist.domain.symbols import Symbol
from watchlist.domain.watch_rows import ThemeChip
from watchlist.ui.pages.drawn_wish import DrawnWish
from watchlist.ui.theming import Colours
from watchlist.ui.workspace import Workspace

LEAST_HEIGHT = 200


class WeekChart(DrawnWish):
    """A stock is divided by its themes, a theme by stances; a bar lists the sentences of its week under the chart."""

    def __init__(self, workspace: Workspace, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(workspace, colours, parent)
        self._places: Mapping[str, int] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.splitter)

    def theme_colours(self) -> Mapping[str, int]:
        """Those of the stock's chips."""
        return self._places

    def show_stock(self, symbol: Symbol, themes: Sequence[ThemeChip]) -> None:
        """Draw the weeks of a stock."""
        self._places = {theme.name: theme.colour for theme in themes}
        self._ask(ChartWish(symbols=(str(symbol),), period=Period.WEEK, stack=Stack.THEME))

    def show_theme(self, name: str) -> None:
        """Draw the weeks of a theme with those below it."""
        self._places = {}
        self._ask(ChartWish(themes=(name,), period=Period.WEEK, stack=Stack.STANCE))

    def _ask(self, wish: ChartWish) -> None:
        self._wish = wish
        self.setFocusProxy(self.make_plot(LEAST_HEIGHT))
        self.start_counting()
        self.redraw()
