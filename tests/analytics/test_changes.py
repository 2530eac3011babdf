"""What changed between two states, against a look at both, stock by stock and theme by theme."""

from __future__ import annotations

from collections import defaultdict
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.random_facts import BROKERS, FIRST, STOCKS, THEMES, random_facts
from tests.support.rating_rows import a_rating, some_ratings
from watchlist.analytics.changes import COVERED, COVERED_DAYS, Known, changes
from watchlist.analytics.momentum import momentum
from watchlist.domain.facts import Facts
from watchlist.domain.findings import Change, ChangeKind
from watchlist.domain.rows import RatingRow
from watchlist.domain.series import Stack
from watchlist.domain.stances import Stance

some = settings(deadline=None, max_examples=80)
BY_STRENGTH = {stance.strength: stance.value for stance in Stance}


def until(facts: Facts, day: int) -> Facts:
    """What is dated by a day."""
    return Facts(
        [row for row in facts.appearances if 0 < row[0] <= day],
        [row for row in facts.reports if 0 < row[0] <= day],
        facts.stocks, facts.themes, facts.brokers,
    )  # fmt: skip


def between(facts: Facts, since: int, last: int) -> tuple[Facts, Facts, tuple[Change, ...]]:
    before, after = until(facts, since), until(facts, last)
    days = [date.fromordinal(day) for day in (since, last)]
    return before, after, changes(Known(before, [], days[0]), Known(after, [], days[1]))


def of_kind(found: tuple[Change, ...], kind: ChangeKind) -> list[Change]:
    return [change for change in found if change.kind is kind]


pairs = st.tuples(st.integers(0, 60), st.integers(1, 40)).map(lambda p: (FIRST + p[0], FIRST + p[0] + p[1]))


@some
@given(random_facts(), pairs)
def test_new_is_what_was_not_named_before(facts: Facts, days: tuple[int, int]) -> None:
    before, after, found = between(facts, *days)
    for kind, column, names in [
        (ChangeKind.NEW_STOCK, 4, {key: symbol for key, (symbol, _) in STOCKS.items()}),
        (ChangeKind.NEW_THEME, 5, THEMES),
    ]:
        old = {row[column] for row in before.appearances}
        new = {row[column] for row in after.appearances} - old - {0}
        rows = of_kind(found, kind)
        keys = {(row.symbol if kind is ChangeKind.NEW_STOCK else row.theme) for row in rows}
        assert keys == {names[key] for key in new}
        assert len(rows) == len(new)
        for row in rows:
            key = next(k for k in new if names[k] == (row.symbol if column == 4 else row.theme))
            own = [each for each in after.appearances if each[column] == key]
            assert row.after == str(len({each[1] for each in own}))
            assert row.day == date.fromordinal(min(each[0] for each in own)).isoformat()
            assert any(
                (each[2], each[0]) == (row.file, date.fromisoformat(row.day).toordinal()) for each in own
            )


def newest_stances(facts: Facts) -> dict[tuple[int, int], int]:
    """For each broker and stock the strongest stance of its newest report."""
    found = {}
    for broker in BROKERS:
        for stock in STOCKS:
            own = [row for row in facts.appearances if row[3] == broker and row[4] == stock]
            if own:
                last = max((row[0], row[1]) for row in own)
                found[broker, stock] = max(row[6] for row in own if (row[0], row[1]) == last)
    return found


@some
@given(random_facts(), pairs)
def test_stances_move_where_the_newest_report_says_otherwise(facts: Facts, days: tuple[int, int]) -> None:
    before, after, found = between(facts, *days)
    old, new = newest_stances(before), newest_stances(after)
    wanted = {
        (BROKERS[broker], STOCKS[stock][0], BY_STRENGTH[old[broker, stock]], BY_STRENGTH[strength])
        for (broker, stock), strength in new.items()
        if old.get((broker, stock), strength) != strength
    }
    rows = of_kind(found, ChangeKind.STANCE)
    assert {(row.broker, row.symbol, row.before, row.after) for row in rows} == wanted
    strengths = {value: key for key, value in BY_STRENGTH.items()}
    assert all((strengths[row.after] > strengths[row.before]) == (row.direction > 0) for row in rows)


@some
@given(random_facts(), pairs)
def test_silence_is_of_what_was_covered_and_is_not_named_again(facts: Facts, days: tuple[int, int]) -> None:
    before, after, found = between(facts, *days)
    recent: defaultdict[int, set[int]] = defaultdict(set)
    for row in before.appearances:
        if row[0] > days[0] - COVERED_DAYS:
            recent[row[4]].add(row[1])
    new_files = {row[2] for row in after.reports} - {row[2] for row in before.reports}
    named = {row[4] for row in after.appearances if row[2] in new_files}
    wanted = {
        STOCKS[stock][0]
        for stock, reports in recent.items()
        if len(reports) >= COVERED and stock not in named
    }
    rows = of_kind(found, ChangeKind.SILENCE)
    assert {row.symbol for row in rows} == (wanted if new_files else set())


@some
@given(random_facts(most_files=30), pairs)
def test_heat_is_momentum_that_is_more_than_chance(facts: Facts, days: tuple[int, int]) -> None:
    _, after, found = between(facts, *days)
    rows = momentum(after, Stack.THEME, last=date.fromordinal(days[1]), days=days[1] - days[0])
    assert {(row.theme, row.direction) for row in of_kind(found, ChangeKind.HEAT)} == {
        (row.key, row.direction) for row in rows if row.direction
    }


@some
@given(some_ratings, st.integers(0, 150))
def test_ratings_move_where_the_newest_one_says_otherwise(rows: list[RatingRow], since: int) -> None:
    day = (date(2024, 1, 1) + timedelta(days=since)).isoformat()
    old = [row for row in rows if row.published and row.published <= day]
    found = changes(
        Known(Facts(), old, date.fromisoformat(day)), Known(Facts(), rows, date.fromisoformat(day))
    )
    wanted = set()
    for of in {(r.broker, r.scope, r.symbol, r.symbol or r.industry) for r in old if r.broker}:
        own = [[r for r in some if (r.broker, r.scope, r.symbol, r.symbol or r.industry) == of and r.published]
               for some in (old, rows)]  # fmt: skip
        was, now = (max(some, key=lambda r: (r.published, r.report_id, -r.start)) for some in own)
        if (was.term, was.step) != (now.term, now.step):
            wanted.add((now.broker, str(now.symbol or ""), was.term, now.term, now.report_id, now.start))
    assert {(c.broker, c.symbol, c.before, c.after, c.file, c.start) for c in found} == wanted


def test_a_higher_term_is_a_move_up() -> None:
    rows = [a_rating(term="增持", step=1), a_rating(published="2024-02-01", report_id=2)]
    days = [date(2024, 1, 31), date(2024, 2, 1)]
    (change,) = changes(Known(Facts(), rows[:1], days[0]), Known(Facts(), rows, days[1]))
    assert (change.kind, change.direction, change.before, change.after) == (
        ChangeKind.RATING,
        1,
        "增持",
        "买入",
    )


@some
@given(random_facts(), st.integers(0, 90))
def test_from_a_state_to_itself_nothing_changes(facts: Facts, day: int) -> None:
    _, _, found = between(facts, FIRST + day, FIRST + day)
    assert found == ()
