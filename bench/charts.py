"""Charts of mentions: from the library to the counts, and panning; goals G10 and G14.

The floor of a query is the count of distinct reports per day straight from the covering index; that of a pan is a bare plot
with the same bars in plain items of pyqtgraph.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from bench.harness import Row, interleave, timed
from bench.libraries import THEMES, library_of_stocks
from watchlist.analytics.mentions import mention_chart
from watchlist.domain.series import CountRule, MentionChart, Period, Series, Stack
from watchlist.store.database import open_reader
from watchlist.store.queries import covered_days, points

STOCKS = 10_000
WEEKS = 520
SERIES = 9
FRAMES = 20
SIZE = (1600, 900)

FLOOR = (
    "SELECT a.day, count(DISTINCT a.origin) FROM appearances a JOIN themes h ON h.id = a.theme_id"
    " WHERE h.name = ? GROUP BY a.day"
)
FLOOR_ALL = "SELECT theme_id, day, count(DISTINCT origin) FROM appearances GROUP BY theme_id, day"


def run() -> list[Row]:
    """The comparisons of this file."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "library.db"
        library_of_stocks(path, STOCKS)
        with closing(open_reader(path)) as connection:
            return [*_one_theme(connection), *_all_themes(connection), *_growth(connection), *_pan()]


def _one_theme(connection: Any) -> list[Row]:
    theme = THEMES[0]
    return interleave(
        f"one theme, {len(points(connection, theme=theme)):,} points",
        {
            "covering index": timed(lambda: connection.execute(FLOOR, (theme,)).fetchall()),
            "points": timed(lambda: points(connection, theme=theme)),
            "points and chart": timed(lambda: _chart(connection, theme=theme)),
        },
        floor="covering index",
        goals={"points": 2.0},
    )


def _all_themes(connection: Any) -> list[Row]:
    return interleave(
        f"all themes, {len(points(connection)):,} points",
        {
            "covering index": timed(lambda: connection.execute(FLOOR_ALL).fetchall()),
            "points": timed(lambda: points(connection)),
            "points and chart": timed(lambda: _chart(connection)),
        },
        floor="covering index",
        goals={"points": 2.0},
    )


def _growth(connection: Any) -> list[Row]:
    """Counting alone: ten times the points may take eleven times the time."""
    many = points(connection)
    few = many[::10]
    covered = covered_days(connection)

    def count(some: tuple[Any, ...]) -> Callable[[], object]:
        return lambda: mention_chart(
            some, period=Period.WEEK, rule=CountRule.REPORTS, stack=Stack.THEME, covered=covered
        )

    return interleave(
        f"counting {len(few):,} and {len(many):,} points",
        {"a tenth": timed(count(few)), "all": timed(count(many))},
        floor="a tenth",
        goals={"all": 11.0},
    )


def _chart(connection: Any, **about: Any) -> MentionChart:
    return mention_chart(
        points(connection, **about),
        period=Period.WEEK,
        rule=CountRule.REPORTS,
        stack=Stack.THEME,
        covered=covered_days(connection),
    )


def _pan() -> list[Row]:
    """Frames of a pan over ten years of weeks in nine series."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    import pyqtgraph as pg
    from PySide6.QtWidgets import QApplication

    from watchlist.ui.theming import Colours, apply
    from watchlist.ui.widgets.mention_plot import MentionPlot

    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    colours = Colours()
    apply(application, colours)
    ours = MentionPlot(colours)
    ours.set_chart(_ten_years())
    bare = pg.PlotWidget()
    _bare_bars(pg, bare)
    for widget in (ours, bare):
        widget.resize(*SIZE)
        widget.show()
        application.sendPostedEvents()
    return interleave(
        f"pan of {SERIES} series × {WEEKS} weeks, {FRAMES} frames",
        {"bare bars": timed(_panning(bare)), "the chart": timed(_panning(ours.plot))},
        floor="bare bars",
        goals={"the chart": 1.3},
    )


def _panning(plot: Any) -> Callable[[], None]:
    view = plot.getViewBox()

    def pan() -> None:
        for step in range(FRAMES):
            view.setXRange(step, step + 400, padding=0)
            plot.viewport().repaint()

    return pan


def _bare_bars(pg: Any, plot: Any) -> None:
    base = [0] * WEEKS
    for place, series in enumerate(_ten_years().series):
        brush = pg.intColor(place, SERIES)
        plot.addItem(
            pg.BarGraphItem(
                x=range(WEEKS), y0=list(base), height=series.counts, width=0.78, brush=brush, pen=None
            )
        )
        base = [below + more for below, more in zip(base, series.counts, strict=True)]


def _ten_years() -> MentionChart:
    starts = tuple(date(2015, 1, 5) + timedelta(weeks=week) for week in range(WEEKS))
    series = tuple(
        Series(f"题材{number}", tuple((week * (number + 3)) % 7 for week in range(WEEKS)))
        for number in range(SERIES)
    )
    totals = tuple(sum(column) for column in zip(*(each.counts for each in series), strict=True))
    return MentionChart(
        Period.WEEK, CountRule.REPORTS, Stack.THEME, starts, (True,) * WEEKS, series, totals, 0
    )
