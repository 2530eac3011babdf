"""Novelty and crowding: who named it first and when, and how many of those who write name it now."""

from __future__ import annotations

from datetime import date

import pandas as pd

from watchlist.analytics.frames import COLUMN, appearances_of, keyed, named, reports_of
from watchlist.domain.facts import Facts
from watchlist.domain.findings import Attention
from watchlist.domain.series import Stack


def attention(facts: Facts, by: Stack, *, last: date, days: int) -> tuple[Attention, ...]:
    """Each stock or theme that is named in the `days` up to `last`; the newest first, then the most crowded.

    New is what the library names for the first time in the window. A broker is new to it where its own first naming lies in
    the window. crowding = sources that name it in the window / sources that wrote in the window; a source is a broker, or a
    report that names none. Only dated reports count, and days are those of the reports.
    """
    end, start = last.toordinal(), last.toordinal() - days
    rows = _with_source(keyed(appearances_of(facts), by))
    rows = rows[(rows["day"] > 0) & (rows["day"] <= end)]
    reports = _with_source(reports_of(facts))
    of_sources = int(reports.loc[(reports["day"] > start) & (reports["day"] <= end), "source"].nunique())
    column = COLUMN[by]
    first = rows.groupby(column)["day"].min().to_dict()
    recent = rows[rows["day"] > start]
    counts = recent.groupby(column).agg(sources=("source", "nunique"), reports=("report", "nunique"))
    newcomers = _newcomers(rows, column, start)
    found = [
        Attention(
            *named(facts, by, int(key)),
            date.fromordinal(first[key]).isoformat(),
            first[key] > start,
            tuple(sorted(facts.brokers[broker] for broker in newcomers.get(int(key), ()))),
            int(sources),
            of_sources,
            int(reports_there),
        )
        for key, sources, reports_there in counts.itertuples()
    ]
    return tuple(sorted(found, key=lambda row: (not row.new, -row.sources, -row.reports, row.key)))


def _with_source(rows: pd.DataFrame) -> pd.DataFrame:
    return rows.assign(source=rows["broker"].where(rows["broker"] > 0, -rows["report"]))


def _newcomers(rows: pd.DataFrame, column: str, start: int) -> dict[int, list[int]]:
    """For each key the brokers whose first naming comes after `start`."""
    firsts = rows[rows["broker"] > 0].groupby([column, "broker"])["day"].min()
    found: dict[int, list[int]] = {}
    for key, broker in firsts[firsts > start].index.tolist():
        found.setdefault(int(key), []).append(int(broker))
    return found
