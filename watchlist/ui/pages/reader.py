"""The reader: a stored report as it was written, with every stock it names marked where it stands."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QMenu, QSplitter, QStackedLayout, QVBoxLayout, QWidget

from watchlist.domain.changes import Changes
from watchlist.domain.documents import Document
from watchlist.domain.errors import NoSuchThing
from watchlist.domain.links import ReportLink
from watchlist.domain.rows import ReportRow
from watchlist.domain.spans import Span
from watchlist.domain.symbols import Symbol
from watchlist.ui.flows.reading.marking import Marking, Selected
from watchlist.ui.flows.reading.opening import read_report
from watchlist.ui.flows.reviewing.dating import Dating
from watchlist.ui.models.reader_rows import citation, reader_fields, reader_groups, report_title
from watchlist.ui.models.review_marks import marks_of
from watchlist.ui.models.review_rows import Group
from watchlist.ui.models.text_search import TextSearch
from watchlist.ui.pages.document_pane import DocumentPane
from watchlist.ui.pages.reader_way import ReaderWay
from watchlist.ui.shown_themes import called_now
from watchlist.ui.theming import Colours
from watchlist.ui.widgets.documents.find_bar import FindBar
from watchlist.ui.widgets.documents.page_column import STEP
from watchlist.ui.widgets.documents.reader_actions import ON_PAGES, ON_SELECTION, ReaderActions
from watchlist.ui.widgets.documents.reader_tools import ReaderTools
from watchlist.ui.widgets.documents.text_view import TextView
from watchlist.ui.widgets.frame.empty_state import EmptyState
from watchlist.ui.widgets.frame.front import focus_front
from watchlist.ui.widgets.frame.offer_bar import OfferBar
from watchlist.ui.widgets.frame.page_keys import KeyedPage
from watchlist.ui.widgets.review.review_header import ReviewHeader
from watchlist.ui.widgets.review.review_list import ReviewList
from watchlist.ui.widgets.search.pick_box import PickBox
from watchlist.ui.workspace import Workspace

TEXT_SHARE, LIST_SHARE = 5, 3
WIDTHS = (10, 10, 8, 0, 2)


class ReaderPage(KeyedPage):
    """`show_span` opens one at a place; `left` when the person goes back."""

    left = Signal()
    report_asked = Signal(int)
    chosen_changed = Signal()

    def __init__(self, workspace: Workspace, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._colours = colours
        self._report: ReportRow | None = None
        self._partners: tuple[ReportRow, ...] = ()
        self._document: Document | None = None
        self._groups: tuple[Group, ...] = ()
        self._searching = TextSearch()
        self._stale = False
        self.actions_ = ReaderActions(self)
        self.header = ReviewHeader(colours)
        self.text = TextView()
        self.front = self.pane = DocumentPane(workspace, colours, self.text)
        self.list = ReviewList(colours, called=called_now(workspace))
        self.finder = FindBar(self._searching.find)
        self.bar = OfferBar(colours)
        self.box = PickBox(colours, self)
        self._marking = Marking(workspace, self.box, self)
        self._dating = Dating(workspace, self)
        self._beside: QWidget | None = None
        self._tools = ReaderTools(self.actions_, self.finder)
        self._way = ReaderWay(self.pane, self.list, self._tools)
        self._on_stock: list[QAction] = []
        self._lay_out()
        self._connect()
        self._on_colours()

    def _lay_out(self) -> None:
        self.text.setAccessibleName(self.tr("Text of the report"))
        self.list.setAccessibleName(self.tr("Stocks of the report"))
        self.list.setHeaderHidden(True)
        self.list.set_widths(WIDTHS)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.addWidget(self.pane)
        splitter.addWidget(self.list)
        splitter.setSizes([TEXT_SHARE * 120, LIST_SHARE * 120])
        splitter.setStretchFactor(0, TEXT_SHARE)
        splitter.setStretchFactor(1, LIST_SHARE)
        splitter.setChildrenCollapsible(False)
        read = QWidget()
        layout = QVBoxLayout(read)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.header)
        layout.addWidget(self._tools)
        layout.addWidget(splitter, 1)
        layout.addWidget(self.bar)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(
            EmptyState(
                self.tr("No report is open"), self.tr("Open one from the reports, or from any sentence.")
            )
        )
        self._stack.addWidget(read)

    def _connect(self) -> None:
        chosen, marking = self._with_selected, self._marking
        self.actions_.connect_all({
            "next": lambda: self._way.step(back=False), "previous": lambda: self._way.step(back=True),
            "next_same": lambda: self._way.step_same(back=False), "previous_same": lambda: self._way.step_same(back=True),
            "find": self.finder.begin, "find_next": lambda: self.finder.step(1),
            "find_previous": lambda: self.finder.step(-1), "cite": self.cite, "link": self.copy_link,
            "back": self._go_back, "pages": lambda: self.show_pages(wanted=not self.pane.showing_pages),
            "zoom_in": lambda: self._zoom(STEP), "zoom_out": lambda: self._zoom(1 / STEP),
            "fit_width": lambda: self._zoom(None), "beside": self.show_beside, "original": self.pane.open_original,
            "add": self._add_or_tag, "theme": lambda: chosen(marking.add_theme),
            "rating": lambda: chosen(marking.add_rating), "note": lambda: chosen(marking.add_note),
        })  # fmt: skip
        self.list.went.connect(self._way.follow)
        self.list.went.connect(lambda _where: self.chosen_changed.emit())
        self.text.highlight_clicked.connect(self.list.go)
        self.text.selection_made.connect(lambda made: self.actions_.enable(ON_SELECTION[1:], on=made))
        self.pane.menu_asked.connect(self._on_menu)
        self.pane.switched.connect(self._on_switched)
        self.pane.page_shown.connect(self._on_page)
        self.pane.refused.connect(lambda words: self.bar.offer(words, warning=True))
        self.box.closed.connect(self.pane.setFocus)
        self.finder.found.connect(self.text.set_found)
        self.finder.went.connect(self.text.go_to)
        self.finder.left.connect(lambda: focus_front(self.pane))
        self.header.span_asked.connect(lambda span: self.text.go_to(span.start, span.end))
        self.header.report_asked.connect(self._on_partner)
        self.header.details_asked.connect(lambda: self._dating.ask(self._report, self._document))
        self._colours.changed.connect(self._on_colours)

    # What others ask

    def show_span(self, report_id: int, start: int = 0, end: int = 0) -> None:
        """Open a report, framed at these characters; without any, at its top."""
        is_open = self._report is not None and self._report.id == report_id and not self._stale
        if not is_open and not self._load(report_id):
            self._workspace.failed.emit(NoSuchThing("report", report_id))
            return
        self._stack.setCurrentIndex(1)
        if end > start:
            self.text.go_to(start, end)
            self._way.tell_place(start)
            found = self.text.at(start)
            self._way.choose(
                found if found is not None and (found.start, found.end) == (start, end) else None
            )
        else:
            self.text.go_to_top()
            self._way.tell_place(-1)
        focus_front(self.pane)

    def chosen_stocks(self) -> tuple[Symbol, ...]:
        """The stock of the row that is chosen at the right."""
        row = self.list.current_row()
        return (row.symbol,) if row is not None and row.symbol is not None else ()

    def names(self, symbol: Symbol) -> bool:
        """Whether the report that is open names a stock."""
        return any(row.symbol == symbol for group in self._groups for row in group.rows)

    def place(self) -> str:
        """Its report, what is framed, where one reads, and whether its pages are shown."""
        if self._report is None:
            return ""
        start, end = self.text.current or (0, 0)
        return f"{self._report.id} {start} {end} {self.pane.first_shown()} {int(self.pane.showing_pages)}"

    def return_to(self, place: str) -> bool:
        """Open that report again where one was."""
        report_id, start, end, first, pages = map(int, place.split())
        if not self._load(report_id):
            return False
        self.show_span(report_id, start, end)
        self.text.show_from(first)
        self.show_pages(wanted=bool(pages) and self.pane.has_pages)
        return True

    def take_actions(self, actions: list[QAction]) -> None:
        """Actions on that stock; T without selected words is the first of them."""
        self._on_stock = actions
        self.list.addActions(actions)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

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
        document, kept, top = self._document, self.text.current, self.text.verticalScrollBar().value()
        beside = self._stack.currentIndex()
        if not self._load(self._report.id):
            return
        self._stack.setCurrentIndex(beside)
        if (
            self._document == document
        ):  # nothing was laid out anew: one reads on where one is, in the pages too
            return
        if kept is not None:
            self.text.go_to(*kept)
        self.text.verticalScrollBar().setValue(top)

    def cite(self) -> None:
        """Put the selected characters, or the framed ones, on the clipboard with their source."""
        place = self._chosen_place()
        if place is not None and self._report is not None and self._document is not None:
            quote = self.text.source[place[0] : place[1]]
            QGuiApplication.clipboard().setText(
                citation(self._report, self._document.sha256_text, quote, *place)
            )

    def copy_link(self) -> None:
        """Put a link to the selected characters, the framed ones, or the report on the clipboard."""
        if self._document is not None:
            link = ReportLink(self._document.sha256_text, *(self._chosen_place() or (0, 0)))
            QGuiApplication.clipboard().setText(str(link))

    def show_pages(self, *, wanted: bool) -> None:
        """Show the report as its pages, or as its text."""
        if wanted and not self.pane.has_pages:
            self.bar.offer(
                self.tr("This report has no pages to show: only a PDF whose file has a place of its own has.")
            )
        self.pane.show_pages(wanted=wanted)
        self.actions_["pages"].setChecked(self.pane.showing_pages)

    def show_beside(self) -> None:
        """Show the report beside its original, or beside its first copy or translation."""
        from watchlist.ui.pages.side_by_side import SideBySide  # noqa: PLC0415 - when first asked for

        if (report := self._report) is None:
            return
        if not self._partners:
            self.bar.offer(self.tr("No copy or translation of this report is in the library."))
            return
        if not isinstance(self._beside, SideBySide):
            self._beside = SideBySide(self._workspace, self._colours)
            self._beside.left.connect(self._leave_beside)
            self._stack.addWidget(self._beside)
        original = next((row for row in self._partners if row.id == report.copy_of), None)
        self._stack.setCurrentWidget(self._beside)
        self._beside.show_reports(*((original, report) if original else (report, self._partners[0])))
        self.chosen_changed.emit()

    @property
    def is_beside(self) -> bool:
        """Whether another report stands beside this one."""
        return self._beside is not None and self._stack.currentWidget() is self._beside

    def _leave_beside(self) -> None:
        self._stack.setCurrentIndex(1)
        focus_front(self.pane)
        self.chosen_changed.emit()

    def _go_back(self) -> None:
        if self.is_beside:
            self._leave_beside()
        else:
            self.left.emit()

    # Reading it

    def _load(self, report_id: int) -> bool:
        """False where the report is gone."""
        self._stale = False
        try:
            read = self._workspace.read(lambda connection: read_report(connection, report_id))
        except NoSuchThing:
            self._close()
            return False
        report, partners = self._report, self._partners = read.report, read.partners
        if self._document != read.document:
            self._document = document = read.document
            self._searching.set_text(document.text)
            self.list.forget()
            self.bar.dismiss()
            self.pane.show_document(document)
            self.finder.forget()
            self._on_switched(self.pane.showing_pages)
        self._tools.show_beside(shown=bool(partners))
        self.header.show_head(report_title(report), "", reader_fields(report, partners))
        self._groups = reader_groups(read.picks, read.mentions)
        self.list.show_groups(self._groups)
        self._paint()
        return True

    def _close(self) -> None:
        self._report = self._document = None
        self.pane.show_document(None)
        self.list.forget()
        self._stack.setCurrentIndex(0)

    def _paint(self) -> None:
        if self._document is not None:
            self.text.set_highlights(marks_of(self._groups, self._colours))

    def _on_colours(self) -> None:
        self.text.set_colours(self._colours.role("frame"), self._colours.role("warning_text"))
        self._paint()

    def _on_partner(self, report_id: int) -> None:
        self.report_asked.emit(report_id)
        self.show_span(report_id)

    # Pages

    def _on_switched(self, pages: bool) -> None:  # noqa: FBT001 - as the pane's signal has it
        self.actions_["pages"].setChecked(pages)
        self.actions_["pages"].setEnabled(self._document is not None)
        self.actions_.enable(ON_PAGES, on=pages)
        self._tools.show_pages(shown=pages)

    def _on_page(self, page: int) -> None:
        self._tools.tell_page(page, len(self._document.pages) if self._document else 0)

    def _zoom(self, factor: float | None) -> None:
        if self.pane.pages is not None:
            self.pane.pages.zoom_by(factor) if factor else self.pane.pages.fit_width()

    # What the person finds in it

    def _chosen_place(self) -> tuple[int, int] | None:
        return (span.start, span.end) if (span := self.text.selected()) else self.text.current

    def _with_selected(self, act: Callable[[Selected], None]) -> None:
        """Do something with the selected words; where none are, say so."""
        span, report, document = self.text.selected(), self._report, self._document
        if report is None or document is None:
            return
        if span is None:
            self.bar.offer(self.tr("Select words in the text first."))
            return
        placed = Span(span.start, span.end, document.page_at(span.start))
        rect = self.pane.selection_rect()
        at = QRect(self.pane.mapTo(self, rect.topLeft()), rect.size())
        act(Selected(report, span.of(document.text), placed, self._groups, self.list.current_row(), at))

    def _add_or_tag(self) -> None:
        """The selected words are a stock; without any the stock that is chosen at the right is tagged."""
        if self.text.selected() is None and self.chosen_stocks() and self._on_stock:
            self._on_stock[0].trigger()
        else:
            self._with_selected(self._marking.add_stock)

    def _on_menu(self, point: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for action in self.actions_.named(*ON_SELECTION):
            menu.addAction(action)
        menu.addSeparator()
        for action in self.actions_.named("cite", "link", "original"):
            menu.addAction(action)
        menu.popup(point)

    # Qt's own

    def means(self, event: QKeyEvent) -> bool:
        """Whether a key is one of the reader's."""
        return self._action_for(event) is not None

    def _action_for(self, event: QKeyEvent) -> QAction | None:
        """What a key does now: beside another report only the way back, all others are the table's there."""
        action = self.actions_.for_key(event) if self._report is not None else None
        return None if self.is_beside and action is not self.actions_["back"] else action

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt tells: a key."""
        action = self._action_for(event)
        if event.key() == Qt.Key.Key_Escape and self.bar.text:
            self.bar.dismiss()
        elif action is not None:
            action.trigger()
        else:
            super().keyPressEvent(event)
