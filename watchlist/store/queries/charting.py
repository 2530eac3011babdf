"""What charts count: one point for each stock, theme and report."""

from __future__ import annotations

import json
from typing import Final, Unpack

from watchlist.domain.series import Period, Point
from watchlist.domain.stances import Stance
from watchlist.store.days import iso
from watchlist.store.engine import Connection, one, snapshot
from watchlist.store.queries.narrowing import About, counted_stance, narrowing

_STANCES: Final = tuple(stance.value for stance in sorted(Stance, key=lambda stance: stance.strength))


_POINTS: Final = """
SELECT a.day, a.origin, a.report_id, a.broker_id, a.security_id, a.theme_id, a.stance, a.spans, {counted}
FROM appearances a
"""

_KNOWN: Final = "AND published <= ? AND imported_at < date(?, '+1 day')"

_AFTER: Final = {
    Period.WEEK: "date(found.day, 'weekday 0', '+1 day')",
    Period.MONTH: "date(found.day, 'start of month', '+1 month')",
    Period.QUARTER: "date(found.day, 'start of month', format('+%d month', 3 - (strftime('%m', found.day) - 1) % 3))",
}
"""The first day of the period after the one that holds a found day; weeks begin on Monday. Days are listed instead."""

_DAYS: Final = "SELECT DISTINCT published FROM reports WHERE deleted_at IS NULL AND published IS NOT NULL {known} ORDER BY published"

_COVERED: Final = """
WITH RECURSIVE found(day) AS (
  SELECT min(published) FROM reports WHERE deleted_at IS NULL {known}
  UNION ALL
  SELECT (SELECT min(published) FROM reports WHERE deleted_at IS NULL AND published >= {after} {known})
  FROM found WHERE found.day IS NOT NULL)
SELECT day FROM found WHERE day IS NOT NULL
"""


def points(connection: Connection, **about: Unpack[About]) -> tuple[Point, ...]:
    """The dated appearances of what is asked for, day by day; those in prose have no theme and the stance `mentioned`."""
    with snapshot(connection):
        asked = narrowing(connection, about)
        sql = f"{_POINTS.format(counted=counted_stance(about.get('as_of')))} WHERE {asked.condition} AND a.day > 0 ORDER BY a.day"
        rows = connection.execute(sql, asked.parameters).fetchall()
        brokers = _names(
            connection,
            "SELECT id, name FROM brokers WHERE id IN (SELECT value FROM json_each(?))",
            {row[3] for row in rows},
        )
        symbols = _names(
            connection,
            "SELECT id, symbol FROM securities WHERE id IN (SELECT value FROM json_each(?))",
            {row[4] for row in rows},
        )
        themes = _names(
            connection,
            "SELECT id, name FROM themes WHERE id IN (SELECT value FROM json_each(?))",
            {row[5] for row in rows},
        )
    return tuple(
        Point(
            iso(day),
            origin,
            report,
            brokers[broker],
            symbols[security],
            themes[theme],
            _STANCES[stance],
            spans,
            _STANCES[counted],
        )
        for day, origin, report, broker, security, theme, stance, spans, counted in rows
    )


def undated(connection: Connection, **about: Unpack[About]) -> int:
    """How many distinct reports speak of what is asked for and have no date."""
    asked = narrowing(connection, about)
    found: int = one(
        connection,
        f"SELECT count(DISTINCT a.origin) FROM appearances a WHERE {asked.condition} AND a.day = 0",  # noqa: S608 - as above
        asked.parameters,
    )
    return found


def covered_days(
    connection: Connection, period: Period = Period.DAY, *, as_of: str | None = None
) -> tuple[str, ...]:
    """The first day of each period on which any report of the library is dated, in order; with `as_of` any that was known that day.

    Found by going from one period to the first report after it: as many steps as periods, however many reports there are.
    """
    known, days = _known(as_of)
    if period is Period.DAY:
        return tuple(row[0] for row in connection.execute(_DAYS.format(known=known), days))
    sql = _COVERED.format(known=known, after=_AFTER[period])
    return tuple(row[0] for row in connection.execute(sql, days * 2))


def first_and_last_day(connection: Connection, *, as_of: str | None = None) -> tuple[str, str] | None:
    """The days of the oldest and the newest dated report, None where there is none."""
    known, days = _known(as_of)
    reports = f"FROM reports WHERE deleted_at IS NULL {known}"
    sql = f"SELECT (SELECT min(published) {reports}), (SELECT max(published) {reports})"
    first, last = connection.execute(sql, days * 2).fetchone()
    return (first, last) if first else None


def _known(as_of: str | None) -> tuple[str, tuple[str, ...]]:
    return ("", ()) if as_of is None else (_KNOWN, (as_of, as_of))


def _names(connection: Connection, sql: str, ids: set[int]) -> dict[int, str]:
    """The names of these ids, and "" for none."""
    return {0: "", **dict(connection.execute(sql, (json.dumps(list(ids)),)))}
