"""The network of stocks that are listed together, with the threshold from which a line is drawn."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QSpinBox, QWidget

from watchlist.analytics.findings import linked
from watchlist.domain.findings import Network
from watchlist.ui.pages.chart_view import ChartView
from watchlist.ui.text_size import larger
from watchlist.ui.theming import Colours
from watchlist.ui.widgets.charts.network_plot import NetworkPlot
from watchlist.ui.widgets.frame.empty_state import plain_label
from watchlist.ui.workspace import Workspace

if TYPE_CHECKING:
    from watchlist.store.database import Connection

MOST = 99
LEAST_WIDTH = 56


class NetworkView(ChartView):
    """A click on a stock charts it."""

    def __init__(self, workspace: Workspace, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(workspace, colours, parent)
        label = plain_label(self.tr("Listed together in at least"))
        self.least = QSpinBox()
        self.least.setRange(1, MOST)
        self.least.setAccessibleName(label.text())
        self.least.setMinimumWidth(larger(LEAST_WIDTH))
        self.least.valueChanged.connect(self._on_least)
        self.bar.addWidget(label)
        self.bar.addWidget(self.least)
        self.bar.addWidget(plain_label(self.tr("distinct reports")))
        self.bar.addStretch(1)
        self.left_out = plain_label()
        self.bar.addWidget(self.left_out)
        self.add_rule(
            self.tr(
                "A line joins two stocks that one list of a report holds both, the thicker the more distinct reports do so; a dot is"
                " the larger the more reports list its stock. A click charts the stock."
            )
        )
        self.plot = NetworkPlot(colours)
        self.plot.setAccessibleName(self.tr("Stocks that are listed together"))
        self.plot.stock_clicked.connect(self.symbol_asked)
        self.column.addWidget(self.plot, 1)
        self.front = self.plot

    def question(self) -> Callable[[Connection], Network]:
        """The network from the threshold on."""
        least, as_of = self.least.value(), self.as_of
        return lambda connection: linked(connection, least, as_of=as_of)

    def show_answer(self, answer: Network) -> None:
        """Draw it, and say how many lines were too weak to be drawn."""
        weaker = self.tr("%Ln weaker line(s) left out", "", answer.weaker) if answer.weaker else ""
        self.left_out.setText(weaker)
        self.plot.set_network(answer, self.why_empty(self._why_empty()))

    def _why_empty(self) -> str:
        if self.least.value() == 1:
            return self.tr("No two stocks stand together in a list yet.")
        return self.tr("No two stocks stand together in so many lists. Choose a smaller number.")

    def _on_least(self) -> None:
        if self.isVisible():
            self.reload()
