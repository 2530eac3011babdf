"""Columns and order of the table that has the keys, else of the first on the page: in a box of their own."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QWidget

from watchlist.ui.models.table_layout import LaidOut
from watchlist.ui.page_stack import PageStack
from watchlist.ui.widgets.tables.rows_table import RowsTable


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

        above = table.window() if isinstance(table, QWidget) else self._window
        dialog = TableColumns(table.columns, table.table_layout(), above)
        dialog.changed.connect(table.lay_out)
        dialog.open()

    def _table(self) -> LaidOut | None:
        """The table with the keys, also in a dialog; where none has them the first that is seen on the page."""
        focus = QApplication.focusWidget()
        if isinstance(focus, LaidOut):
            return focus
        page = self._pages.page(self._pages.current_name)
        seen = [each for each in page.findChildren(QWidget) if isinstance(each, LaidOut) and each.isVisible()]
        return next(iter(seen), None)
