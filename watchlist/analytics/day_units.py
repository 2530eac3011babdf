"""The rows of a few stocks into curves: read once, every unit counted once a period.

The rules are those of `counting`, over the rows themselves instead of over what the library grouped: sorting 57,000 of them
takes some milliseconds, reading them a second time for the whole takes ten times that.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

import numpy as np
import numpy.typing as npt

from watchlist.analytics.calendar import starts_of
from watchlist.analytics.counting import Curve, Together
from watchlist.domain.series import DayRows, Period

_Numbers = npt.NDArray[np.int64]


class DayUnits:
    """What the rows of some days count, by key and together; with `running` a unit counts in its first period alone.

    The key 0 is prose, unless `zero_is_named` (then it is nobody, who is named like anybody).
    """

    def __init__(
        self, rows: Sequence[DayRows], period: Period, *, running: bool = False, zero_is_named: bool = False
    ) -> None:
        days, counts, keys, units = zip(*rows, strict=True) if rows else ((), (), (), ())
        places = np.repeat(np.array(days, dtype=np.int64), np.array(counts, dtype=np.int64))
        self._starts = starts_of(period, places)
        self._keys, self._units = _numbers(keys), _numbers(units)
        self._running, self._zero_is_named = running, zero_is_named

    def curves(self) -> dict[int, Curve]:
        """The curve of each key."""
        return self._counted(self._keys, self._starts, self._units)

    def whole(self) -> Curve:
        """The curve over all keys together."""
        return self._counted(np.zeros_like(self._keys), self._starts, self._units).get(0, {})

    def together(self, shown: Collection[int] | None) -> Together:
        """The whole; what is named without being among the `shown` keys; what names nothing. None shows all."""
        named = self._keys >= (0 if self._zero_is_named else 1)
        beyond = np.zeros_like(named) if shown is None else named & ~np.isin(self._keys, list(shown))
        starts, units, kinds = _sorted(self._starts, self._units, np.where(beyond, 2, named))
        # The last row of a unit in a period tells the most of it: that it has no series, or that it is named.
        last = np.append(_changes(starts, units)[1:], [True]) if len(starts) else np.zeros(0, dtype=bool)
        found = self._counted(kinds[last], starts[last], units[last])
        return Together(self.whole(), found.get(2, {}), found.get(0, {}))

    def _counted(self, keys: _Numbers, starts: _Numbers, units: _Numbers) -> dict[int, Curve]:
        """How many units each key has in each period."""
        keys, units, starts = _sorted(keys, units, starts)
        own = (keys, units) if self._running else (keys, units, starts)
        once = _changes(*own)
        keys, starts = _sorted(keys[once], starts[once])
        first = np.flatnonzero(_changes(keys, starts))
        counts = np.diff(np.append(first, len(keys)))
        keys, starts = keys[first], starts[first]
        heads = np.flatnonzero(_changes(keys))
        return (
            {
                int(keys[head]): dict(zip(starts[head:end].tolist(), counts[head:end].tolist(), strict=True))
                for head, end in zip(heads.tolist(), [*heads[1:].tolist(), len(keys)], strict=True)
            }
            if len(keys)
            else {}
        )


def _numbers(texts: Sequence[str]) -> _Numbers:
    return np.fromstring(",".join(texts), dtype=np.int64, sep=",") if texts else np.zeros(0, dtype=np.int64)


def _sorted(*columns: _Numbers) -> tuple[_Numbers, ...]:
    """The columns in the order of the first, then the second, and so on."""
    order = np.lexsort(columns[::-1])
    return tuple(column[order] for column in columns)


def _changes(*columns: _Numbers) -> npt.NDArray[np.bool_]:
    """Which rows are the first of their kind, among sorted ones."""
    if not len(columns[0]):
        return np.zeros(0, dtype=bool)
    found = np.ones(len(columns[0]), dtype=bool)
    found[1:] = np.logical_or.reduce([column[1:] != column[:-1] for column in columns])
    return found
