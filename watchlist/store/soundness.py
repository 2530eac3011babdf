"""Whether the pages and references of a library hold together, at a quick look; what its words say is for `store.check`."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from itertools import repeat
from pathlib import Path
from typing import Final

from watchlist.store import schema
from watchlist.store.engine import Connection, connect_unchanged, one

_MOST_AT_ONCE: Final = 4
"""Threads that look at the tables of one file: more find no long table to look at."""
_ENDLESS: Final = 1 << 62
_LONG: Final = 100_000
"""From so many rows on the pages of a table and its references are looked at apart."""
_MANY_EACH: Final = 4
"""Where so many rows refer to one on average, only the different references are looked at, by their index."""

_KEYS: Final = """
SELECT k."from", k."table", k."to", EXISTS (
  SELECT 1 FROM pragma_index_list(?1) l JOIN pragma_index_info(l.name) i ON i.seqno = 0
  WHERE i.name = k."from" AND NOT l.partial),
  EXISTS (SELECT 1 FROM pragma_table_info(?1) c WHERE c.name = k."from" AND c.pk = 1)
FROM pragma_foreign_key_list(?1) k
"""
_DIFFERENT: Final = """
WITH RECURSIVE different (it) AS (
  SELECT min({column}) FROM {table} UNION ALL
  SELECT (SELECT {column} FROM {table} WHERE {column} > it ORDER BY {column} LIMIT 1) FROM different WHERE it IS NOT NULL)
SELECT it FROM different LEFT JOIN {parent} p ON p.{key} = it WHERE it IS NOT NULL AND p.{key} IS NULL LIMIT 1
"""
_ENDS: Final = "SELECT min({key}), max({key}), count(*) FROM {parent}"
_BEYOND: Final = """
SELECT {column} FROM {table} WHERE {column} NOT BETWEEN {least} AND {most} LIMIT 1
"""
"""Where the other table has each number from its least to its most: a quarter of the time of looking each up."""
_IN_ORDER: Final = """
SELECT {column} FROM {table} EXCEPT SELECT {key} FROM {parent} LIMIT 1
"""
"""Both are read beside each other, the wide rows as they lie: asked for alone, their numbers come by an index in no order."""
_EACH: Final = """
SELECT {column} FROM {table} WHERE {column} IS NOT NULL AND {column} NOT IN (SELECT {key} FROM {parent}) LIMIT 1
"""
"""As a list that SQLite need not make: it stays where it is in the other table, a fifth of the time of asking row by row."""


def fault_of(library: Connection) -> str:
    """What is wrong with the pages and references of a library at a quick look, "" for nothing.

    Each table is looked at with its indexes. SQLite's check of the whole file would also prove the index of the texts word by
    word: that costs more than all else together, and that index can be made again.
    """
    sizes = _sizes(library)
    return next(filter(None, (look(library, sizes, name) for look, name in _looks(sizes))), "")


def fault_in(file: Path, stopping: Callable[[], bool] | None = None) -> str:
    """The same of a file that nobody writes to: its tables are looked at side by side, by a connection for each processor.

    Raises SQLite's OperationalError once it is `stopping`.
    """
    with closing(connect_unchanged(file)) as library:
        sizes = _sizes(library)
    looks = iter(_looks(sizes))
    threads = min(os.cpu_count() or 1, _MOST_AT_ONCE)
    with ThreadPoolExecutor(threads) as pool:
        return next(
            filter(
                None, pool.map(_fault_met, [file] * threads, repeat(sizes), repeat(looks), repeat(stopping))
            ),
            "",
        )


_STEPS_BETWEEN_LOOKS: Final = 100_000
"""So many steps of SQLite's, about a millisecond, lie between two looks whether anybody still wants to know."""

_Sizes = dict[str, int]
_Look = Callable[[Connection, _Sizes, str], str]


def _sizes(library: Connection) -> _Sizes:
    """The tables of a library with the highest number of their rows, the longest first; those without numbers count as long."""
    rows = library.execute(
        "SELECT name, wr FROM pragma_table_list WHERE schema = 'main' AND type IN ('table', 'shadow') AND name <> 'sqlite_schema'"
    )
    sizes = {
        name: _ENDLESS if without_rowid else one(library, f"SELECT max(rowid) FROM {_named(name)}") or 0  # noqa: S608 - names of the schema
        for name, without_rowid in rows.fetchall()
    }
    return dict(sorted(sizes.items(), key=lambda size: -size[1]))


def _looks(sizes: _Sizes) -> list[tuple[_Look, str]]:
    """What is looked at, the most work first: the last of it is what one thread may do while the others wait.

    A table of unknown length comes first, as it may be the longest. Two threads can share what a long table asks for.
    """
    unknown = [name for name, size in sizes.items() if size == _ENDLESS]
    long = [name for name, size in sizes.items() if _LONG <= size < _ENDLESS]
    short = [name for name, size in sizes.items() if size < _LONG]
    apart = [(look, name) for look in (_fault_in_pages, _fault_in_references) for name in long]
    return [
        *((_fault_in_table, name) for name in unknown),
        *apart,
        *((_fault_in_table, name) for name in short),
    ]


def _fault_met(
    file: Path, sizes: _Sizes, looks: Iterator[tuple[_Look, str]], stopping: Callable[[], bool] | None
) -> str:
    """Look at what nobody else has looked at yet, until there is nothing left or a fault is met."""
    with closing(connect_unchanged(file)) as library:
        if stopping is not None:
            library.set_progress_handler(stopping, _STEPS_BETWEEN_LOOKS)
        return next(filter(None, (look(library, sizes, name) for look, name in looks)), "")


def _fault_in_table(library: Connection, sizes: _Sizes, name: str) -> str:
    return _fault_in_pages(library, sizes, name) or _fault_in_references(library, sizes, name)


def _fault_in_pages(library: Connection, _sizes: _Sizes, name: str) -> str:
    verdict = str(one(library, f"PRAGMA quick_check({_quoted(name)})"))
    return "" if verdict == "ok" else verdict


def _fault_in_references(library: Connection, sizes: _Sizes, name: str) -> str:
    """A reference to a row that is not there, as `PRAGMA foreign_key_check` finds it, but for less where many rows refer to one."""
    keys = library.execute(_KEYS, (name,)).fetchall()
    keys += (
        (column, parent, "id", False, False) for column, parent in schema.UNDECLARED.get(name, {}).items()
    )
    for column, parent, key, indexed, own in keys:
        each = sizes[name] / max(sizes.get(parent, _ENDLESS), 1) if sizes[name] < _ENDLESS else 0
        words = {
            "table": _named(name),
            "column": _named(column),
            "parent": _named(parent),
            "key": _named(key),
        }
        least, most, count = library.execute(_ENDS.format(**words)).fetchone()
        whole = count > 0 and count == most - least + 1
        asked = _BEYOND if whole else _asked(each, indexed=indexed, own=own)
        broken = library.execute(asked.format(**words, least=least, most=most)).fetchone()
        if broken is not None:
            return f"{name}.{column} {broken[0]} -> {parent}"
    return ""


def _asked(each: float, *, indexed: bool, own: bool) -> str:
    """How references are looked at of which so many on average are the same; `own` where they are the rows' own numbers."""
    if indexed and each >= _MANY_EACH:
        return _DIFFERENT
    return _IN_ORDER if own else _EACH


def _named(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def _quoted(name: str) -> str:
    return "'" + name.replace("'", "''") + "'"
