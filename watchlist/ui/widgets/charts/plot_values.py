"""What the lines of a chart stand for: counts, shares, sums."""

from __future__ import annotations

from collections.abc import Sequence
from math import isfinite, nan
from typing import Final

from watchlist.domain.series import ALL, MentionChart, Shape

LEAD: Final = 3
"""Columns that are seen before the first that counts anything."""


def heights_of(chart: MentionChart, shape: Shape) -> list[list[float]]:
    """The values of each series: counts, or shares in percent; NaN where no report of the library is dated."""
    if shape is Shape.SHARES:
        return [
            [100 * count / of if of else nan for count, of in zip(series.counts, chart.library, strict=True)]
            for series in chart.series
        ]
    if shape is Shape.RUNNING:
        return [list(map(float, series.counts)) for series in chart.series]
    return [
        [float(count) if held else nan for count, held in zip(series.counts, chart.covered, strict=True)]
        for series in chart.series
    ]


def greatest(chart: MentionChart, shape: Shape) -> float:
    """The highest place that is drawn; 1 where nothing is."""
    if shape is Shape.BARS:
        stacks = zip(*(series.counts for series in chart.series), strict=True)
        return max([*map(sum, stacks), 1])
    values = [value for line in heights_of(chart, shape) for value in line if isfinite(value)]
    return max(values, default=0.0) or 1.0


def since_named(totals: Sequence[int]) -> int:
    """How many columns there are from the first that counts anything, with a few before it; all where nothing is counted."""
    first = next((place for place, total in enumerate(totals) if total), 0)
    return len(totals) - max(0, first - LEAD)


def nearest(chart: MentionChart, shape: Shape, place: int, at: tuple[float, float]) -> str:
    """The series whose line is nearest to a height in a column; ALL where none is within reach."""
    height, reach = at
    far = {
        series.key: abs(values[place] - height)
        for series, values in zip(chart.series, heights_of(chart, shape), strict=True)
        if isfinite(values[place])
    }
    near = min(far, key=lambda key: far[key], default=ALL)
    return near if near != ALL and far[near] <= reach else ALL
