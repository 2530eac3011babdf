"""What a person does to the selected stocks: tags, flags, notes, adding and removing."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QObject, QSettings, Signal
from PySide6.QtWidgets import QWidget

from watchlist.domain.rows import WatchRow
from watchlist.domain.symbols import Symbol
from watchlist.ui.theming import Colours
from watchlist.ui.workspace import Workspace


class StockTable(Protocol):
    """What tagging wants of the page: the list it shows, the rows that are selected, the rows as they are now."""

    @property
    def list_id(self) -> int | None:
        """The list that is shown, None for the main one."""

    def selected(self) -> list[WatchRow]:
        """The selected rows."""

    def rows_of(self, symbols: set[Symbol]) -> list[WatchRow]:
        """These stocks as the library has them now."""


class Tagging(QObject):
    """Opens the boxes for it; `added` carries stocks that are on the list now."""

    added = Signal(object)

    def __init__(
        self,
        workspace: Workspace,
        colours: Colours,
        settings: QSettings,
        page: StockTable,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._colours = colours
        self._settings = settings
        self._page = page
        self._window = window

    def tag(self) -> None:
        """Themes of the selected stocks, by type-ahead."""
        from watchlist.ui.dialogs.tag_editor import TagEditor  # noqa: PLC0415 - when first asked for

        symbols = {row.symbol for row in self._page.selected()}
        if symbols:
            TagEditor(
                self._workspace,
                self._colours,
                lambda: self._page.rows_of(symbols),
                self._settings,
                self._window,
            ).show()

    def add_stock(self) -> None:
        """A stock by code, name or pinyin."""
        from watchlist.ui.dialogs.quick_add import QuickAdd  # noqa: PLC0415 - when first asked for

        dialog = QuickAdd(self._workspace, self._colours, self._listed, self._page.list_id, self._window)
        dialog.added.connect(self.added)
        dialog.show()

    def _listed(self) -> set[Symbol]:
        from watchlist.store import queries  # noqa: PLC0415 - as above

        list_id = self._page.list_id
        return {
            row.symbol for row in self._workspace.read(lambda conn: queries.watchlist(conn, list_id=list_id))
        }
