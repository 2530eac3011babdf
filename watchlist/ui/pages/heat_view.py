"""Heat maps: stock × theme, theme × month, broker × theme; a click filters the watchlist."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from watchlist.analytics.findings import heat
from watchlist.domain.findings import HeatMap
from watchlist.domain.queries import named
from watchlist.domain.series import Period, Stack
from watchlist.ui.pages.chart_view import ChartView
from watchlist.ui.shown_themes import shown_themes
from watchlist.ui.theming import Colours
from watchlist.ui.widgets.charts.heat_plot import HeatPlot
from watchlist.ui.workspace import Workspace

if TYPE_CHECKING:
    from watchlist.store.database import Connection

KINDS: dict[str, tuple[Stack, Stack | Period]] = {
    "stock_theme": (Stack.STOCK, Stack.THEME),
    "theme_month": (Stack.THEME, Period.MONTH),
    "broker_theme": (Stack.BROKER, Stack.THEME),
}


class HeatView(ChartView):
    """One map at a time."""

    def __init__(self, workspace: Workspace, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(workspace, colours, parent)
        self.kind = self.add_box(
            self.tr("Which map"),
            [
                (self.tr("Stocks × themes"), "stock_theme"),
                (self.tr("Themes × months"), "theme_month"),
                (self.tr("Brokers × themes"), "broker_theme"),
            ],
        )
        self._shown_kind = ""
        self.bar.addStretch(1)
        self.rule = self.add_rule()
        self.plot = HeatPlot(colours)
        self.plot.setAccessibleName(self.tr("Heat map of distinct reports"))
        self.plot.cell_clicked.connect(self._on_cell)
        self.column.addWidget(self.plot, 1)
        self.front = self.plot

    def question(self) -> Callable[[Connection], HeatMap]:
        """The map that is chosen."""
        (rows, columns), as_of = KINDS[self.kind.currentData()], self.as_of
        return lambda connection: heat(connection, rows, columns, as_of=as_of)

    def show_answer(self, answer: HeatMap) -> None:
        """Draw it."""
        words = self.tr("No report with a theme list yet. Import one to see a map.")
        self.plot.set_heat(self._named(answer), self.why_empty(words))
        self.rule.setText(self._told())
        if self.kind.currentData() != self._shown_kind:
            self._shown_kind = self.kind.currentData()
            self.plot.scroll_to_begin(newest=isinstance(KINDS[self._shown_kind][1], Period))

    def _told(self) -> str:
        return {
            "stock_theme": self.tr("Distinct reports (copies and translations once) that list the stock under the theme."),
            "theme_month": self.tr("Distinct reports (copies and translations once) of the month that list stocks under the theme."),
            "broker_theme": self.tr("Distinct reports (copies and translations once) of the broker that list stocks under the theme."),
        }[self.kind.currentData()]  # fmt: skip

    def _named(self, heat: HeatMap) -> HeatMap:
        """With its themes under the names that the window has for them."""
        called = shown_themes(self.workspace)
        rows, columns = (
            tuple((key, called(key)) for key, _ in names) if of is Stack.THEME else names
            for of, names in zip(KINDS[self.kind.currentData()], (heat.rows, heat.columns), strict=True)
        )
        return replace(heat, rows=rows, columns=columns)

    def _on_cell(self, row: str, column: str) -> None:
        rows, columns = KINDS[self.kind.currentData()]
        other = f"seen:{column}" if isinstance(columns, Period) else _term(columns, column)
        self.query_asked.emit(f"{_term(rows, row)} {other}")


def _term(stack: Stack, key: str) -> str:
    return named({Stack.STOCK: "symbol", Stack.THEME: "theme", Stack.BROKER: "broker"}[stack], key)
