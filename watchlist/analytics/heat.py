"""Heat maps: distinct reports by two keys at once."""

from __future__ import annotations

from datetime import date
from typing import Literal

import pandas as pd

from watchlist.analytics.frames import COLUMN, appearances_of, keyed, named
from watchlist.domain.facts import Facts
from watchlist.domain.findings import HeatMap
from watchlist.domain.series import Period, Stack

By = Literal[Stack.THEME, Stack.STOCK, Stack.BROKER]


def heat_map(
    facts: Facts, rows: Stack, columns: Stack | Period, *, most_rows: int = 500, most_columns: int = 60
) -> HeatMap:
    """How many distinct reports stand in each cell; the rows and columns with the most distinct reports are kept.

    A theme counts where a list of it names the stock; for broker × theme a broker that never wrote on a theme is a 0 in its
    row. Periods stand in time without a gap, the last `most_columns` of them; a report without a date is in none.
    """
    table = keyed(appearances_of(facts), rows)
    if isinstance(columns, Period):
        table = table[table["day"] > 0]
        starts = {
            day: columns.start_of(date.fromordinal(day)).toordinal() for day in table["day"].unique().tolist()
        }
        table = table.assign(column=table["day"].map(starts), row=table[COLUMN[rows]])
        order = _periods(columns, table["column"].unique().tolist())[-most_columns:]
        names = [(columns.label(date.fromordinal(start)),) * 2 for start in order]
    else:
        table = keyed(table, columns)
        table = table.assign(column=table[COLUMN[columns]], row=table[COLUMN[rows]])
        order = _busiest(table, "column")[:most_columns]
        names = [named(facts, columns, key) for key in order]
    table = table[table["column"].isin(order)]
    lines = _busiest(table, "row")[:most_rows]
    sizes = table.groupby(["row", "column"])["report"].nunique().unstack(fill_value=0)  # noqa: PD010 - counted already
    counts = sizes.reindex(index=lines, columns=order, fill_value=0)
    return HeatMap(
        tuple(named(facts, rows, key) for key in lines),
        tuple((key, label) for key, label in names),
        tuple(tuple(line) for line in counts.to_numpy(dtype="int64").tolist()),
    )


def _busiest(table: pd.DataFrame, column: str) -> list[int]:
    sizes = table.groupby(column)["report"].nunique()
    return sorted(sizes.index.tolist(), key=lambda key: (-sizes[key], key))


def _periods(period: Period, starts: list[int]) -> list[int]:
    if not starts:
        return []
    found, last = [date.fromordinal(min(starts))], date.fromordinal(max(starts))
    while found[-1] < last:
        found.append(period.next(found[-1]))
    return [start.toordinal() for start in found]
