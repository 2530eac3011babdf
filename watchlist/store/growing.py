"""Counting in reports that are new: they only add, so that what was counted before need not be read again.

The time that a report takes is thereby the same in a large library as in a small one, and so is that of a copy or a
translation: of what its family counts already only the family is asked. `derived.recount` gives the same counts out of everything.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Set as AbstractSet
from typing import Final

from watchlist.store import derived
from watchlist.store.engine import Connection, as_array, one
from watchlist.store.journal import Touched
from watchlist.store.sparks import grown_spark

_ADDING: Final = """
SELECT id FROM reports r WHERE id IN (SELECT value FROM json_each(?1)) AND NOT EXISTS (
  SELECT 1 FROM reports o WHERE o.copy_of = r.id AND o.id NOT IN (SELECT value FROM json_each(?1)))
"""
"""New reports but for those of which an older one is a copy: what that counts for changes too."""

# The new rows are few and are found by their report; the unary + keeps SQLite from going through whole histories instead.
_NEW: Final = """
FROM json_each(?1) f CROSS JOIN appearances a ON a.report_id = f.value
"""

_TOLD: Final = """
(a.origin <> a.report_id AND EXISTS (
  SELECT 1 FROM reports x CROSS JOIN appearances b INDEXED BY appearances_by_report ON b.report_id = x.id
  WHERE (x.id = a.origin OR x.copy_of = a.origin) AND x.id NOT IN (SELECT value FROM json_each(?1)) AND {0}))
"""
"""Whether an older report of the family of a new copy counts there already: never so for what is no copy."""

_OF_STOCK: Final = _TOLD.format("b.security_id = a.security_id")
_OF_STOCK_THAT_WEEK: Final = _TOLD.format(
    "b.security_id = a.security_id AND b.day > 0 AND (b.day - 1) / 7 = (a.day - 1) / 7"
)
_OF_THEME: Final = _TOLD.format("b.theme_id = a.theme_id")
_OF_THEME_THAT_DAY: Final = _TOLD.format("b.theme_id = a.theme_id AND b.day = a.day")
_OF_DAY: Final = _TOLD.format("b.day = a.day")

_EVIDENCE: Final = f"""
INSERT INTO evidence (security_id, reports, brokers, files, mentions, first_day, last_day, stance, rating_id, spark)
SELECT a.security_id, count(DISTINCT CASE WHEN NOT {_OF_STOCK} THEN a.origin END), count(DISTINCT CASE WHEN a.broker_id > 0 AND NOT EXISTS (
    SELECT 1 FROM stock_brokers o WHERE o.security_id = a.security_id AND o.broker_id = a.broker_id) THEN a.broker_id END),
  count(DISTINCT a.report_id), sum(a.spans), coalesce(min(nullif(a.day, 0)), 0), max(a.day), coalesce({derived.STRONGEST}, 0), NULL, x''
{_NEW} WHERE +a.security_id NOT IN (SELECT value FROM json_each(?2)) GROUP BY a.security_id
ON CONFLICT (security_id) DO UPDATE SET
  reports = reports + excluded.reports, brokers = brokers + excluded.brokers, files = files + excluded.files,
  mentions = mentions + excluded.mentions, stance = max(stance, excluded.stance),
  first_day = coalesce(min(nullif(first_day, 0), nullif(excluded.first_day, 0)), first_day + excluded.first_day),
  last_day = max(last_day, excluded.last_day)
"""  # noqa: S608 - constants of ours

_STOCK_BROKERS: Final = f"""
INSERT OR IGNORE INTO stock_brokers (security_id, broker_id)
SELECT DISTINCT a.security_id, a.broker_id {_NEW} WHERE a.broker_id > 0 AND +a.security_id NOT IN (SELECT value FROM json_each(?2))
"""  # noqa: S608 - constants of ours

_STOCK_TAGS: Final = f"""
INSERT INTO stock_tags (security_id, theme_id, hand, machine)
SELECT DISTINCT a.security_id, a.theme_id, 0, 1 {_NEW}
WHERE a.theme_id > 0 AND +a.security_id NOT IN (SELECT value FROM json_each(?2))
  AND a.theme_id NOT IN (SELECT id FROM themes WHERE manual_only = 1) AND NOT EXISTS (
  SELECT 1 FROM tags t WHERE t.security_id = a.security_id AND t.theme_id = a.theme_id AND t.state = 'hidden')
ON CONFLICT (security_id, theme_id) DO UPDATE SET machine = 1 WHERE machine = 0
"""  # noqa: S608 - constants of ours

_THEMES: Final = f"""
INSERT INTO theme_evidence (theme_id, reports, brokers, first_day, last_day)
SELECT a.theme_id, count(DISTINCT CASE WHEN NOT {_OF_THEME} THEN a.origin END), count(DISTINCT CASE WHEN a.broker_id > 0 AND NOT EXISTS (
    SELECT 1 FROM theme_brokers o WHERE o.theme_id = a.theme_id AND o.broker_id = a.broker_id) THEN a.broker_id END),
  coalesce(min(nullif(a.day, 0)), 0), max(a.day)
FROM (SELECT DISTINCT a.theme_id, a.report_id, a.origin, a.broker_id, a.day {_NEW}
  WHERE a.theme_id > 0 AND +a.theme_id NOT IN (SELECT value FROM json_each(?2))) a GROUP BY a.theme_id
ON CONFLICT (theme_id) DO UPDATE SET
  reports = reports + excluded.reports, brokers = brokers + excluded.brokers,
  first_day = coalesce(min(nullif(first_day, 0), nullif(excluded.first_day, 0)), first_day + excluded.first_day),
  last_day = max(last_day, excluded.last_day)
"""  # noqa: S608 - constants of ours

_THEME_BROKERS: Final = f"""
INSERT OR IGNORE INTO theme_brokers (theme_id, broker_id)
SELECT DISTINCT a.theme_id, a.broker_id {_NEW}
WHERE a.theme_id > 0 AND a.broker_id > 0 AND +a.theme_id NOT IN (SELECT value FROM json_each(?2))
"""  # noqa: S608 - constants of ours

_THEME_DAYS: Final = f"""
INSERT INTO theme_days (theme_id, day, reports, files, spans)
SELECT a.theme_id, a.day, count(DISTINCT CASE WHEN NOT {_OF_THEME_THAT_DAY} THEN a.origin END), count(DISTINCT a.report_id), sum(a.spans)
{_NEW} WHERE a.theme_id > 0 AND a.day > 0 AND +a.theme_id NOT IN (SELECT value FROM json_each(?2)) GROUP BY 1, 2
ON CONFLICT (theme_id, day) DO UPDATE SET
  reports = reports + excluded.reports, files = files + excluded.files, spans = spans + excluded.spans
"""  # noqa: S608 - constants of ours

_THEME_SEVERAL_DAYS: Final = derived.THEME_SEVERAL_DAYS.format(
    origin="f.value",
    rows="""FROM json_each(?) f CROSS JOIN reports x ON x.id = f.value OR x.copy_of = f.value
  CROSS JOIN appearances a INDEXED BY appearances_by_report ON a.report_id = x.id WHERE a.theme_id > 0 AND a.day > 0""",
)
"""Of the families of new copies."""

_LIBRARY_DAYS: Final = f"""
INSERT INTO library_days (day, reports, files)
SELECT a.day, count(DISTINCT CASE WHEN NOT {_OF_DAY} THEN a.origin END), count(DISTINCT a.report_id)
{_NEW} WHERE a.day > 0 AND +a.day NOT IN (SELECT value FROM json_each(?2)) GROUP BY 1
ON CONFLICT (day) DO UPDATE SET reports = reports + excluded.reports, files = files + excluded.files
"""  # noqa: S608 - constants of ours

_WEEKS: Final = f"""
SELECT a.security_id, min(a.day) {_NEW} WHERE a.day > 0 AND NOT {_OF_STOCK_THAT_WEEK} GROUP BY a.security_id, a.origin, (a.day - 1) / 7
"""
"""A day of each week in which a new report counts for a stock."""
_SPARKS: Final = (
    "SELECT security_id, last_day, spark FROM evidence WHERE security_id IN (SELECT value FROM json_each(?))"
)

_ORIGINS: Final = f"SELECT DISTINCT a.origin {_NEW} WHERE a.origin <> a.report_id"
_RATES_ITSELF: Final = (
    "EXISTS (SELECT 1 FROM ratings w WHERE w.id = evidence.rating_id AND w.security_id IS NOT NULL)"
)
_NOT_BEFORE: Final = """
a.day >= (SELECT min(n.day) FROM json_each(?2) f CROSS JOIN appearances n ON n.report_id = f.value)
"""
_IN_NEW_OR_THE_NEWEST: Final = """
a.report_id IN (SELECT value FROM json_each(?2) UNION ALL SELECT w.report_id FROM ratings w WHERE w.id = evidence.rating_id)
"""
_NEWEST_RATING: Final = tuple(
    f"""
UPDATE evidence SET rating_id = ({derived.RATED_LAST_AMONG.format(security="evidence.security_id", rows="appearances", named=named, among=among)})
WHERE security_id IN (SELECT value FROM json_each(?1)) AND {which}
"""  # noqa: S608 - constants of ours
    for which, named, among in (
        (_RATES_ITSELF, "appearances a", _NOT_BEFORE),
        (f"NOT {_RATES_ITSELF}", "appearances a INDEXED BY appearances_by_report", _IN_NEW_OR_THE_NEWEST),
    )
)
"""The newest rating of stocks that new reports name.

Where it is an industry's only a new report can have a newer one. A stock's own rating may have been newer than those of its
industries: of these nothing is read that is older than all new reports.
"""

_SECURITIES: Final = f"SELECT DISTINCT a.security_id {_NEW}"
_UNSEEN: Final = (
    f"{_SECURITIES} WHERE NOT EXISTS (SELECT 1 FROM evidence e WHERE e.security_id = a.security_id)"  # noqa: S608 - as above
)
_ANY_RATING: Final = "SELECT 1 FROM ratings WHERE report_id IN (SELECT value FROM json_each(?)) LIMIT 1"
_RATED: Final = """
SELECT security_id FROM ratings WHERE report_id IN (SELECT value FROM json_each(?)) AND security_id IS NOT NULL
"""


def count_in(connection: Connection, touched: Touched, fresh: AbstractSet[int]) -> None:
    """Bring the counts up to date after a step: new reports are added, what else was touched is counted again."""
    adding = _found(connection, _ADDING, as_array(fresh)) if fresh else set()
    touched.reports.update(fresh)
    others = Touched(touched.reports - adding, set(touched.securities), set(touched.themes))
    copied = set[int]()
    if adding:
        derived.recount_reports(connection, adding)
        copied = _found(connection, _ORIGINS, as_array(adding))
        derived.recount_several_days(connection, copied)
    days = derived.recount(connection, others)
    if adding:
        new = as_array(adding)
        _add(connection, new, others)
        connection.execute(_LIBRARY_DAYS, (new, as_array(days)))
    if copied:
        connection.execute(_THEME_SEVERAL_DAYS, (as_array(copied),))


def _add(connection: Connection, new: str, counted: Touched) -> None:
    """Add new reports to the counts of all but what was counted with them already."""
    securities, themes = as_array(counted.securities), as_array(counted.themes)
    grown = _found(connection, _SECURITIES, new)
    # A rating may be older than the first report that names its stock.
    rated = _found(connection, _UNSEEN, new) | _found(connection, _RATED, new)
    sparks = {row[0]: row[1:] for row in connection.execute(_SPARKS, (as_array(grown - counted.securities),))}
    connection.execute(_EVIDENCE, (new, securities))
    for statement in (_STOCK_BROKERS, _STOCK_TAGS):
        connection.execute(statement, (new, securities))
    for statement in (_THEMES, _THEME_BROKERS, _THEME_DAYS):
        connection.execute(statement, (new, themes))
    _add_sparks(connection, new, sparks, grown - counted.securities)
    if one(connection, _ANY_RATING, (new,)):
        rated |= grown
    if rated:
        for statement in _NEWEST_RATING:
            connection.execute(statement, (as_array(rated), new))


def _add_sparks(
    connection: Connection, new: str, sparks: dict[int, tuple[int, bytes]], grown: AbstractSet[int]
) -> None:
    """Count new reports into the last half-year of each stock: no look at its history."""
    days: dict[int, list[int]] = defaultdict(list)
    for security, day in connection.execute(_WEEKS, (new,)):
        if security in grown:
            days[security].append(day)
    fresh = [
        (grown_spark(*sparks.get(security, (0, b"")), added), security) for security, added in days.items()
    ]
    connection.executemany("UPDATE evidence SET spark = ? WHERE security_id = ?", fresh)


def _found(connection: Connection, sql: str, new: str) -> set[int]:
    return {row[0] for row in connection.execute(sql, (new,))}
