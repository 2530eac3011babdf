"""The tables of a library as they stood at the end of a day (UTC): any query that is put behind them looks back to that day.

Evidence is that of the reports dated and imported by then (or without a date and imported by then), as charts count it; what
was corrected, merged or put into the trash since is so for every day, and themes are named and nested as they are today.
What the person set - lists, tags, flags, comments, notes - is as it was (`store.past`).
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from functools import lru_cache
from typing import Final

from watchlist.store.derived import RATED_LAST, STRONGEST
from watchlist.store.past import TABLES

_ROWS: Final = """
{table} AS MATERIALIZED (
  SELECT {columns} FROM main.{table} t WHERE {there}
    AND id NOT IN (SELECT row_id FROM main.past WHERE table_name = '{table}' AND until >= '{after}')
  UNION ALL
  SELECT {images} FROM main.past p WHERE p.table_name = '{table}' AND p.image IS NOT NULL AND {was_there}
    AND p.id = (SELECT min(q.id) FROM main.past q
      WHERE q.table_name = '{table}' AND q.row_id = p.row_id AND q.until >= '{after}'))
"""
"""What was there and has not changed since, and what the first change since found."""

_CELL: Final = """
iif(EXISTS (SELECT 1 FROM main.past p WHERE p.table_name = 'securities' AND p.row_id = m.id AND p.until >= '{after}'),
  (SELECT p.image ->> '$.{column}' FROM main.past p
    WHERE p.table_name = 'securities' AND p.row_id = m.id AND p.until >= '{after}' ORDER BY p.id LIMIT 1),
  m.{column}) AS {column}
"""

_COLUMNS: Final = {
    "lists": ("id", "name", "query"),
    "list_items": ("id", "list_id", "security_id", "added_at", "why"),
    "tags": ("id", "security_id", "theme_id", "state", "made_at"),
    "notes": ("id", "security_id", "text", "made_at", "report_id"),
}

_EVIDENCE: Final = f"""
reports AS NOT MATERIALIZED (
  SELECT * FROM main.reports WHERE deleted_at IS NULL AND imported_at < '{{after}}' AND coalesce(published, '') <= '{{day}}'),
known(id) AS MATERIALIZED (SELECT id FROM reports),
appearances AS NOT MATERIALIZED (SELECT * FROM main.appearances WHERE +report_id IN (SELECT id FROM known)),
evidence AS NOT MATERIALIZED (
  SELECT m.id AS security_id,
    (SELECT count(DISTINCT a.origin) FROM appearances a WHERE a.security_id = m.id) AS reports,
    (SELECT count(DISTINCT nullif(a.broker_id, 0)) FROM appearances a WHERE a.security_id = m.id) AS brokers,
    (SELECT count(DISTINCT a.report_id) FROM appearances a WHERE a.security_id = m.id) AS files,
    (SELECT sum(a.spans) FROM appearances a WHERE a.security_id = m.id) AS mentions,
    (SELECT coalesce(min(nullif(a.day, 0)), 0) FROM appearances a WHERE a.security_id = m.id) AS first_day,
    (SELECT max(a.day) FROM appearances a WHERE a.security_id = m.id) AS last_day,
    (SELECT {STRONGEST} FROM appearances a WHERE a.security_id = m.id) AS stance,
    ({RATED_LAST.format(security="m.id")}) AS rating_id
  FROM main.securities m WHERE EXISTS (SELECT 1 FROM appearances a WHERE a.security_id = m.id)),
stock_brokers AS NOT MATERIALIZED (
  SELECT a.security_id, a.broker_id FROM reports r CROSS JOIN appearances a ON a.report_id = r.id WHERE r.broker_id IS NOT NULL),
stock_tags(security_id, theme_id, hand) AS NOT MATERIALIZED (
  SELECT a.security_id, a.theme_id, 0 FROM appearances a
  WHERE a.theme_id > 0 AND a.theme_id NOT IN (SELECT id FROM themes WHERE manual_only = 1)
    AND NOT EXISTS (SELECT 1 FROM tags t WHERE t.security_id = a.security_id AND t.theme_id = a.theme_id)
  UNION ALL
  SELECT t.security_id, t.theme_id, t.theme_id NOT IN (SELECT id FROM themes WHERE kind <> 'concept') FROM tags t
  WHERE t.state = 'hand')
"""  # noqa: S608 - constants of ours
"""The unary + keeps SQLite from looking each known report up for each stock."""


@lru_cache(maxsize=32)
def tables_of(day: str) -> str:
    """What is put before a query (`WITH …`) so that it looks back to the end of a day (ISO)."""
    then = date.fromisoformat(day)
    last, after = then.isoformat(), (then + timedelta(days=1)).isoformat()
    parts = [_rows(table, columns, after) for table, columns in _COLUMNS.items()]
    parts += [_securities(after), _EVIDENCE.format(day=last, after=after)]
    return f"WITH {', '.join(parts)}\n"


def _rows(table: str, columns: Sequence[str], after: str) -> str:
    moment = TABLES[table].moment
    return _ROWS.format(
        table=table,
        columns=", ".join(columns),
        images=", ".join(f"p.image ->> '$.{column}'" for column in columns),
        after=after,
        there=f"{moment} < '{after}'" if moment else "TRUE",
        was_there=f"p.image ->> '$.{moment}' < '{after}'" if moment else "TRUE",
    )


def _securities(after: str) -> str:
    cells = ", ".join(_CELL.format(column=column, after=after) for column in ("flag", "comment"))
    return f"securities AS NOT MATERIALIZED (SELECT m.id, m.symbol, m.market, m.name, m.initials, {cells} FROM main.securities m)"  # noqa: S608 - our own words
