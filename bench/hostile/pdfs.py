"""R25 and R26: mutated PDFs and PDF bombs through reading processes: text or an error within the limits, nothing else harmed."""

from __future__ import annotations

import multiprocessing
import os
import random
import time
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from bench.fuzz import seeds
from bench.hostile.tally import Tally
from tests.support import pdfs
from tests.support.fake_rules import ROOM
from watchlist.domain.errors import ReaderFailed
from watchlist.importing.reading_process import Limits
from watchlist.importing.sources import FromBytes
from watchlist.importing.worker import Outcome, Workers

_MOST_BYTES: Final = 1 << 30
_GOOD: Final = FromBytes("good.txt", "液冷受益标的：英维克。".encode())
_NO_LIMITS: Final = Limits(memory=1 << 40, seconds=1e6)
_PATIENCE: Final = 10.5
_LONGEST: Final = 240.0
"""Seconds of the processor that a trial may take: ten, and as much as they are counted too coarsely; by the clock a machine may do much else."""
_SPARE: Final = 64 << 20
"""So many bytes more than the limit: addresses that were reserved before may be filled."""


def mutated(count: int, seed: int, *, naive: bool) -> Tally:
    """Bytes changed, cut, doubled and taken out, in whole PDFs and in two that mean harm."""
    tally = Tally("R25", "mutated PDFs", naive)
    chance = random.Random(f"pdfs {seed}")
    starts = [*seeds.pdfs(), pdfs.a_form_that_draws_itself(), pdfs.a_page_tree_that_loops()]
    with Workers(1, room=ROOM, limits=_NO_LIMITS if naive else Limits()) as workers:
        _read(workers, _GOOD)
        for number in range(count):
            outcome, seconds = _read(
                workers, FromBytes(f"{number}.pdf", _mutated(chance.choice(starts), chance))
            )
            if outcome is None or isinstance(outcome.error, ReaderFailed):
                _read(workers, _GOOD)
            if outcome is None:
                tally.fail(f"number {number} did not end in {_PATIENCE:.0f} s of work", seconds)
            elif isinstance(outcome.error, ReaderFailed) and outcome.error.args[1] == "crash":
                tally.fail(f"number {number} is a crash", seconds)
            else:
                tally.count(outcome.error.code if outcome.error else "read", seconds)
    return tally


def _mutated(data: bytes, chance: random.Random) -> bytes:
    made, kind = bytearray(data), chance.random()
    place = chance.randrange(len(made))
    if kind < 0.5:
        for _ in range(chance.randint(1, 60)):
            made[chance.randrange(len(made))] = chance.randrange(256)
    elif kind < 0.7:
        del made[place:]
    elif kind < 0.85:
        made[place:place] = made[chance.randrange(len(made)) :][: chance.randrange(1, 4_000)]
    else:
        del made[place : place + chance.randrange(1, 4_000)]
    return bytes(made)


def bombs(rounds: int, *, naive: bool) -> Tally:
    """Six bombs, each with a good document behind it; the window's own process must not grow."""
    tally = Tally("R26", "PDF bombs", naive)
    makers = (_a_gigabyte_of_blanks, pdfs.packed_twice, pdfs.millions_of_characters, pdfs.a_form_that_draws_itself,
              pdfs.a_page_tree_that_loops, _a_deep_page_tree)  # fmt: skip
    bombs = {make.__name__.strip("_"): make() for make in makers}
    # Making a bomb takes more than reading it may: the peak is counted from here on.
    _forget_peak()
    before = _most_memory()
    for name, bomb in bombs.items():
        for _ in range(1 if naive else rounds):
            with Workers(1, room=ROOM, limits=_NO_LIMITS if naive else Limits()) as workers:
                _judge(tally, name, workers, bomb)
    if _most_memory() - before > 50 << 20:
        tally.fail(f"this process grew by {(_most_memory() - before) >> 20} MiB")
    return tally


def _judge(tally: Tally, name: str, workers: Workers, bomb: bytes) -> None:
    _read(workers, _GOOD)
    outcome, seconds = _read(workers, FromBytes("bomb.pdf", bomb))
    after, _ = _read(workers, _GOOD) if outcome else (None, 0.0)
    if outcome is None:
        tally.fail(f"{name} did not end in {_PATIENCE:.0f} s of work", seconds)
    elif after is None or after.draft is None:
        tally.fail(f"{name}: the document behind it was not read", seconds)
    else:
        how = (
            outcome.error.args[1]
            if isinstance(outcome.error, ReaderFailed)
            else outcome.error and outcome.error.code
        )
        tally.count(f"ended by {how}" if how else "read", seconds)


def _read(workers: Workers, source: FromBytes) -> tuple[Outcome | None, float]:
    """The outcome, None where there is none in time; and the seconds it took. Memory over the limit counts as no outcome."""
    began, worked, resting = time.perf_counter(), _readers_work(), _readers_memory()
    steps = workers.read([source])
    for step in steps:
        if isinstance(step, Outcome):
            return step, time.perf_counter() - began
        work, passed = _readers_work() - worked, time.perf_counter() - began
        taken = _readers_memory() - resting
        if work > _PATIENCE or passed > _LONGEST or taken > _MOST_BYTES + _SPARE:
            steps.close()  # type: ignore[attr-defined]
            break
    return None, time.perf_counter() - began


def _readers_memory() -> int:
    return os.sysconf("SC_PAGE_SIZE") * sum(int(fields[1]) for fields in _told_by_the_system("statm"))


def _readers_work() -> float:
    """Seconds of the processor that the reading processes took: others may want it as well."""
    ticks = sum(int(fields[13]) + int(fields[14]) for fields in _told_by_the_system("stat"))
    return ticks / os.sysconf("SC_CLK_TCK")


def _told_by_the_system(file: str) -> Iterator[list[str]]:
    for process in multiprocessing.active_children():
        try:
            yield Path(f"/proc/{process.pid}/{file}").read_text("ascii").split()
        except OSError:
            continue


def _forget_peak() -> None:
    """Let Linux count the peak of this process anew."""
    Path("/proc/self/clear_refs").write_text("5", "ascii")


def _most_memory() -> int:
    """The most that this process ever held, in bytes."""
    status = Path("/proc/self/status").read_text("ascii")
    return int(status.split("VmHWM:")[1].split()[0]) << 10


def _a_gigabyte_of_blanks() -> bytes:
    packer = zlib.compressobj(9)
    packed = b"".join(packer.compress(b" " * (1 << 20)) for _ in range(1_024)) + packer.flush()
    stream = b"<</Length %d/Filter/FlateDecode>>stream\n" % len(packed) + packed + b"\nendstream"
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>"
    return pdfs.raw_pdf([pdfs.CATALOGUE, pdfs.ONE_PAGE, page, stream])


def _a_deep_page_tree() -> bytes:
    nodes = [b"<</Type/Pages/Kids[%d 0 R]/Count 1>>" % (number + 3) for number in range(50_000)]
    return pdfs.raw_pdf([pdfs.CATALOGUE, *nodes, b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>"])
