"""`python -m bench.hostile`: every row, with its guard and without."""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable, Iterator
from typing import TypeAlias

from bench.hostile import (
    archives,
    characters,
    encodings,
    foreign_paste,
    huge,
    huge_window,
    killing,
    markup,
    paths,
    patterns,
    pdfs,
    spreadsheets,
)
from bench.hostile.tally import Tally

Trial: TypeAlias = Callable[[bool], Tally]
_FEW = 10
"""Of rows whose naive build takes seconds for each failure, so many trials show that it fails."""


def main() -> int:
    """Run what is asked for; exit status 1 where something failed with its guard, or nothing without."""
    asked = _asked()
    print(f"seed {asked.seed}, {asked.pdfs} PDFs, {asked.kills} kills", flush=True)
    well = True
    for row, trial in _rows(asked):
        if not asked.row or row in asked.row:
            with_guard, without = (_told(trial, naive=naive) for naive in (False, True))
            well = well and _held(with_guard) and not _held(without)
    return 0 if well else 1


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench.hostile", description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--pdfs", type=int, default=500)
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--huge", type=int, default=5)
    parser.add_argument("row", nargs="*", help="which rows, such as R25; all where none is named")
    return parser.parse_args()


def _rows(asked: argparse.Namespace) -> Iterator[tuple[str, Trial]]:
    yield (
        "R7",
        lambda naive: killing.trials(
            min(_FEW, asked.kills) if naive else asked.kills, asked.seed, naive=naive
        ),
    )
    yield (
        "R25",
        lambda naive: pdfs.mutated(
            min(30 * _FEW, asked.pdfs) if naive else asked.pdfs, asked.seed, naive=naive
        ),
    )
    yield "R26", lambda naive: pdfs.bombs(5, naive=naive)
    yield "R28", lambda naive: archives.trials(naive=naive)
    yield "R29", lambda naive: markup.pages(naive=naive)
    yield "R31", lambda naive: markup.links(naive=naive)
    yield "R32", lambda naive: spreadsheets.trials(naive=naive)
    yield "R33", lambda naive: characters.trials(naive=naive)
    for length in encodings.LENGTHS:
        yield "R34", lambda naive, length=length: encodings.trials(length, asked.seed, naive=naive)  # type: ignore[misc]
    yield "R36", lambda naive: huge.trials(1 if naive else asked.huge, asked.seed, naive=naive)
    yield "R36w", lambda naive: huge_window.trials(1 if naive else asked.huge, asked.seed, naive=naive)
    yield "R36x", lambda naive: foreign_paste.trials(1 if naive else asked.huge, naive=naive)
    yield "R37", lambda naive: paths.trials(asked.seed, naive=naive)
    yield "R38", lambda naive: patterns.trials(naive=naive)


def _told(trial: Trial, *, naive: bool) -> Tally:
    began = time.perf_counter()
    tally = trial(naive)
    print(f"{tally.told()}  ({time.perf_counter() - began:.0f} s)", flush=True)
    return tally


def _held(tally: Tally) -> bool:
    if tally.row == "R34":
        return encodings.enough(tally, int(tally.what.split()[2]))
    return not tally.failures


if __name__ == "__main__":
    sys.exit(main())
