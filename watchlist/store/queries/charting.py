"""What charts count: one point for each stock, theme and report."""

from __future__ import annotations

import json
from datetime import date
from typing import Final, Unpack

from watchlist.domain.series import Period, Point
from watchlist.domain.stances import Stance
from watchlist.store.days import iso
from watchlist.store.engine import Connection, one, snapshot
from watchlist.store.queries.looking_back import theme_names, then
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
        counted = counted_stance(about.get("as_of"), restated=bool(asked.before))
        sql = f"{asked.before}{_POINTS.format(counted=counted)} WHERE {asked.condition} AND a.day > 0 ORDER BY a.day"
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
        themes = {0: "", **theme_names(connection, then(connection, about.get("as_of")).before)}
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
        f"{asked.before}SELECT count(DISTINCT a.origin) FROM appearances a WHERE {asked.condition} AND a.day = 0",  # noqa: S608 - as above
        asked.parameters,
    )
    return found


def covered_days(
    connection: Connection, period: Period = Period.DAY, *, as_of: str | None = None
) -> tuple[str, ...]:
    """The first day of each period on which any report of the library is dated, in order; with `as_of` any that was known that day.

    Found by going from one period to the first report after it: as many steps as periods, however many reports there are.
    """
    before, known, days = _known(connection, as_of)
    if period is Period.DAY or before:
        found = [row[0] for row in connection.execute(f"{before}{_DAYS.format(known=known)}", days)]
        firsts = {period.start_of(date.fromisoformat(day)): day for day in reversed(found)}
        return tuple(reversed(firsts.values()))
    sql = _COVERED.format(known=known, after=_AFTER[period])
    return tuple(row[0] for row in connection.execute(sql, days * 2))


def first_and_last_day(connection: Connection, *, as_of: str | None = None) -> tuple[str, str] | None:
    """The days of the oldest and the newest dated report, None where there is none."""
    before, known, days = _known(connection, as_of)
    reports = f"FROM reports WHERE deleted_at IS NULL {known}"
    sql = f"{before}SELECT (SELECT min(published) {reports}), (SELECT max(published) {reports})"
    first, last = connection.execute(sql, days * 2).fetchone()
    return (first, last) if first else None


def _known(connection: Connection, as_of: str | None) -> tuple[str, str, tuple[str, ...]]:
    """What goes before a query of reports, the condition for those that are known, and its parameters."""
    if as_of is None:
        return "", "", ()
    before = then(connection, as_of).of_counts
    return (before, "", ()) if before else ("", _KNOWN, (as_of, as_of))


def _names(connection: Connection, sql: str, ids: set[int]) -> dict[int, str]:
    """The names of these ids, and "" for none."""
    return {0: "", **dict(connection.execute(sql, (json.dumps(list(ids)),)))}
