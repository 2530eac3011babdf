"""A chart of mentions straight from a library: grouped there, put into periods here.

The rules are those of `docs/decisions/0006-what-a-bar-counts.md`: a unit (a distinct report, a file, a broker) counts once
in each period; under its strongest stance; in each theme, stock or broker that it names; as prose only where it names no
theme. Spans each count where they stand.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final, Unpack

from watchlist.analytics.calendar import without_gaps
from watchlist.analytics.counting import (
    Curve,
    Together,
    added_up,
    curves,
    other_curve,
    prose_curve,
    strongest_curves,
    whole_curve,
)
from watchlist.analytics.day_units import DayUnits
from watchlist.domain.series import (
    ALL,
    NOBODY,
    OTHER,
    PROSE,
    CountRule,
    MentionChart,
    Period,
    Series,
    Stack,
    Tallies,
)
from watchlist.domain.stances import Stance
from watchlist.store.engine import Connection, snapshot
from watchlist.store.queries.charting import covered_days, undated
from watchlist.store.queries.narrowing import About
from watchlist.store.queries.tallies import (
    dated,
    day_rows,
    key_names,
    leaders,
    tallies,
    unnamed,
    wholes,
)

TOP: Final = 8
"""How many themes get a series of their own; more colours than that are not told apart."""

_Named = tuple[str, str, Curve]


@dataclass(frozen=True, slots=True)
class Asked:
    """How a chart counts; `running` adds each period to the ones before it, `shares` counts the whole library too."""

    period: Period
    rule: CountRule
    stack: Stack
    top: int = TOP
    running: bool = False
    shares: bool = False
    today: date | None = None


def library_chart(connection: Connection, asked: Asked, **about: Unpack[About]) -> MentionChart:
    """Counts per period, from the first to the last period that holds a report of the library."""
    with snapshot(connection):
        found, total = _divided(connection, asked, about)
        covered = {
            asked.period.start_of(date.fromisoformat(day)).toordinal()
            for day in covered_days(connection, asked.period, as_of=about.get("as_of"))
        }
        library = dated(connection, asked.rule, as_of=about.get("as_of")) if asked.shares else Tallies()
        starts = without_gaps(asked.period, covered)
        return MentionChart(
            period=asked.period,
            rule=asked.rule,
            stack=asked.stack,
            starts=starts,
            covered=tuple(start.toordinal() in covered for start in starts),
            series=tuple(
                Series(key, _along(curve, starts, asked), label)
                for key, label, curve in found
                # What is compared is told, even where nobody named it.
                if curve or compares_themes(asked.stack, about)
            ),
            totals=_along(total, starts, asked),
            undated=undated(connection, **about),
            unnamed=unnamed(connection, **about) if asked.rule is CountRule.BROKERS else 0,
            library=_along(whole_curve(library, asked.period, running=asked.running), starts, asked)
            if asked.shares
            else (),
            today=asked.today,
        )


def _divided(connection: Connection, asked: Asked, about: About) -> tuple[list[_Named], Curve]:
    """The series in their order, and the whole."""
    period, running = asked.period, asked.running
    if compares_themes(asked.stack, about):
        return _compared(connection, asked, about)
    if asked.stack is Stack.NONE:
        whole = whole_curve(tallies(connection, asked.rule, **about), period, running=running)
        return [(ALL, "", whole)], whole
    if asked.stack is Stack.STANCE:
        parts = tallies(connection, asked.rule, asked.stack, **about)
        found = strongest_curves(parts, period, running=running)
        named = [(stance.value, "", found.get(stance.strength, {})) for stance in Stance]
        return named, whole_curve(parts, period, running=running)
    return _by_key(connection, asked, about)


def _by_key(connection: Connection, asked: Asked, about: About) -> tuple[list[_Named], Curve]:
    """Units by theme, stock or broker: what each has, the whole, and what has no series of its own."""
    counted, many = _counted(connection, asked, about)
    found = counted.curves()
    # Where themes are not asked for, what names none is part of the whole too.
    prose_too = asked.stack is Stack.THEME and not (about.get("theme") or about.get("themes"))
    alone = len(found) == 1 and many <= 1 and not prose_too
    prose = found.pop(0, {}) if prose_too else {}
    order = _order(connection, found, asked.stack, about.get("as_of"))
    named = [(*name, found[key]) for key, name in order[: asked.top]]
    cut = max(len(order), many) > asked.top
    if asked.rule is CountRule.SPANS:
        rest = _summed(found[key] for key, _ in order[asked.top :])
        return [*named, (OTHER, "", rest), (PROSE, "", prose)], counted.whole()
    if alone:
        return named, counted.whole()
    together = counted.together(tuple(key for key, _ in order[: asked.top]) if cut else None)
    return [*named, (OTHER, "", together.other), (PROSE, "", together.prose)], together.whole


def _counted(connection: Connection, asked: Asked, about: About) -> tuple[DayUnits | _Tallied, int]:
    """What is counted by key; and how many keys there are in all, where only those that can lead were counted."""
    few = about.get("symbol") is not None or about.get("symbols") is not None
    if few and asked.rule is not CountRule.SPANS:
        rows = day_rows(connection, asked.rule, asked.stack, **about)
        named_by_zero = asked.stack is not Stack.THEME
        return DayUnits(rows, asked.period, running=asked.running, zero_is_named=named_by_zero), 0
    only, many = _leading(connection, asked, about, few=few)
    return _Tallied(connection, asked, about, only), many


class _Tallied:
    """Counts that the library groups by key and day; what they are together is asked of it apart."""

    def __init__(
        self, connection: Connection, asked: Asked, about: About, only: tuple[int, ...] | None
    ) -> None:
        self._connection, self._asked, self._about = connection, asked, about
        self._parts = tallies(connection, asked.rule, asked.stack, only=only, **about)

    def curves(self) -> dict[int, Curve]:
        return curves(self._parts, self._asked.period, running=self._asked.running)

    def whole(self) -> Curve:
        return whole_curve(self._parts, self._asked.period, running=self._asked.running)

    def together(self, shown: tuple[int, ...] | None) -> Together:
        asked = self._asked
        found = wholes(self._connection, asked.rule, shown, asked.stack, **self._about)
        period, running = asked.period, asked.running
        return Together(
            whole_curve(found, period, running=running),
            other_curve(found, period, running=running),
            prose_curve(found, period, running=running),
        )


def _leading(
    connection: Connection, asked: Asked, about: About, *, few: bool
) -> tuple[tuple[int, ...] | None, int]:
    """Which keys to count, where a first look can leave most of many stocks out, and how many there are in all."""
    if few or asked.stack is not Stack.STOCK or asked.rule not in {CountRule.REPORTS, CountRule.FILES}:
        return None, 0
    return leaders(connection, asked.rule, asked.top, **about)


def _summed(several: Iterable[Curve]) -> Curve:
    """Spans add up; units don't."""
    total: Counter[int] = Counter()
    for curve in several:
        total.update(curve)
    return dict(total)


def compares_themes(stack: Stack, about: About) -> bool:
    """Whether each theme that is asked for is a series of its own, with all that lies below it."""
    return stack is Stack.THEME and len(about.get("themes") or ()) > 1


def _compared(connection: Connection, asked: Asked, about: About) -> tuple[list[_Named], Curve]:
    """A series for each theme that is asked for, in the order of asking; a unit counts in each that it names."""

    def whole(narrowed: About) -> Curve:
        # Spans stand under a theme each; a unit is taken once over all of them.
        parts = tallies(connection, asked.rule, **narrowed)
        return whole_curve(parts, asked.period, running=asked.running)

    names = tuple(about.get("themes") or ())
    return [(name, "", whole({**about, "themes": (name,)})) for name in names], whole(about)


def _order(
    connection: Connection, found: dict[int, Curve], stack: Stack, as_of: str | None
) -> list[tuple[int, tuple[str, str]]]:
    """The keys from the largest, each with its name."""
    names = key_names(connection, stack, found, as_of=as_of) | {0: (NOBODY, "")}
    sums = {key: sum(curve.values()) for key, curve in found.items()}
    return [(key, names[key]) for key in sorted(found, key=lambda key: (-sums[key], names[key][0]))]


def _along(curve: Curve, starts: Sequence[date], asked: Asked) -> tuple[int, ...]:
    places = [start.toordinal() for start in starts]
    return added_up(curve, places) if asked.running else tuple(curve.get(place, 0) for place in places)
