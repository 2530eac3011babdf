"""Momentum: what gains and what loses attention, as a share of what was written."""

from __future__ import annotations

from datetime import date
from math import sqrt
from typing import Final

from watchlist.analytics.frames import COLUMN, appearances_of, named, reports_of
from watchlist.domain.facts import Facts
from watchlist.domain.findings import TOO_FEW, Momentum
from watchlist.domain.series import Stack

_Z: Final = 1.959963984540054
"""The 97.5 % point of the normal distribution."""


def momentum(facts: Facts, by: Stack, *, last: date, days: int) -> tuple[Momentum, ...]:
    """How each theme, stock or broker moved from the `days` before the last `days` up to `last`; greatest rise first.

    share = distinct reports dated in the window that name it / all distinct reports dated in the window; momentum = share
    now − share before, with Newcombe's 95 % interval for the difference of two proportions (method 10: Newcombe, Statistics
    in Medicine 17, 1998, 873–890, from the two Wilson intervals). Where fewer than TOO_FEW distinct reports name it in both
    windows together, or one window has no report at all, nothing is compared. A theme counts by its own lists.
    """
    end = last.toordinal()
    middle, start = end - days, end - 2 * days
    reports = reports_of(facts)
    totals = [
        int(reports.loc[(reports["day"] > low) & (reports["day"] <= high), "report"].nunique())
        for low, high in ((middle, end), (start, middle))
    ]
    rows = appearances_of(facts)
    # No more of it than is counted: each copy of all columns of millions of rows is a hundred megabytes.
    named_then = (rows["day"] > start) & (rows["day"] <= end) & (rows[COLUMN[by]] > 0)
    rows = rows.loc[named_then, [COLUMN[by], "report", "day"]]
    rows = rows.assign(now=rows.pop("day") > middle).drop_duplicates()
    counts = rows.groupby([COLUMN[by], "now"]).size().unstack(fill_value=0)
    counts = counts.reindex(columns=[True, False], fill_value=0)
    found = [
        _moved(*named(facts, by, int(key)), (int(now), totals[0]), (int(before), totals[1]))
        for key, now, before in counts.itertuples()
    ]
    return tuple(sorted(found, key=_rank))


def wilson(count: int, of: int) -> tuple[float, float]:
    """Wilson's 95 % score interval for a share (Journal of the American Statistical Association 22, 1927, 209–212)."""
    share, squared = count / of, _Z * _Z
    centre = (share + squared / (2 * of)) / (1 + squared / of)
    half = _Z * sqrt(share * (1 - share) / of + squared / (4 * of * of)) / (1 + squared / of)
    return max(0.0, centre - half), min(1.0, centre + half)


def newcombe(one: tuple[int, int], other: tuple[int, int]) -> tuple[float, float]:
    """The 95 % interval of the difference of two shares, each a count of how many."""
    share, base = one[0] / one[1], other[0] / other[1]
    (low, high), (base_low, base_high) = wilson(*one), wilson(*other)
    change = share - base
    return (
        change - sqrt((share - low) ** 2 + (base_high - base) ** 2),
        change + sqrt((high - share) ** 2 + (base - base_low) ** 2),
    )


def _moved(key: str, name: str, now: tuple[int, int], before: tuple[int, int]) -> Momentum:
    if now[0] + before[0] < TOO_FEW or not now[1] or not before[1]:
        return Momentum(key, name, *now, *before, None, None, None)
    return Momentum(key, name, *now, *before, now[0] / now[1] - before[0] / before[1], *newcombe(now, before))


def _rank(row: Momentum) -> tuple[bool, float, int, str]:
    return row.few, -(row.change or 0.0), -(row.now + row.before), row.key
