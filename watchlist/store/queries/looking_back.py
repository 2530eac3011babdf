"""The tables of a library as they stood at the end of a day (UTC): any query that is put behind them looks back to that day.

Evidence is that of the reports dated and imported by then (or without a date and imported by then), as charts count it; of
those in the trash nothing counts on any day. What the person set - lists, tags, flags, comments, notes, own columns -, what the reports
were taken to say and what themes were called and stood below is as it was (`store.past`). Of reports that nobody corrected
since the counts are those of today; those of the few others are counted again out of their facts as these were.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import Final

from watchlist.store.derived import (
    APPEARANCE,
    APPEARING,
    RATED_BY_ORIGINAL,
    RATED_LAST,
    STRONGEST_OF,
)
from watchlist.store.engine import Connection
from watchlist.store.past import TABLES

_CHANGED: Final = "SELECT DISTINCT table_name FROM past WHERE until >= ?"

_SINCE: Final = "SELECT row_id FROM main.past WHERE table_name = '{table}' AND until >= '{after}'"

_OLD: Final = """
main.past p WHERE p.table_name = '{table}' AND p.until >= '{after}' AND p.image IS NOT NULL AND p.id = (
  SELECT q.id FROM main.past q WHERE q.table_name = '{table}' AND q.row_id = p.row_id AND q.until >= '{after}'
  ORDER BY q.until, q.id LIMIT 1)
"""
"""What the first change since found."""

_ROWS: Final = f"""
{{name}} AS MATERIALIZED (
  SELECT {{columns}} FROM main.{{table}} t WHERE {{there}} AND id NOT IN ({_SINCE})
  UNION ALL
  SELECT {{images}} FROM {_OLD} AND {{was_there}})
"""  # noqa: S608 - our own words
"""What was there and has not changed since, and what the first change since found."""

_CELL: Final = """
iif(EXISTS (SELECT 1 FROM main.past p WHERE p.table_name = 'securities' AND p.row_id = m.id AND p.until >= '{after}'),
  (SELECT p.image ->> '$.{column}' FROM main.past p
    WHERE p.table_name = 'securities' AND p.row_id = m.id AND p.until >= '{after}' ORDER BY p.until, p.id LIMIT 1),
  m.{column}) AS {column}
"""

_COLUMNS: Final = {
    "lists": ("id", "name", "query"),
    "list_items": ("id", "list_id", "security_id", "added_at", "why"),
    "tags": ("id", "security_id", "theme_id", "state", "made_at"),
    "notes": ("id", "security_id", "text", "made_at", "report_id"),
    "settings": ("id", "key", "value"),
    "themes": ("id", "name", "key", "kind", "manual_only"),
    "theme_aliases": ("id", "theme_id", "name", "key"),
    "theme_parents": ("id", "theme_id", "parent_id"),
    "ratings": (
        "id", "report_id", "security_id", "scope", "term", "action", "step", "step_assumed", "target", "currency",
        "broker_id", "published", "start", "stop",
    ),
    "rating_scales": ("id", "report_id", "broker_id", "horizon_high", "version_date"),
    "scale_bands": ("id", "scale_id", "scope", "term", "term_en", "words", "start", "stop"),
    "picks": ("id", "report_id", "security_id", "theme_id", "stance"),
    "mentions": (
        "id", "report_id", "security_id", "pick_id", "start", "stop", "page", "box", "text", "in_list", "rule", "confidence",
    ),
}  # fmt: skip
_ALWAYS: Final = ("lists", "list_items", "tags", "notes")
_WHERE_CHANGED: Final = (
    "themes", "theme_aliases", "theme_parents", "ratings", "rating_scales", "scale_bands",
)  # fmt: skip
"""Without a change since, these tables are what they were: what the reports of a later day brought is joined with none."""

_COUNTED: Final = frozenset({"reports", "picks", "mentions"})
"""A change of these changes what is counted of a report."""

_KNOWN: Final = "deleted_at IS NULL AND imported_at < '{after}'"

_REPORTS: Final = f"""
reports AS NOT MATERIALIZED (
  SELECT * FROM main.reports WHERE {_KNOWN} AND coalesce(published, '') <= '{{day}}')
"""  # noqa: S608 - our own words

_OF_REPORTS: Final = (
    "title", "broker_id", "published", "kind", "industry", "language", "copy_of", "copy_kind",
)  # fmt: skip

_CORRECTED_REPORTS: Final = f"""
reports AS MATERIALIZED (
  SELECT id, imported_at, deleted_at, {", ".join(_OF_REPORTS)} FROM main.reports
  WHERE {_KNOWN} AND coalesce(published, '') <= '{{day}}' AND id NOT IN ({_SINCE.format(table="reports", after="{after}")})
  UNION ALL
  SELECT * FROM (
    SELECT r.id, r.imported_at, r.deleted_at, {", ".join(f"o.image ->> '$.{each}' AS {each}" for each in _OF_REPORTS)}
    FROM (SELECT row_id, image FROM {_OLD.format(table="reports", after="{after}")}) o
    JOIN main.reports r ON r.id = o.row_id WHERE {_KNOWN}) WHERE coalesce(published, '') <= '{{day}}'),
title_keys(report_id, title) AS NOT MATERIALIZED (
  SELECT report_id, title FROM main.title_keys WHERE report_id NOT IN ({_SINCE.format(table="reports", after="{after}")})
  UNION ALL
  SELECT id, folded(title) FROM reports WHERE id IN ({_SINCE.format(table="reports", after="{after}")}))
"""  # noqa: S608 - our own words

_KNOWN_ROWS: Final = """
known(id) AS MATERIALIZED (SELECT id FROM reports),
appearances AS NOT MATERIALIZED (SELECT * FROM main.appearances WHERE +report_id IN (SELECT id FROM known))
"""

_BORN: Final = """
SELECT t.report_id FROM main.past p JOIN main.{table} t ON t.id = p.row_id
WHERE p.table_name = '{table}' AND p.until >= '{after}' AND p.image IS NULL
"""

_RESTATED_MENTIONS: Final = "restated_mentions m CROSS JOIN reports r ON r.id = m.report_id"
"""From the mentions on: SQLite finds the report of each by an index of its own, and would look through all mentions for each report."""

_RESTATED: Final = f"""
changed(id) AS MATERIALIZED (
  {_SINCE.format(table="reports", after="{after}")}
  UNION SELECT image ->> '$.report_id' FROM main.past
    WHERE table_name IN ('picks', 'mentions') AND until >= '{{after}}' AND image IS NOT NULL
  UNION {_BORN.format(table="picks", after="{after}")}
  UNION {_BORN.format(table="mentions", after="{after}")}),
known(id) AS MATERIALIZED (SELECT id FROM reports),
untouched(id) AS MATERIALIZED (SELECT id FROM known EXCEPT SELECT id FROM changed),
restated_reports(id) AS MATERIALIZED (SELECT id FROM known INTERSECT SELECT id FROM changed),
{{facts}},
picks AS NOT MATERIALIZED (
  SELECT {", ".join(_COLUMNS["picks"])} FROM main.picks WHERE +report_id NOT IN (SELECT id FROM restated_reports)
  UNION ALL SELECT * FROM restated_picks),
mentions AS NOT MATERIALIZED (
  SELECT {", ".join(_COLUMNS["mentions"])} FROM main.mentions WHERE +report_id NOT IN (SELECT id FROM restated_reports)
  UNION ALL SELECT * FROM restated_mentions),
restated({", ".join(APPEARANCE)}) AS MATERIALIZED (
  {APPEARING.format(joined=_RESTATED_MENTIONS, picks="restated_picks", among="SELECT id FROM restated_reports")}),
appearances AS NOT MATERIALIZED (
  SELECT {", ".join(APPEARANCE)} FROM main.appearances WHERE +report_id IN (SELECT id FROM untouched)
  UNION ALL SELECT * FROM restated)
"""  # noqa: S608 - our own words
"""Reports with a change since are counted again out of what they were taken to say then; the unary + keeps their index out."""

_PICKED: Final = """
(o.report_id, {}.security_id) IN (SELECT report_id, security_id FROM appearances WHERE theme_id > 0)
"""
_BY_THE_ORIGINAL: Final = """
(a.origin, a.security_id) IN (SELECT report_id, security_id FROM appearances WHERE report_id = origin AND theme_id > 0)
"""

_EVIDENCE: Final = f"""
evidence AS NOT MATERIALIZED (
  SELECT m.id AS security_id,
    (SELECT count(DISTINCT a.origin) FROM {{rows}} a) AS reports,
    (SELECT count(DISTINCT nullif(a.broker_id, 0)) FROM {{rows}} a) AS brokers,
    (SELECT count(DISTINCT a.report_id) FROM {{rows}} a) AS files,
    (SELECT sum(a.spans) FROM {{rows}} a) AS mentions,
    (SELECT coalesce(min(nullif(a.day, 0)), 0) FROM {{rows}} a) AS first_day,
    (SELECT max(a.day) FROM {{rows}} a) AS last_day,
    (SELECT {STRONGEST_OF} FROM {{rows}} a) AS stance,
    ({RATED_LAST.format(security="m.id", rows="{rows}")}) AS rating_id
  FROM main.securities m WHERE EXISTS (SELECT 1 FROM {{rows}} a))
"""  # noqa: S608 - constants of ours

_EACH_EVIDENCE: Final = _EVIDENCE.format(
    rows="(SELECT * FROM appearances WHERE security_id = m.id)",
    originals="(SELECT * FROM appearances WHERE security_id = a.security_id AND report_id = a.origin AND theme_id > 0)",
)

_ALL_EVIDENCE: Final = f"""
counted AS MATERIALIZED (
  SELECT a.security_id, count(DISTINCT a.origin) AS reports, count(DISTINCT nullif(a.broker_id, 0)) AS brokers,
    count(DISTINCT a.report_id) AS files, sum(a.spans) AS mentions,
    coalesce(min(nullif(a.day, 0)), 0) AS first_day, max(a.day) AS last_day,
    {STRONGEST_OF.format(originals=f"(SELECT 1) WHERE {_BY_THE_ORIGINAL}")} AS stance
  FROM appearances a GROUP BY a.security_id),
own_ratings(security_id, newest) AS MATERIALIZED (
  SELECT g.security_id, max(printf('%s %015d', coalesce(g.published, r.published, ''), g.id))
  FROM ratings g JOIN reports r ON r.id = g.report_id
  WHERE g.security_id IS NOT NULL AND NOT {RATED_BY_ORIGINAL.format(security="g.security_id", picked=_PICKED.format("g"))}
  GROUP BY g.security_id),
industry_ratings(security_id, newest) AS MATERIALIZED (
  SELECT a.security_id, max(printf('%015d %015d', a.day, g.id))
  FROM ratings g JOIN reports r ON r.id = g.report_id JOIN appearances a ON a.report_id = g.report_id
  WHERE g.scope = 'industry' AND a.theme_id > 0
    AND NOT {RATED_BY_ORIGINAL.format(security="a.security_id", picked=_PICKED.format("a"))}
  GROUP BY a.security_id),
rated(security_id, rating_id) AS MATERIALIZED (
  SELECT security_id, CAST(substr(max(newest), -15) AS INTEGER) FROM (
    SELECT security_id, printf('%s 1 %s', substr(newest, 1, length(newest) - 16), substr(newest, -15)) AS newest
    FROM own_ratings
    UNION ALL
    SELECT i.security_id, printf('%s 0 %s', coalesce(g.published, r.published, ''), substr(i.newest, -15))
    FROM industry_ratings i JOIN ratings g ON g.id = CAST(substr(i.newest, -15) AS INTEGER)
    JOIN reports r ON r.id = g.report_id)
  GROUP BY security_id),
evidence AS NOT MATERIALIZED (
  SELECT c.*, (SELECT g.rating_id FROM rated g WHERE g.security_id = c.security_id) AS rating_id FROM counted c)
"""  # noqa: S608 - constants of ours
"""The same of all stocks in one go: of thousands of restated reports each stock would ask all rows.

The newest rating is that which `RATED_LAST` tells of one stock: its own, or that of an industry in whose report it is picked.
"""

_NAMED: Final = """
stock_brokers AS NOT MATERIALIZED ({brokers}),
stock_tags(security_id, theme_id, hand) AS NOT MATERIALIZED (
  {tagged}
  UNION ALL
  SELECT t.security_id, t.theme_id, t.theme_id NOT IN (SELECT id FROM themes WHERE kind <> 'concept') FROM tags t
  WHERE t.state = 'hand')
"""

_BROKERS: Final = """
SELECT a.security_id, a.broker_id FROM {reports} r CROSS JOIN {appearances} a ON a.report_id = r.id
WHERE r.broker_id IS NOT NULL {among}
"""
_TAGGED: Final = """
SELECT a.security_id, a.theme_id, 0 FROM {appearances} a
WHERE a.theme_id > 0 AND a.theme_id NOT IN (SELECT id FROM themes WHERE manual_only = 1)
  AND NOT EXISTS (SELECT 1 FROM tags t WHERE t.security_id = a.security_id AND t.theme_id = a.theme_id) {among}
"""
_UNTOUCHED: Final = "AND +a.report_id IN (SELECT id FROM untouched)"


@dataclass(frozen=True, slots=True)
class Then:
    """How to ask for a day: `before` is put before a query ("" where the tables of today tell the same, later reports left out).

    `restated` says whether something that counts was corrected since, so that the counts of today don't tell those of then.
    """

    before: str = ""
    restated: bool = False

    @property
    def of_counts(self) -> str:
        """What is put before a query of counts alone."""
        return self.before if self.restated else ""


def then(connection: Connection, as_of: str | None) -> Then:
    """How to ask for what reports said and themes were at the end of a day (ISO, None: today)."""
    if as_of is None:
        return Then()
    changed = _changed_since(connection, as_of)
    restated = not changed.isdisjoint(_COUNTED)
    asked = restated or not changed.isdisjoint(_WHERE_CHANGED)
    return Then(_tables(as_of, changed) if asked else "", restated)


def tables_of(connection: Connection, day: str) -> str:
    """What is put before a query (`WITH …`) so that it looks back to the end of a day (ISO)."""
    return _tables(day, _changed_since(connection, day))


def led(before: str, sql: str) -> str:
    """A query with what turns it back before it, also where it has tables of its own."""
    own = sql.lstrip().removeprefix("WITH RECURSIVE ")
    return f"{before.rstrip()}, {own}" if before and own != sql.lstrip() else f"{before}{sql}"


def rows_where(stock: str, more: str = "TRUE", *, restated: bool) -> str:
    """The appearances of a stock with a condition on their columns, in brackets; both may name the rows of the query around.

    SQLite would put no such condition into a query over both parts. Most stocks stand in no report that was restated.
    """
    condition = f"security_id = {stock} AND {more}"
    if not restated:
        return f"(SELECT * FROM appearances WHERE {condition})"  # noqa: S608 - our own words
    return (
        f"(SELECT {', '.join(APPEARANCE)} FROM main.appearances WHERE {condition}"  # noqa: S608 - our own words
        f" AND +report_id IN (SELECT id FROM untouched) UNION ALL SELECT * FROM restated"
        f" WHERE {stock} IN (SELECT security_id FROM restated) AND {condition})"
    )


def theme_names(connection: Connection, before: str) -> dict[int, str]:
    """What each theme was called; one that a wrong clock made later than a report that names it is called as today."""
    today: dict[int, str] = dict(connection.execute("SELECT id, name FROM main.themes").fetchall())
    if not before:
        return today
    names: dict[int, str] = dict(connection.execute(f"{before}SELECT id, name FROM themes").fetchall())  # noqa: S608 - our own words
    taken = set(names.values())
    return {key: name for key, name in today.items() if name not in taken} | names


def _changed_since(connection: Connection, day: str) -> frozenset[str]:
    """The tables of which something changed after a day."""
    return frozenset(row[0] for row in connection.execute(_CHANGED, (_after(day),)))


@lru_cache(maxsize=32)
def _tables(day: str, changed: frozenset[str]) -> str:
    last, after = date.fromisoformat(day).isoformat(), _after(day)
    restated = not changed.isdisjoint(_COUNTED)
    turned = (*_WHERE_CHANGED, "settings")
    parts = [_rows(table, after) for table in (*_ALWAYS, *(each for each in turned if each in changed))]
    parts.append(_securities(after))
    parts.append((_CORRECTED_REPORTS if "reports" in changed else _REPORTS).format(day=last, after=after))
    if restated:
        among = "AND {report} IN (SELECT id FROM restated_reports)"
        facts = [_rows(table, after, f"restated_{table}", among) for table in ("picks", "mentions")]
        parts.append(_RESTATED.format(after=after, facts=", ".join(facts)))
    else:
        parts.append(_KNOWN_ROWS)
    parts.append(_ALL_EVIDENCE if restated else _EACH_EVIDENCE)
    parts.append(_named(restated=restated))
    return f"WITH RECURSIVE {', '.join(parts)}\n"


def _after(day: str) -> str:
    return (date.fromisoformat(day) + timedelta(days=1)).isoformat()


def _rows(table: str, after: str, name: str = "", among: str = "") -> str:
    moment = TABLES[table].moment
    image = "p.image ->> '$.{}'"
    there = f"{moment} < '{after}'" if moment else "TRUE"
    was_there = f"{image.format(moment)} < '{after}'" if moment else "TRUE"
    return _ROWS.format(
        name=name or table,
        table=table,
        columns=", ".join(_COLUMNS[table]),
        images=", ".join(map(image.format, _COLUMNS[table])),
        after=after,
        there=f"{there} {among.format(report='report_id')}",
        was_there=f"{was_there} {among.format(report=image.format('report_id'))}",
    )


def _named(*, restated: bool) -> str:
    brokers: tuple[str, ...]
    tagged: tuple[str, ...]
    if restated:
        brokers = (
            _BROKERS.format(reports="main.reports", appearances="main.appearances", among="AND r.id IN (SELECT id FROM untouched)"),
            "SELECT security_id, broker_id FROM restated WHERE broker_id > 0",
        )  # fmt: skip
        tagged = (
            _TAGGED.format(appearances="main.appearances", among=_UNTOUCHED),
            _TAGGED.format(appearances="restated", among=""),
        )
    else:
        brokers = (_BROKERS.format(reports="reports", appearances="appearances", among=""),)
        tagged = (_TAGGED.format(appearances="appearances", among=""),)
    return _NAMED.format(brokers=" UNION ALL ".join(brokers), tagged=" UNION ALL ".join(tagged))


def _securities(after: str) -> str:
    cells = ", ".join(_CELL.format(column=column, after=after) for column in ("flag", "comment"))
    return f"securities AS NOT MATERIALIZED (SELECT m.id, m.symbol, m.market, m.name, m.initials, {cells} FROM main.securities m)"  # noqa: S608 - our own words
