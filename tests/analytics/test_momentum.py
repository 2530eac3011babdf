"""Momentum against a recount, and its interval against published figures."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.random_facts import BROKERS, FIRST, STOCKS, THEMES, random_facts
from watchlist.analytics.momentum import momentum, newcombe, wilson
from watchlist.domain.facts import Facts
from watchlist.domain.findings import TOO_FEW
from watchlist.domain.series import Stack

some = settings(deadline=None, max_examples=60)
PLACE = {Stack.BROKER: 3, Stack.STOCK: 4, Stack.THEME: 5}


def naming(facts: Facts, by: Stack, key: int, low: int, high: int) -> set[int]:
    """The distinct reports dated after `low` and up to `high` that name a key."""
    return {row[1] for row in facts.appearances if low < row[0] <= high and row[PLACE[by]] == key}


@some
@given(
    facts=random_facts(),
    by=st.sampled_from([Stack.THEME, Stack.STOCK, Stack.BROKER]),
    last=st.integers(10, 80),
    days=st.integers(1, 40),
)
def test_every_count_equals_a_recount(facts: Facts, by: Stack, last: int, days: int) -> None:
    end = FIRST + last
    rows = {row.name: row for row in momentum(facts, by, last=date.fromordinal(end), days=days)}
    names = {
        Stack.STOCK: {key: name for key, (_, name) in STOCKS.items()},
        Stack.THEME: THEMES,
        Stack.BROKER: BROKERS,
    }[by]
    of = [
        len({row[1] for row in facts.reports if low < row[0] <= high})
        for low, high in ((end - days, end), (end - 2 * days, end - days))
    ]
    for key, name in names.items():
        now, before = (
            naming(facts, by, key, end - days, end),
            naming(facts, by, key, end - 2 * days, end - days),
        )
        assert (name in rows) == bool(now | before)
        if name not in rows:
            continue
        row = rows[name]
        assert (row.now, row.now_of, row.before, row.before_of) == (len(now), of[0], len(before), of[1])
        assert row.few == (len(now) + len(before) < TOO_FEW or not all(of))
        if row.change is not None and row.low is not None and row.high is not None:
            assert row.change == pytest.approx(len(now) / of[0] - len(before) / of[1])
            assert -1 <= row.low <= row.change <= row.high <= 1


@pytest.mark.parametrize(
    ("one", "other", "low", "high"),
    # Newcombe 1998, table II, method 10.
    [
        ((56, 70), (48, 80), 0.0524, 0.3339),
        ((9, 10), (3, 10), 0.1705, 0.8090),
        ((10, 10), (0, 10), 0.6075, 1.0),
        ((5, 56), (0, 29), -0.0381, 0.1926),
    ],
)
def test_the_interval_is_that_of_the_paper(
    one: tuple[int, int], other: tuple[int, int], low: float, high: float
) -> None:
    assert newcombe(one, other) == pytest.approx((low, high), abs=6e-5)


def test_wilson_stays_within_0_and_1() -> None:
    assert wilson(0, 10) == pytest.approx((0.0, 0.2775), abs=1e-4)
    assert wilson(10, 10) == pytest.approx((0.7225, 1.0), abs=1e-4)


def test_few_reports_are_not_compared() -> None:
    """One report after none is not a rise of anything."""
    facts = Facts([(FIRST, 1, 1, 1, 1, 1, 4, 1)], [(FIRST, 1, 1, 1)], STOCKS, THEMES, BROKERS)
    (row,) = momentum(facts, Stack.THEME, last=date.fromordinal(FIRST), days=7)
    assert (row.few, row.direction, row.change) == (True, 0, None)


def test_a_clear_rise_is_told_from_chance() -> None:
    def reports(day: int, start: int, naming: int, of: int) -> list[tuple[tuple[int, ...], bool]]:
        return [((day, n, n, 1), n - start < naming) for n in range(start, start + of)]

    written = reports(FIRST, 1, 2, 40) + reports(FIRST + 7, 100, 30, 40)
    facts = Facts(
        [(*row, 1, 1, 4, 1) for row, names in written if names],
        [row for row, _ in written],
        STOCKS, THEMES, BROKERS,
    )  # fmt: skip
    (row,) = momentum(facts, Stack.THEME, last=date.fromordinal(FIRST + 7), days=7)
    assert (row.now, row.before, row.direction) == (30, 2, 1)
