"""What changed between two dates: a line with its sentence for each change, and a briefing of them all."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QDate
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QDateEdit, QHBoxLayout, QStackedWidget, QToolButton, QWidget

from watchlist.analytics.findings import Changed, Compared, changed
from watchlist.domain.commands import NoteLook
from watchlist.domain.findings import QuotedChange
from watchlist.domain.moments import now
from watchlist.ui.jobs import once
from watchlist.ui.models.change_words import ChangeWords, of_changes
from watchlist.ui.pages.chart_view import ChartView
from watchlist.ui.settings import BRIEFING_FORM
from watchlist.ui.shown_themes import shown_themes
from watchlist.ui.theming import Colours
from watchlist.ui.widgets.frame.empty_state import EmptyState, plain_label
from watchlist.ui.widgets.frame.quotes_list import QuotesList
from watchlist.ui.workspace import Workspace

if TYPE_CHECKING:
    from watchlist.exporting.briefing import Briefing
    from watchlist.store.database import Connection

DAYS_BACK = 30


class ChangesView(ChartView):
    """Since the last look where there was one, else the last thirty days."""

    def __init__(self, workspace: Workspace, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(workspace, colours, parent)
        self.rows: Sequence[QuotedChange] = ()
        self._look: datetime | None = None
        self._newest: date | None = None
        self._chosen = False
        self._words = ChangeWords()
        self._make_choices()
        self.bar.addStretch(1)
        self._count = plain_label()
        self._below = QHBoxLayout()
        self._below.setContentsMargins(10, 0, 10, 6)
        self._below.setSpacing(6)
        self._below.addWidget(self._count, 1)
        self.column.addLayout(self._below)
        self._make_buttons()
        self.front = self.quotes = QuotesList(colours, self.tr("What changed"))
        self.quotes.span_asked.connect(self.span_asked)
        self._make_empty()
        self._stack = QStackedWidget()
        self._stack.addWidget(self.quotes)
        self._stack.addWidget(self._empty)
        self.column.addWidget(self._stack, 1)

    def show_days(self, since: date, until: date, how: Compared = Compared.DATED) -> None:
        """Compare other days."""
        for edit, day in ((self.since, since), (self.until, until)):
            edit.blockSignals(True)
            edit.setDate(QDate(day.year, day.month, day.day))
            edit.blockSignals(False)
        self._choose(how)
        self.reload()

    def question(self) -> Callable[[Connection], Changed]:
        """The changes between the two states that are chosen; the first time, since the last look where there was one."""
        (since, until), how = self._days(), None if not self._chosen else self._how
        called = shown_themes(self.workspace)
        return lambda connection: _named(changed(connection, how, since, until, datetime.now(UTC)), called)

    def show_answer(self, found: Changed) -> None:
        """List them."""
        self.rows, self._look, self._newest = found.rows, found.look, found.newest
        self._choose(found.how)
        self._tell_look()
        self.quotes.set_quotes(of_changes(found.rows, self._words))
        self._count.setText(self.tr("%Ln change(s)", "", len(found.rows)))
        self._tell_empty()
        self._stack.setCurrentWidget(self.quotes if found.rows else self._empty)

    def _make_empty(self) -> None:
        self._empty = EmptyState("", "")
        earlier = QAction(self.tr("Show the days up to it"), self)
        earlier.setObjectName("changes_earlier")
        earlier.triggered.connect(self._on_earlier)
        self.earlier = self._empty.add_button(earlier)

    def _tell_empty(self) -> None:
        """Say that nothing changed; where all reports are older than the days that are compared, offer their own."""
        since, _until = self._days()
        newest = self._newest
        is_older = newest is not None and self._how is Compared.DATED and newest <= since
        text = self.tr("No report in this time says anything new.")
        if is_older:
            text += " " + self.tr("The newest report is of {day}.").format(day=newest)
        self._empty.set_words(self.tr("Nothing changed"), text)
        self.earlier.setVisible(is_older)

    def _on_earlier(self) -> None:
        if self._newest is not None:
            self.show_days(self._newest - timedelta(days=DAYS_BACK), self._newest)

    @property
    def _how(self) -> Compared:
        # Qt gives a text enum back as the bare text.
        return Compared(self.how.currentData())

    def _make_choices(self) -> None:
        self.how = self.add_box(
            self.tr("What is compared"),
            [
                (self.tr("Since the last look"), Compared.LOOK),
                (self.tr("Dates of the reports"), Compared.DATED),
                (self.tr("When reports came in"), Compared.KNOWN),
            ],
        )
        self.how.activated.connect(lambda: self._choose(self._how))
        self._looked = plain_label()
        self.bar.addWidget(self._looked)
        self.since, self.until = self._date_edit(-DAYS_BACK), self._date_edit(0)
        self._dates: list[QWidget] = []
        for text, edit in ((self.tr("From"), self.since), (self.tr("to"), self.until)):
            edit.setAccessibleName(text)
            self._dates += [plain_label(text), edit]
        for widget in self._dates:
            self.bar.addWidget(widget)
        self.how.setCurrentIndex(self.how.findData(Compared.DATED))

    def _choose(self, how: Compared) -> None:
        """Offer what goes with a comparison: days, or the moment of the last look."""
        self._chosen = True
        self.how.setCurrentIndex(self.how.findData(how))
        for widget in self._dates:
            widget.setVisible(how is not Compared.LOOK)
        self._looked.setVisible(how is Compared.LOOK)

    def _tell_look(self) -> None:
        if self._look is None:
            self._looked.setText(self.tr("Nothing was marked as seen yet: everything is new."))
        else:
            self._looked.setText(f"{self._look.astimezone():%Y-%m-%d %H:%M}")

    def _on_seen(self) -> None:
        moment = now()
        self.workspace.write(NoteLook(moment), done=self._on_noted)

    def _on_noted(self, _applied: object) -> None:
        self.reload()

    def briefing(self, path: Path) -> Callable[[], bytes]:
        """What makes the briefing of what is shown now, in the form that the name of its file asks for; any thread may."""
        from watchlist.exporting.briefing import briefing_html, briefing_markdown  # noqa: PLC0415 - seldom needed
        from watchlist.ui.briefing_paper import briefing_pdf  # noqa: PLC0415 - as above

        makers = {".md": briefing_markdown, ".pdf": briefing_pdf}
        return partial(makers.get(path.suffix.casefold(), briefing_html), self._briefing(), self._words)

    def _copy(self) -> None:
        job = once(self.briefing(Path("briefing.md")))
        job.succeeded.connect(self._on_copied)
        self.workspace.jobs.start(job)

    def _on_copied(self, made: bytes) -> None:
        QGuiApplication.clipboard().setText(made.decode())

    def _briefing(self) -> Briefing:
        from watchlist.exporting.briefing import Briefing  # noqa: PLC0415 - as above

        return Briefing(
            self.tr("What changed"),
            self._about(),
            self.rows,
            self.tr("Nothing changed."),
        )

    def _about(self) -> str:
        if self._how is Compared.LOOK:
            look = self._looked.text()
            since = self.tr("Since the last look ({look}). Copies and translations count once.")
            return since.format(look=look) if self._look else look
        first, last = self._days()
        about = self.tr("From the end of {since} to the end of {until}. Copies and translations count once.")
        return about.format(since=first, until=last)

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
        forms = {
            self.tr("Page (*.html)"): ".html",
            self.tr("Markdown (*.md)"): ".md",
            self.tr("PDF (*.pdf)"): ".pdf",
        }
        self.seen = QToolButton()
        self.seen.setText(self.tr("Mark as seen"))
        self.seen.setToolTip(self.tr("The next look begins here"))
        self.seen.clicked.connect(self._on_seen)
        self.copy = QToolButton()
        self.copy.setText(self.tr("Copy as Markdown"))
        self.copy.clicked.connect(self._copy)
        self.save = QToolButton()
        self.save.setText(self.tr("Save briefing…"))
        self.save.clicked.connect(partial(self.ask_path, "briefing", forms, BRIEFING_FORM, self.briefing))
        for button in (self.seen, self.copy, self.save):
            self._below.addWidget(button)

    def _on_days(self) -> None:
        if self.isVisible():
            self.reload()


def _named(found: Changed, called: Callable[[str], str]) -> Changed:
    """With the themes that a line is about under the names that the window has for them."""
    rows = (
        replace(row, change=replace(row.change, name=called(row.change.theme)))
        if row.change.theme and not row.change.symbol
        else row
        for row in found.rows
    )
    return replace(found, rows=tuple(rows))
