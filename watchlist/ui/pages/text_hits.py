"""Words in the texts of the reports and in the notes: every place with its sentence; a click opens the report there."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from watchlist.domain.changes import Changes
from watchlist.domain.rows import TextHit
from watchlist.domain.symbols import Symbol
from watchlist.store import queries
from watchlist.ui.models.quotes import Quote, of_hits
from watchlist.ui.theming import Colours
from watchlist.ui.widgets.frame.empty_state import EmptyState, plain_label
from watchlist.ui.widgets.frame.quotes_list import QuotesList
from watchlist.ui.workspace import Workspace

MOST_HITS = 200


class TextHitsPage(QWidget):
    """`span_asked` opens a report at a hit, `stock_asked` the stock whose note it is."""

    span_asked = Signal(int, int, int)
    stock_asked = Signal(object)
    chosen_changed = Signal()

    def __init__(self, workspace: Workspace, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._asked = 0
        self._hits: tuple[TextHit, ...] = ()
        self.line = QLineEdit()
        self.line.setPlaceholderText(
            self.tr("Words in reports and notes; “two words” in quotation marks stand together")
        )
        self.line.setAccessibleName(self.tr("Words in reports and notes"))
        self.line.setClearButtonEnabled(True)
        self.line.returnPressed.connect(self._search)
        self.found = plain_label()
        self.quotes = QuotesList(colours, self.tr("Places found"))
        self.quotes.opened.connect(self._on_opened)
        self.quotes.selectionModel().currentChanged.connect(lambda *_: self.chosen_changed.emit())
        self._none = EmptyState(
            self.tr("Nothing found"), self.tr("No report and no note has all of these words.")
        )
        self._first = EmptyState(
            self.tr("Search the texts"),
            self.tr(
                "Type words and press Enter. 简 and 繁, wide and narrow, upper and lower case are the same."
            ),
        )
        self._stack = QStackedWidget()
        for widget in (self._first, self.quotes, self._none):
            self._stack.addWidget(widget)
        self.front = self.line
        self._lay_out()

    def search(self, words: str) -> None:
        """Look for words."""
        self.line.setText(words)
        self._search()

    def chosen_stocks(self) -> tuple[Symbol, ...]:
        """The stock whose note was found, where one is chosen."""
        quote = self.quotes.current_quote()
        hit = self._hits[quote.key] if quote is not None else None
        return (hit.symbol,) if hit is not None and hit.symbol is not None else ()

    def take_actions(self, actions: list[QAction]) -> None:
        """Actions on that stock."""
        self.quotes.addActions(actions)

    def refresh(self, changes: Changes) -> None:
        """Look again where reports or notes changed."""
        if self.isVisible() and (changes.reports or changes.notes):
            self._search()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(10, 8, 10, 8)
        head.setSpacing(8)
        head.addWidget(self.line, 1)
        head.addWidget(self.found)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._stack, 1)

    def _search(self) -> None:
        words = self.line.text().strip()
        self._asked += 1
        self._workspace.read_later(
            partial(queries.search, text=words, limit=MOST_HITS), partial(self._on_hits, self._asked, words)
        )

    def _on_hits(self, asked: int, words: str, hits: tuple[TextHit, ...]) -> None:
        if asked != self._asked:
            return
        self._hits = hits
        self.quotes.set_quotes(of_hits(hits))
        many = self.tr("the newest %Ln result(s)", "", len(hits))
        self.found.setText(
            many if len(hits) == MOST_HITS else self.tr("%Ln result(s)", "", len(hits)) if words else ""
        )
        self._stack.setCurrentWidget(self.quotes if hits else self._none if words else self._first)

    def _on_opened(self, quote: Quote) -> None:
        hit = self._hits[quote.key]
        if hit.note_id is not None:
            self.stock_asked.emit(hit.symbol)
        elif hit.report_id is not None:
            self.span_asked.emit(hit.report_id, hit.start, hit.stop)
