"""What the watchlist shows: its table, or why that is empty and what to do about it."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStackedWidget, QWidget

from watchlist.ui.icons import Icons
from watchlist.ui.theming import Colours
from watchlist.ui.widgets.frame.empty_state import EmptyState


class WatchStates(QStackedWidget):
    """The table while it has rows; else words for an empty library, a search without rows, or an empty list."""

    def __init__(self, table: QWidget, colours: Colours) -> None:
        super().__init__()
        self._table = table
        self._stocks = 1  # nobody knows yet: a library without any is the exception
        self._asked: tuple[bool, str, int | None] = (False, "", None)
        self._icons = Icons(colours)
        self._first = EmptyState(self.tr("No stocks yet"), self._first_words())
        self._none = EmptyState(
            self.tr("No stock fits"), self.tr("Change the search, or clear it to see all.")
        )
        self._empty_list = EmptyState(self.tr("No stock on this list"), self._list_words())
        for widget in (table, self._first, self._none, self._empty_list):
            self.addWidget(widget)
        colours.changed.connect(self._paint)

    def add_actions(
        self, first: Iterable[QAction], none: Iterable[QAction], empty_list: Iterable[QAction]
    ) -> None:
        """The buttons: what to do first, when nothing fits, and with an empty list."""
        for state, actions in ((self._first, first), (self._none, none), (self._empty_list, empty_list)):
            for action in actions:
                state.add_button(action)
        self._paint()

    @property
    def has_stocks(self) -> bool:
        """Whether there is a stock to select, here or without the search."""
        return self._stocks > 0

    def show_state(self, *, rows: bool, query: str, list_id: int | None) -> None:
        """Show the table where there are rows, else what a search or list without any says."""
        self._asked = (rows, query, list_id)
        if rows or (not query and list_id is None):
            self._stocks = int(rows)
        if rows:
            self.setCurrentWidget(self._table)
        elif query and (self._stocks or list_id is not None):
            self.setCurrentWidget(self._none)
        else:
            self.setCurrentWidget(self._first if list_id is None else self._empty_list)

    def tell_stocks(self, stocks: int) -> None:
        """How many the main list has: where there are none, no search is at fault."""
        if bool(stocks) != bool(self._stocks):
            self._stocks = stocks
            rows, query, list_id = self._asked
            self.show_state(rows=rows, query=query, list_id=list_id)

    def _paint(self) -> None:
        for state, icon in ((self._first, "inbox"), (self._none, "search"), (self._empty_list, "list")):
            state.set_icon(self._icons(icon, "muted"))

    def _first_words(self) -> str:
        return self.tr(
            "Drop reports anywhere in this window, paste one with Ctrl+V, or import files. Each stock that a report "
            "puts forward is proposed to you with the sentence that names it."
        )

    def _list_words(self) -> str:
        return self.tr(
            "Add stocks by code, name or pinyin, or drag them onto the list at the left. A list that follows a search is "
            "filled again as soon as something fits."
        )
