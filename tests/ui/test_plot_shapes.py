"""Charts of mentions as lines, shares and sums; the period that is not over; the other plots' own places."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import combinations

import numpy as np
import pytest
from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from watchlist.domain.findings import HeatMap, RatingCurve, RatingStep
from watchlist.domain.series import ALL, NOBODY, OTHER, CountRule, MentionChart, Period, Series, Shape, Stack
from watchlist.ui.theming import Colours, ThemeName
from watchlist.ui.widgets.charts.heat_plot import HeatPlot, heat_image
from watchlist.ui.widgets.charts.label_room import LabelRoom
from watchlist.ui.widgets.charts.mention_plot import MentionPlot
from watchlist.ui.widgets.charts.plot_colours import again_apart
from watchlist.ui.widgets.charts.plot_lines import DOT, DOTS_UP_TO, LONG, RING, SeriesLines
from watchlist.ui.widgets.charts.plot_values import greatest, heights_of
from watchlist.ui.widgets.charts.rating_plot import MARK, Named, RatingPlot

WEEKS = tuple(date(2024, 12, 2) + timedelta(weeks=week) for week in range(4))
CHART = MentionChart(
    Period.WEEK, CountRule.REPORTS, Stack.THEME, WEEKS, (True, True, False, True),
    (Series("液冷", (2, 0, 0, 1)), Series("铜连接", (1, 1, 0, 3))), (2, 1, 0, 3), 0,
    library=(4, 2, 0, 6), today=date(2024, 12, 25),
)  # fmt: skip


@pytest.fixture
def plot(qtbot: QtBot, colours: Colours) -> MentionPlot:
    plot = MentionPlot(colours)
    qtbot.addWidget(plot)
    plot.resize(800, 420)
    plot.show()
    return plot


def lines(plot: MentionPlot) -> list[list[float | None]]:
    found = [
        dict(zip(curve.xData.tolist(), curve.yData.tolist(), strict=True)) for curve in plot.lines.curves
    ]
    return [[heights.get(place) for place in range(len(plot.chart.starts))] for heights in found]


@pytest.mark.parametrize(
    ("shape", "drawn"),
    [
        (Shape.BARS, []),
        (Shape.LINES, [[2, 0, None, 1], [1, 1, None, 3]]),
        (Shape.SHARES, [[50, 0, None, 100 / 6], [25, 50, None, 50]]),
        (Shape.RUNNING, [[2, 0, 0, 1], [1, 1, 0, 3]]),
    ],
)
def test_lines_break_where_no_report_is_dated(plot: MentionPlot, shape: Shape, drawn: list[object]) -> None:
    plot.set_chart(CHART, "液冷", None, shape)
    assert lines(plot) == [pytest.approx(line) if None not in line else line for line in drawn]  # type: ignore[operator]
    assert len(plot.bars.items) == (2 if shape is Shape.BARS else 0)


def test_the_mouse_finds_the_nearest_line_and_tells_its_share(plot: MentionPlot) -> None:
    plot.set_chart(CHART, "", None, Shape.SHARES)
    assert plot.piece_at(0.2, 49) == (0, "液冷")
    assert plot.piece_at(0.2, 26) == (0, "铜连接")
    assert plot.piece_at(0, 37.5) == (0, ALL)
    assert "液冷: 50% (2/4)" in plot.hover_text(0, "液冷")


def test_the_period_that_is_not_over_is_veiled_and_told(plot: MentionPlot) -> None:
    plot.set_chart(CHART)
    assert plot._veil.isVisible()
    assert plot._veil.rect().left() == 2.5
    assert [entry.label for entry in plot.legend.entries][-1] == "Not over yet"
    assert "Not over yet" in plot.hover_text(3, "液冷")
    assert "Not over yet" not in plot.hover_text(0, "液冷")


def test_what_is_drawn_stands_on_the_chart(plot: MentionPlot) -> None:
    plot.set_chart(CHART, "", None, Shape.SHARES)
    assert "as a share of all" in plot.caption.text()
    assert plot._counts.tickStrings([50], 1, 1) == ["50 %"]
    plot.set_chart(CHART, "", None, Shape.RUNNING)
    assert "added up" in plot.caption.text()
    assert plot._counts.tickStrings([50], 1, 1) == ["50"]


def test_twenty_stocks_have_twenty_colours(plot: MentionPlot) -> None:
    series = tuple(Series(f"{n:06}.SZ", (n,), f"股票{n}") for n in range(20))
    chart = MentionChart(Period.WEEK, CountRule.REPORTS, Stack.STOCK, WEEKS[:1], (True,), series, (20,), 0)
    plot.set_chart(chart, "", None, Shape.LINES)
    assert len({item.opts["pen"].color().name() for item in plot.lines.curves}) == 20
    assert len({entry.edge.name() for entry in plot.legend.entries}) == 20
    assert [entry.label for entry in plot.legend.entries] == [f"股票{n}" for n in range(20)]


def test_a_long_legend_does_not_blow_the_window_up(qtbot: QtBot, colours: Colours) -> None:
    series = tuple(Series(f"很长的题材名称第{n}号", (n,)) for n in range(60))
    plot = MentionPlot(colours)
    qtbot.addWidget(plot)
    plot.set_chart(
        MentionChart(Period.WEEK, CountRule.REPORTS, Stack.THEME, WEEKS[:1], (True,), series, (60,), 0)
    )
    plot.resize(1400, 700)
    plot.show()
    assert plot.height() == 700
    qtbot.waitUntil(lambda: plot.legend.height() == plot.legend.heightForWidth(plot.legend.width()))


def test_a_lone_value_gets_a_dot_in_a_long_chart(plot: MentionPlot) -> None:
    weeks = tuple(date(2020, 1, 6) + timedelta(weeks=week) for week in range(DOTS_UP_TO + 10))
    covered = tuple(place not in {4, 6} for place in range(len(weeks)))
    chart = MentionChart(
        Period.WEEK, CountRule.REPORTS, Stack.NONE, weeks, covered, (Series(ALL, (1,) * len(weeks)),), (1,) * len(weeks), 0
    )  # fmt: skip
    plot.set_chart(chart, "", None, Shape.LINES)
    assert plot.lines.dots.data["x"].tolist() == [5]


def many_lines(series: int, columns: int) -> MentionChart:
    days = tuple(date(2000, 1, 1) + timedelta(days=day) for day in range(columns))
    counts = tuple(
        Series(f"{number:06}.SZ", tuple((day * (number + 3)) % 7 for day in range(columns)))
        for number in range(series)
    )
    return MentionChart(
        Period.DAY, CountRule.REPORTS, Stack.STOCK, days, (True,) * columns, counts, (7,) * columns, 0
    )  # fmt: skip


def test_series_of_one_colour_are_one_curve_that_never_joins_two_of_them(plot: MentionPlot) -> None:
    lines = SeriesLines(plot.plot.getPlotItem())
    colours = [QColor("red"), QColor("blue")] * 50
    lines.set_values([series.counts for series in many_lines(100, 52).series], colours)
    assert [curve.opts["pen"].color().name() for curve in lines.curves] == ["#ff0000", "#0000ff"]
    for curve in lines.curves:
        assert len(curve.xData) == 50 * 52
        joined = curve.opts["connect"][:-1].astype(bool)
        assert (np.diff(curve.xData)[joined] == 1).all()
        assert (~joined).sum() == 49


def test_series_over_the_same_points_take_turns_and_none_hides_another(plot: MentionPlot) -> None:
    lines = SeriesLines(plot.plot.getPlotItem())
    lines.set_values(
        [(0, 0, 2, 4), (0, 0, 2, 4), (1, 0, 2, 3)], [QColor("red"), QColor("blue"), QColor("green")]
    )
    drawn = [np.stack([curve.xData, curve.yData], axis=1) for curve in lines.curves]
    joined = [curve.opts["connect"].tolist() for curve in lines.curves]
    third = 1 / 3
    ways = [
        [(0, 0), (1, 0), (1, 0), (1 + third, 2 * third), (2, 2), (2.5, 3)],
        [(0, 0), (1, 0), (1 + third, 2 * third), (1 + 2 * third, 4 * third), (2.5, 3), (3, 4)],
        [(0, 1), (1, 0), (1 + 2 * third, 4 * third), (2, 2), (2, 2), (3, 3)],
    ]
    for way, wanted in zip(drawn, ways, strict=True):
        assert np.allclose(way, wanted)
    assert joined == [[1, 0] * 3] * 3
    dots = zip(*(lines.dots.data[name] for name in ("x", "y", "size")), strict=True)
    at_two = sorted(size for x, y, size in dots if (x, y) == (2, 2))
    assert at_two == [DOT, DOT + RING, DOT + 2 * RING]


def test_a_long_series_is_drawn_from_what_is_in_sight(plot: MentionPlot) -> None:
    plot.set_chart(many_lines(1, LONG + 1), "", None, Shape.LINES)
    (curve,) = plot.lines.curves
    assert curve.opts["clipToView"]
    assert curve.opts["autoDownsample"]
    shown = curve.getData()[0]
    assert len(shown) < LONG
    plot.set_chart(many_lines(1, 20), "", None, Shape.LINES)
    assert len(plot.lines.curves) == 1


def test_the_strip_moves_the_view_and_follows_it(plot: MentionPlot, qtbot: QtBot) -> None:
    plot.set_chart(many_lines(1, 12), "", None, Shape.BARS)
    assert not plot.brush.isVisible()
    plot.set_chart(many_lines(1, 300), "", None, Shape.BARS)
    assert plot.brush.isVisible()
    plot.brush.mark.setRegion((100, 150))
    assert plot.plot.getViewBox().viewRange()[0] == pytest.approx([100, 150])
    qtbot.keyClick(plot, Qt.Key.Key_Plus)  # type: ignore[no-untyped-call]
    left, right = plot.plot.getViewBox().viewRange()[0]
    assert (right - left) == pytest.approx(50 / 1.6)
    assert plot.brush.mark.getRegion() == pytest.approx((left, right))
    qtbot.keyClick(plot, Qt.Key.Key_0)  # type: ignore[no-untyped-call]
    assert plot.plot.getViewBox().viewRange()[0] == pytest.approx([-0.5, 299.5])


@pytest.mark.parametrize("shape", Shape)
def test_nothing_and_one_point_are_drawn_with_words(plot: MentionPlot, shape: Shape) -> None:
    empty = MentionChart(Period.WEEK, CountRule.REPORTS, Stack.NONE, (), (), (), (), 0)
    plot.set_chart(empty, "", None, shape)
    assert plot._nothing.isVisible()
    one = MentionChart(
        Period.WEEK, CountRule.REPORTS, Stack.NONE, WEEKS[:1], (True,), (Series(ALL, (1,)),), (1,), 0, library=(1,)
    )  # fmt: skip
    plot.set_chart(one, "", None, shape)
    assert not plot._nothing.isVisible()
    assert "everything is dated in 2024-W49" in plot.caption.text()
    assert plot.svg().startswith(b"<?xml")


def test_the_highest_place_is_that_of_the_shape() -> None:
    assert greatest(CHART, Shape.BARS) == 4
    assert greatest(CHART, Shape.LINES) == 3
    assert greatest(CHART, Shape.SHARES) == 50
    assert [len(line) for line in heights_of(CHART, Shape.LINES)] == [4, 4]


def test_what_has_no_series_of_its_own_is_named_for_what_it_is(plot: MentionPlot) -> None:
    words = plot._words
    assert {words.key_label(OTHER, stack) for stack in (Stack.THEME, Stack.STOCK, Stack.BROKER)} == {
        "Other themes", "Other stocks", "Other brokers",
    }  # fmt: skip
    assert words.key_label(NOBODY, Stack.BROKER) == "No broker named"


def test_a_colour_that_comes_again_is_another_one_and_paler_once_all_are_taken(colours: Colours) -> None:
    red, blue = QColor("#f00"), QColor("#00f")
    first, other, again, *more = again_apart([red, blue, *[red] * 10], colours)
    assert (first.name(), other.name()) == ("#ff0000", "#0000ff")
    spare = [colour.name() for place in range(9) if (colour := colours.series_again(place)) is not None]
    assert [again.name(), *(colour.name() for colour in more[:7])] == spare
    assert first.lightness() < more[7].lightness() < more[8].lightness()
    base = colours.role("base").lightness()
    assert all(abs(colour.lightness() - base) > 15 for colour in again_apart([red] * 1_000, colours))


def test_a_cell_of_nothing_is_the_ground_and_the_most_the_accent(colours: Colours) -> None:
    heat = HeatMap((("a", "a"),), (("x", "x"), ("y", "y"), ("z", "z")), ((0, 1, 4),))
    image = heat_image(heat, colours)
    assert (image.width(), image.height()) == (3, 1)
    nothing, _, most = (image.pixelColor(column, 0).name() for column in range(3))
    assert (nothing, most) == (colours.role("alternate").name(), colours.role("accent").name())


@pytest.mark.parametrize("name", [ThemeName.LIGHT, ThemeName.DARK])
def test_the_number_in_a_cell_can_be_read(qtbot: QtBot, name: ThemeName) -> None:
    from watchlist.ui.widgets.charts.heat_plot import _ink  # noqa: PLC0415 - how a cell chooses its ink
    from watchlist.ui.widgets.charts.plot_colours import over  # noqa: PLC0415 - as above

    colours = Colours(name)
    for share in (0.01, 0.3, 0.6, 1.0):
        cell = over(colours.role("alternate"), colours.role("accent"), 0.16 + 0.84 * share)
        assert abs(_ink(colours, share).lightnessF() - cell.lightnessF()) > 0.3


def test_five_hundred_rows_draw_only_what_is_in_sight(qtbot: QtBot, colours: Colours) -> None:
    plot = HeatPlot(colours)
    qtbot.addWidget(plot)
    names = [tuple((f"{n}", f"名称{n}") for n in range(count)) for count in (500, 60)]
    plot.set_heat(HeatMap(names[0], names[1], ((1,) * 60,) * 500), "")
    plot.resize(600, 400)
    plot.show()
    assert plot.verticalScrollBar().maximum() > 10_000
    drawn: list[int] = []
    number = plot._number
    plot._number = lambda count: drawn.append(count) or number(count)  # type: ignore[func-returns-value,method-assign]
    plot.grab()
    assert 0 < len(drawn) < 600


def test_names_never_touch_each_other_or_a_dot() -> None:
    room = LabelRoom(QRectF(0, 0, 300, 200))
    dots = [QPointF(20 + 13 * n % 260, 20 + 31 * n % 160) for n in range(60)]
    for dot in dots:
        room.take(QRectF(dot - QPointF(3, 3), QSizeF(6, 6)))
    boxes = [box for dot in dots if (box := room.beside(dot, 3, QSizeF(40, 12))) is not None]
    assert 0 < len(boxes) < 60
    assert not any(one.intersects(other) for one, other in combinations(boxes, 2))
    assert not any(box.contains(dot) for box in boxes for dot in dots)
    assert all(QRectF(0, 0, 300, 200).contains(box) for box in boxes)


def test_a_rating_is_grey_from_the_end_of_its_own_horizon(qtbot: QtBot, colours: Colours) -> None:
    plot = RatingPlot(colours)
    qtbot.addWidget(plot)
    step = RatingStep("2024-01-10", 1, "增持", "initiate", "2024-07-10", 1, 0, 2, "相对强于市场", "")
    named = Named(RatingCurve("东吴证券", "stock", "002837.SZ", (step,)), "英维克")
    for today, stale in ((date(2024, 7, 10), False), (date(2024, 7, 11), True)):
        plot.set_curves([named], today, "")
        assert plot._stale(step) is stale
        words = plot.step_text(named, step)
        assert ("stale since 2024-07-10" in words) is stale
        assert "相对强于市场" in words


@pytest.mark.parametrize(("higher", "lower"), [(2, 1), (1, 0), (0, -1), (-1, -2)])
def test_a_better_rating_stands_higher(qtbot: QtBot, colours: Colours, higher: int, lower: int) -> None:
    plot = RatingPlot(colours)
    qtbot.addWidget(plot)
    steps = [RatingStep("2024-01-10", step, "", "", "", 1, 0, 1, "", "") for step in (higher, lower)]
    assert plot._y(0, steps[0]) < plot._y(0, steps[1])


@pytest.mark.parametrize("term", ["增持", "Overweight (Maintained) against its benchmark"])
def test_the_first_rating_of_all_is_named_however_long_its_term(
    qtbot: QtBot, colours: Colours, term: str
) -> None:
    plot = RatingPlot(colours)
    qtbot.addWidget(plot)
    plot.resize(900, 200)
    grounds = []
    for words in (term, ""):
        step = RatingStep("2024-01-10", 1, words, "initiate", "", 1, 0, 2, "", "")
        plot.set_curves(
            [Named(RatingCurve("东吴证券", "stock", "002837.SZ", (step,)), "英维克")], date(2026, 1, 1), ""
        )
        at = plot._mark(0, step)
        picture = plot.viewport().grab().toImage()
        row = int(at.y() - MARK - plot.fontMetrics().height() / 2)
        grounds.append([picture.pixel(x, row) for x in range(int(at.x()) - 10, int(at.x()) + 30)])
    assert grounds[0] != grounds[1], "its words stand above the mark, at the very edge too"
