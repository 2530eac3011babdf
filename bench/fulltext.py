"""Full text: words of one to five characters against a LIKE scan of the same texts, the size of the index, what it costs.

The texts are made up of words with a steep distribution, as in life; each has 2,000 characters (6 kB).
"""

from __future__ import annotations

import random
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from bench.harness import Row, interleave, timed
from bench.reports import FIRST_CODE, STOCKS, a_stock, made_texts
from watchlist.domain.documents import sha256
from watchlist.domain.symbols import Symbol
from watchlist.store import derived, indexing
from watchlist.store.database import Connection, Database, open_writer
from watchlist.store.journal import Touched
from watchlist.store.queries.fulltext import search
from watchlist.store.queries.text_stocks import stocks_with

REPORTS = 5_000
FIRST = 50
LONG = 12

A_REPORT = 25
"""So many stocks a report names."""

_NAMED_THERE = """
SELECT DISTINCT s.symbol FROM ({}) t CROSS JOIN appearances a ON a.report_id = t.id CROSS JOIN securities s ON s.id = a.security_id
"""
"""What gives the same rows without an index of words."""

_REPORT = (
    "INSERT INTO reports (id, title, published, kind, source, format, encoding, sha256_file, sha256_text, imported_at)"
    " VALUES (?, ?, ?, 'industry', 'made', 'text', 'utf-8', ?, ?, '')"
)


def run() -> list[Row]:
    """All comparisons; the size of the index as a ratio of bytes."""
    with tempfile.TemporaryDirectory() as folder, closing(open_writer(Path(folder) / "texts.db")) as library:
        texts, words = made_texts(random.Random(1), REPORTS)
        _fill(library, texts)
        rows = [row for wanted in _wanted(texts, words) for row in _searches(library.conn, *wanted)]
        return [*rows, *_growth(library.conn, texts), _size(library.conn)]


def _wanted(texts: list[str], words: list[str]) -> list[tuple[str, str]]:
    """What is looked for: frequent and rare words, and one that stands nowhere."""
    frequent, rare = words[:300], words[5_000:]
    sentence = next(each for each in texts[0].split("，") if len(each) >= LONG)
    return [
        ("one character", texts[0][100]),
        ("a frequent word of two", next(word for word in frequent if len(word) == 2)),
        ("a rare word of two", next(word for word in rare if len(word) == 2)),
        ("a frequent word of three", next(word for word in frequent if len(word) == 3)),
        ("a rare word of three", next(word for word in rare if len(word) == 3)),
        ("a frequent word of four", next(word for word in frequent if len(word) == 4)),
        ("five characters of a sentence", sentence[:5]),
        ("twelve characters of a sentence", sentence[:LONG]),
        ("five characters around a comma", f"{frequent[2][-2:]}，{frequent[7][:2]}"),
        ("five around a comma, all of many spellings", texts[0][100:105]),
        ("nothing", "龘靐齉"),
    ]


def _searches(connection: Connection, what: str, word: str) -> list[Row]:
    like = "SELECT id FROM texts WHERE text LIKE ?"
    named = _NAMED_THERE.format(like)
    wanted = {row[0] for row in connection.execute(like, (f"%{word}%",))}
    assert {hit.report_id for hit in search(connection, word, None)} == wanted
    assert stocks_with(connection, word) == {row[0] for row in connection.execute(named, (f"%{word}%",))}

    def scan(sql: str) -> Callable[[], float]:
        return timed(lambda: connection.execute(sql, (f"%{word}%",)).fetchall(), time.process_time)

    floor, first, stocks = "LIKE scan", f"first {FIRST} with sentences", "all stocks behind it"
    return interleave(
        f"Full text: {what}, {len(wanted)} of {REPORTS} reports",
        {floor: scan(like), first: timed(lambda: search(connection, word, FIRST), time.process_time)},
        floor=floor,
        rounds=15,
        goals={first: 0.05} if len(word) > 1 else None,
    ) + interleave(
        f"Stocks behind {what}, {len(wanted)} of {REPORTS} reports",
        {
            "LIKE scan and the stocks named there": scan(named),
            floor: scan(like),
            stocks: timed(lambda: stocks_with(connection, word), time.process_time),
        },
        floor="LIKE scan and the stocks named there",
        goals={stocks: 0.5} if len(word) > 1 else None,
    )


def _growth(connection: Connection, texts: list[str]) -> list[Row]:
    """What indexing costs beside storing the text alone."""
    pairs = [indexing.pairs(text) for text in texts[:200]]
    floor = "200 texts stored"
    connection.execute("CREATE TEMP TABLE bare (id INTEGER PRIMARY KEY, text TEXT)")

    def store() -> None:
        connection.executemany("INSERT OR REPLACE INTO bare VALUES (?, ?)", list(enumerate(texts[:200])))

    def index() -> None:
        connection.execute("BEGIN")
        indexing.learn(connection, enumerate(texts[:200], REPORTS + 1))
        connection.execute("ROLLBACK")

    assert all(pairs)
    return interleave("Indexing", {floor: timed(store), "200 texts indexed": timed(index)}, floor=floor)


def _size(connection: Connection) -> Row:
    """Bytes, not seconds: the index against the text."""
    index = connection.execute("SELECT sum(length(block)) FROM text_index_data").fetchone()[0]
    text = connection.execute("SELECT sum(length(CAST(text AS BLOB))) FROM texts").fetchone()[0]
    ratio = index / text
    return Row("Size of the index", "index", "the text in bytes", 0.0, ratio, ratio, ratio, 0.5)


def _fill(library: Database, texts: list[str]) -> None:
    connection = library.conn
    connection.execute("BEGIN")
    for number, text in enumerate(texts, 1):
        day = f"2024-{number % 12 + 1:02}-{number % 28 + 1:02}"
        connection.execute(_REPORT, (number, f"报告{number}", day, f"{number}", sha256(text.encode())))
        connection.execute("INSERT INTO texts (id, text) VALUES (?, ?)", (number, text))
    indexing.learn(connection, enumerate(texts, 1))
    _name_stocks(connection, random.Random(2))
    connection.execute("COMMIT")


def _name_stocks(connection: Connection, chance: random.Random) -> None:
    """Each report names some stocks, a few of which are in very many."""
    symbols = [Symbol(f"{FIRST_CODE + number:06d}", "SH") for number in range(STOCKS)]
    connection.executemany(
        "INSERT INTO securities (id, symbol, market, name) VALUES (?, ?, 'A', ?)",
        [(int(symbol.code), str(symbol), symbol.code) for symbol in symbols],
    )
    named = {(int(a_stock(chance).code), number) for number in range(1, REPORTS + 1) for _ in range(A_REPORT)}
    connection.executemany(
        "INSERT INTO appearances (security_id, day, report_id, theme_id, stance, origin, broker_id, spans)"
        " VALUES (?, ?, ?, 0, 0, ?, 0, 1)",
        [(security, 738_000 + number % 336, number, number) for security, number in sorted(named)],
    )
    derived.recount(connection, Touched(set(), {security for security, _ in named}, set()))
