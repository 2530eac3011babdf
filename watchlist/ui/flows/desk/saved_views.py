"""Saved views: what the table shows, kept under a name and shown again."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal

from watchlist.ui.models.table_layout import TableView
from watchlist.ui.workspace import Workspace

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from watchlist.domain.rows import ViewRow


class ViewedTable(Protocol):
    """What is wanted of the page with the table."""

    def view(self) -> TableView:
        """What is shown, as it can be kept."""

    def show_view(self, view: TableView) -> None:
        """Show what was kept."""


class SavedViews(QObject):
    """`opening` before a view is shown, `opened` with it after."""

    opening = Signal()
    opened = Signal(object)

    def __init__(self, workspace: Workspace, page: ViewedTable, sidebar: QWidget) -> None:
        super().__init__(sidebar)
        self._workspace = workspace
        self._page = page
        self._sidebar = sidebar
        self._last = 0

    def save(self) -> None:
        """Keep search, columns, order and headings under a name; that of the view which was opened last stands there."""
        from watchlist.ui.dialogs.ask_name import Question, ask  # noqa: PLC0415 - not before the first paint

        view, rows = self._page.view(), self._views()
        words = self.tr(
            "List, search, columns, widths, order and headings are kept under a name; a name that is there is replaced."
        )
        last = next((row.name for row in rows if row.id == self._last), "")
        question = Question(self.tr("Save this view"), words, last, [row.name for row in rows])
        ask(self._sidebar, question, lambda name: self._keep(name, view))

    def replace(self, view_id: int) -> None:
        """Keep what is shown now under the name of a view."""
        row = self._row(view_id)
        if row is not None:
            self._last = view_id
            self._keep(row.name, self._page.view())

    def open(self, view_id: int) -> None:
        """Show the table as it was kept."""
        row = self._row(view_id)
        if row is not None:
            self._last = view_id
            view = TableView(row.query, row.columns, row.sorting, row.grouping, row.widths, row.list_id)
            self.opening.emit()
            self._page.show_view(view)
            self.opened.emit(view)

    def _keep(self, name: str, view: TableView) -> None:
        from watchlist.domain.desk_commands import SaveView  # noqa: PLC0415 - as above

        self._workspace.write(
            SaveView(name, view.query, view.columns, view.sorting, view.grouping, view.widths, view.list_id)
        )

    def _row(self, view_id: int) -> ViewRow | None:
        return next((row for row in self._views() if row.id == view_id), None)

    def _views(self) -> Sequence[ViewRow]:
        from watchlist.store import queries  # noqa: PLC0415 - as above

        return self._workspace.read(queries.views)
