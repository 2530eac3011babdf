"""The index of the texts: every two neighbouring characters of a report, folded, so that Chinese words are found.

Chinese has no blanks between words and most of its words have two characters: pairs find those exactly, and of longer ones
leave few reports to look at. A run of letters, digits or characters is indexed as all its pairs and its last character;
what stands between runs is not, but roughly which characters it joins. A single character is found as the beginning of a
pair. Like the counts the index is no part of the history: it is kept in the same transaction as the texts, and can be
dropped and made again.

Earlier versions of the program indexed no joins. The reports that have them are marked; the others are asked for the rest
alone, until `check --repair` has indexed them again.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from itertools import zip_longest
from typing import Final

from watchlist.securities.folding import fold
from watchlist.store.engine import Connection, connect_memory
from watchlist.store.schema_search import SEARCH

INDEX: Final = "text_index"
"""Its name among the tables."""

_RUN: Final = re.compile(r"[^\W_]+")
_GAP: Final = re.compile(r"[\W_]{1,3}(?=[^\W_])")
"""So few signs between two runs, or the last of more: then no run ends before them."""
_JOINS: Final = 4_096
"""Joins are put together into so many kinds: of each a report has a fortieth, and the index hardly grows."""
_FIRST_JOIN: Final = 0xE000
"""Characters of private use stand for the joins: no run has one."""
_JOINED: Final = "\uf8ff"
"""Marks a report whose joins are indexed."""
_MARK: Final = f'"{_JOINED}"'
_MARKED: Final = "SELECT rowid FROM {}.text_index WHERE text_index MATCH ? AND rowid BETWEEN ? AND ?"
_LEARN: Final = "INSERT INTO text_index (rowid, pairs) VALUES (?, ?)"
_FORGET: Final = "INSERT INTO text_index (text_index, rowid, pairs) VALUES ('delete', ?, ?)"
_OWN_TABLES: Final = (
    "SELECT name, sql FROM sqlite_schema WHERE name = 'text_index' OR name GLOB 'text_index_*'"
)
_ALL: Final = "SELECT id, text FROM texts ORDER BY id"
_VOCABULARY: Final = "CREATE VIRTUAL TABLE temp.{name} USING fts5vocab('{schema}', 'text_index', 'instance')"

_MOST_PAIRS: Final = 24
"""How many pairs of one term are asked for: more would hardly leave out anything more."""


def runs(text: str) -> list[str]:
    """The runs of letters, digits and characters of a text, folded."""
    return _RUN.findall(fold(text))


def pairs(text: str, *, joined: bool = True) -> str:
    """What is indexed of a text: each pair of neighbours, the last of each run and (`joined`) what it is joined to."""
    found: set[str] = set()
    for run in runs(text):
        found.update(map(str.__add__, run[:-1], run[1:]))
        found.add(run[-1])
    if joined:
        found.update(joins(text), _JOINED)
    return " ".join(found)


def joins(text: str) -> list[str]:
    """The last two characters of each run with the first of the next one, as they are indexed."""
    folded = fold(text)
    places = [(gap.start(), gap.end()) for gap in _GAP.finditer(folded)]
    return [
        _join(folded[end - 2], folded[end - 1], folded[start])
        for end, start in places
        if end > 1 and folded[end - 2 : end].isalnum()
    ]


def _join(before: str, last: str, first: str) -> str:
    kind = (ord(before) * 31 + ord(last)) * 31 + ord(first)
    return chr(_FIRST_JOIN + kind % _JOINS)


def expression(term: str) -> str:
    """What finds all reports that may hold a term, in FTS5's words; "" where nothing of it is indexed."""
    found = runs(term)
    wanted = [f'"{run[at : at + 2]}"' for run in found for at in range(len(run) - 1)]
    wanted += [f'"{run[-1]}"' for run in ended_runs(term)]
    # A single character stands in most reports and is dear to look up: it is asked for where there is no pair.
    wanted = wanted or [f'"{run}"*' for run in found]
    asked, joined = _all_of(wanted), _all_of([f'"{join}"' for join in joins(term)])
    # Not those whose joins are known and are others: this way the pairs are looked up once, not once for each kind of report.
    return f"(({asked}) NOT ({_MARK} NOT ({joined})))" if joined else asked


def _all_of(wanted: list[str]) -> str:
    unique = list(dict.fromkeys(wanted))
    return " AND ".join(unique[:: -(-len(unique) // _MOST_PAIRS)]) if unique else ""


def ended_runs(term: str) -> list[str]:
    """Those of its runs that end within a term, as they then do wherever it stands."""
    return [match[0] for match in _RUN.finditer(fold(term)) if match.end() < len(term)]


def is_exact(term: str) -> bool:
    """Whether the index alone tells which reports hold a term."""
    return len(term) <= 2 and runs(term) == [fold(term)]  # noqa: PLR2004 - a pair


def learn(connection: Connection, texts: Iterable[tuple[int, str]], *, joined: bool = True) -> None:
    """Index new texts."""
    connection.executemany(_LEARN, [(report_id, pairs(text, joined=joined)) for report_id, text in texts])


def forget(connection: Connection, texts: Sequence[tuple[int, str]]) -> None:
    """Take texts out of the index, before they go: what was indexed of them, and nothing else."""
    if texts:
        marked = _marked(connection, (texts[0][0], texts[-1][0]))
        rows = [(report_id, pairs(text, joined=report_id in marked)) for report_id, text in texts]
        connection.executemany(_FORGET, rows)


def _marked(
    connection: Connection, ids: tuple[int, int] = (0, sys.maxsize), schema: str = "main"
) -> set[int]:
    """Those of a range of reports whose joins are indexed."""
    return {row[0] for row in connection.execute(_MARKED.format(schema), (_MARK, *ids))}


def texts_between(connection: Connection, first: int, last: int) -> list[tuple[int, str]]:
    """The texts of a range of reports."""
    return connection.execute("SELECT id, text FROM texts WHERE id BETWEEN ? AND ?", (first, last)).fetchall()


def rebuild(connection: Connection) -> None:
    """Empty the index and make it again, whatever is left of it."""
    _lay_anew(connection)
    connection.execute("INSERT INTO text_index (text_index) VALUES ('delete-all')")
    for report in connection.execute(_ALL).fetchall():
        learn(connection, (report,))


def _lay_anew(connection: Connection) -> None:
    """Give the index the tables and settings of a new one: where they are damaged SQLite does not open it, not even to empty it."""
    with closing(connect_memory()) as fresh:
        fresh.execute(SEARCH)
        own = dict(fresh.execute(_OWN_TABLES).fetchall())
        settings = fresh.execute(f"SELECT k, v FROM {INDEX}_config").fetchall()  # noqa: S608 - a constant of ours
    there = dict(connection.execute(_OWN_TABLES).fetchall())
    if INDEX not in there:
        for table in there:
            connection.execute(f"DROP TABLE {table}")
        connection.execute(SEARCH)
        return
    for table in own.keys() - there.keys():
        connection.execute(own[table])
    connection.execute(f"DELETE FROM {INDEX}_config")  # noqa: S608 - a constant of ours
    connection.executemany(f"INSERT INTO {INDEX}_config (k, v) VALUES (?, ?)", settings)  # noqa: S608 - as above


def without_joins(connection: Connection) -> list[int]:
    """The reports whose texts an earlier version of the program indexed."""
    marked = _marked(connection)
    return [row[0] for row in connection.execute("SELECT id FROM texts ORDER BY id") if row[0] not in marked]


def index_again(connection: Connection, reports: Iterable[int]) -> None:
    """Index the texts of some reports as this version does."""
    for report_id in reports:
        texts = texts_between(connection, report_id, report_id)
        forget(connection, texts)
        learn(connection, texts)


def differing(library: Connection) -> int:
    """How many entries of the index are not those of the texts; `library` has the file attached as `library`."""
    with closing(connect_memory()) as fresh:
        fresh.execute(SEARCH)
        marked = _marked(library, schema="library")
        for report in library.execute("SELECT id, text FROM library.texts ORDER BY id"):
            learn(fresh, (report,), joined=report[0] in marked)
        fresh.execute(_VOCABULARY.format(name="anew", schema="main"))
        library.execute(_VOCABULARY.format(name="stored", schema="library"))
        both = zip_longest(_entries(library, "stored"), _entries(fresh, "anew"))
        return sum(stored != anew for stored, anew in both)


def _entries(connection: Connection, name: str) -> Iterator[tuple[str, int]]:
    return iter(connection.execute(f"SELECT term, doc FROM temp.{name}"))  # noqa: S608 - our own names
