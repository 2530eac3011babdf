"""Ratings in time and against habit, against recounts."""

from __future__ import annotations

from math import log2

import pytest
from hypothesis import given, settings

from tests.support.rating_rows import a_rating, some_ratings
from watchlist.analytics.ratings import base_rates, consensus, months_after, rating_curves
from watchlist.domain.findings import TOO_FEW
from watchlist.domain.rows import RatingRow
from watchlist.domain.symbols import Symbol

some = settings(deadline=None, max_examples=80)


def subject_of(row: RatingRow) -> str:
    return row.industry if row.symbol is None else str(row.symbol)


def slow_book(rows: list[RatingRow]) -> list[RatingRow]:
    """The newest rating of each broker for each subject."""
    counted = [row for row in rows if row.broker and row.published]
    book = []
    for of in {(row.broker, row.scope, subject_of(row)) for row in counted}:
        own = [row for row in counted if (row.broker, row.scope, subject_of(row)) == of]
        last = max((row.published, row.report_id) for row in own)
        book.append(min((r for r in own if (r.published, r.report_id) == last), key=lambda row: row.start))
    return book


@some
@given(some_ratings)
def test_a_curve_holds_every_day_on_which_its_broker_rates_its_subject(rows: list[RatingRow]) -> None:
    curves = {(curve.broker, curve.scope, curve.subject): curve for curve in rating_curves(rows)}
    counted = [row for row in rows if row.broker and row.published]
    assert set(curves) == {(row.broker, row.scope, subject_of(row)) for row in counted}
    for of, curve in curves.items():
        own = [row for row in counted if (row.broker, row.scope, subject_of(row)) == of]
        assert [step.day for step in curve.steps] == sorted({row.published for row in own})
        for step in curve.steps:
            assert any(
                (row.term, row.step, row.report_id, row.start)
                == (step.term, step.step, step.report_id, step.start)
                for row in own
                if row.published == step.day
            )


@some
@given(some_ratings)
def test_base_rates_are_shares_of_the_newest_ratings(rows: list[RatingRow]) -> None:
    book = slow_book(rows)
    rates = base_rates(rows)
    assert sum(rate.count for rate in rates) == len(book)
    for rate in rates:
        own = [row for row in book if (row.broker, row.scope) == (rate.broker, rate.scope)]
        assert (rate.count, rate.of) == (len([row for row in own if row.term == rate.term]), len(own))
        if rate.of < TOO_FEW:
            assert rate.bits is None
        else:
            assert rate.bits == pytest.approx(-log2(rate.count / rate.of))


@some
@given(some_ratings)
def test_consensus_takes_each_brokers_habit_off(rows: list[RatingRow]) -> None:
    book = [row for row in slow_book(rows) if row.scope == "stock" and row.step is not None]
    found = {row.symbol: row for row in consensus(rows)}
    assert set(found) == {str(row.symbol) for row in book}
    for symbol, row in found.items():
        own = [each for each in book if str(each.symbol) == symbol]
        assert (row.brokers, row.mean) == (len(own), pytest.approx(sum(r.step for r in own) / len(own)))
        over = []
        for each in own:
            given = [other.step for other in book if other.broker == each.broker]
            if len(given) >= TOO_FEW:
                over.append(each.step - sum(given) / len(given))
        assert row.compared == len(over)
        assert row.corrected == (pytest.approx(sum(over) / len(over)) if over else None)


def test_a_buy_from_who_only_says_buy_tells_nothing() -> None:
    rows = [a_rating(report_id=n, symbol=Symbol.parse(f"{n:06}.SZ")) for n in range(1, 11)]
    (rate,) = base_rates(rows)
    assert (rate.share, rate.bits) == (1.0, 0.0)
    assert {row.corrected for row in consensus(rows)} == {0.0}


def test_a_rating_is_stale_after_the_horizon_of_its_own_scale() -> None:
    (curve,) = rating_curves([a_rating(horizon=6), a_rating(published="2024-03-01", report_id=2)])
    assert [step.until for step in curve.steps] == ["2024-07-31", ""]


@pytest.mark.parametrize(
    ("day", "months", "after"),
    [
        ("2024-12-24", 6, "2025-06-24"), ("2024-08-31", 6, "2025-02-28"), ("2023-08-31", 6, "2024-02-29"),
        ("2024-12-31", 12, "2025-12-31"), ("2024-10-31", 2, "2024-12-31"),
    ],
)  # fmt: skip
def test_months_end_where_the_calendar_does(day: str, months: int, after: str) -> None:
    assert months_after(day, months) == after
