"""Tallies into curves: for each key how many units each period holds, every unit once a period.

Firm tallies are summed; loose ones, which may stand on several days, are put together per period first. With
`running` a unit counts in the first period alone in which it stands under a key, so that sums never count one twice.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

import numpy as np
import numpy.typing as npt

from watchlist.analytics.calendar import starts_of
from watchlist.domain.series import Period, Tallies

Curve = dict[int, int]
"""Counted first day of a period -> count; periods of 0 are not there."""


@dataclass(frozen=True, slots=True)
class Together:
    """The whole of a chart, what has no series of its own in it, and what names nothing."""

    whole: Curve
    other: Curve
    prose: Curve


Loose = Iterable[tuple[int, int, int]]


def curves(tallies: Tallies, period: Period, *, running: bool = False) -> dict[int, Curve]:
    """The curve of each key."""
    found: dict[int, Curve] = defaultdict(dict)
    for key, start, count in _summed(tallies.firm, period):
        found[key][start] = count
    for key, start, _ in _once(in_periods(tallies.loose, period), running=running):
        found[key][start] = found[key].get(start, 0) + 1
    return dict(found)


def whole_curve(tallies: Tallies, period: Period, *, running: bool = False) -> Curve:
    """The curve over all keys together; a loose unit under two keys counts once."""
    firm = [(0, day, count) for _, day, count in tallies.firm]
    loose = [(0, day, unit) for _, day, unit in tallies.loose]
    return curves(Tallies(firm, loose), period, running=running).get(0, {})


def strongest_curves(tallies: Tallies, period: Period, *, running: bool = False) -> dict[int, Curve]:
    """As `curves`, but a loose unit counts under its greatest key of the period alone."""
    return curves(_strongest(tallies, period), period, running=running)


def prose_curve(wholes: Tallies, period: Period, *, running: bool = False) -> Curve:
    """The units that name no theme in a period: key 0 of `wholes`, without loose units that have a greater one there."""
    return strongest_curves(wholes, period, running=running).get(0, {})


def other_curve(wholes: Tallies, period: Period, *, running: bool = False) -> Curve:
    """The units that name a theme without a series of its own in a period: key 2 of `wholes`."""
    return strongest_curves(wholes, period, running=running).get(2, {})


def in_periods(loose: Sequence[tuple[int, int, int]], period: Period) -> set[tuple[int, int, int]]:
    """(key, start, unit), each once."""
    if not loose:
        return set()
    rows = _table(loose)
    starts = starts_of(period, rows[:, 1])
    return set(zip(rows[:, 0].tolist(), starts.tolist(), rows[:, 2].tolist(), strict=True))


def added_up(curve: Mapping[int, int], starts: Sequence[int]) -> tuple[int, ...]:
    """The running sum of a curve along the periods."""
    return tuple(np.cumsum([curve.get(start, 0) for start in starts], dtype=np.int64).tolist())


def _strongest(tallies: Tallies, period: Period) -> Tallies:
    best: dict[tuple[int, int], int] = {}
    for key, start, unit in in_periods(tallies.loose, period):
        best[start, unit] = max(key, best.get((start, unit), key))
    return Tallies(tallies.firm, [(key, start, unit) for (start, unit), key in best.items()])


def _summed(firm: Sequence[tuple[int, int, int]], period: Period) -> Iterable[tuple[int, int, int]]:
    if not firm:
        return ()
    rows = _table(firm)
    starts = starts_of(period, rows[:, 1])
    order = np.lexsort((starts, rows[:, 0]))
    keys, starts, counts = rows[order, 0], starts[order], rows[order, 2]
    first = np.flatnonzero(np.r_[True, (np.diff(keys) != 0) | (np.diff(starts) != 0)])
    sums = np.add.reduceat(counts, first)
    return zip(keys[first].tolist(), starts[first].tolist(), sums.tolist(), strict=True)


def _table(rows: Sequence[tuple[int, int, int]]) -> npt.NDArray[np.int64]:
    """The rows as an array; made of the numbers one by one, which takes a third of the time."""
    return np.fromiter(chain.from_iterable(rows), np.int64, 3 * len(rows)).reshape(-1, 3)


def _once(loose: Loose, *, running: bool) -> Loose:
    if not running:
        return loose
    earliest: dict[tuple[int, int], int] = {}
    for key, start, unit in loose:
        earliest[key, unit] = min(start, earliest.get((key, unit), start))
    return [(key, start, unit) for (key, unit), start in earliest.items()]
