"""What a new report is compared with: few of the library, and all that matter."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date, timedelta

import pytest

from tests.support.builders import NOW, a_library, a_report
from watchlist.domain.commands import AddReport, DeleteReports
from watchlist.domain.copies import EMPTY_BIN, Fingerprint
from watchlist.importing.matching.copies import propose
from watchlist.importing.matching.fingerprints import BINS
from watchlist.store.database import Database
from watchlist.store.edits import apply
from watchlist.store.queries import fingerprints, likely_kin, likeness
from watchlist.store.queries.likeness import alike_in_facts, alike_in_wording

DAY = date(2024, 6, 1)
STOCKS = tuple(f"{600_000 + number}.SH" for number in range(8))


def a_print(chance: random.Random, **differing: object) -> Fingerprint:
    """A fingerprint at random, of one of three houses, within four months, now and then without a day."""
    day = (DAY + timedelta(days=chance.randrange(120))).isoformat() if chance.random() < 0.9 else ""
    figures = tuple(f"{chance.randrange(40)}%" for _ in range(12))
    shingles = tuple(chance.getrandbits(32) for _ in range(BINS))
    stocks = tuple(chance.sample(STOCKS, 8))
    lists = (stocks,) if chance.random() < 0.8 else (stocks[:2], stocks[2:])
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


def test_houses_of_the_same_days_are_told_apart_by_the_index(filled: tuple[Database, random.Random]) -> None:
    db, chance = filled
    own = a_print(chance, published=DAY.isoformat(), broker="甲", language="zh-Hans")
    looked_at = dict(likely_kin(db.conn, own))
    near = [
        (n, each)
        for n, each in fingerprints(db.conn)
        if each.published[:7] == "2024-06" and each.published <= "2024-06-08"
    ]
    assert {each.broker for each in looked_at.values()} == {"甲", ""}
    assert {n for n, each in near if each.broker == "甲"} <= looked_at.keys()
    assert {
        n for n, each in near if not each.broker and len(each.lists) == len(own.lists)
    } <= looked_at.keys()
    for asked in (own, replace(own, published=""), replace(own, published="", broker="")):
        for query, index in (
            (alike_in_facts, "COVERING INDEX fingerprints_by_day"),
            (alike_in_wording, "INDEX fingerprints_by_bin0"),
        ):
            sql, words = query(asked)
            plan = [row[3] for row in db.conn.execute(f"EXPLAIN QUERY PLAN {sql}", words)]
            assert any(index in step for step in plan)
            assert not any(step.startswith("SCAN fingerprints") for step in plan)


def test_a_name_in_another_script_may_be_the_same_house(filled: tuple[Database, random.Random]) -> None:
    db, chance = filled
    soochow = a_print(chance, published=DAY.isoformat(), broker="Soochow", language="en")
    assert {each.broker for _, each in likely_kin(db.conn, soochow)} == {"甲", "乙", ""}
    dated = {number for number, each in fingerprints(db.conn) if each.published}
    undated = replace(soochow, published="", broker="丙")
    assert {each.broker for number, each in likely_kin(db.conn, undated) if number in dated} == {""}


HOUSES = (
    "东吴证券",
    "东吴",
    "東吳證券",
    "Soochow Securities",
    "soochow",
    "广发证券",
    "GF Securities",
    "丁戊研究",
    "Nobody's",
)


def test_a_house_is_the_same_under_each_of_its_names_however_many_lists_a_translation_has() -> None:
    chance, db = random.Random(13), a_library()
    for number in range(90):
        told = a_print(chance, broker=HOUSES[number % len(HOUSES)], published=DAY.isoformat())
        apply(db, replace(a_report(), fingerprint=told), now=NOW)
    every, proposed = fingerprints(db.conn), 0
    for _, other in every:
        stocks = tuple(stock for listed in other.lists for stock in listed)
        translated = a_print(
            chance, broker=chance.choice(HOUSES), published=other.published, figures=other.figures,
            language="en" if other.language == "zh-Hans" else "zh-Hans", lists=(stocks[:1], stocks[1:4], stocks[4:]),
        )  # fmt: skip
        wanted = propose(translated, every)
        assert propose(translated, likely_kin(db.conn, translated)) == wanted
        proposed += len(wanted)
    assert proposed > 10


def test_what_states_too_little_is_looked_for_by_its_wording_alone(
    filled: tuple[Database, random.Random],
) -> None:
    db, chance = filled
    for little in ({"figures": ("1%", "2%")}, {"published": "", "lists": (STOCKS[:3], STOCKS[3:5])}):
        assert likely_kin(db.conn, a_print(chance, **little)) == ()
    assert likely_kin(db.conn, a_print(chance, figures=(), shingles=(EMPTY_BIN,) * BINS)) == ()


def test_a_short_text_is_found_again_by_the_bins_that_it_leaves_empty() -> None:
    chance, db = random.Random(11), a_library()
    for number in range(60):
        kept = chance.sample(range(BINS), 12 if number % 2 else 100)
        shingles = tuple(chance.getrandbits(32) if place in kept else EMPTY_BIN for place in range(BINS))
        apply(db, replace(a_report(), fingerprint=a_print(chance, shingles=shingles)), now=NOW)
    every = fingerprints(db.conn)
    for _, other in every:
        own = a_print(chance, shingles=other.shingles, figures=())
        wanted = propose(own, every)
        assert wanted
        assert propose(own, likely_kin(db.conn, own)) == wanted


def test_the_trash_is_left_out(filled: tuple[Database, random.Random]) -> None:
    db, _ = filled
    number, own = next((number, each) for number, each in fingerprints(db.conn) if each.published)
    assert number in dict(likely_kin(db.conn, own))
    apply(db, DeleteReports((number,)), now=NOW)
    assert number not in dict(likely_kin(db.conn, own))


def a_listing(chance: random.Random, fingerprint: Fingerprint) -> AddReport:
    """A report whose facts are what its fingerprint says."""
    symbols = {f"{number}": list(stocks) for number, stocks in enumerate(fingerprint.lists)}
    return replace(
        a_report(lists=symbols), fingerprint=replace(fingerprint, language=chance.choice(("zh-Hans", "en")))
    )


@pytest.mark.parametrize("lacking", [{"published": ""}, {"broker": ""}, {"published": "", "broker": ""}])
def test_what_lacks_day_or_house_is_compared_with_what_names_its_stocks(
    monkeypatch: pytest.MonkeyPatch, lacking: dict[str, str]
) -> None:
    chance, db = random.Random(5), a_library()
    stocks = tuple(f"{601_000 + number}.SH" for number in range(40))
    for _ in range(120):
        chosen = chance.sample(stocks, 8)
        fingerprint = a_print(chance, lists=(tuple(chosen[:3]), tuple(chosen[3:])), published=DAY.isoformat())
        apply(db, a_listing(chance, fingerprint), now=NOW)
    monkeypatch.setattr(likeness, "_SMALL", 10)
    monkeypatch.setattr(likeness, "_FEW", 12)
    every, proposed, looked_at = fingerprints(db.conn), 0, 0
    for _, other in every:
        places = [
            [
                stock if chance.random() < 0.8 else chance.choice(("", chance.choice(stocks)))
                for stock in stocks_
            ]
            for stocks_ in other.lists
        ]
        own = replace(other, shingles=a_print(chance).shingles, lists=tuple(map(tuple, places)), **lacking)
        kin = likely_kin(db.conn, own)
        wanted = propose(own, every)
        assert propose(own, kin) == wanted
        proposed, looked_at = proposed + len(wanted), looked_at + len(kin)
    assert proposed > len(every) / 3
    assert looked_at < 12 * len(every)
