"""R23: a program that goes on reading one state while another writes: the log grows, that is noticed, and it shrinks after."""

from __future__ import annotations

import random
from contextlib import closing
from pathlib import Path

from bench.faults.kills import Tally, fresh
from bench.faults.workload import NOW, a_report, quiet_writer
from watchlist.domain.commands import SetComment
from watchlist.domain.symbols import Symbol
from watchlist.store import log
from watchlist.store.check import check
from watchlist.store.database import Database, open_reader
from watchlist.store.edits import apply
from watchlist.store.engine import one

COMMENT = "长" * 400_000
MOST = 400


def hold_readers(folder: Path, base: Path, trials: int, seed: int, *, limited: bool = True) -> Tally:
    """`lost`: no notice, though the log is loud; `half`: the reader saw a change, or the log did not shrink after."""
    tally = Tally(f"reader of one state{'' if limited else ' (naive: the log is never cut)'}")
    for trial in range(trials):
        path, chance = fresh(folder, base), random.Random(f"readers {seed} {trial}")
        with closing(quiet_writer(path)) as library:
            if not limited:
                library.conn.execute("PRAGMA journal_size_limit = -1")
            stock = a_report(chance, trial).picks[0].symbol
            with closing(open_reader(path)) as reader:
                reader.execute("BEGIN")
                seen = one(reader, "SELECT count(*) FROM steps")
                tally.acknowledged += _until_it_is_told(library, stock)
                tally.lost += not library.log_held
                tally.half += one(reader, "SELECT count(*) FROM steps") != seen
            for step in range(3):
                apply(library, SetComment(stock, str(step)), now=NOW)
            shrunk = path.with_name(f"{path.name}-wal").stat().st_size <= log.KEPT
            tally.half += not shrunk or library.log_held > 0
            tally.unopened += check(library.conn) != ()
        tally.trials += 1
    return tally


def _until_it_is_told(library: Database, stock: Symbol) -> int:
    for step in range(MOST):
        apply(library, SetComment(stock, f"{step}{COMMENT}"), now=NOW)
        if library.log_held:
            return step + 1
    return MOST
