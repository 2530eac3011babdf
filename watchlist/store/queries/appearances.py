"""All that analytics count, in one reading: rows of ids, no object for any of them."""

from __future__ import annotations

from typing import Unpack

from watchlist.domain.facts import APPEARANCE, REPORT, Facts, IdRows
from watchlist.store.days import DAYS_TO_UNIX
from watchlist.store.engine import Connection, snapshot
from watchlist.store.queries.looking_back import theme_names, then
from watchlist.store.queries.narrowing import About, narrowing

_APPEARANCES = """
SELECT a.day, a.origin, a.report_id, a.broker_id, a.security_id, a.theme_id, a.stance, a.spans FROM appearances a
"""

_REPORTS = f"""
SELECT a.day, a.origin, a.report_id, a.broker_id FROM (
  SELECT coalesce(unixepoch(r.published) / 86400 + {DAYS_TO_UNIX}, 0) AS day, coalesce(r.copy_of, r.id) AS origin,
    r.id AS report_id, coalesce(r.broker_id, 0) AS broker_id
  FROM reports r WHERE r.deleted_at IS NULL) a
"""  # noqa: S608 - a constant of ours

_OF_REPORTS = ("since", "until", "as_of", "imported_by", "broker", "brokers", "industry", "report_id")


def facts(connection: Connection, **about: Unpack[About]) -> Facts:
    """The appearances of what is asked for, and all reports of the days, broker or industry that are asked for."""
    with snapshot(connection):
        asked = narrowing(connection, about)
        appearances = IdRows(
            len(APPEARANCE),
            connection.execute(f"{asked.before}{_APPEARANCES} WHERE {asked.condition}", asked.parameters),
        )
        of_reports = {name: value for name, value in about.items() if name in _OF_REPORTS}
        kept = narrowing(connection, of_reports)  # type: ignore[arg-type] # a part of what was asked
        reports = IdRows(
            len(REPORT),
            connection.execute(f"{kept.before}{_REPORTS} WHERE {kept.condition}", kept.parameters),
        )
        return Facts(
            appearances,
            reports,
            {
                key: (symbol, name or symbol)
                for key, symbol, name in connection.execute("SELECT id, symbol, name FROM securities")
            },
            theme_names(connection, then(connection, about.get("as_of")).before),
            dict(connection.execute("SELECT id, name FROM brokers").fetchall()),
        )
