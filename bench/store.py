"""The library: a commit, the watchlist, pages, searches, charts, backup and memory, each against its floor and tenfold.

`WATCHLIST_BENCH_REPORTS=100000` measures libraries of 100,000 and 10,000 reports (else 10,000 and 1,000), and of 1,000;
`WATCHLIST_BENCH_SMALL` sets the second size, `WATCHLIST_BENCH_FOLDER` keeps the libraries for the next run: making the large
one takes a quarter of an hour of one processor, and goes on where it was broken off. `WATCHLIST_BENCH_PARTS` names some of
`commits bulk imports reading copies memory`, where not all are wanted.
"""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from dataclasses import replace
from functools import partial
from itertools import count
from pathlib import Path
from unittest.mock import patch

from bench.harness import Row, interleave, timed
from bench.reports import NOW, library, reports
from bench.store_bulk import bulk
from bench.store_floors import Floor
from bench.store_imports import imports
from bench.store_reading import frequent_word, reading
from watchlist.domain.commands import AddReport
from watchlist.domain.copies import CopyKind, ProposedCopy
from watchlist.domain.drafts import DraftRating
from watchlist.domain.ratings import Scope
from watchlist.domain.spans import Span
from watchlist.store import soundness
from watchlist.store.backup import back_up, copy_as_it_is, sync
from watchlist.store.database import Database, open_reader
from watchlist.store.edits import apply
from watchlist.store.queries import counts

REPORTS = int(os.environ.get("WATCHLIST_BENCH_REPORTS", "10000"))
SMALL = int(os.environ.get("WATCHLIST_BENCH_SMALL", str(REPORTS // 10)))
PARTS = os.environ.get("WATCHLIST_BENCH_PARTS", "commits bulk imports reading copies memory").split()
FIRST = 1_000
PICKS, PROSE = 50, 25
LONG = 1_000
"""Of a file of more megabytes there are fewer copies and checks, or they would take a quarter of an hour."""
COMMITS = 15
"""So many rounds of them: what a disk takes is uneven."""
A_SAMPLE = 10
"""So many commits are one sample: a single fsync is too uneven to compare."""

_MEMORY = """
import sys
from pathlib import Path
from watchlist.domain.series import CountRule, Stack
from watchlist.store import queries
from watchlist.store.database import open_reader, open_writer
from watchlist.store.edits import apply
from watchlist.store.engine import connect
from watchlist.store.queries.tallies import tallies
writer, reader = open_writer(Path(sys.argv[1])), open_reader(Path(sys.argv[1]))
queries.watchlist(reader), queries.themes(reader), queries.facets(reader), queries.steps(reader)
tallies(reader, CountRule.REPORTS, theme="题材0")
queries.watchlist(reader, query="brokers:>=2"), queries.facets(reader, query="brokers:>=2"), queries.search(reader, sys.argv[2])
print(Path("/proc/self/status").read_text().split("VmHWM:")[1].split()[0])
"""
"""Linux tells the peak of this program alone; `ru_maxrss` begins with the memory of the program that started it."""


def run() -> list[Row]:
    """All comparisons."""
    with tempfile.TemporaryDirectory() as folder, ExitStack() as opened:
        kept = Path(os.environ.get("WATCHLIST_BENCH_FOLDER", folder))
        sizes = sorted({FIRST, SMALL, REPORTS})
        libraries = {
            size: opened.enter_context(closing(library(kept / f"{size}.db", size))) for size in sizes
        }
        large, small = libraries[REPORTS], libraries[SMALL]
        rows: list[Row] = []
        if "commits" in PARTS or "reading" in PARTS:
            floor = opened.enter_context(closing(Floor(Path(folder) / "floor.db", large)))
        if "commits" in PARTS:
            rows += _commits(libraries, floor)
        if "bulk" in PARTS:
            rows += bulk(libraries[FIRST], Path(folder))
        if "imports" in PARTS:
            rows += imports(libraries, Path(folder))
        if "reading" in PARTS:
            readers = [opened.enter_context(closing(open_reader(each.path))) for each in (small, large)]
            rows += reading(*readers, floor)
        if "copies" in PARTS:
            rows += _copies(large, Path(folder))
        return [*rows, _memory(small.path, large.path)] if "memory" in PARTS else rows


def _commits(libraries: dict[int, Database], floor: Floor) -> list[Row]:
    """One report a commit: against what can't be done without, and in larger libraries against the smallest."""
    for each in libraries.values():
        _bring_into_memory(each.path)
    seeds = count(time.time_ns())  # a library that is kept has the reports of earlier runs
    fresh = {size: reports(next(seeds), PICKS, PROSE) for size in libraries}
    bare = {name: reports(next(seeds), PICKS, PROSE) for name in ("rows and counts", "rows, counts, index")}
    largest = max(libraries)
    title = f"Commit of a report with {PICKS} picks in the largest library"
    samples = {
        "rows and counts": _ten(lambda: floor.store(next(bare["rows and counts"]), index=False)),
        "rows, counts, index": _ten(lambda: floor.store(next(bare["rows, counts, index"]), index=True)),
        "apply": _ten(lambda: apply(libraries[largest], next(fresh[largest]), now=NOW)),
    }
    rows = interleave(title, samples, floor="rows, counts, index", rounds=9, goals={"apply": 4.0})
    names = {size: f"{counts(each.conn).reports:,} reports stored" for size, each in libraries.items()}
    growth = {names[size]: _ten(_applying(libraries[size], fresh[size])) for size in libraries}
    first, *others = growth
    goals = dict.fromkeys(others, 1.2)
    rows += interleave("Commit of such a report", growth, floor=first, rounds=COMMITS, goals=goals)
    for title, changed in (("a copy", _copy_of), ("a report that rates its industry", _rating)):
        others_of = {size: map(changed, count(next(seeds)), fresh[size]) for size in libraries}
        growth = {names[size]: _ten(_applying(libraries[size], others_of[size])) for size in libraries}
        rows += interleave(f"Commit of {title}", growth, floor=first, rounds=COMMITS, goals=goals)
    return rows


def _bring_into_memory(file: Path) -> None:
    """The computer has these pages at hand; else the first rounds would wait for a disk that the last ones do not need."""
    with file.open("rb") as source:
        while source.read(1 << 24):
            pass


def _copy_of(number: int, report: AddReport) -> AddReport:
    """The report as a copy of one that every library has."""
    proposed = ProposedCopy(number % FIRST + 1, CopyKind.COPY, 0.9, ("wording 0.90",))
    return replace(report, copies=(proposed,))


def _rating(_number: int, report: AddReport) -> AddReport:
    """The report with a rating of its industry, as most have."""
    span = Span(0, 2)
    term = span.of(report.document.text)
    rating = DraftRating(
        term, Scope.INDUSTRY, None, 1, step_assumed=True, span=span, rule="bench", confidence=1.0
    )
    return replace(report, ratings=(rating,))


def _applying(db: Database, fresh: Iterator[AddReport]):  # noqa: ANN202 - a call
    return lambda: apply(db, next(fresh), now=NOW)


def _ten(call):  # noqa: ANN001, ANN202 - a call, and one that times ten of them
    return timed(lambda: [call() for _ in range(A_SAMPLE)])


def _copies(large: Database, folder: Path) -> list[Row]:
    """A backup against a copy of the file, the check of one against the file's checksum."""
    large.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    numbers = count()

    def into_a_new_file(call: Callable[[Path], object]) -> float:
        """What was copied before goes first: each has the memory that one copy left free, and the disk holds but one."""
        for file in folder.glob("copy-*"):
            file.unlink()
        target = folder / f"copy-{next(numbers):06}.db"
        return timed(lambda: (call(target), sync(target)))()

    def copy(target: Path) -> None:
        with large.path.open("rb") as source, target.open("wb") as plain:
            while part := source.read(1 << 20):
                plain.write(part)

    def fingerprint() -> None:
        with large.path.open("rb") as source:
            hashlib.file_digest(source, "sha256")

    def check_pages() -> None:
        with patch.object(soundness, "_fault_in_references", lambda *_: ""):
            soundness.fault_in(large.path)

    with closing(open_reader(large.path)) as reader:
        megabytes = large.path.stat().st_size / 1e6
        size, is_long = f"{megabytes:,.0f} MB", megabytes > LONG
        rounds = 3 if is_long else 7
        copies: dict[str, Callable[[Path], object]] = {
            "copy of the file": copy,
            "SQLite's backup": partial(copy_as_it_is, reader),
            "backup, checked": lambda target: back_up(reader, large.path, to=target),
        }
        copied = interleave(
            f"Backup, {size}",
            {name: partial(into_a_new_file, call) for name, call in copies.items()},
            floor="copy of the file", rounds=rounds, goals={"SQLite's backup": 1.6},
        )  # fmt: skip
        checks = {
            "sha256 of the file": timed(fingerprint),
            "pages": timed(check_pages),
            "pages and references": timed(lambda: soundness.fault_in(large.path)),
        }
        if not is_long:
            checks["quick_check, words too"] = timed(lambda: reader.execute("PRAGMA quick_check").fetchall())
        quick = interleave(
            f"Check of a backup, {size}",
            checks,
            floor="sha256 of the file", rounds=rounds, goals={"pages": 1.5},
        )  # fmt: skip
    return [*copied, *quick]


def _memory(small: Path, large: Path) -> Row:
    """The peak of a process that shows the first pages, charts and searches: kilobytes, not seconds."""
    peaks = []
    word = frequent_word()
    for path in (small, large, small, large):
        command = [sys.executable, "-c", _MEMORY, str(path), word]
        peaks.append(int(subprocess.run(command, check=True, capture_output=True, text=True).stdout))
        time.sleep(0)
    ratio = max(peaks[1::2]) / max(peaks[::2])
    return Row(
        "Memory",
        f"{max(peaks[1::2]) / 1024:.0f} MiB with the large library",
        "the small one",
        0.0,
        ratio,
        ratio,
        ratio,
        1.2,
    )
