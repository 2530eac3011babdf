"""Mentions over time against a recount that takes each bar by itself, the slow and obvious way."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from watchlist.analytics.mentions import count, mention_chart, points_behind
from watchlist.domain.series import ALL, OTHER, PROSE, CountRule, MentionChart, Period, Point, Stack
from watchlist.domain.stances import Stance

LADDER = [*(stance.value for stance in Stance), PROSE]
FIRST = date(2023, 12, 20)
a_few = settings(
    deadline=None, max_examples=40
)  # a chart is some milliseconds of pandas, forty cases a second or two


def a_point(day: str = "2024-12-26", **changes: object) -> Point:
    values: dict[str, object] = {
        "day": day,
        "report": 1,
        "file": 1,
        "broker": "甲证券",
        "symbol": "002837.SZ",
        "theme": "液冷",
        "stance": "recommended",
        "spans": 1,
    }
    return Point(**(values | changes))  # type: ignore[arg-type]


@st.composite
def libraries(draw: st.DrawFn) -> list[Point]:
    """Points of a library: a file has one report, one broker and one day, as in a real one."""
    files = draw(
        st.lists(
            st.tuples(
                st.integers(0, 30), st.integers(1, 4), st.sampled_from(["", "甲", "乙", "丙"]), st.booleans()
            ),
            min_size=1,
            max_size=8,
        )
    )
    points = draw(
        st.lists(
            st.tuples(
                st.integers(0, len(files) - 1),
                st.sampled_from(["", "液冷", "铜连接", "豆包", "机器人"]),
                st.sampled_from(LADDER[:5]),
                st.integers(1, 3),
            ),
            max_size=30,
        )
    )
    made = []
    for file, theme, stance, spans in points:
        days, report, broker, dated = files[file]
        day = (FIRST + timedelta(days=days)).isoformat() if dated else ""
        stance_given = stance if theme else ""
        made.append(Point(day, report, file, broker, "002837.SZ", theme, stance_given, spans))
    return made


def units(points: list[Point], rule: CountRule) -> list[object]:
    """What the rule counts, once each (a span for each span)."""
    if rule is CountRule.SPANS:
        return [(place, n) for place, point in enumerate(points) for n in range(point.spans)]
    if rule is CountRule.BROKERS:
        return sorted({point.broker for point in points if point.broker})
    return sorted({point.report if rule is CountRule.REPORTS else point.file for point in points})


def of_unit(points: list[Point], rule: CountRule, unit: object) -> list[Point]:
    if rule is CountRule.SPANS:
        return [points[unit[0]]]  # type: ignore[index]
    name = {CountRule.REPORTS: "report", CountRule.FILES: "file", CountRule.BROKERS: "broker"}[rule]
    return [point for point in points if getattr(point, name) == unit]


def slow_bar(points: list[Point], rule: CountRule, stack: Stack) -> Counter[str]:
    """One period's bar: for each unit the keys that it counts under."""
    bar: Counter[str] = Counter()
    for unit in units(points, rule):
        own = of_unit(points, rule, unit)
        if stack is Stack.NONE:
            bar[ALL] += 1
        elif stack is Stack.STANCE:
            bar[min((point.stance for point in own), key=LADDER.index)] += 1
        else:
            themes = {point.theme for point in own if point.theme} or {PROSE}
            bar.update(themes)
    return bar


def in_period(points: list[Point], period: Period, start: date) -> list[Point]:
    end = period.next(start)
    return [point for point in points if point.day and start <= date.fromisoformat(point.day) < end]


def bars_of(chart: MentionChart) -> dict[date, dict[str, int]]:
    return {
        start: {series.key: series.counts[place] for series in chart.series if series.counts[place]}
        for place, start in enumerate(chart.starts)
    }


any_chart = {
    "period": st.sampled_from(Period),
    "rule": st.sampled_from(CountRule),
    "stack": st.sampled_from(Stack),
}


@a_few
@given(points=libraries(), **any_chart)
def test_every_bar_equals_a_slow_recount(
    points: list[Point], period: Period, rule: CountRule, stack: Stack
) -> None:
    days = [point.day for point in points if point.day]
    chart = mention_chart(points, period=period, rule=rule, stack=stack, covered=days, top=9)
    for place, (start, bar) in enumerate(bars_of(chart).items()):
        there = in_period(points, period, start)
        assert bar == dict(slow_bar(there, rule, stack))
        assert chart.totals[place] == len(units(there, rule))
    assert sum(chart.totals) >= len(units([p for p in points if p.day], rule))


@a_few
@given(points=libraries(), top=st.integers(1, 3), **any_chart)
def test_the_mentions_behind_a_bar_count_to_the_bar(
    points: list[Point], period: Period, rule: CountRule, stack: Stack, top: int
) -> None:
    chart = mention_chart(points, period=period, rule=rule, stack=stack, covered=(), top=top)
    for place, start in enumerate(chart.starts):
        assert count(points_behind(points, chart, start, ALL), rule) == chart.totals[place]
        for series in chart.series:
            behind = points_behind(points, chart, start, series.key)
            assert count(behind, rule) == series.counts[place]


@a_few
@given(points=libraries(), period=st.sampled_from(Period), rule=st.sampled_from(CountRule))
def test_the_parts_by_stance_add_up_to_the_whole(
    points: list[Point], period: Period, rule: CountRule
) -> None:
    chart = mention_chart(points, period=period, rule=rule, stack=Stack.STANCE, covered=())
    for place, total in enumerate(chart.totals):
        assert sum(series.counts[place] for series in chart.series) == total


@a_few
@given(points=libraries(), top=st.integers(1, 3))
def test_other_counts_each_report_once_however_many_small_themes_it_names(
    points: list[Point], top: int
) -> None:
    chart = mention_chart(
        points, period=Period.MONTH, rule=CountRule.REPORTS, stack=Stack.THEME, covered=(), top=top
    )
    shown = {series.key for series in chart.series}
    assert len(shown - {OTHER, PROSE}) <= top
    for start, bar in bars_of(chart).items():
        small = {p.report for p in in_period(points, Period.MONTH, start) if p.theme and p.theme not in shown}
        assert bar.get(OTHER, 0) == len(small)


def test_periods_run_without_a_gap_and_say_where_no_report_is_dated() -> None:
    chart = mention_chart(
        [a_point("2024-12-26")],
        period=Period.WEEK,
        rule=CountRule.REPORTS,
        stack=Stack.NONE,
        covered=["2024-12-02", "2024-12-26"],
    )
    assert chart.starts == tuple(date(2024, 12, day) for day in (2, 9, 16, 23))
    assert chart.covered == (True, False, False, True)
    assert chart.totals == (0, 0, 0, 1)


@pytest.mark.parametrize(
    ("period", "labels"),
    [
        (Period.DAY, ["2024-12-31", "2025-01-01"]),
        (Period.WEEK, ["2025-W01"]),
        (Period.MONTH, ["2024-12", "2025-01"]),
        (Period.QUARTER, ["2024-Q4", "2025-Q1"]),
    ],
)
def test_the_turn_of_a_year_falls_where_the_calendar_says(period: Period, labels: list[str]) -> None:
    points = [a_point("2024-12-31"), a_point("2025-01-01", report=2, file=2)]
    chart = mention_chart(points, period=period, rule=CountRule.REPORTS, stack=Stack.NONE, covered=())
    assert [period.label(start) for start in chart.starts] == labels
    assert sum(chart.totals) == 2


def test_a_copy_counts_once_as_report_and_twice_as_file() -> None:
    points = [a_point(), a_point(file=2)]
    totals = {
        rule: mention_chart(points, period=Period.DAY, rule=rule, stack=Stack.NONE, covered=()).totals
        for rule in CountRule
    }
    assert totals == {
        CountRule.REPORTS: (1,),
        CountRule.FILES: (2,),
        CountRule.BROKERS: (1,),
        CountRule.SPANS: (2,),
    }


def test_reports_without_a_broker_are_said_and_not_counted_as_one() -> None:
    points = [a_point(), a_point(report=2, file=2, broker="")]
    chart = mention_chart(points, period=Period.DAY, rule=CountRule.BROKERS, stack=Stack.NONE, covered=())
    assert (chart.totals, chart.unnamed) == ((1,), 1)


def test_what_has_no_day_is_counted_beside_the_chart_and_never_placed() -> None:
    points = [a_point(), a_point("", report=2, file=2)]
    chart = mention_chart(
        points, period=Period.DAY, rule=CountRule.REPORTS, stack=Stack.NONE, covered=(), undated=3
    )
    assert (chart.totals, chart.undated) == ((1,), 4)


def test_nothing_at_all_gives_an_empty_chart() -> None:
    chart = mention_chart([], period=Period.WEEK, rule=CountRule.SPANS, stack=Stack.THEME, covered=())
    assert (chart.starts, chart.series, chart.totals, chart.undated) == ((), (), (), 0)


def test_reports_that_do_not_name_the_theme_make_zeros_not_gaps() -> None:
    chart = mention_chart(
        [],
        period=Period.MONTH,
        rule=CountRule.REPORTS,
        stack=Stack.NONE,
        covered=["2024-10-08", "2024-11-20"],
    )
    assert (chart.covered, chart.totals) == ((True, True), (0, 0))
