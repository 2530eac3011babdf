"""The page of one stock: every mention in time with its sentence, ratings house by house, siblings, former names, notes."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QSplitter,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from watchlist.domain.changes import Changes
from watchlist.domain.commands import AddStocks, DeleteNote
from watchlist.domain.stances import Stance
from watchlist.domain.stock_rows import StockPage as StockFacts
from watchlist.domain.symbols import Symbol
from watchlist.securities.former import former_names
from watchlist.store import queries
from watchlist.ui.icons import Icons
from watchlist.ui.models.badge_words import badges_of
from watchlist.ui.models.quotes import of_mentions, of_ratings
from watchlist.ui.models.stock_words import Narrowed, by_house, of_noted, of_themes
from watchlist.ui.models.words import list_label, stance_word
from watchlist.ui.note_line import NoteLine
from watchlist.ui.shown_themes import shown_themes
from watchlist.ui.text_size import Heading
from watchlist.ui.theming import Colours
from watchlist.ui.widgets.charts.week_bars import WeekBars
from watchlist.ui.widgets.frame.chip_buttons import ChipButtons
from watchlist.ui.widgets.frame.choice_box import ChoiceBox
from watchlist.ui.widgets.frame.empty_state import EmptyState, plain_label
from watchlist.ui.widgets.frame.growing import grow_icons
from watchlist.ui.widgets.frame.quotes_list import QuotesList
from watchlist.ui.widgets.frame.tabs import Tabs
from watchlist.ui.widgets.tables.badges import Badges
from watchlist.ui.workspace import Workspace

MOST_MENTIONS = 2_000
"""More sentences of one stock are not read; the chart and its quotes reach the others."""


class StockPage(QWidget):
    """`span_asked` opens the reader, `theme_asked` filters, `chart_asked` draws, `left` goes back."""

    span_asked = Signal(int, int, int)
    theme_asked = Signal(str)
    chart_asked = Signal(object)
    chosen_changed = Signal()
    left = Signal()

    def __init__(self, workspace: Workspace, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._icons = Icons(colours)
        self._facts = StockFacts(Symbol("", ""))
        self._stale = False
        self._make_head(colours)
        self._make_lists(colours)
        self._make_filters()
        self._make_actions()
        self._lay_out()
        colours.changed.connect(self._paint)
        self._paint()

    @property
    def symbol(self) -> Symbol | None:
        """The stock that is shown."""
        return self._facts.symbol if self._facts.symbol.code else None

    def show_stock(self, symbol: Symbol) -> None:
        """Show a stock, whether the library knows it or not."""
        if symbol != self.symbol:
            self._facts = StockFacts(symbol)
            self._show_head()
            self.chosen_changed.emit()
        self._read()

    def place(self) -> str:
        """The stock, where there is one."""
        return str(self.symbol or "")

    def return_to(self, place: str) -> bool:
        """Show that stock again."""
        self.show_stock(Symbol.parse(place))
        return True

    def chosen_stocks(self) -> tuple[Symbol, ...]:
        """The stock that is shown."""
        return (self.symbol,) if self.symbol is not None else ()

    def take_actions(self, actions: list[QAction]) -> None:
        """Actions on the stock; to tag it stands in the head too."""
        self.addActions(actions)
        self._tag_button.setDefaultAction(actions[0])

    def refresh(self, changes: Changes) -> None:
        """Read again what may have changed; a hidden page does when it is shown, which always reads."""
        if self.isVisible() and self.symbol is not None and changes:
            self._read()

    # Parts

    def _make_head(self, colours: Colours) -> None:
        self._name = Heading()
        self._name.setTextFormat(Qt.TextFormat.PlainText)
        self._codes = plain_label()
        self._former = plain_label()
        for label in (self._name, self._codes, self._former):
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            label.setWordWrap(label is not self._name)
        for label in (self._codes, self._former):
            label.setForegroundRole(label.foregroundRole().PlaceholderText)
        self._badges = Badges(colours)
        self._siblings = QHBoxLayout()
        self._siblings.setSpacing(6)
        self._chips = ChipButtons(colours)
        self._chips.clicked.connect(lambda chip: self.theme_asked.emit(chip.name))
        self._bars = WeekBars(colours, self.tr("Distinct reports per week, 26 weeks"))

    def _make_lists(self, colours: Colours) -> None:
        self.mentions = QuotesList(colours, self.tr("Mentions"))
        self.ratings = QuotesList(colours, self.tr("Ratings"))
        self.themes = QuotesList(colours, self.tr("Themes"))
        self.notes = QuotesList(colours, self.tr("Notes"))
        for quotes in (self.mentions, self.ratings, self.notes):
            quotes.span_asked.connect(self.span_asked)
        self.themes.opened.connect(lambda quote: self.theme_asked.emit(quote.head))
        self.notes.deleted.connect(lambda quote: self._workspace.write(DeleteNote(quote.key)))
        self.note = NoteLine(self._workspace, lambda: self.symbol)

    def _make_filters(self) -> None:
        self.broker, self.theme, self.stance = ChoiceBox(), ChoiceBox(), ChoiceBox()
        for box, name in (
            (self.broker, self.tr("Broker")),
            (self.theme, self.tr("Theme")),
            (self.stance, self.tr("Stance")),
        ):
            box.setAccessibleName(name)
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(10)
            box.activated.connect(self._show_mentions)
        self._count = plain_label()

    def _make_actions(self) -> None:
        self.back_action = QAction(self.tr("Back"), self)
        self.back_action.setObjectName("stock_back")
        self.back_action.setShortcut(Qt.Key.Key_Escape)
        self.back_action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.back_action.triggered.connect(lambda _=False: self.left.emit())
        self.chart_action = QAction(self.tr("Chart of this stock"), self)
        self.chart_action.setObjectName("stock_chart")
        self.chart_action.triggered.connect(lambda _=False: self.chart_asked.emit(self.symbol))
        self.add_action = QAction(self.tr("Put on the watchlist"), self)
        self.add_action.setObjectName("stock_add")
        self.add_action.triggered.connect(lambda _=False: self._add())
        for action in (self.back_action, self.chart_action, self.add_action):
            self.addAction(action)

    def _lay_out(self) -> None:
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.addWidget(self._timeline())
        splitter.addWidget(self._side())
        splitter.setStretchFactor(0, 3)
        splitter.setStretchFactor(1, 2)
        splitter.setSizes([620, 380])
        splitter.setChildrenCollapsible(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._head())
        column.addWidget(splitter, 1)
        self.front = self.mentions

    def _head(self) -> QHBoxLayout:
        title = QHBoxLayout()
        title.addWidget(self._name)
        title.addWidget(self._badges)
        title.addStretch(1)
        self._add_button, self._tag_button, chart_button = QToolButton(), QToolButton(), QToolButton()
        self._add_button.setDefaultAction(self.add_action)
        chart_button.setDefaultAction(self.chart_action)
        grow_icons(self._add_button, self._tag_button, chart_button)
        for button in (self._add_button, self._tag_button, chart_button):
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            title.addWidget(button)
        left = QVBoxLayout()
        left.setSpacing(6)
        left.addLayout(title)
        left.addWidget(self._codes)
        left.addWidget(self._former)
        left.addLayout(self._siblings)
        left.addWidget(self._chips)
        left.addStretch(1)
        head = QHBoxLayout()
        head.setContentsMargins(14, 12, 14, 8)
        head.setSpacing(16)
        head.addLayout(left, 3)
        head.addWidget(self._bars, 2)
        return head

    def _timeline(self) -> QWidget:
        bar = QHBoxLayout()
        bar.setContentsMargins(10, 6, 10, 6)
        bar.setSpacing(6)
        for box in (self.broker, self.theme, self.stance):
            bar.addWidget(box)
        bar.addWidget(self._count, 1)
        self._count.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._nothing = EmptyState(
            self.tr("Not named yet"), self.tr("No report of the library names this stock.")
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(self.mentions)
        self._stack.addWidget(self._nothing)
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(bar)
        column.addWidget(self._stack, 1)
        return side

    def _side(self) -> Tabs:
        written = QWidget()
        column = QVBoxLayout(written)
        column.setContentsMargins(8, 8, 8, 8)
        column.addWidget(self.note)
        column.addWidget(self.notes, 1)
        self.tabs = Tabs()
        self.tabs.setDocumentMode(True)
        for tab in (self.ratings, self.themes, written):
            self.tabs.addTab(tab, "")
        return self.tabs

    # Showing

    def _read(self) -> None:
        symbol = self._facts.symbol
        self._workspace.read_later(
            partial(queries.stock_page, symbol=symbol, most=MOST_MENTIONS), self._on_read
        )

    def _on_read(self, facts: StockFacts) -> None:
        if facts.symbol != self._facts.symbol:
            return
        self._facts = facts
        self._show_head()
        self._fill_filters()
        self._show_mentions()
        self.ratings.set_quotes(of_ratings(by_house(facts.ratings)))
        self.themes.set_quotes(of_themes(facts.themes))
        self.notes.set_quotes(of_noted(facts.notes))
        counted = (
            (self.tr("Ratings"), len(facts.ratings)),
            (self.tr("Themes"), len(facts.themes)),
            (self.tr("Notes"), len(facts.notes)),
        )
        for tab, (title, count) in enumerate(counted):
            self.tabs.setTabText(tab, f"{title} {count}" if count else title)

    def _show_head(self) -> None:
        facts, lexicon = self._facts, self._workspace.lexicon
        known = lexicon.master.get(facts.symbol) if lexicon else None
        name = facts.name or (known.name if known else "") or str(facts.symbol)
        english = facts.name_en or (known.name_en if known else "")
        self._name.setText(name)
        listed = known is None or known.listed
        self._badges.set_badges(badges_of(facts.symbol, known.name if known else name, listed=listed))
        lists = ", ".join(map(list_label, facts.lists))
        on = self.tr("on {lists}").format(lists=lists) if lists else ""
        self._codes.setText(
            "  ·  ".join(part for part in (str(facts.symbol), english, facts.comment, on) if part)
        )
        former = former_names(lexicon.master, facts.symbol) if lexicon else ()
        self._former.setText(self.tr("Formerly {names}").format(names=", ".join(former)) if former else "")
        self._former.setVisible(bool(former))
        self._show_siblings(lexicon.master.siblings(facts.symbol) if lexicon else ())
        self._chips.set_chips([theme.chip for theme in facts.themes])
        self._bars.set_counts(facts.spark, facts.newest)
        self.add_action.setEnabled(not facts.lists)
        self._add_button.setVisible(not facts.lists)

    def _show_siblings(self, siblings: tuple[Symbol, ...]) -> None:
        while self._siblings.count():
            item = self._siblings.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.deleteLater()
        for symbol in siblings:
            button = QToolButton()
            button.setText(str(symbol))
            button.setToolTip(self.tr("Another line of the same company"))
            button.clicked.connect(lambda _=False, symbol=symbol: self.show_stock(symbol))
            self._siblings.addWidget(button)
        self._siblings.addStretch(1)

    def _fill_filters(self) -> None:
        rows, called = self._facts.mentions, shown_themes(self._workspace)
        brokers = sorted({row.broker for row in rows if row.broker})
        themes = sorted({row.theme for row in rows if row.theme})
        stances = [stance for stance in Stance if any(row.stance is stance for row in rows)]
        _fill(self.broker, self.tr("Every broker"), [(name, name) for name in brokers])
        _fill(self.theme, self.tr("Every theme"), [(called(name), name) for name in themes])
        _fill(self.stance, self.tr("Every stance"), [(stance_word(stance), stance) for stance in stances])

    def _show_mentions(self) -> None:
        rows = self._facts.mentions
        wanted = Narrowed(
            self.broker.currentData() or "", self.theme.currentData() or "", self.stance.currentData()
        )
        shown = wanted.of(rows)
        self.mentions.set_quotes(of_mentions(shown, shown_themes(self._workspace)))
        self._stack.setCurrentIndex(0 if rows else 1)
        words = self.tr("%Ln mention(s)", "", len(rows))
        if len(shown) != len(rows):
            words = self.tr("{shown} of {all}").format(shown=f"{len(shown):,}", all=words)
        self._count.setText(words if rows else "")

    # Doing

    def _add(self) -> None:
        if self.symbol is not None:
            self._workspace.write(AddStocks((self.symbol,)))

    def _paint(self) -> None:
        self.chart_action.setIcon(self._icons("charts"))
        self.add_action.setIcon(self._icons("add"))
        self._nothing.set_icon(self._icons("search", "muted"))


def _fill(box: ChoiceBox, every: str, values: list[tuple[str, object]]) -> None:
    """Offer other values; the chosen one stays chosen where it is still there."""
    chosen = box.currentData()
    box.clear()
    box.addItem(every, None)
    for label, value in values:
        box.addItem(label, value)
    box.setCurrentIndex(max(0, next((n for n in range(1, box.count()) if box.itemData(n) == chosen), 0)))
