"""Very many mentions in one transaction, with all that is kept of them, against the bare rows in the same table."""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import closing
from itertools import cycle, islice
from pathlib import Path
from typing import Any

from bench.harness import Row, interleave, timed
from bench.reports import NOW, name_of
from watchlist.store.backup import copy_as_it_is
from watchlist.store.database import Database, open_reader, open_writer
from watchlist.store.engine import transaction
from watchlist.store.journal import Edit

MENTIONS = 200_000


def bulk(library: Database, folder: Path) -> list[Row]:
    """Both write the mentions that the library has, over and over, into a copy of it, and both commit; they go again in between."""
    path = folder / "bulk.db"
    with closing(open_reader(library.path)) as reader:
        copy_as_it_is(reader, path)
    with closing(open_writer(path, names=name_of)) as copy:
        stored = copy.connection.execute("SELECT * FROM mentions ORDER BY id")
        columns = tuple(name for name, *_ in stored.description)
        rows = list(islice(cycle([row[1:] for row in stored]), MENTIONS))
        before: int = copy.connection.execute("SELECT max(id) FROM mentions").fetchone()[0]
        insert = f"INSERT INTO mentions ({', '.join(columns)}) VALUES ({', '.join('?' * len(columns))})"
        reports = {row[columns.index("report_id") - 1] for row in rows}

        def bare() -> None:
            with transaction(copy.connection) as connection:
                connection.executemany(
                    insert, [(row_id, *row) for row_id, row in enumerate(rows, before + 1)]
                )

        def kept() -> None:
            with transaction(copy.connection) as connection:
                edit = Edit(connection, now=NOW, names=copy.names)
                edit.fresh |= reports
                edit.insert_rows("mentions", columns[1:], rows)
                edit.seals.write(connection)

        return interleave(
            f"{MENTIONS:,} mentions in one transaction",
            {"executemany": _once(bare, copy, before), "with all that is kept": _once(kept, copy, before)},
            floor="executemany",
            goals={"with all that is kept": 1.3},
        )


def _once(write: Callable[[], Any], library: Database, before: int) -> Callable[[], float]:
    measure = timed(write, time.process_time)

    def once() -> float:
        seconds = measure()
        library.connection.execute("DELETE FROM mentions WHERE id > ?", (before,))
        library.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        return seconds

    return once
