"""Ratings in time; a click lists the rating and the broker's own definition of it, each with its place."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QWidget

from watchlist.analytics.findings import Rated, rated
from watchlist.domain.findings import RatingCurve, RatingStep
from watchlist.domain.rows import RatingRow
from watchlist.ui.models.quotes import Place, Quote, of_ratings
from watchlist.ui.pages.chart_view import ChartView
from watchlist.ui.theming import Colours
from watchlist.ui.widgets.charts.rating_plot import Named, RatingPlot
from watchlist.ui.widgets.frame.quotes_list import QuotesList
from watchlist.ui.widgets.search.subject_picker import SubjectPicker, choice_of
from watchlist.ui.workspace import Workspace

if TYPE_CHECKING:
    from watchlist.store.database import Connection

MOST_LANES = 200


class RatingsView(ChartView):
    """All curves, or those of one subject."""

    def __init__(self, workspace: Workspace, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(workspace, colours, parent)
        self._rated = Rated((), (), {})
        self.subject = SubjectPicker(colours, self.tr("Subject"), self.tr("All ratings"))
        self.subject.chosen_changed.connect(self._draw)
        self.bar.addWidget(self.subject)
        self.bar.addStretch(1)
        self.add_rule(
            self.tr(
                "A line is full while the rating holds by the broker's own definition, dotted once it is stale; a triangle is a rise"
                " or a cut. A click shows the rating and its definition."
            )
        )
        self.plot = RatingPlot(colours)
        self.plot.setAccessibleName(self.tr("Ratings in time"))
        self.plot.step_clicked.connect(self._on_step)
        self.quotes = QuotesList(colours, self.tr("The rating and its definition"))
        self.quotes.span_asked.connect(self.span_asked)
        self.quotes.hide()
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.addWidget(self.plot)
        splitter.addWidget(self.quotes)
        splitter.setStretchFactor(0, 3)
        splitter.setStretchFactor(1, 1)
        self.column.addWidget(splitter, 1)
        self.front = self.plot

    def question(self) -> Callable[[Connection], Rated]:
        """Every rating."""
        as_of = self.as_of
        return lambda connection: rated(connection, as_of=as_of)

    def show_answer(self, answer: Rated) -> None:
        """Draw those of the subject that is chosen."""
        self._rated = answer
        subjects = {curve.subject: self._name(curve) for curve in answer.curves}
        self.subject.set_choices([choice_of(key, name, "") for key, name in sorted(subjects.items())])
        self._draw()

    def _draw(self) -> None:
        chosen = self.subject.chosen
        curves = [curve for curve in self._rated.curves if not chosen or curve.subject in chosen]
        # Those that say most first: the ones with the most ratings, stocks before industries.
        curves.sort(key=lambda curve: (-len(curve.steps), curve.scope != "stock", curve.subject))
        self.plot.set_curves(
            [Named(curve, self._name(curve)) for curve in curves[:MOST_LANES]],
            date.today() if self.as_of is None else date.fromisoformat(self.as_of),  # noqa: DTZ011 - the user's own day
            self.why_empty(self.tr("No dated rating of a broker yet.")),
        )
        self.quotes.hide()

    def _name(self, curve: RatingCurve) -> str:
        return self._rated.names.get(curve.subject, curve.subject) or self.tr("industry not stated")

    def _on_step(self, step: RatingStep) -> None:
        row = next(
            (row for row in self._rated.rows if (row.report_id, row.start) == (step.report_id, step.start)),
            None,
        )
        if row is not None:
            self.quotes.set_quotes(self._quotes(row))
            self.quotes.show()

    def _quotes(self, row: RatingRow) -> list[Quote]:
        (rating,) = of_ratings([row])
        if row.defined_in is None or row.defined_start is None or row.defined_end is None:
            return [rating]
        place = Place(row.defined_in, row.defined_start, row.defined_end)
        months = "" if row.horizon is None else self.tr("for %Ln month(s)", "", row.horizon)
        head = " · ".join(
            part for part in (self.tr("Defined by {broker}").format(broker=row.broker), months) if part
        )
        return [rating, Quote(1, head, row.definition, place=place)]
