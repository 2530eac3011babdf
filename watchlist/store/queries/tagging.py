"""Themes with their members and evidence."""

from __future__ import annotations

from collections import defaultdict
from typing import Any, Final

from watchlist.domain.rows import ThemeRow
from watchlist.store.days import iso
from watchlist.store.engine import Connection, snapshot

_THEMES: Final = """
SELECT h.id, h.name, h.colour, coalesce(t.stocks, 0), coalesce(t.hand, 0), coalesce(t.machine, 0), coalesce(e.reports, 0), coalesce(e.brokers, 0),
  e.first_day, e.last_day, h.kind, h.manual_only
FROM themes h LEFT JOIN theme_evidence e ON e.theme_id = h.id
LEFT JOIN (SELECT theme_id, count(*) AS stocks, sum(hand) AS hand, sum(machine AND NOT hand) AS machine FROM stock_tags GROUP BY theme_id) t ON t.theme_id = h.id
ORDER BY coalesce(t.stocks, 0) DESC, h.name
"""
_BELOW: Final = """
WITH RECURSIVE below(top, id) AS (
  SELECT DISTINCT parent_id, parent_id FROM theme_parents
  UNION SELECT b.top, p.theme_id FROM below b JOIN theme_parents p ON p.parent_id = b.id)
"""
_STOCKS_BELOW: Final = f"""{_BELOW}
SELECT b.top, count(DISTINCT t.security_id) FROM below b JOIN stock_tags t ON t.theme_id = b.id GROUP BY b.top
"""  # noqa: S608 - constants of ours
_REPORTS_BELOW: Final = f"""{_BELOW}
SELECT b.top, count(DISTINCT a.origin) FROM below b JOIN appearances a ON a.theme_id = b.id GROUP BY b.top
"""  # noqa: S608 - as above


def themes(connection: Connection) -> tuple[ThemeRow, ...]:
    """All themes, those with the most stocks first; a stock tagged by hand and by reports counts as by hand."""
    with snapshot(connection):
        aliases = _grouped(connection, "SELECT theme_id, name FROM theme_aliases ORDER BY id")
        spoken = _grouped(
            connection, "SELECT theme_id, language || '|' || name FROM theme_aliases WHERE language <> ''"
        )
        parents = _grouped(connection, "SELECT theme_id, parent_id FROM theme_parents ORDER BY id")
        rows = connection.execute(_THEMES).fetchall()
        stocks_below = dict(connection.execute(_STOCKS_BELOW).fetchall()) if parents else {}
        reports_below = dict(connection.execute(_REPORTS_BELOW).fetchall()) if parents else {}
    return tuple(
        ThemeRow(
            theme_id, name, tuple(aliases.get(theme_id, ())), tuple(parents.get(theme_id, ())), colour,
            stocks, hand, machine, reports, brokers, iso(first), iso(last), kind, bool(manual_only),
            tuple(_spoken(each) for each in spoken.get(theme_id, ())),
            stocks_below.get(theme_id, stocks), reports_below.get(theme_id, reports),
        )
        for theme_id, name, colour, stocks, hand, machine, reports, brokers, first, last, kind, manual_only in rows
    )  # fmt: skip


def _spoken(packed: str) -> tuple[str, str]:
    language, _, name = packed.partition("|")
    return language, name


def _grouped(connection: Connection, sql: str) -> dict[int, list[Any]]:
    groups: dict[int, list[Any]] = defaultdict(list)
    for key, value in connection.execute(sql):
        groups[key].append(value)
    return groups
