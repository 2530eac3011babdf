"""What the store's grouped counts must be, from points, the slow and obvious way."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date

from watchlist.domain.series import ALL, NOBODY, PROSE, CountRule, Period, Point, Stack
from watchlist.domain.stances import Stance

LADDER = [*(stance.value for stance in Stance), PROSE]


def units(points: Sequence[Point], rule: CountRule) -> list[object]:
    """What the rule counts, once each (a span for each span)."""
    if rule is CountRule.SPANS:
        return [(place, n) for place, point in enumerate(points) for n in range(point.spans)]
    if rule is CountRule.BROKERS:
        return sorted({point.broker for point in points if point.broker})
    return sorted({point.report if rule is CountRule.REPORTS else point.file for point in points})


def of_unit(points: Sequence[Point], rule: CountRule, unit: object) -> list[Point]:
    """The points of one unit."""
    if rule is CountRule.SPANS:
        return [points[unit[0]]]  # type: ignore[index]
    name = {CountRule.REPORTS: "report", CountRule.FILES: "file", CountRule.BROKERS: "broker"}[rule]
    return [point for point in points if getattr(point, name) == unit]


def keys_of(own: Sequence[Point], stack: Stack, rule: CountRule) -> Iterable[str]:
    """The keys under which a unit with these points counts in a period."""
    by_file = rule in {CountRule.FILES, CountRule.SPANS}
    stances = [point.stance if by_file else point.counted for point in own]
    if stack is Stack.NONE:
        return [ALL]
    if stack is Stack.STANCE:
        return [min(stances, key=LADDER.index)]
    if stack is Stack.STOCK:
        return {point.symbol for point in own}
    if stack is Stack.BROKER:
        return {point.broker or NOBODY for point in own}
    return {point.theme for point in own if point.theme} or {PROSE}


def slow_bar(points: Sequence[Point], rule: CountRule, stack: Stack) -> Counter[str]:
    """One period's bar: for each unit the keys that it counts under."""
    bar: Counter[str] = Counter()
    for unit in units(points, rule):
        bar.update(keys_of(of_unit(points, rule, unit), stack, rule))
    return bar


def in_period(points: Sequence[Point], period: Period, start: date) -> list[Point]:
    """The points that a period holds."""
    end = period.next(start)
    return [point for point in points if point.day and start <= date.fromisoformat(point.day) < end]
