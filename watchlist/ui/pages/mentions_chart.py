"""Mentions over time of stocks, themes, brokers, an industry, a list or what a query finds; each bar opens the sentences that it counts."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any
from weakref import ref

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QShowEvent
from PySide6.QtWidgets import (
    QSplitter,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from watchlist.analytics.charting import Behind, ChartWish, Drawn, behind, draw, subjects
from watchlist.domain.changes import Changes
from watchlist.domain.errors import BadQuery
from watchlist.domain.series import ALL, OTHER, PROSE, MentionChart, Stack
from watchlist.domain.symbols import Symbol
from watchlist.ui.flows.window.saving import save_made
from watchlist.ui.jobs import Job
from watchlist.ui.models.query_words import fault_words
from watchlist.ui.models.quotes import MOST_QUOTES, of_sentences
from watchlist.ui.pages.chart_choices import ChartChoices, choices_of
from watchlist.ui.settings import PICTURE_FORM, Setting
from watchlist.ui.shown_themes import shown_themes
from watchlist.ui.theming import Colours
from watchlist.ui.widgets.frame.counting_word import CountingWord
from watchlist.ui.widgets.frame.empty_state import plain_label
from watchlist.ui.widgets.frame.quotes_list import QuotesList
from watchlist.ui.widgets.frame.save_dialog import SaveDialog
from watchlist.ui.workspace import Workspace

if TYPE_CHECKING:
    from watchlist.store.engine import Connection
    from watchlist.ui.widgets.charts.mention_plot import MentionPlot
    from watchlist.ui.widgets.search.subject_picker import Choice

SUBJECT = ("symbols", "themes", "brokers", "industry", "list_id", "query")
"""What of a wish says of whom or what mentions are counted."""
LEAST_HEIGHT = 260
"""Pixels that the chart keeps when sentences are listed under it."""


class MentionsChart(QWidget):
    """`span_asked` opens the reader at a sentence; the plot itself is made when the page is first shown."""

    span_asked = Signal(int, int, int)
    drawn = Signal()
    opened = Signal()

    def __init__(self, workspace: Workspace, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._colours = colours
        self._wish = ChartWish()
        self._shown: Drawn | None = None
        self._asked = 0
        # Who runs it keeps it. A page that kept it would live for ever: Qt holds what the job answers to, which is this page.
        self.job: ref[Job] | None = None
        """Counts the newest chart that was asked for."""
        self._stale = True
        self._subjects_known = False
        self.plot: MentionPlot | None = None
        self.choices = ChartChoices(colours)
        self.choices.chosen.connect(self._on_chosen)
        self._make_exports()
        self._make_sentences()
        self._lay_out()
        self._counting = CountingWord(self)
        workspace.failed.connect(self._counting.stop)

    @property
    def wish(self) -> ChartWish:
        """What is asked for now."""
        return self._wish

    def chosen_stocks(self) -> tuple[Symbol, ...]:
        """The stocks that are drawn by name."""
        return tuple(map(Symbol.parse, self._wish.symbols))

    def show_symbol(self, symbol: Symbol) -> None:
        """Draw one stock, of every theme and broker."""
        self.show_wish(replace(self._wish, symbols=(str(symbol),), themes=(), brokers=()))

    def show_theme(self, theme: str) -> None:
        """Draw one theme with those below it, of every stock and broker."""
        self.show_wish(replace(self._wish, symbols=(), themes=(theme,), brokers=()))

    def subject(self) -> dict[str, Any]:
        """What is counted, as it can be kept; of which day's knowledge is not part of it."""
        return {name: value for name, value in asdict(self._wish).items() if name in SUBJECT and value}

    def show_subject(self, subject: Mapping[str, Any]) -> None:
        """Count that again."""
        told: dict[str, Any] = {
            name: value if isinstance(value, str | int) else tuple(value) for name, value in subject.items()
        }
        self.show_wish(replace(self._wish, **told))

    def show_wish(self, wish: ChartWish) -> None:
        """Draw something else."""
        self._wish = wish
        self.choices.show_wish(wish)
        self._stale = True
        if self.isVisible():
            self.reload()

    def show_as_of(self, day: str | None) -> None:
        """Draw what was known on a day (ISO), None for now."""
        self.show_wish(replace(self._wish, as_of=day))

    def refresh(self, changes: Changes) -> None:
        """Draw again if what is counted changed; a hidden page waits until it is shown."""
        if changes.picks or changes.reports or changes.themes or changes.lists:
            self._stale = True
            self._subjects_known = False
            if self.isVisible():
                self.reload()

    def reload(self) -> None:
        """Draw what is asked for; the chart that is there stays until the new one is counted."""
        self._stale = False
        self._below.hide()
        self._counting.start()
        if self._subjects_known:
            self._draw()
        else:
            self._workspace.read_later(_choices, self._on_choices, name=self.tr("Chart"))

    def showEvent(self, event: QShowEvent) -> None:
        """Qt tells: the page is shown; what changed meanwhile is drawn now."""
        super().showEvent(event)
        if self.plot is None:
            self._make_plot()
        if self._stale:
            self.reload()

    def save_png(self, path: Path) -> None:
        """Write the chart as a picture; to pack its pixels takes longer than to draw it, so a thread does."""
        from watchlist.ui.widgets.charts.plot_pictures import png_of_image  # noqa: PLC0415 - as the plot itself

        if self.plot is not None:
            save_made(self._workspace, path, partial(png_of_image, self.plot.image()))

    def save_svg(self, path: Path) -> None:
        """Write the chart as lines and letters, for print."""
        if self.plot is not None:
            drawing = self.plot.svg()
            save_made(self._workspace, path, lambda: drawing)

    def save_csv(self, path: Path) -> None:
        """Write the chart as a table."""
        from watchlist.exporting.chart_csv import chart_csv  # noqa: PLC0415 - seldom needed

        if self._shown is not None:
            save_made(self._workspace, path, partial(chart_csv, self._shown.chart))

    def _on_chosen(self) -> None:
        self._wish = self.choices.wish(self._wish.as_of)
        self.reload()

    def _on_choices(self, offered: Sequence[Sequence[Choice]]) -> None:
        self._subjects_known = True
        self.choices.set_choices(offered)
        self._draw()

    # What is drawn

    def _draw(self) -> None:
        self._asked += 1
        wish, ticket = self._wish, self._asked
        before = self.job() if self.job is not None else None
        if before is not None:
            before.cancel()  # nobody waits for the chart before
        job = self._workspace.read_later(
            lambda connection: draw(connection, wish, ticket),
            self._on_drawn,
            name=self.tr("Chart"),
            failed=partial(self._on_failed, ticket),
        )
        self.job = ref(job)

    def _on_failed(self, ticket: int, error: Exception) -> None:
        """A query that can't be answered is told under it, and nothing is drawn for it."""
        if not isinstance(error, BadQuery):
            self._workspace.failed.emit(error)
        elif ticket == self._asked and self.plot is not None:
            self._counting.stop()
            self._shown = None
            words = fault_words(error)
            self.choices.show_fault(words)
            self.plot.show_nothing(words)

    def _make_plot(self) -> None:
        from watchlist.ui.widgets.charts.mention_plot import MentionPlot  # noqa: PLC0415 - pyqtgraph, at the first look

        self.plot = MentionPlot(self._colours)
        self.plot.bar_clicked.connect(self._on_bar_clicked)
        self.plot.setMinimumHeight(LEAST_HEIGHT)
        self.front = self.plot
        self._splitter.insertWidget(0, self.plot)

    def _on_drawn(self, drawn: Drawn) -> None:
        if drawn.ticket != self._asked or self.plot is None:
            return
        self._counting.stop()
        self.choices.show_fault("")
        self._shown = drawn
        title = self.choices.title(self._wish.as_of, drawn.unknown)
        if self._wish.as_of is not None and not drawn.chart.starts and not drawn.chart.undated:
            words = self.tr(
                "No report with a date was known on {day}: a report counts from the day on that it came in."
            ).format(day=self._wish.as_of)
            self.plot.show_nothing(words, title)
            self.drawn.emit()
            return
        colours = {theme: self.choices.themes.colour_of(theme) for theme in self._themes(drawn)}
        self.plot.set_chart(
            self._named(drawn.chart),
            title,
            {key: place for key, place in colours.items() if place >= 0},
            drawn.wish.shape,
        )
        self.drawn.emit()

    def _named(self, chart: MentionChart) -> MentionChart:
        """With its themes under the names that the window has for them; what they are stays their own names."""
        if chart.stack is not Stack.THEME:
            return chart
        called = shown_themes(self._workspace)
        named = (
            each if each.key in {ALL, OTHER, PROSE} else replace(each, label=called(each.key))
            for each in chart.series
        )
        return replace(chart, series=tuple(named))

    def _themes(self, drawn: Drawn) -> Sequence[str]:
        return [series.key for series in drawn.chart.series]

    # What is behind a bar

    def _make_sentences(self) -> None:
        self.sentences = QuotesList(self._colours, self.tr("Sentences behind the bar"))
        self.sentences.span_asked.connect(self.span_asked)
        self._heading = plain_label()
        self._heading.setWordWrap(True)
        font = self._heading.font()
        font.setBold(True)
        self._heading.setFont(font)
        self._below = QWidget()
        column = QVBoxLayout(self._below)
        column.setContentsMargins(0, 0, 0, 0)
        self._heading.setContentsMargins(12, 8, 12, 2)
        column.addWidget(self._heading)
        column.addWidget(self.sentences, 1)
        self._below.hide()

    def _on_bar_clicked(self, start: date, last: date, key: str) -> None:
        drawn = self._shown
        if drawn is None or self.plot is None:
            return
        self._workspace.read_later(
            lambda connection: behind(connection, drawn, start, last, key),
            self._on_behind,
            name=self.tr("Sentences"),
        )

    def _on_behind(self, found: Behind) -> None:
        if found.drawn is not self._shown or self.plot is None:
            return
        place = found.drawn.chart.starts.index(found.start)
        about = self.plot.hover_text(place, found.key).replace("\n", " · ")
        places = self.tr("%Ln place(s)", "", len(found.rows))
        cut = self.tr("the first {count} are listed").format(count=f"{MOST_QUOTES:,}")
        parts = [about, places, *([cut] if len(found.rows) > MOST_QUOTES else [])]
        self._heading.setText(" · ".join(parts))
        self.sentences.set_quotes(of_sentences(found.rows[:MOST_QUOTES], shown_themes(self._workspace)))
        if not self._below.isVisible():
            self._below.show()
            self._splitter.setSizes([self.height() * 3 // 5, self.height() * 2 // 5])
        self.opened.emit()

    # What is exported

    def _make_exports(self) -> None:
        self.png_action = QAction(self.tr("Save picture…"), self)
        self.png_action.setObjectName("charts_png")
        self.csv_action = QAction(self.tr("Save table…"), self)
        self.csv_action.setObjectName("charts_csv")
        self.png_action.setShortcut(QKeySequence("Ctrl+Shift+S"))
        for action in (self.png_action, self.csv_action):
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            self.addAction(action)
        pictures = {self.tr("Picture (*.png)"): ".png", self.tr("Drawing (*.svg)"): ".svg"}
        tables = {self.tr("Table (*.csv)"): ".csv"}
        self.png_action.triggered.connect(lambda: self._ask_path(pictures, PICTURE_FORM, self._save_picture))
        self.csv_action.triggered.connect(lambda: self._ask_path(tables, None, self.save_csv))

    def _save_picture(self, path: Path) -> None:
        (self.save_svg if path.suffix.casefold() == ".svg" else self.save_png)(path)

    def _ask_path(
        self, forms: Mapping[str, str], form: Setting[str] | None, save: Callable[[Path], None]
    ) -> None:
        stem = _file_name(self.choices.title(self._wish.as_of))
        dialog = SaveDialog(self.tr("Save chart"), stem, forms, form, self)
        dialog.chosen.connect(save)
        dialog.open()

    def _lay_out(self) -> None:
        for action in (self.png_action, self.csv_action):
            button = QToolButton()
            button.setDefaultAction(action)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
            self.choices.bar.addWidget(button)
        self._splitter = QSplitter(Qt.Orientation.Vertical)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.addWidget(self._below)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.choices)
        column.addWidget(self._splitter, 1)


def _choices(connection: Connection) -> tuple[list[Choice], ...]:
    return choices_of(subjects(connection))


def _file_name(title: str) -> str:
    """The title as part of a file's name on any system."""
    return (
        "".join("_" if c in '<>:"/\\|?*' or ord(c) < ord(" ") else c for c in title)[:80].strip(" .")
        or "chart"
    )
