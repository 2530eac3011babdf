"""What charts count: one point for each stock, theme and report."""

from __future__ import annotations

import json
from typing import Final, Unpack

from watchlist.domain.series import Point
from watchlist.domain.stances import Stance
from watchlist.store.days import iso
from watchlist.store.engine import Connection, one, snapshot
from watchlist.store.queries.narrowing import COUNTED_STANCE, IMPORTED_BY, About, narrowing

_STANCES: Final = tuple(stance.value for stance in sorted(Stance, key=lambda stance: stance.strength))


_POINTS: Final = f"""
SELECT a.day, a.origin, a.report_id, a.broker_id, a.security_id, a.theme_id, a.stance, a.spans, {COUNTED_STANCE}
FROM appearances a
"""  # noqa: S608 - a constant of ours


def points(connection: Connection, **about: Unpack[About]) -> tuple[Point, ...]:
    """The dated appearances of what is asked for, day by day; those in prose have no theme and the stance `mentioned`."""
    with snapshot(connection):
        asked = narrowing(connection, about)
        sql = f"{_POINTS} WHERE {asked.condition} AND a.day > 0 ORDER BY a.day"
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


def covered_days(connection: Connection, *, as_of: str | None = None) -> tuple[str, ...]:
    """The days on which any report of the library is dated, in order; with `as_of` any that was known that day."""
    known, days = (
        ("", ()) if as_of is None else (f"AND published <= ? AND id IN ({IMPORTED_BY})", (as_of, as_of))
    )
    sql = f"SELECT DISTINCT published FROM reports WHERE deleted_at IS NULL AND published IS NOT NULL {known} ORDER BY published"  # noqa: S608 - as above
    rows = connection.execute(sql, days)
    return tuple(row[0] for row in rows)


def _names(connection: Connection, sql: str, ids: set[int]) -> dict[int, str]:
    """The names of these ids, and "" for none."""
    return {0: "", **dict(connection.execute(sql, (json.dumps(list(ids)),)))}
