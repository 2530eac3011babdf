"""The tab of the inspector with the weeks of what is selected; nothing of charts is loaded before somebody looks at it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from watchlist.domain.symbols import Symbol
from watchlist.domain.watch_rows import ThemeChip
from watchlist.ui.theming import Colours
from watchlist.ui.time_slices import A_TURN_MS
from watchlist.ui.workspace import Workspace

if TYPE_CHECKING:
    from watchlist.ui.pages.week_chart import WeekChart


class ChartTab(QWidget):
    """Keeps the newest wish until it is seen; `span_asked` opens the reader at a sentence behind a bar."""

    span_asked = Signal(int, int, int)

    def __init__(self, workspace: Workspace, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._colours = colours
        self._wish: Callable[[WeekChart], None] | None = None
        self.weeks: WeekChart | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def show_stock(self, symbol: Symbol, themes: Sequence[ThemeChip]) -> None:
        """Draw the weeks of a stock, its themes in their colours."""
        self._ask(lambda weeks: weeks.show_stock(symbol, themes))

    def show_theme(self, name: str) -> None:
        """Draw the weeks of a theme."""
        self._ask(lambda weeks: weeks.show_theme(name))

    def showEvent(self, event: QShowEvent) -> None:
        """Qt tells: it is looked at."""
        super().showEvent(event)
        # In a turn of its own: it is shown with the pane around it, and beside a page that gives it room.
        QTimer.singleShot(A_TURN_MS, self, self._on_seen)

    def _on_seen(self) -> None:
        if not self.isVisible():
            return
        if self.weeks is None:
            from watchlist.ui.pages.week_chart import WeekChart  # noqa: PLC0415 - pyqtgraph, at the first look

            self.weeks = WeekChart(self._workspace, self._colours)
            self.weeks.span_asked.connect(self.span_asked)
            self._column.addWidget(self.weeks)
            self.setFocusProxy(self.weeks)
        self._draw(self.weeks)

    def _ask(self, wish: Callable[[WeekChart], None]) -> None:
        self._wish = wish
        if self.weeks is not None and self.isVisible():
            self._draw(self.weeks)

    def _draw(self, weeks: WeekChart) -> None:
        wish, self._wish = self._wish, None
        if wish is not None:
            wish(weeks)
