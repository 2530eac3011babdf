"""What changed between two states of a library: what was known before, and what is known after."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

import pandas as pd

from watchlist.analytics.frames import COLUMN, Appearance, appearances_of, keyed, named, rows_of
from watchlist.analytics.momentum import momentum
from watchlist.analytics.ratings import newest
from watchlist.domain.facts import Facts
from watchlist.domain.findings import Change, ChangeKind
from watchlist.domain.rows import RatingRow
from watchlist.domain.series import Stack
from watchlist.domain.stances import Stance

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
    known = set(keyed(appearances_of(before.facts), by)[column].tolist())
    rows = keyed(appearances_of(after.facts), by)
    rows = _in_time(rows[~rows[column].isin(known)])
    counts = rows.groupby(column)["report"].nunique().to_dict()
    kind = ChangeKind.NEW_THEME if by is Stack.THEME else ChangeKind.NEW_STOCK
    for row in rows_of(rows.drop_duplicates(column)):
        theme = after.facts.themes.get(row.theme, "")
        symbol, name = named(after.facts, by, row.stock) if by is Stack.STOCK else ("", theme)
        broker = after.facts.brokers.get(row.broker, "")
        count = str(counts[getattr(row, column)])
        yield Change(kind, 1, symbol, name, theme, broker, "", count, _iso(row.day), row.file)


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
    old = {(row.broker, row.stock): row for row in _newest_stances(before.facts)}
    for row in _newest_stances(after.facts):
        was = old.get((row.broker, row.stock))
        if was is not None and was.stance != row.stance:
            yield Change(
                ChangeKind.STANCE, _sign(row.stance - was.stance), *after.facts.stocks[row.stock],
                after.facts.themes.get(row.theme, ""), after.facts.brokers[row.broker], _STANCES[was.stance],
                _STANCES[row.stance], _iso(row.day), row.file,
            )  # fmt: skip


def _heat(before: Known, after: Known) -> Iterator[Change]:
    days = (after.day - before.day).days
    if days < 1:
        return
    rows = keyed(appearances_of(after.facts), Stack.THEME)
    rows = _in_time(rows[rows["day"] > 0])
    last = {row.theme: row for row in rows_of(rows.drop_duplicates("theme", keep="last"))}
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
                _iso(shown.day),
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
    recent = _in_time(rows[(rows["day"] > end - COVERED_DAYS) & (rows["day"] <= end)])
    covered = recent.groupby("stock")["report"].nunique()
    last = recent.drop_duplicates("stock", keep="last")
    for row in rows_of(last):
        if covered[row.stock] >= COVERED and row.stock not in named_now:
            yield Change(
                ChangeKind.SILENCE, -1, *before.facts.stocks[row.stock], before.facts.themes.get(row.theme, ""),
                before.facts.brokers.get(row.broker, ""), str(covered[row.stock]), "0", _iso(row.day), row.file,
            )  # fmt: skip


def _newest_stances(facts: Facts) -> list[Appearance]:
    """For each broker and stock the strongest row of the newest distinct report (by day, then as the library numbers them)."""
    rows = appearances_of(facts)
    rows = rows[(rows["broker"] > 0) & (rows["day"] > 0)]
    rows = rows.sort_values(["day", "report", "stance", "theme", "file"])
    return rows_of(rows.drop_duplicates(["broker", "stock"], keep="last"))


def _in_time(rows: pd.DataFrame) -> pd.DataFrame:
    """By day and file, those without a date last; of one file the strongest stance first."""
    undated = rows["day"] == 0
    order = rows.assign(undated=undated, weak=-rows["stance"])
    return order.sort_values(["undated", "day", "file", "weak", "theme", "stock"]).drop(
        columns=["undated", "weak"]
    )


def _iso(day: int) -> str:
    return date.fromordinal(day).isoformat() if day else ""


def _sign(number: int) -> int:
    return (number > 0) - (number < 0)
