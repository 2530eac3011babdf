"""The reader: a stored report as it was written, with every stock it names marked where it stands."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedLayout, QToolButton, QVBoxLayout, QWidget

from watchlist.domain.changes import Changes
from watchlist.domain.commands import DateReport
from watchlist.domain.documents import Document
from watchlist.domain.errors import NoSuchThing
from watchlist.domain.rows import MentionRow, PickRow, ReportRow
from watchlist.securities.folding import fold
from watchlist.store import queries
from watchlist.store.engine import Connection
from watchlist.ui.dialogs.ask_date import AskDate
from watchlist.ui.models.reader_rows import citation, partners_of, reader_fields, reader_groups
from watchlist.ui.models.review_head import file_day
from watchlist.ui.models.review_marks import marks_of
from watchlist.ui.models.review_rows import Group, ReviewRow, RowKey
from watchlist.ui.theming import Colours
from watchlist.ui.widgets.empty_state import EmptyState, plain_label
from watchlist.ui.widgets.find_bar import FindBar
from watchlist.ui.widgets.page_keys import KeyedPage, action_for
from watchlist.ui.widgets.review_header import ReviewHeader
from watchlist.ui.widgets.review_list import ReviewList
from watchlist.ui.widgets.text_view import TextView
from watchlist.ui.workspace import Workspace

TEXT_SHARE, LIST_SHARE = 5, 3
WIDTHS = (8, 11, 7, 0, 2)
MOST_FOUND = 5_000


class ReaderPage(KeyedPage):
    """`show_span` opens one at a place; `left` when the person goes back."""

    left = Signal()
    report_asked = Signal(int)

    def __init__(self, workspace: Workspace, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._colours = colours
        self._report: ReportRow | None = None
        self._document: Document | None = None
        self._folded: str | None = None
        self._stale = False
        self.header = ReviewHeader(colours)
        self.text = TextView()
        self.list = ReviewList(colours)
        self.finder = FindBar(self._search)
        self._place = plain_label()
        self._keys: list[QAction] = []
        self._make_actions()
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.text)
        self._on_colours()

    def _make_actions(self) -> None:
        self.next_action = self._action(
            "reader_next", self.tr("Next highlight"), "N", lambda: self._step(back=False)
        )
        self.previous_action = self._action(
            "reader_previous", self.tr("Previous highlight"), "Shift+N", lambda: self._step(back=True)
        )
        self.find_action = self._action(
            "reader_find", self.tr("Find in this report"), "Ctrl+F", self.finder.begin
        )
        self.find_next_action = self._action(
            "reader_find_next", self.tr("Find next"), "F3", lambda: self.finder.step(1)
        )
        self.find_previous_action = self._action(
            "reader_find_previous", self.tr("Find previous"), "Shift+F3", lambda: self.finder.step(-1)
        )
        self.cite_action = self._action("reader_cite", self.tr("Copy as citation"), "Ctrl+Shift+C", self.cite)
        self.back_action = self._action("reader_back", self.tr("Back"), "Esc", self.left.emit)

    def _action(self, name: str, text: str, key: str, slot: Callable[[], object]) -> QAction:
        action = QAction(text, self)
        action.setObjectName(name)
        action.setShortcut(QKeySequence(key))
        action.setToolTip(f"{text} ({action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)})")
        action.triggered.connect(lambda _checked=False: slot())
        self._keys.append(action)
        return action

    def _lay_out(self) -> None:
        self.text.setAccessibleName(self.tr("Text of the report"))
        self.list.setAccessibleName(self.tr("Stocks of the report"))
        self.list.setHeaderHidden(True)
        self.list.set_widths(WIDTHS)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.addWidget(self.text)
        splitter.addWidget(self.list)
        splitter.setSizes([TEXT_SHARE * 120, LIST_SHARE * 120])
        splitter.setStretchFactor(0, 1)
        splitter.setChildrenCollapsible(False)
        read = QWidget()
        layout = QVBoxLayout(read)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.header)
        layout.addLayout(self._tools())
        layout.addWidget(splitter, 1)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(
            EmptyState(
                self.tr("No report is open"), self.tr("Open one from the reports, or from any sentence.")
            )
        )
        self._stack.addWidget(read)

    def _tools(self) -> QHBoxLayout:
        tools = QHBoxLayout()
        tools.setContentsMargins(12, 0, 12, 6)
        for action, sign in ((self.back_action, "←"), (self.previous_action, "▲"), (self.next_action, "▼")):
            tools.addWidget(_tool(action, sign))
        tools.addWidget(self._place)
        tools.addStretch(1)
        tools.addWidget(self.finder)
        return tools

    def _connect(self) -> None:
        self.list.went.connect(self._on_went)
        self.text.highlight_clicked.connect(self._on_clicked)
        self.finder.found.connect(self.text.set_found)
        self.finder.went.connect(self.text.go_to)
        self.header.span_asked.connect(lambda span: self.text.go_to(span.start, span.end))
        self.header.report_asked.connect(self._on_partner)
        self.header.details_asked.connect(self._ask_date)
        self._colours.changed.connect(self._on_colours)

    # What others ask

    def show_span(self, report_id: int, start: int = 0, end: int = 0) -> None:
        """Open a report, framed at these characters; without any, at its top. Raises NoSuchThing."""
        if self._report is None or self._report.id != report_id or self._stale:
            self._load(report_id)
        if end > start:
            self.text.go_to(start, end)
            self._tell_place(start)
        else:
            self.text.go_to_top()
            self._tell_place(-1)
        self.text.setFocus()

    @property
    def report(self) -> ReportRow | None:
        """The report that is open."""
        return self._report

    def refresh(self, changes: Changes) -> None:
        """Somebody wrote: read the report again where it is; close it where it is gone."""
        if self._report is None or not (changes.reports or changes.picks or changes.tags or changes.themes):
            return
        self._stale = True
        if self.isVisible():
            self._reload()

    def _reload(self) -> None:
        assert self._report is not None
        kept, top = self.text.current, self.text.verticalScrollBar().value()
        try:
            self._load(self._report.id)
        except NoSuchThing:
            self._close()
            return
        if kept is not None:
            self.text.go_to(*kept)
        self.text.verticalScrollBar().setValue(top)

    def cite(self) -> None:
        """Put the selected characters, or the framed ones, on the clipboard with their source."""
        selected = self.text.selected()
        place = (selected.start, selected.end) if selected else self.text.current
        if place is not None and self._report is not None:
            quote = self.text.source[place[0] : place[1]]
            QGuiApplication.clipboard().setText(citation(self._report, quote, *place))

    # Reading it

    def _load(self, report_id: int) -> None:
        self._stale = False
        report, partners, document, picks, mentions = self._workspace.read(
            lambda conn: _read(conn, report_id)
        )
        self._report = report
        if self._document != document:
            self._document, self._folded = document, None
            self.list.forget()
            self.text.show_text(document.text)
            self.finder.forget()
        self.header.show_head(report.title or report.source, "", reader_fields(report, partners))
        self._groups = reader_groups(picks, mentions)
        self.list.show_groups(self._groups)
        self._paint()
        self._stack.setCurrentIndex(1)

    def _close(self) -> None:
        self._report = self._document = None
        self.text.show_text("")
        self.list.forget()
        self._stack.setCurrentIndex(0)

    def _paint(self) -> None:
        if self._document is not None:
            self.text.set_highlights(marks_of(self._groups, self._colours))

    def _on_colours(self) -> None:
        self.text.set_colours(self._colours.role("frame"), self._colours.role("warning_text"))
        self._paint()

    # Moving in it

    def _on_went(self, where: ReviewRow | Group | None) -> None:
        spans = where.spans if isinstance(where, ReviewRow) else ()
        if spans and self.text.current not in [(span.start, span.end) for span in spans]:
            self.text.go_to(spans[0].start, spans[0].end)
            self._tell_place(spans[0].start)

    def _on_clicked(self, key: RowKey) -> None:
        self.list.go(key)

    def _step(self, *, back: bool) -> None:
        at = self.text.current[0] if self.text.current else self.text.first_shown() - 1
        found = self.text.next_from(at, back=back)
        if found is not None:
            self.text.go_to(found.start, found.end)
            if isinstance(found.key, RowKey):
                self.list.go(found.key)
            self._tell_place(found.start)

    def _tell_place(self, start: int) -> None:
        marks = self.text.highlights
        place = next((number for number, mark in enumerate(marks, 1) if mark.start == start), 0)
        told = f"{place}/{len(marks)}" if place else self.tr("%n highlight(s)", "", len(marks))
        self._place.setText(told)

    def _search(self, typed: str) -> list[tuple[int, int]]:
        """Every place of a text, whatever its script and width."""
        if self._folded is None:
            self._folded = fold(self.text.source)
        found: list[tuple[int, int]] = []
        wanted, at = fold(typed.strip()), -1
        while wanted and len(found) < MOST_FOUND and (at := self._folded.find(wanted, at + 1)) >= 0:
            found.append((at, at + len(wanted)))
        return found

    def _on_partner(self, report_id: int) -> None:
        self.report_asked.emit(report_id)
        self.show_span(report_id)

    def _ask_date(self) -> None:
        report, document = self._report, self._document
        if report is None or document is None or report.published:
            return
        dialog = AskDate(report.title, file_day(document), self)
        dialog.without.hide()
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.dated.connect(self._on_dated)
        dialog.open()

    def _on_dated(self, day: date) -> None:
        if self._report is not None:
            self._workspace.write(DateReport(self._report.id, day))

    # Qt's own

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt tells: a key."""
        action = self._key_action(event)
        if action is not None:
            action.trigger()
        else:
            super().keyPressEvent(event)

    def means(self, event: QKeyEvent) -> bool:
        """Whether a key is one of the reader's."""
        return self._key_action(event) is not None

    def _key_action(self, event: QKeyEvent) -> QAction | None:
        return action_for(event, self._keys) if self._report is not None else None


_Read = tuple[ReportRow, tuple[ReportRow, ...], Document, tuple[PickRow, ...], tuple[MentionRow, ...]]


def _read(connection: Connection, report_id: int) -> _Read:
    rows = (*queries.reports(connection), *queries.reports(connection, deleted=True))
    report = next((row for row in rows if row.id == report_id), None)
    if report is None:
        raise NoSuchThing("report", report_id)
    return (
        report,
        partners_of(report, rows),
        queries.report_document(connection, report_id),
        queries.report_picks(connection, report_id),
        queries.mentions(connection, report_id=report_id),
    )


def _tool(action: QAction, sign: str) -> QToolButton:
    button = QToolButton()
    button.setText(sign)
    button.setAutoRaise(True)
    button.setToolTip(action.toolTip())
    button.setAccessibleName(action.text())
    button.clicked.connect(action.trigger)
    return button
