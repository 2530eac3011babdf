"""R7: reading processes are killed at a random moment, or never answer: that file is told, the others are done, nobody is left."""

from __future__ import annotations

import multiprocessing
import os
import random
import signal
import threading
import time
from concurrent.futures import BrokenExecutor, Future, ProcessPoolExecutor
from multiprocessing.process import BaseProcess
from typing import Final

from bench.hostile.tally import Tally
from tests.support.fake_reading import ROOM
from watchlist.domain.errors import ReaderFailed
from watchlist.importing.reading_process import Limits
from watchlist.importing.sources import FromBytes
from watchlist.importing.worker import Outcome, Workers

_FILES: Final = 6
_LONGEST: Final = 0.4
_GRACE: Final = 20.0
"""Seconds in which a process that was told to end has to be gone, on a machine with full cores too."""


def trials(kills: int, seed: int, *, naive: bool) -> Tally:
    """So many batches of six documents, in each of which one reading process is killed; in every tenth one never answers."""
    tally = Tally("R7", "killed and silent readers", naive)
    chance = random.Random(f"kills {seed}")
    others = frozenset(multiprocessing.active_children())
    if naive:
        for _ in range(kills):
            _judge(tally, *_in_a_pool(chance, others))
        return tally
    with Workers(2, room=ROOM, limits=Limits(seconds=1.0)) as workers:
        list(workers.read(_files(0)))
        for number in range(kills):
            _judge(tally, *_in_workers(workers, chance, others, silent=number % 10 == 9))
    for process in _own(others):
        process.join(_GRACE)
    if _own(others):
        tally.fail("a process was left behind")
    return tally


def _own(others: frozenset[BaseProcess]) -> list[BaseProcess]:
    """The processes that were started here."""
    return [process for process in multiprocessing.active_children() if process not in others]


def _judge(tally: Tally, told: int, read: int) -> None:
    """All are told, and no more than the killed one failed: a kill that comes late strikes nobody."""
    if told == _FILES and read >= _FILES - 1:
        tally.count("one file lost" if read < told else "killed between two files")
    else:
        tally.fail(f"{told} of {_FILES} told, {read} read")


def _files(silent: int) -> list[FromBytes]:
    return [FromBytes(f"{n}", b"hang" if n < silent else b"sleep 0.08") for n in range(_FILES)]


def _in_workers(
    workers: Workers, chance: random.Random, others: frozenset[BaseProcess], *, silent: bool
) -> tuple[int, int]:
    timer = threading.Timer(chance.uniform(0, _LONGEST), _kill_one, (others,))
    if not silent:
        timer.start()
    found = [step for step in workers.read(_files(int(silent))) if isinstance(step, Outcome)]
    timer.cancel()
    return len(found), sum(
        each.draft is not None for each in found if not isinstance(each.error, ReaderFailed)
    )


def _in_a_pool(chance: random.Random, others: frozenset[BaseProcess]) -> tuple[int, int]:
    """As a plain build reads: a pool of processes."""
    with ProcessPoolExecutor(2, mp_context=multiprocessing.get_context("fork")) as pool:
        futures: list[Future[None]] = [pool.submit(time.sleep, 0.08) for _ in range(_FILES)]
        time.sleep(chance.uniform(0, _LONGEST / 2))
        _kill_one(others)
        read = 0
        for future in futures:
            try:
                future.result()
                read += 1
            except BrokenExecutor:
                continue
    return _FILES, read


def _kill_one(others: frozenset[BaseProcess]) -> None:
    for process in _own(others)[:1]:
        if process.pid:
            os.kill(process.pid, signal.SIGKILL)
