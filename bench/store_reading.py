"""What is read of a library: the watchlist, the pages, searches and charts, against floors and in a library ten times smaller."""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import closing
from itertools import islice
from operator import attrgetter

from bench.harness import Row, interleave, timed
from bench.reports import texts
from bench.store_floors import Floor
from watchlist.domain.series import CountRule, Stack
from watchlist.store import queries
from watchlist.store.database import Connection
from watchlist.store.engine import connect_memory
from watchlist.store.queries.fulltext import search
from watchlist.store.queries.tallies import tallies
from watchlist.store.queries.text_stocks import stocks_with

QUERIES = ("brokers:>=2", "flag:0 and reports:>=5", "theme:题材3")

SORTS = {"name": "c1", "brokers": "c10", "last_seen": "c14"}
"""Columns to sort by, with those of the ready table."""

SEARCHES = (
    ("公司6001", "theme:题材3", "brokers:>=20"),
    ("broker:券商1", "broker:券商2", "broker:券商3"),
    ("theme:题材1", "theme:题材2", "not theme:题材3"),
    ("reports:>3 in 365d", "brokers:>2 in 365d", "mentions:>4 in 365d"),
    ("title:报告0-77", "seen:2026-10", "tag:machine"),
)
"""Three terms each, all of them of one kind or of several."""

OFTEN = ("a frequent", "a middling", "a rare", "another rare")
RANKS = {2: (5, 200, 2_000, 8_000), 3: (5, 100, 800, 3_500), 4: (3, 100, 800, 3_500)}
"""Which words are looked for, of two to four characters, from the most frequent on."""

Reading = Callable[[Connection], object]


def reading(small: Connection, large: Connection, floor: Floor) -> list[Row]:
    """All comparisons."""
    return [
        *_watchlist(large),
        *_searches(large),
        *_pages(small, large),
        *_charts(small, large, floor),
        *_texts(large),
    ]


def _watchlist(large: Connection) -> list[Row]:
    """The stocks with all evidence against the same rows out of a ready table, read whole or found by a query."""
    rows: list[Row] = []
    stocks = len(queries.watchlist(large))
    with closing(ready(large)) as table:
        for query in ("", *QUERIES):
            found = tuple(str(row.symbol) for row in queries.watchlist(large, query=query))
            wanted = (
                "SELECT * FROM ready"
                if not query
                else f"SELECT * FROM ready WHERE c0 IN ({', '.join('?' * len(found))})"
            )
            given = found if query else ()
            floor = f"{len(found)} rows of a ready table"
            rows += interleave(
                f"Watchlist, {stocks} stocks: {query or 'all'}",
                {
                    floor: timed(lambda wanted=wanted, given=given: table.execute(wanted, given).fetchall(), time.process_time),
                    "watchlist": timed(lambda query=query: queries.watchlist(large, query=query), time.process_time),
                },
                floor=floor,
                goals={"watchlist": 2.0},
            )  # fmt: skip
        for name, cell in SORTS.items():
            sort = f"SELECT * FROM ready ORDER BY {cell}"
            floor = "a ready table in that order"
            rows += interleave(
                f"Watchlist, {stocks} stocks, sorted by {name}",
                {
                    floor: timed(lambda sort=sort: table.execute(sort).fetchall(), time.process_time),
                    "watchlist": timed(lambda name=name: sorted(queries.watchlist(large), key=attrgetter(name)), time.process_time),
                },
                floor=floor,
                goals={"watchlist": 2.0},
            )  # fmt: skip
    return rows


def _searches(large: Connection) -> list[Row]:
    """A search of three terms against the slowest of the three alone, rows and all."""
    rows: list[Row] = []
    for terms in SEARCHES:
        singles = {
            term: timed(lambda term=term: queries.watchlist(large, query=term), time.process_time)
            for term in terms
        }
        slowest = max(terms, key=lambda term: singles[term]())
        three = timed(lambda terms=terms: queries.watchlist(large, query=" ".join(terms)), time.process_time)
        rows += interleave(
            f"A search of three terms: {' '.join(terms)}",
            {slowest: singles[slowest], "three terms": three},
            floor=slowest,
            goals={"three terms": 2.0},
        )
    return rows


def ready(large: Connection) -> Connection:
    """A table that holds the watchlist as it is shown."""
    table = connect_memory()
    shown = [
        (str(row.symbol), row.name, row.name_en, row.initials, str(row.themes), row.stance, row.rating, row.rating_scope,
         row.rating_step, row.reports, row.brokers, row.files, row.mentions, row.first_seen, row.last_seen, str(row.spark),
         row.flag, row.comment, row.added_at, row.why)
        for row in queries.watchlist(large)
    ]  # fmt: skip
    table.execute(f"CREATE TABLE ready (c0 PRIMARY KEY, {', '.join(f'c{place}' for place in range(1, 20))})")
    table.executemany(f"INSERT INTO ready VALUES ({', '.join('?' * 20)})", shown)
    return table


def _pages(small: Connection, large: Connection) -> list[Row]:
    """Each page in the larger library against the smaller, for each of its rows."""
    pages: dict[str, tuple[Reading, float]] = {
        "watchlist": (queries.watchlist, 2.0),
        "themes": (queries.themes, 1.5),
        "sidebar": (queries.facets, 1.5),
        "sidebar within a search": (lambda c: queries.facets(c, query="brokers:>=2"), 1.5),
        "counts": (lambda c: (queries.counts(c),), 1.5),
        "history": (queries.steps, 1.5),
        "places of one stock, first 100": (lambda c: queries.mentions(c, symbol="600000.SH", limit=100), 1.5),
        **{f"search {query}": (lambda c, query=query: queries.watchlist(c, query=query), 2.0) for query in QUERIES},
    }  # fmt: skip
    return [row for name, (page, goal) in pages.items() for row in _grown(name, page, small, large, goal)]


def _grown(name: str, page: Reading, small: Connection, large: Connection, goal: float) -> list[Row]:
    samples, work = {}, {}
    for connection in (small, large):
        size = f"{queries.counts(connection).reports:,} reports"
        samples[size] = timed(lambda connection=connection: page(connection), time.process_time)
        rows = page(connection)
        work[size] = float(len(rows)) if isinstance(rows, tuple) else 1.0
    first, second = samples
    title = f"Growth: {name}, for each of {work[first]:,.0f} and {work[second]:,.0f} rows"
    return interleave(title, samples, floor=first, rounds=5, goals={second: goal}, work=work)


def _charts(small: Connection, large: Connection, floor: Floor) -> list[Row]:
    """Counts of one theme with those below it against the covering index, of all themes against a rollup."""
    own = floor.themes["题材0"]
    index = (
        "SELECT day, count(DISTINCT report_id) FROM appearances WHERE theme_id = ? AND day > 0 GROUP BY day"
    )
    one = {
        "covering index": timed(lambda: large.execute(index, (own,)).fetchall(), time.process_time),
        "tallies": timed(lambda: tallies(large, CountRule.REPORTS, theme="题材0"), time.process_time),
    }
    rollup = "SELECT theme_id, week, reports FROM theme_week"
    every = {
        "rollup": timed(lambda: floor.connection.execute(rollup).fetchall(), time.process_time),
        "tallies": timed(lambda: tallies(large, CountRule.REPORTS, Stack.THEME), time.process_time),
    }
    goal = {"tallies": 2.0}
    return [
        *interleave("Reports a day, one theme", one, floor="covering index", goals=goal),
        *interleave("Reports a day, all themes", every, floor="rollup", goals=goal),
        *_grown(
            "reports a day, one theme",
            lambda c: tallies(c, CountRule.REPORTS, theme="题材0"),
            small,
            large,
            4.0,
        ),
    ]


def frequent_word() -> str:
    """A word of two characters that stands in a third of all reports."""
    return [word for word in texts()[1] if len(word) == 2][5]


def _texts(large: Connection) -> list[Row]:
    """Words in all reports: against a LIKE scan, and three terms against the slowest of them alone."""
    of_length = {length: [word for word in texts()[1] if len(word) == length] for length in RANKS}
    words = {
        f"{often} word of {length}": of_length[length][rank]
        for length, ranks in RANKS.items()
        for often, rank in zip(OFTEN, ranks, strict=True)
    }
    scan = "SELECT count(*) FROM texts WHERE text LIKE ?"
    rows: list[Row] = []
    for what, word in words.items():
        samples = {
            "LIKE scan": timed(
                lambda word=word: large.execute(scan, (f"%{word}%",)).fetchall(), time.process_time
            ),
            "first 50 with sentences": timed(lambda word=word: search(large, word, 50), time.process_time),
            "all stocks behind it": timed(lambda word=word: stocks_with(large, word), time.process_time),
        }
        rows += interleave(
            f"Full text: {what}",
            samples,
            floor="LIKE scan",
            rounds=3,
            goals={"first 50 with sentences": 0.05, "all stocks behind it": 0.5},
        )
    terms = list(islice(of_length[2], 3, 60, 20))
    singles = {
        f"“{term}”": timed(lambda term=term: search(large, term, None), time.process_time) for term in terms
    }
    alone = interleave("A single term, every hit", singles, floor=next(iter(singles)), rounds=3)
    slowest = max(alone, key=lambda row: row.seconds).candidate
    every = {
        slowest: singles[slowest],
        "three terms": timed(lambda: search(large, " ".join(terms), None), time.process_time),
    }
    return [
        *rows,
        *interleave("Three terms, every hit", every, floor=slowest, rounds=3, goals={"three terms": 2.0}),
    ]
