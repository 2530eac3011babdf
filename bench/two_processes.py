"""Reading in two processes with limits, against two bare ones that read half each, and half the time of one alone.

The bare ones do the same reading without limits, hand-out and answers: what a busy machine takes from two processes at once
it takes from both, so that the rest is what limits and answers cost.
"""

from __future__ import annotations

import itertools
import os
import statistics
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, field
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path

from bench.harness import Row, interleave, timed
from bench.processes import family, worked
from watchlist.domain.errors import WatchlistError
from watchlist.importing.intake import take_in
from watchlist.importing.sources import FromFile
from watchlist.importing.worker import INTAKE, Outcome, Progress, Workers
from watchlist.securities.lexicon import Lexicon, load_lexicon

PROCESSES = 2
ROUND = 100
"""So many documents are read in a round by each, the same ones."""

_HALF, _BARE, _OURS = "half the time of one process", "two bare processes", "two processes with limits"
_GOAL = 1.5


@dataclass(slots=True)
class _Told:
    """How long a batch went on without a word, and how many documents are done."""

    gaps: list[float] = field(default_factory=list)
    done: int = 0


def throughput(paths: Sequence[Path]) -> list[Row]:
    """All three in turns, a round over each hundred documents; and the longest time without a word of progress."""
    rounds = [paths[at : at + ROUND] for at in range(0, len(paths), ROUND)]
    lexicon, told = load_lexicon(), _Told()
    samples: dict[str, list[float]] = {}
    work: dict[str, list[float]] = {}
    with ExitStack() as stack:
        bare = [stack.enter_context(_bare_process()) for _ in range(PROCESSES)]
        workers = stack.enter_context(Workers(PROCESSES, room=INTAKE))
        turns: dict[str, Callable[[Sequence[Path]], object]] = {
            _HALF: lambda batch: _read(batch, lexicon),
            _BARE: lambda batch: _read_apart(batch, bare),
            _OURS: lambda batch: _read_within_limits(batch, workers, told),
        }
        candidates = {
            name: _sampled(turn, rounds, samples.setdefault(name, []), work.setdefault(name, []))
            for name, turn in turns.items()
        }
        title = f"{len(paths)} mixed documents, {ROUND} a round"
        rows = interleave(
            title,
            candidates,
            floor=_HALF,
            rounds=len(rounds) - 1,
            goals={_OURS: _GOAL},
            work={_HALF: PROCESSES},
        )
    assert told.done == len(paths)
    beside = _beside(title, f"{_OURS} × bare", samples[_OURS], samples[_BARE])
    processor = _beside(
        f"{title}, the processor's time of all who work",
        _OURS,
        work[_OURS],
        work[_HALF],
        "one process",
    )
    return [*rows, beside, processor, _silence(told)]


def _sampled(
    turn: Callable[[Sequence[Path]], object],
    rounds: Sequence[Sequence[Path]],
    samples: list[float],
    work: list[float],
) -> Callable[[], float]:
    """One round after the other; its seconds are kept, by the clock and of the processor in this process and its readers."""
    batches = itertools.cycle(rounds)

    def measure() -> float:
        batch = next(batches)
        before = worked(family(os.getpid()))
        samples.append(timed(lambda: turn(batch))())
        work.append(worked(family(os.getpid())) - before)
        return samples[-1]

    return measure


def _read(paths: Sequence[Path], lexicon: Lexicon) -> None:
    for path in paths:
        with suppress(WatchlistError):
            take_in(FromFile(path), lexicon)


@contextmanager
def _bare_process() -> Iterator[Connection]:
    """A process that reads what it is sent, without limits, and only says when it is done."""
    context = get_context("spawn")
    here, there = context.Pipe()
    process = context.Process(target=_serve, args=(there,), daemon=True)
    process.start()
    here.recv()
    yield here
    here.send(None)
    process.join()


def _serve(connection: Connection) -> None:
    lexicon = load_lexicon()
    connection.send(0)
    while (paths := connection.recv()) is not None:
        _read(paths, lexicon)
        connection.send(len(paths))


def _read_apart(paths: Sequence[Path], processes: Sequence[Connection]) -> None:
    for place, process in enumerate(processes):
        process.send(paths[place :: len(processes)])
    for process in processes:
        process.recv()


def _read_within_limits(paths: Sequence[Path], workers: Workers, told: _Told) -> None:
    last = time.perf_counter()
    for step in workers.read([FromFile(path) for path in paths]):
        told.done += isinstance(step, Outcome)
        if isinstance(step, Progress):
            told.gaps.append(time.perf_counter() - last)
            last = time.perf_counter()


def _beside(title: str, what: str, ours: list[float], other: list[float], floor: str = _BARE) -> Row:
    """Round by round, the first apart, which loads what all need."""
    ratios = [mine / theirs for mine, theirs in zip(ours[1:], other[1:], strict=True)]
    return Row(
        title,
        what,
        floor,
        statistics.median(ours[1:]),
        statistics.median(ratios),
        min(ratios),
        max(ratios),
        _GOAL,
    )


def _silence(told: _Told) -> Row:
    longest = max(told.gaps)
    return Row(
        "longest time without a word of progress",
        f"{longest:.2f} s",
        "1 s",
        longest,
        longest,
        longest,
        longest,
        1.0,
    )
