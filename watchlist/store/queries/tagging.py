"""Themes with their members and evidence."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from watchlist.domain.rows import ThemeRow
from watchlist.store.days import iso
from watchlist.store.engine import Connection, snapshot

_THEMES = """
SELECT h.id, h.name, h.colour, coalesce(t.stocks, 0), coalesce(t.hand, 0), coalesce(e.reports, 0), coalesce(e.brokers, 0),
  e.first_day, e.last_day
FROM themes h LEFT JOIN theme_evidence e ON e.theme_id = h.id
LEFT JOIN (SELECT theme_id, count(*) AS stocks, sum(hand) AS hand FROM stock_tags GROUP BY theme_id) t ON t.theme_id = h.id
ORDER BY coalesce(t.stocks, 0) DESC, h.name
"""


def themes(connection: Connection) -> tuple[ThemeRow, ...]:
    """All themes, those with the most stocks first; a stock tagged by hand and by reports counts as by hand."""
    with snapshot(connection):
        aliases = _grouped(connection, "SELECT theme_id, name FROM theme_aliases ORDER BY id")
        parents = _grouped(connection, "SELECT theme_id, parent_id FROM theme_parents ORDER BY id")
        rows = connection.execute(_THEMES).fetchall()
    return tuple(
        ThemeRow(
            theme_id, name, tuple(aliases.get(theme_id, ())), tuple(parents.get(theme_id, ())), colour,
            stocks, hand, stocks - hand, reports, brokers, iso(first), iso(last),
        )
        for theme_id, name, colour, stocks, hand, reports, brokers, first, last in rows
    )  # fmt: skip


def _grouped(connection: Connection, sql: str) -> dict[int, list[Any]]:
    groups: dict[int, list[Any]] = defaultdict(list)
    for key, value in connection.execute(sql):
        groups[key].append(value)
    return groups
