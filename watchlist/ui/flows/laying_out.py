"""Columns and order of the table that has the keys, else of the first on the page: in a box of their own."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Protocol, cast

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QWidget

from watchlist.ui.models.rows_model import Column, RowsModel
from watchlist.ui.models.table_layout import TableLayout
from watchlist.ui.page_stack import PageStack
from watchlist.ui.widgets.rows_table import RowsTable

if TYPE_CHECKING:
    from watchlist.ui.widgets.theme_tree import ThemeTree


class LaidOut(Protocol):
    """What has columns."""

    def table_layout(self) -> TableLayout:
        """The columns from left to right, and what is sorted by."""

    def lay_out(self, layout: TableLayout) -> None:
        """Put them as a layout says."""


class LayingOut(QObject):
    """`told` says where there is nothing to lay out."""

    told = Signal(str)

    def __init__(self, pages: PageStack, action: QAction, window: QWidget) -> None:
        super().__init__(pages)
        self._pages = pages
        self._action = action
        self._window = window
        action.triggered.connect(self.ask)
        for page in pages:
            self._offer(page)
        pages.made_page.connect(self._offer)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._on_focus)

    def _offer(self, page: QWidget) -> None:
        """The menus of the titles lead here."""
        for table in page.findChildren(RowsTable):
            table.offer_in_header(self._action)

    def _on_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        """In a dialog a key of the window does nothing, unless it is one of the table there."""
        if isinstance(now, RowsTable) and now.window().parentWidget() is self._window:
            now.addAction(self._action)

    def ask(self) -> None:
        """Show the columns of the table."""
        table = self._table()
        if table is None:
            self.told.emit(self.tr("There is no table on this page."))
            return
        from watchlist.ui.dialogs.table_columns import TableColumns  # noqa: PLC0415 - when first asked for

        laid_out = cast("LaidOut", table)
        dialog = TableColumns(_columns_of(table), laid_out.table_layout(), table.window())
        dialog.changed.connect(laid_out.lay_out)
        dialog.open()

    def _table(self) -> QWidget | None:
        """The table with the keys, also in a dialog; where none has them the first that is seen on the page."""
        focus = QApplication.focusWidget()
        if focus is not None and _has_columns(focus):
            return focus
        page = self._pages.page(self._pages.current_name)
        return next(
            (each for each in page.findChildren(QWidget) if _has_columns(each) and each.isVisible()), None
        )


def _has_columns(widget: QWidget) -> bool:
    from watchlist.ui.widgets.theme_tree import ThemeTree  # noqa: PLC0415 - not before the first paint

    return isinstance(widget, (RowsTable, ThemeTree))


def _columns_of(table: QWidget) -> Sequence[Column[Any]]:
    if not isinstance(table, RowsTable):
        return cast("ThemeTree", table).columns
    rows: RowsModel[Any] = table.rows_model
    return rows.columns
