"""Charts straight from random libraries against a recount that takes each bar by itself, the slow and obvious way."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.builders import NOW, a_library, a_report, symbol
from tests.support.earlier import EARLIER, unpacked
from tests.support.random_libraries import BROKERS, NAMES, THEMES, Sketch, build, sketches
from tests.support.slow_tallies import in_period, keys_of, of_unit, slow_bar, units
from watchlist.analytics.calendar import starts_of, without_gaps
from watchlist.analytics.library_chart import Asked, library_chart
from watchlist.analytics.mentions import count, points_behind
from watchlist.domain.commands import AnswerCopy
from watchlist.domain.series import ALL, OTHER, PROSE, CountRule, MentionChart, Period, Stack
from watchlist.domain.stances import Stance
from watchlist.store import queries
from watchlist.store.database import open_writer
from watchlist.store.edits import apply
from watchlist.store.queries.knowing import known_reports
from watchlist.store.queries.narrowing import About

slow = settings(deadline=None, max_examples=40)  # a library is some ten milliseconds of SQLite

abouts = st.one_of(
    st.just({}),
    st.fixed_dictionaries({"symbol": st.sampled_from(NAMES).map(symbol)}),
    st.fixed_dictionaries({"symbols": st.lists(st.sampled_from(NAMES).map(symbol), min_size=1, max_size=3)}),
    st.fixed_dictionaries({"theme": st.sampled_from(THEMES)}),
    st.fixed_dictionaries({"broker": st.sampled_from(BROKERS)}),
    st.fixed_dictionaries({"theme": st.sampled_from(THEMES), "broker": st.sampled_from(BROKERS)}),
    st.fixed_dictionaries(
        {"as_of": st.integers(0, 90).map(lambda n: date.fromordinal(738874 + n).isoformat())}
    ),
)
any_chart = {
    "found": sketches,
    "about": abouts,
    "period": st.sampled_from(Period),
    "rule": st.sampled_from(CountRule),
    "stack": st.sampled_from(Stack),
}


def bars_of(chart: MentionChart) -> dict[date, dict[str, int]]:
    return {
        start: {series.key: series.counts[place] for series in chart.series if series.counts[place]}
        for place, start in enumerate(chart.starts)
    }


@slow
@given(**any_chart)
def test_every_bar_equals_a_slow_recount_of_the_rows_behind_it(
    found: list[Sketch], about: About, period: Period, rule: CountRule, stack: Stack
) -> None:
    with closing(build(found)) as library:
        points = queries.points(library.conn, **about)
        chart = library_chart(library.conn, Asked(period, rule, stack, top=9, shares=True), **about)
    assert {p.day for p in points} <= {
        p.day for start in chart.starts for p in in_period(points, period, start)
    }
    for place, (start, bar) in enumerate(bars_of(chart).items()):
        there = in_period(points, period, start)
        assert bar == dict(slow_bar(there, rule, stack))
        assert chart.totals[place] == len(units(there, rule))
        assert chart.library[place] >= chart.totals[place]
        if stack is Stack.STANCE:
            assert sum(bar.values()) == chart.totals[place]


@slow
@given(**any_chart, top=st.integers(1, 3))
def test_the_points_behind_each_bar_count_to_the_bar(
    found: list[Sketch], about: About, period: Period, rule: CountRule, stack: Stack, top: int
) -> None:
    with closing(build(found)) as library:
        points = queries.points(library.conn, **about)
        chart = library_chart(library.conn, Asked(period, rule, stack, top=top), **about)
    for place, start in enumerate(chart.starts):
        assert count(points_behind(points, chart, start, ALL), rule) == chart.totals[place]
        for series in chart.series:
            assert count(points_behind(points, chart, start, series.key), rule) == series.counts[place]
    shown = {series.key for series in chart.series} - {OTHER, PROSE}
    assert stack in {Stack.NONE, Stack.STANCE} or len(shown) <= top


@slow
@given(**any_chart)
def test_a_running_sum_never_counts_a_unit_twice(
    found: list[Sketch], about: About, period: Period, rule: CountRule, stack: Stack
) -> None:
    with closing(build(found)) as library:
        points = queries.points(library.conn, **about)
        chart = library_chart(library.conn, Asked(period, rule, stack, top=9, running=True), **about)
    for place, start in enumerate(chart.starts):
        assert chart.totals[place] == len(
            units([p for p in points if p.day < period.next(start).isoformat()], rule)
        )
    for series in chart.series:
        seen = {
            unit
            for start in chart.starts
            for there in [in_period(points, period, start)]
            for unit in units(there, rule)
            if series.key in keys_of(of_unit(there, rule, unit), stack, rule)
        }
        if rule is not CountRule.SPANS:
            assert series.counts[-1] == len(seen)


@slow
@given(found=sketches, period=st.sampled_from(Period), rule=st.sampled_from(CountRule))
def test_the_library_counts_every_dated_report(found: list[Sketch], period: Period, rule: CountRule) -> None:
    with closing(build(found)) as library:
        chart = library_chart(
            library.conn, Asked(period, rule, Stack.NONE, shares=True), symbol=symbol("GDS")
        )
        rows = [row for row in queries.reports(library.conn) if row.published]
        points = queries.points(library.conn)
    for place, start in enumerate(chart.starts):
        end = period.next(start).isoformat()
        there = [row for row in rows if start.isoformat() <= row.published < end]
        wanted = {
            CountRule.REPORTS: len({row.copy_of or row.id for row in there}),
            CountRule.FILES: len(there),
            CountRule.BROKERS: len({row.broker for row in there if row.broker}),
            CountRule.SPANS: sum(point.spans for point in in_period(points, period, start)),
        }[rule]
        assert chart.library[place] == wanted


def test_a_theme_with_fewer_reports_than_have_copies_counts_each_once() -> None:
    often, rarely = THEMES[:2]
    reports = [
        Sketch({theme: [NAMES[0]]}, [], None, 7 * week, Stance.RECOMMENDED, None, 0)
        for week, theme in enumerate((often, often, rarely, often))
    ]
    copies = [replace(report, day=(report.day or 0) + 1, copy_of=n) for n, report in enumerate(reports)]
    with closing(build([*reports, *copies])) as library:
        assert library.conn.execute("SELECT count(*) FROM several_days").fetchone() == (len(reports),)
        asked = Asked(Period.WEEK, CountRule.REPORTS, Stack.NONE)
        charts = [library_chart(library.conn, asked, theme=theme) for theme in (rarely, often)]
    assert [chart.totals for chart in charts] == [(0, 0, 1, 0), (1, 1, 0, 1)]


@pytest.mark.parametrize("stack", [Stack.NONE, Stack.THEME])
def test_a_library_of_an_older_version_counts_a_report_with_a_later_translation_once(
    tmp_path: Path, stack: Stack
) -> None:
    file = next(each for each in EARLIER if each.name == "v8.db.gz")
    with closing(open_writer(unpacked(file, tmp_path / "old.db"))) as library:
        asked = [Asked(period, CountRule.REPORTS, stack) for period in (Period.MONTH, Period.QUARTER)]
        charts = [library_chart(library.conn, each, theme="芯片") for each in asked]
    assert [chart.totals for chart in charts] == [(1, 1), (1,)]


def test_a_copy_of_a_report_that_names_no_stock_is_counted_beside_others_of_its_day() -> None:
    nothing = Sketch({}, [], None, None, Stance.RECOMMENDED, None, 0)
    copy = replace(nothing, prose=[NAMES[0]], day=0, copy_of=0)
    other = replace(nothing, lists={THEMES[0]: [NAMES[0]]}, day=0)
    with closing(build([nothing, copy, other])) as library:
        chart = library_chart(library.conn, Asked(Period.DAY, CountRule.REPORTS, Stack.STANCE))
    assert bars_of(chart) == {date(2023, 12, 20): {"mentioned": 1, "recommended": 1}}


def test_a_copy_of_a_report_that_names_no_stock_counts_with_it() -> None:
    report = Sketch({}, [], None, 0, Stance.RECOMMENDED, None, 0)
    copy = replace(report, day=1, copy_of=0)
    with closing(build([report, copy])) as library:
        asked = Asked(Period.WEEK, CountRule.REPORTS, Stack.NONE, shares=True)
        chart = library_chart(library.conn, asked, symbol=symbol("GDS"))
    assert chart.library == (1,)


@slow
@given(found=sketches, as_of=st.integers(0, 90))
def test_the_time_machine_uses_only_what_was_known(found: list[Sketch], as_of: int) -> None:
    """A library in which later reports were never imported gives the same chart."""
    day = date.fromordinal(738874 + as_of)
    known = [sketch for sketch in found if sketch.imported <= as_of and (sketch.day or 0) <= as_of]
    plain, kept = ([replace(sketch, copy_of=None) for sketch in some] for some in (found, known))
    asked = Asked(Period.WEEK, CountRule.REPORTS, Stack.THEME)
    with closing(build(plain)) as whole, closing(build(kept)) as then:
        assert library_chart(whole.conn, asked, as_of=day.isoformat()) == library_chart(then.conn, asked)


@given(
    st.lists(st.dates(date(1990, 1, 1), date(2100, 1, 1)), min_size=1, max_size=20), st.sampled_from(Period)
)
def test_many_days_fall_into_periods_as_one_does(days: list[date], period: Period) -> None:
    many = starts_of(period, np.array([day.toordinal() for day in days]))
    assert many.tolist() == [period.start_of(day).toordinal() for day in days]


@slow
@given(found=sketches, period=st.sampled_from(Period), as_of=st.none() | st.integers(0, 90))
def test_each_period_that_holds_a_report_is_covered(
    found: list[Sketch], period: Period, as_of: int | None
) -> None:
    day = None if as_of is None else date.fromordinal(738874 + as_of).isoformat()
    with closing(build(found)) as library:
        rows = [row for row in queries.reports(library.conn) if row.published]
        known = None if day is None else known_reports(library.conn, day)
        days = sorted(row.published for row in rows if known is None or row.id in known)
        covered = queries.covered_days(library.conn, period, as_of=day)
        ends = queries.first_and_last_day(library.conn, as_of=day)
    firsts: dict[date, str] = {}
    for each in days:
        firsts.setdefault(period.start_of(date.fromisoformat(each)), each)
    assert covered == tuple(firsts.values())
    assert ends == ((days[0], days[-1]) if days else None)


def test_periods_run_without_a_gap_and_say_where_no_report_is_dated() -> None:
    with closing(a_library()) as library:
        apply(library, a_report("一", {}, published="2024-12-02"), now=NOW)
        apply(library, a_report("二", {"液冷": ["英维克"]}, published="2024-12-26"), now=NOW)
        chart = library_chart(library.conn, Asked(Period.WEEK, CountRule.REPORTS, Stack.NONE, shares=True))
    assert chart.starts == tuple(date(2024, 12, day) for day in (2, 9, 16, 23))
    assert chart.covered == (True, False, False, True)
    assert chart.totals == (0, 0, 0, 1)
    assert chart.library == (1, 0, 0, 1)


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
    days = [date(2024, 12, 31), date(2025, 1, 1)]
    starts = without_gaps(period, (period.start_of(day).toordinal() for day in days))
    assert [period.label(start) for start in starts] == labels


def test_a_translation_words_nothing_stronger_than_its_original() -> None:
    with closing(a_library()) as library:
        apply(library, a_report("周报", {"液冷": ["英维克"]}, stance=Stance.BENEFICIARY), now=NOW)
        lists = {"Liquid cooling": ["英维克", "寒武纪"]}
        apply(library, a_report("Weekly", lists, stance=Stance.RECOMMENDED, copy_of=1, score=1.0), now=NOW)
        apply(library, AnswerCopy(1, accepted=True), now=NOW)
        keys = {
            (name, rule): {
                series.key: sum(series.counts)
                for series in library_chart(
                    library.conn, Asked(Period.WEEK, rule, Stack.STANCE), symbol=symbol(name)
                ).series
                if sum(series.counts)
            }
            for name in ("英维克", "寒武纪")
            for rule in (CountRule.REPORTS, CountRule.FILES)
        }
    assert keys["英维克", CountRule.REPORTS] == {"beneficiary": 1}
    assert keys["英维克", CountRule.FILES] == {"beneficiary": 1, "recommended": 1}
    assert keys["寒武纪", CountRule.REPORTS] == {"recommended": 1}


@pytest.mark.parametrize("stack", [Stack.STOCK, Stack.THEME, Stack.BROKER])
@pytest.mark.parametrize("about", [{}, {"theme": "液冷"}, {"broker": "东吴证券"}])
def test_what_has_no_series_of_its_own_is_counted_once_together(stack: Stack, about: About) -> None:
    with closing(a_library()) as library:
        for number, broker in enumerate(("东吴证券", "开源证券", "华福证券")):
            lists = {"液冷": ["英维克", "申菱环境"], "豆包": ["寒武纪"], "机器人": ["GDS"]}
            apply(library, a_report(f"第{number}号", lists, broker=broker), now=NOW)
        chart = library_chart(library.conn, Asked(Period.WEEK, CountRule.REPORTS, stack, top=1), **about)
        points = queries.points(library.conn, **about)
    first = chart.series[0].key
    attribute = {Stack.STOCK: "symbol", Stack.THEME: "theme", Stack.BROKER: "broker"}[stack]
    others = {point.report for point in points if getattr(point, attribute) != first}
    assert [series.counts for series in chart.series if series.key == OTHER] == [(len(others),)] * bool(
        others
    )


@pytest.mark.parametrize("stack", Stack)
@pytest.mark.parametrize("rule", CountRule)
def test_nothing_at_all_gives_an_empty_chart(rule: CountRule, stack: Stack) -> None:
    with closing(a_library()) as library:
        chart = library_chart(library.conn, Asked(Period.WEEK, rule, stack))
    assert (chart.starts, chart.series, chart.totals, chart.undated) == ((), (), (), 0)


def test_reports_without_a_broker_are_said_and_not_counted_as_one() -> None:
    with closing(a_library()) as library:
        apply(library, a_report("一"), now=NOW)
        apply(library, a_report("二", broker=None), now=NOW)
        chart = library_chart(library.conn, Asked(Period.DAY, CountRule.BROKERS, Stack.NONE))
    assert (chart.totals, chart.unnamed) == ((1,), 1)


@pytest.mark.parametrize(
    ("today", "partial"), [("2024-12-26", 0), ("2024-12-29", None), ("2025-02-01", None)]
)
def test_the_period_that_holds_today_is_not_over(today: str, partial: int | None) -> None:
    with closing(a_library()) as library:
        apply(library, a_report("一"), now=NOW)
        asked = Asked(Period.WEEK, CountRule.REPORTS, Stack.NONE, today=date.fromisoformat(today))
        assert library_chart(library.conn, asked).partial == partial
