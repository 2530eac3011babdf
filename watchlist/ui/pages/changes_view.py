"""What changed between two dates: a line with its sentence for each change, and a briefing of them all."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QDate
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDateEdit, QStackedWidget, QToolButton, QWidget

from watchlist.domain.findings import QuotedChange
from watchlist.ui.flows.finding import changed
from watchlist.ui.models.change_words import ChangeWords, of_changes
from watchlist.ui.models.quotes import Quote
from watchlist.ui.pages.chart_view import ChartView
from watchlist.ui.theming import Colours
from watchlist.ui.widgets.empty_state import EmptyState, plain_label
from watchlist.ui.widgets.quotes_list import QuotesList
from watchlist.ui.workspace import Workspace

if TYPE_CHECKING:
    from watchlist.exporting.briefing import Briefing
    from watchlist.store.database import Connection

DAYS_BACK = 30


class ChangesView(ChartView):
    """The last thirty days at first."""

    def __init__(self, workspace: Workspace, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(workspace, colours, parent)
        self.rows: Sequence[QuotedChange] = ()
        self._words = ChangeWords()
        self.since, self.until = self._date_edit(-DAYS_BACK), self._date_edit(0)
        for text, edit in ((self.tr("From"), self.since), (self.tr("to"), self.until)):
            edit.setAccessibleName(text)
            self.bar.addWidget(plain_label(text))
            self.bar.addWidget(edit)
        self._count = plain_label()
        self.bar.addWidget(self._count)
        self.bar.addStretch(1)
        self._make_buttons()
        self.quotes = QuotesList(colours, self.tr("What changed"))
        self.quotes.opened.connect(self._on_opened)
        self._empty = EmptyState(
            self.tr("Nothing changed"), self.tr("No report between the two dates says anything new.")
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(self.quotes)
        self._stack.addWidget(self._empty)
        self.column.addWidget(self._stack, 1)

    def show_days(self, since: date, until: date) -> None:
        """Compare other days."""
        for edit, day in ((self.since, since), (self.until, until)):
            edit.blockSignals(True)
            edit.setDate(QDate(day.year, day.month, day.day))
            edit.blockSignals(False)
        self.reload()

    def question(self) -> Callable[[Connection], tuple[QuotedChange, ...]]:
        """The changes between the ends of the two days."""
        since, until = self._days()
        return lambda connection: changed(connection, since, until)

    def show_answer(self, answer: tuple[QuotedChange, ...]) -> None:
        """List them."""
        self.rows = answer
        self.quotes.set_quotes(of_changes(answer, self._words))
        self._count.setText(self.tr("%n change(s)", "", len(answer)))
        self._stack.setCurrentWidget(self.quotes if answer else self._empty)

    def briefing(self, path: Path) -> bytes:
        """The briefing in the form that the name of its file asks for."""
        from watchlist.exporting.briefing import briefing_html, briefing_markdown  # noqa: PLC0415 - seldom needed

        make = briefing_markdown if path.suffix.casefold() == ".md" else briefing_html
        return make(self._briefing(), self._words)

    def _briefing(self) -> Briefing:
        from watchlist.exporting.briefing import Briefing  # noqa: PLC0415 - as above

        since, until = self._days()
        about = self.tr("From the end of {since} to the end of {until}. Copies and translations count once.")
        return Briefing(
            self.tr("What changed"),
            about.format(since=since, until=until),
            self.rows,
            self.tr("Nothing changed."),
        )

    def _days(self) -> tuple[date, date]:
        since, until = (cast("date", edit.date().toPython()) for edit in (self.since, self.until))
        return min(since, until), max(since, until)

    def _date_edit(self, days: int) -> QDateEdit:
        edit = QDateEdit(QDate.currentDate().addDays(days))
        edit.setCalendarPopup(True)
        edit.setDisplayFormat("yyyy-MM-dd")
        edit.dateChanged.connect(self._on_days)
        return edit

    def _make_buttons(self) -> None:
        kinds = [self.tr("Page (*.html)"), self.tr("Markdown (*.md)")]
        self.copy = QToolButton()
        self.copy.setText(self.tr("Copy as Markdown"))
        self.copy.clicked.connect(
            lambda: QGuiApplication.clipboard().setText(self.briefing(Path("briefing.md")).decode())
        )
        self.save = QToolButton()
        self.save.setText(self.tr("Save briefing…"))
        self.save.clicked.connect(partial(self.ask_path, "briefing.html", kinds, self.briefing))
        for button in (self.copy, self.save):
            self.bar.addWidget(button)

    def _on_days(self) -> None:
        if self.isVisible():
            self.reload()

    def _on_opened(self, quote: Quote) -> None:
        if quote.place is not None:
            self.span_asked.emit(quote.place.report_id, quote.place.start, quote.place.end)
