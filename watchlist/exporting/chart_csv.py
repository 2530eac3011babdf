"""A chart of mentions as a table: a line a period, a column a series, the whole, and whether any report is dated there."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from watchlist.domain.series import ALL, NOBODY, OTHER, PROSE, MentionChart, Series, Stack
from watchlist.exporting.records import Record, Value
from watchlist.exporting.rows_csv import table_csv

_NAMES = {
    ALL: "all",
    OTHER: "(other themes)",
    PROSE: "(in the text, not in a list)",
    NOBODY: "(no broker named)",
}


def chart_csv(chart: MentionChart) -> bytes:
    """The chart as the bytes of a CSV file; the last columns name the rule and what no bar counts."""
    series = (
        [] if chart.stack is Stack.NONE else [series_name(series, chart.stack) for series in chart.series]
    )
    names: list[Value] = [
        "period",
        "first_day",
        "last_day",
        "reports_dated",
        *series,
        f"all ({chart.rule.value})",
    ]
    return table_csv([names, *_lines(chart)])


def chart_records(chart: MentionChart) -> Iterator[Record]:
    """The chart's periods as records, with the parts of each bar that are not 0 under `parts`."""
    for place, (period, first, last, dated) in enumerate(_periods(chart)):
        parts: dict[str, Value] = {
            series_name(series, chart.stack): series.counts[place]
            for series in chart.series
            if series.counts[place] and chart.stack is not Stack.NONE
        }
        yield {
            "period": period,
            "first_day": first,
            "last_day": last,
            "reports_dated": dated,
            "count": chart.totals[place],
            "parts": parts,
        }


def series_name(series: Series, stack: Stack) -> str:
    """The name of a series in files: the theme or stance itself, a stock with its symbol, or in brackets what is none."""
    if series.label and series.label != series.key:
        return f"{series.label} {series.key}"
    if series.key == OTHER:
        return f"(other {stack.value}s)"
    return _NAMES.get(series.key, series.key)


def _lines(chart: MentionChart) -> Iterator[list[Value]]:
    parts = [] if chart.stack is Stack.NONE else chart.series
    for place, period in enumerate(_periods(chart)):
        yield [*period, *(series.counts[place] for series in parts), chart.totals[place]]


def _periods(chart: MentionChart) -> Iterator[tuple[str, str, str, bool]]:
    for start, covered in zip(chart.starts, chart.covered, strict=True):
        last = chart.period.next(start) - timedelta(days=1)
        yield chart.period.label(start), start.isoformat(), last.isoformat(), covered
