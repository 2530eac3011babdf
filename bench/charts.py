"""Charts of mentions: from the library to the counts, and panning.

The floor of a query is one plain statement over the same covering index that counts distinct reports a day, with every id
known; that of a pan is a bare plot with the same bars in plain items of pyqtgraph. Growth is measured between two libraries in which
a subject is named on nearly the same days, as the floors were: a rollup has a row for each day, and more days are not more mentions.
"""

from __future__ import annotations

import os
import random
import tempfile
import time
from collections.abc import Callable
from contextlib import ExitStack, closing
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from bench.harness import Row, interleave, timed
from bench.libraries import MANY_DAYS, library_of_mentions
from watchlist.analytics.library_chart import Asked, library_chart
from watchlist.domain.series import CountRule, MentionChart, Period, Series, Shape, Stack
from watchlist.store.database import open_reader
from watchlist.store.queries.tallies import day_rows, tallies

MENTIONS = 2_500_000
WEEKS, SERIES, LINES, STOCKS = 520, 9, 100, 2_000
POINTS = 1_000_000
CELLS = (500, 60)
FRAMES = 20
GROWN_DAYS = 730
"""Few enough that a tenth of the mentions names a theme on nearly all of them; a stock is named often enough in ten years."""
GROWTH = {"one stock": 4.0, "one theme": 1.5, "everything": 1.5}
"""How much longer ten times the mentions may take; of one theme and of everything a rollup of days is kept."""
SIZE = (1600, 900)

STACKS = (Stack.NONE, Stack.STANCE, Stack.THEME, Stack.STOCK, Stack.BROKER)
_KEYS = {
    Stack.STANCE: "stance",
    Stack.THEME: "theme_id",
    Stack.STOCK: "security_id",
    Stack.BROKER: "broker_id",
}


def run() -> list[Row]:
    """The comparisons of this file."""
    rows: list[Row] = []
    with tempfile.TemporaryDirectory() as folder, ExitStack() as open_libraries:

        def library(mentions: int, days: int) -> Any:
            path = Path(folder) / f"{mentions}-{days}.db"
            library_of_mentions(path, mentions, days)
            return open_libraries.enter_context(closing(open_reader(path)))

        long, short = (
            (library(MENTIONS // 10, days), library(MENTIONS, days)) for days in (MANY_DAYS, GROWN_DAYS)
        )
        for name, about in _subjects(long[1]).items():
            rows += _query(long[1], name, about)
            rows += _growth(*(long if "symbol" in about else short), name, about)
        rows += _click_to_paint(long[1])
    return [*rows, *_network(), *_heat(), *_pan()]


def _network() -> list[Row]:
    """2,000 stocks in 12,000 lists: counting who meets whom and finding their places, against making a table of the rows."""
    from watchlist.analytics.frames import appearances_of
    from watchlist.analytics.network import network
    from watchlist.domain.facts import Facts

    chance = random.Random(7)
    rows = [
        (738_000 + report % 900, report, report, report % 40 + 1, stock, (report * 3 + place) % 300 + 1, 3, 1)
        for report in range(1, 4_001)
        for place in range(3)
        for stock in chance.sample(range(1, STOCKS + 1), 8)
    ]
    names = {stock: (f"{stock:06}.SZ", "") for stock in range(1, STOCKS + 1)}
    found = Facts(rows, [], names, {theme: str(theme) for theme in range(1, 301)}, {})
    return interleave(
        f"network of {STOCKS:,} stocks in {len(rows):,} list entries",
        {
            "the rows as a table": timed(lambda: appearances_of(found)),
            "the network": timed(lambda: network(found, least=1)),
        },
        floor="the rows as a table",
        rounds=5,
    )


def _heat() -> list[Row]:
    """Scrolling a heat map of 500 stocks and 60 themes, against Qt's own table of the same cells."""
    from PySide6.QtGui import QStandardItem, QStandardItemModel
    from PySide6.QtWidgets import QTableView

    from watchlist.domain.findings import HeatMap
    from watchlist.ui.theming import Colours
    from watchlist.ui.widgets.charts.heat_plot import CELL_HEIGHT, CELL_WIDTH, HeatPlot

    application, _ = _qt()
    rows, columns = CELLS
    counts = tuple(tuple(row * column % 23 for column in range(columns)) for row in range(rows))
    names = tuple((f"{row:06}.SZ", f"股票名称{row}") for row in range(rows))
    ours = HeatPlot(Colours())
    ours.set_heat(HeatMap(names, tuple((f"题材{n}", f"题材{n}") for n in range(columns)), counts), "")
    model = QStandardItemModel(rows, columns)
    for row, line in enumerate(counts):
        for column, count in enumerate(line):
            model.setItem(row, column, QStandardItem(str(count)))
    table = QTableView()
    table.setModel(model)
    table.horizontalHeader().setDefaultSectionSize(CELL_WIDTH)
    table.verticalHeader().setDefaultSectionSize(CELL_HEIGHT)
    table.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)

    def scrolling(area: HeatPlot | QTableView) -> Callable[[], None]:
        area.resize(*SIZE)
        area.show()
        application.sendPostedEvents()
        bar = area.verticalScrollBar()

        def scroll() -> None:
            for step in range(FRAMES):
                bar.setValue(bar.maximum() * step // FRAMES)
                area.grab()

        return scroll

    return interleave(
        f"scroll of {rows} × {columns} cells, {FRAMES} frames",
        {
            "Qt's table": timed(scrolling(table), time.process_time),
            "the heat map": timed(scrolling(ours), time.process_time),
        },
        floor="Qt's table",
        goals={"the heat map": 1.0},
    )


def _subjects(connection: Any) -> dict[str, Any]:
    busiest = connection.execute(
        "SELECT symbol FROM securities WHERE id ="
        " (SELECT security_id FROM appearances GROUP BY 1 ORDER BY count(*) DESC LIMIT 1)"
    ).fetchone()[0]
    return {"one stock": {"symbol": busiest}, "one theme": {"theme": "题材0"}, "everything": {}}


def _floor(connection: Any, stack: Stack, about: Any) -> Callable[[], object]:
    """The same counts in one plain statement over the covering index, with the ids known: nothing else is done."""
    if "symbol" in about:
        where = f"security_id = {connection.execute('SELECT id FROM securities WHERE symbol = ?', (about['symbol'],)).fetchone()[0]}"
    elif "theme" in about:
        where = f"theme_id = {connection.execute('SELECT id FROM themes WHERE name = ?', (about['theme'],)).fetchone()[0]}"
    else:
        where = "TRUE"
    key = "" if stack is Stack.NONE else f"{_KEYS[stack]}, "
    sql = f"SELECT {key}day, count(DISTINCT origin) FROM appearances WHERE {where} GROUP BY {key}day"
    return lambda: connection.execute(sql).fetchall()


def _chart(connection: Any, stack: Stack, about: Any) -> Callable[[], float]:
    asked = Asked(Period.WEEK, CountRule.REPORTS, stack)
    return timed(lambda: library_chart(connection, asked, **about), time.process_time)


def _query(large: Any, name: str, about: Any) -> list[Row]:
    """From the library to the finished counts of a chart, against the floor."""
    return [
        row
        for stack in STACKS
        for row in interleave(
            f"{name} by {stack.value}, {MENTIONS:,} mentions",
            {
                "covering index": timed(_floor(large, stack, about), time.process_time),
                "tallies": timed(lambda stack=stack: _read(large, stack, about), time.process_time),
                "tallies and chart": _chart(large, stack, about),
            },
            floor="covering index",
            rounds=5,
            goals={"tallies": 2.0},
        )
    ]


def _read(connection: Any, stack: Stack, about: Any) -> object:
    """What the chart asks of the library: of a stock by key its rows, of all else counts by key and day."""
    if "symbol" in about and stack in _KEYS and stack is not Stack.STANCE:
        return day_rows(connection, CountRule.REPORTS, stack, **about)
    return tallies(connection, CountRule.REPORTS, stack, **about)


def _growth(small: Any, grown: Any, name: str, about: Any) -> list[Row]:
    """Ten times the mentions on the same days; a goal is set for what is undivided."""
    return [
        row
        for stack in STACKS
        for row in interleave(
            f"{name} by {stack.value}, ten times the mentions on the same days",
            {"a tenth": _chart(small, stack, about), "all": _chart(grown, stack, about)},
            floor="a tenth",
            rounds=5,
            goals={"all": GROWTH[name]} if stack is Stack.NONE else {},
        )
    ]


def _click_to_paint(connection: Any) -> list[Row]:
    """From a click to the painted chart, against one plain statement and the first paint of a bare plot with its bars."""
    application, pg = _qt()
    from watchlist.analytics.charting import ChartWish, draw
    from watchlist.ui.theming import Colours
    from watchlist.ui.widgets.charts.mention_plot import MentionPlot

    colours = Colours()
    there = MentionPlot(colours)
    there.resize(*SIZE)
    there.show()
    rows = []
    for name, about in _subjects(connection).items():
        symbols = (about["symbol"],) if "symbol" in about else ()
        wish = ChartWish(symbols, (about["theme"],) if "theme" in about else ())
        query = _floor(connection, Stack.THEME, about)

        def bare(query: Callable[[], object] = query) -> None:
            query()
            plot = pg.PlotWidget()
            _bare_bars(pg, plot)
            _shown(application, plot)

        def first(wish: ChartWish = wish) -> None:
            plot = MentionPlot(colours)
            plot.set_chart(draw(connection, wish).chart)
            _shown(application, plot)

        def click(wish: ChartWish = wish) -> None:
            there.set_chart(draw(connection, wish).chart)
            application.sendPostedEvents()
            there.grab()

        rows += interleave(
            f"click to paint, {name}, {MENTIONS:,} mentions",
            {
                "plain statement, bare bars": timed(bare, time.process_time),
                "the page's first chart": timed(first, time.process_time),
                "a click": timed(click, time.process_time),
            },
            floor="plain statement, bare bars",
            rounds=5,
            goals={"a click": 2.0},
        )
    return rows


def _shown(application: Any, plot: Any) -> None:
    plot.resize(*SIZE)
    plot.show()
    application.sendPostedEvents()
    plot.grab()
    plot.close()


def _qt() -> tuple[Any, Any]:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    import pyqtgraph as pg
    from PySide6.QtWidgets import QApplication

    from watchlist.ui.theming import Colours, apply

    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    apply(application, Colours())
    return application, pg


def _pan() -> list[Row]:
    """Frames of a pan over ten years of weeks: nine series of bars, a hundred lines."""
    from watchlist.ui.theming import Colours
    from watchlist.ui.widgets.charts.mention_plot import MentionPlot

    application, pg = _qt()
    rows = []
    for shape, series in ((Shape.BARS, SERIES), (Shape.LINES, LINES)):
        ours = MentionPlot(Colours())
        ours.set_chart(_ten_years(series), "", None, shape)
        bare = pg.PlotWidget()
        if shape is Shape.BARS:
            _bare_bars(pg, bare)
        else:
            for place, each in enumerate(_ten_years(series).series):
                bare.plot(range(WEEKS), each.counts, pen=pg.mkPen(pg.intColor(place, series), width=1))
        for widget in (ours, bare):
            widget.resize(*SIZE)
            widget.show()
            application.sendPostedEvents()
        rows += interleave(
            f"pan of {series} series × {WEEKS} weeks as {shape.value}, {FRAMES} frames",
            {
                "bare items": timed(_panning(bare), time.process_time),
                "the chart": timed(_panning(ours.plot), time.process_time),
            },
            floor="bare items",
            goals={"the chart": 1.3},
        )
    return [*rows, *_connected(application, pg), *_million(application, pg)]


def _connected(application: Any, pg: Any) -> list[Row]:
    """A hundred series of one colour, which are one curve, against as many plain items."""
    from watchlist.ui.widgets.charts.plot_lines import SeriesLines

    series = [each.counts for each in _ten_years(LINES).series]
    ours, bare = pg.PlotWidget(), pg.PlotWidget()
    SeriesLines(ours.getPlotItem()).set_values(series, [pg.mkColor("b")] * LINES)
    for counts in series:
        bare.plot(range(WEEKS), counts, pen=pg.mkPen("b", width=1))
    return _panned(
        application,
        f"pan of {LINES} series × {WEEKS} weeks of one colour, {FRAMES} frames",
        {"bare items": bare, "one connected curve": ours},
        (WEEKS, 1.0),
    )


def _million(application: Any, pg: Any) -> list[Row]:
    """A million points, against a bare item that clips and thins."""
    import numpy as np

    from watchlist.ui.widgets.charts.plot_lines import SeriesLines

    heights = np.random.default_rng(7).integers(0, 40, POINTS).astype(float)
    ours, bare = pg.PlotWidget(), pg.PlotWidget()
    SeriesLines(ours.getPlotItem()).set_values([heights], [pg.mkColor("b")])
    item = pg.PlotDataItem(pen=pg.mkPen("b", width=1))
    bare.addItem(item)
    item.setClipToView(True)
    item.setDownsampling(auto=True, method="peak")
    item.setData(np.arange(POINTS), heights)
    title = f"pan of {POINTS:,} points, {FRAMES} frames"
    plots = {"clip and downsample": bare, "the lines": ours}
    return [
        row
        for part, shown in (("whole", 1.0), ("one percent", 0.01))
        for row in _panned(application, f"{title}, {part}", plots, (POINTS, shown))
    ]


def _panned(application: Any, title: str, plots: dict[str, Any], extent: tuple[int, float]) -> list[Row]:
    points, shown = extent
    for widget in plots.values():
        widget.resize(*SIZE)
        widget.show()
        application.sendPostedEvents()
    width = points * shown * 0.8
    floor, measured = plots
    return interleave(
        title,
        {name: timed(_panning(widget, width), time.process_time) for name, widget in plots.items()},
        floor=floor,
        goals={measured: 1.3},
    )


def _panning(plot: Any, width: float = 400.0) -> Callable[[], None]:
    view = plot.getViewBox()

    def pan() -> None:
        for step in range(FRAMES):
            start = step * width / 400
            view.setXRange(start, start + width, padding=0)
            plot.grab()

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


def _ten_years(count: int = SERIES) -> MentionChart:
    starts = tuple(date(2015, 1, 5) + timedelta(weeks=week) for week in range(WEEKS))
    series = tuple(
        Series(f"题材{number}", tuple((week * (number + 3)) % 7 for week in range(WEEKS)))
        for number in range(count)
    )
    totals = tuple(sum(column) for column in zip(*(each.counts for each in series), strict=True))
    return MentionChart(
        Period.WEEK, CountRule.REPORTS, Stack.THEME, starts, (True,) * WEEKS, series, totals, 0
    )
