"""A chart of mentions over time with the sentences behind its bars, of whatever is wished; who holds it says what that is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import partial
from typing import TYPE_CHECKING
from weakref import ref

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from watchlist.analytics.charting import Behind, ChartWish, Drawn, behind, draw
from watchlist.domain.errors import BadQuery
from watchlist.domain.series import ALL, OTHER, PROSE, MentionChart, Stack
from watchlist.ui.jobs import Job
from watchlist.ui.models.query_words import fault_words
from watchlist.ui.models.quotes import MOST_QUOTES, of_sentences
from watchlist.ui.shown_themes import shown_themes
from watchlist.ui.theming import Colours
from watchlist.ui.widgets.frame.counting_word import CountingWord
from watchlist.ui.widgets.frame.empty_state import plain_label
from watchlist.ui.widgets.frame.quotes_list import QuotesList
from watchlist.ui.workspace import Workspace

if TYPE_CHECKING:
    from watchlist.ui.widgets.charts.mention_plot import MentionPlot


class DrawnWish(QWidget):
    """`span_asked` opens the reader at a sentence; the plot itself is made when this is first shown."""

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
        """Counts the newest chart that was asked for."""
        # Who runs it keeps it. A page that kept it would live for ever: Qt holds what the job answers to, which is this page.
        self.job: ref[Job] | None = None
        self.plot: MentionPlot | None = None
        self._make_sentences()
        self.splitter = QSplitter(Qt.Orientation.Vertical)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(self._below)
        self._counting = CountingWord(self)
        workspace.failed.connect(self._counting.stop)

    @property
    def wish(self) -> ChartWish:
        """What is asked for now."""
        return self._wish

    # What differs

    def title(self, drawn: Drawn) -> str:  # noqa: ARG002 - for those that have one
        """What stands over the chart."""
        return ""

    def theme_colours(self) -> Mapping[str, int]:
        """The places of themes in the table of colours, where they are known."""
        return {}

    def show_fault(self, words: str) -> None:
        """A wish that can't be understood, or again can."""

    # What is drawn

    def make_plot(self, least_height: int) -> MentionPlot:
        """The plot, at the first look."""
        if self.plot is None:
            from watchlist.ui.widgets.charts.mention_plot import MentionPlot  # noqa: PLC0415 - pyqtgraph, at the first look

            self.plot = MentionPlot(self._colours)
            self.plot.bar_clicked.connect(self._on_bar_clicked)
            self.plot.setMinimumHeight(least_height)
            self.splitter.insertWidget(0, self.plot)
        return self.plot

    def start_counting(self) -> None:
        """What was listed of the chart before goes; after a moment it is said that the new one is counted."""
        self._below.hide()
        self._counting.start()

    def redraw(self) -> None:
        """Count what is asked for; the chart that is there stays until then."""
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
            self.show_fault(words)
            self.plot.show_nothing(words)

    def _on_drawn(self, drawn: Drawn) -> None:
        if drawn.ticket != self._asked or self.plot is None:
            return
        self._counting.stop()
        self.show_fault("")
        self._shown = drawn
        self._show(drawn, self.plot)
        self.drawn.emit()

    def _show(self, drawn: Drawn, plot: MentionPlot) -> None:
        title, wish = self.title(drawn), drawn.wish
        if wish.as_of is not None and not drawn.chart.starts and not drawn.chart.undated:
            words = self.tr(
                "No report with a date was known on {day}: a report counts from the day on that it came in."
            ).format(day=wish.as_of)
            plot.show_nothing(words, title)
        else:
            plot.set_chart(self._named(drawn.chart), title, self.theme_colours(), wish.shape)

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
            self.splitter.setSizes([self.height() * 3 // 5, self.height() * 2 // 5])
        self.opened.emit()
