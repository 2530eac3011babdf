"""New reports and new copies only add to the counts, and adding them takes no look at what was there before."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest

from tests.support.builders import NOW, STOCKS, a_library, a_report, symbol
from tests.support.content import content, recounted
from watchlist.domain.commands import AddReport, Command, DeleteReports, UntagStocks
from watchlist.domain.copies import CopyKind, ProposedCopy
from watchlist.domain.stances import Stance
from watchlist.domain.theme_commands import MergeThemes, PruneThemes, SetManualOnly, SplitTheme
from watchlist.store.database import Database
from watchlist.store.edits import apply, apply_many
from watchlist.store.history import undo

THEMES = ("芯片", "液冷", "算力")
MOST_FRESH = 3
MORE_WHATEVER_IT_IS = 5


def a_random_report(chance: random.Random, kin: tuple[int, ...]) -> AddReport:
    """A report of one of a few houses and days, a copy or a translation of some of these reports."""
    lists = {
        theme: chance.sample(tuple(STOCKS), chance.randrange(1, 4))
        for theme in chance.sample(THEMES, chance.randrange(3))
    }
    day = date(2024, 12, 26) - timedelta(days=chance.choice((0, 0, 1, 3, 9, 200)))
    report = a_report(
        lists=lists,
        prose=chance.sample(tuple(STOCKS), chance.randrange(3)),
        broker=chance.choice(("开源证券", "东吴证券", None)),
        published=None if chance.random() < 0.1 else day.isoformat(),
        stance=chance.choice((Stance.RECOMMENDED, Stance.BENEFICIARY, Stance.NEGATIVE)),
        industry_rating="推荐" if chance.random() < 0.2 else "",
        stock_ratings={chance.choice(tuple(STOCKS)): "买入"} if chance.random() < 0.2 else {},
    )
    ratings = tuple(
        replace(rating, published=day if chance.random() < 0.7 else date(2024, 12, 1))
        for rating in report.ratings
    )
    copies = tuple(
        ProposedCopy(each, CopyKind.COPY, chance.choice((0.5, 0.85, 0.95)), ("wording",)) for each in kin
    )
    return replace(report, copies=copies, ratings=ratings)


@pytest.mark.parametrize("seed", range(6))
def test_copies_are_counted_in_as_a_recount_counts_them(seed: int) -> None:
    chance, db = random.Random(seed), a_library()
    stored = 0
    for _ in range(25):
        fresh = chance.randrange(1, MOST_FRESH + 1)
        known = range(1, stored + fresh)
        step = [
            a_random_report(chance, tuple(chance.sample(known[: stored + place], min(stored + place, chance.randrange(3)))))
            for place in range(fresh)
        ]  # fmt: skip
        apply_many(db, step, "Import", now=NOW)
        stored += fresh
        live = [
            row[0] for row in db.conn.execute("SELECT id FROM reports WHERE deleted_at IS NULL ORDER BY id")
        ]
        if chance.random() < 0.2:
            apply(db, DeleteReports((chance.choice(live),)), now=NOW)
        assert content(db.conn) == recounted(db.conn)
    assert (
        db.conn.execute("SELECT count(*) FROM reports WHERE copy_of IS NOT NULL").fetchone()[0] > stored / 5
    )


def work_of(db: Database, command: AddReport) -> int:
    """How many hundreds of SQLite's steps a report takes."""
    return work_in(db, lambda: apply(db, command, now=NOW))


def work_in(db: Database, act: Callable[[], object]) -> int:
    """How many hundreds of its steps SQLite takes meanwhile."""
    done = 0

    def one_more() -> int:
        nonlocal done
        done += 1
        return 0

    db.connection.set_progress_handler(one_more, 100)
    try:
        act()
    finally:
        db.connection.set_progress_handler(None, 0)
    return done


def test_a_rated_report_takes_no_longer_beside_long_histories() -> None:
    every = {"芯片": list(STOCKS), "液冷": list(STOCKS)}

    def rated(day: str) -> AddReport:
        return a_report(lists=every, industry_rating="推荐", published=day)

    db = a_library()
    for _ in range(10):
        apply(db, a_report(lists=every), now=NOW)
    apply(db, rated("2024-12-01"), now=NOW)
    before = work_of(db, rated("2024-12-02"))
    for _ in range(150):
        apply(db, a_report(lists=every), now=NOW)
    assert work_of(db, rated("2024-12-03")) < 1.3 * before


def test_a_copy_takes_no_longer_beside_long_histories() -> None:
    every = {"芯片": list(STOCKS), "液冷": list(STOCKS)}
    db = a_library()
    for _ in range(10):
        apply(db, a_report(lists=every), now=NOW)
    before = work_of(db, a_report(lists=every, copy_of=1))
    for _ in range(150):
        apply(db, a_report(lists=every), now=NOW)
    assert work_of(db, a_report(lists=every, copy_of=1)) < 1.3 * before


def test_a_stock_s_first_report_is_taken_back_without_a_look_at_all_others() -> None:
    db = a_library()
    only, others = {"先进封装": ["GDS"]}, {"芯片": [name for name in STOCKS if name != "GDS"]}

    def work() -> int:
        apply(db, a_report(lists=only), now=NOW)
        return work_in(db, lambda: undo(db))

    before = work()
    for _ in range(150):
        apply(db, a_report(lists=others, published="2024-11-01"), now=NOW)
    assert work() < 1.3 * before


ON_THEMES: list[Command] = [
    MergeThemes(("先进封装",), "封装"),
    SplitTheme("先进封装", "再分", (symbol("GDS"),)),
    SetManualOnly("先进封装", manual_only=True),
    PruneThemes(("先进封装",)),
    UntagStocks((symbol("GDS"),), ("先进封装",)),
]


@pytest.mark.parametrize("command", ON_THEMES, ids=lambda command: type(command).__name__)
def test_what_is_made_of_a_theme_takes_no_look_at_the_picks_of_all_others(
    command: Command,
) -> None:
    def work(others: int) -> int:
        db = a_library()
        apply(db, a_report(lists={"先进封装": ["GDS"], "封装": ["GDS"]}), now=NOW)
        lists = {"芯片": [name for name in STOCKS if name != "GDS"]}
        more = [a_report(lists=lists, published="2024-11-01") for _ in range(others)]
        apply_many(db, more, "Import", now=NOW)
        return work_in(db, lambda: apply(db, command, now=NOW))

    assert work(150) < work(5) + MORE_WHATEVER_IT_IS
