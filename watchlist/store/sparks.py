"""Distinct reports a week of a stock, as they are kept: packed, ending with the week of the stock's own last day."""

from __future__ import annotations

import struct
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Final

from watchlist.domain.watch_rows import SPARK_WEEKS
from watchlist.store.days import week_of

_SPARK: Final = struct.Struct(f"<{SPARK_WEEKS}H")
_NO_SPARK: Final = (0,) * SPARK_WEEKS


def packed_spark(weeks: Sequence[int]) -> bytes:
    """The counts of all weeks, the oldest first, as they are kept."""
    return _SPARK.pack(*weeks)


def read_spark(packed: bytes | None, last_day: int, newest_day: int) -> tuple[int, ...]:
    """Counts of the weeks that end with the library's newest; kept are those that end with the stock's own."""
    return later_spark(packed, week_of(newest_day) - week_of(last_day)) if packed else _NO_SPARK


@lru_cache(maxsize=20_000)
def later_spark(packed: bytes, weeks: int) -> tuple[int, ...]:
    """The same, where the library's newest week is so many behind the stock's own; equal ones are kept once."""
    counts: tuple[int, ...] = _SPARK.unpack(packed) if packed else _NO_SPARK
    return counts if weeks <= 0 else counts[weeks:] + _NO_SPARK[:weeks]


def grown_spark(last_day: int, packed: bytes, days: Iterable[int]) -> bytes:
    """The weeks of a stock when reports of these days are added to those that end with its last day."""
    days = tuple(days)
    newest = max(last_day, *days)
    weeks = list(read_spark(packed, last_day, newest))
    for day in days:
        place = SPARK_WEEKS - 1 - (week_of(newest) - week_of(day))
        if place >= 0:
            weeks[place] = min(weeks[place] + 1, 0xFFFF)
    return packed_spark(weeks)
