"""Interleaved benchmarks: candidates take turns, a figure is the median over rounds of candidate / floor in one round.

The machine's noise strikes both sides of a ratio, so that it mostly cancels; absolute times are only there to look at.
"""

from __future__ import annotations

import gc
import statistics
import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """One candidate of one comparison: its median time in seconds, and its ratio to the floor (median, least, most)."""

    title: str
    candidate: str
    floor: str
    seconds: float
    ratio: float
    least: float
    most: float
    goal: float | None = None


def timed(call: Callable[[], object], clock: Callable[[], float] = time.perf_counter) -> Callable[[], float]:
    """A candidate out of a plain call: the seconds that it takes, without the garbage collector.

    For what only computes, `time.process_time` leaves out the moments in which another process had the processor.
    """

    def measure() -> float:
        gc.collect()
        gc.disable()
        started = clock()
        call()
        seconds = clock() - started
        gc.enable()
        return seconds

    return measure


def interleave(
    title: str,
    candidates: Mapping[str, Callable[[], float]],
    *,
    floor: str,
    rounds: int = 7,
    goals: Mapping[str, float] | None = None,
    work: Mapping[str, float] | None = None,
) -> list[Row]:
    """Run the candidates in rotating order, once to warm up and then `rounds` times; each gives its own seconds.

    `goals` are the ratios to stay under, `work` how much a call does where candidates do different amounts.
    """
    names = list(candidates)
    samples: dict[str, list[float]] = {name: [] for name in names}
    for turn in range(-1, rounds):
        for name in names[turn % len(names) :] + names[: turn % len(names)]:
            seconds = candidates[name]() / (work or {}).get(name, 1.0)
            if turn >= 0:
                samples[name].append(seconds)
    rows = []
    for name in names:
        ratios = [mine / base for mine, base in zip(samples[name], samples[floor], strict=True)]
        middle = statistics.median(ratios)
        seconds = statistics.median(samples[name])
        goal = (goals or {}).get(name)
        rows.append(Row(title, name, floor, seconds, middle, min(ratios), max(ratios), goal))
    return rows


def show(rows: Iterable[Row]) -> None:
    """Print rows as a small table, one heading for each comparison."""
    title = ""
    for row in rows:
        if row.title != title:
            title = row.title
            print(f"\n{title} (× {row.floor})")
        goal = (
            ""
            if row.goal is None
            else f"   goal {row.goal:g}× {'met' if row.ratio <= row.goal else 'MISSED'}"
        )
        print(
            f"  {row.candidate:<34} {_short(row.seconds):>10}   {row.ratio:7.2f}×  ({row.least:.2f} to {row.most:.2f}){goal}"
        )


def _short(seconds: float) -> str:
    if seconds < 1e-3:
        return f"{seconds * 1e6:.1f} µs"
    return f"{seconds * 1e3:.1f} ms" if seconds < 1 else f"{seconds:.2f} s"
