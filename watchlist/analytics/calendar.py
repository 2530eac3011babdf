"""Counted days to the first days of their periods, many at once; `Period.start_of` says the same for one."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

import numpy as np
import numpy.typing as npt

from watchlist.domain.series import Period

Days = npt.NDArray[np.int64]

_EPOCH = date(1970, 1, 1).toordinal()


def starts_of(period: Period, days: Days) -> Days:
    """The counted first day of the period of each counted day."""
    if period is Period.DAY:
        return days
    if period is Period.WEEK:
        return days - (days - 1) % 7
    months = (days - _EPOCH).astype("datetime64[D]").astype("datetime64[M]").astype(np.int64)
    if period is Period.QUARTER:
        months -= months % 3
    first: Days = months.astype("datetime64[M]").astype("datetime64[D]").astype(np.int64) + _EPOCH
    return first


def without_gaps(period: Period, starts: Iterable[int]) -> tuple[date, ...]:
    """Every period from the first to the last of these."""
    places = sorted(set(starts))
    if not places:
        return ()
    first, last = date.fromordinal(places[0]), date.fromordinal(places[-1])
    found = [first]
    while found[-1] < last:
        found.append(period.next(found[-1]))
    return tuple(found)
