"""The inspector: everything about the stock that is selected, each fact with its sentence; of a theme its weeks."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from watchlist.domain.changes import Changes
from watchlist.domain.reasons import Reason
from watchlist.domain.stock_rows import StockPage
from watchlist.domain.symbols import Symbol
from watchlist.domain.watch_rows import ThemeChip, WatchRow
from watchlist.store import queries
from watchlist.ui.icons import Icons
from watchlist.ui.models.badge_words import badges_text
from watchlist.ui.models.quotes import MOST_QUOTES, Quote, of_mentions, of_ratings
from watchlist.ui.models.stock_words import of_noted
from watchlist.ui.note_line import NoteLine
from watchlist.ui.pages.chart_tab import ChartTab
from watchlist.ui.shown_themes import shown_themes
from watchlist.ui.text_size import Heading, larger
from watchlist.ui.theming import Colours
from watchlist.ui.widgets.charts.week_bars import WeekBars
from watchlist.ui.widgets.frame.chip_buttons import ChipButtons
from watchlist.ui.widgets.frame.empty_state import EmptyState, plain_label
from watchlist.ui.widgets.frame.growing import grow_icons
from watchlist.ui.widgets.frame.quotes_list import QuotesList
from watchlist.ui.widgets.frame.tabs import Tabs
from watchlist.ui.workspace import Workspace

TABS = ("chart", "mentions", "ratings", "notes", "why")
LOW = 240
"""Less high than that, the themes need the room of the small chart."""
WIDE = 1.5
"""So many times as wide as high is wide."""


class Inspector(QWidget):
    """Shows one stock, or one theme; `span_asked` opens the reader, `theme_asked` filters, `chart_asked` and `theme_chart_asked` draw, `left` goes back to the page."""

    span_asked = Signal(int, int, int)
    theme_asked = Signal(str)
    chart_asked = Signal(object)
    theme_chart_asked = Signal(str)
    shown = Signal()
    left = Signal()

    def __init__(
        self, workspace: Workspace, colours: Colours, icons: Icons, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._symbol: Symbol | None = None
        self._theme = ""
        self._tab_of_stock: QWidget | None = None
        self._row: WatchRow | None = None
        self._counted = 0
        self._told = False
        self._icons = icons
        self._make_head(colours)
        self._make_tabs(colours)
        self._empty = EmptyState(
            self.tr("Nothing selected"), self.tr("Select a stock to see every sentence that names it.")
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self._body())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)

    @property
    def symbol(self) -> Symbol | None:
        """The stock that is shown."""
        return self._symbol

    @property
    def is_empty(self) -> bool:
        """Whether it tells of nothing."""
        return self._symbol is None and not self._theme

    def show_rows(self, rows: Sequence[WatchRow]) -> None:
        """Show the stock; for several the first, with their number in the title.

        Of one that is shown already as it is nothing is read: a page tells of its rows whenever it put them in order.
        """
        shown, self._row = self._row, rows[0] if rows else None
        self._theme = ""
        self._symbol = rows[0].symbol if rows else None
        self._told = bool(rows)
        self._stack.setCurrentIndex(int(bool(rows)))
        if rows:
            row, self._counted = rows[0], rows[0].mentions
            self._show_head((row.symbol, row.name, row.name_en), row.themes, row.spark, len(rows) - 1)
            if row != shown:
                self._read()

    def show_stock(self, symbols: Sequence[Symbol]) -> None:
        """Show the first of the stocks that are chosen on another page, whether it is on the watchlist or not."""
        self.shown.emit()
        if symbols and symbols[0] != self._symbol:
            self._symbol, self._row, self._told, self._theme = symbols[0], None, False, ""
            self._read()

    def show_theme(self, name: str, told: str) -> None:
        """Show the weeks of the theme `name`; `told` says in some words what it has."""
        self._symbol, self._row, self._told, self._theme = None, None, False, name
        self._name.setText(shown_themes(self._workspace)(name))
        self._codes.setText(told)
        self._chips.hide()
        self._weeks.show_theme(name)
        self._offer_tabs(of_stock=False)
        self._stack.setCurrentIndex(1)
        self.shown.emit()

    def refresh(self, changes: Changes) -> None:
        """Read again what may have changed of what is shown."""
        if self._theme and (changes.picks or changes.reports or changes.themes):
            self._weeks.show_theme(self._theme)
        elif self._symbol is not None and (changes.picks or changes.reports or changes.notes or changes.tags):
            self._read()
        elif self._symbol is not None and changes.lists:
            self._read_reasons()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt tells: a key that nothing in here wanted."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    @property
    def tab(self) -> str:
        """The tab that is looked at of a stock."""
        return TABS[self._tabs.indexOf(self._tab_of_stock or self._tabs.currentWidget())]

    def show_tab(self, name: str) -> None:
        """Look at a tab; at the one of now where there is none of that name."""
        if name in TABS and not self._theme:
            self._tabs.setCurrentIndex(TABS.index(name))

    def write_note(self) -> None:
        """Go to the notes, ready to type."""
        self._tabs.setCurrentWidget(self._notes_tab)
        self._note.setFocus()

    def _make_head(self, colours: Colours) -> None:
        self._name = Heading()
        self._name.setTextFormat(Qt.TextFormat.PlainText)
        self._name.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._codes = plain_label()
        self._codes.setWordWrap(True)
        self._codes.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._codes.setForegroundRole(self._codes.foregroundRole().PlaceholderText)
        self._chips = ChipButtons(colours)
        self._chips.clicked.connect(self._on_chip)
        self._bars = WeekBars(colours, self.tr("Distinct reports per week, 26 weeks"))
        self._chart = QToolButton()
        self._chart.setAutoRaise(True)
        grow_icons(self._chart)
        self._paint_icon()
        self._chart.clicked.connect(self._on_chart)
        colours.changed.connect(self._paint_icon)

    def _paint_icon(self) -> None:
        self._chart.setIcon(self._icons("charts"))

    def _make_tabs(self, colours: Colours) -> None:
        self._weeks = ChartTab(self._workspace, colours)
        self._mentions = QuotesList(colours, self.tr("Mentions"))
        self._ratings = QuotesList(colours, self.tr("Ratings"))
        self._notes = QuotesList(colours, self.tr("Notes"))
        self.reasons = QuotesList(colours, self.tr("Why?"))
        for quotes in (self._weeks, self._mentions, self._ratings, self._notes, self.reasons):
            quotes.span_asked.connect(self.span_asked)
        self._notes.deleted.connect(self._on_note_deleted)
        self._note = NoteLine(self._workspace, lambda: self.symbol)
        self._notes_tab = QWidget()
        column = QVBoxLayout(self._notes_tab)
        column.setContentsMargins(8, 8, 8, 8)
        column.addWidget(self._note)
        column.addWidget(self._notes, 1)
        self._tabs = Tabs()
        self._tabs.setDocumentMode(True)
        for tab in (self._weeks, self._mentions, self._ratings, self._notes_tab, self.reasons):
            self._tabs.addTab(tab, "")
        self._tabs.setTabText(self._tabs.indexOf(self._weeks), self.tr("Chart"))
        self._tabs.setTabText(self._tabs.indexOf(self.reasons), self.tr("Why?"))
        self._tabs.setCurrentWidget(self._mentions)
        self._tabs.currentChanged.connect(self._on_tab)

    def _body(self) -> QWidget:
        body = QWidget()
        title = QHBoxLayout()
        title.addWidget(self._name, 1)
        title.addWidget(self._chart)
        about = QWidget()
        head = QVBoxLayout(about)
        head.setContentsMargins(14, 12, 10, 8)
        head.setSpacing(6)
        head.addLayout(title)
        head.addWidget(self._codes)
        head.addWidget(self._chips)
        head.addWidget(self._bars)
        head.addStretch(1)
        self._sides = sides = QBoxLayout(QBoxLayout.Direction.TopToBottom, body)
        sides.setContentsMargins(0, 0, 0, 0)
        sides.setSpacing(0)
        sides.addWidget(about)
        sides.addWidget(self._tabs, 1)
        return body

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt tells: another size; what is wide and low has its sentences beside the head, not below it."""
        super().resizeEvent(event)
        wide = self.width() > WIDE * self.height()
        directions = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._sides.setDirection(directions[wide])
        self._show_bars()
        self._sides.setStretch(0, int(wide))
        self._sides.setStretch(1, 2 if wide else 1)

    def _show_bars(self) -> None:
        """The small chart, where there is room for it and the large one is not looked at."""
        charted = self._tabs.currentWidget() is self._weeks
        self._bars.setVisible(not charted and self.height() >= larger(LOW))

    def _offer_tabs(self, *, of_stock: bool) -> None:
        """Of a theme its chart alone: its page has the rest. The next stock has the tab of the one before."""
        words = self.tr("Chart of this stock") if of_stock else self.tr("Chart of this theme")
        self._chart.setToolTip(words)
        self._chart.setAccessibleName(words)
        if of_stock == (self._tab_of_stock is None):
            return
        before = self._tab_of_stock
        self._tab_of_stock = None if of_stock else self._tabs.currentWidget()
        for tab in range(1, self._tabs.count()):
            self._tabs.setTabVisible(tab, of_stock)
        self._tabs.setCurrentWidget(before or self._weeks)

    def _show_head(
        self, who: tuple[Symbol, str, str], themes: Sequence[ThemeChip], spark: Sequence[int], others: int = 0
    ) -> None:
        symbol, name, english = who
        more = self.tr("and %Ln other(s)", "", others) if others else ""
        self._name.setText(" ".join(part for part in (name or str(symbol), more) if part))
        said = (str(symbol), badges_text(symbol, name), english)
        self._codes.setText("  ·  ".join(part for part in said if part))
        self._chips.set_chips(themes)
        self._chips.setVisible(bool(themes))
        self._bars.set_counts(spark)
        self._weeks.show_stock(symbol, themes)
        self._offer_tabs(of_stock=True)

    def _tell_stock(self, facts: StockPage) -> None:
        """The head of a stock that another page has no row of."""
        lexicon = self._workspace.lexicon
        known = lexicon.master.get(facts.symbol) if lexicon else None
        name, english = (known.name, known.name_en) if known else ("", "")
        themes = [theme.chip for theme in facts.themes]
        self._show_head((facts.symbol, facts.name or name, facts.name_en or english), themes, facts.spark)
        self._counted, self._told = len(facts.mentions), True
        self._stack.setCurrentIndex(1)
        self.shown.emit()

    def _read(self) -> None:
        """Read in a thread: a stock that thousands of reports name keeps nobody from moving on to the next."""
        if self.symbol is not None:
            wanted = partial(queries.stock_page, symbol=self.symbol, most=MOST_QUOTES)
            self._workspace.read_later(wanted, self._on_read)
            self._read_reasons()

    def _on_read(self, facts: StockPage) -> None:
        if facts.symbol != self._symbol:
            return
        if not self._told:
            self._tell_stock(facts)
        self._bars.set_counts(facts.spark, facts.newest)
        self._mentions.set_quotes(of_mentions(facts.mentions, shown_themes(self._workspace)))
        self._ratings.set_quotes(of_ratings(facts.ratings))
        self._notes.set_quotes(of_noted(facts.notes))
        all_of_them = len(facts.mentions) < MOST_QUOTES
        for tab, title, count in (
            (self._mentions, self.tr("Mentions"), len(facts.mentions) if all_of_them else self._counted),
            (self._ratings, self.tr("Ratings"), len(facts.ratings)),
            (self._notes_tab, self.tr("Notes"), len(facts.notes)),
        ):
            self._tabs.setTabText(self._tabs.indexOf(tab), f"{title} {count:,}" if count else title)

    def _on_tab(self) -> None:
        self._show_bars()
        self._read_reasons()

    def _read_reasons(self) -> None:
        """Read why, only where it is looked at: every value has its reason in a step or a report."""
        symbol = self.symbol
        if symbol is None or self._tabs.currentWidget() is not self.reasons:
            return
        self._workspace.read_later(
            lambda connection: queries.why(connection, symbol), partial(self._on_reasons, symbol)
        )

    def _on_reasons(self, symbol: Symbol, reasons: Sequence[Reason]) -> None:
        from watchlist.ui.models.reason_words import of_reasons  # noqa: PLC0415 - when first looked at

        if symbol == self.symbol:
            self.reasons.set_quotes(of_reasons(reasons, shown_themes(self._workspace)))

    def _on_chart(self) -> None:
        if self._theme:
            self.theme_chart_asked.emit(self._theme)
        else:
            self.chart_asked.emit(self.symbol)

    def _on_chip(self, chip: ThemeChip) -> None:
        self.theme_asked.emit(chip.name)

    def _on_note_deleted(self, quote: Quote) -> None:
        from watchlist.domain.commands import DeleteNote  # noqa: PLC0415 - not before the first paint

        self._workspace.write(DeleteNote(quote.key))
