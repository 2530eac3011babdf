"""What a new report is compared with: few of the library, and all that matter."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date, timedelta

import pytest

from tests.support.builders import NOW, a_library, a_report
from watchlist.domain.commands import DeleteReports
from watchlist.domain.copies import EMPTY_BIN, Fingerprint
from watchlist.importing.matching.copies import propose
from watchlist.importing.matching.fingerprints import BINS
from watchlist.store.database import Database
from watchlist.store.edits import apply
from watchlist.store.queries import fingerprints, likely_kin

DAY = date(2024, 6, 1)
STOCKS = tuple(f"{600_000 + number}.SH" for number in range(8))


def a_print(chance: random.Random, **differing: object) -> Fingerprint:
    """A fingerprint at random, of one of three houses, within four months, now and then without a day."""
    day = (DAY + timedelta(days=chance.randrange(120))).isoformat() if chance.random() < 0.9 else ""
    figures = tuple(f"{chance.randrange(40)}%" for _ in range(12))
    shingles = tuple(chance.getrandbits(32) for _ in range(BINS))
    lists = (tuple(chance.sample(STOCKS, 8)),)
    print_ = Fingerprint(
        day, chance.choice(("甲", "乙", "")), chance.choice(("zh-Hans", "en")), figures, shingles, lists
    )
    return replace(print_, **differing)  # type: ignore[arg-type]


def retold(chance: random.Random, other: Fingerprint) -> Fingerprint:
    """The same wording or the same figures and lists, with some of it changed."""
    kept = chance.choice((0.0, 0.85, 0.95))
    shingles = tuple(bin_ if chance.random() < kept else chance.getrandbits(32) for bin_ in other.shingles)
    fresh = a_print(chance)
    if kept:
        return replace(fresh, shingles=shingles)
    return replace(other, shingles=shingles, language=fresh.language)


@pytest.fixture(scope="module")
def filled() -> tuple[Database, random.Random]:
    chance, db = random.Random(7), a_library()
    for _ in range(150):
        apply(db, replace(a_report(), fingerprint=a_print(chance)), now=NOW)
    return db, chance


def test_the_same_is_proposed_as_among_all_reports(filled: tuple[Database, random.Random]) -> None:
    db, chance = filled
    every = fingerprints(db.conn)
    proposed = 0
    for _ in range(200):
        own = retold(chance, chance.choice(every)[1])
        wanted = propose(own, every)
        assert propose(own, likely_kin(db.conn, own)) == wanted
        proposed += len(wanted)
    assert proposed > 100


def test_few_are_looked_at(filled: tuple[Database, random.Random]) -> None:
    db, chance = filled
    own = a_print(chance, published=DAY.isoformat())
    assert len(likely_kin(db.conn, own)) < len(fingerprints(db.conn)) / 3
    plan = db.conn.execute(
        "EXPLAIN QUERY PLAN SELECT id FROM fingerprints WHERE json_extract(payload, '$.shingles[0]') = 1"
    ).fetchone()[3]
    assert "fingerprints_by_bin0" in plan


def test_a_short_text_and_one_without_a_day_are_compared_with_all(
    filled: tuple[Database, random.Random],
) -> None:
    db, chance = filled
    short = a_print(chance, published=DAY.isoformat(), shingles=(EMPTY_BIN,) * BINS)
    for own in (short, a_print(chance, published="")):
        assert likely_kin(db.conn, own) == fingerprints(db.conn)


def test_the_trash_is_left_out(filled: tuple[Database, random.Random]) -> None:
    db, _ = filled
    number, own = next((number, each) for number, each in fingerprints(db.conn) if each.published)
    assert number in dict(likely_kin(db.conn, own))
    apply(db, DeleteReports((number,)), now=NOW)
    assert number not in dict(likely_kin(db.conn, own))
