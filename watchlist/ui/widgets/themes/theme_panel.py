"""What is known of one theme: who brought it up, its names and places, its members by purity, the sentences."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSplitter, QToolButton, QVBoxLayout, QWidget

from watchlist.domain.symbols import Symbol
from watchlist.domain.theme_rows import Beside, Member, ThemePage
from watchlist.domain.watch_rows import ThemeChip
from watchlist.ui.models.member_columns import member_columns, purity_formula
from watchlist.ui.models.quotes import Quote
from watchlist.ui.models.rows_model import RowsModel
from watchlist.ui.models.theme_words import beside_lines, page_facts
from watchlist.ui.theming import Colours
from watchlist.ui.widgets.frame.chips import ChipsFlow
from watchlist.ui.widgets.frame.empty_state import plain_label
from watchlist.ui.widgets.frame.one_line import FittedLines
from watchlist.ui.widgets.frame.quotes_list import QuotesList
from watchlist.ui.widgets.tables.cells import StanceCell
from watchlist.ui.widgets.tables.rows_table import RowsTable

SHARE = (330, 200)
NAME_WIDTH = 72
ROOM_OF_ARROW = "\u2003"
"""Behind the words of a button with a menu: Qt draws its arrow over them."""


class ThemePanel(QWidget):
    """`manual_asked` says whether only hands shall tag; `span_asked` carries the place of a sentence."""

    manual_asked = Signal(bool)
    span_asked = Signal(int, int, int)
    members_chosen = Signal()

    def __init__(
        self,
        colours: Colours,
        actions: Sequence[QAction],
        called: Callable[[str], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._called = called
        self.page: ThemePage | None = None
        self.chip = ChipsFlow(colours)
        # A click on a stock makes the panel narrower: its rows must not move under the mouse.
        self.facts = FittedLines()
        self.beside = plain_label()
        self.beside.setWordWrap(True)
        self.beside.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._make_change(actions)
        self._make_purity()
        self._make_members(colours)
        self.quotes = QuotesList(colours, self.tr("Sentences"))
        self.quotes.span_asked.connect(self.span_asked)
        self._lay_out()

    def _make_change(self, actions: Sequence[QAction]) -> None:
        self.manual = QAction(self.tr("Tag by hand only"), self)
        self.manual.setObjectName("themes_manual")
        self.manual.setCheckable(True)
        self.manual.triggered.connect(self.manual_asked)
        self.change = QToolButton()
        self.change.setText(self.tr("Change") + ROOM_OF_ARROW)
        self.change.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self.change)
        menu.addActions([*actions, self.manual])
        self.change.setMenu(menu)

    def _make_purity(self) -> None:
        self.counted = plain_label()
        self.how = QToolButton()
        self.how.setText(self.tr("How is purity counted?"))
        self.how.setAutoRaise(True)
        self.how.setCheckable(True)
        self.formula = plain_label()
        self.formula.setText(purity_formula())
        self.formula.setWordWrap(True)
        self.formula.setForegroundRole(self.formula.foregroundRole().PlaceholderText)
        self.formula.hide()
        self.how.toggled.connect(self.formula.setVisible)

    def _make_members(self, colours: Colours) -> None:
        self.members: RowsModel[Member] = RowsModel(
            member_columns(), identity=lambda row: row.stock.symbol, parent=self
        )
        self.table = RowsTable(
            self.members, lambda row: (row.stock.symbol.code, row.stock.name, row.stock.initials)
        )
        self.table.setAccessibleName(self.tr("Members"))
        stance = next(n for n, column in enumerate(self.members.columns) if column.name == "stance")
        self.table.setItemDelegateForColumn(stance, StanceCell(colours, self.table))
        self.table.setEditTriggers(RowsTable.EditTrigger.NoEditTriggers)
        self.table.fill_with("name", NAME_WIDTH)  # the figures stay together
        self.table.selection_changed.connect(self.members_chosen)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.chip, 1)
        head.addWidget(self.change, 0, Qt.AlignmentFlag.AlignTop)
        line = QHBoxLayout()
        line.addWidget(self.counted, 1)
        line.addWidget(self.how)
        top = QVBoxLayout()
        top.setContentsMargins(12, 10, 12, 4)
        top.setSpacing(6)
        top.addLayout(head)
        top.addWidget(self.facts)
        top.addWidget(self.beside)
        top.addLayout(line)
        top.addWidget(self.formula)
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.addWidget(self.table)
        splitter.addWidget(self.quotes)
        splitter.setSizes(list(SHARE))
        splitter.setChildrenCollapsible(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(splitter, 1)

    def show_page(
        self, page: ThemePage, members: Sequence[Member], name: str, besides: Sequence[Beside] = ()
    ) -> None:
        """Show a theme; `name` is what the window calls it."""
        self.page = page
        self.chip.set_chips([ThemeChip(page.id, name, page.colour, hand=page.manual_only)])
        lines, told = page_facts(page, self._called), beside_lines(besides)
        if page.manual_only:
            lines.insert(0, self.tr("Tagged by hand only: what reports say counts for purity alone."))
        self.facts.say(lines)
        self.beside.setText("\n".join(told))
        self.beside.setVisible(bool(told))
        stocks = self.tr("%Ln stock(s)", "", len(members))
        as_of = (
            self.tr("purity as of {day}").format(day=date.fromordinal(page.newest_day).isoformat())
            if page.newest_day
            else ""
        )
        self.counted.setText(" · ".join(filter(None, (stocks, as_of))))
        self.manual.setChecked(page.manual_only)
        self.table.set_rows(members)

    def take_actions(self, actions: Sequence[QAction]) -> None:
        """Actions on the chosen members: their keys hold in the table, its menu offers them."""
        self.table.addActions(actions)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    def show_quotes(self, quotes: Sequence[Quote]) -> None:
        """Show the sentences."""
        self.quotes.set_quotes(quotes)

    def chosen(self) -> tuple[Symbol, ...]:
        """The chosen members."""
        return tuple(row.stock.symbol for row in self.table.selected_rows())
