"""Full text: words of one to five characters against a LIKE scan of the same texts, the size of the index, what it costs.

The texts are made up of words with a steep distribution, as in life; each has 2,000 characters (6 kB).
"""

from __future__ import annotations

import random
import tempfile
import time
from contextlib import closing
from pathlib import Path

from bench.harness import Row, interleave, timed
from bench.reports import made_texts
from watchlist.domain.documents import sha256
from watchlist.store import indexing
from watchlist.store.database import Connection, Database, open_writer
from watchlist.store.queries.fulltext import search
from watchlist.store.queries.text_stocks import stocks_with

REPORTS = 5_000
FIRST = 50
LONG = 12

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
    wanted = {row[0] for row in connection.execute(like, (f"%{word}%",))}
    assert {hit.report_id for hit in search(connection, word, None)} == wanted
    floor = "LIKE scan"
    return interleave(
        f"Full text: {what}, {len(wanted)} of {REPORTS} reports",
        {
            floor: timed(lambda: connection.execute(like, (f"%{word}%",)).fetchall(), time.process_time),
            f"first {FIRST} with sentences": timed(
                lambda: search(connection, word, FIRST), time.process_time
            ),
            "all stocks behind it": timed(lambda: stocks_with(connection, word), time.process_time),
        },
        floor=floor,
        goals={f"first {FIRST} with sentences": 0.05, "all stocks behind it": 0.5} if len(word) > 1 else None,
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
    connection.execute("COMMIT")
