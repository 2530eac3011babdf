"""The stocks that are chosen on the page that is shown, wherever that is, and which actions they make possible."""

from __future__ import annotations

from typing import Protocol, runtime_checkable

from PySide6.QtCore import QObject, Qt, Signal, SignalInstance
from PySide6.QtGui import QAction

from watchlist.domain.symbols import Symbol
from watchlist.ui.actions import ON_STOCKS, ON_WATCHLIST, Actions
from watchlist.ui.page_stack import PageStack


@runtime_checkable
class HoldsStocks(Protocol):
    """A page on which stocks can be chosen."""

    @property
    def chosen_changed(self) -> SignalInstance:
        """Others are chosen."""

    def chosen_stocks(self) -> tuple[Symbol, ...]:
        """Those that are chosen now, the one with the focus first."""

    def take_actions(self, actions: list[QAction]) -> None:
        """The keys of these actions hold on the page, and its rows offer them in their menu."""


@runtime_checkable
class KnowsAtOnce(Protocol):
    """Of ten thousand chosen stocks it takes a while to tell which they are; whether there are any is known at once."""

    @property
    def any_chosen(self) -> bool:
        """Whether there are."""


class ChosenStocks(QObject):
    """Call it for the stocks; `changed` when others are chosen or another page is shown."""

    changed = Signal()

    def __init__(self, pages: PageStack, actions: Actions, parent: QObject) -> None:
        super().__init__(parent)
        self._pages = pages
        self._actions = actions
        self._on_stocks = [action for action in actions.named(ON_STOCKS) if action is not None]
        for action in self._on_stocks:
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        for page in pages:
            self._on_made(page)
        pages.made_page.connect(self._on_made)
        pages.shown.connect(self._on_chosen)

    def __call__(self) -> tuple[Symbol, ...]:
        """The stocks that are chosen on the page of now."""
        page: object = self._pages.made(self._pages.current_name)
        return page.chosen_stocks() if isinstance(page, HoldsStocks) else ()

    def _on_made(self, page: object) -> None:
        if isinstance(page, HoldsStocks):
            page.take_actions(self._on_stocks)
            page.chosen_changed.connect(self._on_chosen)

    def _on_chosen(self) -> None:
        """What can be done now."""
        page: object = self._pages.made(self._pages.current_name)
        chosen = page.any_chosen if isinstance(page, KnowsAtOnce) else bool(self())
        on_watchlist = chosen and self._pages.current_name == "watchlist"
        for name in ON_STOCKS:
            self._actions[name].setEnabled(chosen)
        for name in ON_WATCHLIST:
            self._actions[name].setEnabled(on_watchlist)
        self.changed.emit()
