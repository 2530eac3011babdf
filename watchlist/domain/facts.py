"""What analytics count: the appearances and the reports of a library as columns of ids, and what the ids stand for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

APPEARANCE: tuple[str, ...] = ("day", "report", "file", "broker", "stock", "theme", "stance", "spans")
"""The columns of `Facts.appearances`: counted day (0 none), original, file, broker (0 none), stock, theme (0 prose)."""

REPORT: tuple[str, ...] = ("day", "report", "file", "broker")
"""The columns of `Facts.reports`."""


@dataclass(frozen=True, slots=True)
class Facts:
    """One row for each stock, theme and file, and one for each file; `stocks` are symbol and name by id.

    `stance` is the strength of the stance, 4 for recommended down to 0 for negative; prose has 1.
    """

    appearances: Sequence[tuple[int, ...]] = ()
    reports: Sequence[tuple[int, ...]] = ()
    stocks: Mapping[int, tuple[str, str]] = field(default_factory=dict)
    themes: Mapping[int, str] = field(default_factory=dict)
    brokers: Mapping[int, str] = field(default_factory=dict)
