"""Purity against a slow recount, and its parts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchlist.analytics.theme_members import members
from watchlist.domain.stances import Stance
from watchlist.domain.symbols import Symbol
from watchlist.domain.theme_rows import MemberStock, Said, ThemePage

NEWEST = 739_000


def page(said: Sequence[Said], stocks: int = 3) -> ThemePage:
    members_ = tuple(
        MemberStock(number, Symbol(f"{number:06}", "SZ"), f"股票{number}", "", hand=False, machine=True)
        for number in range(1, stocks + 1)
    )
    return ThemePage(
        1, "液冷", 0, "concept", False, (), (), (), "", "", "", (), NEWEST, members_, tuple(said)
    )  # fmt: skip


def test_two_brokers_tell_more_than_one_and_a_strong_word_more_than_a_weak() -> None:
    recommended, watch = Stance.RECOMMENDED.strength, Stance.WATCH.strength
    rows = members(
        page(
            [
                Said(1, 1, "甲", recommended, NEWEST),
                Said(2, 1, "甲", recommended, NEWEST),
                Said(2, 2, "乙", watch, NEWEST),
                Said(3, 1, "甲", watch, NEWEST),
            ]
        )
    )
    assert [(row.stock.security_id, row.purity, row.brokers, row.stance) for row in rows] == [
        (2, 1.5, 2, Stance.RECOMMENDED),
        (1, 1.0, 1, Stance.RECOMMENDED),
        (3, 0.5, 1, Stance.WATCH),
    ]


def test_a_broker_counts_once_by_its_best_word_and_age_halves_it() -> None:
    best = Stance.RECOMMENDED.strength
    (row, *_) = members(page([Said(1, 1, "甲", best, NEWEST - 360), Said(1, 2, "甲", best, NEWEST - 180)], 1))
    assert row.parts == (("甲", 1.0, 0.5),)
    assert (row.purity, row.reports, row.brokers, row.last_day) == (0.5, 2, 1, NEWEST - 180)


def test_a_theme_of_years_ago_has_pure_members_too() -> None:
    old = NEWEST - 3_650
    theme = replace(page([Said(1, 1, "甲", 4, old), Said(2, 1, "甲", 4, old - 180)], 2), newest_day=old)
    assert [row.purity for row in members(theme)] == [1.0, 0.5]


def test_reports_that_name_no_broker_are_sources_of_their_own_and_hand_tags_have_no_purity() -> None:
    rows = members(page([Said(1, 1, "", 4, NEWEST), Said(1, 2, "", 4, 0)], 2))
    assert [(row.purity, row.brokers, row.reports, row.stance) for row in rows] == [
        (1.5, 0, 2, Stance.RECOMMENDED),
        (0.0, 0, 0, None),
    ]


said = st.builds(
    Said,
    security_id=st.integers(1, 3),
    report=st.integers(1, 6),
    broker=st.sampled_from(["", "甲", "乙", "丙"]),
    strength=st.integers(0, 4),
    day=st.one_of(st.just(0), st.integers(NEWEST - 1_000, NEWEST)),
)


@given(st.lists(said, max_size=12))
def test_purity_is_that_of_a_slow_recount(rows: list[Said]) -> None:
    for member in members(page(rows)):
        own = [each for each in rows if each.security_id == member.stock.security_id]
        total = 0.0
        for source in {each.broker or str(each.report) for each in own}:
            total += max(
                each.strength / 4 * (0.5 if each.day == 0 else 2 ** (-(NEWEST - each.day) / 180))
                for each in own
                if (each.broker or str(each.report)) == source
            )
        assert member.purity == pytest.approx(total)
        assert 0 <= member.purity <= len({each.broker or each.report for each in own})


@given(st.lists(said, max_size=12), said)
def test_another_report_never_makes_a_stock_less_pure(rows: list[Said], new: Said) -> None:
    before = {row.stock.security_id: row.purity for row in members(page(rows))}
    for row in members(page([*rows, new])):
        assert row.purity >= before[row.stock.security_id]
