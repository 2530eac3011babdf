"""The chart of mentions: what is drawn, what it says, what a click and a key give."""

from __future__ import annotations

import sys
from datetime import date
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QBrush, QColor, QImage
from pytestqt.qtbot import QtBot

from watchlist.domain.series import ALL, OTHER, PROSE, CountRule, MentionChart, Period, Series, Stack
from watchlist.ui.theming import Colours, ThemeName
from watchlist.ui.widgets.charts.mention_plot import MentionPlot
from watchlist.ui.widgets.charts.plot_items import LABEL_GAP, PeriodAxis
from watchlist.ui.widgets.charts.plot_legend import MOST_LINES, LegendEntry
from watchlist.ui.widgets.charts.plot_pictures import png_of_image

WEEKS = (date(2024, 12, 16), date(2024, 12, 23), date(2024, 12, 30))


def a_chart(**changes: object) -> MentionChart:
    values: dict[str, object] = {
        "period": Period.WEEK,
        "rule": CountRule.REPORTS,
        "stack": Stack.THEME,
        "starts": WEEKS,
        "covered": (True, False, True),
        "series": (Series("液冷", (2, 0, 1)), Series("铜连接", (1, 0, 0))),
        "totals": (2, 0, 1),
        "undated": 1,
    }
    return MentionChart(**(values | changes))  # type: ignore[arg-type]


@pytest.fixture
def plot(qtbot: QtBot, colours: Colours) -> MentionPlot:
    plot = MentionPlot(colours)
    qtbot.addWidget(plot)
    plot.resize(800, 420)
    plot.set_chart(a_chart(), "英维克 002837.SZ")
    plot.show()
    return plot


def drawn(plot: MentionPlot) -> list[tuple[list[int], list[int], list[int]]]:
    return [(item.opts["x"], item.opts["y0"], item.opts["height"]) for item in plot.bars.items]


def scene_point(plot: MentionPlot, x: float, y: float) -> QPoint:
    return plot.plot.mapFromScene(plot.plot.getViewBox().mapViewToScene(QPointF(x, y)))


def test_the_pieces_of_a_bar_stand_on_each_other(plot: MentionPlot) -> None:
    assert drawn(plot) == [([0, 2], [0, 0], [2, 1]), ([0], [2], [1])]


def test_items_are_kept_and_fed_again(plot: MentionPlot) -> None:
    before = plot.bars.items
    plot.set_chart(a_chart(series=(Series("液冷", (1, 1, 1)),), totals=(1, 1, 1)))
    assert plot.bars.items == before[:1]
    assert drawn(plot) == [([0, 1, 2], [0, 0, 0], [1, 1, 1])]


def test_weeks_without_any_report_are_hatched_and_the_legend_says_so(plot: MentionPlot) -> None:
    assert plot.gaps.runs == [(1, 1)]
    assert [entry.label for entry in plot.legend.entries] == ["液冷", "铜连接", "No report dated then"]


def test_the_counting_rule_and_what_is_left_out_stand_on_the_chart(plot: MentionPlot) -> None:
    caption = plot.caption.text()
    assert "copies and translations once" in caption
    assert "not on the chart: 1" in caption
    plot.set_chart(a_chart(rule=CountRule.BROKERS, unnamed=2))
    assert "without a broker, not counted: 2" in plot.caption.text()


@pytest.mark.parametrize(
    ("x", "y", "piece"),
    [
        (0.2, 0.5, (0, "液冷")),
        (0, 2.4, (0, "铜连接")),
        (0, 2.9, (0, "铜连接")),
        (0, 3.1, (0, ALL)),
        (1, 0.5, (1, ALL)),
    ],
)
def test_a_place_belongs_to_the_piece_that_is_drawn_there(
    plot: MentionPlot, x: float, y: float, piece: tuple[int, str]
) -> None:
    assert plot.piece_at(x, y) == piece


def test_beside_the_columns_there_is_nothing(plot: MentionPlot) -> None:
    assert plot.piece_at(-1, 0.5) is None
    assert plot.piece_at(3, 0.5) is None


def test_hover_tells_the_date_and_the_counts(plot: MentionPlot) -> None:
    text = plot.hover_text(0, "铜连接")
    assert text.splitlines() == ["2024-W51 (2024-12-16 – 2024-12-22)", "铜连接: 1", "Distinct reports: 2"]
    assert "No report of the library is dated here" in plot.hover_text(1, ALL)


def test_the_mouse_brings_the_note_and_a_click_asks_for_the_bar(plot: MentionPlot, qtbot: QtBot) -> None:
    qtbot.waitExposed(plot)
    at = scene_point(plot, 0, 2.5)
    qtbot.mouseMove(plot.plot.viewport(), at)
    with qtbot.waitSignal(plot.bar_clicked) as clicked:
        qtbot.mouseClick(plot.plot.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert clicked.args == [date(2024, 12, 16), date(2024, 12, 22), "铜连接"]


def test_keys_walk_the_bars_and_return_opens_one(plot: MentionPlot, qtbot: QtBot) -> None:
    for key in (Qt.Key.Key_End, Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Down, Qt.Key.Key_Down):
        qtbot.keyClick(plot, key)
    with qtbot.waitSignal(plot.bar_clicked) as clicked:
        qtbot.keyClick(plot, Qt.Key.Key_Return)
    assert clicked.args == [date(2024, 12, 16), date(2024, 12, 22), "液冷"]


@pytest.mark.parametrize(
    ("chart", "words"),
    [
        (a_chart(starts=(), covered=(), series=(), totals=(), undated=0), "No report with a date yet"),
        (a_chart(series=(), totals=(0, 0, 0), undated=0), "No report of this time names it"),
        (a_chart(series=(), totals=(0, 0, 0), undated=2), "None of these mentions has a date"),
    ],
)
def test_an_empty_chart_says_why(plot: MentionPlot, chart: MentionChart, words: str) -> None:
    plot.set_chart(chart)
    shown = [label.text() for label in plot.findChildren(type(plot.caption)) if label.isVisible()]
    assert any(words in text for text in shown)


def test_one_bar_is_not_as_wide_as_the_chart_and_words_say_that_it_is_all(plot: MentionPlot) -> None:
    plot.set_chart(
        a_chart(starts=WEEKS[:1], covered=(True,), series=(Series("液冷", (1,)),), totals=(1,), undated=0)
    )
    (left, right), _ = plot.plot.getViewBox().viewRange()
    assert right - left >= 5
    assert "everything is dated in 2024-W51" in plot.caption.text()


def test_a_chart_opens_where_its_subject_was_first_named(plot: MentionPlot) -> None:
    starts = tuple(date.fromordinal(WEEKS[0].toordinal() + 7 * week) for week in range(120))
    counts = tuple(int(week in {80, 100}) for week in range(120))
    plot.set_chart(
        a_chart(starts=starts, covered=(True,) * 120, series=(Series("液冷", counts),), totals=counts)
    )
    assert plot.plot.getViewBox().viewRange()[0] == pytest.approx([76.5, 119.5])
    late = (0,) * 119 + (1,)
    plot.set_chart(a_chart(starts=starts, covered=(True,) * 120, series=(Series("液冷", late),), totals=late))
    assert plot.plot.getViewBox().viewRange()[0] == pytest.approx([105.5, 119.5])


def test_themes_of_one_colour_are_told_apart_in_one_chart(plot: MentionPlot) -> None:
    plot.set_chart(a_chart(), theme_colours={"液冷": 3, "铜连接": 3})
    assert plot.colour_of("液冷") != plot.colour_of("铜连接")


@pytest.mark.parametrize("stack", [Stack.STANCE, Stack.THEME])
def test_every_kind_of_series_has_a_colour_and_a_name(plot: MentionPlot, stack: Stack) -> None:
    keys = ("recommended", "beneficiary", "watch", "mentioned", "negative", PROSE)
    keys = keys if stack is Stack.STANCE else ("液冷", OTHER, PROSE)
    plot.set_chart(
        a_chart(stack=stack, series=tuple(Series(key, (1, 0, 0)) for key in keys), covered=(True, True, True))
    )
    assert len({plot.colour_of(key).name() for key in keys}) == len(keys)
    labels = [entry.label for entry in plot.legend.entries]
    assert len(set(labels)) == len(keys)
    assert not any(ord(c) < 32 for label in labels for c in label)


def test_thin_bars_have_no_edge_that_would_hide_them(plot: MentionPlot, qtbot: QtBot) -> None:
    def edged() -> bool:
        return plot.bars.items[0].opts["pen"].style() is not Qt.PenStyle.NoPen

    qtbot.waitUntil(edged)
    days = 300
    starts = tuple(date.fromordinal(date(2024, 1, 1).toordinal() + day) for day in range(days))
    many = Series("液冷", (1,) * days)
    plot.set_chart(
        a_chart(period=Period.DAY, starts=starts, covered=(True,) * days, series=(many,), totals=many.counts)
    )
    assert not edged()
    plot.plot.getViewBox().setXRange(0, 20, padding=0)
    assert edged()


def test_the_other_colours_reach_a_chart_that_is_shown(plot: MentionPlot, colours: Colours) -> None:
    light = plot.bars.items[0].opts["brush"].color().name()
    colours.choose(ThemeName.DARK)
    assert plot.bars.items[0].opts["brush"].color().name() != light
    assert plot.image().pixelColor(2, 2) == colours.role("base")


def test_the_picture_is_a_png_of_the_whole_widget(plot: MentionPlot) -> None:
    picture = QImage.fromData(png_of_image(plot.image()), "PNG")
    assert (picture.width(), picture.height()) == (1600, 840)
    seen = {picture.pixelColor(x, y).name() for x in range(0, 1600, 3) for y in range(0, 840, 3)}
    assert {plot.colour_of("液冷").name(), plot.colour_of("铜连接").name()} <= seen


def test_the_legend_wraps_and_cuts_what_does_not_fit(plot: MentionPlot) -> None:
    themes = [f"{place} 一个名字特别长的题材{'长' * 40}" for place in range(8)]
    plot.set_chart(a_chart(series=tuple(Series(theme, (1, 0, 0)) for theme in themes)))
    plot.resize(400, 420)
    legend = plot.legend
    boxes = [placed.box for placed in legend._placed(legend.width())]
    assert max(box.right() for box in boxes) <= legend.width()
    assert max(box.bottom() for box in boxes) <= legend.heightForWidth(legend.width())
    assert len({box.top() for box in boxes}) > 2


@pytest.mark.parametrize("period", list(Period))
@pytest.mark.parametrize("columns", [1, 2, 30, 400, 4000])
def test_labels_of_the_time_axis_never_overlap(qtbot: QtBot, period: Period, columns: int) -> None:
    starts = [period.start_of(date(1991, 7, 3))]
    while len(starts) < columns and starts[-1].year < 2090:
        starts.append(period.next(starts[-1]))
    axis = PeriodAxis()
    axis.set_periods(period, starts)
    size = 700.0
    ((_, ticks),) = axis.tickValues(-0.5, len(starts) - 0.5, size)
    room = size / len(starts)
    assert ticks
    nearest = min((b - a for a, b in pairwise(ticks)), default=float("inf"))
    assert nearest * room >= axis._label_width() + LABEL_GAP
    names = axis.tickStrings(ticks, 1.0, 1.0)
    assert names == [period.label(starts[round(tick)]) for tick in ticks]


def test_a_legend_of_a_thousand_leaves_the_plot_its_room_and_counts_the_rest(plot: MentionPlot) -> None:
    brush, edge = QBrush(), QColor()
    legend = plot.legend
    legend.set_entries([LegendEntry(f"题材{number}", brush, edge) for number in range(1_000)])
    placed = legend._placed(600)
    hidden = 1_000 - (len(placed) - 1)
    assert placed[-1].shown == f"+ {hidden:,} …"
    assert placed[-1].full.startswith(f"题材{1_000 - hidden}\n")
    assert legend.heightForWidth(600) <= MOST_LINES * (legend.fontMetrics().height() + 4)
    legend.set_entries([LegendEntry(f"题材{number}", brush, edge) for number in range(20)])
    assert len(legend._placed(600)) == 20


def test_the_small_chart_has_no_legend_but_its_rule(qtbot: QtBot, colours: Colours) -> None:
    plot = MentionPlot(colours, compact=True)
    qtbot.addWidget(plot)
    plot.set_chart(a_chart(), "英维克")
    plot.show()
    assert not plot.legend.isVisible()
    assert not plot.title.isVisible()
    assert plot.caption.text() == "Distinct reports · per week"


def test_painting_leaves_the_reference_counts_alone(plot: MentionPlot) -> None:
    viewport = plot.plot.viewport()
    viewport.repaint()
    before = sys.getrefcount(None)
    for _ in range(1000):
        viewport.repaint()
    assert abs(sys.getrefcount(None) - before) <= 10


def test_markup_in_a_title_is_shown_letter_by_letter(plot: MentionPlot) -> None:
    assert plot.title.textFormat() is Qt.TextFormat.PlainText
    assert {label.textFormat() for label in plot.findChildren(type(plot.title))} == {Qt.TextFormat.PlainText}
