"""The library: commit of a report, the watchlist and the charts' queries, each against its floor and tenfold.

The reports are made up and of 6 kB; their stocks follow a steep curve, so that a few have very long histories.
"""

from __future__ import annotations

import random
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from datetime import date, timedelta
from pathlib import Path

from bench.harness import Row, interleave, timed
from watchlist.domain.commands import AddReport, NewMention, NewPick
from watchlist.domain.documents import Document, Format, sha256
from watchlist.domain.drafts import Kind, Metadata, Stated
from watchlist.domain.securities import Security
from watchlist.domain.spans import Span
from watchlist.domain.stances import Stance
from watchlist.domain.symbols import Symbol
from watchlist.store import queries
from watchlist.store.database import Connection, Database, open_reader, open_writer
from watchlist.store.edits import apply, apply_many
from watchlist.store.engine import connect, connect_memory

SMALL, LARGE = 400, 4_000
PICKS, PROSE, FILLER = 20, 10, 5_000
STOCKS, THEMES, BROKERS, DAYS = 10_000, 400, 40, 1_500
LAST = date(2026, 11, 20)
NOW = "2026-11-22T00:00:00+00:00"

_FLOOR = """
CREATE TABLE report (id INTEGER PRIMARY KEY, sha TEXT UNIQUE, title TEXT, day INT, body TEXT);
CREATE TABLE mention (id INTEGER PRIMARY KEY, report_id INT, security_id INT, theme_id INT, day INT, start INT, stop INT);
CREATE INDEX m1 ON mention (theme_id, day); CREATE INDEX m2 ON mention (security_id, day); CREATE INDEX m3 ON mention (report_id);
"""


def run() -> list[Row]:
    """All comparisons."""
    with tempfile.TemporaryDirectory() as folder, ExitStack() as open_files:
        small, large = (_library(Path(folder) / f"{size}.db", size) for size in (SMALL, LARGE))
        for library in (small, large):
            open_files.enter_context(closing(library))
        floor = open_files.enter_context(closing(_floor(Path(folder) / "floor.db")))
        readers = [open_files.enter_context(closing(open_reader(library.path))) for library in (small, large)]
        return [*_commits(small, large, floor), *_lists(readers[1]), *_charts(*readers)]


def _commits(small: Database, large: Database, floor: Connection) -> list[Row]:
    """One report a commit: against bare rows with three indexes, and in the larger library against the smaller."""
    reports = {key: _reports(LARGE, seed) for seed, key in enumerate(("small", "large", "floor"), 1)}
    many = {
        "bare rows, 3 indexes": lambda: _bare(floor, next(reports["floor"])),
        f"apply, {SMALL} reports stored": lambda: apply(small, next(reports["small"]), now=NOW),
        f"apply, {LARGE} reports stored": lambda: apply(large, next(reports["large"]), now=NOW),
    }
    names = list(many)
    title = f"Commit of a report with {PICKS} picks"
    rows = interleave(title, _batches(many), floor=names[0], rounds=9, goals={names[1]: 4.0})
    growth = interleave(
        f"{title}, tenfold library",
        _batches({name: many[name] for name in names[1:]}),
        floor=names[1],
        rounds=9,
        goals={names[2]: 1.2},
    )
    return rows + growth


def _batches(many: dict[str, Callable[[], object]]) -> dict[str, Callable[[], float]]:
    """Ten calls are one sample: a single fsync is too uneven to compare."""

    def ten(call: Callable[[], object]) -> Callable[[], None]:
        return lambda: [call() for _ in range(10)] and None

    return {name: timed(ten(call)) for name, call in many.items()}


def _lists(large: Connection) -> list[Row]:
    """The watchlist with all evidence: against the same rows out of a ready table, and ten times as many stocks."""
    ready = _ready(large)
    stocks = len(queries.watchlist(large))
    first = max(1, stocks // 10)
    cpu = time.process_time
    floor = f"{stocks} rows of a ready table"
    whole = interleave(
        "Watchlist with all evidence",
        {
            floor: timed(lambda: ready.execute("SELECT * FROM ready").fetchall(), cpu),
            "watchlist": timed(lambda: queries.watchlist(large), cpu),
        },
        floor=floor,
    )
    names = (f"{first} of the rows, each", f"{stocks} rows, each")
    growth = interleave(
        "Watchlist, tenfold, for each row",
        {names[0]: timed(lambda: queries.watchlist(large, limit=first), cpu), names[1]: timed(lambda: queries.watchlist(large), cpu)},
        floor=names[0], work={names[0]: first, names[1]: stocks}, goals={names[1]: 2.0},
    )  # fmt: skip
    ready.close()
    return whole + growth


def _charts(small: Connection, large: Connection) -> list[Row]:
    """The points of a chart against its covering index alone, and in the larger library against the smaller."""
    rows: list[Row] = []
    for what, name, column in (("theme", "题材0", "theme_id"), ("symbol", "600000.SH", "security_id")):
        table, key = ("themes", "name") if what == "theme" else ("securities", "symbol")
        own = large.execute(f"SELECT id FROM {table} WHERE {key} = ?", (name,)).fetchone()[0]
        sql = f"SELECT day, origin, report_id, broker_id, security_id, theme_id, stance, spans FROM appearances WHERE {column} = ? AND day > 0 ORDER BY day"
        floor = "covering index"
        asked = {what: name}
        rows += interleave(
            f"Points of one {what}, {len(queries.points(large, **asked))} rows",
            {
                floor: timed(lambda sql=sql, own=own: large.execute(sql, (own,)).fetchall()),
                "points": timed(lambda asked=asked: queries.points(large, **asked)),
            },
            floor=floor,
        )
        rows += interleave(
            f"Points of one {what}, tenfold library",
            {
                f"{SMALL} reports": timed(lambda asked=asked: queries.points(small, **asked)),
                f"{LARGE} reports": timed(lambda asked=asked: queries.points(large, **asked)),
            },
            floor=f"{SMALL} reports", goals={f"{LARGE} reports": 11.0},
        )  # fmt: skip
    return rows


def _library(path: Path, size: int) -> Database:
    library = open_writer(path, names=lambda symbol: Security(symbol, f"公司{symbol.code}", initials="gs"))
    library.connection.execute("PRAGMA synchronous = OFF")
    made = _reports(size, 0)
    for _ in range(0, size, 50):
        apply_many(library, [next(made) for _ in range(50)], "Import", now=NOW)
    library.connection.execute("PRAGMA synchronous = FULL")
    return library


def _reports(size: int, seed: int) -> Iterator[AddReport]:
    """Reports over and over, spread over the days; `size` says how many of them fill the years."""
    chance = random.Random(f"reports {seed}")
    number = 0
    while True:
        number += 1
        yield _report(chance, number, seed, LAST - timedelta(days=chance.randrange(DAYS) if size else 0))


def _report(chance: random.Random, number: int, seed: int, day: date) -> AddReport:
    title = f"报告{seed}-{number}"
    text, picks, mentions = [title], [], []
    place = len(title)
    theme = ""
    for item in range(PICKS + PROSE):
        if item % 5 == 0:
            theme = f"题材{min(THEMES - 1, int(chance.expovariate(8 / THEMES)))}"
        symbol = Symbol(f"{600_000 + min(STOCKS - 1, int(chance.expovariate(5 / STOCKS))):06d}", "SH")
        name = f"公司{symbol.code}"
        text += ["，", name]
        span = Span(place + 1, place + 1 + len(name))
        place = span.end
        if item < PICKS:
            picks.append(NewPick(theme, symbol, name, Stance.BENEFICIARY, (span,), "bench", 1.0))
        else:
            mentions.append(NewMention(symbol, name, (span,), "bench", 1.0))
    whole = "".join(text) + "文" * (FILLER // 3)
    stated = Metadata(
        Stated(title),
        Stated(f"券商{chance.randrange(BROKERS)}"),
        Stated(day),
        Stated(""),
        Stated(Kind.INDUSTRY),
        "zh-Hans",
    )
    document = Document(f"{title}.txt", whole, Format.TEXT, sha256(whole.encode()))
    return AddReport(document, stated, tuple(picks), tuple(mentions))


def _floor(path: Path) -> Connection:
    connection = connect(path)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    for statement in _FLOOR.split(";"):
        connection.execute(statement)
    return connection


def _bare(connection: Connection, report: AddReport) -> None:
    """The rows that cannot be done without, in one commit."""
    text = report.document.text
    day = report.metadata.published.value
    assert day is not None
    connection.execute("BEGIN IMMEDIATE")
    insert = "INSERT INTO report (sha, title, day, body) VALUES (?, ?, ?, ?)"
    report_id = connection.execute(
        insert, (report.document.sha256_text, report.document.name, day.toordinal(), text)
    ).lastrowid
    rows = [
        (report_id, int(fact.symbol.code), len(fact.text), day.toordinal(), span.start, span.end)
        for fact in (*report.picks, *report.mentions)
        for span in fact.spans
    ]
    connection.executemany(
        "INSERT INTO mention (report_id, security_id, theme_id, day, start, stop) VALUES (?, ?, ?, ?, ?, ?)",
        rows,
    )
    connection.execute("COMMIT")


def _ready(large: Connection) -> Connection:
    """A table that holds the watchlist as it is shown."""
    ready = connect_memory()
    shown = [
        (str(row.symbol), row.name, row.name_en, row.initials, str(row.themes), row.stance, row.rating, row.rating_scope,
         row.rating_step, row.reports, row.brokers, row.files, row.mentions, row.first_seen, row.last_seen, str(row.spark),
         row.flag, row.comment, row.added_at, row.why)
        for row in queries.watchlist(large)
    ]  # fmt: skip
    ready.execute(f"CREATE TABLE ready ({', '.join(f'c{place}' for place in range(20))})")
    ready.executemany(f"INSERT INTO ready VALUES ({', '.join('?' * 20)})", shown)
    return ready
