"""The inbox: drafts that wait for a person, and entries of lists that stand for no security yet."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMenu,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from watchlist.domain.changes import Changes
from watchlist.domain.commands import DiscardDraft
from watchlist.domain.rows import DraftRow
from watchlist.ui.flows.reviewing.accepting import Accepting
from watchlist.ui.icons import Icons
from watchlist.ui.models.inbox_columns import inbox_columns, title_of
from watchlist.ui.models.rows_model import RowsModel
from watchlist.ui.pages.kept_entries import KeptEntries
from watchlist.ui.theming import Colours
from watchlist.ui.time_slices import paint_later
from watchlist.ui.widgets.frame.action_button import action_button
from watchlist.ui.widgets.frame.empty_state import EmptyState, plain_label
from watchlist.ui.widgets.frame.offer_bar import Answer, OfferBar
from watchlist.ui.widgets.frame.tabs import TabBar
from watchlist.ui.widgets.tables.next_row import NextRow
from watchlist.ui.widgets.tables.rows_table import RowsTable
from watchlist.ui.workspace import Workspace

TITLE_WIDTH = 240
"""So much of a title is read at once, however narrow the page."""
MANY = 100
"""So many documents take longer to read than the window may be held for, with what else follows a write."""
ENTER = [QKeySequence(Qt.Key.Key_Return), QKeySequence(Qt.Key.Key_Enter)]


class InboxPage(QWidget):
    """`draft_asked` opens the review of a draft, `columns_asked` the naming of its columns, `import_asked` the files.

    `waiting` says how many drafts there are after each reading.
    """

    draft_asked = Signal(int)
    columns_asked = Signal(int)
    import_asked = Signal()
    watchlist_asked = Signal()
    waiting = Signal(int)

    def __init__(self, workspace: Workspace, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._icons = Icons(colours)
        self._stale = True
        self._asked = self._had = 0
        self._wanted: tuple[int, ...] = ()
        self.model: RowsModel[DraftRow] = RowsModel(inbox_columns(colours), lambda row: row.id, self)
        self.table = RowsTable(self.model, lambda row: (row.title, row.broker, row.name))
        self._next = NextRow(self.table, self.model)
        self.bar = OfferBar(colours)
        self.accepting = Accepting(workspace, self)
        self.kept = KeptEntries(workspace, colours)
        self.parts = TabBar()
        self.empty = EmptyState(
            self.tr("Nothing waits for you"),
            self.tr("Import reports: what is found in them waits here until you have looked at it."),
        )
        self._summary = plain_label()
        self._make_actions()
        self._lay_out()
        self._connect()
        self.front = self.table
        colours.changed.connect(self._paint)
        self._paint()

    def _make_actions(self) -> None:
        self.review_action = QAction(self.tr("Review"), self)
        self.review_action.setObjectName("inbox_review")
        self.review_action.setShortcuts(ENTER)
        self.accept_action = QAction(self.tr("Accept all sure"), self)
        self.accept_action.setObjectName("inbox_accept")
        self.accept_action.setShortcut(Qt.Key.Key_A | Qt.KeyboardModifier.ShiftModifier)
        self.accept_action.setToolTip(
            self.tr(
                "Store the selected documents where nothing is doubtful; in the others accept what is sure"
            )
        )
        self.discard_action = QAction(self.tr("Discard"), self)
        self.discard_action.setObjectName("inbox_discard")
        self.discard_action.setShortcut(Qt.Key.Key_Delete)
        self.discard_action.setToolTip(
            self.tr("Take the selected documents out of the inbox; undo brings them back")
        )
        self.columns_action = QAction(self.tr("Name columns…"), self)
        self.columns_action.setObjectName("inbox_columns")
        self.columns_action.setToolTip(
            self.tr("Say which column of a table says what; kept for every table with the same header")
        )
        self.import_action = QAction(self.tr("Import…"), self)
        self.import_action.setObjectName("inbox_import")
        self.empty.add_button(self.import_action)
        for action in self.actions_:
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            self.addAction(action)

    @property
    def actions_(self) -> tuple[QAction, ...]:
        """What can be done with drafts, for a palette."""
        return self.review_action, self.accept_action, self.discard_action, self.columns_action

    def _lay_out(self) -> None:
        self.table.setAccessibleName(self.tr("Documents in the inbox"))
        self.table.fill_with("title", TITLE_WIDTH)
        head = QHBoxLayout()
        head.setContentsMargins(12, 6, 8, 6)
        head.setSpacing(6)
        head.addWidget(self._summary, 1)
        for action in self.actions_:
            head.addWidget(action_button(action))
        self.columns_action.setVisible(False)
        listed = QWidget()
        column = QVBoxLayout(listed)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.table, 1)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.empty)
        self._stack.addWidget(listed)
        self._stack.addWidget(self.kept)
        self.parts.setDrawBase(False)
        self.parts.setExpanding(False)
        self.parts.setAccessibleName(self.tr("Parts of the inbox"))
        self.parts.addTab(self.tr("Documents"))
        self.parts.addTab("")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.parts)
        layout.addWidget(self._stack, 1)
        layout.addWidget(self.bar)

    def _connect(self) -> None:
        self.review_action.triggered.connect(self._review)
        self.accept_action.triggered.connect(self.accept_selected)
        self.discard_action.triggered.connect(self.discard_selected)
        self.columns_action.triggered.connect(self._name_columns)
        self.import_action.triggered.connect(self.import_asked)
        self.parts.currentChanged.connect(self._show_part)
        self.kept.counted.connect(self._on_kept)
        self.table.row_activated.connect(self._open)
        self.table.selection_changed.connect(self._on_selected)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.table.customContextMenuRequested.connect(self._on_menu)
        self.accepting.finished.connect(self._on_accepted)

    # What others ask

    def refresh(self, changes: Changes) -> None:
        """Read again if drafts or lists changed; a hidden page waits until it is shown."""
        if changes.drafts and not self.accepting.running:
            self.bar.pass_by()  # what it says may not be true any more
        if changes.drafts or changes.lists:
            self._stale = True
            if self.isVisible():
                self.reload()

    def reload(self) -> None:
        """Read the inbox; hundreds of documents come a moment later, from a thread."""
        from watchlist.store.queries import drafts, how_many_drafts  # noqa: PLC0415 - the store is read when asked

        self._stale = False
        self._asked += 1
        if self._workspace.read(how_many_drafts) < MANY:
            self._on_rows(self._asked, self._workspace.read(drafts))
        else:
            self._workspace.read_later(drafts, partial(self._on_rows, self._asked))

    def _on_rows(self, asked: int, rows: tuple[DraftRow, ...]) -> None:
        if asked != self._asked:
            return
        self._had = asked
        if len(rows) >= MANY:
            paint_later(self.table)
        self.table.set_rows(rows)
        self._show_wanted()
        if rows and not self._next.choose() and not self.table.selected_rows():
            self.table.selectRow(0)
        self.kept.reload()
        self._show_part()
        doubtful = sum(row.doubtful for row in rows)
        self._summary.setText(
            self.tr("%Ln document(s) to review", "", len(rows))
            + (" · " + self.tr("%Ln row(s) need a look", "", doubtful) if doubtful else "")
        )
        self._on_selected()
        self.waiting.emit(len(rows))

    def accept_selected(self) -> None:
        """Accept what is sure in the selected documents."""
        self.bar.dismiss()
        chosen = [row.id for row in self.table.selected_rows()]
        if chosen and not self.accepting.running:
            self._next.remember()
            self.bar.offer(
                self.tr("Accepting what is sure in %Ln document(s)…", "", len(chosen)),
                (Answer(self.tr("Cancel"), self.accepting.cancel),),
            )
            self.accepting.accept_sure(chosen)

    def tell_stored(self, reports: int) -> None:
        """Say that so many reports were stored, and offer the way to their stocks."""
        said = self.tr("%Ln report(s) stored.", "", reports)
        self.bar.offer(said, (self._way_on(),))

    def discard_selected(self) -> None:
        """Take the selected documents out of the inbox, as one step that can be undone."""
        rows = self.table.selected_rows()
        if not rows:
            return
        name = self.tr("Discard %Ln document(s)", "", len(rows)) if len(rows) > 1 else ""
        self._next.remember()
        told = title_of(rows[0]) if len(rows) == 1 else self.tr("%Ln document(s)", "", len(rows))
        words = self.tr("Discarded: {what}. Undo brings it back.").format(what=told)
        discards = [DiscardDraft(row.id) for row in rows]
        self._workspace.write(discards, name=name, done=partial(self._tell_discarded, words))

    def select_drafts(self, draft_ids: Sequence[int]) -> None:
        """Select drafts; those that are gone are left out."""
        self._wanted = tuple(draft_ids)
        if self._stale:
            self.reload()
        elif self._had == self._asked:
            self._show_wanted()

    def _show_wanted(self) -> None:
        wanted, self._wanted = self._wanted, ()
        if wanted:
            self.table.show_ids(wanted)

    # Slots

    def _tell_discarded(self, words: str, _applied: object) -> None:
        self.bar.offer(words)

    def _show_part(self) -> None:
        """Documents, what to do where there are none, or the entries that were kept."""
        documents = 1 if self.model.rows else 0
        self._stack.setCurrentIndex(2 if self.parts.currentIndex() else documents)
        self._on_selected()

    def _on_kept(self, count: int) -> None:
        """The part is there as long as something is in it."""
        self.parts.setTabText(1, self.tr("Unresolved entries ({count})").format(count=f"{count:,}"))
        self.parts.setVisible(count > 0)
        if not count:
            self.parts.setCurrentIndex(0)

    def _name_columns(self) -> None:
        row = self.table.current_row()
        if row is not None:
            self.columns_asked.emit(row.id)

    def _open(self, row: DraftRow) -> None:
        """What is to be done with a document first: of a table that says nothing of its columns there is nothing to review."""
        (self.columns_asked if row.lacks_columns else self.draft_asked).emit(row.id)

    def _review(self) -> None:
        row = self.table.current_row()
        if row is not None:
            self.draft_asked.emit(row.id)

    def _on_selected(self) -> None:
        some = bool(self.table.selected_rows()) and self.parts.currentIndex() == 0
        for action in self.actions_:
            action.setEnabled(some)
        row = self.table.current_row()
        lacking = row is not None and row.lacks_columns
        self.columns_action.setVisible(lacking)
        # Enter does what is to be done first.
        self.columns_action.setShortcuts(ENTER if lacking else [])
        self.review_action.setShortcuts([] if lacking else ENTER)

    def _on_accepted(self, stored: int, kept: int) -> None:
        if not stored and not kept:  # broken off, or refused: the line above the page says why
            self.bar.dismiss()
            return
        said = self.tr("%Ln report(s) stored.", "", stored)
        if kept:
            said += " " + self.tr("%Ln still need(s) a look or a date.", "", kept)
        self.bar.offer(said, (self._way_on(),) if stored else ())

    def _way_on(self) -> Answer:
        return Answer(self.tr("Show the watchlist"), self.watchlist_asked.emit)

    def _on_menu(self, point: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions(self.actions_)
        menu.popup(self.table.viewport().mapToGlobal(point))

    def _paint(self) -> None:
        self.empty.set_icon(self._icons("inbox", "muted"))
        self.import_action.setIcon(self._icons("import"))

    def showEvent(self, event: QShowEvent) -> None:
        """Qt tells: the page is shown; what changed meanwhile is read now."""
        super().showEvent(event)
        if self._stale:
            self.reload()
        self.table.setFocus()
