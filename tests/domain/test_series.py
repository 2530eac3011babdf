"""Periods: starts, successors and labels."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchlist.domain.series import Period

DAYS = st.dates(min_value=date(1990, 1, 1), max_value=date(2090, 12, 31))


@given(DAYS, st.sampled_from(Period))
def test_periods_tile_the_calendar(day: date, period: Period) -> None:
    start = period.start_of(day)
    following = period.next(start)
    assert start <= day < following
    assert period.start_of(following) == following
    assert period.start_of(following - timedelta(days=1)) == start


@pytest.mark.parametrize(
    ("period", "start", "label"),
    [
        (Period.DAY, date(2024, 12, 26), "2024-12-26"),
        (Period.WEEK, date(2024, 12, 23), "2024-W52"),
        (Period.WEEK, date(2024, 12, 30), "2025-W01"),
        (Period.MONTH, date(2024, 12, 1), "2024-12"),
        (Period.QUARTER, date(2024, 10, 1), "2024-Q4"),
        (Period.QUARTER, date(2024, 1, 1), "2024-Q1"),
    ],
)
def test_a_period_is_labelled_as_readers_write_it(period: Period, start: date, label: str) -> None:
    assert period.label(start) == label
