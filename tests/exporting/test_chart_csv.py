"""A chart as a table."""

from __future__ import annotations

from datetime import date

from tests.support.csv_files import read_csv
from watchlist.domain.series import ALL, OTHER, PROSE, CountRule, MentionChart, Period, Series, Stack
from watchlist.exporting.chart_csv import chart_csv, chart_records

CHART = MentionChart(
    period=Period.MONTH,
    rule=CountRule.REPORTS,
    stack=Stack.THEME,
    starts=(date(2024, 11, 1), date(2024, 12, 1)),
    covered=(False, True),
    series=(Series("=液冷", (0, 2)), Series(OTHER, (0, 1)), Series(PROSE, (0, 1))),
    totals=(0, 3),
    undated=1,
)


def test_a_line_a_period_and_a_column_a_series() -> None:
    november, december = read_csv(chart_csv(CHART))
    assert december == {
        "period": "2024-12",
        "first_day": "2024-12-01",
        "last_day": "2024-12-31",
        "reports_dated": "yes",
        "=液冷": "2",
        "(other themes)": "1",
        "(in the text, not in a list)": "1",
        "all (reports)": "3",
    }
    assert november["reports_dated"] == "no"


def test_records_hold_the_parts_that_are_there() -> None:
    november, december = chart_records(CHART)
    assert november["parts"] == {}
    assert december["parts"] == {"=液冷": 2, "(other themes)": 1, "(in the text, not in a list)": 1}
    assert december["count"] == 3


def test_a_chart_without_parts_has_the_whole_alone() -> None:
    chart = MentionChart(
        Period.MONTH,
        CountRule.SPANS,
        Stack.NONE,
        CHART.starts,
        (True, True),
        (Series(ALL, (0, 3)),),
        (0, 3),
        0,
    )
    assert list(next(read_csv(chart_csv(chart)))) == [
        "period", "first_day", "last_day", "reports_dated", "all (spans)",
    ]  # fmt: skip
    assert [row["parts"] for row in chart_records(chart)] == [{}, {}]
