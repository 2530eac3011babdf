"""What changed between two states of a library: what was known before, and what is known after."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final

import numpy as np
import pandas as pd

from watchlist.analytics.frames import (
    COLUMN,
    appearances_of,
    distinct_reports,
    joined,
    named,
    one_of_each,
    rows_of,
)
from watchlist.analytics.momentum import momentum
from watchlist.analytics.ratings import newest
from watchlist.domain.facts import Facts
from watchlist.domain.findings import Change, ChangeKind
from watchlist.domain.rows import RatingRow
from watchlist.domain.series import Stack
from watchlist.domain.stances import Stance
from watchlist.store.days import iso

if TYPE_CHECKING:
    import numpy.typing as npt

NONE: Final = 0
"""The id of no theme."""

COVERED: Final = 2
"""From so many distinct reports on a stock counts as covered, so that its silence says something."""

COVERED_DAYS: Final = 90

_STANCES: Final = {stance.strength: stance.value for stance in Stance}
_ORDER: Final = list(ChangeKind)


@dataclass(frozen=True, slots=True)
class Known:
    """What is known at a moment: the facts, the ratings, and the last day that they tell of."""

    facts: Facts
    ratings: Sequence[RatingRow]
    day: date


def changes(before: Known, after: Known) -> tuple[Change, ...]:
    """Every change from one state to the next, by kind (as ChangeKind orders them), the newest first.

    - new theme, new stock: named after and not before, shown by the earliest report that names it; a theme is named by a list;
    - rating: the newest rating of a broker for a stock or an industry has another term or step;
    - stance: the strongest stance of a broker's newest report on a stock is another one;
    - heat: `momentum` of a theme over the days between the two states, where its interval leaves 0 out;
    - silence: a stock that COVERED distinct reports of the COVERED_DAYS before named, and none of the new reports.
    """
    found = [
        *_new(before, after, Stack.THEME),
        *_new(before, after, Stack.STOCK),
        *_ratings(before, after),
        *_stances(before, after),
        *_heat(before, after),
        *_silence(before, after),
    ]
    found.sort(key=lambda change: (change.symbol, change.theme, change.broker))
    found.sort(key=lambda change: change.day, reverse=True)
    return tuple(sorted(found, key=lambda change: _ORDER.index(change.kind)))


def _new(before: Known, after: Known, by: Stack) -> Iterator[Change]:
    column = COLUMN[by]
    known = pd.unique(appearances_of(before.facts)[column])
    rows = appearances_of(after.facts)
    is_new = ~rows[column].isin([*known, NONE])
    rows = rows if is_new.all() else rows[is_new]
    counts = distinct_reports(rows, column)
    kind = ChangeKind.NEW_THEME if by is Stack.THEME else ChangeKind.NEW_STOCK
    for row in rows_of(one_of_each(rows, (column,), _in_time(rows))):
        theme = after.facts.themes.get(row.theme, "")
        symbol, name = named(after.facts, by, row.stock) if by is Stack.STOCK else ("", theme)
        broker = after.facts.brokers.get(row.broker, "")
        count = str(counts[getattr(row, column)])
        yield Change(kind, 1, symbol, name, theme, broker, "", count, iso(row.day), row.file)


def _ratings(before: Known, after: Known) -> Iterator[Change]:
    old = newest(before.ratings)
    names = dict(after.facts.stocks.values())
    for subject, row in newest(after.ratings).items():
        was = old.get(subject)
        if was is not None and (was.term, was.step) != (row.term, row.step):
            symbol = "" if row.symbol is None else str(row.symbol)
            name = row.industry if row.symbol is None else names.get(symbol, symbol)
            direction = _sign((row.step or 0) - (was.step or 0)) if None not in {row.step, was.step} else 0
            yield Change(
                ChangeKind.RATING, direction, symbol, name, "", row.broker, was.term, row.term, row.published,
                row.report_id, row.start, row.end,
            )  # fmt: skip


def _stances(before: Known, after: Known) -> Iterator[Change]:
    old, new = _newest_stances(before.facts), _newest_stances(after.facts)
    # Houses by stocks are half a million pairs: only those that changed become rows.
    known, told = (joined(each, ("broker", "stock")) for each in (old, new))
    _, was, now = np.intersect1d(known, told, assume_unique=True, return_indices=True)
    differ = old["stance"].to_numpy()[was] != new["stance"].to_numpy()[now]
    before_of = old["stance"].to_numpy()[was[differ]].tolist()
    for stance, row in zip(before_of, rows_of(new.iloc[now[differ]]), strict=True):
        yield Change(
            ChangeKind.STANCE, _sign(row.stance - stance), *after.facts.stocks[row.stock],
            after.facts.themes.get(row.theme, ""), after.facts.brokers[row.broker], _STANCES[stance],
            _STANCES[row.stance], iso(row.day), row.file,
        )  # fmt: skip


def _heat(before: Known, after: Known) -> Iterator[Change]:
    days = (after.day - before.day).days
    if days < 1:
        return
    rows = appearances_of(after.facts)
    # Those without a day come first, and are the last ones only of a theme that has no others.
    newest_ones = one_of_each(rows, ("theme",), _by_day(rows), last=True)
    last = {row.theme: row for row in rows_of(newest_ones)}
    ids = {name: key for key, name in after.facts.themes.items()}
    for row in momentum(after.facts, Stack.THEME, last=after.day, days=days):
        if row.direction:
            shown = last[ids[row.key]]
            shares = (f"{row.before}/{row.before_of}", f"{row.now}/{row.now_of}")
            yield Change(
                ChangeKind.HEAT,
                row.direction,
                "",
                row.name,
                row.key,
                "",
                *shares,
                iso(shown.day),
                shown.file,
            )


def _silence(before: Known, after: Known) -> Iterator[Change]:
    rows = appearances_of(before.facts)
    files = {row[2] for row in before.facts.reports}
    if not any(row[2] not in files for row in after.facts.reports):
        return
    later = appearances_of(after.facts)
    named_now = set(later.loc[~later["file"].isin(files), "stock"].tolist())
    end = before.day.toordinal()
    recent = rows[(rows["day"] > max(0, end - COVERED_DAYS)) & (rows["day"] <= end)]
    covered = distinct_reports(recent, "stock")
    for row in rows_of(one_of_each(recent, ("stock",), _by_day(recent), last=True)):
        if covered[row.stock] >= COVERED and row.stock not in named_now:
            yield Change(
                ChangeKind.SILENCE, -1, *before.facts.stocks[row.stock], before.facts.themes.get(row.theme, ""),
                before.facts.brokers.get(row.broker, ""), str(covered[row.stock]), "0", iso(row.day), row.file,
            )  # fmt: skip


def _newest_stances(facts: Facts) -> pd.DataFrame:
    """For each broker and stock the strongest row of the newest distinct report (by day, then as the library numbers them)."""
    rows = appearances_of(facts)
    order = [rows[column].to_numpy() for column in ("day", "report", "stance", "theme", "file")]
    found = one_of_each(rows, ("broker", "stock"), order, last=True)
    return found[(found["broker"] > 0) & (found["day"] > 0)]


def _by_day(rows: pd.DataFrame) -> list[npt.NDArray[np.int64]]:
    """The order by day and file, those without a date first; of one file the strongest stance first."""
    day, file, stance, theme, stock = (
        rows[column].to_numpy() for column in ("day", "file", "stance", "theme", "stock")
    )
    return [day, file, -stance, theme, stock]


def _in_time(rows: pd.DataFrame) -> list[npt.NDArray[np.int64]]:
    """The same, those without a date last."""
    day, *others = _by_day(rows)
    return [np.where(day == 0, np.iinfo(np.int64).max, day), *others]


def _sign(number: int) -> int:
    return (number > 0) - (number < 0)
