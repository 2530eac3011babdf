"""The date of a stored report that states none: asked for, its file's date offered."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from watchlist.domain.commands import DateReport
from watchlist.domain.documents import Document
from watchlist.domain.rows import ReportRow
from watchlist.ui.dialogs.ask_date import AskDate
from watchlist.ui.models.review_head import file_day
from watchlist.ui.workspace import Workspace


class Dating(QObject):
    """Opens the box for it over a page."""

    def __init__(self, workspace: Workspace, page: QWidget) -> None:
        super().__init__(page)
        self._workspace = workspace
        self._page = page

    def ask(self, report: ReportRow | None, document: Document | None) -> None:
        """Ask for the date of a report that has none."""
        if report is None or document is None or report.published:
            return
        dialog = AskDate(report.title, file_day(document), self._page)
        dialog.without.hide()
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.dated.connect(partial(self._on_dated, report.id))
        dialog.open()

    def _on_dated(self, report_id: int, day: date) -> None:
        self._workspace.write(DateReport(report_id, day))
