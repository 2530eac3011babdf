"""What is counted out of the facts and kept beside them, so that a page is one quick query.

`appearances` holds one row for each security, theme and report that counts; `evidence`, `stock_tags` and `theme_evidence` are
counted from it. Each step counts again what it touched, in its own transaction; `rebuild` counts everything.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable
from typing import Final

from watchlist.domain.watch_rows import SPARK_WEEKS
from watchlist.store import name_keys, schema
from watchlist.store.days import DAYS_TO_UNIX, week_of
from watchlist.store.engine import Connection
from watchlist.store.journal import Touched
from watchlist.store.sparks import packed_spark

_DAY: Final = f"coalesce(unixepoch(r.published) / 86400 + {DAYS_TO_UNIX}, 0)"

APPEARING: Final = f"""
SELECT m.security_id, {_DAY}, r.id, coalesce(p.theme_id, 0),
  CASE p.stance WHEN 'recommended' THEN 4 WHEN 'beneficiary' THEN 3 WHEN 'watch' THEN 2 WHEN 'negative' THEN 0 ELSE 1 END,
  coalesce(r.copy_of, r.id), coalesce(r.broker_id, 0), count(*)
FROM {{joined}} LEFT JOIN {{picks}} p ON p.id = m.pick_id
WHERE r.deleted_at IS NULL AND r.id IN ({{among}})
GROUP BY r.id, m.security_id, p.theme_id
"""  # noqa: S608 - a constant of ours
"""What counts of the facts of some reports, in the columns of `appearances`; `joined` are reports r with their mentions m."""

APPEARANCE: Final = ("security_id", "day", "report_id", "theme_id", "stance", "origin", "broker_id", "spans")

_MENTIONED: Final = "reports r CROSS JOIN mentions m ON m.report_id = r.id"

_APPEARANCES: Final = f"""
INSERT INTO appearances ({", ".join(APPEARANCE)})
{APPEARING.format(joined=_MENTIONED, picks="picks", among="SELECT value FROM json_each(?)")}
"""  # noqa: S608 - constants of ours

STRONGEST_OF: Final = """
max(CASE WHEN a.report_id = a.origin OR NOT EXISTS (SELECT 1 FROM {originals}) THEN a.stance END)
"""
"""The strongest stance is a copy's only where its original picks the stock nowhere."""

_ORIGINALS: Final = (
    "appearances o WHERE o.report_id = a.origin AND o.security_id = a.security_id AND o.theme_id > 0"
)

STRONGEST: Final = STRONGEST_OF.format(originals=_ORIGINALS)
"""The same as things are."""

_EVIDENCE: Final = f"""
INSERT INTO evidence (security_id, reports, brokers, files, mentions, first_day, last_day, stance, rating_id, spark)
SELECT a.security_id, count(DISTINCT a.origin), count(DISTINCT nullif(a.broker_id, 0)), count(DISTINCT a.report_id),
  sum(a.spans), coalesce(min(nullif(a.day, 0)), 0), max(a.day),
  {STRONGEST}, NULL, x''
FROM appearances a WHERE a.security_id IN (SELECT value FROM json_each(?)) GROUP BY a.security_id
"""  # noqa: S608 - a constant of ours

_WEEKS: Final = f"""
SELECT a.security_id, (a.day - 1) / 7, count(DISTINCT a.origin), e.last_day
FROM evidence e CROSS JOIN appearances a ON a.security_id = e.security_id
  AND a.day > 0 AND a.day > e.last_day - {SPARK_WEEKS * 7}
WHERE e.security_id IN (SELECT value FROM json_each(?)) GROUP BY 1, 2
"""  # noqa: S608 - a constant of ours

RATED_BY_ORIGINAL: Final = """
EXISTS (
  SELECT 1 FROM ratings o JOIN reports q ON q.id = o.report_id WHERE o.report_id = r.copy_of AND q.deleted_at IS NULL
    AND (o.security_id = {security} OR (o.scope = 'industry' AND {picked})))
"""
"""Whether the original of a copy `r` rates the stock itself: a translation's word never stands for its original's.

`picked` says whether the report of the original's rating `o` picks the stock.
"""

_SAID_BY_THE_ORIGINAL: Final = RATED_BY_ORIGINAL.format(
    security="{security}",
    picked="EXISTS (SELECT 1 FROM {rows} x WHERE x.report_id = o.report_id AND x.security_id = {security} AND x.theme_id > 0)",
)

RATED_LAST_AMONG: Final = f"""
SELECT id FROM (
  SELECT * FROM (
    SELECT g.id, coalesce(g.published, r.published, '') AS published, 1 AS own FROM ratings g JOIN reports r ON r.id = g.report_id
    WHERE g.security_id = {{security}} AND r.deleted_at IS NULL AND NOT {_SAID_BY_THE_ORIGINAL}
    ORDER BY 2 DESC, 1 DESC LIMIT 1)
  UNION ALL
  SELECT * FROM (
    SELECT g.id, coalesce(g.published, r.published, ''), 0 FROM {{named}} JOIN ratings g ON g.report_id = a.report_id
    JOIN reports r ON r.id = a.report_id
    WHERE a.security_id = {{security}} AND a.theme_id > 0 AND {{among}} AND g.scope = 'industry'
      AND NOT {_SAID_BY_THE_ORIGINAL}
    ORDER BY a.day DESC, 1 DESC LIMIT 1)
) ORDER BY published DESC, own DESC LIMIT 1
"""  # noqa: S608 - constants of ours
"""The newest rating of a `security`: its own, or that of an industry in whose report it is picked, where it is `named` (as `a`) `among` some."""

RATED_LAST: Final = RATED_LAST_AMONG.format(security="{security}", rows="{rows}", named="{rows} a", among="1")
"""The same among all of its `rows`."""

NEWEST_RATING: Final = f"""
UPDATE evidence SET rating_id = ({RATED_LAST.format(security="evidence.security_id", rows="appearances")})
WHERE security_id IN (SELECT value FROM json_each(?))
"""  # noqa: S608 - constants of ours

_STOCK_TAGS: Final = """
INSERT INTO stock_tags (security_id, theme_id, hand, machine)
SELECT security_id, theme_id, max(hand), max(machine) FROM (
  SELECT a.security_id, a.theme_id, 0 AS hand, 1 AS machine, 0 AS hidden FROM appearances a
  WHERE a.theme_id > 0 AND a.theme_id NOT IN (SELECT id FROM themes WHERE manual_only = 1)
    AND a.security_id IN (SELECT value FROM json_each(?1))
  UNION ALL
  SELECT t.security_id, t.theme_id, t.state = 'hand' AND t.theme_id NOT IN (SELECT id FROM themes WHERE kind <> 'concept'),
    0, t.state = 'hidden' FROM tags t
  WHERE t.security_id IN (SELECT value FROM json_each(?1))
) GROUP BY security_id, theme_id HAVING max(hidden) = 0
"""

_THEME_EVIDENCE: Final = """
INSERT INTO theme_evidence (theme_id, reports, brokers, first_day, last_day)
SELECT theme_id, count(DISTINCT origin), count(DISTINCT nullif(broker_id, 0)), coalesce(min(nullif(day, 0)), 0), max(day)
FROM appearances WHERE theme_id > 0 AND theme_id IN (SELECT value FROM json_each(?)) GROUP BY theme_id
"""


_STOCK_BROKERS: Final = """
INSERT INTO stock_brokers (security_id, broker_id)
SELECT DISTINCT security_id, broker_id FROM appearances
WHERE broker_id > 0 AND security_id IN (SELECT value FROM json_each(?))
"""

_THEME_DAYS: Final = """
INSERT INTO theme_days (theme_id, day, reports, files, spans)
SELECT theme_id, day, count(DISTINCT origin), count(DISTINCT report_id), sum(spans)
FROM appearances WHERE theme_id > 0 AND day > 0 AND theme_id IN (SELECT value FROM json_each(?)) GROUP BY theme_id, day
"""

_THEME_BROKERS: Final = """
INSERT INTO theme_brokers (theme_id, broker_id)
SELECT DISTINCT theme_id, broker_id FROM appearances
WHERE theme_id > 0 AND broker_id > 0 AND theme_id IN (SELECT value FROM json_each(?))
"""

THEME_SEVERAL_DAYS: Final = """
INSERT OR IGNORE INTO theme_several_days (theme_id, day, origin)
SELECT theme_id, day, origin FROM (
  SELECT *, count(*) OVER (PARTITION BY theme_id, origin) AS days FROM (SELECT DISTINCT a.theme_id, a.day, {origin} AS origin {rows}))
WHERE days > 1
"""
"""Of these rows `a` of themes the days of the originals that stand on more than one of them."""

_THEME_SEVERAL_DAYS: Final = THEME_SEVERAL_DAYS.format(
    origin="a.origin",
    rows="""FROM appearances a WHERE a.theme_id > 0 AND a.day > 0 AND a.theme_id IN (SELECT value FROM json_each(?))
  AND a.origin IN (SELECT origin FROM several_days)""",
)

_LIBRARY_DAYS: Final = f"""
INSERT INTO library_days (day, reports, files)
SELECT d.value, count(DISTINCT coalesce(r.copy_of, r.id)), count(*)
FROM json_each(?) d CROSS JOIN reports r
  ON r.deleted_at IS NULL AND r.published = date((d.value - {DAYS_TO_UNIX}) * 86400, 'unixepoch')
WHERE EXISTS (SELECT 1 FROM appearances a WHERE a.report_id = r.id) GROUP BY d.value
"""  # noqa: S608 - a constant of ours
"""The reports of some days that speak of a stock at all."""

_STOOD: Final = "SELECT DISTINCT day, origin FROM appearances WHERE report_id IN (SELECT value FROM json_each(?)) AND day > 0"

_SEVERAL_DAYS: Final = """
INSERT INTO several_days (origin)
SELECT o.value FROM json_each(?) o CROSS JOIN reports r ON r.id = o.value OR r.copy_of = o.value
WHERE r.deleted_at IS NULL AND r.published IS NOT NULL AND EXISTS (SELECT 1 FROM appearances a WHERE a.report_id = r.id)
GROUP BY o.value HAVING count(DISTINCT r.published) > 1
"""
"""Those of some reports that count on more than one day, because a copy or translation has another date."""

Stood = set[tuple[int, int]]
"""Counted days, each with a report (of copies the original) that counts there."""


def include_facts(connection: Connection, touched: Touched) -> None:
    """Add the securities and themes of the touched reports, as they are counted and as they are stored now."""
    if not touched.reports:
        return
    reports = _ids(touched.reports)
    for table in ("appearances", "picks"):
        sql = f"SELECT DISTINCT security_id, theme_id FROM {table} WHERE report_id IN (SELECT value FROM json_each(?))"  # noqa: S608
        for security, theme in connection.execute(sql, (reports,)):
            touched.securities.add(security)
            touched.themes.add(theme)
    for table in ("mentions", "ratings"):
        sql = f"SELECT DISTINCT security_id FROM {table} WHERE report_id IN (SELECT value FROM json_each(?))"  # noqa: S608
        touched.securities.update(row[0] for row in connection.execute(sql, (reports,)) if row[0])
    touched.themes.discard(0)


def recount(connection: Connection, touched: Touched) -> set[int]:
    """Count again what a step touched; gives the days of the library that were counted again."""
    include_facts(connection, touched)
    stood = recount_reports(connection, touched.reports) if touched.reports else set()
    recount_days(connection, stood)
    if touched.securities:
        _recount_securities(connection, touched.securities)
    if touched.themes:
        recount_themes(connection, touched.themes)
    return {day for day, _ in stood}


def rebuild(connection: Connection) -> None:
    """Empty the derived tables and count everything again."""
    for table in schema.DERIVED:
        connection.execute(f"DELETE FROM {table}")  # noqa: S608 - our own names
    recount_days(connection, recount_reports(connection, _all(connection, "reports")))
    _recount_securities(connection, _all(connection, "securities"))
    recount_themes(connection, _all(connection, "themes"))
    name_keys.rebuild(connection)


def count_days_and_brokers(connection: Connection) -> None:
    """Count what a library of an older version has not counted yet."""
    connection.execute(_STOCK_BROKERS, (_ids(_all(connection, "securities")),))
    connection.execute(_THEME_DAYS, (_ids(_all(connection, "themes")),))


def count_houses_of_themes(connection: Connection) -> None:
    """Note the houses of the themes in a library that has not noted them yet."""
    connection.execute(_THEME_BROKERS, (_ids(_all(connection, "themes")),))


def count_several_days_of_themes(connection: Connection) -> None:
    """Note which originals stand on several days of a theme in a library that has not noted it yet."""
    connection.execute(_THEME_SEVERAL_DAYS, (_ids(_all(connection, "themes")),))


def recount_reports(connection: Connection, reports: Iterable[int]) -> Stood:
    """Write the appearances of these reports anew; gives where these stood before and where they stand now."""
    ids = _ids(reports)
    before = set(connection.execute(_STOOD, (ids,)))
    connection.execute("DELETE FROM appearances WHERE report_id IN (SELECT value FROM json_each(?))", (ids,))
    connection.execute(_APPEARANCES, (ids,))
    return before.union(connection.execute(_STOOD, (ids,)))


def recount_days(connection: Connection, stood: Stood) -> None:
    """Count the reports of these days in the whole library again, and whether these reports count on several."""
    days = _ids({day for day, _ in stood})
    connection.execute("DELETE FROM library_days WHERE day IN (SELECT value FROM json_each(?))", (days,))
    connection.execute(_LIBRARY_DAYS, (days,))
    recount_several_days(connection, {origin for _, origin in stood})


def recount_several_days(connection: Connection, origins: Iterable[int]) -> None:
    """Note anew whether these reports count on several days because of their copies."""
    ids = _ids(origins)
    connection.execute("DELETE FROM several_days WHERE origin IN (SELECT value FROM json_each(?))", (ids,))
    connection.execute(_SEVERAL_DAYS, (ids,))


def recount_all_days(connection: Connection) -> None:
    """Count every day of the library again."""
    sql = f"SELECT unixepoch(published) / 86400 + {DAYS_TO_UNIX}, coalesce(copy_of, id) FROM reports WHERE published IS NOT NULL"  # noqa: S608 - a constant of ours
    recount_days(connection, set(connection.execute(sql)))


def _recount_securities(connection: Connection, securities: Iterable[int]) -> None:
    ids = _ids(securities)
    for table in ("stock_tags", "stock_brokers", "evidence"):
        sql = f"DELETE FROM {table} WHERE security_id IN (SELECT value FROM json_each(?))"  # noqa: S608 - our own names
        connection.execute(sql, (ids,))
    for statement in (_STOCK_TAGS, _STOCK_BROKERS, _EVIDENCE, NEWEST_RATING):
        connection.execute(statement, (ids,))
    recount_sparks(connection, ids)


def recount_sparks(connection: Connection, ids: str) -> None:
    """Count the weeks of these securities (in JSON) again: a look at their last half-year alone."""
    weeks: dict[int, list[int]] = defaultdict(lambda: [0] * SPARK_WEEKS)
    for security, week, reports, last_day in connection.execute(_WEEKS, (ids,)):
        place = SPARK_WEEKS - 1 - (week_of(last_day) - week)
        if place >= 0:
            weeks[security][place] = min(reports, 0xFFFF)
    packed = [(packed_spark(counts), security) for security, counts in weeks.items()]
    connection.executemany("UPDATE evidence SET spark = ? WHERE security_id = ?", packed)


def recount_themes(connection: Connection, themes: Iterable[int]) -> None:
    """Count the days, the houses and the evidence of these themes again, after the originals that stand on several days."""
    ids = _ids(themes)
    for table in ("theme_evidence", "theme_days", "theme_brokers", "theme_several_days"):
        sql = f"DELETE FROM {table} WHERE theme_id IN (SELECT value FROM json_each(?))"  # noqa: S608 - our own names
        connection.execute(sql, (ids,))
    for statement in (_THEME_EVIDENCE, _THEME_DAYS, _THEME_BROKERS, _THEME_SEVERAL_DAYS):
        connection.execute(statement, (ids,))


def _all(connection: Connection, table: str) -> list[int]:
    return [row[0] for row in connection.execute(f"SELECT id FROM {table}")]  # noqa: S608 - our own names


def _ids(ids: Iterable[int]) -> str:
    return json.dumps(sorted(ids))
