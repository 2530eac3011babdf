"""What a person does to the stocks that are chosen on any page: tags, flags, their codes; and adding stocks to a list."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, QSettings, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from watchlist.domain.errors import BadQuery
from watchlist.domain.symbols import Symbol
from watchlist.ui.theming import Colours
from watchlist.ui.workspace import Workspace

if TYPE_CHECKING:
    from watchlist.domain.stock_rows import MarkedStock
    from watchlist.ui.dialogs.quick_add import QuickAdd

AT_ONCE = 500
"""What is on so many stocks is read while one waits."""


class StockTable(Protocol):
    """What tagging wants of the watchlist: the list it shows."""

    @property
    def list_id(self) -> int | None:
        """The list that is shown, None for the main one."""


class Tagging(QObject):
    """Opens the boxes for it; `added` carries stocks that are on the list now."""

    added = Signal(object)

    def __init__(
        self,
        workspace: Workspace,
        colours: Colours,
        settings: QSettings,
        page: StockTable,
        chosen: Callable[[], tuple[Symbol, ...]],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._colours = colours
        self._settings = settings
        self._page = page
        self._chosen = chosen
        self._window = window

    def tag(self) -> None:
        """Themes of the chosen stocks, by type-ahead."""
        self._with_stocks(self._on_tag)

    def set_flag(self, flag: int) -> None:
        """Flag the chosen stocks; the flag that all of them have already is taken away."""
        self._with_stocks(partial(self._on_flag, flag))

    def _with_stocks(self, then: Callable[[tuple[MarkedStock, ...]], None]) -> None:
        """What is on the chosen stocks, at once; of many in a thread."""
        from watchlist.store import queries  # noqa: PLC0415 - when first asked for

        if symbols := self._chosen():
            query = partial(queries.marked, symbols=symbols)
            if len(symbols) <= AT_ONCE:
                then(self._workspace.read(query))
            else:
                self._workspace.read_later(query, then)

    def _on_tag(self, stocks: tuple[MarkedStock, ...]) -> None:
        from watchlist.ui.dialogs.one_of_a_kind import show_instead  # noqa: PLC0415 - as above
        from watchlist.ui.dialogs.tag_editor import TagEditor  # noqa: PLC0415 - as above

        show_instead(TagEditor(self._workspace, self._colours, stocks, self._settings, self._window))

    def _on_flag(self, flag: int, stocks: tuple[MarkedStock, ...]) -> None:
        from watchlist.domain.commands import SetFlag  # noqa: PLC0415 - as above

        every = all(stock.flag == flag for stock in stocks)
        symbols = tuple(stock.symbol for stock in stocks)
        self._workspace.write(SetFlag(symbols, 0 if every else flag))

    def copy_codes(self) -> None:
        """Put the codes of the chosen stocks on the clipboard, one a line."""
        if symbols := self._chosen():
            QGuiApplication.clipboard().setText("\n".join(map(str, symbols)))

    def add_stock(self) -> None:
        """A stock by code, name or pinyin."""
        self._open_adding()

    def go_on_adding(self, text: str, file: Path) -> None:
        """A list that was not taken when the program ended; the file keeps it."""
        dialog = self._open_adding()
        if dialog is not None:
            dialog.go_on(text, file)

    def _open_adding(self) -> QuickAdd | None:
        from watchlist.ui.dialogs.one_of_a_kind import open_one  # noqa: PLC0415 - when first asked for
        from watchlist.ui.dialogs.quick_add import QuickAdd  # noqa: PLC0415 - when first asked for

        if open_one(QuickAdd, self._window) is not None:
            return None
        dialog = QuickAdd(self._workspace, self._colours, self._listed, self._page.list_id, self._window)
        dialog.added.connect(self.added)
        # It asks this inside of the window what is listed: left open it would keep all of that after it is gone.
        self.destroyed.connect(dialog.close)
        dialog.show()
        return dialog

    def _listed(self) -> frozenset[Symbol]:
        from watchlist.store import queries  # noqa: PLC0415 - as above

        list_id = self._page.list_id
        try:
            return self._workspace.read(lambda conn: queries.symbols_found(conn, "", list_id))
        except BadQuery:  # the list follows a search that is none any more, as the page says
            return frozenset()
