"""The review: the text on one side, what was found in it on the other, hands on the keys."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QSplitter, QStackedLayout, QVBoxLayout, QWidget

from watchlist.domain.changes import Changes
from watchlist.domain.spans import Span
from watchlist.ui.flows.reviewing.concluding import Concluding
from watchlist.ui.flows.reviewing.correcting import Correcting
from watchlist.ui.flows.reviewing.review_flow import Opened, ReviewFlow
from watchlist.ui.models.review_head import head_fields, title_of
from watchlist.ui.models.review_marks import marks_of
from watchlist.ui.models.review_rows import Group, ReviewRow, RowKey, Sort
from watchlist.ui.models.review_session import ReviewSession
from watchlist.ui.pages.document_pane import DocumentPane
from watchlist.ui.shown_themes import called_now
from watchlist.ui.theming import Colours
from watchlist.ui.widgets.documents.text_view import TextView
from watchlist.ui.widgets.frame.empty_state import EmptyState
from watchlist.ui.widgets.frame.key_legend import KeyLegend
from watchlist.ui.widgets.frame.offer_bar import Answer, OfferBar
from watchlist.ui.widgets.frame.page_keys import KeyedPage, digit_of
from watchlist.ui.widgets.review.review_actions import ReviewActions
from watchlist.ui.widgets.review.review_header import ReviewHeader
from watchlist.ui.widgets.review.review_list import ReviewList
from watchlist.ui.widgets.search.pick_box import PickBox
from watchlist.ui.workspace import Workspace

TEXT_SHARE, ROWS_SHARE = 11, 10


class ReviewPage(KeyedPage):
    """One draft on the desk; `left` when the person goes back or nothing waits any more."""

    left = Signal()
    stored = Signal(int)
    span_asked = Signal(int, int, int)

    def __init__(self, workspace: Workspace, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._colours = colours
        self.actions_ = ReviewActions(self)
        self.flow = ReviewFlow(workspace, self)
        self.header = ReviewHeader(colours)
        self.text = TextView()
        self.pane = DocumentPane(workspace, colours, self.text)
        self.list = ReviewList(colours, called=called_now(workspace))
        self.bar = OfferBar(colours)
        self.box = PickBox(colours, self)
        self._correcting = Correcting(workspace, colours, self.flow, self.box, self.bar, self)
        self.concluding = Concluding(workspace, self.flow, self.bar, self)
        self._build()
        self._connect()
        self.front = self.list
        self._on_colours()

    def _build(self) -> None:
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.addWidget(self.pane)
        splitter.addWidget(self.list)
        splitter.setStretchFactor(0, TEXT_SHARE)
        splitter.setStretchFactor(1, ROWS_SHARE)
        splitter.setSizes([TEXT_SHARE * 60, ROWS_SHARE * 60])
        splitter.setChildrenCollapsible(False)
        self.text.setAccessibleName(self.tr("Text of the report"))
        legend = KeyLegend(
            self.actions_.named(
                "accept", "reject", "security", "theme", "stance", "doubtful", "accept_sure", "finish"
            ),
            self._colours,
        )
        desk = QWidget()
        layout = QVBoxLayout(desk)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for widget, stretch in ((self.header, 0), (splitter, 1), (self.bar, 0), (legend, 0)):
            layout.addWidget(widget, stretch)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._empty())
        self._stack.addWidget(desk)

    def _empty(self) -> EmptyState:
        return EmptyState(
            self.tr("Nothing is being reviewed"), self.tr("Open a document from the inbox to review it.")
        )

    def _connect(self) -> None:
        act = self.actions_
        for name, slot in {
            "accept": self._accept, "reject": self._reject, "accept_sure": self._accept_sure, "accept_to": self._accept_to, "clear": self._clear, "finish": self.concluding.finish,
            "security": self._ask_security, "theme": self._ask_theme, "stance": self._cycle_stance,
            "promote": self._promote, "undo": self._undo, "redo": self._redo, "details": self.concluding.ask_details,
            "doubtful": self._go_doubtful, "place": self._go_place, "close": self.leave,
            "pages": lambda: self.pane.show_pages(wanted=not self.pane.showing_pages),
        }.items():  # fmt: skip
            act[name].triggered.connect(slot)
        self.flow.opened.connect(self._on_opened)
        self.flow.stored.connect(self.stored)
        self.flow.emptied.connect(self._on_emptied)
        self.concluding.changed.connect(self._said)
        self.concluding.row_asked.connect(self.list.go)
        self._correcting.span_asked.connect(self.span_asked)
        self.concluding.report_asked.connect(lambda report: self.span_asked.emit(report, 0, 0))
        self.list.went.connect(self._on_went)
        self.text.highlight_clicked.connect(self.list.go)
        self.header.span_asked.connect(lambda span: self.text.go_to(span.start, span.end))
        self.header.details_asked.connect(act["details"].trigger)
        self.pane.refused.connect(lambda words: self.bar.offer(words, warning=True))
        self.box.closed.connect(self.list.setFocus)
        self._correcting.corrected.connect(self._on_corrected)
        self._correcting.named.connect(self._on_named)
        self._colours.changed.connect(self._on_colours)
        self._workspace.lexicon_ready.connect(self._draw)

    # What others ask

    def open_draft(self, draft_id: int) -> None:
        """Put a draft of the inbox on the desk; asked for after the window was closed, nothing."""
        if not self._workspace.closed:
            self.flow.open(draft_id)

    def place(self) -> str:
        """The draft that is on the desk."""
        return str(self.flow.current.draft_id) if self.flow.current else ""

    def return_to(self, place: str) -> bool:
        """Put it there again, where it still waits."""
        self.open_draft(int(place))
        return self.flow.current is not None

    def refresh(self, changes: Changes) -> None:
        """Somebody wrote: the draft may be gone (an import was undone)."""
        desk = self.flow.current
        if not changes.drafts or desk is None or self.flow.storing:
            return
        if desk.draft_id not in {row.id for row in self.flow.waiting()}:
            self.flow.drop()
            self._on_emptied()

    def leave(self) -> None:
        """Keep what was said and go back to the inbox."""
        self.flow.close()
        self._on_emptied()

    @property
    def session(self) -> ReviewSession | None:
        """The review on the desk."""
        return self.flow.current.session if self.flow.current else None

    # What is drawn

    def _on_opened(self, desk: Opened) -> None:
        self.list.forget()
        self.concluding.begin(desk.session)
        self.pane.show_document(desk.session.draft.document)
        self._stack.setCurrentIndex(1)
        self._draw()
        first = desk.session.next_open(None) or desk.session.next_row(None)
        self.list.go(first)
        self.list.setFocus()

    def _on_emptied(self) -> None:
        self._stack.setCurrentIndex(0)
        self.list.forget()
        self.pane.show_document(None)
        self.left.emit()

    def _draw(self) -> None:
        desk = self.flow.current
        if desk is None:
            return
        session = desk.session
        self.list.show_groups(session.groups)
        self.text.set_highlights(marks_of(session.groups, self._colours))
        tally = session.tally
        place = self.tr("{decided} of {rows} rows · document {place} of {waiting}").format(
            decided=tally.decided, rows=tally.rows, place=desk.place, waiting=desk.waiting
        )
        self.header.show_head(title_of(session), place, head_fields(session))
        self.actions_["undo"].setEnabled(session.can_undo)
        self.actions_["redo"].setEnabled(session.can_redo)

    def _on_colours(self) -> None:
        self.text.set_colours(self._colours.role("frame"), self._colours.role("warning_text"))
        self._draw()

    def _on_went(self, where: ReviewRow | Group | None) -> None:
        if where is not None and where.spans:
            self.text.go_to(where.spans[0].start, where.spans[0].end)

    def _said(self) -> None:
        """Something was said: draw it and keep it."""
        self.bar.pass_by()
        self._draw()
        self.flow.touch()

    # Verdicts

    def _accept(self) -> None:
        session, keys = self.session, self.list.chosen_keys()
        if session is None or not keys:
            return
        row = session.row(keys[0])
        if len(keys) == 1 and row is not None and row.key.sort is Sort.SEEN:
            self._promote()
            return
        unnamed = session.accept(keys)
        self._said()
        asked = session.row(unnamed[0]) if unnamed and len(keys) == 1 else None
        if asked is not None:
            self._correcting.ask_security(asked, self._beside())
        else:
            self._go_on(keys)

    def _reject(self) -> None:
        session, keys = self.session, self.list.chosen_keys()
        if session is not None and keys:
            after = session.next_open(keys[-1])
            session.reject(keys)
            self._said()
            self._go_on(keys, after)

    def _accept_sure(self) -> None:
        session = self.session
        if session is None:
            return
        taken = session.accept_all_sure()
        self._said()
        left = session.tally.doubtful
        self.bar.offer(
            self.tr("%Ln row(s) accepted.", "", taken) + " " + self.tr("%Ln row(s) need a look.", "", left),
            [Answer(self.tr("Next doubtful"), self._go_doubtful, Qt.Key.Key_G)]
            if left
            else [Answer(self.tr("Finish"), self.concluding.finish, Qt.Key.Key_Return)],
        )
        if left:
            self._go_doubtful()

    def _accept_to(self) -> None:
        keys = self.list.chosen_keys()
        if self.session is not None and keys:
            taken = self.session.accept_to(keys[-1])
            self._said()
            self.bar.offer(self.tr("%Ln row(s) accepted.", "", taken))
            self._go_on(keys[-1:])

    def _clear(self) -> None:
        if self.session is not None:
            self.session.clear()
            self._said()
            self.bar.offer(self.tr("No row has a verdict any more; Ctrl+Z brings them back."))
            self.list.go(self.session.next_open(None))

    def _go_on(self, keys: tuple[RowKey, ...], wanted: RowKey | None = None) -> None:
        """To the next row that waits; where none does, say so."""
        session = self.session
        if session is None:
            return
        following = wanted or session.next_open(keys[-1])
        if following is not None:
            self.list.go(following)
        elif session.tally.decided == session.tally.rows and not self.bar.text:
            self.bar.offer(
                self.tr("Every row has a verdict."),
                [Answer(self.tr("Finish"), self.concluding.finish, Qt.Key.Key_Return)],
            )

    def _go_doubtful(self) -> None:
        session, row = self.session, self.list.current_row()
        if session is None:
            return
        found = session.next_open(row.key if row else None, doubtful=True)
        if found is None and row is not None and not row.sure and row in session.rows:
            return
        if found is not None:
            self.list.go(found)
        else:
            self.bar.offer(self.tr("No row needs a look."))

    def _go_place(self) -> None:
        row = self.list.current_row()
        if row is not None and row.spans:
            starts = [(span.start, span.end) for span in row.spans]
            at = starts.index(self.text.current) if self.text.current in starts else -1
            self.text.go_to(*starts[(at + 1) % len(starts)])

    def _cycle_stance(self) -> None:
        if self.session is not None:
            self.session.cycle_stance(self.list.chosen_keys())
            self._said()

    def _undo(self) -> None:
        if self.session is not None:
            self.session.undo()
            self.bar.dismiss()  # what it asked was about the word that is taken back
            self._said()

    def _redo(self) -> None:
        if self.session is not None:
            self.session.redo()
            self.bar.dismiss()
            self._said()

    # Corrections

    def _ask_security(self) -> None:
        row = self.list.current_row()
        if row is not None and row.key.sort is Sort.SEEN:
            self._promote()
        elif row is not None:
            self._correcting.ask_security(row, self._beside())

    def _ask_theme(self) -> None:
        span = self.text.selected()
        if span is not None:
            self._add(span)
            return
        keys = tuple(k for k in self.list.chosen_keys() if k.sort in {Sort.PICK, Sort.ADDED})
        if keys:
            self._correcting.ask_theme(keys, self._beside(), self._theme_here())

    def _promote(self) -> None:
        row = self.list.current_row()
        if row is not None and row.key.sort in {Sort.SEEN, Sort.MENTION}:
            self._correcting.promote(row.spans[0].of(self.text.source), row.spans[0], self._beside)

    def _add(self, span: Span) -> None:
        self._correcting.add(span.of(self.text.source), span, self._beside, self._theme_here())

    def _theme_here(self) -> str:
        group = self.list.current_group()
        if group is not None and group.sort is Sort.PICK:
            return group.title
        return self.session.themes[0] if self.session and self.session.themes else ""

    def _on_named(self, key: RowKey) -> None:
        self._said()
        self.list.setFocus()
        self._go_on((key,))

    def _beside(self) -> QRect:
        """Where a box opens: under the current row."""
        rect = self.list.visualRect(self.list.currentIndex())
        return QRect(self.list.viewport().mapTo(self, rect.topLeft()), rect.size())

    def _on_corrected(self, key: RowKey | None) -> None:
        self._said()
        self.text.clear_selection()
        self.list.setFocus()
        if key is not None:
            self.list.go(key)

    # Qt's own

    def means(self, event: QKeyEvent) -> bool:
        """Whether a key is one of the review's: an action, an answer, a candidate's number."""
        return self.flow.current is not None and (
            self.actions_.for_key(event) is not None
            or event.key() in self.bar.keys
            or digit_of(event) is not None
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt tells: a key."""
        if event.key() == Qt.Key.Key_Escape and self.bar.text:
            self.bar.dismiss()
            return
        row, digit = self.list.current_row(), digit_of(event)
        if digit is not None and row is not None:
            self._correcting.take_candidate(row, digit)
            return
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        action = self.actions_.for_key(event)
        if plain and self.bar.take_key(event.key()):
            return
        if action is not None:
            action.trigger()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Qt tells: the page is shown; from now on it must hear when its window closes."""
        self.window().installEventFilter(self)
        super().showEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt tells: something happened to the window; what was said is kept before the library closes."""
        if event.type() is QEvent.Type.Close:
            self.flow.save()
        return super().eventFilter(watched, event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Qt tells: out of sight; what was said is kept."""
        self.flow.save()
        super().hideEvent(event)
