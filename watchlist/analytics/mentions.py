"""The mentions behind each bar of a chart, by the rule of the chart (`library_chart` counts, this names what it counted).

Every unit (a distinct report, a file, a broker) counts once per period:

- stacked by stance under the strongest stance that it gives there (a copy gives that of its original), so that the parts add up to the whole;
- stacked by theme once in each theme that it names there, and as prose only where it names none, so that the parts can
  add up to more than the whole (`totals` holds the whole).

Spans are not units: each counts where it stands. A day belongs to the period that `Period.start_of` says; dates never
become timestamps, so the resolution of pandas' clock cannot move a bar.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

import pandas as pd

from watchlist.domain.series import ALL, NOBODY, OTHER, PROSE, CountRule, MentionChart, Period, Point, Stack
from watchlist.domain.stances import Stance

_UNIT: Final = {CountRule.REPORTS: "report", CountRule.FILES: "file", CountRule.BROKERS: "broker"}
_LADDER: Final = (*(stance.value for stance in Stance), PROSE)
_COLUMNS: Final = ("day", "report", "file", "broker", "symbol", "theme", "stance", "spans", "counted")


def points_behind(points: Sequence[Point], chart: MentionChart, start: date, key: str) -> tuple[Point, ...]:
    """The points that the bar of the period from `start` counts under `key` (ALL: the whole bar), in their order."""
    frame, _ = _countable(_frame(points), chart.rule)
    stack = Stack.NONE if key == ALL else chart.stack
    rows = _assigned(frame, chart.period, chart.rule, stack)
    if key != ALL:
        rows = _folded(rows, [series.key for series in chart.series])
    places = rows.loc[(rows["start"] == start.toordinal()) & (rows["key"] == key), "place"]
    return tuple(points[place] for place in places.tolist())


def count(points: Sequence[Point], rule: CountRule) -> int:
    """How many units the points hold by the rule: what a bar over exactly these points shows."""
    return _whole(_frame(points), rule)


def _whole(frame: pd.DataFrame, rule: CountRule) -> int:
    if rule is CountRule.SPANS:
        return int(frame["spans"].sum())
    named, _ = _countable(frame.assign(day="-"), rule)
    return int(named[_UNIT[rule]].nunique())


def _frame(points: Sequence[Point]) -> pd.DataFrame:
    columns = {name: [getattr(point, name) for point in points] for name in _COLUMNS}
    return pd.DataFrame(columns).assign(place=range(len(points)))


def _countable(frame: pd.DataFrame, rule: CountRule) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The dated rows that the rule can count, and those that it must leave out for want of a broker."""
    dated = frame[frame["day"] != ""]
    named = (dated["broker"] != "") if rule is CountRule.BROKERS else pd.Series(data=True, index=dated.index)
    return dated[named], dated[~named]


def _assigned(frame: pd.DataFrame, period: Period, rule: CountRule, stack: Stack) -> pd.DataFrame:
    """Each row with its period's `start` as a counted day, its `unit` and the `key` that it counts under."""
    codes, days = pd.factorize(frame["day"])
    starts = [period.start_of(date.fromisoformat(str(day))).toordinal() for day in days]
    rows = frame.assign(start=[starts[code] for code in codes], unit=frame[_UNIT.get(rule, "place")])
    if stack is Stack.NONE or rows.empty:
        return rows.assign(key=ALL)
    if stack is Stack.STOCK:
        return rows.assign(key=rows["symbol"])
    if stack is Stack.BROKER:
        return rows.assign(key=rows["broker"].replace("", NOBODY))
    if stack is Stack.THEME:
        return rows.assign(key=rows["theme"]) if rule is CountRule.SPANS else _themed(rows)
    if rule is CountRule.SPANS:
        return rows.assign(key=rows["stance"])
    return _strongest(rows, "stance" if rule is CountRule.FILES else "counted")


def _themed(rows: pd.DataFrame) -> pd.DataFrame:
    """Under each theme that a unit names in a period; a unit that names one does not count as prose too."""
    names_one = (rows["theme"] != PROSE).groupby([rows["start"], rows["unit"]]).transform("any")
    return rows[(rows["theme"] != PROSE) | ~names_one].assign(key=lambda kept: kept["theme"])


def _strongest(rows: pd.DataFrame, stance: str) -> pd.DataFrame:
    rank = rows[stance].map({stance: rank for rank, stance in enumerate(_LADDER)})
    best = rank.groupby([rows["start"], rows["unit"]]).transform("min")
    return rows.assign(key=best.map(dict(enumerate(_LADDER))))


def _folded(rows: pd.DataFrame, shown: Sequence[str]) -> pd.DataFrame:
    """With every key that has no series of its own under OTHER."""
    if OTHER not in shown or rows.empty:
        return rows
    return rows.assign(key=rows["key"].where(rows["key"].isin(shown), OTHER))
