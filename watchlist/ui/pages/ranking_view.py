"""Rankings: momentum, novelty and crowding, affinity, dropped picks, consensus, what terms tell; every column sorts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QStackedWidget, QWidget

from watchlist.analytics.findings import RankingWish, ranked
from watchlist.domain.findings import TOO_FEW
from watchlist.domain.queries import named
from watchlist.domain.series import Stack
from watchlist.domain.symbols import Symbol
from watchlist.ui.models.finding_columns import finding_columns, finding_identity
from watchlist.ui.models.rows_model import RowsModel
from watchlist.ui.pages.chart_view import ChartView
from watchlist.ui.shown_themes import shown_themes
from watchlist.ui.theming import Colours
from watchlist.ui.widgets.frame.empty_state import EmptyState
from watchlist.ui.widgets.tables.rows_table import RowsTable
from watchlist.ui.workspace import Workspace

if TYPE_CHECKING:
    from watchlist.store.database import Connection

WINDOWS = (30, 90, 180, 365)
OF_A_WINDOW = frozenset({"momentum", "attention"})


class RankingView(ChartView):
    """One ranking at a time, each with a table of its own."""

    def __init__(self, workspace: Workspace, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(workspace, colours, parent)
        self._tables: dict[str, RowsTable[Any]] = {}
        self._make_choices()
        self._about = self.add_rule()
        self._stack = QStackedWidget()
        self._empty = EmptyState(self.tr("Nothing to rank yet"), "")
        self._stack.addWidget(QWidget())  # until there is an answer, nothing is said
        self._stack.addWidget(self._empty)
        self.column.addWidget(self._stack, 1)

    @property
    def table(self) -> RowsTable[Any]:
        """The table of the ranking that is chosen, made when it is first asked for."""
        what = self.what.currentData()
        if what not in self._tables:
            model: RowsModel[Any] = RowsModel(
                finding_columns(what, self.colours), finding_identity, parent=self
            )
            table: RowsTable[Any] = RowsTable(
                model, lambda row: (getattr(row, "name", ""), getattr(row, "symbol", ""))
            )
            table.setAccessibleName(self.what.currentText())
            table.setEditTriggers(RowsTable.EditTrigger.NoEditTriggers)
            table.row_activated.connect(self._on_row)
            table.selection_changed.connect(self.chosen_changed)
            self._tables[what] = table
            self._stack.addWidget(table)
        return self._tables[what]

    def chosen_stocks(self) -> tuple[Symbol, ...]:
        """The stocks of the chosen rows, where a row is about one."""
        of_stocks = self.what.currentData() in OF_A_WINDOW and self.by.currentData() == Stack.STOCK
        rows = self.table.selected_rows()
        codes = (row.key if of_stocks else getattr(row, "symbol", "") for row in rows)
        return tuple(dict.fromkeys(Symbol.parse(code) for code in codes if code))

    def question(self) -> Callable[[Connection], tuple[date, Sequence[Any]]]:
        """The ranking that is chosen."""
        what, by, days = self.what.currentData(), Stack(self.by.currentData()), self.days.currentData()
        self.by.setVisible(what in OF_A_WINDOW)
        self.days.setVisible(what in OF_A_WINDOW)
        if what == "attention" and by is Stack.BROKER:
            by = Stack.THEME
            self.by.setCurrentIndex(self.by.findData(by))
        wish = RankingWish(what, by, days, as_of=self.as_of)
        return lambda connection: ranked(connection, wish)

    def show_answer(self, answer: tuple[date, Sequence[Any]]) -> None:
        """List it."""
        last, rows = answer[0], self._named(answer[1])
        table = self.table
        table.set_rows(rows)
        self.front = table
        words = self.tr("Import reports with theme lists or ratings; what stands out is listed here.")
        self._empty.set_words(self.tr("Nothing to rank yet"), self.why_empty(words))
        self._stack.setCurrentWidget(table if rows else self._empty)
        self._about.setText(self._told(last))

    def _named(self, rows: Sequence[Any]) -> Sequence[Any]:
        """With their themes under the names that the window has for them."""
        called, what = shown_themes(self.workspace), self.what.currentData()
        if what in OF_A_WINDOW and self.by.currentData() == Stack.THEME:
            return [replace(row, name=called(row.key)) for row in rows]
        if what in {"affinity", "lists"}:
            return [replace(row, theme=called(row.theme)) for row in rows]
        return rows

    def _make_choices(self) -> None:
        self.what = self.add_box(
            self.tr("What is ranked"),
            [
                (self.tr("Momentum"), "momentum"),
                (self.tr("New and crowded"), "attention"),
                (self.tr("Affinity"), "affinity"),
                (self.tr("Dropped picks"), "lists"),
                (self.tr("Consensus"), "consensus"),
                (self.tr("What ratings tell"), "terms"),
            ],
        )
        self.by = self.add_box(
            self.tr("Of what"),
            [
                (self.tr("Themes"), Stack.THEME),
                (self.tr("Stocks"), Stack.STOCK),
                (self.tr("Brokers"), Stack.BROKER),
            ],
        )
        self.days = self.add_box(
            self.tr("Window"), [(self.tr("%Ln day(s)", "", days), days) for days in WINDOWS]
        )
        self.days.setCurrentIndex(self.days.findData(90))
        self.bar.addStretch(1)

    def _told(self, last: date) -> str:
        days = self.days.currentData()
        words = {
            "momentum": self.tr(
                "Share of the distinct reports of the {days} days up to {last}, against the {days} days before. Under {few} reports nothing is compared."
            ),
            "attention": self.tr(
                "The {days} days up to {last}. A source is a broker, or a report that names none; new is what the library never named before."
            ),
            "affinity": self.tr(
                "The stock's share in the theme's lists, divided by its share in all lists: 1 is chance."
            ),
            "lists": self.tr("Two consecutive lists of one broker on one theme; Enter opens the newer one."),
            "consensus": self.tr(
                "Steps from −2 to +2, the newest rating of each broker. Without habit: minus the mean of the broker's whole book."
            ),
            "terms": self.tr(
                "The share of a broker's book that has the rating. What everything gets tells nothing: 0 bits."
            ),
        }[self.what.currentData()]
        return words.format(days=days, last=last.isoformat(), few=TOO_FEW)

    def _on_row(self, row: Any) -> None:  # noqa: ANN401 - a row of any of the rankings
        what = self.what.currentData()
        if what == "lists":
            self.span_asked.emit(row.file, 0, 0)
        elif what == "terms":
            self.query_asked.emit(named("broker", row.broker))
        elif what in {"affinity", "consensus"}:
            self.symbol_asked.emit(row.symbol)
        elif self.by.currentData() == Stack.STOCK:
            self.symbol_asked.emit(row.key)
        else:
            self.query_asked.emit(named(Stack(self.by.currentData()).value, row.key))
